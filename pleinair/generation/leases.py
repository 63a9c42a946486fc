"""Who works on a generation: one holder at a time, known by a token that must be renewed."""

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from pleinair import site
from pleinair.generation.models import Generation
from pleinair.lib import clock, ids

# One number for the lock under which places are counted (PostgreSQL only; SQLite has one writer).
_PLACES_LOCK = 0x504C4549


class Lost(Exception):
    """The lease ran out or was taken over; whoever notices stops without a trace."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to change one generation until it is given back or runs out."""

    generation_id: uuid.UUID
    token: uuid.UUID

    def change(self, **values: object) -> None:
        """Change the row, if this lease still holds. Raises Lost. One query."""
        changed = self._mine().update(revision=F("revision") + 1, changed_at=clock.now(), **values)
        if not changed:
            raise Lost

    def read(self) -> Generation:
        """Return the row as it is now. Raises Lost. One query."""
        generation = self._mine().first()
        if generation is None:
            raise Lost
        return generation

    def give_back(self, *, wait_s: float | None) -> None:
        """Let others take it: at once, or after a wait. Nothing happens if it was lost."""
        again_at = clock.now() + timedelta(seconds=wait_s) if wait_s else None
        self._mine().update(lease=None, lease_until=None, again_at=again_at)

    @contextmanager
    def kept_alive(self) -> Iterator[None]:
        """Renew the lease from a thread of its own while the work goes on."""
        stop = threading.Event()
        every = site.current().lease_seconds / 3
        thread = threading.Thread(target=self._renew, args=(stop, every), daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()

    def _mine(self) -> QuerySet[Generation]:
        return Generation.objects.filter(id=self.generation_id, lease=self.token)

    def _renew(self, stop: threading.Event, every_s: float) -> None:
        try:
            while not stop.wait(every_s):
                if not self._mine().update(lease_until=_until(clock.now())):
                    return
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class NoPlace:
    """All places that this maker or this provider has are taken at the moment."""

    because: Literal["owner", "provider"]


def take(generation_id: uuid.UUID) -> Lease | NoPlace | None:
    """Take the lease of a generation that waits or whose holder fell silent.

    None means: nothing to do, it is over or somebody holds it. Counting the places and taking
    one happens under one lock, so limits hold across processes. A few short queries.
    """
    now, token = clock.now(), ids.random_id()
    with transaction.atomic():
        _lock_places()
        generation = _free(now).filter(id=generation_id).first()
        if generation is None:
            return None
        if generation.cancel_asked_at is None and (full := _full(generation)):
            return full
        _free(now).filter(id=generation_id).update(
            lease=token,
            lease_until=_until(now),
            lease_number=F("lease_number") + 1,
            state=Generation.State.RUNNING,
            started_at=generation.started_at or now,
            revision=F("revision") + 1,
            changed_at=now,
        )
    return Lease(generation_id=generation_id, token=token)


def waiting(*, limit: int) -> list[uuid.UUID]:
    """Return generations that nobody works on, oldest first."""
    return list(_free(clock.now()).order_by("id").values_list("id", flat=True)[:limit])


def left_behind(*, limit: int) -> list[Generation]:
    """Return generations that are over, but whose holder died before it had tidied up."""
    over = Generation.objects.exclude(state__in=(Generation.State.QUEUED, Generation.State.RUNNING))
    return list(over.filter(lease__isnull=False, lease_until__lt=clock.now())[:limit])


def clear(generation_id: uuid.UUID) -> None:
    """Note that nobody has to tidy up after a generation any more."""
    over = Generation.objects.exclude(state__in=(Generation.State.QUEUED, Generation.State.RUNNING))
    over.filter(id=generation_id).update(lease=None, lease_until=None)


def _free(now: datetime) -> QuerySet[Generation]:
    return Generation.objects.filter(
        Q(lease__isnull=True) | Q(lease_until__lt=now),
        Q(again_at__isnull=True) | Q(again_at__lte=now) | Q(cancel_asked_at__isnull=False),
        state__in=(Generation.State.QUEUED, Generation.State.RUNNING),
    )


def _full(generation: Generation) -> NoPlace | None:
    """Say whose places are all taken. What runs already has its place and keeps it."""
    if generation.state == Generation.State.RUNNING:
        return None
    held = Generation.objects.filter(state=Generation.State.RUNNING)
    limits = site.current()
    if held.filter(owner_id=generation.owner_id).count() >= limits.at_once_per_owner:
        return NoPlace("owner")
    places = (
        limits.drawing_processes
        if generation.provider == "illustrator"
        else limits.at_once_per_provider
    )
    if held.filter(provider=generation.provider).count() >= places:
        return NoPlace("provider")
    return None


def _lock_places() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_PLACES_LOCK])


def _until(now: datetime) -> datetime:
    return now + timedelta(seconds=site.current().lease_seconds)


def number(generation_id: uuid.UUID) -> int:
    """Return how often the lease was taken: with the id it names one turn of the work."""
    found = Generation.objects.filter(id=generation_id).values_list("lease_number", flat=True)
    return found.first() or 0
