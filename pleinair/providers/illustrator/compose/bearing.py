"""Things borne by things: on, in, under, above, worn, held, behind, in front, beside, around.

Each function takes the member that bears and the cluster that is put to it, and returns where the
cluster's origin goes: x, y, a scale, and what is added to its order.
"""

import math
import random
from collections.abc import Callable, Sequence

from pleinair.providers.illustrator.compose import performing, silhouette
from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.compose.cluster import Cluster, Member
from pleinair.providers.illustrator.compose.wearing import Spot, worn
from pleinair.providers.illustrator.things.saddles import SADDLES
from pleinair.providers.illustrator.things.upright import UPRIGHT

Bear = Callable[[Member, Cluster, random.Random], Spot]

# What is open above: things in it show their upper part behind its front.
OPEN = frozenset({"bowl", "vase", "basket", "cup", "mug", "pot", "bucket", "box", "jar", "crate",
                  "nest", "plate", "flower pot", "flowerpot"})  # fmt: skip
# Where a shoulder is: from the middle of the head and from the foot, in heights of a person.
SHOULDER = (0.15, 0.665)
# How far behind a vessel's front its contents are: less than it stands before what bears it.
INSIDE = 0.004
FURNITURE_ROOM = 0.86
# How high what stands on food is, in heights of that: candles are lower than their cake.
TOPPING = 0.42
# How far behind the middle of an animal its rider sits, in its widths.
BEHIND_THE_NECK = 0.06
# What is held by its lower end.
STICKS = frozenset({"umbrella", "flag", "sword", "candle", "torch", "lollipop", "ice cream",
                    "broom", "spear", "wand", "sign", "banner"})  # fmt: skip
# What is held at its edge.
POLED = frozenset({"flag", "banner"})
# Where the hand is of an animal that stands up, in its heights from its middle.
PAW = 0.26
# What is held over the head: whoever holds one needs room beside the others.
CANOPIES = frozenset({"umbrella", "parasol"})
# Spots that are tried for what stands near, so that neighbours do not cover one another.
TRIES = 14
# What lies flat, so that things stand in its middle.
WATERS = frozenset({"pond", "puddle", "lake"})


def surface(bearer: Member, x: float) -> float:
    """Return the y on which something stands at an x (0 to 1 over its width)."""
    entry = bearer.kin.entry
    if entry.surface is not None:
        return bearer.y - bearer.height * (1 - entry.surface)
    if entry.noun in WATERS:
        return bearer.y - bearer.height * 0.4
    across = 1 - x if bearer.facing == "left" else x
    return bearer.y - bearer.height * (1 - silhouette.of(entry).top_at(across))


def is_slope(bearer: Member) -> bool:
    """Return whether several things stand all over it rather than in a row on its top."""
    return bearer.kin.entry.noun in {"hill", "mountain"}


