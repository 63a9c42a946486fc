"""The page that says what is kept."""

import html
import json
import re

import pytest

from pleinair import site
from pleinair.privacy import notice

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("profile", ["history", "ephemeral", "workspace", "hosted", "own-servers"])
def test_it_names_who_runs_the_site_and_escapes_what_they_are_called(nobodys, profile):
    called = {"operator": "Monet & <b>Fils</b>", "contact": "privacy@example.org"}
    with site.override(profile=profile, **called):
        page = nobodys.get("/privacy").content.decode()

    assert "Monet &amp; &lt;b&gt;Fils&lt;/b&gt;" in page
    assert 'href="mailto:privacy@example.org"' in page


def test_programs_read_the_same_as_people(nobodys):
    published = notice.current()

    page = nobodys.get("/privacy").content.decode()
    told = nobodys.get("/privacy.json").json()

    assert told == json.loads(json.dumps(notice.as_data(published)))
    assert told["version"] == published.version
    assert 'type="application/json" href="/privacy.json"' in page
    for point in told["summary"]:
        assert html.escape(point["text"]) in page


def test_every_entry_of_the_contents_leads_somewhere(nobodys):
    page = nobodys.get("/privacy").content.decode()

    leads = re.findall(r'<li><a href="#([\w-]+)"', page)

    assert len(leads) > 5
    assert all(f'id="{lead}"' in page for lead in leads)
    assert "in force since" in page


def test_it_is_found_from_every_page(nobodys, hers):
    for client in (nobodys, hers):
        assert 'href="/privacy"' in client.get("/").content.decode()


def test_a_look_at_it_leaves_no_trace_of_who_looked(nobodys):
    nobodys.get("/privacy")

    assert "session" not in nobodys.cookies
