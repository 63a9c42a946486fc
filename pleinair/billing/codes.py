"""Codes that bring credits: made by the operator, used once by each person, kept as digests."""

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from pleinair.accounts.models import Owner
from pleinair.billing import ledger
from pleinair.billing import services as billing
from pleinair.billing.errors import BillingError
from pleinair.billing.models import Code, Redemption, Source
from pleinair.lib import clock

# Base 32 without the letters that look like digits or like each other.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
# 90 random bits cannot be guessed; two letters more tell a slip of the finger from a wrong code.
_RANDOM = 18
_CHECK = 2
_GROUP = 5
_MOST_AT_ONCE = 1000


class CodeRefused(BillingError):
    """The code brings nothing. The sentence says why, as far as whoever has it may know."""


class UnfitCode(BillingError):
    """Such a code cannot be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeemed:
    """What a code brought. `ends_at` is when its credits end, if they do."""

    credits: int
    ends_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a code brings, to how many people, and when. `last_days` 0 is for ever."""

    label: str
    credits: int
    most_uses: int = 1
    last_days: int = 0
    from_at: datetime | None = None
    until_at: datetime | None = None


@transaction.atomic
def make(*, terms: Terms, count: int = 1, made_by: uuid.UUID | None = None) -> tuple[str, ...]:
    """Make codes and return them: this is the only time they can be read.

    Raises UnfitCode.
    """
    _check(terms, count)
    made = tuple(_new() for _number in range(count))
    Code.objects.bulk_create(
        Code(
            digest=_digest(_plain(code)),
            label=terms.label.strip(),
            credits=terms.credits,
            most_uses=terms.most_uses,
            last_days=terms.last_days,
            from_at=terms.from_at,
            until_at=terms.until_at,
            made_by=made_by,
        )
        for code in made
    )
    return made


@transaction.atomic
def redeem(owner: Owner, *, typed: str) -> Redeemed:
    """Give an owner the credits of a code, once. A few short queries.

    However many try at once, a code is never used more often than it may be. Raises CodeRefused.
    """
    plain = _plain(typed)
    if not _is_whole(plain):
        raise CodeRefused(_("This is not a code: look at its letters once more."))
    account = ledger.lock_of(owner)
    found = Code.objects.filter(digest=_digest(plain)).first()
    if found is None:
        raise CodeRefused(_("There is no such code."))
    if Redemption.objects.filter(code=found, account=account).exists():
        raise CodeRefused(_("You have used this code already."))
    now = clock.now()
    if not _usable(now).filter(pk=found.pk).update(uses=F("uses") + 1):
        raise CodeRefused(_why_not(found, now=now))
    reference = f"code:{found.pk}:{account.pk}"
    Redemption.objects.create(code=found, account=account, reference=reference)
    ends_at = now + timedelta(days=found.last_days) if found.last_days else None
    billing.grant(
        owner,
        credits=found.credits,
        source=Source.CODE,
        reference=reference,
        ends_at=ends_at,
        promotional=True,
    )
    return Redeemed(credits=found.credits, ends_at=ends_at)


@transaction.atomic
def close(code_id: uuid.UUID) -> bool:
    """Let nobody use a code any more; say whether that changed anything."""
    open_ones = Code.objects.filter(pk=code_id, closed_at=None)
    return bool(open_ones.update(closed_at=clock.now()))


def _usable(now: datetime) -> QuerySet[Code]:
    begun = Q(from_at=None) | Q(from_at__lte=now)
    not_over = Q(until_at=None) | Q(until_at__gt=now)
    return Code.objects.filter(begun, not_over, closed_at=None, uses__lt=F("most_uses"))


def _why_not(found: Code, *, now: datetime) -> str:
    if found.from_at is not None and found.from_at > now:
        return _("This code cannot be used yet.")
    if found.closed_at is not None or (found.until_at is not None and found.until_at <= now):
        return _("This code has ended.")
    return _("This code has been used already.")


def _check(terms: Terms, count: int) -> None:
    for name, value, highest in (
        (_("Credits"), terms.credits, 1_000_000),
        (_("Uses"), terms.most_uses, 1_000_000),
        (_("Codes"), count, _MOST_AT_ONCE),
    ):
        if not 1 <= value <= highest:
            sentence = _("%(name)s: it is %(value)d; allowed are 1 to %(highest)d.")
            raise UnfitCode(sentence % {"name": name, "value": value, "highest": highest})
    if not 0 <= terms.last_days <= 3660:
        raise UnfitCode(_("Credits of a code last up to 3660 days; 0 is for ever."))
    if not terms.label.strip() or len(terms.label) > 80:
        raise UnfitCode(_("Say in up to 80 letters what the code is for."))
    if terms.from_at and terms.until_at and terms.until_at <= terms.from_at:
        raise UnfitCode(_("A code must end after it begins."))


def _new() -> str:
    body = "".join(secrets.choice(_LETTERS) for _number in range(_RANDOM))
    whole = body + _check_letters(body)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def _plain(typed: str) -> str:
    """Return a code as it is compared: no hyphens and spaces, and look-alikes as one letter."""
    # More than any code has is no code; folding it would only cost time.
    return "".join(typed[:100].replace("-", " ").split()).upper().translate(_READ_AS)


def _is_whole(plain: str) -> bool:
    body, check = plain[:-_CHECK], plain[-_CHECK:]
    return len(plain) == _RANDOM + _CHECK and check == _check_letters(body)


def _check_letters(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:2], "big")
    return _LETTERS[number // 32 % 32] + _LETTERS[number % 32]


def _digest(plain: str) -> str:
    # No key and no slowness is needed: what is random to 90 bits is not found by trying.
    return hashlib.sha256(plain.encode()).hexdigest()
