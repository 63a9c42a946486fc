"""Mammals of the savanna, the jungle and far away."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.bodies import leg, tuft
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, muzzle, whiskers
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

HOOF = "#4a3d3a"


@thing(
    "panda",
    words=("giant panda", "panda bear"),
    aspect=0.9,
    height_m=1.3,
    main="#f8f4ec",
    second="#37343f",
    kinds=("animal", "mammal", "wild"),
)
@percent
def panda(pen: Pen, look: Look) -> None:
    white, black = look.main, look.second
    body = form(pen, "44 42, 66 50, 78 68, 78 88, 66 98, 44 99, 22 98, 10 88, 10 68, 22 50", white)
    mark(pen, body, (44, 48, 44, 14), black)
    for x, turn in ((19, 14), (69, -14)):
        ball(pen, (x, 89.5, 15, 10.5, turn), black)
        pen.ellipse((x + (2 if x < 40 else -2), 91, 7, 5, turn), "#7c7280", role="detail")
    pen.line("M72 88 L80 46", "#7fae52", 3.4, role="body")
    pen.path("M80 50 Q90 46 89 37 Q80 40 80 50 Z", "#8fc05f")
    pen.path("M79 53 Q70 48 71 40 Q79 44 79 53 Z", "#6f9d48")
    limb(pen, "M18 56 Q12 72 26 78", 15, 13, black)
    limb(pen, "M70 56 Q80 66 76 74", 15, 13, black)
    pen.begin_head(44, 52)
    for x in (19, 69):
        ball(pen, (x, 13, 10, 10), black)
    form(pen, "44 5, 64 9, 76 23, 77 37, 67 49, 44 54, 21 49, 11 37, 12 23, 24 9", white)
    for x, turn in ((30, 35), (58, -35)):
        pen.ellipse((x, 29, 7.4, 9.6, turn), black, role="detail")
    for x in (31, 57):
        pen.circle(x, 28, 3.9, WHITE, role="light")
    eyes(pen, 44, 28, apart=26, r=3)
    cheeks(pen, 44, 39, apart=48, r=5)
    muzzle(pen, 44, 36.5, 11, width=1.2)


def _big_cat(pen: Pen, fur: str, pale: str, stripe: str | None, tuft_colour: str) -> None:
    """Draw the standing body of a lion or tiger; the box is 126 wide, the head sits at 90, 36."""
    far = darker(fur, 0.18)
    tail = limb(pen, "M22 58 C4 62 -2 38 8 24", 6, 5, fur)
    if stripe:
        for y in (32, 41, 50):
            mark(pen, tail, (5, y, 6, 1.7, 10), stripe)
    ball(pen, (9, 22, 6, 7.5, 20), tuft_colour)
    for x in (36, 84):
        limb(pen, f"M{x} 70 L{x + 2} 95", 13, 10, far)
        ball(pen, (x + 4, 96, 8, 4), far, light=0)
    body = form(
        pen, "18 58, 26 47, 48 46, 70 44, 92 50, 98 66, 90 80, 68 82, 44 82, 26 84, 18 74", fur
    )
    mark(pen, body, (58, 88, 30, 10), pale, role="light")
    if stripe:
        for x, turn in ((30, 100), (41, 94), (52, 90), (63, 86)):
            mark(pen, body, (x, 47, 12, 2, turn), stripe)
            mark(pen, body, (x - 4, 82, 8, 1.7, turn - 4), stripe)
    for x in (26, 74):
        path = limb(pen, f"M{x} 68 L{x} 94", 17, 11, fur)
        if stripe:
            mark(pen, path, (x - 6, 76, 7, 1.6, 8), stripe)
            mark(pen, path, (x - 6, 83, 6, 1.5, 8), stripe)
        ball(pen, (x + 3, 95.6, 9, 4.4), pale, light=0)


def _big_face(pen: Pen, fur: str, pale: str) -> None:
    """Draw a big cat's face about 90.5, 36."""
    pen.ellipse((84, 46, 10, 8), pale, role="light")
    pen.ellipse((97, 46, 10, 8), pale, role="light")
    ball(pen, (90.5, 53, 7, 4.6), pale, light=0)
    form(pen, "87 24, 94 24, 97 42, 90.5 45, 84 42", fur, shade=0, light=0.12)
    eyes(pen, 90.5, 32, apart=25, r=3.6)
    cheeks(pen, 90.5, 42, apart=42, r=4)
    muzzle(pen, 90.5, 40, 13, nose="#8c4a44", width=1.2)
    whiskers(pen, 90.5, 47, apart=28, length=10, colour=darker(fur, 0.35))


