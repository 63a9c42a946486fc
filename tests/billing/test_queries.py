"""What an owner reads of the ledger, and that nobody else does."""

from datetime import timedelta

import pytest

from pleinair.billing import queries
from pleinair.billing import services as billing
from pleinair.billing.models import Source

DAY = timedelta(days=1)


@pytest.fixture
def used(alice):
    """Alice has spent 3 of 4 held, on one generation."""
    billing.grant(alice, credits=10, source=Source.PACK, reference="invoice:1")
    billing.hold(alice, credits=4, reference="hold:1", for_reference="generation:1")
    billing.charge("hold:1", credits=3)
    return alice


def test_statement_reads_newest_first(used):
    page = queries.statement(used)

    assert [(line.kind, line.credits) for line in page.lines] == [
        ("charge", -3),
        ("release", 4),
        ("hold", -4),
        ("grant", 10),
    ]
    assert page.next_after is None


def test_sum_of_the_statement_is_the_balance(used):
    total = sum(line.credits for line in queries.statement(used).lines)

    assert total == queries.balance(used).available


def test_statement_goes_on_after_the_last_line_shown(used):
    whole = queries.statement(used).lines

    first = queries.statement(used, limit=3)
    second = queries.statement(used, limit=3, after=first.next_after)

    assert first.lines + second.lines == whole
    assert second.next_after is None


def test_stranger_reads_nothing(used, charlie):
    assert queries.statement(charlie).lines == ()
    assert queries.receipt(charlie, for_reference="generation:1").lines == ()
    assert queries.balance(charlie).by_grant == ()
    assert not queries.has_had(charlie, source=Source.PACK)


def test_receipt_says_what_one_thing_cost(used):
    receipt = queries.receipt(used, for_reference="generation:1")

    assert (receipt.held, receipt.charged, receipt.returned, receipt.expired) == (4, 3, 1, 0)
    assert not receipt.is_open


def test_receipt_is_open_while_credits_are_set_aside(used):
    billing.hold(used, credits=2, reference="hold:2", for_reference="generation:2")

    receipt = queries.receipt(used, for_reference="generation:2")

    assert (receipt.held, receipt.charged, receipt.returned) == (2, 0, 0)
    assert receipt.is_open


def test_thing_that_cost_nothing_has_an_empty_receipt(used):
    receipt = queries.receipt(used, for_reference="generation:9")

    assert (receipt.charged, receipt.lines) == (0, ())
    assert not receipt.is_open


def test_balance_lists_grants_in_the_order_they_are_spent(alice, noon):
    paid = billing.grant(alice, credits=1, source=Source.PACK, reference="a")
    ending = billing.grant(alice, credits=2, source=Source.GIFT, reference="b", ends_at=noon + DAY)

    shares = queries.balance(alice).by_grant

    assert [share.grant_id for share in shares] == [ending, paid]


@pytest.mark.parametrize("grants", [1, 5])
def test_reads_cost_one_query_however_much_there_is(alice, grants, django_assert_num_queries):
    for number in range(grants):
        billing.grant(alice, credits=1, source=Source.PACK, reference=f"invoice:{number}")

    with django_assert_num_queries(1):
        assert queries.balance(alice).available == grants
    with django_assert_num_queries(1):
        assert len(queries.statement(alice).lines) == grants
    with django_assert_num_queries(1):
        queries.receipt(alice, for_reference="generation:1")


def test_disagreement_between_count_and_movements_is_found(used):
    from pleinair.billing.models import Grant

    Grant.objects.update(left=6)

    assert queries.list_disagreements() == [Grant.objects.get().pk]


def test_disagreement_about_what_is_held_is_found(alice):
    from pleinair.billing.models import Grant

    billing.grant(alice, credits=10, source=Source.PACK, reference="invoice:1")
    billing.hold(alice, credits=4, reference="hold:1", for_reference="generation:1")
    assert queries.list_disagreements() == []

    Grant.objects.update(held=3)

    assert queries.list_disagreements() == [Grant.objects.get().pk]
