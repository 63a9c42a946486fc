"""What one network is given in a day, counted for all processes of a site.

The rates stand beside those of signing up, in the settings, and count where those do.
"""

import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

_APP = "allauth.account"


def has_room(request: HttpRequest, *, action: str) -> bool:
    """Say whether one more would be given. Takes nothing. One query."""
    return all(
        ratelimit.apply_rate(
            cache.get(_key(request, action, rate), []), time.time(), rate, dry_run=True
        )[0]
        for rate in ratelimit.get_rates(app=_APP, action=action)
    )


def take(request: HttpRequest, *, action: str) -> bool:
    """Count one more, and say whether it may be given."""
    return bool(ratelimit.consume(request, app=_APP, action=action, limit_get=True))


def _key(request: HttpRequest, action: str, rate: ratelimit.Rate) -> str:
    return str(ratelimit.get_cache_key(request, app=_APP, action=action, rate=rate))
