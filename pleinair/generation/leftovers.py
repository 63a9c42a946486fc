"""What a death leaves lying about, and how the clock clears it away."""

import logging
import uuid
from datetime import timedelta

from pleinair import site
from pleinair.generation import briefs, endings, leases
from pleinair.generation.models import Generation
from pleinair.generation.watching import partial_id
from pleinair.library import orphans, pictures
from pleinair.vault import blobs

log = logging.getLogger("pleinair.generation")

# Working copies whose work died without a trace go after this time.
_WORKING_HOURS = 2
_AT_MOST = 50


def rest() -> timedelta:
    """Return how long something may lie about when nobody knows any more whose it is."""
    switches = site.current().switches
    if switches.keeps_nothing:
        return timedelta(minutes=switches.result_minutes)
    return timedelta(hours=_WORKING_HOURS)


def tidy_interrupted() -> None:
    """Finish tidying up where a worker died over it."""
    for generation in leases.left_behind(limit=_AT_MOST):
        try:
            endings.tidy(generation)
        except Exception:
            # The next round tries this one again; meanwhile the others have their turn.
            log.exception("not tidied", extra={"event": "generation.not_tidied"})
        else:
            leases.clear(generation.id)


def clear_working() -> None:
    """Remove working copies and broken-off writes that nobody knows."""
    orphans.sweep(keeping="working", older_than=rest())
    blobs.sweep_unfinished(older_than=rest())


def clear_kept() -> None:
    """Remove kept bytes that nobody knows. Reads the name of every blob: once in a while."""
    if site.current().switches.keeps_nothing:
        # Such a site keeps nothing: what lies there is somebody else's.
        return
    orphans.sweep(keeping="kept", older_than=timedelta(hours=_WORKING_HOURS))


def known(names: orphans.Names) -> orphans.Names:
    """Return which blobs belong to generations that are not over, whatever their age."""
    alive = Generation.objects.alive().prefetch_related("attempts")
    return frozenset(name for row in alive for name in _names_of(row) if name in names)


def _names_of(generation: Generation) -> list[uuid.UUID]:
    found = [briefs.name_of(generation.id)]
    found += [partial_id(generation.id, index) for index in range(generation.count)]
    for attempt in generation.attempts.all():
        found.append(attempt.id)
        for image_id in attempt.image_ids:
            found += pictures.names_of(uuid.UUID(image_id))
    return found
