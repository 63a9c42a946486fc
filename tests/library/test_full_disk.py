"""No room left while a result is stored: told, not charged, and nothing left behind."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.billing import queries as billing
from pleinair.billing import services as ledger
from pleinair.billing.models import Source
from pleinair.generation import faults
from pleinair.generation.models import Generation
from pleinair.library.models import Image
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish
from tests.library.bringing import fill_after

pytestmark = pytest.mark.django_db(transaction=True)


def stored():
    return {*blobs.ids_of("kept"), *blobs.ids_of("working")}


@pytest.fixture
def rich(alice):
    ledger.grant(alice, credits=1000, source=Source.GIFT, reference=f"gift:{alice.id}")
    return alice


# Two pictures with their scenes and the document about them make a whole answer.
@pytest.mark.parametrize("room_for", range(5))
def test_a_result_without_room_is_told_and_costs_nothing(rich, monkeypatch, room_for):
    before = stored()
    generation = ask(rich, "two boats", count=2)
    with monkeypatch.context() as full:
        full.setattr(faults, "patience", timedelta)  # nobody makes room
        fill_after(full, room_for)
        finish(generation)

    assert (generation.state, generation.failure) == (Generation.State.FAILED, "no_room")
    assert "no room" in generation.told["sentence"]
    assert billing.balance(rich).available == 1000
    assert billing.balance(rich).held == 0
    assert not Image.objects.exists()
    assert stored() == before


# Two copies of each picture follow.
@pytest.mark.parametrize("room_for", range(5, 9))
def test_a_whole_answer_without_room_for_its_copies_waits_for_room(rich, monkeypatch, room_for):
    generation = ask(rich, "two boats", count=2)
    with monkeypatch.context() as full:
        fill_after(full, room_for)
        finish(generation, turns=3)
        assert generation.state == Generation.State.RUNNING
    finish(generation)

    assert generation.state == Generation.State.DONE
    assert billing.balance(rich).available == 1000 - generation.price_credits


def test_with_just_enough_room_it_is_done(rich, monkeypatch):
    generation = ask(rich, "two boats", count=2)
    with monkeypatch.context() as full:
        fill_after(full, 9)
        finish(generation)

    assert generation.state == Generation.State.DONE


def test_an_unfinished_picture_without_room_stops_nothing(rich, monkeypatch):
    from pleinair.generation import watching

    monkeypatch.setattr(watching.blobs, "put", _full)
    watch = watching.Watch(_Lease(), ask(rich, "a boat"), None)

    watch.partial(0, _picture())

    assert watch._partials == {}


@pytest.mark.parametrize("room_for", [0])
def test_where_nothing_is_kept_words_without_room_are_refused(rich, monkeypatch, room_for):
    from pleinair.vault.errors import VaultFull

    before = stored()
    with site.override(profile="ephemeral", provider="scripted", scripted=True):
        fill_after(monkeypatch, room_for)
        with pytest.raises(VaultFull):
            ask(rich, "a boat")

    assert not Generation.objects.exists()
    assert stored() == before


class _Lease:
    def change(self, **_values):
        raise AssertionError("nothing is there to be shown")


def _full(*_values, **_more):
    from pleinair.vault.errors import VaultFull

    raise VaultFull


def _picture():
    from pleinair.providers.protocol import Picture

    return Picture(data=b"x", media_type="image/png")
