"""Cuts: the part of a silhouette inside or outside an oval.

Weiler and Atherton's way, made short because the cutter is always an ellipse: in its own space
it is the unit circle, and places on it are angles.
"""

import functools
import math

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Command, Oval

Point = tuple[float, float]

# Finer than a pixel when a thing written in hundredths fills a 2000-pixel picture.
STEP = 1.2
_ARC = math.radians(4)
# A flock is one silhouette many times over: as many cuts as a crowded picture's kinds need.
_KEPT = 512


def polygon(points: list[Point]) -> tuple[Command, ...]:
    """Return a closed polygon as path commands."""
    (x, y), *rest = points
    return (("M", x, y), *(("L", px, py) for px, py in rest), ("Z",))


@functools.lru_cache(maxsize=_KEPT)
def bounds(path: tuple[Command, ...]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a path as it is drawn."""
    points = [p for line in geometry.flattened(path, step=STEP) for p in line]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def inside(path: tuple[Command, ...], oval: Oval) -> tuple[Command, ...]:
    """Return the part of a simple closed path that lies within the oval."""
    return _cut(path, oval, keep_inside=True)


def outside(path: tuple[Command, ...], oval: Oval) -> tuple[Command, ...]:
    """Return the part of a simple closed path that lies beyond the oval."""
    return _cut(path, oval, keep_inside=False)


@functools.lru_cache(maxsize=_KEPT)
def _cut(path: tuple[Command, ...], oval: Oval, *, keep_inside: bool) -> tuple[Command, ...]:
    cx, cy, rx, ry, *turn = oval
    place = geometry.placed(cx, cy, scale=rx, scale_y=ry, turn=turn[0] if turn else 0.0)
    angle = math.radians(turn[0]) if turn else 0.0
    cos, sin = math.cos(angle), math.sin(angle)
    ring = [
        ((cos * (x - cx) + sin * (y - cy)) / rx, (cos * (y - cy) - sin * (x - cx)) / ry)
        for x, y in geometry.flattened(path, step=STEP)[0]
    ]
    if ring[0] == ring[-1]:
        ring.pop()
    if _area(ring) < 0:
        ring.reverse()
    runs = _runs(ring, keep_inside=keep_inside)
    rings = (
        _uncrossed(ring, keep_inside=keep_inside)
        if runs is None
        else _joined(runs, 1 if keep_inside else -1)
    )
    pieces = (polygon([place.point(*p) for p in piece]) for piece in rings)
    return tuple(command for piece in pieces for command in piece)


def _uncrossed(ring: list[Point], *, keep_inside: bool) -> list[list[Point]]:
    """Return what is left where the circle crosses the silhouette nowhere."""
    if math.hypot(*ring[0]) < 1:
        return [ring] if keep_inside else []
    circle = _arc(0.0, 2 * math.pi)
    around = _encloses_origin(ring)
    if keep_inside:
        return [circle] if around else []
    return [ring, circle[::-1]] if around else [ring]


def _runs(ring: list[Point], *, keep_inside: bool) -> list[list[Point]] | None:
    """Return the stretches on the kept side, each from crossing to crossing; None for none."""
    marked: list[tuple[Point, bool]] = []
    for point, after in zip(ring, [*ring[1:], ring[0]], strict=True):
        marked.append((point, False))
        marked += [(p, True) for p in _crossings(point, after)]
    cuts = [i for i, (_, is_cut) in enumerate(marked) if is_cut]
    if len(cuts) < 2:
        return None
    runs: list[list[Point]] = []
    for a, b in zip(cuts, [*cuts[1:], cuts[0] + len(marked)], strict=True):
        run = [marked[i % len(marked)][0] for i in range(a, b + 1)]
        middle = _middle(run)
        if (math.hypot(*middle) < 1) == keep_inside:
            runs.append(run)
    return runs


def _middle(run: list[Point]) -> Point:
    if len(run) > 2:
        return run[len(run) // 2]
    return (run[0][0] + run[1][0]) / 2, (run[0][1] + run[1][1]) / 2


def _crossings(a: Point, b: Point) -> list[Point]:
    """Return where the segment meets the unit circle, in order."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    p = dx * dx + dy * dy
    q = a[0] * dx + a[1] * dy
    root = q * q - p * (a[0] * a[0] + a[1] * a[1] - 1)
    if p == 0 or root <= 0:
        return []
    at = sorted(((-q - math.sqrt(root)) / p, (-q + math.sqrt(root)) / p))
    return [(a[0] + dx * t, a[1] + dy * t) for t in at if 0 < t <= 1]


def _joined(runs: list[list[Point]], sense: int) -> list[list[Point]]:
    """Close the runs into rings by walking the circle from each end to the next start."""
    starts = [math.atan2(run[0][1], run[0][0]) for run in runs]
    left = list(range(len(runs)))
    rings: list[list[Point]] = []
    while left:
        first = at = left.pop(0)
        ring: list[Point] = []
        while True:
            ring.extend(runs[at])
            end = math.atan2(runs[at][-1][1], runs[at][-1][0])
            ways = {k: ((starts[k] - end) * sense) % (2 * math.pi) for k in [first, *left]}
            at = min(ways, key=ways.__getitem__)
            ring.extend(_arc(end, end + ways[at] * sense)[1:])
            if at == first:
                break
            left.remove(at)
        rings.append(ring)
    return rings


def _arc(start: float, end: float) -> list[Point]:
    n = max(1, math.ceil(abs(end - start) / _ARC))
    angles = (start + (end - start) * i / n for i in range(n + 1))
    return [(math.cos(a), math.sin(a)) for a in angles]


def _area(ring: list[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


def _encloses_origin(ring: list[Point]) -> bool:
    inside_it = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (ay > 0) != (by > 0) and ax + (bx - ax) * ay / (ay - by) > 0:
            inside_it = not inside_it
    return inside_it
