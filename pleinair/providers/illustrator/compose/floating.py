"""What has no feet on the ground: flyers, fish, pictures on a wall, and the bodies of the sky."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.compose import sizes
from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.compose.cluster import Cluster, Member
from pleinair.providers.illustrator.compose.packing import ACROSS
from pleinair.providers.illustrator.compose.stage import Stage, Zone
from pleinair.providers.illustrator.scene import INDOORS, Scene

Spot = tuple[Member, float]

# Spots that are tried for each; the least covered of them is taken.
TRIES = 36
# So many of them are on the lighted side, before sun and moon give way to what hides them there.
ON_THE_LIGHTED_SIDE = 20
# How much of it may be covered where it is left: what hangs on a wall is seen whole.
FREE, BARE = 0.12, 0.03
EDGE = 0.02
LIGHTS = frozenset({"sun", "moon", "full moon", "crescent moon", "planet", "mars"})
# How high a planet is that is all there is to see.
ALONE = 0.54
# What leaves cover of the upper edge of a forest on either side, as shares of the picture.
LEAVES_ACROSS, LEAVES_DOWN = 0.34, 0.24
# Far behind every hill; clouds stay before the haze takes them.
SKY_DEPTH, CLOUD_DEPTH = 2.0, 0.96


def place(
    cluster: Cluster, band: Zone, stage: Stage, taken: Sequence[Box], rng: random.Random,
    *, scale: float, centred: str,
) -> list[Spot]:  # fmt: skip
    """Return the members of a floating cluster where they cover least."""
    placement = cluster.root.thing.placement
    scale *= {"far": 0.55, "near": 1.25}.get(placement.reach, 1.0)
    room = 0.9 * (1.0 - 2 * EDGE) if not taken else max(0.16, band.near - EDGE)
    if cluster.root.entry.stands == "wall" and stage.place in INDOORS:
        room = min(room, stage.horizon - 0.06 - stage.top)
    scale = min(scale, room / cluster.height, 0.94 * stage.aspect / cluster.width)
    best: tuple[float, float, float, float] | None = None
    hangs = cluster.root.entry.stands == "wall"
    for shrink in (1.0, 0.82, 0.66, *((0.54,) if hangs else ())):
        size = scale * shrink
        found = _best(cluster, band, stage, taken, rng, size, centred)
        if best is None or found[0] < best[0] - 0.02:
            best = (*found, size)
        if best[0] < (BARE if hangs else FREE):
            break
    assert best is not None
    _, x, y, size = best
    depth = {"far": 0.7, "near": 0.05}.get(placement.reach, 0.3)
    return [
        (m, min(1.0, max(0.0, depth + m.order))) for m in cluster.moved(x, y, scale=size)
    ]  # fmt: skip


def _best(
    cluster: Cluster, band: Zone, stage: Stage, taken: Sequence[Box], rng: random.Random,
    size: float, centred: str,
) -> tuple[float, float, float]:  # fmt: skip
    """Return cost, x and y of the best of many spots for the cluster's origin."""
    placement = cluster.root.thing.placement
    found = (1e9, 0.0, 0.0)
    for i in range(TRIES):
        wanted_x, wanted_y = _wanted(placement.across, placement.up, band, rng)
        if centred == "centred" and not placement.across:
            wanted_x = 0.5
        if i == 0 and not taken and not placement.across:
            wanted_x, wanted_y = 0.5, 0.5 if stage.weightless else wanted_y
        x = wanted_x * stage.aspect - (cluster.left + cluster.right) / 2 * size
        y = wanted_y - (cluster.top + cluster.foot) / 2 * size
        x = min(max(x, EDGE - cluster.left * size), stage.aspect - EDGE - cluster.right * size)
        y = min(max(y, stage.top - cluster.top * size), 1 - EDGE - cluster.foot * size)
        if cluster.root.entry.stands == "wall" and stage.place in INDOORS:
            y = min(y, stage.horizon - 0.05 - cluster.foot * size)
        box = Box(x + cluster.left * size, y + cluster.top * size,
                  x + cluster.right * size, y + cluster.foot * size)  # fmt: skip
        cost = sum(box.common(other) for other in taken) / max(box.area, 1e-6)
        cost += 0.08 * abs((box.left + box.right) / 2 / stage.aspect - wanted_x)
        if cost < found[0]:
            found = (cost, x, y)
    return found


