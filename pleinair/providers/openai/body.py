"""What an order says in OpenAI's words: a JSON body to create, a multipart body to edit."""

import io

from django.utils.translation import gettext as _
from PIL import Image, ImageChops

from pleinair.egress import Part
from pleinair.providers.catalogue import Model
from pleinair.providers.openai.dialects import Dialect
from pleinair.providers.pictures import file_name
from pleinair.providers.protocol import BadRequest, Order, Picture


def settings(
    order: Order, *, model: Model, dialect: Dialect, seed: int | None
) -> dict[str, object]:
    """Return the settings of an order; what is left to the model is left out.

    `input_fidelity` is never sent: gpt-image-2 refuses it, later models do not document it.
    """
    chosen: dict[str, object] = {
        "model": order.model,
        "prompt": order.prompt,
        "n": order.count,
        "size": f"{order.width_px}x{order.height_px}",
        "output_format": order.output_format,
    }
    if order.quality != "auto":
        chosen["quality"] = order.quality
    if order.background != "auto":
        chosen["background"] = order.background
    if model.thinking:
        # Left out, it behaves as high: instant must say low to be what it is called.
        chosen["complexity"] = "high" if order.thinking else "low"
    if seed is not None:
        chosen["seed"] = seed
    if dialect.asks_for_bytes:
        chosen["response_format"] = "b64_json"
    if streams(order):
        chosen.update(stream=True, partial_images=order.partial_images)
    return chosen


def streams(order: Order) -> bool:
    """Say whether an order is streamed: only single ones, since events do not name a picture."""
    return order.partial_images > 0 and order.count == 1


def parts(order: Order, chosen: dict[str, object], *, dialect: Dialect) -> list[Part]:
    """Return the multipart body of an edit. Raises `BadRequest` for what the server cannot take."""
    if not dialect.edits:
        raise BadRequest(
            _("%(vendor)s takes no pictures to start from.") % {"vendor": dialect.vendor},
            parameter="references",
        )
    fields = [Part(name=name, data=_plain(value).encode()) for name, value in chosen.items()]
    images = [
        Part(
            name="image[]",
            data=picture.data,
            file_name=file_name(picture, stem=f"image-{number}"),
            media_type=picture.media_type,
        )
        for number, picture in enumerate(order.references, start=1)
    ]
    return [*fields, *images, *_mask(order.mask, dialect)]


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _mask(mask: Picture | None, dialect: Dialect) -> list[Part]:
    if mask is None:
        return []
    if not dialect.mask_field:
        raise BadRequest(
            _("%(vendor)s takes no mask.") % {"vendor": dialect.vendor}, parameter="mask"
        )
    data = _white_where_clear(mask.data) if dialect.white_mask else mask.data
    return [Part(name=dialect.mask_field, data=data, file_name="mask.png", media_type="image/png")]


def _white_where_clear(mask: bytes) -> bytes:
    """Turn OpenAI's mask (transparent may change) into the other kind (white may change)."""
    with Image.open(io.BytesIO(mask)) as image:
        white = ImageChops.invert(image.convert("RGBA").getchannel("A"))
    turned = io.BytesIO()
    white.save(turned, "PNG")
    return turned.getvalue()
