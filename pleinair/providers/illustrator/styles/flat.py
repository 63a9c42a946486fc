"""Flat: printed colours on paper with a light grain."""

import numpy as np

from pleinair.providers.illustrator.raster import Floats, Pixels
from pleinair.providers.illustrator.styles import noise
from pleinair.providers.illustrator.styles.sheet import Sheet


def paint(sheet: Sheet) -> Pixels:
    """Fill the shapes as drawn, then lay the paper's grain over what is opaque."""
    size = (sheet.width_px, sheet.height_px)
    ground = None if sheet.drawing.transparent else sheet.drawing.ground
    filled = sheet.fill(sheet.items(), size, ground)
    return grained(filled, sheet)


def grained(filled: Pixels, sheet: Sheet) -> Pixels:
    """Return pixels with paper grain; alpha stays as it is."""
    size = (filled.shape[1], filled.shape[0])
    scale = max(1.0, min(size) / 1000)
    dice = sheet.dice("grain")
    tooth: Floats = noise.paper(dice, size, scale=0.8 * scale)
    out = filled.copy()
    # Ink takes less on the tooth's tops: dark areas show light specks, light ones hardly any.
    lift = (tooth * 5.5).astype(np.int16)
    out[..., :3] = np.clip(filled[..., :3].astype(np.int16) + lift[..., None], 0, 255)
    return out
