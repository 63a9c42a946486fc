"""In real German the site has one voice: forms that are not ours say "Sie" too, in our words.

Django's own texts say "Sie", allauth's say "du". The brackets of the other tests cannot tell them
apart: there every catalogue has every text.
"""

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.messages import get_messages
from django.utils import translation

from pleinair.accounts.adapter import AccountAdapter
from tests.newcomers import pass_age
from tests.web.conftest import browser
from tests.web.google import come_in, sign_up
from tests.web.languages.german import ASKED, informal, labels

pytestmark = pytest.mark.django_db
PASSWORD = "a long enough password"
# What only sites say where people sign in by another thing than an address.
_NOT_HERE = {
    "phone_password_mismatch", "phone_taken", "unknown_phone", "username_blacklisted",
    "username_password_mismatch", "username_taken", "select_only_one",
}  # fmt: skip
_NEWCOMER = "newcomer@example.org"


def ask(client, path, form=None):
    """What a page says in German; with a form, what it says of that form."""
    if form is None:
        answer = client.get(path, headers=ASKED)
    else:
        answer = client.post(path, form, headers=ASKED)
    assert answer.status_code in {200, 422}, f"{path} {answer.status_code}"
    assert answer.headers["Content-Language"] == "de"
    return answer.content.decode()


@pytest.fixture
def hers(alice):
    """The browser of alice, who has just shown who she is."""
    client = browser(alice)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/account/login/", {}),
        ("/account/login/", {"login": "alice@example.org", "password": "wrong"}),
        ("/account/login/", {"login": "no address", "password": "wrong"}),
        ("/account/password/reset/", {}),
        ("/account/password/reset/", {"email": "no address"}),
        ("/account/login/code/", {}),
        ("/account/login/code/", {"email": "no address"}),
    ],
)
def test_who_is_not_signed_in_is_addressed_as_everywhere(nobodys, alice, path, wrong):
    assert informal(ask(nobodys, path)) == []
    assert informal(ask(nobodys, path, wrong)) == []


@pytest.mark.parametrize(
    "wrong",
    [{}, {"email": "no address"}, {"email": "alice@example.org", "password1": "short"}],
)
def test_signing_up_has_one_voice(nobodys, alice, wrong):
    assert informal(ask(nobodys, "/account/age")) == []
    pass_age(nobodys)

    refused = ask(nobodys, "/account/signup/", wrong)

    assert informal(refused) == []
    assert {"E-Mail-Adresse", "Passwort"} <= set(labels(refused))


@pytest.mark.parametrize("kind", ["reset", "code"])
def test_a_mailed_proof_has_one_voice(nobodys, alice, kind):
    if kind == "code":
        nobodys.post("/account/login/code/", {"email": _NEWCOMER})
        path, wrong = "/account/login/code/confirm/", {"code": "wrong"}
    else:
        uid, key = user_pk_to_url_str(alice.user), default_token_generator.make_token(alice.user)
        link = f"/account/password/reset/key/{uid}-{key}/"
        path = nobodys.get(link).headers["Location"]
        wrong = {"password1": "a new long password", "password2": "another"}

    assert informal(ask(nobodys, path)) == []
    refused = ask(nobodys, path, wrong)
    assert informal(refused) == []
    if kind == "reset":
        assert labels(refused) == ["Neues Passwort", "Neues Passwort noch einmal"]


def test_a_link_that_is_used_up_has_one_voice(nobodys):
    for path in ("/account/password/reset/key/a-b/", "/account/confirm-email/a/"):
        assert informal(ask(nobodys, path)) == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/account/password/change/", {}),
        ("/account/password/change/", {"oldpassword": "wrong"}),
        (
            "/account/password/change/",
            {"oldpassword": PASSWORD, "password1": "a new long password", "password2": "x"},
        ),
        ("/account/email/", {"action_add": "", "email": "alice@example.org"}),
        ("/account/email/", {"action_add": "", "email": "no address"}),
        ("/account/reauthenticate/", {"password": "wrong"}),
    ],
)
def test_who_is_signed_in_is_addressed_as_everywhere(hers, path, wrong):
    assert informal(ask(hers, path)) == []
    assert informal(ask(hers, path, wrong)) == []


def test_the_fields_of_others_forms_have_our_names(nobodys, hers):
    assert labels(ask(nobodys, "/account/login/")) == ["E-Mail-Adresse", "Passwort"]
    assert labels(ask(nobodys, "/account/password/reset/")) == ["E-Mail-Adresse"]
    assert labels(ask(hers, "/account/password/change/")) == [
        "Aktuelles Passwort",
        "Neues Passwort",
        "Neues Passwort noch einmal",
    ]


def test_coming_from_google_has_one_voice(nobodys, server, alice):
    sign_up(nobodys, server)
    assert informal(ask(nobodys, "/settings/security")) == []

    stranger = browser()
    came_back = come_in(stranger, server, email="alice@example.org", sub="another")

    assert informal(came_back.content.decode()) == []
    assert [informal(str(one)) for one in get_messages(came_back.wsgi_request)] in ([], [[]])


def test_nothing_that_can_be_refused_is_said_by_another_voice():
    with translation.override("de"):
        said = {key: str(text) for key, text in AccountAdapter.error_messages.items()}

    assert {key for key, text in said.items() if informal(text)} - _NOT_HERE == set()
