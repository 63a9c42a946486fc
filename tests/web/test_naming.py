"""What a download is called."""

import pytest

from pleinair.web import naming


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A sailing boat on the sea at sunset", "a-sailing-boat-on-the-sea-at-sunset"),
        (
            "A lighthouse on the beach at sunset, many sailing boats on the sea, gulls",
            "a-lighthouse-on-the-beach-at-sunset",
        ),
        ("A fox, paper cut-out style", "a-fox-paper-cut-out-style"),
        (
            "Wild flowers in a blue vase standing beside the window of a house",
            "wild-flowers-in-a-blue-vase-standing-beside-the-window",
        ),
        ("x" * 80, "x" * 60),
        ("Ein Fuchs im Schnee", "ein-fuchs-im-schnee"),
        ("…", ""),
    ],
)
def test_a_name_ends_where_a_phrase_or_a_word_does(words, name):
    assert naming.stem(words) == name
