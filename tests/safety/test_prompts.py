"""What counts as a prompt, and what is said about what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.safety.prompts import MAX_CHARACTERS, BadPrompt, clean_prompt


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("", "empty", "is empty"),
        (" \n\t ", "empty", "is empty"),
        ("\u200b\u200d\ufeff", "empty", "is empty"),
        ("\u3164\u2800", "empty", "is empty"),
        ("a" * (MAX_CHARACTERS + 1), "too_long", "at most 32000"),
        ("a\x00b", "nul", "NUL"),
        ("a\x07b", "control", r"U\+0007"),
        ("\x1ca cat", "control", r"U\+001C"),
        ("a\x85b", "control", r"U\+0085"),
        ("a \u202egod\u202c", "bidi", r"U\+202E"),
        ("a \u2066cat\u2069", "bidi", r"U\+2066"),
        ("a \ufffd of a cat", "unreadable", r"UTF-8 text \(U\+FFFD"),
        ("half \ud83d of one", "surrogate", r"U\+D83D"),
    ],
)
def test_bad_prompt_is_refused_with_its_reason(text, code, says):
    with pytest.raises(BadPrompt, match=says) as caught:
        clean_prompt(text)

    assert caught.value.code == code


@pytest.mark.parametrize("hidden", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_every_override_of_direction_is_refused(hidden):
    with pytest.raises(BadPrompt) as caught:
        clean_prompt(f"a {chr(hidden)}cat")

    assert caught.value.code == "bidi"


@pytest.mark.parametrize(
    "text",
    [
        "a cat\n\tin the rain",
        "👩‍🚀 on the moon 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "क्‍ष and नी‌ला",
        "می‌خواهم یک گربه",
        "عربي \u200fwith a mark",
        "e\u0301tude",
        "a" * MAX_CHARACTERS,
    ],
)
def test_good_prompt_stays_as_typed(text):
    assert clean_prompt(text) == text


def test_line_ends_become_one_kind_and_blanks_around_go():
    assert clean_prompt("  a cat\r\nand a dog\ra bird \n") == "a cat\nand a dog\na bird"


def test_blanks_around_do_not_count_towards_the_length():
    assert len(clean_prompt(" " + "a" * MAX_CHARACTERS + "\n")) == MAX_CHARACTERS


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_cleaned_once_and_for_all_or_refused(text):
    try:
        cleaned = clean_prompt(text)
    except BadPrompt as error:
        refusal = error
    else:
        refusal = None
        assert clean_prompt(cleaned) == cleaned
        assert cleaned.encode()

    assert refusal is None or (refusal.code and str(refusal))
