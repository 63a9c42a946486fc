"""Handing work over, when there is nobody to take it."""

import pytest

from pleinair import durable
from pleinair.generation import leases, runner
from tests.generation.conftest import ask

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_asks_does_not_hear_of_an_engine_that_is_down(rich, monkeypatch):
    def down(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(runner, "_runner", None)
    monkeypatch.setattr(durable, "enqueue", down)

    generation = ask(rich, "a boat")

    assert leases.waiting(limit=5) == [generation.id]
