"""What the pages of second steps cost and say. Only one profile has them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from tests.web.conftest import browser
from tests.web.languages.german import ASKED, informal, labels

pytestmark = [pytest.mark.django_db, pytest.mark.workspace]
PASSWORD = "a long enough password"


def pages(client, path, wrong=None):
    """What a page says in German, and what it says of a form that is wrong."""
    answers = [client.get(path, headers=ASKED)]
    if wrong is not None:
        answers.append(client.post(path, wrong, headers=ASKED))
    assert {answer.status_code for answer in answers} <= {200, 422}
    assert {answer.headers["Content-Language"] for answer in answers} == {"de"}
    return [answer.content.decode() for answer in answers]


def test_the_page_asks_once_for_all_second_steps(alice):
    client = browser(alice)

    with CaptureQueriesContext(connection) as asked:
        client.get("/settings/security")

    assert sum('"mfa_authenticator"' in query["sql"] for query in asked) == 1


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/settings/security", None),
        ("/settings/security/app", {"code": "000000"}),
        ("/settings/security/passkeys/add", {"name": "Mine", "credential": "{}"}),
    ],
)
def test_in_german_second_steps_have_the_voice_of_the_site(alice, path, wrong):
    hers = browser(alice)
    hers.post("/account/reauthenticate/", {"password": PASSWORD})

    said = pages(hers, path, wrong)

    assert [informal(one) for one in said] == [[]] * len(said)


def test_the_code_of_an_app_is_called_so_in_german_too(alice):
    hers = browser(alice)
    hers.post("/account/reauthenticate/", {"password": PASSWORD})

    page = hers.get("/settings/security/app", headers=ASKED)

    assert labels(page.content.decode()) == ["Code aus der App"]


def test_signing_in_by_a_second_step_has_that_voice_too(alice):
    from allauth.mfa.totp.internal import auth as totp

    hers = browser(alice)
    hers.post("/account/reauthenticate/", {"password": PASSWORD})
    secret = re.search(r'data-copy="([A-Z2-7]{32})"', pages(hers, "/settings/security/app")[0])[1]
    code = totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
    )
    hers.post("/settings/security/app", {"code": code})
    other = browser()
    other.post("/account/login/", {"login": "alice@example.org", "password": PASSWORD})

    said = pages(other, "/account/second-step", {"code": "wrong"})

    assert [informal(one) for one in said] == [[], []]
    assert labels(said[1]) == ["Code"]


def test_no_refusal_of_a_second_step_is_in_another_voice():
    # Its tables are on that profile only.
    from pleinair.accounts.second_factor import MFAAdapter

    with translation.override("de"):
        said = [str(text) for text in MFAAdapter.error_messages.values()]

    assert [text for text in said if informal(text)] == []
