"""Where furniture that was asked for is put: at its own spot of the room, and lamps on a table."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.compose import furnishing
from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.scene import ROOMS, Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon

# What would look lost on a floor: it gets a small table, and that table for its surface.
RAISED = frozenset({"lamp", "vase", "telephone", "radio"})
TABLE = "side table"
# How much smaller such a thing is drawn that has a table, and its table's height and width.
SMALLER, LOW, WIDE = 0.74, 0.92, 1.16


def settle(scene: Scene, lexicon: Lexicon) -> list[Thing]:
    """Move what belongs at a spot of the room there, and return the tables that were added."""
    if scene.place not in ROOMS or scene.background != "scene":
        return []
    _to_its_place(scene)
    return _tables(scene, lexicon)


def _to_its_place(scene: Scene) -> None:
    """Put a bed, a stove, a bedside lamp where the room has its own, unless more was said."""
    fixtures = furnishing.fixtures(scene)
    for fixture in fixtures:
        alike = [i for i, thing in enumerate(scene.things) if thing.noun == fixture.noun]
        if len(alike) != 1 or sum(f.noun == fixture.noun for f in fixtures) != 1:
            continue
        (i,) = alike
        thing = scene.things[i]
        if not (thing.placed or thing.on or _is_spoken_of(scene, thing, fixtures)):
            scene.things[i] = replace(
                thing, x=fixture.x, y=fixture.y, height=fixture.height, depth=fixture.depth,
                facing=fixture.facing,
            )  # fmt: skip


def _is_spoken_of(scene: Scene, thing: Thing, fixtures: Sequence[Thing]) -> bool:
    """Return whether a relation holds it to something that has no spot of its own here."""
    settled = {fixture.noun for fixture in fixtures}
    nouns = {other.id: other.noun for other in scene.things}
    return any(
        kind != "beside" or {nouns.get(a), nouns.get(b)} - settled
        for kind, a, b in scene.relations
        if thing.id in (a, b)
    )


def _tables(scene: Scene, lexicon: Lexicon) -> list[Thing]:
    entry = lexicon.find(TABLE)
    at_its_place = {(fixture.noun, fixture.x) for fixture in furnishing.fixtures(scene)}
    added: list[Thing] = []
    if entry is None or entry.surface is None or TABLE in scene.without:
        return added
    for i, thing in enumerate(scene.things):
        above = any(kind in {"above", "under"} and thing.id == a for kind, a, _ in scene.relations)
        lost = thing.noun in RAISED and not thing.on and not above and "aloft" not in thing.placed
        if not lost or (thing.noun, thing.x) in at_its_place:
            continue
        own = lexicon.find(thing.noun)
        height = round(thing.height * SMALLER, 4)
        wide = height * (own.aspect if own else 1.0) * WIDE
        low = round(max(LOW * height, wide / entry.aspect), 4)
        table = Thing(
            id=f"{TABLE.replace(' ', '-')}-for-{thing.id}", noun=TABLE, words=TABLE, x=thing.x,
            y=thing.y, height=low, depth=round(thing.depth + 0.002, 4), facing=thing.facing,
            seed=seed_of(scene.seed, TABLE, i), extra=True,
        )  # fmt: skip
        top = round(thing.y - low * (1 - entry.surface), 4)
        scene.things[i] = replace(thing, y=top, height=height, on=table.id)
        added.append(table)
    return added
