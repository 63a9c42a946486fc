"""Lettering on things: on the panels they have, or on a plate."""

from pleinair.providers.illustrator import colour, geometry, lettering
from pleinair.providers.illustrator.paint.spots import Spot
from pleinair.providers.illustrator.pen import Gradient, Shape


def words(spot: Spot, raw: list[Shape]) -> tuple[list[Shape], set[str]]:
    """Letter the thing's panel; a thing without one gets a plate of its own."""
    if not spot.thing.text:
        return [], set()
    panel = panel_of(spot.entry.noun)
    plate: list[Shape] = []
    x, y, w, h = panel or (spot.entry.aspect * 0.14, 0.44, spot.entry.aspect * 0.72, 0.2)
    if spot.thing.facing == "left":
        x = spot.entry.aspect - x - w
    at = geometry.placed(spot.x, spot.y - spot.h / 2, turn=spot.thing.turn).then(
        geometry.placed(-spot.w / 2, -spot.h / 2, scale=spot.h)
    )
    pad_x, pad_y = w * 0.07, h * 0.1
    setting = lettering.fitted(
        spot.thing.text, x=x + pad_x, y=y + pad_y, w=w - 2 * pad_x, h=h - 2 * pad_y
    )
    ground = "#fbf3e0"
    if panel is None:
        box = geometry.rounded(x, y, w, h, h * 0.12)
        plate.append(Shape(geometry.moved(box, at), ground, "#3a3540", spot.h * 0.006))
    else:
        ground = colour_at(raw, at.point(x + w / 2, y + h / 2)) or ground
    moved = lettering.Setting(
        geometry.moved(setting.path, at), setting.size * spot.h, setting.missing
    )
    ink = lettering.shapes(moved, ink=lettering.ink_on(ground))
    return [*plate, *ink], set(setting.missing)


def panel_of(noun: str) -> tuple[float, float, float, float] | None:
    """Return where lettering goes on a thing, in units of its box, or None."""
    from pleinair.providers.illustrator.things.signs import PANELS

    return PANELS.get(noun)


def colour_at(shapes: list[Shape], spot: tuple[float, float]) -> str | None:
    """Return the colour of the topmost filled shape that covers a spot."""
    for shape in reversed(shapes):
        if shape.fill is None or shape.opacity < 0.5 or shape.role in {"glow", "shadow"}:
            continue
        if any(_inside(line, spot) for line in geometry.flattened(shape.path, step=8.0)):
            fill = shape.fill
            return colour.mix(fill.start, fill.end, 0.5) if isinstance(fill, Gradient) else fill
    return None


def _inside(polygon: list[tuple[float, float]], spot: tuple[float, float]) -> bool:
    x, y = spot
    inside = False
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1):
            inside = not inside
    return inside
