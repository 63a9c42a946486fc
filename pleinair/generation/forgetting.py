"""Forgetting an owner: bytes, rows and key, in every room below."""

import uuid
from datetime import timedelta

from pleinair import site
from pleinair.accounts import queries as accounts_queries
from pleinair.accounts import services as accounts
from pleinair.billing import services as billing
from pleinair.generation import endings, queries
from pleinair.lib import clock
from pleinair.library import queries as library_queries
from pleinair.library import services as library
from pleinair.vault import keys

# A guest's cookie lives two weeks; nobody can come back to what is older than this.
_GUEST_DAYS = 30
# Where nothing is kept, a guest without any work left is forgotten after this.
_PASSING_GUEST = timedelta(hours=1)
_AT_ONCE = 20


def forget_owner(owner_id: uuid.UUID) -> None:
    """Erase everything of an owner; the key goes first, so that nothing can be read any more.

    Safe to repeat after a crash. Payment records stay, about nobody.
    """
    keys.shred(owner_id)
    for generation in queries.list_all_of(owner_id):
        endings.tidy(generation)
    for image in library_queries.list_all_of(owner_id):
        library.delete_image(owner_id=owner_id, image_id=image.id)
    owner = accounts_queries.find_owner(owner_id)
    if owner is not None:
        billing.forget_owner(owner)
    if not accounts.forget_guest(owner_id):
        accounts.forget_person(owner_id)


def forget_stale_guests() -> int:
    """Forget guests who cannot come back; return how many. A few at a time."""
    now = clock.now()
    if site.current().switches.keeps_nothing:
        idle = accounts_queries.guests_made_before(now - _PASSING_GUEST)
        stale = [owner_id for owner_id in idle if not queries.has_any(owner_id)]
    else:
        stale = accounts_queries.stale_guests(now - timedelta(days=_GUEST_DAYS))
    for owner_id in stale[:_AT_ONCE]:
        forget_owner(owner_id)
    return len(stale[:_AT_ONCE])
