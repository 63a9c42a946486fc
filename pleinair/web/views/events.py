"""What changed, as it changes: a stream of events, and the same by asking again and again.

An event carries an id and a revision; the page fetches what it wants to show. So nothing
is lost with a line: the next one starts from the last event's moment.
"""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connections
from django.http import HttpRequest, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from pleinair.accounts.models import Owner
from pleinair.generation import queries
from pleinair.lib import clock
from pleinair.web import owners

# How often the rows are looked at, how often an idle line says that it lives, and how long it may
# stay open before the browser opens a new one, in seconds.
_LOOK_EVERY_S = 0.4
_HEARTBEAT_S = 15.0
_LIFE_S = 600.0
# A moment is looked at again for this long: rows written at the same time may come late. So a line
# that goes on may say again what was said before it broke, and nothing is lost.
_OVERLAP = timedelta(seconds=2)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# How far back a line may go on.
_MEMORY = timedelta(days=30)
# All lines of this process look through one thread, and so through one connection to the database.
_LOOKING = ThreadPoolExecutor(max_workers=1, thread_name_prefix="changes")


@require_GET
async def stream(request: HttpRequest) -> HttpResponseBase:
    """Stream the changes of this maker's generations as server-sent events."""
    owner = await _whose(request)
    since = _moment(request.headers.get("Last-Event-ID") or request.GET.get("after", ""))
    body = _events(owner.id if owner else None, since)
    return StreamingHttpResponse(
        body,
        content_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


@require_GET
def changes(request: HttpRequest) -> JsonResponse:
    """Answer what changed after a moment; for where no stream gets through.

    Who asks again within two seconds may hear the same again; its revision tells.
    """
    owner = owners.find(request)
    since = _moment(request.GET.get("after", ""))
    found = queries.list_changed(owner.id, since=since - _OVERLAP) if owner else []
    last = max(since, found[-1].changed_at) if found else since
    return JsonResponse(
        {"after": _text(last), "changes": [_plain(change) for change in found]},
    )


async def _events(owner_id: uuid.UUID | None, since: datetime) -> AsyncIterator[bytes]:
    yield b"retry: 2000\n\n"
    told: dict[uuid.UUID, int] = {}
    ends_at = asyncio.get_running_loop().time() + _LIFE_S
    spoke_at = asyncio.get_running_loop().time()
    while (now := asyncio.get_running_loop().time()) < ends_at:
        found = await _look(owner_id, since - _OVERLAP) if owner_id else []
        for change in found:
            if told.get(change.id) == change.revision:
                continue
            told[change.id] = change.revision
            since = max(since, change.changed_at)
            spoke_at = now
            data = json.dumps(_plain(change))
            yield f"id: {_text(change.changed_at)}\nevent: generation\ndata: {data}\n\n".encode()
        if now - spoke_at > _HEARTBEAT_S:
            spoke_at = now
            yield b": still here\n\n"
        await asyncio.sleep(_LOOK_EVERY_S)


@sync_to_async
def _whose(request: HttpRequest) -> Owner | None:
    """Find the owner, and give the connection back that the line would hold while it is open."""
    try:
        return owners.find(request)
    finally:
        connections.close_all()


async def _look(owner_id: uuid.UUID, since: datetime) -> Sequence[queries.Change]:
    def look() -> Sequence[queries.Change]:
        try:
            return queries.list_changed(owner_id, since=since)
        finally:
            close_old_connections()

    return await sync_to_async(look, thread_sensitive=False, executor=_LOOKING)()


def _plain(change: queries.Change) -> dict[str, object]:
    return {"id": str(change.id), "revision": change.revision, "state": change.state}


def _moment(text: str) -> datetime:
    """Read a moment in microseconds; anything else means now."""
    now = clock.now()
    try:
        moment = _EPOCH + timedelta(microseconds=int(text))
    except (ValueError, OverflowError):
        return now
    # What changed long ago is on the page already; a moment to come would hide what changes now.
    return moment if now - _MEMORY < moment < now else now


def _text(moment: datetime) -> str:
    return str((moment - _EPOCH) // timedelta(microseconds=1))
