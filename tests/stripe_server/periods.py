"""Billing periods: months that remember the day they began on."""

import calendar
from datetime import UTC, datetime

from tests.stripe_server.wire import Object

_DAY_S = 86400
_FIXED_S = {"day": _DAY_S, "week": 7 * _DAY_S}
_MONTHS = {"month": 1, "year": 12}


def end(anchor: int, recurring: Object, *, after: int) -> int:
    """Find the first end of a period that lies after a moment."""
    step = 1
    while _nth(anchor, recurring, step) <= after:
        step += 1
    return _nth(anchor, recurring, step)


def _nth(anchor: int, recurring: Object, step: int) -> int:
    interval, count = recurring["interval"], recurring["interval_count"] * step
    if interval in _FIXED_S:
        return int(anchor + count * _FIXED_S[interval])
    return _months_later(anchor, count * _MONTHS[interval])


def _months_later(moment: int, months: int) -> int:
    begun = datetime.fromtimestamp(moment, tz=UTC)
    year, month = divmod(begun.month - 1 + months, 12)
    year, month = begun.year + year, month + 1
    # The 31st becomes the 30th and is the 31st again where there is one.
    day = min(begun.day, calendar.monthrange(year, month)[1])
    return int(begun.replace(year=year, month=month, day=day).timestamp())


def share(amount: int, *, start: int, stop: int, now: int) -> int:
    """Tell what part of an amount falls on the rest of a period."""
    return round(amount * (stop - now) / (stop - start)) if stop > start else 0
