"""What a picture owes to its prompt: the rules that an art director would hold it to."""

import pytest

from pleinair.providers.illustrator import paint, places
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words import understand
from tests.providers.illustrator.prompts import PROMPTS


def scene_of(prompt: str, *, seed: int = 1, thinking: bool = False, **changes) -> Scene:
    size = {"width_px": 1024, "height_px": 1024} | changes
    return compose(understand(prompt), seed=seed, thinking=thinking, **size)


def asked(scene: Scene, noun: str = "") -> list[Thing]:
    return [t for t in scene.things if not t.extra and noun in {"", t.noun}]


def one(scene: Scene, noun: str) -> Thing:
    (found,) = asked(scene, noun)
    return found


@pytest.mark.parametrize(
    ("prompt", "noun", "count"),
    [
        ("five colourful fish", "fish", 5),
        ("five snowy mountains", "mountain", 5),
        ("six pastel houses", "house", 6),
        ("four neon cats", "cat", 4),
        ("three winter birches", "birch", 3),
    ],
)
def test_a_word_before_the_noun_loses_no_number(prompt, noun, count):
    assert len(asked(scene_of(prompt), noun)) == count


def test_colourful_things_are_of_several_colours():
    assert len({thing.main for thing in asked(scene_of("five colourful fish"))}) == 5


def test_several_people_wear_several_clothes():
    assert len({thing.main for thing in asked(scene_of("four people in a city"))}) == 4


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a lighthouse on a rock", "sea"),
        ("a lighthouse", "sea"),
        ("a sailing boat", "sea"),
        ("a swan", "lake"),
        ("penguins", "ice"),
        ("five penguins on the ice", "ice"),
        ("a camel", "desert"),
        ("two goldfish", "underwater"),
        ("an astronaut riding a horse on the moon", "moon"),
        ("a house and a sailing boat", "harbour"),
        ("a cat and a sailing boat", "beach"),
        ("three apples and a bottle on a table", "table"),
        ("three sunflowers in a vase", "table"),
        ("a cup and a book by the window", "table"),
        ("three pines", "meadow"),
    ],
)
def test_things_bring_their_place(prompt, place):
    assert scene_of(prompt).place == place


def test_an_autumn_forest_has_its_season():
    scene = scene_of("an autumn forest")

    assert (scene.place, scene.season) == ("forest", "autumn")


@pytest.mark.parametrize("idiom", ["coming home to", "heading home to", "on its way home to"])
def test_coming_home_draws_no_house(idiom):
    scene = scene_of(f"a boat {idiom} the harbour")

    assert [thing.noun for thing in asked(scene)] == ["sailing boat"]
    assert scene.not_drawn == []


def test_a_poster_is_the_picture_and_its_title_stands_above_the_subject():
    scene = scene_of('Poster of a lighthouse in a storm with the title "HOLD FAST"')

    assert [thing.noun for thing in asked(scene)] == ["lighthouse"]
    tower, (title,) = one(scene, "lighthouse"), scene.lettering
    assert title.text == "HOLD FAST"
    assert title.height > 0.1
    assert tower.y - tower.height > title.y + title.height / 2
    assert abs(tower.x - 0.5) < 0.02


def test_a_shop_bears_its_words_on_its_own_panel():
    for prompt in ('a bakery called "Bread & Co"', 'a shop with a sign that says "Bread & Co"'):
        scene = scene_of(prompt)

        assert [(t.noun, t.text) for t in asked(scene)] == [("shop", "Bread & Co")]


def test_candles_stand_on_the_cake_they_come_with():
    scene = scene_of("a cake with candles on a table")

    assert [thing.noun for thing in asked(scene)] == ["birthday cake"]
    assert scene.not_drawn == []

    counted = scene_of("a birthday cake with seven candles")
    assert sorted(thing.noun for thing in asked(counted)) == ["cake", *["cake candle"] * 7]
    assert counted.not_drawn == []


@pytest.mark.parametrize(
    ("prompt", "top", "bearer", "kind"),
    [
        ("an elephant with a small bird on its back", "bird", "elephant", "on"),
        ("a bird on the head of a cow", "bird", "cow", "on"),
        ("a girl with a balloon in her hand", "balloon", "girl", "held"),
        ("an astronaut riding a horse on the moon", "astronaut", "horse", "on"),
        ("a train crossing a bridge", "train", "bridge", "on"),
        ("an island with a palm", "palm", "island", "on"),
    ],
)
def test_what_is_on_somebody_is_drawn_on_them(prompt, top, bearer, kind):
    scene = scene_of(prompt)

    above, below = one(scene, top), one(scene, bearer)
    assert [kind, above.id, below.id] in scene.relations
    assert above.on == below.id
    assert scene.not_drawn == []


