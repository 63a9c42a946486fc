"""Signing in with a code, and one address taking the place of another."""

import re

import pytest
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from django.contrib.auth.hashers import identify_hasher
from django.urls import reverse

from pleinair.accounts.hashers import Argon2
from pleinair.accounts.models import User
from tests.accounts.conftest import PASSWORD, make_user, posted

pytestmark = pytest.mark.django_db
OLD, NEW = "alice@example.com", "alice@example.net"


@pytest.fixture
def alice():
    user = make_user(OLD)
    EmailAddress.objects.create(user=user, email=OLD, primary=True, verified=True)
    return user


@pytest.fixture
def hers(client, alice):
    """A browser in which she has signed in, and shown again that it is she."""
    client.post(reverse("account_login"), {"login": OLD, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


def ask_to_change(client, new=NEW):
    return client.post(reverse("account_email"), {"action_add": "", "email": new})


def confirm(client, mail=NEW):
    key = EmailConfirmationHMAC(EmailAddress.objects.get(email=mail)).key
    return client.post(reverse("account_confirm_email", args=[key]))


@pytest.mark.usefixtures("alice")
class TestCode:
    def code(self, client):
        client.post(reverse("account_request_login_code"), {"email": OLD})
        mail = posted()[-1]
        assert mail.to == OLD
        return re.search(r"\b[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}\b", mail.text)[0]

    def test_a_code_signs_in_and_leaves_no_address_in_the_session(self, client):
        code = self.code(client)

        client.post(reverse("account_confirm_login_code"), {"code": code})

        assert client.session["_auth_user_id"] == str(User.objects.get().id)
        assert OLD not in str(dict(client.session))
        assert code not in str(dict(client.session))

    def test_a_code_works_once(self, client):
        code = self.code(client)
        client.post(reverse("account_confirm_login_code"), {"code": code})
        client.logout()

        client.post(reverse("account_confirm_login_code"), {"code": code})

        assert "_auth_user_id" not in client.session

    def test_a_stranger_learns_nothing(self, client):
        known = client.post(reverse("account_request_login_code"), {"email": OLD})
        client.logout()
        unknown = client.post(reverse("account_request_login_code"), {"email": "x@example.org"})

        assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


class TestChange:
    def test_a_new_address_counts_once_it_is_confirmed_and_not_before(self, hers):
        ask_to_change(hers)
        assert User.objects.get().email == OLD

        confirm(hers)

        assert User.objects.get().email == NEW
        assert [(one.email, one.verified) for one in EmailAddress.objects.all()] == [(NEW, True)]

    def test_the_new_one_is_asked_and_the_old_one_is_told(self, hers):
        ask_to_change(hers)
        assert [mail.to for mail in posted()] == [NEW]

        confirm(hers)

        assert OLD in {mail.to for mail in posted()[1:]}

    def test_of_two_new_ones_the_last_counts(self, hers):
        ask_to_change(hers, "first@example.org")
        ask_to_change(hers)

        assert EmailAddress.objects.filter(email=NEW).exists()
        assert not EmailAddress.objects.filter(email="first@example.org").exists()

    def test_an_address_of_somebody_else_is_not_taken(self, hers):
        other = make_user("bob@example.com")
        EmailAddress.objects.create(user=other, email=other.email, primary=True, verified=True)

        ask_to_change(hers, other.email)
        pending = EmailAddress.objects.filter(email=other.email, verified=False).first()
        if pending is not None:
            hers.post(reverse("account_confirm_email", args=[EmailConfirmationHMAC(pending).key]))

        assert EmailAddress.objects.get(email=other.email, verified=True).user == other
        assert set(User.objects.values_list("email", flat=True)) == {OLD, other.email}


def test_passwords_are_hashed_with_argon2id(settings):
    settings.PASSWORD_HASHERS = ["pleinair.accounts.hashers.Argon2"]

    user = make_user()

    assert user.password.startswith("argon2$argon2id$")
    assert isinstance(identify_hasher(user.password), Argon2)
