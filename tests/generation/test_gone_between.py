"""A picture may go between the look at a request and the writing of it."""

import pytest

from pleinair.billing import queries as billing
from pleinair.generation import briefs, stages
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.vault.errors import Tampered
from tests.generation.conftest import ask
from tests.providers.servers.pictures import picture

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_reference_that_goes_meanwhile_is_a_refusal_and_costs_nothing(rich, monkeypatch):
    image = library.bring(owner_id=rich.id, data=picture(64, 64))
    put = briefs.put

    def gone_meanwhile(generation, prompt):
        library.delete_image(owner_id=rich.id, image_id=image.id)
        put(generation, prompt)

    monkeypatch.setattr(briefs, "put", gone_meanwhile)

    with pytest.raises(RequestRefused) as caught:
        ask(rich, "a boat", operation="edit", references=(image.id,))

    assert [fault.field for fault in caught.value.faults] == ["references"]
    assert Generation.objects.count() == 0
    assert billing.balance(rich).available == 1000


def test_a_damaged_reference_ends_it_at_once_and_costs_nothing(rich, paid, monkeypatch):
    image = library.bring(owner_id=rich.id, data=picture(64, 64))
    generation = ask(rich, "a boat", operation="edit", references=(image.id,))

    def damaged(_image):
        raise Tampered(str(image.id))

    monkeypatch.setattr(pictures, "read", damaged)

    assert stages.advance(generation.id) is None
    generation.refresh_from_db()
    assert (generation.state, generation.failure) == ("failed", "reference_damaged")
    assert "was damaged" in generation.told["sentence"]
    assert billing.balance(rich).available == 1000
    assert paid() == 0
