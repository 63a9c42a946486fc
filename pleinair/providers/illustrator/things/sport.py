"""What is kicked, thrown, hit and ridden for sport."""

import math

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    GOLD,
    IRON,
    STEEL,
    WHITE,
    across,
    down,
)
from pleinair.providers.illustrator.things.tones import (
    ball as shaded,
)


@thing(
    "ball",
    words=("beach ball", "rubber ball", "bouncy ball"),
    near=("bowling ball", "volleyball"),
    aspect=1.0,
    height_m=0.4,
    main="#e2574c",
    second="#f6cf73",
    kinds=("toy",),
)
@percent
def ball(pen: Pen, look: Look) -> None:
    a, b = look.main, look.second
    pen.circle(50, 50, 49, shaded(WHITE, 50, 50, 49, by=0.14))
    pen.path("M42 32 C24 12 30 5 36 3.2 C20 7 6 20 2 38 C12 36 28 32 42 32Z", a)
    pen.path("M42 32 C46 16 60 4 66 3.8 C84 10 97 26 99 46 C84 36 60 32 42 32Z", b)
    pen.path("M42 32 C56 46 70 70 72 94 C90 84 99 68 99 52 C84 40 60 33 42 32Z", "#4fa0c8")
    pen.path("M42 32 C40 54 40 80 46 98.8 C24 97 8 84 3 64 C14 52 28 40 42 32Z", a)
    pen.circle(42, 32, 6, WHITE, role="detail")
    pen.path(
        "M84 14 C104 40 96 86 58 98.4 C40 101 24 95 16 86 C50 96 90 70 84 14Z",
        "#10131f",
        role="shade",
        opacity=0.16,
    )
    pen.ellipse((28, 20, 10, 5, -40), WHITE, role="light", opacity=0.7)


# A pentagon of the football cut by its edge: radius and angle of each corner.
_PATCH = ((36, 0), (42, -0.26), (48.6, -0.2), (49, 0), (48.6, 0.2), (42, 0.26))


@thing(
    "football",
    words=("soccer ball", "soccer"),
    near=("rugby ball",),
    aspect=1.0,
    height_m=0.22,
    main="#f6f5f0",
    second="#2b303b",
    kinds=("toy",),
)
@percent
def football(pen: Pen, look: Look) -> None:
    white, black = look.main, look.second
    pen.circle(50, 50, 49, shaded(white, 50, 50, 49, by=0.12))
    points = [
        (50 + 17 * math.sin(math.tau * i / 5), 47 - 17 * math.cos(math.tau * i / 5))
        for i in range(5)
    ]
    pen.polygon(points, black, role="detail")
    for i in range(5):
        a = math.tau * i / 5
        x, y = 50 + 34 * math.sin(a), 48 - 34 * math.cos(a)
        pen.line([points[i], (x, y)], black, 2, role="detail")
        for side in (-1, 1):
            b = a + side * 0.42
            pen.line(
                [(x, y), (50 + 42 * math.sin(b), 49 - 42 * math.cos(b))], black, 2, role="detail"
            )
    for i in range(5):
        a = math.tau * (i + 0.5) / 5
        rim = [(50 + r * math.sin(a + d), 50 - r * math.cos(a + d)) for r, d in _PATCH]
        pen.polygon(rim, black, role="detail")
    pen.path(
        "M84 15 C104 44 94 88 56 98.6 C40 101 24 95 16 86 C52 94 88 66 84 15Z",
        "#10131f",
        role="shade",
        opacity=0.16,
    )
    pen.ellipse((28, 20, 9, 4.5, -40), "#ffffff", role="light", opacity=0.9)


@thing(
    "basketball",
    words=("hoop ball",),
    aspect=1.0,
    height_m=0.24,
    main="#e5843a",
    second="#3a2c26",
    kinds=("toy",),
)
@percent
def basketball(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 49, shaded(look.main, 50, 50, 49, by=0.2))
    pen.path(
        "M1 50 H99 M50 1 V99 M16 15 C40 32 40 68 16 85 M84 15 C60 32 60 68 84 85",
        stroke=look.second,
        width=2.6,
        role="detail",
    )
    pen.path(
        "M84 15 C104 44 94 88 56 98.6 C40 101 24 95 16 86 C52 94 88 66 84 15Z",
        "#10131f",
        role="shade",
        opacity=0.16,
    )
    pen.ellipse((28, 20, 10, 5, -40), WHITE, role="light", opacity=0.6)


@thing(
    "tennis racket",
    words=("racket", "racquet", "tennis", "tennis racquet"),
    near=("badminton racket",),
    aspect=0.6,
    height_m=0.7,
    main="#d9483b",
    second="#f2efe4",
    kinds=("toy",),
)
@percent
def tennis_racket(pen: Pen, look: Look) -> None:
    for i in range(7):
        x = 8 + i * 5.4
        half = 28 * math.sqrt(max(0.0, 1 - ((x - 24) / 20) ** 2))
        pen.line([(x, 31 - half), (x, 31 + half)], look.second, 0.9, role="detail")
    for i in range(9):
        y = 7 + i * 6.0
        half = 20 * math.sqrt(max(0.0, 1 - ((y - 31) / 28) ** 2))
        pen.line([(24 - half, y), (24 + half, y)], look.second, 0.9, role="detail")
    pen.path(
        "M4 31 C4 -8 44 -8 44 31 C44 52 30 60 24 60 C18 60 4 52 4 31Z", stroke=look.main, width=5
    )
    pen.path(
        "M14 54 C18 62 21 64 22 72 M34 54 C30 62 27 64 26 72",
        stroke=darker(look.main, 0.1),
        width=4,
    )
    pen.path("M6 24 C7 14 13 7 19 5", stroke=lighter(look.main, 0.6), width=1.6, role="light")
    pen.rect((20, 70, 8, 29), across(COAL, 18, 30, by=0.2), r=3)
    for y in (76, 82, 88, 94):
        pen.line([(20.5, y), (27.5, y - 2)], IRON, 1.2, role="detail")
    pen.circle(49, 89, 10, shaded("#cfe04a", 49, 89, 10))
    pen.path(
        "M41 83 C47 85 48 92 45 98 M57 83 C52 86 52 93 56 96", stroke=WHITE, width=1.4, role="light"
    )


