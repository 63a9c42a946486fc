"""A drawing: the layers of shapes that a scene becomes before a style makes it pixels."""

from dataclasses import dataclass
from typing import Literal

from pleinair.providers.illustrator.pen import Shape

Kind = Literal["sky", "land", "thing", "shadow", "reflection", "weather", "lettering"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A picture within the picture (an emoji), as PNG bytes; x, y is its upper left corner."""

    png: bytes
    x: float
    y: float
    width: float
    height: float
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Layer:
    """Shapes that belong together. Coordinates are pixels of the drawing.

    `depth` is 0 for the nearest thing and 1 for the horizon; the sky lies beyond, weather before.
    """

    name: str
    kind: Kind
    depth: float
    shapes: tuple[Shape, ...]
    stamps: tuple[Stamp, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Layers from far to near, and what styles need to know about the light.

    `light` is the side it comes from: -1 left, 1 right. `ground` is the colour of the paper where
    nothing is drawn. `missing` names characters that no font here can write and things that
    no drawing was found for.
    """

    width_px: int
    height_px: int
    layers: tuple[Layer, ...]
    ground: str
    dark: bool
    light: int
    transparent: bool = False
    missing: tuple[str, ...] = ()

    @property
    def shapes(self) -> list[Shape]:
        """All shapes, far ones first."""
        return [shape for layer in self.layers for shape in layer.shapes]
