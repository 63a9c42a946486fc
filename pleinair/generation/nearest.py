"""From what was chosen for one model to the nearest that another can do. Pure."""

from collections.abc import Collection
from dataclasses import replace
from typing import get_args

from pleinair.generation.quotes import Request
from pleinair.providers import catalogue
from pleinair.providers.catalogue import Model
from pleinair.providers.protocol import Background, Format, Quality

_QUALITIES = tuple(quality for quality in get_args(Quality) if quality != "auto")


def nearest(request: Request, *, model: Model) -> Request:
    """Return the request for a model, each setting at the nearest to the wish that it can do.

    Words and pictures stay as they are, and so does what no model knows: that is told, not mended.
    """
    return replace(
        request,
        model=model.full_name,
        thinking=request.thinking and model.thinking,
        tier=_on_ladder(request.tier, catalogue.TIERS, model.sizes.tiers()),
        quality=_on_ladder(request.quality, _QUALITIES, model.qualities),
        count=min(request.count, model.max_count),
        background=_among(request.background, get_args(Background), model.backgrounds),
        output_format=_among(request.output_format, get_args(Format), model.formats),
        seed=request.seed if model.seed else None,
    )


def _on_ladder(wish: str, ladder: tuple[str, ...], known: Collection[str]) -> str:
    """Return the step that is fewest steps away, of two the lower; "auto" where there is none."""
    if wish not in ladder or wish in known:
        return wish
    steps = [step for step in ladder if step in known]
    return min(steps, key=lambda s: abs(ladder.index(s) - ladder.index(wish)), default="auto")


def _among(wish: str, anywhere: Collection[str], known: tuple[str, ...]) -> str:
    return known[0] if wish in anywhere and wish not in known else wish
