"""Words that are drawn as their nearest relative: drawn all the same, and told."""

from collections import Counter

import pytest

from pleinair.providers.illustrator.compose import compose, variant
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand

NEAR = [word for entry in catalogue.all_entries() for word in entry.near]


def scene(prompt):
    return compose(understand(prompt), width_px=1024, height_px=1024, seed=1)


@pytest.mark.parametrize(
    ("prompt", "noun", "told"),
    [
        ("a moose in the snow", "deer", "moose (drawn as a deer)"),
        ("three red lobsters on a beach", "crab", "lobsters (drawn as a crab)"),
        ("two geese", "duck", "geese (drawn as a duck)"),
        ("a squid", "octopus", "squid (drawn as an octopus)"),
        ("broccoli on a table", "cabbage", "broccoli (drawn as a cabbage)"),
    ],
)
def test_relative_is_drawn_and_told(prompt, noun, told):
    drawn = scene(prompt)

    assert noun in {thing.noun for thing in drawn.things}
    assert drawn.not_drawn == [told]


@pytest.mark.parametrize(
    "prompt", ["a puppy", "two kittens", "a salmon", "an oak", "a hen", "a hippo", "no moose"]
)
def test_synonym_and_kind_are_not_told(prompt):
    assert scene(prompt).not_drawn == []


def test_relative_is_told_once():
    assert scene("a moose beside a moose").not_drawn == ["moose (drawn as a deer)"]


def test_variant_tells_what_its_parent_told():
    parent = scene("a moose in a forest")

    assert variant(parent, 2).not_drawn == parent.not_drawn


def test_relative_that_is_added_is_told():
    revision = revise(scene("a puppy"), "add a moose", seed=2)

    assert revision.not_done == ("moose (drawn as a deer)",)
    assert revision.scene.not_drawn == ["moose (drawn as a deer)"]


def test_relative_that_is_there_is_not_told_again():
    revision = revise(scene("a moose"), "make the moose bigger", seed=2)

    assert revision.said
    assert revision.not_done == ()


def test_relative_that_is_removed_is_not_told():
    revision = revise(scene("a moose and a puppy"), "remove the moose", seed=2)

    assert [thing.noun for thing in revision.scene.things if not thing.extra] == ["dog"]
    assert revision.not_done == ()


@pytest.mark.parametrize("word", NEAR)
def test_every_near_word_draws_and_is_told(word):
    wish = understand(f"a {word}")

    assert [thing.noun for thing in wish.things] == [catalogue.find(word).noun]
    assert wish.near


def test_near_word_means_one_noun_and_is_nobodys_synonym():
    means = Counter(
        name
        for entry in catalogue.all_entries()
        for name in (entry.noun, *entry.words, *entry.near)
    )

    assert [word for word in NEAR if means[word] > 1] == []


def test_synonym_and_unknown_word_are_not_near():
    assert catalogue.is_near("moose")
    assert not catalogue.is_near("puppies")
    assert not catalogue.is_near("xyzzy")
