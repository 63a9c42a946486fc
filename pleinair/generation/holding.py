"""An answer that cannot be laid down is held in memory: it was paid, and is nowhere else."""

import logging
import threading
import time

from django.db import Error as DatabaseFault
from django.db import connection

from pleinair.generation import answers, faults, leases
from pleinair.generation.models import Attempt, Generation
from pleinair.providers.protocol import Answer
from pleinair.vault.errors import VaultFull

log = logging.getLogger("pleinair.generation")

# Pauses between tries, in seconds: each twice as long as the last.
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 10.0
# How long a process that was told to stop still tries. Whoever runs it kills it soon after asking:
# the shortest usual patience is ten seconds.
_AFTER_STOP_S = 5.0


class _Stop:
    """When this process has to end."""

    def __init__(self) -> None:
        self._told = threading.Event()
        self._ends_at = float("inf")

    def tell(self) -> None:
        self._ends_at = time.monotonic() + _AFTER_STOP_S
        self._told.set()

    def ends_at(self) -> float:
        return self._ends_at

    def pause(self, seconds: float) -> None:
        """Wait for the next try; being told ends it, and from then on they come each second."""
        if self._told.is_set():
            time.sleep(min(seconds, _FIRST_PAUSE_S))
        else:
            self._told.wait(seconds)


def lay_down(
    lease: leases.Lease, generation: Generation, attempt: Attempt, answer: Answer
) -> answers.Kept | None:
    """Lay an answer into the vault, or return None for one that was cancelled while it could not.

    A database may come back, and an operator may make room on the disk. What a vendor keeps under
    a task's name is not held: it can be asked for again. Raises what kept the answer out when
    patience is over or the process must end, and Lost: who lost the lease writes nothing.
    """
    end = time.monotonic() + faults.patience().total_seconds()
    pause_s, is_held = _FIRST_PAUSE_S, False
    while True:
        try:
            is_cancelled = lease.read().cancel_asked_at is not None
            if is_held and is_cancelled:
                return None
            return answers.keep(generation, attempt, answer)
        except (DatabaseFault, VaultFull, OSError):
            if attempt.task_id or time.monotonic() > min(end, _stop.ends_at()):
                raise
            if not is_held:
                log.exception("answer held", extra={"event": "generation.answer_held"})
            is_held = True
            connection.close_if_unusable_or_obsolete()
            _stop.pause(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)


def begin() -> None:
    """Hold what comes from now on for as long as patience lasts."""
    global _stop
    _stop = _Stop()


def let_go() -> None:
    """Hold nothing for long any more: this process has to end."""
    _stop.tell()


_stop = _Stop()
