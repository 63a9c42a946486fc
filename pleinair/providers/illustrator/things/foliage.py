"""Foliage: crowns, leaves and petals that plants share, in hundredths."""

import math

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import cuts
from pleinair.providers.illustrator.things.forms import form, limb, outline, rows

BARK = "#8a5f45"


def scalloped(points: str, *, bulge: float = 0.56) -> tuple[Command, ...]:
    """Return a closed outline of bumps between points given clockwise, as crowns and wool have.

    `bulge` is a bump's radius over its chord: 0.5 is a half circle, more is flatter.
    """
    ring = [tuple(float(n) for n in part.split()) for part in points.split(",")]
    data = f"M{ring[0][0]} {ring[0][1]}"
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        r = math.dist((ax, ay), (bx, by)) * bulge
        data += f" A{r:.2f} {r:.2f} 0 0 1 {bx} {by}"
    return geometry.parse(data + " Z")


def crown(pen: Pen, points: str, green: str) -> tuple[Command, ...]:
    """Draw a leafy crown with light clumps on its sunny side and shade beneath."""
    path = form(pen, scalloped(points), green, shade=0.22, light=0)
    x0, y0, x1, y1 = cuts.bounds(path)
    w, h = x1 - x0, y1 - y0
    for dx, dy, size in rows("0.3 0.28 0.16, 0.58 0.2 0.09, 0.2 0.56 0.09, 0.52 0.5 0.06"):
        clump(pen, x0 + w * dx, y0 + h * dy, min(w, h) * size, lighter(green, 0.2))
    return path


def clump(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """Draw a small cloud of leaves about a point."""
    points = (
        f"{x - r * 1.5} {y + r * 0.5}, {x - r * 0.7} {y - r * 0.6}, {x + r * 0.7} {y - r * 0.6}, "
    )
    points += f"{x + r * 1.5} {y + r * 0.5}"
    pen.path(scalloped(points, bulge=0.62), colour, role="light")


def trunk(pen: Pen, x: float, top: float, width: float, *, bark: str = BARK) -> None:
    """Draw a trunk that widens to its roots."""
    w = width / 2
    form(
        pen,
        f"M{x - w} {top} Q{x - w} 88 {x - w * 2.3} 99 Q{x - w} 96 {x - w * 0.3} 100"
        f" Q{x + w * 0.6} 96 {x + w * 2.2} 99.6 Q{x + w} 88 {x + w} {top} Z",
        bark,
        shade=0.24,
        light=0.1,
    )


def leaf(
    pen: Pen, x: float, y: float, length: float, turn: float, colour: str, *, width: float = 0.42
) -> None:
    """Draw a pointed leaf growing from (x, y); turned 0 it points up."""
    w = length * width
    with pen.placed(x, y, turn=turn):
        data = f"M0 0 C{-w} {-length * 0.3} {-w * 0.8} {-length * 0.75} 0 {-length}"
        form(pen, f"{data} C{w * 0.8} {-length * 0.75} {w} {-length * 0.3} 0 0 Z", colour, light=0)
        pen.line([(0, -length * 0.1), (0, -length * 0.8)], darker(colour, 0.22), length * 0.035)


def stem(pen: Pen, data: str, colour: str, width: float = 3.0) -> None:
    """Draw a flower's stem."""
    limb(pen, data, width, width, colour)


def petals(
    pen: Pen,
    x: float,
    y: float,
    *,
    count: int,
    length: float,
    width: float,
    colour: str,
    start: float = 0.0,
) -> None:
    """Draw a ring of round-tipped petals about a point."""
    for i in range(count):
        with pen.placed(x, y, turn=start + i * 360 / count):
            petal = outline(
                f"0 0, {-width * 0.5} {-length * 0.55}, {-width * 0.36} {-length * 0.94},"
                f" 0 {-length}, {width * 0.36} {-length * 0.94}, {width * 0.5} {-length * 0.55}"
            )
            form(pen, petal, darker(colour, 0.07) if i % 2 else colour, shade=0.1, light=0)


def jitter(look: Look, by: float) -> float:
    """Return a small chance offset, so that sisters differ."""
    return look.rng.uniform(-by, by)
