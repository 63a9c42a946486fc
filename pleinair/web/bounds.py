"""How long a request may be: it is cut off before anything of it is stored or read."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from pleinair import site

# What ASGI calls them.
Scope = dict[str, Any]
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# A form without JavaScript brings several pictures at once; words and settings need little.
_PICTURES = 4
_WORDS_BYTES = 4_000_000
# How many of the longest requests a process holds at once, and what passes even then.
_AT_ONCE = 4
_SHORT_BYTES = 100_000


class BoundedBody:
    """Answers 413 to a request whose body is announced as too long, or turns out to be.

    Bodies wait in memory, since a file would hold them in plain. So there is a bound on all that
    wait at once, too: beyond it a long one is asked to come again.
    """

    def __init__(self, application: Application) -> None:
        self._next = application
        self._waiting_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._next(scope, receive, send)
            return
        limit = most_bytes(site.current())
        if _announced(scope) > limit:
            await _refuse(send, 413, _too_long())
            return
        received, refused = 0, 0

        async def bounded() -> Message:
            nonlocal received, refused
            message = await receive()
            length = len(message.get("body", b""))
            received += length
            self._waiting_bytes += length
            if received > limit:
                refused = 413
            elif received > _SHORT_BYTES and self._waiting_bytes > _AT_ONCE * limit:
                refused = 503
            # To the application it looks as if the client had gone: it cleans up and says nothing.
            return {"type": "http.disconnect"} if refused else message

        try:
            await self._next(scope, bounded, send)
        finally:
            self._waiting_bytes -= received
        if refused:
            await _refuse(send, refused, _too_long() if refused == 413 else _too_many())


def most_bytes(here: site.Site) -> int:
    """Return how long a request may be on a site."""
    return _PICTURES * here.upload_bytes + _WORDS_BYTES


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            # A number of twenty digits is too long, whatever it is.
            return int(value[:20])
    return 0


def _too_long() -> str:
    return _("This is too much at once: up to %(pictures)d pictures of %(n)d MB can be sent.") % {
        "pictures": _PICTURES,
        "n": site.current().upload_bytes // 1_000_000,
    }


def _too_many() -> str:
    return _("Many pictures are arriving just now. Please try again in a moment.")


async def _refuse(send: Send, status: int, text: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    if status == 503:
        headers.append((b"retry-after", b"5"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text.encode()})
