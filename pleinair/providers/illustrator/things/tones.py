"""Colours of common materials, and how light from the upper left falls across them."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Gradient

WHITE = "#fbf8f1"
CREAM = "#f6e9d0"
PAPER = "#fdf6e6"
WOOD = "#b37a4c"
DARK_WOOD = "#7a4f35"
STONE = "#b9b4ac"
SLATE = "#6d7685"
STEEL = "#b8c2cc"
IRON = "#4a5260"
COAL = "#2b303b"
GOLD = "#f2b93b"
BRASS = "#d9a441"
RED = "#d9483b"
BRICK = "#c96f52"
LEAF = "#6fae5c"
EARTH = "#8a6247"
WATER = "#5fb4d9"
GLASS_TOP = "#cdeaf5"
GLASS_FOOT = "#7fb6d3"
LAMPLIGHT = "#ffd978"


def across(colour: str, x1: float, x2: float, *, by: float = 0.12) -> Gradient:
    """Return the colour lit from the left: lighter at x1, darker at x2."""
    return Gradient(lighter(colour, by), darker(colour, by), x1, 0, x2, 0)


def down(colour: str, y1: float, y2: float, *, by: float = 0.12) -> Gradient:
    """Return the colour lit from above: lighter at y1, darker at y2."""
    return Gradient(lighter(colour, by), darker(colour, by), 0, y1, 0, y2)


def ball(colour: str, x: float, y: float, r: float, *, by: float = 0.18) -> Gradient:
    """Return the colour lit from the upper left over a circle."""
    return Gradient(lighter(colour, by), darker(colour, by), x - r, y - r, x + r, y + r)


def glass(y1: float, y2: float) -> Gradient:
    """Return the pale blue of a pane that mirrors the sky."""
    return Gradient(GLASS_TOP, GLASS_FOOT, 0, y1, 0, y2)


def shining(colour: str, second: str, a: float, b: float) -> Gradient:
    """Return the blend of what shines itself, from (a, a) to (b, b): it has no grey side."""
    return Gradient(lighter(colour, 0.4), mix(colour, second, 0.6), a, a, b, b)
