"""Moving and turning the things that an instruction names."""

from dataclasses import replace

from pleinair.providers.illustrator.revise import moves, setting, targets
from pleinair.providers.illustrator.revise.commands import Command
from pleinair.providers.illustrator.revise.draft import Draft, read
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.words.wish import ANYWHERE, Relation, Wish, WishedThing


def move(draft: Draft, command: Command) -> None:
    """Move what an instruction names."""
    wish = read(draft, command.rest)
    words = [token.word for token in command.tokens]
    if not wish.things and wish.place and setting.apply(draft, wish):
        return
    if not wish.things:
        draft.did_not(command.said)
        return
    things = targets.meant(draft.scene, _unplaced(wish), draft.lexicon)
    if not things:
        draft.did_not(f"{command.said} (there is no {wish.things[0].noun})")
        return
    other = _other(draft, wish)
    if other and other[0] is not things[0]:
        moves.to_thing(draft, things[0], *other)
        return
    if not moves.to_side(draft, things, words):
        draft.did_not(command.said)


def _unplaced(wish: Wish) -> WishedThing:
    return replace(wish.things[0], placement=ANYWHERE)


def _other(draft: Draft, wish: Wish) -> tuple[Thing, Relation] | None:
    for relation in wish.relations:
        if relation.subject == 0:
            found = targets.meant(draft.scene, wish.things[relation.objects[0]], draft.lexicon)
            if found:
                return found[0], relation
    return None


def flip(draft: Draft, command: Command) -> None:
    """Turn things round, or mirror the picture."""
    wish = read(draft, command.rest)
    things = [t for w in wish.things for t in targets.meant(draft.scene, w, draft.lexicon)]
    if wish.things and not things:
        draft.did_not(f"{command.said} (there is none)")
        return
    moves.flip(draft, things)
