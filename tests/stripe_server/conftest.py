"""A stand-in for each test, and the same calls against Stripe itself where there is a key."""

import os
from collections.abc import Iterator

import pytest
import pytest_socket
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop

# A secret key of Stripe's test mode. With it the tests that take `either` run against Stripe too.
LIVE_KEY = os.environ.get("STRIPE_TEST_KEY", "")


@pytest.fixture
def server() -> Iterator[StripeServer]:
    with StripeServer() as running:
        yield running


@pytest.fixture
def client(server: StripeServer) -> stripe.StripeClient:
    return client_of(server)


@pytest.fixture
def shop(client: stripe.StripeClient) -> Shop:
    return Shop(client=client)


@pytest.fixture(params=["stand-in", pytest.param("live", marks=pytest.mark.live)])
def either(request: pytest.FixtureRequest) -> Iterator[Shop]:
    """A shop at the stand-in, then at Stripe: what holds for one has to hold for the other."""
    if request.param == "stand-in":
        yield Shop(client=client_of(request.getfixturevalue("server")))
        return
    assert LIVE_KEY.startswith(("sk_test_", "rk_test_")), "no key of Stripe's test mode"
    # These may leave this machine, because somebody gave them a key; the next test may not again.
    pytest_socket._remove_restrictions()
    yield Shop(client=stripe.StripeClient(LIVE_KEY, max_network_retries=2))


def client_of(server: StripeServer) -> stripe.StripeClient:
    return stripe.StripeClient(
        server.key, base_addresses={"api": server.root}, max_network_retries=0
    )
