"""The page says when a fault of the site holds a picture up, and no longer."""

import pytest

from pleinair.generation import stages
from pleinair.library import services as library
from pleinair.vault.errors import VaultFull
from tests.web.conftest import ask, browser, finish

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_picture_that_waits_for_room_says_that_it_is_tried_again(rich, monkeypatch):
    def full(**_made: object) -> None:
        raise VaultFull

    generation = ask(rich, "a boat")
    with monkeypatch.context() as patched:
        patched.setattr(library, "finish_made", full)
        stages.advance(generation.id)
    waiting = browser(rich).get(f"/g/{generation.id}").content.decode()
    finish(generation)
    ready = browser(rich).get(f"/g/{generation.id}").content.decode()

    assert "It is tried again by itself." in waiting
    assert "It is tried again by itself." not in ready