@thing(
    "skateboard",
    words=("longboard",),
    near=("roller skate",),
    aspect=2.6,
    height_m=0.14,
    main="#e2574c",
    second="#f6cf73",
    surface=0.3,
    kinds=("toy", "vehicle"),
)
@percent
def skateboard(pen: Pen, look: Look) -> None:
    deck, rubber = look.main, look.second
    for x in (62.0, 198.0):
        pen.path(
            f"M{x - 16} 50 H{x + 16} L{x + 6} 74 H{x - 6}Z",
            across(STEEL, x - 18, x + 18, by=0.2),
            role="detail",
        )
    pen.path(
        "M6 14 C16 26 30 30 48 32 H212 C230 30 244 26 254 14"
        "Q262 12 258 22 C248 46 232 54 212 54 H48"
        "C28 54 12 46 2 22 Q-2 12 6 14Z",
        down(deck, 10, 60, by=0.2),
    )
    pen.path(
        "M6 14 C16 26 30 30 48 32 H212 C230 30 244 26 254 14 L256 18 C246 31 232 37 212 38 H48"
        "C28 37 14 31 4 18Z",
        COAL,
        role="detail",
    )
    for x in (100, 130, 160):
        pen.path(f"M{x} 40 l12 0 l-7 11 h-12Z", lighter(deck, 0.5), role="light")
    for x in (62.0, 198.0):
        pen.circle(x, 79, 20, shaded(rubber, x, 79, 20, by=0.22))
        pen.circle(x, 79, 8, STEEL, role="detail")
        pen.circle(x, 79, 3.4, IRON, role="detail")


@thing(
    "surfboard",
    words=("surf board",),
    near=("paddleboard", "bodyboard"),
    aspect=0.36,
    height_m=2,
    main="#4fb3bf",
    second="#f6cf73",
    kinds=("toy",),
)
@percent
def surfboard(pen: Pen, look: Look) -> None:
    board, stripe = look.main, look.second
    pen.path(
        "M18 1 C30 16 35 36 34 58 C33 78 28 92 24 99 H12 C8 92 3 78 2 58 C1 36 6 16 18 1Z",
        across(board, -2, 40, by=0.18),
    )
    pen.path("M3 40 C12 50 24 30 33 40 L34 52 C24 42 12 62 2 52Z", stripe, role="detail")
    pen.path("M2.2 62 C12 72 24 52 33.8 62 L33.4 67 C24 58 12 78 2.6 68Z", WHITE, role="detail")
    pen.path("M18 3 V98", stroke=darker(board, 0.3), width=0.9, role="shade")
    pen.path(
        "M26 14 C35 34 36 70 24 99 H21 C30 76 33 40 26 14Z", "#10131f", role="shade", opacity=0.15
    )
    pen.path("M8 30 C9 22 12 14 15 9", stroke=WHITE, width=1.8, opacity=0.7, role="light")
    pen.path("M15 86 L18 78 L21 86Z", darker(board, 0.4), role="detail")


@thing(
    "sled",
    words=("sledge", "toboggan"),
    near=("bobsleigh", "sleigh"),
    aspect=1.9,
    height_m=0.6,
    main="#d9483b",
    second="#b5743f",
    surface=0.42,
    kinds=("vehicle",),
)
@percent
def sled(pen: Pen, look: Look) -> None:
    paint, wood = look.main, look.second
    pen.path("M176 42 C150 20 150 4 120 10", stroke="#e6c79a", width=2.4)
    pen.path("M30 80 H150 C172 80 182 62 172 48", stroke=darker(paint, 0.35), width=6, role="shade")
    for x in (40, 88, 136):
        pen.path(
            f"M{x} 56 L{x - 6} 92 M{x + 14} 56 L{x + 20} 92", stroke=darker(wood, 0.2), width=5
        )
    for y, inset in ((38.0, 14), (46.0, 8), (54.0, 3)):
        pen.rect(
            (10 + inset * 0.4, y, 152 - inset * 0.6, 8),
            down(lighter(wood, 0.1), y - 2, y + 9, by=0.2),
            r=3,
        )
    for x in (30, 78, 126):
        pen.rect((x, 36, 10, 28), across(paint, x, x + 10), r=2)
        pen.circle(x + 5, 42, 1.6, GOLD, role="detail")
        pen.circle(x + 5, 58, 1.6, GOLD, role="detail")
    pen.path("M6 94 H150 C180 94 190 66 172 50 C164 44 156 50 160 58", stroke=paint, width=7)
    pen.path(
        "M8 92 H150 C172 92 184 74 174 58", stroke=lighter(paint, 0.5), width=1.8, role="light"
    )
