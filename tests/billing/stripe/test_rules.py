"""The arithmetic of credits and money, without anybody else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.billing import plans
from pleinair.billing.stripe import facts, rules
from pleinair.billing.stripe.errors import Mismatch

SOLD = plans.load(Path(plans.__file__).with_name("plans.toml"), currencies=("eur",))
END = datetime(2030, 1, 1, tzinfo=UTC)
AGREED = rules.Terms(key="plus", interval="month", amount=900, currency="eur", credits=1000)


def line(amount, *, key="plus", price=900, interval="month", is_proration=False):
    terms = facts.Price(
        id="price_1", key=key, interval=interval, amounts={"eur": price}, is_before_tax=False
    )
    return facts.Line(price=terms, amount=amount, is_proration=is_proration, ends_at=END)


def bought(*lines):
    invoice = facts.Invoice(
        id="in_1",
        order_id=None,
        status="paid",
        was_tried=True,
        currency="eur",
        due=0,
        paid=0,
        lines=lines,
        payment_id="",
    )
    return rules.bought(invoice, agreed=AGREED, plans=SOLD)


def test_a_whole_period_brings_all_of_its_credits():
    assert bought(line(900)).credits == 1000


def test_a_trial_brings_none():
    assert bought(line(0)).credits == 0


def test_nothing_to_pay_thanks_to_a_credit_balance_still_brings_them():
    # The invoice is over nothing, its line is not.
    assert bought(line(900)).credits == 1000


def test_what_is_given_back_is_taken_off():
    up = bought(line(-450, is_proration=True), line(1450, key="pro", price=2900, is_proration=True))

    assert (up.credits, up.key, up.is_change) == (2000 - 500, "pro", True)


def test_a_line_that_is_not_ours_brings_nothing():
    assert bought(line(900), line(5000, key="")).credits == 1000


def test_a_price_that_nobody_agreed_to_is_refused():
    with pytest.raises(Mismatch):
        bought(line(1, price=1))


def test_an_old_price_counts_for_who_agreed_to_it():
    old = rules.Terms(key="plus", interval="month", amount=500, currency="eur", credits=700)
    price = facts.Price(
        id="price_1", key="plus", interval="month", amounts={"eur": 500}, is_before_tax=False
    )

    assert rules.terms_of(price, currency="eur", agreed=old, plans=SOLD) == old
    assert rules.terms_of(price, currency="eur", agreed=AGREED, plans=SOLD) is None


@given(credits=st.integers(0, 10**7), amount=st.integers(1, 10**8), returned=st.integers(0, 10**8))
def test_what_goes_back_never_takes_more_than_it_brought(credits, amount, returned):
    back = rules.credits_back(credits=credits, returned=returned, amount=amount)

    assert 0 <= back <= credits
    assert back * amount <= credits * returned or returned >= amount
    assert back == credits if returned >= amount else True
