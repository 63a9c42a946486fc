"""Skies: the blend, sun and moon, stars, clouds, birds."""

import math
import random

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places.view import View, scallops
from pleinair.providers.illustrator.things import catalogue

# Drawn by the maker's wish as things; then the sky brings none of its own.
LIGHTS = {"sun", "moon", "full moon", "crescent moon", "crescent", "planet", "mars", "earth"}

# How far from the middle sun and moon stand, and where else they may when somebody is before them.
REACH, FARTHER = (0.16, 0.3), (-0.42, 0.42)
TRIES = 24
# How much wider than the disc the sky round it is kept clear.
CLEAR = 1.4
# Behind more than this, in squares of its radius, it is left out.
MOST_HIDDEN = 3.0


def draw(view: View, *, foot: float | None = None) -> None:
    """Draw the whole sky down to `foot`, the horizon unless told."""
    foot = view.horizon + 0.02 if foot is None else foot
    top, middle, low = view.tone.sky
    with view.layer("sky", 3.0, "sky") as pen:
        half = foot * 0.56
        pen.rect((0, 0, view.aspect, half + 0.004), Gradient(top, middle, 0, 0, 0, half))
        pen.rect(
            (0, half, view.aspect, foot - half + 0.01), Gradient(middle, low, 0, half, 0, foot)
        )
    covered = view.scene.weather in {"rain", "storm", "snow", "fog", "cloudy"}
    dark = view.scene.time == "night"
    if dark and not covered and view.shows("star"):
        stars(view, foot)
    lit = view.shows("moon" if dark else "sun")
    if lit and not covered and not LIGHTS & {t.noun for t in view.scene.things}:
        light(view, foot)
    _clouds(view, foot)


def place_of_light(view: View, foot: float) -> tuple[float, float, float]:
    """Return where sun or moon stand, and their radius: clear of what stands before the sky."""
    rng = view.rng("light")
    spots = [_spot_of_light(view, foot, rng.uniform(*REACH), rng.random())]
    spots += [_spot_of_light(view, foot, rng.uniform(*FARTHER), rng.random()) for _ in range(TRIES)]
    return min(spots, key=lambda spot: _hidden(view, spot))


def _spot_of_light(
    view: View, foot: float, aside: float, high: float
) -> tuple[float, float, float]:
    x = view.aspect * (0.5 + view.side * aside)
    scale = min(1.0, view.aspect)
    if view.scene.time == "night":
        return x, foot * (0.2 + 0.14 * high), 0.066 * scale
    if view.scene.time in {"dawn", "dusk"}:
        return x, foot - (0.09 + 0.08 * high) * foot / 0.6, 0.075 * scale
    return x, foot * (0.18 + 0.08 * high), 0.06 * scale


def _hidden(view: View, spot: tuple[float, float, float]) -> float:
    """Return how much of a light things stand before; no head is to have a halo."""
    x, y, r = spot
    reach, hidden = r * CLEAR, 0.0
    for thing in view.scene.things:
        entry = catalogue.find(thing.noun)
        if entry is None:
            continue
        middle, half = thing.x * view.aspect, thing.height * entry.aspect / 2
        wide = min(x + reach, middle + half) - max(x - reach, middle - half)
        tall = min(y + reach, thing.y) - max(y - reach, thing.y - thing.height)
        head = min(y + reach, thing.y - thing.height * 0.6) - max(y - reach, thing.y - thing.height)
        alive = {"person", "animal"} & set(entry.kinds)
        hidden += max(0.0, wide) * (max(0.0, tall) + 9 * max(0.0, head)) * (1.0 if alive else 0.1)
    return round(hidden, 4)


def light(view: View, foot: float) -> None:
    """Draw the sun or the moon with its glow."""
    x, y, r = place_of_light(view, foot)
    if _hidden(view, (x, y, r)) > MOST_HIDDEN * r * r:
        return
    time = view.scene.time
    disc = {"night": "#f4ecd2", "dusk": "#ffe0a6", "dawn": "#fff0c4", "day": "#fff3c9"}[time]
    with view.layer("light", 2.8, "sky") as pen:
        pen.circle(x, y, r * 5.2, disc, role="glow", opacity=0.24 if time == "night" else 0.42)
        pen.circle(x, y, r * 2.1, disc, role="glow", opacity=0.4)
        pen.circle(x, y, r, disc)
        if time == "night":
            shade = colour.darker(disc, 0.12)
            pen.circle(x - r * 0.3, y - r * 0.2, r * 0.2, shade, role="shade")
            pen.circle(x + r * 0.28, y + r * 0.3, r * 0.27, shade, role="shade")
            pen.circle(x + r * 0.32, y - r * 0.38, r * 0.12, shade, role="shade")


