"""The page with invoices, and the way from it to Stripe's page for each."""

from dataclasses import replace

import pytest

from pleinair import site
from pleinair.billing import queries
from tests.web.buying import addresses
from tests.web.conftest import browser


@pytest.fixture
def office(till, selling):
    """The site with the addresses of one that sells and lists invoices."""
    switches = site.profile_switches(selling.profile, {"billing": "plans"})
    site.use(replace(selling, switches=switches))
    with addresses.of_a_shop():
        yield till


def test_they_are_listed_with_number_amount_and_state(office, alice):
    office.buy(alice)

    page = browser(alice).get("/credits/invoices").content.decode()

    assert queries.list_invoices(alice)[0].number in page
    assert "5.00 EUR" in page
    assert "Paid" in page


def test_who_bought_nothing_is_told_that_there_are_none(office, alice):
    assert "no invoices yet" in browser(alice).get("/credits/invoices").content.decode()


def test_a_number_leads_to_stripes_page(office, stripe, alice):
    office.buy(alice)
    row = queries.list_invoices(alice)[0]

    answer = browser(alice).get(f"/credits/invoices/{row.id}")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{stripe.root}/i/{row.transaction_id}"


def test_a_strangers_is_not_there(office, alice, charlie):
    office.buy(alice)
    row = queries.list_invoices(alice)[0]

    assert browser(charlie).get(f"/credits/invoices/{row.id}").status_code == 404
    assert "no invoices yet" in browser(charlie).get("/credits/invoices").content.decode()


def test_the_statement_leads_there_only_where_they_are_kept(office, alice):
    office.buy(alice)

    assert "/credits/invoices" in browser(alice).get("/credits").content.decode()


@pytest.mark.skipif(
    site.current().switches.billing == "plans", reason="this profile has such a page"
)
def test_a_site_that_keeps_none_has_no_such_page(till, alice):
    with addresses.of_a_shop():
        till.buy(alice)
        assert browser(alice).get("/credits/invoices").status_code == 404
        assert "/credits/invoices" not in browser(alice).get("/credits").content.decode()
