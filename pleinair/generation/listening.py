"""Telling whoever waits that something of theirs changed, the moment it is committed.

A trigger of PostgreSQL sends the row's id, and nothing else, in the transaction that changed it.
One thread of a process hears it on one connection and wakes those who wait for that maker. With
SQLite, and while nothing is heard, `is_heard` is false: whoever waits then has to look.
"""

import logging
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connection, connections

from pleinair.generation import queries
from pleinair.lib import ids

log = logging.getLogger("pleinair.generation")

_CHANNEL = "pleinair_generation"
_LISTEN = f"LISTEN {_CHANNEL}"
# How a proof begins: every process hears those of all others, and they are nobody's change.
_PROOF = "proof "
# How often it is made sure that what is sent is heard, and how long that may take, in seconds. A
# pooler that lends connections by the transaction takes LISTEN and passes nothing on; a line that
# was cut without a word looks alive.
_PROOF_EVERY_S = 15.0
_PROOF_WITHIN_S = 2.0
# How soon the thread notices that nobody waits any more.
_SLICE_S = 0.5
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 60.0


class _NothingHeard(Exception):
    """What was sent did not arrive, though the database took LISTEN."""


class _Ear:
    """Those who wait, and the thread that hears for them: it runs as long as anybody waits."""

    def __init__(self) -> None:
        self.hears = False
        self._lock = threading.Lock()
        self._waiting: dict[uuid.UUID, tuple[uuid.UUID, Callable[[], None]]] = {}
        self._thread: threading.Thread | None = None
        self._pause_s = _FIRST_PAUSE_S

    def add(self, owner_id: uuid.UUID, wake: Callable[[], None]) -> uuid.UUID:
        """Wake somebody from now on; return what to remove them by."""
        key = ids.random_id()
        with self._lock:
            self._waiting[key] = (owner_id, wake)
            if self._thread is None and connection.vendor == "postgresql":
                self._thread = threading.Thread(target=self._run, name="changes-heard", daemon=True)
                self._thread.start()
        return key

    def remove(self, key: uuid.UUID) -> None:
        """Wake them no more."""
        with self._lock:
            del self._waiting[key]

    def _run(self) -> None:
        while not self._is_done():
            try:
                self._listen()
            except Exception:
                # Nobody loses anything by it: those who wait look by themselves meanwhile.
                log.warning(
                    "changes not heard",
                    exc_info=True,
                    extra={"event": "generation.changes_unheard"},
                )
                time.sleep(self._pause_s)
                self._pause_s = min(2 * self._pause_s, _LONGEST_PAUSE_S)

    def _is_done(self) -> bool:
        """Say whether nobody waits; the next who does starts a new thread."""
        with self._lock:
            if self._waiting:
                return False
            self._thread = None
            return True

    def _listen(self) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute(_LISTEN)
            while self._waiting:
                self._prove()
                self._turn(hears=True)
                self._pause_s = _FIRST_PAUSE_S
                end = time.monotonic() + _PROOF_EVERY_S
                while self._waiting and time.monotonic() < end:
                    self._pass_on(_heard())
        finally:
            self._turn(hears=False)
            connection.close()

    def _prove(self) -> None:
        """Send something by another connection and hear it. Raises _NothingHeard."""
        proof = f"{_PROOF}{ids.random_id()}"
        _send(proof)
        end = time.monotonic() + _PROOF_WITHIN_S
        while time.monotonic() < end:
            notes = _heard()
            self._pass_on(notes)
            if proof in notes:
                return
        raise _NothingHeard

    def _turn(self, *, hears: bool) -> None:
        """Change who has to look; all look once more, for what came before they knew."""
        if self.hears != hears:
            self.hears = hears
            self._wake({owner_id for owner_id, _wake in self._all()})

    def _pass_on(self, notes: set[str]) -> None:
        changed = [uuid.UUID(note) for note in notes if not note.startswith(_PROOF)]
        if changed:
            self._wake(queries.owners_of(changed))

    def _wake(self, owner_ids: set[uuid.UUID]) -> None:
        for owner_id, wake in self._all():
            if owner_id in owner_ids:
                wake()

    def _all(self) -> list[tuple[uuid.UUID, Callable[[], None]]]:
        with self._lock:
            return list(self._waiting.values())


@contextmanager
def for_changes_of(owner_id: uuid.UUID, *, wake: Callable[[], None]) -> Iterator[None]:
    """Call `wake`, from another thread, whenever something of an owner's may have changed."""
    key = _ear.add(owner_id, wake)
    try:
        yield
    finally:
        _ear.remove(key)


def is_heard() -> bool:
    """Say whether changes wake those who wait; else they must look. No query."""
    return _ear.hears


def _send(note: str) -> None:
    other = connections.create_connection(DEFAULT_DB_ALIAS)
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [_CHANNEL, note])
    finally:
        other.close()


def _heard() -> set[str]:
    """Wait a moment for what is sent; return it, or nothing."""
    with connection.wrap_database_errors:
        found = connection.connection.notifies(timeout=_SLICE_S, stop_after=1)
        return {note.payload for note in found}


_ear = _Ear()
