"""Clusters: things that keep their places to one another wherever they are put."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.wish import WishedThing


@dataclass(frozen=True, slots=True)
class Kin:
    """One noun of the wish with what draws it; `height` is in units of scale, see `sizes`."""

    index: int
    thing: WishedThing
    entry: Entry
    height: float

    @property
    def width(self) -> float:
        """The width of one of them."""
        return self.height * self.entry.aspect


@dataclass(frozen=True, slots=True)
class Member:
    """One drawn instance. (x, y) is the middle of its foot, y grows downwards, 0 is the ground.

    `order` is added to the depth: below zero is drawn later. `on` is the number, in its cluster's
    list, of the member that bears it.
    """

    kin: Kin
    number: int
    x: float
    y: float
    scale: float = 1.0
    order: float = 0.0
    facing: str = ""
    bearer: tuple[int, int] | None = None
    turn: float = 0.0

    @property
    def height(self) -> float:
        """Its height after scaling."""
        return self.kin.height * self.scale

    @property
    def width(self) -> float:
        """Its width after scaling."""
        return self.kin.width * self.scale

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from all others."""
        return self.kin.index, self.number


@dataclass(slots=True)
class Cluster:
    """Members about one root, with their common box."""

    members: list[Member] = field(default_factory=list)

    @property
    def root(self) -> Kin:
        """The noun that decides where the cluster stands."""
        return self.members[0].kin

    @property
    def left(self) -> float:
        return min(m.x - m.width / 2 for m in self.members)

    @property
    def right(self) -> float:
        return max(m.x + m.width / 2 for m in self.members)

    @property
    def top(self) -> float:
        return min(m.y - m.height for m in self.members)

    @property
    def foot(self) -> float:
        return max(m.y for m in self.members)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.foot - self.top

    def moved(
        self, x: float, y: float, *, scale: float = 1.0, order: float = 0.0
    ) -> Iterable[Member]:
        """Yield the members scaled about the origin, then moved."""
        for m in self.members:
            yield replace(
                m,
                x=m.x * scale + x,
                y=m.y * scale + y,
                scale=m.scale * scale,
                order=m.order + order,
            )
