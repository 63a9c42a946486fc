"""Rows: clusters beside one another on the ground, without touching."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from pleinair.providers.illustrator.compose.cluster import Cluster

# How much of the width a row may fill, and where things placed left and right belong.
FULL = 0.94
ACROSS = {"left": 0.2, "centre": 0.5, "right": 0.8}
THIRDS = (0.36, 0.64, 0.5)
# What fills more of the width than this stands in the middle: aside it would touch the edge.
WIDE = 0.6


@dataclass(slots=True)
class Stand:
    """A cluster that stands in a row: its scale, the y of its foot and the x of its middle."""

    cluster: Cluster
    scale: float
    y: float
    middle: float = 0.0

    @property
    def width(self) -> float:
        return self.cluster.width * self.scale

    @property
    def across(self) -> str:
        return self.cluster.root.thing.placement.across

    @property
    def x(self) -> float:
        """The x of the cluster's origin."""
        return self.middle - (self.cluster.left + self.cluster.right) / 2 * self.scale


def rows_for(total: float, heights: Sequence[float], aspect: float) -> int:
    """Return how many rows things of this total width need.

    Things of different heights stand behind one another before they shrink to stand side by side.
    """
    count = len(heights)
    varied = count >= 3 and max(heights) > 1.35 * min(heights)
    if varied and count <= 5 and total > 0.72 * FULL * aspect:
        return 2
    if count <= 5 and total <= (1.5 if count <= 4 else 1.0) * FULL * aspect:
        return 1
    return 2 if total <= 2.0 * FULL * aspect and count <= 11 else 3


def pack(row: Sequence[Stand], aspect: float, rng: random.Random, *, centred: bool) -> None:
    """Give every stand of a row its middle: asked sides first, the others evenly between."""
    ordered = _ordered(row, rng)
    if not ordered:
        return
    if len(ordered) == 1 and not ordered[0].across:
        aside = rng.choice(THIRDS)
        wide = ordered[0].width > WIDE * aspect
        ordered[0].middle = aspect * (0.5 if centred or wide else aside)
    else:
        _spread(ordered, aspect, rng)
    for stand in ordered:
        if stand.across and not (stand.across == "centre" and len(ordered) > 1):
            stand.middle = aspect * ACROSS[stand.across]
    _settle(ordered, aspect)


def _ordered(row: Sequence[Stand], rng: random.Random) -> list[Stand]:
    free = [stand for stand in row if not stand.across]
    rng.shuffle(free)
    middle = [stand for stand in row if stand.across == "centre"]
    half = len(free) // 2
    return [
        *(stand for stand in row if stand.across == "left"),
        *free[:half], *middle, *free[half:],
        *(stand for stand in row if stand.across == "right"),
    ]  # fmt: skip


def _spread(ordered: Sequence[Stand], aspect: float, rng: random.Random) -> None:
    spare = max(0.0, aspect * 0.98 - sum(stand.width for stand in ordered))
    # What belongs to one picture keeps together: more room outside than between.
    shares = [rng.uniform(0.35, 0.8) for _ in range(len(ordered) + 1)]
    shares[0], shares[-1] = rng.uniform(0.8, 1.4), rng.uniform(0.8, 1.4)
    gap = spare / sum(shares)
    x = 0.01 * aspect
    for stand, share in zip(ordered, shares, strict=False):
        x += share * gap
        stand.middle = x + stand.width / 2
        x += stand.width


def _settle(ordered: list[Stand], aspect: float) -> None:
    """Push stands apart that touch, and all of them into the frame."""
    margin = 0.015 * aspect
    reach = margin
    for stand in ordered:
        stand.middle = max(stand.middle, reach + stand.width / 2)
        reach = stand.middle + stand.width / 2
    reach = aspect - margin
    for stand in reversed(ordered):
        stand.middle = min(stand.middle, reach - stand.width / 2)
        reach = stand.middle - stand.width / 2
