"""A site that is told to stop clears up behind itself."""

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
    time.sleep(0.5)

    serving.terminate()

    assert serving.wait(PATIENCE_S) in {0, -signal.SIGTERM}


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
