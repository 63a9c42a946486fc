"""What is seen overhead."""

import math

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import WHITE, across, ball, shining


@thing(
    "sun",
    words=("sunshine", "sunlight"),
    aspect=1.0,
    height_m=8,
    stands="sky",
    main="#f9c440",
    second="#f59a35",
    kinds=("sky",),
)
@percent
def sun(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 48, lighter(look.main, 0.3), role="glow", opacity=0.22)
    for i in range(12):
        with pen.placed(50, 50, turn=i * 30):
            if i % 2:
                pen.path("M-5 -33 L0 -43 L5 -33Z", look.second, role="detail")
            else:
                pen.path("M-6.5 -33 L0 -49 L6.5 -33Z", look.main, role="detail")
    pen.circle(50, 50, 30, shining(look.main, look.second, 24, 76))
    pen.path("M26 46 C28 36 34 29 43 26", stroke=lighter(look.main, 0.8), width=3.4, role="light")


@thing(
    "moon",
    words=("crescent", "crescent moon"),
    near=("half moon",),
    aspect=0.86,
    height_m=8,
    stands="sky",
    main="#f6e3a1",
    second="#e3c66f",
    kinds=("sky",),
)
@percent
def moon(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 46, look.main, role="glow", opacity=0.12)
    pen.path(
        "M56 2 C26 2 2 22 2 50 C2 78 26 98 56 98"
        "C66 98 76 95 83 89 C56 90 36 74 36 50 C36 26 56 10 83 11"
        "C76 5 66 2 56 2Z",
        across(look.main, 0, 80, by=0.16),
    )
    pen.path(
        "M44 92 C24 86 12 70 12 50 C12 30 24 14 44 8"
        "C24 14 4 28 2 50 C4 74 22 94 56 98 C66 98 76 95 83 89"
        "C66 94 54 95 44 92Z",
        look.second,
        role="shade",
        opacity=0.6,
    )
    for x, y, r in ((22, 42, 5), (30, 66, 4), (18, 58, 2.6), (34, 22, 3.4), (46, 84, 3.6)):
        pen.circle(x, y, r, darker(look.second, 0.06), role="detail")
        pen.circle(x + r * 0.2, y + r * 0.2, r * 0.7, look.second, role="detail")


@thing(
    "full moon",
    words=("moonlight", "harvest moon"),
    aspect=1.0,
    height_m=8,
    stands="sky",
    main="#f3ead0",
    second="#d9cba4",
    kinds=("sky",),
)
@percent
def full_moon(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 49, look.main, role="glow", opacity=0.2)
    pen.circle(50, 50, 42, ball(look.main, 50, 50, 42, by=0.14))
    for x, y, r in (
        (36, 34, 9),
        (62, 28, 5),
        (66, 56, 10),
        (34, 64, 7),
        (52, 76, 4.6),
        (22, 48, 4),
        (48, 48, 3.4),
    ):
        pen.circle(x, y, r, look.second, role="detail")
        pen.circle(x + r * 0.14, y + r * 0.16, r * 0.84, lighter(look.second, 0.2), role="detail")
    pen.path(
        "M72 14.5 C98 36 96 76 62 90.3 C48 93 36 90 28 86 C62 80 84 50 72 14.500Z",
        "#10131f",
        role="shade",
        opacity=0.1,
    )


@thing(
    "planet",
    words=("saturn", "ringed planet", "alien planet"),
    near=("jupiter", "venus"),
    aspect=1.6,
    height_m=10,
    stands="sky",
    main="#d98a5a",
    second="#f2d3a0",
    kinds=("sky",),
)
@percent
def planet(pen: Pen, look: Look) -> None:
    with pen.placed(80, 50, turn=-16):
        pen.path("M-74 0 C-74 -22 74 -22 74 0", stroke=darker(look.second, 0.25), width=8)
        pen.path("M-60 -1 C-60 -16 60 -16 60 -1", stroke=look.second, width=4, role="detail")
    pen.circle(80, 50, 44, ball(look.main, 80, 50, 44, by=0.26))
    with pen.placed(80, 50, turn=-16):
        for y, half, thick in ((-26, 35, 6), (-10, 42.4, 4), (24, 36, 7)):
            pen.path(
                f"M{-half} {y} Q0 {y + 10} {half} {y}"
                f"L{half - 1} {y + thick} Q0 {y + thick + 10} {-half + 1}"
                f" {y + thick}Z",
                lighter(look.main, 0.25),
                role="detail",
                opacity=0.8,
            )
    pen.path(
        "M106 14.5 C132 40 124 82 88 93.3C74 95 62 92 54 86 C90 84 114 54 106 14.500Z",
        "#10131f",
        role="shade",
        opacity=0.2,
    )
    with pen.placed(80, 50, turn=-16):
        pen.path("M-74 0 C-74 22 74 22 74 0", stroke=darker(look.second, 0.06), width=8)
        pen.path(
            "M-60 -1 C-56 14 56 14 60 -1", stroke=lighter(look.second, 0.3), width=4, role="detail"
        )


