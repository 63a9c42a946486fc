"""The things of a wish as they are being read, and what is bound to each."""

from dataclasses import dataclass, field, replace

from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words import counts, emoji
from pleinair.providers.illustrator.words.clause import Clause, Mention
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.report import Report
from pleinair.providers.illustrator.words.setting import Setting
from pleinair.providers.illustrator.words.wish import Placement, WishedThing

# A plural without a number is this many: enough to be several, few enough to be each seen.
SEVERAL = 3


@dataclass(slots=True)
class Nouns:
    """What was named and what waits to be bound. `entries` runs along with `things`.

    `unnumbered` are the things that were named without a number or an article: "drinking coffee".
    `marks` are what tells their part, by who wears it.
    """

    report: Report
    clause: Clause
    setting: Setting
    emoji: bool = False
    things: list[WishedThing] = field(default_factory=list)
    entries: list[Entry | None] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    unnumbered: set[int] = field(default_factory=set)
    marks: list[tuple[int, str]] = field(default_factory=list)
    phrase: Phrase = field(default_factory=Phrase)
    waiting: Placement | None = None
    titled: bool = False
    fresh: bool = True

    @property
    def kinds_of_last(self) -> tuple[str, ...]:
        """The kinds of the thing named last."""
        entry = self.entries[-1] if self.entries else None
        return entry.kinds if entry else ()

    def append(self, thing: WishedThing, entry: Entry | None) -> None:
        """Take a thing into the clause; what was said before it is bound."""
        self.phrase, self.waiting, self.fresh = Phrase(), None, False
        index = len(self.things)
        self.things.append(thing)
        self.entries.append(entry)
        stands = entry.stands if entry else "ground"
        kinds = entry.kinds if entry else ()
        self.clause.name(Mention(index, self.clause.joint, stands, thing.noun, kinds))

    def flush(self, at: int, *, pending_setting: bool = False) -> None:
        """End a phrase that found no noun: it speaks of the thing before, or is reported."""
        phrase, self.phrase = self.phrase, Phrase()
        if phrase.empty and not phrase.unknown and not phrase.colours:
            return
        if phrase.unknown:
            self._unknown(phrase, at, pending_setting=pending_setting)
            return
        if phrase.colours:
            self._colours(phrase, pending_setting=pending_setting)
        if self.things and (phrase.size != 1.0 or phrase.mood) and not pending_setting:
            last = self.things[-1]
            self.things[-1] = replace(
                last, size=last.size * phrase.size, mood=phrase.mood or last.mood
            )

    def _unknown(self, phrase: Phrase, at: int, *, pending_setting: bool) -> None:
        named = phrase.article or phrase.count or phrase.colours or self.clause.open
        if pending_setting or not named:
            for stretch in phrase.unknown:
                self.report.add(*stretch)
            return
        start = phrase.start if phrase.start is not None else phrase.unknown[0][0]
        head = self.report.tokens[phrase.unknown[-1][1] - 1].word
        if self.emoji and (character := emoji.find(head)):
            self.append(
                WishedThing(
                    noun=head,
                    words=self.report.words(start + (1 if phrase.article else 0), at),
                    count=min(phrase.count or (SEVERAL if head.endswith("s") else 1), counts.MOST),
                    emoji=character,
                    placement=phrase.placement.joined(self.waiting or Placement()),
                ),
                None,
            )
            return
        if self.clause.open and self.clause.open != "of":
            start = min(start, self.clause.open_at)
        self.report.add(start, phrase.unknown[-1][1])
        self.clause.lose_subject()

    def _colours(self, phrase: Phrase, *, pending_setting: bool) -> None:
        if phrase.painted:
            self.setting.paint(phrase.painted, phrase.colours)
            return
        last = self.things[-1] if self.things else None
        if pending_setting:
            self.setting.palette = self.setting.palette or tuple(phrase.colours)
            return
        in_colours = self.clause.open in {"in", "of"}
        one_person = len(phrase.colours) == 1 and "person" in self.kinds_of_last
        if last and not last.colours and (not in_colours or one_person):
            self.things[-1] = replace(last, colours=tuple(phrase.colours[:2]))
        else:
            self.setting.palette = tuple(phrase.colours)
        if in_colours:
            self.clause.drop()

    def stop(self) -> None:
        """End the sentence."""
        self.clause.stop()
        self.fresh = True
