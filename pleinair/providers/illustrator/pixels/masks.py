"""Masks: where a picture may change. What the mask holds stays to the last bit."""

import numpy as np
from PIL import Image


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


def _at(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    picture = image.convert("RGBA")
    return picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS)
