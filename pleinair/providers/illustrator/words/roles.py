"""Two beings in one: "a robot chef" is a robot that wears what tells a chef."""

from dataclasses import replace

from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words import nearness, taking
from pleinair.providers.illustrator.words.lexicon import Lexicon, Noun
from pleinair.providers.illustrator.words.reading import Reading
from pleinair.providers.illustrator.words.wish import Relation, Wish, WishedThing

# What of somebody is worn by another in their part.
MARKS = {
    "astronaut": "space helmet", "chef": "chef hat", "cowboy": "cowboy hat",
    "detective": "deerstalker", "firefighter": "fire helmet", "king": "crown",
    "knight": "knight helmet", "pirate": "pirate hat", "police officer": "police cap",
    "prince": "crown", "princess": "crown", "queen": "crown", "santa": "santa hat",
    "viking": "viking helmet", "witch": "wizard hat", "wizard": "wizard hat",
}  # fmt: skip
# Who has a body though no flesh.
LIKE_THE_LIVING = frozenset({"robot", "ghost", "alien", "snowman", "scarecrow", "teddy bear",
                             "skeleton"})  # fmt: skip
# Whose dress says who they are whatever is on the head.
FULLY_DRESSED = frozenset({"astronaut"})


def is_somebody(entry: Entry) -> bool:
    """Return whether a noun names a being, which may be another being as well."""
    return bool({"person", "animal"} & set(entry.kinds)) or entry.noun in LIKE_THE_LIVING


def is_part(entry: Entry) -> bool:
    """Return whether somebody is told by what another can wear."""
    return entry.noun in MARKS


def take(reading: Reading, first: Noun, second: Noun) -> None:
    """Take two nouns for one being: who has no mark is drawn, and wears the other's."""
    nouns, at = reading.nouns, reading.at
    swapped = _drawn_second(first.entry, second.entry)
    body, part = (second, first) if swapped else (first, second)
    body_at, part_at = (at + first.size, at) if swapped else (at, at + first.size)
    if body.near:
        words = nouns.report.words(body_at, body_at + body.size)
        nouns.near.append(nearness.drawn_as(words, body.entry.noun))
    index = len(nouns.things)
    whole = replace(body, size=first.size + second.size, plural=second.plural, near=False)
    taking.take(nouns, whole, at)
    if not mark(reading, index, part.entry):
        nouns.report.add(part_at, part_at + part.size)


def mark(reading: Reading, index: int, part: Entry) -> bool:
    """Let one of the things wear what tells another; return whether anything does."""
    if part.noun not in MARKS or index >= len(reading.nouns.things):
        return False
    reading.nouns.marks.append((index, MARKS[part.noun]))
    return True


def worn(wish: Wish, marks: list[tuple[int, str]], lexicon: Lexicon) -> Wish:
    """Return the wish with the marks that its things wear, one for each."""
    things, relations = list(wish.things), list(wish.relations)
    for bearer, noun in marks:
        entry = lexicon.find(noun)
        if entry is None or entry.noun in wish.unwanted:
            continue
        relations.append(Relation("worn", len(things), (bearer,)))
        things.append(WishedThing(noun=entry.noun, words=noun, count=things[bearer].count))
    return replace(wish, things=tuple(things), relations=tuple(relations))


def _drawn_second(first: Entry, second: Entry) -> bool:
    """Return whether "pirate parrot" is drawn as the second, because the first is but a part."""
    if second.noun in FULLY_DRESSED and first.noun in MARKS:
        return True
    if ("person" in first.kinds) != ("person" in second.kinds):
        return "person" in first.kinds
    return first.noun in MARKS and second.noun not in MARKS
