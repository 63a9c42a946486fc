"""Many people of one network at the same moment: nobody is stopped before the limit is reached."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from pleinair import site
from pleinair.billing.models import Grant, Source
from pleinair.safety import limits
from pleinair.web import owners
from tests.web.conftest import browser

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
WITH_TRIALS = pytest.mark.skipif(
    not site.current().trial_credits, reason="this profile gives no trial credits"
)


@pytest.fixture(autouse=True)
def _many_guests(monkeypatch, settings):
    """Let the limits of a day decide alone."""
    monkeypatch.setattr(owners, "_NEW_GUESTS", limits.Rule(per_minute=500, per_day=500))
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "trial": "10/d/ip"}


def at_once(deed, clients):
    def do(client):
        try:
            return deed(client)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as threads:
        return list(threads.map(do, clients))


def press(client):
    return client.post("/create", {"prompt": ""}).status_code


def trials():
    return Grant.objects.filter(source=Source.TRIAL).count()


@WITH_TRIALS
def test_newcomers_share_all_that_their_network_is_given():
    at_once(press, [browser() for _each in range(15)])

    assert trials() == 10


@WITH_TRIALS
def test_the_first_presses_of_one_newcomer_count_once():
    visitor = browser()
    visitor.get("/")

    def copy():
        other = browser()
        other.cookies.update(visitor.cookies)
        return other

    at_once(press, [copy() for _each in range(6)])
    assert trials() == 1

    for _each in range(9):
        press(browser())
    assert trials() == 10


@WITH_TRIALS
def test_a_press_that_fails_half_way_takes_nothing_and_the_next_one_gives(monkeypatch):
    visitor = browser(raise_request_exception=False)
    visitor.get("/")
    with monkeypatch.context() as broken:
        broken.setattr(owners.gifts, "give_trial", lambda *_whom, **_credits: 1 / 0)
        assert press(visitor) == 500

    press(visitor)

    assert trials() == 1
    for _each in range(9):
        press(browser())
    assert trials() == 10


def test_sign_ins_below_the_limit_are_all_looked_at():
    def sign_in(client):
        form = {"login": "nobody@example.org", "password": "x"}
        return client.post("/account/login/", form).status_code

    answers = at_once(sign_in, [browser() for _each in range(20)])

    assert Counter(answers) == {200: 20}
