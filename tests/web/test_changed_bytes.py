"""A file of the vault was changed or damaged: it is not shown, and says so."""

import logging

import pytest

from pleinair.vault.stores import store_for
from tests.web.conftest import body, picture_of

pytestmark = pytest.mark.django_db(transaction=True)


def change(image, *, at):
    """Turn one byte of an image's file over."""
    store, name = store_for("kept"), image.id.hex
    data = bytearray(store.read(name, 0, store.size(name)))
    data[at] ^= 1
    store.write(name, [bytes(data)])


@pytest.mark.parametrize("at", [10, -10])
@pytest.mark.parametrize("page", ["file", "download"])
def test_a_changed_picture_is_not_shown_and_says_why(hers, work, caplog, page, at):
    image = picture_of(work)
    change(image, at=at)

    with caplog.at_level(logging.ERROR, logger="pleinair.web"):
        answer = hers.get(f"/i/{image.id}/{page}")

    assert answer.status_code == 500
    assert b"changed or damaged where it lies, so it is not shown" in body(answer)
    assert [entry.event for entry in caplog.records if hasattr(entry, "event")] == [
        "vault.tampered"
    ]
    assert hers.get(f"/i/{image.id}").status_code == 200
