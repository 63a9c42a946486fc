"""Steps of a reading that announce lettering, or refuse something."""

from collections.abc import Iterator, Sequence
from functools import partial

from pleinair.providers.illustrator.words import filler, lettered, relations
from pleinair.providers.illustrator.words.lexicon import can_bear_text
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.reading import CERTAIN, Reading, Step
from pleinair.providers.illustrator.words.tokens import Token

# What announces lettering that need not be quoted, as "says" does.
ANNOUNCING = frozenset({
    "that reads", "which reads", "reads", "with the words", "the words", "with the text",
    "with the title", "with the headline", "titled", "entitled", "with the inscription",
    "with the message", "with the letters",
})  # fmt: skip
# What announces lettering on a sign, in a mark or on a poster: words with capitals, and numbers.
NAMING = frozenset({"reading", "called", "named", "with the name", "labelled", "labeled"})
# What says that lettering stands in a ring.
_RINGS: Phrasebook[str] = book({"circle": (
    "with a circle around, with a circle round, a circle around, a circle round, in a circle, "
    "circle around, circle round, inside a circle, within a circle, inside of a circle, "
    "surrounded by a circle, with a ring around, a ring around, framed by a circle"
)})  # fmt: skip


def steps(reading: Reading) -> Iterator[Step]:
    """Yield what the tokens here may say of words in the picture, and of what is unwanted."""
    tokens, at = reading.tokens, reading.at
    if found := filler.SAYING.match(tokens, at):
        size, kind = found
        after = at + size
        if after < len(tokens) and tokens[after].mark == "quote":
            yield size, CERTAIN, partial(lettered.announce, reading.nouns, at, kind)
        elif more := _unquoted(reading, after):
            text = " ".join(token.text for token in tokens[after : after + more])
            yield size + more, CERTAIN, partial(lettered.spell, reading.nouns, at, text)
    if (ring := _RINGS.match(tokens, at)) and _speaks_of_words(tokens, at + ring[0]):
        yield ring[0], CERTAIN, partial(_encircle, reading)
    if refused := filler.NEGATIONS.match(tokens, at):
        yield refused[0], 1, partial(_negate, reading)


def _speaks_of_words(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what is encircled is lettering, named next or quoted before."""
    ahead = tokens[at : at + 3]
    named = any(
        token.mark == "quote" or token.word in {"word", "name", "letters"} for token in ahead
    )
    refers = not ahead or ahead[0].word in {"it", "them"} or ahead[0].mark != "word"
    return named or (refers and any(token.mark == "quote" for token in tokens[:at]))


def _encircle(reading: Reading) -> None:
    reading.nouns.flush(reading.at)
    reading.setting.encircled = True


def _unquoted(reading: Reading, after: int) -> int:
    """Return how many words from `after` are meant by "says", or by "with the word"."""
    tokens, at = reading.tokens, reading.at
    phrase = " ".join(token.word for token in tokens[at:after])
    if phrase in {"with the word", "the word"}:
        return int(after < len(tokens) and tokens[after].mark == "word")
    if phrase in NAMING:
        return _capitalised(tokens, after) if _is_lettered(reading) else 0
    announced = tokens[after - 1].word in {"says", "say", "saying"} or phrase in ANNOUNCING
    return relations.unquoted(tokens, after) if announced else 0


def _is_lettered(reading: Reading) -> bool:
    """Return whether a name here is written: a shop has its own on it, a bear has not."""
    entry = reading.nouns.entries[-1] if reading.nouns.entries else None
    bears = entry is not None and can_bear_text(entry)
    return bears or reading.setting.emblem or reading.setting.poster


def _capitalised(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from here are a name: "OPEN 24 HOURS", but nothing of "a book"."""
    size = 0
    for token in tokens[at : at + relations.MOST_UNQUOTED]:
        if token.mark != "word" or not (token.text[:1].isupper() or token.text[:1].isdigit()):
            break
        size += 1
    return size


def _negate(reading: Reading) -> None:
    reading.nouns.flush(reading.at)
    reading.negating = True
