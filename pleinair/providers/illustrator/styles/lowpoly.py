"""Low poly: facets whose corners sit on the edges of things."""

import numpy as np
import numpy.typing as npt

from pleinair.providers.illustrator import raster
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.raster import Floats, Pixels
from pleinair.providers.illustrator.styles import noise
from pleinair.providers.illustrator.styles.sheet import Sheet

Ints = npt.NDArray[np.int64]
# The shorter side of the grid on which corners are found and joined.
GRID = 360
BEYOND = 10


def paint(sheet: Sheet) -> Pixels:
    """Facet the filled shapes; things get finer facets than their surroundings."""
    size = (sheet.width_px, sheet.height_px)
    clear = sheet.drawing.transparent
    small = _grid_of(size)
    items = sheet.items(lambda layer: layer.kind != "weather")
    base = sheet.fill(items, small, None if clear else sheet.drawing.ground)
    things = sheet.fill(sheet.items(lambda layer: layer.kind in {"thing", "lettering"}), small)
    shapes = faceted(
        base[..., :3],
        sheet.dice("lowpoly"),
        focus=things[..., 3],
        clear=base[..., 3] if clear else None,
    )
    words = sheet.items(lambda layer: layer.kind == "lettering")
    ground = None if clear else sheet.drawing.ground
    done = raster.pixels(shapes, view=(float(small[0]), float(small[1])), size=size, ground=ground)
    if not words:
        return done
    return _over(done, sheet.fill(words, size))


def _grid_of(size: tuple[int, int]) -> tuple[int, int]:
    scale = GRID / min(size)
    return max(2, round(size[0] * scale)), max(2, round(size[1] * scale))


def _over(under: Pixels, over: Pixels) -> Pixels:
    a = over[..., 3:].astype(np.float32) / 255
    out = under.copy()
    out[..., :3] = under[..., :3] * (1 - a) + over[..., :3] * a
    out[..., 3] = np.maximum(under[..., 3], over[..., 3])
    return out


def faceted(
    rgb: Pixels,
    dice: np.random.Generator,
    *,
    focus: Pixels | None = None,
    clear: Pixels | None = None,
) -> list[Shape]:
    """Return coloured triangles over a small picture, in its pixels."""
    # Facets reach beyond the picture, so that its rim is covered and straight.
    rgb = np.pad(rgb, ((BEYOND, BEYOND), (BEYOND, BEYOND), (0, 0)), mode="edge")
    focus = None if focus is None else np.pad(focus, BEYOND, mode="edge")
    clear = None if clear is None else np.pad(clear, BEYOND, mode="edge")
    edges = _edges(rgb)
    if focus is not None:
        edges = np.maximum(edges, _edges(np.repeat(focus[..., None], 3, axis=2)) * 1.5)
    corners = _corners(edges, dice, focus)
    triangles = _triangles(corners, (rgb.shape[1], rgb.shape[0]))
    return _coloured(rgb, corners, triangles, dice, clear)


def _edges(rgb: Pixels) -> Floats:
    field = np.ascontiguousarray(rgb).astype(np.float32)
    gy = np.abs(np.roll(field, -1, 0) - np.roll(field, 1, 0)).max(axis=2)
    gx = np.abs(np.roll(field, -1, 1) - np.roll(field, 1, 1)).max(axis=2)
    strength: Floats = np.hypot(gx, gy)
    return strength


