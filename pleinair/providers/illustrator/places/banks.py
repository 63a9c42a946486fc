"""Where land and water meet: a quay, sand, ice, the near bank of a lake."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import land
from pleinair.providers.illustrator.places.view import View, smooth, under


def crest_of(view: View, name: str, lift: float, *, points: int = 5) -> list[tuple[float, float]]:
    """Return the line of the shore across the picture."""
    return land.ridge(view, view.rng(name), view.shore, lift, points=points)


def quay(view: View) -> None:
    """Lay a stone quay across the front, with a kerb, courses and bollards."""
    stone = view.seen("#a2937f")
    y, rng = view.shore, view.rng("quay stones")
    with view.layer("quay front", view.depth_at(y)) as pen:
        wall = colour.darker(stone, 0.32)
        pen.rect((-0.02, y, view.aspect + 0.04, 0.05), wall)
        blend = Gradient(colour.lighter(stone, 0.12), colour.darker(stone, 0.1), 0, y, 0, 1)
        pen.rect((-0.02, y - 0.004, view.aspect + 0.04, 1.03 - y), blend)
        pen.rect(
            (-0.02, y - 0.012, view.aspect + 0.04, 0.02), colour.lighter(stone, 0.32), role="light"
        )
        pen.rect((-0.02, y + 0.008, view.aspect + 0.04, 0.006), wall, role="shade", opacity=0.6)
        _courses(view, pen, rng, y + 0.014, colour.darker(stone, 0.18))
    with view.layer("bollards", view.depth_at(y) - 0.004) as pen:
        for x in (0.1, view.aspect - 0.12):
            bollard(view, pen, x, y + 0.03)


def _courses(view: View, pen: Pen, rng: random.Random, top: float, ink: str) -> None:
    """Draw the joints of the paving: rows that grow towards the front."""
    y, step = top, 0.03
    while y < 1.0:
        low = y + step
        pen.line([(-0.02, low), (view.aspect + 0.02, low)], ink, 0.0022, role="detail", opacity=0.5)
        x = rng.uniform(-0.1, 0.02)
        while x < view.aspect:
            pen.line([(x, y), (x, low)], ink, 0.002, role="detail", opacity=0.4)
            x += step * rng.uniform(2.2, 3.4)
        y, step = low, step * 1.3


def bollard(view: View, pen: Pen, x: float, y: float) -> None:
    """Draw an iron bollard whose foot is at (x, y)."""
    iron = view.seen("#3b3f47")
    pen.rect((x - 0.014, y - 0.052, 0.028, 0.052), iron, r=0.006)
    pen.ellipse((x, y - 0.052, 0.024, 0.011), iron)
    pen.ellipse((x - 0.005, y - 0.055, 0.01, 0.004), colour.lighter(iron, 0.3), role="light")


def sand(view: View) -> None:
    """Lay a line of foam and dry sand below it."""
    crest = crest_of(view, "shore", 0.022)
    near = view.seen(view.scene.ground or "#ecd3a0")
    depth = view.depth_at(view.shore)
    with view.layer("sand", depth) as pen:
        for lift, paint, fade in ((-0.012, "#ffffff", 0.85), (0.0, colour.darker(near, 0.2), 0.8)):
            moved = [(x, y + lift) for x, y in crest]
            pen.path(
                under(smooth(moved), -0.05, view.aspect + 0.05, 1.02),
                view.seen(paint),
                opacity=fade,
            )
        dry = [(x, y + 0.022) for x, y in crest]
        blend = Gradient(colour.lighter(near, 0.15), colour.darker(near, 0.08), 0, view.shore, 0, 1)
        pen.path(under(smooth(dry), -0.05, view.aspect + 0.05, 1.02), blend)


def grassy(view: View) -> None:
    """Let a lake end at a bank of grass, with stones and reeds at its edge."""
    crest = crest_of(view, "bank", 0.03)
    depth = view.depth_at(view.shore)
    near = view.grass(0.1, shift=0.08)
    with view.layer("bank", depth) as pen:
        wet = [(x, y - 0.008) for x, y in crest]
        earth = view.seen("#7d6a4c" if not view.snowy else "#b9c7cf")
        pen.path(under(smooth(wet), -0.05, view.aspect + 0.05, 1.02), earth)
        fade = Gradient(colour.lighter(near, 0.1), colour.darker(near, 0.16), 0, view.shore, 0, 1)
        pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, 1.02), fade)
    rng = view.rng("reeds")
    with view.layer("reeds", depth - 0.004) as pen:
        for _ in range(int(46 * view.aspect)):
            side = rng.choice((-1, 1))
            x = view.aspect * (0.5 + side * (0.5 - abs(rng.gauss(0, 0.12))))
            h = rng.uniform(0.03, 0.075)
            ink = view.grass(0.2, shift=0.22 + rng.uniform(0, 0.14))
            y = view.shore + 0.012 + rng.uniform(-0.01, 0.02)
            pen.line(f"M{x} {y}q0 {-h * 0.6} {rng.uniform(-0.4, 0.4) * h} {-h}", ink, 0.0026)


def ice(view: View) -> None:
    """Lay a field of ice to the front: a blue edge, snow above it, fine cracks."""
    crest = [(x, view.shore + (i % 2) * 0.012) for i, (x, _) in enumerate(crest_of(view, "ice", 0))]
    rng = view.rng("cracks")
    with view.layer("ice", view.depth_at(view.shore)) as pen:
        edge = [(x, y + 0.02) for x, y in crest]
        foot = [(view.aspect + 0.05, 1.02), (-0.05, 1.02)]
        pen.polygon([*edge, *foot], view.seen("#7fb6d2"))
        pen.polygon(
            [*crest, *foot],
            Gradient(view.seen("#f6fbfd"), view.seen("#cfe3ee"), 0, view.shore, 0, 1),
        )
        for _ in range(int(14 * view.aspect)):
            x, y = rng.uniform(0, view.aspect), rng.uniform(view.shore + 0.05, 0.98)
            w = rng.uniform(0.05, 0.16)
            a, b, c = (rng.uniform(-0.015, 0.015) for _ in range(3))
            pen.line(
                f"M{x} {y}l{w * 0.4} {a} {w * 0.3} {b} {w * 0.4} {c}",
                view.seen("#9fc6dc"),
                0.0022,
                role="detail",
                opacity=0.7,
            )
        for _ in range(int(6 * view.aspect)):
            x, y = rng.uniform(0, view.aspect), rng.uniform(view.shore + 0.05, 0.97)
            pen.ellipse(
                (x, y, rng.uniform(0.05, 0.12), 0.012), "#ffffff", role="light", opacity=0.7
            )
