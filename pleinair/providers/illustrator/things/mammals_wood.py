"""Mammals of northern woods and hedges."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.bodies import leg
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, muzzle
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


def _canine(pen: Pen, fur: str, pale: str, socks: str, *, saddle: str = "") -> None:
    """Draw a standing fox or wolf, dark on its back with a `saddle`; the box is 134 wide."""
    far = darker(fur, 0.2)
    for x in (47, 86):
        limb(pen, f"M{x} 70 L{x + 2} 96", 9, 6.5, darker(socks, 0.15))
        ball(pen, (x + 4, 97, 6, 3), darker(socks, 0.15), light=0)
    tail = form(pen, "42 56, 30 50, 16 52, 4 64, 0 82, 8 90, 20 86, 30 76, 40 70", far, light=0.2)
    mark(pen, tail, (4, 86, 12, 14), pale, role="light")
    body = form(
        pen, "34 58, 44 48, 66 48, 82 42, 98 46, 102 60, 94 74, 80 78, 60 74, 46 80, 36 72", fur
    )
    mark(pen, body, (99, 70, 12, 18), pale, role="light")
    if saddle:
        form(pen, "50 50, 62 43, 80 42, 86 47, 76 49, 66 54", saddle, light=0)
    for x, bend in ((40, -3), (78, 1)):
        path = limb(pen, f"M{x} 66 Q{x + bend} 80 {x + 1} 96", 14, 7, fur)
        mark(pen, path, (x, 100, 12, 15), socks)
        ball(pen, (x + 3.5, 97, 6.5, 3.2), socks, light=0)
    pen.begin_head(100.5, 54)
    form(pen, "78 24, 77 0*, 94 13", fur)
    form(pen, "106 12, 120 0*, 121 24", darker(fur, 0.08))
    pen.path("M80.5 18 L79.8 6 L89 13 Z", darker(fur, 0.55), role="detail")
    pen.path("M111 12 L117.6 6 L117.4 18 Z", darker(fur, 0.55), role="detail")
    head = form(
        pen, "100 10, 116 15, 123 27, 131 39*, 118 46, 101 57, 84 47, 70 39*, 77 27, 84 15", fur
    )
    mark(pen, head, (82, 50, 18, 13, 18), pale, role="light")
    mark(pen, head, (119, 50, 18, 13, -18), pale, role="light")
    form(pen, "100 31, 107 42, 107 51, 101 57, 94 51, 93 42", fur, shade=0, light=0)
    pen.ellipse((100.6, 53.5, 8, 4.4), pale, role="light")
    eyes(pen, 100.5, 32, apart=23, r=3.4)
    cheeks(pen, 100.5, 42, apart=37, r=4)
    form(pen, "96 49, 101 47.6, 106 49, 103.5 53.5, 98 53.5", INK, shade=0, light=0.3)


@thing(
    "fox",
    words=("vixen", "red fox", "reynard", "fox cub"),
    near=("fennec",),
    aspect=1.34,
    height_m=0.6,
    main="#e2733a",
    second="#fbf0de",
    kinds=("animal", "mammal", "wild"),
)
@percent
def fox(pen: Pen, look: Look) -> None:
    _canine(pen, look.main, look.second, "#4a3436")


@thing(
    "wolf",
    words=("wolves",),
    near=("werewolf", "husky", "coyote", "jackal", "dingo"),
    aspect=1.34,
    height_m=0.9,
    main="#7f8796",
    second="#e9ecef",
    kinds=("animal", "mammal", "wild"),
)
@percent
def wolf(pen: Pen, look: Look) -> None:
    _canine(pen, look.main, look.second, lighter(look.main, 0.45), saddle=darker(look.main, 0.3))
    for x, turn in ((90, -12), (111, 12)):
        pen.ellipse((x, 26, 5, 1.4, -turn), darker(look.main, 0.4), role="detail")


@thing(
    "bear",
    words=("brown bear", "grizzly", "bear cub"),
    near=("black bear",),
    aspect=0.86,
    height_m=1.7,
    main="#96623f",
    second="#e8c79c",
    kinds=("animal", "mammal", "wild"),
)
@percent
def bear(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    body = form(pen, "43 42, 66 50, 78 68, 78 88, 66 98, 43 99, 20 98, 8 88, 8 68, 20 50", fur)
    mark(pen, body, (43, 78, 21, 20), pale, role="light")
    for x, turn in ((20, 14), (66, -14)):
        ball(pen, (x, 91, 14, 9.2, turn), fur, light=0.1)
        pen.ellipse((x + (2 if x < 40 else -2), 92.5, 7, 4.6, turn), pale, role="detail")
    limb(pen, "M17 58 Q10 70 22 80", 15, 13, darker(fur, 0.06))
    limb(pen, "M69 58 Q76 70 64 80", 15, 13, darker(fur, 0.12))
    pen.begin_head(43, 51)
    for x in (22, 64):
        ball(pen, (x, 13, 9.5, 9.5), darker(fur, 0.08))
        pen.circle(x, 14, 5, pale, role="detail")
    form(pen, "43 5, 62 9, 73 22, 74 36, 65 48, 43 53, 21 48, 12 36, 13 22, 24 9", fur)
    ball(pen, (43, 38, 15, 11.5), pale, shade=0.1)
    eyes(pen, 43, 25, apart=27, r=3.4)
    cheeks(pen, 43, 35, apart=46, r=5)
    form(pen, "37 32, 43 30, 49 32, 47.5 36.5, 43 38.5, 38.5 36.5", INK, shade=0, light=0.3)
    pen.line("M43 38 L43 42 M37.5 42 Q43 47 48.5 42", INK, 1.2)


@thing(
    "deer",
    words=("stag", "roe deer", "buck"),
    near=("doe", "fawn", "reindeer", "elk", "moose", "bambi", "antelope"),
    aspect=0.84,
    height_m=1.6,
    main="#b9753f",
    second="#f7e6cb",
    kinds=("animal", "mammal", "wild"),
)
@percent
def deer(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    far, bone = darker(fur, 0.2), "#8a6a4f"
    leg(pen, 26, 66, 8, far, foot=3, hoof=INK)
    leg(pen, 54, 68, 7, far, foot=4, hoof=INK)
    form(pen, "14 54, 7 48, 5 56, 9 63, 16 62", pale)
    leg(pen, 20, 64, 10, fur, foot=-1, hoof=INK, slim=0.5)
    leg(pen, 48, 68, 8.5, fur, foot=0, hoof=INK)
    body = form(
        pen,
        "12 60, 16 53, 28 51, 42 53, 51 47, 57 36, 68 36, 69 46, 64 62, 52 73, 36 73, 18 74, 13 68",
        fur,
    )
    mark(pen, body, (38, 78, 22, 9), pale, role="light")
    for x, y in ((22, 57), (29, 55), (36, 57), (25, 63), (32, 62)):
        pen.circle(x, y, 1.4, pale, role="detail")
    pen.begin_head(59, 50, mouth=(82, 45))
    for base, sign in ((64, -1), (69, 1)):
        tip = base + sign * 11
        pen.line(
            f"M{base} 24 C{base + sign * 2} 14 {tip} 14 {tip - sign} 2", bone, 2.2, role="body"
        )
        pen.line(
            f"M{base + sign * 3.5} 16 Q{base - sign} 11 {base + sign} 5", bone, 1.8, role="body"
        )
        pen.line(
            f"M{tip - sign * 1.8} 11 Q{tip + sign * 3} 9 {tip + sign * 4} 4", bone, 1.8, role="body"
        )
    form(pen, "52 48, 57 36, 68 36, 69 46, 64 58, 54 58", fur, shade=0)
    form(pen, "60 30, 50 24, 45 27, 50 34, 58 35", far)
    form(pen, "60 26, 68 24, 75 30, 82 39, 83 44, 78 47, 70 45, 62 41, 58 34", fur)
    form(pen, "76 38, 81 40, 83.5 44, 79 47.5, 72 46, 73 41", pale, light=0, shade=0.1)
    form(pen, "80 38.6, 83.6 40.2, 84 43.4, 81.4 43.6", INK, shade=0, light=0.25)
    form(pen, "66 28, 72 19, 78 20, 77 27, 71 31", fur)
    pen.path("M69 28 Q73 21 76.5 21.6 Q76 26 71.5 29.5 Z", "#e6a48c", role="detail")
    eye(pen, 71, 34.5, 2.3)
    cheeks(pen, 68, 40, apart=0, r=2.6)


@thing(
    "squirrel",
    words=("red squirrel",),
    near=("chipmunk", "marmot"),
    aspect=0.92,
    height_m=0.28,
    main="#c8642f",
    second="#fbe9d2",
    kinds=("animal", "mammal", "wild"),
)
@percent
def squirrel(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    tail = form(
        pen,
        "36 92, 18 92, 6 76, 3 52, 6 26, 18 8, 36 4, 44 14, 40 26, 30 28, 28 38, 34 52, 40 72",
        darker(fur, 0.12),
    )
    mark(pen, tail, (17, 48, 6, 38, 4), lighter(fur, 0.22), role="light")
    body = form(pen, "54 46, 42 58, 36 78, 40 94, 56 99, 70 96, 75 80, 72 62, 66 48", fur)
    mark(pen, body, (68, 72, 10, 22), pale, role="light")
    ball(pen, (49, 84, 13, 13), darker(fur, 0.06))
    ball(pen, (57, 96.5, 11, 3.5), fur)
    form(pen, "76 58, 86 60, 87 68, 81 75, 74 70, 72 62", "#b98347")
    form(pen, "71 59, 80 54, 90 59, 89 62, 73 63", "#7a5233")
    pen.line("M81 55 L82.5 51", "#7a5233", 1.8)
    limb(pen, "M58 60 Q64 70 74 66", 9, 6, darker(fur, 0.08))
    pen.begin_head(66, 48)
    form(pen, "57 20, 54 4*, 64 14", fur)
    form(pen, "70 14, 78 3*, 79 20", darker(fur, 0.1))
    form(pen, "60 15, 74 14, 84 24, 91 34, 90 40, 80 47, 66 50, 54 45, 50 34, 52 22", fur)
    form(pen, "80 34, 90 33, 92 37, 86 44, 76 48, 70 45, 72 38", pale, light=0, shade=0.1)
    ball(pen, (91, 35, 2.4, 2), INK, shade=0, light=0.3)
    eyes(pen, 73, 29, apart=19, r=3.4)
    cheeks(pen, 66, 39, apart=0, r=4)
    pen.line("M88 41 Q84 44 80 41", INK, 1)


@thing(
    "hedgehog",
    near=("porcupine", "urchin"),
    aspect=1.34,
    height_m=0.2,
    main="#8a6a55",
    second="#f2d6b3",
    kinds=("animal", "mammal", "wild"),
)
@percent
def hedgehog(pen: Pen, look: Look) -> None:
    spines, skin = look.main, look.second
    for x in (38.0, 58, 88):
        ball(pen, (x, 95, 9, 5), darker(skin, 0.25), light=0)
    form(pen, "86 34, 104 42, 117 58, 132 70, 131 78, 116 90, 92 95, 64 92, 66 60", skin)
    form(
        pen,
        "M98 92 Q106 78 99 65 Q94 54 97 44 L89 44 L88 31 L76 27 L70 12 L58 16 L46 8 L39 19 "
        "L25 18 L23 31"
        " L9 37 L13 50 L1 60 L10 69 L3 82 L16 86 L14 97 Q56 104 98 92 Z",
        spines,
        lit=(44, 44, 70, 52),
    )
    tip = lighter(spines, 0.4)
    for x, y in rows(
        "32 36, 46 28, 62 30, 24 52, 40 48, 56 46, 72 44, 30 68, 47 64, 64 60, 82 58, 40 82, "
        "57 78, 75 74, 22 80, 90 76, 70 88"
    ):
        pen.line([(x, y), (x - 6, y - 5)], tip, 1.7, role="detail")
    ball(pen, (84, 62, 8, 9), darker(skin, 0.14))
    pen.circle(85, 63, 4.6, "#d99a86", role="detail")
    ball(pen, (131, 71, 4.6, 4.2), INK, shade=0, light=0.35)
    eyes(pen, 109, 66, apart=17, r=3.7)
    cheeks(pen, 102, 78, apart=0, r=5)
    pen.line("M124 81 Q117 87 110 82", INK, 1.3)


@thing(
    "raccoon",
    words=("racoon",),
    near=("badger", "skunk"),
    aspect=0.98,
    height_m=0.4,
    main="#8f96a3",
    second="#3d404d",
    kinds=("animal", "mammal", "wild"),
)
@percent
def raccoon(pen: Pen, look: Look) -> None:
    fur, dark = look.main, look.second
    pale = lighter(fur, 0.65)
    tail = limb(pen, "M36 92 C10 96 4 76 12 52", 15, 12, fur, middle=18)
    for y, turn in ((56, 10), (70, 8), (83, -30)):
        mark(pen, tail, (11 + max(0, y - 74) * 0.6, y, 14, 3.2, turn), dark)
    body = form(pen, "56 46, 40 58, 32 78, 36 96, 56 100, 78 98, 84 84, 80 62, 70 48", fur)
    mark(pen, body, (66, 76, 14, 20), pale, role="light")
    ball(pen, (43, 88, 13, 11), darker(fur, 0.08))
    for x in (50, 76):
        limb(pen, f"M{x + 2} 66 Q{x} 84 {x + 2} 95", 9, 7, darker(fur, 0.14))
        ball(pen, (x + 4, 96.4, 7, 3.6), dark, light=0)
    pen.begin_head(61.5, 54)
    for x, far in ((40, 0.0), (82, 0.1)):
        ball(pen, (x, 14, 9, 9), darker(fur, far))
        pen.circle(x, 15, 5, pale, role="detail")
    head = form(pen, "61 8, 78 13, 88 26, 94 38*, 84 48, 62 56, 40 48, 28 38*, 36 26, 44 13", fur)
    for x, turn in ((40, -14), (82, 14)):
        mark(pen, head, (x, 46, 16, 9, -turn), pale, role="light")
        mark(pen, head, (x + (5 if x < 60 else -5), 33, 15, 9, -turn), dark)
    for x, turn in ((46, -14), (77, 14)):
        mark(pen, head, (x, 22, 11, 3.2, turn), pale, role="light")
    form(pen, "61 30, 70 42, 69 51, 61 55, 53 51, 52 42", pale, light=0, shade=0.08)
    for x in (48, 75):
        pen.circle(x, 33, 5, WHITE, role="light")
    eyes(pen, 61.5, 33, apart=27, r=3.6)
    muzzle(pen, 61, 43, 8, nose=INK)
