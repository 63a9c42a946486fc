"""Taking a noun with everything that was said before it: a new thing, or one named already."""

from dataclasses import replace

from pleinair.providers.illustrator.words import colours, counts, nearness
from pleinair.providers.illustrator.words.clause import Mention
from pleinair.providers.illustrator.words.lexicon import Noun
from pleinair.providers.illustrator.words.nouns import SEVERAL, Nouns
from pleinair.providers.illustrator.words.phrase import Phrase
from pleinair.providers.illustrator.words.wish import Placement, WishedThing

# What is drawn in a dish of its own, and the dishes that it may be said to be in.
SERVED = frozenset({"noodles", "soup", "fruit bowl", "coffee", "juice", "beer", "milk", "water"})
DISHES = frozenset({"plate", "bowl", "cup", "wine glass"})

# What somebody is drawn with anyway.
DRAWN_WITH = {
    "snowman": frozenset({"hat", "top hat", "scarf", "carrot"}),
    "panda": frozenset({"bamboo"}),
}


def take(nouns: Nouns, noun: Noun, at: int) -> None:
    """Take a noun; a number of none makes it unwanted."""
    phrase, end = nouns.phrase, at + noun.size
    for stretch in phrase.unknown:
        nouns.report.add(*stretch)
    mixed = _mixed(phrase, noun)
    if len(phrase.colours) > 2 and not mixed:
        nouns.report.say(f"more than two colours on {noun.entry.noun}")
    start = at if phrase.start is None else phrase.start
    count = _count(nouns, noun, nouns.report.words(start, end))
    if count == 0:
        nouns.setting.unwanted.append(noun.entry.noun)
        nouns.phrase = Phrase()
        return
    if any(
        known(nouns, noun)
        for known in (_is_made_of, _is_of_itself, _is_again, _lights_a_cake, _is_worn_already)
    ):
        return
    if noun.near:
        nouns.near.append(nearness.drawn_as(nouns.report.words(at, end), noun.entry.noun))
    thing = WishedThing(
        noun=noun.entry.noun,
        words=nouns.report.words(start + (1 if phrase.article else 0), end),
        count=count,
        colours=tuple(phrase.colours if mixed else phrase.colours[:2]),
        mixed=mixed,
        size=phrase.size,
        mood=phrase.mood,
        placement=phrase.placement.joined(nouns.waiting or Placement()),
        looks=tuple(phrase.looks),
    )
    if phrase.count is None and not phrase.article:
        nouns.unnumbered.add(len(nouns.things))
    nouns.append(thing, noun.entry)


def _mixed(phrase: Phrase, noun: Noun) -> bool:
    """Return whether several things take turns in colours.

    "Red and blue balloons" do; "black and white cows" are each of both.
    """
    several = noun.plural or noun.bare_plural
    if phrase.motley and not phrase.colours:
        phrase.colours = list(phrase.motley if several else phrase.motley[1:3])
        return several
    paints = phrase.colours
    if not noun.plural or len(paints) < 2:
        return False
    return len(paints) > 2 or colours.COLOURS["white"] not in paints


def _count(nouns: Nouns, noun: Noun, words: str) -> int:
    phrase = nouns.phrase
    if phrase.count is None:
        several = noun.plural or (noun.bare_plural and not phrase.article)
        return SEVERAL if several else 1
    number = phrase.count
    if phrase.count == SEVERAL and not noun.plural and not noun.bare_plural:
        number = 1 if "some" in words.split() else number
    if number > counts.MOST:
        nouns.report.say(f"{words} ({counts.MOST} are drawn)")
    return min(number, counts.MOST)


def _is_made_of(nouns: Nouns, noun: Noun) -> bool:
    """Take "of roses" into the bouquet that was named before; return whether it was so."""
    if nouns.clause.open != "of" or not nouns.things or "flower" not in noun.entry.kinds:
        return False
    last = nouns.things[-1]
    if last.noun != "bouquet":
        return False
    paints = tuple(nouns.phrase.colours[:2]) or (noun.entry.main,)
    nouns.things[-1] = replace(last, colours=last.colours or paints)
    _drop(nouns)
    return True


def _is_of_itself(nouns: Nouns, noun: Noun) -> bool:
    """Return whether a vessel and what is in it are one drawing: "a glass of wine"."""
    if nouns.clause.open not in {"of", "in", "with"} or not nouns.things:
        return False
    last = nouns.things[-1]
    served = nouns.clause.open == "of" and last.noun in DISHES and noun.entry.noun in SERVED
    if nouns.phrase.count or (last.noun != noun.entry.noun and not served):
        return False
    paints = last.colours or tuple(nouns.phrase.colours[:2])
    nouns.things[-1] = replace(last, noun=noun.entry.noun, colours=paints)
    nouns.entries[-1] = noun.entry
    _drop(nouns)
    return True


def _is_again(nouns: Nouns, noun: Noun) -> bool:
    """Return whether "the house" is one that was named before, and let it be that one."""
    phrase = nouns.phrase
    first = nouns.report.tokens[phrase.start].word if phrase.start is not None else ""
    if first != "the" or phrase.count or phrase.colours or phrase.size != 1.0 or phrase.mood:
        return False
    known = [i for i, thing in enumerate(nouns.things) if thing.noun == noun.entry.noun]
    if not known or phrase.unknown:
        return False
    nouns.phrase, nouns.fresh = Phrase(), False
    entry = noun.entry
    nouns.clause.name(Mention(known[-1], nouns.clause.joint, entry.stands, entry.noun, entry.kinds))
    return True


def _lights_a_cake(nouns: Nouns, noun: Noun) -> bool:
    """Return whether candles without a number are those that a birthday cake is drawn with."""
    last = nouns.things[-1] if nouns.things else None
    if last is None or noun.entry.noun != "candle" or nouns.clause.open != "with":
        return False
    if last.noun not in {"cake", "birthday cake"} or nouns.phrase.count is not None:
        return False
    nouns.things[-1] = replace(last, noun="birthday cake")
    _drop(nouns)
    return True


def _is_worn_already(nouns: Nouns, noun: Noun) -> bool:
    """Return whether the last thing is drawn with that: a snowman's hat, a panda's bamboo."""
    if not nouns.things or nouns.clause.open not in {"with", "wearing", "holding"}:
        return False
    drawn_with = DRAWN_WITH.get(nouns.things[-1].noun, frozenset())
    worn = noun.entry.noun in drawn_with and not nouns.phrase.colours
    if worn:
        _drop(nouns)
    return worn


def _drop(nouns: Nouns) -> None:
    nouns.clause.drop()
    nouns.phrase = Phrase()
