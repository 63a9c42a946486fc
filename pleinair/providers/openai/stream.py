"""Follow a streamed answer to its end: unfinished pictures go to the watch, one is the answer."""

import json
from collections.abc import Iterable, Mapping

from pleinair.providers import wire
from pleinair.providers.complaints import failure, read_complaint
from pleinair.providers.openai.answer import broken_answer, read_echoes, read_usage
from pleinair.providers.openai.sse import events
from pleinair.providers.pictures import NotAPicture, picture_from_base64
from pleinair.providers.protocol import Answer, Order, Picture, ProviderError, RateLimited, Watch

_END = "[DONE]"


def follow(
    chunks: Iterable[bytes],
    *,
    order: Order,
    watch: Watch,
    vendor: str,
    headers: Mapping[str, str],
) -> Answer:
    """Return the finished picture of a stream.

    An unfinished one is never the answer, however the stream ends. Raises `UnknownOutcome` if
    it ends without a finished one: by then the vendor has worked, and may bill.
    """
    begun = False
    for text in events(chunks):
        if text.strip() == _END:
            break
        event = _parse(text)
        kind = str(event.get("type", ""))
        if kind == "error" or event.get("error"):
            raise _failure(event, vendor=vendor, headers=headers, begun=begun)
        if kind.endswith(".completed"):
            return _answer(event, order=order, vendor=vendor, headers=headers)
        if kind.endswith(".partial_image"):
            begun = True
            _show(event, order=order, watch=watch)
    raise wire.outcome_unknown(vendor, detail="the stream ended without a finished picture")


def _parse(text: str) -> Mapping[str, object]:
    try:
        # Not strict: a server that breaks base64 over lines breaks the string's rules too.
        event = json.loads(text, strict=False)
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def _failure(
    event: Mapping[str, object], *, vendor: str, headers: Mapping[str, str], begun: bool
) -> ProviderError:
    error = failure(read_complaint(dict(event), status=200, headers=headers), vendor=vendor)
    if begun and isinstance(error, RateLimited):
        # It was accepted once a part of the picture came, whatever the code says.
        return wire.outcome_unknown(vendor, detail=error.detail)
    return error


def _show(event: Mapping[str, object], *, order: Order, watch: Watch) -> None:
    picture = _picture(event)
    number = event.get("partial_image_index")
    if picture is None:
        return
    watch.partial(0, picture)
    if isinstance(number, int):
        watch.progress(min(0.95, (number + 1) / (order.partial_images + 1)))


def _answer(
    event: Mapping[str, object], *, order: Order, vendor: str, headers: Mapping[str, str]
) -> Answer:
    picture = _picture(event)
    if picture is None:
        raise broken_answer(vendor, detail="a completed event without a picture")
    return Answer(
        pictures=(picture,),
        usage=read_usage(event.get("usage"), edit=bool(order.references)),
        used=read_echoes(event),
        request_id=headers.get("x-request-id", ""),
    )


def _picture(event: Mapping[str, object]) -> Picture | None:
    encoded = event.get("b64_json")
    try:
        return picture_from_base64(encoded) if isinstance(encoded, str) else None
    except NotAPicture:
        return None
