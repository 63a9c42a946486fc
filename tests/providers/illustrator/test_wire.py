"""What the two sides say to each other, and what neither takes for a message."""

import io
import json
import struct

import pytest

from pleinair.lib import plain
from pleinair.providers.illustrator import adapter, wire
from pleinair.providers.illustrator.wire import Message
from pleinair.providers.protocol import Answer, Picture
from tests.providers.people import Notes, make_order, mask_of, reference


def _sent(message: Message) -> io.BytesIO:
    line = io.BytesIO()
    wire.send(line, message)
    line.seek(0)
    return line


def _framed(head: bytes) -> io.BytesIO:
    return io.BytesIO(struct.pack(">I", len(head)) + head)


def test_an_order_arrives_as_it_was_without_its_maker():
    scene = Picture(data=b"drawn", media_type="image/png", scene={"seed": 7})
    order = make_order(references=(scene, reference()), mask=mask_of(), seed=3)

    arrived = wire.order_of(wire.receive(_sent(wire.order_message(order))))

    assert arrived == make_order(references=(scene, reference()), mask=mask_of(), seed=3)


@pytest.mark.parametrize(
    "head",
    [b"{", b"[]", b"7", b"{}", b'{"blobs": 1}', b'{"blobs": ["a"]}', b'{"blobs": [-1]}', b"[" * 99],
)
def test_what_is_no_message_is_refused(head):
    with pytest.raises(wire.WireError):
        wire.receive(_framed(head))


@pytest.mark.parametrize(
    "change",
    [
        {"operation": "rob"},
        {"count": "8"},
        {"references": None},
        {"references": ["picture"]},
        {"references": [{"media_type": "image/png", "scene": None}] * 3},
        {"output_format": "svg"},
        {"unheard_of": 1},
    ],
)
def test_an_order_that_is_not_in_form_is_refused(change):
    message = wire.order_message(make_order(references=(reference(),)))

    with pytest.raises(plain.NotPlain):
        wire.order_of(Message({**message.head, **change}, message.blobs))


PICTURE = {"media_type": "image/png", "scene": None}
DONE = {"event": "done", "pictures": [PICTURE], "usage": None, "used": {"style": "ink"},
        "notes": ["not drawn: a gnu"], "seeds": [7]}  # fmt: skip


def test_an_answer_arrives_with_its_pictures():
    answer = adapter._pass_on(Message(DONE, (b"drawn",)), Notes())

    assert answer == Answer(
        pictures=(Picture(data=b"drawn", media_type="image/png"),),
        used={"style": "ink"},
        notes=("not drawn: a gnu",),
        seeds=(7,),
    )


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"event": ["done"]},
        {"event": "dance"},
        {"event": "progress", "fraction": "half"},
        {"event": "partial", "index": 0.5, **PICTURE},
        {"event": "error", "kind": "transient"},
        {**DONE, "pictures": [PICTURE, PICTURE]},
        {**DONE, "notes": "none"},
        {**DONE, "seeds": [True]},
        json.loads('{"event": "progress", "fraction": NaN}'),
    ],
)
def test_what_a_taken_over_process_makes_up_is_refused(head):
    with pytest.raises(plain.NotPlain):
        adapter._pass_on(Message(head, (b"drawn",)), Notes())