@thing(
    "earth",
    words=("planet earth", "blue planet", "world"),
    aspect=1.0,
    height_m=10,
    stands="sky",
    main="#4f9fd0",
    second="#7fb86a",
    kinds=("sky",),
)
@percent
def earth(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 49.5, "#bfe6f6", role="glow", opacity=0.4)
    pen.circle(50, 50, 45, ball(look.main, 50, 50, 45, by=0.26))
    for d in (
        "M20 24 C28 12 44 8 52 14 C56 22 46 26 46 34 C40 42 32 36 30 44 C20 46 12 36 20 24Z",
        "M32 52 C44 48 54 58 50 68 C48 80 42 88 36 88 C34 78 26 66 32 52Z",
        "M64 26 C76 22 88 34 91 52 C90 62 80 56 76 64 C74 76 62 78 60 66 C54 58 60 50 58 40Z",
        "M58 8 C66 8 72 12 74 16 C68 18 62 16 58 8Z",
    ):
        pen.path(d, look.second, role="detail")
    for d in (
        "M12 60 q10 -6 22 -1 q8 -4 14 1 q-18 5 -36 0Z",
        "M54 34 q12 -6 24 0 q-10 4 -24 0Z",
        "M56 82 q8 -4 18 0 q-8 4 -18 0Z",
    ):
        pen.path(d, WHITE, role="light", opacity=0.85)
    pen.path(
        "M76 13 C104 40 96 84 58 94.3 C44 96 32 92 26 88 C62 86 88 54 76 13Z",
        "#10131f",
        role="shade",
        opacity=0.18,
    )


@thing(
    "comet",
    words=("shooting star", "falling star"),
    near=("asteroid", "meteorite", "meteor"),
    aspect=1.7,
    height_m=6,
    stands="sky",
    main="#ffd65c",
    second="#8fcbf0",
    kinds=("sky",),
)
@percent
def comet(pen: Pen, look: Look) -> None:
    tail = look.second
    pen.path(
        "M2 4 C60 10 110 30 150 56C160 70 156 96 132 96 C96 76 50 40 2 4Z",
        lighter(tail, 0.2),
        role="glow",
        opacity=0.45,
    )
    pen.path(
        "M24 22 C70 34 110 46 144 60 C152 72 146 92 130 92 C100 74 60 50 24 22Z",
        look.main,
        opacity=0.75,
    )
    pen.path(
        "M50 42 C84 50 112 58 138 66C142 74 138 84 128 84 C104 74 76 60 50 42Z",
        lighter(look.main, 0.6),
        role="light",
    )
    with pen.placed(134, 68, turn=14):
        pen.circle(0, 0, 30, lighter(look.main, 0.5), role="glow", opacity=0.4)
        head = star_path(0, 0, 30, 14)
        pen.path(head, stroke=look.main, width=6)
        pen.path(head, lighter(look.main, 0.16))
        pen.path(star_path(-2, -2, 15, 7), lighter(look.main, 0.75), role="light")
    for x, y, r in ((30, 54, 2.2), (64, 80, 2.8), (92, 18, 2.4), (126, 24, 2), (48, 10, 1.6)):
        pen.path(star_path(x, y, r * 2, r), lighter(look.main, 0.4), role="glow")


def star_path(x: float, y: float, outer: float, inner: float, *, points: int = 5) -> str:
    """Return a star around (x, y) with one point up."""
    corners = []
    for i in range(points * 2):
        r = outer if i % 2 == 0 else inner
        a = math.pi * i / points
        corners.append(f"{x + r * math.sin(a):.3f} {y - r * math.cos(a):.3f}")
    return "M" + " L".join(corners) + "Z"


@thing(
    "star",
    words=("gold star", "north star", "sparkle"),
    aspect=1.04,
    height_m=3,
    stands="sky",
    main="#f9c440",
    second="#f59a35",
    kinds=("sky",),
)
@percent
def star(pen: Pen, look: Look) -> None:
    d = star_path(52, 54, 46, 21)
    pen.path(d, stroke=look.main, width=9)
    pen.path(d, across(look.main, 0, 104, by=0.16))
    for i in range(5):
        with pen.placed(52, 54, turn=i * 72):
            pen.path("M0 0 V-46 L12.344 -16.990Z", look.second, role="shade", opacity=0.45)
    pen.path("M47 26 L41 42 M14 42 H30", stroke=lighter(look.main, 0.85), width=3.4, role="light")


@thing(
    "firework",
    words=("fireworks",),
    near=("firecracker", "sparkler"),
    aspect=1.0,
    height_m=14,
    stands="sky",
    main="#f2557a",
    second="#f9c440",
    kinds=("sky",),
)
@percent
def firework(pen: Pen, look: Look) -> None:
    pen.circle(50, 46, 44, lighter(look.main, 0.3), role="glow", opacity=0.14)
    for i in range(16):
        a = math.tau * i / 16
        long = 43 if i % 2 == 0 else 33
        tone = look.main if i % 2 == 0 else look.second
        start = (50 + 12 * math.cos(a), 46 + 12 * math.sin(a))
        end = (50 + long * math.cos(a), 46 + long * math.sin(a) + 3)
        pen.path(
            f"M{start[0]:.2f} {start[1]:.2f} Q{50 + long * 0.7 * math.cos(a):.2f}"
            f" {46 + long * 0.7 * math.sin(a) - 2:.2f} {end[0]:.2f} {end[1]:.2f}",
            stroke=tone,
            width=3.6,
            role="body",
        )
        pen.circle(*end, 3.4, lighter(tone, 0.35), role="glow")
        pen.circle(
            50 + 22 * math.cos(a + 0.2), 46 + 22 * math.sin(a + 0.2), 1.6, "#fff0b8", role="glow"
        )
    pen.circle(50, 46, 5.4, "#fff6d8", role="glow")
