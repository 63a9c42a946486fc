"""From what a maker asks to legal settings, a price and an expected time. Pure."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from pleinair.generation.errors import Fault
from pleinair.providers import catalogue
from pleinair.providers.catalogue import Model, Settings, Tier
from pleinair.providers.protocol import Background, Format, Operation, Quality
from pleinair.site import ModelName

# Without a figure of anybody's, a paid model is said to take this long, in seconds.
_GUESS_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a maker asks for, as it was typed and clicked. Ids are of the maker's own images.

    Without a `model` it is the site's default. `shape_wish` is what was chosen where `shape` was
    worked out of it, as from a picture to start from.
    """

    prompt: str
    model: ModelName | None = None
    operation: Operation = "create"
    thinking: bool = False
    shape: str = "1:1"
    shape_wish: str = ""
    tier: str = "1K"
    quality: str = "auto"
    count: int = 1
    background: str = "auto"
    output_format: str = "png"
    seed: int | None = None
    references: tuple[uuid.UUID, ...] = ()
    mask: uuid.UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The answer before the button is pressed. With `faults` there is nothing to pay for.

    `size_sentence` says so when the nearest legal size is not quite the shape asked for.
    """

    model: Model
    width_px: int
    height_px: int
    quality: Quality
    background: Background
    output_format: Format
    price_credits: int
    expected_s: float
    size_sentence: str = ""
    faults: tuple[Fault, ...] = field(default=())


def quote(
    request: Request, *, model: Model, free: bool, at: date, usual_s: float | None = None
) -> Quote:
    """Decide settings, price in credits and expected seconds. Asks nobody and changes nothing.

    `free` sites have no prices. `usual_s` is our own figure for such work, where there is one.
    """
    faults: list[Fault] = []
    solved = _solved(request, model, faults)
    quality = cast(Quality, request.quality)
    settings = Settings(
        operation=request.operation,
        # Whether the words are fit is asked elsewhere; here only their number counts.
        prompt_characters=max(1, len(request.prompt)),
        width_px=solved.width_px,
        height_px=solved.height_px,
        quality=quality,
        count=request.count,
        background=cast(Background, request.background),
        output_format=cast(Format, request.output_format),
        thinking=request.thinking,
        seed=request.seed,
        references=len(request.references),
        mask=request.mask is not None,
    )
    faults.extend(Fault(*refusal) for refusal in catalogue.refusals(model, settings, at=at))
    price = 0 if faults or free else _price(model, settings, at, faults)
    return Quote(
        model=model,
        width_px=solved.width_px,
        height_px=solved.height_px,
        quality=quality,
        background=settings.background,
        output_format=settings.output_format,
        price_credits=price,
        expected_s=usual_s if usual_s is not None else _expected_s(model, quality, request.count),
        size_sentence="" if solved.exact else solved.sentence,
        faults=tuple(faults),
    )


def _solved(request: Request, model: Model, faults: list[Fault]) -> catalogue.Solved:
    tier = request.tier
    if tier not in catalogue.TIERS:
        sentence = _("The sizes to choose from are %(known)s.")
        faults.append(Fault("tier", sentence % {"known": ", ".join(catalogue.TIERS)}))
        tier = "1K"
    try:
        return catalogue.solve(model, shape=request.shape, tier=cast(Tier, tier))
    except catalogue.UnknownShape as error:
        faults.append(Fault("shape", str(error)))
        return catalogue.solve(model, shape="1:1", tier="1K")


def _price(model: Model, settings: Settings, at: date, faults: list[Fault]) -> int:
    try:
        return catalogue.quote(
            model,
            quality=settings.quality,
            width_px=settings.width_px,
            height_px=settings.height_px,
            count=settings.count,
            at=at,
            references=settings.references,
            thinking=settings.thinking,
        )
    except catalogue.PriceUnknown as error:
        faults.append(Fault("model", error.message))
        return 0


def _expected_s(model: Model, quality: Quality, count: int) -> float:
    named = model.auto_costs_as if quality == "auto" else quality
    pictures = count if model.shape == "local" else 1
    return float(model.expected_s.get(named, _GUESS_S)) * max(1, pictures)
