"""The open lines of this process: how many there may be, and the thread that looks for all.

All lines look through one thread, and so through one connection to the database, which is given
back with the last line.
"""

import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from weakref import WeakSet

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connections

from pleinair.generation import queries
from pleinair.lib import open_files

# Pages in sight, over several browsers. A hidden page holds no line.
MOST_OF_ONE = 8
# About as many as one thread can look for. Whoever comes after them asks again and again instead,
# and gets what they ask for as long as sockets are left: lines hold half of them at most.
MOST_OF_ALL = 1000


class Line:
    """One open line of a maker. It counts until it is closed or nothing holds it."""

    def __init__(self, owner_id: uuid.UUID) -> None:
        self.owner_id = owner_id

    def close(self) -> None:
        """Count no more; the last line of all gives the connection back. Idempotent."""
        _open.discard(self)
        if not _open:
            _looking.submit(connections.close_all)


# Weakly: a client may go before anything was sent, and then nobody closes its line.
_open: WeakSet[Line] = WeakSet()
_looking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="changes")


def open_one(owner_id: uuid.UUID) -> Line | None:
    """Open a line, or return None where a maker, or all of them, hold as many as they may."""
    if len(_open) >= min(MOST_OF_ALL, open_files.most() // 2):
        return None
    if sum(one.owner_id == owner_id for one in _open) >= MOST_OF_ONE:
        return None
    line = Line(owner_id)
    _open.add(line)
    return line


async def look(owner_id: uuid.UUID, *, since: datetime) -> Sequence[queries.Change]:
    """Return what changed for a maker since a moment. One query."""

    def changes() -> Sequence[queries.Change]:
        try:
            return queries.list_changed(owner_id, since=since)
        finally:
            close_old_connections()

    return await sync_to_async(changes, thread_sensitive=False, executor=_looking)()
