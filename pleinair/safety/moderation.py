"""Ask, before anything is drawn, whether it may be made."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final, Protocol

from pleinair.safety import rulebook
from pleinair.safety.sentences import sentence_for
from pleinair.safety.words import Word, words_of

# The shape that moderation services answer in, and two that a picture studio needs besides.
CATEGORIES: Final = (
    "harassment",
    "harassment/threatening",
    "hate",
    "hate/threatening",
    "illicit",
    "illicit/violent",
    "self-harm",
    "self-harm/instructions",
    "self-harm/intent",
    "sexual",
    "sexual/minors",
    "violence",
    "violence/graphic",
    "likeness",
    "non-consensual",
)

# A longer prompt is a text of its own; its author rewrites it better than a list of words.
_LONGEST_REWRITE = 600
# Words that describe a thing: another such word in their place leaves good English behind.
_DESCRIBING = {
    "nude", "naked", "stark naked", "unclothed", "undressed", "disrobed", "topless", "gory",
    "blood soaked", "blood drenched", "bloodsoaked", "ultra violent", "ultraviolent",
    "extremely violent",
}  # fmt: skip
_ARTICLE = re.compile(r"\b(a)n(\s+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a request may be made; if not, which rule says so and what would be fine."""

    allowed: bool
    categories: tuple[str, ...] = ()
    rule: str = ""
    sentence: str = ""
    rewrite: str | None = None


class Moderator(Protocol):
    """Judges a request before it is made.

    `review` may be called from any thread, never changes what it is given, keeps nothing, and
    answers with a verdict for every prompt. A moderator that asks somebody else and gets no
    answer raises; the request is then not made.
    """

    def review(self, *, prompt: str, pictures: tuple[bytes, ...] = ()) -> Verdict:
        """Judge the words of a request and the pictures that go into it."""
        ...


class WordModerator:
    """Judges by the words alone, with rules that come with the software; no network.

    It cannot see: pictures pass. Its rules are English with a few words of other languages.
    """

    def __init__(self, book: rulebook.Rulebook) -> None:
        self._book = book

    def review(self, *, prompt: str, pictures: tuple[bytes, ...] = ()) -> Verdict:  # noqa: ARG002 - words only
        """Judge the words. Linear in their length; some milliseconds for the longest prompt."""
        words = words_of(prompt)
        match = self._book.find(words)
        if match is None:
            return Verdict(allowed=True)
        return Verdict(
            allowed=False,
            categories=match.rule.categories,
            rule=match.rule.id,
            sentence=sentence_for(match.rule.id),
            rewrite=self._rewrite(prompt, words, match),
        )

    def _rewrite(self, prompt: str, words: tuple[Word, ...], match: rulebook.Match) -> str | None:
        """Return the prompt in words that pass, where replacing a few is enough."""
        if match.rule.instead is None or len(prompt) > _LONGEST_REWRITE:
            return None
        spans = [(words[hit.first].start, words[hit.last].end) for hit in match.hits]
        if not all(_is_describing(words[hit.first : hit.last + 1]) for hit in match.hits):
            return None
        rewritten = _replaced(prompt, spans, match.rule.instead)
        return rewritten if self._book.find(words_of(rewritten)) is None else None


@cache
def current() -> Moderator:
    """Return the moderator of this site."""
    return WordModerator(rulebook.load())


def _replaced(text: str, spans: Iterable[tuple[int, int]], instead: str) -> str:
    """Replace places in a text from the end on; of overlapping places the first is replaced.

    What comes instead begins with a consonant, and the article before it follows.
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    for start, end in reversed(kept):
        before, was = text[:start], text[start:end]
        word = instead.capitalize() if was[0].isupper() else instead
        text = _ARTICLE.sub(r"\1\2", before) + word + text[end:]
    return text


def _is_describing(phrase: tuple[Word, ...]) -> bool:
    forms = product(*(word.forms for word in phrase))
    return any(" ".join(form) in _DESCRIBING for form in forms)
