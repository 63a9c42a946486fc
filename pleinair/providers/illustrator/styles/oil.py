"""Oil: strokes that follow the forms, from broad to fine, thick enough to catch the light."""

import numpy as np
import numpy.typing as npt

from pleinair.providers.illustrator import raster
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.raster import Floats, Pixels
from pleinair.providers.illustrator.styles import noise
from pleinair.providers.illustrator.styles.sheet import Sheet, with_alpha

# Brushes as (width, length, spacing, least contrast that calls for this brush), in thousandths.
BRUSHES = (
    (30.0, 110.0, 19.0, 0.0),
    (15.0, 58.0, 12.0, 8.0),
    (7.0, 24.0, 6.4, 20.0),
    (3.2, 9.0, 4.0, 48.0),
)
# More strokes of one brush than this are not seen, only paid for.
MOST_STROKES = 2300
MOST_WORK_PX = 560_000


def paint(sheet: Sheet) -> Pixels:
    """Paint over the filled shapes stroke by stroke."""
    size = sheet.work_size(MOST_WORK_PX)
    clear = sheet.drawing.transparent
    filled = sheet.fill(sheet.items(), size, None if clear else sheet.drawing.ground)
    alpha = filled[..., 3] if clear else None
    done = painted(filled[..., :3], sheet.dice("oil"), alpha=alpha, light=sheet.drawing.light)
    return noise.resized(done, (sheet.width_px, sheet.height_px))


def painted(
    rgb: Pixels, dice: np.random.Generator, *, alpha: Pixels | None = None, light: int = -1
) -> Pixels:
    """Return colours painted over with brush strokes along their forms."""
    h, w = rgb.shape[:2]
    scale = min(w, h) / 1000
    rgb = np.ascontiguousarray(rgb)
    flow, contrast = _flow(rgb, dice, scale)
    strokes: list[Shape] = []
    for width, length, spacing, least in BRUSHES:
        reference = noise.blurred(rgb, max(0.6, width * 0.16 * scale))
        strokes += _strokes(
            reference, flow, contrast, dice, (width * scale, length * scale, spacing * scale, least)
        )
    laid = raster.pixels(strokes, view=(w, h), size=(w, h), ground="#6b5a48")[..., :3]
    done = _impasto(laid, flow, dice, scale, light)
    if alpha is not None:
        alpha = np.where(noise.blurred(np.ascontiguousarray(alpha), 1.2) > 110, alpha, 0)
    return with_alpha(done, alpha)


