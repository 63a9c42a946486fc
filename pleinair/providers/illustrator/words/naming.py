"""Steps of a reading that name things, their parts, and what they are like."""

from collections.abc import Iterator
from functools import partial

from pleinair.providers.illustrator.words import (
    attributes,
    belongings,
    filler,
    lexicon,
    looks,
    placing,
    roles,
    settings,
    taking,
)
from pleinair.providers.illustrator.words.lexicon import Noun
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.reading import CERTAIN, Reading, Step

# What says that somebody is got up as another: "a dog dressed as a pirate".
_COSTUMES: Phrasebook[str] = book({"costume": (
    "dressed as, dressed up as, dressed like, disguised as, costumed as, in the costume of"
)})  # fmt: skip
# "As" alone says so too, but only of somebody who has a mark: "a robot as a chef".
_PARTS: Phrasebook[str] = book({"part": "as"})
# Stuffs that bear somebody in heaps.
HEAPS = {"gold": "gold hoard", "treasure": "gold hoard"}
# How large the young are beside their parents.
YOUNG = 0.7


def steps(reading: Reading) -> Iterator[Step]:
    """Yield which things the tokens here may name, and how they may describe them."""
    tokens, at = reading.tokens, reading.at
    part = belongings.part(reading.nouns, reading.word)
    noun = reading.noun_at(at)
    if noun:
        yield noun.size, _rank(reading, noun), partial(_name, reading, noun)
    if heap := _heap(reading):
        yield 1, 2, partial(_name, reading, heap)
    if noun and noun.size == 1 and tokens[at].owns and _is_owned(reading, at + 1):
        # "The king's crown" is a crown.
        yield 1, 0, partial(_own, reading)
    if part and (
        not noun or (belongings.has_part(reading.nouns, part) and not reading.phrase.count)
    ):
        yield 1, 5, partial(belongings.take, reading.nouns, part, at)
    yield from _looks(reading)
    yield from _roles(reading)
    yield from _said_of_next(reading)
    if size := attributes.SIZE_WORDS.match(tokens, at):
        yield size[0], 7, partial(reading.phrase.grow, at, size[1])
    if mood := attributes.MOOD_WORDS.match(tokens, at):
        yield mood[0], 7, partial(reading.phrase.feel, at, mood[1])
    if verb := attributes.VERB_WORDS.match(tokens, at):
        yield verb[0], 7, partial(_verb, reading, *verb)


def _heap(reading: Reading) -> Noun | None:
    """Return the heap that is meant where somebody is on a stuff: "sleeping on gold"."""
    lies = reading.clause.open == "on" and not reading.noun_ahead(reading.at + 1)
    entry = reading.lexicon.find(HEAPS[reading.word]) if lies and reading.word in HEAPS else None
    if entry is None:
        return None
    return Noun(size=1, entry=entry, plural=False, bare_plural=False, near=False)


def _looks(reading: Reading) -> Iterator[Step]:
    """Yield how the last person, or the one who is named next, looks."""
    nouns, at = reading.nouns, reading.at
    age = looks.AGES.get(reading.word, "")
    if age and looks.is_drawn((age,), "") and _person_ahead(reading, at + 1):
        yield 1, 4, partial(reading.phrase.look, at, age)
    pose = looks.POSES.get(reading.word, "")
    if pose and _person_ahead(reading, at + 1):
        yield 1, 4, partial(reading.phrase.look, at, pose)
    elif pose and "person" in nouns.kinds_of_last and lexicon.shows(nouns.entries[-1], (pose,)):
        yield 1, 4, partial(belongings.strike, nouns, pose)
    person, animal = (kind in nouns.kinds_of_last for kind in ("person", "animal"))
    if not (person or animal) or not nouns.clause.is_dressing:
        return
    look = looks.match(reading.tokens, at) if person else None
    if look and looks.is_drawn(look.looks, nouns.things[-1].noun):
        yield look.size, 4, partial(belongings.look, nouns, look.looks)
    # "A diving suit" is none of the suits that are drawn; "a tweed jacket" is still a jacket.
    other_suit = reading.word == "suit" and reading.phrase.unknown
    coat = None if other_suit else looks.coat(reading.tokens, at, animal=animal)
    if coat and (animal or lexicon.shows(reading.nouns.entries[-1], coat.looks)):
        yield coat.size, 3, partial(belongings.look, nouns, coat.looks)


