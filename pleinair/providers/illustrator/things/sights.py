"""What people travel to see, and what turns on the horizon."""

import math

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    LAMPLIGHT,
    STONE,
    WHITE,
    across,
)
from pleinair.providers.illustrator.things.wheels import ring


@thing(
    "pyramid",
    words=("egyptian pyramid", "great pyramid", "giza"),
    aspect=1.55,
    height_m=40,
    main="#e3b866",
    second="#f6dc9b",
    kinds=("building",),
)
@percent
def pyramid(pen: Pen, look: Look) -> None:
    sand, cap = look.main, look.second
    pen.path("M70 4 L2 100 H102Z", across(lighter(sand, 0.1), 0, 110, by=0.08))
    pen.path("M70 4 L102 100 H153Z", across(darker(sand, 0.25), 80, 155, by=0.08))
    for i in range(1, 9):
        y = 4 + i * 10.7
        t = (y - 4) / 96
        pen.line([(70 - 68 * t, y), (70 + 32 * t, y)], darker(sand, 0.16), 0.8, role="shade")
        pen.line([(70 + 32 * t, y), (70 + 83 * t, y)], darker(sand, 0.4), 0.8, role="shade")
        for j in range(i):
            a = 70 - 68 * t + (100 * t) * (j + 0.5 + look.rng.uniform(-0.2, 0.2)) / i
            pen.line([(a, y), (a, y - 9)], darker(sand, 0.12), 0.6, role="shade")
    pen.path("M70 4 L56 23.7 H76.6Z", cap, role="light")
    pen.path("M70 4 L76.6 23.7 H87Z", darker(cap, 0.18), role="detail")
    pen.path(
        "M46 100 V90 L52 84 L58 90 V100Z",
        LAMPLIGHT if look.lit else darker(sand, 0.6),
        role="glow" if look.lit else "detail",
    )
    pen.path(
        "M43 100 V89 L52 80 L61 89 V100 H58 V90 L52 84 L46 90 V100Z",
        darker(sand, 0.3),
        role="detail",
    )


@thing(
    "eiffel tower",
    words=("paris tower",),
    near=("radio tower", "transmission tower", "iron tower"),
    aspect=0.6,
    height_m=60,
    main="#8a6a52",
    second="#5f4738",
    kinds=("building",),
)
@percent
def eiffel_tower(pen: Pen, look: Look) -> None:
    iron = across(look.main, 4, 56, by=0.2)
    pen.line([(30, 1), (30, 12)], look.second, 1.2)
    pen.path(
        "M29 8 H31 C31.5 30 33.5 44 37 56 H23 C26.5 44 28.5 30 29 8Z",
        iron,
    )
    pen.path(
        "M22.5 58 H37.5 C40 66 42 72 44.5 77 H33.5 V66 H26.5 V77 H15.5C18 72 20 66 22.5 58Z", iron
    )
    pen.path(
        "M14.5 79 H45.5 C48 87 52 95 57 100 H43 C42 86 36 84 30 84 C24 84 18 86 17 100 H3"
        "C8 95 12 87 14.5 79Z",
        iron,
    )
    for y, x, w in ((56, 21, 18), (76, 13, 34)):
        pen.rect((x, y, w, 3), across(look.second, x, x + w), r=0.6, role="detail")
    pen.rect((27, 10.5, 6, 2.4), look.second, r=0.6, role="detail")
    shade = darker(look.main, 0.3)
    for y in range(20, 54, 5):
        half = 1 + ((y - 8) / 48) ** 1.7 * 6
        pen.line([(30 - half, y), (30 + half, y + 4)], shade, 0.6, role="shade")
        pen.line([(30 + half, y), (30 - half, y + 4)], shade, 0.6, role="shade")
    pen.path(
        "M22 62 L26 66 M20 68 L26 72 M26 62 L20 70 M38 62 L34 66 M40 68 L34 72 M34 62 L40 70"
        "M14 84 L20 90 M11 90 L17 96 M19 82 L11 94 M46 84 L40 90 M49 90 L43 96 M41 82 L49 94",
        stroke=shade,
        width=0.8,
        role="shade",
    )
    if look.lit:
        for _ in range(26):
            t = look.rng.random()
            half = 1 + t**1.8 * 22
            side = look.rng.choice((-1, 1)) * look.rng.uniform(0.6, 1)
            pen.circle(30 + side * half, 10 + t * 86, 0.9, LAMPLIGHT, role="glow")


