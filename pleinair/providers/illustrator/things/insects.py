"""Small creatures with six legs or eight."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

WING = "#dcecf4"


@thing(
    "butterfly",
    words=("monarch", "butterflies"),
    near=("moth", "swallowtail"),
    aspect=1.2,
    height_m=0.1,
    stands="air",
    main="#f08a3c",
    second="#f9d35e",
    kinds=("animal", "insect"),
)
@percent
def butterfly(pen: Pen, look: Look) -> None:
    wing, spot = look.main, look.second
    edge = darker(wing, 0.55)
    for side in (-1, 1):
        with pen.placed(60, 0, mirror=side < 0):
            form(pen, "2 54, 24 54, 42 64, 46 82, 34 96, 20 94, 8 80, 2 66", edge, light=0)
            form(pen, "4 57, 23 57, 38 66, 41 80, 32 90, 22 88, 11 76, 4 66", darker(wing, 0.08))
            form(pen, "2 50, 8 28, 26 6, 48 2, 59 14, 57 38, 44 54, 22 60, 4 58", edge, light=0)
            inner = form(pen, "4 50, 12 30, 28 11, 46 7, 54 16, 52 35, 41 48, 22 54, 6 54", wing)
            mark(pen, inner, (32, 26, 9, 7, -40), spot)
            mark(pen, inner, (22, 42, 6, 5, -30), lighter(spot, 0.3))
            pen.ellipse((27, 76, 6, 8, -30), spot, role="detail")
            for x, y in ((55.6, 20), (55.4, 29), (52.4, 38), (44, 77), (39, 88)):
                pen.circle(x, y, 1.5, WHITE, role="light")
            pen.line("M1 24 Q4 8 14 3", INK, 1.5)
            pen.circle(14, 3, 2, INK, role="detail")
    limb(pen, "M60 32 L60 84", 8, 3, "#4b3a42", middle=7.5, light=0.25)
    ball(pen, (60, 27, 6.6, 6.6), "#4b3a42")
    for x in (57.6, 62.4):
        pen.circle(x, 26, 1.5, WHITE, role="light")


@thing(
    "bee",
    words=("bumblebee", "honeybee", "honey bee", "bumble bee"),
    near=("wasp", "hornet", "fly", "mosquito"),
    aspect=1.2,
    height_m=0.06,
    stands="air",
    main="#f6c235",
    second="#41343a",
    kinds=("animal", "insect"),
)
@percent
def bee(pen: Pen, look: Look) -> None:
    coat, stripe = look.main, look.second
    form(pen, "54 42, 40 22, 42 4, 56 -2, 66 10, 66 36", darker(WING, 0.12), light=0.4)
    form(pen, "62 42, 60 20, 72 2, 88 1, 94 14, 86 34, 72 46", WING, light=0.4)
    pen.polygon([(12, 60), (0, 66), (14, 72)], stripe)
    for x in (46, 60, 74):
        pen.line(f"M{x} 88 Q{x - 1} 95 {x + 4} 98", stripe, 2.4)
    body = form(
        pen, "10 66, 22 46, 50 36, 84 36, 108 48, 116 66, 106 84, 80 95, 48 94, 22 84", coat
    )
    for x, rx in ((24, 5), (46, 6.4), (68, 6.4)):
        mark(pen, body, (x, 66, rx, 36, 6), stripe)
    for x, bend in ((98, 4), (106, 8)):
        pen.line(f"M{x} 46 Q{x + bend} 34 {x + bend + 8} 30", stripe, 2)
        pen.circle(x + bend + 8, 30, 2.8, stripe, role="detail")
    eye(pen, 91, 60, 5)
    eye(pen, 108, 59, 4.4, side=1)
    smile(pen, 101, 72, 10, width=1.6)
    cheeks(pen, 85, 72, apart=0, r=5)


@thing(
    "ladybird",
    words=("ladybug", "lady beetle"),
    near=("scarab", "cockchafer"),
    aspect=1.2,
    height_m=0.05,
    main="#dc3d35",
    second="#332d38",
    kinds=("animal", "insect"),
)
@percent
def ladybird(pen: Pen, look: Look) -> None:
    shell, dark = look.main, look.second
    for x, bend in ((30, -8), (56, 0), (82, 8)):
        pen.line(f"M{x} 84 L{x + bend} 98", dark, 5)
    for x, bend in ((98, 2), (108, 8)):
        pen.line(f"M{x} 50 Q{x + bend} 34 {x + bend + 4} 28", dark, 2.4)
        pen.circle(x + bend + 4, 28, 3, dark, role="detail")
    ball(pen, (99, 68, 20, 22), dark, light=0.2)
    dome = form(pen, "M4 84 C0 42 22 12 52 12 C84 12 98 44 96 84 Q50 94 4 84 Z", shell)
    for oval in rows("30 42 9 9, 66 38 9 9, 22 68 8 8, 50 66 9 9, 80 66 8 8, 50 14 8 7"):
        mark(pen, dome, oval, dark)
    mark(pen, dome, (26, 28, 12, 5, -46), lighter(shell, 0.45), role="light")
    pen.line("M50 13 Q60 48 56 89", darker(shell, 0.4), 2)
    eye(pen, 105, 60, 5, white=True)
    pen.line("M117 75 Q111 81 105 78", lighter(dark, 0.6), 1.6)
    cheeks(pen, 100, 74, apart=0, r=4.4)


@thing(
    "dragonfly",
    words=("damselfly",),
    near=("mayfly", "firefly"),
    aspect=1.3,
    height_m=0.08,
    stands="air",
    main="#2f9fa8",
    second="#cfeaf2",
    kinds=("animal", "insect"),
)
@percent
def dragonfly(pen: Pen, look: Look) -> None:
    body, wing = look.main, look.second
    for spine, w in (("M74 44 Q60 20 34 4", 6), ("M84 42 Q94 18 112 3", 6)):
        limb(pen, spine, w, 12, darker(wing, 0.12), light=0.3, middle=17)
        pen.line(spine, darker(wing, 0.3), 1)
    for spine in ("M66 48 Q44 38 12 40", "M90 50 Q108 46 128 56"):
        limb(pen, spine, 6, 10, wing, light=0.3, middle=17)
        pen.line(spine, darker(wing, 0.3), 1)
    tail = limb(pen, "M78 52 C52 62 30 76 6 97", 12, 4.6, body)
    for x, y in ((60, 60), (48, 66.6), (37, 74), (26, 82), (15, 90.4)):
        mark(pen, tail, (x, y, 1.5, 8, 34), darker(body, 0.4))
    ball(pen, (84, 49, 16, 12, -14), body, light=0.25)
    ball(pen, (103, 46, 11.5, 10.5), darker(body, 0.1))
    ball(pen, (108, 42, 7.4, 8.4), "#e46a4e")
    eye(pen, 108.6, 42, 3.2)
    pen.line("M113 51 Q108 55 104 52", INK, 1.3)


@thing(
    "spider",
    words=("tarantula", "arachnid", "daddy longlegs"),
    near=("black widow", "scorpion"),
    aspect=1.3,
    height_m=0.08,
    main="#5c4a6e",
    second="#e2a93f",
    kinds=("animal", "arachnid"),
)
@percent
def spider(pen: Pen, look: Look) -> None:
    coat, spot = look.main, look.second
    leg = darker(coat, 0.25)
    for side in (-1, 1):
        with pen.placed(65, 0, mirror=side < 0):
            for knee_x, knee_y, foot_x in (
                (32.0, 16.0, 46.0),
                (44, 26, 60),
                (46, 44, 63),
                (38, 62, 50),
            ):
                pen.line(
                    f"M16 58 Q{knee_x * 0.8} {knee_y - 4} {knee_x} {knee_y} "
                    f"Q{knee_x + 8} {knee_y + 20} {foot_x} 98",
                    leg,
                    3.4,
                    role="body",
                )
    ball(pen, (65, 44, 30, 30), coat)
    for x, y, r in ((65.0, 24.0, 5.0), (52, 32, 3.4), (78, 32, 3.4), (44, 44, 2.6), (86, 44, 2.6)):
        pen.circle(x, y, r, spot, role="detail")
    ball(pen, (65, 70, 21, 19), lighter(coat, 0.1))
    eyes(pen, 65.5, 66, apart=18, r=4.6, white=True)
    for x in (50.0, 81):
        pen.circle(x, 58, 2, WHITE, role="light")
    smile(pen, 65, 78, 10, width=1.5)
    for x in (61.5, 68.5):
        pen.polygon([(x - 1.3, 79.6), (x + 1.3, 79.6), (x, 83)], WHITE, role="light")
    cheeks(pen, 65, 76, apart=30, r=3.6)


@thing(
    "caterpillar",
    words=("silkworm",),
    near=("worm", "earthworm", "grub", "bookworm", "centipede"),
    aspect=1.7,
    height_m=0.05,
    main="#8cc152",
    second="#f0c94a",
    kinds=("animal", "insect"),
)
@percent
def caterpillar(pen: Pen, look: Look) -> None:
    skin, spot = look.main, look.second
    segments = ((20, 78, 18), (42, 66, 21), (67, 54, 23), (94, 60, 23), (116, 72, 22))
    for x, y, r in segments:
        for dx in (-6, 5):
            ball(pen, (x + dx, min(96, y + r + 3), 4.4, 4), darker(skin, 0.4), light=0)
    for i, (x, y, r) in enumerate(segments):
        body = ball(pen, (x, y, r, r), darker(skin, 0.1) if i % 2 else skin)
        mark(pen, body, (x, y + r * 0.1, r * 0.3, r * 0.36), spot)
    for x, bend in ((134, -6), (148, 5)):
        pen.line(f"M{x} 34 Q{x + bend} 20 {x + bend * 1.6} 12", INK, 2.4)
        pen.circle(x + bend * 1.6, 11, 4, "#e0574f", role="detail")
    ball(pen, (140, 62, 29, 30), lighter(skin, 0.06))
    eyes(pen, 144, 56, apart=24, r=5.2, white=True)
    smile(pen, 144, 70, 13, width=1.8)
    cheeks(pen, 144, 69, apart=40, r=5.5)
    pen.path(
        "M6 98 Q60 92 170 98 L170 100 L6 100 Z", darker(skin, 0.35), role="shadow", opacity=0.25
    )


@thing(
    "ant",
    words=("worker ant",),
    near=("termite", "cricket", "grasshopper", "locust"),
    aspect=1.6,
    height_m=0.03,
    main="#a34b36",
    second="#5c2f2c",
    kinds=("animal", "insect"),
)
@percent
def ant(pen: Pen, look: Look) -> None:
    coat, dark = look.main, look.second
    for x, foot in ((66, 50), (78, 78), (90, 106)):
        mid = (x + foot) / 2 + (foot - x) * 0.3
        pen.line(
            f"M{x} 66 Q{mid} 62 {mid} 74 Q{foot} 88 {foot} 98 L{foot + 5} 98",
            dark,
            3.4,
            role="body",
        )
    form(pen, "6 56, 14 38, 36 30, 56 40, 64 58, 56 76, 36 84, 14 76", coat)
    for x in (22, 36):
        pen.line(f"M{x} 36 Q{x + 9} 58 {x} 80", darker(coat, 0.28), 2)
    ball(pen, (78, 61, 17, 12), darker(coat, 0.08), light=0.24)
    for x, bend in ((118, 4), (130, 12)):
        pen.line(f"M{x} 34 L{x + bend * 0.4} 16 L{x + bend + 8} 6", dark, 2.6, role="body")
        pen.circle(x + bend + 8, 6, 3, dark)
    form(pen, "94 56, 100 38, 120 30, 142 38, 150 54, 140 70, 118 76, 100 70", coat)
    eye(pen, 116, 50, 5.4, white=True)
    eye(pen, 136, 50, 5, white=True, side=1)
    smile(pen, 130, 62, 11, width=1.6)
    cheeks(pen, 108, 62, apart=0, r=5)
