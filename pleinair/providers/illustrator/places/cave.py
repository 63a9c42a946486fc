"""A cave from within: rock all round, and the light of its mouth on the floor."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import sky
from pleinair.providers.illustrator.places.view import View, smooth

ROCKS = ("#6d6472", "#69707a", "#7a6a5c", "#5f6f70")
# Half the width of the mouth and its height, in picture heights; how far it is off the middle.
MOUTH, TALL, ASIDE = 0.27, 0.44, 0.2
# The mouth's outline from its left foot over the top, in halves of its width and in its heights.
EDGE = ((-1.0, 0.04), (-0.94, 0.36), (-0.74, 0.66), (-0.4, 0.9), (0.06, 1.0), (0.46, 0.9),
        (0.8, 0.62), (0.95, 0.3), (1.02, 0.04))  # fmt: skip


def cavern(view: View) -> None:
    """Draw what the mouth shows, the wall about it, the floor, and rock that hangs and stands."""
    rock = view.scene.ground or view.rng("rock").choice(ROCKS)
    _outside(view)
    _wall(view, rock)
    _floor(view, rock)
    _hanging(view, rock)
    _standing(view, rock)
    _beam(view)


def _middle(view: View) -> float:
    """Return the x of the mouth, on the side that the light comes from."""
    return view.aspect * (0.5 + ASIDE * view.side)


def _outside(view: View) -> None:
    x, y = _middle(view), view.horizon
    top, middle, low = view.tone.sky
    with view.layer("outside", 3.0, "sky") as pen:
        box = (x - MOUTH * 1.1, y - TALL * 1.1, MOUTH * 2.2, TALL * 1.2)
        pen.rect(box, Gradient(colour.mix(top, middle, 0.5), low, 0, y - TALL, 0, y), role="glow")
        if view.tone.dark:
            pen.circle(x + 0.08, y - TALL * 0.68, 0.034, "#f4ecd2", role="light")
            for dx, dy in ((-0.14, 0.62), (-0.05, 0.84), (0.02, 0.5), (0.16, 0.46), (-0.09, 0.4)):
                sky.spark(pen, x + dx, y - TALL * dy, 0.008)
    with view.layer("far hills", 2.6) as pen:
        for lift, depth in ((0.15, 0.8), (0.08, 0.5)):
            crest = smooth([(x - 0.34, y - lift * 0.5), (x - 0.1, y - lift * 1.1),
                            (x + 0.12, y - lift * 0.7), (x + 0.34, y - lift)])  # fmt: skip
            foot = (("L", x + 0.34, y + 0.06), ("L", x - 0.34, y + 0.06), ("Z",))
            pen.path((*crest, *foot), view.grass(depth))


def _wall(view: View, rock: str) -> None:
    """Draw the wall in rings, each darker and wider open than the one behind it."""
    rng = view.rng("wall")
    x, y = _middle(view), view.horizon
    for ring, grow in enumerate((1.0, 1.22, 1.62)):
        paint = view.seen(colour.darker(rock, 0.06 + 0.2 * ring))
        hole = _mouth(rng, x, y, grow)
        with view.layer(f"wall {ring}", 2.0 - 0.1 * ring) as pen:
            pen.path((*_picture(view), *hole), paint)
            if ring == 0:
                pale = colour.mix(view.seen(rock), view.tone.sky[2], 0.6)
                pen.path(hole, None, stroke=pale, width=0.01, role="light", opacity=0.8)


def _picture(view: View) -> tuple[Command, ...]:
    """Return the edge of the picture, against the sense of the mouth so that this is a hole."""
    right = view.aspect + 0.05
    return (
        ("M", -0.05, -0.05),
        ("L", -0.05, 1.05),
        ("L", right, 1.05),
        ("L", right, -0.05),
        ("Z",),
    )


def _mouth(rng: random.Random, x: float, y: float, grow: float) -> tuple[Command, ...]:
    points = [
        (
            x + dx * MOUTH * grow + rng.uniform(-0.014, 0.014) * grow,
            y - dy * TALL * (0.55 + 0.45 * grow) + rng.uniform(-0.012, 0.012),
        )
        for dx, dy in EDGE
    ]
    return (*smooth(points), ("Z",))


def _floor(view: View, rock: str) -> None:
    y, rng = view.horizon, view.rng("floor")
    stone = view.seen(colour.lighter(rock, 0.1))
    with view.layer("floor", 1.04) as pen:
        crest = [(view.aspect * i / 8, y + rng.uniform(-0.008, 0.012)) for i in range(9)]
        ground = (*smooth(crest), ("L", view.aspect + 0.05, 1.05), ("L", -0.05, 1.05), ("Z",))
        pen.path(ground, Gradient(stone, colour.darker(stone, 0.42), 0, y, 0, 1))
        if not view.tone.dark:
            pen.ellipse((_middle(view), y + 0.1, 0.5, 0.1), view.tone.sky[2], role="glow",
                        opacity=0.3)  # fmt: skip
        for _ in range(int(22 * view.aspect)):
            w = rng.uniform(0.008, 0.028)
            spot = rng.uniform(0, view.aspect), y + 0.03 + (0.95 - y) * rng.random()
            pen.ellipse((*spot, w, w * 0.34), colour.darker(stone, 0.34), role="shade",
                        opacity=0.7)  # fmt: skip


def _hanging(view: View, rock: str) -> None:
    """Hang stalactites from the upper edge, longer towards the corners."""
    rng = view.rng("hanging")
    dark = view.seen(colour.darker(rock, 0.56))
    with view.layer("roof", 1.5) as pen:
        x = -0.04
        while x < view.aspect + 0.04:
            w = rng.uniform(0.035, 0.085)
            off = abs((x + w / 2) / view.aspect - 0.5) * 2
            _spike(pen, x, w, (0.0, 0.05 + rng.uniform(0.03, 0.12) + 0.16 * off**2), dark)
            x += w * rng.uniform(0.7, 1.1)
        pen.rect((-0.02, -0.02, view.aspect + 0.04, 0.055), dark)


def _standing(view: View, rock: str) -> None:
    """Stand stalagmites at both sides, before the wall and behind who is in the cave."""
    rng = view.rng("standing")
    with view.layer("spires", 1.03) as pen:
        for side in (-1, 1):
            for i in range(4):
                x = view.aspect * (0.5 + side * rng.uniform(0.34, 0.5))
                w, h = rng.uniform(0.07, 0.12), rng.uniform(0.07, 0.2)
                paint = view.seen(colour.darker(rock, 0.24 + 0.08 * i))
                y = view.horizon + 0.02 + 0.012 * i
                _spike(pen, x - w / 2, w, (y, y - h), paint)


def _spike(pen: Pen, x: float, w: float, ends: tuple[float, float], paint: str) -> None:
    """Draw a tooth of rock from its broad end to its tip, lighter on one side."""
    base, tip = ends
    bend = base + (tip - base) * 0.4
    middle = x + w * 0.5
    for foot, fill in ((x, paint), (x + w * 0.44, colour.darker(paint, 0.16))):
        pen.path(
            f"M{foot} {base} Q{foot + (middle - foot) * 0.8} {bend} {middle} {tip} "
            f"Q{x + w * 0.62} {bend} {x + w} {base}Z",
            fill,
            role="body" if foot == x else "shade",
        )


def _beam(view: View) -> None:
    """Let the day fall in, as far as the front of the floor."""
    if view.tone.dark:
        return
    x, y = _middle(view), view.horizon
    reach = -view.side * 0.34
    with view.layer("beam", 0.96, "weather") as pen:
        for grow, strength in ((1.0, 0.1), (0.6, 0.1)):
            w = MOUTH * grow
            pen.polygon(
                [(x - w, y + 0.012), (x + w, y + 0.012),
                 (x + w * 1.5 + reach, 1.02), (x - w * 1.1 + reach, 1.02)],
                "#fff3cf", role="light", opacity=strength,
            )  # fmt: skip
