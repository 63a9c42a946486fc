"""Grain and clouds of noise: the same for the same dice, on every machine."""

import numpy as np
from PIL import Image, ImageFilter

from pleinair.providers.illustrator.raster import Floats, Pixels


def grain(dice: np.random.Generator, size: tuple[int, int], *, cell: float) -> Floats:
    """Return smooth noise of about mean 0 and spread 1; `cell` is the size of a blot in pixels."""
    w, h = size
    across, down = max(2, round(w / cell) + 1), max(2, round(h / cell) + 1)
    rough = dice.standard_normal((down, across), dtype=np.float32)
    if cell <= 1:
        return rough[:h, :w]
    image = Image.fromarray(rough).resize((w, h), Image.Resampling.BICUBIC)
    return np.asarray(image)


def clouds(
    dice: np.random.Generator, size: tuple[int, int], *, cell: float, octaves: int = 3
) -> Floats:
    """Return noise of several scales added up, about mean 0 and spread 1."""
    total = np.zeros((size[1], size[0]), np.float32)
    weight = 0.0
    for i in range(octaves):
        share = 0.6**i
        total += share * grain(dice, size, cell=max(1.0, cell / 2**i))
        weight += share * share
    return total / np.float32(weight**0.5 * 0.8)


def paper(dice: np.random.Generator, size: tuple[int, int], *, scale: float = 1.0) -> Floats:
    """Return the height of rough paper, about -1 to 1: pits of two sizes and a fine tooth."""
    pits = clouds(dice, size, cell=5.0 * scale, octaves=2)
    tooth = grain(dice, size, cell=max(1.0, 1.6 * scale))
    return np.clip(0.42 * pits + 0.3 * tooth, -1.2, 1.2)


def blurred(image: Pixels, radius: float) -> Pixels:
    """Return 8-bit pixels blurred by a Gaussian of about this radius."""
    return np.asarray(Image.fromarray(image).filter(ImageFilter.GaussianBlur(radius)))


def softened(field: Floats, radius: float) -> Floats:
    """Return a field blurred at a quarter of its size: for broad, smooth things only."""
    h, w = field.shape[:2]
    small = (max(2, w // 4), max(2, h // 4))
    image = Image.fromarray(field).resize(small, Image.Resampling.BOX)
    a = np.asarray(image).copy()
    for _ in range(2):
        a = _box(_box(a, max(1, round(radius / 4))).T, max(1, round(radius / 4))).T
    back = Image.fromarray(np.ascontiguousarray(a)).resize((w, h), Image.Resampling.BILINEAR)
    return np.asarray(back)


def _box(a: Floats, r: int) -> Floats:
    padded = np.pad(a, ((r + 1, r), (0, 0)), mode="edge")
    total = np.cumsum(padded, axis=0, dtype=np.float32)
    return (total[2 * r + 1 :] - total[: -2 * r - 1]) / np.float32(2 * r + 1)


def resized(image: Pixels, size: tuple[int, int], *, nearest: bool = False) -> Pixels:
    """Return 8-bit pixels at another size."""
    if (image.shape[1], image.shape[0]) == size:
        return image
    way = Image.Resampling.NEAREST if nearest else Image.Resampling.BICUBIC
    return np.asarray(Image.fromarray(image).resize(size, way))
