"""What nobody knows is cleared away in time, and nothing that work still needs."""

import uuid
from datetime import timedelta

import pytest

from pleinair import site
from pleinair.generation import answers, briefs, leases, leftovers, services, watching
from pleinair.generation.models import Generation, Input
from pleinair.lib import clock, ids
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.providers.protocol import Answer, Picture
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish
from tests.providers.servers.pictures import picture

pytestmark = pytest.mark.django_db(transaction=True)

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


@pytest.fixture
def keeping_nothing():
    with site.override(profile="ephemeral", switches=site.profile_switches("ephemeral")) as here:
        yield here


def lie_about(owner, *, keeping: str = "working") -> uuid.UUID:
    return blobs.put(owner.id, b"lost", blob_id=ids.random_id(), keeping=keeping).id


def answered(generation: Generation):
    """Lay a whole answer down, as a worker that then dies."""
    attempt = generation.attempts.create(
        number=1, state="accepted", image_ids=[str(ids.ordered_id())]
    )
    made = Picture(data=picture(64, 64), media_type="image/png")
    answers.keep(generation, attempt, Answer(pictures=(made,)))
    return attempt


def test_bytes_without_anybody_go_after_their_time_and_not_before(rich):
    name = lie_about(rich)

    leftovers.clear_working()
    assert blobs.exists(name, keeping="working")
    with clock.shifted(leftovers.rest() + timedelta(seconds=1)):
        leftovers.clear_working()

    assert not blobs.exists(name, keeping="working")


def test_a_whole_answer_that_waits_for_a_worker_stays_however_old_it_is(rich):
    generation = ask(rich, "a boat")
    attempt = answered(generation)
    watching_for = watching.partial_id(generation.id, 0)
    blobs.put(rich.id, b"half", blob_id=watching_for, keeping="working")

    with clock.shifted(DAY):
        leftovers.clear_working()
        leftovers.clear_kept()

    assert blobs.exists(attempt.id, keeping="working")
    assert blobs.exists(watching_for, keeping="working")
    assert finish(generation).state == Generation.State.DONE
    assert not blobs.exists(attempt.id, keeping="working")


def test_an_answer_that_was_laid_down_is_gone_on_from_without_a_call(rich, paid):
    generation = ask(rich, "a boat")
    answered(generation)

    finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 0


def test_kept_bytes_without_a_row_go_and_pictures_stay(rich):
    generation = finish(ask(rich, "a boat"))
    image = generation.outputs.get().image
    name = lie_about(rich, keeping="kept")

    with clock.shifted(DAY):
        services.sweep_thoroughly()

    assert not blobs.exists(name, keeping="kept")
    assert blobs.exists(image.id, keeping="kept")


def test_where_nothing_is_kept_bytes_lie_about_no_longer_than_results(keeping_nothing):
    assert leftovers.rest() == timedelta(minutes=keeping_nothing.switches.result_minutes)


def test_where_nothing_is_kept_kept_bytes_are_somebody_elses(rich, keeping_nothing):
    name = lie_about(rich, keeping="kept")

    with clock.shifted(DAY):
        leftovers.clear_kept()

    assert blobs.exists(name, keeping="kept")


def test_words_of_what_waits_stay_and_go_with_its_end(rich, keeping_nothing):
    generation = ask(rich, "a boat")
    with clock.shifted(timedelta(hours=1)):
        leftovers.clear_working()
        assert briefs.prompt_of(generation) == "a boat"
        finish(generation)

    assert generation.state == Generation.State.DONE
    assert not blobs.exists(briefs.name_of(generation.id), keeping="working")


def test_results_nobody_fetched_go_after_their_minutes(rich, keeping_nothing):
    finish(ask(rich, "a boat"))

    with clock.shifted(timedelta(minutes=keeping_nothing.switches.result_minutes, seconds=1)):
        services.sweep()

    assert not Generation.objects.exists()
    assert not Image.objects.exists()


def test_a_loose_upload_goes_but_not_one_that_waits_for_its_turn(rich, keeping_nothing):
    loose = library.bring(owner_id=rich.id, data=picture(64, 64))
    used = library.bring(owner_id=rich.id, data=picture(32, 32))
    generation = ask(rich, "a boat", operation="edit", references=(used.id,))

    with clock.shifted(timedelta(hours=1)):
        services.sweep()

    assert not Image.objects.filter(id=loose.id).exists()
    assert Image.objects.filter(id=used.id).exists()
    assert Input.objects.filter(generation=generation, image=used).exists()


def test_two_that_start_from_one_upload_need_it_until_the_second_is_over(rich, keeping_nothing):
    used = library.bring(owner_id=rich.id, data=picture(64, 64))
    first = ask(rich, "a boat", operation="edit", references=(used.id,))
    second = ask(rich, "a cat", operation="edit", references=(used.id,))

    finish(first)
    assert Image.objects.filter(id=used.id).exists()
    finish(second)

    assert second.state == Generation.State.DONE
    assert not Image.objects.filter(id=used.id).exists()


def test_the_sweep_offers_what_nobody_holds(rich, offered):
    held, waiting = ask(rich, "one"), ask(rich, "two")
    leases.take(held.id)
    offered.offered.clear()

    services.sweep()

    assert offered.offered == [waiting.id]
