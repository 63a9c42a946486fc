"""A site that is told to stop clears up behind itself."""

import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kill.stand import until
from tests.profiles import rows
from tests.profiles.house import House
from tests.profiles.visitor import Visitor

pytestmark = pytest.mark.kill

PATIENCE_S = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where its processes make their folders."""
    made = tmp_path / "temporary"
    made.mkdir()
    return made


@pytest.fixture
def house(tmp_path: Path, folder: Path) -> Iterator[House]:
    """A site that draws for itself."""
    with House(tmp_path / "data", profile="history", TMPDIR=str(folder)) as opened:
        yield opened.prepare()


def children_of(pid: int) -> list[str]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [child for task in tasks for child in task.read_text().split()]


def logged(house: House) -> str:
    return "".join(file.read_text() for file in (house.data / "logs").iterdir())


def is_alive(pid: str) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_site_that_is_told_to_stop_takes_its_processes_and_folders_along(house, folder, sign):
    serving = house.start()
    visitor = Visitor(house.port)
    assert visitor.wait(visitor.ask("a boat")) == "done"
    children = children_of(serving.pid)
    assert children
    assert list(folder.glob("pleinair-draw-*"))

    serving.send_signal(sign)

    assert serving.wait(PATIENCE_S) == 0
    until(lambda: not any(map(is_alive, children)))
    assert list(folder.glob("pleinair-draw-*")) == []


def test_a_site_that_is_stopped_while_it_starts_stops(house):
    serving = house.start("worker")
    # Somewhere on its way: where, differs from machine to machine.
    time.sleep(0.5)

    serving.terminate()

    assert serving.wait(PATIENCE_S) in {0, -signal.SIGTERM}


INLINE = {
    "PLEINAIR_PROVIDER": "scripted",
    "PLEINAIR_SCRIPTED": "yes",
    "PLEINAIR_MODEL": "scripted-1",
}
# Five seconds of the last tries, and what a stop takes without them on a busy machine.
SOON_S = 25


def test_an_answer_that_is_held_does_not_hold_up_a_stop_for_long_and_is_told_as_unknown(tmp_path):
    with House(tmp_path / "data", profile="own-servers", **INLINE) as house:
        serving = house.prepare().start()
        visitor = Visitor(house.port)
        generation = visitor.ask("a boat [slow 1]")
        rows.paid_for(house, 1)
        taken = house.data / "taken"
        (house.data / "vault").rename(taken)
        (house.data / "vault").touch()
        until(lambda: "generation.answer_held" in logged(house))

        serving.terminate()
        assert serving.wait(SOON_S) == 0
        assert rows.generation(house, generation)["state"] == "running"
        (house.data / "vault").unlink()
        taken.rename(house.data / "vault")
        house.start()

        assert visitor.wait(generation) == "unknown"
        assert rows.generation(house, generation)["charged_credits"] == 0
        assert len(rows.paid(house)) == 1


@pytest.mark.postgres
@pytest.mark.parametrize("verb", ["serve", "worker"])
def test_an_answer_that_finds_no_room_before_a_stop_is_told_so(tmp_path, database_url, verb):
    settings = {**INLINE, "PLEINAIR_DATABASE_URL": database_url}
    with House(tmp_path / "data", profile="own-servers", **settings) as house:
        serving = house.prepare().start()
        visitor = Visitor(house.port)
        worker = serving
        if verb == "worker":
            house.kill(serving)
            worker, _pages = house.start("worker"), house.start("web")
        generation = visitor.ask("a boat [slow 1]")
        rows.paid_for(house, 1)
        resource.prlimit(worker.pid, resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
        # Until the answer is there and is held: without room, no log can tell of it.
        time.sleep(3)

        worker.terminate()
        # Not by a signal; what it says on its way out may find no room either.
        assert worker.wait(SOON_S) >= 0

        row = rows.generation(house, generation)
        assert (row["state"], row["failure"], row["charged_credits"]) == ("failed", "no_room", 0)
        assert len(rows.paid(house)) == 1


def test_a_task_between_two_looks_does_not_hold_up_a_stop_and_goes_on_after_it(tmp_path):
    settings = {
        "PLEINAIR_PROVIDER": "scripted",
        "PLEINAIR_SCRIPTED": "yes",
        "PLEINAIR_MODEL": "scripted-task-1",
    }
    with House(tmp_path / "data", profile="own-servers", **settings) as house:
        serving = house.prepare().start()
        visitor = Visitor(house.port)
        generation = visitor.ask("a boat [slow 6]")
        rows.paid_for(house, 1)

        serving.terminate()
        assert serving.wait(PATIENCE_S) == 0
        assert rows.generation(house, generation)["state"] == "running"
        house.start()

        assert visitor.wait(generation) == "done"
        assert len(rows.paid(house)) == 1
