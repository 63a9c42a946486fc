"""Pixel art: drawn anew on a coarse grid, in few colours, with ordered dithering."""

from dataclasses import replace

import numpy as np
from PIL import Image

from pleinair.providers.illustrator.drawing import Stamp
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.raster import Floats, Pixels
from pleinair.providers.illustrator.styles import lines, noise
from pleinair.providers.illustrator.styles.sheet import Sheet

# Cells along the shorter side: enough for a face, few enough to be seen as cells.
CELLS = 128
COLOURS = 34

BAYER = (
    np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 - 0.47
)


def paint(sheet: Sheet) -> Pixels:
    """Fill the shapes on the coarse grid itself and enlarge the cells unblurred."""
    size = grid_of(sheet.width_px, sheet.height_px)
    ground = None if sheet.drawing.transparent else sheet.drawing.ground
    cell = sheet.view[0] / size[0]
    filled = sheet.fill(_sturdy(sheet, cell), size, ground)
    things = sheet.fill(sheet.items(lambda layer: layer.kind == "thing"), size)
    done = gridded(filled, outline=things[..., 3])
    return noise.resized(done, (sheet.width_px, sheet.height_px), nearest=True)


def grid_of(width_px: int, height_px: int) -> tuple[int, int]:
    """Return the coarse grid for a picture size: square cells, as nearly as they go."""
    cell = max(1.0, min(width_px, height_px) / CELLS)
    return max(1, round(width_px / cell)), max(1, round(height_px / cell))


def _sturdy(sheet: Sheet, cell: float) -> list[Shape | Stamp]:
    """Thicken what is thinner than a cell and leave out what would only be dirt."""
    out: list[Shape | Stamp] = []
    for item in sheet.items():
        if isinstance(item, Stamp):
            out.append(item)
            continue
        if item.fill is None:
            width = max(item.stroke_width, cell * 0.9)
            out.append(replace(item, stroke_width=width))
        elif max(lines.extent(item)) > cell * 0.45:
            out.append(item)
    return out


def gridded(filled: Pixels, *, outline: Pixels | None = None, colours: int = COLOURS) -> Pixels:
    """Bring a coarse picture to few colours by ordered dither; draw dark rims where told."""
    rgb: Floats = filled[..., :3].astype(np.float32)
    h, w = rgb.shape[:2]
    grey = rgb.mean(axis=2, keepdims=True)
    rgb = np.clip(grey + (rgb - grey) * 1.22, 0, 255)
    if outline is not None:
        rgb = _rimmed(rgb, outline)
    palette = _palette(rgb, colours)
    tiled = np.tile(BAYER, (h // 4 + 1, w // 4 + 1))[:h, :w]
    dithered = rgb + tiled[..., None] * 11
    flat = dithered.reshape(-1, 1, 3)
    weight = np.array([0.55, 0.8, 0.45], np.float32)
    nearest = (((flat - palette[None]) * weight) ** 2).sum(axis=2).argmin(axis=1)
    out = np.empty((h, w, 4), np.uint8)
    out[..., :3] = palette[nearest].reshape(h, w, 3)
    out[..., 3] = np.where(filled[..., 3] > 110, 255, 0)
    return out


def _palette(rgb: Floats, colours: int) -> Floats:
    image = Image.fromarray(rgb.astype(np.uint8))
    small = image.quantize(
        colours, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE
    )
    flat = small.getpalette() or [0, 0, 0]
    return np.array(flat[: 3 * (len(flat) // 3)], np.float32).reshape(-1, 3)


def _rimmed(rgb: Floats, alpha: Pixels) -> Floats:
    """Darken the cells at the rim of things, on the inside."""
    solid = alpha > 128
    padded = np.pad(solid, 1, mode="edge")
    kept = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    rim = solid & ~kept
    out = rgb.copy()
    out[rim] = out[rim] * 0.45 + np.array([16, 12, 30], np.float32) * 0.55
    return out
