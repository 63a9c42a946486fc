import re
from base64 import urlsafe_b64decode
from dataclasses import replace

import pytest
from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.account.models import EmailAddress, EmailConfirmation
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from pleinair import site
from pleinair.accounts.models import User
from pleinair.accounts.services import claim
from tests.accounts.conftest import (
    PASSWORD,
    every_byte_of_mail,
    make_user,
    pass_age,
    posted,
    solved,
)

pytestmark = pytest.mark.django_db
ADDRESS, AGENT, MAIL = "198.51.100.77", "CanaryOS", "alice@example.com"


def sign_up(client, **more):
    pass_age(client)
    form = {"email": MAIL, "password1": PASSWORD} | solved() | more
    return client.post("/accounts/signup/", form, headers={"x-forwarded-for": ADDRESS})


def sign_in(client, password=PASSWORD, email=MAIL):
    return client.post("/accounts/login/", {"login": email, "password": password})


def sessions():
    """What is stored of all sessions, decoded: every key and value."""
    return str([one.get_decoded() for one in Session.objects.all()])


def database():
    """Everything in every table, as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        rows = []
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return f"{rows}{sessions()}"


class TestSignUp:
    def test_alice_signs_up_and_is_signed_in(self, client):
        response = sign_up(client)

        assert response.status_code == 302
        alice = User.objects.get()
        assert client.session["_auth_user_id"] == str(alice.id)
        assert alice.check_password(PASSWORD)

    def test_address_is_kept_in_lower_case(self, client):
        sign_up(client, email="Alice@Example.COM")

        assert User.objects.get().email == MAIL
        assert EmailAddress.objects.get().email == MAIL

    def test_name_is_kept_where_the_profile_has_names(self, client):
        with site.override(profile="history"):
            sign_up(client, display_name="Alice")

        assert User.objects.get().display_name == "Alice"

    def test_name_is_dropped_where_the_profile_has_none(self, client):
        nameless = replace(site.current().switches, profile_fields=())
        with site.override(switches=nameless):
            sign_up(client, display_name="Alice Canary")

        assert User.objects.get().display_name == ""
        assert "Canary" not in database()

    def test_fifty_more_fields_leave_no_trace(self, client, tmp_path):
        known = ("first_name", "last_name", "username", "phone", "is_staff", "is_superuser", "id")
        more = {name: f"canary-{name}" for name in known}
        more |= {f"field_{number}": f"canary-{number}" for number in range(43)}

        sign_up(client, **more)

        user = User.objects.get()
        assert not user.is_staff
        assert not user.is_superuser
        assert "canary-" not in database()
        assert "canary-" not in every_byte_of_mail(tmp_path)

    def test_nobody_signs_up_where_there_are_no_accounts(self, client):
        with site.override(profile="ephemeral"):
            sign_up(client)

        assert not User.objects.exists()

    def test_second_account_with_one_address_is_refused(self, client):
        make_user()

        response = sign_up(client)

        assert response.status_code == 200
        assert User.objects.count() == 1

    def test_form_sent_twice_at_once_leads_to_signing_in(self, client, monkeypatch):
        seen = AllauthSignupForm.clean_email
        monkeypatch.setattr(
            AllauthSignupForm, "clean_email", lambda form: (seen(form), make_user())[0]
        )

        response = sign_up(client)

        assert response.url == "/accounts/login/"
        assert User.objects.count() == 1

    @pytest.mark.parametrize("password", ["short", "password1234", "alice@example.com"])
    def test_weak_password_is_refused(self, client, password):
        sign_up(client, password1=password)

        assert not User.objects.exists()

    def test_claim_after_sign_up_keeps_a_password_working(self, client):
        sign_up(client)
        claim(guest_id=None, user=User.objects.get())
        client.logout()

        assert sign_in(client).status_code == 302


class TestConfirming:
    def test_link_in_the_mail_confirms_without_a_row(self, client):
        sign_up(client)
        link = re.search(r"/accounts/confirm-email/[^\s]+", posted()[0].text)[0]

        client.post(link)

        assert EmailAddress.objects.get().verified
        assert not EmailConfirmation.objects.exists()

    def test_link_holds_no_address(self, client):
        sign_up(client)

        link = re.search(r"/accounts/confirm-email/[^\s]+", posted()[0].text)[0]
        assert "alice" not in link


class TestLinksInMails:
    """Whoever sends the request chooses its Host header, and with it a port."""

    FORGED = "localhost:6666"

    @pytest.fixture
    def forger(self):
        return Client(headers={"host": self.FORGED})

    def test_link_to_confirm_leads_to_this_site(self, forger, tmp_path):
        sign_up(forger)

        assert f"{site.current().url}/accounts/confirm-email/" in posted()[0].text
        assert self.FORGED not in every_byte_of_mail(tmp_path)

    def test_link_to_a_new_password_leads_to_this_site_and_works(self, forger, client, tmp_path):
        make_user()

        forger.post("/accounts/password/reset/", {"email": MAIL})

        assert self.FORGED not in every_byte_of_mail(tmp_path)
        path = re.search(rf"{site.current().url}(/accounts/\S+)", posted()[0].text)[1]
        assert b"password1" in client.get(path, follow=True).content

    def test_mail_to_a_stranger_leads_to_this_site(self, forger, tmp_path):
        forger.post("/accounts/password/reset/", {"email": "stranger@example.com"})

        assert f"{site.current().url}/accounts/signup/" in posted()[0].text
        assert self.FORGED not in every_byte_of_mail(tmp_path)


class TestSignInAndOut:
    def test_right_password_signs_in_and_wrong_one_does_not(self, client):
        make_user()

        assert sign_in(client, "a wrong password").status_code == 200
        assert "_auth_user_id" not in client.session
        assert sign_in(client, email="ALICE@example.com").status_code == 302
        assert "_auth_user_id" in client.session

    def test_signing_in_changes_the_session_key(self, client):
        make_user()
        session = client.session
        session["guest"] = "somebody"
        session.save()
        before = session.session_key

        sign_in(client)

        assert client.session.session_key != before

    def test_signing_out_ends_the_session(self, client):
        make_user()
        sign_in(client)

        client.post("/accounts/logout/")

        (left,) = Session.objects.all()
        assert left.get_decoded() == {"no_newcomer": True}

    def test_where_there_is_no_trial_nothing_is_left_of_a_session(self, client):
        make_user()
        sign_in(client)

        with site.override(trial_credits=0):
            client.post("/accounts/logout/")

        assert not Session.objects.exists()

    def test_password_is_reset_by_mail(self, client):
        make_user()
        client.post("/accounts/password/reset/", {"email": MAIL})
        link = re.search(r"/accounts/password/reset/key/[^\s]+", posted()[0].text)[0]

        page = client.get(link, follow=True)
        client.post(page.redirect_chain[-1][0], {"password1": "a new long sentence"})
        client.post(
            page.redirect_chain[-1][0],
            {"password1": "a new long sentence", "password2": "a new long sentence"},
        )

        assert User.objects.get().check_password("a new long sentence")

    def test_reset_tells_a_stranger_nothing(self, client):
        make_user()

        known = client.post("/accounts/password/reset/", {"email": MAIL})
        unknown = client.post("/accounts/password/reset/", {"email": "bob@example.com"})

        assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


class TestTraces:
    def test_limiter_still_stops_a_guesser(self, client):
        make_user()

        answers = [sign_in(client, f"wrong {number}").content for number in range(7)]

        assert b"Too many failed attempts" in answers[-1]
        assert sign_in(client).status_code == 200

    def test_no_table_and_no_session_knows_address_or_browser(self, client):
        sign_up(client)
        client.logout()
        sign_in(client)

        everything = database()
        assert MAIL in everything
        assert ADDRESS not in everything
        assert AGENT not in everything

    def test_session_holds_no_mail_address(self, client):
        sign_up(client)
        client.logout()
        sign_in(client)

        assert "account_authentication_methods" in sessions()
        assert MAIL not in sessions()

    def test_no_cookie_and_no_message_names_anybody(self, client):
        sign_up(client)
        client.post("/accounts/logout/")

        cookies = {name: morsel.value for name, morsel in client.cookies.items()}
        message = urlsafe_b64decode(cookies["messages"].partition(":")[0] + "==").decode()
        assert "You are signed out." in message
        assert "alice" not in f"{cookies}{message}"

    def test_mail_goes_to_alice_alone_and_names_no_address_of_hers(self, client):
        sign_up(client)

        assert [one.to for one in posted()] == [MAIL]
        assert ADDRESS not in posted()[0].text
        assert AGENT not in posted()[0].text
