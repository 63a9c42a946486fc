"""What a model made can be looked at and asked for again when the model has left the catalogue."""

import pytest

from pleinair.generation import goodwill
from pleinair.generation.models import Generation
from tests.generation.conftest import ask, finish
from tests.web.conftest import picture_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def old(work):
    """A finished generation of a model that nobody knows any more."""
    Generation.objects.filter(id=work.id).update(provider="illustrator", model="illustrator-0")
    return work


@pytest.mark.parametrize("path", ["/", "/activity", "/g/{0}", "/i/{1}", "/?again={0}"])
def test_its_pages_are_shown(hers, old, path):
    page = hers.get(path.format(old.id, picture_of(old).id))

    assert page.status_code == 200
    assert "a red boat at sea" in page.content.decode()


def test_its_recipe_names_it(hers, old):
    assert "illustrator-0" in hers.get(f"/i/{picture_of(old).id}").content.decode()


def test_its_picture_is_varied_by_the_model_on_offer(hers, old):
    answer = hers.post(f"/i/{picture_of(old).id}/vary", {"price": 1000})

    assert answer.status_code == 302
    made = Generation.objects.exclude(id=old.id).get()
    assert (made.model, made.count) == ("scripted-1", 4)


def test_what_it_has_begun_counts_as_paid(rich):
    running = ask(rich, "a hill")
    running.attempts.create(number=1, state="accepted")
    Generation.objects.filter(id=running.id).update(model="gone-1", provider="gone")
    running.refresh_from_db()

    assert goodwill.may_be_billed(running)


def test_what_still_waits_for_it_ends_without_a_charge(rich):
    waiting = ask(rich, "a hill")
    Generation.objects.filter(id=waiting.id).update(model="gone-1", provider="gone")

    over = finish(waiting)

    assert (over.state, over.charged_credits) == ("failed", 0)
