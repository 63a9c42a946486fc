"""Bodies on their way in: how much of them may wait in memory, whose, and how slowly they may come.

What one client sends, or all who are nobody yet, must not keep out what others bring.
"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

# What passes however many wait: words, and the settings of a form.
_SHORT_BYTES = 100_000
# How many of the longest bodies may be on their way at once, and how many of those be strangers'.
# From one address there may be no more than the longest that its sender may send.
_AT_ONCE = 4
_OF_STRANGERS = 1
# Who is silent for so long, slower than a bad mobile line, or not done by then, is given up.
_SILENCE_S = 20.0
_LEAST_BYTES_PER_S = 20_000
_LONGEST_S = 600.0


@dataclass(slots=True)
class Body:
    """One body on its way in. `address` stands for where it comes from, for a day."""

    address: str
    ticks: Callable[[], float] = time.monotonic
    is_stranger: bool = False
    received: int = 0
    _began: float = field(init=False)

    def __post_init__(self) -> None:
        self._began = self.ticks()

    @property
    def is_short(self) -> bool:
        """Say whether it is no longer yet than words are."""
        return self.received <= _SHORT_BYTES

    def patience_s(self) -> float:
        """Return how long its next part is waited for; nothing is left for one that is too slow."""
        may_last_s = min(_SILENCE_S + self.received / _LEAST_BYTES_PER_S, _LONGEST_S)
        return max(0.0, min(_SILENCE_S, self._began + may_last_s - self.ticks()))


class Room:
    """What waits in this process at the moment."""

    def __init__(self) -> None:
        self._waiting: Counter[str] = Counter()
        self._of_strangers = 0

    def add(self, body: Body, length: int) -> None:
        """Count a part that came in."""
        body.received += length
        self._waiting[body.address] += length
        if body.is_stranger:
            self._of_strangers += length

    def count_as_strangers(self, body: Body) -> None:
        """Count a body among those of strangers, with what came of it already."""
        body.is_stranger = True
        self._of_strangers += body.received

    def is_over(self, body: Body, *, most_bytes: int, longest_bytes: int) -> bool:
        """Say whether more waits than there is room for, of all or of this one's kind.

        `most_bytes` is how long one of its kind may be, `longest_bytes` how long any may.
        """
        return (
            self._waiting[body.address] > most_bytes
            or self._waiting.total() > _AT_ONCE * longest_bytes
            or (body.is_stranger and self._of_strangers > _OF_STRANGERS * longest_bytes)
        )

    def leave(self, body: Body) -> None:
        """Count a body no more."""
        self._waiting[body.address] -= body.received
        if not self._waiting[body.address]:
            del self._waiting[body.address]
        if body.is_stranger:
            self._of_strangers -= body.received
