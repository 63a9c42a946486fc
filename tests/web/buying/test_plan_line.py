"""Credits say which plan one has and what comes next."""

from dataclasses import replace

import pytest

from pleinair.billing import plans
from tests.billing.stripe.till import PLUS


def line(client):
    return client.get("/credits").context["plan_line"]


@pytest.fixture
def plus(shop, alice):
    return shop.subscribe(alice, PLUS)


def test_one_that_goes_on_renews_on_a_day(hers, plus):
    day = f"{plus.period_ends_at:%B %Y}"

    assert line(hers).startswith("Your plan is Plus; it renews on ")
    assert line(hers).endswith(f"{day}.")
    assert line(hers) in hers.get("/credits").text


def test_one_that_was_cancelled_lasts_until_a_day(hers, shop, alice, plus):
    shop.cancel(alice)

    assert line(hers).startswith("Your plan is Plus until ")


def test_one_whose_payment_failed_says_so(hers, shop, stripe, plus):
    stripe.refuse_cards_of(stripe.find(plus.transaction_id)["customer"])
    stripe.renew(plus.transaction_id)
    shop.hear()

    assert "did not go through" in line(hers)


def test_one_on_trial_says_when_it_is_paid_first(hers, shop, alice, monkeypatch):
    sold = plans.current()
    tried = tuple(replace(plan, trial_days=7) for plan in sold.plans)
    monkeypatch.setattr(plans, "current", lambda: replace(sold, plans=tried))
    shop.subscribe(alice, PLUS)

    assert line(hers).startswith("You try the plan Plus; the first payment is on ")


def test_who_has_none_reads_nothing_of_plans(hers):
    assert line(hers) == ""
