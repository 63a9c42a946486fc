"""Wheels, shared by everything that rolls."""

import math

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.things.tones import COAL, STEEL, ball


def wheel(pen: Pen, x: float, y: float, r: float, *, rim: str = STEEL, spokes: int = 5) -> None:
    """Draw a rubber tyre on a pressed rim."""
    pen.circle(x, y, r, ball(COAL, x, y, r, by=0.1), role="detail")
    pen.circle(x, y, r * 0.64, darker(rim, 0.35), role="shade")
    pen.circle(x, y, r * 0.58, ball(rim, x, y, r * 0.6), role="detail")
    for i in range(spokes):
        a = math.tau * i / spokes - math.pi / 2
        pen.circle(
            x + r * 0.37 * math.cos(a),
            y + r * 0.37 * math.sin(a),
            r * 0.09,
            darker(rim, 0.45),
            role="shade",
        )
    pen.circle(x, y, r * 0.16, lighter(rim, 0.5), role="light")


def cartwheel(
    pen: Pen, x: float, y: float, r: float, colour: str, *, spokes: int = 8, thick: float = 0.13
) -> None:
    """Draw a ring with spokes through which the background is seen."""
    w = r * thick
    for i in range(spokes):
        a = math.tau * i / spokes
        end = (x + (r - w) * math.cos(a), y + (r - w) * math.sin(a))
        pen.line([(x, y), end], darker(colour, 0.12), w * 0.55, role="detail")
    ring(pen, x, y, r, colour, width=w)
    pen.circle(x, y, w * 1.4, darker(colour, 0.2), role="detail")
    pen.circle(x, y, w * 0.6, lighter(colour, 0.4), role="light")


def ring(pen: Pen, x: float, y: float, r: float, colour: str, *, width: float) -> None:
    """Draw a ring of outer radius `r`."""
    m = r - width / 2
    pen.path(
        f"M{x - m} {y} A{m} {m} 0 1 1 {x + m} {y} A{m} {m} 0 1 1 {x - m} {y}Z",
        stroke=colour,
        width=width,
        role="detail",
    )
