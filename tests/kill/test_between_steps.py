"""A worker is killed between any two steps of a generation's life; a new one takes over."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from tests.kill.expect import LATER_S, balanced, honest, nothing_left, nothing_lost
from tests.kill.moments import Moment
from tests.kill.stand import Stand

pytestmark = pytest.mark.kill

STAGES = "pleinair.generation.stages"
ENDINGS = "pleinair.generation.endings"
LEASES = "pleinair.generation.leases"
ANSWERS = "pleinair.generation.answers"
LIBRARY = "pleinair.library.services"
SCRIPTED = "pleinair.providers.scripted.adapter"
PUT = "pleinair.vault.blobs:put"
DELETE = "pleinair.vault.blobs:delete"
CHARGE = "pleinair.billing.services:charge"
RELEASE = "pleinair.billing.services:release"
COMMIT = "django.db.backends.base.base:BaseDatabaseWrapper.commit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """One death, and how the generation must have ended once a new worker was there."""

    moment: Moment
    state: str = "done"
    paid: int = 1
    count: int = 1
    prompt: str = "a boat"
    upload: bool = False
    model: str = "scripted-1"
    provider: str = "scripted"

    @property
    def name(self) -> str:
        """A name for the test's id."""
        moment = self.moment
        at = moment.at.rpartition(":")[2]
        since = f"-since-{moment.since.rpartition(':')[2]}" if moment.since else ""
        words = self.prompt.removeprefix("a boat").strip(" []").replace(" ", "_")
        return "-".join(filter(None, (moment.when, f"{at}{moment.nth}{since}", words)))


def before(at: str, *, nth: int = 1, since: str = "", **outcome: Any) -> Death:
    moment = Moment(at=at, when="before", nth=nth, since=since)
    return Death(moment=moment, **outcome)


def after(at: str, *, nth: int = 1, since: str = "", **outcome: Any) -> Death:
    moment = Moment(at=at, when="after", nth=nth, since=since)
    return Death(moment=moment, **outcome)


def around(at: str, **rest: Any) -> tuple[Death, Death]:
    return before(at, **rest), after(at, **rest)


# Paid but unanswered, or accepted and perhaps unpaid: nobody can know, nobody asks again.
def lost(paid: int = 1) -> dict[str, object]:
    return {"state": "unknown", "paid": paid}


INLINE: tuple[Death, ...] = (
    *around(f"{LEASES}:take"),
    *around("pleinair.safety.moderation:current"),
    *around(f"{STAGES}:_open_attempt"),
    before(f"{SCRIPTED}:ScriptedProvider.make"),
    before("pleinair.generation.watching:Watch.accepted"),
    after("pleinair.generation.watching:Watch.accepted", **lost(paid=0)),
    before("pleinair.providers.scripted.ledger:Ledger.write", **lost(paid=0)),
    after("pleinair.providers.scripted.ledger:Ledger.write", **lost()),
    after("pleinair.generation.watching:Watch.partial", **lost()),
    after(f"{SCRIPTED}:ScriptedProvider.make", **lost()),
    # Two pictures, then the document that says that the answer is whole.
    *around(PUT, since=f"{ANSWERS}:keep", nth=1, count=2, **lost()),
    *around(PUT, since=f"{ANSWERS}:keep", nth=2, count=2, **lost()),
    before(PUT, since=f"{ANSWERS}:keep", nth=3, count=2, **lost()),
    after(PUT, since=f"{ANSWERS}:keep", nth=3, count=2),
    after(f"{ANSWERS}:keep"),
    before(f"{ENDINGS}:done"),
    *around(f"{LIBRARY}:finish_made", nth=1, count=2),
    *around(f"{LIBRARY}:finish_made", nth=2, count=2),
    *around(PUT, since=f"{LIBRARY}:finish_made", nth=1),
    *around(PUT, since=f"{LIBRARY}:finish_made", nth=2),
    *around(f"{LIBRARY}:record_made", nth=1, count=2),
    after(f"{LIBRARY}:record_made", nth=2, count=2),
    *around(CHARGE),
    *around(f"{LEASES}:Lease.change", since=f"{LIBRARY}:finish_made"),
    *around(f"{ENDINGS}:tell"),
    *around(COMMIT, since=CHARGE),
    before(f"{ENDINGS}:tidy"),
    # The words, the unfinished picture, the document; two copies, scene and bytes of the upload.
    *(before(DELETE, since=f"{ENDINGS}:tidy", nth=nth, upload=True) for nth in range(1, 8)),
    after(DELETE, since=f"{ENDINGS}:tidy", nth=7, upload=True),
    *around(f"{LIBRARY}:delete_image", since=f"{ENDINGS}:tidy", upload=True),
    after(f"{ENDINGS}:tidy", upload=True),
    *around(f"{LEASES}:Lease.give_back"),
)

