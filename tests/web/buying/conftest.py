"""The pages of a site that sells."""

from collections.abc import Iterator

import pytest
from django.test import Client

from pleinair.accounts.models import Owner
from tests.billing.stripe.conftest import selling, stripe, till
from tests.billing.stripe.till import Till
from tests.web.buying import addresses
from tests.web.conftest import browser


@pytest.fixture
def shop(till: Till) -> Iterator[Till]:
    """The site with the addresses of one that sells."""
    with addresses.of_a_shop():
        yield till


@pytest.fixture
def hers(shop: Till, alice: Owner) -> Client:
    """Alice's browser at that site."""
    return browser(alice)
