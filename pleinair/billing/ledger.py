"""Booking: the only code that writes movements and the counts that go with them.

Everything here is called inside a transaction, with the account row locked.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import IntegrityError
from django.db.models import F

from pleinair.accounts.models import Owner
from pleinair.billing.errors import HoldNotFound, ReferenceReused
from pleinair.billing.models import Account, Grant, Movement
from pleinair.billing.rules import HeldPart
from pleinair.lib import ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One movement to be booked: what changes in the sum, and how much of that was held."""

    grant_id: uuid.UUID
    kind: Movement.Kind
    credits: int
    part: int = 0

    @property
    def held(self) -> int:
        """What this entry adds to the credits set aside, or takes from them."""
        return -self.credits if self.kind in {Movement.Kind.HOLD, Movement.Kind.RELEASE} else 0


def lock(account_id: uuid.UUID) -> Account:
    """Lock an account until the transaction ends. SQLite is locked as a whole already."""
    return Account.objects.select_for_update().get(pk=account_id)


def lock_of(owner: Owner) -> Account:
    """Lock an owner's account, opening it on first use."""
    account, _ = Account.objects.get_or_create(owner=owner)
    return lock(account.pk)


def lock_grant(grant_id: uuid.UUID) -> Grant:
    """Lock the account a grant is on, and return the grant as it is then."""
    lock(Grant.objects.values_list("account_id", flat=True).get(pk=grant_id))
    return Grant.objects.get(pk=grant_id)


def lock_hold(reference: str) -> list[Movement]:
    """Lock the account a hold is on, and return the hold's parts with their grants.

    All are on one account, so the first speaks for all. Raises `HoldNotFound`.
    """
    parts = booked(reference, Movement.Kind.HOLD)
    if not parts:
        raise HoldNotFound(reference)
    lock_grant(parts[0].grant_id)
    return booked(reference, Movement.Kind.HOLD)


def booked(reference: str, kind: Movement.Kind) -> list[Movement]:
    """Return the movements of one kind under a reference, with their grants, in order."""
    found = Movement.objects.filter(reference=reference, kind=kind)
    return list(found.select_related("grant").order_by("part"))


def open_part(movement: Movement) -> HeldPart:
    """Return a booked hold as the rules want it."""
    return HeldPart(
        grant_id=movement.grant_id, credits=-movement.credits, ends_at=movement.grant.ends_at
    )


def book(entries: Iterable[Entry], *, reference: str, for_reference: str = "") -> None:
    """Write entries and move the counts of their grants.

    The counts are changed in the database, never read and saved; its checks refuse what the lock
    should have prevented. Raises `ReferenceReused` when an entry is already booked.
    """
    entries = list(entries)
    # Ids made within one millisecond are in no order: sorted, a statement reads as it was written.
    numbers = sorted(ids.ordered_id() for _ in entries)
    movements = [
        Movement(
            id=number,
            grant_id=entry.grant_id,
            kind=entry.kind,
            credits=entry.credits,
            reference=reference,
            part=entry.part,
            for_reference=for_reference,
        )
        for number, entry in zip(numbers, entries, strict=True)
    ]
    try:
        Movement.objects.bulk_create(movements)
    except IntegrityError as error:
        raise ReferenceReused(reference) from error
    for entry in entries:
        if entry.kind != Movement.Kind.GRANT:  # a grant is made with its count
            Grant.objects.filter(pk=entry.grant_id).update(
                left=F("left") + entry.credits, held=F("held") + entry.held
            )
