"""Signing up with Google, against a server that may lie in its place."""

import importlib
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.contrib.sessions.models import Session
from django.urls import clear_url_caches

from pleinair import site, urls
from pleinair.accounts import queries
from pleinair.accounts.models import Acceptance, Owner, User
from pleinair.mail.models import Letter
from pleinair.privacy import notice
from tests.accounts.openid_server import CLIENT, MAIL, NAME, NUMBER
from tests.generation.conftest import ask, finish
from tests.web.conftest import browser, guest_of, pass_age
from tests.web.google import (
    come_in,
    everything,
    is_signed_in,
    nobody_new,
    portrait_of,
    press,
    sign_up,
)
from tests.web.signing_up import credits_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


class TestTheWayThere:
    def test_three_scopes_a_state_a_nonce_and_a_challenge_go_along(self, nobodys, server):
        sent_to = urlsplit(press(nobodys))
        asked = {name: value for name, (value,) in parse_qs(sent_to.query).items()}

        assert sent_to.geturl().startswith(f"{server.root}/authorize?")
        assert set(asked.pop("scope").split()) == {"openid", "email", "profile"}
        assert asked.pop("redirect_uri") == f"{site.current().url}/account/google/back"
        assert len(asked.pop("nonce")) == 32
        assert len(asked.pop("state")) >= 16
        assert len(asked.pop("code_challenge")) == 43
        assert asked == {
            "client_id": CLIENT,
            "response_type": "code",
            "code_challenge_method": "S256",
            "prompt": "select_account",
        }

    def test_a_request_can_add_no_scope(self, nobodys):
        answer = nobodys.post("/account/google?scope=drive&auth_params=access_type%3Doffline")

        asked = parse_qs(urlsplit(answer.headers["Location"]).query)
        assert set(asked["scope"][0].split()) == {"openid", "email", "profile"}
        assert "access_type" not in asked

    def test_nobody_is_called_before_the_button(self, nobodys, server):
        page = nobodys.get("/account/login/").content.decode()

        assert "Continue with Google" in page
        assert server.root not in page
        assert server.calls == []

    def test_a_link_to_it_does_nothing(self, nobodys, server):
        assert nobodys.get("/account/google").status_code == 405
        assert server.calls == []

    def test_a_form_without_its_token_does_nothing(self, server):
        assert browser(enforce_csrf_checks=True).post("/account/google").status_code == 403
        assert server.calls == []

    def test_a_server_that_is_down_is_said_kindly(self, nobodys, server):
        server.script("down")

        answer = nobodys.post("/account/google")

        assert answer.status_code == 503
        assert "Google cannot be reached just now" in answer.content.decode()

    def test_without_keys_there_is_neither_address_nor_button(self, nobodys):
        with site.override(google_client_secret=""):
            importlib.reload(urls)
            clear_url_caches()

            assert nobodys.post("/account/google").status_code == 404
            assert "Google" not in nobodys.get("/account/login/").content.decode()


