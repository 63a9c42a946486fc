"""What goes wrong on the way does not cost the picture that was paid."""

import pytest
from django.db import OperationalError

from pleinair.generation import leases, watching
from pleinair.generation.models import Attempt, Generation
from pleinair.lib import clock
from pleinair.vault import blobs
from pleinair.vault.errors import Tampered, VaultFull
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def failing(function, error, *, when):
    def call(*args, **kwargs):
        if when(*args, **kwargs):
            raise error
        return function(*args, **kwargs)

    return call


@pytest.mark.parametrize("column", ["progress", "partials"])
def test_a_busy_database_on_the_way_does_not_throw_a_paid_picture_away(
    rich, paid, monkeypatch, column
):
    def is_on_the_way(_lease, **values):
        return column in values and "state" not in values

    broken = failing(leases.Lease.change, OperationalError("locked"), when=is_on_the_way)
    monkeypatch.setattr(leases.Lease, "change", broken)

    generation = finish(ask(rich, "a boat [partials 2]"))

    assert generation.state == Generation.State.DONE
    assert paid() == 1


def test_a_look_for_a_cancel_that_fails_is_no_cancel(rich, monkeypatch):
    generation = ask(rich, "a boat")
    lease = leases.take(generation.id)
    watch = watching.Watch(lease, generation, None)

    def busy(_lease):
        raise OperationalError("locked")

    monkeypatch.setattr(leases.Lease, "read", busy)

    assert watch.cancelled() is False


@pytest.mark.parametrize("error", [VaultFull(), Tampered("a key"), OSError(5, "input/output")])
def test_a_vault_that_fails_for_an_unfinished_picture_does_not_stop_the_call(
    rich, monkeypatch, error
):
    names = set()
    put = blobs.put

    def fail_for_partials(*args, blob_id, **kwargs):
        if blob_id in names:
            raise error
        return put(*args, blob_id=blob_id, **kwargs)

    monkeypatch.setattr(blobs, "put", fail_for_partials)
    generation = ask(rich, "a boat [partials 2]")
    names |= {watching.partial_id(generation.id, 0)}

    assert finish(generation).state == Generation.State.DONE


def test_what_was_cancelled_meanwhile_is_not_sent(rich, paid, monkeypatch):
    generation = ask(rich, "a boat")
    accepted = watching.Watch.accepted

    def cancelled_meanwhile(watch):
        Generation.objects.filter(id=generation.id).update(cancel_asked_at=clock.now())
        accepted(watch)

    monkeypatch.setattr(watching.Watch, "accepted", cancelled_meanwhile)

    ended = finish(generation)

    assert ended.state == Generation.State.CANCELLED
    assert paid() == 0
    assert not Attempt.objects.filter(state=Attempt.State.ACCEPTED).exists()


def test_a_database_that_is_down_before_the_call_keeps_it_from_being_sent(rich, paid, monkeypatch):
    generation = ask(rich, "a boat")

    def down(_watch):
        raise OperationalError("down")

    with monkeypatch.context() as patched:
        patched.setattr(watching.Watch, "accepted", down)
        finish(generation)

    assert paid() == 0
