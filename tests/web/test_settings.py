"""Settings: only what the profile keeps is there, and what is chosen holds."""

import pytest
from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile

from pleinair import site
from pleinair.accounts import profile
from pleinair.accounts.models import Profile, User
from pleinair.vault import blobs
from tests.library.files import encoded, picture
from tests.web.conftest import body, browser

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = ("/settings/profile", "/settings/preferences", "/settings/security", "/settings/leave")


@pytest.fixture
def workspace():
    with site.override(profile="workspace", switches=site.profile_switches("workspace")) as here:
        yield here


def bring(client, data=None):
    file = SimpleUploadedFile("me.png", data or encoded(picture()), content_type="image/png")
    return client.post("/settings/profile/picture", {"picture": file})


@pytest.mark.parametrize("path", PAGES)
def test_nobody_without_an_account_sees_a_page_of_settings(nobodys, path):
    answer = nobodys.get(path)

    assert answer.status_code == 302
    assert "/account/login/" in answer.headers["Location"]


def test_a_page_without_a_tab_shows_whose_it_is(hers):
    hers.post("/account/reauthenticate/", {"password": "a long enough password"})

    page = hers.get("/settings/leave").content.decode()

    assert '<a href="/settings/profile" aria-current="true">' in page


class TestName:
    def test_another_name_is_kept_and_its_letter_shown(self, alice):
        hers = browser(alice)

        answer = hers.post("/settings/profile", {"name": "Zoe"}, follow=True)

        assert "Your name is changed." in answer.content.decode()
        assert User.objects.get(id=alice.user_id).display_name == "Zoe"
        page = answer.content.decode()
        assert '<span class="face" aria-hidden="true">Z</span>' in page
        assert '<span class="rail__name" title="Zoe">Zoe</span>' in page
        assert '<p class="menu__who">Zoe</p>' in page
        assert '<p class="menu__why">alice@example.org</p>' in page

    def test_a_name_that_is_too_long_is_refused_beside_its_field(self, alice):
        answer = browser(alice).post("/settings/profile", {"name": "Z" * 81})

        assert answer.status_code == 422
        assert User.objects.get(id=alice.user_id).display_name == ""

    def test_a_site_that_keeps_no_name_asks_for_none_and_takes_none(self, alice):
        switches = site.profile_switches("hosted", {"profile_fields": []})
        with site.override(switches=switches):
            answer = browser(alice).post("/settings/profile", {"name": "Zoe"})

        assert 'name="name"' not in answer.content.decode()
        assert User.objects.get(id=alice.user_id).display_name == ""


def test_an_address_that_is_confirmed_is_only_offered_to_be_changed(alice):
    hers = browser(alice)
    waiting = EmailAddress.objects.create(user=alice.user, email=alice.user.email, primary=True)
    assert "Change or confirm it" in hers.get("/settings/profile").content.decode()

    EmailAddress.objects.filter(id=waiting.id).update(verified=True)

    assert "Change it</a>" in hers.get("/settings/profile").content.decode()


class TestPicture:
    def test_it_is_shown_to_its_owner_and_to_nobody_else(self, alice, charlie):
        hers, his = browser(alice), browser(charlie)

        assert bring(hers).status_code == 302

        answer = hers.get("/settings/portrait")
        assert body(answer)[8:12] == b"WEBP"
        assert "/settings/portrait?v=" in hers.get("/").content.decode()
        assert his.get("/settings/portrait").status_code == 404
        assert "/settings/portrait" not in his.get("/").content.decode()

    def test_what_is_no_picture_is_refused_in_a_sentence(self, alice):
        answer = bring(browser(alice), b"<svg onload=alert(1)>")

        assert answer.status_code == 422
        assert "This is not a PNG, JPEG or WebP picture." in answer.content.decode()

    def test_sending_the_form_without_a_picture_says_so(self, alice):
        answer = browser(alice).post("/settings/profile/picture", {})

        assert answer.status_code == 422
        assert "This file is empty." in answer.content.decode()

    def test_it_can_be_removed(self, alice):
        hers, before = browser(alice), set(blobs.ids_of("kept"))
        bring(hers)

        hers.post("/settings/profile/picture", {"drop": "yes"})

        assert hers.get("/settings/portrait").status_code == 404
        assert set(blobs.ids_of("kept")) == before

    def test_only_so_many_are_decoded_in_a_minute(self, alice):
        hers = browser(alice)

        answers = [bring(hers, b"no picture").status_code for _ in range(7)]

        assert answers == [422] * 6 + [429]


class TestLook:
    def test_it_is_kept_with_the_account_and_follows_to_another_browser(self, alice):
        browser(alice).post("/theme", {"theme": "dark"})

        assert 'data-theme="dark"' in browser(alice).get("/").content.decode()

    def test_it_goes_before_the_cookie_of_a_browser(self, alice):
        profile.choose(owner=alice, theme="dark")
        hers = browser(alice)
        hers.cookies["theme"] = "light"

        assert 'data-theme="dark"' in hers.get("/").content.decode()

    def test_the_browser_says_it_while_the_account_does_not(self, alice):
        hers = browser(alice)
        hers.cookies["theme"] = "light"

        assert 'data-theme="light"' in hers.get("/").content.decode()

    @pytest.mark.usefixtures("workspace")
    def test_a_site_that_does_not_say_so_keeps_it_in_the_browser_alone(self, alice):
        browser(alice).post("/theme", {"theme": "dark"})

        assert not Profile.objects.exists()
        assert 'data-theme="' not in browser(alice).get("/").content.decode()


class TestBeginning:
    @pytest.mark.usefixtures("workspace")
    def test_the_prompt_bar_begins_with_what_was_chosen(self, alice):
        hers = browser(alice)

        hers.post("/settings/preferences", {"shape": "16:9", "quality": ""})

        assert hers.get("/").context["values"]["shape"] == "16:9"

    @pytest.mark.usefixtures("workspace")
    def test_what_a_model_does_not_offer_is_refused_and_an_old_choice_forgotten(self, alice):
        hers = browser(alice)
        profile.choose(owner=alice, shape="5:9", quality="divine")

        assert hers.get("/").context["values"]["shape"] == "auto"
        assert hers.get("/").context["values"]["quality"] == "auto"
        assert hers.post("/settings/preferences", {"shape": "5:9"}).status_code == 422

    def test_a_menu_in_which_one_line_is_chosen_is_not_said_to_be_optional(self, alice):
        hers = browser(alice)

        assert "<select" in (page := hers.get("/settings/preferences").content.decode())
        assert "if you like" not in page
        assert "if you like" in hers.get("/settings/profile").content.decode()

    def test_a_site_that_keeps_no_settings_offers_none(self, alice):
        page = browser(alice).get("/settings/preferences").content.decode()

        assert 'name="theme"' in page
        assert 'name="shape"' not in page


def test_security_says_how_somebody_signs_in(alice):
    page = browser(alice).get("/settings/security").content.decode()

    assert "You sign in with your e-mail address and a password." in page
    assert "/account/password/change/" in page


def test_nothing_else_can_be_chosen(alice):
    with pytest.raises(TypeError, match="shoe_size"):
        profile.choose(owner=alice, shoe_size="44")
