"""What each kind of report means: which object to ask Stripe for, and what is booked then.

A report only says where to look. Every handler asks first, outside of any transaction, and returns
what is to be booked, in one transaction: `book` is one, and a report's is with marking it as done.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import transaction

from pleinair.billing.stripe import facts, filing, invoices, purchases, reading, returns, standing
from pleinair.billing.stripe.errors import Mismatch
from pleinair.lib import clock

# Returns what does not fit and was kept all the same; what cannot be kept it raises.
Booking = Callable[[], Mismatch | None]
Handler = Callable[[str], Booking]


@transaction.atomic
def book(booking: Booking) -> None:
    """Book what was found, whole or not at all, without a report.

    What does not fit and was kept is told by Stripe's own report of it. Raises `Mismatch` and
    `BuyerGone`, and then nothing is kept.
    """
    booking()


def look_at_checkout(session_id: str) -> Booking:
    """Look at a Checkout: a pack, or the beginning of a subscription."""
    looked_at = clock.now()
    return look_into_checkout(reading.checkout(session_id), looked_at=looked_at)


def look_into_checkout(checkout: facts.Checkout, *, looked_at: datetime) -> Booking:
    """Look at what a Checkout came to that was asked for just now, after `looked_at`."""
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
    def book_all() -> Mismatch | None:
        odd = [each() for each in bookings]
        return next(filter(None, odd), None)

    return book_all


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
