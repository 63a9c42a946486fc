"""Limits: so many a minute and a day, together or not at all, and no address anywhere."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from pleinair.safety import limits
from pleinair.safety.buckets import Window
from pleinair.safety.limits import Rule, TooMany
from pleinair.safety.models import Bucket

NOON = datetime(2030, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
FOUR = Rule(per_minute=4)


def take(key="alice", *, now=NOON, rule=FOUR, kind="owner"):
    limits.take(key_kind=kind, key=key, now=now, rule=rule)


@pytest.fixture(params=["owner", "address"])
def kind(request, db, monkeypatch):
    """Both stores keep the same promises: the database and this process's memory."""
    monkeypatch.setattr(limits, "_TAGS", limits._Tags(most=50))
    return request.param


def test_as_many_as_allowed_are_let_through_at_once(kind):
    for _ in range(4):
        take(kind=kind)

    with pytest.raises(TooMany, match="again in 15 seconds") as caught:
        take(kind=kind)

    assert caught.value.retry_after_s == 15


def test_one_more_is_let_through_after_the_wait_that_was_named(kind):
    for _ in range(4):
        take(kind=kind)

    with pytest.raises(TooMany):
        take(kind=kind, now=NOON + 14 * SECOND)
    take(kind=kind, now=NOON + 15 * SECOND)

    with pytest.raises(TooMany):
        take(kind=kind, now=NOON + 15 * SECOND)


@pytest.mark.parametrize("jump", [timedelta(minutes=2), timedelta(days=400)])
def test_a_clock_that_is_set_back_locks_nobody_out(kind, jump):
    rule = Rule(per_minute=4, per_day=1000)
    for _ in range(4):
        take(kind=kind, rule=rule)
    earlier = NOON - jump

    for _ in range(4):
        take(kind=kind, rule=rule, now=earlier)

    with pytest.raises(TooMany, match="again in 15 seconds"):
        take(kind=kind, rule=rule, now=earlier)
    take(kind=kind, rule=rule, now=earlier + 15 * SECOND)


def test_limit_of_one_leaves_the_other_alone(kind):
    for _ in range(4):
        take("alice", kind=kind)

    take("charlie", kind=kind)


def test_days_limit_outlives_the_minutes(kind):
    rule = Rule(per_minute=10, per_day=2)
    take(kind=kind, rule=rule)
    take(kind=kind, rule=rule)

    with pytest.raises(TooMany) as caught:
        take(kind=kind, rule=rule, now=NOON + timedelta(hours=1))

    assert caught.value.retry_after_s == 11 * 60 * 60


def test_refused_by_one_window_takes_from_none(kind):
    take(kind=kind, rule=Rule(per_minute=2, per_day=1))

    with pytest.raises(TooMany):
        take(kind=kind, rule=Rule(per_minute=2, per_day=1))

    take(kind=kind, rule=Rule(per_minute=2))


def test_no_limit_writes_nothing(kind):
    for _ in range(100):
        take(kind=kind, rule=Rule())

    assert not Bucket.objects.exists()


def test_address_is_never_written(db):
    tag = limits.address_tag("203.0.113.9", NOON)

    take(tag, kind="address")

    assert not Bucket.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        Bucket.objects.create(key_kind="address", key=tag, window="minute", full_at_ms=0)


def test_tag_of_an_address_changes_with_the_day_and_hides_it():
    today, tomorrow = (limits.address_tag("203.0.113.9", NOON + timedelta(days=n)) for n in (0, 1))

    assert today == limits.address_tag("203.0.113.9", NOON + timedelta(hours=1))
    assert today != tomorrow
    assert "203.0.113.9" not in (today, tomorrow)


def test_memory_for_addresses_is_bounded(monkeypatch):
    tags = limits._Tags(most=50)
    for number in range(500):
        tags.take(str(number), windows=FOUR.windows, now_ms=number)

    assert len(tags._full_at_ms) <= 50


def test_full_buckets_are_forgotten(db):
    take("alice")
    take("charlie", rule=Rule(per_day=1))

    assert limits.forget_full(now=NOON + timedelta(minutes=1)) == 1
    assert Bucket.objects.get().key == "charlie"


def test_a_let_through_request_costs_one_update(db, django_assert_num_queries):
    take()

    with django_assert_num_queries(3):  # the update, between savepoint and release
        take()


@given(
    st.integers(1, 50),
    st.lists(st.integers(0, 20_000), max_size=120),
)
def test_no_period_ever_lets_through_more_than_a_full_bucket_and_a_refill(count, pauses_ms):
    window = Window(name="minute", count=count, period_ms=60_000)
    full_at_ms, now_ms, taken = 0, 1_000_000, []

    for pause in pauses_ms:
        now_ms += pause
        if window.wait_s(full_at_ms, now_ms=now_ms) == 0:
            full_at_ms = window.after_taking_ms(full_at_ms, now_ms=now_ms)
            taken.append(now_ms)

    for start in taken:
        within = sum(start <= moment < start + window.period_ms for moment in taken)
        refilled = window.period_ms // window.each_ms
        assert within <= count + refilled
    for moment in set(taken):
        assert taken.count(moment) <= count
