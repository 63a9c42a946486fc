"""How much one may ask for: per owner and API key in the database, per address in memory only.

An address is never stored: it becomes a tag under a key that lives in this process and changes
every day (`address_tag`), and the bucket of a tag is never written. Several web processes
therefore each count their own share of anonymous requests. What is worth credits counts for all of
them, where signing up does: `web.networks`.
"""

import threading
from datetime import datetime
from typing import Literal

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils.translation import ngettext

from pleinair.lib import addresses
from pleinair.safety.buckets import Rule, Window
from pleinair.safety.errors import SafetyError
from pleinair.safety.models import Bucket

__all__ = ["KeyKind", "Rule", "TooMany", "address_tag", "forget_full", "take"]

KeyKind = Literal["owner", "api_key", "address"]

# Tags kept at once: some megabytes. Beyond it those that are nearly full again are let go.
_MOST_TAGS = 50_000


class TooMany(SafetyError):
    """The limit is reached; `retry_after_s` says when one more will be let through."""

    def __init__(self, *, retry_after_s: int) -> None:
        self.retry_after_s = retry_after_s
        super().__init__(
            ngettext(
                "That is a little fast. Please try again in %(seconds)d second.",
                "That is a little fast. Please try again in %(seconds)d seconds.",
                retry_after_s,
            )
            % {"seconds": retry_after_s}
        )


def address_tag(address: str, at: datetime) -> str:
    """Return what stands for an address in this process on this day; nothing leads back."""
    return addresses.daily_tag(address, now=at)


def take(*, key_kind: KeyKind, key: str, now: datetime, rule: Rule) -> None:
    """Take one from every window of a rule, or from none.

    One conditional update per window; nothing is written for addresses, whose `key` is a tag.
    Raises `TooMany`.
    """
    now_ms = _milliseconds(now)
    if key_kind == "address":
        _TAGS.take(key, windows=rule.windows, now_ms=now_ms)
        return
    # One transaction: when the day's bucket is empty, the minute's gets its one back.
    with transaction.atomic():
        for window in rule.windows:
            _take_stored(key_kind, key, window=window, now_ms=now_ms)


def forget_full(*, now: datetime) -> int:
    """Remove buckets that are full again and so say nothing; return how many."""
    return Bucket.objects.filter(full_at_ms__lte=_milliseconds(now)).delete()[0]


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _take_stored(key_kind: str, key: str, *, window: Window, now_ms: int) -> None:
    bucket = Bucket.objects.filter(key_kind=key_kind, key=key, window=window.name)
    fits = bucket.filter(full_at_ms__lte=window.latest_ms(now_ms=now_ms))
    taken = Greatest(F("full_at_ms"), now_ms) + window.each_ms
    if fits.update(full_at_ms=taken):
        return
    # No bucket yet, an empty one, or one from before the clock was set back. Two may make it at
    # once: the second finds the first's.
    Bucket.objects.bulk_create(
        [Bucket(key_kind=key_kind, key=key, window=window.name, full_at_ms=0)],
        ignore_conflicts=True,
    )
    bucket.filter(full_at_ms__gt=window.furthest_ms(now_ms=now_ms)).update(full_at_ms=now_ms)
    if fits.update(full_at_ms=taken):
        return
    full_at_ms = bucket.values_list("full_at_ms", flat=True).first() or 0
    raise TooMany(retry_after_s=max(1, window.wait_s(full_at_ms, now_ms=now_ms)))


class _Tags:
    """The buckets of address tags: in memory, gone with the process."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._full_at_ms: dict[tuple[str, str], int] = {}

    def take(self, tag: str, *, windows: tuple[Window, ...], now_ms: int) -> None:
        with self._lock:
            if wait_s := self._wait_s(tag, windows=windows, now_ms=now_ms):
                raise TooMany(retry_after_s=wait_s)
            for window in windows:
                full_at_ms = self._believed_ms(tag, window, now_ms=now_ms)
                after_ms = window.after_taking_ms(full_at_ms, now_ms=now_ms)
                self._full_at_ms[tag, window.name] = after_ms
            if len(self._full_at_ms) > self._most:
                self._let_go(now_ms=now_ms)

    def _wait_s(self, tag: str, *, windows: tuple[Window, ...], now_ms: int) -> int:
        """Return how long the first window that is empty is waited for; zero if none is."""
        waits = (
            window.wait_s(self._believed_ms(tag, window, now_ms=now_ms), now_ms=now_ms)
            for window in windows
        )
        return next(filter(None, waits), 0)

    def _believed_ms(self, tag: str, window: Window, *, now_ms: int) -> int:
        return window.believed_ms(self._full_at_ms.get((tag, window.name), 0), now_ms=now_ms)

    def _let_go(self, *, now_ms: int) -> None:
        """Drop what is full again, and then the fuller half, so that memory stays bounded."""
        kept = {key: at for key, at in self._full_at_ms.items() if at > now_ms}
        if len(kept) > self._most // 2:
            kept = dict(sorted(kept.items(), key=lambda item: item[1])[-(self._most // 2) :])
        self._full_at_ms = kept


_TAGS = _Tags(most=_MOST_TAGS)
