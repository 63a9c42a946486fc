"""What the pages of second steps cost. Only one profile has them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.conftest import browser

pytestmark = [pytest.mark.django_db, pytest.mark.workspace]


def test_the_page_asks_once_for_all_second_steps(alice):
    client = browser(alice)

    with CaptureQueriesContext(connection) as asked:
        client.get("/settings/security")

    assert sum('"mfa_authenticator"' in query["sql"] for query in asked) == 1
