"""Mars and the northern lights."""

import math
import random

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Gradient, Look, Pen
from pleinair.providers.illustrator.things.cuts import inside
from pleinair.providers.illustrator.things.forms import form, mark, outline, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

# Dark plains and craters of Mars, as x, y and the two radii of an oval.
PLAINS = rows("34 46 26 7, 62 58 24 8, 58 34 13 4, 44 70 18 5, 78 46 9 5")
CRATERS = rows("30 62 5 4, 66 26 4 3, 70 72 4.4 3.4, 46 26 2.6 2, 52 84 3.6 2.2")
# Curtains of light from back to front: where the foot hangs, how high they reach, how bright.
CURTAINS = ((0.5, 0.42, 0.13), (0.7, 0.62, 0.16), (0.94, 0.78, 0.2))
WIDTH = 1.6
# Each curtain is this many veils upon one another, the tallest the faintest.
VEILS = 6


@thing(
    "mars",
    words=("red planet", "planet mars"),
    aspect=1.0,
    height_m=10,
    stands="sky",
    main="#c8623a",
    second="#8f3f2a",
    kinds=("sky", "planet"),
)
@percent
def mars(pen: Pen, look: Look) -> None:
    rust, dark = look.main, look.second
    disc = form(pen, "M50 4 A46 46 0 0 1 50 96 A46 46 0 0 1 50 4Z", rust, shade=0.3, light=0.14)
    for x, y, rx, ry in PLAINS:
        mark(pen, disc, (x, y, rx, ry), mix(rust, dark, 0.6))
    for x, y, rx, ry in CRATERS:
        pen.ellipse((x, y, rx, ry), darker(rust, 0.22), role="detail")
        pen.ellipse((x + 0.8, y + 0.9, rx * 0.8, ry * 0.76), lighter(rust, 0.16), role="light")
    valley = "M16 52 Q34 48 48 53 T82 55"
    pen.path(valley, stroke=darker(dark, 0.2), width=2.2, role="detail")
    for (x, y, rx, ry), white in (((50, 3, 21, 11), "#fbf6f0"), ((50, 98, 14, 7), "#f3e6dc")):
        pen.path(inside(disc, (x, y, rx, ry)), white, role="light")
    night = inside(disc, (86, 74, 44, 52))
    pen.path(night, "#2a1016", role="shade", opacity=0.28)


@thing(
    "aurora",
    words=("northern lights", "aurora borealis", "polar lights", "southern lights", "aurorae"),
    aspect=WIDTH,
    height_m=20,
    stands="sky",
    main="#5ff0a8",
    second="#a678f2",
    kinds=("sky",),
)
def aurora(pen: Pen, look: Look) -> None:
    for foot, reach, glow in CURTAINS:
        _curtain(pen, look, foot, reach, glow)


def _curtain(pen: Pen, look: Look, foot: float, reach: float, glow: float) -> None:
    """Hang veils of light from a winding hem; their upper edges are rays of uneven length."""
    start, sway = look.rng.uniform(0, 6.3), look.rng.uniform(0.05, 0.09)
    xs = [WIDTH * i / 48 for i in range(49)]
    hem = [(x, foot - 0.08 + sway * math.sin(start + x * 4.4)) for x in xs]
    rays = [_ray(look.rng, x) for x in xs]
    for veil in range(VEILS):
        share = (VEILS - veil) / VEILS
        tint = mix(look.main, look.second, 0.9 * share**3)
        top = [
            (x, max(0.0, y - reach * share * ray)) for (x, y), ray in zip(hem, rays, strict=True)
        ]
        pen.polygon(
            [*hem, *top[::-1]],
            tint,
            role="light" if veil else "body",
            opacity=glow * (1.25 - 0.6 * share),
        )
    for (x, y), ray in zip(hem[2:-2:3], rays[2:-2:3], strict=True):
        beam = [(x - 0.016, y), (x + 0.016, y), (x + 0.006, y - reach * ray)]
        pen.polygon(beam, lighter(look.main, 0.3), role="light", opacity=glow * 1.3)
    pen.line(hem[8:-8], lighter(look.main, 0.4), 0.006, role="line", opacity=0.4)


def _ray(rng: random.Random, x: float) -> float:
    """Return how far light reaches up at an x: less towards both ends."""
    fade: float = max(0.0, math.sin(math.pi * x / WIDTH)) ** 0.7
    return fade * rng.uniform(0.6, 1.0)


@thing(
    "rover",
    words=("mars rover", "moon rover", "lunar rover"),
    near=("lunar module", "moon buggy"),
    aspect=1.35,
    height_m=1.9,
    main="#e9e4d8",
    second="#d9a441",
    kinds=("vehicle", "machine"),
)
@percent
def rover(pen: Pen, look: Look) -> None:
    white, gold = look.main, look.second
    steel = "#8d949c"
    for x in (24.0, 66, 110):
        pen.line([(x, 82), (66, 64)], darker(steel, 0.2), 3.4, role="body")
    form(pen, "22 44*, 112 44*, 118 54, 112 66*, 26 66*, 18 56", white)
    pen.rect((30, 56, 74, 6), gold, role="detail")
    form(pen, "6 38*, 60 34*, 66 42*, 10 47*", "#3f5f8f", light=0.2)
    for i in range(1, 5):
        pen.line([(6 + i * 11, 37.4), (10 + i * 11, 46)], "#9db8d9", 0.8, role="detail")
    pen.rect((88, 14, 4.4, 32), steel, role="body")
    form(pen, "76 6*, 106 6*, 108 18*, 76 18*", white)
    for x in (84.0, 98):
        pen.circle(x, 12, 4.2, "#2b2f38", role="detail")
        pen.circle(x - 1.2, 10.8, 1.3, "#bfe3f2", role="light")
    pen.line("M112 50 L126 42 L132 54", steel, 3, role="body")
    pen.path("M36 34 Q46 18 58 34Z", lighter(steel, 0.3))
    pen.line([(47, 27), (47, 16)], steel, 1.6, role="body")
    for x in (22.0, 66, 110):
        wheel = outline(f"M{x - 15} 85 a15 15 0 1 1 30 0 a15 15 0 1 1 -30 0Z")
        pen.path(wheel, "#4a4d55")
        pen.circle(x, 85, 8, Gradient(lighter(steel, 0.3), steel, x, 77, x, 93), role="detail")
        pen.circle(x, 85, 2.4, "#3a3d44", role="detail")
        for turn in range(0, 360, 45):
            a = math.radians(turn)
            tread = [(x + 11 * math.cos(a), 85 + 11 * math.sin(a)),
                     (x + 15 * math.cos(a), 85 + 15 * math.sin(a))]  # fmt: skip
            pen.line(tread, "#2f3138", 2, role="detail")
