"""Adding to a scene that stays as it is: newcomers find a spot among those who stand there."""

import random
from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.compose import (
    bearing,
    floating,
    kinship,
    layout,
    performing,
    sizes,
    stage,
)
from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.compose.cluster import Cluster, Kin, Member
from pleinair.providers.illustrator.compose.dice import dice
from pleinair.providers.illustrator.compose.packing import ACROSS
from pleinair.providers.illustrator.compose.stage import Stage
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.wish import BORNE, Relation, Wish, WishedThing

TRIES = 60
# Picture heights per unit of scale where the scene has nothing to measure by.
USUAL_SCALE = 0.2


def added(
    scene: Scene, wish: Wish, bearers: dict[int, Thing], *, seed: int, lexicon: Lexicon
) -> tuple[list[Thing], list[list[str]]]:
    """Return new things for a wish, and their relations; the scene itself is left alone.

    `bearers` says which of the wish's things are in the scene already.
    """
    ground = stage.of(scene)
    rng = dice("add", seed, len(scene.things), repr(wish.things))
    kins = performing.raised(
        [_kin(i, thing, lexicon) for i, thing in enumerate(wish.things)], wish.relations
    )
    scale = _scale(scene, ground, lexicon)
    fresh = [r for r in wish.relations if not bearers.keys() & {r.subject, *r.objects}]
    tree = kinship.tree_of(fresh, kins)
    taken = [_box(thing, ground, lexicon) for thing in scene.things]
    spots: list[layout.Spot] = []
    things: list[Thing] = []
    relations: list[list[str]] = []
    names = {thing.id for thing in scene.things}
    for cluster in kinship.clusters_of(kins, tree, rng):
        index = cluster.root.index
        if index in bearers:
            continue
        tie = next((r for r in wish.relations if r.subject == index and r.objects[0] in bearers),
                   None)  # fmt: skip
        bearer = bearers[tie.objects[0]] if tie else None
        if tie and bearer:
            spots = _tied(cluster, tie, bearer, ground, rng, lexicon, scale)
        else:
            spots = _loose(cluster, scene, ground, taken, rng, scale)
        taken += [layout.box_of(member) for member, _ in spots]
        new, told = _things(spots, names, ground, seed, fresh, tie, bearer)
        things += new
        relations += told
    return things, relations


def _kin(index: int, thing: WishedThing, lexicon: Lexicon) -> Kin:
    entry = lexicon.find(thing.noun) or Entry(noun=thing.noun, draw=lambda _pen, _look: None)
    height = sizes.height(entry, power=sizes.POWER, size=thing.size)
    return Kin(index, thing, entry, height)


def member_of(thing: Thing, ground: Stage, lexicon: Lexicon) -> Member:
    """Return a thing of the scene as a member that can bear others."""
    wished = WishedThing(noun=thing.noun, words=thing.words)
    kin = _kin(-1, wished, lexicon)
    return Member(
        kin, 0, thing.x * ground.aspect, thing.y, scale=thing.height / kin.height,
        facing=thing.facing,
    )  # fmt: skip


def _box(thing: Thing, ground: Stage, lexicon: Lexicon) -> Box:
    entry = lexicon.find(thing.noun)
    wide = thing.height * (entry.aspect if entry else 1.0)
    return standing(thing.x * ground.aspect, thing.y, wide, thing.height)


