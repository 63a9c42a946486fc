"""Deleting happens whole or not at all, and only to what is one's own."""

import pytest

from pleinair.generation import queries, services
from pleinair.generation.models import Generation, Tombstone
from pleinair.library import pictures
from pleinair.library.models import Image
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


def broken(*_: object, **_named: object) -> None:
    raise OSError(5, "input/output")


@pytest.fixture
def work(rich):
    return finish(ask(rich, "two boats", count=2))


@pytest.mark.parametrize("last", [False, True])
def test_a_deletion_that_fails_leaves_every_row_and_picture(work, monkeypatch, last):
    if last:
        first = work.outputs.first().image_id
        services.delete_image(owner_id=work.owner_id, image_id=first)
    images = set(Image.objects.values_list("id", flat=True))
    monkeypatch.setattr(Generation, "delete", broken)

    with pytest.raises(OSError, match="input"):
        if last:
            services.delete_image(owner_id=work.owner_id, image_id=images.copy().pop())
        else:
            services.delete(owner_id=work.owner_id, generation_id=work.id)

    assert set(Image.objects.values_list("id", flat=True)) == images
    assert all(pictures.read(image) for image in Image.objects.all())
    assert not Tombstone.objects.exists()


def test_of_a_strangers_generation_nothing_is_told(work, charlie):
    image = work.outputs.first().image

    assert queries.has_outputs(work.owner_id, work.id)
    assert not queries.has_outputs(charlie.id, work.id)
    assert queries.list_image_ids(charlie.id, work.id) == []
    assert queries.not_used(charlie.id, work.id, images=[image]) == [image]
