"""What a browser learns of the site when somebody installs it."""

from dataclasses import replace

import pytest

from pleinair import site

pytestmark = pytest.mark.django_db


def test_an_installed_site_has_its_own_name(nobodys):
    site.use(replace(site.current(), name="Atelier Nord"))

    told = nobodys.get("/app.webmanifest")

    assert told.headers["Content-Type"] == "application/manifest+json"
    assert (told.json()["name"], told.json()["short_name"]) == ("Atelier Nord", "Atelier Nord")
    assert b'rel="manifest" href="/app.webmanifest"' in nobodys.get("/").content
