"""Who works on a generation: one holder at a time, known by a token that must be renewed."""

import logging
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db import Error as DatabaseFault
from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import suppliers
from pleinair.generation.models import Generation
from pleinair.generation.steadiness import Steadiness
from pleinair.lib import clock, ids
from pleinair.providers import catalogue

# One number for the lock under which places are counted (PostgreSQL only; SQLite has one writer).
_PLACES_LOCK = 0x504C4549

# A row that was changed later than now by more than the clocks of machines differ shows that the
# clock was set back.
_SKEW = timedelta(seconds=60)

_clock = Steadiness()

log = logging.getLogger("pleinair.generation")


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
                if not self._renewed():
                    return
        finally:
            connection.close()

    def _renewed(self) -> bool:
        """Move the end of the lease on; false once it is somebody else's."""
        try:
            return bool(self._mine().update(lease_until=_until(clock.now())))
        except DatabaseFault:
            # A busy or restarting database: the next round tries again while the lease lasts.
            log.exception("lease not renewed", extra={"event": "generation.lease_not_renewed"})
            connection.close()
            return True


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
        taken = (
            _free(now)
            .filter(id=generation_id)
            .update(
                lease=token,
                lease_until=_until(now),
                lease_number=F("lease_number") + 1,
                state=Generation.State.RUNNING,
                started_at=generation.started_at or now,
                revision=F("revision") + 1,
                changed_at=now,
            )
        )
    return Lease(generation_id=generation_id, token=token) if taken else None


def waiting(*, limit: int) -> list[uuid.UUID]:
    """Return generations that nobody works on and that have a place now, oldest first.

    A maker who asked for a hundred fills only the places of one maker, so nobody waits behind
    them. Two queries, and one more for each that is found.
    """
    running, connected = _in_places(), suppliers.connected()
    by_owner = Counter(running.values_list("owner_id", flat=True))
    by_provider = Counter(running.values_list("provider", flat=True))
    found: list[uuid.UUID] = []
    while len(found) < limit:
        row = _next_with_place(by_owner, by_provider, besides=found)
        if row is None:
            break
        if row.state == Generation.State.QUEUED and row.provider in connected:
            by_owner[row.owner_id] += 1
            by_provider[row.provider] += 1
        found.append(row.id)
    return found


def left_behind(*, limit: int) -> list[Generation]:
    """Return generations that are over, but whose holder died before it had tidied up."""
    over = Generation.objects.over()
    return list(over.filter(_ran_out(clock.now()), lease__isnull=False)[:limit])


def clear(generation_id: uuid.UUID) -> None:
    """Note that nobody has to tidy up after a generation any more."""
    over = Generation.objects.over().filter(id=generation_id)
    over.update(lease=None, lease_until=None)


def number(generation_id: uuid.UUID) -> int:
    """Return how often the lease was taken: with the id it names one turn of the work."""
    found = Generation.objects.filter(id=generation_id).values_list("lease_number", flat=True)
    return found.first() or 0


def _next_with_place(
    by_owner: Counter[uuid.UUID], by_provider: Counter[str], *, besides: list[uuid.UUID]
) -> Generation | None:
    allowed = billing.allowances(by_owner.keys())
    owners = [one for one, count in by_owner.items() if count >= allowed[one].at_once]
    providers = [name for name, count in by_provider.items() if count >= _places(name)]
    # What runs already has its place. Ending what was cancelled needs none, and what has no
    # provider any more takes none.
    needs_place = Q(
        state=Generation.State.QUEUED,
        cancel_asked_at__isnull=True,
        provider__in=suppliers.connected(),
    )
    no_place = needs_place & (Q(owner_id__in=owners) | Q(provider__in=providers))
    rows = _free(clock.now()).exclude(id__in=besides).exclude(no_place)
    return rows.order_by("id").only("id", "owner_id", "provider", "state").first()


def _free(now: datetime) -> QuerySet[Generation]:
    return Generation.objects.alive().filter(
        Q(lease__isnull=True) | _ran_out(now), _is_due(now) | Q(cancel_asked_at__isnull=False)
    )


def _ran_out(now: datetime) -> Q:
    """Tell leases whose holder fell silent: those that ended, or end later than any can.

    A holder renews three times as often as it must, so it outlasts a small jump of the clock. After
    a larger one nobody is taken for silent until everybody alive has renewed.
    """
    lease_s = site.current().lease_seconds
    if not _clock.holds(now, tolerance_s=lease_s / 3, doubt_s=lease_s):
        return Q(pk__in=())
    return Q(lease_until__lt=now) | Q(lease_until__gt=now + timedelta(seconds=2 * lease_s))


def _is_due(now: datetime) -> Q:
    """Tell rows whose pause is over; a pause from before the clock was set back is."""
    return Q(again_at__isnull=True) | Q(again_at__lte=now) | Q(changed_at__gt=now + _SKEW)


def _full(generation: Generation) -> NoPlace | None:
    """Say whose places are all taken. What runs already has its place and keeps it."""
    is_connected = generation.provider in suppliers.connected()
    if generation.state == Generation.State.RUNNING or not is_connected:
        return None
    held = _in_places()
    most = billing.allowance(generation.owner_id).at_once
    if held.filter(owner_id=generation.owner_id).count() >= most:
        return NoPlace("owner")
    if held.filter(provider=generation.provider).count() >= _places(generation.provider):
        return NoPlace("provider")
    return None


def _in_places() -> QuerySet[Generation]:
    """Return what takes up a place: a task whose provider was taken away only waits."""
    running = Generation.objects.filter(state=Generation.State.RUNNING)
    return running.filter(provider__in=suppliers.connected())


def _places(provider: str) -> int:
    limits = site.current()
    draws_here = catalogue.is_local(provider)
    return limits.drawing_processes if draws_here else limits.at_once_per_provider


def _lock_places() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_PLACES_LOCK])


def _until(now: datetime) -> datetime:
    return now + timedelta(seconds=site.current().lease_seconds)
