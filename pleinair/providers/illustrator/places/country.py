"""Open country: meadow, farm, garden, road, desert, mountains."""

import random
from itertools import pairwise

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import land, sky
from pleinair.providers.illustrator.places.view import View, smooth, under


def meadow(view: View) -> None:
    """Hills, a strip of wood, grass in rows, flowers in front."""
    sky.draw(view)
    land.hills(view)
    lone_trees(view, "meadow trees", count=3)
    land.ground(view)
    land.tufts(view)
    land.edge(view)
    if view.scene.time == "day" and view.shows("bird"):
        sky.birds(view, view.horizon * 0.45)


def lone_trees(view: View, name: str, *, count: int, near: float = 0.13) -> None:
    """Stand a few trees on the horizon, towards the sides so that the middle stays free."""
    if not view.shows("tree"):
        return
    rng = view.rng(name)
    bark = view.seen("#5c4433", 0.6)
    with view.layer(name, 1.03) as pen:
        for i in range(count):
            side = -1 if i % 2 else 1
            x = view.aspect * (0.5 + side * rng.uniform(0.24, 0.5))
            h = rng.uniform(0.6, 1.15) * near
            leaf = view.leaves(rng, 0.72)
            land.round_tree(pen, rng, x, view.horizon + 0.012, h, leaf=leaf, bark=bark)


def farm(view: View) -> None:
    """Fields in strips to the horizon, and a fence."""
    sky.draw(view)
    land.hills(view, count=2, lift=0.08)
    lone_trees(view, "farm trees", count=2)
    land.ground(view, rows=1)
    _fields(view)
    _fence(view, view.horizon + 0.075)
    land.tufts(view, flowers=False)
    land.edge(view)


def _fields(view: View) -> None:
    rng = view.rng("fields")
    paints = ("#d9b94f", "#8fae4c", "#c98f4a", "#a5bd58", "#b8a24e")
    if view.snowy:
        paints = ("#e4ecf1", "#d5e0e8", "#eef3f6", "#dbe5ec", "#e6edf1")
    middle, foot = view.aspect * (0.5 + 0.2 * view.side), view.horizon + 0.2
    with view.layer("fields", 1.0) as pen:
        edges = [-1.6, -0.75, -0.3, 0.05, 0.4, 0.9, 1.8]
        for left, right in pairwise(edges):
            paint = view.seen(rng.choice(paints), 0.45)
            y = view.horizon + 0.004
            field = [
                (middle + left * 0.4, y),
                (middle + right * 0.4, y),
                (middle + right * 1.7, foot),
                (middle + left * 1.7, foot),
            ]
            fade = Gradient(colour.mix(paint, view.tone.haze, 0.3), paint, 0, y, 0, foot)
            pen.polygon(field, fade)
            for k in range(1, 5):
                t = left + (right - left) * k / 5
                pen.line(
                    [(middle + t * 0.4, y), (middle + t * 1.7, foot)],
                    colour.darker(paint, 0.14),
                    0.002,
                    role="detail",
                    opacity=0.6,
                )
        crest = land.ridge(view, rng, foot, 0.012)
        near = view.grass(0.15, shift=0.1)
        fade = Gradient(near, colour.darker(near, 0.22), 0, foot, 0, 1)
        pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, 1.02), fade)


def _fence(view: View, y: float) -> None:
    wood = view.seen("#e9e0cf" if not view.tone.dark else "#b9b2a4", 0.4)
    with view.layer("fence", 0.98) as pen:
        for lift in (0.028, 0.046):
            pen.line([(-0.02, y + 0.13 - lift), (view.aspect + 0.02, y + 0.13 - lift)], wood, 0.006)
        x = 0.03
        while x < view.aspect:
            pen.rect((x, y + 0.07, 0.012, 0.066), wood, r=0.003)
            pen.rect((x + 0.008, y + 0.07, 0.004, 0.066), colour.darker(wood, 0.2), role="shade")
            x += 0.115


