"""A scene while it is being revised, with what was done and what could not be."""

import copy
from dataclasses import dataclass, field

from pleinair.providers.illustrator.revise import showing
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.understanding import understand
from pleinair.providers.illustrator.words.wish import Wish

Hole = tuple[float, float, float, float]


@dataclass(slots=True)
class Draft:
    """A copy of a scene that commands change in place.

    `hole` is where newcomers have to be: left, top, right and bottom in fractions of the picture.
    `claims` are those of `said` by which the command at work says that something changed.
    """

    scene: Scene
    lexicon: Lexicon
    seed: int
    hole: Hole | None = None
    said: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)

    def did(self, sentence: str) -> None:
        """Note what was done."""
        self.found(sentence)
        self.claims.append(self.said[-1])

    def found(self, sentence: str) -> None:
        """Note how things are, where nothing had to be done."""
        self.said.append(sentence[:1].upper() + sentence[1:] + ".")

    def turn(self, scene: Scene, sentence: str, *, asked: str) -> None:
        """Take a changed scene for the old one, where the change can be seen; say if it cannot."""
        if showing.alike(scene, self.scene):
            self.did_not(f"{asked} ({showing.UNSEEN})")
            return
        self.scene = scene
        self.did(sentence)

    def unclaim(self, asked: str) -> None:
        """Take back what the command at work said it did: nobody would see it."""
        self.said = [sentence for sentence in self.said if sentence not in self.claims]
        self.did_not(f"{asked} ({showing.UNSEEN})")

    def did_not(self, phrase: str) -> None:
        """Note what was asked and not done."""
        if phrase and phrase not in self.not_done:
            self.not_done.append(phrase)

    def drop(self, things: list[Thing]) -> None:
        """Take things out; what they bore comes down to where they stood."""
        gone = {thing.id: thing for thing in things}
        self.scene.things = [thing for thing in self.scene.things if thing.id not in gone]
        for thing in self.scene.things:
            if thing.on in gone:
                bearer = gone[thing.on]
                thing.y, thing.depth, thing.on = bearer.y, bearer.depth, bearer.on
        self.scene.relations = [
            relation for relation in self.scene.relations
            if relation[1] not in gone and relation[2] not in gone
        ]  # fmt: skip

    def borne_by(self, thing: Thing) -> list[Thing]:
        """Return what a thing bears, and what that bears."""
        found: list[Thing] = []
        waiting = [thing.id]
        while waiting:
            bearer = waiting.pop()
            for other in self.scene.things:
                if other.on == bearer and other not in found and other is not thing:
                    found.append(other)
                    waiting.append(other.id)
        return found


def draft_of(scene: Scene, lexicon: Lexicon, seed: int, hole: Hole | None = None) -> Draft:
    """Return a draft that leaves the scene it begins with as it is."""
    return Draft(copy.deepcopy(scene), lexicon, seed, hole)


def read(draft: Draft, text: str) -> Wish:
    """Return what a part of an instruction wishes."""
    return understand(text, lexicon=draft.lexicon)


def report_missing(draft: Draft, wish: Wish) -> None:
    """Note what of a wish will not be drawn, or only nearly and was not told before."""
    told = set(draft.scene.not_drawn)
    for phrase in (*wish.missing, *(near for near in wish.near if near not in told)):
        draft.did_not(phrase)