def on(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Stand it on top; riders sit deeper and behind the near side."""
    if is_slope(bearer) and sum(m.kin.index == load.root.index for m in load.members) > 1:
        scale = min(1.0, 0.72 * bearer.width / load.width, 0.62 * bearer.height / load.height)
        return bearer.x, bearer.y - 0.1 * bearer.height - load.foot * scale, scale, -0.06
    food = "food" in bearer.kin.entry.kinds
    at = 0.5
    level = bearer.kin.entry.surface is not None and not is_slope(bearer)
    if load.width < bearer.width * 0.5 and level and not food:
        at += rng.uniform(-0.5, 0.5) * (1 - load.width / bearer.width) * 0.7
    y, x = surface(bearer, at), bearer.x + (at - 0.5) * bearer.width
    scale = min(1.0, 1.5 * bearer.width / load.width)
    root = load.root.entry
    if food:
        scale = min(scale, TOPPING * bearer.height / load.height)
    if "person" in bearer.kin.entry.kinds:
        scale = min(scale, 0.36 * bearer.height / load.height)
    rides = "person" in root.kinds and bool({"animal", "vehicle"} & set(bearer.kin.entry.kinds))
    if rides:
        scale = min(scale, 1.1 * bearer.height / load.height)
        x, y = _seat(bearer, x, y)
        return x, y + 0.36 * load.height * scale, scale, 0.02
    return x, y + 0.02 * bearer.height, scale, -0.01


def _seat(bearer: Member, x: float, y: float) -> tuple[float, float]:
    """Return where a rider sits: over the saddle, or behind an animal's neck."""
    ahead = -1 if bearer.facing == "left" else 1
    if saddle := SADDLES.get(bearer.kin.entry.noun):
        across, down = saddle.seat
        x = bearer.x + ahead * (across - 0.5) * bearer.width
        return x, bearer.y - bearer.height * (1 - down)
    if "animal" in bearer.kin.entry.kinds:
        return x - ahead * BEHIND_THE_NECK * bearer.width, y
    return x, y


def within(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Put it in: sticking out of what is open, before what is closed."""
    entry = bearer.kin.entry
    if entry.noun in OPEN and "plant" in load.root.entry.kinds:
        scale = min(1.0, 1.9 * bearer.width / load.width, 1.6 * bearer.height / load.height)
        return bearer.x, _rim(bearer) + 0.36 * load.height * scale, scale, INSIDE
    if entry.noun in OPEN:
        scale = min(1.0, 0.86 * bearer.width / load.width)
        lowest = max(m.height for m in load.members) * 0.3
        return bearer.x, _rim(bearer) + lowest * scale, scale, INSIDE
    if "boat" in entry.kinds and entry.height_m > 2:
        # On deck, aft of the mast and before the sails.
        scale = min(1.0, 0.4 * bearer.width / load.width, 0.44 * bearer.height / load.height)
        aft = 0.3 if bearer.facing == "left" else -0.3
        return bearer.x + aft * bearer.width, bearer.y - 0.26 * bearer.height, scale, -0.01
    if {"vehicle", "boat"} & set(entry.kinds) or entry.stands == "water":
        scale = min(1.0, 0.75 * bearer.width / load.width, 0.9 * bearer.height / load.height)
        rim = min(surface(bearer, 0.5), bearer.y - 0.2 * bearer.height)
        return bearer.x, rim + 0.4 * load.height * scale, scale, 0.01
    scale = min(1.0, 0.8 * bearer.width / load.width, 0.5 * bearer.height / load.height)
    room = max(0.0, bearer.width - load.width * scale) * 0.25
    return bearer.x + rng.uniform(-room, room), bearer.y - 0.04 * bearer.height, scale, -0.01


def _rim(bearer: Member) -> float:
    """Return the y of an open vessel's rim: under a basket's handle, else its top."""
    if bearer.kin.entry.surface is not None:
        return surface(bearer, 0.5)
    return bearer.y - bearer.height


def under(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Stand it at the foot, low enough to be under the top or the crown."""
    entry = bearer.kin.entry
    room = 0.5
    if entry.surface is not None:
        room = FURNITURE_ROOM * (1 - entry.surface)
    scale = min(1.0, room * bearer.height / load.height, 0.95 * bearer.width / load.width)
    slack = max(0.0, bearer.width - load.width * scale) * 0.18
    return bearer.x + rng.uniform(-slack, slack), bearer.y + 0.02 * bearer.height, scale, -0.01


def above(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Let it float over the top."""
    scale = min(1.0, 2.2 * max(bearer.width, bearer.height) / load.width)
    gap = 0.14 * bearer.height + 0.2 * min(load.height * scale, bearer.height)
    y = bearer.y - bearer.height - gap - load.foot * scale
    return bearer.x + rng.uniform(-0.22, 0.22) * bearer.width, y, scale, 0.0


def held(bearer: Member, load: Cluster, _rng: random.Random) -> Spot:
    """Give it to the hand on the side that the bearer faces."""
    if played := performing.spot(bearer, load):
        return played
    side = -1 if bearer.facing == "left" else 1
    scale = min(1.0, 0.75 * bearer.height / load.height, 1.1 * bearer.height / load.width)
    size = load.height * scale
    if load.root.entry.noun == "kite":
        x = bearer.x + side * (bearer.width * 0.6 + load.width * scale * 0.5)
        return x, bearer.y - bearer.height * 0.85, scale, -0.01
    if load.root.entry.noun in CANOPIES:
        scale = 0.85 * bearer.height / load.height
        x = bearer.x + side * bearer.width * 0.36
        return x, bearer.y - bearer.height * 0.5, scale, -0.01
    if _is_held_below(load):
        many = len(load.members) > 1 and UPRIGHT in bearer.kin.entry.kinds
        aside = 0.45 if many or load.root.entry.noun in POLED else 0.22
        x = bearer.x + side * (_reach(bearer, 0.46) + load.width * scale * aside)
        return x, bearer.y - bearer.height * 0.4, scale, -0.01
    share = load.root.entry.height_m / max(0.1, bearer.kin.entry.height_m)
    most = min(0.26, max(0.15, 1.8 * share)) if share < 0.25 else 0.42
    scale = min(scale, most * bearer.height / load.height)
    size = load.height * scale
    x = bearer.x + side * (_reach(bearer, 0.38) + load.width * scale * 0.2)
    return x, bearer.y - bearer.height * 0.4 + size * 0.3, scale, -0.01


def _reach(bearer: Member, share: float) -> float:
    """Return how far from the middle of somebody the hand is that holds: a share of the width."""
    if UPRIGHT in bearer.kin.entry.kinds:
        return PAW * bearer.height
    return bearer.width * share


def shouldered(bearer: Member, load: Cluster, _rng: random.Random) -> Spot:
    """Let it sit on the shoulder away from the hand that carries; animals bear it on the back."""
    if "person" not in bearer.kin.entry.kinds:
        return on(bearer, load, _rng)
    scale = min(1.0, 0.25 * bearer.height / load.height)
    shape = silhouette.of(bearer.kin.entry)
    head = (shape.head_x - 0.5) * bearer.width
    if bearer.facing == "left":
        x = bearer.x - head + SHOULDER[0] * bearer.height
    else:
        x = bearer.x + head - SHOULDER[0] * bearer.height
    return x, bearer.y - SHOULDER[1] * bearer.height, scale, -0.01


def _is_held_below(load: Cluster) -> bool:
    """Return whether hands hold a thing by its lower end: balloons, umbrellas, flowers."""
    entry = load.root.entry
    return entry.stands == "air" or "plant" in entry.kinds or entry.noun in STICKS


def behind(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Set it back and aside, so that most of it shows."""
    side = rng.choice((-1, 1))
    taller = load.height > 1.35 * bearer.height
    shift = 0.18 if taller else 0.5
    x = bearer.x + side * (shift * bearer.width + (0.1 if taller else 0.22) * load.width)
    return x, bearer.y - 0.12 * bearer.height - 0.02, 1.0, 0.06


def in_front(bearer: Member, load: Cluster, rng: random.Random) -> Spot:
    """Set it nearer, aside where it would hide what it stands before."""
    side = rng.choice((-1, 1))
    if "building" in bearer.kin.entry.kinds:
        scale = min(1.0, 0.6 * bearer.height / load.height, 1.5 * bearer.width / load.width)
        slack = 0.62 * bearer.width
        y = bearer.y + rng.uniform(0.05, 0.16) * bearer.height
        return bearer.x + rng.uniform(-slack, slack), y, scale, -0.06
    hides = load.height > 0.7 * bearer.height or load.width > 0.7 * bearer.width
    aside = 0.34 * bearer.width + 0.25 * load.width
    shift = aside if hides else rng.uniform(0.05, 0.48) * bearer.width
    return bearer.x + side * shift, bearer.y + 0.1 * min(bearer.height, load.height), 1.0, -0.06


def ring(bearer: Member, n: int, size: tuple[float, float], *, floats: bool) -> list[Spot]:
    """Return spots for `n` things around one: an ellipse on the ground, or about its middle."""
    spots = []
    rx = bearer.width / 2 + size[0] * 0.75
    ry = 0.62 * bearer.height + 0.5 * size[1] if floats else 0.22 * min(bearer.height, rx)
    rx = max(rx, n * size[0] * 0.28)
    for i in range(n):
        side = -1 if i % 2 else 1
        level = (i // 2 + 0.5) / math.ceil(n / 2) if n > 2 else 0.5
        angle = (level - 0.5) * math.pi * 0.8
        x = side * rx * (math.cos(angle) * 0.75 + 0.25)
        y = math.sin(angle) * ry
        middle = bearer.y - bearer.height / 2 + size[1] / 2 if floats else bearer.y
        spots.append((bearer.x + x, middle + y, 1.0, -0.02 if y > 0 else 0.02))
    return spots


BEAR: dict[str, Bear] = {
    "on": on, "shouldered": shouldered, "in": within, "under": under, "above": above,
    "worn": worn, "held": held, "behind": behind, "in_front": in_front,
}  # fmt: skip


def spot_for(
    kind: str, bearer: Member, load: Cluster, others: Sequence[Member], rng: random.Random
) -> Spot:
    """Return the spot of a relation that covers least of what is there already."""
    spots = [BEAR[kind](bearer, load, rng) for _ in range(TRIES if others else 1)]
    return min(spots, key=lambda spot: _covered(load, spot, others))


def _covered(load: Cluster, spot: Spot, others: Sequence[Member]) -> float:
    x, y, scale, _ = spot
    box = Box(x + load.left * scale, y + load.top * scale,
              x + load.right * scale, y + load.foot * scale)  # fmt: skip
    return sum(box.common(standing(m.x, m.y, m.width, m.height)) for m in others)
