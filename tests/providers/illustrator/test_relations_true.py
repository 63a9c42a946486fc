"""What was said of two things is true in the picture, or the picture says that it is not."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pleinair.providers.illustrator.compose import compose, truths, variant
from pleinair.providers.illustrator.compose.boxes import Box
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand

KINDS = {
    "on": "on", "under": "under", "next to": "beside", "behind": "behind",
    "in front of": "in_front", "above": "above",
}  # fmt: skip
NOUNS = st.sampled_from(sorted(entry.noun for entry in catalogue.all_entries()))
EARTHLY = st.sampled_from(
    sorted(entry.noun for entry in catalogue.all_entries() if entry.stands != "sky")
)
SIZES = st.sampled_from([(512, 512), (768, 512), (512, 896)])


def scene_of(prompt: str, *, size: tuple[int, int] = (512, 512), seed: int = 1) -> Scene:
    return compose(understand(prompt), width_px=size[0], height_px=size[1], seed=seed)


def told(scene: Scene) -> set[str]:
    return {kind for kind, _, _ in scene.relations}


@given(NOUNS, st.sampled_from(sorted(KINDS)), NOUNS, SIZES, st.integers(0, 99))
@settings(max_examples=150, deadline=None)
def test_relation_is_true_or_said_not_to_be(one, words, other, size, seed):
    prompt = f"a {one} {words} a {other}"
    assume(KINDS[words] in {relation.kind for relation in understand(prompt).relations})

    scene = scene_of(prompt, size=size, seed=seed)
    untrue = truths.untrue(scene, catalogue)

    assert KINDS[words] in told(scene)
    assert len(untrue) == len([what for what in scene.not_drawn if f" {words} " in what])


@given(EARTHLY, st.sampled_from(sorted(KINDS)), EARTHLY, st.integers(0, 9))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_relations_of_a_hundred_earthly_pairs_are_true(one, words, other, seed):
    scene = scene_of(f"a {one} {words} a {other}", seed=seed)

    assert truths.untrue(scene, catalogue) == []


@pytest.mark.parametrize("words", sorted(KINDS))
@pytest.mark.parametrize(
    ("one", "other"), [("cat", "chair"), ("dog", "house"), ("bird", "tree"), ("cup", "book")]
)
def test_every_word_for_it_is_read_as_what_it_means(one, words, other):
    scene = scene_of(f"a {one} {words} a {other}")

    assert told(scene) == {KINDS[words]}
    assert scene.not_drawn == []


def test_dog_above_the_moon_is_said_not_to_be_there_and_said_once_of_a_variant():
    scene = scene_of("a dog in front of a rainbow above a full moon")
    again = variant(variant(scene, 3), 4)

    assert truths.said(again, catalogue) == [
        what for what in again.not_drawn if what in truths.said(again, catalogue)
    ]
    assert len(again.not_drawn) == len(set(again.not_drawn))


@pytest.mark.parametrize(
    ("kind", "one", "other", "true"),
    [
        ("on", Box(0.4, 0.2, 0.6, 0.5), Box(0.3, 0.5, 0.7, 0.9), True),
        ("on", Box(0.4, 0.1, 0.6, 0.3), Box(0.3, 0.5, 0.7, 0.9), False),
        ("above", Box(0.4, 0.1, 0.6, 0.3), Box(0.3, 0.5, 0.7, 0.9), True),
        ("above", Box(0.4, 0.7, 0.6, 0.9), Box(0.3, 0.5, 0.7, 0.9), False),
        ("under", Box(0.4, 0.7, 0.6, 0.9), Box(0.3, 0.4, 0.7, 0.9), True),
        ("beside", Box(0.1, 0.5, 0.3, 0.9), Box(0.4, 0.5, 0.7, 0.9), True),
        ("beside", Box(0.1, 0.0, 0.3, 0.1), Box(0.4, 0.7, 0.7, 0.9), False),
    ],
)
def test_truth_is_seen_in_boxes(kind, one, other, true):
    assert truths.holds(kind, one, other) is true


def test_what_is_drawn_before_something_is_not_behind_it():
    scene = scene_of("a cat behind a sofa")
    cat, sofa = (next(t for t in scene.things if t.noun == n) for n in ("cat", "sofa"))
    assert truths.untrue(scene, catalogue) == []

    cat.depth = sofa.depth - 0.1

    assert truths.said(scene, catalogue) == ["cat (drawn, but not behind sofa)"]


@pytest.mark.parametrize("prompt", ["a cat in front of the moon", "the sun behind a mountain"])
def test_what_is_in_the_sky_is_not_behind_whatever_stands_below(prompt):
    scene = scene_of(prompt)
    where = truths.boxes(scene, catalogue)
    one, other = (where[thing.id] for thing in scene.things if not thing.extra)

    assert one.common(other) or truths.said(scene, catalogue)
