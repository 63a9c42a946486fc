"""Reading the ledger: what an owner has, what moved, and what one thing cost."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.billing import plans, rules
from pleinair.billing.models import (
    RUNNING,
    SERVED,
    Account,
    Grant,
    Invoice,
    Movement,
    Payment,
    Source,
    Subscription,
)
from pleinair.lib import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantShare:
    """What one grant still has: spendable and set aside."""

    grant_id: uuid.UUID
    source: Source
    promotional: bool
    credits: int
    left: int
    held: int
    ends_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What an owner can spend and what is set aside; the grants in the order they are spent."""

    available: int
    held: int
    by_grant: tuple[GrantShare, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One movement as an owner reads it."""

    id: uuid.UUID
    kind: Movement.Kind
    credits: int
    source: Source
    reference: str
    for_reference: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A page of movements, newest first; `next_after` asks for the page that follows."""

    lines: tuple[Line, ...]
    next_after: uuid.UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHold:
    """Credits that are set aside for one thing, and since when."""

    for_reference: str
    credits: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What one thing held, cost and gave back, in credits. All zero for a thing that cost none."""

    for_reference: str
    held: int
    charged: int
    returned: int
    expired: int
    lines: tuple[Line, ...]

    @property
    def is_open(self) -> bool:
        """Say whether credits are still set aside for it."""
        return self.held > self.charged + self.returned + self.expired


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What an owner may ask for, and the plan that it comes from, if there is one."""

    plan: plans.Plan | None
    allows: plans.Allows
    at_once: int


def allowance(owner_id: uuid.UUID | None) -> Allowance:
    """Return what an owner may ask for; without one, what everybody may. One query at most.

    Where nothing is sold, everything is allowed: nobody could buy what is missing.
    """
    return _allowance(None) if owner_id is None else allowances([owner_id])[owner_id]


def allowances(owner_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Allowance]:
    """Return what each of some owners may ask for. One query, or none where nothing is sold."""
    keys: dict[uuid.UUID | None, str] = {}
    if site.current().sells and owner_ids:
        subscriptions = Subscription.objects.filter(
            account__owner__in=owner_ids, subscription_status__in=SERVED
        )
        # The latest one wins, should there ever be two.
        latest_last = subscriptions.order_by("created_at", "id")
        keys = dict(latest_last.values_list("account__owner_id", "key"))
    return {owner_id: _allowance(keys.get(owner_id)) for owner_id in owner_ids}


def find_renewing(owner: Owner) -> Subscription | None:
    """Return the subscription that would ask an owner for money again, or None. One query."""
    running = Subscription.objects.filter(
        account__owner=owner, subscription_status__in=RUNNING, ends_at__isnull=True
    )
    return running.order_by("-created_at").first()


def find_served(owner: Owner) -> Subscription | None:
    """Return the subscription under which an owner has a plan now, or None. One query."""
    served = Subscription.objects.filter(account__owner=owner, subscription_status__in=SERVED)
    return served.order_by("-created_at", "-id").first()


def has_subscribed(owner: Owner) -> bool:
    """Say whether an owner ever subscribed, also on trial. One query."""
    rows = Subscription.objects.filter(account__owner=owner, transaction_id__startswith="sub_")
    return rows.exists()


def has_bought(owner: Owner) -> bool:
    """Say whether an owner ever paid or subscribed. Two queries at most."""
    paid = Payment.objects.filter(account__owner=owner, paid_at__isnull=False)
    return has_subscribed(owner) or paid.exists()


def list_invoices(owner: Owner, *, limit: int = 200) -> tuple[Invoice, ...]:
    """Return an owner's invoices, newest first. One query."""
    found = Invoice.objects.filter(account__owner=owner).order_by("-issued_at", "-id")
    return tuple(found[:limit])


def find_invoice(owner: Owner, invoice_id: uuid.UUID) -> Invoice | None:
    """Return one of an owner's invoices, or None. One query."""
    return Invoice.objects.filter(account__owner=owner, pk=invoice_id).first()


def balance(owner: Owner) -> Balance:
    """Return what an owner has. One query, over grants that are not used up."""
    now = clock.now()
    grants = Grant.objects.filter(account__owner=owner).exclude(left=0, held=0)
    found = {given.pk: given for given in grants}
    spendable = rules.in_spending_order((given.lot for given in found.values()), now=now)
    order = [lot.grant_id for lot in spendable]
    only_held = [pk for pk, given in found.items() if given.held and pk not in order]
    return Balance(
        available=sum(lot.left for lot in spendable),
        held=sum(given.held for given in found.values()),
        by_grant=tuple(_share(found[pk], now=now) for pk in (*order, *only_held)),
    )


def has_had(owner: Owner, *, source: Source) -> bool:
    """Say whether an owner was ever given credits from a source, used up or not."""
    return Grant.objects.filter(account__owner=owner, source=source).exists()


def has_had_gift(owner: Owner) -> bool:
    """Say whether an owner was given the gift for newcomers, or found nothing left of it."""
    return Account.objects.filter(owner=owner, gift_at__isnull=False).exists()


def statement(owner: Owner, *, after: uuid.UUID | None = None, limit: int = 50) -> Statement:
    """Return a page of an owner's movements, newest first. One query."""
    movements = _movements_of(owner).order_by("-id")
    if after is not None:
        movements = movements.filter(id__lt=after)
    lines = [_line(movement) for movement in movements[: limit + 1]]
    has_more = len(lines) > limit
    shown = tuple(lines[:limit])
    return Statement(lines=shown, next_after=shown[-1].id if has_more else None)


def open_holds(owner: Owner) -> tuple[OpenHold, ...]:
    """Return what is set aside just now, newest first. One query."""
    release = Movement.objects.filter(reference=OuterRef("reference"), kind=Movement.Kind.RELEASE)
    held = _movements_of(owner, kind=Movement.Kind.HOLD).exclude(Exists(release))
    parts = held.values("reference", "for_reference").annotate(
        total=Sum("credits"), since=Min("created_at")
    )
    return tuple(
        OpenHold(
            for_reference=part["for_reference"], credits=-part["total"], created_at=part["since"]
        )
        for part in parts.order_by("-since")
    )


def receipt(owner: Owner, *, for_reference: str) -> Receipt:
    """Return what one thing held, cost and gave back. One query."""
    lines = tuple(map(_line, _movements_of(owner, for_reference=for_reference).order_by("id")))

    def total(kind: Movement.Kind) -> int:
        return abs(sum(line.credits for line in lines if line.kind == kind))

    charged, expired = total(Movement.Kind.CHARGE), total(Movement.Kind.EXPIRY)
    return Receipt(
        for_reference=for_reference,
        held=total(Movement.Kind.HOLD),
        charged=charged,
        returned=total(Movement.Kind.RELEASE) - charged - expired,
        expired=expired,
        lines=lines,
    )


def list_disagreements(*, limit: int = 100) -> list[uuid.UUID]:
    """Return grants whose counts differ from their movements. There must be none.

    What is left is the sum of all; what is held, of holds and releases.
    """
    aside = Q(movements__kind__in=(Movement.Kind.HOLD, Movement.Kind.RELEASE))
    summed = Grant.objects.annotate(
        booked=Coalesce(Sum("movements__credits"), 0),
        aside=-Coalesce(Sum("movements__credits", filter=aside), 0),
    )
    wrong = summed.exclude(booked=F("left"), aside=F("held")).order_by("id")
    return list(wrong.values_list("pk", flat=True)[:limit])


def _allowance(plan_key: str | None) -> Allowance:
    here = site.current()
    if not here.sells:
        return Allowance(plan=None, allows=plans.EVERYTHING, at_once=here.at_once_per_owner)
    sold = plans.current()
    plan = sold.find_plan(plan_key) if plan_key else None
    allows = plan.allows if plan is not None else sold.free
    return Allowance(plan=plan, allows=allows, at_once=allows.at_once or here.at_once_per_owner)


def _movements_of(owner: Owner, **filters: str) -> QuerySet[Movement]:
    return Movement.objects.filter(grant__account__owner=owner, **filters).select_related("grant")


def _share(given: Grant, *, now: datetime) -> GrantShare:
    return GrantShare(
        grant_id=given.pk,
        source=Source(given.source),
        promotional=given.promotional,
        credits=given.credits,
        left=0 if rules.has_ended(given.ends_at, now=now) else given.left,
        held=given.held,
        ends_at=given.ends_at,
    )


def _line(movement: Movement) -> Line:
    return Line(
        id=movement.id,
        kind=Movement.Kind(movement.kind),
        credits=movement.credits,
        source=Source(movement.grant.source),
        reference=movement.reference,
        for_reference=movement.for_reference,
        created_at=movement.created_at,
    )
