"""How subscriptions end, and those at Stripe that are not ours or not as we sold them."""

import pytest

from pleinair.billing import queries
from pleinair.billing.models import Event, Payment, Subscription
from pleinair.billing.stripe import buying
from pleinair.mail.models import Letter
from tests.billing.stripe.till import DAY_S, PLUS, PRO, has, hear_all, reprice
from tests.stripe_server.shop import Shop

MONTH, YEAR = 1000, 12_000


class TestEnding:
    @pytest.mark.parametrize("way", ["cancel_at_period_end", "cancel_at"])
    def test_at_the_end_of_the_month_keeps_the_plan_until_then(self, till, stripe, alice, way):
        stripe.settings.portal_cancels_by = way
        subscription = till.subscribe(alice)

        till.cancel(alice)
        subscription.refresh_from_db()
        assert subscription.ends_at == subscription.period_ends_at
        assert queries.allowance(alice.id).plan.key == PLUS
        assert Letter.objects.filter(kind="subscription_changed").count() == 1

        stripe.advance(32 * DAY_S)
        till.hear()
        assert queries.allowance(alice.id).plan is None
        assert has(alice) == MONTH

    def test_can_be_taken_back(self, till, alice):
        subscription = till.subscribe(alice)
        till.cancel(alice)

        till.keep(alice)

        subscription.refresh_from_db()
        assert subscription.ends_at is None

    def test_now_ends_the_plan_and_leaves_what_was_paid_for(self, till, client, alice):
        subscription = till.subscribe(alice)

        client.v1.subscriptions.cancel(subscription.transaction_id)
        till.hear()

        assert queries.allowance(alice.id).plan is None
        assert has(alice) == MONTH

    def test_who_leaves_is_asked_for_no_more_money(self, till, stripe, alice):
        subscription = till.subscribe(alice)

        buying.end(alice.id)
        buying.end(alice.id)

        assert stripe.find(subscription.transaction_id)["status"] == "canceled"

    def test_who_leaves_cannot_pay_on_a_page_that_is_still_open(self, till, stripe, alice):
        plan, pack = till.go(alice, PLUS, interval="month"), till.go(alice)

        buying.end(alice.id)

        assert {stripe.find(page)["status"] for page in (plan, pack)} == {"expired"}
        assert not Subscription.objects.exists()
        assert not Payment.objects.exists()

    def test_one_can_subscribe_again_afterwards(self, till, client, alice):
        subscription = till.subscribe(alice)
        client.v1.subscriptions.cancel(subscription.transaction_id)
        till.hear()

        till.buy(alice, PRO, interval="month")

        assert has(alice) == MONTH + 4000


class TestNotOurs:
    def test_a_subscription_of_somebody_elses_shop_is_ignored(self, till, client, stripe):
        shop = Shop(client=client)
        shop.subscription(shop.plan(700), customer=shop.customer(paying_by="pm_card_visa").id)
        till.hear()

        assert not Payment.objects.exists()
        assert not Event.objects.exclude(state="done").exists()

    def test_an_unknown_price_in_our_subscription_is_shown_and_brings_nothing(
        self, till, client, stripe, alice
    ):
        subscription = till.subscribe(alice)
        reprice(client, stripe, subscription)
        stripe.renew(subscription.transaction_id)
        hear_all(stripe)

        assert has(alice) == MONTH
        failed = Event.objects.filter(state="failed")
        assert {one.kind for one in failed} >= {"customer.subscription.updated", "invoice.paid"}
        assert all("What was paid is not what was sold" in one.error for one in failed)

    def test_how_it_stands_is_kept_whatever_the_price(self, till, client, stripe, alice):
        subscription = till.subscribe(alice)
        reprice(client, stripe, subscription)
        client.v1.subscriptions.update(subscription.transaction_id, {"cancel_at_period_end": True})
        hear_all(stripe)

        subscription.refresh_from_db()
        assert subscription.ends_at == subscription.period_ends_at
        assert (subscription.key, subscription.subscription_status) == (PLUS, "active")
        assert queries.allowance(alice.id).plan.key == PLUS

    def test_one_that_is_over_is_over_whatever_the_price(self, till, client, stripe, alice):
        subscription = till.subscribe(alice)
        reprice(client, stripe, subscription)
        client.v1.subscriptions.cancel(subscription.transaction_id)
        hear_all(stripe)

        subscription.refresh_from_db()
        assert subscription.subscription_status == "canceled"
        assert queries.allowance(alice.id).plan is None
        assert Event.objects.get(kind="customer.subscription.deleted").state == "done"
        assert till.go(alice, PRO, interval="month")
