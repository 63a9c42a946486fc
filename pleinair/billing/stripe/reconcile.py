"""Comparing Stripe with the books: it tells what differs, and mends nothing.

What Stripe collected must be on the books, and what is on the books must have been collected;
credits must be there for what was paid. A person looks at what is found, in the log and on the
desk.
"""

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db.models import Count

from pleinair.billing import queries
from pleinair.billing.models import (
    RUNNING,
    Event,
    Grant,
    NextReconciliation,
    Payment,
    Reconciliation,
    Subscription,
)
from pleinair.billing.stripe import facts, reading
from pleinair.billing.stripe.errors import NotAtStripe
from pleinair.billing.stripe.gateway import asking, client
from pleinair.lib import clock

log = logging.getLogger("pleinair.stripe")

_EVERY = timedelta(hours=24)
# Longer than a comparison takes; who died with it, or found no Stripe, is followed by another then.
_AGAIN = timedelta(hours=1)
# Refunds come late, disputes later; each night looks at everything so far back.
_BACK = timedelta(days=40)
# What was paid a moment ago may not have been reported yet.
_MARGIN = timedelta(hours=1)
_KEPT = timedelta(days=90)
_PAGE = 100
# How many rows of the books are in memory at once.
_ROWS = 500

Kind = Literal[
    "paid_there_only",
    "paid_here_only",
    "other_amount",
    "other_return",
    "other_status",
    "two_subscriptions",
    "no_credits",
    "books_disagree",
    "report_failed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is told differently: which transaction, what Stripe says, what is here."""

    kind: Kind
    about: str
    there: str = ""
    here: str = ""


@dataclass(slots=True)
class _Compared:
    """What was looked at so far."""

    count: int = 0


def run() -> Reconciliation:
    """Compare the last weeks and keep what was found. Many calls; mends nothing."""
    now = clock.now()
    since, until, compared = now - _BACK, now - _MARGIN, _Compared()
    findings = [
        *_packs(since, until, compared),
        *_invoices(since, until, compared),
        *_returns(since, until, compared),
        *_subscriptions(compared),
        *_own(until),
    ]
    for finding in findings:
        log.error(
            "stripe and the books differ",
            extra={"event": "stripe.differs", "reason": finding.kind},
        )
    return Reconciliation.objects.create(
        compared=compared.count, findings=[asdict(one) for one in findings], since=since
    )


def run_if_due() -> Reconciliation | None:
    """Compare once a night, in whichever process comes first. One query on all other rounds.

    One that fails is tried again in an hour. Raises `StripeError`.
    """
    now = clock.now()
    if not _take_turn(now):
        return None
    Reconciliation.objects.filter(made_at__lt=now - _KEPT).delete()
    made = run()
    NextReconciliation.objects.update(due_at=now + _EVERY)
    return made


def _take_turn(now: datetime) -> bool:
    """Say whether a comparison is due and ours: one conditional update decides among processes."""
    due_at = NextReconciliation.objects.values_list("due_at", flat=True).first()
    if due_at is None:
        NextReconciliation.objects.bulk_create(
            [NextReconciliation(due_at=now)], ignore_conflicts=True
        )
    elif due_at > now:
        return False
    due = NextReconciliation.objects.filter(due_at__lte=now)
    return bool(due.update(due_at=now + _AGAIN))


def _packs(since: datetime, until: datetime, compared: _Compared) -> Iterator[Finding]:
    first, last = int(since.timestamp()), int(until.timestamp())
    with asking():
        listed = client().v1.checkout.sessions.list(
            {
                "created": {"gte": first, "lt": last},
                "status": "complete",
                "limit": _PAGE,
                "expand": ["data.line_items.data.price"],
            }
        )
        sessions = [reading.read_checkout(found) for found in listed.auto_paging_iter()]
    paid = {
        found.order_id: found
        for found in sessions
        if found.order_id and not found.subscription_id and found.payment_status != "unpaid"
    }
    compared.count += len(paid)
    kept = Payment.objects.filter(kind=Payment.Kind.PACK).in_bulk(list(paid))
    for order_id, found in paid.items():
        payment = kept.get(order_id)
        if payment is None or payment.paid_at is None:
            state = payment.state if payment else ""
            yield Finding(
                kind="paid_there_only", about=found.id, there=str(found.total), here=state
            )
        elif payment.amount != found.total:
            yield _other_amount(payment, found.total)
    here = Payment.objects.filter(kind=Payment.Kind.PACK, paid_at__gte=since, created_at__lt=until)
    for payment in here.exclude(pk__in=list(paid)):
        # A page may have been opened long before it was paid on.
        if not _is_paid_there(payment):
            yield _paid_here_only(payment)


def _invoices(since: datetime, until: datetime, compared: _Compared) -> Iterator[Finding]:
    first, last = int(since.timestamp()), int(until.timestamp())
    with asking():
        listed = client().v1.invoices.list(
            {"created": {"gte": first, "lt": last}, "status": "paid", "limit": _PAGE}
        )
        paid = {
            found.id: found.amount_paid
            for found in listed.auto_paging_iter()
            if found.parent
            and found.parent.subscription_details
            and reading.order_in(found.parent.subscription_details.metadata)
        }
    compared.count += len(paid)
    rows = Payment.objects.filter(transaction_id__in=list(paid))
    kept = {payment.transaction_id: payment for payment in rows}
    for invoice_id, amount in paid.items():
        payment = kept.get(invoice_id)
        if payment is None or payment.paid_at is None:
            # An invoice over nothing, as of a trial, leaves no payment.
            if amount:
                yield Finding(kind="paid_there_only", about=invoice_id, there=str(amount))
        elif payment.amount != amount:
            yield _other_amount(payment, amount)
    here = Payment.objects.filter(
        kind=Payment.Kind.SUBSCRIPTION, paid_at__gte=since, paid_at__lt=until
    )
    for payment in here.exclude(transaction_id__in=list(paid)):
        if not _is_paid_there(payment):
            yield _paid_here_only(payment)


def _returns(since: datetime, until: datetime, compared: _Compared) -> Iterator[Finding]:
    first, last = int(since.timestamp()), int(until.timestamp())
    with asking():
        v1 = client().v1
        refunds = v1.refunds.list({"created": {"gte": first, "lt": last}, "limit": _PAGE})
        disputes = v1.disputes.list({"created": {"gte": first, "lt": last}, "limit": _PAGE})
        ids = {reading.id_of(one.payment_intent) for one in refunds.auto_paging_iter()}
        ids |= {reading.id_of(one.payment_intent) for one in disputes.auto_paging_iter()}
    for payment_id in sorted(ids - {""}):
        money = reading.money(payment_id)
        payment = _payment_of(money)
        if payment is None:
            continue
        compared.count += 1
        if payment.returned != money.returned:
            yield Finding(
                kind="other_return",
                about=payment.transaction_id,
                there=str(money.returned),
                here=str(payment.returned),
            )


def _subscriptions(compared: _Compared) -> Iterator[Finding]:
    for row in Subscription.objects.filter(subscription_status__in=RUNNING).order_by("id"):
        compared.count += 1
        status = _status_there(row)
        if status != row.subscription_status:
            yield Finding(
                kind="other_status",
                about=row.transaction_id,
                there=status,
                here=row.subscription_status,
            )
    twice = (
        Subscription.objects.filter(subscription_status__in=RUNNING)
        .values("account")
        .annotate(count=Count("id"))
        .filter(count__gt=1)
    )
    for row_of in twice:
        yield Finding(
            kind="two_subscriptions", about=str(row_of["account"]), here=str(row_of["count"])
        )


def _own(until: datetime) -> Iterator[Finding]:
    """Look at what needs nobody else to be found wrong."""
    for payment in _without_credits(until):
        yield Finding(kind="no_credits", about=payment.transaction_id, here=str(payment.credits))
    for grant_id in queries.list_disagreements():
        yield Finding(kind="books_disagree", about=str(grant_id))
    for event in Event.objects.filter(state=Event.State.FAILED).order_by("happened_at"):
        yield Finding(kind="report_failed", about=event.pk, there=event.kind, here=event.error)


def _without_credits(until: datetime) -> Iterator[Payment]:
    """Return what was paid and has brought no credits, some rows at a time: books grow for ever."""
    paid = Payment.objects.filter(paid_at__lt=until, credits__gt=0).order_by("pk")
    part = list(paid[:_ROWS])
    while part:
        granted = set(
            Grant.objects.filter(reference__in=[payment.reference for payment in part]).values_list(
                "reference", flat=True
            )
        )
        yield from (payment for payment in part if payment.reference not in granted)
        part = list(paid.filter(pk__gt=part[-1].pk)[:_ROWS])


def _payment_of(money: facts.Money) -> Payment | None:
    if money.order_id is not None:
        return Payment.objects.filter(pk=money.order_id).first()
    if not money.invoice_id:
        return None
    return Payment.objects.filter(transaction_id=money.invoice_id).first()


def _status_there(row: Subscription) -> str:
    """Ask Stripe how a subscription stands; one that it does not know stands in no way."""
    try:
        return reading.subscription(row.transaction_id).status
    except NotAtStripe:
        return ""


def _is_paid_there(payment: Payment) -> bool:
    """Ask Stripe for one payment that was not on its lists."""
    transaction_id = payment.transaction_id
    try:
        if transaction_id.startswith("in_"):
            return reading.invoice(transaction_id).status == "paid"
        if transaction_id.startswith("pi_"):
            return reading.money(transaction_id).status == "succeeded"
        return reading.checkout(transaction_id).payment_status == "no_payment_required"
    except NotAtStripe:
        return False


def _other_amount(payment: Payment, amount: int) -> Finding:
    return Finding(
        kind="other_amount",
        about=payment.transaction_id,
        there=str(amount),
        here=str(payment.amount),
    )


def _paid_here_only(payment: Payment) -> Finding:
    about = payment.transaction_id
    return Finding(kind="paid_here_only", about=about, here=str(payment.amount))
