"""What flies, from kites to starships. Facing right."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    DARK_WOOD,
    GOLD,
    IRON,
    LAMPLIGHT,
    STEEL,
    WHITE,
    across,
    ball,
    down,
    glass,
)
from pleinair.providers.illustrator.things.windows import porthole


@thing(
    "aeroplane",
    words=(
        "airplane",
        "plane",
        "aircraft",
        "jet",
        "airliner",
        "jumbo jet",
        "jetliner",
        "passenger plane",
    ),
    aspect=2.15,
    height_m=12,
    stands="air",
    main="#f4f6f7",
    second="#2f7fc4",
    kinds=("vehicle",),
)
@percent
def aeroplane(pen: Pen, look: Look) -> None:
    body, trim = look.main, look.second
    pen.path("M118 46 L86 12 H100 L146 44Z", across(darker(body, 0.25), 80, 150))
    pen.path("M34 50 L6 6 H30 L66 44Z", across(trim, 2, 70, by=0.16))
    pen.path(
        "M8 48 C20 40 60 36 100 36 H168 C190 36 208 48 213 58 C214 64 206 70 190 72"
        "C150 76 80 76 50 70 C32 66 16 58 8 48Z",
        down(body, 32, 80, by=0.14),
    )
    pen.path(
        "M14 52 C50 64 150 68 213 60 C212 66 204 70 190 72C150 76 80 76 50 70 C34 66 22 60 14 52Z",
        trim,
    )
    pen.path(
        "M60 66 C100 72 160 72 206 66 C200 70 196 71 190 72 C150 76 80 76 50 70Z",
        darker(trim, 0.25),
        role="shade",
    )
    pen.path(
        "M186 40 C198 44 205 49 209 54 L184 53 C182 48 183 43 186 40Z", glass(38, 56), role="detail"
    )
    tone = LAMPLIGHT if look.lit else "#7fb6d3"
    for i in range(10):
        pen.rect((64 + i * 11.4, 46, 6, 8), tone, r=3, role="glow" if look.lit else "detail")
    pen.path("M28 42 C60 38 130 38 176 39", stroke=WHITE, width=2, opacity=0.8, role="light")
    pen.path("M40 54 L10 62 H26 L60 58Z", across(darker(trim, 0.1), 6, 62))
    pen.rect((76, 80, 30, 13), across(STEEL, 70, 110, by=0.2), r=6.5, role="detail")
    pen.ellipse((104, 86.5, 3, 6), COAL, role="detail")
    pen.path(
        "M136 60 L72 99 H90 L158 64 C156 58 142 57 136 60Z",
        across(lighter(body, 0.1), 60, 180, by=0.2),
    )
    pen.path("M72 99 H90 L158 64 C158 62 157 61 156 60Z", darker(body, 0.25), role="shade")


@thing(
    "biplane",
    words=("propeller plane", "old plane", "stunt plane"),
    near=("glider", "seaplane"),
    aspect=1.7,
    height_m=3.4,
    stands="air",
    main="#d9483b",
    second="#f6d892",
    kinds=("vehicle",),
)
@percent
def biplane(pen: Pen, look: Look) -> None:
    body, wing = look.main, look.second
    pen.path("M114 18 L104 78 M142 18 L128 78", stroke=DARK_WOOD, width=2.6)
    pen.path("M8 46 L2 22 H22 L38 46Z", across(wing, 0, 40))
    pen.path(
        "M6 46 C30 42 70 36 100 36 H144 C152 36 154 44 154 54 C154 66 150 72 140 72 H100"
        "C70 70 30 60 8 54Z",
        down(body, 32, 78, by=0.2),
    )
    pen.path(
        "M10 54 C50 62 110 66 154 60 C153 68 149 72 140 72 H100 C70 70 30 60 10 54Z",
        darker(body, 0.25),
        role="shade",
    )
    pen.path("M20 47 C50 42 80 40 104 40", stroke=lighter(body, 0.6), width=2, role="light")
    pen.path("M78 38 C80 28 96 28 98 38Z", COAL, role="detail")
    pen.circle(88, 27, 8, ball("#8a5a3b", 88, 27, 8))
    pen.path("M89 25 h7 v5 h-7Z", glass(24, 32), role="detail")
    pen.path("M100 38 L108 28 L112 37Z", glass(26, 40), role="detail")
    pen.path("M80 32 C70 30 64 34 56 32 C62 36 70 40 82 36Z", "#f0bd3b", role="detail")
    pen.circle(50, 52, 6.4, WHITE, role="detail")
    pen.circle(50, 52, 3.4, "#2f6fa8", role="detail")
    pen.path("M98 12 H157 Q163 16 157 21 H98 Q92 16 98 12Z", down(wing, 8, 24, by=0.16))
    pen.path("M72 74 H144 Q150 78 144 83 H72 Q66 78 72 74Z", down(wing, 70, 86, by=0.16))
    pen.path("M110 82 L120 92 L132 82", stroke=IRON, width=2.4)
    pen.circle(120, 91, 8.4, COAL, role="detail")
    pen.circle(120, 91, 3.6, STEEL, role="detail")
    pen.path("M150 38 H158 Q160 54 158 70 H150Z", across(IRON, 148, 162, by=0.2))
    pen.ellipse((163, 54, 3, 36), "#dfe5e8", role="light", opacity=0.55)
    pen.path(
        "M162 54 C160 40 160 28 163 20 C166 28 166 40 164 54"
        "C166 68 166 80 163 88 C160 80 160 68 162 54Z",
        DARK_WOOD,
        role="detail",
    )
    pen.circle(162, 54, 4.4, GOLD, role="detail")


@thing(
    "helicopter",
    words=("chopper", "rescue helicopter"),
    near=("drone", "quadcopter"),
    aspect=1.75,
    height_m=3.6,
    stands="air",
    main="#2f8fa3",
    second="#f2c14a",
    kinds=("vehicle",),
)
@percent
def helicopter(pen: Pen, look: Look) -> None:
    body, trim = look.main, look.second
    pen.path(
        "M70 40 C50 42 26 44 12 42 L10 50 C30 56 56 62 74 68Z", across(darker(body, 0.08), 0, 90)
    )
    pen.path("M4 20 H18 L26 46 H10Z", across(trim, 2, 28, by=0.16))
    for turn in (20, 80, 140):
        with pen.placed(12, 46, turn=turn):
            pen.path("M-15 -1.5H15 V1.5H-15Z", IRON, role="detail")
    pen.circle(12, 46, 3, STEEL, role="detail")
    pen.path(
        "M62 62 C62 36 84 24 110 24 C146 24 170 42 172 62 C172 76 154 82 128 82 H86"
        "C70 82 62 76 62 62Z",
        down(body, 18, 90, by=0.2),
    )
    pen.path(
        "M63 66 C90 74 140 74 172 64 C170 76 154 82 128 82 H86 C72 82 64 77 63 66Z",
        trim,
        role="detail",
    )
    pen.path("M132 30 C152 34 166 46 169 60 C158 62 144 62 132 60Z", glass(26, 64), role="detail")
    pen.path(
        "M94 33 H122 Q125 33 125 36 V60 H94 Q91 60 91 57 V36 Q91 33 94 33Z",
        glass(26, 64),
        role="detail",
    )
    pen.polygon([(97, 60), (107, 33), (113, 33), (103, 60)], WHITE, role="light", opacity=0.5)
    pen.path(
        "M136 56 C137 46 140 40 146 38 C144 44 144 50 143 58Z", WHITE, role="light", opacity=0.5
    )
    pen.path("M72 46 C76 36 84 31 92 29", stroke=lighter(body, 0.6), width=2.4, role="light")
    pen.rect((98, 14, 22, 12), across(darker(body, 0.25), 96, 122), r=3)
    pen.rect((106.5, 5, 5, 12), IRON, role="detail")
    pen.path("M30 4 C60 2 90 3 109 5 C128 3 158 2 175 4 C160 8 130 9 109 9 C88 9 58 8 30 4Z", COAL)
    pen.path("M88 82 L84 94 M134 82 L138 94", stroke=IRON, width=3)
    pen.path("M66 92 Q67 96 72 96 H152 Q160 96 164 88", stroke=COAL, width=4)
    pen.circle(154, 77, 3.4, LAMPLIGHT, role="glow" if look.lit else "detail")


@thing(
    "rocket",
    words=("rocket ship", "spaceship", "space ship", "spacecraft", "starship", "rocketship"),
    near=("missile", "space shuttle", "shuttle"),
    aspect=0.62,
    height_m=30,
    stands="air",
    main="#f3f4f4",
    second="#e0503f",
    kinds=("vehicle",),
)
@percent
def rocket(pen: Pen, look: Look) -> None:
    body, trim = look.main, look.second
    pen.circle(31, 88, 15, "#ffc65a", role="glow", opacity=0.25)
    pen.path("M22 78 C16 88 24 92 31 100 C38 92 46 88 40 78Z", "#f58a3c", role="glow")
    pen.path("M26 78 C23 85 28 89 31 94 C34 89 39 85 36 78Z", "#ffd65c", role="glow")
    pen.path("M18 48 C6 54 2 66 3 82 C9 76 14 73 21 72Z", across(trim, 0, 24, by=0.16))
    pen.path("M44 48 C56 54 60 66 59 82 C53 76 48 73 41 72Z", across(darker(trim, 0.2), 40, 62))
    pen.path(
        "M31 2 C44 14 49 32 48 48 C47 60 44 70 40 76H22 C18 70 15 60 14 48 C13 32 18 14 31 2Z",
        across(body, 8, 54, by=0.2),
    )
    pen.path(
        "M31 2 C38 8 42.5 15 45 23 C36 27 26 27 17 23 C19.5 15 24 8 31 2Z",
        across(trim, 16, 48, by=0.2),
    )
    pen.path(
        "M42 17 C50 32 48 58 40 76 H34 C41 60 44 40 41 15Z", "#10131f", role="shade", opacity=0.14
    )
    pen.path("M14.3 54 C25 58 37 58 47.7 54 L46.6 60 C36 63 26 63 15.4 60Z", trim, role="detail")
    porthole(pen, look, 31, 38, 7.4, frame="#5f7388")
    pen.path("M21 30 C22 25 24 20 27 16", stroke=WHITE, width=1.8, opacity=0.7, role="light")
    pen.path(
        "M29 58 H33 C35 66 35 74 33 84 C32 86 30 86 29 84 C27 74 27 66 29 58Z",
        across(trim, 26, 36, by=0.2),
    )
    pen.rect((21, 75, 20, 4), IRON, r=1.4, role="detail")


@thing(
    "satellite",
    near=("space probe", "sputnik", "space station"),
    aspect=1.7,
    height_m=4,
    stands="sky",
    main="#3f74b8",
    second="#e3c36a",
)
@percent
def satellite(pen: Pen, look: Look) -> None:
    panel, foil = look.main, look.second
    pen.line([(20, 52), (150, 52)], STEEL, 4)
    for x in (4, 112):
        pen.rect((x, 28, 54, 48), WHITE, r=2)
        for i in range(4):
            for j in range(3):
                pen.rect(
                    (x + 2.6 + i * 12.6, 30.4 + j * 14.8, 11, 13.4),
                    across(panel, x - 20, x + 70, by=0.22),
                    role="body",
                )
        pen.path(
            f"M{x + 3} 74 L{x + 27} 30 H{x + 38} L{x + 14} 74Z", WHITE, role="light", opacity=0.25
        )
    pen.rect((66, 30, 38, 46), across(foil, 62, 108, by=0.2), r=4)
    pen.path(
        "M66 42 H104 M66 64 H104 M79 30 L76 76", stroke=darker(foil, 0.25), width=1.2, role="shade"
    )
    pen.rect((74, 46, 22, 12), IRON, r=2, role="detail")
    for x in (79, 85, 91):
        pen.circle(x, 52, 1.8, LAMPLIGHT, role="glow" if look.lit else "detail")
    pen.line([(85, 30), (85, 18)], IRON, 3)
    pen.path(
        "M62 4 C64 20 76 24 85 24 C94 24 106 20 108 4 C98 10 72 10 62 4Z",
        across(WHITE, 58, 112, by=0.16),
    )
    pen.line([(85, 10), (85, 2)], IRON, 1.8, role="detail")
    pen.circle(85, 2.4, 2.4, "#e5483d", role="glow" if look.lit else "detail")
    pen.path("M78 76 L74 92 M92 76 L96 92", stroke=STEEL, width=2)
    pen.circle(74, 94, 3, foil, role="detail")
    pen.circle(96, 94, 3, foil, role="detail")


@thing(
    "ufo",
    words=("flying saucer", "saucer", "alien ship", "alien spaceship", "mothership"),
    aspect=1.45,
    height_m=6,
    stands="air",
    main="#8f9fb8",
    second="#7fe0b0",
    kinds=("vehicle",),
)
@percent
def ufo(pen: Pen, look: Look) -> None:
    metal, ray = look.main, look.second
    pen.path(
        "M46 62 L22 100 H123 L99 62Z",
        lighter(ray, 0.3),
        role="glow",
        opacity=0.55 if look.lit else 0.32,
    )
    pen.path(
        "M58 62 L46 100 H99 L87 62Z",
        lighter(ray, 0.6),
        role="glow",
        opacity=0.5 if look.lit else 0.3,
    )
    pen.path(
        "M42 40 C42 14 56 2 72.5 2 C89 2 103 14 103 40Z",
        ball("#bfe9f2", 72, 22, 30, by=0.3),
        role="detail",
    )
    pen.path("M62 40 C60 30 64 22 72.5 22 C81 22 85 30 83 40Z", "#6fbf73", role="detail")
    for x in (69.0, 76):
        pen.ellipse((x, 30, 2.2, 3.4, (72.5 - x) * 6), COAL, role="detail")
    pen.path("M50 30 C51 18 57 10 65 8", stroke=WHITE, width=3, opacity=0.8, role="light")
    pen.path(
        "M3 50 C3 38 34 33 72.5 33 C111 33 142 38 142 50C142 60 114 70 72.5 70 C31 70 3 60 3 50Z",
        down(metal, 30, 74, by=0.25),
    )
    pen.path(
        "M3 50 C14 58 40 62 72.5 62 C105 62 131 58 142 50C142 60 114 70 72.5 70 C31 70 3 60 3 50Z",
        darker(metal, 0.3),
        role="shade",
    )
    pen.path("M30 40 C44 36 80 36 100 38", stroke=WHITE, width=2, opacity=0.6, role="light")
    for x, y in ((20, 51), (45, 55), (72.5, 56), (100, 55), (125, 51)):
        if look.lit:
            pen.circle(x, y, 8, LAMPLIGHT, role="glow", opacity=0.35)
        pen.ellipse((x, y, 5, 4), "#ffd65c", role="glow" if look.lit else "detail")
    pen.ellipse((72.5, 69, 18, 4), lighter(ray, 0.3), role="glow")
