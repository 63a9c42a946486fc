"""What billing refuses is said in numbers as every page writes them."""

import pytest

from pleinair.billing.errors import BadAmount, NotEnoughCredits


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            NotEnoughCredits(needed=12_000, available=1_500),
            "This needs 12,000 credits and you have 1,500. Nothing was charged.",
        ),
        (
            NotEnoughCredits(needed=1, available=0),
            "This needs 1 credit and you have 0. Nothing was charged.",
        ),
        (BadAmount(-2_000), "−2,000 credits cannot be moved here."),
    ],
)
def test_refusal_says_how_many_credits(error, sentence):
    assert str(error) == sentence
