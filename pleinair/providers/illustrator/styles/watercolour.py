"""Watercolour: transparent pigment that bleeds, dries darker at its rims, and sits in the paper."""

import numpy as np

from pleinair.providers.illustrator.raster import Floats, Pixels
from pleinair.providers.illustrator.styles import noise
from pleinair.providers.illustrator.styles.sheet import Sheet, with_alpha

PAPER = np.array([250, 246, 237], np.float32)


def paint(sheet: Sheet) -> Pixels:
    """Lay the drawing down as washes; a white margin of bare paper runs round the picture."""
    size = sheet.work_size()
    ground = None if sheet.drawing.transparent else "#ffffff"
    keep = sheet.items(lambda layer: layer.kind != "weather" or layer.depth < 1)
    filled = sheet.fill(keep, size, ground)
    alpha = filled[..., 3] if sheet.drawing.transparent else None
    done = washed(filled[..., :3], sheet.dice("watercolour"), alpha=alpha, margin=alpha is None)
    return noise.resized(done, (sheet.width_px, sheet.height_px))


def washed(
    rgb: Pixels, dice: np.random.Generator, *, alpha: Pixels | None = None, margin: bool = False
) -> Pixels:
    """Treat colours as pigment on paper and return the dry sheet."""
    h, w = rgb.shape[:2]
    size, scale = (w, h), min(w, h) / 1000
    dx = noise.clouds(dice, size, cell=34 * scale, octaves=3) * (1.9 * scale)
    dy = noise.clouds(dice, size, cell=34 * scale, octaves=3) * (1.9 * scale)
    rows = np.clip(np.arange(h, dtype=np.float32)[:, None] + dy, 0, h - 1).astype(np.int32)
    columns = np.clip(np.arange(w, dtype=np.float32)[None, :] + dx, 0, w - 1).astype(np.int32)
    bled = np.ascontiguousarray(rgb[rows, columns])
    if alpha is not None:
        alpha = np.ascontiguousarray(alpha[rows, columns])
        bled = np.where(alpha[..., None] > 0, bled, np.uint8(255))
    near = noise.blurred(bled, 1.2 * scale)
    wide = noise.blurred(bled, 7 * scale)
    amount = _amounts(near, wide, dice, size, scale)
    if margin:
        amount *= _margin(dice, size, scale)[..., None]
    # Pigment dims light as it gets thicker (Beer's law), so washes stay clear and never chalky.
    out = PAPER * np.exp(-amount)
    out += (noise.paper(dice, size, scale=1.3 * scale) * 4.0)[..., None]
    return with_alpha(out, alpha)


def _amounts(
    near: Pixels, wide: Pixels, dice: np.random.Generator, size: tuple[int, int], scale: float
) -> Floats:
    """Return how much pigment lies where, per channel."""
    table = -np.log(np.maximum(np.arange(256, dtype=np.float32), 12) / 255)
    thick, around = table[near], table[wide]
    # Water carries pigment to the rim of a wash: the thicker side of an edge dries darker still.
    rim = np.clip(thick - around, -0.16, 0.6)
    amount = thick * 0.78 + rim * 0.85
    bloom = noise.clouds(dice, size, cell=150 * scale, octaves=4)
    pits = noise.paper(dice, size, scale=1.6 * scale)
    density = 1 + 0.2 * bloom
    # Granulation: coarse pigment settles into the pits, the more the thicker the wash.
    density += pits * (
        0.09 + 0.05 * np.clip((thick[..., 0] + thick[..., 1] + thick[..., 2]) / 3, 0, 1)
    )
    amount *= np.clip(density, 0.25, 1.8)[..., None]
    # Channel by channel: numpy is slow at the last of three axes.
    apart = np.abs(thick - around)
    step = np.maximum(np.maximum(apart[..., 0], apart[..., 1]), apart[..., 2])
    gaps = (step > 0.3) & (noise.grain(dice, size, cell=26 * scale) > 1.7)
    amount[gaps] *= 0.25
    laid: Floats = np.maximum(amount, 0)
    return laid


def _margin(dice: np.random.Generator, size: tuple[int, int], scale: float) -> Floats:
    """Return 1 where the brush went and 0 on the bare rim, with a ragged, darker border."""
    w, h = size
    x = np.minimum(np.arange(w), np.arange(w)[::-1]).astype(np.float32)[None, :]
    y = np.minimum(np.arange(h), np.arange(h)[::-1]).astype(np.float32)[:, None]
    rag = noise.clouds(dice, size, cell=110 * scale, octaves=4) * (4.5 * scale)
    inside = (np.minimum(x, y) + rag - 26 * scale) / (2.5 * scale)
    edge = np.exp(-((inside / 3.2 - 0.6) ** 2)) * 0.28
    brush: Floats = np.clip(inside, 0, 1) * (1 + edge)
    return brush
