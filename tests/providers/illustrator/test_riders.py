"""Riders sit on what they ride, with one leg on our side."""

import pytest

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.words import understand


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=512, height_px=512, seed=seed)


def layers(scene):
    return [layer.label or layer.name for layer in paint.draw(scene).layers]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("prompt", "rider", "mount"),
    [
        ("a girl riding a horse", "girl", "horse"),
        ("a boy riding a bike", "boy", "bicycle"),
        ("a knight on a horse", "knight", "horse"),
        ("an astronaut riding a camel", "astronaut", "camel"),
    ],
)
def test_near_leg_is_drawn_before_the_mount_and_the_rest_behind_it(prompt, rider, mount, seed):
    drawn = layers(scene_of(prompt, seed=seed))

    (leg,) = (i for i, name in enumerate(drawn) if name.startswith("near leg"))
    assert drawn.index(rider) < drawn.index(mount) < leg


@pytest.mark.parametrize(
    "prompt", ["a boy standing on a rock", "a girl in a car", "a bird on a cow"]
)
def test_who_only_stands_on_something_shows_no_other_leg(prompt):
    assert not [name for name in layers(scene_of(prompt)) if name.startswith("near leg")]


def test_rider_sits_over_the_saddle():
    scene = scene_of("a boy riding a bike")
    boy, bike = (next(t for t in scene.things if t.noun == n) for n in ("boy", "bicycle"))
    ahead = -1 if bike.facing == "left" else 1

    assert (bike.x - boy.x) * ahead > 0.05 * bike.height


def test_every_rider_has_a_bike():
    scene = scene_of("two boys on bikes")

    assert [t.noun for t in scene.things if not t.extra].count("bicycle") == 2
