"""What a picture's recipe says."""

import re

import pytest
from django.utils import translation

from pleinair.generation import queries
from pleinair.web import cards, recipes
from tests.generation.conftest import ask, finish

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def row(rich):
    made = finish(ask(rich, "a red boat", seed=7))
    return queries.get(owner_id=rich.id, generation_id=made.id)


def test_every_line_is_in_the_language_of_the_reader(row, monkeypatch):
    monkeypatch.setattr(translation._trans, "gettext", lambda words: words.upper())

    told = {name: used for name, _asked, used in recipes.lines(row, None)}

    assert told["WHAT IT DOES"] == "CREATE"
    assert told["MODE"] == "INSTANT"
    assert told["SEED"] == "7"


def test_the_time_is_written_as_the_reader_writes_numbers(row):
    with translation.override("de"):
        assert any(re.fullmatch(r"\d+,\d\ss", fact) for fact in cards.card(row).facts)
