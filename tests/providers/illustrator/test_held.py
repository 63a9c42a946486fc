"""Kites on strings, words in rings, things on desks."""

import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.compose import compose, variant
from pleinair.providers.illustrator.words import understand


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=256, height_px=256, seed=seed)


def one(scene, noun):
    (found,) = (thing for thing in scene.things if thing.noun == noun)
    return found


@pytest.mark.parametrize(
    ("prompt", "strings"),
    [("a child holding a kite", 1), ("a kite", 0), ("two kids flying kites on the beach", 2)],
)
def test_kite_that_is_held_hangs_on_a_string(prompt, strings):
    names = [layer.name for layer in paint.draw(scene_of(prompt)).layers]

    assert sum(name.startswith("string of") for name in names) == strings


def test_one_child_stands_on_top_of_a_hill_whatever_they_hold():
    scene = scene_of("a boy holding a kite on a hill")
    boy, hill = one(scene, "boy"), one(scene, "hill")

    assert boy.y < hill.y - 0.7 * hill.height


@pytest.mark.parametrize(
    "prompt",
    [
        'logo with a circle round the word "NOVA"',
        "a logo: a circle around the word NOVA",
        'logo "NOVA" in a circle',
    ],
)
def test_ring_is_drawn_round_a_word(prompt):
    scene = scene_of(prompt)
    (line,) = scene.lettering
    (layer,) = (one for one in paint.draw(scene).layers if one.kind == "lettering")

    assert (line.text, line.frame, scene.not_drawn) == ("NOVA", "circle", [])
    assert layer.shapes[-1].role == "line"
    assert variant(scene, 2).lettering[0].frame == "circle"


@pytest.mark.parametrize("prompt", ['a poster with the title "NOVA"', "people in a circle"])
def test_nothing_else_gets_a_ring(prompt):
    assert not [line for line in scene_of(prompt).lettering if line.frame]


def test_what_a_desk_comes_with_lies_on_it():
    scene = scene_of("a red desk with a laptop and a cup of coffee")
    desk = one(scene, "desk")

    assert {thing.noun for thing in scene.things if thing.on == desk.id} == {"laptop", "coffee"}
