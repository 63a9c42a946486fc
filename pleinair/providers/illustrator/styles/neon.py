"""Neon: glowing tubes on a dark ground."""

import random
from dataclasses import replace

import numpy as np

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.drawing import Layer, Stamp
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.raster import Floats, Pixels, is_halo
from pleinair.providers.illustrator.styles import lines, noise
from pleinair.providers.illustrator.styles.sheet import Sheet, with_alpha

GROUND = "#0b0a18"
TUBES = ("#ff3fa4", "#28e0ff", "#ffd23f", "#7cff6b", "#b06bff", "#ff7a3d")


def paint(sheet: Sheet) -> Pixels:
    """Draw outlines as light: a white-hot core, a coloured tube, and its glow on the dark."""
    clear = sheet.drawing.transparent
    items: list[Shape | Stamp] = []
    for layer in sheet.drawing.layers:
        for shape in layer.shapes:
            items += _tubes(sheet, layer, shape)
        items += layer.stamps
    size = sheet.work_size()
    tubes = sheet.fill(items, size, None if clear else GROUND)
    done = _glowing(tubes, sheet)
    return noise.resized(done, (sheet.width_px, sheet.height_px))


def _tubes(sheet: Sheet, layer: Layer, shape: Shape) -> list[Shape | Stamp]:
    u = sheet.unit
    if shape.role in {"shadow", "shade"}:
        return []
    hue = _hue(shape) if layer.kind != "weather" else "#9fd4ff"
    if layer.kind == "reflection":
        dim = colour.mix(GROUND, hue, 0.4)
        return [replace(shape, fill=None, stroke=dim, stroke_width=1.6 * u, opacity=0.5)]
    if is_halo(shape):
        return [replace(shape, fill=hue, opacity=shape.opacity * 0.4)]
    if shape.role == "text":
        return [Shape(shape.path, None if shape.stroke else "#fff3fb", hue, 2.4 * u)]
    if shape.fill is None:
        width = min(max(shape.stroke_width * 0.6, 1.3 * u), 4.5 * u)
        return [replace(shape, stroke=hue, stroke_width=width)]
    return [_sign(sheet, layer, shape, hue)]


def _sign(sheet: Sheet, layer: Layer, shape: Shape, hue: str) -> Shape:
    """Return a filled shape as a sign: what shines is filled, what has a body gets a tube."""
    u, size = sheet.unit, max(lines.extent(shape))
    thing = layer.kind == "thing"
    shine = {"glow": 0.62, "light": 0.45}.get(shape.role, 0.0)
    if size < 9 * u:
        return replace(shape, fill=hue, stroke=None, opacity=max(0.6, shape.opacity))
    if shine and not (layer.kind == "sky" and shape.role == "body"):
        return replace(shape, fill=colour.mix(GROUND, hue, shine), stroke=None)
    if _is_ground(sheet, layer, shape, size):
        return replace(shape, fill=_night(shape), stroke=None)
    if layer.kind == "sky" and size < 200 * sheet.part:
        return replace(shape, fill=colour.mix(GROUND, hue, 0.5), stroke=hue, stroke_width=4 * u)
    dark = colour.mix(GROUND, hue, 0.13 if thing else 0.055)
    if shape.role == "detail":
        return replace(shape, fill=dark, stroke=hue, stroke_width=1.3 * u, opacity=0.9)
    far = min(1.0, max(0.0, layer.depth))
    width = (5.0 if thing else 2.8) * u * (1 - 0.4 * far)
    rim = hue if thing else colour.mix(GROUND, hue, 0.72)
    return replace(shape, fill=dark, stroke=rim, stroke_width=width, opacity=1.0)


def _is_ground(sheet: Sheet, layer: Layer, shape: Shape, size: float) -> bool:
    """Whether this is part of a blend right across the picture, which no tube outlines."""
    if layer.kind == "sky" and size > 420 * sheet.part:
        return True
    return isinstance(shape.fill, Gradient) and lines.is_band(shape, sheet.view[0])


def _colour(shape: Shape) -> str:
    fill = shape.fill
    if isinstance(fill, Gradient):
        return colour.mix(fill.start, fill.end, 0.5)
    return fill or shape.stroke or "#ffffff"


def _hue(shape: Shape) -> str:
    """Return the tube for a colour: its hue at full strength; greys get one of the stock."""
    base = _colour(shape)
    r, g, b = colour.rgb(base)
    if max(r, g, b) - min(r, g, b) < 26:
        if colour.luminance(base) > 0.72:
            return "#e8f6ff"
        return TUBES[random.Random(base).randrange(len(TUBES))]
    strong = colour.turned(base, 0, saturation=4.0)
    lift = 0.6 - colour.luminance(strong)
    return (
        colour.mix(strong, "#ffffff", lift * 0.9)
        if lift > 0
        else colour.mix(strong, "#101020", -lift * 0.6)
    )


def _night(shape: Shape) -> Gradient | str:
    fill = shape.fill
    if isinstance(fill, Gradient):
        return replace(fill, start=_dusk(fill.start), end=_dusk(fill.end))
    return _dusk(_colour(shape))


def _dusk(paint: str) -> str:
    return colour.mix(GROUND, colour.turned(paint, 35, saturation=1.8), 0.16)


def _glowing(tubes: Pixels, sheet: Sheet) -> Pixels:
    """Add the tubes' light to the dark, near and wide, and heat their middle to white."""
    scale = min(tubes.shape[:2]) / 1000
    rgb = np.ascontiguousarray(tubes[..., :3])
    bright = rgb.max(axis=2, keepdims=True).astype(np.float32)
    light = (rgb * np.clip((bright - 70) / 110, 0, 1)).astype(np.uint8)
    near = noise.blurred(light, 5 * scale).astype(np.float32)
    h, w = light.shape[:2]
    small = noise.resized(light, (max(1, w // 4), max(1, h // 4)))
    wide = noise.resized(noise.blurred(small, 8 * scale), (w, h)).astype(np.float32)
    out: Floats = rgb.astype(np.float32) + near * 0.9 + wide * 1.15
    hot = np.clip((bright - 200) / 55, 0, 1)
    out += hot * 46
    if not sheet.drawing.transparent:
        return with_alpha(out, None)
    spread = np.maximum(near, wide).max(axis=2)
    alpha = np.maximum(tubes[..., 3], np.clip(spread * 1.3, 0, 255)).astype(np.uint8)
    return with_alpha(out, alpha)
