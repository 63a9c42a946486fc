"""The door to Stripe: its client, and what its errors mean here."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import stripe

from pleinair import site
from pleinair.billing.stripe.errors import Declined, NotAtStripe, Unreachable
from pleinair.billing.stripe.line import Line

log = logging.getLogger("pleinair.stripe")

# The SDK would write every address and every message, with numbers of people in them.
logging.getLogger("stripe").setLevel(logging.CRITICAL)

# Begins the ids of our products and the lookup keys of our prices.
PREFIX = "pleinair-"
# Under this word our id stands in Stripe's metadata.
ORDER = "pleinair"
# A call that broke is made again with the same key; a page may wait for one more try.
_RETRIES = 1


def client() -> stripe.StripeClient:
    """Return the client of this site's account."""
    here = site.current()
    return _client(here.stripe_key, here.stripe_url)


@contextmanager
def asking() -> Iterator[None]:
    """Turn Stripe's errors into ours. Raises `Unreachable`, `NotAtStripe`, `Declined`."""
    try:
        yield
    except (stripe.APIConnectionError, stripe.RateLimitError) as error:
        raise Unreachable from error
    except stripe.StripeError as error:
        code = str(error.code or type(error).__name__)
        # A call under the same key is still under way.
        if (error.http_status or 500) >= 500 or error.http_status == 409:
            raise Unreachable from error
        if code == "resource_missing":
            raise NotAtStripe from error
        log.warning("stripe refused", extra={"event": "stripe.refused", "reason": code})
        raise Declined(code) from error


@lru_cache(maxsize=4)
def _client(key: str, url: str) -> stripe.StripeClient:
    stripe.enable_telemetry = False
    return stripe.StripeClient(
        key, base_addresses={"api": url}, http_client=Line(), max_network_retries=_RETRIES
    )
