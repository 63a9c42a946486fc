"""How good a layout is: what thinking looks at before it chooses."""

from pleinair.providers.illustrator.compose import truths
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.words.lexicon import Lexicon

# What each fault costs. A relation that is not true outweighs everything that is only ugly.
UNTRUE = 10.0
HIDDEN_FACE = 3.0
OVERLAP = 0.8
UNBALANCED = 1.2
OFF_THIRDS = 0.5
CRAMPED = 1.5
FEW_PIXELS = 1.0


def of(scene: Scene, lexicon: Lexicon) -> float:
    """Return the score of a scene, more is better: relations, faces, balance, thirds, margins."""
    asked = [thing for thing in scene.things if not thing.extra]
    if not asked:
        return 0.0
    cost = UNTRUE * truths.broken(scene, lexicon)
    return -(cost + _overlaps(scene, lexicon) + _balance(scene, lexicon) + _margins(scene, lexicon))


def _overlaps(scene: Scene, lexicon: Lexicon) -> float:
    """Charge for boxes that cover one another, most for faces; what belongs together is free."""
    where = truths.boxes(scene, lexicon)
    related = {frozenset((a, b)) for _, a, b in scene.relations}
    related |= {frozenset((thing.id, thing.on)) for thing in scene.things}
    things = scene.things[:80]
    cost = 0.0
    for i, one in enumerate(things):
        for other in things[i + 1 :]:
            if frozenset((one.id, other.id)) in related:
                continue
            near, far = sorted((one, other), key=lambda thing: thing.depth)
            a, b = where[near.id], where[far.id]
            if common := a.common(b):
                smaller = max(1e-6, min(a.area, b.area))
                face = a.common(b.head()) / max(1e-6, b.head().area)
                cost += OVERLAP * common / smaller + HIDDEN_FACE * face
    return cost


def _balance(scene: Scene, lexicon: Lexicon) -> float:
    """Charge for a picture that leans to one side and a subject that stands nowhere."""
    where = truths.boxes(scene, lexicon)
    asked = [thing for thing in scene.things if not thing.extra]
    weights = [where[thing.id].area ** 0.5 for thing in asked]
    middle = sum(t.x * w for t, w in zip(asked, weights, strict=True)) / max(1e-6, sum(weights))
    focal = asked[0]
    thirds = min(abs(focal.x - at) for at in (1 / 3, 0.5, 2 / 3))
    lean = 0.0 if any(thing.placed for thing in asked) else abs(middle - 0.5)
    tiny = max(0.0, 0.08 - focal.height) * 10
    return UNBALANCED * lean + OFF_THIRDS * thirds + FEW_PIXELS * tiny


def _margins(scene: Scene, lexicon: Lexicon) -> float:
    """Charge for things that touch the edge of the picture."""
    wide = scene.width_px / scene.height_px
    cost = 0.0
    for box in truths.boxes(scene, lexicon).values():
        tight = min(box.left, wide - box.right, box.top, 1 - box.bottom)
        cost += CRAMPED * max(0.0, 0.025 - tight)
    return cost
