"""Water: its blend, its waves, and the path that light draws on it."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import sky
from pleinair.providers.illustrator.places.view import View

SEA = {"day": "#2f86a6", "dawn": "#5b8fa8", "dusk": "#3a5f86", "night": "#17305c"}


def colour_of(view: View) -> str:
    """Return the colour of the water in this light."""
    base = SEA[view.scene.time]
    if view.scene.palette:
        base = colour.mix(base, view.scene.palette[0], 0.35)
    grey = {"storm": 0.55, "rain": 0.4, "fog": 0.45, "cloudy": 0.25, "snow": 0.3}
    return colour.mix(base, view.tone.haze, grey.get(view.scene.weather, 0.08))


def draw(view: View, *, top: float | None = None, foot: float = 1.02, calm: bool = False) -> None:
    """Draw water from the horizon to `foot`, with waves that grow towards the front."""
    top = view.horizon if top is None else top
    deep = colour_of(view)
    far = colour.mix(deep, view.tone.sky[2], 0.5)
    near = colour.darker(deep, 0.3)
    with view.layer("water", 1.04) as pen:
        middle = top + (foot - top) * 0.4
        pen.rect(
            (-0.02, top, view.aspect + 0.04, middle - top + 0.004),
            Gradient(far, deep, 0, top, 0, middle),
        )
        pen.rect(
            (-0.02, middle, view.aspect + 0.04, foot - middle + 0.02),
            Gradient(deep, near, 0, middle, 0, foot),
        )
    glitter(view, top, foot)
    waves(view, top, foot, calm=calm)


def glitter(view: View, top: float, foot: float) -> None:
    """Draw the broken path of light under sun or moon."""
    if view.scene.weather not in {"clear", "wind"}:
        return
    things = [t for t in view.scene.things if t.noun in sky.LIGHTS]
    if view.scene.time == "day" and not things:
        return
    x, _, r = sky.place_of_light(view, view.horizon)
    if things:
        x = things[0].x * view.aspect
    shine = {"night": "#e9e4cb", "dusk": "#ffd79a", "dawn": "#fff0cc"}.get(
        view.scene.time, "#fff6d8"
    )
    rng = view.rng("glitter")
    with view.layer("glitter", 1.035) as pen:
        pen.ellipse((x, top + 0.06, r * 4, 0.16), shine, role="glow", opacity=0.22)
        for i in range(16):
            t = (i + rng.random() * 0.6) / 16
            y = top + 0.006 + (foot - top) * 0.72 * t**1.4
            w = r * (0.35 + 1.5 * t) * rng.uniform(0.45, 1.1)
            bx = x + rng.uniform(-1, 1) * r * 0.5 * (0.3 + t)
            pen.ellipse((bx, y, w, 0.0022 + 0.004 * t), shine, role="light", opacity=0.75 - 0.5 * t)


def waves(view: View, top: float, foot: float, *, calm: bool = False, depth: float = 1.03) -> None:
    """Draw wave marks in perspective: crowded at the horizon, broad in front."""
    rng = view.rng("waves")
    rough = 1.7 if view.scene.weather in {"storm", "wind"} else 1.0
    light = colour.lighter(colour_of(view), 0.5)
    dark = colour.darker(colour_of(view), 0.3)
    with view.layer("waves", depth) as pen:
        for _ in range(int((26 if calm else 62) * view.aspect)):
            t = rng.random() ** 0.85
            y = top + 0.012 + (foot - top) * t**1.5
            x, w = rng.uniform(-0.05, view.aspect), 0.014 + 0.075 * t * rng.uniform(0.5, 1.2)
            paint, fade = (light, 0.42) if rng.random() < 0.62 else (dark, 0.4)
            _wave(
                pen, rng, (x, y), w, width=0.0016 + 0.0026 * t, paint=paint, fade=fade, rough=rough
            )


def _wave(
    pen: Pen,
    rng: random.Random,
    at: tuple[float, float],
    w: float,
    *,
    width: float,
    paint: str,
    fade: float,
    rough: float,
) -> None:
    x, y = at
    h = w * 0.1 * rough
    pen.line(
        f"M{x} {y}q{w * 0.25} {-h} {w * 0.5} 0t{w * 0.5} 0",
        paint,
        width * rng.uniform(0.8, 1.2),
        role="detail",
        opacity=fade,
    )
