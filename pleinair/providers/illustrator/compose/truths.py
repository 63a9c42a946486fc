"""Whether what was said of two things is true in the picture."""

from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon


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
    """Return whether `a` visibly stands in this relation to `b`."""
    ax, bx = (a.left + a.right) / 2, (b.left + b.right) / 2
    ay, by = (a.top + a.bottom) / 2, (b.top + b.bottom) / 2
    over = min(a.right, b.right) - max(a.left, b.left) > 0
    width, height = b.right - b.left, b.bottom - b.top
    touches = b.top - 0.12 * height - 0.01 <= a.bottom <= b.bottom + 0.02
    near = max(a.left - b.right, b.left - a.right) < max(0.25, 0.8 * width)
    truths = {
        "on": over and touches and ay < by + 0.3 * height,
        "in": over and a.bottom <= b.bottom + 0.03,
        "worn": over and a.bottom <= by + 0.3 * height,
        "shouldered": near and a.bottom <= b.bottom + 0.02,
        "held": near and a.bottom <= b.bottom + 0.02,
        "under": ay > by,
        "above": a.bottom <= b.top + 0.25 * height or ay < b.top,
        "left_of": ax < bx,
        "right_of": ax > bx,
        "beside": near,
        "behind": a.bottom <= b.bottom + 0.01,
        "in_front": a.bottom >= b.bottom - 0.01,
    }
    return truths.get(kind, True)


def broken(scene: Scene, lexicon: Lexicon) -> int:
    """Return how many of the scene's relations are not true in it."""
    where = boxes(scene, lexicon)
    return sum(
        not holds(kind, where[a], where[b])
        for kind, a, b in scene.relations
        if a in where and b in where
    )
