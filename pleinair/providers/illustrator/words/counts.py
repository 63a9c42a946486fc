"""How many: number words, digits, and the words for an unnumbered lot."""

from collections.abc import Sequence
from dataclasses import dataclass

from pleinair.providers.illustrator.words.phrases import Phrasebook, words_at
from pleinair.providers.illustrator.words.tokens import Token

# The most of one kind that a picture shows; a larger number is noted as not drawn in full.
MOST = 60

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90}  # fmt: skip
HUNDREDS = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

# A lot of no certain number, and the number that looks like it.
LOTS = {
    "a couple of": 2, "a pair of": 2, "pair of": 2, "both": 2, "twin": 2, "a few": 3, "few": 3,
    "some": 3, "a trio of": 3, "trio of": 3, "a handful of": 4, "several": 4, "a number of": 5,
    "various": 5, "a row of": 5, "row of": 5, "rows of": 10, "a line of": 5, "line of": 5,
    "a bunch of": 5, "bunch of": 5, "a group of": 5, "group of": 5, "groups of": 8,
    "a family of": 4, "family of": 4, "a cluster of": 6, "cluster of": 6, "a herd of": 6,
    "herd of": 6, "a pack of": 5, "pack of": 5, "a flock of": 7, "flock of": 7, "flocks of": 12,
    "a school of": 7, "school of": 7, "a shoal of": 8, "a fleet of": 5, "fleet of": 5,
    "a stack of": 5, "stack of": 5, "a pile of": 6, "pile of": 6, "a heap of": 6, "many": 9,
    "lots of": 9, "a lot of": 9, "plenty of": 8, "numerous": 9, "loads of": 9, "multiple": 4,
    "a swarm of": 10, "swarm of": 10, "a crowd of": 14, "crowd of": 14, "crowds of": 20,
    "dozens of": 30, "hundreds of": MOST, "thousands of": MOST, "countless": 24,
    "a field of": 14, "field of": 14, "fields of": 18, "a sea of": 20, "a circle of": 6,
    "a ring of": 6,
}  # fmt: skip
DOZENS = {"half a dozen": 6, "a half dozen": 6, "half dozen": 6, "a dozen of": 12, "a dozen": 12,
          "two dozen": 24, "three dozen": 36, "four dozen": 48, "five dozen": 60, "dozen": 12,
          "a hundred": 100, "a thousand": 1000, "a million": 1_000_000, "a single": 1,
          "single": 1, "a lone": 1, "lone": 1, "a solitary": 1, "solitary": 1, "only one": 1,
          "just one": 1, "another": 1, "exactly one": 1}  # fmt: skip

_PHRASES: Phrasebook[int] = Phrasebook(
    {tuple(phrase.split()): count for phrase, count in (LOTS | DOZENS).items()}, 3
)
_LOTS = frozenset(tuple(phrase.split()) for phrase in LOTS)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of tokens that say how many. `lot` says "of" and must be followed by a noun."""

    size: int
    number: int
    lot: bool = False


def match(tokens: Sequence[Token], at: int) -> Count | None:
    """Return how many the tokens from `at` say, or None where they count nothing."""
    if tokens[at].mark != "word":
        return None
    if phrase := _PHRASES.match(tokens, at):
        size, number = phrase
        return Count(size, number, words_at(tokens, at, size) in _LOTS)
    return _number(tokens, at)


def _number(tokens: Sequence[Token], at: int) -> Count | None:
    word = tokens[at].word
    if word.isascii() and word.isdigit() and len(word) <= 7:
        return Count(1, int(word))
    words = words_at(tokens, at, 5)
    size = total = 0
    for word in words:
        if word in UNITS and not (size and words[size - 1] in UNITS):
            total += UNITS[word]
        elif word in TENS and not (size and words[size - 1] in UNITS | TENS):
            total += TENS[word]
        elif word in HUNDREDS and size:
            total *= HUNDREDS[word]
        else:
            break
        size += 1
    return Count(size, total) if size else None
