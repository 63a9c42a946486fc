"""What lies under and behind things: shadows, reflections, moonlit air."""

import random
from dataclasses import replace

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.geometry import Transform
from pleinair.providers.illustrator.paint.spots import Spot, entry_of
from pleinair.providers.illustrator.pen import Gradient, Pen, Shape
from pleinair.providers.illustrator.places import water

# Places whose ground is water: what stands on it there is mirrored.
WATERS = {"sea", "harbour", "beach", "lake", "ice"}


def haze(spot: Spot) -> Layer:
    """Lay moonlit air behind the thing: at night dark things would drown in the dark."""
    pen = Pen()
    pale = colour.lighter(spot.view.tone.sky[2], 0.3)
    middle = spot.y - spot.h * 0.52
    pen.ellipse((spot.x, middle, spot.w * 0.95, spot.h * 0.8), pale, role="glow", opacity=0.34)
    return Layer(f"air behind {spot.thing.words}", "shadow", spot.thing.depth, tuple(pen.shapes))


def beneath(spot: Spot, seen: list[Shape]) -> list[Layer]:
    """Return what lies under a thing: its shadow, its reflection in water, or nothing."""
    scene = spot.view.scene
    if scene.background == "transparent":
        return []
    floats = scene.place in WATERS and not 0 < spot.view.shore <= spot.thing.y
    low = spot.thing.y >= spot.view.horizon - 0.01
    wet = spot.entry.stands in {"water", "ground"} and not spot.thing.on
    if floats and wet and scene.background == "scene" and low:
        return [_reflection(spot, seen)]
    stands = _rests(spot) if spot.thing.on else low
    grown = "land" in spot.entry.kinds
    if stands and not grown and spot.entry.stands in {"ground", "table", "water"}:
        return [_shadow(spot)]
    return []


def _rests(spot: Spot) -> bool:
    """Whether the thing stands on top of its bearer: what is worn or held casts nothing."""
    bearer = next((t for t in spot.view.scene.things if t.id == spot.thing.on), None)
    entry = entry_of(bearer.noun) if bearer else None
    if bearer is None or entry is None or entry.surface is None:
        return False
    top = bearer.y - bearer.height * (1 - entry.surface)
    half = bearer.height * entry.aspect * spot.view.scene.height_px / 2
    beside = abs(bearer.x - spot.thing.x) * spot.view.scene.width_px
    return abs(top - spot.thing.y) < 0.03 and beside < half and entry.noun != "vase"


def _shadow(spot: Spot) -> Layer:
    away = -spot.view.side
    pen = Pen()
    dark = spot.view.seen("#141826") if spot.view.scene.background == "scene" else "#3b3630"
    w = min(spot.w, spot.h * 1.6)
    strength = 0.34 if spot.view.scene.weather in {"clear", "wind"} else 0.24
    pen.ellipse(
        (
            spot.x + away * w * 0.1,
            spot.y - spot.h * 0.004,
            w * 0.58,
            max(spot.h * 0.035, w * 0.075),
        ),
        dark,
        role="shadow",
        opacity=strength,
    )
    pen.ellipse(
        (spot.x, spot.y - spot.h * 0.004, w * 0.4, max(spot.h * 0.016, w * 0.035)),
        dark,
        role="shadow",
        opacity=strength * 1.4,
    )
    return Layer(f"shadow of {spot.thing.words}", "shadow", spot.thing.depth, tuple(pen.shapes))


def _reflection(spot: Spot, seen: list[Shape]) -> Layer:
    """Mirror the bodies in the water, nearer to its colour, and break them with waves."""
    sea = water.colour_of(spot.view)
    flip = Transform(1, 0, 0, -0.55, 0, spot.y * 1.55)
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
    rng = random.Random(f"{spot.thing.seed}/ripples")
    for i in range(9):
        t = (i + 0.5) / 9
        w = spot.w * rng.uniform(0.3, 0.75)
        x = spot.x + spot.w * rng.uniform(-0.4, 0.4)
        y = spot.y + spot.h * (0.03 + 0.5 * t)
        ripple = geometry.ellipse(x, y, w / 2, spot.h * 0.006 * (1 + t))
        out.append(Shape(ripple, sea, opacity=0.85, role="shade"))
    foam = colour.lighter(sea, 0.55)
    for side in (-1, 1):
        edge = geometry.ellipse(spot.x + side * spot.w * 0.3, spot.y, spot.w * 0.24, spot.h * 0.007)
        out.append(Shape(edge, foam, opacity=0.7, role="light"))
    return Layer(f"reflection of {spot.thing.words}", "reflection", spot.thing.depth, tuple(out))
