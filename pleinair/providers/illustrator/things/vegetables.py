"""What the kitchen garden gives."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import leaf, scalloped
from pleinair.providers.illustrator.things.forms import ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "pumpkin",
    words=("gourd",),
    near=("squash", "jack-o'-lantern", "jack o lantern", "halloween pumpkin", "marrow"),
    aspect=1.2,
    height_m=0.35,
    main="#ec8430",
    second="#5f8a45",
    kinds=("food", "vegetable"),
)
@percent
def pumpkin(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    glow = "#ffd667" if look.lit else "#4a2c22"
    for x, rx, dark in ((26, 26, 0.12), (94, 26, 0.2), (40, 27, 0.05), (80, 27, 0.12)):
        ball(pen, (x, 62, rx, 36), darker(skin, dark))
    ball(pen, (60, 62, 27, 38), skin)
    limb(pen, "M60 28 Q58 14 68 6", 9, 7, green)
    pen.line("M66 22 Q84 26 86 14 Q88 8 93 13", green, 2)
    leaf(pen, 56, 24, 30, -66, lighter(green, 0.1), width=0.6)
    if look.lit or "halloween" in pen.mood:
        for x in (42, 78):
            pen.polygon([(x - 9, 60), (x, 46), (x + 9, 60)], glow, role="glow")
        pen.path(
            "M32 72 L42 78 L50 73 L60 80 L70 73 L78 78 L88 72 Q80 92 60 92 Q40 92 32 72 Z",
            glow,
            role="glow",
        )


@thing(
    "carrot",
    words=("carrots",),
    near=("parsnip", "radish", "turnip", "beetroot"),
    aspect=0.86,
    height_m=0.2,
    stands="table",
    main="#f08a32",
    second="#5fa04c",
    kinds=("food", "vegetable"),
)
@percent
def carrot(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    for turn, length, dark in rows("68 26 0.15, 0 28 0.1, 50 32 0.06, 16 32 0.03, 33 35 0.0"):
        leaf(pen, 52, 32, length, turn, darker(green, dark), width=0.3)
    body = form(pen, "42 28, 54 26, 62 34, 62 46, 50 66, 30 86, 6 99, 3 95, 14 72, 28 46", skin)
    for x, y in ((34, 48), (54, 56), (24, 66), (40, 70), (18, 80)):
        mark(pen, body, (x, y, 8, 1.2, 38), darker(skin, 0.24))


@thing(
    "tomato",
    words=("tomatoes", "cherry tomato"),
    near=("persimmon", "bell pepper", "paprika"),
    aspect=1.08,
    height_m=0.08,
    stands="table",
    main="#e0402f",
    second="#5d9a48",
    kinds=("food", "vegetable"),
)
@percent
def tomato(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    form(
        pen,
        "54 22, 70 16, 92 26, 104 50, 98 78, 78 96, 54 99, 30 96, 10 78, 4 50, 16 26, 38 16",
        skin,
    )
    shine(pen, 22, 44, 6, 13, turn=22)
    for turn in (-100, -58, 150, 58, 100, -150):
        leaf(pen, 54, 22, 28, turn, darker(green, 0.1 if turn > 0 else 0), width=0.3)
    limb(pen, "M54 23 Q53 10 60 2", 4.4, 5, darker(green, 0.2))


@thing(
    "cabbage",
    words=("lettuce", "vegetable"),
    near=("broccoli", "cauliflower", "spinach", "kale", "artichoke"),
    aspect=1.1,
    height_m=0.2,
    stands="table",
    main="#8cc063",
    second="#5c9a4b",
    kinds=("food", "vegetable"),
)
@percent
def cabbage(pen: Pen, look: Look) -> None:
    green, outer = look.main, look.second
    form(pen, scalloped("20 92, 6 78, 4 58, 12 38, 26 26, 36 60, 48 92"), outer, light=0.1)
    form(
        pen,
        scalloped("62 92, 74 60, 84 26, 98 38, 106 58, 104 78, 90 92"),
        darker(outer, 0.1),
        light=0.1,
    )
    ball(pen, (55, 52, 42, 44), green)
    form(pen, "55 98, 34 88, 20 62, 26 30, 44 12, 54 30, 58 62", lighter(green, 0.12))
    form(pen, "56 98, 80 86, 92 58, 84 28, 68 14, 60 36, 54 66", darker(green, 0.06))
    vein = lighter(green, 0.5)
    for data in (
        "M54 96 Q44 60 40 24",
        "M50 76 Q40 66 32 64",
        "M46 56 Q38 46 30 46",
        "M57 96 Q66 60 72 26",
        "M61 76 Q72 66 82 64",
        "M65 56 Q74 46 82 46",
    ):
        pen.line(data, vein, 1.8)
