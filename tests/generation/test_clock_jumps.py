"""The system's clock is set while work goes on: nobody pays twice, and nothing stands still."""

from datetime import UTC, datetime, timedelta

import pytest

from pleinair import site
from pleinair.generation import leases, stages
from pleinair.generation.models import Attempt, Generation
from pleinair.generation.steadiness import Steadiness
from pleinair.lib import clock
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
JUMPS = pytest.mark.parametrize("jump", [HOUR, -HOUR], ids=["forward", "back"])


@pytest.fixture
def pass_time(ticks):
    """Let seconds pass from noon on, by both clocks, while the wall clock may be off."""

    def at(seconds: float, *, off: timedelta = timedelta(0)):
        ticks.seconds = seconds
        return clock.frozen(NOON + timedelta(seconds=seconds) + off)

    return at


@pytest.fixture
def lease_s(scripted):
    return scripted.lease_seconds


@JUMPS
def test_a_holder_that_lives_keeps_its_lease_though_the_clock_jumps(
    rich, paid, pass_time, lease_s, jump
):
    with pass_time(0):
        generation = ask(rich, "a boat")
        lease = leases.take(generation.id)
        Attempt.objects.create(generation=generation, number=1, state="accepted")

    with pass_time(1, off=jump):
        assert leases.waiting(limit=5) == []
        assert stages.advance(generation.id) is None
    with pass_time(lease_s / 3, off=jump):
        assert lease._renewed()
    for seconds in (lease_s / 2, lease_s + 2, lease_s * 1.2):
        with pass_time(seconds, off=jump):
            assert leases.waiting(limit=5) == []

    assert lease.read().state == Generation.State.RUNNING
    assert paid() == 0


@JUMPS
def test_a_holder_that_died_is_replaced_within_two_leases_of_a_jump(rich, pass_time, lease_s, jump):
    with pass_time(0):
        generation = ask(rich, "a boat")
        assert leases.take(generation.id)
        assert leases.waiting(limit=5) == []

    with pass_time(1, off=jump):
        assert leases.waiting(limit=5) == []
    with pass_time(2 * lease_s, off=jump):
        assert leases.waiting(limit=5) == [generation.id]
        finish(generation)

    assert generation.state == Generation.State.DONE


def test_a_process_that_starts_after_the_clock_went_back_takes_up_what_lies(
    rich, pass_time, lease_s
):
    with pass_time(0):
        generation = ask(rich, "a boat")
        assert leases.take(generation.id)
    leases._clock = Steadiness()

    with pass_time(lease_s, off=-HOUR):
        assert leases.waiting(limit=5) == [generation.id]


def test_the_lease_of_a_machine_whose_clock_is_a_little_ahead_is_not_taken(rich, pass_time):
    with pass_time(0, off=timedelta(seconds=20)):
        generation = ask(rich, "a boat")
        assert leases.take(generation.id)
    leases._clock = Steadiness()

    with pass_time(0):
        assert leases.waiting(limit=5) == []
        assert leases.take(generation.id) is None


def test_a_pause_from_before_the_clock_went_back_is_over(rich, paid, pass_time):
    with site.override(models=("scripted-task-1",)):
        with pass_time(0):
            generation = ask(rich, "a boat")
            assert stages.advance(generation.id) is not None
        with pass_time(1, off=-HOUR):
            assert leases.waiting(limit=5) == [generation.id]
            stages.advance(generation.id)
            assert leases.waiting(limit=5) == []

    assert paid() == 1


def test_a_paid_task_is_not_given_up_because_the_clock_went_forward(rich, paid, pass_time):
    with site.override(models=("scripted-task-1",)):
        with pass_time(0):
            generation = ask(rich, "a boat [hang]")
            stages.advance(generation.id)
        with pass_time(1, off=HOUR):
            assert stages.advance(generation.id) is not None

    generation.refresh_from_db()
    assert generation.state == Generation.State.RUNNING
    assert paid() == 1


def test_what_is_over_but_not_tidied_is_found_after_the_clock_went_back(rich, pass_time, lease_s):
    with pass_time(0):
        generation = finish(ask(rich, "a boat"))
        Generation.objects.filter(id=generation.id).update(
            lease=generation.id, lease_until=clock.now() + timedelta(seconds=lease_s)
        )
    leases._clock = Steadiness()

    with pass_time(1, off=-HOUR):
        assert leases.left_behind(limit=5) == [generation]


@pytest.mark.parametrize(("jumped_s", "holds"), [(19, True), (21, False), (-21, False)])
def test_only_jumps_beyond_the_tolerance_raise_doubts(ticks, jumped_s, holds):
    steady = Steadiness(ticks=ticks)
    assert steady.holds(NOON, tolerance_s=20, doubt_s=60)
    ticks.seconds = 5

    later = NOON + timedelta(seconds=5 + jumped_s)

    assert steady.holds(later, tolerance_s=20, doubt_s=60) is holds


def test_doubts_end(ticks):
    steady = Steadiness(ticks=ticks)
    steady.holds(NOON, tolerance_s=20, doubt_s=60)
    steady.holds(NOON + HOUR, tolerance_s=20, doubt_s=60)

    ticks.seconds = 60
    later = NOON + HOUR + timedelta(seconds=60)

    assert steady.holds(later, tolerance_s=20, doubt_s=60)
