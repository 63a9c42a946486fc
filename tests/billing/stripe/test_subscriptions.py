"""Subscriptions: what each month brings, and what a change brings."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pleinair.billing import plans, queries
from pleinair.billing import services as billing
from pleinair.billing.models import Grant, Payment, Subscription
from pleinair.billing.stripe import buying, errors
from pleinair.mail.models import Letter
from tests.billing.stripe.till import DAY_S, PLUS, PRO, has
from tests.stripe_server.shop import Shop

MONTH, YEAR = 1000, 12_000


def spend(owner, credits):
    billing.hold(owner, credits=credits, reference="spent", for_reference="generation:1")
    billing.charge("spent")


class TestFirstPayment:
    def test_brings_a_months_credits_and_the_plan(self, till, alice):
        subscription = till.subscribe(alice)

        assert has(alice) == MONTH
        assert (subscription.key, subscription.subscription_status) == (PLUS, "active")
        assert queries.allowance(alice.id).plan.key == PLUS

    def test_brings_a_years_credits_at_once(self, till, alice):
        till.subscribe(alice, interval="year")

        assert has(alice) == YEAR

    def test_lasts_for_the_period_and_some_days(self, till, alice):
        subscription = till.subscribe(alice)

        assert Grant.objects.get().ends_at == subscription.period_ends_at + timedelta(days=31)

    def test_is_granted_once_whatever_comes_in_whatever_order(self, till, stripe, alice):
        stripe.pay(till.go(alice, PLUS, interval="month"))
        till.hear(order="shuffled", times=3)

        assert has(alice) == MONTH
        assert Payment.objects.count() == 1
        assert Letter.objects.filter(kind="receipt").count() == 1

    def test_that_is_declined_brings_nothing(self, till, stripe, alice):
        stripe.decline(till.go(alice, PLUS, interval="month"))
        till.hear()

        assert has(alice) == 0
        assert queries.allowance(alice.id).plan is None


class TestOnlyOne:
    def test_nobody_subscribes_twice(self, till, alice):
        till.subscribe(alice)

        with pytest.raises(errors.AlreadySubscribed):
            till.go(alice, PRO, interval="month")

    def test_beginning_another_closes_the_page_of_the_first(self, till, stripe, alice):
        first = till.go(alice, PLUS, interval="month")

        second = till.go(alice, PRO, interval="month")

        assert stripe.find(first)["status"] == "expired"
        assert stripe.find(second)["status"] == "open"

    def test_a_page_that_was_paid_meanwhile_is_not_followed_by_another(self, till, stripe, alice):
        stripe.pay(till.go(alice, PLUS, interval="month"))

        with pytest.raises(errors.AlreadySubscribed):
            till.go(alice, PRO, interval="month")

        assert has(alice) == MONTH

    def test_a_page_that_expired_leaves_nothing_in_the_way(self, till, stripe, alice):
        till.go(alice, PLUS, interval="month")
        stripe.advance(2 * DAY_S)
        till.hear()

        assert not Subscription.objects.exists()
        assert till.go(alice, PRO, interval="month")


class TestRenewal:
    def test_brings_the_next_months_credits(self, till, stripe, alice):
        subscription = till.subscribe(alice)

        stripe.renew(subscription.transaction_id)
        till.hear()

        assert Payment.objects.filter(state="paid").count() == 2
        assert has(alice) == 2 * MONTH

    def test_goes_on_as_agreed_when_the_price_has_changed(self, till, stripe, alice, monkeypatch):
        subscription = till.subscribe(alice)
        sold = plans.current()
        dearer = tuple(replace(plan, month={"eur": 9999, "usd": 9999}) for plan in sold.plans)
        monkeypatch.setattr(plans, "current", lambda: replace(sold, plans=dearer))

        stripe.renew(subscription.transaction_id)
        till.hear()

        assert has(alice) == 2 * MONTH

    def test_that_fails_brings_nothing_and_is_told_once(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        stripe.refuse_cards_of(stripe.find(subscription.transaction_id)["customer"])

        stripe.renew(subscription.transaction_id)
        till.hear()
        stripe.advance(4 * DAY_S)
        till.hear()

        assert has(alice) == MONTH
        subscription.refresh_from_db()
        assert subscription.subscription_status == "past_due"
        assert Letter.objects.filter(kind="payment_failed").count() == 1
        assert queries.allowance(alice.id).plan.key == PLUS

    def test_that_works_in_the_end_brings_its_credits_once(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        customer = stripe.find(subscription.transaction_id)["customer"]
        stripe.refuse_cards_of(customer)
        stripe.renew(subscription.transaction_id)
        till.hear()

        stripe.accept_cards_of(customer)
        stripe.advance(4 * DAY_S)
        till.hear()

        assert has(alice) == 2 * MONTH
        assert [p.state for p in Payment.objects.order_by("id")] == ["paid", "paid"]

    def test_that_never_works_ends_the_plan(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        stripe.refuse_cards_of(stripe.find(subscription.transaction_id)["customer"])

        stripe.renew(subscription.transaction_id)
        stripe.advance(30 * DAY_S)
        till.hear()

        subscription.refresh_from_db()
        assert subscription.subscription_status == "canceled"
        assert queries.allowance(alice.id).plan is None


class TestChanging:
    @pytest.mark.parametrize("shape", ["subscription_item_details", "invoice_item_details"])
    def test_up_brings_what_the_rest_of_the_month_is_worth(self, till, stripe, alice, shape):
        stripe.settings.proration_parent = shape
        subscription = till.subscribe(alice)
        stripe.advance(15 * DAY_S)

        till.change(alice, PRO)

        change = Payment.objects.order_by("id").last()
        # Half a month of 4000 less half a month of 1000, as the days of the month have it.
        assert 1400 < change.credits < 1600
        assert has(alice) == MONTH + change.credits
        subscription.refresh_from_db()
        assert (subscription.key, subscription.amount) == (PRO, 2900)
        assert queries.allowance(alice.id).plan.key == PRO
        assert Letter.objects.filter(kind="subscription_changed").count() == 1

    def test_to_a_year_brings_the_year_less_what_is_given_back(self, till, stripe, alice):
        till.subscribe(alice)
        stripe.advance(15 * DAY_S)

        till.change(alice, PLUS, "year")

        change = Payment.objects.order_by("id").last()
        assert YEAR - 600 < change.credits < YEAR - 400

    def test_down_waits_for_the_end_of_the_month(self, till, stripe, alice):
        subscription = till.subscribe(alice, PRO)
        stripe.advance(15 * DAY_S)

        till.change(alice, PLUS)
        subscription.refresh_from_db()
        assert (subscription.key, has(alice)) == (PRO, 4000)

        stripe.renew(subscription.transaction_id)
        till.hear()
        subscription.refresh_from_db()
        assert (subscription.key, has(alice)) == (PLUS, 4000 + MONTH)

    def change_at_the_desk(self, till, client, subscription, key):
        item = till.stripe.find(subscription.transaction_id)["items"]["data"][0]["id"]
        client.v1.subscriptions.update(
            subscription.transaction_id,
            {
                "items": [{"id": item, "price": till.price(key, "month")}],
                "proration_behavior": "always_invoice",
            },
        )
        till.hear()

    def test_down_at_once_in_the_dashboard_takes_credits_back(self, till, client, alice):
        subscription = till.subscribe(alice, PRO)

        self.change_at_the_desk(till, client, subscription, PLUS)

        assert 990 <= has(alice) <= 1010

    def test_down_and_up_again_brings_nothing_for_nothing(self, till, client, alice):
        subscription = till.subscribe(alice, PRO)
        spend(alice, 4000)

        for key in (PLUS, PRO, PLUS, PRO):
            self.change_at_the_desk(till, client, subscription, key)

        assert has(alice) <= 5


class TestTrial:
    @pytest.fixture
    def a_week(self, till, monkeypatch):
        """A site whose plans are free for a week."""
        sold = plans.current()
        tried = tuple(replace(plan, trial_days=7) for plan in sold.plans)
        monkeypatch.setattr(plans, "current", lambda: replace(sold, plans=tried))

    def test_begins_on_stripes_page_and_says_so(self, till, stripe, alice, a_week):
        session = till.go(alice, PLUS, interval="month")
        stripe.pay(session)

        result = buying.come_back(alice, session)

        assert (result.outcome, result.is_trial) == ("paid", True)
        assert has(alice) == 0
        assert queries.allowance(alice.id).plan.key == PLUS
        assert not Letter.objects.filter(kind="receipt").exists()

    def test_that_is_over_is_paid_and_brings_the_credits(self, till, stripe, alice, a_week):
        till.subscribe(alice)
        stripe.advance(8 * DAY_S)
        till.hear()

        assert has(alice) == MONTH
        assert till.payment(alice).amount == 900

    def test_that_is_cancelled_costs_nothing(self, till, stripe, alice, a_week):
        till.subscribe(alice)
        till.cancel(alice)
        stripe.advance(8 * DAY_S)
        till.hear()

        assert queries.allowance(alice.id).plan is None
        assert not Payment.objects.exists()

    def test_whose_card_is_refused_brings_nothing_and_is_told(self, till, stripe, alice, a_week):
        subscription = till.subscribe(alice)
        stripe.refuse_cards_of(stripe.find(subscription.transaction_id)["customer"])
        stripe.advance(8 * DAY_S)
        till.hear()

        assert has(alice) == 0
        assert till.payment(alice).state == Payment.State.FAILED
        assert Letter.objects.filter(kind="payment_failed").count() == 1

    def test_is_for_who_never_had_a_plan(self, till, stripe, alice, a_week):
        till.subscribe(alice)
        till.cancel(alice)
        stripe.advance(8 * DAY_S)
        till.hear()

        till.buy(alice, PRO, interval="month")

        assert has(alice) == 4 * MONTH

    def test_gives_the_plan_and_credits_only_when_it_is_paid(self, till, stripe, client, alice):
        till.go(alice, PLUS, interval="month")
        row = Subscription.objects.get()
        begun = client.v1.subscriptions.create(
            {
                "customer": Shop(client=client).customer(paying_by="pm_card_visa").id,
                "items": [{"price": till.price(PLUS, "month")}],
                "currency": "eur",
                "metadata": {"pleinair": str(row.id)},
                "trial_period_days": 7,
            }
        )
        till.hear(order="reversed")

        assert has(alice) == 0
        assert not Payment.objects.exists()
        assert queries.allowance(alice.id).plan.key == PLUS

        stripe.advance(8 * DAY_S)
        till.hear()
        assert has(alice) == MONTH
        row.refresh_from_db()
        assert (row.subscription_status, row.transaction_id) == ("active", begun.id)
