"""The bar that shows how far a picture is, on the page and in the script."""

import pytest

from pleinair.generation.models import Generation
from pleinair.web import guesses
from tests.generation.conftest import ask

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_script_is_told_how_far_a_guess_is_trusted(hers, rich, monkeypatch):
    monkeypatch.setattr(guesses, "MOST_PERCENT", 77)
    monkeypatch.setattr(guesses, "MINUTES_FROM_S", 55)
    running = ask(rich, "a hill")
    Generation.objects.filter(id=running.id).update(state="running", started_at=running.created_at)

    page = hers.get(f"/g/{running.id}").content.decode()

    assert 'data-most="77" data-minutes-from="55"' in page
