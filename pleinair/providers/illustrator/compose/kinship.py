"""From the relations of a wish to clusters: what hangs on what, and who stands alone."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pleinair.providers.illustrator.compose import bearing, formation, performing
from pleinair.providers.illustrator.compose.cluster import Cluster, Kin, Member
from pleinair.providers.illustrator.words.wish import BORNE, Kind, Relation

# How much farther apart people stand who hold something wide over their heads.
UNDER_CANOPIES = 1.7
SIDES = frozenset({"beside", "left_of", "right_of"})
# What a relation is called from the other side.
MIRRORED: dict[Kind, Kind] = {"left_of": "right_of", "right_of": "left_of"}


@dataclass(slots=True)
class Tree:
    """Each noun hangs on at most one other; `children` has the relations by bearer."""

    children: dict[int, list[Relation]] = field(default_factory=dict)
    parent: dict[int, int] = field(default_factory=dict)

    def hang(self, relation: Relation) -> None:
        """Hang the subject on its object, unless it hangs already or would hang on itself."""
        child, bearer = relation.subject, relation.objects[0]
        if child in self.parent:
            if relation.kind in SIDES and bearer not in self.parent:
                self._turned(relation)
            return
        if self._above(bearer, child):
            return
        self.parent[child] = bearer
        self.children.setdefault(bearer, []).append(relation)

    def _turned(self, relation: Relation) -> None:
        kind = MIRRORED.get(relation.kind, relation.kind)
        turned = Relation(kind, relation.objects[0], (relation.subject,))
        if not self._above(relation.subject, relation.objects[0]):
            self.hang(turned)

    def _above(self, node: int, wanted: int) -> bool:
        while node in self.parent:
            if node == wanted:
                return True
            node = self.parent[node]
        return node == wanted


def tree_of(relations: Sequence[Relation], kins: Sequence[Kin]) -> Tree:
    """Decide what hangs on what. Bodies in the sky hang on nothing: they have places there."""
    tree = Tree()
    for relation in relations:
        ends = (relation.subject, *relation.objects)
        if any(kins[i].entry.stands == "sky" for i in ends) and relation.kind != "on":
            continue
        if kins[relation.subject].entry.stands == "sky":
            continue
        hung = any(kins[i].entry.stands == "wall" for i in relation.objects)
        if hung and relation.kind in SIDES and kins[relation.subject].entry.stands != "wall":
            continue
        if relation.kind == "between" and len(relation.objects) > 1:
            first, second = relation.objects[:2]
            tree.hang(Relation("right_of", relation.subject, (first,)))
            tree.hang(Relation("right_of", second, (relation.subject,)))
            continue
        tree.hang(relation)
    return tree


def clusters_of(kins: Sequence[Kin], tree: Tree, rng: random.Random) -> list[Cluster]:
    """Return one cluster for each noun that hangs on nothing, in the order of the prompt."""
    return [
        _built(kin, list(range(kin.thing.count)), kins, tree, rng)
        for kin in kins
        if kin.index not in tree.parent
    ]


def _built(
    kin: Kin, numbers: list[int], kins: Sequence[Kin], tree: Tree, rng: random.Random,
    *, wide: float = 0.0,
) -> Cluster:  # fmt: skip
    relations = tree.children.get(kin.index, [])
    parted = next((r for r in relations if r.kind == "between"), None)
    cluster = _formed(kin, numbers, rng, wide=wide)
    cluster.members = [
        replace(m, facing=m.facing or rng.choice(("left", "right"))) for m in cluster.members
    ]
    if any(r.kind == "held" and kins[r.subject].entry.noun in bearing.CANOPIES for r in relations):
        cluster.members = [replace(m, x=m.x * UNDER_CANOPIES) for m in cluster.members]
    if parted:
        _part(cluster, kins[parted.subject])
    bearers = list(cluster.members)
    for relation in relations:
        child = kins[relation.subject]
        for bearer, share in _shares(bearers, child, relation.kind, kin):
            _attach(cluster, bearer, child, share, relation, kins, tree, rng)
    return cluster


def _formed(kin: Kin, numbers: list[int], rng: random.Random, *, wide: float) -> Cluster:
    if wide:
        return formation.heap(kin, numbers, rng, wide=wide)
    floats = kin.entry.stands in {"air", "underwater", "sky"}
    if floats or kin.thing.placement.up == "aloft":
        return formation.air(kin, numbers, rng)
    return formation.ground(kin, numbers, rng)


def bearer_of(number: int, child: Kin, kind: str, bearer: Kin) -> int:
    """Return which instance of the bearer has this instance of the child.

    What is borne is dealt out in turn; what only stands near stands near one of them.
    """
    count = bearer.thing.count
    if kind in BORNE and child.thing.count > 1:
        return number % count
    if kind in SIDES:
        return 0
    return count - 1 if kind == "above" else count // 2


def _shares(
    bearers: list[Member], child: Kin, kind: str, bearer: Kin
) -> list[tuple[Member, list[int]]]:
    """Deal a noun's instances to the members that bear them."""
    shares = [
        (
            member,
            [
                number
                for number in range(child.thing.count)
                if bearer_of(number, child, kind, bearer) == member.number
            ],
        )
        for member in bearers
    ]
    return [(member, numbers) for member, numbers in shares if numbers]


