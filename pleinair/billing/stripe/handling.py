"""What each kind of report means: which object to ask Stripe for, and what is booked then.

A report only says where to look. Every handler asks first, outside of any transaction, and returns
what is to be booked; whoever calls does that in a transaction of its own making.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from pleinair.billing.stripe import facts, filing, invoices, purchases, reading, returns, standing
from pleinair.lib import clock

Booking = Callable[[], None]
Handler = Callable[[str], Booking]


def look_at_checkout(session_id: str) -> Booking:
    """Look at a Checkout: a pack, or the beginning of a subscription."""
    looked_at = clock.now()
    checkout = reading.checkout(session_id)
    if not checkout.interval:
        money = purchases.money_of(checkout)
        return _in_turn(lambda: purchases.settle(checkout, money), _returned(money, looked_at))
    if not checkout.subscription_id:
        return lambda: _ended(checkout)
    subscription = reading.subscription(checkout.subscription_id)
    if not subscription.invoice_id:
        return lambda: standing.settle(subscription, looked_at=looked_at)
    return _in_turn(
        look_at_invoice(subscription.invoice_id),
        lambda: standing.settle(subscription, looked_at=looked_at),
    )


def look_at_invoice(invoice_id: str) -> Booking:
    """Look at an invoice: paid, or not."""
    looked_at = clock.now()
    invoice = reading.invoice(invoice_id)
    money = invoices.money_of(invoice)
    return _in_turn(
        lambda: invoices.settle(invoice, money),
        _returned(money, looked_at),
        lambda: filing.file(invoice),
    )


def look_at_subscription(subscription_id: str) -> Booking:
    """Look at how a subscription stands."""
    looked_at = clock.now()
    subscription = reading.subscription(subscription_id)
    return lambda: standing.settle(subscription, looked_at=looked_at)


def look_at_money(payment_id: str) -> Booking:
    """Look at what of a payment went back."""
    looked_at = clock.now()
    money = reading.money(payment_id)
    return lambda: returns.settle(money, looked_at=looked_at)


def _returned(money: facts.Money | None, looked_at: datetime) -> Booking:
    """Book what went back too: that report may have come before there was a payment."""
    if money is None:
        return lambda: None
    return lambda: returns.settle(money, looked_at=looked_at)


def _in_turn(*bookings: Booking) -> Booking:
    def book() -> None:
        for each in bookings:
            each()

    return book


def _ended(checkout: facts.Checkout) -> None:
    if checkout.status == "expired":
        standing.give_up(checkout)


# Every kind that is acted upon; all others are answered and forgotten.
HANDLERS: Mapping[str, Handler] = {
    "checkout.session.completed": look_at_checkout,
    "checkout.session.async_payment_succeeded": look_at_checkout,
    "checkout.session.async_payment_failed": look_at_checkout,
    "checkout.session.expired": look_at_checkout,
    "invoice.finalized": look_at_invoice,
    "invoice.paid": look_at_invoice,
    "invoice.payment_failed": look_at_invoice,
    "invoice.voided": look_at_invoice,
    "invoice.marked_uncollectible": look_at_invoice,
    "customer.subscription.created": look_at_subscription,
    "customer.subscription.updated": look_at_subscription,
    "customer.subscription.deleted": look_at_subscription,
    "customer.subscription.paused": look_at_subscription,
    "customer.subscription.resumed": look_at_subscription,
    "charge.refunded": look_at_money,
    "refund.created": look_at_money,
    "refund.updated": look_at_money,
    "refund.failed": look_at_money,
    "charge.dispute.created": look_at_money,
    "charge.dispute.updated": look_at_money,
    "charge.dispute.closed": look_at_money,
    "charge.dispute.funds_withdrawn": look_at_money,
    "charge.dispute.funds_reinstated": look_at_money,
}
