"""What bounds bringing pictures: room, decoders, a disk that is full."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from pleinair import site
from pleinair.lib import isolated
from pleinair.library import services
from pleinair.library.errors import UploadRefused
from pleinair.library.models import Image, Rendition
from pleinair.vault.errors import VaultFull
from tests.library.bringing import bring, fill_after, stored
from tests.library.files import encoded, picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("room_for", [0, 1, 2])
def test_an_upload_without_room_leaves_nothing(alice, monkeypatch, room_for):
    before = stored()
    fill_after(monkeypatch, room_for)

    with pytest.raises(VaultFull):
        bring(alice, encoded(picture()))
    assert stored() == before
    assert not Image.objects.exists()
    assert not Rendition.objects.exists()


def test_an_upload_whose_row_fails_leaves_nothing(alice, monkeypatch):
    before = stored()

    def fail(**_values):
        raise RuntimeError

    monkeypatch.setattr(services, "_record", fail)

    with pytest.raises(RuntimeError):
        bring(alice, encoded(picture()))
    assert stored() == before


def test_uploads_count_against_their_makers_room_until_they_are_deleted(alice, charlie):
    data = encoded(picture())
    first = bring(alice, data)

    with site.override(upload_quota_bytes=first.size_bytes + len(data) - 1):
        with pytest.raises(UploadRefused) as refused:
            bring(alice, data)
        bring(charlie, data)
        services.delete_image(owner_id=alice.id, image_id=first.id)
        bring(alice, data)

    assert refused.value.code == "quota"


def test_only_so_many_decoders_work_at_once(monkeypatch):
    at_once, most, two = [], [], threading.Barrier(2, timeout=20)

    def run(*_args, **_options):
        at_once.append(1)
        most.append(len(at_once))
        two.wait()
        at_once.pop()
        return {}, []

    monkeypatch.setattr(isolated, "run", run)
    with site.override(drawing_processes=2), ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _n: services._looked_at("rebuild", b"x", pixels=1), range(8)))

    assert max(most) == 2


def test_who_waits_too_long_for_a_decoder_is_told(alice, monkeypatch):
    monkeypatch.setattr(services, "_WAIT_S", 0.01)
    monkeypatch.setattr(services, "_places", lambda _number: threading.Semaphore(0))

    with pytest.raises(UploadRefused) as refused:
        bring(alice, encoded(picture()))

    assert refused.value.code == "too_slow"
