"""A cancel is free, but no way to live on unfinished pictures at the site's cost."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.billing import services as ledger
from pleinair.billing.models import Source
from pleinair.generation import services, stages
from pleinair.generation.errors import TooManyCancels
from pleinair.generation.models import Generation
from pleinair.lib import clock
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _tasks(scripted):
    with site.override(models=("scripted-task-1",)):
        yield


def begun(owner) -> Generation:
    """Return a generation that the vendor has."""
    generation = ask(owner, "a boat [slow 60]")
    stages.advance(generation.id)
    return generation


def cancel(generation: Generation) -> Generation:
    services.cancel(owner_id=generation.owner_id, generation_id=generation.id)
    return finish(generation)


def test_five_that_the_vendor_has_may_be_stopped_and_the_sixth_is_finished_and_charged(rich):
    for _ in range(5):
        assert cancel(begun(rich)).state == Generation.State.CANCELLED
    assert billing.balance(rich).available == 1000
    sixth = begun(rich)

    with pytest.raises(TooManyCancels) as caught:
        cancel(sixth)
    with clock.shifted(timedelta(minutes=2)):
        finish(sixth)

    assert "finished and charged" in str(caught.value)
    assert sixth.state == Generation.State.DONE
    assert sixth.cancel_asked_at is None
    assert billing.balance(rich).available == 1000 - sixth.price_credits


def test_what_waits_may_be_stopped_without_end(rich, paid):
    for _ in range(7):
        assert cancel(ask(rich, "a boat")).state == Generation.State.CANCELLED

    assert paid() == 0


def test_one_that_is_stopped_twice_counts_once(rich):
    for _ in range(4):
        cancel(begun(rich))
    fifth = begun(rich)
    services.cancel(owner_id=rich.id, generation_id=fifth.id)

    assert cancel(fifth).state == Generation.State.CANCELLED


def test_deleting_what_was_stopped_gives_no_cancel_back(rich):
    for _ in range(5):
        generation = cancel(begun(rich))
        services.delete(owner_id=rich.id, generation_id=generation.id)

    with pytest.raises(TooManyCancels):
        cancel(begun(rich))


def test_a_cancel_comes_back_with_time_and_other_makers_have_their_own(rich, charlie):
    ledger.grant(charlie, credits=100, source=Source.GIFT, reference="gift")
    for _ in range(5):
        cancel(begun(rich))

    assert cancel(begun(charlie)).state == Generation.State.CANCELLED
    with clock.shifted(timedelta(hours=5)):
        assert cancel(begun(rich)).state == Generation.State.CANCELLED


def test_where_nothing_is_charged_every_cancel_is_taken(alice):
    with site.override(profile="ephemeral", switches=site.profile_switches("ephemeral")):
        states = {cancel(begun(alice)).state for _ in range(7)}

    assert states == {Generation.State.CANCELLED}


def test_what_may_be_drawn_again_for_nothing_may_be_stopped_without_end(rich):
    for _ in range(7):
        generation = begun(rich)
        Generation.objects.filter(id=generation.id).update(
            provider="illustrator", model="illustrator-1"
        )
        services.cancel(owner_id=rich.id, generation_id=generation.id)

    assert Generation.objects.filter(cancel_asked_at__isnull=False).count() == 7
