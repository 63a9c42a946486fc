"""Scenes show what was wished: every thing, in its number, in the frame, related as said."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers.illustrator import scene as scenes
from pleinair.providers.illustrator.compose import compose, truths, variant
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.words import Wish, lettered, understand
from tests.providers.illustrator.vocabulary import ENTRIES, VOCABULARY

SIZES = [(1536, 1024), (1024, 1536), (1024, 1024), (3840, 1280), (256, 256), (480, 1440)]
PROMPTS = [
    "a red boat with white sails",
    "three balloons over a house",
    "two cats and a dog on a bed",
    "a tiny mouse beside a huge elephant at sunset",
    "a bowl of apples on a table",
    "a girl holding a balloon",
    "a house surrounded by trees",
    "a red house between two trees",
    "a dog between a house and a tree",
    "a man riding a horse through the desert",
    "a car to the left of a house, a tree to the right of the house",
    "a lighthouse behind a boat",
    "a mouse in front of an elephant",
    "a cat under a table and a bird above the table",
    "a cat wearing a hat on a chair next to a lamp",
    "twelve birds in the sky over a village",
    "forty mushrooms in a forest",
    "a fish, a whale and a boat under the sea",
    "an astronaut, a rocket, five stars and a moon in space",
    "a cat on the left and a dog on the right",
    "castle, dog, cat, mouse, elephant, horse, tree, car, train, house, girl, shop, sheep, fox",
]


def scene_of(prompt: str, *, size=(1536, 1024), seed=1, thinking=False) -> Scene:
    wish = understand(prompt, lexicon=VOCABULARY)
    return compose(
        wish, width_px=size[0], height_px=size[1], seed=seed, thinking=thinking, lexicon=VOCABULARY
    )


def assert_shows(scene: Scene, wish: Wish) -> None:
    """Every wished thing is there in its number, inside the frame."""
    asked = [thing for thing in scene.things if not thing.extra]
    assert len(asked) == sum(thing.count for thing in wish.things)
    assert len({thing.id for thing in scene.things}) == len(scene.things)
    wide = scene.width_px / scene.height_px
    for name, box in truths.boxes(scene, VOCABULARY).items():
        assert box.left >= -0.006, name
        assert box.right <= wide + 0.006, name
        assert box.top >= -0.006, name
        assert box.bottom <= 1.006, name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("prompt", PROMPTS)
def test_everything_is_there_in_the_frame_and_as_related(prompt, size):
    for seed in range(3):
        scene = scene_of(prompt, size=size, seed=seed)

        assert_shows(scene, understand(prompt, lexicon=VOCABULARY))
        assert truths.untrue(scene, VOCABULARY) == []


@pytest.mark.parametrize("prompt", PROMPTS)
def test_extras_are_few_and_never_of_a_kind_that_was_asked(prompt):
    scene = scene_of(prompt)

    asked = {thing.noun for thing in scene.things if not thing.extra}
    extras = [thing.noun for thing in scene.things if thing.extra]
    assert len(extras) <= 3
    assert not asked & set(extras)


def test_the_same_arguments_give_the_same_scene():
    assert scene_of("two cats on a bed", seed=7) == scene_of("two cats on a bed", seed=7)


def test_a_seed_changes_the_layout_and_not_the_meaning():
    one, other = scene_of("a cat and a house", seed=1), scene_of("a cat and a house", seed=2)

    assert [(t.noun, t.main) for t in one.things if not t.extra] == [
        (t.noun, t.main) for t in other.things if not t.extra
    ]
    assert [(t.x, t.y) for t in one.things] != [(t.x, t.y) for t in other.things]


def test_a_scene_goes_through_json_unchanged():
    scene = scene_of('a cat wearing a hat beside a sign that says "OPEN"')

    assert scenes.read(json.loads(json.dumps(scene.document()))) == scene


def test_sides_are_kept():
    scene = scene_of("a cat on the left and a dog on the right")

    cat, dog = (thing for thing in scene.things if not thing.extra)
    assert cat.x < 0.42
    assert dog.x > 0.58


def test_what_is_far_is_smaller_and_higher_than_what_is_near():
    scene = scene_of("in the foreground a dog, in the background a dog")

    near, far = (thing for thing in scene.things if not thing.extra)
    assert near.height > far.height
    assert near.y > far.y
    assert near.depth < far.depth


def test_a_mouse_beside_an_elephant_can_be_seen():
    scene = scene_of("a tiny mouse beside a huge elephant")

    assert min(thing.height for thing in scene.things if not thing.extra) > 0.05


def test_flyers_are_in_the_air_and_walkers_are_not():
    scene = scene_of("a plane and a horse")

    plane, horse = (thing for thing in scene.things if not thing.extra)
    assert plane.y < scene.horizon
    assert horse.y > scene.horizon


def test_the_light_comes_from_the_sun():
    for seed in range(6):
        scene = scene_of("a sun over a house", seed=seed)

        sun = next(thing for thing in scene.things if thing.noun == "sun")
        assert (sun.x < 0.5) == (scene.light == "left")


def test_a_colour_and_a_mood_reach_their_thing_only():
    scene = scene_of("a happy red cat and a dog")

    cat, dog = (thing for thing in scene.things if not thing.extra)
    assert (cat.main, cat.mood) == ("#d8342b", "happy")
    assert (dog.main, dog.mood) == (None, "")


def test_a_boat_at_home_is_at_sea_and_an_apple_on_a_table():
    assert scene_of("a boat").place == "sea"
    assert scene_of("an apple").place == "table"
    assert scene_of("a bed and a chair").place == "room"


def test_a_prompt_about_nothing_known_is_lettering_that_says_so():
    words = "Verfassungsgerichtsbarkeit im Wandel"
    wish = lettered(understand(words), words)
    scene = compose(wish, width_px=512, height_px=512, seed=1)

    assert scene.not_drawn == [
        "none of these words are known to the illustrator (drawn as lettering)"
    ]
    assert [line.text for line in scene.lettering] == [words]
    assert not [thing for thing in scene.things if not thing.extra]


def test_thinking_never_scores_below_the_fast_path():
    from pleinair.providers.illustrator.compose import score

    for prompt in PROMPTS[-3:]:
        fast, slow = scene_of(prompt), scene_of(prompt, thinking=True)

        assert score.of(slow, VOCABULARY) >= score.of(fast, VOCABULARY)


def test_three_in_front_of_one_do_not_hide_one_another():
    scene = scene_of("a cat, a dog and a fox in front of a castle")

    boxes = truths.boxes(scene, VOCABULARY)
    cat, dog, fox = boxes["cat-1"], boxes["dog-1"], boxes["fox-1"]
    for one, other in ((cat, dog), (dog, fox), (cat, fox)):
        assert one.common(other) < 0.5 * min(one.area, other.area)


def test_a_transparent_background_has_no_extras():
    wish = understand("a cat", lexicon=VOCABULARY)
    scene = compose(
        wish, width_px=1024, height_px=1024, seed=1, background="transparent", lexicon=VOCABULARY
    )

    assert scene.background == "transparent"
    assert len(scene.things) == 1


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_variant_means_the_same(prompt):
    first = scene_of(prompt)

    second = variant(first, 99, lexicon=VOCABULARY)

    def asked(scene):
        return sorted((t.noun, t.words, t.main or "", t.mood) for t in scene.things if not t.extra)

    assert asked(first) == asked(second)
    assert sorted(r[0] for r in first.relations) == sorted(r[0] for r in second.relations)
    assert truths.untrue(second, VOCABULARY) == []
    assert (first.place, first.time, first.style) == (second.place, second.time, second.style)
    assert [(t.x, t.y) for t in first.things] != [(t.x, t.y) for t in second.things]


PHRASES = st.lists(
    st.tuples(
        st.sampled_from(["a", "two", "seven", "a red", "a huge", "thirty"]),
        st.sampled_from(sorted(ENTRIES)),
        st.sampled_from(["on", "under", "beside", "behind", "and", ",", "in", "above", "holding",
                         "surrounded by", "between", "to the left of", "with"]),
    ),
    min_size=1,
    max_size=9,
)  # fmt: skip


@given(PHRASES, st.integers(256, 3840), st.integers(256, 3840), st.integers(0, 2**31))
@settings(max_examples=150, deadline=None)
def test_any_wish_is_composed_whole_and_in_the_frame(phrases, width, height, seed):
    prompt = " ".join(f"{article} {noun} {joint}" for article, noun, joint in phrases)
    width = min(width, height * 3)
    height = min(height, width * 3)

    scene = scene_of(prompt, size=(width, height), seed=seed)

    assert_shows(scene, understand(prompt, lexicon=VOCABULARY))


@given(st.text(max_size=32_000), st.integers(0, 2**31))
@settings(max_examples=40, deadline=None)
def test_any_text_becomes_a_scene(prompt, seed):
    assert scene_of(prompt, seed=seed) == scene_of(prompt, seed=seed)


@pytest.mark.parametrize("sitter", ["a man", "a woman with a hat", "a little girl", "an astronaut"])
def test_a_portrait_is_head_and_shoulders(sitter):
    scene = compose(understand(f"portrait of {sitter}"), width_px=512, height_px=512, seed=1)
    person = scene.things[0]

    assert person.x == 0.5
    assert 0.05 < person.y - person.height < 0.3
    assert person.height > 1.4


def test_a_portrait_of_two_shows_both_whole():
    scene = compose(
        understand("portrait of a man and a woman"), width_px=512, height_px=512, seed=1
    )

    assert all(0 < t.y - t.height < t.y < 1 for t in scene.things if not t.extra)
