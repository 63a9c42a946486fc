"""Finding a person at the desk: only for a stated purpose, and never without a note of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import Lookup, Owner
from pleinair.lib import clock

# Long enough for one case; the next one is a look-up of its own.
_OPEN_FOR = timedelta(minutes=30)
PURPOSES = tuple(Lookup.Purpose)


class LookupRefused(AccountsError):
    """Nobody is shown: the purpose is missing, nobody was found, or the look is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Whom a look-up found, and for what."""

    lookup_id: UUID
    owner: Owner
    purpose: Lookup.Purpose


@transaction.atomic
def look_up(*, staff_id: UUID, purpose: str, typed: str) -> Opened | None:
    """Find a person by their whole e-mail address or owner id, and note who looked and why.

    A look that finds nobody is noted too, without what was typed. Raises LookupRefused.
    """
    if purpose not in Lookup.Purpose.values:
        raise LookupRefused(_("Say for what."))
    found = _find(typed.strip())
    made = Lookup.objects.create(
        staff_id=staff_id, purpose=purpose, owner_id=found.id if found else None
    )
    if found is None:
        return None
    return Opened(lookup_id=made.id, owner=found, purpose=Lookup.Purpose(purpose))


def opened(lookup_id: UUID, *, staff_id: UUID) -> Opened:
    """Return whom a look-up of this staff member found, for a while. Raises LookupRefused."""
    since = clock.now() - _OPEN_FOR
    row = Lookup.objects.filter(pk=lookup_id, staff_id=staff_id, looked_at__gte=since).first()
    owner = _person(row.owner_id) if row is not None and row.owner_id is not None else None
    if row is None or owner is None:
        raise LookupRefused(_("This look is over. Say once more for what you look."))
    return Opened(lookup_id=row.id, owner=owner, purpose=Lookup.Purpose(row.purpose))


def forget(*, before: datetime) -> int:
    """Remove notes of looks before a moment; return how many."""
    return Lookup.objects.filter(looked_at__lt=before).delete()[0]


def _person(owner_id: UUID) -> Owner | None:
    people = Owner.objects.select_related("user")
    return people.filter(pk=owner_id, user__isnull=False).first()


def _find(typed: str) -> Owner | None:
    if "@" in typed:
        people = Owner.objects.select_related("user")
        return people.filter(user__email=typed.lower()).first()
    try:
        return _person(UUID(typed))
    except ValueError:
        return None
