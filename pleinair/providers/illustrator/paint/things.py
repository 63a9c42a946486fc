"""Placing things: from a noun and a spot to shapes with light, air, shadow and reflection."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from pleinair.providers.illustrator import colour, geometry, lettering
from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.geometry import Transform
from pleinair.providers.illustrator.paint import cords, emoji, players, riders
from pleinair.providers.illustrator.paint.light import lit_shape
from pleinair.providers.illustrator.pen import Gradient, Look, Pen, Shape
from pleinair.providers.illustrator.places import water
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.raster import is_halo
from pleinair.providers.illustrator.scene import INDOORS, Thing
from pleinair.providers.illustrator.things import cuts, likeness, rainwear
from pleinair.providers.illustrator.things.playing import Point
from pleinair.providers.illustrator.things.registry import ENTRIES, Entry

# Things that shine by themselves: night does not dull them.
SHINING = {
    "sun",
    "moon",
    "star",
    "fire",
    "campfire",
    "candle",
    "lantern",
    "lamp",
    "hanging lamp",
    "fireworks",
    "lightning",
    "rainbow",
    "comet",
    "planet",
}
# How much of the air and of a dull day shows on what was asked for in a colour: red stays red.
ASKED_AIR = 0.35
# How much farther than a window's bars its view is.
BEHIND_BARS = 2e-3
# What is lighter than this is lost on paper, and the rim that keeps it, against the thing's height.
PALE = 0.84
RIM = 0.012
RIM_INK, RIM_ON_ICE = "#3a3540", "#7f9db3"
# Kinds of things that carry lamps and lighted panes: the pale belly of a bear is none.
WITH_LAMPS = frozenset({"building", "vehicle", "boat", "structure", "machine", "device"})
# Places whose ground is water: what stands on it there is mirrored.
WATERS = {"sea", "harbour", "beach", "lake", "ice"}


def entry_of(noun: str) -> Entry | None:
    """Return the register's entry of a noun, or None."""
    from pleinair.providers.illustrator.things import catalogue

    return ENTRIES.get(noun) or catalogue.find(noun)


def panel_of(noun: str) -> tuple[float, float, float, float] | None:
    """Return where lettering goes on a thing, in units of its box, or None."""
    from pleinair.providers.illustrator.things.signs import PANELS

    return PANELS.get(noun)


