"""Sky in rooms is seen through glass; lamps over tables hang on cords."""

import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.things.outlook import SKIES
from pleinair.providers.illustrator.words import understand


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=256, height_px=256, seed=seed)


def within(body, window):
    """Return whether a thing lies in the sky that a window shows; pictures are square here."""
    left, top, right, foot = SKIES[window.noun]
    aspect, own = (catalogue.find(thing.noun).aspect for thing in (window, body))
    x = (body.x - window.x) / (window.height * aspect) + 0.5
    half = body.height * own / (window.height * aspect) / 2
    low = 1 - (window.y - body.y) / window.height
    high = low - body.height / window.height
    near = 0.001
    return left - near <= x - half and x + half <= right + near and top <= high and low <= foot


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "prompt",
    [
        "a full moon in the window",
        "three stars outside the window",
        "the moon shining through a window",
        "a cat on a windowsill, a full moon outside",
        "a sun in a living room",
        "a window with a rainbow",
    ],
)
def test_sky_in_a_room_is_seen_through_its_window(prompt, seed):
    scene = scene_of(prompt, seed=seed)
    (window,) = (thing for thing in scene.things if thing.noun in SKIES)
    bodies = [t for t in scene.things if catalogue.find(t.noun).stands == "sky"]

    assert bodies
    assert all(within(body, window) for body in bodies)


def test_bars_of_a_window_are_before_the_moon_and_its_view_behind():
    layers = paint.draw(scene_of("a full moon in the window")).layers
    names = [layer.label for layer in layers if layer.label in {"window", "full moon"}]

    assert names == ["window", "full moon", "window"]


def test_no_window_is_added_where_none_was_wanted():
    scene = scene_of("a moon in a room without windows")

    assert "window" not in {thing.noun for thing in scene.things}


@pytest.mark.parametrize(
    ("prompt", "cords"),
    [
        ("a lamp hanging above a table", 1),
        ("three lamps over a table", 3),
        ("a lantern hanging over a table", 1),
        ("a lamp on a table", 0),
        ("a lantern", 0),
    ],
)
def test_what_hangs_above_has_a_cord_to_the_upper_edge(prompt, cords):
    hung = [one for one in paint.draw(scene_of(prompt)).layers if one.name.startswith("cord of")]

    assert len(hung) == cords
    assert all(one.shapes[0].path[0][2] == 0 for one in hung)
