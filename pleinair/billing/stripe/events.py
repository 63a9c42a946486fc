"""Dealing with what is in the inbox, by whoever works.

What a report means is booked in the transaction that marks it as done: a death before that leaves
it to be dealt with again, and after that nothing is left to do.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import F

from pleinair.billing.errors import BillingError
from pleinair.billing.models import Event
from pleinair.billing.stripe import handling
from pleinair.billing.stripe.errors import StripeError
from pleinair.lib import clock

log = logging.getLogger("pleinair.stripe")

# Longer than all calls of one report take; who died holding it is followed by another then.
_LEASE = timedelta(minutes=5)
# Waits before another try: with the last one a day has gone, and a person looks at it.
_AGAIN = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 240, 480, 720))
# As long as the column.
_ERROR = 200


def work(*, limit: int = 50) -> int:
    """Deal with reports that are due, oldest first; return how many were done.

    Calls Stripe. One report that fails holds up no other.
    """
    due = Event.objects.filter(state=Event.State.RECEIVED, again_at__lte=clock.now())
    ids = due.order_by("happened_at", "id").values_list("pk", flat=True)
    return sum(deal_with(event_id) for event_id in list(ids[:limit]))


def deal_with(event_id: str) -> bool:
    """Deal with one report, unless somebody else does; say whether it is done now."""
    now = clock.now()
    mine = Event.objects.filter(pk=event_id, state=Event.State.RECEIVED, again_at__lte=now)
    if not mine.update(again_at=now + _LEASE, tries=F("tries") + 1):
        return False
    event = Event.objects.get(pk=event_id)
    try:
        booking = handling.HANDLERS[event.kind](event.about)
        return _book(event, booking)
    except StripeError as error:
        _failed(event, error.detail, worth_again=error.worth_again)
    except BillingError as error:
        _failed(event, str(error), worth_again=False)
    except Exception as error:
        # One report that nobody foresaw must not stop all others.
        log.exception("report failed", extra={"event": "stripe.report_failed"})
        _failed(event, type(error).__name__, worth_again=True)
    return False


@transaction.atomic
def _book(event: Event, booking: handling.Booking) -> bool:
    """Book what a report means and mark it as done, together; once, whoever else tries.

    What does not fit is kept as far as that goes, and waits for a person with its report.
    """
    still = Event.objects.filter(pk=event.pk, state=Event.State.RECEIVED)
    if not still.update(state=Event.State.DONE, error=""):
        return False
    odd = booking()
    if odd is not None:
        Event.objects.filter(pk=event.pk).update(**_given_up(odd.detail))
    return odd is None


def _failed(event: Event, why: str, *, worth_again: bool) -> None:
    again = worth_again and event.tries <= len(_AGAIN)
    if again:
        changes = {"again_at": clock.now() + _AGAIN[event.tries - 1], "error": why[:_ERROR]}
    else:
        changes = _given_up(why)
    Event.objects.filter(pk=event.pk, state=Event.State.RECEIVED).update(**changes)


def _given_up(why: str) -> dict[str, object]:
    """Return what is noted of a report that a person has to look at."""
    log.error("report not handled", extra={"event": "stripe.report_given_up"})
    return {"state": Event.State.FAILED, "again_at": clock.now(), "error": why[:_ERROR]}
