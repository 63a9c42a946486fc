"""The things of a wish as they are being read, and what is bound to each."""

from dataclasses import dataclass, field, replace

from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words import colours, counts, emoji, nearness, parts, relations
from pleinair.providers.illustrator.words.clause import Clause, Mention
from pleinair.providers.illustrator.words.lexicon import Noun, can_bear_text
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.report import Report
from pleinair.providers.illustrator.words.setting import Setting
from pleinair.providers.illustrator.words.wish import Placement, WishedThing

# A plural without a number is this many: enough to be several, few enough to be each seen.
SEVERAL = 3
# A birthday cake is drawn with its candles.
CANDLES_ON_A_CAKE = 3
NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Nouns:
    """Takes nouns and their adjectives and binds them. `entries` runs along with `things`."""

    report: Report
    clause: Clause
    setting: Setting
    emoji: bool = False
    things: list[WishedThing] = field(default_factory=list)
    entries: list[Entry | None] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    phrase: Phrase = field(default_factory=Phrase)
    sentence: int = 0
    waiting: Placement | None = None
    titled: bool = False
    fresh: bool = True

    def add(self, noun: Noun, at: int) -> None:
        """Take a noun with everything that was said before it."""
        phrase, end = self.phrase, at + noun.size
        for stretch in phrase.unknown:
            self.report.add(*stretch)
        mixed = _mixed(phrase.colours, plural=noun.plural)
        if phrase.motley and not phrase.colours:
            mixed = noun.plural or noun.bare_plural
            phrase.colours = list(phrase.motley if mixed else phrase.motley[1:3])
        if len(phrase.colours) > 2 and not mixed:
            self.report.say(f"more than two colours on {noun.entry.noun}")
        count = self._count(
            phrase, noun, self.report.words(at if phrase.start is None else phrase.start, end)
        )
        if count == 0:
            self.setting.unwanted.append(noun.entry.noun)
            self.phrase = Phrase()
            return
        if self._is_made_of(noun) or self._is_on_the_cake(noun) or self._is_again(noun):
            return
        if noun.near:
            self.near.append(nearness.drawn_as(self.report.words(at, end), noun.entry.noun))
        start = at if phrase.start is None else phrase.start
        words = self.report.words(start + (1 if phrase.article else 0), end)
        self._append(
            WishedThing(
                noun=noun.entry.noun,
                words=words,
                count=count,
                colours=tuple(phrase.colours if mixed else phrase.colours[:2]),
                mixed=mixed,
                size=phrase.size,
                mood=phrase.mood,
                placement=phrase.placement.joined(self.waiting or Placement()),
            ),
            noun.entry,
        )

    def _is_made_of(self, noun: Noun) -> bool:
        """Take "of roses" into the bouquet that was named before; return whether it was so."""
        if self.clause.open != "of" or not self.things or "flower" not in noun.entry.kinds:
            return False
        last = self.things[-1]
        if last.noun != "bouquet":
            return False
        colours = tuple(self.phrase.colours[:2]) or (noun.entry.main,)
        self.things[-1] = replace(last, colours=last.colours or colours)
        self.clause.drop()
        self.phrase = Phrase()
        return True

    def _is_again(self, noun: Noun) -> bool:
        """Return whether "the house" is one that was named before, and let it be that one."""
        phrase = self.phrase
        first = self.report.tokens[phrase.start].word if phrase.start is not None else ""
        if first != "the" or phrase.count or phrase.colours or phrase.size != 1.0 or phrase.mood:
            return False
        known = [i for i, thing in enumerate(self.things) if thing.noun == noun.entry.noun]
        if not known or phrase.unknown:
            return False
        self.phrase, self.fresh = Phrase(), False
        entry = noun.entry
        self.clause.name(
            Mention(known[-1], self.clause.joint, entry.stands, entry.noun, entry.kinds)
        )
        return True

    def _is_on_the_cake(self, noun: Noun) -> bool:
        """Take a festive cake for the candles it comes with; a number it lacks is told."""
        last = self.things[-1] if self.things else None
        if last is None or noun.entry.noun != "candle" or self.clause.open != "with":
            return False
        if last.noun not in {"cake", "birthday cake"}:
            return False
        count = self.phrase.count
        if count and count != CANDLES_ON_A_CAKE:
            self.report.say(f"{count} candles ({CANDLES_ON_A_CAKE} are drawn)")
        self.things[-1] = replace(last, noun="birthday cake")
        self.clause.drop()
        self.phrase = Phrase()
        return True

    def perch(self, at: int, size: int) -> None:
        """Put the last thing on the back, the head or in the hand of the one before it."""
        self.flush(at)
        limb = self.report.tokens[at + size - 1].word
        if not self.clause.perch("held" if limb in relations.HANDS else "on"):
            self.report.add(at, at + size)

    def _count(self, phrase: Phrase, noun: Noun, words: str) -> int:
        if phrase.count is None:
            several = noun.plural or (noun.bare_plural and not phrase.article)
            return SEVERAL if several else 1
        number = phrase.count
        if phrase.count == SEVERAL and not noun.plural and not noun.bare_plural:
            number = 1 if "some" in words.split() else number
        if number > counts.MOST:
            self.report.say(f"{words} ({counts.MOST} are drawn)")
        return min(number, counts.MOST)

    def _append(self, thing: WishedThing, entry: Entry | None) -> None:
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
            self._append(
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
        one_person = bool(
            last and len(phrase.colours) == 1 and self.entries[-1]
            and "person" in self.entries[-1].kinds
        )  # fmt: skip
        if last and not last.colours and (not in_colours or one_person):
            self.things[-1] = replace(last, colours=tuple(phrase.colours[:2]))
        else:
            self.setting.palette = tuple(phrase.colours)
        if in_colours:
            self.clause.drop()

    def part(self, word: str) -> str:
        """Return the part of the last thing that a word names, or an empty string."""
        part = parts.singular(word)
        if not self.things or not (
            part in parts.SECONDS or part in parts.BUILT_IN or part in parts.CLOTHES
        ):
            return ""
        return part

    def has_part(self, part: str) -> bool:
        """Return whether the last thing is drawn with such a part."""
        if not part:
            return False
        last, entry = self.things[-1], self.entries[-1]
        owners = {last.noun, *(entry.kinds if entry else ())}
        return bool(owners & (parts.SECONDS.get(part, NONE) | parts.BUILT_IN.get(part, NONE)))

    def is_garment(self, noun: str) -> bool:
        """Return whether a noun is clothing that somebody just named is said to wear."""
        return bool(
            self.things and noun in parts.GARMENTS and self.clause.open in {"in", "with", "wearing"}
        )

    def take_part(self, part: str, at: int) -> None:
        """Give a part's colour to its thing, or report a part that is not drawn so."""
        phrase, self.phrase = self.phrase, Phrase()
        self.clause.drop()
        last, entry = self.things[-1], self.entries[-1]
        owners = {last.noun, *(entry.kinds if entry else ())}
        if entry and part in parts.CLOTHES and "person" in entry.kinds and phrase.colours:
            self.things[-1] = replace(last, colours=tuple(phrase.colours[:2]))
            return
        has_part = parts.SECONDS.get(part, frozenset()) & owners
        if has_part and phrase.colours:
            main = last.colours[0] if last.colours else ""
            self.things[-1] = replace(last, colours=(main, phrase.colours[0]))
        elif phrase.colours or not (has_part or parts.BUILT_IN.get(part, frozenset()) & owners):
            self.report.add(at if phrase.start is None else phrase.start, at + 1)
            return
        for stretch in phrase.unknown:
            self.report.add(*stretch)

    def place(self, at: int, placement: Placement) -> None:
        """Take a placement: of the thing before it, or of the next where a clause begins so."""
        self.flush(at)
        begins = self.fresh or bool(self.clause.joint) or not self.things
        if begins and not self.clause.open:
            self.waiting = placement
            return
        self.clause.drop()
        if self.things:
            last = self.things[-1]
            self.things[-1] = replace(last, placement=last.placement.joined(placement))

    def lift(self, at: int) -> None:
        """Put a thing into the air: the one before a verb, or the one after an adjective."""
        if self.phrase.described or self.fresh or self.clause.joint or not self.things:
            self.phrase.begin(at)
            self.phrase.placement = Placement(up="aloft")
            return
        last = self.things[-1]
        self.things[-1] = replace(last, placement=last.placement.joined(Placement(up="aloft")))

    def stop(self) -> None:
        """End the sentence."""
        self.clause.stop()
        self.fresh = True

    def announce(self, at: int, kind: str) -> None:
        """Note that lettering follows, and whether it is a title."""
        self.flush(at)
        self.titled = kind == "title"

    def spell(self, at: int, text: str) -> None:
        """Take lettering that was not quoted."""
        self.flush(at)
        self.letter(text)

    def letter(self, text: str) -> None:
        """Write words on the last thing of the sentence that can bear them, or as a caption."""
        titled, self.titled = self.titled, False
        self.clause.drop()
        for i in range(len(self.things) - 1, -1, -1):
            entry = self.entries[i]
            if self.fresh or entry is None or (titled and self.clause.joint):
                break
            if can_bear_text(entry) and not self.things[i].text:
                self.things[i] = replace(self.things[i], text=text)
                return
        self.captions.append(text)


def _mixed(paints: list[str], *, plural: bool) -> bool:
    """Return whether several things take turns in colours.

    "Red and blue balloons" do; "black and white cows" are each of both.
    """
    if not plural or len(paints) < 2:
        return False
    return len(paints) > 2 or colours.COLOURS["white"] not in paints
