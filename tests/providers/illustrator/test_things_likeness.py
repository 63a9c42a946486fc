import random

import pytest

from pleinair.providers.illustrator.pen import Look, Pen, Shape
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand

GINGER = "#b5432a"


def drawn(noun: str, *looks: str) -> list[Shape]:
    entry = catalogue.find(noun)
    assert entry
    pen = Pen()
    entry.draw(pen, Look(entry.main, entry.second, random.Random(1), looks=looks))
    return pen.shapes


@pytest.mark.parametrize("noun", ["woman", "man", "girl", "boy", "person", "doctor"])
@pytest.mark.parametrize(
    "look", ["curly", "beard", "moustache", "glasses", "sunglasses", "old", "bald"]
)
def test_what_is_said_of_somebody_is_seen_on_them(noun: str, look: str):
    assert drawn(noun, look) != drawn(noun)


def test_hair_has_the_colour_that_was_said():
    assert GINGER in {shape.fill for shape in drawn("woman", f"hair {GINGER}")}


def test_beard_has_a_colour_of_its_own():
    fills = {shape.fill for shape in drawn("man", "beard", "beard #f4f2ec", f"hair {GINGER}")}

    assert {"#f4f2ec", GINGER} <= fills


@pytest.mark.parametrize("noun", ["grandfather", "pirate", "wizard", "king", "santa"])
def test_who_always_has_a_beard_has_it_in_the_colour_that_was_said(noun: str):
    assert GINGER in {shape.fill for shape in drawn(noun, f"beard {GINGER}")}
    assert GINGER not in {shape.fill for shape in drawn(noun)}


def test_glasses_sit_before_the_eyes():
    added = [shape for shape in drawn("man", "glasses") if shape not in drawn("man")]
    ys = [n for shape in added for command in shape.path for n in command[2::2]]

    assert ys
    assert 0.1 < min(map(float, ys)) < max(map(float, ys)) < 0.22


@pytest.mark.parametrize(
    ("prompt", "dancers"),
    [
        ("a woman dancing in the rain", ["woman"]),
        ("a dancing man", ["man"]),
        ("a boy and a girl dancing", ["boy", "girl"]),
        ("three girls dancing on a beach", ["girl"]),
        ("a man watching a woman dancing", ["woman"]),
        ("a dancing cat", []),
    ],
)
def test_people_who_dance_are_drawn_dancing(prompt, dancers):
    wish = understand(prompt)

    assert [thing.noun for thing in wish.things if "dancing" in thing.looks] == dancers
    assert any("dancing" in note for note in wish.near) != bool(dancers)


@pytest.mark.parametrize("who", ["man", "woman", "girl", "boy", "person"])
def test_dancing_is_another_drawing(who):
    assert drawn(who, "dancing") != drawn(who)
