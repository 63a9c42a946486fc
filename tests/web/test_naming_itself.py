"""What the site says of itself: its name, and what an account brings."""

from dataclasses import replace

import pytest

from pleinair import site
from tests.web.conftest import pass_age

pytestmark = pytest.mark.django_db


def test_an_installed_site_has_its_own_name(nobodys):
    site.use(replace(site.current(), name="Atelier Nord"))

    told = nobodys.get("/app.webmanifest")

    assert told.headers["Content-Type"] == "application/manifest+json"
    assert (told.json()["name"], told.json()["short_name"]) == ("Atelier Nord", "Atelier Nord")
    assert b'rel="manifest" href="/app.webmanifest"' in nobodys.get("/").content


def test_the_page_for_signing_up_says_what_one_gets_and_where(nobodys):
    site.use(replace(site.current(), name="Atelier Nord", sign_up_credits=73))
    pass_age(nobodys)

    page = nobodys.get("/account/signup/").content.decode()

    assert "A new account comes with 73 more credits, as soon as its address is confirmed." in page
    assert "<title>Sign up · Atelier Nord</title>" in page
