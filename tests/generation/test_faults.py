"""Faults of ours do not throw away what was paid: the answer waits until we can finish it."""

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import InterfaceError, OperationalError, connection

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import answers, faults, holding, leases, services, stages
from pleinair.generation.models import Generation
from pleinair.lib import clock, isolated
from pleinair.library import services as library
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider
from pleinair.vault import blobs
from pleinair.vault.errors import VaultFull
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


class Dying(subprocess.Popen[bytes]):
    """A child that is killed as soon as it lives."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kill()


@contextmanager
def dying_decoders(monkeypatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(isolated.subprocess, "Popen", Dying)
        yield


@contextmanager
def failing_database(is_down: Callable[[], bool], error: Exception) -> Iterator[None]:
    def execute(run, *statement):
        if is_down():
            raise error
        return run(*statement)

    with connection.execute_wrapper(execute):
        yield


def turn(generation: Generation) -> float | None:
    Generation.objects.filter(id=generation.id).update(again_at=None)
    return stages.advance(generation.id)


def lease_runs_out(generation: Generation) -> None:
    Generation.objects.filter(id=generation.id).update(
        lease_until=clock.now() - timedelta(seconds=1)
    )


def document_of(generation: Generation):
    return generation.attempts.get().id


def test_a_decoder_that_keeps_dying_does_not_cost_a_paid_answer(rich, paid, monkeypatch):
    generation = ask(rich, "a boat")

    with dying_decoders(monkeypatch):
        pauses = [turn(generation) for _ in range(6)]
    generation.refresh_from_db()
    told = generation.told["sentence"]
    finish(generation)

    assert pauses == [3.0, 12.0, 48.0, 192.0, 600.0, 600.0]
    assert "tried again by itself" in told
    assert "sentence" not in generation.told
    assert generation.state == Generation.State.DONE
    assert generation.charged_credits == generation.price_credits
    assert paid() == 1


def test_the_wait_for_us_ends_after_a_day_and_is_not_charged(rich, paid, monkeypatch):
    generation = ask(rich, "a boat")
    with dying_decoders(monkeypatch):
        turn(generation)
        Generation.objects.filter(id=generation.id).update(crashes=200)
        assert turn(generation) is None

    generation.refresh_from_db()
    assert (generation.state, generation.failure) == (Generation.State.FAILED, "crashed")
    assert billing.balance(rich).available == 1000
    assert not blobs.exists(document_of(generation), keeping="working")
    assert paid() == 1


def test_where_nothing_is_kept_an_answer_waits_no_longer_than_a_result_may_lie(rich, monkeypatch):
    with site.override(profile="ephemeral", switches=site.profile_switches("ephemeral")):
        generation = ask(rich, "a boat")
        with dying_decoders(monkeypatch):
            pauses = [turn(generation) for _ in range(5)]

    generation.refresh_from_db()
    assert pauses == [3.0, 12.0, 48.0, 192.0, None]
    assert generation.state == Generation.State.FAILED


def test_a_full_disk_beside_a_kept_answer_waits_for_room(rich, paid, monkeypatch):
    def full(**_made: object) -> None:
        raise VaultFull

    generation = ask(rich, "a boat")
    with monkeypatch.context() as patched:
        patched.setattr(library, "finish_made", full)
        assert [turn(generation) for _ in range(3)] == [3.0, 12.0, 48.0]
    finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 1


@pytest.mark.parametrize("error", [OperationalError("locked"), InterfaceError("closed")])
def test_a_database_that_fails_as_the_answer_comes_costs_nothing_but_time(
    rich, paid, monkeypatch, error
):
    failures = iter(range(3))
    has_answered: list[bool] = []
    make = ScriptedProvider.make

    def answered(*args, **kwargs):
        answer = make(*args, **kwargs)
        has_answered.append(True)
        return answer

    monkeypatch.setattr(ScriptedProvider, "make", answered)
    monkeypatch.setattr(holding, "_FIRST_PAUSE_S", 0)
    generation = ask(rich, "a boat")

    def is_down() -> bool:
        return bool(has_answered) and next(failures, None) is not None

    with failing_database(is_down, error):
        stages.advance(generation.id)

    generation.refresh_from_db()
    assert next(failures, None) is None
    assert generation.state == Generation.State.DONE
    assert paid() == 1


def test_a_database_that_is_lost_after_the_answer_was_kept_is_waited_for(rich, paid, monkeypatch):
    keep, is_kept = answers.keep, []

    def kept(*args):
        found = keep(*args)
        is_kept.append(True)
        return found

    monkeypatch.setattr(answers, "keep", kept)
    generation = ask(rich, "a boat")
    with (
        failing_database(lambda: bool(is_kept), OperationalError("gone")),
        pytest.raises(OperationalError),
    ):
        stages.advance(generation.id)
    assert stages.advance(generation.id) is None

    lease_runs_out(generation)
    finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 1


def test_a_worker_that_lost_its_lease_lays_nothing_down(rich, monkeypatch):
    make = ScriptedProvider.make

    def slow(*args, **kwargs):
        answer = make(*args, **kwargs)
        Generation.objects.update(lease=generation.id)
        return answer

    monkeypatch.setattr(ScriptedProvider, "make", slow)
    generation = ask(rich, "a boat")

    assert stages.advance(generation.id) is None
    assert not blobs.exists(document_of(generation), keeping="working")


def test_a_paid_task_is_looked_at_again_however_often_our_disk_is_full(rich, paid, monkeypatch):
    def full(*_answer: object) -> None:
        raise VaultFull

    with site.override(models=("scripted-task-1",)):
        generation = ask(rich, "a boat")
        stages.advance(generation.id)
        with monkeypatch.context() as patched:
            patched.setattr(answers, "keep", full)
            assert [turn(generation) for _ in range(4)] == [3.0, 12.0, 48.0, 192.0]
        finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 1


@contextmanager
def full_vault(monkeypatch, error: Exception, *, then: Callable[[int], None]) -> Iterator[None]:
    """Let no answer in; `then` is told how often that was tried, and may raise Opened."""
    keep, tries = answers.keep, []

    def refuse(*answer: object) -> answers.Kept:
        tries.append(answer)
        try:
            then(len(tries))
        except Opened:
            return keep(*answer)
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(answers, "keep", refuse)
        patched.setattr(holding, "_FIRST_PAUSE_S", 0)
        yield


class Opened(Exception):
    """There is room again."""


@pytest.mark.parametrize("error", [VaultFull(), OSError(5, "input/output")])
def test_a_disk_that_fails_as_the_answer_comes_costs_nothing_but_time(
    rich, paid, monkeypatch, error
):
    def third_time_lucky(tries: int) -> None:
        if tries > 2:
            raise Opened

    generation = ask(rich, "a boat")
    with full_vault(monkeypatch, error, then=third_time_lucky):
        assert stages.advance(generation.id) is None

    generation.refresh_from_db()
    assert generation.state == Generation.State.DONE
    assert generation.charged_credits == generation.price_credits
    assert paid() == 1


def test_an_answer_is_not_held_for_ever_and_then_it_is_said_that_there_is_no_room(
    rich, monkeypatch
):
    generation = ask(rich, "a boat")
    monkeypatch.setattr(faults, "patience", timedelta)
    with full_vault(monkeypatch, VaultFull(), then=lambda _tries: None):
        assert stages.advance(generation.id) is None

    generation.refresh_from_db()
    assert (generation.state, generation.failure) == (Generation.State.FAILED, "no_room")
    assert "no room left" in generation.told["sentence"]
    assert billing.balance(rich).available == 1000


class TestStopping:
    @pytest.fixture(autouse=True)
    def _held_again_afterwards(self):
        yield
        holding.begin()

    def test_a_stop_ends_the_holding_of_an_answer_and_says_what_kept_it_out(
        self, rich, monkeypatch
    ):
        generation = ask(rich, "a boat")
        monkeypatch.setattr(holding, "_AFTER_STOP_S", 0)

        with full_vault(monkeypatch, VaultFull(), then=lambda _tries: holding.let_go()):
            assert stages.advance(generation.id) is None

        generation.refresh_from_db()
        assert (generation.state, generation.failure) == (Generation.State.FAILED, "no_room")
        assert billing.balance(rich).available == 1000

    def test_room_that_is_made_in_the_last_seconds_still_saves_the_answer(
        self, rich, paid, monkeypatch
    ):
        def stop_then_open(tries: int) -> None:
            holding.let_go()
            if tries > 1:
                raise Opened

        generation = ask(rich, "a boat")
        with full_vault(monkeypatch, VaultFull(), then=stop_then_open):
            assert stages.advance(generation.id) is None

        generation.refresh_from_db()
        assert generation.state == Generation.State.DONE
        assert paid() == 1

    def test_a_stop_ends_a_long_pause_between_two_tries(self, rich, monkeypatch):
        generation = ask(rich, "a boat")
        monkeypatch.setattr(holding, "_AFTER_STOP_S", 0)
        with full_vault(
            monkeypatch,
            VaultFull(),
            then=lambda _tries: threading.Timer(0.2, holding.let_go).start(),
        ):
            monkeypatch.setattr(holding, "_FIRST_PAUSE_S", 60)
            began = time.monotonic()
            stages.advance(generation.id)

        assert time.monotonic() - began < 10


def test_a_cancel_ends_the_holding_of_an_answer(rich, monkeypatch):
    generation = ask(rich, "a boat")

    def cancel(tries: int) -> None:
        assert tries == 1
        services.cancel(owner_id=rich.id, generation_id=generation.id)

    with full_vault(monkeypatch, VaultFull(), then=cancel):
        assert stages.advance(generation.id) is None

    generation.refresh_from_db()
    assert generation.state == Generation.State.CANCELLED
    assert billing.balance(rich).available == 1000


def test_what_crashes_before_anything_was_paid_is_tried_three_times(rich, paid, monkeypatch):
    def broken(*_order: object, **_watch: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(ScriptedTaskProvider, "submit", broken)
    with site.override(models=("scripted-task-1",)):
        generation = ask(rich, "a boat")
        assert [turn(generation) for _ in range(3)] == [3.0, 3.0, None]

    generation.refresh_from_db()
    assert (generation.state, generation.failure) == (Generation.State.FAILED, "crashed")
    assert paid() == 0


def test_a_cancel_ends_the_wait_for_us(rich, monkeypatch):
    generation = ask(rich, "a boat")
    with dying_decoders(monkeypatch):
        turn(generation)
    services.cancel(owner_id=rich.id, generation_id=generation.id)

    assert stages.advance(generation.id) is None
    generation.refresh_from_db()
    assert generation.state == Generation.State.CANCELLED
    assert not blobs.exists(document_of(generation), keeping="working")
    assert leases.waiting(limit=5) == []
