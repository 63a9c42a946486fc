"""Where people live: city and village."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import country, land, sky
from pleinair.providers.illustrator.places.view import View

WALLS = ("#efe2c8", "#e8c9a0", "#d9e0d3", "#e7b9a3", "#c9d4da", "#f2ead8")
ROOFS = ("#b5533c", "#8f4a3e", "#6b5a58", "#a8643f", "#566573")
LAMP = "#ffcf70"


def city(view: View) -> None:
    """Two rows of towers, a street with kerbs in front."""
    sky.draw(view)
    rng = view.rng("city")
    for i in range(3):
        _towers(view, rng, i)
    _street(view)


def _towers(view: View, rng: random.Random, i: int) -> None:
    y = view.horizon + 0.03
    tall = view.horizon * (0.62, 0.5, 0.36)[i]
    tint = ("#8fa5b8", "#7d8fa6", "#6b7790")[i]
    haze = (0.62, 0.38, 0.12)[i]
    with view.layer(f"towers {i}", 1.3 - 0.1 * i) as pen:
        x = -0.05 - rng.random() * 0.05
        while x < view.aspect + 0.02:
            w = rng.uniform(0.07, 0.13) * (0.85 + 0.16 * i)
            h = tall * rng.uniform(0.5, 1.0)
            hue = colour.mix(tint, rng.choice(("#b98d78", "#8d9a8f", "#c7b59b", tint)), 0.45)
            paint = colour.mix(view.seen(hue), view.tone.haze, haze)
            _tower(view, pen, rng, (x, y), (w, h), paint=paint, row=i)
            x += w + (rng.uniform(0.0, 0.02) if i < 2 else rng.uniform(0.0, 0.07))


def _tower(
    view: View,
    pen: Pen,
    rng: random.Random,
    at: tuple[float, float],
    size: tuple[float, float],
    *,
    paint: str,
    row: int,
) -> None:
    (x, y), (w, h) = at, size
    fade = Gradient(paint, colour.mix(paint, view.tone.haze, 0.25), 0, y - h, 0, y)
    pen.rect((x, y - h, w, h), fade)
    shaded = x + w * 0.68 if view.side < 0 else x
    pen.rect((shaded, y - h, w * 0.32, h), colour.darker(paint, 0.16), role="shade", opacity=0.6)
    cap = rng.random()
    if cap < 0.3:
        pen.rect((x + w * 0.2, y - h - w * 0.18, w * 0.6, w * 0.18), paint)
    elif cap < 0.5:
        pen.line([(x + w / 2, y - h), (x + w / 2, y - h - w * 0.55)], paint, 0.004)
    elif cap < 0.62:
        pen.polygon([(x, y - h), (x + w / 2, y - h - w * 0.4), (x + w, y - h)], paint)
    if row == 0:
        return
    columns = max(2, round(w / 0.027))
    rows = max(2, round(h / 0.036))
    dark = colour.darker(paint, 0.22)
    for r in range(rows):
        for c in range(columns):
            on = view.tone.lamps and rng.random() < 0.42
            wx = x + w * (c + 0.26) / columns
            wy = y - h + h * (r + 0.3) / rows
            pen.rect(
                (wx, wy, w * 0.48 / columns, h * 0.42 / rows),
                rng.choice((LAMP, "#ffe1a0", "#f9b95c")) if on else dark,
                role="light" if on else "detail",
            )


def _street(view: View) -> None:
    y = view.horizon + 0.02
    stone, tar = view.seen("#c9bfb2"), view.seen("#5f606b")
    if view.snowy:
        stone = view.seen("#eaf0f4")
    with view.layer("pavement", 1.02) as pen:
        pen.rect(
            (-0.02, y, view.aspect + 0.04, 1.02 - y),
            Gradient(colour.mix(stone, view.tone.haze, 0.2), stone, 0, y, 0, y + 0.1),
        )
        for k in range(-6, 14):
            top, foot = view.aspect * (0.5 + (k - 3.5) * 0.1), view.aspect * (0.5 + (k - 3.5) * 0.2)
            pen.line(
                [(top, y), (foot, y + 0.14)],
                colour.darker(stone, 0.12),
                0.002,
                role="detail",
                opacity=0.7,
            )
    kerb = y + (1 - y) * 0.36
    with view.layer("street", 1.01) as pen:
        pen.rect(
            (-0.02, kerb, view.aspect + 0.04, 1.02 - kerb),
            Gradient(tar, colour.darker(tar, 0.18), 0, kerb, 0, 1),
        )
        pen.rect((-0.02, kerb - 0.012, view.aspect + 0.04, 0.014), colour.lighter(stone, 0.2))
        pen.rect(
            (-0.02, kerb + 0.002, view.aspect + 0.04, 0.007), colour.darker(tar, 0.35), role="shade"
        )
        x = 0.03
        while x < view.aspect:
            pen.polygon(
                [(x, 0.945), (x + 0.11, 0.945), (x + 0.1, 0.958), (x - 0.012, 0.958)],
                view.seen("#f1e6cd"),
                role="detail",
                opacity=0.85,
            )
            x += 0.2
    if view.tone.lamps or view.scene.weather in {"rain", "storm"}:
        _wet(view, kerb)


def _wet(view: View, kerb: float) -> None:
    """Let lights stand on the street as long soft marks."""
    rng = view.rng("wet")
    with view.layer("street lights", 1.0) as pen:
        for _ in range(int(12 * view.aspect)):
            x, h = rng.uniform(0, view.aspect), rng.uniform(0.05, 0.16)
            pen.ellipse(
                (x, kerb + 0.03 + h / 2, 0.013, h / 2),
                rng.choice((LAMP, "#ff9f6b", "#ffe6b8")),
                role="glow",
                opacity=0.35,
            )


def village(view: View) -> None:
    """Gabled houses and a church before hills, a lane in front."""
    sky.draw(view)
    land.hills(view, count=2, lift=0.12)
    row_of_houses(view, y=view.horizon + 0.02, depth=1.035, size=0.12, church=True)
    land.ground(view, rows=2)
    country.lane(view, width=0.46, paint="#d9c4a0", bend=0.1)
    land.tufts(view)
    land.edge(view)


def row_of_houses(view: View, *, y: float, depth: float, size: float, church: bool = False) -> None:
    """Stand a row of gabled houses with their feet on `y`."""
    asked = sum(thing.noun == "house" for thing in view.scene.things)
    if asked != 1 and not view.shows("house"):
        return
    rng = view.rng("houses")
    with view.layer("houses", depth) as pen:
        x = -0.03
        tower = rng.uniform(0.2, 0.4) * view.aspect if church else -9.0
        while x < view.aspect + 0.02:
            w = size * rng.uniform(0.8, 1.3)
            if church and x <= tower < x + w and view.shows("church"):
                _church(view, pen, x + w * 0.2, y, size * 1.1)
            h = size * rng.uniform(0.55, 0.95)
            wall = view.seen(rng.choice(WALLS), 0.55)
            roof = view.seen(rng.choice(ROOFS), 0.55)
            _house(view, pen, rng, (x, y), (w, h), wall=wall, roof=roof)
            x += w * (rng.uniform(1.0, 1.08) if not church else rng.uniform(1.0, 1.9))
            if church and rng.random() < 0.5 and view.shows("tree"):
                leaf = view.leaves(rng, 0.5)
                land.round_tree(
                    pen, rng, x - w * 0.1, y, size * 1.1, leaf=leaf, bark=view.seen("#5c4433", 0.5)
                )


def _house(
    view: View,
    pen: Pen,
    rng: random.Random,
    at: tuple[float, float],
    size: tuple[float, float],
    *,
    wall: str,
    roof: str,
) -> None:
    (x, y), (w, h) = at, size
    pen.rect((x, y - h, w, h), Gradient(colour.lighter(wall, 0.1), wall, 0, y - h, 0, y))
    shaded = x + w * 0.8 if view.side < 0 else x
    pen.rect((shaded, y - h, w * 0.2, h), colour.darker(wall, 0.15), role="shade", opacity=0.7)
    peak = h * rng.uniform(0.4, 0.7)
    top = [(x - w * 0.05, y - h), (x + w * 0.5, y - h - peak), (x + w * 1.05, y - h)]
    if rng.random() < 0.5:
        top = [
            (x - w * 0.05, y - h),
            (x + w * 0.1, y - h - peak * 0.8),
            (x + w * 0.9, y - h - peak * 0.8),
            (x + w * 1.05, y - h),
        ]
    pen.polygon(top, roof)
    if view.snowy:
        pen.polygon([(px, py - 0.003) for px, py in top], view.seen("#f1f5f7", 0.4), opacity=0.9)
    pen.rect((x - w * 0.05, y - h, w * 1.1, h * 0.05), colour.darker(roof, 0.25), role="shade")
    for c in range(3):
        for r in range(2):
            on = view.tone.lamps and rng.random() < 0.62
            glass = LAMP if on else colour.darker(wall, 0.45)
            wx, wy = x + w * (0.14 + 0.27 * c), y - h * (0.84 - 0.4 * r)
            pen.rect((wx, wy, w * 0.15, h * 0.22), glass, role="light" if on else "detail")


def _church(view: View, pen: Pen, x: float, y: float, s: float) -> None:
    wall, roof = view.seen("#eadfca", 0.6), view.seen("#5d6d78", 0.6)
    pen.rect((x, y - s * 1.9, s * 0.42, s * 1.9), wall)
    pen.rect(
        (x + s * 0.26, y - s * 1.9, s * 0.16, s * 1.9), colour.darker(wall, 0.14), role="shade"
    )
    pen.polygon(
        [(x - s * 0.05, y - s * 1.9), (x + s * 0.21, y - s * 3.0), (x + s * 0.47, y - s * 1.9)],
        roof,
    )
    glass = LAMP if view.tone.lamps else colour.darker(wall, 0.5)
    pen.path(
        f"M{x + s * 0.13} {y - s * 1.3}v{-s * 0.25}a{s * 0.08} {s * 0.1} 0 0 1 {s * 0.16} 0"
        f"v{s * 0.25}z",
        glass,
        role="light",
    )
