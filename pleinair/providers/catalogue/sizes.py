"""From a shape and a tier, or a wished size, to the nearest size that a model makes. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log

from django.utils.translation import gettext as _

from pleinair.providers.catalogue.types import FixedSizes, FreeSizes, Model, Tier, tier_of
from pleinair.providers.errors import ProvidersError

SHAPES = ("1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16", "21:9")

# How many pixels a tier means for a square; other shapes keep the area.
_TIER_PIXELS: dict[Tier, int] = {"1K": 1024**2, "2K": 2048**2, "4K": 3840 * 2160}
# A wrong shape is seen at once, a few pixels fewer are not.
_SHAPE_WEIGHT = 4
_RATIO = re.compile(r"([1-9]\d?):([1-9]\d?)")
_PIXELS = re.compile(r"([1-9]\d{0,4})[x×]([1-9]\d{0,4})", re.IGNORECASE)


class UnknownShape(ProvidersError):
    """The text is neither a ratio nor a size in pixels."""

    def __init__(self, text: str) -> None:
        sentence = _("“%(shape)s” is not a shape like 3:2 or a size like 1536x1024.")
        super().__init__(sentence % {"shape": text[:20]})


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A size that the model makes. `exact` is true if it is what was asked for."""

    width_px: int
    height_px: int
    exact: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _Wish:
    ratio: float
    pixels: float

    def distance(self, size: tuple[int, int]) -> float:
        width, height = size
        off_shape = abs(log(width / height / self.ratio))
        return _SHAPE_WEIGHT * off_shape + abs(log(width * height / self.pixels))


def solve(model: Model, *, shape: str, tier: Tier = "1K") -> Solved:
    """Return the nearest size that the model makes, and say in words how near it is.

    `shape` is a ratio such as 16:9, whose area `tier` decides, or a size such as 1536x864.
    Raises `UnknownShape`.
    """
    if wished := _PIXELS.fullmatch(shape.strip()):
        return _solve_pixels(model, int(wished[1]), int(wished[2]))
    if wished := _RATIO.fullmatch(shape.strip()):
        return _solve_ratio(model, (int(wished[1]), int(wished[2])), tier)
    raise UnknownShape(shape)


def _solve_pixels(model: Model, width: int, height: int) -> Solved:
    if model.sizes.allows(width, height):
        sentence = _("%(width)s × %(height)s pixels, as asked.")
        sentence %= {"width": width, "height": height}
        return Solved(width_px=width, height_px=height, exact=True, sentence=sentence)
    near_width, near_height = _nearest(model, _Wish(width / height, width * height))
    sentence = _(
        "%(width)s × %(height)s pixels, the nearest to %(asked)s that %(model)s makes."
    ) % {
        "width": near_width,
        "height": near_height,
        "asked": f"{width} × {height}",
        "model": model.name,
    }
    return Solved(width_px=near_width, height_px=near_height, exact=False, sentence=sentence)


def _solve_ratio(model: Model, ratio: tuple[int, int], tier: Tier) -> Solved:
    across, down = ratio
    width, height = _nearest(model, _Wish(across / down, _TIER_PIXELS[tier]))
    same_shape = width * down == height * across
    same_tier = tier_of(width_px=width, height_px=height) == tier
    if same_shape and same_tier:
        sentence = _("%(width)s × %(height)s pixels: exactly %(shape)s at %(tier)s.")
    elif same_tier:
        sentence = _("%(width)s × %(height)s pixels, the nearest to %(shape)s at %(tier)s.")
    else:
        sentence = _(
            "%(width)s × %(height)s pixels: %(model)s does not make %(shape)s at %(tier)s, "
            "this is the nearest."
        )
    sentence %= {
        "width": width,
        "height": height,
        "shape": f"{across}:{down}",
        "tier": tier,
        "model": model.name,
    }
    exact = same_shape and same_tier
    return Solved(width_px=width, height_px=height, exact=exact, sentence=sentence)


def _nearest(model: Model, wish: _Wish) -> tuple[int, int]:
    rule = model.sizes
    sizes = rule.sizes if isinstance(rule, FixedSizes) else _grid(rule, wish)
    return min(sizes, key=lambda size: (wish.distance(size), size))


def _grid(rule: FreeSizes, wish: _Wish) -> Iterator[tuple[int, int]]:
    """Yield, for each width, the legal heights at which the distance can be least.

    For a fixed width the distance falls towards the wished shape and towards the wished area,
    so it is least next to one of the two, or at the bound that keeps it from there.
    """
    step = rule.multiple
    first = ceil(rule.min_edge_px / step) * step
    for width in range(first, rule.max_edge_px + 1, step):
        low = max(rule.min_edge_px, width / rule.max_ratio, rule.min_pixels / width)
        high = min(rule.max_edge_px, width * rule.max_ratio, rule.max_pixels / width)
        lowest, highest = ceil(low / step) * step, floor(high / step) * step
        if lowest > highest:
            continue
        for ideal in (width / wish.ratio, wish.pixels / width):
            for height in (floor(ideal / step) * step, ceil(ideal / step) * step):
                yield width, min(max(height, lowest), highest)
