"""The pages of a site that sells."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings
from django.urls import clear_url_caches, set_urlconf

from pleinair.accounts.models import Owner
from tests.billing.stripe.conftest import selling, stripe, till
from tests.billing.stripe.till import Till
from tests.web.conftest import browser


@pytest.fixture
def shop(till: Till) -> Iterator[Till]:
    """The site with the addresses of one that sells."""
    clear_url_caches()
    with override_settings(ROOT_URLCONF="tests.web.buying.urls"):
        yield till
    clear_url_caches()
    set_urlconf(None)


@pytest.fixture
def hers(shop: Till, alice: Owner) -> Client:
    """Alice's browser at that site."""
    return browser(alice)
