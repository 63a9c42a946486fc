"""Adding to a scene: things, weather, words; and more of what is there."""

from dataclasses import replace

from pleinair.providers.illustrator.compose.addition import added
from pleinair.providers.illustrator.revise import setting, targets
from pleinair.providers.illustrator.revise.commands import Command
from pleinair.providers.illustrator.revise.draft import Draft, Hole, read, report_missing
from pleinair.providers.illustrator.revise.writing import letter
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.words.wish import Wish


def add(draft: Draft, command: Command) -> None:
    """Add what an instruction names."""
    wish = read(draft, command.rest)
    done = setting.apply(draft, wish)
    if wish.captions:
        letter(draft, wish.captions)
        done = True
    if wish.things:
        newcomers(draft, wish)
        done = True
    report_missing(draft, wish)
    if not done and not wish.missing:
        draft.did_not(command.said)


def newcomers(draft: Draft, wish: Wish) -> None:
    """Place new things by what they were said to be near."""
    objects = {i for relation in wish.relations for i in relation.objects}
    bearers: dict[int, Thing] = {}
    for i in sorted(objects):
        found = targets.meant(draft.scene, wish.things[i], draft.lexicon)
        if found and wish.things[i].count == 1:
            bearers[i] = found[0]
    things, relations = added(draft.scene, wish, bearers, seed=draft.seed, lexicon=draft.lexicon)
    if draft.hole:
        fit_into(draft.hole, [thing for thing in things if not thing.extra], draft)
    draft.scene.things += things
    draft.scene.relations += relations
    nouns = {thing.noun for thing in things}
    draft.scene.without = sorted(nouns | set(draft.scene.without))
    for i, wished in enumerate(wish.things):
        if i not in bearers:
            draft.did(f"added {_counted(wished.noun, wished.count)}")


def fit_into(hole: Hole, things: list[Thing], draft: Draft) -> None:
    """Shift newcomers into the hole, and make them smaller where they would not fit."""
    if not things:
        return
    boxes = [_extent(thing, draft) for thing in things]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, foot = max(box[2] for box in boxes), max(box[3] for box in boxes)
    shrink = min(1.0, (hole[2] - hole[0]) / (right - left), (hole[3] - hole[1]) / (foot - top))
    at_x = min(max(left, hole[0]), hole[2] - (right - left) * shrink)
    at_y = min(max(top, hole[1]), hole[3] - (foot - top) * shrink)
    for thing in things:
        thing.x = round(at_x + (thing.x - left) * shrink, 4)
        thing.y = round(at_y + (thing.y - top) * shrink, 4)
        thing.height = round(thing.height * shrink, 4)


def _extent(thing: Thing, draft: Draft) -> Hole:
    """Return left, top, right and foot of a thing in fractions of the picture."""
    entry = draft.lexicon.find(thing.noun)
    aspect = entry.aspect if entry else 1.0
    half = thing.height * aspect * draft.scene.height_px / draft.scene.width_px / 2
    return thing.x - half, thing.y - thing.height, thing.x + half, thing.y


def _counted(noun: str, count: int) -> str:
    article = "an" if noun[:1] in "aeiou" else "a"
    return f"{article} {noun}" if count == 1 else f"{count} {targets.plural(noun)}"


def another(draft: Draft, command: Command) -> None:
    """Add one more of what is there."""
    more(draft, command, one=True)


def more(draft: Draft, command: Command, *, one: bool = False) -> None:
    """Add more of what is there, or one more."""
    wish = read(draft, command.rest)
    if not wish.things:
        draft.did_not(command.said)
        return
    things = []
    for wished in wish.things:
        there = len(targets.named(draft.scene, wished.noun, draft.lexicon))
        number = 1 if one else (wished.count if wished.count > 3 else max(2, (there + 1) // 2))
        things.append(replace(wished, count=number))
    newcomers(draft, replace(wish, things=tuple(things)))
    report_missing(draft, wish)
