"""Whatever people type is understood quickly and without an error."""

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers.illustrator.words import understand
from pleinair.providers.illustrator.words.tokens import tokenize
from tests.providers.illustrator.vocabulary import ENTRIES, VOCABULARY
from tests.steps import steps

WORDS = st.sampled_from(
    [*ENTRIES, "a", "the", "two", "of", "and", ",", ".", "on", "under", "with", "between", "it",
     "red", "dark", "says", '"HI"', "in", "left", "no", "surrounded", "by", "on the left", "is",
     "sky", "night", "zork", "12", "holding", "behind", "sleeping", "background"]
)  # fmt: skip


@given(st.text(max_size=32_000))
@settings(max_examples=60, deadline=None)
def test_any_text_is_understood(prompt):
    understand(prompt, lexicon=VOCABULARY)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_order_of_known_words_is_understood(prompt):
    wish = understand(prompt, lexicon=VOCABULARY)

    assert wish == understand(prompt, lexicon=VOCABULARY)
    assert all(1 <= thing.count <= 60 for thing in wish.things)
    for relation in wish.relations:
        assert relation.subject not in relation.objects
        assert max(relation.subject, *relation.objects) < len(wish.things)


@pytest.mark.parametrize("piece", ["red and ", "on top of ", "twenty ", "a."])
def test_long_prompts_take_no_more_work_than_their_first_words(piece):
    assert _work(piece * 4000) == _work(piece * 1000)


@pytest.mark.parametrize("piece", ["'", "“", "a", "#", "1."])
def test_what_is_no_words_takes_work_in_proportion_to_its_length(piece):
    assert _work(piece * 4000) < 2.1 * _work(piece * 2000)


def _work(prompt):
    understand(prompt, lexicon=VOCABULARY)  # what is looked up once is known
    gc.disable()  # hypothesis times the collector, and its lines would be counted
    try:
        return steps(understand, prompt, lexicon=VOCABULARY)
    finally:
        gc.enable()


@given(st.text(max_size=500))
@settings(max_examples=100, deadline=None)
def test_tokens_keep_their_text(prompt):
    tokens, cut = tokenize(prompt)

    assert not cut or len(tokens) == 400
    assert all(token.text for token in tokens)
