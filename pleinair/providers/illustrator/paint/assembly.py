"""From a scene to a drawing: place, things, weather and words, ordered far to near."""

import math

from pleinair.providers.illustrator import colour, geometry, lettering, places
from pleinair.providers.illustrator.drawing import Drawing, Layer
from pleinair.providers.illustrator.paint import emoji, players, weather
from pleinair.providers.illustrator.paint.spots import Spot, entry_of
from pleinair.providers.illustrator.paint.things import Placed
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.places.view import View, view_of
from pleinair.providers.illustrator.scene import Lettering, Scene
from pleinair.providers.illustrator.things import upright
from pleinair.providers.illustrator.things.registry import Entry

# How wide lettering in a ring may be on either side, and how much wider than its corners the ring.
IN_A_RING, ROOM_IN_A_RING = 0.36, 1.14
# Of the way to the nearer edge, how much lettering of many lines may take.
MOST_REACH = 0.92
# What an emoji is to placing: a square of no kind.
STAMP = Entry(noun="emoji", draw=lambda _pen, _look: None)


def drawing_of(scene: Scene) -> Drawing:
    """Return the drawing of a scene. Words nobody could draw or write are in `missing`."""
    view = view_of(scene)
    missing: list[str] = []
    layers = places.backdrop(scene)
    for thing in scene.things:
        entry = STAMP if thing.emoji else entry_of(thing.noun)
        if entry is None or (thing.emoji and not emoji.available()):
            missing.append(thing.words or thing.noun)
            continue
        if players.is_upright(scene, thing):
            entry = upright.of(entry)
        drawn, lacking = Placed(Spot(view, thing, entry)).layers()
        layers += drawn
        missing += sorted(f"the character {c}" for c in lacking)
    weather.draw(view)
    layers += view.layers
    # Sorting is stable: of two at one depth the later in the document lies in front.
    layers.sort(key=lambda layer: -layer.depth)
    for line in scene.lettering:
        layer, unwritten = _written(line, scene, view)
        layers.append(layer)
        missing += sorted(f"the character {c}" for c in unwritten)
    return Drawing(
        width_px=scene.width_px,
        height_px=scene.height_px,
        layers=tuple(layers),
        ground=colour.mix(view.tone.sky[2], "#efe8da", 0.5),
        dark=view.tone.dark,
        light=view.side,
        transparent=scene.background == "transparent",
        missing=tuple(dict.fromkeys(missing)),
    )


def _written(line: Lettering, scene: Scene, view: View) -> tuple[Layer, frozenset[str]]:
    """Set a title: letters with a rim of the other lightness, so that they read on anything."""
    w, h = scene.width_px, scene.height_px
    tall = line.height * h
    half = min(line.x, 1 - line.x, 0.46) * w
    if line.frame:
        half = min(half, IN_A_RING * min(w, 2 * min(line.y, 1 - line.y) * h))
    setting = lettering.fitted(
        line.text, x=line.x * w - half, y=line.y * h - tall / 2, w=2 * half, h=tall
    )
    if setting.size < tall * 0.42:
        reach = min(tall, MOST_REACH * min(line.y, 1 - line.y) * h)
        setting = lettering.fitted(
            line.text, x=line.x * w - half, y=line.y * h - reach, w=2 * half, h=2 * reach, most=tall
        )
    behind = view.tone.sky[0] if line.y < view.horizon else view.grass()
    ink = line.colour or lettering.ink_on(behind)
    halo = "#fff6e0" if colour.luminance(ink) < 0.5 else "#1d2230"
    shapes: list[Shape] = lettering.shapes(setting, ink=ink, halo=halo)
    if line.frame and (box := box_of(tuple(shapes))):
        shapes.append(_ring(box, ink))
    return Layer("lettering", "lettering", -1.0, tuple(shapes)), setting.missing


def _ring(box: tuple[float, float, float, float], ink: str) -> Shape:
    """Return a circle that clears the corners of a box."""
    left, top, right, foot = box
    r = math.hypot(right - left, foot - top) / 2 * ROOM_IN_A_RING
    circle = geometry.ellipse((left + right) / 2, (top + foot) / 2, r, r)
    return Shape(circle, None, ink, r * 0.06, role="line")


def box_of(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float] | None:
    """Return (left, top, right, bottom) of shapes, or None for none."""
    points = [p for s in shapes for run in geometry.flattened(s.path, step=1e9) for p in run]
    if not points:
        return None
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)
