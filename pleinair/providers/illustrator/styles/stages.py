"""Unfinished pictures: first the pencil sketch, then the flat colours without details."""

import random
from dataclasses import replace

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.drawing import Stamp
from pleinair.providers.illustrator.pen import Gradient, Shape
from pleinair.providers.illustrator.raster import Pixels
from pleinair.providers.illustrator.styles import lines
from pleinair.providers.illustrator.styles.flat import grained
from pleinair.providers.illustrator.styles.sheet import Sheet

# A picture's paper and pencil by style; the rest are sketched on cream.
PAPERS = {
    "neon": ("#10101c", "#5d6488"),
    "blueprint": ("#1d4e89", "#8fb4dd"),
    "pixel": ("#e9e6dc", "#77778a"),
}


def sketch(sheet: Sheet, style: str) -> Pixels:
    """Draw the outlines of what has a body, in loose pencil."""
    paper, pencil = PAPERS.get(style, ("#f6f1e6", "#8c8578"))
    rng = random.Random(f"{sheet.seed}/sketch")
    clear = sheet.drawing.transparent
    items: list[Shape | Stamp] = []
    for shape in sheet.items(lambda layer: layer.kind in {"land", "thing", "lettering"}):
        if (
            isinstance(shape, Stamp)
            or shape.opacity < 0.5
            or shape.role not in {"body", "text", "line"}
        ):
            continue
        if max(lines.extent(shape)) < 14 * sheet.unit:
            continue
        if shape.fill is not None:
            items.append(replace(shape, fill=paper, stroke=None, opacity=0.72))
        for run in lines.runs(shape, 9 * sheet.unit):
            for _ in range(2):
                moved = lines.wobbled(run, 1.6 * sheet.unit, rng, 70 * sheet.unit)
                items.append(Shape(lines.polyline(moved), None, pencil, 1.5 * sheet.unit, 0.6))
    size = (sheet.width_px, sheet.height_px)
    return grained(sheet.fill(items, size, None if clear else paper), sheet)


def flats(sheet: Sheet, style: str) -> Pixels:
    """Fill the bodies with one colour each: no shades, details, weather or light."""
    items: list[Shape | Stamp] = []
    ground = {"neon": "#10101c", "blueprint": "#1d4e89"}.get(style, sheet.drawing.ground)
    for item in sheet.items(lambda layer: layer.kind in {"sky", "land", "thing", "lettering"}):
        if isinstance(item, Stamp):
            items.append(item)
        elif item.role in {"body", "text"} and item.opacity > 0.5:
            fill = item.fill
            if isinstance(fill, Gradient):
                fill = colour.mix(fill.start, fill.end, 0.5)
            if fill and style in {"neon", "blueprint"}:
                fill = colour.mix(ground, fill, 0.3)
            items.append(replace(item, fill=fill, opacity=1.0))
    size = (sheet.width_px, sheet.height_px)
    return grained(sheet.fill(items, size, None if sheet.drawing.transparent else ground), sheet)
