"""Who works on a generation: one at a time, in its place, for as long as it is renewed."""

from datetime import timedelta

import pytest
from django.db import InterfaceError, OperationalError, connection

from pleinair import site
from pleinair.generation import leases
from pleinair.generation.models import Generation
from pleinair.lib import clock
from tests.generation.conftest import ask, finish
from tests.kill.stand import until

pytestmark = pytest.mark.django_db(transaction=True)


def ran_out(generation: Generation) -> None:
    Generation.objects.filter(id=generation.id).update(
        lease_until=clock.now() - timedelta(seconds=1)
    )


def test_only_one_holds_it(rich):
    generation = ask(rich, "a boat")

    assert isinstance(leases.take(generation.id), leases.Lease)
    assert leases.take(generation.id) is None


def test_whoever_was_replaced_can_neither_read_nor_change_nor_give_back(rich):
    generation = ask(rich, "a boat")
    silent = leases.take(generation.id)
    ran_out(generation)
    holder = leases.take(generation.id)

    with pytest.raises(leases.Lost):
        silent.read()
    with pytest.raises(leases.Lost):
        silent.change(progress=0.5)
    silent.give_back(wait_s=None)

    assert not silent._renewed()
    assert holder.read().progress == 0
    assert holder.read().lease == holder.token


def test_a_lease_that_ran_out_but_was_not_taken_still_holds(rich):
    generation = ask(rich, "a boat")
    lease = leases.take(generation.id)
    ran_out(generation)

    assert lease._renewed()
    assert leases.take(generation.id) is None


def test_every_change_raises_the_revision(rich):
    generation = ask(rich, "a boat")
    lease = leases.take(generation.id)
    before = lease.read().revision

    lease.change(progress=0.5)

    assert lease.read().revision == before + 1


def test_what_was_given_back_for_later_is_not_taken_before(rich):
    generation = ask(rich, "a boat")
    leases.take(generation.id).give_back(wait_s=30)

    assert leases.take(generation.id) is None
    assert leases.waiting(limit=5) == []
    with clock.shifted(timedelta(seconds=31)):
        assert leases.waiting(limit=5) == [generation.id]


def test_a_cancel_does_not_wait_for_the_pause_to_end(rich):
    generation = ask(rich, "a boat")
    leases.take(generation.id).give_back(wait_s=30)

    Generation.objects.update(cancel_asked_at=clock.now())

    assert leases.waiting(limit=5) == [generation.id]


@pytest.mark.parametrize("error", [OperationalError("locked"), InterfaceError("closed")])
def test_a_renewal_that_fails_is_tried_again_and_not_taken_for_a_loss(rich, error):
    def fail(_run, *_statement):
        raise error

    lease = leases.take(ask(rich, "a boat").id)
    with connection.execute_wrapper(fail):
        assert lease._renewed()

    assert lease._renewed()


def test_it_is_renewed_while_the_work_goes_on(rich):
    with site.override(lease_seconds=1):
        generation = ask(rich, "a boat")
        lease = leases.take(generation.id)
        first = lease.read().lease_until
        with lease.kept_alive():
            until(lambda: lease.read().lease_until > first)


def test_a_provider_has_so_many_places_for_all_makers(rich):
    with site.override(at_once_per_provider=1, at_once_per_owner=5):
        first, second = ask(rich, "one"), ask(rich, "two")
        lease = leases.take(first.id)

        assert leases.take(second.id) == leases.NoPlace("provider")
        assert leases.waiting(limit=5) == []

        lease.give_back(wait_s=None)
        finish(first)
        assert leases.waiting(limit=5) == [second.id]


def test_what_was_cancelled_needs_no_place_to_end(rich):
    with site.override(at_once_per_owner=1):
        first, second = ask(rich, "one"), ask(rich, "two")
        leases.take(first.id)
        Generation.objects.filter(id=second.id).update(cancel_asked_at=clock.now())

        assert leases.waiting(limit=5) == [second.id]
        assert isinstance(leases.take(second.id), leases.Lease)


def test_what_is_over_is_never_taken(rich):
    generation = finish(ask(rich, "a boat"))

    assert leases.take(generation.id) is None
    assert leases.waiting(limit=5) == []


def test_each_turn_has_a_number_and_what_is_gone_has_none(rich):
    generation = ask(rich, "a boat")
    assert leases.number(generation.id) == 0
    leases.take(generation.id)
    assert leases.number(generation.id) == 1

    Generation.objects.all().delete()

    assert leases.number(generation.id) == 0


def test_what_goes_between_the_look_and_the_taking_is_not_taken(rich, monkeypatch):
    generation = ask(rich, "a boat")

    def goes(row: Generation) -> None:
        Generation.objects.filter(id=row.id).delete()

    monkeypatch.setattr(leases, "_full", goes)

    assert leases.take(generation.id) is None
