"""Signing in and up with Google, against a server that may lie in its place."""

import importlib
import io
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.contrib.sessions.models import Session
from django.db import connection
from django.urls import clear_url_caches
from PIL import Image

from pleinair import site, urls
from pleinair.accounts import google_links, google_server, profile, queries, recent
from pleinair.accounts.google_links import LinkRefused
from pleinair.accounts.models import Acceptance, Owner, User
from pleinair.lib import clock
from pleinair.mail import sealing
from pleinair.mail.models import Letter
from pleinair.privacy import erasure, notice
from pleinair.web import google_card, safeguards
from tests.accounts.openid_server import CLIENT, MAIL, NAME, NUMBER, SECRET, OpenIdServer, new_key
from tests.generation.conftest import ask, finish
from tests.web import signing_up
from tests.web.conftest import browser, guest_of, pass_age
from tests.web.signing_up import credits_of

VICTIM, NEW_PASSWORD = "victim@example.org", "quite another password"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def server():
    """A server in Google's place, and a site that has its keys."""
    google_server._said.clear()
    keys = {"google_client_id": CLIENT, "google_client_secret": SECRET}
    with OpenIdServer() as one, site.override(google_issuer=one.root, **keys):
        one.picture = png("#2a6b5f")
        importlib.reload(urls)
        clear_url_caches()
        yield one
    importlib.reload(urls)
    clear_url_caches()
    google_server._said.clear()


def png(colour, size=(300, 300)):
    kept = io.BytesIO()
    Image.new("RGB", size, colour).save(kept, "PNG")
    return kept.getvalue()


def press(client, **form):
    """Press the button; return where the browser is sent."""
    return client.post("/account/google", form).headers["Location"]


def come_in(client, server, *, after="", **lies):
    """Press the button, agree at the server, and come back."""
    sent_to = press(client, **({"next": after} if after else {}))
    return client.get("/account/google/back", server.come_back(sent_to, **lies))


def sign_up(client, server, **lies):
    pass_age(client)
    return come_in(client, server, **lies)


def linked(client, server, **lies):
    """Link, as somebody with a confirmed address who has shown who they are."""
    user = User.objects.get(id=client.session["_auth_user_id"])
    EmailAddress.objects.get_or_create(user=user, email=user.email, primary=True, verified=True)
    shown(client)
    sent_to = client.post("/settings/google").headers["Location"]
    return client.get("/account/google/back", server.come_back(sent_to, **lies), follow=True)


def shown(client):
    """Show once more who one is, by the password."""
    client.post("/account/reauthenticate/", {"password": "a long enough password"})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def nobody_new():
    """That nothing of a newcomer is in any table."""
    assert not User.objects.exists()
    assert not SocialAccount.objects.exists()
    assert MAIL not in everything()
    assert NUMBER not in everything()


