"""What is free to the maker though the site has to pay for it, and how often in a day it is.

Enough for changes of mind and bad luck, too little to live on. Only where pictures have a price:
who pays nothing saves nothing.
"""

from django.utils.translation import gettext as _

from pleinair.generation.errors import TooManyCancels
from pleinair.generation.flaws import Flaw
from pleinair.generation.models import Attempt, Generation
from pleinair.lib import clock
from pleinair.providers import catalogue
from pleinair.safety import limits

# Cancels of what the vendor already had (unfinished pictures may have been seen), and as many
# edits that changed nothing.
_A_DAY = 5


def count_cancel(generation: Generation) -> None:
    """Count a cancel that leaves the site with the bill. Raises TooManyCancels. A few queries."""
    if not generation.price_credits or not may_be_billed(generation):
        return
    try:
        _take("cancel", generation)
    except limits.TooMany as error:
        raise TooManyCancels from error


def credited_back(generation: Generation, found: list[Flaw]) -> list[Flaw]:
    """Return which flaws of a result cost nothing, and count an edit that changed nothing.

    All of them, but for such edits beyond those of a day. A few queries where it is one.
    """
    if "unchanged" not in found or not generation.price_credits or not may_be_billed(generation):
        return found
    try:
        _take("unchanged", generation)
    except limits.TooMany:
        return [flaw for flaw in found if flaw != "unchanged"]
    return found


def why_charged() -> str:
    """Return what to tell whose edit changed nothing, and is charged all the same."""
    return _(
        "It looks like the picture it started from. Several of today’s edits did, and the model "
        "is paid for each, so this one is charged. Other words, or painting where it may change, "
        "often help."
    )


def may_be_billed(generation: Generation) -> bool:
    """Say whether a vendor took an order of a generation and may ask money for it. One query."""
    model = catalogue.remembered(generation.provider, generation.model)
    taken = (Attempt.State.ACCEPTED, Attempt.State.ANSWERED)
    return not model.repeatable and generation.attempts.filter(state__in=taken).exists()


def _take(what: str, generation: Generation) -> None:
    limits.take(
        key_kind="owner",
        key=f"{what} {generation.owner_id}",
        now=clock.now(),
        rule=limits.Rule(per_day=_A_DAY),
    )
