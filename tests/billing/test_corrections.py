"""What staff give and take by hand."""

import uuid

import pytest

from pleinair.billing import corrections, queries
from pleinair.billing import services as billing
from pleinair.billing.errors import ReferenceReused
from pleinair.billing.models import Account, Adjustment
from pleinair.lib import clock
from tests.billing.actions import give, numbers, set_aside

pytestmark = pytest.mark.usefixtures("the_books_agree")
STAFF = uuid.uuid4()


def correct(owner, credits, *, reason="A picture came out blank.", adjustment_id=None):
    return corrections.correct(
        owner,
        credits=credits,
        reason=reason,
        staff_id=STAFF,
        adjustment_id=adjustment_id or uuid.uuid4(),
    )


def test_what_is_given_is_noted_with_who_and_why(alice):
    made = correct(alice, 25)

    assert numbers(alice) == (25, 0)
    assert (made.staff_id, made.reason) == (STAFF, "A picture came out blank.")
    (line,) = queries.statement(alice).lines
    assert (line.source, line.reference) == ("operator", made.reference)


def test_what_is_taken_comes_from_several_grants(alice):
    give(alice, 10, reference="invoice:1")
    give(alice, 10, reference="invoice:2")

    correct(alice, -15)

    assert numbers(alice) == (5, 0)


def test_no_more_is_taken_than_there_is(alice):
    give(alice, 10)
    set_aside(alice, 4)

    with pytest.raises(corrections.CorrectionRefused, match="only 6 credits"):
        correct(alice, -7)

    assert numbers(alice) == (6, 4)
    assert not Adjustment.objects.exists()


def test_a_form_sent_twice_moves_credits_once(alice):
    form = uuid.uuid4()

    first, again = (correct(alice, 25, adjustment_id=form) for _time in range(2))

    assert first == again
    assert numbers(alice) == (25, 0)


def test_a_form_cannot_be_used_for_something_else(alice, charlie):
    form = uuid.uuid4()
    correct(alice, 25, adjustment_id=form)

    with pytest.raises(ReferenceReused):
        correct(charlie, 25, adjustment_id=form)


@pytest.mark.parametrize("credits", [0, 1_000_001, -1_000_001])
def test_nothing_and_too_much_are_refused(alice, credits):
    with pytest.raises(corrections.CorrectionRefused, match="from 1 to"):
        correct(alice, credits)


@pytest.mark.parametrize("reason", ["", "   ", "x" * 301])
def test_nothing_moves_without_a_reason(alice, reason):
    with pytest.raises(corrections.CorrectionRefused, match="why"):
        correct(alice, 5, reason=reason)

    assert not Account.objects.exists()


def test_corrections_go_with_the_books(alice):
    correct(alice, 25)
    billing.forget_owner(alice)

    assert billing.forget_records(before=clock.now()) == 1

    assert not Adjustment.objects.exists()
