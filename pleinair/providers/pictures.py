"""Pictures out of what came back, told by their first bytes and never by what is claimed."""

import base64
import binascii
from collections.abc import Callable, Iterable
from typing import TypeVar

from pleinair.providers.errors import ProvidersError
from pleinair.providers.protocol import Picture, ProviderError

Row = TypeVar("Row")

_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


class NotAPicture(ProvidersError):
    """The bytes are no PNG, JPEG or WebP."""


def picture_from(data: bytes) -> Picture:
    """Return the bytes as a picture. Raises `NotAPicture`."""
    for signature, media_type in _SIGNATURES:
        if data.startswith(signature):
            return Picture(data=data, media_type=media_type)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Picture(data=data, media_type="image/webp")
    raise NotAPicture("The bytes are no PNG, JPEG or WebP.")


def picture_from_base64(text: str) -> Picture:
    """Return base64 text as a picture; a `data:` prefix and line breaks do no harm.

    Raises `NotAPicture`.
    """
    if text.startswith("data:"):
        text = text.partition(",")[2]
    try:
        return picture_from(base64.b64decode(text))
    except binascii.Error as error:
        raise NotAPicture("The text is no base64.") from error


def what_came(
    rows: Iterable[Row], read: Callable[[Row], Picture], *, most: int
) -> tuple[Picture, ...]:
    """Return the pictures of the rows that hold one, `most` of them at the most.

    All rows are paid: a bad one takes no good one with it. Raises what `read` raised if not one
    came, rather a failure after which the call may be made again.
    """
    came: list[Picture] = []
    failures: list[ProviderError] = []
    for row in rows:
        if len(came) == most:
            break
        try:
            came.append(read(row))
        except ProviderError as failure:
            failures.append(failure)
    if failures and not came:
        raise max(failures, key=lambda failure: failure.again)
    return tuple(came)


def file_name(picture: Picture, *, stem: str) -> str:
    """Return a file name whose ending fits the picture."""
    return f"{stem}.{picture.media_type.removeprefix('image/')}"
