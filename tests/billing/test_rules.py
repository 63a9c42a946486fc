"""The pure rules: order of spending, splitting, and the way back."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.billing import rules
from pleinair.billing.errors import BadAmount, NotEnoughCredits
from pleinair.billing.rules import HeldPart, Lot

NOW = datetime(2030, 6, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def make_lot(*, left=5, ends_in=None, promotional=False, age=DAY):
    return Lot(
        grant_id=uuid.uuid4(),
        left=left,
        created_at=NOW - age,
        ends_at=None if ends_in is None else NOW + ends_in,
        promotional=promotional,
    )


lots = st.lists(
    st.builds(
        make_lot,
        left=st.integers(0, 20),
        ends_in=st.none() | st.integers(-3, 3).map(lambda days: days * DAY),
        promotional=st.booleans(),
        age=st.integers(0, 5).map(lambda days: days * DAY),
    ),
    max_size=8,
)


def test_soonest_ending_is_spent_first():
    later, sooner, never = make_lot(ends_in=9 * DAY), make_lot(ends_in=DAY), make_lot(age=99 * DAY)

    assert rules.in_spending_order([never, later, sooner], now=NOW) == (sooner, later, never)


def test_promotional_is_spent_before_paid_when_both_end_together():
    paid, gift = make_lot(age=9 * DAY), make_lot(promotional=True)

    assert rules.in_spending_order([paid, gift], now=NOW) == (gift, paid)


def test_oldest_is_spent_first_when_all_else_is_equal():
    young, old = make_lot(age=DAY), make_lot(age=2 * DAY)

    assert rules.in_spending_order([young, old], now=NOW) == (old, young)


def test_ended_lot_cannot_be_spent_from_the_moment_it_ends():
    assert rules.in_spending_order([make_lot(ends_in=timedelta(0))], now=NOW) == ()


def test_spend_takes_each_lot_before_the_next():
    first, second = make_lot(left=3, ends_in=DAY), make_lot(left=3)

    parts = rules.split([second, first], needed=4, now=NOW)

    assert [(part.grant_id, part.credits) for part in parts] == [
        (first.grant_id, 3),
        (second.grant_id, 1),
    ]


def test_missing_credits_are_named_in_the_error():
    with pytest.raises(NotEnoughCredits, match="needs 9 credits and you have 5") as caught:
        rules.split([make_lot(left=5)], needed=9, now=NOW)

    assert (caught.value.needed, caught.value.available) == (9, 5)


@pytest.mark.parametrize("needed", [0, -1])
def test_spend_of_nothing_is_refused(needed):
    with pytest.raises(BadAmount):
        rules.split([make_lot()], needed=needed, now=NOW)


@given(lots, st.integers(1, 60))
def test_split_is_exact_or_refused_and_never_overdraws(lots, needed):
    spendable = {lot.grant_id: lot.left for lot in rules.in_spending_order(lots, now=NOW)}
    if sum(spendable.values()) < needed:
        with pytest.raises(NotEnoughCredits):
            rules.split(lots, needed=needed, now=NOW)
        return

    parts = rules.split(lots, needed=needed, now=NOW)

    assert sum(part.credits for part in parts) == needed
    assert len({part.grant_id for part in parts}) == len(parts)
    assert all(0 < part.credits <= spendable[part.grant_id] for part in parts)


def make_held(credits, *, ends_in=None):
    ends_at = None if ends_in is None else NOW + ends_in
    return HeldPart(grant_id=uuid.uuid4(), credits=credits, ends_at=ends_at)


def test_charge_eats_the_first_parts_and_returns_the_rest():
    closings = rules.close([make_held(3), make_held(4)], charged=5, now=NOW)

    assert [(part.charged, part.returned, part.expired) for part in closings] == [
        (3, 0, 0),
        (2, 2, 0),
    ]


def test_what_returns_to_an_ended_grant_expires_at_once():
    (closing,) = rules.close([make_held(5, ends_in=-DAY)], charged=2, now=NOW)

    assert (closing.charged, closing.returned, closing.expired) == (2, 0, 3)


@pytest.mark.parametrize("charged", [-1, 8])
def test_charge_outside_what_is_held_is_refused(charged):
    with pytest.raises(BadAmount):
        rules.close([make_held(3), make_held(4)], charged=charged, now=NOW)


@given(
    st.lists(
        st.builds(
            make_held,
            st.integers(1, 20),
            ends_in=st.none() | st.integers(-2, 2).map(lambda days: days * DAY),
        ),
        min_size=1,
        max_size=6,
    ),
    st.data(),
)
def test_closing_accounts_for_every_held_credit(parts, data):
    held = sum(part.credits for part in parts)
    charged = data.draw(st.integers(0, held))

    closings = rules.close(parts, charged=charged, now=NOW)

    assert sum(part.charged for part in closings) == charged
    assert sum(part.charged + part.returned + part.expired for part in closings) == held
    assert all(min(part.charged, part.returned, part.expired) >= 0 for part in closings)
    assert [part.grant_id for part in closings] == [part.grant_id for part in parts]
