"""How many of one kind stand together: a row, a loose group, a flock, a heap, a crowd."""

import math
import random

from pleinair.providers.illustrator.compose.cluster import Cluster, Kin, Member

# Up to this many stand in one row; more make rows behind rows.
ROW = 5
# A row that is wider than this many of its heights makes each of them small.
WIDEST_ROW = 4.0
# Stems in one tier of a vase.
FAN = 5
# How far behind one another rows stand, in heights: the heads of all show, and most of the rest.
STEP = 0.56


def ground(kin: Kin, numbers: list[int], rng: random.Random) -> Cluster:
    """Stand them on the ground: one row, or staggered rows whose heads all show."""
    n = len(numbers)
    if 1 < n <= ROW and n * kin.entry.aspect <= WIDEST_ROW:
        return _group(kin, numbers, rng)
    columns = max(2, math.ceil(math.sqrt(n * 2.2 / max(0.5, kin.entry.aspect))))
    columns = min(columns, -(-n // 2)) if 1 < n <= ROW else columns
    w, h = kin.width, kin.height
    wide = max(w, h * 0.3) * (1.1 if n <= 12 else 0.98)
    members = []
    for i, number in enumerate(numbers):
        row, column = divmod(i, columns)
        in_row = min(columns, n - row * columns)
        x = (column - (in_row - 1) / 2 + (0.5 if row % 2 and in_row == columns else 0.0)) * wide
        x += rng.uniform(-0.05, 0.05) * wide
        y = -row * h * STEP + rng.uniform(-0.05, 0.05) * h * (n > 1)
        members.append(Member(kin, number, x, y, scale=_size(rng, n), order=row * 0.01))
    return Cluster(members)


def _group(kin: Kin, numbers: list[int], rng: random.Random) -> Cluster:
    """Stand a few as people stand for a picture: in front and behind by turns, no face hidden."""
    n = len(numbers)
    close = 0.84 if n > 3 or kin.entry.stands == "table" else 1.0
    step = max(kin.width, kin.height * 0.3) * close
    lift = 0.12 if n == 2 else 0.24
    first = rng.randint(0, 1) if n != 3 else 1
    members = []
    for i, number in enumerate(numbers):
        back = (i + first) % 2
        x = (i - (n - 1) / 2 + rng.uniform(-0.06, 0.06)) * step
        y = (-lift * back + rng.uniform(-0.03, 0.03)) * kin.height
        scale = (1.0 - 0.05 * back if n == 2 else 1.04 - 0.14 * back) * rng.uniform(0.97, 1.03)
        members.append(Member(kin, number, x, y, scale=scale, order=0.015 * back))
    return Cluster(members)


def air(kin: Kin, numbers: list[int], rng: random.Random) -> Cluster:
    """Let them float: birds in an arrow or an arc, everything else in a loose lattice."""
    n = len(numbers)
    if "bird" in kin.entry.kinds and 4 < n <= 13:
        return _arrow(kin, numbers, rng)
    columns = max(1, math.ceil(math.sqrt(n * 1.5 / max(0.4, kin.entry.aspect))))
    w, h = kin.width * 1.25, kin.height * 1.22
    members = []
    for i, number in enumerate(numbers):
        row, column = divmod(i, columns)
        in_row = min(columns, n - row * columns)
        shift = rng.uniform(-0.1, 0.1) * w
        x = (column - (in_row - 1) / 2) * w + shift * (n > 1)
        stagger = 0.5 * h * (column % 2) if n > 2 else 0.35 * h * column
        y = -row * h * 1.1 + stagger * 0.8 + rng.uniform(-0.06, 0.06) * h
        members.append(Member(kin, number, x, y, scale=_size(rng, n), order=row * 0.01))
    return Cluster(members)


def heap(kin: Kin, numbers: list[int], rng: random.Random, *, wide: float) -> Cluster:
    """Pile them on something `wide`: rows that get shorter, each resting on the one below."""
    n, w, h = len(numbers), kin.width, kin.height
    scale = 1.0
    fit = max(1, int(wide / (w * 0.98)))
    if fit < n and not _pile_up(kin):
        scale = max(0.2, wide / (n * w))
        fit = n
    while fit < n and _capacity(fit) < n:
        scale *= 0.9
        fit = max(1, int(wide / (w * scale * 0.98)))
    members = []
    row, left, in_row = 0, n, min(n, fit)
    for i, number in enumerate(numbers):
        column = i - (n - left)
        x = (column - (in_row - 1) / 2) * w * scale + rng.uniform(-0.02, 0.02) * w
        y = -row * h * scale * 0.82
        members.append(Member(kin, number, x, y, scale=scale, order=-row * 0.001))
        if column == in_row - 1:
            left -= in_row
            row, in_row = row + 1, max(1, min(left, in_row - 1))
    return Cluster(members)


def fan(kin: Kin, numbers: list[int], rng: random.Random) -> Cluster:
    """Fan them out from one spot, as stems do in a vase; many make tiers."""
    members = []
    n = len(numbers)
    for i, number in enumerate(numbers):
        tier, place = divmod(i, FAN)
        in_tier = min(FAN, n - tier * FAN)
        angle = _fanned(kin, in_tier) * (place - (in_tier - 1) / 2) + rng.uniform(-2, 2)
        lean = math.radians(angle)
        reach = kin.height / 2
        x = reach * math.sin(lean) + 0.1 * kin.width * (place - (in_tier - 1) / 2)
        y = reach * (1 - math.cos(lean)) - tier * kin.height * 0.3
        members.append(Member(kin, number, x, y, order=tier * 0.002, turn=angle))
    return Cluster(members)


def _fanned(kin: Kin, count: int) -> float:
    """Return the angle between neighbours in a fan: broad heads need more of it."""
    return min(12 + 24 * kin.entry.aspect, 100 / max(1, count - 1))


def _pile_up(kin: Kin) -> bool:
    """Return whether such things lie on one another: fruit and books do, cats do not."""
    edible = bool({"fruit", "food"} & set(kin.entry.kinds))
    return edible or (kin.entry.stands == "table" and kin.entry.aspect > 0.6)


def _capacity(fit: int) -> int:
    return fit * (fit + 1) // 2


def _arrow(kin: Kin, numbers: list[int], rng: random.Random) -> Cluster:
    """Fly as an arrow, the first in front; it points to the right."""
    members = []
    for i, number in enumerate(numbers):
        arm, rank = (1 if i % 2 else -1), (i + 1) // 2
        x = -rank * kin.width * 1.1 + rng.uniform(-0.08, 0.08) * kin.width
        y = arm * rank * kin.height * 0.72 + rng.uniform(-0.08, 0.08) * kin.height
        members.append(Member(kin, number, x, y, scale=_size(rng, 2), facing="right"))
    middle = sum(m.x for m in members) / len(members)
    return Cluster([Member(kin, m.number, m.x - middle, m.y, m.scale, 0.0, "right")
                    for m in members])  # fmt: skip


def _size(rng: random.Random, n: int) -> float:
    return 1.0 if n == 1 else rng.uniform(0.92, 1.06)
