"""What the rooms above rely on, asked of the real engine in real processes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

FIRST, LAST = (str(UUID(int=number)) for number in (1, 2))
Act = Callable[..., int]


@pytest.fixture
def act(tmp_path: Path) -> Act:
    """Have a process do a deed; return its number."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    settings = {"DJANGO_SETTINGS_MODULE": "pleinair.settings", "PLEINAIR_DATA": str(tmp_path)}

    def run(*deed: str) -> int:
        command = [sys.executable, "-m", "tests.durable.machine", *deed]
        with subprocess.Popen(command, env={**kept, **settings}) as process:
            assert process.wait(timeout=120) == 0
            return process.pid

    # The engine's tables are made by the first who takes work.
    run("ready")
    return run


@pytest.fixture
def done(tmp_path: Path) -> Callable[[], list[tuple[str, int]]]:
    """Tell which rows were worked on, by which process."""

    def read() -> list[tuple[str, int]]:
        lines = [line.split() for line in (tmp_path / "done").read_text().splitlines()]
        return [(row, int(process)) for row, process in lines]

    return read


def test_a_row_is_taken_once_for_each_turn(act, done):
    act("hand", FIRST, "112")
    act("hand", LAST)

    act("work", LAST)

    assert [row for row, _process in done()] == [FIRST, FIRST, LAST]


def test_work_of_another_version_is_left_to_its_own_workers(act, done):
    act("hand", FIRST, "1", "of-before")
    act("hand", LAST)

    act("work", LAST)
    assert [row for row, _process in done()] == [LAST]

    act("work", FIRST, "1", "of-before")
    assert [row for row, _process in done()] == [LAST, FIRST]


def test_who_stopped_takes_nothing_but_still_hands_over(act, done):
    stopped = act("pause", FIRST)
    working = act("work", FIRST)

    assert done() == [(FIRST, working)]
    assert stopped != working
