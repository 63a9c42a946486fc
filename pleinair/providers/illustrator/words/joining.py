"""Steps of a reading that join things: relations, placements, numbers, colours and small words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words import (
    belongings,
    colours,
    counts,
    filler,
    looks,
    manners,
    nearness,
    placing,
    relations,
    settings,
)
from pleinair.providers.illustrator.words.clause import LARGE_INSTRUMENTS
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.reading import Reading, Step

# What hangs from ceilings, and as what it is drawn then.
HANGING = {"lamp": "hanging lamp", "hanging lamp": "hanging lamp"}
# What of the setting may have a colour of its own.
PAINTED = frozenset({"sky", "ground", "floor", "background"})


def steps(reading: Reading) -> Iterator[Step]:
    """Yield how the tokens here may hang together with what stands round them."""
    yield from _relations(reading)
    yield from _numbers_and_colours(reading)
    yield from _small_words(reading)


def _relations(reading: Reading) -> Iterator[Step]:
    tokens, at = reading.tokens, reading.at
    if size := relations.on_a_body(tokens, at):
        yield size, 1, partial(placing.perch, reading.nouns, at, size)
    if placement := relations.PLACEMENT_WORDS.match(tokens, at):
        yield placement[0], 3, partial(placing.place, reading.nouns, at, placement[1])
    if relation := relations.RELATION_WORDS.match(tokens, at):
        yield relation[0], 4, partial(_relate, reading, relation[1])
    hung = relations.on_the_wall(tokens, at)
    if hung and reading.nouns.entries and _hangs(reading.nouns.entries[-1]):
        yield hung, 1, reading.flush
    dangles = relations.from_the_ceiling(tokens, at)
    if dangles and reading.nouns.entries and reading.nouns.things[-1].noun in HANGING:
        yield dangles, 1, partial(_hang, reading)
    stuff = 0 if manners.STYLE_WORDS.match(tokens, at) else relations.made_of(tokens, at)
    if stuff and reading.nouns.things:
        yield stuff, 2, partial(_made_of, reading, stuff)
    doing = relations.DOING_WORDS.match(tokens, at)
    somebody = reading.clause.mentions and not reading.phrase.described
    if doing and somebody and reading.noun_ahead(at + doing[0], articles=True):
        yield doing[0], 3, partial(_do, reading, *doing)


def _hangs(entry: Entry | None) -> bool:
    """Return whether something belongs on walls: it need not be told where it is."""
    return entry is not None and entry.stands == "wall"


def _relate(reading: Reading, name: str) -> None:
    """Begin a relation; "dancing on" says how somebody is drawn as well."""
    if pose := looks.POSES.get(reading.word):
        belongings.strike(reading.nouns, pose)
    reading.relate(name)


def _hang(reading: Reading) -> None:
    """Let what was named last hang from the ceiling."""
    reading.flush()
    last = reading.nouns.things[-1]
    reading.nouns.things[-1] = replace(last, noun=HANGING[last.noun])


def _do(reading: Reading, size: int, name: str) -> None:
    """Take what somebody does with something; where it is only put beside them, say so."""
    at = reading.at
    if reading.word == "driving":
        reading.relate("in", doing=True)
        return
    seen = name == "beside" and reading.word in relations.SHOWN_BESIDE
    if (name == "beside" and not seen) or (name == "playing" and _stands_by(reading, at + size)):
        words = reading.nouns.report.words(at, at + size)
        reading.nouns.near.append(nearness.beside_it(words))
    reading.relate("facing" if seen else name, doing=True)


def _stands_by(reading: Reading, at: int) -> bool:
    """Return whether what is played is so large that its player is only drawn beside it."""
    article = int(at < len(reading.tokens) and reading.tokens[at].word in filler.ARTICLES)
    played = reading.noun_at(at + article)
    return played is not None and played.entry.noun in LARGE_INSTRUMENTS


def _made_of(reading: Reading, size: int) -> None:
    """Report a material: nothing is drawn of something else."""
    start = reading.at
    reading.flush()
    reading.nouns.report.add(start, start + size)


def _numbers_and_colours(reading: Reading) -> Iterator[Step]:
    tokens, at = reading.tokens, reading.at
    if (count := counts.match(tokens, at)) and not _is_stack(reading, count):
        yield count.size, 3, partial(_count, reading, count)
    if paint := colours.match(tokens, at):
        said_of_it = _colours_something(reading, paint[0])
        if said_of_it or reading.word not in colours.STUFFS:
            rank = 4 if said_of_it else 9
            yield paint[0], rank, partial(reading.phrase.paint, at, paint[1])


def _small_words(reading: Reading) -> Iterator[Step]:
    tokens, at, word = reading.tokens, reading.at, reading.word
    if word == "and":
        yield 1, 2, partial(_and, reading)
    if word in relations.PRONOUNS and reading.clause.open:
        yield 1, 3, partial(_refer, reading)
    if found := filler.FILLER_WORDS.match(tokens, at):
        size = found[0]
        after = at + size
        names_medium = after < len(tokens) and tokens[after].word == "of"
        glue = word in filler.ARTICLES or (word in {"can", "will", "may"} and reading.phrase.empty)
        rank = 1 if names_medium or (size == 1 and glue) else 9
        yield size, rank, partial(_skip, reading, word, size)


def _is_stack(reading: Reading, count: counts.Count) -> bool:
    """Return whether "a stack of books" is one thing that we draw."""
    if not count.lot or reading.word != "a":
        return False
    noun = reading.noun_at(reading.at + 1)
    return noun is not None and noun.size >= count.size


def _count(reading: Reading, count: counts.Count) -> None:
    if reading.phrase.described and not reading.phrase.article:
        reading.nouns.flush(reading.at)
    reading.phrase.begin(reading.at)
    reading.phrase.count = count.number


def _colours_something(reading: Reading, size: int) -> bool:
    """Return whether a colour here is one, rather than the fruit or flower of its name."""
    tokens, after = reading.tokens, reading.at + size
    before = tokens[reading.at - 1].word if reading.at else ""
    linked = reading.phrase.colours and before in {"and", ","}
    return (
        (reading.noun_ahead(after) and not _is_listed(reading, after))
        or before in filler.COPULAS
        or bool(linked)
        or (reading.clause.open == "in" and not reading.phrase.described)
        or (after < len(tokens) and _setting_at(reading, after))
    )


def _is_listed(reading: Reading, after: int) -> bool:
    """Return whether "coffee" is one of several things: "coffee and croissants"."""
    several = reading.tokens[after].word == "and" and not colours.match(reading.tokens, after + 1)
    return several and reading.noun_at(reading.at) is not None


def _setting_at(reading: Reading, at: int) -> bool:
    books = (settings.PLACE_WORDS, settings.TIME_WORDS, settings.WEATHER_WORDS)
    if reading.tokens[at].word in settings.PREPOSITIONS:
        # "On gold in a cave": nothing is said of the cave's colour.
        return False
    painted = reading.tokens[at].word in PAINTED
    return painted or any(words.match(reading.tokens, at) for words in books)


def _and(reading: Reading) -> None:
    if reading.goes_on(reading.at + 1):
        return
    reading.nouns.flush(reading.at)
    reading.clause.join("and")


def _refer(reading: Reading) -> None:
    following = reading.at + 1
    fresh = following < len(reading.tokens) and reading.noun_ahead(following, articles=True)
    reading.clause.refer(back=0 if fresh else 1)


def _skip(reading: Reading, word: str, size: int) -> None:
    phrase = reading.phrase
    if word in filler.ARTICLES and size == 1:
        if phrase.described:
            reading.nouns.flush(reading.at)
        reading.phrase.begin(reading.at)
        reading.phrase.article = True
    elif word in filler.COPULAS and reading.noun_ahead(reading.at + size):
        # "Three painted eggs": the number waits for its noun.
        phrase.begin(reading.at)
    elif word in filler.COPULAS:
        painted = phrase.painted
        reading.nouns.flush(reading.at)
        reading.phrase.copula, reading.phrase.painted = True, painted
    elif word in PAINTED and phrase.colours:
        reading.setting.paint(word, phrase.colours)
        reading.nouns.phrase = Phrase()
    elif word in PAINTED:
        phrase.painted = word
