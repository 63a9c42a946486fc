"""Messages between the adapter and the drawing process: a JSON head and raw byte blobs."""

import json
import struct
from dataclasses import dataclass, field
from typing import BinaryIO

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


def send(to: BinaryIO, message: Message) -> None:
    """Write one message and flush it."""
    head = json.dumps({**message.head, "blobs": [len(b) for b in message.blobs]}).encode()
    to.write(struct.pack(">I", len(head)) + head)
    to.writelines(message.blobs)
    to.flush()


def receive(source: BinaryIO) -> Message | None:
    """Read one message; None when the other side hung up between two. Raises WireError."""
    size = source.read(4)
    if not size:
        return None
    head = json.loads(_exactly(source, struct.unpack(">I", _whole(size))[0]))
    sizes = head.pop("blobs")
    return Message(head, tuple(_exactly(source, size) for size in sizes))


def _whole(size: bytes) -> bytes:
    if len(size) != 4:
        raise WireError("hung up within a message")
    return size


def _exactly(source: BinaryIO, size: int) -> bytes:
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
    """Read an order back."""
    head = dict(message.head)
    told = head.pop("references")
    assert isinstance(told, list)
    references = tuple(
        Picture(data=data, media_type=one["media_type"], scene=one["scene"])
        for one, data in zip(told, message.blobs, strict=False)
    )
    mask = None
    if head.pop("has_mask"):
        mask = Picture(data=message.blobs[len(told)], media_type="image/png")
    return Order(references=references, mask=mask, **head)  # type: ignore[arg-type] # checked by Order's maker
