"""How often a maker may stop what a vendor is already paid for."""

from pleinair.generation.errors import TooManyCancels
from pleinair.generation.models import Attempt, Generation
from pleinair.lib import clock
from pleinair.providers import catalogue
from pleinair.safety import limits

# A cancel is free, but once the vendor has the order the site pays for it, and unfinished pictures
# may have been shown: enough for changes of mind, too few to live on unfinished pictures.
_A_DAY = 5


def count(generation: Generation) -> None:
    """Count a cancel that leaves the site with the bill. Raises TooManyCancels. A few queries.

    Only where pictures have a price: who pays nothing saves nothing by cancelling.
    """
    if not generation.price_credits or not _is_at_vendor(generation):
        return
    try:
        limits.take(
            key_kind="owner",
            key=f"cancel {generation.owner_id}",
            now=clock.now(),
            rule=limits.Rule(per_day=_A_DAY),
        )
    except limits.TooMany as error:
        raise TooManyCancels from error


def _is_at_vendor(generation: Generation) -> bool:
    model = catalogue.remembered(generation.provider, generation.model)
    taken = (Attempt.State.ACCEPTED, Attempt.State.ANSWERED)
    return not model.repeatable and generation.attempts.filter(state__in=taken).exists()
