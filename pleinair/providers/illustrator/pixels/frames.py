"""Cutting and turning: crop, rotate, flip, fit to a size, take a background away."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# Where something is true of a picture's pixels.
Mask = NDArray[np.bool_]

# How far a background's colour may stray and still be one colour, of 255.
ONE_COLOUR = 26


def fitted(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the picture at exactly this size, its middle kept where the shapes differ."""
    if image.size == size:
        return image
    scale = max(size[0] / image.width, size[1] / image.height)
    w, h = size[0] / scale, size[1] / scale
    left, top = (image.width - w) / 2, (image.height - h) / 2
    return image.resize(size, Image.Resampling.LANCZOS, box=(left, top, left + w, top + h))


def closer(image: Image.Image, amount: float) -> Image.Image:
    """Crop to the middle and enlarge to the old size."""
    keep = max(0.3, 1 - 0.25 * amount)
    w, h = image.width * keep, image.height * keep
    left, top = (image.width - w) / 2, (image.height - h) / 2
    return image.resize(image.size, Image.Resampling.LANCZOS, box=(left, top, left + w, top + h))


def mirrored(image: Image.Image) -> Image.Image:
    """Swap left and right."""
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def upside_down(image: Image.Image) -> Image.Image:
    """Turn by a half."""
    return image.transpose(Image.Transpose.ROTATE_180)


def flipped(image: Image.Image) -> Image.Image:
    """Swap top and bottom."""
    return image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)


def turned_left(image: Image.Image) -> Image.Image:
    """Turn a quarter against the clock, fitted to the old size."""
    return fitted(image.transpose(Image.Transpose.ROTATE_90), image.size)


def turned_right(image: Image.Image) -> Image.Image:
    """Turn a quarter with the clock, fitted to the old size."""
    return fitted(image.transpose(Image.Transpose.ROTATE_270), image.size)


def without_background(image: Image.Image) -> Image.Image | None:
    """Clear the one-coloured background that touches the rim; None where there is none."""
    pixels = np.asarray(image.convert("RGBA"))
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])[:, :3].astype(int)
    ground = np.median(rim, axis=0)
    if (np.abs(rim - ground).max(axis=1) < ONE_COLOUR).mean() < 0.9:
        return None
    like = np.abs(pixels[..., :3].astype(int) - ground).max(axis=2) < ONE_COLOUR
    out = pixels.copy()
    out[_connected(like), 3] = 0
    return Image.fromarray(out)


def _connected(like: Mask) -> Mask:
    """Return where the wanted pixels hang together with the rim, by sweeping to and fro."""
    reached = np.zeros_like(like)
    reached[0], reached[-1] = like[0], like[-1]
    reached[:, 0] |= like[:, 0]
    reached[:, -1] |= like[:, -1]
    before = -1
    while (count := int(reached.sum())) != before:
        before = count
        for a, b in (
            (reached, like),
            (reached[::-1], like[::-1]),
            (reached.T, like.T),
            (reached.T[::-1], like.T[::-1]),
        ):
            for i in range(1, a.shape[0]):
                a[i] |= a[i - 1] & b[i]
    return reached
