"""Who plays an instrument has both hands on it."""

import math

import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.paint.spots import Spot, entry_of
from pleinair.providers.illustrator.places.view import view_of
from pleinair.providers.illustrator.things import cuts
from pleinair.providers.illustrator.things.playing import PLAYED
from pleinair.providers.illustrator.words import understand

PLAYERS = (
    "man",
    "woman",
    "girl",
    "boy",
    "bear",
    "cat",
    "fox",
    "penguin",
    "rabbit",
    "horse",
    "elephant",
)


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=512, height_px=512, seed=seed)


def grips(scene):
    """Return where the hands must be on the instrument, in pixels."""
    (instrument,) = (thing for thing in scene.things if thing.noun in PLAYED)
    at = Spot(view_of(scene), instrument, entry_of(instrument.noun)).transform()
    played = PLAYED[instrument.noun]
    return [at.point(*played.near), at.point(*played.far)]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("instrument", PLAYED)
@pytest.mark.parametrize("who", PLAYERS)
def test_both_hands_are_on_the_instrument_and_before_it(who, instrument, seed):
    scene = scene_of(f"a {who} playing a {instrument}", seed=seed)
    layers = list(paint.draw(scene).layers)
    (hands,) = (layer for layer in layers if layer.name.startswith("hands of"))
    (body,) = (layer for layer in layers if layer.label == instrument)

    assert layers.index(hands) > layers.index(body)
    for x, y in grips(scene):
        assert any(near(shape, x, y) for shape in hands.shapes)


def near(shape, x, y):
    """Return whether the middle of a shape is within a few pixels of a spot."""
    left, top, right, foot = cuts.bounds(shape.path)
    return math.dist(((left + right) / 2, (top + foot) / 2), (x, y)) < 6


@pytest.mark.parametrize("prompt", ["a man and a guitar", "a guitar", "a bear holding a balloon"])
def test_nobody_else_plays(prompt):
    names = [layer.name for layer in paint.draw(scene_of(prompt)).layers]

    assert not [name for name in names if name.startswith("hands of")]
