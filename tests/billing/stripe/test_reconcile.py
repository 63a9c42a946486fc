"""Comparing Stripe with the books: what differs is told, and stays as it is."""

from contextlib import suppress
from datetime import timedelta

import pytest

from pleinair.billing import services as billing
from pleinair.billing.models import (
    Account,
    Event,
    Grant,
    Movement,
    Payment,
    Reconciliation,
    Source,
    Subscription,
)
from pleinair.billing.stripe import errors, reconcile
from pleinair.lib import clock
from tests.billing.stripe.till import PLUS, has


@pytest.fixture
def later():
    """Two hours on: what was paid is not fresh any more."""
    with clock.shifted(timedelta(hours=2)):
        yield


def kinds():
    return sorted(finding["kind"] for finding in reconcile.run().findings)


def test_nothing_differs_after_a_normal_life(till, stripe, alice, charlie):
    till.buy(alice)
    subscription = till.subscribe(charlie)
    stripe.renew(subscription.transaction_id)
    till.hear()
    stripe.refund(till.payment(alice).transaction_id, amount=100)
    till.hear()

    with clock.shifted(timedelta(days=39)):
        found = reconcile.run()

    assert found.findings == []
    assert found.compared == 5


def test_a_payment_nobody_told_us_of_is_found_and_not_mended(till, stripe, alice, later):
    stripe.pay(till.go(alice))

    assert kinds() == ["paid_there_only"]
    assert has(alice) == 0


def test_an_invoice_nobody_told_us_of_is_found(till, stripe, alice, later):
    stripe.pay(till.go(alice, PLUS, interval="month"))

    assert "paid_there_only" in kinds()


def test_a_payment_that_stripe_does_not_know_is_found(till, alice, later):
    till.buy(alice)
    Payment.objects.create(
        account=Payment.objects.get().account,
        kind="pack",
        key="pack-small",
        amount=500,
        currency="eur",
        state="paid",
        paid_at=clock.now() - timedelta(hours=2),
        created_at=clock.now() - timedelta(hours=2),
        transaction_id="pi_made_up",
    )

    assert kinds() == ["paid_here_only"]


def test_another_amount_is_found(till, alice, later):
    till.buy(alice)
    Payment.objects.update(amount=499)

    assert kinds() == ["other_amount"]


def test_a_refund_nobody_told_us_of_is_found(till, stripe, alice, later):
    till.buy(alice)
    stripe.refund(till.payment(alice).transaction_id)

    assert kinds() == ["other_return"]
    assert has(alice) == 400


def test_another_status_is_found(till, alice, later):
    till.subscribe(alice)
    Subscription.objects.update(subscription_status="past_due")

    assert kinds() == ["other_status"]


def test_credits_that_are_not_there_are_found(till, alice):
    till.buy(alice)
    Movement.objects.all().forget()
    Grant.objects.all().delete()

    # Its own hour has gone by.
    with clock.shifted(timedelta(hours=2)):
        assert kinds() == ["no_credits"]


def test_of_the_books_few_rows_are_in_memory_at_once(
    till, alice, monkeypatch, django_assert_num_queries
):
    account = Account.objects.create(owner=alice)
    rows = [
        Payment(
            account=account, kind="pack", key="pack-small", amount=1, currency="eur", credits=1,
            state="paid", paid_at=clock.now(), transaction_id=f"pi_{number}",
        )
        for number in range(5)
    ]  # fmt: skip
    Payment.objects.bulk_create(rows)
    billing.grant(alice, credits=1, source=Source.PACK, reference=rows[2].reference)
    monkeypatch.setattr(reconcile, "_ROWS", 2)

    # Of each two rows their grants are asked for; the last question finds no more rows.
    with django_assert_num_queries(7) as asked:
        found = list(reconcile._without_credits(clock.now() + timedelta(hours=1)))

    without = sorted(payment.transaction_id for payment in found)
    assert without == ["pi_0", "pi_1", "pi_3", "pi_4"]
    of_payments = [one["sql"] for one in asked if 'FROM "billing_payment"' in one["sql"]]
    assert all("LIMIT 2" in sql for sql in of_payments)


def test_reports_that_failed_are_found(till, alice, later):
    Event.objects.create(
        id="evt_1", kind="invoice.paid", about="in_1", state="failed", happened_at=clock.now()
    )

    assert kinds() == ["report_failed"]


def test_it_is_done_once_a_night(till):
    assert reconcile.run_if_due() is not None
    assert reconcile.run_if_due() is None

    with clock.shifted(timedelta(hours=25)):
        assert reconcile.run_if_due() is not None
    with clock.shifted(timedelta(days=100)):
        assert reconcile.run_if_due() is not None
    assert Reconciliation.objects.count() == 1


def test_a_subscription_that_stripe_does_not_know_is_found_beside_all_else(till, alice, charlie):
    till.subscribe(alice)
    till.subscribe(charlie)
    Subscription.objects.filter(account__owner=alice).update(transaction_id="sub_gone")
    Subscription.objects.filter(account__owner=charlie).update(subscription_status="past_due")

    found = [one for one in reconcile.run().findings if one["kind"] == "other_status"]

    assert [(one["about"] == "sub_gone", one["there"]) for one in found] == [
        (True, ""),
        (False, "active"),
    ]


def test_one_that_fails_is_tried_again_in_an_hour_and_not_at_once(till, monkeypatch):
    calls = []

    def fails():
        calls.append(clock.now())
        raise errors.Unreachable

    monkeypatch.setattr(reconcile, "run", fails)

    for minutes in (0, 1, 59, 61):
        with clock.shifted(timedelta(minutes=minutes)), suppress(errors.Unreachable):
            reconcile.run_if_due()

    assert len(calls) == 2


def test_of_two_who_find_it_due_one_compares(till, monkeypatch):
    compare = reconcile.run
    others = []

    def meanwhile():
        others.append(reconcile.run_if_due())
        return compare()

    monkeypatch.setattr(reconcile, "run", meanwhile)

    assert reconcile.run_if_due() is not None
    assert others == [None]


def test_a_round_that_is_not_due_costs_one_query(till, django_assert_num_queries):
    reconcile.run_if_due()

    with django_assert_num_queries(1):
        reconcile.run_if_due()
