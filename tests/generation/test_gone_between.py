"""A picture may go between the look at a request and the writing of it."""

import pytest

from pleinair.billing import queries as billing
from pleinair.generation import briefs
from pleinair.generation.errors import RequestRefused
from pleinair.generation.models import Generation
from pleinair.library import services as library
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
