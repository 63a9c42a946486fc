"""What a day brought and cost is known also when its makers have deleted what they made."""

from datetime import date

import pytest

from pleinair import site
from pleinair.generation import services, tallies
from pleinair.generation.models import Generation, Tally
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


def test_a_site_that_keeps_nothing_counts_nothing(rich, scripted):
    generation = ask(rich, "a boat")
    with site.override(profile="ephemeral"):
        tallies.add(generation, state=Generation.State.DONE)

    assert not Tally.objects.exists()


def test_nothing_of_a_person_is_in_the_sums(rich, scripted):
    finish(ask(rich, "a boat"))

    assert {field.name for field in Tally._meta.get_fields() if field.is_relation} == set()
