"""What the rules let through, what they refuse, and what they say then."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.safety import rulebook
from pleinair.safety.lexicon import Lexicon
from pleinair.safety.moderation import CATEGORIES, Verdict, WordModerator, current
from pleinair.safety.sentences import SENTENCES, sentence_for
from pleinair.safety.words import words_of
from tests.steps import steps

HERE = Path(__file__).parent
HARMLESS = (HERE / "harmless.txt").read_text(encoding="utf-8").splitlines()
HARMFUL = tomllib.loads((HERE / "harmful.toml").read_text(encoding="utf-8"))


def review(prompt):
    return current().review(prompt=prompt)


def test_harmless_corpus_is_large_enough_to_mean_something():
    assert len(set(HARMLESS)) >= 150


@pytest.mark.parametrize("prompt", HARMLESS)
def test_harmless_prompt_passes(prompt):
    assert review(prompt) == Verdict(allowed=True)


@pytest.mark.parametrize(
    ("rule", "prompt"), [(rule, prompt) for rule, prompts in HARMFUL.items() for prompt in prompts]
)
def test_harmful_prompt_is_refused_by_the_rule_that_fits(rule, prompt):
    verdict = review(prompt)

    assert not verdict.allowed
    assert verdict.rule == rule
    assert verdict.sentence == sentence_for(rule)


def test_every_rule_refuses_something_and_says_why():
    rules = {rule.id for rule in rulebook.load().rules}

    assert rules == set(HARMFUL) == set(SENTENCES)


def test_every_category_of_the_shape_is_used_by_a_rule():
    used = {category for rule in rulebook.load().rules for category in rule.categories}

    assert used == set(CATEGORIES)


@pytest.mark.parametrize("excuse", ["marble statue", "museum", "medical textbook", "renaissance"])
@pytest.mark.parametrize("prompt", ["a nude child", "emma watson nude"])
def test_no_context_excuses_what_is_absolutely_refused(prompt, excuse):
    assert not review(f"{prompt}, {excuse}").allowed


@pytest.mark.parametrize(
    ("prompt", "rewrite"),
    [
        ("a naked woman on a beach", "a clothed woman on a beach"),
        ("a gory battle", "a dramatic battle"),
        ("some n a k e d woman, 4k", "some clothed woman, 4k"),
    ],
)
def test_harmless_rewrite_is_offered(prompt, rewrite):
    assert review(prompt).rewrite == rewrite
    assert review(rewrite).allowed


@pytest.mark.parametrize(
    "prompt", ["a nude child", "emma watson nude", "a gory beheading", "porn", "undress her"]
)
def test_no_rewrite_is_offered_for_what_other_words_do_not_make_harmless(prompt):
    assert review(prompt).rewrite is None


def test_pictures_are_not_looked_at_by_words():
    assert current().review(prompt="a cat", pictures=(b"\x89PNG",)).allowed


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text):
    verdict = review(text)

    assert verdict.allowed is not bool(verdict.rule)
    assert set(verdict.categories) <= set(CATEGORIES)


words_around = st.lists(st.sampled_from(["a", "cat", "in", "the", "soft", "rain"]), max_size=8)


@given(words_around, words_around)
def test_absolute_rule_holds_among_any_other_words(before, after):
    assert review(" ".join([*before, "nude child", *after])).rule == "minors"


@pytest.mark.parametrize(
    "piece",
    ["naked woman ", "killer whale naked ", "a b ", "naaaaked ", "by anna smith nude ", "ﷺ"],
)
def test_judging_a_prompt_twice_as_long_takes_twice_the_work(piece):
    review(piece)  # the rules are read once

    once, twice = (steps(review, (piece * long)[:long]) for long in (2000, 4000))

    assert twice < 2.1 * once


def test_rule_that_names_an_unknown_list_is_noticed(monkeypatch):
    rule = rulebook.Rule(id="x", categories=("hate",), needs=(("mispelt",),))

    with pytest.raises(ValueError, match="mispelt"):
        rulebook._check([rule], {"hate"})


def test_stem_of_two_letters_is_refused():
    with pytest.raises(ValueError, match="too short"):
        Lexicon({"list": ["ab*"]})


def test_words_must_stand_near_each_other_where_a_rule_says_so():
    rule = rulebook.Rule(id="x", categories=("hate",), needs=(("a",), ("b",)), within=3)
    book = rulebook.Rulebook(rules=(rule,), lexicon=Lexicon({"a": ["red"], "b": ["fish"]}))
    moderator = WordModerator(book)

    assert moderator.review(prompt="red and yet blue fish").allowed
    assert book.find(words_of("red or blue fish")) is not None
