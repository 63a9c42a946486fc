"""A thread of a worker that looks for what is due: every two seconds, and when it is woken."""

import logging
import threading
from collections.abc import Callable

from django.db import connection

log = logging.getLogger("pleinair.rounds")

_EVERY_S = 2.0


class Rounds:
    """One thread for one duty, so that a far side that hangs holds up nothing but itself.

    The name is that of the thread, and of the event in the log when a round failed.
    """

    def __init__(self, name: str, look: Callable[[], None]) -> None:
        self._name = name
        self._look = look
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to look, at once. Called once, by `serve` or `worker`."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look now, if this process does; else a worker finds what is due."""
        self._woken.set()

    def stop(self, *, wait_s: float = 5.0) -> None:
        """Take nothing new; what is under way is finished, or taken up again later."""
        self._stopping.set()
        self._woken.set()
        if self._thread is not None:
            self._thread.join(wait_s)
        self._thread = None

    def _run(self) -> None:
        while not self._stopping.is_set():
            # Before the look: what comes during it is looked for at once.
            self._woken.clear()
            try:
                self._look()
            except Exception:
                # The next round tries again; one bad row must not stop the others for good.
                log.exception("round failed", extra={"event": f"{self._name}.round_failed"})
            finally:
                connection.close()
            self._woken.wait(_EVERY_S)
