"""A Checkout for a pack: credits once its money is there, and not before."""

from datetime import datetime, timedelta

from django.db import transaction

from pleinair.billing import plans
from pleinair.billing.models import Payment
from pleinair.billing.stripe import books, facts, mails, reading, rules
from pleinair.billing.stripe.errors import Mismatch, OrderGone
from pleinair.lib import clock

_PAID = {"paid", "no_payment_required"}
# The bank still moves the money.
_UNDER_WAY = {"processing", "requires_action", "requires_capture"}


def money_of(checkout: facts.Checkout) -> facts.Money | None:
    """Return the payment of a Checkout, or None where nothing is paid yet or was to be paid."""
    return reading.money(checkout.payment_id) if checkout.payment_id else None


@transaction.atomic
def settle(checkout: facts.Checkout, money: facts.Money | None) -> None:
    """Book what a Checkout for a pack came to. May be repeated. Raises `Mismatch`, `BuyerGone`."""
    payment = books.lock_payment(checkout.order_id)
    if payment is None and checkout.order_id is not None and checkout.status == "complete":
        raise OrderGone
    if payment is None or payment.state not in {Payment.State.OPEN, Payment.State.FAILED}:
        return
    if checkout.status == "expired":
        # Nothing was bought: nothing is kept.
        payment.delete()
        return
    if checkout.status != "complete":
        return
    if checkout.payment_status in _PAID:
        _paid(payment, checkout, money)
    elif money is not None and money.status in _UNDER_WAY:
        # From here on it is no page that could be paid on, but money on its way.
        payment.transaction_id = checkout.payment_id
        payment.save(update_fields=["transaction_id"])
    elif money is not None:
        _failed(payment, checkout)


def _paid(payment: Payment, checkout: facts.Checkout, money: facts.Money | None) -> None:
    rules.check_pack(checkout, key=payment.key, amount=payment.amount, currency=payment.currency)
    if money is not None and money.order_id != payment.pk:
        raise Mismatch("a payment for something else")
    now = clock.now()
    payment.state = Payment.State.PAID
    payment.transaction_id = checkout.payment_id or checkout.id
    payment.amount = checkout.total
    payment.last_four = money.last_four if money else ""
    payment.country = money.country if money else ""
    payment.paid_at = payment.changed_at = now
    payment.save()
    books.give(
        payment,
        credits=payment.credits,
        ends_at=_end(payment.key, now=now),
        reference=payment.reference,
    )
    mails.receipt(payment)


def _failed(payment: Payment, checkout: facts.Checkout) -> None:
    payment.state = Payment.State.FAILED
    payment.transaction_id = checkout.payment_id
    payment.changed_at = clock.now()
    payment.save()
    mails.failed(payment)


def _end(key: str, *, now: datetime) -> datetime | None:
    pack = plans.current().find_pack(key)
    return now + timedelta(days=pack.last_days) if pack and pack.last_days else None
