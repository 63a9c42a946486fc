"""The words that are offered after a refusal: good English, or none."""

import pytest

from pleinair.safety import moderation


@pytest.mark.parametrize(
    ("prompt", "offered"),
    [
        ("An unclothed man in a forest", "A clothed man in a forest"),
        ("Naked people dancing", "Clothed people dancing"),
        ("a gory battle of knights", "a dramatic battle of knights"),
        ("a blood-soaked arena, a gory sky", "a dramatic arena, a dramatic sky"),
        ("a woman wearing nothing but a hat", None),
        ("no clothes, a man in the rain", None),
        ("blood and gore everywhere", None),
        ("a knight covered in blood", None),
    ],
)
def test_words_are_offered_where_they_read_well(prompt, offered):
    verdict = moderation.current().review(prompt=prompt)

    assert not verdict.allowed
    assert verdict.rewrite == offered
