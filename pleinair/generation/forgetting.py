"""Forgetting an owner: bytes, rows and key, in every room below."""

import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from pleinair import site
from pleinair.accounts import queries as accounts_queries
from pleinair.accounts import services as accounts
from pleinair.billing import services as billing
from pleinair.generation import endings, withdrawal
from pleinair.generation.models import Generation
from pleinair.lib import clock
from pleinair.library import queries as library_queries
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.vault import keys

# A guest's cookie lives two weeks; nobody can come back to what is older than this.
_GUEST = timedelta(days=30)
# Where nothing is kept, a guest without any work left is forgotten after this.
_PASSING_GUEST = timedelta(hours=1)
_AT_ONCE = 20


def forget_stale_guests() -> int:
    """Forget guests who cannot come back; return how many. A few at a time. One query if none."""
    keeps_nothing = site.current().switches.keeps_nothing
    before = clock.now() - (_PASSING_GUEST if keeps_nothing else _GUEST)
    among = _without_work() if keeps_nothing else Q()
    found = accounts_queries.list_stale_guests(before=before, limit=_AT_ONCE, among=among)
    return sum(_forget_guest(owner_id, seen_before=before) for owner_id in found)


def _without_work() -> Q:
    """Return the condition on an owner that no generation and no picture is theirs."""
    generations = Generation.objects.filter(owner=OuterRef("pk"))
    images = Image.objects.filter(owner=OuterRef("pk"))
    return Q(~Exists(generations), ~Exists(images))


def _forget_guest(owner_id: uuid.UUID, *, seen_before: datetime) -> bool:
    """Erase a guest, unless they came back or signed up meanwhile."""
    if not accounts.take_guest(owner_id, seen_before=seen_before):
        return False
    for step in (*STEPS, cut_the_books):
        step(owner_id)
    return accounts.forget_guest(owner_id)


def cut_the_books(owner_id: uuid.UUID) -> None:
    """Leave the records of payments, about nobody. Idempotent."""
    owner = accounts_queries.find_owner(owner_id)
    if owner is not None:
        billing.forget_owner(owner)


def _stop_all(owner_id: uuid.UUID) -> None:
    """Have workers stop at their next look, and vendors delete what was lent to them."""
    running = Generation.objects.alive().filter(owner_id=owner_id)
    running.filter(cancel_asked_at__isnull=True).update(cancel_asked_at=clock.now())
    for generation in running:
        withdrawal.let_go_of_all(generation)


def _shred(owner_id: uuid.UUID) -> None:
    """Destroy the key: from here on nothing of all the rest can be read, nor anything added."""
    keys.shred(owner_id)


def _tidy_all(owner_id: uuid.UUID) -> None:
    """Remove the bytes that became no picture; the rows lead to them."""
    for generation in Generation.objects.filter(owner_id=owner_id):
        endings.tidy(generation)


def _delete_pictures(owner_id: uuid.UUID) -> None:
    for image_id in library_queries.ids_of(owner_id):
        # A worker that tidies up may have taken this one along meanwhile.
        with suppress(library.NotFound):
            library.delete_image(owner_id=owner_id, image_id=image_id)


def _delete_rows(owner_id: uuid.UUID) -> None:
    Generation.objects.filter(owner_id=owner_id).delete()


# What is erased of an owner below books and account, in this order: vendors let go of what runs
# first, since that takes the words, and then the key goes. Each step may be repeated, and is whole
# after a death in any of them once all were done again.
STEPS: tuple[Callable[[uuid.UUID], None], ...] = (
    _stop_all,
    _shred,
    _tidy_all,
    _delete_pictures,
    _delete_rows,
)
