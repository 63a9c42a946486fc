"""By and under the sea: open sea, harbour, beach, underwater."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import banks, country, land, sky, town, water
from pleinair.providers.illustrator.places.view import View, blob, smooth, under


def sea(view: View) -> None:
    """Water to a horizon with low hills."""
    sky.draw(view)
    land.hills(view, count=3, lift=0.085, wooded=False)
    water.draw(view)
    if view.scene.time == "day" and view.shows("bird"):
        sky.birds(view, view.horizon * 0.5)


def harbour(view: View) -> None:
    """A little town on a quay across the water, a mole or a quay in front."""
    sky.draw(view)
    land.hills(view, count=2, lift=0.13, wooded=False)
    town.row_of_houses(view, y=view.horizon - 0.012, depth=1.05, size=0.095)
    stone = view.seen("#a89a86", 0.55)
    with view.layer("quay", 1.045) as pen:
        pen.rect((-0.02, view.horizon - 0.016, view.aspect + 0.04, 0.024), stone)
        pen.rect(
            (-0.02, view.horizon - 0.016, view.aspect + 0.04, 0.005),
            colour.lighter(stone, 0.3),
            role="light",
        )
    water.draw(view, top=view.horizon + 0.006)
    _mirrored_town(view)
    if view.shore:
        banks.quay(view)
    else:
        _mole(view)


def _mirrored_town(view: View) -> None:
    """Let the town's light stand in the water as soft upright streaks."""
    rng = view.rng("streaks")
    shine = "#ffd58a" if view.tone.lamps else colour.lighter(water.colour_of(view), 0.45)
    with view.layer("streaks", 1.032) as pen:
        for _ in range(int(20 * view.aspect)):
            x, w = rng.uniform(0, view.aspect), rng.uniform(0.006, 0.016)
            h = rng.uniform(0.04, 0.12)
            pen.ellipse(
                (x, view.horizon + 0.012 + h / 2, w, h / 2),
                shine,
                role="glow",
                opacity=0.4 if view.tone.lamps else 0.25,
            )


def _mole(view: View) -> None:
    """Put a corner of quay with bollards in front."""
    stone = view.seen("#8d8172")
    left = view.side > 0
    reach = view.aspect * 0.34
    with (
        view.layer("mole", -0.1) as pen,
        pen.placed(0 if left else view.aspect, 0, mirror=not left),
    ):
        pen.path(f"M-0.02 1.02L-0.02 0.915L{reach * 0.8} 0.915L{reach} 1.02Z", stone)
        pen.path(
            f"M-0.02 0.93L-0.02 0.915L{reach * 0.8} 0.915L{reach * 0.83} 0.93Z",
            colour.lighter(stone, 0.25),
            role="light",
        )
        for x in (0.09, 0.23):
            if x < reach * 0.7:
                banks.bollard(view, pen, x, 0.92)


def beach(view: View) -> None:
    """Sea, a line of foam, sand with shells and stones."""
    sky.draw(view)
    land.hills(view, count=1, lift=0.05, wooded=False)
    water.draw(view, foot=view.shore + 0.05)
    banks.sand(view)
    near = view.seen(view.scene.ground or "#ecd3a0")
    _strewn(view, view.rng("strewn"), near, view.shore + 0.06)


def _strewn(view: View, rng: random.Random, sand: str, top: float) -> None:
    with view.layer("strewn", view.depth_at(view.shore) - 0.004) as pen:
        for _ in range(int(46 * view.aspect)):
            x, y = rng.uniform(0, view.aspect), rng.uniform(top, 1.0)
            pen.ellipse((x, y, 0.004 + 0.004 * y, 0.0014), colour.darker(sand, 0.16), role="detail")
        for _ in range(5 if view.shows("stone") else 0):
            x, y = rng.uniform(0, view.aspect), rng.uniform(top + 0.02, 0.98)
            w = 0.02 + 0.02 * rng.random()
            country.rounded_stone(pen, x, y, w, view.seen(rng.choice(("#b9a894", "#cdbfae"))))


