"""The order that goes to a provider, put together from a generation's row."""

from typing import get_args

from pleinair.generation import briefs
from pleinair.generation.models import Attempt, Generation, Input
from pleinair.lib import plain
from pleinair.library import pictures
from pleinair.providers.protocol import Operation, Order, Picture
from pleinair.vault.errors import NotFound

_NO_BYTES = Picture(data=b"", media_type="")


def order_of(generation: Generation, attempt: Attempt, *, with_bytes: bool = True) -> Order:
    """Return what a provider is to make.

    Raises `vault.errors.NotFound` when a reference is gone, `Tampered` when one was damaged. For a
    mere look the references' bytes are not needed, and their maker may have deleted them.
    """
    inputs = list(generation.inputs.select_related("image").order_by("position"))
    loaded = [(item.role, _loaded(item) if with_bytes else _NO_BYTES) for item in inputs]
    masks = [picture for role, picture in loaded if role == Input.Role.MASK]
    used = generation.used
    return Order(
        idempotency_key=str(attempt.id),
        operation=plain.one_of(get_args(Operation), generation.operation, name="operation"),
        model=generation.model,
        prompt=briefs.prompt_of(generation),
        width_px=generation.width_px,
        height_px=generation.height_px,
        quality=used.get("quality", "auto"),
        count=generation.count,
        background=used.get("background", "auto"),
        output_format=used.get("output_format", "png"),
        thinking=generation.mode == Generation.Mode.THINKING,
        seed=generation.seed,
        references=tuple(picture for role, picture in loaded if role == Input.Role.REFERENCE),
        mask=masks[0] if masks else None,
        partial_images=used.get("partial_images", 0),
    )


def _loaded(item: Input) -> Picture:
    if item.image is None:
        raise NotFound(str(item.pk))
    return Picture(
        data=pictures.read(item.image),
        media_type=item.image.media_type,
        scene=pictures.read_scene(item.image),
    )
