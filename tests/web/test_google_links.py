"""Linking an account at Google, and whose link may open which account."""

from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount

from pleinair.accounts import google_links
from pleinair.accounts.google_links import LinkRefused
from pleinair.accounts.models import User
from pleinair.mail.models import Letter
from pleinair.web import google_card, safeguards
from tests.accounts.openid_server import MAIL, NUMBER
from tests.web import signing_up
from tests.web.conftest import browser
from tests.web.google import (
    by_mail,
    come_in,
    is_signed_in,
    portrait_of,
    shown,
    sign_up,
    told,
    written,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


VICTIM, NEW_PASSWORD = "victim@example.org", "quite another password"


def linked(client, server, **lies):
    """Link, as somebody with a confirmed address who has shown who they are."""
    user = User.objects.get(id=client.session["_auth_user_id"])
    EmailAddress.objects.get_or_create(user=user, email=user.email, primary=True, verified=True)
    shown(client)
    sent_to = client.post("/settings/google").headers["Location"]
    return client.get("/account/google/back", server.come_back(sent_to, **lies), follow=True)


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

    def test_a_new_password_by_mail_ends_a_link_of_a_confirmed_account_too(self, nobodys, server):
        sign_up(nobodys, server, email=VICTIM)

        with_a_new_password(browser())

        assert not SocialAccount.objects.exists()
        assert told() == ["unlinked"]


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
