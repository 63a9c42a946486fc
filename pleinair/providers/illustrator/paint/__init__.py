"""Painting: a scene becomes a drawing, a drawing becomes pixels in a style."""

from typing import Literal

from PIL import Image

from pleinair.providers.illustrator import styles
from pleinair.providers.illustrator.drawing import Drawing
from pleinair.providers.illustrator.paint import assembly
from pleinair.providers.illustrator.scene import Scene, Style
from pleinair.providers.illustrator.styles.sheet import Sheet

Stage = Literal["sketch", "flats", "finish"]


def draw(scene: Scene) -> Drawing:
    """Turn a scene into layers of shapes in pixel coordinates, far ones first."""
    return assembly.drawing_of(scene)


def render(
    drawing: Drawing,
    style: Style,
    *,
    width_px: int,
    height_px: int,
    stage: Stage = "finish",
    seed: int = 0,
) -> Image.Image:
    """Turn a drawing into an RGBA picture of exactly this size.

    The same drawing, style, size and seed give the same bytes. Costs below a second
    of one core per megapixel, up to half as much again for dozens of animals or people.
    """
    sheet = Sheet(drawing, width_px, height_px, stage, seed)
    return Image.fromarray(styles.paint(sheet, style))
