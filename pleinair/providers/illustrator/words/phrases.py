"""Books of phrases, in which the longest one that fits is found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pleinair.providers.illustrator.words.tokens import Token

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Phrasebook(Generic[Meaning]):
    """Phrases of lower-case words and what they mean."""

    meanings: Mapping[tuple[str, ...], Meaning]
    longest: int

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, Meaning] | None:
        """Return the length and meaning of the longest phrase that starts at a token."""
        words = words_at(tokens, at, self.longest)
        for size in range(len(words), 0, -1):
            if words[:size] in self.meanings:
                return size, self.meanings[words[:size]]
        return None


def book(*sources: Mapping[Meaning, str]) -> Phrasebook[Meaning]:
    """Bind a book from tables that give, for a meaning, its phrases separated by commas."""
    meanings: dict[tuple[str, ...], Meaning] = {}
    for source in sources:
        for meaning, phrases in source.items():
            for phrase in listed(phrases):
                meanings[tuple(phrase.split())] = meaning
    return Phrasebook(meanings, max(map(len, meanings)))


def listed(phrases: str) -> Iterable[str]:
    """Split a table's cell into its phrases."""
    return (phrase.strip() for phrase in phrases.split(",") if phrase.strip())


def words_at(tokens: Sequence[Token], at: int, most: int) -> tuple[str, ...]:
    """Return the words from a token up to the next mark that is no word."""
    words: list[str] = []
    for token in tokens[at : at + most]:
        if token.mark != "word":
            break
        words.append(token.word)
    return tuple(words)