@thing(
    "lion",
    words=("leo",),
    near=("lioness", "lion cub"),
    aspect=1.26,
    height_m=1.2,
    main="#eab04f",
    second="#a95a2a",
    kinds=("animal", "mammal", "wild"),
)
@percent
def lion(pen: Pen, look: Look) -> None:
    fur, mane, pale = look.main, look.second, lighter(look.main, 0.62)
    _big_cat(pen, fur, pale, None, mane)
    pen.begin_head(90, 66)
    form(
        pen,
        "M90 0 C98 -1 103 2 107 6 C114 6 118 12 119 17 C125 21 126 28 124 33 C127 40 124 47 120 51"
        " C119 58 114 63 108 65 C103 71 96 73 90 72 C84 73 77 71 73 65 C66 63 61 58 60 51"
        " C56 47 54 40 57 33 C54 28 55 21 61 17 C62 12 67 6 74 6 C78 2 83 -1 90 0 Z",
        mane,
    )
    for x, far in ((71, 0.0), (110, 0.1)):
        ball(pen, (x, 16, 7, 7), darker(fur, far))
        pen.circle(x, 17, 3.8, darker(fur, 0.4), role="detail")
    form(pen, "90 12, 104 15, 113 27, 114 42, 106 54, 90 60, 75 54, 67 42, 68 27, 77 15", fur)
    _big_face(pen, fur, pale)


@thing(
    "tiger",
    words=("tigress", "tiger cub", "big cat"),
    near=("panther", "puma"),
    aspect=1.26,
    height_m=1.1,
    main="#ee8a35",
    second="#3b2d33",
    kinds=("animal", "mammal", "wild"),
)
@percent
def tiger(pen: Pen, look: Look) -> None:
    fur, stripe, pale = look.main, look.second, lighter(look.main, 0.78)
    _big_cat(pen, fur, pale, stripe, stripe)
    pen.begin_head(90.5, 58)
    for x, far in ((68.0, 0.0), (112, 0.1)):
        ball(pen, (x, 14, 9, 9), darker(fur, far))
        pen.circle(x, 15, 4.8, pale, role="detail")
    head = form(pen, "90 6, 107 10, 117 23, 121 38, 112 52, 90 61, 69 52, 60 38, 64 23, 74 10", fur)
    for x, y, rx, turn in ((90.5, 11.0, 8.0, 90.0), (83, 12, 6, 72), (98, 12, 6, 108)):
        mark(pen, head, (x, y, rx, 1.7, turn), stripe)
    for y in (32.0, 40, 47):
        mark(pen, head, (61, y, 8.5 - (y - 32) * 0.1, 1.7, 6), stripe)
        mark(pen, head, (120, y, 8.5 - (y - 32) * 0.1, 1.7, -6), stripe)
    _big_face(pen, fur, pale)


