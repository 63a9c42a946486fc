"""Invoices, where the profile lists them: number, day, amount, state, and nothing of a person."""

from dataclasses import replace

import pytest
from stripe import StripeClient

from pleinair import site
from pleinair.billing import queries
from pleinair.billing import services as billing
from pleinair.billing.models import Invoice
from pleinair.billing.stripe import errors, filing, pages, reading
from pleinair.lib import clock
from tests.billing.stripe.till import DAY_S, PLUS, PRO
from tests.stripe_server.shop import Shop


@pytest.fixture
def office(till, selling):
    """A till of the profile that keeps invoices."""
    site.use(
        replace(selling, switches=site.profile_switches(selling.profile, {"billing": "plans"}))
    )
    return till


def filed(owner):
    return [(row.state, row.amount) for row in queries.list_invoices(owner)]


def test_each_payment_of_a_plan_has_one(office, stripe, alice):
    subscription = office.subscribe(alice)
    stripe.renew(subscription.transaction_id)
    office.hear()

    assert filed(alice) == [("paid", 900), ("paid", 900)]
    newest, first = queries.list_invoices(alice)
    assert newest.number.endswith("-0002")
    assert first.issued_at < newest.issued_at


def test_a_pack_has_one_too(office, alice):
    office.buy(alice)

    assert filed(alice) == [("paid", 500)]


def test_a_change_of_plan_has_its_own(office, stripe, alice):
    office.subscribe(alice)
    stripe.advance(15 * DAY_S)
    office.change(alice, PRO)

    assert len(filed(alice)) == 2


def test_one_that_is_not_paid_is_open_and_then_given_up(office, stripe, alice):
    subscription = office.subscribe(alice)
    stripe.refuse_cards_of(stripe.find(subscription.transaction_id)["customer"])
    stripe.renew(subscription.transaction_id)
    office.hear()

    assert filed(alice)[0] == ("open", 900)

    invoice = queries.list_invoices(alice)[0].transaction_id
    client = StripeClient(stripe.key, base_addresses={"api": stripe.root})
    client.v1.invoices.void_invoice(invoice)
    office.hear()

    assert filed(alice)[0] == ("void", 900)


def test_reports_in_any_order_and_often_come_to_the_same(office, stripe, alice):
    session = office.go(alice, PLUS, interval="month")
    stripe.pay(session)
    office.hear(order="reversed", times=3)

    assert filed(alice) == [("paid", 900)]


def test_a_late_answer_opens_nothing_again(office, stripe, alice):
    office.subscribe(alice)
    row = queries.list_invoices(alice)[0]
    late = replace(reading.invoice(row.transaction_id), status="open")

    filing.file(late)

    assert filed(alice) == [("paid", 900)]


@pytest.mark.skipif(
    site.current().switches.billing == "plans", reason="this profile lists invoices"
)
def test_where_the_profile_lists_none_none_is_kept(till, stripe, alice):
    till.subscribe(alice)

    assert not Invoice.objects.exists()


def test_an_invoice_of_somebody_elses_shop_is_not_kept(office, stripe):
    shop = Shop(client=StripeClient(stripe.key, base_addresses={"api": stripe.root}))
    shop.subscription(shop.plan(700), customer=shop.customer(paying_by="pm_card_visa").id)
    office.hear()

    assert not Invoice.objects.exists()


def test_it_can_be_followed_to_its_page(office, alice):
    office.buy(alice)
    row = queries.list_invoices(alice)[0]

    assert pages.invoice_address(row.transaction_id).endswith(f"/i/{row.transaction_id}")


def test_one_that_stripe_does_not_know_is_told_as_such(office):
    with pytest.raises(errors.NotAtStripe):
        pages.invoice_address("in_unknown")


def test_erased_owners_invoices_are_nobodys_and_go_with_the_books(office, alice):
    office.buy(alice)
    billing.forget_owner(alice)

    assert queries.list_invoices(alice) == ()
    assert Invoice.objects.count() == 1

    billing.forget_records(before=clock.now())
    assert not Invoice.objects.exists()