def stars(view: View, foot: float) -> None:
    """Scatter stars, fewer towards `foot`, and a few that sparkle."""
    rng = view.rng("stars")
    with view.layer("stars", 2.9, "sky") as pen:
        for _ in range(int(90 * view.aspect)):
            x, y = rng.uniform(0, view.aspect), foot * rng.random() ** 1.3 * 0.96
            r = rng.choice((0.0011, 0.0014, 0.0018, 0.0026))
            fade = 0.35 + 0.6 * (1 - y / foot)
            star = rng.choice(("#ffffff", "#fff2cf", "#d9e6ff"))
            pen.circle(x, y, r, star, role="light", opacity=fade)
        for _ in range(4):
            spark(pen, rng.uniform(0, view.aspect), rng.uniform(0.04, 0.5) * foot, 0.011)


def spark(pen: Pen, x: float, y: float, r: float) -> None:
    """Draw a star of four points."""
    points = []
    for i in range(8):
        reach = r if i % 2 == 0 else r * 0.2
        angle = math.pi * i / 4
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    pen.polygon(points, "#fff6dc", role="light")


def _clouds(view: View, foot: float) -> None:
    weather = view.scene.weather
    if weather == "fog" or (weather == "clear" and view.scene.time == "night"):
        return
    rng = view.rng("clouds")
    heavy = weather in {"cloudy", "rain", "storm", "snow"}
    count = {"clear": 3, "wind": 5}.get(weather, 2) if view.shows("cloud") else 0
    body = colour.lighter(view.tone.sky[1], 0.12 if heavy else 0.55)
    if view.scene.time == "night":
        body = colour.lighter(view.tone.sky[1], 0.1)
    elif weather == "storm":
        body = colour.darker(view.tone.sky[1], 0.25)
    elif view.scene.time in {"dawn", "dusk"}:
        body = colour.mix(colour.lighter(view.tone.sky[2], 0.2), view.tone.sky[1], 0.35)
    with view.layer("clouds", 2.6, "sky") as pen:
        for i in range(count):
            x = view.aspect * (i + rng.uniform(0.1, 0.9)) / count
            y = foot * (rng.uniform(0.42, 0.6) if heavy else rng.uniform(0.14, 0.6))
            w = rng.uniform(0.24, 0.42) * (1.1 - 0.6 * y / foot)
            _cloud(pen, rng, x, y + 0.05, w, body=body, windy=weather == "wind")
        if heavy:
            for lift, shade in ((0.2, 0.02), (0.09, 0.07), (0.0, 0.13)):
                _bank(view, pen, rng, colour.darker(body, shade), lift * foot)


def _cloud(
    pen: Pen, rng: random.Random, x: float, y: float, w: float, *, body: str, windy: bool
) -> None:
    h = w * (0.16 if windy else rng.uniform(0.24, 0.32))
    fade = Gradient(colour.lighter(body, 0.3), body, x, y - h, x, y)
    pen.path(scallops(rng, x, y, w, h, n=rng.randint(5, 7)), fade, opacity=0.92)
    under = colour.darker(body, 0.07)
    pen.path(
        scallops(rng, x + w * 0.06, y, w * 0.66, h * 0.4, n=4), under, role="shade", opacity=0.5
    )
    pen.path(
        geometry.rounded(x - w * 0.62, y - h * 0.08, w * 1.18, h * 0.14, h * 0.07),
        body,
        role="detail",
        opacity=0.8,
    )


def _bank(view: View, pen: Pen, rng: random.Random, body: str, drop: float) -> None:
    """Hang a ceiling of cloud from the upper edge, `drop` lower than it."""
    count = max(2, round(4 * view.aspect))
    fade = Gradient(colour.darker(body, 0.12), body, 0, 0, 0, -0.2)
    for i in range(count):
        x = view.aspect * (i + rng.uniform(0.2, 0.8)) / count
        shape = scallops(rng, x, 0.0, 0.62, 0.12 + drop + 0.06 * rng.random(), n=6)
        with pen.placed(0, -0.005, scale_y=-1.0):
            pen.path(shape, fade)


def birds(view: View, y: float) -> None:
    """Let a few far birds fly over the land."""
    rng = view.rng("birds")
    x = view.aspect * (0.5 - view.side * rng.uniform(0.1, 0.3))
    ink = view.seen("#3a4350", 0.55)
    with view.layer("birds", 1.9) as pen:
        for _ in range(rng.randint(3, 5)):
            bx, by = x + rng.uniform(-0.09, 0.09), y + rng.uniform(-0.04, 0.04)
            s = rng.uniform(0.008, 0.014)
            pen.line(
                f"M{bx - s} {by - s * 0.4}Q{bx - s * 0.4} {by - s * 0.7} {bx} {by}"
                f"Q{bx + s * 0.4} {by - s * 0.7} {bx + s} {by - s * 0.4}",
                ink,
                0.0026,
            )
