"""Abstract compositions: triangles, circles, squares, stripes and waves that fill the picture."""

import math
import random
from collections.abc import Callable

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.places.view import View

USUAL = (
    ("#e4572e", "#f3a712", "#29335c", "#669bbc", "#f0e6d2"),
    ("#264653", "#2a9d8f", "#e9c46a", "#f4a261", "#e76f51"),
    ("#3d405b", "#81b29a", "#f2cc8f", "#e07a5f", "#f4f1de"),
)
# So many of each kind fill a square picture, overlapping.
MARKS = 16
SMALL, LARGE = 0.09, 0.27
# How far apart the middles of marks are at least, as a share of their sizes together.
APART = 0.42
TRIES = 40

Spot = tuple[float, float, float]


def composition(view: View) -> None:
    """Fill the picture with shapes in the colours that were asked for."""
    rng = view.rng("abstract")
    paints = [view.seen(paint) for paint in _paints(view, rng)]
    ground = colour.lighter(min(paints, key=_darkness), 0.62)
    shapes = view.scene.shapes or ["circle", "triangle", "square"]
    with view.layer("ground", 3.0) as pen:
        pen.rect((-0.02, -0.02, view.aspect + 0.04, 1.04), ground)
    for depth, name in ((2.6, "stripe"), (2.4, "wave")):
        if name in shapes:
            with view.layer(f"{name}s", depth) as pen:
                BANDS[name](view, pen, rng, paints)
    marks = [name for name in shapes if name in MARKED]
    if marks:
        with view.layer("marks", 2.0) as pen:
            _scattered(view, pen, rng, (marks, paints))


def _darkness(paint: str) -> float:
    return -colour.luminance(paint)


def _paints(view: View, rng: random.Random) -> list[str]:
    """Return the colours to draw with: those asked for, and a light and a dark one of each."""
    asked = view.scene.palette
    if not asked:
        return list(rng.choice(USUAL))
    kin = [(c, colour.lighter(c, 0.35), colour.darker(c, 0.3)) for c in asked]
    return [paint for triple in zip(*kin, strict=True) for paint in triple]


def _scattered(view: View, pen: Pen, rng: random.Random, made: tuple[list[str], list[str]]) -> None:
    """Scatter marks, large ones first; some are seen through or bear one of another colour."""
    names, paints = made
    spots = _spots(view, rng)
    for i, (x, y, size) in enumerate(spots):
        paint = paints[i % len(paints)]
        turn = rng.uniform(0, 360)
        with pen.placed(x, y, turn=turn):
            MARKED[names[i % len(names)]](pen, size, paint, 0.86 if i % 3 else 1.0)
            if i % 4 == 1:
                inner = paints[(i + 2) % len(paints)]
                MARKED[names[i % len(names)]](pen, size * 0.5, inner, 1.0)


def _spots(view: View, rng: random.Random) -> list[Spot]:
    """Return middles and sizes of marks that leave one another room, large ones first."""
    count = max(6, round(MARKS * view.aspect))
    spots: list[Spot] = []
    for i in range(count):
        size = LARGE + (SMALL - LARGE) * (i / (count - 1)) ** 0.7
        for _ in range(TRIES):
            x, y = rng.uniform(0.06, view.aspect - 0.06), rng.uniform(0.06, 0.94)
            if all(math.dist((x, y), (a, b)) > (size + s) * APART * 1.6 for a, b, s in spots):
                break
        spots.append((x, y, size))
    return spots


def _circle(pen: Pen, size: float, paint: str, opacity: float) -> None:
    pen.circle(0, 0, size * 0.62, paint, opacity=opacity)


def _square(pen: Pen, size: float, paint: str, opacity: float) -> None:
    pen.rect((-size * 0.56, -size * 0.56, size * 1.12, size * 1.12), paint, opacity=opacity)


def _triangle(pen: Pen, size: float, paint: str, opacity: float) -> None:
    corners = [(math.sin(math.tau * k / 3), -math.cos(math.tau * k / 3)) for k in range(3)]
    r = size * 0.84
    pen.polygon([(x * r, y * r) for x, y in corners], paint, opacity=opacity)


def _stripes(view: View, pen: Pen, rng: random.Random, paints: list[str]) -> None:
    """Lay slanting stripes of different widths over the whole."""
    reach = view.aspect + 1
    with pen.placed(view.aspect / 2, 0.5, turn=rng.choice((-32, -18, 24, 40))):
        x, i = -reach, rng.randrange(len(paints))
        while x < reach:
            w = rng.uniform(0.03, 0.13)
            pen.rect((x, -reach, w, 2 * reach), paints[i % len(paints)])
            x += w + rng.choice((0, 0, 0.03))
            i += 1


def _waves(view: View, pen: Pen, rng: random.Random, paints: list[str]) -> None:
    """Lay waves from the top to the foot, each before the last."""
    rows, length = 9, rng.uniform(0.34, 0.5)
    for row in range(rows):
        y = 0.06 + row / rows * 0.98
        high = rng.uniform(0.03, 0.075)
        x = -length * rng.random() - 0.1
        data = f"M{x:.4f} {y:.4f}"
        while x < view.aspect + length:
            data += f"q{length / 4:.4f} {-high * 2:.4f} {length / 2:.4f} 0"
            data += f"t{length / 2:.4f} 0"
            x += length
        pen.path(f"{data}V1.1H-0.6Z", paints[row % len(paints)])


MARKED: dict[str, Callable[[Pen, float, str, float], None]] = {
    "circle": _circle,
    "triangle": _triangle,
    "square": _square,
}
BANDS: dict[str, Callable[[View, Pen, random.Random, list[str]], None]] = {
    "stripe": _stripes,
    "wave": _waves,
}
