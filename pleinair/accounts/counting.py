"""Where the limits of signing in and up count, shared by all processes of a site.

A row is found by a digest under a key that is drawn anew each UTC day. A count of yesterday goes on
today, so its key stays until no count of that day can be left: the day after. Addresses, of a
network or of mail, are in no row, and digests whose key is gone lead to nobody.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import cast

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import IntegrityError, connection, transaction
from django.utils.crypto import salted_hmac

from pleinair.accounts.models import Count, DailyKey
from pleinair.lib import addresses, clock

_KEY_BYTES = 32
# No limit counts for longer, and no key outlives its last count.
LONGEST = timedelta(days=1)
# The row that is a limit's turn is gone before anybody sees it, and so never over.
_TURN = timedelta(minutes=1)
# The keys of today and yesterday as this process has read them: at most two.
_found: dict[date, bytes | None] = {}


def tag(address: str) -> str:
    """Return what stands for a network address in the keys of limits, which no row holds. Pure."""
    network = addresses.subscriber(address)
    return salted_hmac("pleinair.accounts.counting", network, algorithm="sha256").hexdigest()


def forget(*, now: datetime) -> int:
    """Remove counts that are over and the keys of their days; return how many counts went."""
    _forget_keys(_day(now))
    return Count.objects.filter(ends_at__lte=now).delete()[0]


@contextmanager
def alone(key: str) -> Iterator[bool]:
    """Let the processes of a site count one limit in turn: whoever comes meanwhile waits.

    In place of allauth's `cache_lock`, by which who waited for a second was over the limit. The
    turn is a row that no other transaction can write, and ends with the transaction.
    """
    digest = _digests(f"{key}:turn")[0]
    with transaction.atomic():
        _put(digest, True, ends_at=clock.now() + _TURN)
        yield True
        Count.objects.filter(key_digest=digest).delete()


class Counts(BaseCache):
    """The part of a Django cache that allauth's limits use. What is kept is plain JSON."""

    def __init__(self, _location: str, params: Mapping[str, object]) -> None:
        super().__init__(dict(params))

    def add(
        self, key: str, value: object, timeout: object = DEFAULT_TIMEOUT, version: object = None
    ) -> bool:
        """Put a value where there is none. Of two at once, the table's key decides."""
        now = clock.now()
        digests, ends_at = _digests(_written(key, version)), self._ends_at(timeout, now=now)
        Count.objects.filter(key_digest__in=digests, ends_at__lte=now).delete()
        if Count.objects.filter(key_digest__in=digests[1:]).exists():
            return False
        try:
            # A savepoint: a collision must not spoil the transaction around it.
            with transaction.atomic():
                Count.objects.create(key_digest=digests[0], value=value, ends_at=ends_at)
        except IntegrityError:
            return False
        return True

    def get(self, key: str, default: object = None, version: object = None) -> object:
        """Return a value that is not over, or the default."""
        digests = _digests(_written(key, version))
        found = Count.objects.filter(key_digest__in=digests, ends_at__gt=clock.now()).first()
        return default if found is None else cast(object, found.value)

    def set(
        self, key: str, value: object, timeout: object = DEFAULT_TIMEOUT, version: object = None
    ) -> None:
        """Put a value, whatever was there."""
        digests = _digests(_written(key, version))
        Count.objects.filter(key_digest__in=digests[1:]).delete()
        _put(digests[0], value, ends_at=self._ends_at(timeout, now=clock.now()))

    def delete(self, key: str, version: object = None) -> bool:
        """Remove a value; say whether there was one."""
        digests = _digests(_written(key, version))
        return Count.objects.filter(key_digest__in=digests).delete()[0] > 0

    def clear(self) -> None:
        """Remove everything."""
        Count.objects.all().delete()

    def _ends_at(self, timeout: object, *, now: datetime) -> datetime:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        assert isinstance(seconds, int | float), "a limit has an end"
        assert seconds <= LONGEST.total_seconds(), "its key is gone after a day"
        return now + timedelta(seconds=seconds)


def _put(digest: str, value: object, *, ends_at: datetime) -> None:
    """Write a row, whether there is one or not, in one statement. Nobody can meanwhile."""
    Count.objects.bulk_create(
        [Count(key_digest=digest, value=value, ends_at=ends_at)],
        update_conflicts=True,
        unique_fields=["key_digest"],
        update_fields=["value", "ends_at"],
    )


def _written(key: str, version: object) -> str:
    return f"{version}:{key}"


def _digests(written: str) -> list[str]:
    """Return what a key is found by: today's digest, and yesterday's where there is a key."""
    message = written.encode()
    return [hmac.new(one, message, hashlib.sha256).hexdigest() for one in _secrets(clock.now())]


def _secrets(now: datetime) -> list[bytes]:
    """Return the key of today, drawn by whichever process asks first, and yesterday's if any."""
    today = _day(now)
    days = (today, today - LONGEST)
    if not _found.keys() >= set(days):
        rows = DailyKey.objects.filter(day__in=days)
        found = dict.fromkeys(days) | {row.day: bytes(row.secret) for row in rows}
        if found[today] is None:
            found[today] = _draw(today)
        # A key whose row is not committed yet may never be another process's.
        if connection.in_atomic_block:
            return _known(found)
        _found.clear()
        _found.update(found)
    return _known({day: _found[day] for day in days})


def _draw(today: date) -> bytes:
    row, is_new = DailyKey.objects.get_or_create(
        day=today, defaults={"secret": secrets.token_bytes(_KEY_BYTES)}
    )
    if is_new:
        _forget_keys(today)
    return bytes(row.secret)


def _known(found: Mapping[date, bytes | None]) -> list[bytes]:
    return [secret for secret in found.values() if secret is not None]


def _forget_keys(today: date) -> None:
    DailyKey.objects.filter(day__lt=today - LONGEST).delete()


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()