@thing(
    "elephant",
    words=("baby elephant",),
    near=("mammoth", "dumbo"),
    aspect=1.24,
    height_m=3.0,
    main="#94a3b5",
    second="#f2b4b4",
    kinds=("animal", "mammal", "wild"),
)
@percent
def elephant(pen: Pen, look: Look) -> None:
    skin, pink = look.main, look.second
    far = darker(skin, 0.18)
    pen.line("M11 42 Q2 52 5 66", far, 2.6, role="body")
    ball(pen, (5, 68, 2.6, 4), darker(skin, 0.45))
    for x in (34, 78):
        limb(pen, f"M{x} 66 L{x} 93", 19, 17, far)
        form(pen, f"{x - 9} 92, {x - 9} 100*, {x + 9} 100*, {x + 9} 92", far, light=0)
    form(pen, "10 46, 18 24, 42 14, 68 16, 88 30, 92 56, 84 78, 52 82, 20 80, 10 66", skin)
    for x in (21, 66):
        limb(pen, f"M{x} 64 L{x} 92", 22, 18, skin)
        form(pen, f"{x - 9.5} 90, {x - 10} 100*, {x + 10} 100*, {x + 9.5} 90", skin, light=0)
        for dx in (-5.5, 0, 5.5):
            pen.ellipse((x + dx, 98.4, 2.3, 1.8), lighter(skin, 0.6), role="detail")
    pen.begin_head(90, 54, mouth=(110, 60))
    limb(pen, "M106 40 C112 56 104 72 112 78 C118 82 122 76 120 70", 16, 6.5, darker(skin, 0.05))
    form(pen, "82 14, 98 13, 110 22, 115 38, 110 52, 96 56, 82 50, 74 34", skin)
    form(pen, "100 52, 108 60, 115 62, 112 66, 102 64, 96 55", WHITE, light=0)
    form(pen, "82 10, 66 8, 52 18, 49 36, 56 54, 70 60, 80 52, 86 36, 88 20", darker(skin, 0.06))
    form(pen, "79 17, 67 15, 58 23, 56 37, 61 49, 70 52, 77 45, 81 32", pink, light=0)
    eye(pen, 100, 30, 2.9)
    cheeks(pen, 98, 41, apart=0, r=4)
    pen.line("M96 23 Q100 20.5 104 23", darker(skin, 0.4), 1.1)
    for y in (56, 62, 68):
        pen.line([(103.5, y), (109, y - 0.6)], darker(skin, 0.25), 1)


@thing(
    "giraffe",
    words=("giraffes",),
    aspect=0.66,
    height_m=5.0,
    main="#f2c063",
    second="#a8642f",
    kinds=("animal", "mammal", "wild"),
)
@percent
def giraffe(pen: Pen, look: Look) -> None:
    coat, patch = look.main, look.second
    far = darker(coat, 0.2)
    leg(pen, 19, 66, 7, far, foot=2, hoof=HOOF, slim=0.6)
    leg(pen, 42, 66, 7, far, foot=3, hoof=HOOF, slim=0.6)
    pen.line("M8 54 Q3 60 5 70", far, 1.4, role="body")
    ball(pen, (5, 72, 1.8, 3.4), patch)
    leg(pen, 14, 64, 8.5, coat, foot=-1, hoof=HOOF, slim=0.5)
    leg(pen, 37, 66, 8, coat, foot=0, hoof=HOOF, slim=0.54)
    body = form(
        pen,
        "8 60, 11 52, 24 48, 36 46, 42 42, 52 42, 49 60, 42 70, 26 71, 12 70",
        coat,
    )
    for x, y, rx, ry, turn in rows(
        "16 57 4.6 4 0, 26 54 4.4 4 20, 22 64 4.4 3.6 -10, 33 60 4.6 4.4 0, 42 53 4 4.6 15, "
        "43 62 3.4 3.6 0, 51 48 2 3.2 0, 33 69 3.6 2.6 0, 11 65 3 3 0"
    ):
        mark(pen, body, (x, y, rx, ry, turn), patch)
    pen.begin_head(45, 50, mouth=(65, 21))
    pen.path("M36 46 Q44 30 44 12 L47 12 Q48 32 40 50 Z", patch)
    neck = form(pen, "36 48, 42 34, 45 12, 54 12, 55 22, 52 42, 50 53, 43 54", coat)
    for x, y, rx, ry, turn in rows(
        "45 43 2.8 3.8 12, 51 48 2 3.2 0, 47 34 2.5 3.4 8, 51.5 38 1.8 2.6 0, 48 25 2.3 3 0, "
        "52.5 29 1.7 2.4 0"
    ):
        mark(pen, neck, (x, y, rx, ry, turn), patch)
    for x in (48.5, 53):
        pen.line([(x, 10), (x - 0.6, 2.6)], coat, 1.8, role="body")
        ball(pen, (x - 0.6, 2, 1.7, 1.7), patch)
    form(pen, "46 10, 38 6, 36 10, 41 14, 46 14", coat)
    form(pen, "46 8, 54 6, 59 11, 65 17, 66 21, 62 24, 55 22, 48 20, 44 14", coat)
    form(pen, "60 15, 65 17, 66.4 21, 62.4 24.4, 57 22.6, 57 18", lighter(coat, 0.5), light=0)
    eye(pen, 53.6, 12, 1.8)
    pen.line("M64.5 22 Q61 22.6 59 20.6", darker(patch, 0.3), 0.7)
    cheeks(pen, 52.5, 17, apart=0, r=2)


