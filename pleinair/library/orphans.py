"""Bytes that nobody knows any more: a process died between writing them and the row, or after.

Every room that puts blobs says which of some names it knows; what nobody knows goes. A room says
so once, when its app is ready: `orphans.known_by(function)`.
"""

import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta

from pleinair.lib import clock
from pleinair.library import pictures
from pleinair.library.models import Image, Rendition
from pleinair.library.pictures import Keeping
from pleinair.vault.stores import store_for

Names = frozenset[uuid.UUID]
# Given names of blobs, returns those that a room knows.
Knows = Callable[[Names], Names]

_AT_ONCE = 500
_knowing: list[Knows] = []


def known_by(knows: Knows) -> None:
    """Have a room asked before anything goes."""
    if knows not in _knowing:
        _knowing.append(knows)


def sweep(*, keeping: Keeping, older_than: timedelta) -> int:
    """Delete blobs that are older than a duration and that no room knows; return how many.

    Reads every name of the store, asks the database a few times for each 500 old ones, and reads
    the ids of all drawn images once.
    """
    before, store = clock.now() - older_than, store_for(keeping)
    old = [uuid.UUID(hex=name) for name in store.names() if store.is_older(name, before)]
    unknown: set[uuid.UUID] = set()
    for start in range(0, len(old), _AT_ONCE):
        names = frozenset(old[start : start + _AT_ONCE])
        for knows in (*_knowing, _known_here):
            names -= knows(names)
        unknown |= names
    if unknown:
        unknown.difference_update(_scenes())
    for name in unknown:
        store.delete(name.hex)
    return len(unknown)


def _known_here(names: Names) -> Names:
    found = set(Image.objects.filter(id__in=names).values_list("id", flat=True))
    found |= set(Rendition.objects.filter(id__in=names).values_list("id", flat=True))
    return frozenset(found)


def _scenes() -> Iterator[uuid.UUID]:
    """Yield the names of all scenes, which only follow from those of their images."""
    drawn = Image.objects.filter(has_scene=True).values_list("id", flat=True)
    return map(pictures.scene_id, drawn.iterator())
