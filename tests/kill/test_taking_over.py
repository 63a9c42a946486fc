"""Workers that race, freeze and wake up again, and a web process that dies too early."""

import signal
from dataclasses import replace

import pytest

from tests.kill.expect import (
    LATER_S,
    MUCH_LATER_S,
    balanced,
    honest,
    nothing_left,
    nothing_lost,
)
from tests.kill.moments import Moment

pytestmark = pytest.mark.kill

ANSWERS = "pleinair.generation.answers"
ENDINGS = "pleinair.generation.endings"
ACCEPTED = "pleinair.generation.watching:Watch.accepted"
MAKE = "pleinair.providers.scripted.adapter:ScriptedProvider.make"
SUBMIT = "pleinair.providers.scripted.adapter:ScriptedTaskProvider.submit"
LOOK = "pleinair.providers.scripted.adapter:ScriptedTaskProvider.look"
PUT = "pleinair.vault.blobs:put"


def test_what_was_committed_but_never_handed_over_is_found_by_the_sweep(stand):
    stand.die("press", moment=Moment(at="pleinair.generation.runner:offer", when="before"),
              prompt="a boat")  # fmt: skip
    made = stand.do("the_only_one")

    stand.do("restart")

    told = stand.do("report", **made)
    honest(told, state="done", paid=1)
    balanced(told)


def test_a_request_that_died_before_its_commit_never_was(stand):
    commit = "django.db.backends.base.base:BaseDatabaseWrapper.commit"
    hold = "pleinair.billing.services:hold"
    stand.die("press", moment=Moment(at=commit, when="before", since=hold), prompt="a boat")

    with pytest.raises(AssertionError):
        stand.do("the_only_one")


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
def test_threads_that_race_for_one_generation_pay_once(stand, model):
    stand.site = {"models": [model]}
    made = stand.do("ask", prompt="a boat [slow 0.3]")

    stand.do("drive_by_threads", generation=made["generation"], threads=6)

    told = stand.do("report", **made)
    honest(told, state="done", paid=1)
    balanced(told)


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
def test_processes_that_race_for_one_generation_pay_once(stand, model):
    stand.site = {"models": [model]}
    made = stand.do("ask", prompt="a boat [slow 0.3]")

    racers = [stand.begin("drive", generation=made["generation"]) for _ in range(4)]
    codes = {stand.wait(racer).code for racer in racers}

    told = stand.do("report", **made)
    assert codes == {0}
    honest(told, state="done", paid=1)
    balanced(told)


FREEZES = {
    "before it sends": (Moment(at=ACCEPTED, when="before"), "done", 1, 1),
    # It may already be on its way when the other looks: nobody asks again, nobody pays.
    "as it sends": (Moment(at=ACCEPTED, when="after"), "unknown", 0, 1),
    "with the answer in hand": (Moment(at=MAKE, when="after"), "unknown", 1, 1),
    "while laying pictures down": (
        Moment(at=PUT, when="before", since=f"{ANSWERS}:keep"), "unknown", 1, 1,
    ),
    "before the document": (
        Moment(at=PUT, when="before", since=f"{ANSWERS}:keep", nth=2), "unknown", 1, 1,
    ),
    "after the document": (
        Moment(at=PUT, when="after", since=f"{ANSWERS}:keep", nth=2), "done", 1, 1,
    ),
    "before it settles": (Moment(at=f"{ENDINGS}:done", when="before"), "done", 1, 1),
    "before it tidies up": (Moment(at=f"{ENDINGS}:tidy", when="before"), "done", 1, 1),
}  # fmt: skip


