"""A house that something is in is a room: what stands inside would be lost before its front."""

from dataclasses import replace

from pleinair.providers.illustrator.scene import INDOORS, Place
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.wish import BORNE, Relation, Wish

# Buildings that people speak of when they mean the room, and the room.
ROOMS: dict[str, Place] = {
    "café": "café", "greenhouse": "greenhouse", "shop": "room", "school": "room",
    "hospital": "room", "cave": "cave",
}  # fmt: skip


def seen_from_within(wish: Wish, lexicon: Lexicon) -> Wish:
    """Return the wish as a room, where somebody is in a house or furniture is in or with it."""
    houses = [i for i, thing in enumerate(wish.things) if thing.noun in ROOMS and thing.count == 1]
    if len(houses) != 1 or wish.place not in {"", *INDOORS} or wish.things[houses[0]].text:
        return wish
    house = houses[0]
    entries = [lexicon.find(thing.noun) for thing in wish.things]
    if any(_is_outside(r, house) for r in wish.relations if house in r.ends):
        return wish
    room = ROOMS[wish.things[house].noun]
    entered = room != "room" and any(r.kind == "in" and house in r.objects for r in wish.relations)
    if not entered and not any(_is_kept_inside(entry, room) for entry in entries):
        return wish
    laid = replace(wish, place=room, relations=(*wish.relations, *_laid(wish, entries)))
    return laid.without(house)


def _is_outside(relation: Relation, house: int) -> bool:
    """Return whether this is said of the house's front: what comes "with" it is named after it."""
    return relation.kind not in {"in", "beside"} or (
        relation.kind == "beside" and relation.subject <= house
    )


def _is_kept_inside(entry: Entry | None, room: Place) -> bool:
    if entry is None:
        return False
    kept = "plant" if room == "greenhouse" else "furniture"
    return kept in entry.kinds or entry.stands == "table"


def _laid(wish: Wish, entries: list[Entry | None]) -> list[Relation]:
    """Return that what is put on tables stands on the table, where there is one."""
    table = next((i for i, thing in enumerate(wish.things) if thing.noun == "table"), None)
    borne = {r.subject for r in wish.relations if r.kind in BORNE}
    if table is None:
        return []
    return [
        Relation("on", i, (table,))
        for i, entry in enumerate(entries)
        if entry and entry.stands == "table" and i not in borne
    ]
