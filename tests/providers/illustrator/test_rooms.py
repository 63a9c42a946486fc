"""Rooms, rivers and what stands where: places that are told by what is in them."""

import pytest

from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.words import understand


def scene_of(prompt):
    return compose(understand(prompt), width_px=512, height_px=512, seed=1)


def nouns(scene, *, extra=False):
    return {thing.noun for thing in scene.things if thing.extra == extra}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a kitchen", "kitchen"),
        ("a cat in a bedroom", "bedroom"),
        ("a man in a café", "café"),
        ("a café with three tables", "café"),
        ("a child in a greenhouse", "greenhouse"),
        ("a greenhouse full of plants", "greenhouse"),
        ("two boats on a river", "river"),
        ("a stream through a forest", "river"),
    ],
)
def test_place_is_drawn_as_itself_and_nothing_is_reported(prompt, place):
    scene = scene_of(prompt)

    assert scene.place == place
    assert scene.not_drawn == []


def test_greenhouse_that_nobody_is_in_is_seen_from_outside():
    scene = scene_of("a greenhouse")

    assert scene.place == "garden"
    assert nouns(scene) == {"greenhouse"}


@pytest.mark.parametrize(
    ("prompt", "fixtures"),
    [
        ("a cat in a kitchen", {"stove", "fridge"}),
        ("a dog in a bedroom", {"bed", "wardrobe", "lamp"}),
        ("a woman in a café", {"table", "chair"}),
    ],
)
def test_room_has_its_furniture_whoever_is_in_it(prompt, fixtures):
    assert nouns(scene_of(prompt), extra=True) == fixtures


def test_room_adds_none_of_what_was_asked_for_or_refused():
    assert nouns(scene_of("a red stove in a kitchen"), extra=True) == {"fridge"}
    assert "fridge" not in nouns(scene_of("a kitchen without a fridge"), extra=True)
    assert nouns(scene_of("an empty bedroom"), extra=True) == set()


def test_boats_float_on_a_river_and_people_stand_on_its_bank():
    scene = scene_of("a sailing boat on a river and a man")
    boat, man = (next(t for t in scene.things if t.noun == n) for n in ("sailing boat", "man"))

    assert boat.y < scene.shore < man.y


def test_parrot_sits_beside_the_head_and_lower_than_it():
    scene = scene_of("a pirate with a parrot on his shoulder")
    pirate, parrot = (next(t for t in scene.things if t.noun == n) for n in ("pirate", "parrot"))

    assert ["shouldered", parrot.id, pirate.id] in scene.relations
    assert pirate.y - 0.8 * pirate.height < parrot.y < pirate.y - 0.5 * pirate.height
    assert 0 < abs(parrot.x - pirate.x) < 0.5 * pirate.height


def test_ball_is_lower_than_the_knee_of_a_child():
    scene = scene_of("a child with a ball")
    child, ball = (next(t for t in scene.things if t.noun == n) for n in ("child", "ball"))

    assert ball.height < 0.28 * child.height


def test_candles_are_lower_than_the_cake_they_stand_on():
    scene = scene_of("a cake with seven candles")
    cake = next(thing for thing in scene.things if thing.noun == "cake")
    candles = [thing for thing in scene.things if thing.noun == "cake candle"]

    assert len(candles) == 7
    assert all(candle.height < 0.5 * cake.height for candle in candles)


@pytest.mark.parametrize("instruction", ["make it a dog", "turn it into a dog"])
def test_it_becomes_what_it_is_made(instruction):
    revision = revise(scene_of("a cat in a garden"), instruction, seed=2)

    assert nouns(revision.scene) == {"dog"}
    assert revision.not_done == ()
