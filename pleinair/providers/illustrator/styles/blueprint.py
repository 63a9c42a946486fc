"""Blueprint: white construction lines on blue, a grid, centre lines and measures."""

from dataclasses import replace

import numpy as np

from pleinair.providers.illustrator import geometry, lettering
from pleinair.providers.illustrator.drawing import Drawing, Layer, Stamp
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.raster import Pixels, is_halo
from pleinair.providers.illustrator.styles import lines, noise
from pleinair.providers.illustrator.styles.sheet import Sheet

BLUE, LINE, FAINT = "#174a86", "#eaf3ff", "#7fa9dc"


def paint(sheet: Sheet) -> Pixels:
    """Draw outlines without fills, hidden ones hidden, and measure the things."""
    clear = sheet.drawing.transparent
    items: list[Shape | Stamp] = []
    gridded = clear
    for layer in sheet.drawing.layers:
        if not gridded and layer.kind == "thing":
            # Over the land and under the things: the land hides nothing of the sheet.
            items += _grid(sheet)
            gridded = True
        for shape in layer.shapes:
            items += _drafted(sheet, layer, shape)
        items += layer.stamps
    if not gridded:
        items += _grid(sheet)
    if not clear:
        for layer in _measured(sheet.drawing):
            items += _measures(sheet, layer)
        items += _frame(sheet)
    filled = sheet.fill(items, sheet.work_size(2_400_000), None if clear else BLUE)
    return noise.resized(_copied(filled, sheet), (sheet.width_px, sheet.height_px))


def _grid(sheet: Sheet) -> list[Shape | Stamp]:
    w, h = sheet.view
    step = min(w, h) / 40
    out: list[Shape | Stamp] = []
    for across, far in ((True, w), (False, h)):
        for i in range(1, int(far / step) + 1):
            at = i * step
            ends = (at, 0.0, at, h) if across else (0.0, at, w, at)
            path = (("M", ends[0], ends[1]), ("L", ends[2], ends[3]))
            heavy = i % 5 == 0
            out.append(
                Shape(
                    path,
                    None,
                    "#ffffff",
                    sheet.unit * (1.2 if heavy else 0.7),
                    0.26 if heavy else 0.13,
                    "line",
                )
            )
    return out


def _drafted(sheet: Sheet, layer: Layer, shape: Shape) -> list[Shape | Stamp]:
    u = sheet.unit
    if (
        shape.role in {"shade", "light"}
        or is_halo(shape)
        or layer.kind in {"reflection", "shadow", "weather"}
    ):
        return []
    thing = layer.kind == "thing"
    far = min(1.0, max(0.0, layer.depth))
    width = (2.3 - 0.7 * far) * u if thing else 1.3 * u
    paint, fade = (LINE, 0.95) if thing else (FAINT, 0.8)
    if shape.role == "text":
        return [] if shape.stroke else [replace(shape, fill=LINE, stroke=None)]
    if shape.fill is None:
        thin = min(max(shape.stroke_width * 0.5, 0.9 * u), 2.2 * u)
        return [replace(shape, stroke=paint, stroke_width=thin, opacity=fade)]
    size = max(lines.extent(shape))
    if (layer.kind == "sky" and size > 420 * sheet.part) or lines.is_band(shape, sheet.view[0]):
        return []
    if size < 6 * u:
        return [replace(shape, fill=None, stroke=paint, stroke_width=0.7 * u, opacity=fade * 0.7)]
    hide = replace(shape, fill=BLUE, stroke=None, opacity=0.93 if shape.role == "body" else 0.5)
    thin = width * (0.6 if shape.role == "detail" else 1.0)
    return [hide, replace(shape, fill=None, stroke=paint, stroke_width=thin, opacity=fade)]


def _measured(drawing: Drawing) -> list[Layer]:
    """Return the few largest things: measures on every daisy would be noise."""
    things = [
        (box[3] - box[1], layer)
        for layer in drawing.layers
        if layer.kind == "thing" and layer.shapes
        for box in (_box(layer),)
    ]
    things.sort(key=lambda one: -one[0])
    return [layer for height, layer in things[:3] if height > 0.4 * things[0][0]]


