"""Only bytes that nobody knows go."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pleinair.lib import clock, ids
from pleinair.library import orphans, pictures
from pleinair.library.models import Image
from pleinair.vault import blobs

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def put(owner, blob_id):
    blobs.put(owner.id, b"{}", blob_id=blob_id, keeping="kept")
    return blob_id


def drawn(owner):
    image = Image.objects.create(
        owner=owner,
        source="made",
        keeping="kept",
        media_type="image/png",
        width_px=1,
        height_px=1,
        size_bytes=2,
        has_scene=True,
    )
    return {put(owner, image.id), put(owner, pictures.scene_id(image.id))}


def test_what_has_a_row_or_is_a_scene_stays_and_the_rest_goes(alice):
    known = drawn(alice) | drawn(alice)
    put(alice, ids.random_id())

    with clock.frozen(clock.now() + 2 * DAY):
        assert orphans.sweep(keeping="kept", older_than=DAY) == 1

    assert set(blobs.ids_of("kept")) == known


def test_all_drawn_images_are_read_once_however_many_names_there_are(alice, monkeypatch):
    monkeypatch.setattr(orphans, "_AT_ONCE", 1)
    for _ in range(4):
        drawn(alice)

    with clock.frozen(clock.now() + 2 * DAY), CaptureQueriesContext(connection) as asked:
        orphans.sweep(keeping="kept", older_than=DAY)

    # Only the condition is named so: the other questions name their columns by id.
    reads = [query["sql"] for query in asked if 'WHERE "library_image"."has_scene"' in query["sql"]]
    assert len(reads) == 1
