"""Whether what was said of two things is true in the picture."""

from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words import nearness
from pleinair.providers.illustrator.words.lexicon import Lexicon

# What the kinds of relations are called.
SAID = {"beside": "next to", "in_front": "in front of", "left_of": "to the left of",
        "right_of": "to the right of", "held": "held by", "worn": "worn by",
        "shouldered": "on the shoulder of"}  # fmt: skip


def box_of(thing: Thing, scene: Scene, aspect: float) -> Box:
    """Return a thing's box; `aspect` is its width over its height."""
    wide = scene.width_px / scene.height_px
    return standing(thing.x * wide, thing.y, thing.height * aspect, thing.height)


def boxes(scene: Scene, lexicon: Lexicon) -> dict[str, Box]:
    """Return the boxes of all things by id."""
    found = {}
    for thing in scene.things:
        entry = lexicon.find(thing.noun)
        found[thing.id] = box_of(thing, scene, entry.aspect if entry else 1.0)
    return found


def holds(kind: str, a: Box, b: Box) -> bool:
    """Return whether `a` visibly stands in this relation to `b`, apart from depth."""
    ax, bx = (a.left + a.right) / 2, (b.left + b.right) / 2
    ay, by = (a.top + a.bottom) / 2, (b.top + b.bottom) / 2
    over = min(a.right, b.right) - max(a.left, b.left) > 0
    width, height = b.right - b.left, b.bottom - b.top
    touches = b.top - 0.12 * height - 0.01 <= a.bottom <= b.bottom + 0.02
    aside = max(a.left - b.right, b.left - a.right)
    near = aside < max(0.25, 0.8 * width)
    apart = max(a.top - b.bottom, b.top - a.bottom)
    # A house beside a tree may be behind it; the moon beside a cat is not.
    level = apart < 0.02 and (over or (aside < 0.5 * width and abs(a.bottom - b.bottom) < 0.3))
    truths = {
        "on": over and touches and ay < by + 0.3 * height,
        "in": over and a.bottom <= b.bottom + 0.03,
        "worn": over and ay < b.bottom and a.bottom <= b.bottom + 0.02,
        "shouldered": near and a.bottom <= b.bottom + 0.02,
        # Its middle: an instrument is turned in the hands, and its box is not.
        "held": near and ay <= b.bottom,
        "under": ay > by,
        "above": a.bottom <= b.top + 0.25 * height or ay < b.top,
        "left_of": ax < bx,
        "right_of": ax > bx,
        "beside": near and apart < 0.4 * max(height, a.bottom - a.top),
        "behind": a.bottom <= b.bottom + 0.01 and level,
        "in_front": a.bottom >= b.bottom - 0.01 and level,
    }
    return truths.get(kind, True)


def untrue(scene: Scene, lexicon: Lexicon) -> list[tuple[str, Thing, Thing]]:
    """Return the scene's relations that are not true in it: kind, thing and the other thing."""
    where = boxes(scene, lexicon)
    things = {thing.id: thing for thing in scene.things}
    told = [(k, things[a], things[b]) for k, a, b in scene.relations if a in where and b in where]
    shown = [
        (kind, one, other)
        for kind, one, other in told
        if holds(kind, where[one.id], where[other.id]) and _is_in_depth(kind, one, other)
    ]
    # Of several, it is enough that one stands beside something: the others stand with it.
    near = {(one.noun, other.noun) for kind, one, other in shown if kind == "beside"}
    return [
        (kind, one, other)
        for kind, one, other in told
        if (kind, one, other) not in shown
        and not (kind == "beside" and (one.noun, other.noun) in near)
    ]


def _is_in_depth(kind: str, one: Thing, other: Thing) -> bool:
    """Return whether the nearer of two is drawn before the farther."""
    if kind == "behind":
        return one.depth > other.depth
    return one.depth < other.depth if kind == "in_front" else True


def said(scene: Scene, lexicon: Lexicon) -> list[str]:
    """Return what is asked of two things and not to be seen, once each.

    "cat (drawn, but not in front of moon)".
    """
    phrases = [
        nearness.not_so(one.words or one.noun, SAID.get(kind, kind), other.words or other.noun)
        for kind, one, other in untrue(scene, lexicon)
    ]
    return list(dict.fromkeys(phrases))
