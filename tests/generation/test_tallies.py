"""What a day brought and cost is known also when its makers have deleted what they made."""

from datetime import date, timedelta

import pytest

from pleinair import site
from pleinair.generation import answers, faults, services, stages, tallies
from pleinair.generation.models import Attempt, Generation, Tally
from pleinair.vault.errors import VaultFull
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db
ALWAYS = date(2000, 1, 1)


def test_a_days_work_is_summed(rich, scripted):
    for number in range(2):
        finish(ask(rich, f"a boat {number}"))

    (row,) = tallies.by_day_and_model(since=ALWAYS)

    price = sum(Generation.objects.values_list("charged_credits", flat=True))
    assert (row.provider, row.count, row.pictures, row.credits) == ("scripted", 2, 2, price)


def test_the_sums_stay_when_the_pictures_go(rich, scripted):
    done = finish(ask(rich, "a boat"))
    services.delete(owner_id=rich.id, generation_id=done.id)

    assert not Generation.objects.exists()
    assert tallies.by_day_and_model(since=ALWAYS)[0].pictures == 1


def test_failures_are_counted_by_reason_and_bring_nothing(rich, scripted):
    cancelled = ask(rich, "a boat")
    services.cancel(owner_id=rich.id, generation_id=cancelled.id)
    finish(cancelled)

    (reason,) = tallies.failures(since=ALWAYS)

    assert (reason.state, reason.failure, reason.count) == ("cancelled", "cancelled", 1)
    assert tallies.by_day_and_model(since=ALWAYS)[0].credits == 0


@pytest.mark.django_db(transaction=True)
class TestPerhapsPaid:
    def test_what_ended_after_the_vendor_had_it_is_counted_as_perhaps_paid(self, rich, monkeypatch):
        with site.override(models=("scripted-task-1",)):
            begun = ask(rich, "a boat [slow 60]")
            stages.advance(begun.id)
        services.cancel(owner_id=rich.id, generation_id=begun.id)
        assert finish(begun).state == Generation.State.CANCELLED
        lost = ask(rich, "a boat")
        monkeypatch.setattr(faults, "patience", timedelta)
        monkeypatch.setattr(answers, "keep", full)
        finish(lost)
        monkeypatch.undo()

        assert lost.failure == "no_room"
        assert perhaps_paid() == 2

    def test_an_outcome_that_nobody_knows_is_perhaps_paid(self, rich):
        generation = ask(rich, "a boat")
        Attempt.objects.create(generation=generation, number=1, state=Attempt.State.ACCEPTED)

        assert finish(generation).state == Generation.State.UNKNOWN
        assert perhaps_paid() == 1

    def test_what_no_vendor_had_what_it_refused_and_what_came_are_not(self, rich):
        waiting = ask(rich, "a boat")
        services.cancel(owner_id=rich.id, generation_id=waiting.id)
        finish(waiting)
        assert finish(ask(rich, "a boat [refuse]")).state == Generation.State.REFUSED
        assert finish(ask(rich, "a boat")).state == Generation.State.DONE

        assert perhaps_paid() == 0

    def test_what_is_drawn_here_is_paid_to_nobody(self, rich):
        generation = ask(rich, "a boat")
        Generation.objects.filter(id=generation.id).update(
            provider="illustrator", model="illustrator-1"
        )
        Attempt.objects.create(generation=generation, number=1, state=Attempt.State.ACCEPTED)
        services.cancel(owner_id=rich.id, generation_id=generation.id)
        finish(generation)

        assert perhaps_paid() == 0


def perhaps_paid():
    return sum(row.perhaps_paid for row in tallies.by_day_and_model(since=ALWAYS))


def full(*_answer, **_given):
    raise VaultFull


def test_a_site_that_keeps_nothing_counts_nothing(rich, scripted):
    generation = ask(rich, "a boat")
    with site.override(profile="ephemeral"):
        tallies.add(generation, state=Generation.State.DONE)

    assert not Tally.objects.exists()


def test_nothing_of_a_person_is_in_the_sums(rich, scripted):
    finish(ask(rich, "a boat"))

    assert {field.name for field in Tally._meta.get_fields() if field.is_relation} == set()
