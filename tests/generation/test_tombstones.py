"""What was deleted is not made again because its request comes again."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.generation import services
from pleinair.generation.errors import Deleted
from pleinair.generation.models import Generation, Tombstone
from pleinair.lib import clock
from pleinair.privacy import erasure
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def deleted(rich):
    generation = finish(ask(rich, "a boat", key="once"))
    services.delete(owner_id=rich.id, generation_id=generation.id)
    return generation


def test_the_request_of_a_deleted_generation_is_not_paid_again(rich, paid, deleted):
    with pytest.raises(Deleted) as caught:
        ask(rich, "a boat", key="once")

    assert "You deleted this one" in str(caught.value)
    assert paid() == 1
    assert Generation.objects.count() == 0
    assert billing.balance(rich).held == 0


def test_other_requests_and_other_makers_are_not_touched_by_it(rich, charlie, deleted):
    assert ask(rich, "a boat", key="twice").state == Generation.State.QUEUED
    assert services.find_asked(owner_id=charlie.id, client_key="once") is None


def test_deleting_the_last_picture_counts_too(rich, paid):
    generation = finish(ask(rich, "a boat", key="once"))
    services.delete_image(owner_id=rich.id, image_id=generation.outputs.get().image_id)

    with pytest.raises(Deleted):
        ask(rich, "a boat", key="once")
    assert paid() == 1


def test_where_nothing_is_kept_what_was_taken_away_is_not_made_again(rich, paid):
    with site.override(profile="ephemeral", switches=site.profile_switches("ephemeral")):
        generation = finish(ask(rich, "a boat", key="once"))
        services.taken_away(owner_id=rich.id, image_id=generation.outputs.get().image_id)

        with pytest.raises(Deleted):
            ask(rich, "a boat", key="once")
    assert paid() == 1


def test_what_stays_of_it_says_nothing_and_goes_after_a_day(rich, deleted):
    stone = Tombstone.objects.get()
    assert "once" not in stone.key_digest

    with clock.frozen(stone.until + timedelta(seconds=1)):
        assert services.find_asked(owner_id=rich.id, client_key="once") is None
        services.sweep_thoroughly()

    assert stone.until - clock.now() <= timedelta(days=1)
    assert not Tombstone.objects.exists()


def test_it_goes_with_its_owner(rich, deleted):
    erasure.erase(rich.id)

    assert not Tombstone.objects.exists()
