"""Eyes for the tests of things: draw an entry, measure it, look at its pixels."""

import io
import random

import numpy as np
import resvg_py
from PIL import Image

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.colour import mix
from pleinair.providers.illustrator.pen import Gradient, Look, Pen, Shape
from pleinair.providers.illustrator.things.registry import Entry

SIZE_PX = 96
MARGIN = 0.1


def draw(
    entry: Entry, *, seed: int = 1, main: str | None = None, lit: bool = False, text: str = ""
) -> list[Shape]:
    pen = Pen()
    look = Look(main or entry.main, entry.second, random.Random(seed), lit=lit, text=text)
    entry.draw(pen, look)
    return pen.shapes


def extent(shapes: list[Shape], *, glows: bool = False) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom, strokes at full width; glows reach out of the box."""
    xs: list[float] = []
    ys: list[float] = []
    for shape in shapes:
        if shape.role == "glow" and not glows:
            continue
        half = shape.stroke_width / 2 if shape.stroke else 0.0
        for line in geometry.flattened(shape.path, step=0.02):
            for x, y in line:
                xs += [x - half, x + half]
                ys += [y - half, y + half]
    return min(xs), min(ys), max(xs), max(ys)


def rendered(
    entry: Entry, *, main: str | None = None, lit: bool = False, text: str = ""
) -> np.ndarray:
    """Return the drawing's pixels on nothing; its box is SIZE_PX high, with a margin around."""
    shapes = draw(entry, main=main, lit=lit, text=text)
    paths = "".join(_svg(shape) for shape in shapes)
    height = 1 + 2 * MARGIN
    width = entry.aspect + 2 * MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{round(SIZE_PX * width)}"'
        f' height="{round(SIZE_PX * height)}" viewBox="{-1000 * MARGIN} {-1000 * MARGIN}'
        f' {1000 * width} {1000 * height}" stroke-linecap="round">{paths}</svg>'
    )
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(int)


def changed(before: np.ndarray, after: np.ndarray) -> float:
    """Return the share of what is drawn that looks different."""
    opaque = (before[..., 3] > 128) | (after[..., 3] > 128)
    different = np.abs(before - after).sum(axis=-1) > 40
    return float((different & opaque).sum() / opaque.sum())


def _svg(shape: Shape) -> str:
    moved = geometry.moved(shape.path, geometry.placed(scale=1000))
    path = "".join(step[0] + " ".join(f"{n:.2f}" for n in step[1:]) for step in moved)
    fill = shape.fill
    tone = mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill or "none"
    return (
        f'<path d="{path}" fill="{tone}" stroke="{shape.stroke or "none"}"'
        f' stroke-width="{shape.stroke_width * 1000}" opacity="{shape.opacity}"/>'
    )
