"""Whatever people type is understood quickly and without an error."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers.illustrator.words import understand
from pleinair.providers.illustrator.words.tokens import tokenize
from tests.providers.illustrator.vocabulary import ENTRIES, VOCABULARY

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


def test_long_prompts_take_no_longer_than_their_first_words():
    hostile = ["red and " * 4000, "'" * 32_000, "“" * 32_000, "a" * 32_000, "#" * 32_000,
               "on top of " * 3000, "twenty " * 4000]  # fmt: skip
    began = time.perf_counter()

    for prompt in hostile:
        understand(prompt, lexicon=VOCABULARY)

    assert time.perf_counter() - began < 10


@given(st.text(max_size=500))
@settings(max_examples=100, deadline=None)
def test_tokens_keep_their_text(prompt):
    tokens, cut = tokenize(prompt)

    assert not cut or len(tokens) == 400
    assert all(token.text for token in tokens)
