"""Handing work over, when there is nobody to take it."""

import pytest

from pleinair import durable, site
from pleinair.generation import leases, runner, services, stages
from pleinair.generation.models import Generation
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_asks_does_not_hear_of_an_engine_that_is_down(rich, monkeypatch):
    def down(*_: object, **__: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(runner, "_runner", None)
    monkeypatch.setattr(durable, "enqueue", down)

    generation = ask(rich, "a boat")

    assert leases.waiting(limit=5) == [generation.id]


def test_what_found_no_place_is_taken_up_by_the_sweep_without_being_handed_over_again(
    rich, monkeypatch, offered
):
    def not_taken(*_: object, **__: object) -> None:
        raise AssertionError("the same turn is taken once only")

    monkeypatch.setattr(durable, "enqueue", not_taken)
    with site.override(at_once_per_owner=1):
        first, second = ask(rich, "one"), ask(rich, "two")
        assert leases.take(first.id)
        assert stages.advance(second.id) is None
        services.cancel(owner_id=rich.id, generation_id=first.id)
        Generation.objects.filter(id=first.id).update(lease=None)
        finish(first)
        offered.offered.clear()

        services.sweep()

    assert offered.offered == [second.id]
    assert finish(second).state == Generation.State.DONE