def test_a_pose_that_nobody_bears_is_reported():
    assert scene_of("a cat lying on its back").not_drawn == ["lying on its back"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("place", ["beach", "harbour", "lake", "ice"])
def test_boats_float_and_walkers_stand_ashore(place, seed):
    word = {"ice": "on the ice"}.get(place, f"at the {place}")
    scene = scene_of(f"two sailing boats, a dog and a house {word}", seed=seed)

    assert scene.place == place
    assert all(boat.y < scene.shore for boat in asked(scene, "sailing boat"))
    assert one(scene, "dog").y > scene.shore
    assert one(scene, "house").y > scene.shore


def test_only_what_is_in_the_water_is_mirrored():
    drawing = paint.draw(scene_of("a sailing boat, a dog and a house in a harbour"))

    mirrored = [layer.name for layer in drawing.layers if layer.name.startswith("reflection of")]
    assert len(mirrored) == 1
    assert "boat" in mirrored[0]


def layers_of(prompt: str) -> set[str]:
    return {layer.name for layer in places.backdrop(scene_of(prompt)) if layer.shapes}


@pytest.mark.parametrize(
    ("prompt", "layer"),
    [
        ("a meadow", "clouds"),
        ("a meadow", "birds"),
        ("a meadow at night", "stars"),
        ("a meadow", "light"),
        ("mountains", "firs"),
        ("a room", "window"),
    ],
)
def test_a_place_brings_its_own_unless_it_was_refused_or_counted(prompt, layer):
    noun = {"stars": "star", "clouds": "cloud", "birds": "bird", "light": "sun", "firs": "tree"}
    word = noun.get(layer, layer)

    assert layer in layers_of(prompt)
    assert layer not in layers_of(f"{prompt}, no {word}s")
    assert layer not in layers_of(f"one {word} and {prompt}")


def test_one_tree_is_one_tree():
    assert not {"meadow trees", "far wood"} & layers_of("a meadow with one tree")


def test_an_empty_place_is_furnished_but_never_with_what_was_refused():
    assert "sofa" in {thing.noun for thing in scene_of("a living room").things}
    assert "sofa" not in {thing.noun for thing in scene_of("a living room without a sofa").things}
    assert not [t for t in scene_of("an empty living room").things if t.id.startswith("piece")]


def test_a_pink_sky_leaves_the_land_as_it_is():
    scene = scene_of("a pink sky over a meadow")

    assert scene.sky == "#f094ad"
    assert scene.palette == []


def test_a_refusal_ends_where_the_time_begins():
    scene = scene_of("a street without people at night")

    assert (scene.time, scene.without) == ("night", ["person"])


def test_the_same_house_is_named_twice_and_drawn_once():
    scene = scene_of("a car to the left of a house, a tree to the right of the house")

    assert len(asked(scene, "house")) == 1


def test_one_subject_without_a_place_comes_close():
    close, there = one(scene_of("a fox"), "fox"), one(scene_of("a fox in a forest"), "fox")

    assert close.height > 1.15 * there.height


@pytest.mark.parametrize("prompt", ["a cat and a dog", "a house, a car and a tree", "three foxes"])
def test_nobody_lines_up(prompt):
    feet = [thing.y for thing in asked(scene_of(prompt))]

    assert max(feet) - min(feet) > 0.03


def test_thinking_gives_subjects_more_of_the_picture():
    prompts = ("two trees, a house and a car", "an elephant, a giraffe and a lion",
               "a farmer, a cow, three chickens and a barn")  # fmt: skip

    def filled(thinking):
        return sum(
            thing.height**2
            for prompt in prompts
            for thing in asked(scene_of(prompt, seed=3, thinking=thinking))
        )

    assert filled(thinking=True) > 1.15 * filled(thinking=False)


def test_an_emoji_is_drawn_where_the_register_has_no_word_for_it(monkeypatch):
    wish = understand("a lobster roll, two sloths", emoji=True)
    assert wish is not None
    scene = scene_of("a meadow")
    scene.things = [
        Thing(id="x", noun="zzz", words="a zzz", x=0.5, y=0.8, height=0.2, emoji="\U0001f99e")
    ]

    monkeypatch.setattr("pleinair.providers.illustrator.paint.emoji.available", lambda: True)
    assert paint.draw(scene).missing == ()
    monkeypatch.setattr("pleinair.providers.illustrator.paint.emoji.available", lambda: False)
    assert paint.draw(scene).missing == ("a zzz",)


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_prompts_of_the_contact_sheet_are_drawn_whole(prompt):
    untrue = [what for what in scene_of(prompt).not_drawn if "(drawn as a tree" not in what]

    assert untrue == []
