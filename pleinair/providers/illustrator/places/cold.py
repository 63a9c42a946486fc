"""Far from home: an ice field, a mountain lake, the moon."""

import random
from dataclasses import replace

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.geometry import Transform
from pleinair.providers.illustrator.pen import Gradient, Look, Pen, Shape
from pleinair.providers.illustrator.places import banks, country, land, sky, water
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.things import catalogue

# How far a mirrored range reaches down, and how much the water colours it.
MIRROR_DEPTH, MIRROR_TINT = 0.7, 0.5


def lake(view: View) -> None:
    """Ranges of mountains, mirrored in still water that ends at a grassy bank."""
    sky.draw(view)
    rng = view.rng("peaks")
    before = len(view.layers)
    for i in range(3):
        country.mountain_range(view, rng, i)
    if view.shows("tree"):
        land.far_wood(view, rng, view.horizon + 0.008, view.seen("#3f6b57", 0.5))
    ranges = view.layers[before:]
    foot = view.shore or 1.0
    water.draw(view, foot=foot + 0.05, calm=True)
    view.layers.append(_mirrored(view, ranges))
    if view.shore:
        banks.grassy(view)
        land.tufts(view, top=view.shore + 0.04)
    if view.scene.time == "day" and view.shows("bird"):
        sky.birds(view, view.horizon * 0.5)
    land.edge(view)


def _mirrored(view: View, layers: list[Layer]) -> Layer:
    """Return the layers upside down in the water, nearer to its colour."""
    line = view.horizon * view.scene.height_px
    flip = Transform(1, 0, 0, -MIRROR_DEPTH, 0, line * (1 + MIRROR_DEPTH))
    sea = water.colour_of(view)
    shapes: list[Shape] = []
    for shape in (shape for layer in layers for shape in layer.shapes):
        fill = shape.fill
        if isinstance(fill, Gradient):
            fill = colour.mix(fill.start, fill.end, 0.4)
        fill = colour.mix(fill, sea, MIRROR_TINT) if fill else None
        path = geometry.moved(shape.path, flip)
        shapes.append(replace(shape, path=path, fill=fill, opacity=shape.opacity * 0.7))
    return Layer("mirror", "reflection", 1.036, tuple(shapes))


def ice_field(view: View) -> None:
    """Icebergs on a cold sea, a field of ice in front."""
    sky.draw(view)
    rng = view.rng("icebergs")
    with view.layer("far ice", 1.2) as pen:
        x = rng.uniform(-0.1, 0.1)
        while x < view.aspect + 0.1 and view.shows("iceberg"):
            w, h = rng.uniform(0.1, 0.3), rng.uniform(0.03, 0.13)
            _berg(view, pen, rng, (x, view.horizon + 0.012), (w, h))
            x += w * rng.uniform(0.7, 1.8)
    water.draw(view, foot=view.shore + 0.05)
    banks.ice(view)


def _berg(
    view: View, pen: Pen, rng: random.Random, at: tuple[float, float], size: tuple[float, float]
) -> None:
    (x, y), (w, h) = at, size
    pale = colour.mix(view.seen("#e4f1f8"), view.tone.haze, 0.3)
    shade = colour.mix(view.seen("#8fbcd6"), view.tone.haze, 0.3)
    tip = x + w * rng.uniform(0.3, 0.6)
    left, right = (x, y), (x + w, y)
    shoulder = (x + w * 0.8, y - h * rng.uniform(0.4, 0.8))
    pen.polygon([left, (x + w * 0.14, y - h * 0.62), (tip, y - h), shoulder, right], pale)
    pen.polygon(
        [(tip, y - h), shoulder, right, (x + w * 0.62, y), (tip + w * 0.06, y - h * 0.5)],
        shade,
        role="shade",
        opacity=0.8,
    )


def moon(view: View) -> None:
    """A grey plain with craters under a black sky, the earth above it."""
    top, middle, low = view.tone.sky
    rng = view.rng("moon")
    with view.layer("deep", 3.0, "sky") as pen:
        pen.rect((0, 0, view.aspect, 0.5), Gradient(top, middle, 0, 0, 0, 0.5))
        pen.rect((0, 0.49, view.aspect, 0.53), Gradient(middle, low, 0, 0.5, 0, 1))
    if view.shows("star"):
        sky.stars(view, view.horizon)
    if not sky.LIGHTS & {t.noun for t in view.scene.things} and view.shows("earth"):
        _earth(view)
    for i in range(3):
        t = i / 3
        y = view.horizon + (1 - view.horizon) * t**1.2
        dust = colour.mix(view.seen(view.scene.ground or "#a9a7ad"), low, 0.3 - 0.14 * i)
        crest = land.ridge(view, rng, y + 0.01, 0.045 if i == 0 else 0.02)
        with view.layer(f"plain {i}", 1.02 - 0.01 * i) as pen:
            land.slope(view, pen, crest, colour.lighter(dust, 0.18), colour.darker(dust, 0.12))
            for _ in range(5):
                w = rng.uniform(0.04, 0.1) * (0.5 + t)
                spot = rng.uniform(0, view.aspect), y + rng.uniform(0.07, 0.3) * (1 - view.horizon)
                crater(view, pen, spot, w, dust)


def crater(view: View, pen: Pen, at: tuple[float, float], w: float, dust: str) -> None:
    """Draw a crater of a width, in the colour of the dust round it."""
    x, y = at
    pen.ellipse((x, y, w, w * 0.3), colour.lighter(dust, 0.24), role="light")
    pen.ellipse((x, y + w * 0.03, w * 0.9, w * 0.25), colour.darker(dust, 0.3), role="shade")
    pen.ellipse(
        (x - view.side * w * 0.1, y + w * 0.07, w * 0.74, w * 0.17), colour.darker(dust, 0.12)
    )


def _earth(view: View) -> None:
    """Hang the earth in the sky, drawn as everybody draws it."""
    entry = catalogue.find("earth")
    assert entry
    r = 0.11
    x, y = view.aspect * (0.5 + view.side * 0.27), 0.2
    with (
        view.layer("earth", 2.6, "sky") as pen,
        pen.placed(x - r, y - r, scale=2 * r),
    ):
        entry.draw(pen, Look(entry.main, entry.second, view.rng("earth")))
