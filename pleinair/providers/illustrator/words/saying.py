"""Steps of a reading that announce lettering, or refuse something."""

from collections.abc import Iterator
from functools import partial

from pleinair.providers.illustrator.words import filler, lettered, relations
from pleinair.providers.illustrator.words.reading import CERTAIN, Reading, Step


def steps(reading: Reading) -> Iterator[Step]:
    """Yield what the tokens here may say of words in the picture, and of what is unwanted."""
    tokens, at = reading.tokens, reading.at
    if found := filler.SAYING.match(tokens, at):
        size, kind = found
        after = at + size
        if after < len(tokens) and tokens[after].mark == "quote":
            yield size, CERTAIN, partial(lettered.announce, reading.nouns, at, kind)
        elif tokens[after - 1].word in {"says", "say", "saying"} and (
            more := relations.unquoted(tokens, after)
        ):
            text = " ".join(token.text for token in tokens[after : after + more])
            yield size + more, CERTAIN, partial(lettered.spell, reading.nouns, at, text)
    if refused := filler.NEGATIONS.match(tokens, at):
        yield refused[0], 1, partial(_negate, reading)


def _negate(reading: Reading) -> None:
    reading.nouns.flush(reading.at)
    reading.negating = True
