"""A thread that looks for what is due."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from pleinair.lib import rounds


class Duty:
    """Counts its looks; each may do something. By itself it looks once."""

    def __init__(self) -> None:
        self.looks = 0
        self.does: list[Callable[[], object]] = []
        self.rounds = rounds.Rounds("duty", self._look)

    def _look(self) -> None:
        self.looks += 1
        if self.does:
            self.does.pop(0)()


@pytest.fixture
def duty(monkeypatch: pytest.MonkeyPatch) -> Iterator[Duty]:
    monkeypatch.setattr(rounds, "_EVERY_S", 3600)
    monkeypatch.setattr(rounds.connection, "close", lambda: None)
    made = Duty()
    yield made
    made.rounds.stop()


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_it_looks_at_once_and_again_when_woken(duty: Duty) -> None:
    duty.rounds.start()
    until(lambda: duty.looks == 1)

    duty.rounds.wake()

    until(lambda: duty.looks == 2)


def test_it_looks_by_itself_too(duty: Duty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "_EVERY_S", 0.05)

    duty.rounds.start()

    until(lambda: duty.looks > 3)


def test_a_round_that_fails_is_not_its_last(
    duty: Duty, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(rounds, "_EVERY_S", 0.05)
    duty.does.append(lambda: 1 / 0)

    duty.rounds.start()

    until(lambda: duty.looks > 1)
    assert "duty.round_failed" in {getattr(record, "event", "") for record in caplog.records}


def test_what_comes_during_a_round_is_not_missed(duty: Duty) -> None:
    entered, go_on = threading.Event(), threading.Event()
    duty.does.append(lambda: (entered.set(), go_on.wait(20)))
    duty.rounds.start()
    assert entered.wait(20)

    duty.rounds.wake()
    go_on.set()

    until(lambda: duty.looks == 2)


def test_it_ends_when_it_is_told_to_and_can_begin_again(duty: Duty) -> None:
    duty.rounds.start()
    duty.rounds.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "duty"]

    duty.rounds.start()

    until(lambda: duty.looks == 2)
