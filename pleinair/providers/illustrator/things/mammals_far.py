"""Mammals of far shores, ice and night."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, muzzle, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "polar bear",
    words=("ice bear", "white bear"),
    aspect=1.4,
    height_m=1.5,
    main="#f4f1ea",
    second="#39363f",
    kinds=("animal", "mammal", "wild"),
)
@percent
def polar_bear(pen: Pen, look: Look) -> None:
    fur, dark = look.main, look.second
    far = darker(fur, 0.16)
    for x in (44.0, 92):
        limb(pen, f"M{x} 66 L{x + 1} 92", 21, 18, far)
        ball(pen, (x + 5, 95.6, 12, 4.4), far, light=0)
    form(pen, "8 46, 18 28, 44 20, 74 24, 100 22, 116 34, 116 58, 100 78, 60 84, 24 80, 10 66", fur)
    for x in (26.0, 78):
        limb(pen, f"M{x} 62 L{x} 92", 25, 20, fur)
        ball(pen, (x + 5, 95, 14, 5), fur, light=0)
    pen.begin_head(106, 50)
    for x in (92, 113):
        ball(pen, (x, 10, 6.4, 6.4), far)
        pen.circle(x, 11, 3.4, darker(fur, 0.3), role="detail")
    head = "88 12, 104 6, 118 14, 126 28, 136 36, 138 44, 130 51, 114 52, 98 50, 86 40, 82 26"
    form(pen, head, fur)
    form(pen, "124 34, 134 36, 139 42, 136 48, 126 51, 118 48, 118 40", lighter(fur, 0.5), light=0)
    ball(pen, (136.4, 38, 4, 3.4), dark, light=0.3)
    eyes(pen, 112, 26, apart=18, r=3.2)
    cheeks(pen, 102, 38, apart=0, r=4.4)
    pen.line("M136 46 Q128 49 122 45", dark, 1.3)


@thing(
    "leopard",
    near=("cheetah", "jaguar", "snow leopard", "lynx", "ocelot"),
    aspect=1.2,
    height_m=0.9,
    main="#e9b860",
    second="#4a342e",
    kinds=("animal", "mammal", "wild"),
)
@percent
def leopard(pen: Pen, look: Look) -> None:
    fur, spot = look.main, look.second
    pale = lighter(fur, 0.7)
    tail = limb(pen, "M22 90 C-4 92 -2 60 14 52", 9, 7, fur)
    for x, y in rows("5 70, 5 80, 13 90"):
        mark(pen, tail, (x, y, 6, 2, 10), spot)
    body = form(pen, "74 46, 50 54, 28 68, 18 88, 28 99, 70 100, 96 98, 102 80, 98 60", fur)
    mark(pen, body, (90, 78, 13, 20), pale, role="light")
    for x, y, rx, ry in rows(
        "36 72 5 4, 48 64 5 4, 60 60 4 4, 42 84 5 4, 56 74 5 4, 68 70 4 4, 30 88 4 4, "
        "54 90 4 3, 68 84 4 4"
    ):
        mark(pen, body, (x, y, rx, ry), spot)
        mark(pen, body, (x + 0.6, y + 0.4, rx * 0.5, ry * 0.5), darker(fur, 0.2))
    for x, dark in ((78, 0.1), (98, 0.0)):
        limb(pen, f"M{x} 70 L{x + 2} 95", 12, 10, darker(fur, dark))
        ball(pen, (x + 5, 96.2, 8.4, 3.8), pale, light=0)
    pen.begin_head(88, 56)
    for x, dark in ((66, 0.0), (110, 0.1)):
        ball(pen, (x, 12, 8.6, 8.6), darker(fur, dark))
        pen.circle(x, 13, 4.6, spot, role="detail")
    head = form(pen, "88 6, 104 9, 114 22, 118 36, 109 50, 88 58, 67 50, 58 36, 62 22, 72 9", fur)
    for x, y in rows("80 13, 88 10, 96 13, 76 21, 100 21, 88 18, 64 34, 68 42, 112 34, 108 42"):
        mark(pen, head, (x, y, 2.4, 1.9), spot)
    for x in (81, 95):
        pen.ellipse((x, 45, 9, 7.4), pale, role="light")
    eyes(pen, 88, 31, apart=25, r=3.8)
    cheeks(pen, 88, 40, apart=42, r=4)
    muzzle(pen, 88, 39.5, 12, nose="#8c4a44", width=1.2)


@thing(
    "hippopotamus",
    words=("hippo",),
    near=("rhino", "rhinoceros", "tapir"),
    aspect=1.4,
    height_m=1.5,
    main="#9b8fa8",
    second="#e9a9a6",
    kinds=("animal", "mammal", "wild"),
)
@percent
def hippopotamus(pen: Pen, look: Look) -> None:
    skin, pink = look.main, look.second
    far = darker(skin, 0.18)
    pen.line("M10 46 Q3 52 5 60", far, 3, role="body")
    for x in (40.0, 88):
        limb(pen, f"M{x} 74 L{x} 92", 20, 18, far)
        form(pen, f"{x - 9} 92, {x - 9.6} 100*, {x + 10} 100*, {x + 9} 92", far, light=0)
    back = "6 52, 16 28, 44 16, 78 18, 102 30, 108 56, 100 78, 66 88, 28 84, 10 72"
    body = form(pen, back, skin)
    mark(pen, body, (56, 94, 36, 14), lighter(skin, 0.3), role="light")
    for x in (24.0, 76):
        limb(pen, f"M{x} 72 L{x} 92", 22, 19, skin)
        form(pen, f"{x - 9.5} 90, {x - 10} 100*, {x + 10} 100*, {x + 9.5} 90", skin, light=0)
        for dx in (-5, 0.6, 6):
            pen.ellipse((x + dx, 98.4, 2.2, 1.7), lighter(skin, 0.6), role="detail")
    pen.begin_head(106, 70)
    for x in (88, 110):
        ball(pen, (x, 15, 5.6, 6.4), far)
        pen.ellipse((x, 16, 2.8, 3.6), pink, role="detail")
    form(
        pen,
        "84 22, 100 14, 116 22, 122 36, 134 44, 139 56, 132 70, 110 75, 90 68, 82 52, 80 36",
        skin,
    )
    form(pen, "92 50, 112 44, 132 46, 139 57, 132 70, 110 75, 92 68, 88 58", lighter(skin, 0.14))
    for x in (120, 131):
        pen.ellipse((x, 50.6, 2.4, 1.9), darker(skin, 0.45), role="detail")
    eyes(pen, 103, 29, apart=19, r=3.4, white=True)
    pen.line("M94 63 Q114 70 136 60", darker(skin, 0.45), 1.8)
    for x in (104, 124):
        pen.rect((x, 62.6 if x > 110 else 63.6, 4.6, 5), WHITE, r=1.2, role="light")
    cheeks(pen, 92, 44, apart=0, r=4.6)


@thing(
    "kangaroo",
    words=("wallaby", "joey", "roo"),
    aspect=1.04,
    height_m=1.5,
    main="#c48b5a",
    second="#f3ddbd",
    kinds=("animal", "mammal", "wild"),
)
@percent
def kangaroo(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    limb(pen, "M46 76 C34 94 18 96 3 95", 17, 6, darker(fur, 0.08))
    body = form(pen, "66 34, 74 44, 76 60, 74 78, 62 90, 44 88, 36 74, 42 58, 54 46, 58 36", fur)
    mark(pen, body, (76, 66, 10, 24), pale, role="light")
    pouch = form(pen, "58 66, 66 63, 75 66, 75 78, 66 84, 58 78", darker(fur, 0.06), light=0.2)
    mark(pen, pouch, (66, 65, 9, 2), darker(fur, 0.35))
    for x in (62, 70):
        form(pen, f"{x - 2} 62, {x - 3} 54, {x} 54, {x + 1.4} 60", darker(fur, 0.1), light=0)
    ball(pen, (66, 63, 5.6, 5), fur)
    eyes(pen, 67, 62, apart=5, r=0.9)
    form(pen, "40 72, 52 66, 60 76, 58 88, 48 94, 38 88", darker(fur, 0.05))
    limb(pen, "M48 90 L60 95 L78 96.4", 8, 6, darker(fur, 0.02))
    limb(pen, "M62 46 Q70 58 80 56", 8, 5, darker(fur, 0.1))
    ball(pen, (81, 56, 3.4, 3.2), darker(fur, 0.4))
    pen.begin_head(70, 39, mouth=(97, 35))
    form(pen, "62 16, 54 4, 57 -1, 66 4, 70 14", darker(fur, 0.12))
    form(pen, "70 14, 70 2, 75 -2, 80 6, 78 16", fur)
    pen.path("M72 13 Q72 4 75 1.6 Q78 6 76.4 14 Z", "#e6a48c", role="detail")
    form(pen, "60 20, 70 12, 82 14, 92 22, 100 28, 100 34, 92 38, 78 38, 66 40, 58 32", fur)
    form(pen, "90 24, 98 27, 101.6 32, 96 37, 86 38, 84 31", pale, light=0, shade=0.1)
    ball(pen, (99.6, 29, 2.8, 2.4), INK, shade=0, light=0.3)
    eye(pen, 81, 22.6, 3)
    pen.line("M98 34 Q92 36.4 88 34", INK, 1)
    cheeks(pen, 77, 30, apart=0, r=3.6)


@thing(
    "koala",
    words=("koala bear",),
    near=("wombat",),
    aspect=0.9,
    height_m=0.7,
    main="#9aa3b0",
    second="#f2eef0",
    kinds=("animal", "mammal", "wild"),
)
@percent
def koala(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    body = form(pen, "45 48, 62 54, 70 72, 68 90, 58 98, 45 99, 32 98, 22 90, 20 72, 28 54", fur)
    mark(pen, body, (45, 76, 15, 19), pale, role="light")
    for side in (-1, 1):
        with pen.placed(45, 0, mirror=side < 0):
            ball(pen, (20, 92, 12, 8), darker(fur, 0.08))
            pen.ellipse((21, 93.4, 6.4, 4.2), darker(fur, 0.35), role="detail")
            limb(pen, "M18 60 Q25 72 14 78", 12, 10, darker(fur, 0.06))
    pen.begin_head(45, 54)
    for x in (16, 74):
        ball(pen, (x, 22, 16, 16), darker(fur, 0.06))
        ball(pen, (x, 24, 10, 10.4), pale, light=0)
    form(pen, "45 6, 62 10, 73 23, 74 39, 64 52, 45 57, 26 52, 16 39, 17 23, 28 10", fur)
    eyes(pen, 45, 31, apart=31, r=3.6)
    form(pen, "45 25, 51 29, 53 39, 50 46, 45 47, 40 46, 37 39, 39 29", "#3b3843", light=0.3)
    cheeks(pen, 45, 43, apart=42, r=4.6)
    smile(pen, 45, 50, 9, width=1.3)


@thing(
    "bat",
    words=("fruit bat", "flying fox", "vampire bat"),
    aspect=1.6,
    height_m=0.3,
    stands="air",
    main="#6d5a86",
    second="#4a3b61",
    kinds=("animal", "mammal", "wild"),
)
@percent
def bat(pen: Pen, look: Look) -> None:
    fur = look.main
    wing = darker(fur, 0.28)
    for side in (-1, 1):
        with pen.placed(80, 0, mirror=side < 0):
            data = (
                "8 42, 26 26, 48 10, 78 6*, 76 28, 79 54*, 66 48, "
                "58 66*, 46 58, 34 78*, 24 66, 8 74"
            )
            form(pen, data, darker(wing, 0.1) if side > 0 else wing)
            for spine in ("M14 44 L48 10", "M48 10 L58 62", "M48 10 L34 74", "M48 10 L78 52"):
                pen.line(spine, darker(wing, 0.35), 1.3)
            form(pen, "4 22, 8 -1*, 24 18, 22 30", fur)
            pen.path("M9 18 L10 6 L18 17 Z", "#e59aa6", role="detail")
    form(pen, "80 46, 94 52, 98 70, 92 88, 80 94, 68 88, 62 70, 66 52", fur)
    pen.ellipse((80, 72, 10, 14), lighter(fur, 0.3), role="light")
    ball(pen, (80, 34, 24, 22), lighter(fur, 0.05))
    for x in (74, 86):
        ball(pen, (x, 95, 4, 4), darker(fur, 0.35), light=0)
    eyes(pen, 80.5, 31, apart=20, r=4.4, white=True)
    cheeks(pen, 80, 42, apart=32, r=4)
    smile(pen, 80, 43, 12, width=1.5)
    for x in (76, 84):
        pen.polygon([(x - 1.6, 45.4), (x + 1.6, 45.4), (x, 49.4)], WHITE, role="light")


@thing(
    "gorilla",
    words=("silverback", "ape", "king kong"),
    near=("orangutan",),
    aspect=1.04,
    height_m=1.7,
    main="#4a4854",
    second="#8d8791",
    kinds=("animal", "mammal", "wild"),
)
@percent
def gorilla(pen: Pen, look: Look) -> None:
    fur, skin = look.main, look.second
    for side in (-1, 1):
        with pen.placed(52, 0, mirror=side < 0):
            limb(pen, "M14 78 Q24 84 18 94", 18, 14, darker(fur, 0.16))
            ball(pen, (22, 96, 11, 4), darker(skin, 0.1), light=0)
    body = form(pen, "52 34, 76 38, 86 52, 82 72, 72 88, 52 93, 32 88, 22 72, 18 52, 28 38", fur)
    mark(pen, body, (52, 62, 20, 15), darker(skin, 0.14), role="light")
    pen.line("M52 54 V68", darker(skin, 0.3), 1.2)
    for side in (-1, 1):
        with pen.placed(52, 0, mirror=side < 0):
            limb(pen, "M30 50 C46 62 42 80 38 92", 19, 15, lighter(fur, 0.05), light=0.1)
            ball(pen, (37, 94.6, 9.4, 5.4), skin, light=0)
            for x in (32, 37, 42):
                pen.line([(x, 94), (x, 98)], darker(skin, 0.3), 1)
    pen.begin_head(52, 50)
    for x in (28, 76):
        ball(pen, (x, 28, 5, 6), darker(skin, 0.1))
    form(
        pen, "52 1, 62 4, 70 13, 75 26, 72 41, 64 50, 52 53, 40 50, 32 41, 29 26, 34 13, 42 4", fur
    )
    form(pen, "52 20, 60 16, 69 20, 70 29, 65 34, 69 42, 62 49, 52 51, 42 49, 35 42, 39 34, 34 29, "
         "35 20, 44 16", skin)  # fmt: skip
    form(pen, "52 20, 62 17, 70 22, 64 24, 52 23.4, 40 24, 34 22, 42 17", darker(fur, 0.1), light=0)
    eyes(pen, 52, 28, apart=20, r=3.2)
    form(pen, "52 30, 58 36, 57 39, 52 38, 47 39, 46 36", darker(skin, 0.16), light=0)
    for nostril in (49.6, 54.4):
        pen.ellipse((nostril, 36.6, 1.3, 1), INK, role="detail")
    smile(pen, 52, 43.6, 15, colour=darker(skin, 0.55), width=1.5)
