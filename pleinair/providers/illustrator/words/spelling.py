"""Words that a slip of the finger kept from being known: "chiar", "elefant", "ligthhouse"."""

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words import (
    actions,
    attributes,
    colours,
    filler,
    manners,
    relations,
    settings,
)
from pleinair.providers.illustrator.words.counts import LOTS, TENS, UNITS
from pleinair.providers.illustrator.words.lexicon import Lexicon, match
from pleinair.providers.illustrator.words.tokens import Token

# Two letters that changed places are a slip in any word; other slips only in longer ones, for
# short words have too many neighbours ("busy" is no "bus").
LEAST_SWAPPED, LEAST, LEAST_EXCHANGED = 4, 6, 7
# A longer text is a text, and what it says is not mended word by word.
MOST_WORDS = 80
# Words that we do not draw and that are one letter from some that we do.
NO_SLIPS = frozenset({"dinner", "lunch", "breakfast", "supper", "singer", "dancer", "baker"})
BOOKS = (
    filler.FILLER_WORDS, relations.RELATION_WORDS, relations.PLACEMENT_WORDS,
    settings.PLACE_WORDS, settings.TIME_WORDS, settings.WEATHER_WORDS, settings.SEASON_WORDS,
    settings.MOOD_WORDS, attributes.SIZE_WORDS, attributes.MOOD_WORDS, attributes.VERB_WORDS,
    manners.STYLE_WORDS, manners.NEAR_STYLE_WORDS, manners.VIEW_WORDS, manners.PALETTE_WORDS,
    manners.PORTRAIT_WORDS, manners.BACKGROUND_WORDS, manners.POSTER_WORDS,
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mended(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[list[Token], list[str]]:
    """Return the tokens with slips put right, and a sentence's worth about each."""
    out, told = [], []
    named = _within_nouns(tokens, lexicon)
    meant: dict[str, str] = {}
    for i, token in enumerate(tokens):
        word = ""
        if token.mark == "word" and i not in named and len(meant) < MOST_WORDS:
            word = _once(meant, token.word, lexicon)
        out.append(replace(token, word=word) if word else token)
        if word:
            told.append(f"{token.text} (read as {word})")
    return out, told


def _once(meant: dict[str, str], word: str, lexicon: Lexicon) -> str:
    if word not in meant:
        meant[word] = _meant(word, lexicon)
    return meant[word]


def _within_nouns(tokens: Sequence[Token], lexicon: Lexicon) -> set[int]:
    """Return the tokens that are part of a noun of several words: "sewing machine"."""
    found: set[int] = set()
    for i, token in enumerate(tokens):
        noun = match(tokens, i, lexicon) if token.mark == "word" else None
        if noun and noun.size > 1:
            found |= set(range(i, i + noun.size))
    return found


def _meant(word: str, lexicon: Lexicon) -> str:
    """Return the one word that an unknown one is a slip of, or an empty string."""
    if len(word) < LEAST_SWAPPED or not word.isascii() or not word.isalpha():
        return ""
    known = _words()
    if word in known or lexicon.find(word) or word.removesuffix("s") in known:
        return ""
    # "Melting" is no "meeting": another letter in a verb is another verb.
    may_slip = len(word) >= LEAST and not actions.is_action(word)
    for slips in (_swapped(word), _slipped(word) if may_slip else ()):
        found = {w for w in slips if w in known or _names_a_thing(w, lexicon)}
        entries = {entry.noun if (entry := lexicon.find(w)) else w for w in found}
        if len(entries) == 1:
            return min(found)
    return ""


def _names_a_thing(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a noun that we draw, in the singular or with a plain s."""
    entry = lexicon.find(word) if len(word) >= LEAST_SWAPPED else None
    names = {entry.noun, *entry.words, *entry.near} if entry else set()
    return word in names or word.removesuffix("s") in names


@functools.cache
def _words() -> frozenset[str]:
    """Return every single word of the books; those of longer phrases are no slips either."""
    books = {word for book in BOOKS for phrase in book.meanings for word in phrase}
    numbers = {word for phrase in (*LOTS, *UNITS, *TENS) for word in phrase.split()}
    paints = {word for name in (*colours.COLOURS, *colours.SHADES) for word in name.split()}
    return frozenset(books | NO_SLIPS | numbers | paints)


def _swapped(word: str) -> Iterator[str]:
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _slipped(word: str) -> Iterable[str]:
    """Yield words that lack, repeat or exchange one letter; first letters are rarely wrong."""
    for i in range(1, len(word) + 1):
        yield word[:i] + word[i + 1 :]
        for letter in LETTERS:
            yield word[:i] + letter + word[i:]
            if i < len(word) and len(word) >= LEAST_EXCHANGED:
                yield word[:i] + letter + word[i + 1 :]