@pytest.mark.parametrize("freeze", FREEZES)
def test_a_worker_that_froze_neither_sends_nor_writes_when_it_wakes(stand, freeze):
    moment, state, paid, paid_at_last = FREEZES[freeze]
    frozen = replace(moment, signal=signal.SIGSTOP)
    made = stand.do("ask", prompt="a boat", upload=True)

    sleeper = stand.freeze("drive", moment=frozen, generation=made["generation"])
    stand.do("restart", later_s=LATER_S)
    told = stand.do("report", **made)
    stand.thaw(sleeper)
    told_at_last = stand.do("report", **made)

    honest(told, state=state, paid=paid)
    honest(told_at_last, state=state, paid=paid_at_last)
    balanced(told_at_last)
    nothing_lost(told_at_last, count=1)
    nothing_left(told_at_last)


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (Moment(at=ACCEPTED, when="before"), "done"),
        # The task's id died in the sleeper's hands.
        (Moment(at=SUBMIT, when="after"), "unknown"),
        (Moment(at=LOOK, when="after"), "done"),
    ],
)
def test_a_worker_that_froze_over_a_task_changes_nothing_when_it_wakes(stand, moment, state):
    stand.site = {"models": ["scripted-task-1"]}
    frozen = replace(moment, signal=signal.SIGSTOP)
    made = stand.do("ask", prompt="a boat")

    sleeper = stand.freeze("drive", moment=frozen, generation=made["generation"])
    stand.do("restart", later_s=LATER_S)
    stand.thaw(sleeper)

    told = stand.do("report", **made)
    honest(told, state=state, paid=1)
    balanced(told)
    nothing_lost(told, count=1)
    nothing_left(told)


GONE = {"provider": "illustrator", "scripted": False, "models": ["illustrator-1"]}


def test_a_task_waits_for_a_provider_that_was_taken_away_and_is_fetched_when_it_is_back(stand):
    stand.site = {"models": ["scripted-task-1"]}
    made = stand.do("ask", prompt="a boat")
    stand.die("drive", moment=Moment(at=LOOK, when="before"), generation=made["generation"])

    stand.site = GONE
    stand.do("restart", later_s=LATER_S)
    waiting = stand.do("report", **made)
    stand.site = {"models": ["scripted-task-1"]}
    stand.do("restart", later_s=MUCH_LATER_S)

    told = stand.do("report", **made)
    assert (waiting["state"], waiting["held"]) == ("running", waiting["price"])
    honest(told, state="done", paid=1)
    balanced(told)
    nothing_lost(told, count=1)
    nothing_left(told)


@pytest.mark.parametrize(("when", "state"), [("before", "failed"), ("after", "unknown")])
def test_a_call_to_a_provider_that_was_taken_away_is_ended_by_what_is_known(stand, when, state):
    made = stand.do("ask", prompt="a boat", upload=True)
    moment = Moment(at=ACCEPTED, when=when)
    stand.die("drive", moment=moment, generation=made["generation"])

    stand.site = GONE
    stand.do("restart", later_s=LATER_S)

    told = stand.do("report", **made)
    honest(told, state=state, paid=0)
    balanced(told)
    nothing_left(told)


def test_an_answer_survives_a_site_that_is_down_for_hours(stand):
    moment = Moment(at=PUT, when="after", since=f"{ANSWERS}:keep", nth=2)
    made = stand.do("ask", prompt="a boat")

    stand.die("drive", moment=moment, generation=made["generation"])
    stand.do("sweep", later_s=MUCH_LATER_S)

    told = stand.do("report", **made)
    honest(told, state="done", paid=1)
    nothing_lost(told, count=1)
    nothing_left(told)


def test_cancelling_after_a_death_costs_nothing_and_leaves_nothing(stand):
    moment = Moment(at=f"{ENDINGS}:tell", when="before")
    made = stand.do("ask", prompt="a boat", upload=True)

    stand.die("drive", moment=moment, generation=made["generation"])
    stand.do("cancel", later_s=LATER_S, **made)

    told = stand.do("report", **made)
    honest(told, state="cancelled", paid=1)
    balanced(told)
    nothing_left(told)


def test_a_picture_that_two_generations_start_from_stays_until_the_last_is_over(stand):
    first = stand.do("ask", prompt="a boat", upload=True)
    second = stand.do("ask_with_the_same", **first)

    stand.do("drive", generation=first["generation"])
    stand.do("drive", generation=second["generation"])

    told = [stand.do("report", **made) for made in (first, second)]
    assert [one["state"] for one in told] == ["done", "done"]
    nothing_left(told[1])
