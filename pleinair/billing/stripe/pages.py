"""Stripe's own pages, opened and closed; and a subscription that ends."""

import uuid
from dataclasses import dataclass

import stripe
from stripe.params.checkout import SessionCreateParams

from pleinair import site
from pleinair.billing.models import OVER
from pleinair.billing.plans import Interval
from pleinair.billing.stripe import facts, reading, sync
from pleinair.billing.stripe.errors import NotAtStripe
from pleinair.billing.stripe.gateway import ORDER, asking, client

# Invoices that Stripe would collect by itself, now or later.
_UNPAID = {"draft", "open"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody goes to pay for. `customer_id` is Stripe's, of who bought before.

    `trial_days` come before the first payment of a plan.
    """

    id: uuid.UUID
    key: str
    interval: Interval | None
    currency: str
    email: str
    customer_id: str
    trial_days: int


def open_checkout(order: Order) -> facts.Checkout:
    """Open the page for an order, or return the one that was opened for it. Two calls.

    Our id of the order is the key of the call: asked twice, Stripe opens one. Raises `StripeError`.
    """
    asked = _asked(order, sync.price_id(order.key, interval=order.interval))
    options: stripe.RequestOptions = {"idempotency_key": f"checkout-{order.id}"}
    with asking():
        return reading.read_checkout(client().v1.checkout.sessions.create(asked, options))


def close_checkout(session_id: str) -> facts.Checkout:
    """Close the page, unless it was paid on; return how it stands. Two calls."""
    found = reading.checkout(session_id)
    if found.status != "open":
        return found
    with asking():
        client().v1.checkout.sessions.expire(session_id)
    return reading.checkout(session_id)


def open_portal(customer_id: str) -> str:
    """Return the address of the page on which a customer manages plan, cards and invoices."""
    configuration = sync.portal_id()
    with asking():
        return (
            client()
            .v1.billing_portal.sessions.create(
                {
                    "customer": customer_id,
                    "configuration": configuration,
                    "return_url": f"{site.current().url}/credits",
                }
            )
            .url
        )


def customer_of(transaction_id: str) -> str:
    """Return Stripe's id of who paid, or "" for somebody it keeps no record of. One call.

    Whom the operator deleted there is a customer no more, and buys as another one.
    """
    found: str | stripe.Customer | None
    with asking():
        v1 = client().v1
        if transaction_id.startswith("sub_"):
            found = v1.subscriptions.retrieve(transaction_id, {"expand": ["customer"]}).customer
        elif transaction_id.startswith("in_"):
            found = v1.invoices.retrieve(transaction_id, {"expand": ["customer"]}).customer
        elif transaction_id.startswith("pi_"):
            found = v1.payment_intents.retrieve(transaction_id, {"expand": ["customer"]}).customer
        else:
            found = v1.checkout.sessions.retrieve(transaction_id, {"expand": ["customer"]}).customer
    return reading.customer_in(found)


def invoice_address(invoice_id: str) -> str:
    """Return the address of Stripe's page for an invoice, with its PDF. One call.

    Whoever has the address can open it, so it is asked for and not kept. Raises `NotAtStripe`
    where there is none (any more), and other `StripeError`.
    """
    with asking():
        address = client().v1.invoices.retrieve(invoice_id).hosted_invoice_url
    if not address:
        raise NotAtStripe
    return address


def end_subscription(subscription_id: str) -> None:
    """End a subscription now. One call; one that is over already is left so."""
    if reading.subscription(subscription_id).status in OVER:
        return
    with asking():
        client().v1.subscriptions.cancel(subscription_id)


def set_renewing(subscription_id: str, *, renews: bool) -> None:
    """Let a subscription go on, or end with its period and ask for no money before that.

    An invoice that is out already, drafted or refused by a card, waits as well. Five calls; one
    that is over is left so. Raises `StripeError`.
    """
    found = reading.subscription(subscription_id)
    if found.status in OVER:
        return
    with asking():
        v1 = client().v1
        v1.subscriptions.update(subscription_id, {"cancel_at_period_end": not renews})
        if found.invoice_id and v1.invoices.retrieve(found.invoice_id).status in _UNPAID:
            v1.invoices.update(found.invoice_id, {"auto_advance": renews})


def _asked(order: Order, price_id: str) -> SessionCreateParams:
    here = site.current()
    said = {ORDER: str(order.id)}
    asked: SessionCreateParams = {
        "mode": "subscription" if order.interval else "payment",
        "line_items": [{"price": price_id, "quantity": 1}],
        "currency": order.currency,
        "client_reference_id": str(order.id),
        "metadata": said,
        "success_url": f"{here.url}/checkout/done?session={{CHECKOUT_SESSION_ID}}",
        "cancel_url": f"{here.url}/pricing",
        "expand": ["line_items.data.price"],
    }
    if order.interval:
        asked["subscription_data"] = {"metadata": said}
        if order.trial_days:
            asked["subscription_data"]["trial_period_days"] = order.trial_days
    else:
        asked["payment_intent_data"] = {"metadata": said}
        if here.switches.billing == "plans":
            asked["invoice_creation"] = {"enabled": True, "invoice_data": {"metadata": said}}
    if order.customer_id:
        asked["customer"] = order.customer_id
    else:
        asked["customer_email"] = order.email
        if not order.interval:
            asked["customer_creation"] = "always"
    if here.stripe_tax:
        asked["automatic_tax"] = {"enabled": True}
        if order.customer_id:
            asked["customer_update"] = {"address": "auto"}
    return asked
