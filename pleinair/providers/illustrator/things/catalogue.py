"""Finding what draws a word: nouns, their other words, and plurals."""

import pkgutil
from functools import lru_cache
from importlib import import_module

from pleinair.providers.illustrator import things
from pleinair.providers.illustrator.things.registry import ENTRIES, Entry

# Plurals that no rule makes. Words like "fish" and "sheep" are their own.
_IRREGULAR = {
    "calves": "calf",
    "children": "child",
    "dice": "die",
    "dwarves": "dwarf",
    "elves": "elf",
    "feet": "foot",
    "geese": "goose",
    "halves": "half",
    "hooves": "hoof",
    "knives": "knife",
    "leaves": "leaf",
    "loaves": "loaf",
    "lice": "louse",
    "men": "man",
    "mice": "mouse",
    "octopi": "octopus",
    "oxen": "ox",
    "people": "person",
    "policemen": "policeman",
    "scarves": "scarf",
    "shelves": "shelf",
    "snowmen": "snowman",
    "teeth": "tooth",
    "thieves": "thief",
    "wives": "wife",
    "wolves": "wolf",
    "women": "woman",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "cacti": "cactus",
}


def all_entries() -> dict[str, Entry]:
    """Return everything that can be drawn, by its noun. Loads the drawing modules once."""
    _load()
    return ENTRIES


def find(word: str) -> Entry | None:
    """Return what draws a noun, a synonym or a plural of either, in lower case, or None."""
    index = _index()
    for candidate in _singulars(word):
        if candidate in index:
            return index[candidate]
    return None


@lru_cache(maxsize=1)
def _index() -> dict[str, Entry]:
    return {word: entry for entry in all_entries().values() for word in (entry.noun, *entry.words)}


@lru_cache(maxsize=1)
def _load() -> None:
    for module in pkgutil.iter_modules(things.__path__, f"{things.__name__}."):
        if module.name != __name__:
            import_module(module.name)


def _singulars(word: str) -> list[str]:
    """Return the word and what it may be the plural of; only the last part changes."""
    head, _, last = word.rpartition(" ")
    prefix = f"{head} " if head else ""
    forms = [last]
    if last in _IRREGULAR:
        forms.append(_IRREGULAR[last])
    if last.endswith("ies") and len(last) > 4:
        forms.append(f"{last[:-3]}y")
    if last.endswith("es") and last[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.append(last[:-2])
    if last.endswith("s") and not last.endswith("ss"):
        forms.append(last[:-1])
    return [prefix + form for form in forms]
