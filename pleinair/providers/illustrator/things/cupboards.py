"""Tall furniture and what stands in a kitchen."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.buildings import clock_face
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import COAL, STEEL, WHITE, across, down


@thing(
    "grandfather clock",
    words=("longcase clock", "pendulum clock"),
    aspect=0.36,
    height_m=2,
    main="#8a5636",
    second="#d9a441",
    kinds=("furniture",),
)
@percent
def grandfather_clock(pen: Pen, look: Look) -> None:
    wood, brass = look.main, look.second
    pen.path("M2 12 C8 10 12 1 18 1 C24 1 28 10 34 12Z", across(darker(wood, 0.1), 0, 36))
    pen.circle(18, 2.6, 2.2, brass, role="detail")
    pen.rect((2, 11, 32, 27), across(wood, -2, 38, by=0.2), r=1.5)
    clock_face(pen, 18, 24.5, 11, rim=brass)
    pen.rect((5, 38, 26, 44), across(darker(wood, 0.06), 2, 34, by=0.2))
    pen.rect((9, 42, 18, 36), darker(wood, 0.5), r=1.5, role="detail")
    pen.path("M18 42 V68", stroke=brass, width=1.2, role="detail")
    pen.circle(18, 69, 4.8, across(brass, 12, 24, by=0.24), role="detail")
    pen.path("M11 44 V62", stroke=WHITE, width=1.2, role="light", opacity=0.35)
    pen.rect((2, 81, 32, 17), across(wood, -2, 38, by=0.2), r=1)
    pen.rect((7, 84.5, 22, 10), darker(wood, 0.2), r=1, role="shade")
    pen.rect((0.5, 96, 35, 4), across(darker(wood, 0.2), 0, 36), r=1)


@thing(
    "wardrobe",
    words=("closet", "armoire", "cupboard"),
    near=("dresser", "sideboard", "cabinet"),
    aspect=0.72,
    height_m=2,
    main="#b37a4c",
    second="#d9a441",
    surface=0.03,
    kinds=("furniture",),
)
@percent
def wardrobe(pen: Pen, look: Look) -> None:
    wood = look.main
    for x in (7.0, 57):
        pen.rect((x, 92, 8, 8), darker(wood, 0.4), r=1)
    pen.rect((4, 7, 64, 87), across(wood, -4, 76, by=0.18), r=1.5)
    pen.path("M1 3 H71 L68 9 H4Z", across(lighter(wood, 0.1), 0, 72, by=0.18))
    for x in (8.0, 37.5):
        pen.rect((x, 13, 26.5, 62), lighter(wood, 0.12), r=1, role="light")
        for y, h in ((17.0, 25.0), (46.0, 25.0)):
            pen.rect((x + 4, y, 18.5, h), darker(wood, 0.14), r=1, role="shade")
            pen.rect((x + 5.5, y + 1.5, 17, h - 1.5), wood, r=1, role="detail")
    for x in (12.0, 41.5):
        for y in (17, 46):
            frame = f"M{x} {y} h18.5 v25 h-18.5Z"
            pen.path(frame, stroke=darker(wood, 0.3), width=0.9, role="line")
    pen.line([(36, 12), (36, 75)], darker(wood, 0.4), 1.2)
    pen.line([(5, 76.5), (67, 76.5)], darker(wood, 0.4), 1.2)
    for x in (32.0, 40):
        pen.circle(x, 45, 1.6, look.second, role="detail")
    pen.rect((8, 78, 56, 12), lighter(wood, 0.12), r=1, role="light")
    for x in (24, 48):
        pen.rect((x - 4, 83, 8, 1.8), look.second, r=0.9, role="detail")


@thing(
    "stove",
    words=("cooker", "oven", "kitchen stove"),
    near=("microwave", "dishwasher"),
    aspect=0.86,
    height_m=1,
    main="#e9e4d6",
    second="#c9483f",
    surface=0.13,
    kinds=("furniture", "device"),
)
@percent
def stove(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.rect((6, 96, 74, 4), COAL, r=1)
    pen.rect((3, 14, 80, 83), across(paint, -6, 92, by=0.1), r=2)
    pen.path("M3 14 L9 6 H77 L83 14Z", COAL)
    for x in (26.0, 60):
        pen.ellipse((x, 10, 12, 2.4), STEEL, role="detail")
        pen.ellipse((x, 10, 7, 1.4), COAL, role="detail")
    pen.rect((3, 14, 80, 14), darker(paint, 0.1), role="shade")
    for x in (14, 26, 60, 72):
        pen.circle(x, 21, 4, look.second, role="detail")
        pen.line([(x, 21), (x, 18)], WHITE, 1.2, role="detail")
    pen.rect((36, 17.5, 14, 7), COAL, r=1.5, role="detail")
    pen.rect((10, 34, 66, 46), darker(paint, 0.18), r=3, role="shade")
    pen.rect((14, 46, 58, 30), COAL, r=3, role="detail")
    pen.rect(
        (17, 49, 52, 24),
        down("#e08a3c" if look.lit else "#5a4a44", 48, 74, by=0.2),
        r=2,
        role="glow" if look.lit else "detail",
    )
    pen.line([(20, 64), (66, 64)], STEEL, 1.6, role="detail")
    pen.line([(22, 68), (34, 50)], WHITE, 3, role="light", opacity=0.3)
    pen.rect((14, 37, 58, 4), across(STEEL, 14, 72, by=0.2), r=2, role="detail")
    pen.rect((10, 84, 66, 9), darker(paint, 0.14), r=2, role="shade")
    pen.rect((32, 87, 22, 2.6), STEEL, r=1.3, role="detail")


@thing(
    "fridge",
    words=("refrigerator", "freezer"),
    aspect=0.5,
    height_m=1.8,
    main="#9cc9c4",
    second="#f4f1e8",
    surface=0.03,
    kinds=("furniture", "device"),
)
@percent
def fridge(pen: Pen, look: Look) -> None:
    paint = look.main
    for x in (7.0, 37):
        pen.rect((x, 95, 6, 5), COAL, r=1)
    pen.rect((2, 2, 46, 95), across(paint, -4, 54, by=0.14), r=6)
    pen.path("M2 32 H48", stroke=darker(paint, 0.35), width=1.6, role="line")
    pen.path("M42 97 Q48 97 48 91 V8 Q48 2 42 2 Q44 50 42 97Z", darker(paint, 0.16), role="shade")
    pen.path("M6 12 Q6 6 12 6", stroke=WHITE, width=2, role="light")
    for y, h in ((16.0, 11.0), (38.0, 16.0)):
        pen.rect((7, y, 2.8, h), across(STEEL, 6, 11, by=0.2), r=1.4, role="detail")
    pen.rect((20, 44, 13, 15), look.second, r=0.6, role="detail")
    pen.path("M22 57 L26 50 L28.500 53 L30 51 L32 57Z", "#6fae5c", role="detail")
    for x, y, tone in ((26.5, 44, "#d9483b"), (33, 68, "#f2c14a"), (18, 72, "#4f8fc4")):
        pen.circle(x, y, 1.7, tone, role="detail")
