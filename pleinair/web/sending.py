"""Sending bytes from the vault: whole or a range, in constant memory."""

import asyncio
import re
import uuid
from collections.abc import AsyncIterator, Callable, Iterator

from asgiref.sync import sync_to_async
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header, parse_etags

from pleinair.vault import blobs

# Numbers of more digits than any file has bytes are no range.
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})$")
# What is sent is only ever a picture: no script in it may run, wherever it is opened.
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def send(
    request: HttpRequest,
    *,
    owner_id: uuid.UUID,
    blob_id: uuid.UUID,
    keeping: blobs.Keeping,
    media_type: str,
    etag: str,
    cache: str = "private, no-cache",
    download_as: str = "",
    on_complete: Callable[[], None] | None = None,
) -> HttpResponseBase:
    """Send a blob. A single range is served without decrypting the rest.

    `on_complete` runs after the last byte of the whole was handed to the connection.
    Raises `vault.errors.NotFound`.
    """
    headers = {
        "Cache-Control": cache,
        "Content-Security-Policy": SANDBOX,
        "X-Content-Type-Options": "nosniff",
    }
    quoted = f'"{etag}"'
    if cache != "no-store":
        headers["ETag"] = quoted
        if _knows(request, quoted):
            return HttpResponse(status=304, headers=headers)
    if download_as:
        headers["Content-Disposition"] = content_disposition_header(True, download_as) or ""
    reader = blobs.open_blob(owner_id, blob_id, keeping=keeping)
    size = reader.size_bytes
    wanted = _range(request, size, etag=quoted if "ETag" in headers else "")
    if wanted == ():
        reader.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    start, end = wanted or (0, size)
    headers |= {"Accept-Ranges": "bytes", "Content-Length": str(end - start)}
    if wanted:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    whole = (start, end) == (0, size)
    parts = _parts(reader, start, end)
    if request.method == "HEAD":
        reader.close()
        return HttpResponse(content_type=media_type, headers=headers)
    body = _as_async(parts, on_complete if whole else None, length=end - start)
    return StreamingHttpResponse(
        body, status=206 if wanted else 200, content_type=media_type, headers=headers
    )


def _parts(reader: blobs.BlobReader, start: int, end: int) -> Iterator[bytes]:
    with reader:
        yield from reader.chunks(start, end)


async def _as_async(
    parts: Iterator[bytes], on_complete: Callable[[], None] | None, *, length: int
) -> AsyncIterator[bytes]:
    """Read part by part in a thread, so that the event loop never waits for a disk.

    A client that closes right after the last byte cancels whatever comes after it, so the end
    is known by count, and what it means is shielded.
    """

    def following() -> bytes | None:
        return next(parts, None)

    left = length
    try:
        while left and (part := await sync_to_async(following, thread_sensitive=False)()):
            left -= len(part)
            yield part
    finally:
        if on_complete is not None and not left:
            await asyncio.shield(sync_to_async(on_complete, thread_sensitive=False)())


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
