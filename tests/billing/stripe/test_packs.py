"""Buying a pack: credits once its money is there."""

from dataclasses import replace

import pytest
from stripe import StripeClient

from pleinair import site
from pleinair.billing import plans, queries
from pleinair.billing.models import Event, Grant, Payment
from pleinair.billing.stripe import buying, errors, events, reading, returns, sync
from pleinair.mail.models import Letter
from tests.billing.stripe.till import PACK, has


def test_a_paid_pack_brings_its_credits(till, alice):
    till.buy(alice)

    assert has(alice) == 400
    payment = till.payment(alice)
    assert (payment.state, payment.amount, payment.currency) == ("paid", 500, "eur")
    assert Letter.objects.filter(kind="receipt").count() == 1


def test_exactly_four_things_of_a_person_are_kept(till, alice):
    till.buy(alice)

    payment = till.payment(alice)
    assert payment.transaction_id.startswith("pi_")
    assert (payment.last_four, payment.country) == ("4242", "DE")


def test_nothing_comes_before_the_money(till, alice):
    till.go(alice)
    till.hear()

    assert has(alice) == 0


def test_a_pack_lasts_as_long_as_it_says(till, alice):
    till.buy(alice)

    given = Grant.objects.get()
    assert (given.ends_at - till.payment(alice).paid_at).days == 365


def test_the_same_button_pressed_twice_opens_one_page(till, alice):
    assert till.go(alice) == till.go(alice)
    assert Payment.objects.count() == 1


def test_a_second_purchase_is_another(till, alice):
    till.buy(alice)
    till.buy(alice)

    assert has(alice) == 800
    assert Payment.objects.count() == 2


def test_who_buys_again_before_the_report_came_gets_another_page(till, stripe, alice):
    first = till.go(alice)
    stripe.pay(first)

    second = till.go(alice)

    assert second != first
    assert has(alice) == 400


def test_reports_that_come_often_and_in_any_order_grant_once(till, stripe, alice):
    stripe.pay(till.go(alice))

    till.hear(order="reversed", times=3)

    assert has(alice) == 400
    assert Grant.objects.count() == 1


def test_coming_back_grants_where_the_report_is_late(till, stripe, alice):
    session = till.go(alice)
    stripe.pay(session)

    result = buying.come_back(alice, session)

    assert (result.outcome, has(alice)) == ("paid", 400)
    till.hear()
    assert has(alice) == 400


def test_coming_back_asks_for_the_checkout_once(till, stripe, alice, monkeypatch):
    session = till.go(alice)
    stripe.pay(session)
    ask, asked = reading.checkout, []
    monkeypatch.setattr(reading, "checkout", lambda one: asked.append(one) or ask(one))

    buying.come_back(alice, session)

    assert asked == [session]


def test_coming_back_books_all_of_it_or_nothing(till, stripe, alice, monkeypatch):
    session = till.go(alice)
    stripe.pay(session)

    def fails(*_args, **_kwargs):
        raise errors.Unreachable

    monkeypatch.setattr(returns, "settle", fails)
    with pytest.raises(errors.Unreachable):
        buying.come_back(alice, session)

    assert has(alice) == 0
    assert till.payment(alice).state == "open"


def test_coming_back_from_a_strangers_page_shows_nothing(till, stripe, alice, charlie):
    session = till.go(alice)
    stripe.pay(session)

    with pytest.raises(errors.NotAtStripe):
        buying.come_back(charlie, session)

    assert has(charlie) == has(alice) == 0


def test_slow_money_grants_when_it_arrives(till, stripe, alice):
    stripe.settings.payment_methods = ("card", "sepa_debit")
    session = till.go(alice)
    stripe.pay_later(session)
    till.hear()
    assert buying.come_back(alice, session).outcome == "waiting"
    assert has(alice) == 0

    stripe.settle(session)
    till.hear()

    assert has(alice) == 400
    assert till.payment(alice).last_four == "3000"


