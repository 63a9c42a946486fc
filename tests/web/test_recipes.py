"""What a picture's recipe says."""

import re

import pytest
from django.utils import translation

from pleinair.generation import queries
from pleinair.generation.models import Generation
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


@pytest.mark.parametrize(
    ("shape", "tier", "said"),
    [("auto", "1K", "Auto 1K"), ("3:2", "2K", "3:2 2K"), ("1024x768", "1K", "1024 × 768")],
)
def test_the_size_is_told_as_it_was_asked_for(row, shape, tier, said):
    row.asked |= {"shape": shape, "tier": tier}

    assert said in [asked for _name, asked, _used in recipes.lines(row, None)]


def test_more_like_it_was_asked_for_as_the_first_and_is_again(rich, hers):
    first = finish(ask(rich, "a red boat", shape="3:2", shape_wish="auto", tier="2K"))
    hers.post(f"/i/{first.outputs.get().image_id}/reseed", {"price": "9", "client_key": "k"})
    row = Generation.objects.exclude(id=first.id).get()

    assert (row.asked["shape"], row.asked["tier"]) == ("auto", "2K")
    assert (row.width_px, row.height_px) == (first.width_px, first.height_px)
    page = hers.get(f"/?again={row.id}").content.decode()
    assert '<option value="auto" selected' in page


def test_the_time_is_written_as_the_reader_writes_numbers(row):
    with translation.override("de"):
        assert any(re.fullmatch(r"\d+,\d\ss", fact) for fact in cards.card(row).facts)
