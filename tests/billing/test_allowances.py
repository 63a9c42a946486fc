"""What a plan allows, and whose plan it is."""

import uuid

import pytest

from pleinair import site
from pleinair.billing import queries
from pleinair.billing.models import Account, Subscription

FREE, PLUS = "high", "max"


@pytest.fixture
def shop():
    """A site that sells."""
    with site.override(stripe_key="sk_test_1", at_once_per_owner=2) as here:
        yield here


def subscribe(owner, *, key="plus", status="active"):
    account, _made = Account.objects.get_or_create(owner=owner)
    return Subscription.objects.create(
        account=account,
        key=key,
        interval="month",
        credits=1000,
        amount=900,
        currency="usd",
        transaction_id=f"sub_{uuid.uuid4().hex}",
        subscription_status=status,
    )


def test_where_nothing_is_sold_everything_is_allowed(alice, django_assert_num_queries):
    with django_assert_num_queries(0):
        found = queries.allowance(alice.id)

    assert (found.plan, found.allows.top_tier, found.allows.top_quality) == (None, "4K", "max")


def test_without_a_plan_there_is_what_everybody_may(alice, shop):
    for owner_id in (alice.id, None):
        found = queries.allowance(owner_id)

        assert (found.plan, found.allows.top_quality, found.at_once) == (None, FREE, 2)


@pytest.mark.parametrize("status", ["active", "trialing", "past_due"])
def test_a_plan_allows_what_it_promises(alice, shop, status):
    subscribe(alice, status=status)

    found = queries.allowance(alice.id)

    assert (found.plan.key, found.allows.top_quality, found.at_once) == ("plus", PLUS, 4)


@pytest.mark.parametrize("status", ["canceled", "unpaid", "incomplete", "open"])
def test_a_plan_that_is_over_allows_nothing_more(alice, shop, status):
    subscribe(alice, status=status)

    assert queries.allowance(alice.id).plan is None


def test_of_two_plans_the_latest_counts(alice, shop):
    subscribe(alice, key="plus")
    subscribe(alice, key="pro")

    assert queries.allowance(alice.id).plan.key == "pro"


def test_a_plan_is_nobody_elses(alice, charlie, shop):
    subscribe(alice)

    assert queries.allowance(charlie.id).plan is None


def test_a_plan_that_is_offered_no_more_is_like_none(alice, shop):
    subscribe(alice, key="gold")

    assert queries.allowance(alice.id).plan is None


def test_many_are_asked_for_at_once(alice, charlie, shop, django_assert_num_queries):
    subscribe(alice, key="pro")

    with django_assert_num_queries(1):
        found = queries.allowances([alice.id, charlie.id])

    assert (found[alice.id].at_once, found[charlie.id].at_once) == (8, 2)
