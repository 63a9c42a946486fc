"""The real catalogue: every noun that is drawn can be asked for, and finds a place."""

import pytest

from pleinair.providers.illustrator.compose import compose, truths, variant
from pleinair.providers.illustrator.compose.composing import CANDIDATES
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand
from tests.steps import steps

NOUNS = [entry.noun for entry in catalogue.all_entries()]
PROMPTS = [
    "a red boat with white sails",
    "three hot air balloons over the mountains at dawn, watercolour",
    'a bakery that says "Pain & Co" in a village, a man and two dogs',
    "a girl holding a red balloon and a boy with a kite",
    "a vase with three roses on a table",
    "a cat wearing a crown sitting on a sofa",
    "an astronaut riding a horse in space, neon",
    "five apples in a basket",
    "a snowman with a red scarf, two children and three pine trees in winter",
]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_drawn_noun_can_be_asked_for(noun):
    wish = understand(f"a {noun}")

    assert [thing.noun for thing in wish.things] == [noun]
    assert wish.missing == ()


@pytest.mark.parametrize("noun", NOUNS)
def test_every_drawn_noun_fits_into_the_frame(noun):
    scene = compose(understand(f"three {noun}s"), width_px=1024, height_px=1024, seed=1)

    for box in truths.boxes(scene, catalogue).values():
        assert -0.006 <= box.left <= box.right <= 1.006
        assert -0.006 <= box.top <= box.bottom <= 1.006


@pytest.mark.parametrize(
    ("prompt", "nouns", "missing"),
    [
        ("a girl in a red dress", ["girl"], ()),
        ("a dog in a coat", ["dog"], ()),
        ("a house with a chimney", ["house"], ()),
        ("a sweet little cat", ["cat"], ()),
        ("paint a cat", ["cat"], ()),
        ("a sailing boat in blue and gold", ["sailing boat"], ()),
        ("a spring meadow", [], ()),
        ("a thunderstorm over a city", [], ()),
        ("a castle on a hill", ["castle", "hill"], ()),
        ("a statue in a museum", ["statue"], ("museum (drawn as a room)",)),
        ("a red rose", ["rose"], ()),
        ("a stack of books", ["stack of books"], ()),
        ("an orange pumpkin and a lemon", ["pumpkin", "lemon"], ()),
        ("a cabin, smoke rising from the chimney", ["cabin"], ("smoke",)),
        ("a mini elephant", ["elephant"], ()),
    ],
)
def test_words_with_two_meanings_are_read_as_people_mean_them(prompt, nouns, missing):
    wish = understand(prompt)

    assert [thing.noun for thing in wish.things] == nouns
    assert wish.missing == missing


@pytest.mark.parametrize("prompt", PROMPTS)
def test_prompts_are_drawn_whole(prompt):
    wish = understand(prompt)
    assert wish.missing == ()

    scene = compose(wish, width_px=1536, height_px=1024, seed=1)

    assert truths.untrue(scene, catalogue) == []
    assert truths.untrue(variant(scene, 2), catalogue) == []


@pytest.mark.parametrize(
    "prompt", [PROMPTS[0], "a castle, two trees, three knights, a dragon and a rainbow by a lake"]
)
def test_thinking_is_as_much_work_as_the_layouts_that_it_compares(prompt):
    wish = understand(prompt)
    compose(wish, width_px=1536, height_px=1024, seed=1)  # what is loaded once is loaded

    fast, slow = (
        steps(compose, wish, width_px=1536, height_px=1024, seed=1, thinking=thinking)
        for thinking in (False, True)
    )

    assert slow < 2 * CANDIDATES * fast


def test_the_catalogue_serves_revisions():
    scene = compose(understand("a boat and a lighthouse"), width_px=1536, height_px=1024, seed=1)

    revision = revise(scene, "add two seagulls and make it night", seed=2)

    assert revision.said == ("Added 2 seagulls.", "Made it night.")
    assert revision.not_done == ()


@pytest.mark.parametrize(
    ("prompt", "noun", "said"),
    [
        ("a corgi in a space suit", "corgi", "a space suit"),
        ("a dog wearing a tuxedo", "dog", "wearing a tuxedo"),
        ("a cat wearing boots", "cat", "boots"),
        ("a cat in a leather jacket", "cat", "leather"),
        ("a ballerina dog", "dog", "ballerina"),
        ("a dog dressed as a doctor", "dog", "dressed as a doctor"),
        ("a steampunk owl", "owl", "steampunk"),
    ],
)
def test_garments_and_parts_that_nobody_shows_are_told(prompt, noun, said):
    wish = understand(prompt)

    assert [thing.noun for thing in wish.things] == [noun]
    assert said in wish.missing


def test_musician_is_told_to_be_a_violinist():
    wish = understand("a jazz musician")

    assert wish.missing == ("jazz",)
    assert wish.near == ("musician (drawn as a violinist)",)


def test_suit_of_space_makes_no_space():
    assert understand("a corgi in a space suit").place == ""
    assert understand("an astronaut in space").place == "space"


def test_what_stands_next_to_a_greenhouse_is_not_in_it():
    outside, within = (
        understand(f"a stack of books {where} a greenhouse") for where in ("next to", "in")
    )

    assert [thing.noun for thing in outside.things] == ["stack of books", "greenhouse"]
    assert within.place == "greenhouse"
