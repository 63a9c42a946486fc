"""Money that goes back takes its credits along, once, and never below zero."""

import pytest

from pleinair.billing import queries
from pleinair.billing import services as billing
from pleinair.billing.models import Payment
from pleinair.billing.stripe import errors, returns
from tests.billing.stripe.till import PRO, has


@pytest.fixture(autouse=True)
def the_books_agree(db):
    yield
    assert queries.list_disagreements() == []


@pytest.fixture
def paid(till, alice):
    """A pack of alice's, 400 credits for 5 euros."""
    till.buy(alice)
    return till.payment(alice)


def set_aside(owner, credits):
    billing.hold(owner, credits=credits, reference="work", for_reference="generation:1")


def spend(owner, credits):
    set_aside(owner, credits)
    billing.charge("work")


class TestRefund:
    def test_of_all_takes_all(self, till, stripe, alice, paid):
        stripe.refund(paid.transaction_id)
        till.hear(times=2)

        paid.refresh_from_db()
        assert (has(alice), paid.state, paid.missing) == (0, "refunded", 0)

    def test_of_a_part_takes_that_part(self, till, stripe, alice, paid):
        stripe.refund(paid.transaction_id, amount=125)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.state, paid.returned) == (300, "paid", 125)

    def test_in_parts_takes_no_more_than_all(self, till, stripe, alice, paid):
        for amount in (167, 167, 166):
            stripe.refund(paid.transaction_id, amount=amount)
            till.hear(order="reversed", times=2)

        paid.refresh_from_db()
        assert (has(alice), paid.credits_back) == (0, 400)

    def test_of_what_is_spent_stops_at_zero_and_notes_the_rest(self, till, stripe, alice, paid):
        spend(alice, 300)

        stripe.refund(paid.transaction_id)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.missing) == (0, 300)

    def test_leaves_what_other_payments_brought(self, till, stripe, alice, paid):
        spend(alice, 300)
        till.buy(alice)

        stripe.refund(paid.transaction_id)
        till.hear()

        assert has(alice) == 400

    def test_takes_later_what_was_set_aside_and_came_free(self, till, stripe, alice, paid):
        set_aside(alice, 300)
        stripe.refund(paid.transaction_id)
        till.hear()
        assert Payment.objects.get().missing == 300

        billing.release("work")
        assert returns.collect_missing() == 300
        assert returns.collect_missing() == 0

        assert (has(alice), Payment.objects.get().missing) == (0, 0)

    def test_of_a_months_invoice_takes_that_months_credits(self, till, stripe, alice):
        subscription = till.subscribe(alice, PRO)
        stripe.renew(subscription.transaction_id)
        till.hear()
        first = Payment.objects.order_by("id").first()
        (charge,) = (
            row for row in stripe.account.all("invoice_payment", invoice=first.transaction_id)
        )

        stripe.refund(charge["payment"]["payment_intent"])
        till.hear()

        assert has(alice) == 4000


class TestDispute:
    def test_takes_the_credits_when_it_is_opened(self, till, stripe, alice, paid):
        stripe.dispute(paid.transaction_id)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.state) == (0, "disputed")

    def test_that_is_lost_changes_nothing_more(self, till, stripe, alice, paid):
        dispute = stripe.dispute(paid.transaction_id)
        till.hear()
        stripe.close_dispute(dispute["id"], won=False)
        till.hear(times=2)

        paid.refresh_from_db()
        assert (has(alice), paid.state) == (0, "disputed")

    def test_that_is_won_gives_the_credits_again(self, till, stripe, alice, paid):
        dispute = stripe.dispute(paid.transaction_id)
        till.hear()
        stripe.close_dispute(dispute["id"], won=True)
        till.hear(times=2, order="reversed")

        paid.refresh_from_db()
        assert (has(alice), paid.state, paid.credits_back) == (400, "paid", 0)

    def test_that_is_won_first_forgives_what_was_spent(self, till, stripe, alice, paid):
        spend(alice, 300)
        dispute = stripe.dispute(paid.transaction_id)
        till.hear()
        stripe.close_dispute(dispute["id"], won=True)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.missing) == (100, 0)

    def test_after_a_refund_takes_only_the_rest(self, till, stripe, alice, paid):
        stripe.refund(paid.transaction_id, amount=125)
        till.hear()
        stripe.dispute(paid.transaction_id)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.credits_back, paid.returned) == (0, 400, 500)

    def test_and_a_refund_of_the_same_money_take_it_once(self, till, stripe, alice, paid):
        # Stripe refuses this order, but a bank may open a dispute over what was just refunded.
        stripe.refund(paid.transaction_id)
        stripe.dispute(paid.transaction_id, amount=500)
        till.hear(order="reversed")

        paid.refresh_from_db()
        assert (has(alice), paid.credits_back, paid.returned) == (0, 400, 500)

    def test_keeps_its_owner_from_buying_more(self, till, stripe, alice, paid):
        stripe.dispute(paid.transaction_id)
        till.hear()

        with pytest.raises(errors.TakenBack):
            till.go(alice)

    def test_that_is_won_can_be_refunded_and_takes_them_again(self, till, stripe, alice, paid):
        dispute = stripe.dispute(paid.transaction_id)
        till.hear()
        stripe.close_dispute(dispute["id"], won=True)
        till.hear()
        stripe.account.get("charge", dispute["charge"])["disputed"] = False

        stripe.refund(paid.transaction_id)
        till.hear()

        paid.refresh_from_db()
        assert (has(alice), paid.state) == (0, "refunded")


def test_all_reports_of_a_stormy_life_in_reverse_come_to_the_same(till, stripe, alice):
    stripe.pay(till.go(alice))
    payment = Payment.objects.get()
    intent = stripe.find(payment.transaction_id)["payment_intent"]
    stripe.refund(intent, amount=250)
    dispute = stripe.dispute(intent)
    stripe.close_dispute(dispute["id"], won=True)

    till.hear(order="reversed", times=2)
    till.hear()

    assert has(alice) == 200


def test_a_refund_heard_of_before_the_payment_is_not_lost(till, stripe, alice):
    stripe.pay(till.go(alice))
    intent = stripe.find(Payment.objects.get().transaction_id)["payment_intent"]
    stripe.refund(intent)

    till.hear(order="reversed")

    assert has(alice) == 0
