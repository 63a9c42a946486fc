"""What a model would refuse, found before any money moves. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from pleinair.providers.catalogue.types import Model
from pleinair.providers.protocol import Background, Format, Operation, Order, Quality


class Refusal(NamedTuple):
    """A parameter and a sentence for the maker."""

    parameter: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of an order, without its pictures."""

    operation: Operation
    prompt_characters: int
    width_px: int
    height_px: int
    quality: Quality = "auto"
    count: int = 1
    background: Background = "auto"
    output_format: Format = "png"
    thinking: bool = False
    seed: int | None = None
    references: int = 0
    mask: bool = False
    partial_images: int = 0


def settings_of(order: Order) -> Settings:
    """Return the settings of an order."""
    return Settings(
        operation=order.operation,
        prompt_characters=len(order.prompt),
        width_px=order.width_px,
        height_px=order.height_px,
        quality=order.quality,
        count=order.count,
        background=order.background,
        output_format=order.output_format,
        thinking=order.thinking,
        seed=order.seed,
        references=len(order.references),
        mask=order.mask is not None,
        partial_images=order.partial_images,
    )


def refusals(model: Model, settings: Settings, *, at: date) -> list[Refusal]:
    """Return everything that the model would refuse; an empty list means that it may run."""
    return [
        *_about_the_model(model, settings, at=at),
        *_about_the_picture(model, settings),
        *_about_the_inputs(model, settings),
    ]


def _about_the_model(model: Model, settings: Settings, *, at: date) -> Iterator[Refusal]:
    names = {"model": model.name}
    if model.shutdown_date is not None and model.shutdown_date <= at:
        yield Refusal("model", _("%(model)s was shut down by its vendor.") % names)
    if settings.operation not in model.operations:
        yield Refusal("operation", _("%(model)s cannot do that.") % names)
    if not 1 <= settings.prompt_characters <= model.max_prompt_characters:
        yield Refusal(
            "prompt",
            _("A prompt has 1 to %(most)s characters.") % {"most": model.max_prompt_characters},
        )
    if not 1 <= settings.count <= model.max_count:
        yield Refusal(
            "count",
            _("%(model)s makes 1 to %(most)s pictures at once.")
            % {**names, "most": model.max_count},
        )
    if settings.thinking and not model.thinking:
        yield Refusal("thinking", _("%(model)s has no thinking mode.") % names)
    if settings.seed is not None and not model.seed:
        yield Refusal("seed", _("%(model)s takes no seed.") % names)
    if not 0 <= settings.partial_images <= model.partial_images:
        yield Refusal(
            "partial_images",
            _("%(model)s shows at most %(most)s unfinished pictures.")
            % {**names, "most": model.partial_images},
        )


def _about_the_picture(model: Model, settings: Settings) -> Iterator[Refusal]:
    names = {"model": model.name}
    if settings.quality not in ("auto", *model.qualities):
        yield Refusal(
            "quality",
            _("%(model)s knows these qualities: %(known)s.")
            % {**names, "known": ", ".join(model.qualities)},
        )
    if not model.sizes.allows(settings.width_px, settings.height_px):
        yield Refusal(
            "size",
            _("%(model)s does not make %(width)s × %(height)s pixels.")
            % {**names, "width": settings.width_px, "height": settings.height_px},
        )
    if settings.output_format not in model.formats:
        yield Refusal(
            "output_format",
            _("%(model)s makes these formats: %(known)s.")
            % {**names, "known": ", ".join(model.formats)},
        )
    if settings.background not in model.backgrounds:
        yield Refusal("background", _("%(model)s does not make that background.") % names)
    elif settings.background == "transparent" and settings.output_format == "jpeg":
        yield Refusal("background", _("A JPEG cannot be transparent: choose PNG or WebP."))


def _about_the_inputs(model: Model, settings: Settings) -> Iterator[Refusal]:
    names = {"model": model.name}
    if settings.references > model.max_references:
        yield Refusal(
            "references",
            _("%(model)s takes at most %(most)s pictures to start from.")
            % {**names, "most": model.max_references},
        )
    if settings.operation == "edit" and settings.references == 0:
        yield Refusal("references", _("An edit needs a picture to start from."))
    if not settings.mask:
        return
    if not model.mask:
        yield Refusal("mask", _("%(model)s takes no mask.") % names)
    if settings.references == 0:
        yield Refusal("mask", _("A mask needs a picture that it belongs to."))
