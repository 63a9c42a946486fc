"""Guests are forgotten when they are gone for good, and nobody else ever is."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from pleinair import site
from pleinair.accounts import queries as accounts_queries
from pleinair.accounts import services as accounts
from pleinair.accounts.models import Owner, User
from pleinair.generation import endings, forgetting, leases, stages, suppliers
from pleinair.generation.models import Generation
from pleinair.lib import clock, ids
from pleinair.library import services as library
from pleinair.privacy import erasure
from pleinair.providers.scripted.adapter import ScriptedProvider, ScriptedTaskProvider
from pleinair.vault import blobs, keys
from tests.generation.conftest import ask
from tests.providers.servers.pictures import picture

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=3)


@pytest.fixture
def keeping_nothing():
    with site.override(profile="ephemeral", switches=site.profile_switches("ephemeral")) as here:
        yield here


@pytest.fixture
def guest(keeping_nothing):
    with clock.frozen(NOON):
        return accounts.new_guest()


def is_there(owner):
    return accounts_queries.find_guest(owner.id) is not None


def test_a_guest_who_is_gone_for_an_hour_is_forgotten(guest):
    with clock.frozen(LATER):
        assert forgetting.forget_stale_guests() == 1

    assert accounts_queries.find_owner(guest.id) is None


def test_a_guest_who_was_just_here_is_not_forgotten_however_long_ago_they_came(guest):
    with clock.frozen(LATER):
        accounts.touch(owner=guest, now=clock.now())
        assert forgetting.forget_stale_guests() == 0

    assert is_there(guest)


def test_a_guest_with_a_picture_or_a_generation_is_not_forgotten(guest):
    with clock.frozen(NOON):
        other = accounts.new_guest()
        library.bring(owner_id=guest.id, data=picture(64, 64))
        ask(other, "a boat")
    with clock.frozen(LATER):
        assert forgetting.forget_stale_guests() == 0

    assert is_there(guest)
    assert is_there(other)


def test_looking_for_guests_costs_one_query(guest, django_assert_num_queries):
    with clock.frozen(NOON), django_assert_num_queries(1):
        forgetting.forget_stale_guests()


@pytest.mark.parametrize("comes_back", [False, True])
def test_a_guest_who_signs_up_or_comes_back_at_the_last_moment_keeps_everything(
    monkeypatch, comes_back
):
    with clock.frozen(NOON):
        guest = accounts.new_guest()
    user = User.objects.create_user("dora@example.org", "a long enough password")
    take = accounts.take_guest

    def meanwhile(owner_id, **given):
        if comes_back:
            accounts.touch(owner=guest, now=NOON + timedelta(days=40))
        else:
            accounts.claim(guest_id=owner_id, user=user)
        return take(owner_id, **given)

    monkeypatch.setattr(accounts, "take_guest", meanwhile)

    with clock.frozen(NOON + timedelta(days=40)):
        assert forgetting.forget_stale_guests() == 0

    kind = Owner.Kind.GUEST if comes_back else Owner.Kind.PERSON
    assert Owner.objects.get(id=guest.id).kind == kind
    assert User.objects.filter(id=user.id).exists()


def test_an_erasing_that_broke_off_is_finished_and_nobody_signs_up_into_it(guest, monkeypatch):
    def dies(_owner_id):
        raise OSError(5, "input/output")

    with clock.frozen(LATER):
        with monkeypatch.context() as patched:
            patched.setattr(keys, "shred", dies)
            with pytest.raises(OSError, match="input"):
                forgetting.forget_stale_guests()
        user = User.objects.create_user("dora@example.org", "a long enough password")
        assert not is_there(guest)
        assert accounts.claim(guest_id=guest.id, user=user).id != guest.id

        assert forgetting.forget_stale_guests() == 1

    assert accounts_queries.find_owner(guest.id) is None


def stored() -> set[object]:
    return {*blobs.ids_of("kept"), *blobs.ids_of("working")}


def forgotten_after(monkeypatch, adapter, method, owner):
    """Have an owner forgotten when a provider's method is through, before we hear of it."""
    call = getattr(adapter, method)

    def then_forgotten(*args, **kwargs):
        answer = call(*args, **kwargs)
        erasure.erase(owner.id)
        return answer

    monkeypatch.setattr(adapter, method, then_forgotten)


def test_forgetting_lets_go_of_what_a_vendor_still_works_on(rich):
    with site.override(models=("scripted-task-1",)):
        generation = ask(rich, "a boat [hang]")
        stages.advance(generation.id)
        task_id = generation.attempts.get().task_id

        erasure.erase(rich.id)

        ledger = suppliers.find_provider(generation)._desk.ledger
    assert task_id
    assert ledger.keys("cancelled") == [task_id]
    assert not Generation.objects.exists()


def test_a_task_that_is_named_after_its_owner_was_forgotten_is_let_go_too(rich, monkeypatch):
    with site.override(models=("scripted-task-1",)):
        generation = ask(rich, "a boat [hang]")
        forgotten_after(monkeypatch, ScriptedTaskProvider, "submit", rich)

        stages.advance(generation.id)

        let_go = suppliers.find_provider(generation)._desk.ledger.keys("cancelled")
    assert let_go[-1].startswith("scripted-task-")
    assert leases.waiting(limit=5) == []


@pytest.mark.parametrize("model", ["scripted-1", "scripted-task-1"])
def test_an_answer_for_somebody_forgotten_leaves_no_bytes(rich, monkeypatch, model):
    before = stored()
    method = ("make", ScriptedProvider) if model == "scripted-1" else ("look", ScriptedTaskProvider)
    with site.override(models=(model,)):
        generation = ask(rich, "a boat [partials 2]", count=2)
        forgotten_after(monkeypatch, method[1], method[0], rich)
        stages.advance(generation.id)
        Generation.objects.update(again_at=None)
        assert stages.advance(generation.id) is None

    assert stored() == before
    assert not Generation.objects.exists()


def test_what_is_written_after_its_owner_was_forgotten_goes_away(rich, monkeypatch):
    before = stored()
    generation = ask(rich, "a boat", count=2)
    tidy = endings.tidy

    def then_written(row):
        """Write as one who had the key in hand before it was destroyed."""
        tidy(row)
        for attempt in row.attempts.all():
            name = uuid.UUID(attempt.image_ids[0])
            blobs.put(ids.random_id(), b"late", blob_id=name, keeping="kept")

    monkeypatch.setattr(endings, "tidy", then_written)
    forgotten_after(monkeypatch, ScriptedProvider, "make", rich)
    stages.advance(generation.id)

    assert stored() == before
