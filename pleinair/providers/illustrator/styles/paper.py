"""Paper: shapes cut from coloured sheets, lying in layers with soft shadows between them."""

import random
from dataclasses import replace

import numpy as np

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.drawing import Layer, Stamp
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.raster import Pixels, is_halo
from pleinair.providers.illustrator.styles import lines, noise
from pleinair.providers.illustrator.styles.sheet import Sheet

DARK = "#120f1e"
# Rings of shadow, from wide to tight: together they fall off softly.
RINGS = ((9.0, 0.05), (6.0, 0.06), (3.6, 0.08), (1.6, 0.1))
# Wider than this a disc of tracing paper no longer reads as light.
TRACING = 340


def paint(sheet: Sheet) -> Pixels:
    """Cut every body out, lay it down with its shadow, and let the fibres catch the light."""
    rng = random.Random(f"{sheet.seed}/paper")
    items: list[Shape | Stamp] = []
    for layer in sheet.drawing.layers:
        for shape in layer.shapes:
            items += _cut(sheet, layer, shape, rng)
        items += layer.stamps
    size = sheet.work_size(2_400_000)
    ground = None if sheet.drawing.transparent else sheet.drawing.ground
    done = _fibres(sheet.fill(items, size, ground), sheet)
    return noise.resized(done, (sheet.width_px, sheet.height_px))


def _cut(sheet: Sheet, layer: Layer, shape: Shape, rng: random.Random) -> list[Shape | Stamp]:
    u, size = sheet.unit, max(lines.extent(shape))
    if is_halo(shape):
        # A glow in the air is a disc of tracing paper; a cut sheet casts its own shadow.
        unseen = layer.kind == "thing" or shape.role == "shadow" or size > TRACING * sheet.part
        return [] if unseen else [replace(shape, role="body", opacity=shape.opacity * 0.4)]
    if shape.fill is None:
        return [replace(shape, stroke_width=max(shape.stroke_width, 1.8 * u))]
    if size < 8 * u or (shape.opacity < 0.5 and shape.role != "body"):
        return [shape]
    path = _edge(shape, u, rng) if size > 24 * u else shape.path
    cut = Shape(path, _flat(shape), opacity=1.0 if shape.opacity > 0.8 else shape.opacity)
    if layer.kind == "sky" and size > 900 * sheet.part:
        return [replace(cut, fill=shape.fill)]
    if shape.role == "body":
        return _laid(sheet, layer, cut, size)
    lies = size < 22 * u or layer.kind != "thing"
    return [cut] if lies else [*_soft(sheet, cut), cut]


def _soft(sheet: Sheet, mark: Shape) -> list[Shape]:
    """Return the shadow of what lies on a cut: nothing but its rim is seen."""
    u = sheet.unit
    return _rings(_shadow(mark, 1.6 * u, sheet.drawing.light), u * 0.45, RINGS[:2])


def _laid(sheet: Sheet, layer: Layer, cut: Shape, size: float) -> list[Shape | Stamp]:
    """Lay a body down: its shadow, itself, and the white of its cut edge."""
    u = sheet.unit
    grown = min(1.0, 0.3 + size / (220 * u))
    lift = 5.5 * u * grown * (1.25 if layer.kind == "thing" else 1.0)
    pale = colour.lighter(str(cut.fill), 0.45)
    edge = replace(cut, fill=None, stroke=pale, stroke_width=1.1 * u, opacity=0.55)
    under = _shadow(cut, lift, sheet.drawing.light)
    return [under, *_rings(under, u * grown, RINGS), cut, edge]


def _flat(shape: Shape) -> str:
    """Paper has one colour: a blend becomes its middle, a touch more saturated."""
    fill = shape.fill
    paint = colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill or "#fff"
    return colour.turned(paint, 0, saturation=1.12)


def _edge(shape: Shape, u: float, rng: random.Random) -> tuple[geometry.Command, ...]:
    """Cut as scissors do: short straight snips a little off the line."""
    out: list[geometry.Command] = []
    for run in lines.runs(shape, 11 * u):
        waved = lines.wobbled(run, 0.9 * u, rng, 60 * u)
        closed = (*lines.polyline(waved), ("Z",))
        out.extend(closed)
    return tuple(out)


def _shadow(cut: Shape, lift: float, light: int) -> Shape:
    """Return a cut's dark, shifted away from the light."""
    moved = geometry.moved(cut.path, geometry.placed(-light * lift * 0.55, lift))
    return Shape(moved, DARK, opacity=0.28, role="detail")


def _rings(under: Shape, u: float, rings: tuple[tuple[float, float], ...]) -> list[Shape]:
    """Return rings of dark round a shadow, which together soften its rim."""
    return [
        Shape(under.path, None, DARK, width * 2 * u, share * 1.3, "detail")
        for width, share in rings
    ]


def _fibres(filled: Pixels, sheet: Sheet) -> Pixels:
    """Light the sheet's fibres from the side."""
    size = (filled.shape[1], filled.shape[0])
    dice, scale = sheet.dice("fibres"), min(size) / 1000
    height = noise.clouds(dice, size, cell=6 * scale, octaves=3)
    slope = height - np.roll(height, (1, -sheet.drawing.light), axis=(0, 1))
    mottle = noise.clouds(dice, size, cell=90 * scale, octaves=2)
    lift = (slope * 4.2 + mottle * 1.8).astype(np.int16)
    out = filled.copy()
    out[..., :3] = np.clip(filled[..., :3].astype(np.int16) + lift[..., None], 0, 255)
    return out
