"""Whether the system's clock was set while this process looked on."""

import threading
import time
from collections.abc import Callable
from datetime import datetime


class Steadiness:
    """Compares the wall clock with one that cannot be set, from each look to the next.

    What other processes wrote by the wall clock before it was set says nothing about now. Whoever
    is alive writes anew within a known time; until then nothing of it is believed.
    """

    def __init__(self, *, ticks: Callable[[], float] = time.monotonic) -> None:
        self._ticks = ticks
        self._lock = threading.Lock()
        self._seen: tuple[datetime, float] | None = None
        self._doubtful_until = 0.0

    def holds(self, now: datetime, *, tolerance_s: float, doubt_s: float) -> bool:
        """Say whether the clock was steady for `doubt_s`, but for jumps within a tolerance."""
        with self._lock:
            ticks = self._ticks()
            if self._seen is not None:
                seen, seen_ticks = self._seen
                jumped_s = (now - seen).total_seconds() - (ticks - seen_ticks)
                if abs(jumped_s) > tolerance_s:
                    self._doubtful_until = ticks + doubt_s
            self._seen = (now, ticks)
            return ticks >= self._doubtful_until