def everything():
    """Every row of every table, and what the sessions hold."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return f"{rows}{[one.get_decoded() for one in Session.objects.all()]}"


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

    @pytest.mark.parametrize("page", ["login", "signup"])
    def test_what_is_accepted_stands_at_the_button(self, nobodys, page):
        pass_age(nobodys)

        shown = nobodys.get(f"/account/{page}/").content.decode()

        at_the_button = shown.partition('action="/account/google"')[2].partition("</form>")[0]
        assert 'you accept the <a href="/privacy">privacy notice</a>' in at_the_button

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


def refused(answer):
    assert answer.status_code == 403
    assert "Nothing was kept." in answer.content.decode()
    nobody_new()


class TestLinking:
    def test_alice_links_and_signs_in_with_it(self, hers, server, rich):
        page = linked(hers, server).content.decode()

        assert "You can sign in with Google from now on." in page
        later = browser()
        come_in(later, server)
        assert later.session["_auth_user_id"] == str(rich.user_id)
        assert told() == ["linked"]

    def test_of_what_google_says_nothing_is_taken(self, hers, server, rich):
        linked(hers, server)

        user = User.objects.get(id=rich.user_id)
        assert (user.email, user.display_name) == ("alice@example.org", "")
        assert portrait_of(user) is None

    def test_it_asks_for_a_recent_sign_in(self, hers, server):
        answer = hers.post("/settings/google")

        assert answer.headers["Location"].startswith("/account/reauthenticate/")
        assert server.calls == []

    def test_one_account_at_google_opens_one_account_here(self, hers, his, server):
        linked(hers, server)

        page = linked(his, server).content.decode()

        assert "linked with another account here" in page
        assert SocialAccount.objects.count() == 1

    def test_a_second_one_is_not_linked_to_the_same(self, hers, server):
        linked(hers, server)

        page = linked(hers, server, sub="another number").content.decode()

        assert "Unlink it first" in page
        assert SocialAccount.objects.count() == 1

    def test_alice_unlinks(self, hers, server):
        linked(hers, server)

        page = hers.post("/settings/google", {"unlink": ""}, follow=True).content.decode()

        assert "Google is unlinked." in page
        assert not SocialAccount.objects.exists()
        assert told() == ["linked", "unlinked"]

    def test_who_has_no_password_unlinks_as_a_code_by_mail_is_another_way_in(self, nobodys, server):
        sign_up(nobodys, server)
        by_mail(nobodys)

        nobodys.post("/settings/google", {"unlink": ""})

        assert not SocialAccount.objects.exists()
        assert told() == ["unlinked"]

    def test_the_last_way_in_is_kept_until_the_address_is_confirmed(self, nobodys, server):
        sign_up(nobodys, server, email_verified=False)
        by_mail(nobodys)

        answer = nobodys.post("/settings/google", {"unlink": ""})

        assert answer.status_code == 422
        assert "Confirm your e-mail address first" in answer.content.decode()
        assert SocialAccount.objects.exists()
        assert told() == []


class TestAnotherOnesAddress:
    """Somebody makes an account by an address that is victim's, who later shows that it is."""

    def test_nothing_is_linked_before_the_address_is_confirmed(self, nobodys, server):
        signing_up.sign_up(nobodys, VICTIM)
        nobodys.post("/account/reauthenticate/", {"password": signing_up.PASSWORD})

        page, answer = nobodys.get("/settings/google"), nobodys.post("/settings/google")

        assert "once your e-mail address is confirmed" in page.content.decode()
        assert answer.status_code == 422
        assert server.calls == []

    def test_until_then_settings_lead_to_confirming_it(self, nobodys, monkeypatch):
        monkeypatch.setattr(safeguards, "CARDS", (google_card.google,))
        signing_up.sign_up(nobodys, VICTIM)

        page = nobodys.get("/settings/security").content.decode()

        assert "can be linked once your e-mail address is confirmed" in page
        assert "/settings/google" not in page

    def test_nothing_is_linked_by_a_trip_from_before_either(self, hers, server, rich):
        with pytest.raises(LinkRefused):
            google_links.link(user=rich.user, number=NUMBER)

        assert not SocialAccount.objects.exists()

    def test_a_new_password_by_mail_ends_a_link_and_its_sessions(self, nobodys, server):
        sign_up(nobodys, server, email=VICTIM, email_verified=False)
        victims = browser()

        with_a_new_password(victims)

        assert is_out(nobodys, server)
        victims.post("/account/login/", {"login": VICTIM, "password": NEW_PASSWORD})
        assert is_signed_in(victims)
        assert told() == ["unlinked"]

    def test_confirming_it_elsewhere_ends_them_too(self, nobodys, server):
        sign_up(nobodys, server, email=VICTIM, email_verified=False)

        signing_up.confirm(browser(), VICTIM)

        assert is_out(nobodys, server)
        assert told() == ["unlinked"]

    def test_signing_in_by_a_code_ends_them_too(self, nobodys, server):
        sign_up(nobodys, server, email=VICTIM, email_verified=False)
        victims = browser()
        victims.post("/account/login/code/", {"email": VICTIM})
        code = written(Letter.objects.get(kind="code"))["code"]

        victims.post("/account/login/code/confirm/", {"code": code})

        assert is_out(nobodys, server)
        assert victims.get("/settings/security").status_code == 200

    def test_who_confirms_it_where_they_are_signed_in_keeps_both(self, nobodys, server):
        sign_up(nobodys, server, email_verified=False)

        signing_up.confirm(nobodys, MAIL)

        assert SocialAccount.objects.exists()
        assert nobodys.get("/settings/security").status_code == 200
        assert told() == []

    def test_a_link_of_a_confirmed_account_outlives_a_new_password(self, nobodys, server):
        sign_up(nobodys, server, email=VICTIM)

        with_a_new_password(browser())

        assert SocialAccount.objects.exists()


def with_a_new_password(client):
    """Read the mail of `VICTIM` and set a new password."""
    client.post("/account/password/reset/", {"email": VICTIM})
    link = urlsplit(written(Letter.objects.get(kind="reset"))["link"]).path
    form = client.get(link).headers["Location"]
    assert client.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}).url


