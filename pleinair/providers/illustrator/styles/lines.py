"""Lines by hand: outlines of shapes that wobble and swell, and hatching inside shapes."""

import itertools
import math
import random

import numpy as np
import numpy.typing as npt

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Shape

Points = npt.NDArray[np.float64]


def runs(shape: Shape, step: float) -> list[Points]:
    """Return a shape's outline as arrays of points about `step` apart."""
    lines = geometry.flattened(shape.path, step=step)
    return [np.asarray(line) for line in lines if len(line) > 1]


def extent(shape: Shape) -> tuple[float, float]:
    """Return the width and height of a shape's control box."""
    points = [number for command in shape.path for number in command[1:]]
    xs, ys = points[::2], points[1::2]
    return (max(xs) - min(xs), max(ys) - min(ys)) if xs else (0.0, 0.0)


def is_band(shape: Shape, across: float) -> bool:
    """Whether this is a straight band right across the picture: a blend's part, not a thing."""
    kinds = {c[0] for c in shape.path}
    return kinds <= {"M", "L", "Z"} and len(shape.path) == 5 and extent(shape)[0] >= across


def wobbled(points: Points, amount: float, rng: random.Random, wave: float) -> Points:
    """Return points pushed about smoothly, as a hand does; `wave` is the length of a waver."""
    steps = points[1:] - points[:-1]
    along = np.zeros(len(points))
    np.cumsum(np.hypot(steps[:, 0], steps[:, 1]), out=along[1:])
    turns = along * 2 * math.pi
    slow, quick = turns / wave, turns / (wave * 0.37)
    out = points.copy()
    for axis in (0, 1):
        shift = 0.6 * np.sin(slow + rng.uniform(0, 6.283))
        shift += 0.4 * np.sin(quick + rng.uniform(0, 6.283))
        out[:, axis] += amount * shift
    return out


def ribbon(
    points: Points, width: float, rng: random.Random, *, swell: float = 0.45
) -> tuple[Command, ...]:
    """Return a stroke as an outline whose width swells and thins, thin at open ends."""
    direction = _directions(points)
    length = np.hypot(direction[:, 0], direction[:, 1])
    length[length == 0] = 1.0
    t = np.arange(len(points)) * (1 / (len(points) - 1))
    press = 1 + swell * np.sin(t * math.pi * rng.uniform(2.0, 5.0) + rng.uniform(0, 6.283))
    closed = math.dist(points[0], points[-1]) < width * 2
    if not closed:
        press *= np.minimum(1.0, 0.35 + 4 * np.minimum(t, 1 - t))
    half = press * width / 2
    out = np.empty((2 * len(points), 2))
    across, down = -direction[:, 1] / length * half, direction[:, 0] / length * half
    left, right = out[: len(points)], out[len(points) :][::-1]
    left[:, 0], left[:, 1] = points[:, 0] + across, points[:, 1] + down
    right[:, 0], right[:, 1] = points[:, 0] - across, points[:, 1] - down
    return polygon(out)


def _directions(points: Points) -> Points:
    """Return where a line goes at each of its points: numpy's gradient at a fifth of its cost."""
    out = np.empty_like(points)
    out[1:-1] = (points[2:] - points[:-2]) / 2
    out[0], out[-1] = points[1] - points[0], points[-1] - points[-2]
    return out


def polygon(points: Points) -> tuple[Command, ...]:
    """Return points as a closed path."""
    return (*polyline(points), ("Z",))


def polyline(points: Points) -> tuple[Command, ...]:
    """Return points as an open path."""
    xs, ys = points.T.tolist()
    return (("M", xs[0], ys[0]), *zip(itertools.repeat("L"), xs[1:], ys[1:]))


def hatch(shape: Shape, *, angle: float, gap: float, rng: random.Random) -> list[Points]:
    """Return hatching lines inside a shape at an angle (degrees), from where they cross it."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    turn = np.array([[cos, -sin], [sin, cos]])
    edges_from, edges_to = [], []
    for run in runs(shape, gap * 1.5):
        p = run @ turn
        edges_from.append(p)
        edges_to.append(np.roll(p, -1, axis=0))
    if not edges_from:
        return []
    a, b = np.concatenate(edges_from), np.concatenate(edges_to)
    low, high = a[:, 1].min(), a[:, 1].max()
    out: list[Points] = []
    y = low + gap * rng.uniform(0.3, 0.9)
    while y < high and len(out) < 160:
        crosses = (a[:, 1] > y) != (b[:, 1] > y)
        p, q = a[crosses], b[crosses]
        xs = np.sort(p[:, 0] + (q[:, 0] - p[:, 0]) * (y - p[:, 1]) / (q[:, 1] - p[:, 1]))
        for left, right in zip(xs[::2].tolist(), xs[1::2].tolist(), strict=False):
            if right - left > gap * 0.8:
                ends = np.array([[left + gap * 0.2, y], [right - gap * 0.2, y]])
                out.append(ends @ turn.T)
        y += gap * rng.uniform(0.82, 1.2)
    return out
