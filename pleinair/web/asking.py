"""The prompt bar as data: what was posted, what can be chosen, what it would cost."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pleinair.generation import briefs, suppliers
from pleinair.generation.errors import Fault
from pleinair.generation.models import Generation, Input
from pleinair.generation.nearest import nearest
from pleinair.generation.quotes import Request
from pleinair.library import queries as library
from pleinair.library.models import Image
from pleinair.providers import catalogue
from pleinair.providers.protocol import Operation
from pleinair.site import ModelName
from pleinair.web import owners, shapes

QUALITIES = {
    "auto": gettext_lazy("Auto"),
    "low": gettext_lazy("Low"),
    "medium": gettext_lazy("Medium"),
    "high": gettext_lazy("High"),
    "xhigh": gettext_lazy("Very high"),
    "max": gettext_lazy("Highest"),
}
BACKGROUNDS = {
    "auto": gettext_lazy("Auto"),
    "opaque": gettext_lazy("Opaque"),
    "transparent": gettext_lazy("Transparent"),
}
FORMATS = {"png": "PNG", "jpeg": "JPEG", "webp": "WebP"}
_SEED_MOST = 2**31 - 1
# How many variants one press makes.
_VARIANTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a model can do: a control appears only where it has something to choose.

    `models` are all on offer, `paints` says whether any of them takes a mask.
    """

    model: catalogue.Model
    models: tuple[tuple[str, str], ...]
    paints: bool
    shapes: tuple[tuple[str, str], ...]
    tiers: tuple[catalogue.Tier, ...]
    qualities: tuple[tuple[str, str], ...]
    counts: tuple[int, ...]
    backgrounds: tuple[tuple[str, str], ...]
    formats: tuple[tuple[str, str], ...]


class Unreadable(Exception):
    """A posted field is not of its kind; nothing was done."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault


def choices(model: catalogue.Model) -> Choices:
    """Return what can be chosen on this site now, with one of its models. No query."""
    models, offered = suppliers.list_offered(), model.sizes.tiers()
    return Choices(
        model=model,
        models=tuple((str(one.full_name), _told_apart(one, models)) for one in models),
        paints=any(one.mask for one in models),
        shapes=tuple((value, str(name)) for value, name in shapes.SHAPES),
        tiers=tuple(tier for tier in catalogue.TIERS if tier in offered),
        qualities=tuple(
            (value, str(QUALITIES[value])) for value in dict.fromkeys(("auto", *model.qualities))
        ),
        counts=tuple(range(1, min(model.max_count, 10) + 1)),
        backgrounds=tuple((value, str(BACKGROUNDS[value])) for value in model.backgrounds),
        formats=tuple((value, FORMATS[value]) for value in model.formats),
    )


def _told_apart(model: catalogue.Model, models: Sequence[catalogue.Model]) -> str:
    """Return what to call a model among others: two providers may have one of the same name."""
    is_only = sum(one.name == model.name for one in models) == 1
    return model.name if is_only else str(model.full_name)


def read(request: HttpRequest) -> Request:
    """Read the posted prompt bar. One query where the shape follows a picture.

    Raises Unreadable for what is not even of its kind.
    """
    post = request.POST
    references = tuple(_id("references", text) for text in post.getlist("references"))
    mask = post.get("mask", "")
    return Request(
        # Browsers send line ends as two characters; a prompt has one.
        prompt=post.get("prompt", "").replace("\r\n", "\n"),
        model=named(post.get("model")),
        operation=_operation(post.get("operation", ""), has_references=bool(references)),
        thinking=_is_thinking(post.get("mode", Generation.Mode.INSTANT)),
        shape=_shape(post, _first_of(request, references)),
        shape_wish=_shape_wish(post),
        tier=post.get("tier", "1K"),
        quality=post.get("quality", "auto"),
        count=_whole(post, "count", default=1),
        background=post.get("background", "auto"),
        output_format=post.get("output_format", "png"),
        seed=_whole(post, "seed", default=None),
        references=references,
        mask=_id("mask", mask) if mask else None,
    )


def named(text: object) -> ModelName | None:
    """Return the model that a field of the bar names; None where it leaves that to the site."""
    return ModelName.read(str(text)) if text else None


def with_pictures(
    asked: Request, brought: Sequence[Image], *, mask: Image | None, post: QueryDict
) -> Request:
    """Return the request with what came as files: a mask, and without JavaScript pictures."""
    if mask is not None:
        asked = replace(asked, mask=mask.id)
    if not brought:
        return asked
    operation = "edit" if asked.operation == "create" else asked.operation
    references = (*asked.references, *(image.id for image in brought))
    shape = asked.shape if asked.references else _shape(post, brought[0])
    return replace(asked, references=references, operation=operation, shape=shape)


def shown(values: dict[str, object]) -> Request:
    """Return the request that the bar with these values stands for, to say what it costs.

    What is not of its kind was complained about already and counts as nothing.
    """
    pictures = cast(Sequence[Image], values.get("references") or ())
    shape, count = str(values.get("shape")), str(values.get("count") or 1)
    return Request(
        prompt=str(values.get("prompt") or ""),
        model=named(values.get("model")),
        operation=_meant(values.get("operation"), has_references=bool(pictures)),
        thinking=values.get("mode") == "thinking",
        shape=_like(pictures[0] if pictures else None) if shape == shapes.AUTO else shape,
        tier=str(values.get("tier")),
        quality=str(values.get("quality")),
        count=int(count) if count.isdecimal() and len(count) < 4 else 1,
        background=str(values.get("background")),
        output_format=str(values.get("output_format")),
        seed=_seed(values.get("seed")),
        references=tuple(picture.id for picture in pictures),
    )


def like(generation: Generation, *, prompt: str) -> dict[str, object]:
    """Return the prompt bar's values to ask for the same thing again."""
    inputs = [item for item in generation.inputs.all() if item.image is not None]
    return {
        "prompt": prompt,
        "model": generation.model_name,
        "mode": generation.mode,
        "count": generation.count,
        "references": [i.image for i in inputs if i.role == Input.Role.REFERENCE],
        **generation.asked,
        "operation": generation.operation,
    }


