"""Erasing who bought: nothing asks for money any more, and nothing at Stripe stands in the way."""

import pytest

from pleinair.accounts.models import Owner
from pleinair.billing import services as billing
from pleinair.billing.models import Event, Payment
from pleinair.billing.stripe import errors, events, pages
from pleinair.lib import clock
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.privacy import erasure
from pleinair.vault import keys
from tests.billing.stripe.till import PLUS, hear_all, reprice
from tests.providers.servers.pictures import picture

pytestmark = pytest.mark.django_db


def is_there(owner):
    return Owner.objects.filter(pk=owner.pk).exists()


def test_a_price_that_is_not_ours_stops_no_erasing(till, stripe, client, alice):
    subscription = till.subscribe(alice)
    reprice(client, stripe, subscription)

    erasure.erase(alice.id)

    assert stripe.find(subscription.transaction_id)["status"] == "canceled"
    assert not is_there(alice)


def test_a_plan_that_was_paid_at_the_last_moment_ends(till, stripe, alice):
    stripe.pay(till.go(alice, PLUS, interval="month"))

    erasure.erase(alice.id)

    (subscription,) = stripe.account.all("subscription")
    assert subscription["status"] == "canceled"
    assert not is_there(alice)


def test_a_pack_that_does_not_fit_its_order_stops_no_erasing(till, stripe, alice):
    stripe.pay(till.go(alice))
    Payment.objects.update(amount=400)

    erasure.erase(alice.id)

    assert not is_there(alice)


def test_a_plan_that_stripe_does_not_know_stops_no_erasing(till, alice):
    subscription = till.subscribe(alice)
    subscription.transaction_id = "sub_gone"
    subscription.save()

    erasure.erase(alice.id)

    assert not is_there(alice)


def test_a_stripe_that_does_not_answer_puts_off_the_account_and_nothing_else(
    till, stripe, alice, monkeypatch
):
    subscription = till.subscribe(alice)
    image = library.bring(owner_id=alice.id, data=picture(64, 64))
    with monkeypatch.context() as broken:
        broken.setattr(pages, "end_subscription", _unreachable)
        with pytest.raises(errors.Unreachable):
            erasure.erase(alice.id)

    assert keys.is_shredded(alice.id)
    assert not Image.objects.filter(pk=image.id).exists()
    assert is_there(alice)

    erasure.erase(alice.id)
    assert stripe.find(subscription.transaction_id)["status"] == "canceled"
    assert not is_there(alice)


def _unreachable(_subscription_id):
    raise errors.Unreachable


class TestMoneyUnderWay:
    @pytest.fixture
    def page(self, till, stripe, alice):
        """A pack of Alice's for which her bank moves the money."""
        stripe.settings.payment_methods = ("card", "sepa_debit")
        page = till.go(alice)
        stripe.pay_later(page)
        till.hear()
        return page

    def test_stops_no_erasing(self, page, alice):
        erasure.erase(alice.id)

        assert not is_there(alice)

    def test_that_arrives_after_it_waits_for_the_operator_to_give_it_back(
        self, page, stripe, alice
    ):
        erasure.erase(alice.id)
        stripe.settle(page)
        hear_all(stripe)

        failed = Event.objects.get(state="failed")
        assert failed.error == errors.BuyerGone().detail
        assert Payment.objects.get().state == "open"

    def test_that_arrives_when_the_books_are_gone_too_says_what_is_left_to_do(
        self, page, stripe, alice
    ):
        erasure.erase(alice.id)
        billing.forget_records(before=clock.now())
        assert not Payment.objects.exists()
        stripe.settle(page)
        hear_all(stripe)

        failed = Event.objects.get(state="failed")
        assert failed.error == errors.OrderGone().detail
        assert "give the money back at Stripe" in failed.error

    def test_that_bounces_after_it_leaves_nothing_to_do(self, page, stripe, alice):
        erasure.erase(alice.id)
        stripe.settle(page, succeeds=False)
        hear_all(stripe)

        assert not Event.objects.filter(state="failed").exists()
        assert events.work() == 0
