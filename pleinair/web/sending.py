"""Sending bytes from the vault: whole or a range, in constant memory."""

import asyncio
import hashlib
import re
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from asgiref.sync import sync_to_async
from django.db import connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header, parse_etags

from pleinair.vault import blobs

# Numbers of more digits than any file has bytes are no range.
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})$")
# What is sent is only ever a picture: no script in it may run, wherever it is opened.
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
# How long before its last byte a download waits for word that nobody is there any more.
_NOTICE_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What is sent and how: whose blob, under which type, and who may keep it.

    `download_as` is the file name of a download, or "" for what is looked at.
    """

    owner_id: uuid.UUID
    blob_id: uuid.UUID
    keeping: blobs.Keeping
    media_type: str
    cache: str = "private, no-cache"
    download_as: str = ""

    @property
    def etag(self) -> str:
        """A digest of the blob's name: its bytes never change.

        Nothing where no copy may be kept, but for a download: by this one that broke off goes on.
        """
        if self.cache == "no-store" and not self.download_as:
            return ""
        return f'"{hashlib.sha256(self.blob_id.bytes).hexdigest()[:32]}"'

    @property
    def headers(self) -> dict[str, str]:
        """What goes with every answer about it."""
        headers = {
            "Cache-Control": self.cache,
            "Content-Security-Policy": SANDBOX,
            "X-Content-Type-Options": "nosniff",
        }
        if self.etag:
            headers["ETag"] = self.etag
        if self.download_as:
            disposition = content_disposition_header(True, self.download_as)
            headers["Content-Disposition"] = disposition or ""
        return headers


def send(
    request: HttpRequest, sending: Sending, *, on_complete: Callable[[], None] | None = None
) -> HttpResponseBase:
    """Send a blob. A single range is served without decrypting the rest.

    `on_complete` runs after the last byte of the whole was handed to the connection.
    Raises `vault.errors.NotFound`, and `vault.errors.Tampered` for the first part of it.
    """
    headers = sending.headers
    if sending.etag and _knows(request, sending.etag):
        return HttpResponse(status=304, headers=headers)
    reader = blobs.open_blob(sending.owner_id, sending.blob_id, keeping=sending.keeping)
    size = reader.size_bytes
    wanted = _range(request, size, etag=sending.etag)
    if wanted == ():
        reader.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = wanted or (0, size)
    headers |= {"Accept-Ranges": "bytes", "Content-Length": str(end - start)}
    if wanted:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    if request.method == "HEAD":
        reader.close()
        return HttpResponse(content_type=sending.media_type, headers=headers)
    parts = _parts(reader, start, end)
    # Read before anything is said: a file that was changed has an answer of its own.
    first = next(parts, b"")
    body = as_async(chain([first], parts))
    if on_complete is not None and (start, end) == (0, size):
        body = _told(body, on_complete, length=size)
    return StreamingHttpResponse(
        body, status=206 if wanted else 200, content_type=sending.media_type, headers=headers
    )


def _parts(reader: blobs.BlobReader, start: int, end: int) -> Iterator[bytes]:
    with reader:
        yield from reader.chunks(start, end)


async def as_async(parts: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Read part by part in a thread, so that the event loop never waits for a disk."""

    def following() -> bytes | None:
        return next(parts, None)

    while part := await sync_to_async(following, thread_sensitive=False)():
        yield part


async def _told(
    parts: AsyncIterator[bytes], on_complete: Callable[[], None], *, length: int
) -> AsyncIterator[bytes]:
    """Send all parts, and call back once everything was handed to the connection.

    The server comes back for more when it has taken what it was given. A client may close right
    after its last byte, and then the server does not come back at all. So the last byte goes
    alone: when the server asks for it, it has taken all others, and whatever ends the line from
    then on, at most this byte is missing. What lies in the buffers of the network nobody knows;
    a client that goes in the middle is noticed as soon as it says so, and that gets a moment.
    """
    left, is_complete = length, False
    try:
        async for part in parts:
            left -= len(part)
            if left:
                yield part
                continue
            yield part[:-1]
            await asyncio.sleep(_NOTICE_S)
            is_complete = True
            yield part[-1:]
    finally:
        # Shielded: the cancelling that a closed line brings must not reach it.
        if is_complete:
            await asyncio.shield(sync_to_async(_alone(on_complete), thread_sensitive=False)())


def _alone(deed: Callable[[], None]) -> Callable[[], None]:
    """Return a deed for a thread that no request belongs to: it keeps no connection open."""

    def done() -> None:
        try:
            deed()
        finally:
            connections.close_all()

    return done


def _knows(request: HttpRequest, etag: str) -> bool:
    """Say whether the browser's own copy is this one (RFC 9110 §13.1.2, weak comparison)."""
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in known or etag in {one.removeprefix("W/") for one in known}


def _range(request: HttpRequest, size: int, *, etag: str) -> tuple[int, int] | tuple[()] | None:
    """Return the bytes asked for, None for all, () for a range that cannot be (RFC 9110 §14).

    A range that goes on from another copy than this one is answered with all of this.
    """
    found = _RANGE.match(request.headers.get("Range", ""))
    goes_on_from = request.headers.get("If-Range")
    if request.method != "GET" or goes_on_from not in (None, etag):
        return None
    if not found or not (found[1] or found[2]):
        return None
    if not found[1]:
        start, end = max(0, size - int(found[2])), size
    else:
        start = int(found[1])
        end = min(size, int(found[2]) + 1) if found[2] else size
    return (start, end) if start < end else ()
