"""Money that went back, by refund or dispute: its credits are taken once, or given again.

What counts is how much of a payment is gone at Stripe now, whatever happened in which order. A
refund after a dispute over the same money, or a report that comes twice, changes nothing.
"""

import uuid
from datetime import datetime, timedelta

from django.db import transaction

from pleinair.billing.models import Grant, Payment
from pleinair.billing.stripe import books, facts, rules
from pleinair.lib import clock

# A dispute that was won may have lasted longer than the credits.
_AT_LEAST = timedelta(days=30)


@transaction.atomic
def settle(money: facts.Money, *, looked_at: datetime) -> None:
    """Book what of a payment went back. May be repeated; an older answer changes nothing."""
    payment = books.lock_payment(money.order_id, transaction_id=money.invoice_id)
    if payment is None or payment.paid_at is None:
        return
    if payment.looked_at is not None and payment.looked_at > looked_at:
        return
    target = rules.credits_back(
        credits=payment.credits, returned=money.returned, amount=money.amount
    )
    if not money.returned:
        target = 0
    change = target - payment.credits_back
    if change:
        payment.turns += 1
    if change > 0:
        taken = books.take([payment], credits=change, reference=_reference(payment))
        payment.missing += change - taken
    elif change < 0:
        _give_again(payment, credits=-change)
    payment.credits_back, payment.returned = target, money.returned
    payment.state = _state(money)
    payment.looked_at, payment.changed_at = looked_at, clock.now()
    payment.save()


def collect_missing() -> int:
    """Take back what was set aside when its money went, and came free since; return how much."""
    waiting = Payment.objects.filter(missing__gt=0).values_list("pk", flat=True)
    return sum(_collect(pk) for pk in list(waiting))


@transaction.atomic
def _collect(pk: uuid.UUID) -> int:
    payment = books.lock_payment(pk)
    if payment is None or not payment.missing:
        return 0
    payment.turns += 1
    sources = books.sources(payment)
    taken = books.take(sources, credits=payment.missing, reference=_reference(payment))
    if taken:
        payment.missing -= taken
        payment.save(update_fields=["missing", "turns"])
    return taken


def _give_again(payment: Payment, *, credits: int) -> None:
    """Give credits again whose money came back: first those that could not be taken."""
    forgiven = min(payment.missing, credits)
    payment.missing -= forgiven
    if credits > forgiven:
        first = Grant.objects.filter(reference=payment.reference).first()
        ends_at = first.ends_at if first else None
        if ends_at is not None:
            ends_at = max(ends_at, clock.now() + _AT_LEAST)
        books.give(
            payment, credits=credits - forgiven, ends_at=ends_at, reference=_reference(payment)
        )


def _state(money: facts.Money) -> Payment.State:
    if money.is_disputed:
        return Payment.State.DISPUTED
    if money.returned >= money.amount:
        return Payment.State.REFUNDED
    return Payment.State.PAID


def _reference(payment: Payment) -> str:
    return f"{payment.reference}:{payment.turns}"
