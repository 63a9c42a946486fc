"""Forms: silhouettes that carry their own light, shade and markings, cut to fit.

Drawings of living things are written in hundredths of their height. Light falls from the upper
left, so a form is its silhouette, a shade where the lit oval does not reach, and a light edge.
"""

import math

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.geometry import Command, Oval
from pleinair.providers.illustrator.pen import Pen, Role
from pleinair.providers.illustrator.things import cuts
from pleinair.providers.illustrator.things.cuts import Point

INK = "#2b2530"
WHITE = "#fdfaf3"

Data = str | tuple[Command, ...]


def outline(data: Data) -> tuple[Command, ...]:
    """Read SVG path data, or the points "x y, x y, …" of a closed smooth loop.

    A star after a point makes it a corner: "10 20, 30 5*, 50 20".
    """
    if not isinstance(data, str):
        return data
    if data.lstrip()[0] == "M":
        return geometry.parse(data)
    points: list[Point] = []
    corners: list[bool] = []
    for part in data.split(","):
        x, y = part.replace("*", "").split()
        points.append((float(x), float(y)))
        corners.append("*" in part)
    return _loop(points, corners)


def rows(numbers: str) -> list[tuple[float, ...]]:
    """Read "1 2, 3 4" as rows of numbers: many small marks in one line."""
    return [tuple(float(n) for n in row.split()) for row in numbers.split(",")]


def form(
    pen: Pen,
    data: Data,
    fill: str,
    *,
    shade: float = 0.16,
    light: float = 0.16,
    lit: Oval | None = None,
) -> tuple[Command, ...]:
    """Draw a silhouette with its shade and light edge, and return it for markings."""
    path = outline(data)
    pen.path(path, fill)
    x0, y0, x1, y1 = cuts.bounds(path)
    w, h = x1 - x0, y1 - y0
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    if shade:
        oval = lit or (cx - 0.2 * w, cy - 0.17 * h, 0.65 * w, 0.63 * h)
        _fill(pen, cuts.outside(path, oval), darker(fill, shade), "shade")
    if light:
        oval = (cx + 0.11 * w, cy + 0.1 * h, 0.58 * w, 0.57 * h)
        _fill(pen, cuts.outside(path, oval), lighter(fill, light), "light")
    return path


def ball(
    pen: Pen, oval: Oval, fill: str, *, shade: float = 0.16, light: float = 0.16
) -> tuple[Command, ...]:
    """Draw an ellipse as a form."""
    x, y, rx, ry, *turn = oval
    at = geometry.placed(x, y, turn=turn[0] if turn else 0.0)
    path = geometry.moved(geometry.ellipse(0, 0, rx, ry), at)
    return form(pen, path, fill, shade=shade, light=light)


def limb(
    pen: Pen,
    spine: str,
    start: float,
    end: float,
    fill: str,
    *,
    middle: float | None = None,
    shade: float = 0.14,
    light: float = 0.0,
) -> tuple[Command, ...]:
    """Draw a tapering tube along a spine, from one width to the other: legs, tails, trunks."""
    return form(pen, tube(spine, start, end, middle=middle), fill, shade=shade, light=light)


def mark(
    pen: Pen, path: tuple[Command, ...], oval: Oval, fill: str, *, role: Role = "detail"
) -> None:
    """Colour the part of a silhouette that lies within an oval: bellies, patches, stripes."""
    _fill(pen, cuts.inside(path, oval), fill, role)


def tube(
    spine: str, start: float, end: float, *, middle: float | None = None
) -> tuple[Command, ...]:
    """Return the outline of a tapering tube with round ends along an open path."""
    points = geometry.flattened(geometry.parse(spine), step=1.5)[0]
    count = len(points) - 1
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, i - 1)], points[min(count, i + 1)]
        size = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = (ay - by) / size, (bx - ax) / size
        half = _width(i / count, start, end, middle) / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    cap_end = _cap(points[-1], left[-1], right[-1])
    cap_start = _cap(points[0], right[0], left[0])
    ring = left + cap_end + right[::-1] + cap_start
    return cuts.polygon(ring)


def _width(t: float, start: float, end: float, middle: float | None) -> float:
    if middle is None:
        return start + (end - start) * t
    bulge = middle - (start + end) / 2
    return start + (end - start) * t + bulge * 4 * t * (1 - t)


def _cap(centre: Point, start: Point, end: Point) -> list[Point]:
    cx, cy = centre
    radius = math.dist(centre, start)
    first = math.atan2(start[1] - cy, start[0] - cx)
    del end  # half a turn from the start, against the sense of the left side
    angles = (first - math.pi * i / 8 for i in range(1, 8))
    return [(cx + radius * math.cos(a), cy + radius * math.sin(a)) for a in angles]


def _loop(points: list[Point], corners: list[bool]) -> tuple[Command, ...]:
    """Run a Catmull-Rom curve through the points; corners take no tangent."""
    n = len(points)
    tangents = []
    for i in range(n):
        (ax, ay), (bx, by) = points[i - 1], points[(i + 1) % n]
        tangents.append((0.0, 0.0) if corners[i] else ((bx - ax) / 6, (by - ay) / 6))
    commands: list[Command] = [("M", *points[0])]
    for i in range(n):
        j = (i + 1) % n
        (x0, y0), (x1, y1) = points[i], points[j]
        (tx, ty), (ux, uy) = tangents[i], tangents[j]
        commands.append(("C", x0 + tx, y0 + ty, x1 - ux, y1 - uy, x1, y1))
    return (*commands, ("Z",))


def _fill(pen: Pen, path: tuple[Command, ...], fill: str, role: Role) -> None:
    if path:
        pen.path(path, fill, role=role)