def garden(view: View) -> None:
    """A hedge, a lawn with a winding path, beds of flowers."""
    sky.draw(view)
    land.hills(view, count=1, lift=0.06)
    lone_trees(view, "garden trees", count=4, near=0.24)
    _hedge(view)
    land.ground(view, rows=2)
    lane(view, width=0.5, paint="#e2cfa6", bend=0.16)
    _beds(view)
    land.tufts(view)
    land.edge(view)


def _hedge(view: View) -> None:
    rng = view.rng("hedge")
    leaf = view.seen("#4c7f4b" if not view.snowy else "#b9c9d2", 0.45)
    y = view.horizon + 0.02
    with view.layer("hedge", 1.025) as pen:
        crest = [(view.aspect * i / 16, y - 0.05 - rng.uniform(0, 0.012)) for i in range(-1, 18)]
        fade = Gradient(colour.lighter(leaf, 0.14), colour.darker(leaf, 0.16), 0, y - 0.06, 0, y)
        pen.path(under(smooth(crest), -0.1, view.aspect + 0.1, y + 0.02), fade)


def _beds(view: View) -> None:
    rng = view.rng("beds")
    with view.layer("beds", 0.97) as pen:
        for side in (-1, 1):
            for _ in range(30):
                t = rng.random()
                y = view.horizon + 0.06 + t * (0.94 - view.horizon) * 0.75
                x = view.aspect * 0.5 + side * (0.3 + 0.28 * t + rng.uniform(-0.06, 0.06))
                s = 0.016 + 0.03 * t
                leaf = view.grass(0.3 * (1 - t), shift=0.32)
                land.tuft(pen, rng, (x, y), s, leaf)
                petal = view.seen(rng.choice((*land.FLOWERS, "#e0577b", "#ffffff")))
                if not view.snowy and view.shows("flower"):
                    land.flower(pen, x, y - s, s * 0.36, petal)


def lane(view: View, *, width: float, paint: str, bend: float) -> None:
    """Wind a path from the front to the horizon."""
    y, middle = view.horizon + 0.01, view.aspect / 2
    paint = "#ccd6dd" if view.snowy else paint
    near, far = view.seen(paint), view.seen(paint, 0.8)
    end = middle + bend * view.side
    with view.layer("path", 0.985) as pen:
        for grow, tone in ((1.14, 0.16), (1.0, 0.0)):
            w, tip = width / 2 * grow, 0.012 * grow
            pen.path(
                f"M{middle - w} 1.02C{middle - w * 0.5} 0.86 {middle - bend * view.side - w * 0.6} "
                f"{y + 0.14} {end - tip} {y}L{end + tip} {y}"
                f"C{middle - bend * view.side + w * 0.35} {y + 0.14} {middle + w * 0.6} 0.86 "
                f"{middle + w} 1.02Z",
                Gradient(colour.darker(far, tone), colour.darker(near, tone), 0, y, 0, 1),
            )


def road(view: View) -> None:
    """A road running to the horizon, with a broken line and posts."""
    sky.draw(view)
    land.hills(view)
    land.ground(view, rows=2)
    land.tufts(view)
    y, middle = view.horizon + 0.006, view.aspect / 2
    tar, rim = view.seen("#6d6a72"), view.seen("#d8cdb4")
    with view.layer("road", 0.985) as pen:
        for half, paint in ((0.62, rim), (0.57, tar)):
            fade = Gradient(colour.mix(paint, view.tone.haze, 0.4), paint, 0, y, 0, y + 0.25)
            pen.polygon(
                [
                    (middle - 0.016, y),
                    (middle + 0.016, y),
                    (middle + half, 1.02),
                    (middle - half, 1.02),
                ],
                fade,
            )
        line = view.seen("#f6ead0")
        for i in range(9):
            a, b = (i / 9) ** 1.9, ((i + 0.5) / 9) ** 1.9
            ya, yb = y + (1.02 - y) * a, y + (1.02 - y) * b
            wa, wb = 0.001 + 0.014 * a, 0.001 + 0.014 * b
            pen.polygon(
                [(middle - wa, ya), (middle + wa, ya), (middle + wb, yb), (middle - wb, yb)],
                line,
                role="detail",
            )
    land.edge(view)


