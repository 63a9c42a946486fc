"""The code that signs in, and the way back from its page."""

import pytest

from tests.web.conftest import guest_of

pytestmark = pytest.mark.django_db


def test_another_address_can_be_given_and_a_guest_stays_who_they_are(nobodys):
    nobodys.post("/create", {"prompt": "a boat", "price": "1000", "client_key": "k"})
    guest = guest_of(nobodys)
    page = nobodys.post("/account/login/code/", {"email": "a@example.org"}, follow=True)
    assert "Use another address" in page.content.decode()

    back = nobodys.post("/account/logout/", {"next": "/account/login/code/"}, follow=True)

    assert "Send the code" in back.content.decode()
    assert guest is not None
    assert guest_of(nobodys) == guest
