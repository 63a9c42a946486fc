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


def delete_all(work):
    services.delete(owner_id=work.owner_id, generation_id=work.id)


def delete_the_last_picture(work):
    services.delete_image(owner_id=work.owner_id, image_id=work.outputs.get().image_id)


@pytest.mark.parametrize(
    ("count", "delete"), [(2, delete_all), (1, delete_the_last_picture)], ids=["all", "last"]
)
def test_a_deletion_that_fails_leaves_every_row_and_picture(rich, monkeypatch, count, delete):
    work = finish(ask(rich, "two boats", count=count))
    monkeypatch.setattr(Generation, "delete", broken)

    with pytest.raises(OSError, match="input"):
        delete(work)

    assert work.outputs.count() == count
    assert all(pictures.read(image) for image in Image.objects.all())
    assert not Tombstone.objects.exists()


def test_with_its_last_picture_a_generation_goes(work):
    first, second = queries.list_image_ids(owner_id=work.owner_id, generation_id=work.id)

    services.delete_image(owner_id=work.owner_id, image_id=first)
    assert Generation.objects.filter(id=work.id).exists()
    services.delete_image(owner_id=work.owner_id, image_id=second)

    assert not Generation.objects.exists()
    assert not Image.objects.exists()


def test_of_a_strangers_generation_nothing_is_told(work, charlie):
    image, other = (output.image for output in work.outputs.all())

    assert queries.has_outputs(owner_id=work.owner_id, generation_id=work.id, besides=other.id)
    assert not queries.has_outputs(owner_id=charlie.id, generation_id=work.id, besides=other.id)
    assert queries.list_image_ids(owner_id=charlie.id, generation_id=work.id) == []
    assert queries.not_used(owner_id=charlie.id, generation_id=work.id, images=[image]) == [image]
