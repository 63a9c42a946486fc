"""Read what came back, loosely: echoes and usage differ between servers and releases."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from pleinair.providers import wire
from pleinair.providers.complaints import failure, read_complaint
from pleinair.providers.pictures import NotAPicture, picture_from_base64, what_came
from pleinair.providers.protocol import (
    Answer,
    Order,
    Partial,
    Picture,
    ProviderError,
    Transient,
    Usage,
)

_ECHOES = ("background", "output_format", "quality", "size")

Fetch = Callable[[str], Picture]


def read_answer(
    body: object, *, order: Order, vendor: str, headers: Mapping[str, str], fetch: Fetch
) -> Answer:
    """Return the pictures of a 200 body. Raises `ProviderError` for one that has none or few.

    `fetch` gets a picture that came as a link.
    """
    if not isinstance(body, dict):
        raise broken_answer(vendor, detail="the body is no JSON object")
    refuse_error_body(body, vendor=vendor, headers=headers)
    if "data" not in body and "task_id" in body:
        # A relay that queues: the picture may be made and paid where we cannot see it.
        raise wire.outcome_unknown(vendor, detail="the server answered with a task")
    rows = body.get("data")
    answer = Answer(
        pictures=what_came(
            rows if isinstance(rows, list) else [],
            lambda row: _picture(row, fetch=fetch, vendor=vendor),
            most=order.count,
        ),
        usage=read_usage(body.get("usage"), edit=bool(order.references)),
        used=read_echoes(body),
        request_id=headers.get("x-request-id", ""),
    )
    return complete(answer, order=order, vendor=vendor)


def complete(answer: Answer, *, order: Order, vendor: str) -> Answer:
    """Return the answer if it has all pictures. Raises `Partial` or `Transient` if not."""
    if not answer.pictures:
        raise broken_answer(vendor, detail="no picture in a 200 answer")
    if len(answer.pictures) < order.count:
        sentence = _("%(vendor)s made %(made)s of %(asked)s pictures.") % {
            "vendor": vendor,
            "made": len(answer.pictures),
            "asked": order.count,
        }
        raise Partial(sentence, answer=answer)
    return answer


def refuse_error_body(
    body: Mapping[str, object], *, vendor: str, headers: Mapping[str, str]
) -> None:
    """Raise the failure that a body tells of although its status was 200."""
    if body.get("error") or ("detail" in body and "data" not in body):
        raise failure(read_complaint(body, status=200, headers=headers), vendor=vendor)


def read_usage(value: object, *, edit: bool) -> Usage | None:
    """Return the tokens of a call, or None if the server told none.

    Without details, input counts as the dearer kind that the call can have, output as pictures.
    """
    if not isinstance(value, dict):
        return None
    told, given = _counts(value), _counts(value.get("input_tokens_details"))
    made = _counts(value.get("output_tokens_details"))
    total_in, total_out = told.get("input_tokens", 0), told.get("output_tokens", 0)
    if not total_in and not total_out:
        return None
    image_in = given.get("image_tokens", total_in if edit and not given else 0)
    text_in = given.get("text_tokens", max(0, total_in - image_in))
    cached = given.get("cached_tokens", 0)
    # Cached tokens are counted among the others, but billed at a rate of their own.
    from_images = min(cached, image_in)
    text_out = made.get("text_tokens", 0)
    return Usage(
        text_input_tokens=max(0, text_in - (cached - from_images)),
        image_input_tokens=image_in - from_images,
        cached_input_tokens=cached,
        text_output_tokens=text_out,
        image_output_tokens=made.get("image_tokens", max(0, total_out - text_out)),
    )


def read_echoes(body: Mapping[str, object]) -> dict[str, object]:
    """Return the settings that the server says it used."""
    return {name: body[name] for name in _ECHOES if isinstance(body.get(name), str)}


def broken_answer(vendor: str, *, detail: str) -> ProviderError:
    """Return the failure for a 200 answer that holds no picture."""
    return Transient(
        _("%(vendor)s answered, but without a picture.") % {"vendor": vendor}, detail=detail
    )


def _picture(row: object, *, fetch: Fetch, vendor: str) -> Picture:
    fields = row if isinstance(row, dict) else {}
    encoded, link = fields.get("b64_json"), fields.get("url")
    try:
        if isinstance(encoded, str) and encoded:
            return picture_from_base64(encoded)
        if isinstance(link, str) and link.startswith("data:"):
            return picture_from_base64(link)
    except NotAPicture as error:
        raise broken_answer(vendor, detail=str(error)) from error
    if isinstance(link, str) and link:
        return fetch(link)
    raise broken_answer(vendor, detail="a row without bytes and without a link")


def _counts(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        return {}
    return {
        key: count
        for key, count in value.items()
        if isinstance(key, str) and isinstance(count, int) and count >= 0
    }
