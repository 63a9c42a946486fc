"""The styles' treatments for pictures that have pixels and no shapes."""

import functools
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter

from pleinair.providers.illustrator import raster
from pleinair.providers.illustrator.raster import Pixels
from pleinair.providers.illustrator.styles import lowpoly, noise, oil, pixel, watercolour
from pleinair.providers.illustrator.styles.sheet import with_alpha

# A brush has no finer grain than this; larger pictures are treated smaller and enlarged.
MOST_WORK_PX = 2_000_000

Restyle = Callable[[Image.Image, int], Image.Image]


def _at_work_size(treat: Restyle) -> Restyle:
    @functools.wraps(treat)
    def treated(image: Image.Image, seed: int) -> Image.Image:
        shrink = (MOST_WORK_PX / (image.width * image.height)) ** 0.5
        if shrink >= 1:
            return treat(image, seed)
        size = (round(image.width * shrink), round(image.height * shrink))
        small = treat(image.resize(size, Image.Resampling.LANCZOS), seed)
        return small.resize(image.size, Image.Resampling.BICUBIC)

    return treated


def as_pixel_art(image: Image.Image) -> Image.Image:
    """Bring the picture to a coarse grid and few colours."""
    grid = pixel.grid_of(*image.size)
    small = np.asarray(image.convert("RGBA").resize(grid, Image.Resampling.BOX))
    return Image.fromarray(noise.resized(pixel.gridded(small), image.size, nearest=True))


@_at_work_size
def as_watercolour(image: Image.Image, seed: int) -> Image.Image:
    """Lay the picture down as washes."""
    rgb = _calm(image, 7)
    return Image.fromarray(watercolour.washed(rgb, _dice(seed, 1), alpha=_alpha(image)))


@_at_work_size
def as_oil(image: Image.Image, seed: int) -> Image.Image:
    """Paint the picture over with strokes."""
    return Image.fromarray(oil.painted(_calm(image, 3), _dice(seed, 2), alpha=_alpha(image)))


def as_lowpoly(image: Image.Image, seed: int) -> Image.Image:
    """Break the picture into facets."""
    scale = lowpoly.GRID / min(image.size)
    small = (max(2, round(image.width * scale)), max(2, round(image.height * scale)))
    rgb = np.asarray(image.convert("RGB").resize(small, Image.Resampling.BOX))
    shapes = lowpoly.faceted(rgb, _dice(seed, 3))
    done = raster.pixels(shapes, view=(float(small[0]), float(small[1])), size=image.size)
    return Image.fromarray(with_alpha(done[..., :3], _alpha(image)))


@_at_work_size
def as_ink(image: Image.Image, seed: int) -> Image.Image:
    """Draw the picture in pen: lines where it changes, hatching where it is dark."""
    w, h = image.size
    scale = max(1.0, min(w, h) / 1000)
    rgb = _calm(image, 5)
    grey = rgb.astype(np.float32) @ np.array([0.3, 0.59, 0.11], np.float32)
    near = noise.blurred(grey.astype(np.uint8), 1.1 * scale).astype(np.float32)
    wide = noise.blurred(grey.astype(np.uint8), 2.6 * scale).astype(np.float32)
    line = np.clip((wide - near - 2.2) / 5, 0, 1)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    shake = noise.clouds(_dice(seed, 4), (w, h), cell=60 * scale, octaves=2) * (1.4 * scale)
    one = _strokes(x + y + shake, 8 * scale)
    two = _strokes(x - y + shake, 9 * scale)
    dark = np.clip((118 - wide) / 30, 0, 1) * one + np.clip((66 - wide) / 26, 0, 1) * two
    ink = np.clip(line + dark * 0.85, 0, 1)[..., None]
    paper = np.array([247, 242, 231], np.float32)
    wash = paper * (1 - 0.24 * (1 - wide / 255))[..., None]
    out = wash + (np.array([32, 34, 44], np.float32) - wash) * ink
    return Image.fromarray(with_alpha(out, _alpha(image)))


def _strokes(field: "np.ndarray[tuple[int, int], np.dtype[np.float32]]", gap: float) -> Pixels:
    """Return parallel lines a stroke wide, one every `gap`."""
    wave = np.abs((field / np.float32(gap * 1.41)) % 1 - 0.5) * 2
    lines: Pixels = np.clip((wave - 0.62) / 0.2, 0, 1)
    return lines


def _calm(image: Image.Image, size: int) -> Pixels:
    """Return the colours without fine noise: a brush never sees it."""
    return np.asarray(image.convert("RGB").filter(ImageFilter.MedianFilter(size)))


def _alpha(image: Image.Image) -> Pixels | None:
    alpha = np.asarray(image.convert("RGBA"))[..., 3]
    return None if alpha.min() == 255 else alpha


def _dice(seed: int, of: int) -> np.random.Generator:
    return np.random.default_rng([seed & 0xFFFFFFFF, of])
