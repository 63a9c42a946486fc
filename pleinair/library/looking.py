"""What a picture looks like at a glance: whether there is anything on it, and anything new.

Used in the decoder's process only, on pixels that are open already.
"""

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageStat

# What differs by no more than this in any channel is the same colour to an eye, and to a codec.
_ONE_COLOUR = 4
# A picture that was stored anew differs a little everywhere; an edit, however small, differs
# clearly somewhere. Compared are cells of a grid, each the mean of its pixels.
_GRID = (64, 64)
_SOMEWHERE, _EVERYWHERE = 8, 1.0
# Two shapes that differ by more than this are not one picture in two sizes.
_SHAPES_APART = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`is_blank`: one colour, or all of it clear. `is_the_start`: as what it started from."""

    is_blank: bool = False
    is_the_start: bool = False


def at(pixels: Image.Image, *, start: Image.Image | None = None) -> Look:
    """Look at a picture, and at what it started from where there was something. Pure."""
    return Look(
        is_blank=_is_blank(pixels),
        is_the_start=start is not None and _is_same(pixels, start),
    )


def _is_blank(pixels: Image.Image) -> bool:
    spans = ImageStat.Stat(pixels).extrema
    if pixels.mode == "RGBA" and spans[-1][1] <= _ONE_COLOUR:
        return True
    return all(high - low <= _ONE_COLOUR for low, high in spans)


def _is_same(pixels: Image.Image, start: Image.Image) -> bool:
    ratio = (pixels.width * start.height) / (pixels.height * start.width)
    if abs(ratio - 1) > _SHAPES_APART:
        return False
    difference = ImageStat.Stat(ImageChops.difference(_cells(pixels), _cells(start)))
    return (
        max(high for _low, high in difference.extrema) <= _SOMEWHERE
        and max(difference.mean) <= _EVERYWHERE
    )


def _cells(pixels: Image.Image) -> Image.Image:
    return pixels.convert("RGBA").resize(_GRID, Image.Resampling.BOX)
