"""A newcomer's browser may send several first requests at once: they are one guest's."""

import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.cookies import SimpleCookie
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.test import Client

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.generation.models import Generation
from pleinair.vault import keys

pytestmark = pytest.mark.django_db(transaction=True)


def _token(client: Client) -> str:
    page = client.get("/").content.decode()
    return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]


def _press(browser: Client, token: str, *, key: str) -> HttpResponse:
    """Send a first request as a tab that has the browser's cookies, but no session yet."""
    tab = Client(enforce_csrf_checks=True)
    tab.cookies = SimpleCookie({name: one.value for name, one in browser.cookies.items()})
    return tab.post("/create", _form(token, key=key))


@pytest.fixture
def newcomer() -> Client:
    """A browser that looked at the studio."""
    client = Client(enforce_csrf_checks=True)
    client.get("/")
    return client


@pytest.mark.parametrize("profile", ["own-servers", "ephemeral"])
def test_first_requests_of_one_browser_are_one_guest_and_one_generation(newcomer, profile):
    with site.override(profile=profile, switches=site.profile_switches(profile)):
        token = _token(newcomer)

        answers = [_press(newcomer, token, key="once").status_code for _ in range(3)]

    assert answers == [302, 302, 302]
    assert Owner.objects.count() == 1
    assert Generation.objects.count() == 1


def test_two_browsers_are_two_guests():
    for _ in range(2):
        browser = Client(enforce_csrf_checks=True)
        _press(browser, _token(browser), key=str(uuid.uuid4()))

    assert Owner.objects.count() == 2


def test_a_saved_page_and_the_cookie_of_its_forms_open_nothing(newcomer):
    token = _token(newcomer)
    newcomer.post("/create", _form(token))
    made = Generation.objects.get()

    saved = Client(enforce_csrf_checks=True)
    saved.cookies["csrf"] = newcomer.cookies["csrf"].value
    saved.post("/create", _form(token))

    assert Owner.objects.count() == 2
    assert saved.get(f"/g/{made.id}").status_code == 404


def test_whoever_deletes_the_session_is_forgotten_by_the_browser(newcomer):
    token = _token(newcomer)
    newcomer.post("/create", _form(token))
    made = Generation.objects.get()
    assert newcomer.cookies["visit"]["max-age"] == 0

    del newcomer.cookies["session"], newcomer.cookies["visit"]
    newcomer.post("/create", _form(_token(newcomer)))

    assert Owner.objects.count() == 2
    assert newcomer.get(f"/g/{made.id}").status_code == 404


def test_what_first_requests_share_is_good_for_minutes(newcomer):
    token = _token(newcomer)
    _press(newcomer, token, key="first")

    with signatures_age(timedelta(minutes=11)):
        _press(newcomer, token, key="second")

    assert Owner.objects.count() == 2


@pytest.mark.parametrize("planted", ["", "x", "mine", "a:b:c", "\u00e4"])
def test_a_value_that_somebody_made_up_is_no_visit(newcomer, planted):
    token = _token(newcomer)
    newcomer.cookies["visit"] = planted

    for key in ("first", "second"):
        assert _press(newcomer, token, key=key).status_code == 302

    assert Owner.objects.count() == 2


def test_what_first_requests_share_stands_in_no_page_and_is_for_no_script(newcomer):
    cookie = newcomer.cookies["visit"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert 0 < cookie["max-age"] <= 600
    assert cookie.value not in newcomer.get("/").content.decode()


def test_on_https_it_is_bound_to_this_very_host():
    with site.override(url="https://pictures.example"):
        cookie = Client().get("/", secure=True).cookies["__Host-visit"]

    assert cookie["secure"]
    assert cookie["path"] == "/"
    assert not cookie["domain"]


def test_whoever_is_known_gets_none(newcomer, hers):
    newcomer.post("/create", _form(_token(newcomer)))
    del newcomer.cookies["visit"]

    assert "visit" not in newcomer.get("/").cookies
    assert "visit" not in hers.get("/").cookies


def test_a_guest_who_was_forgotten_comes_back_as_another(newcomer):
    token = _token(newcomer)
    _press(newcomer, token, key="first")
    gone = Owner.objects.get()
    Generation.objects.all().delete()
    keys.shred(gone.id)
    gone.delete()

    answer = _press(newcomer, token, key="second")

    assert answer.status_code == 302
    assert Owner.objects.get().id != gone.id


def _form(token: str, *, key: str = "") -> dict[str, str]:
    key = key or str(uuid.uuid4())
    return {"prompt": "a boat", "client_key": key, "price": "1000", "csrfmiddlewaretoken": token}


@contextmanager
def signatures_age(passed: timedelta) -> Iterator[None]:
    """Let time pass for whatever is signed with its time."""
    later = time.time() + passed.total_seconds()
    with patch("django.core.signing.time.time", return_value=later):
        yield
