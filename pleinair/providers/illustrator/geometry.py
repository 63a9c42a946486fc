"""Paths as plain commands, whatever way they were written: the ground everything is drawn on."""

import functools
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

# A letter and its numbers: Z takes nothing, M and L a point, C two controls and a point.
Command = (
    tuple[str] | tuple[str, float, float] | tuple[str, float, float, float, float, float, float]
)

# Left, top, width and height.
Box = tuple[float, float, float, float]
# Centre x and y, radii, and optionally a turn in degrees.
Oval = tuple[float, ...]

# A circle's quarter as a cubic: the usual constant, error below 0.03 %.
KAPPA = 0.5522847498

_TOKEN = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|(-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@dataclass(frozen=True, slots=True)
class Transform:
    """x' = a·x + c·y + e, y' = b·x + d·y + f (SVG's matrix)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, inner: "Transform") -> "Transform":
        """Return the transform that applies `inner` first, then this one."""
        return Transform(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def scale(self) -> float:
        """How much lengths grow on average: the root of the area's growth."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


def placed(
    x: float = 0.0,
    y: float = 0.0,
    *,
    scale: float = 1.0,
    scale_y: float | None = None,
    turn: float = 0.0,
    mirror: bool = False,
) -> Transform:
    """Return a transform: scale, mirror, turn (degrees, clockwise on screen), then move."""
    sx = -scale if mirror else scale
    sy = scale if scale_y is None else scale_y
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return Transform(cos * sx, sin * sx, -sin * sy, cos * sy, x, y)


@functools.lru_cache(maxsize=1024)
def parse(data: str) -> tuple[Command, ...]:
    """Read SVG path data (all of its letters) into absolute M, L, C and Z commands."""
    reader = _Reader()
    for letter, numbers in _tokens(data):
        reader.read(letter, numbers)
    return tuple(reader.out)


def moved(path: tuple[Command, ...], by: Transform) -> tuple[Command, ...]:
    """Return the path with a transform applied to each of its points."""
    out: list[Command] = []
    for command in path:
        match command:
            case (letter, x, y):
                out.append((letter, *by.point(x, y)))
            case (letter, x1, y1, x2, y2, x, y):
                out.append((letter, *by.point(x1, y1), *by.point(x2, y2), *by.point(x, y)))
            case _:
                out.append(command)
    return tuple(out)


def flattened(path: tuple[Command, ...], *, step: float) -> list[list[tuple[float, float]]]:
    """Return the path as polylines with points no further apart than about `step`."""
    lines: list[list[tuple[float, float]]] = []
    here = start = (0.0, 0.0)
    for command in path:
        match command:
            case ("M", x, y):
                here = start = (x, y)
                lines.append([here])
            case (_, x, y):
                lines[-1].extend(_straight(here, (x, y), step))
                here = (x, y)
            case (_, x1, y1, x2, y2, x, y):
                lines[-1].extend(_curve(here, (x1, y1), (x2, y2), (x, y), step))
                here = (x, y)
            case _:
                if lines and lines[-1] and lines[-1][-1] != start:
                    lines[-1].extend(_straight(lines[-1][-1], start, step))
                here = start
    return lines


def ellipse(cx: float, cy: float, rx: float, ry: float) -> tuple[Command, ...]:
    """Return an ellipse as four cubics."""
    kx, ky = rx * KAPPA, ry * KAPPA
    return (
        ("M", cx + rx, cy),
        ("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        ("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        ("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        ("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        ("Z",),
    )


def rounded(x: float, y: float, w: float, h: float, r: float) -> tuple[Command, ...]:
    """Return a rectangle with corner radius `r`, cut down to what fits."""
    r = max(0.0, min(r, w / 2, h / 2))
    if r == 0:
        return (("M", x, y), ("L", x + w, y), ("L", x + w, y + h), ("L", x, y + h), ("Z",))
    k = r * (1 - KAPPA)
    return (
        ("M", x + r, y),
        ("L", x + w - r, y),
        ("C", x + w - k, y, x + w, y + k, x + w, y + r),
        ("L", x + w, y + h - r),
        ("C", x + w, y + h - k, x + w - k, y + h, x + w - r, y + h),
        ("L", x + r, y + h),
        ("C", x + k, y + h, x, y + h - k, x, y + h - r),
        ("L", x, y + r),
        ("C", x, y + k, x + k, y, x + r, y),
        ("Z",),
    )


def _straight(
    a: tuple[float, float], b: tuple[float, float], step: float
) -> list[tuple[float, float]]:
    n = max(1, min(400, math.ceil(math.dist(a, b) / step)))
    (x, y), across, down = a, b[0] - a[0], b[1] - a[1]
    return [(x + across * i / n, y + down * i / n) for i in range(1, n + 1)]


def _curve(
    p: tuple[float, float],
    q: tuple[float, float],
    r: tuple[float, float],
    s: tuple[float, float],
    step: float,
) -> list[tuple[float, float]]:
    length = math.dist(p, q) + math.dist(q, r) + math.dist(r, s)
    n = max(2, min(400, math.ceil(length / step)))
    out = []
    for i in range(1, n + 1):
        t = i / n
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        out.append(
            (a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1])
        )
    return out


def _tokens(data: str) -> Iterator[tuple[str, list[float]]]:
    letter = ""
    numbers: list[float] = []
    for token in _TOKEN.finditer(data):
        if token[1]:
            if letter:
                yield letter, numbers
            letter, numbers = token[1], []
        else:
            numbers.append(float(token[2]))
    if letter:
        yield letter, numbers


@dataclass(slots=True)
class _Reader:
    """Where reading path data has come to.

    `corner` is the control point that a smooth curve (S after C, T after Q) goes on from.
    """

    x: float = 0.0
    y: float = 0.0
    start: tuple[float, float] = (0.0, 0.0)
    before: str = ""
    corner: tuple[float, float] = (0.0, 0.0)
    out: list[Command] = field(default_factory=list)

    def read(self, letter: str, numbers: list[float]) -> None:
        """Take one letter with its numbers, which may be several commands in a row."""
        kind = letter.upper()
        if kind == "Z":
            self.close()
            return
        size = _COUNT[kind]
        for at in range(0, len(numbers) - size + 1, size):
            ox, oy = (self.x, self.y) if letter.islower() else (0.0, 0.0)
            # After the first point of a move, further ones are lines.
            step = "L" if kind == "M" and at else kind
            _STEPS[step](self, numbers[at : at + size], ox, oy)
            self.before = step

    def close(self) -> None:
        """Go back to where the outline began."""
        self.out.append(("Z",))
        self.x, self.y = self.start
        self.before = "Z"

    def to(self, x: float, y: float) -> None:
        """Draw a line."""
        self.x, self.y = x, y
        self.out.append(("L", x, y))

    def curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        """Draw a cubic."""
        self.out.append(("C", x1, y1, x2, y2, x, y))
        self.x, self.y, self.corner = x, y, (x2, y2)

    def bend(self, qx: float, qy: float, x: float, y: float) -> None:
        """Draw a quadratic as a cubic."""
        third = 2 / 3
        x1, y1 = self.x + (qx - self.x) * third, self.y + (qy - self.y) * third
        self.curve(x1, y1, x + (qx - x) * third, y + (qy - y) * third, x, y)
        self.corner = (qx, qy)

    def mirrored(self, kinds: str) -> tuple[float, float]:
        """Return the last corner seen from the other side, after a curve of one of these kinds."""
        if self.before and self.before in kinds:
            return 2 * self.x - self.corner[0], 2 * self.y - self.corner[1]
        return self.x, self.y


def _move(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.x, reader.y = reader.start = (n[0] + ox, n[1] + oy)
    reader.out.append(("M", reader.x, reader.y))


def _line(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.to(n[0] + ox, n[1] + oy)


def _level(reader: _Reader, n: list[float], ox: float, _oy: float) -> None:
    reader.to(n[0] + ox, reader.y)


def _upright(reader: _Reader, n: list[float], _ox: float, oy: float) -> None:
    reader.to(reader.x, n[0] + oy)


def _cubic(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.curve(n[0] + ox, n[1] + oy, n[2] + ox, n[3] + oy, n[4] + ox, n[5] + oy)


def _smooth_cubic(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.curve(*reader.mirrored("CS"), n[0] + ox, n[1] + oy, n[2] + ox, n[3] + oy)


def _quadratic(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.bend(n[0] + ox, n[1] + oy, n[2] + ox, n[3] + oy)


def _smooth_quadratic(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    reader.bend(*reader.mirrored("QT"), n[0] + ox, n[1] + oy)


def _elliptical(reader: _Reader, n: list[float], ox: float, oy: float) -> None:
    rx, ry, turn, large, sweep, x, y = n
    end = (x + ox, y + oy)
    reader.out.extend(_arc((reader.x, reader.y), rx, ry, turn, large, sweep, end))
    reader.x, reader.y = end


# What each letter does, given its numbers and the point they are counted from.
_STEPS: dict[str, Callable[[_Reader, list[float], float, float], None]] = {
    "M": _move,
    "L": _line,
    "H": _level,
    "V": _upright,
    "C": _cubic,
    "S": _smooth_cubic,
    "Q": _quadratic,
    "T": _smooth_quadratic,
    "A": _elliptical,
}


def _arc(
    start: tuple[float, float],
    rx: float,
    ry: float,
    turn: float,
    large: float,
    sweep: float,
    end: tuple[float, float],
) -> Iterator[Command]:
    """Turn an elliptical arc into cubics (SVG 2, appendix B.2.4: endpoint to centre)."""
    rx, ry = abs(rx), abs(ry)
    if start == end:
        return
    if rx == 0 or ry == 0:
        yield ("L", *end)
        return
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    px, py = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = (px / rx) ** 2 + (py / ry) ** 2
    if grow > 1:
        rx, ry = rx * math.sqrt(grow), ry * math.sqrt(grow)
    under = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
    root = math.sqrt(max(0.0, under / ((rx * py) ** 2 + (ry * px) ** 2)))
    if bool(large) == bool(sweep):
        root = -root
    qx, qy = root * rx * py / ry, -root * ry * px / rx
    cx = cos * qx - sin * qy + (start[0] + end[0]) / 2
    cy = sin * qx + cos * qy + (start[1] + end[1]) / 2
    first = math.atan2((py - qy) / ry, (px - qx) / rx)
    sweep_angle = math.atan2((-py - qy) / ry, (-px - qx) / rx) - first
    if sweep and sweep_angle < 0:
        sweep_angle += 2 * math.pi
    if not sweep and sweep_angle > 0:
        sweep_angle -= 2 * math.pi
    pieces = max(1, math.ceil(abs(sweep_angle) / (math.pi / 2) - 1e-9))
    delta = sweep_angle / pieces
    k = 4 / 3 * math.tan(delta / 4)

    def at(angle: float, tangent: float) -> tuple[float, float]:
        ux = rx * (math.cos(angle) - tangent * math.sin(angle))
        uy = ry * (math.sin(angle) + tangent * math.cos(angle))
        return cos * ux - sin * uy + cx, sin * ux + cos * uy + cy

    for i in range(pieces):
        a, b = first + i * delta, first + (i + 1) * delta
        stop = end if i == pieces - 1 else at(b, 0)
        yield ("C", *at(a, k), *at(b, -k), *stop)
