"""Pricing: there where something is sold, the same without JavaScript, with one's plan marked."""

import importlib
import re
from dataclasses import replace

import pytest
from django.urls import clear_url_caches

from pleinair import site, urls
from pleinair.billing import amounts, plans
from tests.billing.test_allowances import subscribe
from tests.web.conftest import browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    """A site with a key of Stripe's, and the addresses of such a site."""
    with site.override(stripe_key="sk_test_1"):
        importlib.reload(urls)
        clear_url_caches()
        yield
    importlib.reload(urls)
    clear_url_caches()


def test_without_a_key_there_is_no_pricing(nobodys):
    assert nobodys.get("/pricing").status_code == 404


def test_plans_and_packs_are_shown_with_their_prices(nobodys, shop):
    page = nobodys.get("/pricing").content.decode()

    assert "9.00 USD" in page
    assert "1,000 credits every month" in page
    assert "400 credits" in page
    assert "Sign up to buy" in page


def test_it_says_once_that_pictures_are_private_whatever_is_paid(nobodys, shop):
    page = nobodys.get("/pricing").content.decode()

    assert page.count("Pictures are private with every plan and without one") == 1


def test_a_link_switches_to_the_year_and_the_currency(nobodys, shop):
    page = nobodys.get("/pricing?interval=year&currency=eur").content.decode()

    assert "90.00 EUR" in page
    assert "12,000 credits at once" in page
    assert "USD</a>" in page
    assert "9.00 USD" not in page


@pytest.mark.parametrize("query", ["?interval=week&currency=xxx", "?interval=%00&currency=../.."])
def test_what_is_not_offered_shows_what_is(nobodys, shop, query):
    assert "9.00 USD" in nobodys.get(f"/pricing{query}").content.decode()


class TestTrial:
    @pytest.fixture
    def a_week(self, shop, monkeypatch):
        sold = plans.current()
        tried = tuple(replace(plan, trial_days=7) for plan in sold.plans)
        monkeypatch.setattr(plans, "current", lambda: replace(sold, plans=tried))

    def test_it_is_said_where_it_can_be_had(self, nobodys, a_week):
        assert "Free for the first 7 days" in nobodys.get("/pricing").content.decode()

    def test_who_had_a_plan_is_not_offered_one(self, alice, a_week):
        subscribe(alice, status="canceled")

        assert "Free for the first" not in browser(alice).get("/pricing").content.decode()

    def test_its_button_says_that_it_is_a_try(self, alice, a_week):
        page = browser(alice).get("/pricing").content.decode()

        assert "Try Plus" in page
        assert "Buy Plus" not in page

    def test_where_there_is_none_nothing_is_said_of_it(self, nobodys, shop):
        assert "Free for the first" not in nobodys.get("/pricing").content.decode()


def test_ones_own_plan_is_marked_and_not_sold_again(alice, shop):
    subscribe(alice)

    page = browser(alice).get("/pricing").content.decode()

    assert page.count("your plan") == 1
    assert 'value="plus"' not in page


@pytest.mark.parametrize(
    ("amount", "currency", "read"),
    [
        (5, "usd", "0.05 USD"),
        (123456, "eur", "1,234.56 EUR"),
        (500, "jpy", "500 JPY"),
        (100, "usd", "1.00 USD"),
    ],
)
def test_amounts_are_read_in_their_currency(amount, currency, read):
    assert amounts.money(amount, currency) == read


class TestAccent:
    def accents(self, client):
        page = client.get("/pricing").content.decode()
        return re.findall(r"button--seal[^>]*>([^<]+)<", page.partition("<main")[2])

    def sells(self, monkeypatch, **changed):
        sold = replace(plans.current(), **changed)
        monkeypatch.setattr(plans, "current", lambda: sold)

    def test_one_button_is_the_next_thing_to_do(self, alice, nobodys, shop):
        assert self.accents(browser(alice)) == ["Buy Plus"]
        assert self.accents(nobodys) == ["Sign up to buy"]

    def test_beside_a_plan_nothing_is_urged(self, alice, shop):
        subscribe(alice)

        assert self.accents(browser(alice)) == []

    def test_without_plans_it_is_the_first_pack_and_no_interval_is_asked(
        self, alice, shop, monkeypatch
    ):
        self.sells(monkeypatch, plans=())

        assert self.accents(browser(alice)) == ["Buy Small pack"]
        assert b"Monthly" not in browser(alice).get("/pricing").content

    def test_where_nothing_is_sold_that_is_said(self, alice, shop, monkeypatch):
        self.sells(monkeypatch, plans=(), packs=())

        assert self.accents(browser(alice)) == []
        assert b"Nothing is sold here" in browser(alice).get("/pricing").content


def test_who_signs_up_to_buy_comes_back_to_what_was_shown(nobodys, shop):
    page = nobodys.get("/pricing?interval=year&currency=eur").content.decode()

    assert "/account/signup/?next=%2Fpricing%3Finterval%3Dyear%26currency%3Deur" in page