def _scale(scene: Scene, ground: Stage, lexicon: Lexicon) -> float:
    """Return the scale that the scene's own things are drawn in."""
    found = []
    for thing in scene.things:
        entry = lexicon.find(thing.noun)
        if entry and not thing.extra and entry.stands != "sky":
            unit = sizes.height(entry, power=sizes.POWER, size=thing.size)
            found.append(thing.height / unit / (ground.shrink(thing.y) if not thing.on else 1.0))
    return min(0.6, sorted(found)[len(found) // 2]) if found else USUAL_SCALE


def _tied(
    cluster: Cluster, tie: Relation, thing: Thing, ground: Stage, rng: random.Random,
    lexicon: Lexicon, scale: float,
) -> list[layout.Spot]:  # fmt: skip
    """Place a cluster by its relation to a thing of the scene."""
    bearer = member_of(thing, ground, lexicon)
    load = Cluster(list(cluster.moved(0, 0, scale=scale)))
    if tie.kind in bearing.BEAR:
        x, y, size, order = bearing.BEAR[tie.kind](bearer, load, rng)
    else:
        side = {"left_of": -1, "right_of": 1}.get(tie.kind) or _freer_side(bearer, ground)
        gap = 0.15 * min(bearer.width, load.width)
        x = bearer.x + side * (bearer.width + load.width + gap) / 2
        y, size, order = bearer.y, 1.0, 0.0
    members = list(load.moved(x, y, scale=size))
    return [(m, min(1.0, max(0.0, thing.depth + order + m.order)))
            for m in _framed(members, ground)]  # fmt: skip


def _freer_side(bearer: Member, ground: Stage) -> int:
    return 1 if bearer.x < ground.aspect / 2 else -1


def _framed(members: list[Member], ground: Stage) -> list[Member]:
    """Shift a cluster back into the frame."""
    left = min(m.x - m.width / 2 for m in members) - 0.01
    right = max(m.x + m.width / 2 for m in members) + 0.01
    shift = max(0.0, -left) - max(0.0, right - ground.aspect)
    low = max(0.0, 0.02 - min(m.y - m.height for m in members))
    return [replace(m, x=m.x + shift, y=m.y + low) for m in members]


def _loose(
    cluster: Cluster, scene: Scene, ground: Stage, taken: Sequence[Box], rng: random.Random,
    scale: float,
) -> list[layout.Spot]:  # fmt: skip
    """Place a cluster where it covers least."""
    if cluster.root.entry.stands == "sky":
        return floating.sky([cluster], scene, ground, list(taken), rng)
    if not layout.stands(cluster, ground):
        band = layout.band(cluster, ground)
        return floating.place(cluster, band, ground, taken, rng, scale=scale, centred="")
    return _on_ground(cluster, ground, taken, rng, scale)


def _on_ground(
    cluster: Cluster, ground: Stage, taken: Sequence[Box], rng: random.Random, scale: float
) -> list[layout.Spot]:
    placement = cluster.root.thing.placement
    zone = layout.zone(cluster, ground)
    best: tuple[float, list[Member], float] = (1e9, [], 0.0)
    for i in range(TRIES):
        nearness = {"far": 0.04, "near": 1.0}.get(placement.reach, rng.uniform(0.25, 1.0))
        across = ACROSS.get(placement.across, rng.uniform(0.08, 0.92))
        across += rng.uniform(-0.12, 0.12) if placement.across else 0.0
        y = zone.at(nearness)
        size = scale * ground.shrink(y) * (1 - 0.4 * i / TRIES)
        size = min(size, 0.9 * ground.aspect / cluster.width, (y - 0.03) / -cluster.top)
        x = across * ground.aspect - (cluster.left + cluster.right) / 2 * size
        members = _framed(list(cluster.moved(x, y, scale=size)), ground)
        boxes = [layout.box_of(m) for m in members]
        area = max(1e-6, sum(box.area for box in boxes))
        cost = sum(box.common(other) for box in boxes for other in taken) / area + 0.3 * i / TRIES
        if cost < best[0]:
            best = (cost, members, layout.depth_at(y, ground))
    return [(m, max(0.0, min(1.0, best[2] + m.order))) for m in best[1]]


def _things(
    spots: Sequence[layout.Spot], names: set[str], ground: Stage, seed: int,
    fresh: Sequence[Relation], tie: Relation | None, bearer: Thing | None,
) -> tuple[list[Thing], list[list[str]]]:  # fmt: skip
    things: list[Thing] = []
    relations: list[list[str]] = []
    ids = {member.key: _name(member.kin.thing.noun, names) for member, _ in spots}
    for member, depth in sorted(spots, key=lambda spot: spot[0].key):
        borne = ids[member.bearer] if member.bearer in ids and member.bearer else ""
        relations += [
            [relation.kind, ids[member.key], borne]
            for relation in fresh
            if borne and relation.subject == member.kin.index and relation.kind in BORNE
        ]
        first = tie is not None and member.kin.index == tie.subject
        if tie and bearer and first:
            kind = tie.kind
            relations.append([kind, ids[member.key], bearer.id])
            if kind in BORNE:
                borne = bearer.id
        things.append(layout.thing_of(member, depth, ids[member.key], borne, ground, seed))
    return things, relations


def _name(noun: str, names: set[str]) -> str:
    slug, n = noun.replace(" ", "-"), 1
    while f"{slug}-{n}" in names:
        n += 1
    names.add(f"{slug}-{n}")
    return f"{slug}-{n}"


def beside_of(
    thing: Thing, other: Thing, relation: Relation, ground: Stage, *, seed: int, lexicon: Lexicon
) -> Thing:
    """Return a copy of a thing, moved to stand in a relation to another."""
    member = replace(member_of(thing, ground, lexicon), x=0.0, y=0.0)
    rng = dice("move", seed, thing.id, other.id)
    tie = Relation(relation.kind, -1, (-1,))
    ((spot, depth),) = _tied(Cluster([member]), tie, other, ground, rng, lexicon, 1.0)
    return replace(
        thing,
        x=round(spot.x / ground.aspect, 4),
        y=round(spot.y, 4),
        height=round(spot.height, 4),
        depth=round(depth, 4),
        on=other.id if relation.kind in BORNE else "",
    )
