"""Tasks at a vendor: looked at as long as it takes, let go when nobody waits for them any more."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import endings, leases, services, stages, suppliers
from pleinair.generation.models import Attempt, Generation
from pleinair.lib import clock
from pleinair.providers.protocol import Cancelled, NotReached, UnknownOutcome
from pleinair.safety import services as safety
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _tasks(scripted):
    with site.override(models=("scripted-task-1",)):
        yield


def fails(error):
    def look(*_order: object) -> None:
        raise error

    return look


def turn(generation: Generation) -> float | None:
    Generation.objects.filter(id=generation.id).update(again_at=None)
    return stages.advance(generation.id)


def let_go(generation: Generation) -> list[str]:
    return suppliers.find_provider(generation)._desk.ledger.keys("cancelled")


def test_one_failed_look_after_a_long_downtime_does_not_give_a_paid_task_up(
    rich, paid, monkeypatch
):
    generation = ask(rich, "a boat")
    stages.advance(generation.id)
    long_ago = clock.now() - timedelta(days=1)
    Attempt.objects.filter(generation=generation).update(started_at=long_ago)
    provider = suppliers.find_provider(generation)

    with monkeypatch.context() as patched:
        patched.setattr(provider, "look", fails(NotReached("no route")))
        assert turn(generation) == provider.poll_every_s
    finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 1


def test_a_vendor_that_stays_silent_is_given_up_and_the_task_let_go(rich, monkeypatch):
    generation = ask(rich, "a boat")
    stages.advance(generation.id)

    with site.override(call_seconds=1):
        provider = suppliers.find_provider(generation)
        monkeypatch.setattr(provider, "look", fails(NotReached("no route")))
        finish(generation)

    assert generation.state == Generation.State.UNKNOWN
    assert let_go(generation) == [generation.attempts.get().task_id]


def test_a_look_that_works_ends_the_silence(rich, monkeypatch):
    generation = ask(rich, "a boat [hang]")
    stages.advance(generation.id)
    provider = suppliers.find_provider(generation)
    with monkeypatch.context() as patched:
        patched.setattr(provider, "look", fails(NotReached("no route")))
        turn(generation)
    assert generation.attempts.get().silent_s > 0

    turn(generation)

    assert generation.attempts.get().silent_s == 0


def test_cancelling_a_running_task_tells_the_vendor(rich):
    generation = ask(rich, "a boat [hang]")
    stages.advance(generation.id)

    services.cancel(owner_id=rich.id, generation_id=generation.id)
    finish(generation)

    assert generation.state == Generation.State.CANCELLED
    assert let_go(generation) == [generation.attempts.get().task_id]


@pytest.mark.parametrize("error", [UnknownOutcome("cut"), NotReached("no route")])
def test_a_cancel_that_does_not_reach_the_vendor_still_ends_it(rich, monkeypatch, error):
    generation = ask(rich, "a boat [hang]")
    stages.advance(generation.id)
    monkeypatch.setattr(suppliers.find_provider(generation), "cancel", fails(error))

    services.cancel(owner_id=rich.id, generation_id=generation.id)
    finish(generation)

    assert generation.state == Generation.State.CANCELLED
    assert billing.balance(rich).available == 1000


def test_a_task_whose_name_never_came_is_let_go_too(rich):
    generation = ask(rich, "a boat")
    attempt = Attempt.objects.create(generation=generation, number=1, state="accepted")

    finish(generation)

    assert generation.state == Generation.State.UNKNOWN
    assert let_go(generation) == [str(attempt.id)]


def test_what_the_vendor_cancelled_is_not_said_to_be_the_makers_doing(rich, monkeypatch):
    generation = ask(rich, "a boat")
    stages.advance(generation.id)
    error = Cancelled("The model's maker stopped this one.")
    monkeypatch.setattr(suppliers.find_provider(generation), "look", fails(error))

    finish(generation)

    assert generation.state == Generation.State.FAILED
    assert "The model's maker stopped" in generation.told["sentence"]
    assert "You cancelled" not in generation.told["sentence"]


def test_whoever_lost_the_lease_notes_no_refusal(rich, monkeypatch):
    generation = ask(rich, "a boat")
    lease = leases.take(generation.id)
    Generation.objects.update(lease=None)
    noted: list[object] = []
    monkeypatch.setattr(safety, "note_refusal", lambda **given: noted.append(given))

    class Verdict:
        categories, sentence, rewrite = ("rules",), "No.", None

    with pytest.raises(leases.Lost):
        endings.refused(lease, generation, Verdict())

    assert noted == []