def desert(view: View) -> None:
    """Table mountains, dunes with a lit and a shaded side."""
    sky.draw(view)
    _mesas(view)
    rng = view.rng("dunes")
    sand = view.scene.ground or "#e3b679"
    for i in range(4):
        t = i / 4
        y = view.horizon + (1.0 - view.horizon) * t**1.2
        paint = view.seen(colour.mix(sand, "#c9803f", 0.12 * i), 0.8 * (1 - t))
        crest = land.ridge(view, rng, y + 0.02, 0.05 + 0.02 * i, points=4)
        with view.layer(f"dune {i}", 1.02 - 0.01 * i) as pen:
            fade = Gradient(
                colour.lighter(paint, 0.18), colour.darker(paint, 0.08), 0, y - 0.06, 0, y + 0.3
            )
            pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, 1.02), fade)
            _lee(pen, crest, paint, -view.side)
            _ripples(view, pen, rng, y, t=t, paint=paint)


def _lee(pen: Pen, crest: list[tuple[float, float]], paint: str, side: int) -> None:
    """Shade the side of a dune that the light does not reach, from its peak to its foot."""
    peak = min(range(1, len(crest) - 1), key=lambda i: crest[i][1])
    x, y = crest[peak]
    reach = 0.42 * side
    shade = colour.darker(paint, 0.24)
    pen.path(
        f"M{x} {y}C{x + reach * 0.25} {y + 0.002} {x + reach * 0.6} {y + 0.03} "
        f"{x + reach} {y + 0.06}"
        f"C{x + reach * 0.6} {y + 0.085} {x + reach * 0.3} {y + 0.1} {x - reach * 0.12} {y + 0.19}"
        f"C{x + reach * 0.1} {y + 0.12} {x + reach * 0.02} {y + 0.06} {x} {y}Z",
        Gradient(shade, paint, x, y, x + reach * 0.5, y + 0.13),
        role="shade",
        opacity=0.6,
    )


def _ripples(view: View, pen: Pen, rng: random.Random, y: float, *, t: float, paint: str) -> None:
    for _ in range(7):
        x, w = rng.uniform(0, view.aspect), 0.05 + 0.1 * t
        yy = y + rng.uniform(0.03, 0.16)
        pen.line(
            f"M{x} {yy}q{w * 0.5} {-w * 0.12} {w} 0",
            colour.darker(paint, 0.14),
            0.0022,
            role="detail",
            opacity=0.5,
        )


def _mesas(view: View) -> None:
    rng = view.rng("mesas")
    with view.layer("mesas", 1.2) as pen:
        for i in range(3):
            x = view.aspect * rng.uniform(0.02, 0.98)
            w, h = rng.uniform(0.14, 0.3), rng.uniform(0.05, 0.12)
            y = view.horizon + 0.03
            paint = colour.mix(view.seen("#b5694a"), view.tone.haze, 0.5 - 0.08 * i)
            pen.path(
                f"M{x - w * 0.5} {y}Q{x - w * 0.42} {y - h * 0.45} {x - w * 0.36} {y - h}"
                f"L{x + w * 0.3} {y - h}Q{x + w * 0.4} {y - h * 0.45} {x + w * 0.52} {y}Z",
                Gradient(colour.lighter(paint, 0.1), paint, 0, y - h, 0, y),
            )
            pen.rect(
                (x - w * 0.34, y - h * 0.82, w * 0.66, h * 0.1),
                colour.darker(paint, 0.12),
                role="shade",
                opacity=0.6,
            )


def mountains(view: View) -> None:
    """Three ranges with snow and shaded flanks, a lake or a meadow before them."""
    sky.draw(view)
    rng = view.rng("peaks")
    for i in range(3):
        mountain_range(view, rng, i)
    if view.shows("tree"):
        land.far_wood(view, rng, view.horizon + 0.01, view.seen("#3f6b57", 0.6))
    land.ground(view)
    if view.shows("tree"):
        _firs(view)
    land.tufts(view)
    land.edge(view)


