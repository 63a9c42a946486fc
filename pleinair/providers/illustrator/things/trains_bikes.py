"""What runs on rails, and what runs on two wheels. Facing right."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.cars import headlamp
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    GOLD,
    IRON,
    LAMPLIGHT,
    STEEL,
    WHITE,
    WOOD,
    across,
    down,
    glass,
)
from pleinair.providers.illustrator.things.wheels import cartwheel, ring, wheel


@thing(
    "train",
    words=(
        "steam train",
        "locomotive",
        "steam engine",
        "steam locomotive",
        "railway",
        "railroad",
        "tank engine",
    ),
    aspect=2.5,
    height_m=4,
    main="#2f7d5b",
    second="#d9483b",
    kinds=("vehicle",),
)
@percent
def train(pen: Pen, look: Look) -> None:
    paint, trim = look.main, look.second
    pen.rect((2, 76, 82, 9), IRON, r=2)
    pen.rect((4, 34, 78, 46), across(trim, -10, 90, by=0.14), r=3)
    pen.rect((0, 28, 86, 8), across(darker(trim, 0.3), 0, 90), r=3)
    for x in (11, 35, 59):
        pen.rect((x - 1.5, 42.5, 19, 18), WHITE, r=2, role="detail")
        pen.rect(
            (x, 44, 16, 15),
            LAMPLIGHT if look.lit else glass(40, 62),
            r=1,
            role="glow" if look.lit else "detail",
        )
    pen.rect((4, 66, 78, 3), GOLD, role="detail")
    pen.rect((82, 78, 12, 4), COAL)
    _engine(pen, look, paint, trim)
    for x in (20, 66):
        wheel(pen, x, 88, 12, rim=darker(trim, 0.1))
    for x in (112, 140):
        pen.circle(x, 85, 14, COAL, role="detail")
        cartwheel(pen, x, 85, 15, trim, thick=0.2)
    for x in (176, 204):
        pen.circle(x, 89, 10, COAL, role="detail")
        cartwheel(pen, x, 89, 11, trim, thick=0.2)
    pen.line([(112, 88), (142, 88), (176, 88)], STEEL, 3.4, role="detail")
    pen.circle(112, 88, 2.4, GOLD, role="detail")
    pen.circle(140, 88, 2.4, GOLD, role="detail")


def _engine(pen: Pen, look: Look, paint: str, trim: str) -> None:
    pen.path("M178 20 L174 4 H196 L192 20 V36 H178Z", across(COAL, 170, 198, by=0.22))
    pen.rect((172, 2, 26, 5), GOLD, r=2, role="detail")
    pen.path("M146 36 V28 Q146 22 153 22 Q160 22 160 28 V36Z", across(GOLD, 144, 162, by=0.2))
    pen.rect((94, 76, 120, 9), IRON, r=2)
    pen.rect((124, 34, 84, 40), down(paint, 28, 80, by=0.25), r=8)
    pen.path("M132 39 H198", stroke=lighter(paint, 0.5), width=2.4, role="light")
    for x in (138, 168, 192):
        pen.rect((x, 34, 3.4, 40), GOLD, role="detail")
    pen.path("M204 34 H212 Q217 34 217 40 V68 Q217 74 212 74 H204Z", across(COAL, 202, 220, by=0.2))
    pen.rect((94, 16, 36, 64), across(paint, 88, 136, by=0.16), r=2)
    pen.rect((89, 10, 46, 8), across(darker(paint, 0.3), 88, 136), r=4)
    pen.rect((100, 26, 23, 20), GOLD, r=2, role="detail")
    pen.rect(
        (102, 28, 19, 16),
        LAMPLIGHT if look.lit else glass(24, 46),
        r=1,
        role="glow" if look.lit else "detail",
    )
    pen.rect((99, 54, 26, 18), darker(paint, 0.22), r=2, role="shade")
    headlamp(pen, look, 216, 44, 5)
    pen.path("M212 78 H222 L240 98 H208Z", across(trim, 204, 242))
    pen.path("M216 82 L218 96 M221 84 L228 96", stroke=darker(trim, 0.4), width=1.6, role="shade")


@thing(
    "tram",
    words=("streetcar", "trolley", "trolley car"),
    near=("subway", "underground train", "metro", "commuter train", "monorail", "cable car"),
    aspect=1.9,
    height_m=3.6,
    main="#d8a63c",
    second="#fbf3e2",
    kinds=("vehicle",),
)
@percent
def tram(pen: Pen, look: Look) -> None:
    paint, cream = look.main, look.second
    pen.line([(72, 18), (86, 8), (98, 2)], IRON, 2)
    pen.line([(112, 18), (100, 9)], IRON, 2)
    pen.line([(82, 1.6), (116, 1.6)], IRON, 2.4)
    pen.rect((24, 16, 142, 7), across(darker(paint, 0.3), 20, 170), r=3)
    pen.path("M6 84 V34 Q8 22 22 22 H168 Q182 22 184 34 V84Z", down(cream, 16, 96, by=0.1))
    pen.path("M6 56 H184 V84 Q184 88 180 88 H10 Q6 88 6 84Z", down(paint, 48, 96, by=0.14))
    pen.rect((6, 54, 178, 3.4), darker(paint, 0.35), role="detail")
    fill, lamp = (LAMPLIGHT, True) if look.lit else (glass(26, 56), False)
    for x, w in ((12, 16), (52, 20), (76, 20), (100, 20), (162, 16)):
        pen.rect((x, 29, w, 22), fill, r=3, role="glow" if lamp else "detail")
        pen.polygon(
            [(x + 3, 51), (x + 9, 29), (x + 13, 29), (x + 7, 51)], WHITE, role="light", opacity=0.4
        )
    for x in (32, 125):
        w = 15 if x == 32 else 32
        pen.rect((x, 27, w, 58), darker(paint, 0.3), r=2, role="detail")
        for i in range(1 if x == 32 else 2):
            pen.rect((x + 2 + i * 15, 30, 12, 30), fill, r=1.5, role="glow" if lamp else "detail")
            pen.rect((x + 2 + i * 15, 63, 12, 20), paint, r=1.5, role="detail")
    pen.circle(90, 71, 8, cream, role="detail")
    pen.path("M87.5 67 L91 65 V77", stroke=darker(paint, 0.4), width=2.6, role="detail")
    headlamp(pen, look, 179, 68, 4.6)
    pen.rect((10, 86, 170, 6), IRON, r=2)
    pen.rect((30, 90, 38, 6), COAL, r=2)
    pen.rect((122, 90, 38, 6), COAL, r=2)
    for x in (38, 60, 130, 152):
        wheel(pen, x, 92.5, 7.5)


@thing(
    "bicycle",
    words=("bike", "cycle", "push bike", "mountain bike", "racing bike"),
    near=("tricycle", "unicycle"),
    aspect=1.62,
    height_m=1.1,
    main="#2f8fa3",
    second="#8a5a3b",
    kinds=("vehicle",),
)
@percent
def bicycle(pen: Pen, look: Look) -> None:
    paint, leather = look.main, look.second
    for x in (31, 131):
        for i in range(9):
            with pen.placed(x, 70, turn=i * 20):
                pen.line([(0, -27), (0, 27)], "#aab4bd", 0.7, role="detail")
        ring(pen, x, 70, 30, COAL, width=4.4)
        ring(pen, x, 70, 25.8, STEEL, width=1.8)
        pen.circle(x, 70, 3.6, STEEL, role="detail")
    pen.path("M31 70 L56 30 M31 70 L74 73", stroke=darker(paint, 0.15), width=4.4)
    pen.path("M74 73 L54 24 M74 73 L116 32 M57 33 L114 28", stroke=paint, width=5.4)
    pen.path("M112 16 L117 32 C120 48 124 60 131 70", stroke=paint, width=5)
    pen.path("M58 31.5 L113 26.6", stroke=lighter(paint, 0.5), width=1.4, role="light")
    pen.path("M113 18 L110 8 H126 Q132 9 129 15", stroke=COAL, width=3.4)
    pen.path("M124 8 H128 Q132 10 129 15", stroke=leather, width=4.6, role="detail")
    pen.path("M55 24 L53 16", stroke=STEEL, width=3.4)
    pen.path(
        "M40 11 C46 8 54 12 66 12 C70 12 70 16 66 17 C58 18 50 21 44 19 C39 18 36 13 40 11Z",
        across(leather, 36, 70, by=0.2),
    )
    ring(pen, 74, 73, 9, IRON, width=2.4)
    pen.line([(74, 73), (82, 86)], IRON, 2.6, role="detail")
    pen.rect((77, 86, 11, 3.4), COAL, r=1.6, role="detail")
    pen.path("M32 66 L73 64 M32 74 L74 82", stroke=IRON, width=1.3, role="detail")
    pen.path("M9 54 A27 30 0 0 1 44 43", stroke=darker(paint, 0.2), width=3, role="detail")


@thing(
    "motorcycle",
    words=("motorbike", "motor cycle", "motor bike"),
    aspect=1.72,
    height_m=1.2,
    main="#c8372f",
    second="#2b303b",
    kinds=("vehicle",),
)
@percent
def motorcycle(pen: Pen, look: Look) -> None:
    paint, dark = look.main, look.second
    pen.line([(104, 20), (138, 74)], STEEL, 5)
    for x in (32, 139):
        wheel(pen, x, 73, 27, rim="#d7dce1", spokes=8)
    pen.path(
        "M112 48 C124 34 152 38 166 56 C152 48 134 48 122 60Z", across(paint, 108, 168, by=0.18)
    )
    pen.path("M32 73 L66 60 L100 74 L58 78Z", IRON)
    pen.path("M54 50 H98 L104 72 Q90 84 66 80Z", across("#6f7985", 50, 108, by=0.2))
    for y in (56, 61, 66):
        pen.rect((64, y, 30, 2.4), darker(STEEL, 0.4), r=1.2, role="detail")
    pen.circle(72, 74, 8, across(STEEL, 62, 82, by=0.2), role="detail")
    pen.path("M98 74 C86 86 60 84 12 80", stroke="#dfe4e8", width=6.4)
    pen.path("M96 73 C84 83 60 81 14 78", stroke=WHITE, width=1.4, role="light")
    pen.path(
        "M14 50 C18 40 30 36 44 40 C56 44 60 42 66 38L76 46 C66 54 44 54 34 52 C26 50 20 52 14 50Z",
        across(dark, 10, 78, by=0.2),
    )
    pen.path("M8 54 C18 46 34 46 48 56 L42 62 C34 54 22 54 10 60Z", across(paint, 4, 50, by=0.18))
    pen.path(
        "M62 42 C66 26 86 20 104 26 C112 30 112 38 106 44 C96 52 76 54 66 52Z",
        across(paint, 58, 112, by=0.22),
    )
    pen.path("M70 38 C76 29 88 27 98 30", stroke=lighter(paint, 0.6), width=2.4, role="light")
    pen.path("M104 22 C98 14 90 13 82 13", stroke=COAL, width=4)
    pen.path("M88 13 H80", stroke=DARK_WOOD, width=5.6, role="detail")
    pen.path("M106 20 L112 2", stroke=STEEL, width=1.6, role="detail")
    pen.circle(113, 5, 4.6, COAL, role="detail")
    pen.circle(116, 25, 8.4, across(COAL, 106, 126, by=0.2))
    headlamp(pen, look, 121, 25, 6.6)
    pen.rect((6, 47, 6, 7), "#e5483d", r=2, role="glow" if look.lit else "detail")


@thing(
    "scooter",
    words=("moped", "vespa", "motor scooter"),
    aspect=1.4,
    height_m=1.15,
    main="#5fb39a",
    second="#f2e8d6",
    kinds=("vehicle",),
)
@percent
def scooter(pen: Pen, look: Look) -> None:
    paint, cream = look.main, look.second
    pen.line([(104, 40), (112, 80)], STEEL, 5)
    for x in (32, 113):
        wheel(pen, x, 82, 18, rim=cream)
    pen.path(
        "M94 84 C88 92 66 92 58 88 L40 84 V78 H70 C84 78 88 70 90 58 L94 22 L106 20"
        "C106 44 104 66 94 84Z",
        across(darker(paint, 0.1), 40, 110, by=0.14),
    )
    pen.path(
        "M96 84 C92 62 92 40 96 18 C108 16 114 34 112 54 C111 66 106 78 96 84Z",
        across(paint, 90, 118, by=0.2),
    )
    pen.path(
        "M6 74 C2 54 16 44 34 44 H62 C70 54 70 70 60 86H46 C46 72 36 64 24 66 C16 67 10 72 6 74Z",
        down(paint, 38, 92, by=0.2),
    )
    pen.path("M12 60 C18 50 28 49 42 49", stroke=lighter(paint, 0.6), width=2.4, role="light")
    pen.ellipse((48, 64, 11, 9), darker(paint, 0.2), role="shade")
    for x in (41, 46, 51):
        pen.rect((x, 60, 2.6, 8), lighter(paint, 0.2), r=1.2, role="detail")
    pen.path(
        "M14 40 C14 32 26 30 40 33 C54 36 60 34 64 40C64 45 58 46 50 46 H20 C16 46 14 44 14 40Z",
        across(WOOD, 10, 66, by=0.2),
    )
    pen.path(
        "M96 84 C92 76 98 64 112 64 C126 64 134 74 132 82"
        "C128 74 118 70 110 74 C104 76 100 80 96 84Z",
        across(paint, 92, 136, by=0.2),
    )
    pen.path("M98 20 L94 8 L82 6", stroke=COAL, width=3.6)
    pen.path("M88 7 L80 5.5", stroke=DARK_WOOD, width=5.4, role="detail")
    pen.path("M92 14 C92 6 104 4 108 12 L106 20 H94Z", across(paint, 88, 110, by=0.2))
    headlamp(pen, look, 107, 13, 5.4)
    pen.rect((3, 62, 5, 7), "#e5483d", r=2, role="glow" if look.lit else "detail")
    pen.circle(99, 30, 2, BRASS, role="detail")


@thing(
    "cart",
    words=("wagon", "hay cart"),
    near=("wheelbarrow", "carriage", "coach and horses", "stagecoach"),
    aspect=1.6,
    height_m=1.6,
    main="#b5743f",
    second="#d9483b",
    surface=0.34,
    kinds=("vehicle",),
)
@percent
def cart(pen: Pen, look: Look) -> None:
    wood, rim = look.main, look.second
    pen.path("M120 62 C136 64 146 76 157 84", stroke=darker(wood, 0.25), width=4.4)
    pen.path(
        "M14 40 C20 14 44 4 64 14 C84 2 112 12 116 40Z",
        across("#e6bf58", 10, 120, by=0.16),
        role="detail",
    )
    for x, y, lean in (
        (30, 22, -6),
        (50, 16, 4),
        (70, 18, -4),
        (88, 20, 6),
        (40, 32, 5),
        (80, 32, -6),
        (102, 28, 5),
        (60, 30, 3),
    ):
        pen.line([(x, y), (x + lean, y + 9)], "#b98f33", 1.4, role="shade")
    pen.path("M6 36 H124 L116 70 H14Z", across(wood, 0, 130, by=0.16))
    pen.rect((3, 33, 124, 6), across(lighter(wood, 0.15), 0, 130), r=2)
    pen.path("M9 47 H121 M12 58 H118", stroke=darker(wood, 0.25), width=1.4, role="shade")
    for x in (34, 66, 98):
        pen.rect((x, 38, 4.4, 32), darker(wood, 0.2), role="detail")
    pen.rect((20, 68, 92, 6), darker(wood, 0.35), role="shade")
    for x in (36, 98):
        cartwheel(pen, x, 75, 25, rim)