class Placed:
    """One thing at its spot: knows its box in pixels and draws its layers."""

    def __init__(self, view: View, thing: Thing, entry: Entry) -> None:
        scene = view.scene
        self.view, self.thing, self.entry = view, thing, entry
        self.outside = 0
        self.arms: list[tuple[int, int]] = []
        self.eyes: list[tuple[float, float]] = []
        self.instrument = players.instrument_of(scene, thing)
        self.h = thing.height * scene.height_px
        self.w = entry.aspect * self.h
        self.x = thing.x * scene.width_px
        self.y = thing.y * scene.height_px

    def transform(self) -> Transform:
        """Return the way from box units to pixels."""
        mirror = self.thing.facing == "left"
        middle = geometry.placed(self.x, self.y - self.h / 2, turn=self.thing.turn)
        box = geometry.placed(
            self.w / 2 if mirror else -self.w / 2, -self.h / 2, scale=self.h, mirror=mirror
        )
        return middle.then(box)

    def shapes(self) -> list[Shape]:
        """Return the thing's own shapes at its spot, before light and air."""
        entry, thing = self.entry, self.thing
        look = Look(
            main=thing.main or entry.main,
            second=thing.second or entry.second,
            rng=random.Random(f"{thing.seed}/{entry.noun}"),
            lit=self.view.tone.lamps,
            text=thing.text,
            sky=(self.view.tone.sky[0], self.view.tone.sky[2]),
            weather=self.view.scene.weather,
            indoors=self.view.scene.place in INDOORS and self.view.scene.background == "scene",
            worn=bool(thing.on),
            ground=self.view.underfoot(),
            looks=tuple(thing.looks),
            hands=self._hands(),
        )
        pen = Pen(at=self.transform(), mood=thing.mood)
        entry.draw(pen, look)
        self.outside, self.arms, self.eyes = pen.outside, pen.arms, pen.eyes
        coat = likeness.colour_of(thing.looks, "coat")
        if not coat:
            return pen.shapes
        return rainwear.on_an_animal(pen.shapes, coat, bird="bird" in entry.kinds)

    def layers(self) -> tuple[list[Layer], set[str]]:
        """Return the thing's layers, far to near, and characters that could not be written."""
        thing, view = self.thing, self.view
        if thing.emoji:
            stamp = emoji.stamp(
                thing.emoji, x=self.x - self.h / 2, y=self.y - self.h, size=self.h, turn=thing.turn
            )
            return [Layer(thing.words, "thing", thing.depth, (), (stamp,), thing.words)], set()
        raw = self.shapes()
        words, missing = self._words(raw)
        shining = self.entry.noun in SHINING or _is_light_of_heaven(self.entry)
        air = 0.0 if shining or view.scene.background != "scene" else thing.depth
        lamps = bool(WITH_LAMPS & set(self.entry.kinds))
        tone = view.tone
        asked = thing.main or any("#" in look for look in thing.looks)
        if asked and tone.grey:
            air, tone = air * ASKED_AIR, replace(tone, grey=tone.grey * ASKED_AIR)
        seen = [lit_shape(s, tone, air, shining=shining, lamps=lamps) for s in raw]
        out = [*self._beneath(seen)]
        if view.tone.dark and view.scene.background == "scene":
            out.insert(0, self._haze())
        if view.scene.background == "plain":
            seen = [*_rim(seen, self.h, RIM_INK), *seen]
        elif view.scene.place == "ice" and view.scene.background == "scene":
            seen = [*_rim(seen, self.h, view.seen(RIM_ON_ICE)), *seen]
        if view.tone.lamps:
            seen = [*seen, *_halos(raw, view.scene.height_px)]
        out.append(
            Layer(
                thing.words or thing.noun, "thing", thing.depth, (*seen, *words), label=thing.noun
            )
        )
        if self.outside and view.scene.background == "scene":
            out[-1:] = self._glazed(out[-1])
        out += self._attached(raw, lambda shape: lit_shape(shape, tone, air, shining=False))
        return out, missing

    def _attached(self, raw: list[Shape], lit: Callable[[Shape], Shape]) -> Iterator[Layer]:
        """Yield what belongs to the thing and lies before or behind others than it does."""
        scene, thing = self.view.scene, self.thing
        if cord := cords.of(self.view, thing, self.entry):
            yield cord
        if self.instrument:
            depth = self.instrument.depth - 1e-4
            played = tuple(map(lit, self._playing(raw)))
            yield Layer(f"hands of {thing.words}", "thing", depth, played)
        if mount := self._mount():
            leg = riders.near_leg(
                scene, thing, self.entry, *mount, lambda x, y: _under(raw, (x, y))
            )
            yield replace(leg, shapes=tuple(map(lit, leg.shapes)), depth=leg.depth - 1e-4)

    def _glazed(self, window: Layer) -> list[Layer]:
        """Part a window from what it shows, so that the moon is seen behind its bars."""
        view, frame = window.shapes[: self.outside], window.shapes[self.outside :]
        return [
            replace(window, shapes=view),
            replace(window, shapes=frame, depth=window.depth - BEHIND_BARS),
        ]

    def _hands(self) -> tuple[Point, Point] | None:
        """Return where the hands are on the instrument that is played, in heights of the box."""
        entry = entry_of(self.instrument.noun) if self.instrument else None
        if self.instrument is None or entry is None:
            return None
        at = Placed(self.view, self.instrument, entry).transform()
        return players.hands(self.view.scene, self.instrument, at, self.thing)

    def _playing(self, raw: list[Shape]) -> tuple[Shape, ...]:
        """Return the arms that lie over an instrument: the figure's own, or an animal's."""
        hands = self._hands()
        if self.arms or hands is None or len(self.eyes) < 2:
            return tuple(shape for first, last in self.arms for shape in raw[first:last])
        side = -1 if self.thing.facing == "left" else 1
        near, far = ((self.x + side * x * self.h, self.y - (1 - y) * self.h) for x, y in hands)
        (ax, ay), (bx, by) = self.eyes[:2]
        apart = min(abs(bx - ax), players.MOST_APART * self.h)
        middle = (ax + bx) / 2, (ay + by) / 2
        return players.paws(middle, apart, (near, far), self.thing.main or self.entry.main)

    def _mount(self) -> tuple[Thing, Entry] | None:
        """Return what the thing sits astride of, where somebody rides."""
        bearer = next((t for t in self.view.scene.things if t.id == self.thing.on), None)
        entry = entry_of(bearer.noun) if bearer else None
        if bearer is None or entry is None or "person" not in self.entry.kinds:
            return None
        above = self.thing.y < bearer.y - 0.08 * bearer.height
        return (bearer, entry) if above and riders.is_ridden(entry) else None

    def _haze(self) -> Layer:
        """Lay moonlit air behind the thing: at night dark things would drown in the dark."""
        pen = Pen()
        pale = colour.lighter(self.view.tone.sky[2], 0.3)
        middle = self.y - self.h * 0.52
        pen.ellipse((self.x, middle, self.w * 0.95, self.h * 0.8), pale, role="glow", opacity=0.34)
        return Layer(
            f"air behind {self.thing.words}", "shadow", self.thing.depth, tuple(pen.shapes)
        )

    def _beneath(self, seen: list[Shape]) -> list[Layer]:
        scene = self.view.scene
        if scene.background == "transparent":
            return []
        floats = scene.place in WATERS and not 0 < self.view.shore <= self.thing.y
        low = self.thing.y >= self.view.horizon - 0.01
        wet = self.entry.stands in {"water", "ground"} and not self.thing.on
        if floats and wet and scene.background == "scene" and low:
            return [self._reflection(seen)]
        stands = self._rests() if self.thing.on else low
        grown = "land" in self.entry.kinds
        if stands and not grown and self.entry.stands in {"ground", "table", "water"}:
            return [self._shadow()]
        return []

    def _rests(self) -> bool:
        """Whether the thing stands on top of its bearer: what is worn or held casts nothing."""
        bearer = next((t for t in self.view.scene.things if t.id == self.thing.on), None)
        entry = entry_of(bearer.noun) if bearer else None
        if bearer is None or entry is None or entry.surface is None:
            return False
        top = bearer.y - bearer.height * (1 - entry.surface)
        half = bearer.height * entry.aspect * self.view.scene.height_px / 2
        beside = abs(bearer.x - self.thing.x) * self.view.scene.width_px
        return abs(top - self.thing.y) < 0.03 and beside < half and entry.noun != "vase"

    def _shadow(self) -> Layer:
        away = -self.view.side
        pen = Pen()
        dark = self.view.seen("#141826") if self.view.scene.background == "scene" else "#3b3630"
        w = min(self.w, self.h * 1.6)
        strength = 0.34 if self.view.scene.weather in {"clear", "wind"} else 0.24
        pen.ellipse(
            (
                self.x + away * w * 0.1,
                self.y - self.h * 0.004,
                w * 0.58,
                max(self.h * 0.035, w * 0.075),
            ),
            dark,
            role="shadow",
            opacity=strength,
        )
        pen.ellipse(
            (self.x, self.y - self.h * 0.004, w * 0.4, max(self.h * 0.016, w * 0.035)),
            dark,
            role="shadow",
            opacity=strength * 1.4,
        )
        return Layer(f"shadow of {self.thing.words}", "shadow", self.thing.depth, tuple(pen.shapes))

    def _reflection(self, seen: list[Shape]) -> Layer:
        """Mirror the bodies in the water, nearer to its colour, and break them with waves."""
        sea = water.colour_of(self.view)
        flip = Transform(1, 0, 0, -0.55, 0, self.y * 1.55)
        out: list[Shape] = []
        for shape in seen:
            if shape.role in {"body", "light", "line"} and shape.opacity > 0.5:
                fill = shape.fill
                if isinstance(fill, Gradient):
                    fill = colour.mix(fill.start, fill.end, 0.5)
                fill = colour.mix(fill, sea, 0.62) if fill else None
                stroke = colour.mix(shape.stroke, sea, 0.62) if shape.stroke else None
                out.append(
                    replace(
                        shape,
                        path=geometry.moved(shape.path, flip),
                        fill=fill,
                        stroke=stroke,
                        role="shade",
                    )
                )
        rng = random.Random(f"{self.thing.seed}/ripples")
        for i in range(9):
            t = (i + 0.5) / 9
            w = self.w * rng.uniform(0.3, 0.75)
            x = self.x + self.w * rng.uniform(-0.4, 0.4)
            y = self.y + self.h * (0.03 + 0.5 * t)
            ripple = geometry.ellipse(x, y, w / 2, self.h * 0.006 * (1 + t))
            out.append(Shape(ripple, sea, opacity=0.85, role="shade"))
        foam = colour.lighter(sea, 0.55)
        for side in (-1, 1):
            edge = geometry.ellipse(
                self.x + side * self.w * 0.3, self.y, self.w * 0.24, self.h * 0.007
            )
            out.append(Shape(edge, foam, opacity=0.7, role="light"))
        return Layer(
            f"reflection of {self.thing.words}", "reflection", self.thing.depth, tuple(out)
        )

    def _words(self, raw: list[Shape]) -> tuple[list[Shape], set[str]]:
        """Letter the thing's panel; a thing without one gets a plate of its own."""
        if not self.thing.text:
            return [], set()
        panel = panel_of(self.entry.noun)
        plate: list[Shape] = []
        x, y, w, h = panel or (self.entry.aspect * 0.14, 0.44, self.entry.aspect * 0.72, 0.2)
        if self.thing.facing == "left":
            x = self.entry.aspect - x - w
        at = geometry.placed(self.x, self.y - self.h / 2, turn=self.thing.turn).then(
            geometry.placed(-self.w / 2, -self.h / 2, scale=self.h)
        )
        pad_x, pad_y = w * 0.07, h * 0.1
        setting = lettering.fitted(
            self.thing.text, x=x + pad_x, y=y + pad_y, w=w - 2 * pad_x, h=h - 2 * pad_y
        )
        ground = "#fbf3e0"
        if panel is None:
            box = geometry.rounded(x, y, w, h, h * 0.12)
            plate.append(Shape(geometry.moved(box, at), ground, "#3a3540", self.h * 0.006))
        else:
            ground = _under(raw, at.point(x + w / 2, y + h / 2)) or ground
        moved = lettering.Setting(
            geometry.moved(setting.path, at), setting.size * self.h, setting.missing
        )
        ink = lettering.shapes(moved, ink=lettering.ink_on(ground))
        return [*plate, *ink], set(setting.missing)


