"""Which things of a scene an instruction speaks of."""

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.tokens import tokenize
from pleinair.providers.illustrator.words.wish import WishedThing

EVERYTHING = frozenset({"everything", "all", "all things", "everyone", "them all", "them"})
# Colours nearer than this (a distance of channels) are the colour somebody means.
NEAR = 130


def named(scene: Scene, noun: str, lexicon: Lexicon) -> list[Thing]:
    """Return the things a noun names, those that were asked for before the extras."""
    entry = lexicon.find(noun)
    nouns = {noun, entry.noun} if entry else {noun}
    found = [thing for thing in scene.things if thing.noun in nouns]
    return [t for t in found if not t.extra] or found


def meant(
    scene: Scene, wished: WishedThing, lexicon: Lexicon, *, by_colour: bool = True
) -> list[Thing]:
    """Return the things meant by "the red boat", "two trees" or "the cat on the left"."""
    found = named(scene, wished.noun, lexicon)
    if by_colour and wished.colours and len(found) > 1:
        found = [thing for thing in found if _coloured(thing, wished.colours[0])] or found
    across = wished.placement.across
    if across and found:
        found = sorted(found, key=lambda thing: thing.x, reverse=across == "right")
        if wished.count == 1 and not _plural(wished):
            return found[:1]
    if wished.count > 1 and _numbered(wished):
        return found[-wished.count :]
    if _plural(wished) or len(found) == 1:
        return found
    return found[:1]


def only(scene: Scene) -> list[Thing]:
    """Return what "it" is where a scene has one subject; nothing where it has more."""
    subjects = [thing for thing in scene.things if not thing.extra and not thing.on]
    return subjects if len(subjects) == 1 else []


def _plural(wished: WishedThing) -> bool:
    return wished.count > 1


def _numbered(wished: WishedThing) -> bool:
    """Return whether a number was said, rather than a plural without one."""
    from pleinair.providers.illustrator.words import counts

    tokens, _ = tokenize(wished.words)
    return bool(tokens) and counts.match(tokens, 0) is not None


def _coloured(thing: Thing, wanted: str) -> bool:
    return thing.main is not None and sum(
        abs(a - b) for a, b in zip(colour.rgb(thing.main), colour.rgb(wanted), strict=True)
    ) < NEAR  # fmt: skip


def called(things: list[Thing]) -> str:
    """Return how to speak of things: "the boat", "3 trees"."""
    if len(things) == 1:
        return f"the {things[0].noun}"
    if things and all(thing.noun == things[0].noun for thing in things):
        return f"{len(things)} {plural(things[0].noun)}"
    return "everything"


def plural(noun: str) -> str:
    """Return the plural of a noun, as far as rules go."""
    if noun in {"sheep", "fish", "deer", "goldfish"}:
        return noun
    special = {"mouse": "mice", "man": "men", "woman": "women", "child": "children",
               "goose": "geese", "wolf": "wolves", "leaf": "leaves"}  # fmt: skip
    if noun in special:
        return special[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
