"""The layout: every cluster gets its spot on the ground, on the water, in the air or in the sky."""

import random
from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.compose import floating, packing
from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.compose.cluster import Cluster, Member
from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.compose.packing import FULL, Stand
from pleinair.providers.illustrator.compose.stage import AFLOAT, Stage, Zone
from pleinair.providers.illustrator.scene import INDOORS, Scene, Thing

# How high the tallest cluster may be, in picture heights, by how near we stand.
TALLEST = {"": 0.64, "close": 0.82, "wide": 0.3, "centred": 0.7}
# The same for one subject: in a place that was asked for, and where it may fill the picture.
SINGLE, ALONE = 0.54, 0.7
# The same for a lamp on its cord, whose room is to be seen below it.
HUNG, PENDANT = 0.3, "hanging lamp"
# How much of the picture's area boxes may cover: more reads as a heap.
COVERED = 0.46
# How those of one row stand nearer or farther by turns: nobody lines up for a picture.
STEPS = (-0.26, 0.14, -0.1, 0.2, -0.18)
NEARNESS = {1: (0.8,), 2: (0.34, 0.92), 3: (0.14, 0.52, 0.95)}

# What stands on our side of the water is nearer than the ground alone would tell.
ON_THE_NEAR_BANK = 1.3

Spot = tuple[Member, float]


def lay_out(
    clusters: Sequence[Cluster],
    scene: Scene,
    stage: Stage,
    rng: random.Random,
    *,
    alone: bool = False,
    bold: float = 1.0,
) -> list[tuple[Member, float]]:
    """Return every member where it stands (x in picture heights), with its depth.

    `alone` says that no place was asked for: one subject then comes close.
    `bold` draws everything larger, as far as there is room.
    """
    on_ground = [c for c in clusters if stands(c, stage)]
    sky = [c for c in clusters if c.root.entry.stands == "sky"]
    others = [c for c in clusters if c not in on_ground and c not in sky]
    scale = _scale([*on_ground, *others], scene, stage, alone=alone and not sky, bold=bold)
    spots: list[Spot] = []
    taken: list[Box] = []
    for stand in _grounded(on_ground, scene, stage, rng, scale):
        spots += _set(stand, stage)
    taken = [box_of(member) for member, _ in spots]
    for cluster in sorted(others, key=lambda c: -c.width * c.height):
        placed = floating.place(
            cluster, band(cluster, stage), stage, taken, rng, scale=scale, centred=scene.view
        )
        spots += placed
        taken += [box_of(member) for member, _ in placed]
    spots += floating.sky(sky, scene, stage, taken, rng)
    return spots


def box_of(member: Member) -> Box:
    """Return the box of a member that has been placed."""
    return standing(member.x, member.y, member.width, member.height)


def stands(cluster: Cluster, stage: Stage) -> bool:
    """Return whether a cluster has its feet on ground or water."""
    entry, placement = cluster.root.entry, cluster.root.thing.placement
    if placement.up in {"aloft", "top", "middle"} or entry.stands in {"air", "sky"}:
        return False
    if stage.weightless:
        return stage.place == "underwater" and entry.stands in {"ground", "table"}
    if entry.stands == "wall":
        return stage.place not in INDOORS | {"plain"}
    return not (entry.stands == "underwater" and stage.place in AFLOAT)


def band(cluster: Cluster, stage: Stage) -> Zone:
    """Return the band in which a cluster floats."""
    entry = cluster.root.entry
    if entry.stands == "wall" and stage.place in INDOORS:
        return Zone(0.3, max(0.4, stage.horizon - 0.1))
    if entry.stands == "water" and stage.place == "underwater":
        return Zone(0.15, 0.35)
    if entry.stands == "underwater" and not stage.weightless:
        return Zone(stage.water.far + 0.1, stage.water.near + 0.04)
    return stage.air


def zone(cluster: Cluster, stage: Stage) -> Zone:
    """Return the band in which a cluster has its feet."""
    entry = cluster.root.entry
    afloat = entry.stands == "water" and stage.place in AFLOAT
    if entry.noun == "bridge" and stage.place == "river":
        return Zone(stage.water.near, stage.shore + 0.02)
    return stage.water if afloat else stage.ground


