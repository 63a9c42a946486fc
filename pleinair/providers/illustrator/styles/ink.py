"""Ink: wavering pen lines of changing width, hatching in the shadows, one thin wash."""

import random
from dataclasses import replace

import numpy as np

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.drawing import Layer, Stamp
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.raster import Floats, Pixels, is_halo
from pleinair.providers.illustrator.styles import lines, noise
from pleinair.providers.illustrator.styles.sheet import Sheet, with_alpha

PAPER, INK = "#f7f2e7", "#20222c"


def paint(sheet: Sheet) -> Pixels:
    """Draw every shape as lines over a wash that hides what lies behind it."""
    rng = random.Random(f"{sheet.seed}/ink")
    items: list[Shape | Stamp] = []
    for layer in sheet.drawing.layers:
        for shape in layer.shapes:
            items += _inked(sheet, layer, shape, rng)
        items += layer.stamps
    size = sheet.work_size(2_400_000)
    clear = sheet.drawing.transparent
    filled = sheet.fill(items, size, None if clear else PAPER)
    done = _uneven(filled, sheet)
    return noise.resized(done, (sheet.width_px, sheet.height_px))


def _inked(sheet: Sheet, layer: Layer, shape: Shape, rng: random.Random) -> list[Shape | Stamp]:
    u, size = sheet.unit, max(lines.extent(shape))
    if is_halo(shape):
        return _soft(shape, u, rng) if shape.role == "shadow" else []
    if shape.role == "text":
        rim = PAPER if shape.stroke else None
        return [replace(shape, fill=PAPER if rim else INK, stroke=rim)]
    if layer.kind == "sky" and size > 900 * sheet.part:
        # By day the sky is bare paper; at night it is one broad wash.
        if not sheet.drawing.dark or shape.fill is None:
            return []
        return [replace(shape, fill=_washes(sheet, layer, shape, _tone(shape)))]
    if shape.fill is None:
        return _stroke(shape, layer, u, rng)
    return _body(sheet, layer, shape, rng)


def _body(sheet: Sheet, layer: Layer, shape: Shape, rng: random.Random) -> list[Shape | Stamp]:
    """Return a filled shape as wash, hatching and outline, as far as its size and role ask."""
    u, size, tone = sheet.unit, max(lines.extent(shape)), _tone(shape)
    wash = _washes(sheet, layer, shape, tone)
    if isinstance(wash, Gradient):
        return [replace(shape, fill=wash)]
    if size < 7 * u or shape.role in {"light", "glow"}:
        return [replace(shape, fill=wash, stroke=None)]
    out: list[Shape | Stamp] = []
    if shape.opacity > 0.55:
        out.append(replace(shape, fill=wash, stroke=None, opacity=1.0))
    far = min(1.0, max(0.0, layer.depth))
    if shape.role == "shade" or tone < 0.42:
        out += _hatched(shape, tone, u, rng, far)
    if shape.role == "body" or (layer.kind == "sky" and size < 400 * sheet.part):
        out += _outline(shape, u * (3.9 - 2.3 * far) * (0.75 if size < 40 * u else 1.0), u, rng)
    return out


def _washes(sheet: Sheet, layer: Layer, shape: Shape, tone: float) -> Gradient | str:
    """Return the shape's wash: one tone, or a blend for a band right across the picture."""
    fill = shape.fill
    assert fill is not None
    if not (isinstance(fill, Gradient) and lines.is_band(shape, sheet.view[0])):
        return _wash(fill, shape, tone, layer)
    start, end = (
        _wash(part, shape, colour.luminance(part), layer) for part in (fill.start, fill.end)
    )
    return replace(fill, start=start, end=end)


def _tone(shape: Shape) -> float:
    fill = shape.fill
    if isinstance(fill, Gradient):
        return (colour.luminance(fill.start) + colour.luminance(fill.end)) / 2
    return colour.luminance(fill) if fill else 0.0