def _wanted(across: str, up: str, band: Zone, rng: random.Random) -> tuple[float, float]:
    """Return where the middle of a floating thing would like to be, as fractions."""
    x = ACROSS.get(across, rng.uniform(0.14, 0.86)) + (rng.uniform(-0.05, 0.05) if across else 0)
    if up == "top":
        return x, 0.14
    if up == "middle":
        return x, 0.5
    if up == "bottom":
        return x, 0.86
    low, high = max(0.1, band.far), max(band.far + 0.05, band.near - 0.06)
    return x, rng.uniform(low, high)


def sky(
    clusters: Sequence[Cluster], scene: Scene, stage: Stage, taken: list[Box], rng: random.Random
) -> list[Spot]:
    """Return sun, moon, stars, clouds and rainbows, each instance on a spot of its own."""
    spots: list[Spot] = []
    bodies = [m for cluster in clusters for m in cluster.members]
    alone = len(bodies) == 1 and not taken and stage.weightless
    for body in sorted(bodies, key=lambda m: -_height(m, stage)):
        height = _height(body, stage, alone=alone)
        if len(bodies) > 12:
            height *= 0.75
        width = height * body.kin.entry.aspect
        x, y = _spot_in_sky(body, width, height, scene, stage, taken, rng)
        member = replace(body, x=x, y=y, scale=height / body.kin.height)
        taken.append(standing(x, y, width, height))
        depth = CLOUD_DEPTH if body.kin.entry.noun == "cloud" else SKY_DEPTH
        spots.append((member, depth))
    return spots


def _height(body: Member, stage: Stage, *, alone: bool = False) -> float:
    base = sizes.SKY.get(body.kin.entry.noun, sizes.OTHER_SKY)
    if alone:
        base = max(base, ALONE)
    height = base * min(2.2, max(0.5, body.kin.thing.size)) * min(1.0, math.sqrt(stage.aspect))
    return min(height, 0.9 * stage.aspect / body.kin.entry.aspect, 0.6)


def _spot_in_sky(
    body: Member, width: float, height: float, scene: Scene, stage: Stage,
    taken: Sequence[Box], rng: random.Random,
) -> tuple[float, float]:  # fmt: skip
    """Return the foot of a body in the sky: a free spot high up, or low for a setting sun."""
    noun, placement = body.kin.entry.noun, body.kin.thing.placement
    if height >= ALONE and not taken and stage.weightless and not placement.words:
        return stage.aspect / 2, 0.5 + height / 2
    low = max(0.24, stage.horizon * 0.62) if not stage.weightless else 0.9
    taken = [*taken, *_leaves(stage)]
    best = (1e9, 0.0, 0.0)
    for attempt in range(TRIES):
        x = ACROSS.get(placement.across, rng.uniform(0.1, 0.9)) * stage.aspect
        y = rng.uniform(0.04 + height, max(0.05 + height, low))
        lights = noun in LIGHTS and not placement.across and not stage.weightless
        if lights and attempt < ON_THE_LIGHTED_SIDE:
            side = -1 if scene.light == "left" else 1
            x = stage.aspect * (0.5 + side * rng.uniform(0.14, 0.36))
        if noun == "sun" and scene.time in {"dawn", "dusk"} and not stage.weightless:
            y = stage.horizon - rng.uniform(-0.2, 0.5) * height
        if noun == "aurora" and not stage.weightless:
            x, y = stage.aspect / 2, stage.horizon * 0.84
        if noun == "rainbow" and not stage.weightless:
            x, y = stage.aspect * rng.uniform(0.42, 0.58), stage.horizon - 0.01
        if placement.up == "top":
            y = 0.05 + height
        x = min(max(x, EDGE + width / 2), stage.aspect - EDGE - width / 2)
        y = max(y, EDGE + height)
        box = standing(x, y, width, height)
        cost = sum(box.common(other) for other in taken) / max(box.area, 1e-6) + rng.random() * 0.02
        if cost < best[0]:
            best = (cost, x, y)
    return best[1], best[2]


def _leaves(stage: Stage) -> list[Box]:
    """Return where a roof of leaves hides the sky."""
    if stage.place != "forest":
        return []
    wide = LEAVES_ACROSS * stage.aspect
    return [
        Box(0, 0, wide, LEAVES_DOWN),
        Box(wide, 0, stage.aspect - wide, LEAVES_DOWN / 2),
        Box(stage.aspect - wide, 0, stage.aspect, LEAVES_DOWN),
    ]
