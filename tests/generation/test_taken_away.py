"""A provider that is taken away: what it was never sent ends, what it works on may come back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import leases, services, stages
from pleinair.generation.models import Attempt, Generation
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)

TASK = ("scripted-task-1",)


@contextmanager
def taken_away() -> Iterator[None]:
    with site.override(provider="illustrator", scripted=False, models=("illustrator-1",)):
        yield


def turn(generation: Generation) -> float | None:
    Generation.objects.filter(id=generation.id).update(again_at=None)
    wait_s = stages.advance(generation.id)
    generation.refresh_from_db()
    return wait_s


def sent(rich, prompt="a boat") -> Generation:
    """Return a generation that the vendor works on as a task."""
    with site.override(models=TASK):
        generation = ask(rich, prompt)
        assert stages.advance(generation.id) is not None
    return generation


def left(rich, state: str, model: str = "scripted-1") -> Generation:
    """Return a generation whose worker died with its attempt in a state."""
    with site.override(models=(model,)):
        generation = ask(rich, "a boat")
    Attempt.objects.create(generation=generation, number=1, state=state)
    return generation


class TestNotYetSent:
    def test_what_waits_ends_at_once_and_costs_nothing(self, rich, paid):
        generation = ask(rich, "a boat")

        with taken_away():
            assert turn(generation) is None

        assert (generation.state, generation.failure) == (Generation.State.FAILED, "not_offered")
        assert "not offered here any more" in generation.told["sentence"]
        assert billing.balance(rich).available == 1000
        assert paid() == 0

    @pytest.mark.parametrize("state", ["open", "failed"])
    def test_what_the_provider_never_took_ends_too(self, rich, state):
        generation = left(rich, state)

        with taken_away():
            assert turn(generation) is None

        assert (generation.state, generation.failure) == (Generation.State.FAILED, "not_offered")
        assert billing.balance(rich).available == 1000

    def test_it_needs_no_place_to_end(self, rich):
        with site.override(at_once_per_owner=1):
            waiting = [ask(rich, "a boat"), ask(rich, "a tree")]
            with taken_away():
                running = ask(rich, "a house")
                assert isinstance(leases.take(running.id), leases.Lease)

                assert leases.waiting(limit=9) == [one.id for one in waiting]
                assert [turn(one) for one in waiting] == [None, None]

        assert {one.state for one in waiting} == {Generation.State.FAILED}


class TestTaken:
    def test_a_call_without_a_task_has_no_known_outcome_and_costs_nothing(self, rich):
        generation = left(rich, "accepted")

        with taken_away():
            assert turn(generation) is None

        assert generation.state == Generation.State.UNKNOWN
        assert billing.balance(rich).available == 1000

    def test_a_whole_answer_needs_no_provider(self, rich, paid, monkeypatch):
        generation = ask(rich, "a boat")
        with monkeypatch.context() as patched:
            patched.setattr(stages.endings, "done", _breaks)
            turn(generation)
        assert blobs.exists(generation.attempts.get().id, keeping="working")

        with taken_away():
            assert turn(generation) is None

        assert generation.state == Generation.State.DONE
        assert paid() == 1


class TestTask:
    def test_it_waits_with_its_credits_held_and_its_maker_told(self, rich):
        generation = sent(rich)

        with taken_away():
            pauses = [turn(generation) for _ in range(6)]

        assert pauses == [3.0, 12.0, 48.0, 192.0, 600.0, 600.0]
        assert generation.state == Generation.State.RUNNING
        assert "not connected at the moment" in generation.told["sentence"]
        assert billing.balance(rich).held == generation.price_credits

    def test_once_the_provider_is_back_it_is_fetched_and_charged(self, rich, paid):
        generation = sent(rich)
        with taken_away():
            turn(generation)

        finish(generation)

        assert generation.state == Generation.State.DONE
        assert generation.charged_credits == generation.price_credits
        assert "sentence" not in generation.told
        assert paid() == 1

    def test_once_the_provider_is_back_its_absence_is_told_no_more(self, rich):
        generation = sent(rich, "a boat [hang]")
        with taken_away():
            turn(generation)

        turn(generation)

        assert generation.state == Generation.State.RUNNING
        assert not generation.told

    def test_when_patience_ends_the_outcome_is_unknown_and_costs_nothing(self, rich):
        generation = sent(rich)
        Generation.objects.filter(id=generation.id).update(crashes=200)

        with taken_away():
            assert turn(generation) is None

        assert generation.state == Generation.State.UNKNOWN
        assert billing.balance(rich).available == 1000

    def test_it_takes_no_place_from_other_work(self, rich):
        with site.override(at_once_per_owner=1):
            sent(rich)
            with taken_away():
                other = ask(rich, "a house")

                assert leases.waiting(limit=9) == [other.id]
                assert isinstance(leases.take(other.id), leases.Lease)

    def test_its_maker_may_cancel_it(self, rich):
        generation = sent(rich)

        with taken_away():
            turn(generation)
            services.cancel(owner_id=rich.id, generation_id=generation.id)
            turn(generation)

        assert generation.state == Generation.State.CANCELLED
        assert billing.balance(rich).available == 1000


def test_the_log_has_one_line_by_code_and_no_trace(rich, caplog):
    generation = sent(rich)

    with taken_away(), caplog.at_level(logging.WARNING, logger="pleinair.generation"):
        turn(generation)
        services.cancel(owner_id=rich.id, generation_id=generation.id)
        turn(generation)

    assert [(one.event, one.exc_info) for one in caplog.records] == [
        ("generation.not_connected", None),
        ("generation.task_not_let_go", None),
    ]


def _breaks(*_given: object) -> None:
    raise RuntimeError("broken")