def _scale(
    clusters: Sequence[Cluster], scene: Scene, stage: Stage, *, alone: bool, bold: float
) -> float:
    """Return picture heights per unit of scale, so that everything fits and nothing is lost."""
    if not clusters:
        return 0.2
    tallest = max(c.height for c in clusters)
    widest = max(c.width for c in clusters)
    area = sum(c.width * c.height for c in clusters)
    limit = TALLEST[scene.view]
    if len(clusters) == 1 and scene.view == "":
        size = min(1.3, max(0.6, clusters[0].root.thing.size))
        limit = (ALONE if alone else SINGLE) * (size if len(clusters[0].members) == 1 else 1.0)
    if all(c.root.entry.noun == PENDANT for c in clusters) and scene.view == "":
        limit = HUNG
    if stage.flat:
        limit = max(limit, 0.7)
    covered = COVERED + (0.14 if len(clusters) > 6 else 0.0)
    covered = covered if scene.view != "wide" else covered / 3
    landscape = len(clusters) == 1 and _is_outside(clusters[0], scene) and not alone
    scale = min(limit / tallest, (0.66 if landscape else 0.86) * stage.aspect / widest)
    scale *= bold
    if len(clusters) > 1:
        scale = min(scale, bold * (covered * stage.aspect / area) ** 0.5)
    return scale


def _is_outside(cluster: Cluster, scene: Scene) -> bool:
    """Return whether one thing stands in a place that is worth seeing round it."""
    return len(cluster.members) == 1 and scene.view == "" and scene.place not in INDOORS


def _grounded(
    clusters: Sequence[Cluster], scene: Scene, stage: Stage, rng: random.Random, scale: float
) -> list[Stand]:
    """Stand clusters in rows: the tall ones at the back, so that all are seen."""
    rows = _rows(clusters, stage, scale)
    stands: list[Stand] = []
    for nearness, row in rows:
        standing_row = [
            _stand(c, nearness + _step(i, len(row)), stage, rng, scale, among=len(clusters) > 1)
            for i, c in enumerate(row)
        ]
        total = sum(stand.width for stand in standing_row)
        if total > FULL * stage.aspect:
            for stand in standing_row:
                stand.scale *= FULL * stage.aspect / total
        packing.pack(standing_row, stage.aspect, rng, centred=scene.view == "centred" or stage.flat)
        stands += standing_row
    return stands


def _step(place: int, count: int) -> float:
    """Return how much nearer one of a row stands: the tall ones come first and stay back."""
    return STEPS[place % len(STEPS)] if count > 1 else 0.0


