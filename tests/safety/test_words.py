"""Reading words through their disguises."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pleinair.safety.words import plain, words_of


def forms_of(text):
    return [word.forms for word in words_of(text)]


@pytest.mark.parametrize(
    "disguised",
    [
        "kitten", "KITTEN", "ｋｉｔｔｅｎ", "𝓀𝒾𝓉𝓉𝑒𝓃", "kítten",
        "кіttеn", "kit\u200bten", "kit\u00adten", "k1tt3n", "k!tten", "kiiiitten", "kitttten",
        "k i t t e n", "k.i.t.t.e.n", "k-i-t-t-e-n", "a k i t t e n", "t w o  k i t t e n",
        "к i t t е n", "kitten!!!", "“kitten”",
    ],
)  # fmt: skip
def test_disguised_word_is_read_as_meant(disguised):
    assert any("kitten" in forms for forms in forms_of(disguised))


@pytest.mark.parametrize("text", ["лиса в снегу", "一只狐狸", "ثعلب", "बाघ"])
def test_other_scripts_stay_what_they_are(text):
    assert all(not form.isascii() for forms in forms_of(text) for form in forms)


def test_initials_stay_apart():
    assert plain("J. R. Smith") == "j r smith"


def test_counting_is_not_spelling():
    assert plain("1 2 3 4") == "1 2 3 4"


def test_wider_gaps_part_what_is_spelled():
    assert plain("r e d  c a t") == "red cat"


def test_word_remembers_where_it_stood():
    text = "one  n a k e d tree"

    assert [text[word.start : word.end] for word in words_of(text)] == ["one", "n a k e d", "tree"]


@given(st.text())
@example("0:A:Ø")
def test_plain_form_is_plain_already(text):
    once = plain(text)

    assert plain(once) == once


@given(st.text())
def test_words_stand_in_the_text_in_order(text):
    words = words_of(text)

    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(left.start <= right.start for left, right in pairwise(words))
    assert all(word.forms for word in words)
