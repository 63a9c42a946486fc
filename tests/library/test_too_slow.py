"""A paid picture is kept on a machine that is too slow to make its copies."""

import uuid

import pytest

from pleinair.lib import isolated
from pleinair.library import services as library
from pleinair.vault import blobs
from tests.providers.servers.pictures import picture

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def too_slow(monkeypatch):
    def run(*_: object, **__: object) -> None:
        raise isolated.TooSlow

    monkeypatch.setattr(isolated, "run", run)


def finish(owner, data):
    image_id = uuid.uuid4()
    blobs.put(owner.id, data, blob_id=image_id, keeping="kept")
    return library.finish_made(
        owner_id=owner.id, image_id=image_id, has_scene=False, keeping="kept", ordered_px=(96, 64)
    )


def test_a_picture_that_takes_too_long_is_kept_without_copies(alice):
    image = library.record_made(owner_id=alice.id, made=finish(alice, picture(96, 64)))

    assert (image.media_type, image.width_px, image.height_px) == ("image/png", 96, 64)
    assert image.renditions.count() == 0


def test_what_is_no_picture_is_not_kept_however_long_it_takes(alice):
    assert finish(alice, b"<html>") is None