def _corners(edges: Floats, dice: np.random.Generator, focus: Pixels | None) -> Floats:
    """Choose corners: the strongest edge spot of every cell, a loose net elsewhere, the rim."""
    h, w = edges.shape
    parts = [_rim(w, h)]
    shaken = edges + dice.uniform(0, 3, edges.shape)
    fine = _strongest(shaken, 5.0, least=44.0)
    if focus is not None:
        near = noise.blurred(np.ascontiguousarray(focus), 3) > 20
        inside = near[fine[:, 1].astype(int), fine[:, 0].astype(int)]
        fine = fine[inside]
        parts.append(_strongest(shaken, 12.0, least=30.0))
    parts.append(fine)
    step = 24.0
    ys, xs = np.mgrid[step / 2 : h : step, step / 2 : w : step]
    net = np.stack((xs.ravel(), ys.ravel()), axis=1)
    parts.append((net + dice.uniform(-0.42, 0.42, net.shape) * step).clip(1, [w - 2, h - 2]))
    corners = np.concatenate(parts).astype(np.float32)
    keep = np.unique(
        (corners[:, 1] // 3).astype(int) * 10000 + (corners[:, 0] // 3).astype(int),
        return_index=True,
    )[1]
    return corners[np.sort(keep)]


def _rim(w: int, h: int) -> Floats:
    """Return corners round the rim, so near each other that no gap between reaches the picture.

    A facet is missing only where a third corner lies in the half circle over two of the rim.
    """
    across, down = (np.linspace(0, side - 1, side // BEYOND) for side in (w, h))
    rows = [(x, y) for x in across for y in (0, h - 1)] + [(x, y) for y in down for x in (0, w - 1)]
    return np.array(rows, np.float32)


def _strongest(edges: Floats, cell: float, *, least: float) -> Floats:
    w = edges.shape[1]
    ys, xs = np.nonzero(edges > least)
    if not xs.size:
        return np.zeros((0, 2), np.float32)
    box = (ys // cell).astype(int) * (int(w / cell) + 2) + (xs // cell).astype(int)
    order = np.lexsort((-edges[ys, xs], box))
    first = np.concatenate(([True], np.diff(box[order]) != 0))
    picked = order[first]
    return np.stack((xs[picked], ys[picked]), axis=1).astype(np.float32)


def _nearest(corners: Floats, size: tuple[int, int]) -> Ints:
    """Return for every pixel its nearest corner (jump flooding)."""
    w, h = size
    far = np.float32(1e9)
    label = np.full((h, w), -1, np.int64)
    at = corners.round().astype(int)
    label[at[:, 1].clip(0, h - 1), at[:, 0].clip(0, w - 1)] = np.arange(len(corners))
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32)
    spots = np.concatenate((corners, [[far, far]])).astype(np.float32)
    best = (spots[label, 0] - xs) ** 2 + (spots[label, 1] - ys) ** 2
    # No pixel is far from a corner of the net, so the first jumps may be short.
    for step in (32, 16, 8, 4, 2, 1, 1):
        for dy in (-step, 0, step):
            for dx in (-step, 0, step):
                if dx == dy == 0:
                    continue
                here = (slice(max(0, -dy), h - max(0, dy)), slice(max(0, -dx), w - max(0, dx)))
                there = (slice(max(0, dy), h - max(0, -dy)), slice(max(0, dx), w - max(0, -dx)))
                other = label[there]
                reach = (spots[other, 0] - xs[here]) ** 2 + (spots[other, 1] - ys[here]) ** 2
                closer = reach < best[here]
                label[here] = np.where(closer, other, label[here])
                best[here] = np.where(closer, reach, best[here])
    return label


def _triangles(corners: Floats, size: tuple[int, int]) -> Ints:
    """Return Delaunay triangles: wherever three or four nearest-corner regions meet."""
    label = _nearest(corners, size)
    a, b, c, d = label[:-1, :-1], label[:-1, 1:], label[1:, :-1], label[1:, 1:]
    found = []
    for p, q, r in ((a, b, c), (b, d, c)):
        distinct = (p != q) & (q != r) & (p != r)
        found.append(np.stack((p[distinct], q[distinct], r[distinct]), axis=1))
    # The other diagonal of the block, where its first one joined equal regions.
    for p, q, r, same in ((a, b, d, b == c), (a, d, c, b == c)):
        distinct = (
            (p != q) & (q != r) & (p != r) & ~same & ((a == b) | (a == c) | (b == d) | (c == d))
        )
        found.append(np.stack((p[distinct], q[distinct], r[distinct]), axis=1))
    return np.unique(np.sort(np.concatenate(found), axis=1), axis=0)


def _coloured(
    rgb: Pixels,
    corners: Floats,
    triangles: Ints,
    dice: np.random.Generator,
    clear: Pixels | None,
) -> list[Shape]:
    """Give each triangle the middle colour of its inside, tilted a little in the light."""
    h, w = rgb.shape[:2]
    p = corners[triangles]
    weights = np.array(
        [[1, 1, 1], [4, 1, 1], [1, 4, 1], [1, 1, 4], [2, 2, 1], [2, 1, 2], [1, 2, 2]], np.float32
    )
    weights /= weights.sum(axis=1, keepdims=True)
    spots = np.einsum("sk,tkc->tsc", weights, p)
    x, y = spots[..., 0].astype(int).clip(0, w - 1), spots[..., 1].astype(int).clip(0, h - 1)
    ink = np.median(rgb[y, x].astype(np.float32), axis=1)
    tilt = dice.normal(0, 1, (len(ink), 1)).astype(np.float32)
    ink = np.clip(ink * (1 + 0.045 * tilt) + 3 * tilt, 0, 255).astype(int)
    shown = np.ones(len(ink), bool) if clear is None else (clear[y, x] > 128).mean(axis=1) > 0.5
    size = np.abs(
        np.cross(
            np.pad(p[:, 1] - p[:, 0], ((0, 0), (0, 1))), np.pad(p[:, 2] - p[:, 0], ((0, 0), (0, 1)))
        )
    )[:, 2]
    out = []
    for i in np.argsort(-size, kind="stable").tolist():
        if shown[i]:
            (x1, y1), (x2, y2), (x3, y3) = p[i].tolist()
            r, g, b = ink[i].tolist()
            paint = f"#{r:02x}{g:02x}{b:02x}"
            path = (
                ("M", x1 - BEYOND, y1 - BEYOND),
                ("L", x2 - BEYOND, y2 - BEYOND),
                ("L", x3 - BEYOND, y3 - BEYOND),
                ("Z",),
            )
            out.append(Shape(path, paint, paint, 0.35))
    return out