def _person_ahead(reading: Reading, at: int) -> bool:
    """Return whether the next noun is somebody: "old and tired fisherman"."""
    for i in range(at, min(at + 3, len(reading.tokens))):
        if noun := reading.noun_at(i):
            return "person" in noun.entry.kinds
    return False


def _roles(reading: Reading) -> Iterator[Step]:
    """Yield who somebody else is said to be like, and wears the mark of."""
    at = reading.at
    if costume := (_COSTUMES.match(reading.tokens, at) or _PARTS.match(reading.tokens, at)):
        start = at + costume[0]
        article = int(start < len(reading.tokens) and reading.tokens[start].word in filler.ARTICLES)
        worn = reading.noun_at(start + article)
        if worn and reading.nouns.things and (costume[1] == "costume" or roles.is_part(worn.entry)):
            size = costume[0] + article + worn.size
            yield size, CERTAIN, partial(_in_costume, reading, size, worn)
    first = reading.noun_at(at)
    if not first or first.plural or not (reading.phrase.article or reading.phrase.count or not at):
        return
    second = reading.noun_at(at + first.size)
    if second and all(roles.is_somebody(noun.entry) for noun in (first, second)):
        yield first.size + second.size, 5, partial(roles.take, reading, first, second)


def _in_costume(reading: Reading, size: int, worn: Noun) -> None:
    reading.nouns.flush(reading.at)
    if not roles.mark(reading, len(reading.nouns.things) - 1, worn.entry):
        reading.nouns.report.add(reading.at, reading.at + size)


def _said_of_next(reading: Reading) -> Iterator[Step]:
    """Yield what a noun says before another: "a glass vase" is a vase, "a baby elephant" small."""
    following = reading.noun_at(reading.at + 1)
    if following and reading.word == "glass":
        yield 1, 5, partial(reading.phrase.begin, reading.at)
    if following and reading.word == "baby" and "animal" in following.entry.kinds:
        yield 1, 5, partial(reading.phrase.grow, reading.at, YOUNG)


def _rank(reading: Reading, noun: Noun) -> int:
    after = reading.at + noun.size
    said_of_another = reading.adjective(reading.at, None, articles=False) or (
        filler.FILLER_WORDS.match(reading.tokens, reading.at)
    )
    if said_of_another and (reading.noun_ahead(after) or not reading.wants_noun):
        return 10
    return 6 if reading.wants_noun else 8


def _name(reading: Reading, noun: Noun) -> None:
    if reading.negating:
        reading.setting.unwanted.append(noun.entry.noun)
        reading.nouns.phrase = Phrase()
    elif belongings.is_garment(reading.nouns, noun.entry.noun):
        belongings.take(reading.nouns, noun.entry.noun, reading.at)
    else:
        taking.take(reading.nouns, noun, reading.at)


def _is_owned(reading: Reading, at: int) -> bool:
    place = settings.PLACE_WORDS.match(reading.tokens, at) if at < len(reading.tokens) else None
    return bool(place) or reading.noun_ahead(at)


def _own(reading: Reading) -> None:
    reading.phrase.begin(reading.at)
    reading.phrase.article = True


def _verb(reading: Reading, size: int, kind: str) -> None:
    if kind != "aloft":
        return
    flown = reading.noun_at(reading.at + size)
    if flown and flown.entry.stands == "air" and reading.clause.speaks_of_a_person:
        # "Children flying kites": the kites are in the air.
        reading.relate("holding")
        return
    placing.lift(reading.nouns, reading.at)
