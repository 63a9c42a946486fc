"""A newcomer's browser may send several first requests at once: they are one guest's."""

import re
import uuid

import pytest
from django.test import Client

from pleinair.accounts.models import Owner
from pleinair.generation.models import Generation
from pleinair.vault import keys

pytestmark = pytest.mark.django_db(transaction=True)


def _token(client: Client) -> str:
    page = client.get("/").content.decode()
    return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]


def _press(cookie: str, token: str, *, key: str) -> int:
    """Send a first request as a tab that knows the token but no session yet."""
    tab = Client(enforce_csrf_checks=True)
    tab.cookies["csrf"] = cookie
    data = {"prompt": "a boat", "client_key": key, "price": "1000", "csrfmiddlewaretoken": token}
    return tab.post("/create", data).status_code


def test_first_requests_of_one_browser_are_one_guest_and_one_generation():
    browser = Client(enforce_csrf_checks=True)
    token = _token(browser)
    cookie = browser.cookies["csrf"].value

    answers = [_press(cookie, token, key="once") for _ in range(3)]

    assert answers == [302, 302, 302]
    assert Owner.objects.count() == 1
    assert Generation.objects.count() == 1


def test_two_browsers_are_two_guests():
    for _ in range(2):
        browser = Client(enforce_csrf_checks=True)
        token = _token(browser)
        _press(browser.cookies["csrf"].value, token, key=str(uuid.uuid4()))

    assert Owner.objects.count() == 2


def test_a_guest_who_was_forgotten_comes_back_as_another():
    browser = Client(enforce_csrf_checks=True)
    token = _token(browser)
    cookie = browser.cookies["csrf"].value
    _press(cookie, token, key="first")
    gone = Owner.objects.get()
    Generation.objects.all().delete()
    keys.shred(gone.id)
    gone.delete()

    answer = _press(cookie, token, key="second")

    assert answer == 302
    assert Owner.objects.get().id != gone.id
