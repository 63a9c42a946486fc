"""What changed, as it changes: a stream of events, and the same by asking again and again.

An event carries an id and a revision; the page fetches what it wants to show. So nothing
is lost with a line: the next one starts from the last event's moment.
"""

import asyncio
import contextlib
import json
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

from asgiref.sync import sync_to_async
from django.db import connections
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.views.decorators.http import require_GET

from pleinair.accounts.models import Owner
from pleinair.generation import listening, queries
from pleinair.lib import clock
from pleinair.web import lines, owners

# How often the rows are looked at where no change wakes a line, and how often all the same where
# it does; how often an idle line says that it lives, and how long it may stay open before the
# browser opens a new one, in seconds.
_LOOK_EVERY_S = 0.4
_LOOK_ALL_THE_SAME_S = 5.0
_HEARTBEAT_S = 15.0
_LIFE_S = 600.0
# A moment is looked at again for this long: rows written at the same time may come late. So a line
# that goes on may say again what was said before it broke, and nothing is lost.
_OVERLAP = timedelta(seconds=2)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# How far back a line may go on.
_MEMORY = timedelta(days=30)
# When a maker with too many lines may try again: about as long as a page takes to be left.
_RETRY_S = 30


@require_GET
async def stream(request: HttpRequest) -> HttpResponseBase:
    """Stream the changes of this maker's generations as server-sent events.

    Where as many lines are open as may be, the answer is 429, upon which the page asks again and
    again. Who did nothing yet has no changes: 204 tells the browser not to try again.
    """
    owner = await _whose(request)
    if owner is None:
        return HttpResponse(status=204)
    line = lines.open_one(owner.id)
    if line is None:
        return HttpResponse(status=429, headers={"Retry-After": str(_RETRY_S)})
    since = _moment(request.headers.get("Last-Event-ID") or request.GET.get("after", ""))
    return StreamingHttpResponse(
        _events(line, since),
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


async def _events(line: lines.Line, since: datetime) -> AsyncIterator[bytes]:
    loop, woken = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        # A process that stops closes its loop before its lines.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(woken.set)

    with contextlib.closing(line), listening.for_changes_of(line.owner_id, wake=wake):
        yield b"retry: 2000\n\n"
        told: dict[uuid.UUID, int] = {}
        now = spoke_at = _seconds()
        ends_at = now + _LIFE_S
        while now < ends_at:
            # Before the look: what comes during it is looked for at once.
            woken.clear()
            for change in await _new(line.owner_id, since, told):
                since = max(since, change.changed_at)
                spoke_at = now
                yield _event(change)
            if now - spoke_at > _HEARTBEAT_S:
                spoke_at = now
                yield b": still here\n\n"
            await _pause(woken)
            now = _seconds()


async def _pause(woken: asyncio.Event) -> None:
    """Wait until the next look: for a change, or for a while."""
    wait_s = _LOOK_ALL_THE_SAME_S if listening.is_heard() else _LOOK_EVERY_S
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(woken.wait(), wait_s)


async def _new(
    owner_id: uuid.UUID, since: datetime, told: dict[uuid.UUID, int]
) -> list[queries.Change]:
    """Return the changes that a line has not told yet, and note them as told."""
    found = await lines.look(owner_id, since=since - _OVERLAP)
    new = [change for change in found if told.get(change.id) != change.revision]
    told.update((change.id, change.revision) for change in new)
    return new


def _seconds() -> float:
    return asyncio.get_running_loop().time()


@sync_to_async
def _whose(request: HttpRequest) -> Owner | None:
    """Find the owner, and give the connection back that the line would hold while it is open."""
    try:
        return owners.find(request)
    finally:
        connections.close_all()


def _event(change: queries.Change) -> bytes:
    data = json.dumps(_plain(change))
    return f"id: {_text(change.changed_at)}\nevent: generation\ndata: {data}\n\n".encode()


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