class TestSigningUp:
    def test_name_address_and_picture_are_taken_once(self, nobodys, server):
        answer = sign_up(nobodys, server)

        assert answer.status_code == 302
        assert is_signed_in(nobodys)
        user = User.objects.get()
        assert (user.email, user.display_name) == (MAIL, NAME)
        assert not user.has_usable_password()
        assert portrait_of(user)
        shown = nobodys.get("/settings/portrait")
        assert shown.status_code == 200

    def test_nothing_else_of_google_is_kept(self, nobodys, server):
        sign_up(nobodys, server)

        (row,) = SocialAccount.objects.values()
        assert (row["provider"], row["uid"], row["extra_data"]) == ("google", NUMBER, {})
        assert not SocialToken.objects.exists()
        assert not SocialApp.objects.exists()
        kept = everything()
        for never in ("canary-token", "code-0", f"{server.root}/picture", "'fr'"):
            assert never not in kept
        assert NUMBER not in str([one.get_decoded() for one in Session.objects.all()])

    def test_a_confirmed_address_has_its_credits_at_once(self, nobodys, server):
        sign_up(nobodys, server)

        assert EmailAddress.objects.get().verified
        assert credits_of(MAIL) == site.current().sign_up_credits
        assert not Letter.objects.exists()

    def test_an_address_that_google_did_not_confirm_has_to_be(self, nobodys, server):
        sign_up(nobodys, server, email_verified=False)

        assert not EmailAddress.objects.get().verified
        assert credits_of(MAIL) == 0
        assert Letter.objects.get().kind == "verification"

    def test_what_is_accepted_stands_at_the_button(self, nobodys):
        shown = nobodys.get("/account/login/").content.decode()

        at_the_button = shown.partition('action="/account/google"')[2].partition("</form>")[0]
        assert 'you accept the <a href="/privacy">privacy notice</a>' in at_the_button

    def test_beside_the_form_it_is_said_once_for_both_buttons(self, nobodys):
        pass_age(nobodys)

        shown = nobodys.get("/account/signup/").content.decode()

        accepts = 'here or with Google, you accept the <a href="/privacy">privacy notice</a>'
        assert shown.count("privacy notice") == 1
        assert shown.index(accepts) < shown.index("Continue with Google")

    def test_the_notice_is_recorded_and_the_question_is_for_the_next_one_again(
        self, nobodys, server
    ):
        sign_up(nobodys, server)

        accepted = Acceptance.objects.get()
        assert (accepted.owner, accepted.version) == (Owner.objects.get(), notice.current().version)
        assert "age" not in nobodys.session

    def test_a_guests_work_comes_along(self, nobodys, server):
        nobodys.post("/create", {"prompt": "a red boat"})
        guest = guest_of(nobodys)
        finish(ask(guest, "a blue boat"))

        sign_up(nobodys, server)

        assert Owner.objects.get(user__email=MAIL).id == guest.id
        assert "a blue boat" in nobodys.get("/activity").content.decode()

    def test_two_mailboxes_of_one_person_share_one_gift(self, nobodys, server):
        sign_up(nobodys, server, email="claude.monet@gmail.com")
        sign_up(browser(), server, email="claudemonet@gmail.com", sub="another number")

        assert credits_of("claude.monet@gmail.com") == 60
        assert credits_of("claudemonet@gmail.com") == 0

    def test_who_was_not_asked_for_their_age_is_asked_first(self, nobodys, server):
        answer = come_in(nobodys, server, after="/pricing")

        assert answer.headers["Location"] == "/account/age?next=%2Fpricing"
        nobody_new()
        assert "One question" in nobodys.get("/account/age").content.decode()

    def test_who_was_refused_stays_refused_and_leaves_nothing(self, nobodys, server):
        session = nobodys.session
        session["age"] = "refused"
        session.save()

        page = nobodys.get(come_in(nobodys, server).headers["Location"]).content.decode()

        assert "We cannot make an account for you now." in page
        nobody_new()

    def test_a_network_that_signs_up_too_often_is_stopped(self, nobodys, server, settings):
        settings.ACCOUNT_RATE_LIMITS = {"signup": "1/m/ip"}
        sign_up(nobodys, server)

        answer = sign_up(browser(), server, sub="another", email="other@example.org")

        assert answer.status_code == 429
        assert User.objects.count() == 1

    def test_of_two_at_the_same_moment_one_makes_the_account(
        self, nobodys, server, alice, monkeypatch
    ):
        # The other came between the look and the making.
        monkeypatch.setattr(queries, "is_taken", lambda _address: False)

        answer = sign_up(nobodys, server, email="alice@example.org")

        assert answer.headers["Location"] == "/account/login/"
        assert not is_signed_in(nobodys)
        assert not SocialAccount.objects.exists()

    def test_without_an_address_there_is_no_account(self, nobodys, server):
        sign_up(nobodys, server, email=None)

        assert not User.objects.exists()
        assert "no e-mail address" in nobodys.get("/account/login/").content.decode()

    def test_they_go_on_where_they_wanted_to(self, nobodys, server):
        pass_age(nobodys)

        assert come_in(nobodys, server, after="/pricing").headers["Location"] == "/pricing"

    @pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example"])
    def test_nobody_is_led_to_another_site(self, nobodys, server, elsewhere):
        pass_age(nobodys)

        assert come_in(nobodys, server, after=elsewhere).headers["Location"] == "/"


class TestPictures:
    @pytest.mark.parametrize(
        "hostile",
        [b"", b"<svg onload='alert(1)'/>", b"\x89PNG\r\n\x1a\n cut", b"x" * 5_000_001],
        ids=["empty", "svg", "cut", "too large"],
    )
    def test_one_that_cannot_be_had_keeps_nobody_out(self, nobodys, server, hostile):
        server.picture = hostile

        sign_up(nobodys, server)

        assert is_signed_in(nobodys)
        assert portrait_of(User.objects.get()) is None

    @pytest.mark.parametrize(
        "address",
        [
            "http://169.254.169.254/latest/meta-data",
            "http://127.0.0.1:9/picture",
            "https://example.org/face.png",
            "file:///etc/passwd",
            "not an address",
        ],
    )
    def test_nobody_else_is_called_for_one(self, nobodys, server, address):
        sign_up(nobodys, server, picture=address)

        assert is_signed_in(nobodys)
        assert portrait_of(User.objects.get()) is None

    def test_a_server_that_fails_then_keeps_nobody_out(self, nobodys, server):
        pass_age(nobodys)
        bring = server.come_back(press(nobodys))
        server.script("ok", "ok", "down")

        nobodys.get("/account/google/back", bring)

        assert is_signed_in(nobodys)
        assert portrait_of(User.objects.get()) is None

    def test_where_the_profile_keeps_none_nobody_asks_for_it(self, nobodys, server):
        fields = ("language", "theme")
        switches = replace(site.current().switches, profile_fields=fields)
        with site.override(switches=switches):
            sign_up(nobodys, server)

        assert User.objects.get().display_name == ""
        assert "/picture" not in [call.path for call in server.calls]
