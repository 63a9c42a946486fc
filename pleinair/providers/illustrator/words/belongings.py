"""Parts of the thing named last, and the clothes it wears."""

from dataclasses import replace

from pleinair.providers.illustrator.words import lexicon, parts
from pleinair.providers.illustrator.words.nouns import Nouns
from pleinair.providers.illustrator.words.phrase import Phrase

NONE: frozenset[str] = frozenset()


def part(nouns: Nouns, word: str) -> str:
    """Return the part of the last thing that a word names, or an empty string."""
    found = parts.singular(word)
    known = found in parts.SECONDS or found in parts.BUILT_IN or found in parts.CLOTHES
    return found if nouns.things and known else ""


def has_part(nouns: Nouns, name: str) -> bool:
    """Return whether the last thing is drawn with such a part."""
    if not name:
        return False
    owners = {nouns.things[-1].noun, *nouns.kinds_of_last}
    return bool(owners & (parts.SECONDS.get(name, NONE) | parts.BUILT_IN.get(name, NONE)))


def is_garment(nouns: Nouns, noun: str) -> bool:
    """Return whether a noun is clothing that somebody just named is said to wear."""
    return bool(nouns.things and noun in parts.GARMENTS and nouns.clause.is_dressing)


def look(nouns: Nouns, looks: tuple[str, ...]) -> None:
    """Take how the person named last looks."""
    for stretch in nouns.phrase.unknown:
        nouns.report.add(*stretch)
    last = nouns.things[-1]
    nouns.things[-1] = replace(last, looks=(*last.looks, *looks))
    nouns.phrase = Phrase()
    nouns.clause.dress()


def strike(nouns: Nouns, pose: str) -> None:
    """Let the people who are spoken of be drawn in a pose: "a boy and a girl dancing"."""
    for person in nouns.clause.people():
        thing = nouns.things[person]
        if lexicon.shows(nouns.entries[person], (pose,)):
            nouns.things[person] = replace(thing, looks=(*thing.looks, pose))


def take(nouns: Nouns, name: str, at: int) -> None:
    """Give a part's colour to its thing, or report a part that is not drawn so."""
    phrase, nouns.phrase = nouns.phrase, Phrase()
    nouns.clause.drop()
    last = nouns.things[-1]
    owners = {last.noun, *nouns.kinds_of_last}
    if name in parts.CLOTHES and "person" in owners and phrase.colours:
        nouns.things[-1] = replace(last, colours=tuple(phrase.colours[:2]))
        return
    is_second = parts.SECONDS.get(name, NONE) & owners
    if is_second and phrase.colours:
        main = last.colours[0] if last.colours else ""
        nouns.things[-1] = replace(last, colours=(main, phrase.colours[0]))
    elif phrase.colours or not has_part(nouns, name):
        nouns.report.add(at if phrase.start is None else phrase.start, at + 1)
        return
    for stretch in phrase.unknown:
        nouns.report.add(*stretch)
