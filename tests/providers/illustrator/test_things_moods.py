import random

import pytest

from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.things.faces import AMBER
from tests.providers.illustrator.made import draw, extent

KITCHEN = ("bowl", "soup", "plate", "pan", "pot", "kettle", "knife", "fork", "spoon", "fruit")
FACES = ("cat", "dog", "girl", "man", "bear", "lion", "owl", "dragon", "robot", "fox")
HOUSEHOLD = (*KITCHEN, "windowsill", "seal", "branch")


def drawn(noun, *, mood="", **look):
    entry = catalogue.find(noun)
    pen = Pen(mood=mood)
    entry.draw(pen, Look(entry.main, entry.second, random.Random(1), **look))
    return pen.shapes


@pytest.mark.parametrize("mood", ["sleeping", "sad", "angry", "surprised"])
@pytest.mark.parametrize(
    "noun", ["cat", "dog", "girl", "man", "bear", "lion", "owl", "dragon", "robot", "fox"]
)
def test_moods_are_seen_in_faces(noun, mood):
    assert drawn(noun, mood=mood) != drawn(noun)


@pytest.mark.parametrize("noun", ["cat", "dog"])
def test_black_pets_have_eyes_that_are_seen(noun):
    entry = catalogue.find(noun)

    assert AMBER in {shape.fill for shape in draw(entry, main="#1c1a20")}
    assert AMBER not in {shape.fill for shape in draw(entry)}


@pytest.mark.parametrize("noun", ["cat", "dog"])
def test_sleeping_pets_lie_down(noun):
    _, awake, _, _ = extent(drawn(noun))
    left, asleep, right, foot = extent(drawn(noun, mood="sleeping"))

    assert asleep > awake + 0.3
    assert left >= -0.06
    assert right <= catalogue.find(noun).aspect + 0.06
    assert foot >= 0.95


def test_window_from_inside_shows_the_weather():
    clear, rain = drawn("windowsill"), drawn("windowsill", weather="rain")

    assert len(rain) > len(clear) + 20


def test_window_from_inside_shows_the_hour():
    night = drawn("windowsill", sky=("#0b1331", "#2f4374"))

    assert night != drawn("windowsill")


@pytest.mark.parametrize("noun", ["bowl", "plate", "branch", "leaf", "windowsill", "log", "cake"])
def test_things_can_be_put_on_what_bears(noun):
    assert catalogue.find(noun).surface is not None


@pytest.mark.parametrize("noun", HOUSEHOLD)
def test_household_words_have_drawings_of_their_own(noun):
    assert catalogue.find(noun).noun == noun
    assert not catalogue.is_near(noun)


def test_cake_has_no_candles_of_its_own():
    assert not [shape for shape in draw(catalogue.find("cake")) if shape.role == "glow"]
