"""Signing in with a code."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import identify_hasher
from django.urls import reverse

from pleinair.accounts.hashers import Argon2
from pleinair.accounts.models import User
from tests.accounts.conftest import make_user, posted

pytestmark = pytest.mark.django_db
MAIL = "alice@example.com"


@pytest.fixture
def alice():
    user = make_user(MAIL)
    EmailAddress.objects.create(user=user, email=MAIL, primary=True, verified=True)
    return user


@pytest.mark.usefixtures("alice")
class TestCode:
    def code(self, client):
        client.post(reverse("account_request_login_code"), {"email": MAIL})
        mail = posted()[-1]
        assert mail.to == MAIL
        return re.search(r"\b[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}\b", mail.text)[0]

    def test_a_code_signs_in_and_leaves_no_address_in_the_session(self, client):
        code = self.code(client)

        client.post(reverse("account_confirm_login_code"), {"code": code})

        assert client.session["_auth_user_id"] == str(User.objects.get().id)
        assert MAIL not in str(dict(client.session))
        assert code not in str(dict(client.session))

    def test_a_code_works_once(self, client):
        code = self.code(client)
        client.post(reverse("account_confirm_login_code"), {"code": code})
        client.logout()

        client.post(reverse("account_confirm_login_code"), {"code": code})

        assert "_auth_user_id" not in client.session

    def test_a_stranger_learns_nothing(self, client):
        known = client.post(reverse("account_request_login_code"), {"email": MAIL})
        client.logout()
        unknown = client.post(reverse("account_request_login_code"), {"email": "x@example.org"})

        assert (known.status_code, known.url) == (unknown.status_code, unknown.url)


def test_passwords_are_hashed_with_argon2id(settings):
    settings.PASSWORD_HASHERS = ["pleinair.accounts.hashers.Argon2"]

    user = make_user()

    assert user.password.startswith("argon2$argon2id$")
    assert isinstance(identify_hasher(user.password), Argon2)