def more_like(row: Generation, image_id: uuid.UUID, *, operation: Operation) -> Request:
    """Return the request for more like one of a generation's pictures: variants, or one anew.

    Variants start from the picture. A new seed asks for one picture in the same way once more:
    what was an edit or a variant starts from the same pictures again, and what started from words
    alone does so again. A model that is not offered any more leaves it to the site's default, as
    near as that comes.
    """
    count = _VARIANTS if operation == "variant" else 1
    references: tuple[uuid.UUID, ...] = (image_id,)
    mask: uuid.UUID | None = None
    if operation == "reseed":
        references = _living(row, Input.Role.REFERENCE)
        mask = next(iter(_living(row, Input.Role.MASK)), None)
        operation = cast(Operation, row.operation if row.inputs.all() else "reseed")
    asked = Request(
        prompt=briefs.prompt_of(row),
        operation=operation,
        thinking=row.mode == Generation.Mode.THINKING,
        shape=f"{row.width_px}x{row.height_px}",
        shape_wish=row.asked["shape"],
        tier=row.asked["tier"],
        quality=row.asked["quality"],
        count=count,
        background=row.asked["background"],
        output_format=row.asked["output_format"],
        references=references,
        mask=mask,
    )
    return nearest(asked, model=suppliers.for_more_like(row))


def _living(row: Generation, role: Input.Role) -> tuple[uuid.UUID, ...]:
    """Return the pictures that went in and are still there, in their order."""
    return tuple(i.image.id for i in row.inputs.all() if i.role == role and i.image is not None)


def _shape(post: QueryDict, picture: Image | None) -> str:
    """Return the shape to make: the one that was chosen, or the picture's."""
    wish = _shape_wish(post)
    return _like(picture) if wish == shapes.AUTO else wish


def _shape_wish(post: QueryDict) -> str:
    """Return the shape that was chosen. A size typed by hand wins over the menu."""
    return post.get("size", "").strip() or post.get("shape", shapes.SQUARE)


def _like(picture: Image | None) -> str:
    if picture is None:
        return shapes.SQUARE
    return shapes.like(width_px=picture.width_px, height_px=picture.height_px)


def _first_of(request: HttpRequest, references: tuple[uuid.UUID, ...]) -> Image | None:
    """Return the first picture to start from, looked up only where it decides the shape."""
    if not references or request.POST.get("shape") != shapes.AUTO:
        return None
    owner = owners.find(request)
    return library.find(owner.id, references[0]) if owner is not None else None


def _operation(asked: str, *, has_references: bool) -> Operation:
    if asked and asked not in get_args(Operation):
        raise Unreadable(Fault("operation", _("That cannot be done here. Load the page again.")))
    return _meant(asked, has_references=has_references)


def _meant(asked: object, *, has_references: bool) -> Operation:
    """Return the operation that is meant: where it was not named, what the pictures make of it."""
    operation: Operation = next((one for one in get_args(Operation) if one == asked), "create")
    return "edit" if operation == "create" and has_references else operation


def _is_thinking(mode: str) -> bool:
    if mode not in Generation.Mode.values:
        raise Unreadable(Fault("mode", _("The mode is instant or thinking.")))
    return mode == Generation.Mode.THINKING


def _whole(post: QueryDict, name: str, *, default: int | None) -> int:
    text = post.get(name, "").strip()
    if not text:
        return cast(int, default)
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= _SEED_MOST:
        sentences = {
            "seed": _("A seed is a whole number from 0 to %(most)d.") % {"most": _SEED_MOST},
            "count": _("The number of pictures must be a whole number."),
        }
        raise Unreadable(Fault(name, sentences[name]))
    return number


def _seed(value: object) -> int | None:
    text = "" if value is None else str(value)
    is_seed = text.isdecimal() and len(text) <= len(str(_SEED_MOST)) and int(text) <= _SEED_MOST
    return int(text) if is_seed else None


def _id(name: str, text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise Unreadable(Fault(name, _("A picture you added is gone. Add it again."))) from None