@thing(
    "zebra",
    words=("zebras",),
    near=("okapi",),
    aspect=1.12,
    height_m=1.4,
    main="#f7f3ec",
    second="#37333d",
    kinds=("animal", "mammal", "wild"),
)
@percent
def zebra(pen: Pen, look: Look) -> None:
    coat, stripe = look.main, look.second
    far = darker(coat, 0.22)
    leg(pen, 34, 58, 13, far, foot=3, hoof=stripe)
    leg(pen, 75, 60, 11, far, foot=3, hoof=stripe)
    pen.line("M19 46 Q8 54 10 68", far, 2.6, role="body")
    tuft(pen, "8 66, 12 66, 14 76, 10 86, 6 76", stripe)
    for x, top, w in ((26.0, 56.0, 16.0), (67, 60, 13)):
        leg(pen, x, top, w, coat, foot=-1, hoof=stripe, slim=0.5)
        for y in (74.0, 80, 86):
            pen.line([(x - 3.6, y), (x + 3, y + 1)], stripe, 1.5, role="detail")
    body = form(
        pen,
        "18 54, 22 44, 36 41, 54 43, 66 40, 84 46, 80 60, 70 70, 52 71, 36 69, 24 70, 18 64",
        coat,
    )
    for x, y, rx, turn in rows(
        "25 52 12 60, 33 50 13 76, 41 50 13 86, 49 51 13 92, 57 52 14 98, 66 53 16 106"
    ):
        mark(pen, body, (x, y, rx, 1.5, turn), stripe)
    pen.begin_head(71, 50, mouth=(107, 41))
    form(pen, "56 42, 58 28, 66 14, 78 4, 86 8, 80 20, 70 34, 66 46", stripe)
    neck = form(
        pen,
        "58 46, 63 34, 70 22, 79 13, 90 14, 98 23, 108 34, 109 40, 104 44, 96 41, 88 37, 85 45, "
        "80 56, 66 56",
        coat,
        shade=0,
    )
    for x, y, rx, turn in rows(
        "69 43 13 20, 73 34 11 22, 76 27 9 22, 82 48 8 24, 86 19 6 64, 91 31 8 118"
    ):
        mark(pen, neck, (x, y, rx, 1.5, turn), stripe)
    form(pen, "100 28, 108 34, 110 39, 105 44, 98 42, 95 35", stripe, light=0.2)
    form(pen, "80 15, 79 3*, 86 9, 88 16", coat)
    pen.circle(92.5, 24, 3.6, WHITE, role="light")
    eye(pen, 92.5, 24, 2.4)


