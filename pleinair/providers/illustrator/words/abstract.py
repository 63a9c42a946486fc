"""An abstract composition: shapes in colours, and nothing that has a name."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words import colours
from pleinair.providers.illustrator.words.tokens import Token
from pleinair.providers.illustrator.words.wish import Wish

SHAPES = {
    "triangle": "triangle", "circle": "circle", "disc": "circle", "dot": "circle",
    "square": "square", "rectangle": "square", "cube": "square", "stripe": "stripe",
    "line": "stripe", "wave": "wave", "curve": "wave", "ripple": "wave",
}  # fmt: skip
# What says that no thing is meant.
NAMES = frozenset({"abstract", "abstraction", "geometric", "nonfigurative"})
GLUE = frozenset({"a", "an", "the", "of", "with", "in", "and", "shape", "shapes", "geometry",
                  "pattern", "geometrical", "overlapping", "coloured", "colored"})  # fmt: skip


def composed(wish: Wish, tokens: Sequence[Token]) -> Wish:
    """Return a wish for shapes as one of an abstract picture; any other as it is."""
    words = [token.word for token in tokens if token.mark == "word"]
    shapes = tuple(dict.fromkeys(SHAPES[one] for word in words if (one := _one(word)) in SHAPES))
    named = bool(NAMES & set(words))
    # "Abstract waves" are no sea.
    elsewhere = wish.place and not (named and shapes)
    if wish.things or wish.captions or elsewhere or not (shapes or named):
        return wish
    paints = [colours.match(tokens, at) for at, token in enumerate(tokens) if token.mark != "quote"]
    return replace(
        wish,
        place="abstract",
        shapes=shapes,
        palette=wish.palette or tuple(dict.fromkeys(paint[1] for paint in paints if paint)),
        missing=tuple(phrase for phrase in wish.missing if not _is_said(phrase)),
    )


def _one(word: str) -> str:
    return word.removesuffix("s")


def _is_said(phrase: str) -> bool:
    """Return whether all words of a phrase are about shapes."""
    return all(_one(word) in SHAPES or word in NAMES | GLUE for word in phrase.casefold().split())