def mountain_range(view: View, rng: random.Random, i: int) -> None:
    """Draw one of three ranges on the horizon: 0 the farthest, 2 green hills."""
    y = view.horizon + 0.02
    height = view.horizon * (0.62, 0.5, 0.26)[i]
    paint = colour.mix(view.seen("#54708c"), view.tone.haze, (0.6, 0.36, 0.3)[i])
    if i == 2:
        paint = colour.mix(view.seen("#4b7a66"), view.tone.haze, 0.35)
    with view.layer(f"range {i}", 1.4 - 0.1 * i) as pen:
        x = view.aspect * -0.1
        while x < view.aspect * 1.05:
            w = rng.uniform(0.3, 0.5) * (1.1 - 0.2 * i)
            h = height * rng.uniform(0.62, 1.0)
            _peak(view, pen, rng, (x + w / 2, y), (w, h), paint=paint, capped=i < 2)
            x += w * rng.uniform(0.5, 0.75)


def _peak(
    view: View,
    pen: Pen,
    rng: random.Random,
    foot: tuple[float, float],
    size: tuple[float, float],
    *,
    paint: str,
    capped: bool,
) -> None:
    """Draw one peak: lit body, shaded flank with a broken edge, a cap of snow."""
    (x, y), (w, h) = foot, size
    tip = (x + rng.uniform(-0.06, 0.06) * w, y - h)
    left, right = (x - w * 0.72, y), (x + w * 0.72, y)
    fade = Gradient(paint, colour.mix(paint, view.tone.haze, 0.55), 0, y - h, 0, y)
    pen.polygon([left, (x - w * 0.3, y - h * 0.52), tip, (x + w * 0.28, y - h * 0.5), right], fade)
    s = -view.side
    far = right if s > 0 else left
    shoulder = (x + s * w * 0.29, y - h * 0.51)
    pen.polygon(
        [
            tip,
            (tip[0] + s * w * 0.03, y - h * 0.72),
            (tip[0] - s * w * 0.04, y - h * 0.55),
            (tip[0] + s * w * 0.08, y - h * 0.3),
            (tip[0] + s * w * 0.02, y),
            far,
            shoulder,
        ],
        colour.darker(paint, 0.2),
        role="shade",
        opacity=0.5,
    )
    if capped:
        drop = h * (0.5 if view.snowy else 0.3)
        cap = view.seen("#f4f6f4", 0.35)
        a, b = drop / h, 1 - drop / h
        pen.polygon(
            [
                tip,
                (tip[0] + w * 0.3 * a * 1.05, y - h * b - 0.0),
                (tip[0] + w * 0.1 * a, y - h * b * 1.12),
                (tip[0], y - h * b * 0.95),
                (tip[0] - w * 0.12 * a, y - h * b * 1.14),
                (tip[0] - w * 0.31 * a * 1.05, y - h * b),
            ],
            cap,
            role="light",
            opacity=0.95,
        )


def _firs(view: View) -> None:
    rng = view.rng("firs")
    with view.layer("firs", 0.99) as pen:
        for _ in range(int(9 * view.aspect) + 2):
            side = rng.choice((-1, 1))
            x = view.aspect * (0.5 + side * rng.uniform(0.26, 0.54))
            y = view.horizon + rng.uniform(0.03, 0.09)
            leaf = view.seen("#33624f", 0.5)
            land.fir(
                pen,
                x,
                y,
                rng.uniform(0.08, 0.15),
                leaf=leaf,
                snow=view.snowy,
                bark=view.seen("#5b4636", 0.4),
            )


def rounded_stone(pen: Pen, x: float, y: float, w: float, paint: str) -> None:
    """Draw one lying stone."""
    pen.path(geometry.rounded(x, y - w * 0.5, w, w * 0.5, w * 0.22), paint)
    pen.path(
        geometry.rounded(x + w * 0.1, y - w * 0.45, w * 0.5, w * 0.14, w * 0.07),
        colour.lighter(paint, 0.25),
        role="light",
        opacity=0.6,
    )
