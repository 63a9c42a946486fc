"""Mars, the northern lights, and who stands in the air."""

import numpy as np
import pytest

from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.words import understand
from tests.providers.illustrator.looking import seen


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=256, height_px=256, seed=seed)


@pytest.mark.parametrize(
    "prompt",
    ["landscape on Mars", "a rover driving on Mars", "the surface of Mars", "on the Red Planet"],
)
def test_mars_is_a_place_of_its_own_and_nothing_is_said_against_it(prompt):
    scene = scene_of(prompt)

    assert scene.place == "mars"
    assert scene.not_drawn == []


def test_ground_and_sky_of_mars_are_the_colour_of_rust():
    pixels = seen(scene_of("landscape on Mars")).astype(int)
    red, _, blue = (np.median(pixels[..., i]) for i in range(3))

    assert red > blue + 40


@pytest.mark.parametrize("prompt", ["Mars", "the red planet", "planet Mars"])
def test_mars_alone_fills_the_middle_of_space(prompt):
    scene = scene_of(prompt)
    (planet,) = scene.things

    assert (scene.place, planet.noun, planet.x) == ("space", "mars", 0.5)
    assert planet.height > 0.5


@pytest.mark.parametrize("words", ["aurora", "northern lights", "aurora borealis"])
def test_northern_lights_bring_the_night_and_spread_over_the_sky(words):
    scene = scene_of(f"{words} over a cabin")
    (lights,) = (thing for thing in scene.things if thing.noun == "aurora")

    assert scene.time == "night"
    assert lights.height > 0.4
    assert lights.y < scene.horizon + 0.02
    assert scene.not_drawn == []


@pytest.mark.parametrize("seed", range(6))
def test_hummingbird_hovers_beside_its_flower_and_looks_at_it(seed):
    scene = scene_of("a hummingbird drinking from a red flower", seed=seed)
    bird, flower = (next(t for t in scene.things if t.noun == n) for n in ("hummingbird", "flower"))

    assert bird.facing == ("right" if bird.x < flower.x else "left")
    assert bird.y < flower.y - 0.3 * flower.height


@pytest.mark.parametrize("seed", range(4))
def test_full_moon_of_a_forest_is_seen_whole(seed):
    scene = scene_of("a full moon in a forest with an owl", seed=seed)
    (moon,) = (thing for thing in scene.things if thing.noun == "full moon")
    pixels = seen(scene).astype(int)[..., :3].min(axis=2)
    across, down = np.meshgrid(*(np.arange(256) + 0.5,) * 2)
    middle = 256 * (moon.y - moon.height / 2)
    disc = np.hypot(across - 256 * moon.x, down - middle) < 0.4 * 256 * moon.height

    assert (pixels[disc] > 110).mean() > 0.95
