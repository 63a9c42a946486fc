"""German words in the forms that a sentence gives them, as those that the dictionary has."""

import functools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from pleinair.providers.illustrator.words import abroad
from pleinair.providers.illustrator.words.tokens import Token

# A shorter rest is mostly no word of its own: "Kontrast" is no "Ast".
LEAST_STEM, LEAST_HEAD, LEAST_PREFIX = 3, 4, 3
SHORT_HEADS = frozenset({"hut", "uhr", "bär", "tür", "bus"})
# A word in lower case is a compound noun only if it is long.
LEAST_COMPOUND = 9


def in_number(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens with "einem Hasen" as one, though several are called the same."""
    one = False
    for token in tokens:
        singular = _singulars().get(token.word, "") if one else ""
        yield replace(token, word=singular) if singular else token
        adjective = not singular and token.word.endswith(("e", "en", "er", "es", "em"))
        one = token.word in abroad.GERMAN_ONE or (one and adjective)


@functools.cache
def _singulars() -> dict[str, str]:
    """Return the plurals that are forms of the singular too, and that singular."""
    nouns = [(form.word.casefold(), form.plural.casefold())
             for form in abroad.forms("de", abroad.NOUNS) if form.plural]  # fmt: skip
    names = {word for word, _ in nouns}
    return {plural: word for word, plural in nouns if plural not in names}


def plain(token: Token, known: Collection[str], told: list[str]) -> Token:
    """Return a token with the form that is known of its word; a compound is told as its head."""
    if token.mark != "word" or token.word in known:
        return token
    if found := stem(token.word, known):
        return replace(token, word=found)
    if (at := _head(token)) and token.text[:1].isalpha():
        told.append(f"{token.text} (read as {token.word[at:].capitalize()})")
        return replace(token, word=_named(token.word[at:]))
    return token


def stem(word: str, known: Collection[str]) -> str:
    """Return a known word without the ending that it has here, or nothing."""
    stems = (word.removesuffix(ending) for ending in abroad.GERMAN_ENDINGS)
    return next((s for s in stems if s != word and len(s) >= LEAST_STEM and s in known), "")


def _head(token: Token) -> int:
    """Return where the noun begins that a compound is a kind of, or 0."""
    if not token.text[:1].isupper() and len(token.word) < LEAST_COMPOUND:
        return 0
    ends = range(LEAST_PREFIX, len(token.word) - LEAST_STEM + 1)
    return next((at for at in ends if _named(token.word[at:])), 0)


def _named(word: str) -> str:
    """Return a noun, or the name of a place, that a word is a form of, or nothing."""
    found = word if word in _heads() else stem(word, _heads())
    return found if len(found) >= LEAST_HEAD or found in SHORT_HEADS else ""


@functools.cache
def _heads() -> frozenset[str]:
    listed = abroad.forms("de", abroad.NOUNS + abroad.SETTINGS)
    forms = (form for row in listed for form in (row.word, row.plural))
    return frozenset(form.casefold() for form in forms if form and "_" not in form)
