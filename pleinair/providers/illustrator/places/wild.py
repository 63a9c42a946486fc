"""Forest, and the places with no ground: sky and space."""

import math
import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import land, sky
from pleinair.providers.illustrator.places.view import View, blob, scallops

# What is seen between the trunks wherever it stands.
MOONS = frozenset({"moon", "full moon", "crescent moon"})


def forest(view: View) -> None:
    """Rows of trunks that fade into a lighted clearing, under a roof of leaves."""
    sky.draw(view, foot=view.horizon + 0.04)
    glow = colour.mix(view.tone.haze, view.leaves(view.rng("air"), 0.3), 0.35)
    with view.layer("clearing", 2.4, "sky") as pen:
        pen.rect((0, 0, view.aspect, view.horizon + 0.05), glow, opacity=0.72)
        pen.ellipse(
            (view.aspect / 2, view.horizon - 0.1, 0.42, 0.4),
            colour.lighter(view.tone.haze, 0.35),
            role="glow",
            opacity=0.8,
        )
    for row in range(3):
        _trunks(view, row, glow)
    land.ground(view)
    _shafts(view)
    land.tufts(view)
    _roof(view)
    land.edge(view)


def _trunks(view: View, row: int, glow: str) -> None:
    rng = view.rng(f"trunks {row}")
    y = view.horizon + 0.015 + 0.018 * row
    fade = (0.72, 0.46, 0.16)[row]
    bark = colour.mix(view.seen("#54402f"), glow, fade)
    with view.layer(f"trunks {row}", 1.3 - 0.1 * row) as pen:
        count = int((15, 10, 6)[row] * max(0.7, view.aspect))
        for i in range(count):
            x = view.aspect * (i + rng.uniform(0.1, 0.9)) / count
            w = (0.009, 0.017, 0.032)[row] * rng.uniform(0.7, 1.3)
            if row == 2 and abs(x / view.aspect - 0.5) < 0.2:
                continue
            lean = rng.uniform(-0.02, 0.02)
            if _hides_a_moon(view, x, w + abs(lean)):
                continue
            pen.path(
                f"M{x - w} {y + 0.02}Q{x - w * 0.5} {y - 0.1} {x - w * 0.6 + lean} -0.02"
                f"L{x + w * 0.6 + lean} -0.02Q{x + w * 0.5} {y - 0.1} {x + w * 1.1} {y + 0.02}Z",
                bark,
            )
            side = view.side
            pen.line(
                [(x + side * w * 0.42, y), (x + side * w * 0.4 + lean, 0)],
                colour.lighter(bark, 0.25),
                w * 0.3,
                role="light",
                opacity=0.6,
            )
        _bushes(view, pen, rng, y, fade=fade, glow=glow)


def _hides_a_moon(view: View, x: float, reach: float) -> bool:
    """Return whether a trunk there would stand before a moon that was asked for."""
    moons = (thing for thing in view.scene.things if thing.noun in MOONS)
    return any(abs(x - m.x * view.aspect) < m.height / 2 + reach for m in moons)


def _bushes(view: View, pen: Pen, rng: random.Random, y: float, *, fade: float, glow: str) -> None:
    for _ in range(int(8 * view.aspect)):
        x, s = rng.uniform(-0.05, view.aspect + 0.05), rng.uniform(0.03, 0.07)
        leaf = colour.mix(view.leaves(rng), glow, fade)
        pen.path(scallops(rng, x, y + 0.022, s * 2.2, s, n=6), leaf)


def _shafts(view: View) -> None:
    if view.scene.time == "night" or view.scene.weather in {"rain", "storm", "fog", "snow"}:
        return
    rng = view.rng("shafts")
    with view.layer("shafts", 0.97, "weather") as pen:
        for _ in range(4):
            x, w = view.aspect * rng.uniform(0.2, 0.8), rng.uniform(0.03, 0.06)
            lean = -view.side * 0.3
            pen.polygon(
                [(x, -0.02), (x + w, -0.02), (x + w * 2 + lean, 0.9), (x + lean, 0.9)],
                "#fff3cf",
                role="light",
                opacity=0.1,
            )


def _roof(view: View) -> None:
    """Hang leaves from the upper edge, thicker at the corners."""
    rng = view.rng("roof")
    with view.layer("leaf roof", 1.05) as pen:
        for i in range(int(26 * view.aspect)):
            x = view.aspect * (i + rng.random()) / (26 * view.aspect)
            off = abs(x / view.aspect - 0.5) * 2
            r = 0.05 + 0.06 * off * rng.uniform(0.6, 1.3)
            leaf = colour.darker(view.leaves(rng, 0.2), 0.12 + 0.25 * (1 - off))
            pen.path(blob(rng, x, rng.uniform(-0.03, 0.04 + 0.1 * off**2), r * 1.2, r * 0.8), leaf)


