"""Land: ridges, meadows, trees and what grows at the front edge."""

import math
import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places.view import View, blob, scallops, smooth, under

FLOWERS = ("#f2b8c6", "#fff2d8", "#f0c04c", "#e2725b", "#b9a4e0")


def ridge(
    view: View, rng: random.Random, y: float, lift: float, *, points: int = 7
) -> list[tuple[float, float]]:
    """Return the crest of a soft hill line across the picture."""
    phase, bend = rng.uniform(0, 6.3), rng.uniform(0.7, 1.4)
    crest = []
    for i in range(points + 1):
        t = i / points
        wave = math.sin(phase + t * 5.2 * bend) * 0.5 + math.sin(phase * 1.7 + t * 9.1) * 0.28
        crest.append((view.aspect * (-0.04 + 1.08 * t), y - lift * (0.55 + wave)))
    return crest


def hills(view: View, *, count: int = 3, lift: float = 0.1, wooded: bool = True) -> None:
    """Draw rows of hills behind the horizon, paler the farther."""
    rng = view.rng("hills")
    for i in range(count):
        depth = 1.35 - 0.22 * i
        y = view.horizon + 0.012
        height = lift * (1.35 - 0.38 * i)
        crest = ridge(view, rng, y, height)
        base = colour.mix(view.grass(0.0, shift=0.25), view.seen("#4d7f86"), 0.55 - 0.2 * i)
        if view.snowy:
            base = view.seen(("#a9bdcb", "#c0d0da", "#d5e1e8")[min(i, 2)])
        paint = colour.mix(base, view.tone.haze, max(0.06, min(0.82, 0.62 - 0.2 * i)))
        with view.layer(f"hill {i}", depth) as pen:
            fade = Gradient(
                paint, colour.mix(paint, view.tone.haze, 0.45), 0, y - height * 1.2, 0, y + 0.01
            )
            pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, y + 0.05), fade)
        if wooded and i == count - 1 and view.shows("tree"):
            far_wood(view, rng, y, colour.darker(paint, 0.22))


def far_wood(view: View, rng: random.Random, y: float, paint: str) -> None:
    """Draw a strip of far trees standing on the horizon."""
    with view.layer("far wood", 1.06) as pen:
        x = rng.uniform(-0.1, 0.1)
        while x < view.aspect + 0.1:
            w = rng.uniform(0.08, 0.2)
            h = rng.uniform(0.012, 0.034)
            shape = scallops(rng, x, y + 0.008, w, h + 0.012, n=rng.randint(4, 7))
            pen.path(shape, colour.mix(paint, view.tone.haze, rng.uniform(0, 0.16)))
            x += w * rng.uniform(0.5, 1.6)


def ground(view: View, *, rows: int = 3, paint: str | None = None) -> None:
    """Draw the ground from the horizon down, in rows that get richer towards the front."""
    rng = view.rng("ground")
    for i in range(rows):
        t = i / rows
        y = view.horizon + (1 - view.horizon) * t**1.25
        depth = 1.02 - 0.01 * i
        near = 1 - t
        base = view.grass(near * 0.8, shift=0.05 + 0.1 * (i % 2) + 0.07 * i)
        if paint:
            base = view.seen(colour.darker(paint, 0.06 * i), near * 0.8)
        crest = ridge(view, rng, y + 0.006, 0.0 if i == 0 else 0.028)
        with view.layer(f"ground {i}", depth) as pen:
            top = colour.lighter(base, 0.1)
            fade = Gradient(top, colour.darker(base, 0.1), 0, y - 0.02, 0, min(1.05, y + 0.4))
            pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, 1.02), fade)
            pen.path(
                (*smooth(crest),),
                None,
                stroke=colour.lighter(base, 0.2),
                width=0.003,
                role="light",
                opacity=0.5,
            )


def slope(view: View, pen: Pen, crest: list[tuple[float, float]], top: str, foot: str) -> None:
    """Fill the land below a crest with a blend."""
    y = min(y for _, y in crest)
    blend = Gradient(top, foot, 0, y, 0, min(1.05, y + 0.4))
    pen.path(under(smooth(crest), -0.05, view.aspect + 0.05, 1.02), blend)


def tufts(
    view: View, *, flowers: bool = True, paint: str | None = None, top: float | None = None
) -> None:
    """Scatter grass and flowers over the ground, bigger towards the front."""
    rng = view.rng("tufts")
    with view.layer("tufts", 0.99) as pen:
        for _ in range(int(46 * view.aspect)):
            t = rng.random() ** 0.7
            y = view.horizon + (1 - view.horizon) * (0.08 + 0.9 * t)
            if top is not None and y < top:
                continue
            x, s = rng.uniform(0, view.aspect), 0.006 + 0.02 * t
            ink = paint or view.grass(0.5 * (1 - t), shift=0.22 + rng.uniform(0, 0.1))
            tuft(pen, rng, (x, y), s, ink)
            blooms = (
                flowers
                and view.shows("flower")
                and view.scene.season != "autumn"
                and not view.snowy
            )
            if blooms and rng.random() < 0.42:
                petal = view.seen(rng.choice(FLOWERS), 0.3 * (1 - t))
                flower(pen, x + s * 0.4, y - s * 0.9, s * 0.34, petal)