def _box(layer: Layer) -> tuple[float, float, float, float]:
    points = np.concatenate(
        [
            np.array([(c[i], c[i + 1]) for c in s.path for i in range(1, len(c), 2)])
            for s in layer.shapes
            if s.role not in {"glow", "shadow"}
        ]
        or [np.zeros((1, 2))]
    )
    low, high = points.min(axis=0), points.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _measures(sheet: Sheet, layer: Layer) -> list[Shape | Stamp]:
    """Draw centre lines, and measure width and height with ticks and figures."""
    u, (w, h) = sheet.unit, sheet.view
    x1, y1, x2, y2 = _box(layer)
    cx, cy, off = (x1 + x2) / 2, (y1 + y2) / 2, 22 * u
    out: list[Shape | Stamp] = []
    out += _dashed((cx, y1 - off), (cx, y2 + off * 0.6), u)
    out += _dashed((x1 - off, cy), (x2 + off * 0.6, cy), u)
    side = x2 + off if x2 + off * 2.6 < w else x1 - off
    out += _span((side, y1), (side, y2), f"{(y2 - y1) / h * 1000:.0f}", u)
    foot = y2 + off if y2 + off * 2.2 < h else y1 - off
    out += _span((x1, foot), (x2, foot), f"{(x2 - x1) / h * 1000:.0f}", u)
    return out


def _dashed(a: tuple[float, float], b: tuple[float, float], u: float) -> list[Shape | Stamp]:
    """Draw a centre line: long dash, short dash."""
    length = max(1.0, np.hypot(b[0] - a[0], b[1] - a[1]))
    dx, dy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    out: list[Shape | Stamp] = []
    at = 0.0
    for dash in [22 * u, 5 * u] * int(length / (43 * u) + 1):
        end = min(length, at + dash)
        path = (("M", a[0] + dx * at, a[1] + dy * at), ("L", a[0] + dx * end, a[1] + dy * end))
        out.append(Shape(path, None, FAINT, 1.0 * u, 0.6, "line"))
        at = end + 8 * u
        if at >= length:
            break
    return out


def _span(
    a: tuple[float, float], b: tuple[float, float], figure: str, u: float
) -> list[Shape | Stamp]:
    upright = a[0] == b[0]
    out: list[Shape | Stamp] = [Shape((("M", *a), ("L", *b)), None, FAINT, 1.1 * u, 0.95, "line")]
    for x, y in (a, b):
        tick = (("M", x - 6 * u, y + 6 * u), ("L", x + 6 * u, y - 6 * u))
        out.append(Shape(tick, None, LINE, 1.7 * u, 1.0, "line"))
    size = 15 * u
    setting = lettering.fitted(figure, x=-60 * u, y=-size, w=120 * u, h=size, most=size)
    at = geometry.placed(
        (a[0] + b[0]) / 2 + (size * 0.45 if upright else 0),
        (a[1] + b[1]) / 2 - (0 if upright else -size * 1.25),
        turn=90 if upright else 0,
    )
    out.append(Shape(geometry.moved(setting.path, at), LINE, role="text"))
    return out


def _frame(sheet: Sheet) -> list[Shape | Stamp]:
    """Rule the border of the sheet, with a title block's empty lines."""
    (w, h), u = sheet.view, sheet.unit
    m = 18 * u
    out: list[Shape | Stamp] = []
    for inset, width in ((m, 1.8), (m + 6 * u, 0.8)):
        path = geometry.rounded(inset, inset, w - 2 * inset, h - 2 * inset, 0)
        out.append(Shape(path, None, LINE, width * u, 0.85, "line"))
    return out


def _copied(filled: Pixels, sheet: Sheet) -> Pixels:
    """Make the blue uneven as a copying machine does."""
    size = (filled.shape[1], filled.shape[0])
    dice, scale = sheet.dice("blueprint"), min(size) / 1000
    field = noise.clouds(dice, size, cell=180 * scale, octaves=4) * 4.2
    field += noise.grain(dice, size, cell=max(1.0, 1.5 * scale)) * 2.4
    out = filled.copy()
    out[..., :3] = np.clip(filled[..., :3].astype(np.float32) + field[..., None], 0, 255)
    return out