def _rows(
    clusters: Sequence[Cluster], stage: Stage, scale: float
) -> list[tuple[float, list[Cluster]]]:
    far = [c for c in clusters if c.root.thing.placement.reach == "far"]
    near = [c for c in clusters if c.root.thing.placement.reach == "near"]
    rest = sorted((c for c in clusters if c not in far and c not in near),
                  key=lambda c: (-c.height, c.root.index))  # fmt: skip
    total = sum(c.width for c in rest) * scale
    count = packing.rows_for(total, [c.height for c in rest], stage.aspect)
    if count > 1 and (near or far):
        count = 2
    rows: list[tuple[float, list[Cluster]]] = []
    size = -(-len(rest) // count) if rest else 1
    for i, nearness in enumerate(NEARNESS[count]):
        if part := rest[i * size : (i + 1) * size]:
            rows.append((nearness, part))
    if far:
        rows.insert(0, (0.02, far))
    if near:
        rows.append((1.0, near))
    return rows


def _stand(
    cluster: Cluster, nearness: float, stage: Stage, rng: random.Random, scale: float,
    *, among: bool,
) -> Stand:  # fmt: skip
    ground = zone(cluster, stage)
    if nearness not in {0.02, 1.0}:
        nearness = min(1.0, max(0.06, nearness + rng.uniform(-0.09, 0.09)))
    if cluster.root.thing.placement.up == "bottom":
        nearness = 1.0
    y = ground.at(nearness)
    size = scale * stage.shrink(y) / max(0.3, stage.shrink(ground.at(0.8)))
    if among and stage.shore and y > stage.shore and "building" not in cluster.root.entry.kinds:
        size *= ON_THE_NEAR_BANK
    reach = cluster.root.thing.placement.reach
    size *= {"far": 0.75, "near": 1.15}.get(reach, 1.0)
    below = cluster.foot
    room = y - stage.top
    size = min(size, room / max(0.01, -cluster.top), 0.93 * stage.aspect / cluster.width)
    if below > 0:
        y = min(y, 0.985 - below * size)
    return Stand(cluster, size, y)


def _set(stand: Stand, stage: Stage) -> list[Spot]:
    """Turn a stand into members with depths. Whoever faces out of the picture turns round."""
    cluster = _turned(stand, stage)
    stand = replace(stand, cluster=cluster)
    depth = depth_at(stand.y, stage)
    spots = []
    for m in stand.cluster.moved(stand.x, stand.y, scale=stand.scale):
        nearer = (m.y - stand.y) * 0.3 if m.bearer is None and m.y > stand.y - 0.2 * m.height else 0
        spots.append((m, max(0.0, min(1.0, depth + m.order - nearer))))
    return spots


def _turned(stand: Stand, stage: Stage) -> Cluster:
    root = stand.cluster.members[0]
    off = stand.middle / stage.aspect - 0.5
    outward = (off < -0.12 and root.facing == "left") or (off > 0.12 and root.facing == "right")
    sided = len({m.kin.index for m in stand.cluster.members}) > 1
    if not outward or sided:
        return stand.cluster
    return Cluster([replace(m, x=-m.x, facing="left" if m.facing == "right" else "right")
                    for m in stand.cluster.members])  # fmt: skip


def depth_at(y: float, stage: Stage) -> float:
    """Return the depth of a foot at y: 0 at the front edge, near 1 at the horizon."""
    if stage.flat or stage.weightless:
        return min(0.4, max(0.02, 0.95 - y))
    span = max(0.05, 0.96 - stage.horizon)
    return min(0.92, max(0.0, (0.96 - y) / span * 0.9))


def thing_of(
    member: Member, depth: float, name: str, bearer: str, stage: Stage, seed: int
) -> Thing:
    """Return a member as a thing of the scene, its lengths as fractions of the picture."""
    wished = member.kin.thing
    main, second = _colours(member)
    return Thing(
        id=name,
        noun=wished.noun,
        words=wished.words,
        x=round(member.x / stage.aspect, 4),
        y=round(member.y, 4),
        height=round(member.height, 4),
        depth=round(depth, 4),
        facing="left" if member.facing == "left" else "right",
        main=main,
        second=second,
        text=wished.text if member.number == 0 else "",
        mood=wished.mood,
        seed=seed_of(seed, name),
        turn=member.turn,
        emoji=wished.emoji,
        on=bearer,
        size=wished.size,
        placed=wished.placement.words,
        looks=list(wished.looks),
    )


# Of several alike the first has its own colour and the others have these.
CLOTHES = ("#3f6f9e", "#7a9a4f", "#c9973b", "#8a4f7d", "#3d7f7a", "#b34a42", "#5a5f7a")
BRIGHT = ("#f2b632", "#3f8fc9", "#5aa25a", "#9a5bb0", "#ef7f3a", "#e86f9a", "#2fa6a0")
BRIGHT_KINDS = frozenset({
    "balloon", "hot-air balloon", "kite", "butterfly", "tulip", "car", "umbrella", "tent", "cup",
    "book", "gift", "house", "cottage", "parasol", "surfboard", "sailing boat", "present", "fish",
    "beach ball", "candy", "lollipop", "macaron", "flower",
})  # fmt: skip


def _variety(member: Member) -> tuple[str, ...]:
    """Return the colours that several of such a kind have by nature."""
    if "person" in member.kin.entry.kinds:
        return CLOTHES
    return BRIGHT if member.kin.entry.noun in BRIGHT_KINDS else ()


def _colours(member: Member) -> tuple[str | None, str | None]:
    """Return a member's main and second colour; several of mixed colours take turns."""
    colours = member.kin.thing.colours
    if not colours and member.number and (paints := _variety(member)):
        return paints[(member.number - 1) % len(paints)], None
    if member.kin.thing.mixed and colours:
        return colours[member.number % len(colours)] or None, None
    main = colours[0] if colours and colours[0] else None
    return main, colours[1] if len(colours) > 1 else None
