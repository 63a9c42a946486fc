"""What the mails say: every kind, in text and HTML, with nothing missing and nothing outside."""

import re

import pytest
from allauth.account import app_settings as allauth
from django.conf import settings

from pleinair import site
from pleinair.mail import rendering
from pleinair.mail.kinds import SIGN_IN_CHANGES, Kind
from tests.mail.samples import NASTY, values_of

EVERY = list(Kind)


def words(kind, **more):
    return rendering.render(
        kind,
        {**values_of(kind), **more},
        language="en",
        link_out=f"{site.current().url}/unsubscribe/x",
    )


@pytest.mark.parametrize("kind", EVERY)
class TestEveryKind:
    def test_subject_is_one_short_line(self, kind):
        subject, _text, _html = words(kind)

        assert 8 < len(subject) < 78
        assert "\n" not in subject

    def test_nothing_is_missing_in_any_part(self, kind):
        assert not [part for part in words(kind) if "⟦" in part or "{{" in part or "{%" in part]

    def test_text_and_html_say_the_same_values(self, kind):
        _subject, text, html = words(kind)

        if "link" in values_of(kind):
            assert f"{site.current().url}/account/x?a=1&b=2" in text
            assert f'href="{site.current().url}/account/x?a=1&amp;b=2"' in html

    def test_html_escapes_and_text_does_not(self, kind):
        subject, text, html = words(kind)

        assert "<b>" not in html
        assert "&amp;" not in f"{subject}{text}"
        if NASTY in values_of(kind).values():
            assert NASTY in f"{subject}{text}"

    def test_nothing_comes_from_or_leads_to_another_host(self, kind):
        _subject, text, html = words(kind)

        here = site.current().url
        assert not re.search(r"<img|<script|<link|url\(|@import|srcset|background=", html)
        found = re.findall(r"(?:https?:)?//[^\s\"'<>]+", f"{text}{html}")
        assert found
        assert [one for one in found if not one.startswith(here)] == []

    def test_html_is_readable_in_the_dark(self, kind):
        _subject, _text, html = words(kind)

        assert '<meta name="color-scheme" content="light dark">' in html
        assert "prefers-color-scheme: dark" in html

    def test_made_again_it_is_the_same(self, kind):
        assert words(kind) == words(kind)


@pytest.mark.parametrize("change", SIGN_IN_CHANGES)
def test_every_change_of_signing_in_has_its_words(change):
    _subject, text, html = words(Kind.SIGN_IN_CHANGED, change=change)

    sentence = text.split("\n")[0]
    assert site.current().name in sentence
    assert sentence.endswith(".")
    assert sentence in html


def test_links_live_as_long_as_the_mails_say():
    assert "for three days" in words(Kind.VERIFICATION)[1]
    assert allauth.EMAIL_CONFIRMATION_EXPIRE_DAYS == 3
    assert "for three days" in words(Kind.RESET)[1]
    assert settings.PASSWORD_RESET_TIMEOUT == 3 * 24 * 60 * 60


def test_news_says_how_to_get_no_more_in_both_parts():
    _subject, text, html = words(Kind.NEWS)

    assert f"{site.current().url}/unsubscribe/x" in text
    assert f'href="{site.current().url}/unsubscribe/x"' in html


def test_who_runs_the_site_can_be_asked():
    with site.override(operator="Alma Ltd", contact="alma@studio.test"):
        _subject, text, html = words(Kind.PASSWORD_CHANGED)

    assert "write to alma@studio.test at once" in text
    assert "Run by Alma Ltd, alma@studio.test" in text
    assert "Run by Alma Ltd, alma@studio.test" in html


def test_credits_of_a_receipt_are_written_as_on_every_page():
    _subject, text, html = words(Kind.RECEIPT, credits=1_234_567)

    assert "1,234,567" in text
    assert "1,234,567" in html
