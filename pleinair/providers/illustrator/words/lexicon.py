"""The nouns we can draw, looked up in a prompt."""

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.phrases import words_at
from pleinair.providers.illustrator.words.tokens import Token

LONGEST_NOUN = 4
# Nouns whose plural looks like the singular: without an article they mean several.
SAME_IN_PLURAL = frozenset({"sheep", "fish", "deer", "moose", "aircraft", "salmon", "trout"})
# Plurals that a register may also list as words of their own.
IRREGULAR_PLURALS = ("men", "women", "children", "people", "mice", "geese", "feet")


class Lexicon(Protocol):
    """Knows what can be drawn, by noun, synonym, relative or plural, in lower case."""

    def find(self, word: str, /) -> Entry | None:
        """Return what draws a word, or None."""
        ...

    def is_near(self, word: str, /) -> bool:
        """Return whether what draws a word is only its nearest relative."""
        ...


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun found in the prompt: how many tokens it takes and what draws it, or nearly does."""

    size: int
    entry: Entry
    plural: bool
    bare_plural: bool
    near: bool


def match(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Noun | None:
    """Return the longest noun that starts at a token."""
    words = words_at(tokens, at, LONGEST_NOUN)
    for size in range(len(words), 0, -1):
        phrase = " ".join(words[:size])
        if entry := lexicon.find(phrase):
            return Noun(
                size=size,
                entry=entry,
                plural=_is_plural(phrase, entry),
                bare_plural=phrase in SAME_IN_PLURAL,
                near=lexicon.is_near(phrase),
            )
    return None


@functools.cache
def can_bear_text(entry: Entry) -> bool:
    """Return whether words given to a thing show on it: it has a panel, or is drawn otherwise."""
    from pleinair.providers.illustrator.things.signs import PANELS

    return entry.noun in PANELS or _shapes(entry, "") != _shapes(entry, "OPEN")


@functools.cache
def shows(entry: Entry | None, looks: tuple[str, ...]) -> bool:
    """Return whether somebody is drawn otherwise when this is said of how they look."""
    return entry is not None and _shapes(entry, "") != _shapes(entry, "", looks)


def _shapes(entry: Entry, text: str, looks: tuple[str, ...] = ()) -> list[object]:
    pen, dice = Pen(), random.Random("same dice")
    entry.draw(pen, Look(entry.main, entry.second, dice, text=text, looks=looks))
    return list(pen.shapes)


def _is_plural(phrase: str, entry: Entry) -> bool:
    if phrase.rsplit(maxsplit=1)[-1] in IRREGULAR_PLURALS and phrase != entry.noun:
        return True
    names = {name.replace("-", " ") for name in (entry.noun, *entry.words, *entry.near)}
    if phrase in names:
        return False
    return phrase.endswith(("s", *IRREGULAR_PLURALS))
