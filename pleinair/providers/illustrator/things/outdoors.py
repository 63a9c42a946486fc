"""What streets and gardens are furnished with."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.homes import bush
from pleinair.providers.illustrator.things.indoors import curtained
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    DARK_WOOD,
    IRON,
    LAMPLIGHT,
    STONE,
    WOOD,
    across,
    ball,
    down,
)
from pleinair.providers.illustrator.things.windows import door as a_door
from pleinair.providers.illustrator.things.windows import pane


@thing(
    "bridge",
    words=("stone bridge", "footbridge"),
    near=("viaduct", "aqueduct"),
    aspect=2.4,
    height_m=6,
    main="#b9aa98",
    second="#5fb4d9",
    surface=0.28,
    kinds=("structure",),
)
@percent
def bridge(pen: Pen, look: Look) -> None:
    stone = look.main
    pen.path(
        "M2 100 V52 C70 10 170 10 238 52 V100 H214 V92 A26 30 0 0 0 162 92 V100 H152 V84"
        "A32 38 0 0 0 88 84 V100 H78 V92 A26 30 0 0 0 26 92 V100Z",
        across(stone, -20, 260),
    )
    for x, r, y in ((52.0, 26, 92.0), (120, 32, 84), (188, 26, 92)):
        ry = 30 if r == 26 else 38
        pen.path(
            f"M{x - r} 100 V{y} A{r} {ry} 0 0 1 {x + r} {y} V100",
            stroke=darker(stone, 0.28),
            width=4,
            role="shade",
        )
        pen.path(
            f"M{x - r + 4} 100 V{y} A{r - 4} {ry - 4} 0 0 1 {x - r * 0.5} {y - ry * 0.78}",
            stroke=darker(stone, 0.5),
            width=4,
            opacity=0.5,
            role="shade",
        )
    pen.path(
        "M0 50 C70 6 170 6 240 50 V58 C170 16 70 16 0 58Z", across(lighter(stone, 0.18), 0, 260)
    )
    pen.path(
        "M0 58 C70 16 170 16 240 58 V61 C170 20 70 20 0 61Z", "#10131f", role="shade", opacity=0.2
    )
    for i in range(22):
        x = 10 + i * 10.3
        t = x / 240
        y = 64 - 42 * 3 * t * (1 - t)
        if min(abs(x - c) for c in (52, 120, 188)) > 12 or y < 36:
            pen.rect(
                (x + look.rng.uniform(-2, 2), y + look.rng.uniform(0, 4), 6, 2.6),
                darker(stone, 0.15),
                r=1,
                role="shade",
            )


@thing(
    "well",
    words=("wishing well", "water well", "draw well"),
    aspect=0.8,
    height_m=2.4,
    main="#b3aca3",
    second="#b5563f",
    surface=0.62,
)
@percent
def well(pen: Pen, look: Look) -> None:
    stone, roof = look.main, look.second
    for x in (16, 60):
        pen.rect((x, 28, 4.5, 40), across(WOOD, x, x + 5))
    pen.line([(16, 44), (64, 44)], DARK_WOOD, 3)
    pen.line([(64, 44), (70, 44), (70, 50)], IRON, 1.8)
    pen.rect((33, 41, 14, 6), across("#d9b67f", 32, 48), r=2, role="detail")
    pen.line([(40, 46), (40, 56)], "#c9a56b", 1.2, role="detail")
    pen.path("M34 56 H46 L44.5 66 H35.500Z", across(WOOD, 33, 47), role="detail")
    pen.path("M4 32 L40 4 L76 32 L70 36 H10Z", across(roof, 0, 80, by=0.2))
    for y, half in ((14, 12), (21, 21), (28, 30)):
        pen.line([(40 - half, y), (40 + half, y)], darker(roof, 0.22), 1, role="shade")
    pen.ellipse((40, 66, 32, 6), darker(stone, 0.5), role="detail")
    pen.path("M8 66 C8 76 72 76 72 66 L70 96 C66 101 14 101 10 96Z", across(stone, 4, 76, by=0.2))
    pen.path(
        "M6 64 C6 76 74 76 74 64 C74 70 74 71 72 73 C66 79 14 79 8 73 C6 71 6 70 6 64Z",
        across(lighter(stone, 0.15), 6, 76, by=0.15),
    )
    for x, y in ((14, 82), (28, 86), (44, 85), (58, 82), (20, 92), (36, 94), (52, 92)):
        pen.rect((x, y, 9, 4.4), darker(stone, 0.14), r=1.6, role="shade")
    bush(pen, 74, 100, 3.4)
    bush(pen, 5, 100, 3)


@thing(
    "fence",
    words=("picket fence", "garden fence", "paling"),
    near=("railing", "palisade"),
    aspect=2.2,
    height_m=1.1,
    main="#f6f1e6",
    second="#8fbf6a",
)
@percent
def fence(pen: Pen, look: Look) -> None:
    for y in (38.0, 74):
        pen.rect((2, y, 216, 9), down(darker(look.main, 0.16), y, y + 9))
    for i in range(9):
        x = 6 + i * 24
        pen.path(f"M{x} 100 V20 L{x + 8} 6 L{x + 16} 20 V100Z", across(look.main, x - 3, x + 20))
        pen.path(
            f"M{x + 12} 13 L{x + 16} 20 V100 H{x + 12}Z",
            darker(look.main, 0.28),
            role="shade",
            opacity=0.45,
        )
        for y in (42.5, 78.5):
            pen.circle(x + 8, y, 1.4, darker(look.main, 0.45), role="detail")
    for x in (10, 60, 118, 160, 206):
        for lean in (-5, 0, 5):
            pen.path(
                f"M{x - 2} 100 Q{x + lean * 0.4} 90 {x + lean} {84 + abs(lean)}"
                f"Q{x + 1 + lean * 0.4} 92 {x + 3} 100Z",
                look.second,
                role="detail",
            )


@thing(
    "gate",
    words=("garden gate", "iron gate", "gateway"),
    near=("archway",),
    aspect=1.15,
    height_m=3,
    main="#3f4a5a",
    second="#c8b9a4",
    kinds=("structure",),
)
@percent
def gate(pen: Pen, look: Look) -> None:
    iron, stone = look.main, look.second
    for left, right in ((21, 56.5), (58.5, 94)):
        rise = (34, 14) if left == 21 else (14, 34)
        pen.path(
            f"M{left} {rise[0]} Q{(left + right) / 2} {min(rise) + 4} {right} {rise[1]}",
            stroke=iron,
            width=3.4,
        )
        for i in range(5):
            x = left + 1.5 + (right - left - 3) * i / 4
            t = i / 4
            y = rise[0] + (rise[1] - rise[0]) * t
            pen.line([(x, y - 2), (x, 97)], iron, 3)
            pen.path(f"M{x - 2.4} {y - 3} L{x} {y - 11} L{x + 2.4} {y - 3}Z", iron)
        for y in (46, 88):
            pen.line([(left, y), (right, y)], iron, 3.2)
        cx = (left + right) / 2
        pen.path(
            f"M{cx - 12} 67 C{cx - 12} 54 {cx} 54 {cx} 67 C{cx} 80 {cx + 12} 80 {cx + 12} 67",
            stroke=lighter(iron, 0.18),
            width=2.4,
            role="detail",
        )
    pen.circle(54, 62, 3, ball(BRASS, 54, 62, 3), role="detail")
    for x in (2, 95):
        pen.rect((x, 24, 18, 76), across(stone, x - 3, x + 22, by=0.2))
        for y in (38, 54, 70, 86):
            pen.rect((x, y, 18, 1.5), darker(stone, 0.22), role="shade")
        pen.rect((x - 2, 19, 22, 7), across(lighter(stone, 0.15), x - 2, x + 22), r=1)
        pen.circle(x + 9, 12, 7.5, ball(stone, x + 9, 12, 8))


@thing(
    "stairs",
    words=("staircase", "stairway", "stair", "steps"),
    near=("escalator",),
    aspect=1.2,
    height_m=2.6,
    main="#c49a6c",
    second="#8a5a3b",
    surface=0.2,
)
@percent
def stairs(pen: Pen, look: Look) -> None:
    wood = look.main
    for i in range(6):
        x, y = 6 + i * 18.5, 86 - i * 14
        pen.rect((x, y, 112 - x, 100 - y), across(darker(wood, 0.12), x - 40, 130))
        pen.rect((x, y, 18.5, 100 - y), darker(wood, 0.05 + 0.03 * i))
        pen.rect((x - 2, y, 20.5, 4), lighter(wood, 0.25), r=1, role="light")
        pen.rect((x + 2, y + 4, 16, 2), "#10131f", role="shade", opacity=0.2)
        pen.line([(x + 9, y), (x + 9, y - 26 + (i == 5) * 16)], look.second, 2.6, role="detail")
    pen.line([(13, 62), (108, 4)], DARK_WOOD, 4.4)
    pen.rect((9, 58, 6, 28), across(DARK_WOOD, 8, 16), r=1)
    pen.circle(12, 56, 4.6, ball(WOOD, 12, 56, 5))


@thing(
    "door",
    words=("front door", "doorway", "entrance"),
    aspect=0.58,
    height_m=2.1,
    main="#c84b3c",
    second="#f2ece0",
)
@percent
def door(pen: Pen, look: Look) -> None:
    pen.rect((2, 1, 54, 99), across(look.second, 0, 60))
    pen.rect((8, 7, 42, 91), darker(look.second, 0.4), role="shade")
    a_door(pen, (9.5, 8.5, 39, 88.5), look.main, frame=None)
    pen.rect((16, 14, 26, 21), lighter(look.main, 0.25), r=2, role="detail")
    pen.rect(
        (18, 16, 22, 17),
        LAMPLIGHT if look.lit else "#bfe3f2",
        r=1,
        role="glow" if look.lit else "detail",
    )
    pen.rect((28.2, 16, 1.6, 17), lighter(look.main, 0.25), role="detail")
    pen.circle(44, 56, 2.5, ball(BRASS, 44, 56, 2.5, by=0.35), role="detail")
    pen.rect((23, 44, 12, 3), BRASS, r=1, role="detail")
    pen.rect((0, 96.5, 58, 3.5), across(STONE, 0, 58), r=0.8, role="detail")


@thing(
    "window",
    words=("casement", "shutter", "window frame"),
    aspect=1.3,
    height_m=1.3,
    stands="wall",
    main="#4f8f8a",
    second="#fbf8f1",
)
@percent
def window(pen: Pen, look: Look) -> None:
    if look.indoors:
        with pen.placed(3, 0):
            curtained(pen, look)
        return
    pane(pen, look, (38, 10, 54, 68), frame=look.second, bars=(1, 1), sill=False)
    for x in (4.0, 98.0):
        pen.rect((x, 4, 28, 80), across(look.main, x - 6, x + 34), r=1)
        pen.rect((x + 3, 8, 22, 34), darker(look.main, 0.2), r=1, role="shade")
        pen.rect((x + 3, 46, 22, 34), darker(look.main, 0.2), r=1, role="shade")
        for i in range(6):
            for top in (10, 48):
                pen.rect((x + 4.5, top + i * 5.2, 19, 3.2), lighter(look.main, 0.08), role="detail")
    pen.rect((26, 84, 78, 12), across("#b5694a", 24, 106), r=2, role="detail")
    pen.rect((24, 83, 82, 4), across("#c97f5c", 24, 106), r=1, role="detail")
    for i in range(8):
        x = 31 + i * 9.7
        pen.ellipse((x, 80, 6, 5), "#5f9f58", role="detail")
    for i in range(8):
        x, y = 31 + i * 9.7, 77 + look.rng.uniform(-2, 1)
        pen.circle(x, y, 3.2, ("#e8607a", "#f6d36b", "#ffffff")[i % 3], role="detail")
        pen.circle(x, y, 1.2, "#e9a13b", role="detail")
    pen.rect((24, 96, 82, 4), darker(look.second, 0.12), r=1, role="detail")


@thing(
    "pond",
    words=("lily pond",),
    near=("swimming pool", "puddle"),
    aspect=2.8,
    height_m=1.4,
    main="#58aecf",
    second="#6fae5c",
    kinds=("land",),
)
@percent
def pond(pen: Pen, look: Look) -> None:
    water, leaf = look.main, look.second
    pen.path(
        "M6 66 C10 38 70 28 136 30 C210 28 274 42 274 66 C274 92 210 99 140 99C66 99 4 92 6 66Z",
        across("#b9a585", 0, 280),
    )
    pen.path(
        "M16 66 C20 44 74 36 138 37 C208 35 264 48 264 66 C262 86 206 93 140 93C70 93 14 86 16 66Z",
        down(water, 34, 96, by=0.2),
        role="detail",
    )
    for x, y, w in ((60, 52, 30), (150, 48, 40), (190, 76, 34), (80, 80, 26)):
        pen.path(
            f"M{x} {y} q{w / 4} -3 {w / 2} 0 t{w / 2} 0",
            stroke=lighter(water, 0.55),
            width=2,
            role="light",
        )
    for x, y, r in ((112, 66, 15), (216, 60, 12), (138, 78, 10)):
        pen.path(
            f"M{x} {y} L{x + r} {y - r * 0.14} A{r} {r * 0.36} 0 1 1 {x + r * 0.8} {y - r * 0.24}Z",
            across(leaf, x - r, x + r, by=0.2),
            role="detail",
        )
    for turn in (-50, -25, 0, 25, 50):
        with pen.placed(110, 64, turn=turn):
            pen.path("M0 0 C-5 -5 -3 -11 0 -14 C3 -11 5 -5 0 0Z", "#f4a6bd", role="detail")
    pen.circle(110, 60, 2.4, "#f6cf5c", role="detail")
    for x, h in ((28, 60), (38, 48), (20, 42), (252, 56), (244, 40)):
        pen.path(
            f"M{x} 84 Q{x + 2} {84 - h / 2} {x + 1} {84 - h}",
            stroke=darker(leaf, 0.12),
            width=2.4,
            role="detail",
        )
        pen.rect((x - 1.4, 84 - h - 4, 5, 15), "#8a5a3b", r=2.5, role="detail")
    for x, y, r in ((60, 94, 9), (76, 97, 6), (214, 94, 8), (230, 90, 6)):
        pen.path(
            f"M{x - r} {y + 4} C{x - r} {y - 4} {x + r} {y - 5} {x + r} {y + 4}Z",
            across(STONE, x - r, x + r, by=0.2),
            role="detail",
        )
