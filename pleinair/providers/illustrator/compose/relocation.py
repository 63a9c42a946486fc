"""Moving a scene to another place: the horizon changes, and everything finds footing there."""

from dataclasses import replace

from pleinair.providers.illustrator.compose import stage
from pleinair.providers.illustrator.compose.layout import depth_at
from pleinair.providers.illustrator.compose.stage import AFLOAT, HORIZONS, Stage, Zone
from pleinair.providers.illustrator.scene import Place, Scene, Thing
from pleinair.providers.illustrator.things.registry import Stands
from pleinair.providers.illustrator.words.lexicon import Lexicon


def moved(scene: Scene, place: Place, lexicon: Lexicon) -> Scene:
    """Return the scene in a place: its things keep their looks, sides and order of depth.

    What an earlier place brought by itself stays behind.
    """
    if place == "sea" and _needs_land(scene, lexicon):
        place = "beach"
    before = stage.of(scene)
    horizon = HORIZONS[place]
    things = [replace(thing) for thing in scene.things if not thing.extra]
    kinds = {t.id: entry.stands for t in things if (entry := lexicon.find(t.noun))}
    loose = [kinds.get(t.id, "ground") for t in things if not t.on and "aloft" not in t.placed]
    shore = stage.shore_for(place, horizon, loose)
    new = replace(scene, place=place, horizon=horizon, shore=shore, things=things)
    new.background = "scene"
    after = stage.of(new)
    for thing in things:
        if not thing.on:
            _resettle(thing, things, kinds.get(thing.id, "ground"), before, after)
    return new


def _needs_land(scene: Scene, lexicon: Lexicon) -> bool:
    """Return whether something would stand on the sea that cannot."""
    entries = [
        entry
        for thing in scene.things
        if not thing.extra and not thing.on and "aloft" not in thing.placed
        and (entry := lexicon.find(thing.noun))
    ]  # fmt: skip
    return any(
        entry.stands in {"ground", "table"} and entry.noun not in stage.SEA_MARKS
        for entry in entries
    )


def _resettle(
    thing: Thing, things: list[Thing], stands: Stands, before: Stage, after: Stage
) -> None:
    """Put a thing on the ground, water or air of the new place, with all that it bears."""
    old, new = _zone(thing, stands, before), _zone(thing, stands, after)
    if old is None or new is None:
        return
    t = min(1.0, max(0.0, (thing.y - old.far) / max(0.01, old.near - old.far)))
    y = new.at(t)
    size = after.shrink(y) / max(0.2, before.shrink(thing.y))
    size = min(size, (y - 0.02) / thing.height)
    depth = depth_at(y, after) - thing.depth
    for other in _with_borne(thing, things):
        other.x = round(thing.x + (other.x - thing.x) * size, 4) if other is not thing else thing.x
        other.y = round(y + (other.y - thing.y) * size, 4) if other is not thing else other.y
        other.height = round(other.height * size, 4)
        other.depth = round(min(1.0, max(0.0, other.depth + depth)), 4)
    thing.y = round(y, 4)


def _with_borne(thing: Thing, things: list[Thing]) -> list[Thing]:
    """Return a thing last, after everything that stands on it or is held by it."""
    found = [thing]
    for bearer in found:
        found += [t for t in things if t.on == bearer.id and t not in found]
    return found[::-1]


def _zone(thing: Thing, stands: Stands, on: Stage) -> Zone | None:
    """Return the band of a thing's foot; None for what flies or shines wherever it is."""
    if "aloft" in thing.placed or stands in {"air", "sky", "wall"}:
        return None
    if stands == "underwater" and not on.weightless:
        return on.water
    if stands == "water" and on.place in AFLOAT:
        return on.water
    return on.ground
