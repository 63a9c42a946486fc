"""What a place draws on: a canvas one picture-height tall, with the light of the scene."""

import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.drawing import Kind, Layer
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import tone as tones
from pleinair.providers.illustrator.places.tone import Tone
from pleinair.providers.illustrator.scene import Place, Scene

AUTUMN = ("#d98a32", "#c8622f", "#b9872f", "#e0a93e")
SPRING = ("#f2c3cf", "#f7dbe0", "#e9a8bd", "#a9cc7a")

# Ground on which no grass grows.
BARE: dict[Place, str] = {"beach": "#ecd3a0", "desert": "#e3b679", "moon": "#a9a7ad",
                          "mars": "#b8583a"}  # fmt: skip
# Where the near land begins when a scene does not say, as a share of what lies below the horizon.
SHORES = {"beach": 0.36, "lake": 0.78, "ice": 0.24, "river": 0.8}


@dataclass(slots=True)
class View:
    """x runs from 0 to `aspect`, y from 0 (top) to 1; `horizon` is a y."""

    scene: Scene
    tone: Tone
    layers: list[Layer] = field(default_factory=list)
    spoken_for: frozenset[str] = frozenset()

    @property
    def aspect(self) -> float:
        return self.scene.width_px / self.scene.height_px

    @property
    def horizon(self) -> float:
        return min(0.92, max(0.12, self.scene.horizon))

    @property
    def side(self) -> int:
        """-1 where the light comes from the left, 1 from the right."""
        return -1 if self.scene.light == "left" else 1

    @property
    def shore(self) -> float:
        """The y where water ends and the near land begins; 0 where there is no shore."""
        share = SHORES.get(self.scene.place, 0.0)
        usual = self.horizon + (1 - self.horizon) * share if share else 0.0
        return self.scene.shore or usual

    def depth_at(self, y: float) -> float:
        """Return the depth of what stands with its foot at y: what is nearer hides it."""
        return min(0.92, max(0.0, (0.96 - y) / max(0.05, 0.96 - self.scene.horizon) * 0.9))

    def shows(self, kind: str) -> bool:
        """Return whether a place may draw such things: nobody counted or refused any."""
        return kind not in self.spoken_for

    @property
    def snowy(self) -> bool:
        return self.scene.season == "winter" or self.scene.weather == "snow"

    def rng(self, name: str) -> random.Random:
        """Return dice of their own for one part, so that parts do not disturb each other."""
        return random.Random(f"{self.scene.seed}/{self.scene.place}/{name}")

    @contextmanager
    def layer(self, name: str, depth: float, kind: Kind = "land") -> Iterator[Pen]:
        """Give a pen whose shapes become one layer, in pixels."""
        pen = Pen()
        with pen.placed(scale=float(self.scene.height_px)):
            yield pen
        self.layers.append(Layer(name, kind, depth, tuple(pen.shapes)))

    def band(self, pen: Pen, top: float, foot: float, start: str, end: str) -> None:
        """Fill the whole width from `top` to `foot` with a level blend."""
        fill = Gradient(start, end, 0, top, 0, foot)
        pen.rect((-0.02, top, self.aspect + 0.04, foot - top), fill)

    def seen(self, paint: str, depth: float = 0.0) -> str:
        """Return a colour of the place as light and air show it."""
        return self.tone.seen(paint, depth)

    def grass(self, depth: float = 0.0, *, shift: float = 0.0) -> str:
        """Return the colour of grass at a depth, in this season."""
        base = self.turf()
        base = colour.darker(base, shift) if shift > 0 else colour.lighter(base, -shift)
        return self.seen(base, depth)

    def underfoot(self) -> str:
        """Return the colour of the ground where things stand on it: grass is deeper there."""
        return self.turf() if self.scene.place in BARE else colour.darker(self.turf(), 0.2)

    def turf(self) -> str:
        """Return the colour that the ground has by itself, before light and air."""
        if self.snowy:
            return "#e9f0f4"
        if self.scene.ground or self.scene.place in BARE:
            return self.scene.ground or BARE[self.scene.place]
        base = {"autumn": "#b3a04b", "spring": "#86b85a", "summer": "#7aa84a"}.get(
            self.scene.season, "#78ab55"
        )
        return colour.mix(base, self.scene.palette[-1], 0.35) if self.scene.palette else base

    def leaves(self, rng: random.Random, depth: float = 0.0) -> str:
        """Return the colour of a crown of leaves."""
        if self.snowy:
            paint = rng.choice(("#c9d6dd", "#b7c8d2", "#d8e2e6"))
        elif self.scene.season == "autumn":
            paint = rng.choice(AUTUMN)
        elif self.scene.season == "spring":
            paint = rng.choice(SPRING)
        else:
            paint = rng.choice(("#4f8a4b", "#5d9650", "#427a4c", "#6fa053"))
        return self.seen(paint, depth)


