"""Where furniture stands: lamps on tables, shelves beside windows, beds at their wall."""

import random

import pytest

from pleinair.providers.illustrator import paint, places
from pleinair.providers.illustrator.compose import compose, truths
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.places import inside
from pleinair.providers.illustrator.places.view import view_of
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand


def scene_of(prompt, *, seed=1):
    return compose(understand(prompt), width_px=512, height_px=512, seed=seed)


def one(scene, noun):
    (found,) = (thing for thing in scene.things if thing.noun == noun)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_bookshelf_stands_beside_the_window_that_was_asked_for(seed):
    scene = scene_of("a living room with a window and a bookshelf", seed=seed)
    boxes = truths.boxes(scene, catalogue)
    window, shelf = boxes[one(scene, "window").id], boxes[one(scene, "bookshelf").id]

    assert window.common(shelf) < 0.03 * window.area


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "prompt", ["a living room", "a bookshelf and an armchair in a room", "a wardrobe in a bedroom"]
)
def test_window_of_a_room_hangs_where_no_tall_furniture_stands(prompt, seed):
    scene = scene_of(prompt, seed=seed)
    x, _, w, _ = inside.window_box(view_of(scene)) or (9, 0, 0, 0)

    for noun in {"bookshelf", "wardrobe", "grandfather clock"} & {t.noun for t in scene.things}:
        box = truths.boxes(scene, catalogue)[one(scene, noun).id]
        assert x + w < box.left or x > box.right


def test_window_is_left_out_where_furniture_takes_the_whole_wall():
    scene = scene_of("a wardrobe in a room")
    assert "window" in {layer.name for layer in places.backdrop(scene)}

    wardrobe = one(scene, "wardrobe")
    wardrobe.x, wardrobe.height = 0.5, 1.3

    assert "window" not in {layer.name for layer in places.backdrop(scene)}


def test_window_shows_curtains_from_inside_and_shutters_from_outside():
    entry = catalogue.find("window")
    assert entry

    def shapes(*, indoors):
        pen = Pen()
        look = Look(entry.main, entry.second, random.Random(1), indoors=indoors)
        entry.draw(pen, look)
        return pen.shapes

    assert [s for s in shapes(indoors=True) if s.role == "glow"]
    assert not [s for s in shapes(indoors=False) if s.role == "glow"]
    assert paint.draw(scene_of("a window in a room")).missing == ()


@pytest.mark.parametrize(
    "prompt", ["a bedroom with a bed and a lamp", "a bedroom with a bed and a lamp beside it"]
)
def test_bedside_lamp_stands_on_the_bedside_table(prompt):
    asked, own = scene_of(prompt), scene_of("a cat in a bedroom")
    lamp, fixture = one(asked, "lamp"), one(own, "lamp")

    assert not lamp.extra
    assert (min(lamp.x, 1 - lamp.x), lamp.y) == (min(fixture.x, 1 - fixture.x), fixture.y)


@pytest.mark.parametrize("prompt", ["a lamp and an armchair", "a sofa in a room, a lamp beside it"])
def test_lamp_gets_a_table_where_it_would_stand_on_the_floor(prompt):
    scene = scene_of(prompt)
    lamp, table = one(scene, "lamp"), one(scene, "side table")

    assert table.extra
    assert lamp.on == table.id
    assert table.y - table.height < lamp.y < table.y - 0.8 * table.height


def test_lamp_on_a_table_that_was_asked_for_needs_no_other():
    nouns = [thing.noun for thing in scene_of("a lamp on a red table in a room").things]

    assert sorted(nouns) == ["lamp", "table"]


def test_what_a_kitchen_has_anyway_stands_at_its_wall_when_it_is_asked_for():
    asked = scene_of("a kitchen with a fridge, a stove and a table")
    own = scene_of("a cat in a kitchen")

    for noun in ("fridge", "stove"):
        assert one(asked, noun).y == one(own, noun).y
    assert one(asked, "table").depth < one(asked, "stove").depth


def test_one_thing_on_a_plain_ground_stands_in_the_middle():
    elephant = one(scene_of("an elephant with a small bird on its back, on white"), "elephant")

    assert abs(elephant.x - 0.5) < 0.06


@pytest.mark.parametrize("seed", range(6))
def test_what_fills_the_width_keeps_clear_of_both_edges(seed):
    boxes = truths.boxes(scene_of("five sunflowers in a blue vase", seed=seed), catalogue)

    assert min(box.left for box in boxes.values()) > 0.03
    assert max(box.right for box in boxes.values()) < 0.97