def _wash(fill: Gradient | str, shape: Shape, tone: float, layer: Layer) -> str:
    """Return the wash: the shape's lightness in thinned ink, with a breath of its hue."""
    hue = colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill
    if shape.role == "detail" and tone < 0.4:
        return INK
    thing = layer.kind == "thing"
    thin = colour.mix(PAPER, "#4d566b", (1 - tone) * (0.62 if thing else 0.44))
    return colour.mix(thin, hue, 0.22 if thing else 0.1)


def _outline(shape: Shape, width: float, u: float, rng: random.Random) -> list[Shape | Stamp]:
    out: list[Shape | Stamp] = []
    for run in lines.runs(shape, 6 * u):
        waved = lines.wobbled(run, 1.0 * u, rng, 55 * u)
        out.append(Shape(lines.ribbon(waved, width, rng), INK))
    return out


def _stroke(shape: Shape, layer: Layer, u: float, rng: random.Random) -> list[Shape | Stamp]:
    """Redraw a drawn line with the pen; pale wave marks and the like become thin ones."""
    width = min(max(shape.stroke_width * 0.8, 1.1 * u), 5.5 * u)
    if shape.stroke_width > 9 * u:
        rim = replace(shape, stroke=INK, stroke_width=shape.stroke_width + 2.4 * u)
        tone = colour.luminance(shape.stroke or INK)
        return [rim, replace(shape, stroke=colour.mix(PAPER, INK, (1 - tone) * 0.55))]
    pale = shape.stroke is not None and colour.luminance(shape.stroke) > 0.7
    out: list[Shape | Stamp] = []
    for run in lines.runs(shape, 6 * u):
        waved = lines.wobbled(run, 0.7 * u, rng, 40 * u)
        out.append(
            Shape(
                lines.ribbon(waved, width * (0.7 if pale else 1.0), rng),
                INK,
                opacity=0.55 if pale or layer.kind == "weather" else 0.9,
            )
        )
    return out


def _hatched(
    shape: Shape, tone: float, u: float, rng: random.Random, far: float
) -> list[Shape | Stamp]:
    """Hatch by darkness, crossed where it is darkest."""
    if min(lines.extent(shape)) < 9 * u:
        return []
    gap = (7.5 + 9 * tone + 4 * far) * u
    strokes = lines.hatch(shape, angle=-42, gap=gap, rng=rng)
    if tone < 0.2:
        strokes += lines.hatch(shape, angle=38, gap=gap * 1.25, rng=rng)
    out: list[Shape | Stamp] = []
    for stroke in strokes:
        points = np.linspace(stroke[0], stroke[1], max(3, int(np.ptp(stroke) / (22 * u)) + 2))
        waved = lines.wobbled(points, 0.8 * u, rng, 90 * u)
        out.append(
            Shape(
                lines.ribbon(waved, (1.5 - 0.5 * far) * u, rng, swell=0.3),
                INK,
                opacity=0.72 - 0.3 * far,
            )
        )
    return out


def _soft(shape: Shape, u: float, rng: random.Random) -> list[Shape | Stamp]:
    """A cast shadow is hatched flat."""
    out: list[Shape | Stamp] = []
    for stroke in lines.hatch(shape, angle=4, gap=6 * u, rng=rng):
        points = np.linspace(stroke[0], stroke[1], 6)
        out.append(Shape(lines.ribbon(points, 1.5 * u, rng), INK, opacity=0.6))
    return out


def _uneven(filled: Pixels, sheet: Sheet) -> Pixels:
    """Let the wash pool and the paper show."""
    size = (filled.shape[1], filled.shape[0])
    dice, scale = sheet.dice("ink"), min(size) / 1000
    rgb: Floats = filled[..., :3].astype(np.float32)
    paper = np.array(colour.rgb(PAPER), np.float32)
    pool = 1 + 0.24 * noise.clouds(dice, size, cell=120 * scale, octaves=4)
    light = rgb.mean(axis=2) > 120
    # Only the wash pools; the pen's line is full ink everywhere.
    strength = np.where(light, np.clip(pool, 0.1, 1.7), 1.0)[..., None]
    out = paper + (rgb - paper) * strength
    out += (noise.paper(dice, size, scale=scale) * 3.5)[..., None]
    return with_alpha(out, filled[..., 3] if sheet.drawing.transparent else None)
