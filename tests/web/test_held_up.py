"""The page says when a fault of the site holds a picture up, and no longer."""

import pytest

from pleinair import site
from pleinair.generation import stages
from pleinair.generation.models import Generation
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


def test_a_task_whose_provider_was_taken_away_says_so_and_promises_no_time(rich):
    with site.override(models=("scripted-task-1",)):
        generation = ask(rich, "a boat")
        stages.advance(generation.id)
        at_work = browser(rich).get(f"/g/{generation.id}").content.decode()
    Generation.objects.filter(id=generation.id).update(again_at=None)
    with site.override(provider="illustrator", scripted=False, models=("illustrator-1",)):
        stages.advance(generation.id)
        waiting = browser(rich).get(f"/g/{generation.id}").content.decode()

    assert "data-remaining" in at_work
    assert "is not connected at the moment" in waiting
    assert "data-remaining" not in waiting
