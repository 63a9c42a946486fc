"""What stands out on the horizon."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.buildings import clock_face
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    GOLD,
    IRON,
    LAMPLIGHT,
    STONE,
    WOOD,
    across,
    down,
)
from pleinair.providers.illustrator.things.windows import Box, arch, door, lights


def battlements(pen: Pen, x: float, y: float, w: float, colour: str, *, teeth: int) -> None:
    """Draw a crenellated parapet whose foot is at y."""
    tooth = w / (2 * teeth - 1)
    pen.rect((x, y - tooth * 0.8, w, tooth * 1.4), across(colour, x, x + w))
    for i in range(teeth):
        left = x + 2 * i * tooth
        pen.rect((left, y - tooth * 1.9, tooth, tooth * 1.3), across(colour, left, left + tooth))
    pen.rect((x, y + tooth * 0.4, w, tooth * 0.35), "#10131f", role="shade", opacity=0.2)


def pennant(pen: Pen, x: float, y: float, h: float, colour: str) -> None:
    """Draw a small flag on a pole that stands at (x, y)."""
    pen.line([(x, y), (x, y - h)], DARK_WOOD, h * 0.09, role="detail")
    t = y - h
    pen.path(
        f"M{x} {t} Q{x + h * 0.3} {t - h * 0.1} {x + h * 0.75} {t + h * 0.2}"
        f"Q{x + h * 0.4} {t + h * 0.3} {x} {t + h * 0.5}Z",
        colour,
        role="detail",
    )


def _stones(pen: Pen, look: Look, box: Box, colour: str) -> None:
    x, y, w, h = box
    for _ in range(int(w * h / 90)):
        a, b = look.rng.uniform(x + 1, x + w - 6), look.rng.uniform(y + 2, y + h - 4)
        pen.rect((a, b, 4.4, 2), darker(colour, 0.13), r=0.7, role="shade")


@thing(
    "castle",
    words=("fortress", "fort", "citadel", "stronghold", "chateau", "château"),
    near=("palace",),
    aspect=1.25,
    height_m=22,
    main="#c9c1b8",
    second="#4b6aa0",
    kinds=("building",),
)
@percent
def castle(pen: Pen, look: Look) -> None:
    stone, roof = look.main, look.second
    pen.rect((48, 30, 29, 50), across(darker(stone, 0.1), 44, 82))
    battlements(pen, 46, 31, 33, darker(stone, 0.08), teeth=4)
    pen.path("M51 26 L62.5 6 L74 26Z", across(roof, 48, 76, by=0.2))
    pennant(pen, 62.5, 8, 8, GOLD)
    for x in (24.0, 82):
        pen.rect((x, 46, 19, 40), across(darker(stone, 0.04), x - 4, x + 22))
        battlements(pen, x - 2, 47, 23, stone, teeth=4)
    pen.rect((20, 62, 85, 38), across(stone, 0, 125))
    battlements(pen, 20, 62, 85, stone, teeth=10)
    _stones(pen, look, (24, 66, 22, 30), stone)
    _stones(pen, look, (80, 66, 22, 30), stone)
    for x in (4, 97):
        pen.path(f"M{x} 100 L{x + 2} 36 H{x + 22} L{x + 24} 100Z", across(stone, x - 5, x + 28))
        _stones(pen, look, (x + 3, 48, 18, 48), stone)
        battlements(pen, x - 1, 38, 26, lighter(stone, 0.06), teeth=4)
        pen.path(f"M{x + 2} 31 L{x + 12} 9 L{x + 22} 31Z", across(roof, x, x + 24, by=0.2))
        pen.path(
            f"M{x + 2} 31 L{x + 12} 9 L{x + 9} 31Z", lighter(roof, 0.3), role="light", opacity=0.5
        )
        pennant(pen, x + 12, 10, 8, "#e0554a")
        arch(pen, look, (x + 9.5, 52, 5, 11), frame=darker(stone, 0.3))
    for x in (57, 64):
        arch(pen, look, (x, 39, 4, 9), frame=darker(stone, 0.3))
    pen.path("M47 100 V82 A15.5 15.5 0 0 1 78 82 V100Z", darker(stone, 0.3), role="shade")
    pen.path("M50 100 V82 A12.5 12.5 0 0 1 75 82 V100Z", across(DARK_WOOD, 48, 78), role="detail")
    for x in (54.5, 62.5, 70.5):
        pen.line([(x, 73), (x, 99)], IRON, 1.1, role="detail")
    for y in (80, 90):
        pen.line([(51, y), (74, y)], IRON, 1.1, role="detail")


@thing(
    "tower",
    words=("clock tower",),
    near=("big ben", "bell tower", "watchtower", "campanile"),
    aspect=0.42,
    height_m=24,
    main="#d9b98c",
    second="#5a6a80",
    kinds=("building",),
)
@percent
def tower(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    pen.line([(21, 8), (21, 1)], GOLD, 1.2, role="detail")
    pen.path("M10 24 L21 5 L32 24Z", across(roof, 8, 34, by=0.22))
    pen.path("M10 24 L21 5 L17 24Z", lighter(roof, 0.3), role="light", opacity=0.5)
    pen.rect((8, 23, 26, 24), across(wall, 4, 38))
    pen.rect((6, 22, 30, 3), across(darker(wall, 0.2), 6, 36), r=0.8, role="detail")
    pen.rect((6, 46, 30, 3), across(darker(wall, 0.2), 6, 36), r=0.8, role="detail")
    clock_face(pen, 21, 35.5, 8.5, rim=darker(wall, 0.55))
    if look.lit:
        pen.circle(21, 35.5, 7.1, LAMPLIGHT, role="glow", opacity=0.45)
    pen.path("M9 49 H33 L35 100 H7Z", across(wall, 4, 38))
    pen.path("M28 49 H33 L35 100 H28Z", darker(wall, 0.3), role="shade", opacity=0.35)
    for x in (13.5, 24):
        arch(pen, look, (x, 54, 4.5, 10), frame=darker(wall, 0.25))
    arch(pen, look, (18.5, 71, 5, 9), frame=darker(wall, 0.25))
    door(pen, (16.5, 86, 9, 14), DARK_WOOD, frame=darker(wall, 0.25), round_head=True)
    pen.rect((4, 96, 12, 4), STONE, role="shade")
    pen.rect((26, 96, 12, 4), STONE, role="shade")


@thing(
    "windmill",
    words=("dutch windmill", "flour mill", "mill"),
    aspect=0.95,
    height_m=14,
    main="#efe3cc",
    second="#a5573f",
    kinds=("building",),
)
@percent
def windmill(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    pen.path("M33 100 L39 42 H57 L64 100Z", across(wall, 28, 68, by=0.18))
    pen.path("M53 42 H57 L64 100 H56Z", darker(wall, 0.3), role="shade", opacity=0.4)
    pen.path("M34.5 86 H62.4 L63.4 92 H33.8Z", darker(roof, 0.05), role="detail")
    pen.path("M36 43 C36 30 42 26 48 24 C54 26 60 30 60 43Z", across(roof, 34, 62, by=0.2))
    arch(pen, look, (45.5, 58, 6, 10), frame=darker(wall, 0.25))
    door(pen, (43, 82, 11, 18), DARK_WOOD, round_head=True)
    for i in range(4):
        with pen.placed(48, 40, turn=i * 90 + 38 + look.rng.uniform(-5, 5), scale=1.0):
            pen.line([(0, 0), (0, -44)], DARK_WOOD, 1.8, role="detail")
            pen.path("M1 -10 H11 V-44 H1Z", "#fbf5e6")
            pen.path("M1 -10 H11 V-14 H1Z", darker("#fbf5e6", 0.12), role="shade")
            for y in range(-41, -10, 6):
                pen.line([(0.5, y), (11, y)], WOOD, 0.8, role="detail")
            pen.line([(6, -10.5), (6, -43.5)], WOOD, 0.8, role="detail")
            pen.line([(11, -10.5), (11, -43.5)], WOOD, 1, role="detail")
    pen.circle(48, 40, 3.6, DARK_WOOD, role="detail")
    pen.circle(47.4, 39.4, 1.6, BRASS, role="light")


@thing(
    "lighthouse",
    words=("light house", "beacon", "beacon tower"),
    aspect=0.62,
    height_m=22,
    main="#d9483b",
    second="#fbf8f1",
    kinds=("building",),
)
@percent
def lighthouse(pen: Pen, look: Look) -> None:
    main, second = look.main, look.second
    if look.lit:
        pen.path("M31 16 L-30 4 V32Z M31 16 L92 4 V32Z", "#ffe9a3", role="glow", opacity=0.45)
        pen.circle(31, 16, 15, "#ffe9a3", role="glow", opacity=0.4)
    pen.path("M18 94 L23 29 H39 L44 94Z", across(second, 16, 46, by=0.16))
    for top, foot in ((29, 42), (55, 68), (81, 94)):
        a, b = (23 - (top - 29) / 13, 23 - (foot - 29) / 13)
        pen.path(f"M{a} {top} H{62 - a} L{62 - b} {foot} H{b}Z", across(main, 16, 46, by=0.16))
    pen.path("M35 29 H39 L44 94 H37Z", COAL, role="shade", opacity=0.13)
    for y in (47, 73):
        arch(pen, look, (29, y, 4, 7), frame=darker(main, 0.1))
    pen.rect((19, 26, 24, 3.4), across(IRON, 18, 44), r=0.8, role="detail")
    for x in (20, 24, 28, 34, 38, 42):
        pen.line([(x, 26), (x, 21)], IRON, 0.8, role="detail")
    pen.line([(20, 21), (42, 21)], IRON, 1, role="detail")
    pen.rect(
        (25, 12, 12, 14),
        "#fff0b8" if look.lit else "#cdeaf5",
        role="glow" if look.lit else "detail",
    )
    pen.circle(31, 18, 3.4, "#ffd04f", role="glow" if look.lit else "detail")
    for x in (25, 31, 37):
        pen.line([(x, 12.5), (x, 25.5)], IRON, 0.9, role="detail")
    pen.path("M22.5 13 C24 6 28 4 31 3.4 C34 4 38 6 39.5 13Z", across(main, 22, 40, by=0.2))
    pen.path("M31 4 V1", stroke=IRON, width=1.4, role="detail")
    door(pen, (27, 82, 8, 12), DARK_WOOD, round_head=True)
    pen.path(
        "M4 100 C6 92 12 90 17 92 C26 88 38 88 46 92 C52 90 57 94 59 100Z",
        across(STONE, 4, 60, by=0.2),
        role="detail",
    )
    pen.path(
        "M12 100 C14 95 20 94 24 97 L22 100Z M38 100 L42 95 L50 97 L52 100Z",
        darker(STONE, 0.25),
        role="shade",
    )


@thing(
    "sandcastle",
    words=("sand castle",),
    aspect=1.2,
    height_m=0.8,
    main="#e8c27a",
    second="#d9483b",
    kinds=("toy",),
)
@percent
def sandcastle(pen: Pen, look: Look) -> None:
    sand = look.main
    pen.rect((44, 36, 32, 50), across(darker(sand, 0.06), 40, 80))
    battlements(pen, 42, 37, 36, sand, teeth=4)
    pennant(pen, 60, 26, 20, look.second)
    for x in (14, 80):
        pen.path(f"M{x} 92 L{x + 3} 50 H{x + 24} L{x + 27} 92Z", across(sand, x - 4, x + 30))
        battlements(pen, x + 1, 51, 25, lighter(sand, 0.1), teeth=4)
        pen.path(
            f"M{x + 10} 66 A3.5 4 0 0 1 {x + 17} 66 V73 H{x + 10}Z",
            darker(sand, 0.45),
            role="detail",
        )
    pen.rect((34, 64, 52, 30), across(lighter(sand, 0.05), 30, 90))
    battlements(pen, 34, 65, 52, sand, teeth=6)
    pen.path("M50 94 V82 A10 10 0 0 1 70 82 V94Z", darker(sand, 0.5), role="detail")
    pen.path("M2 100 C10 88 30 88 44 91 C66 88 104 86 118 100Z", down(sand, 84, 102), role="detail")
    for _ in range(34):
        at = look.rng.uniform(14, 106), look.rng.uniform(91, 98)
        pen.circle(*at, 0.7, darker(sand, 0.25), role="shade")
    pen.path("M96 96 a5 5 0 0 1 10 0 l-5 3Z", "#f29a8a", role="detail")
    fill, role = lights(look, 44, 50)
    pen.rect((57, 46, 6, 9), fill if look.lit else darker(sand, 0.45), r=3, role=role)
