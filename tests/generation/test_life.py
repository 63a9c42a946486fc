"""One generation from the button to the picture, and every other way it can end."""

import io
import uuid

import pytest
from django.db import transaction
from PIL import Image as Pillow

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.billing import services as billing_services
from pleinair.billing.errors import NotEnoughCredits
from pleinair.billing.models import Source
from pleinair.generation import leases, queries, services, stages, suppliers
from pleinair.generation.errors import NotFound, RequestRefused, StillRunning
from pleinair.generation.models import Attempt, Generation
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.providers import catalogue
from pleinair.providers.protocol import RateLimited
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_prompt_becomes_a_picture_and_is_charged_its_price(rich, paid):
    generation = finish(ask(rich, "a red boat"))

    picture = generation.outputs.get().image
    opened = Pillow.open(io.BytesIO(pictures.read(picture)))

    assert generation.state == Generation.State.DONE
    assert opened.size == (picture.width_px, picture.height_px) == (1024, 1024)
    assert generation.charged_credits == generation.price_credits > 0
    assert billing.balance(rich).available == 1000 - generation.price_credits
    assert billing.balance(rich).held == 0
    assert paid() == 1


def test_each_of_several_pictures_is_kept_with_its_copies(rich):
    generation = finish(ask(rich, "four boats", count=4))

    outputs = list(generation.outputs.order_by("position"))

    assert [output.position for output in outputs] == [0, 1, 2, 3]
    assert all(output.image.renditions.count() == 2 for output in outputs)


def test_pressing_twice_gives_the_same_generation(rich, paid):
    first = ask(rich, "a red boat", key="once")
    second = ask(rich, "another thing", key="once")
    finish(first)

    assert second.id == first.id
    assert Generation.objects.count() == 1
    assert paid() == 1


def test_the_same_key_of_two_makers_is_two_generations(rich, charlie):
    first = ask(rich, "a red boat", key="once")

    with pytest.raises(NotEnoughCredits):
        ask(charlie, "a red boat", key="once")
    assert queries.find_by_key(owner_id=charlie.id, client_key="once") is None
    assert queries.find_by_key(owner_id=rich.id, client_key="once") == first


def test_without_credits_nothing_is_stored(alice):
    with pytest.raises(NotEnoughCredits):
        ask(alice, "a red boat")

    assert Generation.objects.count() == 0
    assert billing.balance(alice).available == 0


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"count": 0}, "count"),
        ({"count": 99}, "count"),
        ({"shape": "1:9000"}, "shape"),
        ({"shape": "round"}, "shape"),
        ({"quality": "best"}, "quality"),
        ({"output_format": "gif"}, "output_format"),
        ({"background": "pink"}, "background"),
        ({"tier": "9K"}, "tier"),
        ({"references": (uuid.uuid4(),)}, "references"),
        ({"mask": uuid.uuid4()}, "mask"),
        ({"operation": "edit"}, "references"),
    ],
)
def test_a_setting_out_of_range_is_named_and_costs_nothing(rich, settings, field):
    with pytest.raises(RequestRefused) as caught:
        ask(rich, "a red boat", **settings)

    assert field in {fault.field for fault in caught.value.faults}
    assert all(fault.sentence for fault in caught.value.faults)
    assert Generation.objects.count() == 0
    assert billing.balance(rich).available == 1000


@pytest.mark.parametrize("prompt", ["", "   ", "a" * 32_001, "a\x00b", "a\u202eb"])
def test_words_that_cannot_be_taken_are_refused(rich, prompt):
    with pytest.raises(RequestRefused) as caught:
        ask(rich, prompt)

    assert "prompt" in {fault.field for fault in caught.value.faults}
    assert Generation.objects.count() == 0


