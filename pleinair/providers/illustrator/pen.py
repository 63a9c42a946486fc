"""The pen: things are drawn with it as shapes, and the styles decide what shapes look like."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Box, Command, Oval, Transform

# What a shape is for. Styles treat roles differently: ink draws `body` as outline, a blueprint
# drops `shade`, watercolour bleeds `body`, neon lights `line`.
Role = Literal["body", "shade", "light", "detail", "line", "glow", "shadow", "text"]


@dataclass(frozen=True, slots=True)
class Gradient:
    """A blend between two colours along a line, in the coordinates the shape is drawn in."""

    start: str
    end: str
    x1: float
    y1: float
    x2: float
    y2: float


Fill = str | Gradient | None


@dataclass(frozen=True, slots=True)
class Shape:
    """One filled or stroked path. Colours are `#rrggbb`; opacity is 0 to 1."""

    path: tuple[Command, ...]
    fill: Fill = None
    stroke: str | None = None
    stroke_width: float = 0.0
    opacity: float = 1.0
    role: Role = "body"


@dataclass(slots=True)
class Look:
    """How one drawn thing differs from its sisters.

    `main` and `second` are the colours the prompt bound to it, already replaced by the thing's
    own where the prompt named none. `rng` varies details, never the meaning. `lit` asks for
    lighted windows and lamps. `text` is lettering that belongs on it (a sign, a poster). `sky`
    (above, low down) and `weather` are what a window shows that is seen from `indoors`. `ground`
    is the colour of what it stands on, for land that rises from there. `looks` are what was said
    of how somebody looks: "curly", "glasses", "hair #b5432a". What is `worn` or held shows no
    inside. `hands` are where the hands of a player must be, left and right of the middle of the box
    and from its top, in its heights.
    """

    main: str
    second: str
    rng: random.Random
    lit: bool = False
    text: str = ""
    sky: tuple[str, str] = ("#93c9e2", "#e3f1ea")
    weather: str = ""
    indoors: bool = False
    worn: bool = False
    ground: str = "#78ab55"
    looks: tuple[str, ...] = ()
    hands: tuple[tuple[float, float], tuple[float, float]] | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Where a head begins among the shapes, and the neck and mouth that it has."""

    first: int
    neck: tuple[float, float]
    mouth: tuple[float, float] | None


@dataclass(slots=True)
class Pen:
    """Collects shapes. One unit is the height of the thing; y grows downwards.

    A thing is drawn into the box x in [0, aspect], y in [0, 1] and stands on y = 1.
    `at` is the way from these units to those of the shapes. Faces follow the `mood`. `eyes` are
    the middles of the eyes that were drawn, in the units of the shapes. The first `outside` shapes
    are what a window shows. `arms` are the shapes of arms, from one number to another. `head` is
    told by animals that can stand up: all shapes from its first on are their head.
    """

    shapes: list[Shape] = field(default_factory=list)
    at: Transform = field(default_factory=Transform)
    mood: str = ""
    eyes: list[tuple[float, float]] = field(default_factory=list)
    outside: int = 0
    arms: list[tuple[int, int]] = field(default_factory=list)
    head: Head | None = None

    def sees(self, x: float, y: float) -> None:
        """Note that the middle of an eye is at (x, y)."""
        self.eyes.append(self.at.point(x, y))

    def begin_head(self, x: float, y: float, *, mouth: tuple[float, float] | None = None) -> None:
        """Note that what follows is a head on a neck at (x, y); in profile, where its mouth is.

        Eyes that were drawn before are another's: those of a young one in a pouch.
        """
        self.eyes.clear()
        seen = self.at.point(*mouth) if mouth else None
        self.head = Head(len(self.shapes), self.at.point(x, y), seen)

    @contextmanager
    def placed(
        self,
        x: float = 0.0,
        y: float = 0.0,
        *,
        scale: float = 1.0,
        scale_y: float | None = None,
        turn: float = 0.0,
        mirror: bool = False,
    ) -> Iterator[None]:
        """Draw what is inside moved to (x, y), scaled, turned (degrees) or mirrored."""
        before = self.at
        self.at = before.then(
            geometry.placed(x, y, scale=scale, scale_y=scale_y, turn=turn, mirror=mirror)
        )
        try:
            yield
        finally:
            self.at = before

    def path(
        self,
        data: str | tuple[Command, ...],
        fill: Fill = None,
        *,
        stroke: str | None = None,
        width: float = 0.0,
        opacity: float = 1.0,
        role: Role = "body",
    ) -> None:
        """Draw a path given as SVG path data or as commands."""
        path = geometry.parse(data) if isinstance(data, str) else data
        if isinstance(fill, Gradient):
            x1, y1 = self.at.point(fill.x1, fill.y1)
            x2, y2 = self.at.point(fill.x2, fill.y2)
            fill = Gradient(fill.start, fill.end, x1, y1, x2, y2)
        self.shapes.append(
            Shape(
                geometry.moved(path, self.at),
                fill,
                stroke,
                width * self.at.scale,
                opacity,
                role,
            )
        )

    def circle(
        self, x: float, y: float, r: float, fill: Fill, *, role: Role = "body", opacity: float = 1.0
    ) -> None:
        """Draw a filled circle."""
        self.path(geometry.ellipse(x, y, r, r), fill, role=role, opacity=opacity)

    def ellipse(self, oval: Oval, fill: Fill, *, role: Role = "body", opacity: float = 1.0) -> None:
        """Draw a filled ellipse."""
        x, y, rx, ry, *turn = oval
        with self.placed(x, y, turn=turn[0] if turn else 0.0):
            self.path(geometry.ellipse(0, 0, rx, ry), fill, role=role, opacity=opacity)

    def rect(
        self,
        box: Box,
        fill: Fill,
        *,
        r: float = 0.0,
        role: Role = "body",
        opacity: float = 1.0,
    ) -> None:
        """Draw a filled rectangle, corners rounded by `r`."""
        self.path(geometry.rounded(*box, r), fill, role=role, opacity=opacity)

    def polygon(
        self,
        points: list[tuple[float, float]],
        fill: Fill,
        *,
        role: Role = "body",
        opacity: float = 1.0,
    ) -> None:
        """Draw a filled polygon."""
        (x, y), *rest = points
        self.path(
            (("M", x, y), *(("L", px, py) for px, py in rest), ("Z",)),
            fill,
            role=role,
            opacity=opacity,
        )

    def line(
        self,
        data: str | list[tuple[float, float]],
        stroke: str,
        width: float,
        *,
        role: Role = "line",
        opacity: float = 1.0,
    ) -> None:
        """Draw an open stroke with round ends, from path data or points."""
        path: str | tuple[Command, ...]
        if isinstance(data, str):
            path = data
        else:
            (x, y), *rest = data
            path = (("M", x, y), *(("L", px, py) for px, py in rest))
        self.path(path, None, stroke=stroke, width=width, role=role, opacity=opacity)
