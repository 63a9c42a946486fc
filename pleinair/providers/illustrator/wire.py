"""Messages between the adapter and the drawing process: a JSON head and raw byte blobs."""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import IO

from pleinair.lib import plain
from pleinair.providers.protocol import Order, Picture

# One message may hold sixteen references of a large site's upload limit, and no more.
MOST_BYTES = 1 << 30


class WireError(Exception):
    """The other side sent something that is not a message, or hung up within one."""


@dataclass(frozen=True, slots=True)
class Message:
    """`head` is plain JSON; `blobs` are encoded pictures."""

    head: dict[str, object]
    blobs: tuple[bytes, ...] = field(default=())


def send(to: IO[bytes], message: Message) -> None:
    """Write one message and flush it."""
    head = json.dumps({**message.head, "blobs": [len(b) for b in message.blobs]}).encode()
    to.write(struct.pack(">I", len(head)) + head)
    to.writelines(message.blobs)
    to.flush()


def receive(source: IO[bytes]) -> Message | None:
    """Read one message; None when the other side hung up between two. Raises WireError."""
    size = source.read(4)
    if not size:
        return None
    head = _head(_exactly(source, struct.unpack(">I", _whole(size))[0]))
    try:
        sizes = plain.read(_Sizes, {"blobs": head.pop("blobs", None)}).blobs
    except plain.NotPlain as error:
        raise WireError(str(error)) from error
    return Message(head, tuple(_exactly(source, size) for size in sizes))


@dataclass(frozen=True, slots=True)
class _Sizes:
    blobs: tuple[int, ...]


def _head(data: bytes) -> dict[str, object]:
    """Read a head. Believes nothing: the other side may have been taken over."""
    try:
        head = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise WireError("a head that is no JSON") from error
    if not isinstance(head, dict):
        raise WireError("a head that is no table")
    return head


def _whole(size: bytes) -> bytes:
    if len(size) != 4:
        raise WireError("hung up within a message")
    return size


def _exactly(source: IO[bytes], size: int) -> bytes:
    if not 0 <= size <= MOST_BYTES:
        raise WireError(f"a message of {size} bytes")
    data = source.read(size)
    if len(data) != size:
        raise WireError("hung up within a message")
    return data


def order_message(order: Order) -> Message:
    """Write an order, leaving out what drawing does not need: the maker's tag."""
    head: dict[str, object] = {
        "operation": order.operation,
        "model": order.model,
        "prompt": order.prompt,
        "width_px": order.width_px,
        "height_px": order.height_px,
        "quality": order.quality,
        "count": order.count,
        "background": order.background,
        "output_format": order.output_format,
        "thinking": order.thinking,
        "seed": order.seed,
        "partial_images": order.partial_images,
        "idempotency_key": order.idempotency_key,
        "references": [{"media_type": r.media_type, "scene": r.scene} for r in order.references],
        "has_mask": order.mask is not None,
    }
    blobs = [r.data for r in order.references]
    if order.mask is not None:
        blobs.append(order.mask.data)
    return Message(head, tuple(blobs))


def order_of(message: Message) -> Order:
    """Read an order back. Raises `plain.NotPlain`."""
    head = dict(message.head)
    references = head.pop("references", None)
    mask = None
    if head.pop("has_mask", False):
        mask = Picture(data=message.blobs[-1], media_type="image/png")
    pictures = pictures_of(references, message.blobs)
    return plain.read(Order, {**head, "references": pictures, "mask": mask})


def pictures_of(told: object, blobs: Sequence[bytes]) -> tuple[Picture, ...]:
    """Join what is told of pictures with their bytes. Raises `plain.NotPlain`."""
    if not isinstance(told, list) or len(told) > len(blobs):
        raise plain.NotPlain("pictures", "must be as many as their bytes")
    return tuple(_picture(one, data) for one, data in zip(told, blobs, strict=False))


def _picture(told: object, data: bytes) -> Picture:
    if not isinstance(told, dict):
        raise plain.NotPlain("picture", "must be a table of named values")
    return plain.read(Picture, {**told, "data": data})