def _flow(rgb: Pixels, dice: np.random.Generator, scale: float) -> tuple[Floats, Floats]:
    """Return the angle along the forms at a quarter of the size, and the local contrast."""
    h, w = rgb.shape[:2]
    small = noise.resized(noise.blurred(rgb, 3 * scale), (max(8, w // 4), max(8, h // 4)))
    grey: Floats = small.astype(np.float32) @ np.array([0.35, 0.5, 0.15], np.float32)
    gy, gx = np.gradient(grey)
    contrast: Floats = np.hypot(gx, gy)
    r = max(1.0, 20 * scale)
    across, down = np.asarray(gx, np.float32), np.asarray(gy, np.float32)
    xx, yy, xy = (
        noise.softened(np.multiply(a, b), r)
        for a, b in ((across, across), (down, down), (across, down))
    )
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2
    # Where nothing tells a direction the hand sweeps: level, with a slow drift.
    size = (small.shape[1], small.shape[0])
    drift = noise.clouds(dice, size, cell=70 * scale, octaves=2) * 0.5
    sure = np.clip(np.sqrt(xx + yy) / 2.2, 0, 1)
    x = sure * np.cos(2 * angle) + (1 - sure) * np.cos(2 * drift)
    y = sure * np.sin(2 * angle) + (1 - sure) * np.sin(2 * drift)
    flow: Floats = (0.5 * np.arctan2(y, x)).astype(np.float32)
    return flow, contrast.astype(np.float32)


def _strokes(
    reference: Pixels,
    flow: Floats,
    contrast: Floats,
    dice: np.random.Generator,
    brush: tuple[float, float, float, float],
) -> list[Shape]:
    """Return one brush's strokes: each walks along the flow until its colour is wrong."""
    width, length, spacing, least = brush
    h, w = reference.shape[:2]
    ys, xs = np.mgrid[spacing / 2 : h : spacing, spacing / 2 : w : spacing]
    x = (xs.ravel() + dice.uniform(-0.5, 0.5, xs.size) * spacing).clip(0, w - 1)
    y = (ys.ravel() + dice.uniform(-0.5, 0.5, xs.size) * spacing).clip(0, h - 1)
    if least:
        wanted = _at(contrast, x / 4, y / 4) > least / 2
        x, y = x[wanted], y[wanted]
    order = dice.permutation(x.size)[:MOST_STROKES]
    x, y = x[order], y[order]
    ink = reference[y.astype(int), x.astype(int)].astype(np.float32)
    both = [_walk(reference, flow, x, y, ink, step=sign * length / 6) for sign in (-1, 1)]
    track = np.stack([*both[0][::-1], (x, y), *both[1]])
    ink += dice.normal(0, 5.5, (x.size, 1)) + dice.normal(0, 2.6, ink.shape)
    colours = np.clip(ink, 0, 255).astype(int).tolist()
    widths = (width * dice.uniform(0.75, 1.15, x.size)).tolist()
    points = track.transpose(2, 0, 1).tolist()
    # Nobody sees a bend in a stroke a few pixels long, and straight ones fill twice as fast.
    path = _curve if least < 20 else _bent
    return [
        Shape(path(p), None, f"#{c[0]:02x}{c[1]:02x}{c[2]:02x}", wd, 1.0, "line")
        for p, c, wd in zip(points, colours, widths, strict=True)
    ]


def _walk(
    reference: Pixels,
    flow: Floats,
    x: npt.NDArray[np.float64],
    y: npt.NDArray[np.float64],
    ink: Floats,
    *,
    step: float,
) -> list[tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]]:
    """Walk all strokes at once, three steps; a stroke stands still where the colour changes."""
    h, w = reference.shape[:2]
    out = []
    for _ in range(3):
        angle = _at(flow, x / 4, y / 4)
        nx = (x + np.cos(angle) * step).clip(0, w - 1)
        ny = (y + np.sin(angle) * step).clip(0, h - 1)
        there = reference[ny.astype(int), nx.astype(int)].astype(np.float32)
        same = np.abs(there - ink).max(axis=1) < 30
        x, y = np.where(same, nx, x), np.where(same, ny, y)
        out.append((x, y))
    return out


def _at(field: Floats, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> Floats:
    h, w = field.shape
    picked: Floats = field[y.astype(int).clip(0, h - 1), x.astype(int).clip(0, w - 1)]
    return picked


def _bent(points: list[list[float]]) -> tuple[Command, ...]:
    """Join the ends and the middle of seven points by straight lines."""
    a, d, g = points[0], points[3], points[6]
    return (("M", a[0], a[1]), ("L", d[0], d[1]), ("L", g[0], g[1]))


def _curve(points: list[list[float]]) -> tuple[Command, ...]:
    """Join seven points by two cubics through the middle."""
    a, b, c, d, e, f, g = points
    start: Command = ("M", a[0], a[1])
    return (
        start,
        ("C", b[0], b[1], c[0], c[1], d[0], d[1]),
        ("C", e[0], e[1], f[0], f[1], g[0], g[1]),
    )


def _impasto(
    laid: Pixels, flow: Floats, dice: np.random.Generator, scale: float, light: int
) -> Floats:
    """Light the ridges that bristles leave along a stroke and the rims of thick paint."""
    h, w = laid.shape[:2]
    bristles = _bristles(flow, dice, (w // 2, h // 2), scale)
    ridge = np.asarray(noise.resized(bristles, (w, h))).astype(np.float32)
    grey = laid.astype(np.float32) @ np.array([0.3, 0.55, 0.15], np.float32)
    height = ridge * 0.36 + grey * 0.38
    slope = height - np.roll(height, (1, -light), axis=(0, 1))
    lift = np.clip(slope, -26, 26) * 0.62
    out: Floats = laid.astype(np.float32) + lift[..., None]
    return out


def _bristles(
    flow: Floats, dice: np.random.Generator, size: tuple[int, int], scale: float
) -> Pixels:
    """Smear noise along the flow (line integral convolution): fine furrows along every stroke."""
    w, h = size
    speckle = dice.integers(0, 256, (h, w)).astype(np.float32)
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32)
    near = np.asarray(flow)[
        (ys / 2).astype(int).clip(0, flow.shape[0] - 1),
        (xs / 2).astype(int).clip(0, flow.shape[1] - 1),
    ]
    dx, dy = np.cos(near), np.sin(near)
    total = speckle.copy()
    reach = max(3, round(7 * scale))
    for k in range(1, reach + 1):
        for sign in (-1.6 * k, 1.6 * k):
            px = (xs + dx * sign).astype(np.int32).clip(0, w - 1)
            py = (ys + dy * sign).astype(np.int32).clip(0, h - 1)
            total += speckle[py, px]
    mean = total / (2 * reach + 1)
    return np.clip(128 + (mean - 127.5) * 2.6, 0, 255).astype(np.uint8)
