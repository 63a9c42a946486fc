"""Threads that run generations: so many at once, none twice, none after the end."""

import threading
import uuid

import pytest

from pleinair.generation import leases, runner, stages


@pytest.fixture
def gate(monkeypatch):
    """Work that goes on until the gate is opened; nobody else waits."""
    opened = threading.Event()

    def work(_generation_id: uuid.UUID) -> None:
        opened.wait(5)

    monkeypatch.setattr(stages, "advance", work)
    monkeypatch.setattr(leases, "waiting", lambda **_: [])
    yield opened
    opened.set()


@pytest.fixture
def two_places(gate):
    made = runner.Runner(places=2)
    yield made
    gate.set()
    made.stop()


def test_it_takes_as_many_as_it_has_places_for(two_places):
    assert two_places.take(uuid.uuid4())
    assert two_places.take(uuid.uuid4())
    assert not two_places.take(uuid.uuid4())


def test_the_same_one_takes_one_place(two_places):
    one = uuid.uuid4()

    assert two_places.take(one)
    assert two_places.take(one)
    assert two_places.take(uuid.uuid4())


def test_nothing_is_taken_after_the_end(two_places, gate):
    one = uuid.uuid4()
    two_places.take(one)
    gate.set()

    two_places.stop()

    assert not two_places.take(one)
    assert not two_places.take(uuid.uuid4())


def test_a_place_that_gets_free_goes_to_whoever_waits(two_places, gate, monkeypatch):
    next_one, taken = uuid.uuid4(), threading.Event()
    waiting = [next_one]

    def work(generation_id: uuid.UUID) -> None:
        if generation_id == next_one:
            taken.set()

    monkeypatch.setattr(stages, "advance", work)
    monkeypatch.setattr(leases, "waiting", lambda **_: [waiting.pop()] if waiting else [])

    two_places.take(uuid.uuid4())

    assert taken.wait(5)


def test_work_that_fails_gives_its_place_back(two_places, gate, monkeypatch):
    def broken(_generation_id: uuid.UUID) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(stages, "advance", broken)
    for _ in range(5):
        two_places.take(uuid.uuid4())
        two_places._pool.submit(lambda: None).result()
    two_places.stop()

    assert two_places._here == set()


@pytest.mark.parametrize(("wait_s", "is_stopping"), [(21.0, False), (5.0, True)])
def test_a_long_pause_and_a_pause_at_the_end_hold_no_thread(monkeypatch, wait_s, is_stopping):
    turns: list[uuid.UUID] = []
    monkeypatch.setattr(stages, "advance", lambda one: turns.append(one) or wait_s)
    stopping = threading.Event()
    if is_stopping:
        stopping.set()

    runner.drive(uuid.uuid4(), stopping=stopping)

    assert len(turns) == 1


def test_a_short_pause_is_sat_out(monkeypatch):
    pauses = [0.01, 0.01, None]
    monkeypatch.setattr(stages, "advance", lambda _one: pauses.pop(0))

    runner.drive(uuid.uuid4(), stopping=threading.Event())

    assert pauses == []