@thing(
    "camel",
    words=("dromedary",),
    aspect=1.16,
    height_m=2.1,
    main="#d9a765",
    second="#c8453c",
    kinds=("animal", "mammal", "wild"),
)
@percent
def camel(pen: Pen, look: Look) -> None:
    coat, rug = look.main, look.second
    far, dark = darker(coat, 0.2), darker(coat, 0.4)
    leg(pen, 36, 62, 11, far, foot=3, hoof=dark)
    leg(pen, 72, 62, 10, far, foot=3, hoof=dark)
    pen.line("M14 52 Q7 60 9 70", far, 2.2, role="body")
    leg(pen, 24, 60, 14, coat, foot=-1, hoof=dark, slim=0.5)
    leg(pen, 65, 62, 12, coat, foot=0, hoof=dark, slim=0.55)
    body = form(
        pen,
        "12 56, 18 46, 28 42, 38 26, 46 18, 54 26, 62 42, 74 46, 84 44, 88 28, 92 16, 101 15,"
        " 101 30, 97 50, 86 64, 70 72, 44 72, 22 72, 13 66",
        coat,
    )
    mark(pen, body, (46, 46, 15, 22), rug)
    mark(pen, body, (46, 64, 13, 2.4), "#f1c353")
    mark(pen, body, (46, 46, 3.2, 9), "#f1c353")
    pen.begin_head(90, 50, mouth=(115, 25))
    form(pen, "84 48, 88 28, 92 16, 101 15, 101 30, 97 50, 90 58, 84 56", coat, shade=0)
    form(pen, "92 14, 90 6, 96 6, 98 12", far)
    form(pen, "92 12, 100 9, 107 13, 115 18, 116 24, 111 28, 102 26, 94 24, 90 18", coat)
    form(pen, "109 16, 115 18, 116.5 24, 111 28.5, 105 26, 105 20", lighter(coat, 0.4), light=0)
    eye(pen, 101.5, 15.5, 2.2)
    pen.line("M99 12.6 Q101.5 11 104.6 13", dark, 1)
    pen.line("M115 24.6 Q110 25.6 107.5 23.4", dark, 0.9)
    pen.line("M92 24 L104 27", rug, 1.4)


@thing(
    "monkey",
    words=("macaque",),
    near=("chimp", "chimpanzee", "baboon"),
    aspect=0.92,
    height_m=0.7,
    main="#8c5a3c",
    second="#f1cda2",
    kinds=("animal", "mammal", "wild"),
)
@percent
def monkey(pen: Pen, look: Look) -> None:
    fur, skin = look.main, look.second
    limb(pen, "M26 90 C2 94 0 62 10 58 C18 56 20 66 13 68", 6, 4, fur)
    body = form(pen, "48 46, 64 54, 70 74, 64 94, 48 98, 32 94, 26 74, 32 54", fur)
    mark(pen, body, (48, 76, 14, 18), skin, role="light")
    for side in (-1, 1):
        x = 48 + side * 17
        limb(
            pen,
            f"M{48 + side * 14} 88 Q{x + side * 10} 78 {x + side * 4} 96",
            10,
            8,
            darker(fur, 0.08),
        )
        ball(pen, (x + side * 7, 96.6, 9, 3.4), skin, light=0)
    limb(pen, "M34 58 Q20 70 32 80", 9, 7, darker(fur, 0.06))
    ball(pen, (34, 81, 5, 4.6), skin)
    form(pen, "70 58, 80 52, 88 40, 84 38, 90 36, 92 42, 87 54, 76 64, 70 64", "#f3cc45")
    limb(pen, "M62 58 Q78 68 78 58", 9, 7, darker(fur, 0.1))
    ball(pen, (77.5, 57, 5, 4.8), skin)
    pen.begin_head(48, 53)
    for x in (19, 77):
        ball(pen, (x, 28, 9.5, 10.5), skin)
        pen.ellipse((x, 28.5, 5, 6), darker(skin, 0.2), role="detail")
    form(
        pen, "42 5, 50 1, 56 5, 68 12, 75 26, 72 42, 62 52, 48 55, 34 52, 24 42, 21 26, 30 11", fur
    )
    form(
        pen,
        "48 18, 54 13, 64 15, 68 25, 66 34, 70 40, 63 48, 48 51, 33 48, 26 40, 30 34, 28 25, "
        "32 15, 42 13",
        skin,
    )
    eyes(pen, 48, 27, apart=20, r=3.6)
    cheeks(pen, 48, 38, apart=32, r=4)
    pen.ellipse((46, 34, 0.9, 1.2), INK, role="detail")
    pen.ellipse((50, 34, 0.9, 1.2), INK, role="detail")
    pen.path(
        "M40 39.5 Q48 42 56 39.5 Q54 47.5 48 47.5 Q42 47.5 40 39.5 Z", "#8d3f3f", role="detail"
    )