@pytest.mark.parametrize(
    ("script", "state", "failure", "calls"),
    [
        ("[refuse]", "refused", "blocked", 0),
        ("[500]", "failed", "transient", 1),
        ("[cut]", "unknown", "unknown_outcome", 1),
        ("[unknown]", "unknown", "unknown_outcome", 1),
        ("[429 once]", "done", "", 1),
        ("[unreachable]", "failed", "not_reached", 0),
    ],
)
def test_every_way_to_end_calls_once_and_charges_only_for_pictures(
    rich, paid, script, state, failure, calls
):
    generation = finish(ask(rich, f"a boat {script}"))

    spent = generation.price_credits if state == "done" else 0
    assert (generation.state, generation.failure) == (state, failure)
    assert paid() == calls
    assert billing.balance(rich).available == 1000 - spent
    assert billing.balance(rich).held == 0
    assert generation.is_over
    assert state == "done" or generation.told["sentence"]


def test_a_task_is_asked_for_again_until_it_is_done(rich, paid):
    with site.override(models=("scripted-task-1",)):
        generation = finish(ask(rich, "a boat"))

    assert generation.state == Generation.State.DONE
    assert generation.attempts.get().task_id
    assert paid() == 1


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
def test_pictures_that_came_are_kept_though_one_is_missing(rich, paid, model):
    with site.override(models=(model,)):
        generation = finish(ask(rich, "a boat [fewer]", count=3))

    assert generation.state == Generation.State.DONE
    assert generation.outputs.count() == 2
    assert billing.balance(rich).available == 1000 - generation.price_credits * 2 // 3
    assert paid() == 1


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
@pytest.mark.parametrize(("advice_s", "pause_s"), [(3.0, 3.0), (1e300, 120.0)])
def test_a_vendor_cannot_put_a_maker_off_for_ever(rich, monkeypatch, model, advice_s, pause_s):
    def busy(*_order, **_watch):
        raise RateLimited("Busy.", retry_after_s=advice_s)

    with site.override(models=(model,)):
        generation = ask(rich, "a boat [slow 60]")
        provider = suppliers.find_provider(generation)
        if model == "scripted-task-1":
            stages.advance(generation.id)
        monkeypatch.setattr(type(provider), "make" if model == "scripted-1" else "look", busy)
        Generation.objects.filter(id=generation.id).update(again_at=None)

        assert stages.advance(generation.id) == pause_s


def test_cancelled_while_it_waits_costs_nothing_and_calls_nobody(rich, paid):
    generation = ask(rich, "a boat")

    services.cancel(owner_id=rich.id, generation_id=generation.id)
    finish(generation)

    assert generation.state == Generation.State.CANCELLED
    assert billing.balance(rich).available == 1000
    assert paid() == 0


def test_cancelled_while_the_result_is_on_its_way_costs_nothing(rich, monkeypatch):
    generation = ask(rich, "a boat")
    finish_made = library.finish_made

    def cancel_first(**made):
        services.cancel(owner_id=rich.id, generation_id=generation.id)
        return finish_made(**made)

    monkeypatch.setattr(library, "finish_made", cancel_first)
    finish(generation)

    assert generation.state == Generation.State.CANCELLED
    assert not generation.outputs.exists()
    assert billing.balance(rich).available == 1000


def test_cancelling_what_is_over_changes_nothing(rich):
    generation = finish(ask(rich, "a boat"))

    after = services.cancel(owner_id=rich.id, generation_id=generation.id)

    assert after.state == Generation.State.DONE
    assert after.cancel_asked_at is None


def test_a_stranger_finds_nothing(rich, charlie):
    generation = finish(ask(rich, "a boat"))
    image_id = generation.outputs.get().image_id

    for call in (
        lambda: queries.get(owner_id=charlie.id, generation_id=generation.id),
        lambda: services.cancel(owner_id=charlie.id, generation_id=generation.id),
        lambda: services.delete(owner_id=charlie.id, generation_id=generation.id),
    ):
        with pytest.raises(NotFound):
            call()
    with pytest.raises(library.NotFound):
        services.delete_image(owner_id=charlie.id, image_id=image_id)
    with pytest.raises(RequestRefused):
        ask(charlie, "mine now", operation="edit", references=(image_id,))


