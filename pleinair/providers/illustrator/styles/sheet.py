"""The sheet a style paints on: the drawing, its size, and the pixels of chosen layers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from pleinair.providers.illustrator import raster
from pleinair.providers.illustrator.drawing import Drawing, Layer, Stamp
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.raster import Floats, Pixels

Stage = Literal["sketch", "flats", "finish"]
# Treatments by pixel work on at most this much and are enlarged: brush strokes have no finer grain.
MOST_WORK_PX = 1_600_000
LEAST_UNIT = 0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing on its way to pixels.

    `unit` is the drawing's shorter side over a thousand, a little more in very small ones: below
    a pixel's width a pen draws no line any more.
    """

    drawing: Drawing
    width_px: int
    height_px: int
    stage: Stage = "finish"
    seed: int = 0

    @property
    def view(self) -> tuple[float, float]:
        return float(self.drawing.width_px), float(self.drawing.height_px)

    @property
    def part(self) -> float:
        """A thousandth of the drawing's shorter side."""
        return min(self.view) / 1000

    @property
    def unit(self) -> float:
        return max(LEAST_UNIT, self.part)

    def work_size(self, most: int = MOST_WORK_PX) -> tuple[int, int]:
        """Return the size to treat at: the picture's own, or a smaller one of its shape."""
        shrink = min(1.0, (most / (self.width_px * self.height_px)) ** 0.5)
        return max(1, round(self.width_px * shrink)), max(1, round(self.height_px * shrink))

    def items(self, keep: Callable[[Layer], bool] | None = None) -> list[Shape | Stamp]:
        """Return shapes and stamps of all or some layers, far ones first."""
        out: list[Shape | Stamp] = []
        for layer in self.drawing.layers:
            if keep is None or keep(layer):
                out.extend(layer.shapes)
                out.extend(layer.stamps)
        return out

    def fill(
        self, items: list[Shape | Stamp], size: tuple[int, int], ground: str | None = None
    ) -> Pixels:
        """Return items as RGBA pixels."""
        return raster.pixels(items, view=self.view, size=size, ground=ground)

    def dice(self, name: str) -> np.random.Generator:
        """Return numpy dice that depend on the seed and a name alone."""
        return np.random.default_rng([self.seed & 0xFFFFFFFF, *name.encode()])


def with_alpha(colour: Floats | Pixels, alpha: Pixels | None) -> Pixels:
    """Join colours (0 to 255) with an alpha channel, opaque where none is given."""
    out = np.empty((*colour.shape[:2], 4), np.uint8)
    out[..., :3] = np.clip(colour, 0, 255)
    out[..., 3] = 255 if alpha is None else alpha
    return out