def view_of(scene: Scene) -> View:
    """Return an empty view of a scene."""
    return View(scene, tones.of(scene), spoken_for=_spoken_for(scene))


def _spoken_for(scene: Scene) -> frozenset[str]:
    """Return the nouns that were asked for or refused, and the kinds that these belong to."""
    from pleinair.providers.illustrator.things import catalogue

    entries = [entry for noun in scene.without if (entry := catalogue.find(noun))]
    kinds = {kind for entry in entries for kind in (entry.noun, *entry.kinds)}
    return frozenset(kinds | set(scene.without))


def smooth(points: list[tuple[float, float]], *, close: bool = False) -> tuple[Command, ...]:
    """Return a curve through points (Catmull-Rom as cubics)."""
    n = len(points)
    out: list[Command] = [("M", *points[0])]
    for i in range(n if close else n - 1):
        before = points[i - 1] if close or i else points[0]
        a, b = points[i], points[(i + 1) % n]
        after = points[(i + 2) % n] if close or i + 2 < n else b
        out.append(
            (
                "C",
                a[0] + (b[0] - before[0]) / 6,
                a[1] + (b[1] - before[1]) / 6,
                b[0] - (after[0] - a[0]) / 6,
                b[1] - (after[1] - a[1]) / 6,
                *b,
            )
        )
    if close:
        out.append(("Z",))
    return tuple(out)


def under(
    curve: tuple[Command, ...], left: float, right: float, foot: float
) -> tuple[Command, ...]:
    """Close a curve that runs from left to right down to `foot`: the ground beneath it."""
    return (*curve, ("L", right, foot), ("L", left, foot), ("Z",))


def blob(
    rng: random.Random, x: float, y: float, rx: float, ry: float, *, bumps: int = 9
) -> tuple[Command, ...]:
    """Return a soft closed shape with bumps: a crown, a bush, a stone."""
    points = []
    for i in range(bumps):
        angle = 2 * math.pi * i / bumps
        grow = 1 + rng.uniform(-0.12, 0.12)
        points.append((x + rx * grow * math.cos(angle), y + ry * grow * math.sin(angle)))
    return smooth(points, close=True)


def scallops(
    rng: random.Random, x: float, y: float, w: float, h: float, *, n: int = 6
) -> tuple[Command, ...]:
    """Return a flat-footed heap of puffs in one outline: a cloud, a far wood.

    x is its middle, y its foot.
    """
    stops = []
    for i in range(n + 1):
        t = i / n
        arch = math.sin(math.pi * t) ** 0.7
        lift = h * arch * (rng.uniform(0.72, 1.0) if 0 < i < n else 0)
        stops.append((x - w / 2 + w * t, y - lift))
    data = f"M{stops[0][0]:.4f} {stops[0][1]:.4f}"
    for a, b in pairwise(stops):
        r = math.dist(a, b) * rng.uniform(0.52, 0.62)
        data += f"A{r:.4f} {r:.4f} 0 0 1 {b[0]:.4f} {b[1]:.4f}"
    return geometry.parse(data + "Z")
