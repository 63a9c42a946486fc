"""Words for several people at once: "a couple", "a family"."""

from collections.abc import Sequence

from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.tokens import Token

GATHERINGS = {
    "couple": ("two", "people"), "lovers": ("two", "people"), "newlyweds": ("two", "people"),
    "family": ("man", "and", "woman", "and", "two", "children"),
    "twins": ("two", "children"), "crowd": ("twelve", "people"),
    "team": ("five", "people"), "audience": ("nine", "people"), "siblings": ("two", "children"),
}  # fmt: skip


def counted(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Return the tokens with each gathering as the people it is; "a couple of cats" stays."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        named = GATHERINGS.get(token.word) if token.mark == "word" else None
        of = i + 1 < len(tokens) and tokens[i + 1].word == "of"
        if named is None or of or lexicon.find(token.word):
            out.append(token)
            continue
        *first, people = named
        out += [*(Token("word", word, "") for word in first), Token("word", people, token.text)]
    return out