def air(view: View) -> None:
    """Nothing but sky, with heaps of cloud below."""
    sky.draw(view, foot=1.02)
    rng = view.rng("heaps")
    body = colour.lighter(view.tone.sky[2], 0.5)
    if view.tone.dark:
        body = colour.lighter(view.tone.sky[2], 0.08)
    for i in range(3):
        y = 0.86 + 0.09 * i
        paint = colour.mix(body, view.tone.sky[1], 0.42 - 0.16 * i)
        with view.layer(f"heap {i}", 1.3 - 0.2 * i) as pen:
            for k in range(4):
                x = view.aspect * (k + rng.uniform(0.1, 0.9)) / 4
                h = rng.uniform(0.08, 0.15)
                shape = scallops(rng, x, y + 0.1, rng.uniform(0.45, 0.7), h + 0.08, n=7)
                pen.path(shape, Gradient(colour.lighter(paint, 0.25), paint, 0, y - h, 0, y + 0.1))


def space(view: View) -> None:
    """Stars in three sizes, a nebula's glow, a far planet."""
    rng = view.rng("space")
    hues = view.scene.palette[:2] or list(
        rng.choice((["#6b3fa0", "#1f7a8c"], ["#a03f6f", "#3f4fa0"], ["#2f7f8f", "#a0683f"]))
    )
    with view.layer("deep", 3.0, "sky") as pen:
        pen.rect(
            (0, 0, view.aspect, 1),
            Gradient("#070a1c", colour.mix("#12163a", hues[0], 0.22), 0, 0, view.aspect, 1),
        )
        for i in range(7):
            x, y = view.aspect * rng.random(), rng.random()
            pen.ellipse(
                (x, y, rng.uniform(0.2, 0.5), rng.uniform(0.12, 0.3), -30),
                hues[i % len(hues)],
                role="glow",
                opacity=0.3,
            )
    with view.layer("stars", 2.9, "sky") as pen:
        for _ in range(int(210 * view.aspect)):
            r = rng.choice((0.001, 0.0013, 0.0016, 0.0024))
            pen.circle(
                rng.uniform(0, view.aspect),
                rng.random(),
                r,
                rng.choice(("#ffffff", "#ffe9c4", "#cfe0ff")),
                role="light",
                opacity=rng.uniform(0.45, 1),
            )
        for _ in range(5):
            sky.spark(pen, rng.uniform(0, view.aspect), rng.random(), 0.016)
    if not sky.LIGHTS & {t.noun for t in view.scene.things}:
        _planet(view, rng, hues)


def _planet(view: View, rng: random.Random, hues: list[str]) -> None:
    x = view.aspect * (0.5 + view.side * rng.uniform(0.28, 0.38))
    y, r = rng.uniform(0.16, 0.26), rng.uniform(0.07, 0.11)
    paint = colour.lighter(colour.turned(hues[0], 150), 0.3)
    with view.layer("planet", 2.0) as pen:
        pen.circle(x, y, r * 1.5, paint, role="glow", opacity=0.25)
        with pen.placed(x, y, turn=-18):
            ring = colour.lighter(paint, 0.35)
            pen.circle(0, 0, r, paint)
            for at, fat in ((-0.45, 0.09), (0.05, 0.14), (0.5, 0.08)):
                half = math.sqrt(max(0.0, 1 - at * at)) * r * 0.985
                pen.rect(
                    (-half, at * r, half * 2, fat * r),
                    colour.darker(paint, 0.14),
                    r=fat * r / 2,
                    role="detail",
                    opacity=0.7,
                )
            pen.path(
                f"M{-r * view.side * -0.1} {-r}A{r} {r} 0 0 {1 if view.side < 0 else 0} "
                f"{-r * view.side * -0.1} {r}A{r * 1.25} {r * 1.25} 0 0 "
                f"{0 if view.side < 0 else 1} {-r * view.side * -0.1} {-r}Z",
                "#0a0d24",
                role="shade",
                opacity=0.45,
            )
            pen.line(
                f"M{-r} {r * 0.04}A{r * 1.75} {r * 0.4} 0 1 0 {r} {r * 0.04}",
                ring,
                r * 0.09,
                opacity=0.85,
            )