def test_deleting_takes_rows_and_bytes(rich):
    before = {*blobs.ids_of("kept"), *blobs.ids_of("working")}
    generation = finish(ask(rich, "a boat", count=2))
    made = {*blobs.ids_of("kept"), *blobs.ids_of("working")} - before

    services.delete(owner_id=rich.id, generation_id=generation.id)

    assert len(made) == 6
    assert Generation.objects.count() == 0
    assert {*blobs.ids_of("kept"), *blobs.ids_of("working")} == before


def test_the_last_picture_takes_its_generation_with_it(rich):
    generation = finish(ask(rich, "a boat", count=2))
    first, second = generation.outputs.order_by("position")

    services.delete_image(owner_id=rich.id, image_id=first.image_id)
    assert queries.get(owner_id=rich.id, generation_id=generation.id).outputs.count() == 1
    services.delete_image(owner_id=rich.id, image_id=second.image_id)

    assert queries.find_by_key(owner_id=rich.id, client_key=generation.client_key) is None


def test_what_runs_is_not_deleted(rich):
    generation = ask(rich, "a boat")

    with pytest.raises(StillRunning):
        services.delete(owner_id=rich.id, generation_id=generation.id)


def test_prompts_lie_encrypted_in_the_row(rich):
    generation = finish(ask(rich, "a very secret boat"))

    raw = bytes(Generation.objects.filter(id=generation.id).values_list("prompt", flat=True).get())

    assert generation.prompt == "a very secret boat"
    assert b"secret" not in raw


def test_one_maker_runs_only_so_many_at_once(rich):
    with site.override(at_once_per_owner=1):
        first, second = ask(rich, "one"), ask(rich, "two")
        Generation.objects.filter(id=first.id).update(state="running", lease=uuid.uuid4())

        wait_s = stages.advance(second.id)
        waiting = leases.waiting(limit=10)

    second.refresh_from_db()
    assert wait_s is None
    assert second.id not in waiting
    assert second.state == Generation.State.QUEUED
    assert queries.places_in_queue([second]) == {second.id: 0}


def test_nobody_waits_behind_a_maker_who_asked_for_much(rich, charlie):
    billing_services.grant(charlie, credits=10, source=Source.GIFT, reference="gift")
    with site.override(at_once_per_owner=2, at_once_per_provider=8):
        many = [ask(rich, f"boat {n}") for n in range(30)]
        one = ask(charlie, "a boat")

        waiting = leases.waiting(limit=3)

    assert waiting == [many[0].id, many[1].id, one.id]


def test_an_open_attempt_was_never_sent_and_may_be(rich, paid):
    generation = ask(rich, "a boat")
    Attempt.objects.create(generation=generation, number=1, image_ids=[str(uuid.uuid4())])

    finish(generation)

    assert generation.state == Generation.State.DONE
    assert paid() == 1


def test_an_accepted_attempt_without_answer_is_never_called_again(rich, paid):
    generation = ask(rich, "a boat")
    Attempt.objects.create(
        generation=generation, number=1, state="accepted", image_ids=[str(uuid.uuid4())]
    )

    finish(generation)

    assert generation.state == Generation.State.UNKNOWN
    assert paid() == 0
    assert billing.balance(rich).available == 1000


def test_the_expected_time_comes_from_our_own_figures_of_the_same_quality(rich):
    usual = catalogue.capability("scripted", "scripted-1")
    finish(ask(rich, "a boat", quality="high"))

    high = queries.usual_seconds(usual, quality="high", thinking=False, count=1)
    low = queries.usual_seconds(usual, quality="low", thinking=False, count=1)

    assert high is not None
    assert high > 0
    assert low is None


def test_submitting_inside_a_failed_transaction_leaves_nothing(rich):
    with transaction.atomic():
        ask(rich, "a boat")
        transaction.set_rollback(True)

    assert Generation.objects.count() == 0
    assert billing.balance(rich).available == 1000
