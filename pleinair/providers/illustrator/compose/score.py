"""How good a layout is: what thinking looks at before it chooses."""

from pleinair.providers.illustrator.compose import truths
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon

# What each fault costs. A relation that is not true outweighs everything that is only ugly.
UNTRUE = 10.0
HIDDEN_FACE = 3.0
OVERLAP = 0.5
UNBALANCED = 1.2
OFF_THIRDS = 0.5
CRAMPED = 1.5
FEW_PIXELS = 1.0
ABSENT = 3.0
TURNED_AWAY = 0.2
LINED_UP = 5.0
# The share of the picture that its subjects should fill, and how far their feet should be apart.
PRESENCE, DEPTH = 0.4, 0.07


def of(scene: Scene, lexicon: Lexicon) -> float:
    """Return the score of a scene, more is better: relations, faces, balance, thirds, margins."""
    asked = [thing for thing in scene.things if not thing.extra]
    if not asked:
        return 0.0
    cost = UNTRUE * len(truths.untrue(scene, lexicon))
    judges = (_overlaps, _balance, _margins, _presence, _liveliness)
    return -(cost + sum(judge(scene, lexicon) for judge in judges))


def _presence(scene: Scene, lexicon: Lexicon) -> float:
    """Charge for subjects that get lost in their place."""
    wide = scene.width_px / scene.height_px
    where = truths.boxes(scene, lexicon)
    filled = sum(where[thing.id].area for thing in scene.things if not thing.extra) / wide
    return ABSENT * max(0.0, PRESENCE - filled)


def _liveliness(scene: Scene, _lexicon: Lexicon) -> float:
    """Charge for things that look out of the picture and for feet on one line."""
    free = [thing for thing in scene.things if not thing.extra and not thing.on]
    cost = sum(TURNED_AWAY for thing in free if _looks_out(thing))
    if len(free) > 1:
        feet = [thing.y for thing in free]
        cost += LINED_UP * max(0.0, DEPTH - (max(feet) - min(feet)))
    return cost


def _looks_out(thing: Thing) -> bool:
    return (thing.x < 0.3 and thing.facing == "left") or (thing.x > 0.7 and thing.facing == "right")


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
