"""The rules of spending: which grant pays, and where credits go back. Pure: data and now."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from pleinair.billing.errors import BadAmount, NotEnoughCredits

# Sorts after every real end, so a grant without an end is spent last.
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What a spend needs to know of a grant: how much is left, and when it ends."""

    grant_id: uuid.UUID
    left: int
    created_at: datetime
    ends_at: datetime | None = None
    promotional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Credits taken from one grant."""

    grant_id: uuid.UUID
    credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPart:
    """A part of a hold that is still open, and the end of the grant it came from."""

    grant_id: uuid.UUID
    credits: int
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """How one part of a hold ends. `held` is `charged` + `returned` + `expired`."""

    grant_id: uuid.UUID
    held: int
    charged: int
    expired: int

    @property
    def returned(self) -> int:
        """Credits that can be spent again."""
        return self.held - self.charged - self.expired


def has_ended(ends_at: datetime | None, *, now: datetime) -> bool:
    """Say whether a grant is over. The moment of its end no longer belongs to it."""
    return ends_at is not None and ends_at <= now


def in_spending_order(lots: Iterable[Lot], *, now: datetime) -> tuple[Lot, ...]:
    """Sort spendable lots: soonest end first, then promotional, then oldest."""
    spendable = (lot for lot in lots if lot.left > 0 and not has_ended(lot.ends_at, now=now))
    return tuple(
        sorted(
            spendable,
            key=lambda lot: (
                lot.ends_at or _NEVER,
                not lot.promotional,
                lot.created_at,
                lot.grant_id,
            ),
        )
    )


def split(lots: Iterable[Lot], *, needed: int, now: datetime) -> tuple[Part, ...]:
    """Choose which grants pay for `needed` credits, and how much each.

    Raises `NotEnoughCredits` when they do not reach, `BadAmount` below one credit.
    """
    if needed < 1:
        raise BadAmount(needed)
    ordered = in_spending_order(lots, now=now)
    available = sum(lot.left for lot in ordered)
    if available < needed:
        raise NotEnoughCredits(needed=needed, available=available)
    parts = []
    missing = needed
    for lot in ordered:
        taken = min(lot.left, missing)
        parts.append(Part(grant_id=lot.grant_id, credits=taken))
        missing -= taken
        if not missing:
            break
    return tuple(parts)


def close(parts: Iterable[HeldPart], *, charged: int, now: datetime) -> tuple[Closing, ...]:
    """Charge a hold from its first parts on, and give the rest back where it came from.

    What goes back to a grant that has ended meanwhile expires at once.
    Raises `BadAmount` when the charge is negative or above what is held.
    """
    parts = tuple(parts)
    if not 0 <= charged <= sum(part.credits for part in parts):
        raise BadAmount(charged)
    closings = []
    owed = charged
    for part in parts:
        paid = min(part.credits, owed)
        owed -= paid
        over = has_ended(part.ends_at, now=now)
        closings.append(
            Closing(
                grant_id=part.grant_id,
                held=part.credits,
                charged=paid,
                expired=part.credits - paid if over else 0,
            )
        )
    return tuple(closings)
