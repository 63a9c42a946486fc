"""Where sun and moon stand, what mist does to colours, how land rises from the ground."""

import numpy as np
import pytest

from pleinair.providers.illustrator import paint, places
from pleinair.providers.illustrator.compose import compose, truths
from pleinair.providers.illustrator.compose.boxes import Box
from pleinair.providers.illustrator.places import sky
from pleinair.providers.illustrator.places.view import view_of
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand
from tests.providers.illustrator.looking import scene, seen, thing


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=512, height_px=512, seed=seed)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    "prompt", ["a woman and a man at sunset", "three children", "a knight at night", "a tall man"]
)
def test_sun_and_moon_stand_clear_of_heads(prompt, seed):
    shown = scene_of(prompt, seed=seed)
    view = view_of(shown)
    x, y, r = sky.place_of_light(view, view.horizon)
    disc = Box(x - r, y - r, x + r, y + r)

    hidden = any(disc.common(box.head()) for box in truths.boxes(shown, catalogue).values())
    assert not (hidden and "light" in {layer.name for layer in places.backdrop(shown)})
    assert not hidden or prompt == "a woman and a man at sunset"


def test_light_that_somebody_hides_is_left_out():
    near = scene(thing("man", x=0.5, y=1.6, height=1.5), place="meadow", ground=None, horizon=0.6)

    assert "light" not in {layer.name for layer in places.backdrop(near)}


def redness(of):
    pixels = seen(of).astype(int)[..., :3]
    return int(np.max(pixels[..., 0] - pixels[..., 1:].max(axis=2)))


def test_red_that_was_asked_for_stays_red_in_mist():
    def car(**changes):
        return scene(
            thing("car", y=0.8, height=0.3, depth=0.5, **changes),
            place="road", ground=None, weather="fog",
        )  # fmt: skip

    clear = scene(thing("car", y=0.8, height=0.3, depth=0.5, main="#d02020"), place="road")

    assert redness(car(main="#d02020")) > 0.75 * redness(clear)


@pytest.mark.parametrize("place", ["meadow", "desert", "beach"])
def test_hill_ends_in_the_colour_of_the_ground_that_it_rises_from(place):
    def pixels(*things):
        return seen(scene(*things, place=place, ground=None, horizon=0.5)).astype(int)

    bare = pixels()
    with_hill = pixels(thing("hill", y=0.85, height=0.3, depth=0.2))
    foot, top = round(0.845 * 256), round(0.6 * 256)
    step = np.abs(with_hill - bare)[..., :3].max(axis=2)

    assert np.median(step[foot, 90:166]) < 24
    if place != "meadow":
        assert np.median(step[top, 118:138]) > 24


def test_white_bear_on_ice_keeps_an_edge():
    def layer(noun):
        drawing = paint.draw(scene(thing(noun, y=0.85), place="ice", ground=None, horizon=0.5))
        return next(one for one in drawing.layers if one.label == noun)

    assert layer("polar bear").shapes[0].stroke
    assert not layer("bear").shapes[0].stroke


def test_great_halo_of_the_moon_is_no_disc_of_paper():
    night = scene(place="meadow", ground=None, time="night", style="paper", horizon=0.6)
    x, y, r = sky.place_of_light(view_of(night), 0.6)
    pixels = seen(night).astype(int)
    row, edge = round(y * 256), round((x - 4.2 * r) * 256)
    beyond = pixels[row, max(0, edge - 26)]

    assert np.abs(pixels[row, max(0, edge)] - beyond).max() < 30