def underwater(view: View) -> None:
    """Deep blue with shafts of light, rocks, weed and bubbles."""
    time = view.scene.time
    top, low = ("#5cc3cf", "#12496f") if time != "night" else ("#1f5c86", "#071c3c")
    if view.scene.palette:
        top = colour.mix(top, view.scene.palette[0], 0.4)
    with view.layer("sea light", 3.0, "sky") as pen:
        pen.rect((0, 0, view.aspect, 1), Gradient(top, low, 0, 0, 0, 1))
    rng = view.rng("deep")
    with view.layer("shafts", 2.5, "sky") as pen:
        for _ in range(5):
            x, w = rng.uniform(0, view.aspect), rng.uniform(0.03, 0.09)
            lean = -0.22 * view.side
            pen.polygon(
                [(x, -0.02), (x + w, -0.02), (x + w * 2.6 + lean, 0.9), (x + lean, 0.9)],
                colour.lighter(top, 0.6),
                role="light",
                opacity=0.11,
            )
    _sea_floor(view, rng, top, low)
    _bubbles(view, rng)


def _sea_floor(view: View, rng: random.Random, top: str, low: str) -> None:
    floor = max(view.horizon, 0.72)
    for i in range(3):
        y = floor + 0.03 + 0.09 * i
        rock = colour.mix(colour.mix("#2b6b80", low, 0.5), top, 0.25 - 0.1 * i)
        crest = land.ridge(view, rng, y, 0.09 - 0.025 * i, points=6)
        with view.layer(f"sea bed {i}", 1.2 - 0.1 * i) as pen:
            pen.path(
                under(smooth(crest), -0.05, view.aspect + 0.05, 1.02),
                Gradient(colour.lighter(rock, 0.08), colour.darker(rock, 0.2), 0, y, 0, 1),
            )
    sand = colour.mix("#d9c79a", low, 0.45)
    crest = land.ridge(view, rng, 0.9, 0.02)
    with view.layer("sand", 0.98) as pen:
        pen.path(
            under(smooth(crest), -0.05, view.aspect + 0.05, 1.02),
            Gradient(colour.lighter(sand, 0.1), colour.darker(sand, 0.15), 0, 0.88, 0, 1),
        )
    with view.layer("weed", -0.15) as pen:
        for corner in (0.0, view.aspect):
            for _ in range(6):
                x = corner + (1 if corner == 0 else -1) * rng.uniform(0, 0.2)
                _weed(pen, rng, x, rng.uniform(0.12, 0.34), low)
            pen.path(blob(rng, corner, 1.0, 0.13, 0.07), colour.darker(low, 0.25))


def _weed(pen: Pen, rng: random.Random, x: float, h: float, low: str) -> None:
    leaf = colour.mix(rng.choice(("#2f8f6b", "#57a05a", "#b5545f", "#d98a4b")), low, 0.3)
    w, bend = 0.012, rng.choice((-1, 1)) * 0.03
    pen.path(
        f"M{x - w} 1.02C{x - w + bend} {1 - h * 0.35} {x - w - bend} {1 - h * 0.65} {x} {1 - h}"
        f"C{x + w - bend} {1 - h * 0.6} {x + w + bend} {1 - h * 0.35} {x + w} 1.02Z",
        leaf,
    )


def _bubbles(view: View, rng: random.Random) -> None:
    with view.layer("bubbles", -0.1) as pen:
        for _ in range(int(26 * view.aspect)):
            x, y, r = rng.uniform(0, view.aspect), rng.uniform(0.05, 0.9), rng.uniform(0.003, 0.011)
            pen.circle(x, y, r, "#d8f4f6", role="light", opacity=0.28)
            pen.circle(x - r * 0.3, y - r * 0.3, r * 0.3, "#ffffff", role="light", opacity=0.7)