def is_out(client, server):
    """Whether neither its session nor Google opens the account that a browser has made."""
    came = come_in(browser(), server, email=VICTIM, email_verified=False)
    is_told = came.url.startswith("/account/login/")
    return is_told and client.get("/settings/security").status_code == 302


class TestWithoutAPassword:
    """Who came by Google shows who they are by a code, sent by mail."""

    @pytest.fixture(autouse=True)
    def _came_by_google(self, nobodys, server):
        sign_up(nobodys, server)

    @pytest.mark.parametrize(
        "page", ["/settings/leave", "/settings/google", "/account/password/set/"]
    )
    def test_sensitive_steps_ask(self, nobodys, page):
        answer = nobodys.get(page)

        assert answer.headers["Location"].startswith("/account/reauthenticate/code?next=")

    def test_another_address_asks(self, nobodys):
        form = {"action_add": "", "email": "another@example.org"}

        answer = nobodys.post("/account/email/", form)

        assert answer.headers["Location"].startswith("/account/reauthenticate/code?next=")
        assert EmailAddress.objects.count() == 1

    def test_the_code_opens_them(self, nobodys):
        assert by_mail(nobodys).headers["Location"] == "/settings/leave"
        assert nobodys.get("/settings/leave").status_code == 200

    def test_after_a_while_they_ask_again(self, nobodys, monkeypatch):
        by_mail(nobodys)
        later = clock.now() + timedelta(minutes=6)
        monkeypatch.setattr(recent.time, "time", later.timestamp)

        assert nobodys.get("/settings/leave").status_code == 302

    def test_three_wrong_guesses_are_the_end_of_a_code(self, nobodys):
        code = send_code(nobodys)
        for _ in range(3):
            assert type_code(nobodys, "000000").status_code == 422

        assert type_code(nobodys, code).status_code == 422
        assert nobodys.get("/settings/leave").status_code == 302

    def test_guesses_at_the_same_moment_are_all_counted(self, nobodys):
        code = send_code(nobodys)
        as_all_of_them_read_it = nobodys.session["mailed_code"]
        for _ in range(3):
            type_code(nobodys, "000000")
            session = nobodys.session
            session["mailed_code"] = as_all_of_them_read_it
            session.save()

        assert type_code(nobodys, code).status_code == 422
        assert nobodys.get("/settings/leave").status_code == 302

    def test_a_code_is_good_for_three_minutes(self, nobodys):
        code = send_code(nobodys)

        with clock.frozen(clock.now() + timedelta(minutes=3, seconds=1)):
            assert type_code(nobodys, code).status_code == 422

    def test_a_code_is_good_once(self, nobodys):
        code = send_code(nobodys)
        type_code(nobodys, code)

        assert type_code(nobodys, code).status_code == 422

    def test_the_session_holds_no_code(self, nobodys):
        code = send_code(nobodys)

        assert code not in str(dict(nobodys.session.items()))

    def test_codes_are_bounded(self, nobodys):
        answers = [
            nobodys.post("/account/reauthenticate/code", {"next": "/"}).status_code
            for _ in range(5)
        ]

        assert 429 in answers

    def test_nobody_is_led_to_another_site_by_it(self, nobodys):
        answer = by_mail(nobodys, after="https://evil.example/")

        assert answer.headers["Location"] == "/settings/security"

    def test_with_a_password_it_is_the_password_that_is_asked_for(self, hers):
        answer = hers.get("/account/reauthenticate/code?next=/settings/leave")

        assert answer.headers["Location"].startswith("/account/reauthenticate/?next=")


def send_code(client, after="/settings/leave"):
    before = set(Letter.objects.values_list("id", flat=True))
    client.post("/account/reauthenticate/code", {"next": after})
    (letter,) = Letter.objects.exclude(id__in=before)
    return written(letter)["code"]


def type_code(client, code, after="/settings/leave"):
    return client.post("/account/reauthenticate/code", {"code": code, "next": after})


def by_mail(client, after="/settings/leave"):
    return type_code(client, send_code(client, after), after)


def told():
    """Which changes of signing in somebody was told of by mail, in order."""
    letters = Letter.objects.filter(kind="sign_in_changed").order_by("id")
    return [written(letter)["change"] for letter in letters]


def written(letter):
    return sealing.unseal(letter.sealed, letter_id=letter.id).values


def portrait_of(user):
    return profile.of(Owner.objects.select_related("profile").get(user=user)).picture_id
