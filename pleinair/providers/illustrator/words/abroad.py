"""The commonest words of eight other languages, from `abroad.toml`."""

import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("de", "fr", "es", "it", "pt", "zh", "ja", "ru")

_TABLES: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("abroad.toml").read_text(encoding="utf-8")
)
NOUNS = _TABLES["nouns"] + _TABLES["more_nouns"]
SETTINGS = _TABLES["settings"]
GLUE = _TABLES["glue"]
ENDINGS = ("", *_TABLES["endings"].split())
GERMAN_ENDINGS = tuple(_TABLES["german_endings"].split())
GERMAN_ONE = frozenset(_TABLES["german_one"].split())


@dataclass(frozen=True, slots=True)
class Form:
    """A word of another language and what it is in English, in the number that it has."""

    word: str
    plural: str
    english: str
    english_plural: str


def forms(language: str, tables: str) -> Iterator[Form]:
    """Yield the words that some tables have of a language, as they are written there."""
    column = 1 + LANGUAGES.index(language)
    for row in filter(None, tables.splitlines()):
        cells = [cell.strip() for cell in row.split("|")]
        one, _, many = cells[0].partition("/")
        for form in cells[column].split() if column < len(cells) else ():
            word, _, plural = form.partition("/")
            yield Form(word, plural, one, many or one + "s")


@functools.cache
def names(language: str) -> dict[str, str]:
    """Return what things are called in a language, by their English names, singular and plural."""
    found: dict[str, str] = {}
    for form in forms(language, NOUNS):
        word = _written(form.word.removesuffix("~"), language)
        plural = _written(form.plural, language) if form.plural else word
        found.setdefault(_spaced(form.english), word)
        found.setdefault(_spaced(form.english_plural), plural)
    found.pop(".", None)
    return found


def _spaced(form: str) -> str:
    return form.replace("_", " ").replace("-", " ")


def _written(form: str, language: str) -> str:
    """Return a form as it is written in a sentence: German nouns have capitals."""
    words = form.replace("_", " ")
    return words[:1].upper() + words[1:] if language == "de" else words
