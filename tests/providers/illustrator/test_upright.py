"""Animals that need hands stand on their hind legs, with the head that is theirs."""

import random

import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.compose import compose, silhouette
from pleinair.providers.illustrator.paint import players
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.things import catalogue, upright
from pleinair.providers.illustrator.words import understand

ANIMALS = [entry for entry in catalogue.all_entries() if "animal" in entry.kinds]
STANDING = [entry for entry in ANIMALS if upright.of(entry) is not entry]


def scene_of(prompt):
    return compose(understand(prompt), width_px=512, height_px=512, seed=1)


def drawn(entry):
    pen = Pen()
    entry.draw(pen, Look(entry.main, entry.second, random.Random("test")))
    return pen


def stands(prompt, noun):
    scene = scene_of(prompt)
    (animal,) = (thing for thing in scene.things if thing.noun == noun)
    return players.is_upright(scene, animal)


def test_most_mammals_can_stand_up():
    nouns = {entry.noun for entry in STANDING}

    assert nouns >= {"cat", "horse", "elephant", "giraffe", "mouse", "cow", "otter", "corgi"}
    assert not nouns & {"fish", "snake", "bee"}


def test_every_coat_is_of_somebody_who_stands_up():
    assert upright.COATS.keys() <= {entry.noun for entry in STANDING}


@pytest.mark.parametrize("entry", STANDING, ids=lambda entry: entry.noun)
def test_who_stands_up_has_two_arms_and_its_own_eyes_within_the_box(entry):
    usual, standing = drawn(entry), drawn(upright.of(entry))
    body = silhouette.of(upright.of(entry))

    assert len(standing.arms) == 2
    assert len(standing.eyes) == len(usual.eyes) > 0
    assert all(0 < x < 1 and 0 < y < 0.46 for x, y in body.eyes)


@pytest.mark.parametrize(
    "prompt",
    ["a cat playing a guitar", "a cat holding an umbrella", "a cat in a yellow raincoat"],
)
def test_who_plays_holds_or_is_dressed_stands_up(prompt):
    assert stands(prompt, "cat")


@pytest.mark.parametrize(
    "prompt", ["a cat", "a cat wearing a hat", "a sleeping cat in a red sweater", "a cat on a bed"]
)
def test_who_has_nothing_in_hand_stays_as_it_is(prompt):
    assert not stands(prompt, "cat")


def test_who_is_ridden_stays_on_four_legs():
    assert not stands("a girl riding a horse", "horse")


def test_who_comes_later_with_something_in_hand_stands_up_too():
    scene = revise(scene_of("a house"), "add a fox playing a guitar", seed=1).scene
    (fox,) = (thing for thing in scene.things if thing.noun == "fox")

    assert players.is_upright(scene, fox)
    assert [kind for kind, _, bearer in scene.relations if bearer == fox.id] == ["held"]


@pytest.mark.parametrize("noun", ["horse", "giraffe", "deer", "donkey", "goat", "camel", "llama"])
def test_a_hat_on_a_head_in_profile_is_of_its_size_and_over_its_eye(noun):
    scene = scene_of(f"a {noun} wearing a top hat")
    animal, hat = (next(t for t in scene.things if t.noun == n) for n in (noun, "top hat"))
    entry, crown = catalogue.find(noun), catalogue.find("top hat")
    (eye,) = silhouette.of(entry).eyes
    across = eye[0] - 0.5 if animal.facing == "right" else 0.5 - eye[0]
    beside = hat.x - animal.x - across * entry.aspect * animal.height

    assert abs(beside) < hat.height * crown.aspect / 2
    assert 0.1 < hat.height * crown.aspect / animal.height < 0.45
    assert hat.y < animal.y - animal.height * (1 - eye[1])


def test_the_hands_of_insects_are_left_out():
    layers = paint.draw(scene_of("a bee playing a guitar")).layers

    assert not [shape for one in layers if one.name.startswith("hands") for shape in one.shapes]


def test_a_hanging_lamp_leaves_room_below_it():
    (lamp,) = (thing for thing in scene_of("a hanging lamp").things if thing.noun == "hanging lamp")

    assert lamp.height < 0.35
    assert lamp.y < 0.6
