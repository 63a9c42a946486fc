"""Codes that bring credits: kept as digests, used once by each, and never too often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections

from pleinair.accounts.models import Owner
from pleinair.billing import codes, queries
from pleinair.billing.models import Code, Movement, Redemption
from pleinair.lib import clock
from tests.billing.actions import numbers
from tests.billing.test_concurrency import shared_database

pytestmark = pytest.mark.usefixtures("the_books_agree")
__all__ = ["shared_database"]


def terms(**changed):
    return codes.Terms(**{"label": "Fair in June", "credits": 50, **changed})


def made(**changed):
    (code,) = codes.make(terms=terms(**changed))
    return code


def test_a_code_brings_its_credits_with_a_reference_in_the_ledger(alice):
    code = made()

    assert codes.redeem(alice, typed=code).credits == 50

    assert numbers(alice) == (50, 0)
    (line,) = queries.statement(alice).lines
    assert line.source == "code"
    assert line.reference == Redemption.objects.get().reference


def test_the_table_of_codes_opens_nothing(db):
    code = made()

    row = Code.objects.values_list().get()

    assert code.replace("-", "") not in "".join(map(str, row))
    assert len(code.replace("-", "")) == 20


@pytest.mark.parametrize(
    "typed", [str.lower, lambda code: f" {code} ", lambda code: code.replace("-", " ")]
)
def test_a_code_is_read_however_it_is_written(alice, typed):
    assert codes.redeem(alice, typed=typed(made())).credits == 50


def test_letters_that_look_alike_are_read_as_one(alice):
    code = next(code for code in codes.make(terms=terms(), count=200) if "0" in code)

    assert codes.redeem(alice, typed=code.replace("0", "O")).credits == 50


def test_a_slip_of_the_finger_is_told_from_a_wrong_code(alice):
    code = made()
    slipped = ("B" if code[0] == "A" else "A") + code[1:]

    with pytest.raises(codes.CodeRefused, match="its letters"):
        codes.redeem(alice, typed=slipped)


@pytest.mark.parametrize("typed", ["", "-", "A" * 20, "A" * 10_000, "é" * 20, "\x00", "١" * 20])
def test_what_is_no_code_is_refused(alice, typed):
    with pytest.raises(codes.CodeRefused, match="not a code"):
        codes.redeem(alice, typed=typed)


def test_one_person_uses_a_code_once(alice):
    code = made(most_uses=10)
    codes.redeem(alice, typed=code)

    with pytest.raises(codes.CodeRefused, match="used this code already"):
        codes.redeem(alice, typed=code)

    assert numbers(alice) == (50, 0)


def test_a_code_for_two_serves_two_and_no_third(alice, charlie):
    code = made(most_uses=2)
    third = Owner.objects.create()
    for owner in (alice, charlie):
        codes.redeem(owner, typed=code)

    with pytest.raises(codes.CodeRefused, match="has been used already"):
        codes.redeem(third, typed=code)


@pytest.mark.parametrize(
    ("begins", "ends", "said"), [(1, None, "cannot be used yet"), (-2, -1, "has ended")]
)
def test_a_code_is_good_between_its_dates(alice, noon, begins, ends, said):
    def day(n):
        return None if n is None else noon + timedelta(days=n)

    code = made(from_at=day(begins), until_at=day(ends))

    with pytest.raises(codes.CodeRefused, match=said):
        codes.redeem(alice, typed=code)


def test_the_moment_of_its_end_no_longer_belongs_to_a_code(alice, noon):
    code = made(until_at=noon + timedelta(seconds=1))

    with clock.frozen(noon + timedelta(seconds=1)), pytest.raises(codes.CodeRefused):
        codes.redeem(alice, typed=code)


def test_a_closed_code_brings_nothing(alice):
    code = made()
    assert codes.close(Code.objects.get().pk)
    assert not codes.close(Code.objects.get().pk)

    with pytest.raises(codes.CodeRefused, match="has ended"):
        codes.redeem(alice, typed=code)


def test_credits_of_a_code_end_when_they_should(alice, noon):
    redeemed = codes.redeem(alice, typed=made(last_days=30))

    assert redeemed.ends_at == noon + timedelta(days=30)
    with clock.frozen(redeemed.ends_at):
        assert numbers(alice) == (0, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"credits": 0}, {"credits": 1_000_001}, {"most_uses": 0}, {"last_days": -1},
        {"last_days": 4000}, {"label": "  "}, {"label": "x" * 81},
        {"from_at": clock.now(), "until_at": clock.now() - timedelta(days=1)},
    ],
)  # fmt: skip
def test_unfit_codes_are_not_made(db, wrong):
    with pytest.raises(codes.UnfitCode):
        codes.make(terms=terms(**wrong))

    assert not Code.objects.exists()


def test_no_two_codes_are_the_same(db):
    assert len(set(codes.make(terms=terms(), count=500))) == 500
    with pytest.raises(codes.UnfitCode, match="1 to 1000"):
        codes.make(terms=terms(), count=1001)


def race(runners, code):
    """Let owners redeem one code at the same moment; say how many got something."""

    def redeem(owner):
        try:
            codes.redeem(owner, typed=code)
        except codes.CodeRefused:
            return 0
        else:
            return 1
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(runners)) as pool:
        return sum(pool.map(redeem, runners))


def test_a_code_for_one_serves_one_of_ten_at_once(shared_database):
    code = made()
    people = [Owner.objects.create() for _number in range(10)]

    assert race(people, code) == 1

    assert Movement.objects.count() == Redemption.objects.count() == 1
    assert Code.objects.get().uses == 1


def test_one_person_pressing_ten_times_at_once_is_served_once(shared_database):
    code = made(most_uses=100)
    person = Owner.objects.create()

    assert race([person] * 10, code) == 1

    assert queries.balance(person).available == 50
    assert Code.objects.get().uses == 1
