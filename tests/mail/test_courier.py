"""The thread that carries mail in a worker."""

import threading
import time

import pytest

from pleinair.mail import courier, delivery


@pytest.fixture
def rounds(monkeypatch):
    """How often the courier has looked; each look may do something. By itself it looks once."""
    seen, does = [], []

    def look():
        seen.append(1)
        if does:
            does.pop(0)()

    monkeypatch.setattr(courier, "_EVERY_S", 3600)
    monkeypatch.setattr(delivery, "deliver_due", look)
    monkeypatch.setattr(courier.connection, "close", lambda: None)
    seen_and_does = (seen, does)
    yield seen_and_does
    courier.stop()


def until(is_so):
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_it_looks_at_once_and_again_when_woken(rounds):
    seen, _does = rounds
    courier.start()
    until(lambda: len(seen) == 1)

    courier.wake()

    until(lambda: len(seen) == 2)


def test_it_looks_by_itself_too(rounds, monkeypatch):
    monkeypatch.setattr(courier, "_EVERY_S", 0.05)
    seen, _does = rounds

    courier.start()

    until(lambda: len(seen) > 3)


def test_a_round_that_fails_is_not_its_last(rounds, monkeypatch, caplog):
    monkeypatch.setattr(courier, "_EVERY_S", 0.05)
    seen, does = rounds
    does.append(lambda: 1 / 0)

    courier.start()

    until(lambda: len(seen) > 1)
    assert "mail.round_failed" in {getattr(record, "event", "") for record in caplog.records}


def test_what_comes_during_a_round_is_not_missed(rounds):
    seen, does = rounds
    entered, go_on = threading.Event(), threading.Event()
    does.append(lambda: (entered.set(), go_on.wait(20)))
    courier.start()
    entered.wait(20)

    courier.wake()
    go_on.set()

    until(lambda: len(seen) == 2)


def test_it_ends_when_it_is_told_to(rounds):
    courier.start()

    courier.stop()

    assert not [thread for thread in threading.enumerate() if thread.name == "mail"]


def test_waking_nobody_is_no_fault():
    courier.wake()
