"""Reads a prompt from left to right: at each token the longest phrase that means something wins."""

from collections.abc import Iterator

from pleinair.providers.illustrator.words import (
    actions,
    describing,
    joining,
    lettered,
    naming,
    nearness,
    saying,
)
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.reading import CERTAIN, Reading, Step
from pleinair.providers.illustrator.words.tokens import Token


def read(tokens: list[Token], lexicon: Lexicon, *, emoji: bool) -> Reading:
    """Return what all the tokens say."""
    reading = Reading(tokens, lexicon, emoji)
    while reading.at < len(tokens):
        token = tokens[reading.at]
        if token.mark in {"word", "hex"}:
            reading.at += _word(reading)
        else:
            _mark(reading, token)
            reading.at += 1
    reading.flush()
    return reading


def _mark(reading: Reading, token: Token) -> None:
    if token.mark == "quote":
        reading.nouns.flush(reading.at)
        lettered.write(reading.nouns, token.text)
        return
    if token.mark == "comma" and reading.goes_on(reading.at + 1):
        return
    reading.flush()
    reading.negating = False
    if token.mark == "stop":
        reading.nouns.stop()
    else:
        reading.clause.join(token.word)


def _word(reading: Reading) -> int:
    """Take the best step from here and return its length."""
    steps = list(_steps(reading))
    if not steps:
        _unknown(reading)
        return 1
    size, _, act = min(steps, key=_preference)
    act()
    return size


def _unknown(reading: Reading) -> None:
    """Take a word that no table knows: how something is done, what is done, or what it is."""
    owner = reading.tokens[reading.at].owns and reading.noun_ahead(reading.at + 1)
    if owner or actions.is_manner(reading.word):
        return
    somebody = reading.nouns.things or reading.noun_ahead(reading.at + 1)
    if somebody and actions.is_action(reading.word) and not reading.negating:
        reading.nouns.near.append(nearness.at_rest(reading.tokens[reading.at].text))
        return
    reading.phrase.add_unknown(reading.at)


def _steps(reading: Reading) -> Iterator[Step]:
    for room in (saying, describing, joining, naming):
        yield from room.steps(reading)


def _preference(step: Step) -> tuple[bool, int, int]:
    """Put certain steps first, then longer ones, then better ones."""
    size, rank, _ = step
    return rank != CERTAIN, -size, rank
