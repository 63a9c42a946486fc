"""Typing a code: credits, a sentence, or in the end a pause."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from pleinair import cli
from pleinair.billing import codes, queries
from pleinair.billing.models import Code
from pleinair.lib import clock
from tests.web.conftest import browser as any_browser

pytestmark = pytest.mark.django_db


def browser(owner, *, confirmed=True):
    """The browser of somebody who has confirmed their address, or not yet."""
    EmailAddress.objects.get_or_create(
        user=owner.user, email=owner.user.email, primary=True, verified=confirmed
    )
    return any_browser(owner)


def made(**changed):
    (code,) = codes.make(terms=codes.Terms(label="Fair", credits=50, **changed))
    return code


def test_a_code_brings_credits_and_says_so(alice):
    hers = browser(alice)

    response = hers.post("/credits/code", {"code": made()}, follow=True)

    assert "50 credits are yours." in response.content.decode()
    assert queries.balance(alice).available == 50


def test_a_wrong_code_comes_back_with_a_sentence(alice):
    response = browser(alice).post("/credits/code", {"code": "nonsense"})

    assert response.status_code == 422
    assert "This is not a code" in response.content.decode()


def test_a_guest_signs_in_first(nobodys):
    for method in (nobodys.get, nobodys.post):
        response = method("/credits/code")
        assert (response.status_code, response.url) == (302, "/account/login/")


def test_an_address_that_is_not_confirmed_brings_nothing_and_uses_no_code_up(alice, charlie):
    hers, code = browser(alice, confirmed=False), made()

    page, posted = hers.get("/credits/code"), hers.post("/credits/code", {"code": code})

    assert (page.status_code, posted.status_code) == (200, 403)
    for response in (page, posted):
        assert "confirmed e-mail address" in response.content.decode()
        assert 'name="code"' not in response.content.decode()
    assert queries.balance(alice).available == 0
    assert browser(charlie).post("/credits/code", {"code": code}).status_code == 302


def test_guessing_is_stopped_after_a_few_tries(alice):
    hers = browser(alice)

    statuses = [hers.post("/credits/code", {"code": "x"}).status_code for _try in range(6)]

    assert statuses == [422] * 5 + [429]


def test_a_stopped_guesser_cannot_use_a_right_code_but_may_later(alice):
    hers, code = browser(alice), made()
    for _try in range(5):
        hers.post("/credits/code", {"code": "x"})

    stopped = hers.post("/credits/code", {"code": code})
    with clock.shifted(timedelta(minutes=2)):
        later = hers.post("/credits/code", {"code": code})

    assert (stopped.status_code, later.status_code) == (429, 302)
    assert int(stopped.headers["Retry-After"]) > 0


def test_an_address_with_many_accounts_is_stopped_too(alice, charlie):
    for _round in range(5):
        for owner in (alice, charlie):
            browser(owner).post("/credits/code", {"code": "x"})

    assert browser(charlie).post("/credits/code", {"code": "x"}).status_code == 429


def test_the_command_makes_codes_that_work(alice, capsys, monkeypatch):
    monkeypatch.setattr(cli, "_configured", lambda: True)
    asked = ["--label", "Fair", "--credits", "30", "--count", "2", "--until", "2100-01-01"]

    assert cli.main(["codes", "make", *asked]) == 0

    first, _second = capsys.readouterr().out.split()
    assert codes.redeem(alice, typed=first).credits == 30
    assert Code.objects.filter(label="Fair", made_by=None).count() == 2


def test_the_command_says_what_cannot_be(db, capsys, monkeypatch):
    monkeypatch.setattr(cli, "_configured", lambda: True)

    assert cli.main(["codes", "make", "--label", "Fair", "--credits", "0"]) == 1

    assert "allowed are 1 to" in capsys.readouterr().err
