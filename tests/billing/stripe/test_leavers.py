"""Plans of people who leave: nothing renews in the days of grace, and coming back undoes it."""

from datetime import timedelta

import pytest

from pleinair.accounts import leaving
from pleinair.accounts.models import User
from pleinair.billing.models import Payment, Subscription
from pleinair.billing.stripe import buying, errors, leavers, pages
from pleinair.lib import clock
from tests.billing.stripe.till import DAY_S

MINUTE = timedelta(minutes=1)


class Died(Exception):
    """The process ends here."""


def leave(owner):
    leaving.leave(owner.user)


def come_back(owner):
    leaving.undo(leaving.token_of(User.objects.get(pk=owner.user_id)))


def settle_later():
    """Let a round pass a minute on: nobody is asked for the same thing more often."""
    with clock.shifted(2 * MINUTE):
        return leavers.settle()


def at_stripe(stripe, subscription):
    return stripe.find(subscription.transaction_id)


class TestWhoLeaves:
    def test_is_charged_for_no_other_period(self, till, stripe, alice):
        subscription = till.subscribe(alice)

        leave(alice)
        leavers.settle()
        till.hear()
        stripe.advance(40 * DAY_S)
        till.hear()

        assert at_stripe(stripe, subscription)["status"] == "canceled"
        assert Payment.objects.filter(state="paid").count() == 1

    def test_keeps_the_plan_until_the_period_ends(self, till, stripe, alice):
        subscription = till.subscribe(alice)

        leave(alice)
        leavers.settle()

        subscription.refresh_from_db()
        assert subscription.subscription_status == "active"
        assert subscription.ends_at == subscription.period_ends_at

    def test_is_settled_once(self, till, alice):
        till.subscribe(alice)
        leave(alice)

        assert leavers.settle() == 1
        assert leavers.settle() == 0
        assert settle_later() == 0

    @pytest.mark.usefixtures("till")
    def test_without_a_plan_costs_two_queries(self, alice, django_assert_num_queries):
        leave(alice)

        with django_assert_num_queries(2):
            assert leavers.settle() == 0

    def test_is_not_asked_again_for_what_a_card_refused(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        customer = at_stripe(stripe, subscription)["customer"]
        stripe.refuse_cards_of(customer)
        stripe.renew(subscription.transaction_id)
        till.hear()

        leave(alice)
        leavers.settle()
        stripe.accept_cards_of(customer)
        stripe.advance(10 * DAY_S)
        till.hear()

        assert Payment.objects.filter(state="paid").count() == 1

    def test_within_the_hour_of_a_renewal_is_not_charged_for_it(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        stripe.advance(int((subscription.period_ends_at - clock.now()).total_seconds()) + 60)
        till.hear()

        leave(alice)
        leavers.settle()
        stripe.advance(DAY_S)
        till.hear()

        assert Payment.objects.filter(state="paid").count() == 1

    def test_and_pays_on_an_open_page_all_the_same_pays_once(self, till, stripe, alice):
        page = till.go(alice, "plus", interval="month")
        leave(alice)
        leavers.settle()
        stripe.pay(page)
        till.hear()

        leavers.settle()

        subscription = Subscription.objects.get()
        assert at_stripe(stripe, subscription)["cancel_at_period_end"]

    def test_is_erased_with_nothing_left_to_settle(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        leave(alice)
        leavers.settle()

        buying.end(alice.id)

        assert at_stripe(stripe, subscription)["status"] == "canceled"
        assert settle_later() == 0


class TestWhoComesBack:
    def test_goes_on_as_before(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        leave(alice)
        leavers.settle()

        come_back(alice)
        settle_later()
        stripe.renew(subscription.transaction_id)
        till.hear()

        subscription.refresh_from_db()
        assert (subscription.ends_at, subscription.halted_at) == (None, None)
        assert Payment.objects.filter(state="paid").count() == 2

    def test_still_has_cancelled_what_they_cancelled_themselves(self, till, alice):
        subscription = till.subscribe(alice)
        till.cancel(alice)
        leave(alice)
        leavers.settle()

        come_back(alice)
        settle_later()

        subscription.refresh_from_db()
        assert subscription.ends_at == subscription.period_ends_at

    def test_also_when_stripe_did_not_tell_of_that_yet(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        pages.set_renewing(subscription.transaction_id, renews=False)
        leave(alice)
        leavers.settle()

        come_back(alice)

        assert settle_later() == 0
        assert at_stripe(stripe, subscription)["cancel_at_period_end"]

    def test_after_the_period_has_no_plan_and_nothing_left_to_settle(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        leave(alice)
        leavers.settle()
        stripe.advance(40 * DAY_S)
        till.hear()

        come_back(alice)

        assert settle_later() == 1
        assert settle_later() == 0
        assert at_stripe(stripe, subscription)["status"] == "canceled"

    def test_before_anything_was_settled_changes_nothing(self, till, stripe, alice):
        subscription = till.subscribe(alice)
        leave(alice)
        come_back(alice)

        assert leavers.settle() == 0
        assert not at_stripe(stripe, subscription)["cancel_at_period_end"]


class TestInterrupted:
    def test_a_stripe_that_does_not_answer_is_asked_again(self, till, stripe, alice, monkeypatch):
        subscription = till.subscribe(alice)
        leave(alice)
        with monkeypatch.context() as broken:
            broken.setattr(pages, "set_renewing", _unreachable)
            leavers.settle()

        settle_later()

        assert at_stripe(stripe, subscription)["cancel_at_period_end"]

    def test_a_death_after_stripe_was_told_is_undone_too(self, till, stripe, alice, monkeypatch):
        subscription = till.subscribe(alice)
        leave(alice)
        told = pages.set_renewing

        def tell_and_die(subscription_id, *, renews):
            told(subscription_id, renews=renews)
            raise Died

        with monkeypatch.context() as dying:
            dying.setattr(pages, "set_renewing", tell_and_die)
            with pytest.raises(Died):
                leavers.settle()
        settle_later()

        come_back(alice)
        with clock.shifted(4 * MINUTE):
            leavers.settle()

        assert not at_stripe(stripe, subscription)["cancel_at_period_end"]

    def test_one_that_cannot_be_settled_does_not_stop_the_others(
        self, till, stripe, alice, charlie, monkeypatch
    ):
        first, second = till.subscribe(alice), till.subscribe(charlie)
        for owner in (alice, charlie):
            leave(owner)
        real = pages.set_renewing

        def some(subscription_id, *, renews):
            if subscription_id == first.transaction_id:
                raise errors.Unreachable
            real(subscription_id, renews=renews)

        monkeypatch.setattr(pages, "set_renewing", some)
        leavers.settle()

        assert not at_stripe(stripe, first)["cancel_at_period_end"]
        assert at_stripe(stripe, second)["cancel_at_period_end"]


def _unreachable(_subscription_id, *, renews):
    raise errors.Unreachable
