"""Steps of a reading that announce lettering, or refuse something."""

from collections.abc import Iterator, Sequence
from functools import partial

from pleinair.providers.illustrator.words import filler, lettered, relations
from pleinair.providers.illustrator.words.reading import CERTAIN, Reading, Step
from pleinair.providers.illustrator.words.tokens import Token

# What announces lettering that need not be quoted, as "says" does.
ANNOUNCING = frozenset({
    "that reads", "which reads", "reads", "with the words", "the words", "with the text",
    "with the title", "with the headline", "titled", "entitled", "with the inscription",
    "with the message", "with the letters",
})  # fmt: skip


def steps(reading: Reading) -> Iterator[Step]:
    """Yield what the tokens here may say of words in the picture, and of what is unwanted."""
    tokens, at = reading.tokens, reading.at
    if found := filler.SAYING.match(tokens, at):
        size, kind = found
        after = at + size
        if after < len(tokens) and tokens[after].mark == "quote":
            yield size, CERTAIN, partial(lettered.announce, reading.nouns, at, kind)
        elif more := _unquoted(tokens, at, after):
            text = " ".join(token.text for token in tokens[after : after + more])
            yield size + more, CERTAIN, partial(lettered.spell, reading.nouns, at, text)
    if refused := filler.NEGATIONS.match(tokens, at):
        yield refused[0], 1, partial(_negate, reading)


def _unquoted(tokens: Sequence[Token], at: int, after: int) -> int:
    """Return how many words from `after` are meant by "says", or by "with the word"."""
    phrase = " ".join(token.word for token in tokens[at:after])
    if phrase in {"with the word", "the word"}:
        return int(after < len(tokens) and tokens[after].mark == "word")
    announced = tokens[after - 1].word in {"says", "say", "saying"} or phrase in ANNOUNCING
    return relations.unquoted(tokens, after) if announced else 0


def _negate(reading: Reading) -> None:
    reading.nouns.flush(reading.at)
    reading.negating = True
