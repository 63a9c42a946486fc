"""Signing in with Google, and what a lying server in its place gets."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount

from pleinair.accounts.models import Owner, User
from pleinair.lib import clock
from pleinair.privacy import erasure
from tests.accounts.openid_server import MAIL, NAME, NUMBER, new_key
from tests.web.conftest import browser, pass_age
from tests.web.google import (
    come_in,
    everything,
    is_signed_in,
    nobody_new,
    portrait_of,
    press,
    refused,
    sign_up,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


class TestSigningIn:
    def test_the_number_opens_the_account_whatever_else_has_changed(self, nobodys, server):
        sign_up(nobodys, server)
        picture = portrait_of(User.objects.get())
        later = browser()

        come_in(later, server, email="new@example.org", name="Another", picture=None)

        assert later.session["_auth_user_id"] == str(User.objects.get().id)
        user = User.objects.get()
        assert (user.email, user.display_name, portrait_of(user)) == (MAIL, NAME, picture)
        assert EmailAddress.objects.count() == 1

    def test_an_account_with_the_same_address_is_never_merged(self, nobodys, server, alice):
        answer = sign_up(nobodys, server, email="Alice@example.org")

        assert answer.headers["Location"] == "/account/login/?next=%2Fsettings%2Fgoogle"
        assert not is_signed_in(nobodys)
        assert not SocialAccount.objects.exists()
        page = nobodys.get(answer.headers["Location"]).content.decode()
        assert "There is an account with this e-mail address." in page

    def test_who_is_leaving_is_led_to_where_it_is_undone(self, nobodys, server):
        sign_up(nobodys, server)
        User.objects.update(leaving_at=clock.now())

        answer = come_in(browser(), server)

        assert answer.headers["Location"].startswith("/leaving/")

    def test_who_turns_back_is_told_that_nothing_happened(self, nobodys, server):
        state = parse_qs(urlsplit(press(nobodys)).query)["state"][0]
        bring = {"state": state, "error": "access_denied"}

        page = nobodys.get("/account/google/back", bring, follow=True).content.decode()

        assert "You turned back at Google." in page

    def test_being_erased_leaves_nothing_of_google(self, nobodys, server):
        sign_up(nobodys, server)

        erasure.erase(Owner.objects.get().id)

        assert not SocialAccount.objects.exists()
        assert NUMBER not in everything()


FORGERIES = {
    "issuer": {"iss": "https://accounts.google.com"},
    "audience": {"aud": "another site"},
    "expired": {"exp": 1},
    "nonce": {"nonce": "of another trip"},
    "number": {"sub": None},
}


class TestForgeries:
    @pytest.mark.parametrize("lie", FORGERIES.values(), ids=FORGERIES)
    def test_a_lying_token_leaves_nothing(self, nobodys, server, lie):
        refused(sign_up(nobodys, server, **lie))

    def test_a_signature_of_somebody_else_leaves_nothing(self, nobodys, server):
        server.key = new_key()

        refused(sign_up(nobodys, server))

    @pytest.mark.parametrize("algorithm", ["none", "HS256"])
    def test_a_signature_that_proves_nothing_leaves_nothing(self, nobodys, server, algorithm):
        server.algorithm = algorithm

        refused(sign_up(nobodys, server))

    def test_a_state_of_another_browser_leaves_nothing(self, nobodys, server):
        pass_age(nobodys)
        bring = server.come_back(press(browser()))

        refused(nobodys.get("/account/google/back", bring))

    @pytest.mark.parametrize("state", ["", "guessed"])
    def test_a_state_that_was_never_given_leaves_nothing(self, nobodys, server, state):
        pass_age(nobodys)
        bring = server.come_back(press(nobodys)) | {"state": state}

        refused(nobodys.get("/account/google/back", bring))

    def test_a_state_is_good_once(self, nobodys, server):
        pass_age(nobodys)
        bring = server.come_back(press(nobodys))
        nobodys.get("/account/google/back", {**bring, "code": "wrong"})

        refused(nobodys.get("/account/google/back", bring))

    def test_a_code_of_another_trip_leaves_nothing(self, nobodys, server):
        pass_age(nobodys)
        theirs = server.come_back(press(browser()))
        mine = server.come_back(press(nobodys))

        refused(nobodys.get("/account/google/back", {**mine, "code": theirs["code"]}))

    def test_an_error_of_the_server_leaves_nothing_and_its_words_are_not_logged(
        self, nobodys, server, caplog
    ):
        bring = server.come_back(press(nobodys)) | {"error": "words of anybody"}

        refused(nobodys.get("/account/google/back", bring))

        (told,) = [one for one in caplog.records if hasattr(one, "reason")]
        assert (told.event, told.reason) == ("web.google_not_believed", "refused_there")

    def test_a_server_that_goes_down_half_way_is_said_kindly(self, nobodys, server):
        pass_age(nobodys)
        bring = server.come_back(press(nobodys))
        server.script("down")

        answer = nobodys.get("/account/google/back", bring)

        assert answer.status_code == 503
        nobody_new()
