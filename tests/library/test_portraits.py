"""The picture that a person is seen by: one small copy, replaced and dropped without a trace."""

from datetime import timedelta

import pytest

from pleinair.accounts import profile
from pleinair.lib import clock
from pleinair.library import orphans, portraits
from pleinair.library.errors import UploadRefused
from pleinair.library.models import Image
from pleinair.vault import blobs
from tests.library.files import encoded, picture

pytestmark = pytest.mark.django_db(transaction=True)


def stored():
    return set(blobs.ids_of("kept"))


def test_only_a_small_copy_is_kept_and_it_is_no_picture_of_the_library(alice):
    portraits.take(owner=alice, data=encoded(picture()))

    picture_id = profile.of(alice).picture_id
    with blobs.open_blob(alice.id, picture_id, keeping="kept") as blob:
        data = blob.read_all()
    assert data[8:12] == b"WEBP"
    assert not Image.objects.exists()


def test_another_picture_takes_the_place_of_the_one_before(alice):
    before = stored()
    first = portraits.take(owner=alice, data=encoded(picture()))

    second = portraits.take(owner=alice, data=encoded(picture()))

    assert stored() - before == {second}
    assert first != second


def test_what_is_no_picture_changes_nothing(alice):
    kept = portraits.take(owner=alice, data=encoded(picture()))

    with pytest.raises(UploadRefused):
        portraits.take(owner=alice, data=b"<script>")

    assert profile.of(alice).picture_id == kept


def test_dropping_and_forgetting_leave_no_bytes(alice):
    before = stored()
    portraits.take(owner=alice, data=encoded(picture()))
    portraits.drop(owner=alice)
    portraits.take(owner=alice, data=encoded(picture()))

    portraits.forget(alice.id)
    portraits.forget(alice.id)

    assert stored() == before


def test_the_sweep_leaves_it_and_takes_what_nobody_knows(alice):
    kept = portraits.take(owner=alice, data=encoded(picture()))
    lost = blobs.put(alice.id, b"lost", keeping="kept").id

    with clock.shifted(timedelta(hours=3)):
        orphans.sweep(keeping="kept", older_than=timedelta(hours=2))

    assert blobs.exists(kept)
    assert not blobs.exists(lost)
