"""Fruit and berries."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import leaf
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

LEAF = "#6aa84f"
TWIG = "#7a5236"


def shine(pen: Pen, x: float, y: float, rx: float, ry: float, *, turn: float = -35.0) -> None:
    """Draw the gloss of a smooth skin."""
    pen.ellipse((x, y, rx, ry, turn), WHITE, role="light", opacity=0.55)


@thing(
    "apple",
    words=("crab apple",),
    near=("granny smith", "quince"),
    aspect=0.94,
    height_m=0.09,
    stands="table",
    main="#d9413c",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def apple(pen: Pen, look: Look) -> None:
    skin = look.main
    form(
        pen,
        "47 28, 58 21, 76 22, 90 36, 90 60, 78 86, 62 98, 47 94, 32 98, 16 86, 4 60, 4 36, "
        "18 22, 36 21",
        skin,
    )
    pen.ellipse((47, 29, 15, 5), darker(skin, 0.3), role="shade")
    limb(pen, "M47 31 Q46 16 53 5", 3.4, 4.6, TWIG)
    leaf(pen, 50, 19, 32, 68, look.second, width=0.55)
    shine(pen, 20, 46, 5.4, 11, turn=16)


@thing(
    "pear",
    words=("william pear",),
    aspect=0.76,
    height_m=0.12,
    stands="table",
    main="#c2c94a",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def pear(pen: Pen, look: Look) -> None:
    skin = look.main
    limb(pen, "M38 18 Q36 8 42 2", 3, 4, TWIG)
    body = form(
        pen,
        "38 14, 50 20, 54 36, 62 52, 73 70, 68 90, 50 99, 38 98, 26 99, 8 90, 3 70, 14 52, "
        "22 36, 26 20",
        skin,
    )
    mark(pen, body, (66, 66, 12, 22, 18), mix(skin, "#d8563a", 0.4))
    leaf(pen, 39, 14, 27, 66, look.second, width=0.52)
    shine(pen, 20, 62, 5, 10, turn=22)
    for x, y in ((36, 76), (46, 82), (40, 60), (30, 86), (50, 68), (36, 44)):
        pen.circle(x, y, 1, darker(skin, 0.22), role="detail")


@thing(
    "banana",
    words=("bananas", "bunch of bananas"),
    near=("plantain",),
    aspect=1.2,
    height_m=0.15,
    stands="table",
    main="#f6cf45",
    second="#6f5230",
    kinds=("food", "fruit"),
)
@percent
def banana(pen: Pen, look: Look) -> None:
    skin, tip = look.main, look.second
    back = form(
        pen,
        "92 10, 102 8, 106 34, 94 62, 66 80, 34 80, 10 62, 6 54, 12 52, 40 58, 68 48, 86 30",
        darker(skin, 0.1),
    )
    mark(pen, back, (6, 55, 6, 7), tip)
    body = form(
        pen,
        "94 10, 104 8, 114 34, 108 66, 84 92, 50 99, 18 88, 4 76, 6 70, 14 70, 44 76, 74 62, 90 38",
        skin,
    )
    mark(pen, body, (5, 74, 6, 8), tip)
    pen.line("M99 14 C106 46 84 82 22 80", darker(skin, 0.18), 2)
    form(pen, "91 12, 92 1, 103 0, 106 10, 99 16", mix(tip, skin, 0.25))


@thing(
    "orange",
    words=("tangerine", "mandarin", "clementine", "satsuma", "citrus"),
    near=("grapefruit", "kumquat"),
    aspect=1.0,
    height_m=0.09,
    stands="table",
    main="#f4912c",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def orange(pen: Pen, look: Look) -> None:
    skin = look.main
    ball(pen, (50, 54, 47, 45), skin)
    for x, y in rows("30 70, 44 82, 60 74, 72 60, 52 62, 38 54, 64 88, 80 46, 20 58, 56 44, 74 76"):
        pen.circle(x, y, 1.4, darker(skin, 0.16), role="detail")
    form(pen, "50 12, 58 14, 60 20, 50 22, 40 20, 42 14", "#5f8a3f")
    leaf(pen, 52, 15, 32, 78, look.second, width=0.5)
    shine(pen, 26, 36, 7, 12, turn=40)


@thing(
    "lemon",
    near=("lime", "citron", "yuzu", "lime fruit"),
    aspect=1.26,
    height_m=0.08,
    stands="table",
    main="#f7d93f",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def lemon(pen: Pen, look: Look) -> None:
    skin = look.main
    with pen.placed(0, 3):
        leaf(pen, 16, 34, 36, 42, look.second, width=0.48)
        form(
            pen,
            "4 42, 14 36, 28 20, 54 12, 82 20, 104 42, 118 58, 125 70, 116 76, 100 86, 72 97, "
            "42 92, 20 74, 8 54, 1 48",
            skin,
        )
        for x, y in rows("44 62, 60 76, 76 62, 88 76, 56 48, 76 84, 96 62, 40 78, 70 40"):
            pen.circle(x, y, 1.5, darker(skin, 0.14), role="detail")
        shine(pen, 36, 34, 5.4, 12, turn=58)


@thing(
    "cherry",
    words=("cherries", "sour cherry"),
    near=("plum", "cranberry", "olive", "damson"),
    aspect=1.0,
    height_m=0.06,
    stands="table",
    main="#cf2f45",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def cherry(pen: Pen, look: Look) -> None:
    skin = look.main
    pen.line("M26 62 Q34 30 64 8 M72 68 Q74 36 64 8", "#6d8a3d", 3, role="body")
    leaf(pen, 62, 10, 38, -98, look.second, width=0.42)
    ball(pen, (64, 7, 5, 4), TWIG)
    for x, y in ((26, 74), (74, 76)):
        form(
            pen,
            f"{x} {y - 17}, {x + 14} {y - 21}, {x + 25} {y - 5}, {x + 18} {y + 17}, {x} {y + 24},"
            f" {x - 18} {y + 17}, {x - 25} {y - 5}, {x - 14} {y - 21}",
            skin,
        )
        shine(pen, x - 13, y - 5, 3.4, 7, turn=24)


@thing(
    "strawberry",
    words=("strawberries", "wild strawberry"),
    aspect=0.86,
    height_m=0.05,
    stands="table",
    main="#e0364a",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def strawberry(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    form(
        pen,
        "43 24, 62 20, 80 30, 83 50, 70 76, 52 96, 43 99, 34 96, 16 76, 3 50, 6 30, 24 20",
        skin,
    )
    for x, y in rows(
        "20 42, 36 46, 52 46, 68 42, 28 58, 44 60, 60 58, 34 72, 52 72, 43 84, 74 52, 13 52"
    ):
        pen.ellipse((x, y, 1.7, 2.6), "#f9d780", role="detail")
    shine(pen, 14, 40, 3.6, 8, turn=20)
    limb(pen, "M43 22 Q42 10 50 2", 4, 3, darker(green, 0.15))
    for turn in (-104, -64, 64, 104, -150, 150, 180):
        leaf(
            pen,
            43,
            20,
            31 if abs(turn) < 110 else 22,
            turn,
            darker(green, 0.1 if turn > 0 else 0),
            width=0.4,
        )


@thing(
    "raspberry",
    words=("berry",),
    near=("blackberry", "blueberry", "mulberry", "currant", "elderberry"),
    aspect=0.9,
    height_m=0.04,
    stands="table",
    main="#d2416f",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def raspberry(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    form(
        pen,
        "45 24, 70 28, 82 46, 72 72, 54 92, 45 96, 36 92, 18 72, 8 46, 20 28",
        darker(skin, 0.3),
    )
    rows = (
        (86, (45,)),
        (75, (34, 56)),
        (62, (24, 45, 66)),
        (48, (16, 35, 55, 74)),
        (34, (24, 45, 66)),
    )
    for y, xs in rows:
        for x in xs:
            ball(pen, (x, y, 12, 12), skin)
            pen.circle(x - 4, y - 4, 2.4, lighter(skin, 0.5), role="light")
    limb(pen, "M45 22 Q44 12 52 3", 4, 3, darker(green, 0.15))
    for turn in (-100, -62, 62, 100, 180, 140, -140):
        leaf(
            pen,
            45,
            22,
            28 if abs(turn) < 110 else 19,
            turn,
            darker(green, 0.1 if turn > 0 else 0),
            width=0.42,
        )


@thing(
    "grapes",
    words=("grape", "bunch of grapes"),
    near=("vine", "raisin", "grapevine"),
    aspect=0.86,
    height_m=0.18,
    stands="table",
    main="#7b4fa3",
    second=LEAF,
    kinds=("food", "fruit"),
)
@percent
def grapes(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    limb(pen, "M43 26 Q42 12 50 2", 4, 4.6, TWIG)
    pen.line("M46 12 Q62 16 66 8 Q70 4 72 9", "#6d8a3d", 1.8)
    form(pen, "42 20*, 30 6, 20 10*, 12 4, 10 14*, 2 18, 10 24*, 8 34, 20 32*, 28 36, 36 28", green)
    rows = (
        (34, (16, 36, 56, 74)),
        (50, (12, 30, 50, 70)),
        (64, (20, 40, 60)),
        (77, (30, 50)),
        (89, (41,)),
    )
    for i, (y, xs) in enumerate(rows):
        for x in xs:
            ball(pen, (x + (i % 2), y, 11.2, 11.2), darker(skin, 0.1 if (x + i) % 4 else 0))
            pen.ellipse((x - 3.6, y - 4, 2, 3, 35), lighter(skin, 0.6), role="light")


@thing(
    "watermelon",
    words=("slice of watermelon", "water melon"),
    near=("melon", "honeydew", "cantaloupe"),
    aspect=1.4,
    height_m=0.2,
    stands="table",
    main="#e8485a",
    second="#4f9a50",
    kinds=("food", "fruit"),
)
@percent
def watermelon(pen: Pen, look: Look) -> None:
    flesh, rind = look.main, look.second
    form(pen, "M2 26 C4 72 34 99 70 99 C106 99 136 72 138 26 Q70 40 2 26 Z", rind, light=0)
    for x, y, turn in (
        (18.0, 68.0, 40.0),
        (40, 86, 24),
        (70, 93, 0),
        (100, 86, -24),
        (122, 68, -40),
    ):
        pen.ellipse((x, y, 2.6, 6, -turn), darker(rind, 0.3), role="detail")
    form(
        pen,
        "M9 26 C12 66 38 90 70 90 C102 90 128 66 131 26 Q70 40 9 26 Z",
        "#e9f2cf",
        shade=0,
        light=0,
    )
    form(pen, "M14 25 C17 60 40 83 70 83 C100 83 123 60 126 25 Q70 38 14 25 Z", flesh)
    pen.path("M2 26 Q70 12 138 26 Q70 40 2 26 Z", lighter(rind, 0.1))
    pen.path("M13 26 Q70 15.4 127 26 Q70 37 13 26 Z", lighter(flesh, 0.24), role="light")
    for x, y, turn in rows("38 48 24, 58 54 8, 82 54 -8, 102 48 -24, 48 68 16, 70 72 0, 92 68 -16"):
        pen.ellipse((x, y, 2.4, 4.2, turn), "#3a2b30", role="detail")


@thing(
    "pineapple",
    words=("ananas", "pine apple"),
    near=("dragonfruit", "mango", "papaya"),
    aspect=0.58,
    height_m=0.3,
    stands="table",
    main="#eeb03c",
    second="#5a9c55",
    kinds=("food", "fruit"),
)
@percent
def pineapple(pen: Pen, look: Look) -> None:
    skin, green = look.main, look.second
    for turn, length, dark in rows(
        "-46 28 0.16, 46 28 0.22, -30 34 0.06, 30 34 0.14, -14 38 0.0, 14 38 0.1, 0 41 0.02"
    ):
        leaf(pen, 29, 43, length, turn, darker(green, dark), width=0.3)
    body = form(
        pen, "29 38, 44 42, 53 54, 55 72, 49 90, 38 99, 20 99, 9 90, 3 72, 5 54, 14 42", skin
    )
    for i in range(-3, 8):
        mark(pen, body, (i * 9 + 12, 70, 60, 0.7, 52), darker(skin, 0.26))
        mark(pen, body, (i * 9 + 10, 70, 60, 0.7, -52), darker(skin, 0.26))
    shine(pen, 13, 60, 3, 8, turn=10)