def test_slow_money_that_bounces_grants_nothing_and_is_told(till, stripe, alice):
    stripe.settings.payment_methods = ("card", "sepa_debit")
    session = till.go(alice)
    stripe.pay_later(session)
    till.hear()
    stripe.settle(session, succeeds=False)
    till.hear()

    assert has(alice) == 0
    assert till.payment(alice).state == "failed"
    assert Letter.objects.filter(kind="payment_failed").count() == 1


def test_while_the_bank_moves_money_another_pack_can_be_bought(till, stripe, alice):
    stripe.settings.payment_methods = ("card", "sepa_debit")
    first = till.go(alice)
    stripe.pay_later(first)

    assert till.go(alice) != first


def test_a_page_that_nobody_paid_on_leaves_nothing(till, stripe, alice):
    till.go(alice)
    stripe.advance(2 * 86_400)
    till.hear()

    assert not Payment.objects.exists()


def test_what_is_not_sold_cannot_be_bought(till, alice):
    for choice in (
        buying.Choice(key="nothing", interval=None, currency="eur"),
        buying.Choice(key=PACK, interval="month", currency="eur"),
        buying.Choice(key=PACK, interval=None, currency="jpy"),
    ):
        with pytest.raises(plans.NotSold):
            buying.start(alice, choice)


def test_a_price_that_was_not_brought_to_stripe_is_not_sold(db, selling, alice):
    with pytest.raises(errors.NotSynced):
        buying.start(alice, buying.Choice(key=PACK, interval=None, currency="eur"))


def test_a_payment_of_another_amount_grants_nothing_and_is_shown(till, stripe, alice):
    session = till.go(alice)
    Payment.objects.update(amount=400)
    stripe.pay(session)
    stripe.deliver_all()
    events.work()

    assert has(alice) == 0
    failed = Event.objects.get(state="failed")
    assert "500 eur for 400 eur" in failed.error


def test_who_comes_back_from_such_a_payment_is_told_in_words_for_them(till, stripe, alice):
    session = till.go(alice)
    Payment.objects.update(amount=400)
    stripe.pay(session)

    with pytest.raises(errors.Mismatch) as refused:
        buying.come_back(alice, session)

    assert "we look at it" in str(refused.value)
    assert "eur" not in str(refused.value)
    assert "500 eur for 400 eur" in refused.value.detail


def test_other_currencies_cost_what_is_said_for_them(till, alice):
    till.buy(alice, currency="usd")

    assert till.payment(alice).currency == "usd"
    assert has(alice) == 400


def test_tax_is_on_top_and_on_the_books(till, stripe, alice, selling):
    stripe.settings.tax_percent = 19
    site.use(replace(selling, stripe_tax=True))
    sync.sync()
    till.buy(alice)

    assert till.payment(alice).amount == 595
    assert has(alice) == 400


def test_with_taxes_nothing_is_sold_before_the_prices_say_that_they_come_on_top(
    till, alice, selling
):
    site.use(replace(selling, stripe_tax=True))

    with pytest.raises(errors.NotSynced):
        till.go(alice)


class TestWhoWasDeletedAtStripe:
    @pytest.fixture
    def deleted(self, till, stripe, alice):
        """Alice, who bought before, and whom the operator deleted at Stripe."""
        till.buy(alice)
        client = StripeClient(stripe.key, base_addresses={"api": stripe.root})
        (customer,) = stripe.account.all("customer")
        client.v1.customers.delete(customer["id"])
        return alice

    def test_buys_again_as_another_customer(self, till, deleted):
        till.buy(deleted)

        assert has(deleted) == 800

    def test_is_told_that_there_is_nothing_to_manage(self, deleted):
        with pytest.raises(errors.NothingBought):
            buying.portal(deleted)

    def test_who_subscribed_by_then_can_subscribe_again(self, till, stripe, alice):
        till.subscribe(alice, "plus")
        client = StripeClient(stripe.key, base_addresses={"api": stripe.root})
        (running,) = stripe.account.all("subscription")
        client.v1.subscriptions.cancel(running["id"])
        client.v1.customers.delete(running["customer"])
        till.hear()

        till.buy(alice, "plus", interval="month")

        assert queries.allowance(alice.id).plan.key == "plus"
