"""Everything that can be drawn, and the words that mean it."""

import functools
import importlib
import pkgutil
import unicodedata
from collections.abc import Iterator

from pleinair.providers.illustrator import things
from pleinair.providers.illustrator.things.registry import ENTRIES, Entry

# Every module beside this one: whoever adds a module of drawings has added it to the catalogue.
MODULES: tuple[str, ...] = tuple(
    f"{things.__name__}.{module.name}"
    for module in pkgutil.iter_modules(things.__path__)
    if module.name != "catalogue"
)

# Ends of plurals that follow no rule; "mice" serves dormice and titmice as well.
_IRREGULAR = (
    ("people", "person"),
    ("children", "child"),
    ("women", "woman"),
    ("men", "man"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("oxen", "ox"),
    ("dice", "die"),
)
# Tried in this order, so that gloves are no "glof" and axes no "ax".
_REGULAR = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("i", "us"),
    ("x", ""),
)


def all_entries() -> tuple[Entry, ...]:
    """Return every noun that is drawn, in the order of its modules."""
    _load()
    return tuple(ENTRIES.values())


def find(word: str, /) -> Entry | None:
    """Return what draws a noun, a synonym, a relative or the plural of any, or None.

    Case, accents and hyphens do not matter: "T Shirt" finds the t-shirt.
    """
    name = _known(word)
    return _names()[name] if name else None


def is_near(word: str, /) -> bool:
    """Return whether what `find` draws for a word is only its nearest relative."""
    return _known(word) in _relatives()


def _known(word: str) -> str:
    """Return the name in the register that a word is a form of, or an empty string."""
    names = _names()
    return next((form for form in _forms(_plain(word)) if form in names), "")


@functools.cache
def _load() -> None:
    for module in MODULES:
        importlib.import_module(module)


@functools.cache
def _names() -> dict[str, Entry]:
    return {
        _plain(name): entry
        for entry in all_entries()
        for name in (entry.noun, *entry.words, *entry.near)
    }


@functools.cache
def _relatives() -> frozenset[str]:
    return frozenset(_plain(name) for entry in all_entries() for name in entry.near)


def _plain(word: str) -> str:
    spaced = word.casefold().replace("-", " ").replace("\u2019", "'")
    letters = unicodedata.normalize("NFKD", " ".join(spaced.split()))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _forms(phrase: str) -> Iterator[str]:
    """Yield a phrase as it is, then with its head in the singular: "stacks of books"."""
    yield phrase
    head, of, rest = phrase.partition(" of ")
    if of:
        for singular in _singulars(head):
            yield f"{singular} of {rest}"
    yield from _singulars(phrase)


def _singulars(phrase: str) -> Iterator[str]:
    for plural, singular in (*_IRREGULAR, *_REGULAR):
        if phrase.endswith(plural) and len(phrase) > len(plural) + 1:
            yield phrase.removesuffix(plural) + singular
        elif phrase == plural:
            yield singular
