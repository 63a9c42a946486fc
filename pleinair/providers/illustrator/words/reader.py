"""Reads a prompt from left to right: at each token the longest phrase that means something wins."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from pleinair.providers.illustrator.words import (
    attributes,
    colours,
    counts,
    filler,
    manners,
    relations,
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
# what to do. A certain reading wins over longer ones.
CERTAIN = -1
Reading = tuple[int, int, Callable[[], None]]

# What of the setting may have a colour of its own.
PAINTED = frozenset({"sky", "ground", "floor", "background"})


@dataclass(slots=True)
class Reader:
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

    def read(self) -> None:
        """Read all tokens."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.mark in {"word", "hex"}:
                self.at += self._word()
            else:
                self._mark(token)
                self.at += 1
        self._flush()

    def _flush(self) -> None:
        """End a phrase; one that was said not to be in the picture is kept as unwanted."""
        if not self.negating:
            self.nouns.flush(self.at)
            return
        for start, end in self.phrase.unknown:
            self.setting.unwanted.append(self.setting.report.words(start, end))
        self.nouns.phrase = Phrase()

    def _mark(self, token: Token) -> None:
        if token.mark == "quote":
            self.nouns.flush(self.at)
            self.nouns.letter(token.text)
            return
        if token.mark == "comma" and self._goes_on(self.at + 1):
            return
        self._flush()
        self.negating = False
        if token.mark == "stop":
            self.nouns.stop()
        else:
            self.clause.join(token.word)

    def _word(self) -> int:
        """Read the best phrase that starts here and return its length."""
        readings = list(self._readings())
        if not readings:
            self.phrase.add_unknown(self.at)
            return 1
        size, _, act = min(readings, key=_preference)
        act()
        return size

    def _readings(self) -> Iterator[Reading]:
        yield from self._saying()
        yield from self._manners()
        yield from self._grammar()
        yield from self._settings()
        yield from self._things()

    def _saying(self) -> Iterator[Reading]:
        if found := filler.SAYING.match(self.tokens, self.at):
            size, kind = found
            after = self.at + size
            quoted = after < len(self.tokens) and self.tokens[after].mark == "quote"
            if quoted:
                yield size, CERTAIN, partial(self.nouns.announce, self.at, kind)
            elif self.tokens[after - 1].word in {"says", "say", "saying"} and (
                more := relations.unquoted(self.tokens, after)
            ):
                text = " ".join(token.text for token in self.tokens[after : after + more])
                yield size + more, CERTAIN, partial(self.nouns.spell, self.at, text)
        if found_no := filler.NEGATIONS.match(self.tokens, self.at):
            yield found_no[0], 1, self._negate

    def _manners(self) -> Iterator[Reading]:
        # A style that is also a colour, a place or a thing loses to it unless it is longer.
        books = (
            (manners.BACKGROUND_WORDS, 2, self.setting.set_background),
            (settings.LIGHT_WORDS, 2, self.setting.set_light),
            (settings.EMPTY_WORDS, 5, self.setting.set_empty),
            (settings.CROWDED_WORDS, 5, self.setting.set_crowded),
            (manners.PALETTE_WORDS, 3, self.setting.set_palette),
            (manners.STYLE_WORDS, 6, self.setting.set_style),
            (manners.NEAR_STYLE_WORDS, 7, self.setting.set_near_style),
            (manners.VIEW_WORDS, 6, self.setting.set_view),
        )
        for words, rank, act in books:
            if (found := words.match(self.tokens, self.at)) and not self._describes(found[0]):
                end = self.at + found[0]
                yield found[0], rank, partial(self._set, act, found[1], end)

    def _describes(self, size: int) -> bool:
        """Return whether "black and white" here is said of a noun that follows."""
        ahead = colours.match(self.tokens, self.at)
        return ahead is not None and ahead[0] <= size and self._noun_ahead(self.at + size)

    def _set(self, act: Callable[..., None], value: object, end: int) -> None:
        if self.negating and self.tokens[self.at].word not in settings.PREPOSITIONS:
            return
        if self.negating:
            # "Without people at night": the night is wished for.
            self._flush()
            self.negating = False
        if self._noun_ahead(end):
            # "Five snowy mountains": the number waits for its noun.
            self._set_within(act, value, end)
            return
        painted = "ground" if value in settings.PLACES else "sky"
        if self.phrase.colours and (value in settings.PLACES or value in settings.TIMES):
            self.setting.paint(painted, self.phrase.colours)
            self.phrase.colours = []
        self.nouns.flush(self.at, pending_setting=True)
        act(value, self.at, end)
        self.clause.drop()

    def _set_within(self, act: Callable[..., None], value: object, end: int) -> None:
        """Take a setting that stands between a noun and its number, and lose neither."""
        self.phrase.begin(self.at)
        if isinstance(value, tuple) and value in manners.PAINTBOXES:
            self.phrase.motley = value
        else:
            act(value, self.at, end)

    def _grammar(self) -> Iterator[Reading]:
        if size := relations.on_a_body(self.tokens, self.at):
            yield size, 1, partial(self.nouns.perch, self.at, size)
        if found := relations.PLACEMENT_WORDS.match(self.tokens, self.at):
            yield found[0], 3, partial(self.nouns.place, self.at, found[1])
        if found_relation := relations.RELATION_WORDS.match(self.tokens, self.at):
            yield found_relation[0], 4, partial(self._relate, found_relation[1])
        if (count := counts.match(self.tokens, self.at)) and not self._is_stack(count):
            yield count.size, 3, partial(self._count, count)
        if paint := colours.match(self.tokens, self.at):
            said_of_it = self._colours_something(paint[0])
            if said_of_it or self.tokens[self.at].word not in colours.STUFFS:
                yield (
                    paint[0],
                    4 if said_of_it else 9,
                    partial(self.phrase.paint, self.at, paint[1]),
                )
        if self.tokens[self.at].word == "and":
            yield 1, 2, self._and
        if self.tokens[self.at].word in relations.PRONOUNS and self.clause.open:
            yield 1, 3, self._refer
        if filler.FILLER_WORDS.match(self.tokens, self.at):
            yield from self._filler()

    def _is_stack(self, count: counts.Count) -> bool:
        """Return whether "a stack of books" is one thing that we draw."""
        if not count.lot or self.tokens[self.at].word != "a":
            return False
        noun = match_noun(self.tokens, self.at + 1, self.lexicon)
        return noun is not None and noun.size >= count.size

    def _colours_something(self, size: int) -> bool:
        """Return whether a colour here is one, rather than the fruit or flower of its name."""
        after = self.at + size
        linked = self.phrase.colours and self.tokens[self.at - 1].word in {"and", ","}
        return (
            self._noun_ahead(after)
            or self._is_copula()
            or bool(linked)
            or (self.clause.open == "in" and not self.phrase.described)
            or (after < len(self.tokens) and self._setting_at(after))
        )

    def _setting_at(self, at: int) -> bool:
        books = (settings.PLACE_WORDS, settings.TIME_WORDS, settings.WEATHER_WORDS)
        painted = self.tokens[at].word in PAINTED
        return painted or any(words.match(self.tokens, at) for words in books)

    def _is_copula(self) -> bool:
        return self.at > 0 and self.tokens[self.at - 1].word in filler.COPULAS

    def _filler(self) -> Iterator[Reading]:
        found = filler.FILLER_WORDS.match(self.tokens, self.at)
        assert found is not None
        size = found[0]
        word = self.tokens[self.at].word
        after = self.at + size
        names_medium = after < len(self.tokens) and self.tokens[after].word == "of"
        rank = 1 if names_medium or (size == 1 and self._is_glue(word)) else 9
        yield size, rank, partial(self._skip, word, size)

    def _is_glue(self, word: str) -> bool:
        return word in filler.ARTICLES or (word in {"can", "will", "may"} and self.phrase.empty)

    def _skip(self, word: str, size: int) -> None:
        if word in filler.ARTICLES and size == 1:
            if self.phrase.described:
                self.nouns.flush(self.at)
            self.phrase.begin(self.at)
            self.phrase.article = True
        elif word in filler.COPULAS:
            painted = self.phrase.painted
            self.nouns.flush(self.at)
            self.phrase.copula, self.phrase.painted = True, painted
        elif word in PAINTED and self.phrase.colours:
            self.setting.paint(word, self.phrase.colours)
            self.nouns.phrase = Phrase()
        elif word in PAINTED:
            self.phrase.painted = word

    def _settings(self) -> Iterator[Reading]:
        books = (
            (settings.PLACE_WORDS, self.setting.set_place),
            (settings.TIME_WORDS, self.setting.set_time),
            (settings.WEATHER_WORDS, self.setting.set_weather),
            (settings.SEASON_WORDS, self.setting.set_season),
        )
        # "The mountains" are a place; "two mountains" and "a red pier" are things.
        particular = self.phrase.count or self.phrase.colours or self.phrase.size != 1.0
        rank = 8 if particular else 5
        place_rank = 8 if particular or self._is_indefinite() else 5
        if not self.nouns.things and (poster := manners.POSTER_WORDS.match(self.tokens, self.at)):
            yield poster[0], 2, self.setting.set_poster
        for words, act in books:
            if found := words.match(self.tokens, self.at):
                this = place_rank if words is settings.PLACE_WORDS else rank
                yield found[0], this, partial(self._set, act, found[1], self.at + found[0])
        if mood := settings.MOOD_WORDS.match(self.tokens, self.at):
            yield mood[0], 8, partial(self._feel, mood[1])

    def _is_indefinite(self) -> bool:
        """Return whether "a hill" is meant as a thing: "in a museum" is still a place."""
        start = self.phrase.start
        article = start is not None and self.tokens[start].word in {"a", "an", "another"}
        return article and self.clause.open not in {"in", "by", "beside"}

    def _things(self) -> Iterator[Reading]:
        part = self.nouns.part(self.tokens[self.at].word)
        if noun := match_noun(self.tokens, self.at, self.lexicon):
            yield noun.size, self._noun_rank(noun), partial(self._noun, noun)
        if part and (not noun or (self.nouns.has_part(part) and not self.phrase.count)):
            yield 1, 5, partial(self.nouns.take_part, part, self.at)
        if size := attributes.SIZE_WORDS.match(self.tokens, self.at):
            yield size[0], 7, partial(self.phrase.grow, self.at, size[1])
        if mood := attributes.MOOD_WORDS.match(self.tokens, self.at):
            yield mood[0], 7, partial(self.phrase.feel, self.at, mood[1])
        if verb := attributes.VERB_WORDS.match(self.tokens, self.at):
            yield verb[0], 7, partial(self._verb, *verb)

    def _noun_rank(self, noun: Noun) -> int:
        after = self.at + noun.size
        said_of_another = self._adjective(self.at, None, articles=False) or (
            filler.FILLER_WORDS.match(self.tokens, self.at)
        )
        if said_of_another and (self._noun_ahead(after) or not self._wants_noun()):
            return 10
        return 6 if self._wants_noun() else 8

    def _wants_noun(self) -> bool:
        return self.phrase.described or self.negating or bool(self.clause.open)

    def _feel(self, mood: str) -> None:
        if not self.negating:
            self.setting.set_mood(mood)

    def _noun(self, noun: Noun) -> None:
        if self.negating:
            self.setting.unwanted.append(noun.entry.noun)
            self.nouns.phrase = Phrase()
        elif self.nouns.is_garment(noun.entry.noun):
            self.nouns.take_part(noun.entry.noun, self.at)
        else:
            self.nouns.add(noun, self.at)

    def _negate(self) -> None:
        self.nouns.flush(self.at)
        self.negating = True

    def _and(self) -> None:
        if self._goes_on(self.at + 1):
            return
        self.nouns.flush(self.at)
        self.clause.join("and")

    def _relate(self, name: str) -> None:
        if self.negating and name in {"of", "with", "in"}:
            return
        self._flush()
        self.negating = False
        self.clause.relate(name, self.at)

    def _refer(self) -> None:
        following = self.at + 1
        fresh = following < len(self.tokens) and self._noun_ahead(following, articles=True)
        self.clause.refer(back=0 if fresh else 1)

    def _count(self, count: counts.Count) -> None:
        if self.phrase.described and not self.phrase.article:
            self.nouns.flush(self.at)
        self.phrase.begin(self.at)
        self.phrase.count = count.number

    def _verb(self, size: int, kind: str) -> None:
        if kind != "aloft":
            return
        after = self.at + size
        flown = match_noun(self.tokens, after, self.lexicon) if after < len(self.tokens) else None
        if flown and flown.entry.stands == "air" and self.clause.speaks_of_a_person:
            # "Children flying kites": the kites are in the air.
            self._relate("holding")
            return
        self.nouns.lift(self.at)

    def _goes_on(self, at: int) -> bool:
        """Return whether an unfinished phrase runs on past "and" or a comma to its noun."""
        if not self.phrase.described or self.phrase.unknown or at >= len(self.tokens):
            return False
        more_colours = self.phrase.colours and colours.match(self.tokens, at)
        return bool(more_colours) or self._noun_ahead(at)

    def _noun_ahead(self, at: int, *, articles: bool = False) -> bool:
        """Return whether adjectives, and nothing else, lead from a token to a noun."""
        for _ in range(6):
            if at >= len(self.tokens) or self.tokens[at].mark not in {"word", "hex"}:
                return False
            paint = colours.match(self.tokens, at)
            noun = match_noun(self.tokens, at, self.lexicon)
            if noun and (not paint or noun.size > paint[0] or not self._noun_ahead(at + paint[0])):
                return True
            if self.nouns.part(self.tokens[at].word):
                return True
            step = self._adjective(at, paint, articles=articles)
            if not step:
                return False
            at += step
        return False

    def _adjective(self, at: int, paint: tuple[int, str] | None, *, articles: bool) -> int:
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


def _preference(reading: Reading) -> tuple[bool, int, int]:
    """Put certain readings first, then longer ones, then better ones."""
    size, rank, _ = reading
    return rank != CERTAIN, -size, rank