def _attach(
    cluster: Cluster, bearer: Member, child: Kin, numbers: list[int], relation: Relation,
    kins: Sequence[Kin], tree: Tree, rng: random.Random,
) -> None:  # fmt: skip
    if relation.kind == "around":
        _surround(cluster, bearer, child, numbers, kins, tree, rng)
        return
    # On a slope several stand all over it; elsewhere they share its top.
    scattered = relation.kind == "on" and bearing.is_slope(bearer)
    heaped = relation.kind in {"on", "in"} and len(numbers) > 1 and not scattered
    wide = bearer.width * 0.92 if heaped else 0.0
    load = _built(child, numbers, kins, tree, rng, wide=wide)
    if relation.kind == "in" and "plant" in child.entry.kinds and len(load.members) == len(numbers):
        load = formation.fan(child, numbers, rng)
    if relation.kind in SIDES:
        _beside(cluster, load, relation.kind, rng)
        return
    if relation.kind == "between":
        x, y, scale, order = _middle(_sisters(cluster, bearer)), bearer.y, 1.0, -0.005
        if load.root.entry.stands == "air":
            y -= bearer.height * 0.4
    else:
        others = [m for m in cluster.members if m is not bearer]
        x, y, scale, order = bearing.spot_for(relation.kind, bearer, load, others, rng)
    carried = bearer.key if relation.kind in BORNE else None
    turned = bearer.facing if relation.kind in {"worn", "held", "on", "shouldered"} else ""
    turn = performing.turn_of(child.entry, bearer) if relation.kind == "held" else 0.0
    for m in load.moved(x, y, scale=scale, order=bearer.order + order):
        first = m.kin.index == child.index
        cluster.members.append(
            replace(
                m,
                bearer=m.bearer or (carried if first else None),
                facing=turned if first and turned else m.facing,
                turn=turn if first and turn else m.turn,
            )
        )


def _surround(
    cluster: Cluster, bearer: Member, child: Kin, numbers: list[int],
    kins: Sequence[Kin], tree: Tree, rng: random.Random,
) -> None:  # fmt: skip
    floats = child.entry.stands in {"air", "underwater"} or child.thing.placement.up == "aloft"
    spots = bearing.ring(bearer, len(numbers), (child.width, child.height), floats=floats)
    for number, (x, y, scale, order) in zip(numbers, spots, strict=True):
        load = _built(child, [number], kins, tree, rng)
        cluster.members += load.moved(x, y, scale=scale, order=bearer.order + order)


def _beside(cluster: Cluster, load: Cluster, kind: str, rng: random.Random) -> None:
    side = {"left_of": -1, "right_of": 1}.get(kind) or rng.choice((-1, 1))
    gap = 0.12 * min(cluster.width, load.width) + 0.04
    x = cluster.right + gap - load.left if side > 0 else cluster.left - gap - load.right
    root = cluster.members[0]
    y = rng.uniform(-0.03, 0.05) * root.height
    flies = load.root.entry.stands == "air"
    if flies and cluster.root.entry.stands not in {"air", "sky"}:
        y = cluster.top * rng.uniform(0.5, 0.7)
    moved = load.moved(x, y)
    if flies and "animal" in load.root.entry.kinds:
        # Who hovers beside something looks at it.
        moved = (replace(m, facing="left" if side > 0 else "right") for m in moved)
    cluster.members += moved


def _part(cluster: Cluster, child: Kin) -> None:
    """Open a gap in the middle for what stands between."""
    n = len(cluster.members)
    across = child.width * (1 if child.thing.count == 1 else min(3, child.thing.count))
    wide = (across * 1.15 + 0.1) / 2
    ordered = sorted(range(n), key=lambda i: cluster.members[i].x)
    for rank, i in enumerate(ordered):
        m = cluster.members[i]
        shift = -wide if rank < (n + 1) // 2 else wide
        cluster.members[i] = replace(m, x=m.x + shift)


def _sisters(cluster: Cluster, bearer: Member) -> list[Member]:
    """Return the members that are of the bearer's noun."""
    return [m for m in cluster.members if m.kin.index == bearer.kin.index]


def _middle(members: list[Member]) -> float:
    ordered = sorted(members, key=lambda m: m.x)
    half = (len(ordered) + 1) // 2
    if half >= len(ordered):
        return ordered[-1].x + ordered[-1].width
    return (ordered[half - 1].x + ordered[half].x) / 2
