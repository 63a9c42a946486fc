"""The credits to try the site with: for newcomers, shown before they are given, hard to farm."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory

from pleinair import site
from pleinair.accounts import counting
from pleinair.accounts.models import Count, Owner
from pleinair.billing import queries as billing
from pleinair.lib import clock
from pleinair.web import networks
from tests.web.conftest import browser
from tests.web.signing_up import sign_up

pytestmark = pytest.mark.django_db
TRIAL = site.current().trial_credits
BEFORE_MIDNIGHT = datetime(2030, 6, 1, 23, 59, tzinfo=UTC)


def shown(client):
    """The credits in the corner of the page."""
    return client.get("/").context["credits"].available


def use(client):
    """Do the first thing that makes a guest, and return what that guest has."""
    client.post("/create", {"prompt": ""})
    return billing.balance(Owner.objects.get(id=client.session["guest"])).available


def test_a_newcomer_is_given_what_the_page_has_shown(nobodys):
    assert shown(nobodys) == TRIAL

    assert use(nobodys) == TRIAL


def test_after_signing_out_there_is_no_second_trial(nobodys):
    sign_up(nobodys)

    nobodys.post("/account/logout/")

    assert shown(nobodys) == 0
    page = nobodys.get("/").content.decode()
    assert "The free credits for trying it were used here." in page
    assert page.count('<a href="/account/login/">Sign in</a> or') == 2
    assert page.count('<a href="/account/signup/">sign up</a> for more.') == 2
    assert use(nobodys) == 0


def test_the_session_after_signing_out_leads_to_nobody(nobodys):
    sign_up(nobodys)

    nobodys.post("/account/logout/")

    assert dict(nobodys.session.items()) == {"no_newcomer": True}


def test_leaving_brings_no_second_trial_either(alice):
    hers = browser(alice)
    hers.post("/account/reauthenticate/", {"password": "a long enough password"})

    assert hers.post("/settings/leave").status_code == 302

    assert shown(hers) == 0


@pytest.fixture
def two_a_day(settings):
    """Two trials for one network."""
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "trial": "2/d/ip"}


def test_browsers_that_forget_their_cookies_share_what_their_address_is_given(two_a_day):
    given = [(shown(one), use(one)) for one in (browser() for _each in range(3))]

    assert given == [(TRIAL, TRIAL), (TRIAL, TRIAL), (0, 0)]
    assert shown(browser(REMOTE_ADDR="198.51.100.7")) == TRIAL


def test_all_processes_count_them_together_also_over_midnight(two_a_day):
    with clock.frozen(BEFORE_MIDNIGHT):
        assert use(browser()) == use(browser()) == TRIAL
    counting._found.clear()

    with clock.frozen(BEFORE_MIDNIGHT + timedelta(minutes=2)):
        assert shown(browser()) == 0
    with clock.frozen(BEFORE_MIDNIGHT + timedelta(days=1)):
        assert shown(browser()) == TRIAL


def test_looking_costs_one_query_and_takes_nothing(two_a_day, django_assert_num_queries):
    request = RequestFactory().get("/")
    networks.has_room(request, action="trial")

    with django_assert_num_queries(2):  # of the key, which nobody may know yet, and of the count
        assert networks.has_room(request, action="trial")

    assert Count.objects.count() == 0
