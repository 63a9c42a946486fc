"""A table that only bears what is asked for is the place of the picture, not a thing in a room."""

from dataclasses import replace

from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.wish import BORNE, Relation, Wish

# "The table" of a still life has no other quality: a red one is furniture.
TABLES = frozenset({"table", "desk"})
ROOMS = frozenset({"", "room", "table"})


def drawn_near(wish: Wish, lexicon: Lexicon) -> Wish:
    """Return the wish as a still life, where everything in it stands on one plain table."""
    tables = [i for i, thing in enumerate(wish.things) if thing.noun in TABLES]
    if len(tables) != 1 or len(wish.things) < 2 or wish.place not in ROOMS:
        return wish
    table = tables[0]
    thing = wish.things[table]
    if thing.count > 1 or thing.colours or thing.size != 1.0 or thing.placement.words:
        return wish
    if any(r.subject == table or _stands_by(r, table) for r in wish.relations):
        return wish
    borne = {r.subject for r in wish.relations if r.kind in BORNE}
    if not all(
        i in borne or i == table or _fits(wish, i, lexicon) for i in range(len(wish.things))
    ):
        return wish
    return replace(wish, place="table").without(table)


def _stands_by(relation: Relation, table: int) -> bool:
    return table in relation.objects and relation.kind != "on"


def _fits(wish: Wish, index: int, lexicon: Lexicon) -> bool:
    """Return whether a thing may lie on a table without being told to."""
    entry = lexicon.find(wish.things[index].noun)
    return entry is not None and entry.stands == "table"