def _is_light_of_heaven(entry: Entry) -> bool:
    return entry.stands == "sky" and entry.noun != "cloud"


def _rim(seen: list[Shape], height: float, ink: str) -> list[Shape]:
    """Return a rim behind a thing whose largest body is pale: white would vanish on white."""
    bodies = [s for s in seen if s.role == "body" and s.opacity > 0.5 and s.fill is not None]
    largest = max(bodies, key=_extent, default=None)
    fill = largest.fill if largest else None
    paint = colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill
    if paint is None or colour.luminance(paint) < PALE:
        return []
    width = height * RIM
    return [replace(s, fill=ink, stroke=ink, stroke_width=width, role="shade") for s in bodies]


def _extent(shape: Shape) -> float:
    left, top, right, foot = cuts.bounds(shape.path)
    return (right - left) * (foot - top)


def _halos(raw: list[Shape], height_px: int) -> list[Shape]:
    """Return a breath of light round each lighted pane, for the larger ones."""
    panes = [s for s in raw if s.role == "glow" and not is_halo(s) and isinstance(s.fill, str)]
    out = []
    for shape in panes[:14]:
        points = [(c[i], c[i + 1]) for c in shape.path for i in range(1, len(c), 2)]
        xs, ys = [float(p[0]) for p in points], [float(p[1]) for p in points]
        w, h = max(xs) - min(xs), max(ys) - min(ys)
        if max(w, h) > 0.008 * height_px:
            path = geometry.ellipse(
                (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, w * 1.2, h * 1.2
            )
            out.append(Shape(path, shape.fill, opacity=0.3, role="glow"))
    return out


def _under(shapes: list[Shape], spot: tuple[float, float]) -> str | None:
    """Return the colour of the topmost filled shape that covers a spot."""
    for shape in reversed(shapes):
        if shape.fill is None or shape.opacity < 0.5 or shape.role in {"glow", "shadow"}:
            continue
        if any(_inside(line, spot) for line in geometry.flattened(shape.path, step=8.0)):
            fill = shape.fill
            return colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill
    return None


def _inside(polygon: list[tuple[float, float]], spot: tuple[float, float]) -> bool:
    x, y = spot
    inside = False
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1):
            inside = not inside
    return inside
