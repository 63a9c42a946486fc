"""Where generations run in this process: threads that wait for providers.

`offer` is the fast path: a free place here takes the work at once. Without one, or in a process
that runs nothing itself, the row's id is handed to the durable engine.
"""

import logging
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from pleinair import durable
from pleinair.generation import holding, leases, stages, suppliers

log = logging.getLogger("pleinair.generation")

WORKFLOW = "advance"
# Longer pauses than this do not hold a thread: the sweep comes back to them.
SIT_OUT_S = 20.0
# How many ids are looked at when a place gets free.
_NEXT = 20


class Runner:
    """A pool of threads with a number of places. One per process, started by the command."""

    def __init__(self, *, places: int) -> None:
        self._pool = ThreadPoolExecutor(max_workers=places, thread_name_prefix="generation")
        self._free = threading.Semaphore(places)
        self._here: set[uuid.UUID] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._stopping = threading.Event()

    def take(self, generation_id: uuid.UUID) -> bool:
        """Start on a generation now if a place is free. True also when it already runs here."""
        with self._lock:
            if self._closed or generation_id in self._here:
                return not self._closed
            if not self._free.acquire(blocking=False):
                return False
            self._here.add(generation_id)
        self._pool.submit(self._run, generation_id)
        return True

    def stop(self) -> None:
        """Take nothing new and wait for calls that run: they may be paid.

        What pauses between two turns does not hold this up; it is taken up after a restart.
        """
        with self._lock:
            self._closed = True
        self._stopping.set()
        self._pool.shutdown(cancel_futures=True)

    def _run(self, generation_id: uuid.UUID) -> None:
        try:
            drive(generation_id, stopping=self._stopping)
        except Exception:
            log.exception("runner failed", extra={"event": "generation.runner_failed"})
        finally:
            with self._lock:
                self._here.discard(generation_id)
                self._free.release()
            self._go_on()
            connection.close()

    def _go_on(self) -> None:
        """Give the place that just got free to whoever waits longest."""
        for generation_id in leases.waiting(limit=_NEXT):
            if not self.take(generation_id):
                return


def drive(generation_id: uuid.UUID, *, stopping: threading.Event) -> None:
    """Advance a generation until it is over, its next turn is far away, or we are stopping."""
    while (wait_s := stages.advance(generation_id)) is not None:
        if wait_s > SIT_OUT_S or stopping.wait(wait_s):
            return


def offer(generation_id: uuid.UUID) -> None:
    """Have a generation advanced: here if there is a place, else by the durable engine."""
    if _runner is not None and _runner.take(generation_id):
        return
    try:
        durable.enqueue(WORKFLOW, generation_id, turn=leases.number(generation_id))
    except Exception:
        # Its row is committed, and the sweep finds it: whoever asked need not hear of it.
        log.exception("not handed over", extra={"event": "generation.hand_over_failed"})


def start(*, places: int) -> Runner:
    """Let this process run generations itself."""
    global _runner
    holding.begin()
    _runner = Runner(places=places)
    return _runner


def stop() -> None:
    """Stop running generations in this process, and what drew for them."""
    global _runner
    holding.let_go()
    if _runner is not None:
        _runner.stop()
    _runner = None
    suppliers.close()


_runner: Runner | None = None