def tuft(pen: Pen, rng: random.Random, at: tuple[float, float], s: float, ink: str) -> None:
    """Draw a tuft of grass, `s` high, at its foot."""
    x, y = at
    for lean in (-0.5, 0.05, 0.55):
        tip = x + s * (lean + rng.uniform(-0.12, 0.12))
        pen.line(
            f"M{x + lean * s * 0.2} {y}Q{x + lean * s * 0.2} {y - s * 0.6} {tip} {y - s}",
            ink,
            max(0.0016, s * 0.13),
            role="detail",
        )


def flower(pen: Pen, x: float, y: float, r: float, petal: str) -> None:
    """Draw a flower of five petals."""
    for i in range(5):
        angle = 2 * math.pi * i / 5
        pen.circle(
            x + r * 0.75 * math.cos(angle),
            y + r * 0.75 * math.sin(angle),
            r * 0.55,
            petal,
            role="detail",
        )
    pen.circle(x, y, r * 0.42, "#e8b23a", role="detail")


def edge(view: View, *, paint: str | None = None, flowers: bool = True) -> None:
    """Frame the lower corners with leaves in front of everything."""
    rng = view.rng("edge")
    base = paint or view.grass(0.0, shift=0.34)
    if view.snowy:
        base = view.seen("#8fa3ad")
    with view.layer("front edge", -0.2) as pen:
        for corner in (0.0, view.aspect):
            for _ in range(15):
                away = abs(rng.gauss(0, 0.11)) * min(1.4, max(0.7, view.aspect))
                x = corner + away * (1 if corner == 0 else -1)
                h = max(0.02, 0.13 - away * 0.55) * rng.uniform(0.6, 1.15)
                lean = rng.uniform(-0.5, 0.5) * h
                _blade(
                    pen,
                    x,
                    h,
                    lean,
                    colour.mix(base, view.tone.lit("#16331f"), rng.uniform(0, 0.35)),
                )
                if flowers and rng.random() < 0.22 and not view.snowy and view.shows("flower"):
                    bloom = view.seen(rng.choice(FLOWERS))
                    flower(pen, x + lean, 1.01 - h, 0.011, bloom)


def _blade(pen: Pen, x: float, h: float, lean: float, paint: str) -> None:
    y = 1.01
    w = h * 0.07 + 0.003
    pen.path(
        f"M{x - w} {y}Q{x - w * 0.8 + lean * 0.2} {y - h * 0.6} {x + lean} {y - h}"
        f"Q{x + w * 1.2 + lean * 0.3} {y - h * 0.5} {x + w} {y}Z",
        paint,
        role="detail",
    )


def round_tree(
    pen: Pen, rng: random.Random, x: float, y: float, h: float, *, leaf: str, bark: str
) -> None:
    """Draw a tree with a round crown, standing at (x, y)."""
    w = h * 0.055
    pen.path(
        f"M{x - w} {y}Q{x - w * 0.4} {y - h * 0.3} {x - w * 0.6} {y - h * 0.6}"
        f"L{x + w * 0.6} {y - h * 0.6}Q{x + w * 0.4} {y - h * 0.3} {x + w} {y}Z",
        bark,
    )
    pen.path(blob(rng, x, y - h * 0.64, h * 0.31, h * 0.33, bumps=9), leaf)
    side = -1
    pen.path(
        blob(rng, x - side * h * 0.09, y - h * 0.58, h * 0.2, h * 0.23, bumps=8),
        colour.darker(leaf, 0.16),
        role="shade",
        opacity=0.7,
    )
    pen.path(
        blob(rng, x + side * h * 0.1, y - h * 0.76, h * 0.13, h * 0.12, bumps=7),
        colour.lighter(leaf, 0.2),
        role="light",
        opacity=0.7,
    )


def fir(pen: Pen, x: float, y: float, h: float, *, leaf: str, snow: bool, bark: str) -> None:
    """Draw a fir of three skirts, standing at (x, y)."""
    pen.rect((x - h * 0.025, y - h * 0.16, h * 0.05, h * 0.16), bark)
    for i in range(4):
        foot = y - h * (0.1 + 0.2 * i)
        w, top = h * (0.25 - 0.048 * i), foot - h * 0.32
        sag = h * 0.03
        skirt = (
            f"M{x} {top}Q{x + w * 0.4} {foot - h * 0.12} {x + w} {foot}"
            f"Q{x + w * 0.5} {foot + sag} {x} {foot + sag * 0.3}"
            f"Q{x - w * 0.5} {foot + sag} {x - w} {foot}Q{x - w * 0.4} {foot - h * 0.12} {x} {top}Z"
        )
        pen.path(skirt, colour.lighter(leaf, 0.05 * i))
        pen.path(
            f"M{x} {top}Q{x + w * 0.4} {foot - h * 0.12} {x + w} {foot}"
            f"Q{x + w * 0.5} {foot + sag} {x + w * 0.1} {foot}Z",
            colour.darker(leaf, 0.2),
            role="shade",
            opacity=0.55,
        )
        if snow:
            pen.path(
                f"M{x} {top}Q{x - w * 0.4} {foot - h * 0.12} {x - w} {foot}"
                f"Q{x - w * 0.35} {foot - h * 0.02} {x - w * 0.1} {foot - h * 0.1}Z",
                "#eef4f8",
                role="light",
                opacity=0.85,
            )
