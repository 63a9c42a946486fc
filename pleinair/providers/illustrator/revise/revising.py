"""Revise a scene as an instruction says, and nothing else."""

import copy
from collections.abc import Callable
from dataclasses import dataclass

from pleinair.providers.illustrator.revise import (
    adding,
    changing,
    moving,
    removing,
    showing,
    writing,
)
from pleinair.providers.illustrator.revise.commands import Command, Verb, split
from pleinair.providers.illustrator.revise.draft import Draft, Hole, draft_of
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.tokens import Token, tokenize
from pleinair.providers.illustrator.words.translating import translated
from pleinair.providers.illustrator.words.understanding import default_lexicon


@dataclass(frozen=True, slots=True)
class Revision:
    """A revised scene, sentences about it, and phrases that were not done.

    `done` is whether anything was: a sentence may only say how things are already.
    """

    scene: Scene
    said: tuple[str, ...]
    not_done: tuple[str, ...]
    done: bool


def revise(
    scene: Scene,
    instruction: str,
    *,
    seed: int,
    lexicon: Lexicon | None = None,
    hole: Hole | None = None,
) -> Revision:
    """Return the scene with the asked changes. Everything else keeps its id, place and seed.

    `hole` is the only part of the picture that may change: newcomers are put there.
    """
    known = lexicon or default_lexicon()
    draft = draft_of(scene, known, seed, hole)
    written, _ = tokenize(instruction)
    tokens, _ = translated(written, known)
    if _is_undo(tokens):
        draft.did_not(f"{instruction.strip()} (the picture before this one is still there)")
        return Revision(draft.scene, (), tuple(draft.not_done), done=False)
    done = [_obey(draft, command) for command in split(tokens)]
    if not draft.said and not draft.not_done:
        draft.did_not(instruction.strip()[:120] or "an empty instruction")
    draft.scene.not_drawn = [*_still_true(draft.scene), *draft.not_done]
    return Revision(draft.scene, tuple(draft.said), tuple(draft.not_done), done=any(done))


def _obey(draft: Draft, command: Command) -> bool:
    """Carry out one command; return whether the picture shows it, and say so where it does not."""
    before = copy.deepcopy(draft.scene)
    draft.claims.clear()
    ACTIONS[command.verb](draft, command)
    if not draft.claims:
        return False
    if showing.alike(before, draft.scene):
        draft.unclaim(command.said)
        return False
    return True


def _is_undo(tokens: list[Token]) -> bool:
    """Return whether the last change is to be taken back, which no scene remembers."""
    words = [token.word for token in tokens if token.mark == "word"]
    return words[:1] in (["undo"], ["revert"]) and len(words) < 5


def _still_true(scene: Scene) -> list[str]:
    """Return what was said of things that are still there: a moose that is drawn as a deer."""
    called = [thing.words for thing in scene.things]
    parted = [(said, *said.partition(" (drawn as ")) for said in scene.not_drawn]
    return [said for said, what, near, _ in parted if near and any(what in w for w in called)]


ACTIONS: dict[Verb, Callable[[Draft, Command], None]] = {
    "add": adding.add,
    "remove": removing.remove,
    "replace": changing.swap,
    "change": changing.change,
    "move": moving.move,
    "write": writing.write,
    "flip": moving.flip,
    "more": adding.more,
    "another": adding.another,
    "fewer": removing.fewer,
}
