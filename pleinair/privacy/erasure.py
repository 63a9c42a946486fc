"""Erasing somebody: every room is asked, in an order that survives a death between any two steps.

First nobody can come in any more, then the key is destroyed and with it all that could be read,
in backups too. Then rows and bytes go, and only then is Stripe asked, whose silence puts off
nothing but the books and the account: as long as that is there, the hourly sweep knows what is not
through yet.
"""

import logging
import uuid
from collections.abc import Callable
from datetime import datetime

from pleinair import site
from pleinair.accounts import leaving
from pleinair.generation import forgetting
from pleinair.library import portraits

log = logging.getLogger("pleinair.clock")

Step = Callable[[uuid.UUID], None]


def end_plan(owner_id: uuid.UUID) -> None:
    """End what an owner is subscribed to, while it is still known whose it is. Calls Stripe."""
    if site.current().sells:
        from pleinair.billing.stripe import buying

        buying.end(owner_id)


# A room that keeps anything of an owner stands here, before the plan. Each step may be repeated;
# what it removes must be found by the owner's id alone.
STEPS: tuple[Step, ...] = (
    leaving.close,
    *forgetting.STEPS,
    portraits.forget,
    leaving.end_sessions,
    end_plan,
    forgetting.cut_the_books,
    leaving.say_goodbye,
)


def erase(owner_id: uuid.UUID) -> None:
    """Erase an owner from every room; safe to repeat after a death at any point.

    Payment records stay for as long as tax law asks, about nobody. The last mail goes to the
    address that the account had, once the account is gone.
    """
    for step in STEPS:
        _take(step, owner_id)
    log.info("erased", extra={"event": "privacy.owner_erased"})


def erase_due(*, now: datetime) -> int:
    """Erase everybody whose days to come back are over; return how many. One query if nobody."""
    return sum(_erase_one(owner_id, now=now) for owner_id in leaving.due(now=now))


def _erase_one(owner_id: uuid.UUID, *, now: datetime) -> bool:
    if not leaving.begin(owner_id, now=now):
        # They changed their mind at the last moment.
        return False
    try:
        erase(owner_id)
    except Exception:
        # The next round goes on with this one; meanwhile the others have their turn.
        log.exception("not erased", extra={"event": "privacy.owner_not_erased"})
        return False
    return True


def _take(step: Step, owner_id: uuid.UUID) -> None:
    step(owner_id)
