"""Masks: where a picture may change. What the mask holds stays to the last bit."""

import numpy as np
from PIL import Image

HALF = 128
# Two pixels nearer than this (levels of 255 in any channel) look alike.
ALIKE = 24


def joined(
    before: Image.Image, after: Image.Image, mask: Image.Image, *, size: tuple[int, int]
) -> Image.Image:
    """Take `after` where the mask is transparent and `before`, untouched, where it is opaque.

    Half-transparent pixels of the mask blend. All come out at `size`; only a picture that has
    this size already is kept to the bit.
    """
    old = np.asarray(_at(before, size))
    new = np.asarray(_at(after, size))
    hold = np.asarray(_at(mask, size))[..., 3:]
    share = hold.astype(np.float32) / 255
    mixed = old.astype(np.float32) * share + new.astype(np.float32) * (1 - share) + 0.5
    out = np.where(hold == 255, old, np.where(hold == 0, new, mixed.astype(np.uint8)))
    return Image.fromarray(np.ascontiguousarray(out))


def alike(before: Image.Image, after: Image.Image) -> bool:
    """Return whether nobody could tell two pictures apart."""
    old, new = (np.asarray(_at(image, after.size)).astype(np.int16) for image in (before, after))
    return int(np.abs(old - new).max()) <= ALIKE


def hole(mask: Image.Image) -> tuple[float, float, float, float] | None:
    """Return where a mask lets go: left, top, right, bottom in fractions; None for nowhere."""
    held = mask.convert("RGBA").getchannel("A")
    box = held.point(lambda alpha: 255 if alpha < HALF else 0).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    return left / mask.width, top / mask.height, right / mask.width, bottom / mask.height


def _at(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    picture = image.convert("RGBA")
    return picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS)