@thing(
    "ferris wheel",
    words=("big wheel", "observation wheel"),
    near=("funfair", "fairground", "carnival", "amusement park", "theme park", "london eye"),
    aspect=0.92,
    height_m=28,
    main="#e5604f",
    second="#f4f1e8",
    kinds=("building",),
)
@percent
def ferris_wheel(pen: Pen, look: Look) -> None:
    frame = look.second
    for x in (20, 72):
        pen.line([(46, 45), (x, 97)], darker(frame, 0.25), 3.4)
    pen.rect((12, 95, 68, 5), across(look.main, 10, 82), r=1.5)
    for i in range(12):
        a = math.tau * i / 12
        pen.line(
            [(46, 45), (46 + 36 * math.cos(a), 45 + 36 * math.sin(a))],
            darker(frame, 0.16),
            1,
            role="detail",
        )
    ring(pen, 46, 45, 38, frame, width=2.2)
    ring(pen, 46, 45, 26, darker(frame, 0.1), width=1.4)
    ring(pen, 46, 45, 34, look.main, width=2.4)
    tones = (look.main, "#f1b43c", "#4fa6a8", "#7d7fd0")
    for i in range(12):
        a = math.tau * i / 12
        _gondola(pen, look, 46 + 38 * math.cos(a), 45 + 38 * math.sin(a), tones[i % 4])
    pen.circle(46, 45, 6, across(look.main, 40, 52), role="detail")
    pen.circle(45, 44, 2.6, lighter(look.main, 0.5), role="light")


def _gondola(pen: Pen, look: Look, x: float, y: float, tone: str) -> None:
    pen.path(
        f"M{x - 4.6} {y + 1} A4.6 4.2 0 0 1 {x + 4.6} {y + 1}Z", darker(tone, 0.2), role="detail"
    )
    pen.rect(
        (x - 3.6, y + 1, 7.2, 3),
        "#e9f5fa" if not look.lit else LAMPLIGHT,
        role="glow" if look.lit else "detail",
    )
    pen.path(
        f"M{x - 4.6} {y + 3.6} H{x + 4.6} C{x + 4.4} {y + 8} {x - 4.4} {y + 8} {x - 4.6}"
        f" {y + 3.6}Z",
        tone,
        role="detail",
    )
    if look.lit:
        pen.circle(x, y, 1.2, "#fff2c0", role="glow")


@thing(
    "wind turbine",
    words=("wind power", "turbine"),
    near=("wind farm",),
    aspect=0.8,
    height_m=40,
    main="#f2f5f6",
    second="#d9483b",
    kinds=("building",),
)
@percent
def wind_turbine(pen: Pen, look: Look) -> None:
    pen.path("M37.5 100 L39 38 H41.5 L43.5 100Z", across(look.main, 36, 46, by=0.22))
    pen.path("M41 38 H41.5 L43.5 100 H41.500Z", darker(look.main, 0.3), role="shade")
    pen.rect((37, 34, 10, 5), across(darker(look.main, 0.1), 36, 48), r=2)
    for turn in (12, 132, 252):
        with pen.placed(40, 36.5, turn=turn):
            pen.path(
                "M-1.4 0 C-5 -10 -2.5 -26 0.6 -36 C2.4 -26 3 -10 1.6 0Z",
                across(look.main, -5, 5, by=0.14),
            )
            pen.path(
                "M-0.7 -30 C0 -33 0.4 -35 0.6 -36 C1.2 -33.5 1.6 -31 1.8 -29Z",
                look.second,
                role="detail",
            )
    pen.circle(40, 36.5, 3, darker(look.main, 0.12), role="detail")
    pen.circle(
        39.4, 35.9, 1.3, "#ff5a4a" if look.lit else WHITE, role="glow" if look.lit else "light"
    )
    pen.path("M30 100 Q40 94 51 100Z", mix(STONE, look.main, 0.3), role="detail")
