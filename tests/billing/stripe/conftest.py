"""A site that sells, and Stripe's stand-in to sell through."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from stripe import StripeClient

from pleinair import site
from pleinair.billing.stripe import events, reports, sync
from pleinair.billing.stripe.errors import NotGenuine
from tests.billing.stripe.till import SECRET, Till
from tests.billing.test_concurrency import shared_database
from tests.stripe_server import StripeServer


@pytest.fixture
def stripe() -> Iterator[StripeServer]:
    """Stripe, whose reports come to the inbox when they are delivered."""
    with StripeServer() as server:
        server.outbox.connect(_inbox, secret=SECRET)
        yield server


@pytest.fixture
def client(stripe: StripeServer) -> StripeClient:
    """Stripe's own client, for what somebody does in its dashboard."""
    return StripeClient(stripe.key, base_addresses={"api": stripe.root}, max_network_retries=0)


@pytest.fixture
def selling(stripe: StripeServer) -> site.Site:
    """This site with a key for Stripe, in two currencies."""
    here = replace(
        site.current(),
        stripe_key=stripe.key,
        stripe_url=stripe.root,
        stripe_webhook_secret=SECRET,
        currencies=("eur", "usd"),
    )
    site.use(here)
    return here


@pytest.fixture
def till(db: None, selling: site.Site, stripe: StripeServer) -> Till:
    """Everything on sale at Stripe, and short words for buying it."""
    sync.sync()
    return Till(stripe)


def _inbox(body: bytes, headers: dict[str, str]) -> int:
    try:
        reports.take(body, signature=headers["Stripe-Signature"])
        # At once, so that reports are dealt with in the order in which they come.
        events.work()
    except NotGenuine:
        return 400
    return 200
