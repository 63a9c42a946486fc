"""How long a request may be: it is cut off before anything of it is stored or read."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

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


class BoundedBody:
    """Answers 413 to a request whose body is announced as too long, or turns out to be."""

    def __init__(self, application: Application) -> None:
        self._next = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._next(scope, receive, send)
            return
        limit = _PICTURES * site.current().upload_bytes + _WORDS_BYTES
        if _announced(scope) > limit:
            await _refuse(send)
            return
        received = 0

        async def bounded() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            # To the application it looks as if the client had gone: it cleans up and says nothing.
            return message if received <= limit else {"type": "http.disconnect"}

        await self._next(scope, bounded, send)
        if received > limit:
            await _refuse(send)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            # A number of twenty digits is too long, whatever it is.
            return int(value[:20])
    return 0


async def _refuse(send: Send) -> None:
    megabytes = site.current().upload_bytes // 1_000_000
    text = f"This is too much at once: up to {_PICTURES} pictures of {megabytes} MB can be sent."
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": text.encode()})
