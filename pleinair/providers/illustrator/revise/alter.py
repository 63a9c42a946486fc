"""Changes of things that stay where they are: colour, size, mood, and what they are."""

from dataclasses import dataclass

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.compose import sizes
from pleinair.providers.illustrator.revise import targets
from pleinair.providers.illustrator.revise.draft import Draft
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.words import Wish
from pleinair.providers.illustrator.words.wish import WishedThing

# Words that compare with how a thing is now, and what they multiply its height by.
SIZES = {
    "bigger": 1.35, "larger": 1.35, "taller": 1.3, "big": 1.4, "large": 1.4, "huge": 1.9,
    "enormous": 1.9, "giant": 1.9, "gigantic": 1.9, "tall": 1.3, "smaller": 0.7, "small": 0.65,
    "tiny": 0.45, "little": 0.65, "shorter": 0.75, "twice": 2.0, "double": 2.0, "half": 0.5,
}  # fmt: skip
SHADES = {"darker": 0.3, "lighter": -0.3, "brighter": -0.22, "paler": -0.4}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an instruction compares: a factor for heights, a shade for colours."""

    size: float = 1.0
    shade: float = 0.0

    @property
    def says(self) -> bool:
        """Whether it compares at all."""
        return self.size != 1.0 or self.shade != 0.0


def comparison(words: list[str]) -> Comparison:
    """Return what the words compare."""
    size = shade = 1.0
    for word in words:
        size = size * SIZES.get(word, 1.0) if word not in {"big", "large", "tall"} or (
            "as" not in words) else size  # fmt: skip
        shade = SHADES.get(word, shade)
    if "much" in words or "lot" in words:
        size = size**1.7
    if "bit" in words or "slightly" in words:
        size = size**0.5
    return Comparison(size, 0.0 if shade == 1.0 else shade)


def resize(draft: Draft, things: list[Thing], factor: float) -> None:
    """Make things larger or smaller where they stand; what they bear stays on top of them."""
    for thing in things:
        entry = draft.lexicon.find(thing.noun)
        wide = (entry.aspect if entry else 1.0) * draft.scene.height_px / draft.scene.width_px
        before = thing.height
        thing.height = round(min(before * factor, thing.y - 0.01, 0.98 / wide), 4)
        thing.size = round(thing.size * thing.height / before, 4)
        for borne in draft.borne_by(thing):
            borne.y = round(thing.y - (thing.y - borne.y) * thing.height / before, 4)
            borne.x = round(thing.x + (borne.x - thing.x) * thing.height / before, 4)
        half = thing.height * wide / 2
        thing.x = round(min(max(thing.x, half), 1 - half), 4)
    grown = "bigger" if factor > 1 else "smaller"
    draft.did(f"made {targets.called(things)} {grown}")


def recolour(draft: Draft, things: list[Thing], colours: tuple[str, ...]) -> None:
    """Give things new colours."""
    for thing in things:
        thing.main = colours[0] or thing.main
        if len(colours) > 1:
            thing.second = colours[1]
    draft.did(f"coloured {targets.called(things)}")


def shade(draft: Draft, things: list[Thing], by: float) -> None:
    """Make the colours of things darker or lighter."""
    for thing in things:
        entry = draft.lexicon.find(thing.noun)
        base = thing.main or (entry.main if entry else "#888888")
        thing.main = colour.darker(base, by) if by > 0 else colour.lighter(base, -by)
    draft.did(f"made {targets.called(things)} {'darker' if by > 0 else 'lighter'}")


def feel(draft: Draft, things: list[Thing], mood: str) -> None:
    """Give things a mood."""
    for thing in things:
        thing.mood = mood
    draft.did(f"made {targets.called(things)} {mood}")


def become(draft: Draft, things: list[Thing], wished: WishedThing) -> None:
    """Put one thing in the place of others: same spot, its own size and colours."""
    was = targets.called(things)
    entry = draft.lexicon.find(wished.noun)
    if entry is None:
        draft.did_not(wished.words)
        return
    for thing in things:
        old = draft.lexicon.find(thing.noun)
        tall = sizes.height(entry, power=sizes.POWER, size=wished.size)
        short = sizes.height(old, power=sizes.POWER, size=thing.size) if old else tall
        wide = entry.aspect * draft.scene.height_px / draft.scene.width_px
        thing.height = round(min(thing.height * tall / short, thing.y - 0.01, 0.96 / wide), 4)
        half = thing.height * wide / 2
        thing.x = round(min(max(thing.x, half), 1 - half), 4)
        thing.noun, thing.words, thing.size = entry.noun, wished.words, wished.size
        thing.main, thing.second = _two(wished.colours)
        thing.mood, thing.text, thing.emoji = wished.mood, wished.text, ""
    draft.did(f"turned {was} into {'a ' if len(things) == 1 else ''}"
              f"{entry.noun if len(things) == 1 else targets.plural(entry.noun)}")  # fmt: skip


def _two(colours: tuple[str, ...]) -> tuple[str | None, str | None]:
    return (
        colours[0] if colours and colours[0] else None,
        colours[1] if len(colours) > 1 else None,
    )


def new_colours(wish: Wish) -> tuple[str, ...]:
    """Return the colours a thing is to have: said after it, or bound to it."""
    return wish.palette or wish.things[0].colours
