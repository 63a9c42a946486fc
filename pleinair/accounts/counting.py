"""Where the limits of signing in and up count, shared by all processes of a site.

A row is found by a digest under a key that is drawn anew each UTC day and deleted when the day is
over. Addresses, of a network or of mail, are in no row, and yesterday's digests lead to nobody.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import cast

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection, transaction

from pleinair.accounts.models import Count, DailyKey
from pleinair.lib import clock
from pleinair.lib.addresses import DailyTag

_KEY_BYTES = 32
# The key of the day as this process has read it: at most one.
_found: dict[date, bytes] = {}


def tag(address: str, *, now: datetime) -> str:
    """Return what stands for an address on this day in every process. A query in the first call."""
    return DailyTag(_secret(now)).of(address, now=now)


def forget(*, now: datetime) -> int:
    """Remove counts that are over and the keys of past days; return how many counts went."""
    DailyKey.objects.filter(day__lt=_day(now)).delete()
    return Count.objects.filter(ends_at__lte=now).delete()[0]


class Counts(BaseCache):
    """The part of a Django cache that allauth's limits use. What is kept is plain JSON."""

    def __init__(self, _location: str, params: Mapping[str, object]) -> None:
        super().__init__(dict(params))

    def add(
        self, key: str, value: object, timeout: object = DEFAULT_TIMEOUT, version: object = None
    ) -> bool:
        """Put a value where there is none. One statement decides between two at once."""
        now = clock.now()
        digest, ends_at = self._digest(key, version), self._ends_at(timeout, now=now)
        Count.objects.filter(key_digest=digest, ends_at__lte=now).delete()
        # A savepoint: a collision must not spoil the transaction around it.
        with transaction.atomic():
            made = Count.objects.get_or_create(
                key_digest=digest, defaults={"value": value, "ends_at": ends_at}
            )
        return made[1]

    def get(self, key: str, default: object = None, version: object = None) -> object:
        """Return a value that is not over, or the default."""
        found = Count.objects.filter(
            key_digest=self._digest(key, version), ends_at__gt=clock.now()
        ).first()
        return default if found is None else cast(object, found.value)

    def set(
        self, key: str, value: object, timeout: object = DEFAULT_TIMEOUT, version: object = None
    ) -> None:
        """Put a value, whatever was there."""
        Count.objects.update_or_create(
            key_digest=self._digest(key, version),
            defaults={"value": value, "ends_at": self._ends_at(timeout, now=clock.now())},
        )

    def delete(self, key: str, version: object = None) -> bool:
        """Remove a value; say whether there was one."""
        return Count.objects.filter(key_digest=self._digest(key, version)).delete()[0] > 0

    def clear(self) -> None:
        """Remove everything."""
        Count.objects.all().delete()

    def _digest(self, key: str, version: object) -> str:
        written = f"{version}:{key}".encode()
        return hmac.new(_secret(clock.now()), written, hashlib.sha256).hexdigest()

    def _ends_at(self, timeout: object, *, now: datetime) -> datetime:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        assert isinstance(seconds, int | float), "a limit has an end"
        return now + timedelta(seconds=seconds)


def _secret(now: datetime) -> bytes:
    """Return the key of a day, drawn by whichever process asks first."""
    day = _day(now)
    if day in _found:
        return _found[day]
    row, is_new = DailyKey.objects.get_or_create(
        day=day, defaults={"secret": secrets.token_bytes(_KEY_BYTES)}
    )
    if is_new:
        DailyKey.objects.filter(day__lt=day).delete()
    secret = bytes(row.secret)
    # A key whose row is not committed yet may never be another process's.
    if not connection.in_atomic_block:
        _found.clear()
        _found[day] = secret
    return secret


def _day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()