TASK: tuple[Death, ...] = (
    before(f"{SCRIPTED}:ScriptedTaskProvider.submit"),
    before("pleinair.generation.watching:Watch.accepted"),
    after("pleinair.generation.watching:Watch.accepted", **lost(paid=0)),
    # Paid, and the task's id died with the worker.
    after(f"{SCRIPTED}:ScriptedTaskProvider.submit", **lost()),
    *around(f"{SCRIPTED}:ScriptedTaskProvider.look"),
    *around(PUT, since=f"{ANSWERS}:keep", nth=1),
    *around(PUT, since=f"{ANSWERS}:keep", nth=2),
    *around(f"{LIBRARY}:finish_made"),
    *around(COMMIT, since=CHARGE),
    *around(f"{LEASES}:Lease.give_back", nth=2),
)

LOCAL: tuple[Death, ...] = (
    *around("pleinair.providers.illustrator.adapter:IllustratorProvider.make", paid=0),
    after("pleinair.generation.watching:Watch.accepted", paid=0),
    after(PUT, since=f"{ANSWERS}:keep", nth=1, paid=0),
    *around(PUT, since=f"{ANSWERS}:keep", nth=3, paid=0),
    after(COMMIT, since=CHARGE, paid=0),
)

WITHOUT_PICTURES: tuple[Death, ...] = (
    # What the provider said dies with the worker that heard it, until it is written down.
    before(COMMIT, since=RELEASE, prompt="a boat [refuse]", **lost(paid=0)),
    after(COMMIT, since=RELEASE, prompt="a boat [refuse]", state="refused", paid=0),
    before(COMMIT, since=RELEASE, prompt="a boat [500]", **lost()),
    after(COMMIT, since=RELEASE, prompt="a boat [500]", state="failed"),
    *around(COMMIT, since=RELEASE, prompt="a boat [cut]", **lost()),
    before(
        DELETE, since=f"{ENDINGS}:tidy", nth=3, prompt="a boat [500]", state="failed", upload=True
    ),
    after(f"{STAGES}:_fail", prompt="a boat [429 once]"),
    before(f"{STAGES}:_fail", prompt="a boat [429 once]", **lost(paid=0)),
)


def survive(stand: Stand, death: Death) -> None:
    """Let a worker die, start another, and look at everything."""
    stand.site = {"models": [death.model], "provider": death.provider}
    made = stand.do("ask", prompt=death.prompt, count=death.count, upload=death.upload)

    stand.die("drive", moment=death.moment, generation=made["generation"])
    stand.do("restart", later_s=LATER_S)

    told = stand.do("report", **made)
    honest(told, state=death.state, paid=death.paid)
    balanced(told)
    nothing_lost(told, count=death.count)
    nothing_left(told)


@pytest.mark.parametrize("death", INLINE, ids=lambda death: death.name)
def test_an_inline_call_survives_a_death(stand, death):
    survive(stand, death)


@pytest.mark.parametrize("death", TASK, ids=lambda death: death.name)
def test_a_task_survives_a_death(stand, death):
    survive(stand, replace(death, model="scripted-task-1"))


@pytest.mark.parametrize("death", LOCAL, ids=lambda death: death.name)
def test_a_drawing_of_our_own_is_made_again_after_a_death(stand, death):
    survive(stand, replace(death, provider="illustrator", model="illustrator-1"))


@pytest.mark.parametrize("death", WITHOUT_PICTURES, ids=lambda death: death.name)
def test_an_ending_without_pictures_survives_a_death(stand, death):
    survive(stand, death)


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
@pytest.mark.parametrize(
    ("prompt", "state", "paid"),
    [
        ("a boat [crash before accept]", "done", 1),
        ("a boat [crash after accept]", "unknown", 1),
    ],
)
def test_a_provider_that_takes_the_worker_down_is_paid_once(stand, model, prompt, state, paid):
    stand.site = {"models": [model]}
    made = stand.do("ask", prompt=prompt)

    stand.die("drive", generation=made["generation"])
    stand.do("restart", later_s=LATER_S)

    told = stand.do("report", **made)
    honest(told, state=state, paid=paid)
    balanced(told)
    nothing_left(told)
