"""What light and air do to a shape's colours."""

from dataclasses import replace

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.places.tone import Tone


def lit_shape(shape: Shape, tone: Tone, air: float, *, shining: bool) -> Shape:
    """Return the shape as the scene's light shows it, seen through `air` (depth 0 to 1)."""
    if shining or shape.role == "glow" or (tone.lamps and _lamp(shape)):
        return shape
    fill = shape.fill
    if isinstance(fill, Gradient):
        fill = replace(fill, start=tone.seen(fill.start, air), end=tone.seen(fill.end, air))
    elif fill is not None:
        fill = tone.seen(fill, air)
    stroke = tone.seen(shape.stroke, air) if shape.stroke else None
    return replace(shape, fill=fill, stroke=stroke)


def _lamp(shape: Shape) -> bool:
    """Whether this is a lighted pane: a light of a warm, strong yellow."""
    if shape.role != "light" or not isinstance(shape.fill, str):
        return False
    r, g, b = colour.rgb(shape.fill)
    return r > 225 and g > 150 and r - b > 70
