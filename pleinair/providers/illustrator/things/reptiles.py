"""Cold-blooded walkers, hoppers and crawlers."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "turtle",
    words=("tortoise", "terrapin"),
    near=("sea turtle",),
    aspect=1.5,
    height_m=0.35,
    main="#5f9a5a",
    second="#b8cf7a",
    kinds=("animal", "reptile"),
)
@percent
def turtle(pen: Pen, look: Look) -> None:
    shell, skin = look.main, look.second
    for x in (40, 92):
        limb(pen, f"M{x} 78 L{x + 2} 92", 18, 16, darker(skin, 0.2))
    form(pen, "16 76, 2 84, 0 90, 10 88, 24 84", skin)
    limb(pen, "M104 74 Q122 72 126 50", 20, 16, skin)
    ball(pen, (129, 44, 19, 16), skin)
    for x in (26, 80):
        path = limb(pen, f"M{x} 76 L{x} 90", 20, 19, skin)
        mark(pen, path, (x, 104, 16, 8), darker(skin, 0.25))
    form(pen, "M8 76 C6 36 30 8 62 8 C94 8 116 38 114 76 Q62 90 8 76 Z", shell)
    plate = lighter(shell, 0.18)
    for data in (
        "50 22, 72 22, 80 40, 61 50, 42 40",
        "28 34, 38 42, 44 54, 36 66, 18 64, 18 48",
        "94 34, 84 42, 78 54, 86 66, 104 64, 104 48",
        "61 54, 76 60, 80 74, 61 78, 42 74, 46 60",
    ):
        form(pen, data, plate, light=0.22)
    form(
        pen,
        "4 74, 30 78, 62 80, 94 78, 118 74, 118 82, 92 88, 62 90, 30 88, 4 82",
        darker(shell, 0.22),
    )
    eye(pen, 134, 40, 4)
    smile(pen, 138, 50, 11, width=1.4)
    cheeks(pen, 127, 50, apart=0, r=4.6)


@thing(
    "frog",
    words=("tree frog", "bullfrog", "froggy"),
    near=("toad", "tadpole"),
    aspect=1.16,
    height_m=0.12,
    main="#74b84a",
    second="#e9f0b4",
    kinds=("animal", "amphibian"),
)
@percent
def frog(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    for side in (-1, 1):
        with pen.placed(58, 0, mirror=side < 0):
            form(pen, "22 62, 40 56, 52 66, 50 82, 38 92, 22 90", darker(skin, 0.1))
            form(pen, "24 92, 44 90, 57 95, 57 100, 40 99, 24 100", skin, light=0)
            ball(pen, (24, 18, 14, 14), skin)
    body = form(
        pen,
        "58 20, 82 26, 96 42, 92 62, 86 84, 74 96, 58 98, 42 96, 30 84, 24 62, 20 42, 34 26",
        skin,
    )
    mark(pen, body, (58, 82, 22, 22), pale, role="light")
    for side in (-1, 1):
        with pen.placed(58, 0, mirror=side < 0):
            if not look.hands:
                limb(pen, "M23 64 Q20 80 13 94", 9, 7, darker(skin, 0.06))
                form(pen, "6 96, 12 92, 20 96, 22 100, 4 100", skin, light=0)
            pen.circle(24.6, 17.4, 9, WHITE, role="light")
    for x in (34, 83):
        eye(pen, x, 18, 5.6, side=-1 if x < 50 else 1)
    pen.line("M30 47 Q58 66 86 47", darker(skin, 0.5), 2)
    cheeks(pen, 58, 47, apart=66, r=5.4)
    for x in (55, 61):
        pen.ellipse((x, 39, 1, 1.3), darker(skin, 0.45), role="detail")
    for x, y, r in ((48, 28, 3), (57, 25, 2), (42, 34, 1.8)):
        pen.circle(x, y, r, lighter(skin, 0.3), role="light")


@thing(
    "snake",
    words=("python", "viper", "adder", "serpent", "boa", "anaconda"),
    near=("cobra", "rattlesnake"),
    aspect=1.3,
    height_m=0.4,
    main="#6aa84f",
    second="#f2d16b",
    kinds=("animal", "reptile"),
)
@percent
def snake(pen: Pen, look: Look) -> None:
    skin, band = look.main, look.second
    limb(pen, "M112 90 C122 92 128 84 126 76", 9, 3, skin)
    low = form(
        pen, "8 84, 30 74, 64 72, 98 74, 118 84, 114 95, 92 100, 60 100, 30 100, 12 95", skin
    )
    mid = form(
        pen, "20 70, 40 60, 66 59, 92 62, 104 70, 98 80, 76 84, 46 84, 26 80", lighter(skin, 0.06)
    )
    for x in (26, 46, 66, 86, 104):
        mark(pen, low, (x, 88, 4.6, 20, 8), band)
    for x in (38, 56, 74, 90):
        mark(pen, mid, (x, 72, 3.8, 14, 8), band)
    neck = limb(pen, "M50 68 C76 70 78 52 64 42 C52 34 54 22 68 20", 18, 15, skin)
    for x, y, turn in ((70, 63, 40), (73, 53, -75), (63, 43, -50), (57, 31, -80)):
        mark(pen, neck, (x, y, 3.2, 11, turn), band)
    pen.line("M98 24 L110 27 M110 27 L116 24 M110 27 L115 31", "#d9434a", 1.8, role="detail")
    form(pen, "58 16, 70 4, 86 4, 98 14, 101 23, 92 31, 76 33, 62 28", skin)
    for x, y, r in ((68, 11, 2.6), (75, 8, 1.8)):
        pen.circle(x, y, r, lighter(skin, 0.3), role="light")
    eye(pen, 86, 15, 4.2)
    pen.line("M99 24 Q90 28 82 24", darker(skin, 0.5), 1.4)
    cheeks(pen, 79, 24, apart=0, r=4)


@thing(
    "crocodile",
    words=("alligator", "croc", "gator", "caiman"),
    near=("lizard", "gecko", "iguana", "chameleon"),
    aspect=2.1,
    height_m=0.7,
    main="#5d9150",
    second="#dfe3a8",
    kinds=("animal", "reptile"),
)
@percent
def crocodile(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    for x in (82.0, 136):
        limb(pen, f"M{x} 76 L{x + 2} 93", 16, 13, darker(skin, 0.25))
        ball(pen, (x + 6, 96, 11, 4), darker(skin, 0.25), light=0)
    for i in range(9):
        x = 46 + i * 11
        y = 43 - 4 * (1 if 2 < i < 7 else 0) + (6 if i == 0 else 0)
        pen.polygon([(x - 6, y + 8), (x, y - 8), (x + 6, y + 7)], darker(skin, 0.22), role="shade")
    body = form(
        pen,
        "3 96, 14 74, 38 54, 68 44, 104 38, 136 44, 154 58, 150 76, 124 88, 80 89, 44 84, "
        "22 88, 8 98",
        skin,
    )
    mark(pen, body, (100, 96, 52, 16), pale, role="light")
    for x in (66.0, 122):
        limb(pen, f"M{x} 72 L{x} 92", 19, 14, skin)
        ball(pen, (x + 5, 95.6, 12, 4.4), skin, light=0)
    form(pen, "132 66, 160 68, 196 66, 207 70, 204 78, 180 84, 150 86, 132 80", darker(skin, 0.14))
    pen.path("M146 68 L204 70 L202 73 L148 76 Z", "#a8484c", role="detail")
    for i in range(7):
        x = 154 + i * 7.4
        pen.polygon([(x - 3, 67), (x + 3, 67), (x, 73)], WHITE, role="light")
        pen.polygon([(x + 0.7, 76), (x + 6.7, 76), (x + 3.7, 70.6)], WHITE, role="light")
    form(
        pen,
        "128 60, 136 44, 150 44, 160 52, 184 56, 200 54, 208 60, 206 68, 180 69, 150 70, 132 72",
        skin,
    )
    ball(pen, (148, 42, 10, 9.6), skin)
    pen.circle(150, 42, 6.4, WHITE, role="light")
    eye(pen, 151, 42, 4)
    pen.ellipse((201, 57.6, 1.8, 1.2), INK, role="detail")
    cheeks(pen, 146, 62, apart=0, r=4.6)
    for x, y, r in ((90, 54, 3), (104, 50, 2.2), (76, 60, 2.4), (114, 58, 2.6)):
        pen.circle(x, y, r, lighter(skin, 0.22), role="light")


@thing(
    "snail",
    words=("land snail", "escargot"),
    near=("slug",),
    aspect=1.3,
    height_m=0.06,
    main="#d98a4b",
    second="#f2d6ae",
    kinds=("animal",),
)
@percent
def snail(pen: Pen, look: Look) -> None:
    shell, skin = look.main, look.second
    for x, top in ((103, 28), (116, 34)):
        pen.line(f"M{x + 2} 60 Q{x + 4} 44 {x} {top}", darker(skin, 0.1), 4, role="body")
    form(
        pen,
        "2 97, 14 88, 40 82, 76 84, 92 76, 98 58, 110 50, 123 56, 126 70, 118 86, 104 98, "
        "60 100, 20 100",
        skin,
    )
    for x, top in ((103, 27), (116, 33)):
        pen.circle(x, top, 5.4, WHITE, role="light")
        eye(pen, x + 0.6, top, 3.4, side=-1 if x < 110 else 1)
    coil = ball(pen, (52, 50, 42, 42), shell)
    mark(pen, coil, (34, 28, 16, 10, -42), lighter(shell, 0.3), role="light")
    pen.line(
        "M90 66 C80 92 40 94 26 72 C14 50 30 24 54 26 C76 28 82 54 66 66 C52 76 36 62 42 50 "
        "C46 42 58 44 57 53",
        darker(shell, 0.32),
        5,
    )
    smile(pen, 117, 70, 9, width=1.4)
    cheeks(pen, 108, 70, apart=0, r=4.6)


@thing(
    "dinosaur",
    words=("dino", "tyrannosaurus", "t rex", "t-rex"),
    near=("raptor dinosaur", "brontosaurus", "stegosaurus", "godzilla"),
    aspect=1.2,
    height_m=3.6,
    main="#6fb07a",
    second="#f0a25a",
    kinds=("animal", "reptile", "fantasy"),
)
@percent
def dinosaur(pen: Pen, look: Look) -> None:
    skin, spike = look.main, look.second
    for x, y, turn in rows("58 16 -20, 50 29 -32, 43 42 -38, 33 54 -44, 22 64 -46, 12 74 -44"):
        with pen.placed(x, y, turn=turn):
            pen.polygon([(-7, 8), (0, -9), (8, 8)], spike)
    limb(pen, "M66 76 L68 94", 20, 14, darker(skin, 0.2))
    ball(pen, (74, 95.8, 12, 4.4), darker(skin, 0.2), light=0)
    body = form(
        pen,
        "56 20, 70 10, 84 26, 86 44, 88 62, 80 80, 62 88, 42 88, 24 88, 8 96, 0 92, 8 82, "
        "26 68, 40 52, 50 36",
        skin,
    )
    mark(pen, body, (82, 66, 13, 30, 8), lighter(skin, 0.6), role="light")
    limb(pen, "M48 72 Q46 84 52 94", 25, 15, lighter(skin, 0.03))
    ball(pen, (57, 95.6, 14, 4.6), skin, light=0)
    for x in (51, 58, 65):
        pen.ellipse((x, 98.4, 2, 1.6), WHITE, role="light")
    form(pen, "54 10, 66 2, 84 2, 104 8, 115 16, 118 26, 112 36, 94 40, 76 40, 60 34, 52 22", skin)
    form(pen, "76 35, 96 33, 114 30, 112 38, 96 43, 80 42", lighter(skin, 0.5), light=0)
    pen.line("M78 34 Q98 34 116 28", darker(skin, 0.5), 1.6)
    for x in (90, 98, 106):
        pen.polygon(
            [
                (x - 2.6, 34.4 - (x - 90) * 0.18),
                (x + 2.6, 33.6 - (x - 90) * 0.18),
                (x, 38.5 - (x - 90) * 0.18),
            ],
            WHITE,
            role="light",
        )
    eye(pen, 84, 17, 4.6, white=True)
    pen.ellipse((111, 17, 1.4, 1.8), darker(skin, 0.45), role="detail")
    cheeks(pen, 76, 28, apart=0, r=5)
    limb(pen, "M78 52 Q88 56 94 52", 8, 6, darker(skin, 0.08))
    for x, y, r in ((44, 62, 3), (52, 54, 2.2), (36, 70, 2.4), (60, 62, 2)):
        pen.circle(x, y, r, darker(skin, 0.16), role="detail")
