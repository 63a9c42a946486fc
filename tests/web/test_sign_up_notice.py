"""The page that says what is kept."""

import pytest

from pleinair import site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("profile", ["history", "ephemeral", "workspace", "hosted", "own-servers"])
def test_it_names_who_runs_the_site_and_escapes_what_they_are_called(nobodys, profile):
    called = {"operator": "Monet & <b>Fils</b>", "contact": "privacy@example.org"}
    with site.override(profile=profile, **called):
        page = nobodys.get("/privacy").content.decode()

    assert "Monet &amp; &lt;b&gt;Fils&lt;/b&gt;" in page
    assert 'href="mailto:privacy@example.org"' in page
    assert "in force since" in page


def test_it_is_found_from_every_page(nobodys, hers):
    for client in (nobodys, hers):
        assert 'href="/privacy"' in client.get("/").content.decode()


def test_a_look_at_it_leaves_no_trace_of_who_looked(nobodys):
    nobodys.get("/privacy")

    assert "session" not in nobodys.cookies
