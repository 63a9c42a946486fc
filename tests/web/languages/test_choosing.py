"""What language somebody reads: what they chose, else what their browser asks for."""

import pytest
from django.db import OperationalError
from django.utils import translation

from pleinair import site
from pleinair.accounts import mail_language, mails, profile
from pleinair.accounts.models import Profile
from pleinair.mail import sealing
from pleinair.mail.models import Letter
from pleinair.privacy.models import PublishedNotice
from pleinair.web import owners
from tests.web.conftest import browser
from tests.web.languages.conftest import OPEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("bracketed")]
ASKS_FOR_GERMAN = {"Accept-Language": "de-AT, fr;q=0.9"}


def is_german(answer):
    """Whether a page, its element and its header say the same."""
    page = answer.content.decode()
    said = '<html lang="de"' in page
    assert said == (OPEN in page) == (answer.headers["Content-Language"] == "de")
    return said


class TestGuest:
    def test_the_browser_is_asked_and_no_cookie_comes_of_it(self):
        guest = browser()

        answer = guest.get("/privacy", headers=ASKS_FOR_GERMAN)

        assert is_german(answer)
        assert "Accept-Language" in answer.headers["Vary"]
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert "language" not in guest.cookies

    def test_a_browser_that_asks_for_none_of_ours_gets_the_sites(self, settings):
        assert not is_german(browser().get("/", headers={"Accept-Language": "fr"}))
        settings.LANGUAGE_CODE = "de"
        assert is_german(browser().get("/"))

    def test_a_choice_goes_before_the_browser_for_a_year(self):
        guest = browser()

        answer = guest.post("/language", {"language": "en", "back": "/privacy"})

        assert answer.headers["Location"] == "/privacy"
        assert guest.cookies["language"]["max-age"] == 60 * 60 * 24 * 365
        assert guest.cookies["language"]["httponly"]
        assert not is_german(guest.get("/", headers=ASKS_FOR_GERMAN))

    @pytest.mark.parametrize("wrong", ["", "fr", "de/../x", "\x00"])
    def test_what_there_is_not_takes_the_choice_back(self, wrong):
        guest = browser()
        guest.post("/language", {"language": "de"})

        guest.post("/language", {"language": wrong})

        assert guest.cookies["language"].value == ""
        assert not is_german(guest.get("/"))

    @pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "\\\\evil.example"])
    def test_a_choice_leads_to_no_other_site(self, back):
        answer = browser().post("/language", {"language": "de", "back": back})

        assert answer.headers["Location"] == "/"

    def test_where_nothing_is_kept_it_is_kept_until_the_browser_is_closed(self):
        with site.override(switches=site.profile_switches("ephemeral")):
            guest = browser()
            guest.post("/language", {"language": "de"})

        assert guest.cookies["language"]["max-age"] == ""

    def test_every_page_lets_one_choose_without_a_script(self):
        page = browser().get("/privacy").content.decode()

        assert '<form class="languages" method="post" action="/language">' in page
        assert 'value="de"' in page


class TestPerson:
    def test_a_choice_holds_wherever_somebody_signs_in(self, rich):
        browser(rich).post("/language", {"language": "de"})

        assert is_german(browser(rich).get("/activity", headers={"Accept-Language": "en"}))

    def test_it_goes_before_the_cookie_of_a_browser(self, rich):
        profile.choose(owner=rich, language="de")
        hers = browser(rich)
        hers.cookies["language"] = "en"

        assert is_german(hers.get("/"))

    def test_a_language_that_is_no_more_is_as_if_none_was_chosen(self, rich):
        profile.choose(owner=rich, language="xx")

        assert not is_german(browser(rich).get("/"))

    def test_without_the_field_of_the_profile_it_is_the_browsers_alone(self, rich):
        switches = site.profile_switches("hosted", {"profile_fields": ["name", "theme"]})
        with site.override(switches=switches):
            hers = browser(rich)
            hers.post("/language", {"language": "de"})

            assert is_german(hers.get("/"))
            assert not is_german(browser(rich).get("/"))
        assert not Profile.objects.exclude(language="").exists()

    def test_what_keeps_a_choice_from_being_known_is_logged(self, rich, monkeypatch, caplog):
        def fail(_request):
            raise OperationalError

        monkeypatch.setattr(owners, "find", fail)
        hers = browser(rich)

        assert hers.get("/app.webmanifest").status_code == 200

        (line,) = [one for one in caplog.records if one.name == "pleinair.web"]
        assert (line.event, line.exc_info[0]) == ("web.choices_unknown", OperationalError)

    def test_settings_show_what_was_chosen(self, rich):
        hers = browser(rich)
        assert " selected" not in hers.get("/settings/preferences").content.decode()

        hers.post("/language", {"language": "de", "back": "/settings/preferences"})

        page = hers.get("/settings/preferences").content.decode()
        assert '<option value="de" lang="de" selected>Deutsch</option>' in page


class TestMail:
    def test_it_is_in_the_language_of_its_reader(self, rich):
        profile.choose(owner=rich, language="de")

        assert mail_language.of(rich.user) == "de"

    def test_who_chose_none_is_written_to_as_they_asked(self, rich):
        browser().post(
            "/account/password/reset/", {"email": rich.user.email}, headers=ASKS_FOR_GERMAN
        )

        letter = Letter.objects.get()
        assert sealing.unseal(letter.sealed, letter_id=letter.id).language == "de"

    def test_a_worker_writes_in_the_language_of_the_site(self, rich):
        assert mail_language.of(rich.user) == "en"

    def test_allauth_tells_whom_it_writes_to(self, rich):
        profile.choose(owner=rich, language="de")

        mails.send(
            template_prefix="account/email/password_changed",
            email=rich.user.email,
            context={"user": rich.user},
        )

        letter = Letter.objects.get()
        assert sealing.unseal(letter.sealed, letter_id=letter.id).language == "de"

    def test_whoever_types_an_address_does_not_choose_its_readers_language(self, rich):
        profile.choose(owner=rich, language="de")

        with translation.override("en"):
            mails.send(
                template_prefix="account/email/account_already_exists",
                email=rich.user.email,
                context={"password_reset_url": "/account/password/reset/"},
            )

        letter = Letter.objects.get()
        assert sealing.unseal(letter.sealed, letter_id=letter.id).language == "de"


class TestNotice:
    def test_a_reader_gets_a_translation_that_says_so(self):
        page = browser().get("/privacy", headers=ASKS_FOR_GERMAN)

        assert is_german(page)
        assert "This is a translation." in page.content.decode()
        assert "This is a translation." not in browser().get("/privacy").content.decode()

    def test_what_was_published_can_be_read_as_it_was(self):
        page = browser().get("/privacy?published", headers=ASKS_FOR_GERMAN)

        assert not is_german(page)

    def test_another_language_makes_no_new_version(self):
        browser().get("/privacy", headers=ASKS_FOR_GERMAN)
        browser().get("/privacy")

        assert PublishedNotice.objects.count() == 1
