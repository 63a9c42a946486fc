"""What light and air do to a shape's colours."""

from dataclasses import replace

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.places.tone import Tone

# At night the moon lays its light on what would drown in the dark: a black cat is still seen.
MOONLIGHT = "#8fa3d4"
MOONLIT = 0.24


def lit_shape(shape: Shape, tone: Tone, air: float, *, shining: bool, lamps: bool = False) -> Shape:
    """Return the shape as the scene's light shows it, seen through `air` (depth 0 to 1).

    What is `shining` keeps its colours, and so do the lamps of what has `lamps`.
    """
    if shining or shape.role == "glow" or (lamps and tone.lamps and _lamp(shape)):
        return shape
    fill = shape.fill
    if isinstance(fill, Gradient):
        fill = replace(fill, start=_seen(fill.start, tone, air), end=_seen(fill.end, tone, air))
    elif fill is not None:
        fill = _seen(fill, tone, air)
    stroke = _seen(shape.stroke, tone, air) if shape.stroke else None
    return replace(shape, fill=fill, stroke=stroke)


def _seen(paint: str, tone: Tone, air: float) -> str:
    seen = tone.seen(paint, air)
    if not tone.dark:
        return seen
    return colour.mix(seen, MOONLIGHT, MOONLIT * (1 - colour.luminance(seen)) ** 4)


def _lamp(shape: Shape) -> bool:
    """Whether this is a lighted pane: a light of a warm, strong yellow."""
    if shape.role != "light" or not isinstance(shape.fill, str):
        return False
    r, g, b = colour.rgb(shape.fill)
    return r > 225 and g > 150 and r - b > 70
