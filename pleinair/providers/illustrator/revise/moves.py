"""Moving things: to a side, up and down, nearer and farther, to another thing; and flipping."""

from pleinair.providers.illustrator.compose import stage
from pleinair.providers.illustrator.compose.addition import beside_of
from pleinair.providers.illustrator.compose.layout import depth_at
from pleinair.providers.illustrator.revise import targets
from pleinair.providers.illustrator.revise.draft import Draft
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.words.wish import Relation

ACROSS = {"left": 0.2, "centre": 0.5, "right": 0.8}
STEP = 0.12
SMALL = frozenset({"bit", "slightly", "little"})


def to_side(draft: Draft, things: list[Thing], words: list[str]) -> bool:
    """Move things as words like "left", "up" or "closer" say; return whether any did."""
    said = set(words)
    moved = False
    for thing in things:
        y, height = _nearer(thing, said)
        moved = (
            _put(draft, thing, _sideways(thing, said), _upwards(y, height, said), height) or moved
        )
    if moved:
        draft.did(f"moved {targets.called(things)}")
    return moved


def _sideways(thing: Thing, said: set[str]) -> float:
    if said & {"centre", "center", "middle"}:
        return 0.5
    for side, sign in (("left", -1), ("right", 1)):
        if side in said:
            stepped = thing.x + sign * STEP
            if said & SMALL:
                return stepped
            return min(stepped, ACROSS["left"]) if sign < 0 else max(stepped, ACROSS["right"])
    return thing.x


def _upwards(y: float, height: float, said: set[str]) -> float:
    if said & {"up", "higher", "top", "upwards"}:
        return height + 0.06 if "top" in said and not said & SMALL else y - STEP
    if said & {"down", "lower", "bottom", "downwards"}:
        return 0.95 if "bottom" in said and not said & SMALL else y + STEP
    return y


def _nearer(thing: Thing, said: set[str]) -> tuple[float, float]:
    if said & {"closer", "nearer", "forward", "front", "foreground"}:
        return thing.y + 0.08, thing.height * 1.25
    if said & {"further", "farther", "back", "background", "away", "backward"}:
        return thing.y - 0.08, thing.height * 0.78
    return thing.y, thing.height


def _put(draft: Draft, thing: Thing, x: float, y: float, height: float) -> bool:
    """Put a thing and what it bears elsewhere, inside the frame."""
    before = thing.x, thing.y, thing.height
    entry = draft.lexicon.find(thing.noun)
    wide = (entry.aspect if entry else 1.0) * draft.scene.height_px / draft.scene.width_px
    y = min(0.98, max(0.05, y))
    height = min(height, y - 0.01, 0.98 / wide)
    half = height * wide / 2
    thing.x, thing.y = round(min(max(x, half), 1 - half), 4), round(max(y, height), 4)
    thing.height = round(height, 4)
    if thing.y != before[1] and not thing.on and thing.depth <= 1:
        ground = stage.of(draft.scene)
        if thing.y > ground.horizon:
            thing.depth = round(depth_at(thing.y, ground), 4)
    grown = thing.height / before[2]
    for borne in draft.borne_by(thing):
        borne.x = round(thing.x + (borne.x - before[0]) * grown, 4)
        borne.y = round(thing.y + (borne.y - before[1]) * grown, 4)
        borne.height = round(borne.height * grown, 4)
        borne.depth = round(max(0.0, thing.depth - 0.01), 4)
    return (thing.x, thing.y, thing.height) != before


def to_thing(draft: Draft, thing: Thing, other: Thing, relation: Relation) -> None:
    """Move a thing to stand in a relation to another."""
    ground = stage.of(draft.scene)
    spot = beside_of(thing, other, relation, ground, seed=draft.seed, lexicon=draft.lexicon)
    _put(draft, thing, spot.x, spot.y, spot.height)
    thing.depth, thing.on = spot.depth, spot.on
    draft.scene.relations = [r for r in draft.scene.relations if r[1] != thing.id]
    draft.scene.relations.append([relation.kind, thing.id, other.id])
    draft.did(f"moved {targets.called([thing])} {WORDS[relation.kind]} the {other.noun}")


WORDS = {
    "on": "onto", "in": "into", "under": "under", "above": "above", "beside": "next to",
    "behind": "behind", "in_front": "in front of", "between": "next to", "around": "next to",
    "left_of": "to the left of", "right_of": "to the right of", "held": "to", "worn": "onto",
    "shouldered": "onto the shoulder of",
}  # fmt: skip


def flip(draft: Draft, things: list[Thing]) -> None:
    """Turn things round; with no things, mirror the whole picture."""
    if things:
        for thing in things:
            thing.facing = "left" if thing.facing == "right" else "right"
        draft.did(f"turned {targets.called(things)} round")
        return
    scene = draft.scene
    mirror = {"left_of": "right_of", "right_of": "left_of"}
    for thing in scene.things:
        thing.x = round(1 - thing.x, 4)
        thing.facing = "left" if thing.facing == "right" else "right"
        thing.turn = -thing.turn
        sides = {"left": "right", "right": "left"}
        thing.placed = " ".join(sides.get(word, word) for word in thing.placed.split())
    scene.relations = [[mirror.get(kind, kind), a, b] for kind, a, b in scene.relations]
    scene.light = "right" if scene.light == "left" else "left"
    draft.did("mirrored the picture")
