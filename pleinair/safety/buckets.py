"""A bucket that fills again: one number, and what taking from it does to it. Pure.

The number is the moment, in milliseconds, at which the bucket will be full again. Taking one
moves it on by the time one takes to come back; it may never be further away than the period.
"""

import math
from dataclasses import dataclass
from typing import Final

_MINUTE_MS: Final = 60_000
_DAY_MS: Final = 24 * 60 * _MINUTE_MS
# The clocks of several machines differ by less than this.
_SKEW_MS: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """At most `count` at once, and `count` a period in the long run."""

    name: str
    count: int
    period_ms: int

    @property
    def each_ms(self) -> int:
        """How long one takes to come back."""
        return self.period_ms // self.count

    def latest_ms(self, *, now_ms: int) -> int:
        """Return the latest moment of fullness from which one more may still be taken."""
        return now_ms + self.period_ms - self.each_ms

    def furthest_ms(self, *, now_ms: int) -> int:
        """Return the latest moment of fullness that taking leads to, unless the clock goes back."""
        return now_ms + self.period_ms + _SKEW_MS

    def believed_ms(self, full_at_ms: int, *, now_ms: int) -> int:
        """Return a moment of fullness; one that cannot be says nothing, and the bucket is full."""
        return full_at_ms if full_at_ms <= self.furthest_ms(now_ms=now_ms) else now_ms

    def after_taking_ms(self, full_at_ms: int, *, now_ms: int) -> int:
        """Return when a bucket is full again after one was taken."""
        return max(full_at_ms, now_ms) + self.each_ms

    def wait_s(self, full_at_ms: int, *, now_ms: int) -> int:
        """Return in how many whole seconds one may be taken; zero means now."""
        return max(0, math.ceil((full_at_ms - self.latest_ms(now_ms=now_ms)) / 1000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How many may be taken in a minute and in a day; zero is no limit."""

    per_minute: int = 0
    per_day: int = 0

    @property
    def windows(self) -> tuple[Window, ...]:
        """The windows that limit anything."""
        both = (
            Window(name="minute", count=self.per_minute, period_ms=_MINUTE_MS),
            Window(name="day", count=self.per_day, period_ms=_DAY_MS),
        )
        return tuple(window for window in both if window.count > 0)
