"""Where a prompt is being read, what was read so far, and what lies ahead."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pleinair.providers.illustrator.words import (
    attributes,
    belongings,
    colours,
    counts,
    filler,
    settings,
)
from pleinair.providers.illustrator.words.clause import Clause
from pleinair.providers.illustrator.words.lexicon import Lexicon, Noun
from pleinair.providers.illustrator.words.lexicon import match as match_noun
from pleinair.providers.illustrator.words.nouns import Nouns
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.report import Report
from pleinair.providers.illustrator.words.setting import Setting
from pleinair.providers.illustrator.words.tokens import Token

# One way to read the tokens from a place: how many, how good among equals (less is better), and
# what to do. A certain step wins over longer ones.
CERTAIN = -1
Step = tuple[int, int, Callable[[], None]]


@dataclass(slots=True)
class Reading:
    """The state of one reading; a fresh one for every prompt."""

    tokens: list[Token]
    lexicon: Lexicon
    emoji: bool
    nouns: Nouns = field(init=False)
    setting: Setting = field(init=False)
    at: int = 0
    negating: bool = False

    def __post_init__(self) -> None:
        report = Report(self.tokens)
        self.setting = Setting(report)
        self.nouns = Nouns(report, Clause(), self.setting, emoji=self.emoji)

    @property
    def phrase(self) -> Phrase:
        return self.nouns.phrase

    @property
    def clause(self) -> Clause:
        return self.nouns.clause

    @property
    def word(self) -> str:
        """The word that is being read."""
        return self.tokens[self.at].word

    @property
    def wants_noun(self) -> bool:
        """Whether what was read so far waits for a noun."""
        return self.phrase.described or self.negating or bool(self.clause.open)

    def flush(self) -> None:
        """End a phrase; one that was said not to be in the picture is kept as unwanted."""
        if not self.negating:
            self.nouns.flush(self.at)
            return
        for start, end in self.phrase.unknown:
            self.setting.unwanted.append(self.setting.report.words(start, end))
        self.nouns.phrase = Phrase()

    def relate(self, name: str, *, doing: bool = False) -> None:
        """Begin a relation; `doing` says that it is what somebody does."""
        if self.negating and name in {"of", "with", "in"}:
            return
        self.flush()
        self.negating = False
        self.clause.relate(name, self.at, doing=doing)

    def goes_on(self, at: int) -> bool:
        """Return whether an unfinished phrase runs on past "and" or a comma to its noun."""
        if not self.phrase.described or self.phrase.unknown or at >= len(self.tokens):
            return False
        more_colours = self.phrase.colours and colours.match(self.tokens, at)
        return bool(more_colours) or self.noun_ahead(at)

    def noun_at(self, at: int) -> Noun | None:
        """Return the noun that begins at a token, if there is one."""
        return match_noun(self.tokens, at, self.lexicon) if at < len(self.tokens) else None

    def noun_ahead(self, at: int, *, articles: bool = False) -> bool:
        """Return whether adjectives, and nothing else, lead from a token to a noun."""
        for _ in range(6):
            if at >= len(self.tokens) or self.tokens[at].mark not in {"word", "hex"}:
                return False
            paint = colours.match(self.tokens, at)
            noun = self.noun_at(at)
            if noun and (not paint or noun.size > paint[0] or not self.noun_ahead(at + paint[0])):
                return True
            if belongings.part(self.nouns, self.tokens[at].word):
                return True
            step = self.adjective(at, paint, articles=articles)
            if not step:
                return False
            at += step
        return False

    def adjective(self, at: int, paint: tuple[int, str] | None, *, articles: bool) -> int:
        """Return how many tokens from a place describe a noun that may follow."""
        if paint:
            return paint[0]
        if self.tokens[at].word == "and" or (articles and self.tokens[at].word in filler.ARTICLES):
            return 1
        if articles and (count := counts.match(self.tokens, at)):
            return count.size
        for words in (attributes.SIZE_WORDS, attributes.MOOD_WORDS, settings.MOOD_WORDS,
                      settings.SEASON_WORDS):  # fmt: skip
            if found := words.match(self.tokens, at):
                return found[0]
        return 0
