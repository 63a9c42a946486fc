"""How long a request may be: it is cut off before anything of it is stored or read."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from importlib import import_module
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connections
from django.http import parse_cookie
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.lib import addresses, clock
from pleinair.web import arrivals

# What ASGI calls them.
Scope = dict[str, Any]
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
IsKnown = Callable[[Scope], Awaitable[bool]]

# A form without JavaScript brings several pictures at once; words and settings need little. Who
# is nobody yet may bring one.
_PICTURES = 4
_PICTURES_OF_STRANGERS = 1
_WORDS_BYTES = 4_000_000
# To the application it looks as if the client of what is refused had gone: it cleans up and says
# nothing.
_GONE: Message = {"type": "http.disconnect"}


class BoundedBody:
    """Answers 413 to a request whose body is announced as too long, or turns out to be.

    Bodies wait in memory, since a file would hold them in plain. So there is a bound on all that
    wait at once, too: beyond it a long one is asked to come again. One that comes too slowly ends.
    """

    def __init__(self, application: Application, *, is_known: IsKnown | None = None) -> None:
        self._next = application
        self._is_known = is_known or _has_session
        self._room = arrivals.Room()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._next(scope, receive, send)
            return
        body = arrivals.Body(address=_address(scope))
        if _announced(scope) > most_bytes(site.current()):
            await _refuse(send, 413, body)
            return
        refused, is_whole = 0, False

        async def bounded() -> Message:
            nonlocal refused, is_whole
            if refused:
                return _GONE
            # After the body nothing comes but that the client went, whenever that is.
            patience_s = None if is_whole else body.patience_s()
            try:
                message = await asyncio.wait_for(receive(), patience_s)
            except TimeoutError:
                refused = 408
            else:
                is_whole = not message.get("more_body", False)
                refused = await self._refused(scope, body, message.get("body", b""))
            return _GONE if refused else message

        try:
            await self._next(scope, bounded, send)
        finally:
            self._room.leave(body)
        if refused:
            await _refuse(send, refused, body)

    async def _refused(self, scope: Scope, body: arrivals.Body, part: bytes) -> int:
        """Count a part of a body; return the status that refuses it, or 0."""
        was_short = body.is_short
        self._room.add(body, len(part))
        if body.is_short:
            return 0
        if was_short and not await self._is_known(scope):
            self._room.count_as_strangers(body)
        longest = most_bytes(site.current())
        most = most_bytes(site.current(), is_stranger=body.is_stranger)
        if max(body.received, _announced(scope)) > most:
            return 413
        return 503 if self._room.is_over(body, most_bytes=most, longest_bytes=longest) else 0


def most_bytes(here: site.Site, *, is_stranger: bool = False) -> int:
    """Return how long a request may be on a site."""
    return _pictures(is_stranger=is_stranger) * here.upload_bytes + _WORDS_BYTES


def _pictures(*, is_stranger: bool) -> int:
    return _PICTURES_OF_STRANGERS if is_stranger else _PICTURES


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            # A number of twenty digits is too long, whatever it is.
            return int(value[:20])
    return 0


def _header(scope: Scope, name: bytes) -> str:
    values = [value.decode("latin-1") for key, value in scope["headers"] if key == name]
    return ",".join(values)


def _address(scope: Scope) -> str:
    """Return what stands for a client's address on this day; nothing leads back."""
    peer = scope.get("client") or ("", 0)
    address = addresses.client_address(
        peer[0], _header(scope, b"x-forwarded-for"), site.current().trusted_proxies
    )
    return addresses.daily_tag(address, now=clock.now())


async def _has_session(scope: Scope) -> bool:
    """Say whether a request brings a session in which something is. One query at most."""
    cookie = parse_cookie(_header(scope, b"cookie")).get(settings.SESSION_COOKIE_NAME, "")
    if not cookie:
        return False

    def is_known() -> bool:
        try:
            return any(import_module(settings.SESSION_ENGINE).SessionStore(cookie).keys())
        finally:
            connections.close_all()

    return await sync_to_async(is_known)()


async def _refuse(send: Send, status: int, body: arrivals.Body) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    if status == 503:
        headers.append((b"retry-after", b"5"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": _sentence(status, body).encode()})


def _sentence(status: int, body: arrivals.Body) -> str:
    if status == 503:
        return _("Many pictures are arriving just now. Please try again in a moment.")
    if status == 408:
        return _("This arrived too slowly. Please try again, or with smaller pictures.")
    pictures = _pictures(is_stranger=body.is_stranger)
    return _("This is too much at once: up to %(pictures)d pictures of %(n)d MB can be sent.") % {
        "pictures": pictures,
        "n": site.current().upload_bytes // 1_000_000,
    }
