"""Mars: rust-red plains under a sky of dust, table mountains on the horizon."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import cold, land, sky
from pleinair.providers.illustrator.places.view import BARE, View

# How much of the haze lies on the mesas of each row, the farthest first.
MESAS = (0.62, 0.34)


def plain(view: View) -> None:
    """Draw the sky, the mesas, and three rows of plain with craters and stones."""
    _sky(view)
    rng = view.rng("mars")
    rust = view.scene.ground or BARE["mars"]
    for row, haze in enumerate(MESAS):
        paint = colour.mix(view.seen(colour.darker(rust, 0.16)), view.tone.haze, haze)
        with view.layer(f"mesas {row}", 1.3 - 0.1 * row) as pen:
            x = rng.uniform(-0.2, 0.1)
            while x < view.aspect + 0.1:
                w, h = rng.uniform(0.18, 0.42), rng.uniform(0.035, 0.13) * (1.1 - 0.3 * row)
                _mesa(view, pen, rng, (x, w, h), paint)
                x += w * rng.uniform(0.9, 1.8)
    for i in range(3):
        t = i / 3
        y = view.horizon + (1 - view.horizon) * t**1.2
        dust = colour.mix(view.seen(rust), view.tone.haze, 0.3 - 0.14 * i)
        crest = land.ridge(view, rng, y + 0.01, 0.01 if i == 0 else 0.024)
        with view.layer(f"plain {i}", 1.02 - 0.01 * i) as pen:
            land.slope(view, pen, crest, colour.lighter(dust, 0.12), colour.darker(dust, 0.16))
            for _ in range(2):
                w = rng.uniform(0.04, 0.09) * (0.5 + t)
                spot = rng.uniform(0, view.aspect), y + rng.uniform(0.09, 0.3) * (1 - view.horizon)
                cold.crater(view, pen, spot, w, dust)
            _stones(view, pen, rng, y, dust)


def _sky(view: View) -> None:
    top, middle, low = view.tone.sky
    half = view.horizon * 0.6
    with view.layer("sky", 3.0, "sky") as pen:
        pen.rect((0, 0, view.aspect, half + 0.004), Gradient(top, middle, 0, 0, 0, half))
        view.band(pen, half, view.horizon + 0.03, middle, low)
    if view.scene.time == "night" and view.shows("star"):
        sky.stars(view, view.horizon)
    shown = {thing.noun for thing in view.scene.things}
    if view.scene.time != "night" and view.shows("sun") and not sky.LIGHTS & shown:
        x, y, r = sky.place_of_light(view, view.horizon)
        with view.layer("light", 2.8, "sky") as pen:
            pen.circle(x, y, r * 3.4, "#eaf3ff", role="glow", opacity=0.5)
            pen.circle(x, y, r * 0.62, "#fdfbf2")


def _mesa(
    view: View, pen: Pen, rng: random.Random, box: tuple[float, float, float], paint: str
) -> None:
    """Draw a table mountain from its left foot, width and height, darker away from the light."""
    x, w, h = box
    y, left, right = view.horizon + 0.016, rng.uniform(0.16, 0.26), rng.uniform(0.72, 0.84)
    top = [(x + w * left, y - h), (x + w * 0.5, y - h * 1.05), (x + w * right, y - h * 0.96)]
    ledge = [(x + w * (right + 0.06), y - h * 0.5), (x + w, y)]
    pen.polygon([(x, y), (x + w * (left - 0.07), y - h * 0.52), *top, *ledge], paint)
    edge = left if view.side > 0 else right
    inward = 0.16 if view.side > 0 else -0.16
    far = 0 if view.side > 0 else 1
    dark = [
        (x + w * edge, y - h * 0.98),
        (x + w * (edge + inward), y - h),
        (x + w * (edge + inward * 0.7), y),
        (x + w * far, y),
    ]
    pen.polygon(dark, colour.darker(paint, 0.18), role="shade", opacity=0.8)


def _stones(view: View, pen: Pen, rng: random.Random, y: float, dust: str) -> None:
    for _ in range(6):
        x, foot = rng.uniform(0, view.aspect), y + rng.uniform(0.06, 0.3) * (1 - view.horizon)
        w = rng.uniform(0.008, 0.026) * (0.6 + y)
        shape = [(x - w, foot), (x - w * 0.7, foot - w * 0.8), (x + w * 0.1, foot - w * 1.1),
                 (x + w * 0.8, foot - w * 0.6), (x + w, foot)]  # fmt: skip
        pen.ellipse((x - view.side * w * 0.4, foot, w * 1.4, w * 0.26), "#3a1a16", role="shade",
                    opacity=0.4)  # fmt: skip
        pen.polygon(shape, colour.darker(dust, 0.24))
        pen.polygon([shape[1], shape[2], (x, foot - w * 0.4)], colour.lighter(dust, 0.1),
                    role="light")  # fmt: skip
