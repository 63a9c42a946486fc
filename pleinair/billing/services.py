"""What can be done with credits, from granting them to forgetting the books.

Every function is one transaction with the account row locked, and may be called again with the
same reference: the same thing is then answered without being booked twice.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q

from pleinair.accounts.models import Owner
from pleinair.billing import ledger, rules
from pleinair.billing.errors import BadAmount, GrantNotFound, HoldClosed, ReferenceReused
from pleinair.billing.ledger import Entry
from pleinair.billing.models import (
    Account,
    Adjustment,
    Event,
    Grant,
    Invoice,
    Movement,
    Payment,
    Redemption,
    Source,
    Subscription,
    without_owner,
)
from pleinair.lib import clock, ids

Kind = Movement.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Credits set aside for one thing, and the grants they come from."""

    reference: str
    for_reference: str
    parts: tuple[rules.Part, ...]

    @property
    def credits(self) -> int:
        """All credits set aside."""
        return sum(part.credits for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How a hold ended, in credits. `expired` went back to a grant that is over."""

    reference: str
    charged: int
    returned: int
    expired: int


@transaction.atomic
def grant(
    owner: Owner,
    *,
    credits: int,
    source: Source,
    reference: str,
    ends_at: datetime | None = None,
    promotional: bool = False,
) -> uuid.UUID:
    """Give an owner credits and return the grant's id.

    `reference` names the business object that pays for them (an invoice, a code and its user).
    Raises `BadAmount` below one credit, `ReferenceReused` when it was granted with other terms.
    """
    if credits < 1:
        raise BadAmount(credits)
    account = ledger.lock_of(owner)
    terms = (account.pk, credits, Source(source), ends_at, promotional)
    given = Grant.objects.filter(reference=reference).first()
    if given is not None:
        if _terms(given) != terms:
            raise ReferenceReused(reference)
        return given.pk
    try:
        made = Grant.objects.create(
            account=account,
            source=source,
            promotional=promotional,
            credits=credits,
            left=credits,
            ends_at=ends_at,
            reference=reference,
        )
    except IntegrityError as error:
        raise ReferenceReused(reference) from error
    entry = Entry(grant_id=made.pk, kind=Kind.GRANT, credits=credits)
    ledger.book([entry], reference=reference)
    return made.pk


@transaction.atomic
def hold(owner: Owner, *, credits: int, reference: str, for_reference: str) -> Hold:
    """Set credits aside for one thing, from the grants that end soonest.

    Raises `NotEnoughCredits`, `BadAmount` below one credit, `ReferenceReused` when the reference
    holds another amount, or for another thing or owner.
    """
    account = ledger.lock_of(owner)
    earlier = ledger.booked(reference, Kind.HOLD)
    if earlier:
        found = _hold(earlier)
        same = (found.credits, found.for_reference) == (credits, for_reference)
        if not same or earlier[0].grant.account_id != account.pk:
            raise ReferenceReused(reference)
        return found
    spendable = Grant.objects.filter(account=account, left__gt=0)
    parts = rules.split((given.lot for given in spendable), needed=credits, now=clock.now())
    ledger.book(
        (
            Entry(grant_id=part.grant_id, kind=Kind.HOLD, credits=-part.credits, part=number)
            for number, part in enumerate(parts)
        ),
        reference=reference,
        for_reference=for_reference,
    )
    return Hold(reference=reference, for_reference=for_reference, parts=parts)


@transaction.atomic
def charge(hold_reference: str, *, credits: int | None = None) -> Settlement:
    """Charge a hold for what the work cost (all of it unless told) and give back the rest.

    Charging nothing is releasing. Raises `HoldNotFound`, `BadAmount` above what is held,
    `HoldClosed` when it was released, `ReferenceReused` when it was charged another amount.
    """
    held = ledger.lock_hold(hold_reference)
    wanted = -sum(part.credits for part in held) if credits is None else credits
    settled = _find_settlement(hold_reference)
    if settled is None:
        return _settle(held, charged=wanted)
    if settled.charged == wanted:
        return settled
    raise ReferenceReused(hold_reference) if settled.charged else HoldClosed(hold_reference)


@transaction.atomic
def release(hold_reference: str) -> Settlement:
    """Give a hold back to the grants it came from; what went to an ended grant expires.

    Raises `HoldNotFound`, `HoldClosed` when it was charged.
    """
    held = ledger.lock_hold(hold_reference)
    settled = _find_settlement(hold_reference)
    if settled is None:
        return _settle(held, charged=0)
    if settled.charged:
        raise HoldClosed(hold_reference)
    return settled


@transaction.atomic
def withdraw(grant_reference: str, *, reference: str, credits: int | None = None) -> int:
    """Take back what is left of a grant, say after a refund, and return how much that was.

    What is spent or held stays so: a balance never goes below zero. Booked once per reference.
    Raises `GrantNotFound`, `BadAmount` below one credit.
    """
    if credits is not None and credits < 1:
        raise BadAmount(credits)
    grant_id = Grant.objects.filter(reference=grant_reference).values_list("pk", flat=True).first()
    if grant_id is None:
        raise GrantNotFound(grant_reference)
    given = ledger.lock_grant(grant_id)
    earlier = ledger.booked(reference, Kind.CORRECTION)
    if earlier:
        if earlier[0].grant_id != given.pk:
            raise ReferenceReused(reference)
        return -earlier[0].credits
    taken = given.left if credits is None else min(given.left, credits)
    if taken:
        entry = Entry(grant_id=given.pk, kind=Kind.CORRECTION, credits=-taken)
        ledger.book([entry], reference=reference)
    return taken


def expire(*, now: datetime, limit: int = 500) -> int:
    """Book what is left of ended grants as expired, and return how many grants that were.

    Each grant is a transaction of its own, at most `limit` a call. Spending never waits for this:
    an ended grant is not spendable from the moment it ends.
    """
    ended = Grant.objects.filter(ends_at__lte=now, left__gt=0).order_by("ends_at")
    due = list(ended.values_list("pk", flat=True)[:limit])
    return sum(_expire_one(pk) for pk in due)


@transaction.atomic
def forget_owner(owner: Owner) -> None:
    """Cut every link from the ledger to an owner. The records stay, about nobody. Idempotent."""
    account = Account.objects.select_for_update().filter(owner=owner).first()
    if account is None:
        return
    # Some references are made of the owner's id.
    named = Grant.objects.filter(account=account, reference__contains=str(owner.id))
    named.update(reference=without_owner(owner.id, account_id=account.id))
    booked = Movement.objects.filter(grant__account=account, reference__contains=str(owner.id))
    booked.unname(owner.id, account_id=account.id)
    account.owner = None
    account.save(update_fields=["owner"])


@transaction.atomic
def forget_records(*, before: datetime) -> int:
    """Remove the books of erased owners, and return how many that were.

    Books in which money was paid stay until nothing moved since `before`; free ones go at once.
    """
    nobody = Account.objects.filter(owner=None)
    paid = Q(grants__source__in=[Source.PACK, Source.SUBSCRIPTION])
    recent = Q(grants__movements__created_at__gte=before)
    kept = nobody.filter(paid, pk__in=nobody.filter(recent).values("pk"))
    due = list(nobody.exclude(pk__in=kept.values("pk")).values_list("pk", flat=True))
    Movement.objects.filter(grant__account__in=due).forget()
    for kept_beside in (Redemption, Adjustment, Invoice, Payment, Subscription):
        kept_beside.objects.filter(account__in=due).delete()
    Grant.objects.filter(account__in=due).delete()
    Account.objects.filter(pk__in=due).delete()
    return len(due)


def forget_reports(*, done_before: datetime, failed_before: datetime) -> None:
    """Delete reports of the payment processor from before a moment, for each way to end. One query.

    Those that failed are kept for longer, since a person has to look at them.
    """
    done = Q(state=Event.State.DONE, received_at__lt=done_before)
    failed = Q(state=Event.State.FAILED, received_at__lt=failed_before)
    Event.objects.filter(done | failed).delete()


def _terms(given: Grant) -> tuple[uuid.UUID, int, Source, datetime | None, bool]:
    source = Source(given.source)
    return given.account_id, given.credits, source, given.ends_at, given.promotional


def _hold(parts: list[Movement]) -> Hold:
    return Hold(
        reference=parts[0].reference,
        for_reference=parts[0].for_reference,
        parts=tuple(rules.Part(grant_id=part.grant_id, credits=-part.credits) for part in parts),
    )


def _settle(held: list[Movement], *, charged: int) -> Settlement:
    """Book how a hold ends: every part comes back, then pays, then perhaps expires."""
    parts = [ledger.open_part(movement) for movement in held]
    closings = rules.close(parts, charged=charged, now=clock.now())
    entries = []
    for number, closing in enumerate(closings):
        for kind, amount in (
            (Kind.RELEASE, closing.held),
            (Kind.CHARGE, -closing.charged),
            (Kind.EXPIRY, -closing.expired),
        ):
            if amount:
                entry = Entry(grant_id=closing.grant_id, kind=kind, credits=amount, part=number)
                entries.append(entry)
    ledger.book(entries, reference=held[0].reference, for_reference=held[0].for_reference)
    return Settlement(
        reference=held[0].reference,
        charged=charged,
        returned=sum(closing.returned for closing in closings),
        expired=sum(closing.expired for closing in closings),
    )


def _find_settlement(hold_reference: str) -> Settlement | None:
    """Return how a hold ended, or nothing while it is open."""
    moved = {
        kind: abs(sum(movement.credits for movement in ledger.booked(hold_reference, kind)))
        for kind in (Kind.RELEASE, Kind.CHARGE, Kind.EXPIRY)
    }
    if not moved[Kind.RELEASE]:
        return None
    return Settlement(
        reference=hold_reference,
        charged=moved[Kind.CHARGE],
        returned=moved[Kind.RELEASE] - moved[Kind.CHARGE] - moved[Kind.EXPIRY],
        expired=moved[Kind.EXPIRY],
    )


@transaction.atomic
def _expire_one(grant_id: uuid.UUID) -> bool:
    left = ledger.lock_grant(grant_id).left
    if not left:
        return False
    # No stable reference is needed: what is left is taken, and then nothing is left to take.
    entry = Entry(grant_id=grant_id, kind=Kind.EXPIRY, credits=-left)
    ledger.book([entry], reference=f"expiry:{ids.ordered_id()}")
    return True
