"""Raincoats, jackets and scarves are seen on those who are said to wear them."""

import pytest

from pleinair.providers.illustrator.compose import compose, silhouette
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.things import catalogue, cuts
from pleinair.providers.illustrator.things.rainwear import on_an_animal
from pleinair.providers.illustrator.words import understand
from tests.providers.illustrator.looking import near, scene, seen, thing
from tests.providers.illustrator.made import draw


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=256, height_px=256, seed=seed)


@pytest.mark.parametrize(
    "who", ["cat", "dog", "fox", "duck", "bear", "elephant", "girl", "boy", "man"]
)
def test_blue_raincoat_is_seen_on_whoever_wears_it(who):
    shown = scene_of(f"a {who} in a blue raincoat, white background")
    bare = scene_of(f"a {who}, white background")
    (blue,) = (look.split()[1] for look in shown.things[0].looks)
    paint = tuple(int(blue[i : i + 2], 16) for i in (1, 3, 5))

    assert [t.noun for t in shown.things] == [who]
    assert shown.not_drawn == []
    assert near(paint)(seen(shown)).sum() > near(paint)(seen(bare)).sum() + 300


def test_raincoat_without_a_colour_is_yellow():
    assert scene_of("a cat in a raincoat").things[0].looks == ["coat #f2c230"]


def test_raincoat_that_a_drawing_cannot_show_is_no_look_of_it():
    assert not [look for t in scene_of("a knight in a raincoat").things for look in t.looks]


@pytest.mark.parametrize("who", ["cat", "horse", "owl"])
def test_coat_covers_neither_the_whole_animal_nor_its_head(who):
    entry = catalogue.find(who)
    assert entry
    shapes = draw(entry)
    dressed = on_an_animal(shapes, "#123456", bird="bird" in entry.kinds)
    coats = [s for s in dressed if s.fill == "#123456"]

    assert coats
    assert all(_top(coat) > min(map(_top, shapes)) + 0.02 for coat in coats)
    assert len(dressed) > len(shapes)


def _top(shape: Shape) -> float:
    return cuts.bounds(shape.path)[1]


@pytest.mark.parametrize("who", ["cat", "bear", "dog"])
def test_scarf_of_an_animal_hangs_below_its_eyes(who):
    shown = scene_of(f"a {who} with a scarf")
    animal, scarf = (next(t for t in shown.things if t.noun == n) for n in (who, "scarf"))

    assert animal.y - 0.62 * animal.height < scarf.y - 0.7 * scarf.height
    assert scarf.y < animal.y - 0.08 * animal.height


def test_worn_scarf_shows_no_inside():
    worn, lying = (
        seen(scene(thing("scarf", height=0.5, on=on), thing("cat", id="c", x=0.1, height=0.1)))
        for on in ("c", "")
    )

    assert (worn != lying).any()


@pytest.mark.parametrize("who", ["cat", "fox", "bear"])
def test_hat_sits_over_the_middle_of_an_animal_s_head(who):
    shown = scene_of(f"a {who} wearing a hat")
    animal, hat = (next(t for t in shown.things if t.noun == n) for n in (who, "hat"))
    entry = catalogue.find(who)
    assert entry
    (left, _), (right, _) = silhouette.of(entry).eyes
    across = (left + right) / 2
    across = 1 - across if animal.facing == "left" else across

    assert abs(hat.x - (animal.x + (across - 0.5) * animal.height * entry.aspect)) < 0.02


@pytest.mark.parametrize("who", ["mouse", "rabbit"])
def test_hat_sits_lower_than_the_tips_of_long_ears(who):
    shown = scene_of(f"a {who} wearing a hat")
    animal, hat = (next(t for t in shown.things if t.noun == n) for n in (who, "hat"))

    assert animal.y - 0.75 * animal.height < hat.y < animal.y - 0.55 * animal.height
