"""Drawing in hundredths: whole numbers read better than fractions in path data."""

from functools import wraps

from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.registry import Draw


def percent(draw: Draw) -> Draw:
    """Let a thing be drawn in hundredths of its height: y runs from 0 to 100."""

    @wraps(draw)
    def drawn(pen: Pen, look: Look) -> None:
        with pen.placed(scale=0.01):
            draw(pen, look)

    return drawn
