"""People on a stage, at an easel or on a track."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.faces import eye, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.heads import Hair
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "dancer",
    words=("ballerina", "ballet dancer", "ballet"),
    near=("gymnast", "acrobat", "figure skater"),
    aspect=0.72,
    height_m=1.8,
    main="#f09ab4",
    second="#fdf0f2",
    kinds=("person",),
)
@percent
def dancer(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=34, slim=2)
    heads.hair_behind(pen, f, "bun")
    limb(pen, "M37 58 Q48 66 60 68 L64 82", 6, 3.6, darker(f.skin, 0.1))
    limb(pen, "M62 78 L64.6 87", 3.8, 2.2, look.main)
    limb(pen, "M33 58 L33 95", 6, 3.6, f.skin)
    limb(pen, "M33 86 L33.4 98.4", 3.8, 2.4, look.main)
    body = figures.torso(pen, f, look.main)
    mark(pen, body, (f.x, 31, 5, 4), f.skin, role="body")
    form(
        pen,
        "34 49, 50 50, 64 55, 68 60, 58 62*, 54 65*, 46 63*, 40 67*, 33 64*, 26 67*, 20 63*, "
        "12 65*, 9 61*, 0 60, 4 55, 18 50",
        lighter(look.main, 0.3),
    )
    pen.path("M26 49 Q34 53 42 49 L43 52 Q34 56 25 52 Z", darker(look.main, 0.1))
    for side in (-1, 1):
        figures.arm(pen, f, side, f.skin, reach=((15, -2), (9, -21)), short=False)
    heads.head(pen, f)
    heads.hair_front(pen, f, "bun")
    with measures.head_space(pen, f):
        form(pen, "-4 -9.6, 0 -12.4, 4 -9.6, 0 -8.4", look.second, light=0)


@thing(
    "violinist",
    words=("fiddler", "violin player"),
    near=("musician", "busker", "cellist", "orchestra", "singer", "pianist", "guitarist"),
    aspect=0.7,
    height_m=1.75,
    main="#39415a",
    second="#b5653a",
    kinds=("person",),
)
@percent
def violinist(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=30)
    suit, wood = look.main, look.second
    style: Hair = look.rng.choice(("swept", "curls", "bob"))
    heads.hair_behind(pen, f, style)
    figures.legs(pen, f, suit, shoes=INK)
    figures.torso(pen, f, suit)
    pen.polygon([(f.x - 3.4, 28), (f.x + 3.4, 28), (f.x, 44)], WHITE, role="light")
    form(
        pen,
        f"{f.x} 31.6, {f.x + 3.4} 29.6, {f.x + 3.4} 34, {f.x} 32.4, {f.x - 3.4} 34, "
        f"{f.x - 3.4} 29.6",
        "#c8404a",
        light=0,
    )
    figures.arm(pen, f, -1, suit, reach=((12, 10), (-2, 10)))
    heads.head(pen, f)
    heads.hair_front(pen, f, style)
    with pen.placed(f.x + 8, 31, turn=14):
        form(
            pen,
            "-3 0, -1 -5, 5 -5.4, 8 -3, 10 -3, 13 -4.6, 18 -3, 19 0, 18 3, 13 4.6, 10 3, 8 3, "
            "5 5.4, -1 5",
            wood,
        )
        pen.rect((16, -1, 15, 2), darker(wood, 0.5), r=0.6, role="detail")
        pen.line([(2, 0), (29, 0)], lighter(wood, 0.6), 0.5)
        ball(pen, (32, 0, 1.8, 1.8), darker(wood, 0.3))
        pen.line([(8.6, 15), (11.6, -20)], "#5b3a2a", 1.2, role="body")
        pen.line([(9.6, 15), (12.6, -20)], WHITE, 0.6)
    figures.arm(pen, f, 1, suit, reach=((12, 18), (19, 9)))
    ball(pen, (f.x + 4, 44, 2.7, 2.7), f.skin, light=0)


@thing(
    "runner",
    words=("athlete", "jogger", "sprinter", "sportsman", "marathon runner"),
    near=("footballer", "football player", "soccer player"),
    aspect=0.78,
    height_m=1.7,
    main="#e5533f",
    second="#31405e",
    kinds=("person",),
)
@percent
def runner(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=42)
    shirt, shorts = look.main, look.second
    limb(pen, "M42 32 Q54 44 64 36", 5.4, 4, darker(f.skin, 0.12))
    ball(pen, (65, 35, 2.8, 2.8), darker(f.skin, 0.06), light=0)
    limb(pen, "M36 58 Q34 74 24 78 L8 76", 7.6, 4.4, darker(f.skin, 0.14))
    form(pen, "9 71, 6 72, 1 80, 2 84, 6 82, 10 79", darker("#f4c542", 0.1), light=0)
    limb(pen, "M40 58 Q56 62 58 74 L60 94", 8, 4.6, f.skin)
    form(pen, "M56 93 Q56 91 62 93 Q70 95.6 70 100 L56 100 Z", "#f4c542", light=0)
    form(pen, "31 54*, 47 54*, 53 66, 46 72, 40 64, 33 72, 27 66", shorts)
    body = form(pen, "36 28, 45 27, 50 32, 49 44, 47.6 57*, 31 57*, 33 42, 32 32", shirt)
    mark(pen, body, (40, 44, 14, 2.2, -10), lighter(shirt, 0.7), role="light")
    f_head = replace(f, x=44, shoulder_y=28)
    heads.hair_behind(pen, f_head, "short")
    heads.head(pen, f_head)
    heads.hair_front(pen, f_head, "swept")
    with measures.head_space(pen, f_head):
        pen.path("M-9.6 -3.4 Q0 -7.4 9.6 -3.4 L9.4 -1.4 Q0 -5.4 -9.4 -1.4 Z", shirt)
    limb(pen, "M35 33 Q20 40 27 50 L34 51", 6, 4.4, f.skin)
    ball(pen, (35, 50.6, 2.8, 2.8), f.skin, light=0)
    for y, x in ((44, 2), (52, 8), (36, 10)):
        pen.line([(x, y), (x + 9, y)], lighter(shirt, 0.5), 1.4, opacity=0.8)


@thing(
    "painter",
    words=("artist", "illustrator", "painter at work"),
    near=("art teacher",),
    aspect=0.7,
    height_m=1.7,
    main="#5f8fc0",
    second="#c0453f",
    kinds=("person",),
)
@percent
def painter(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=32)
    style: Hair = look.rng.choice(("bob", "curls", "short"))
    left, right = figures.dressed(
        pen,
        f,
        top=look.main,
        trousers="#5a5360",
        style=style,
        arms=figures.Arms(left=((9, 12), (11, 14)), right=((10, 8), (15, -2))),
    )
    form(
        pen, f"{f.x - 6} 38*, {f.x + 6} 38*, {f.x + 9} 74, {f.x - 9} 74", WHITE, light=0, shade=0.08
    )
    for dx, dy, colour in ((-3, 52, "#f4c542"), (3, 58, "#e5533f"), (-1, 66, "#58b4d9")):
        pen.ellipse((f.x + dx, dy, 1.6, 1.2), colour, role="detail")
    with pen.placed(left[0] - 3, left[1] - 1, turn=-14):
        form(pen, "-11 0, -6 -6, 3 -7, 10 -3, 10 4, 3 4, 1 7, -6 7", "#d9a866")
        for x, y, colour in (
            (-7, 0.0, "#e5533f"),
            (-3, -3.6, "#f4c542"),
            (3, -4, "#6aa84f"),
            (7, -0.6, "#58b4d9"),
            (-4, 4, "#8f62b5"),
        ):
            pen.circle(x, y, 1.7, colour, role="detail")
    brush_x, brush_y = right
    pen.line([(brush_x - 3, brush_y + 6), (brush_x + 4, brush_y - 9)], "#9c6b43", 1.5, role="body")
    form(
        pen,
        f"{brush_x + 3.4} {brush_y - 8.6}, {brush_x + 4.2} {brush_y - 13}*,"
        f" {brush_x + 6} {brush_y - 9.4}",
        "#e5533f",
        light=0,
    )
    for hand in (left, right):
        ball(pen, (*hand, 2.7, 2.7), f.skin, light=0)
    with measures.head_space(pen, f):
        form(pen, "-10 -6, -12 -10, -5 -15, 6 -14.4, 11 -10, 9.6 -6.4, 0 -8.6", look.second)
        pen.line("M1 -14.4 L2.4 -16.4", darker(look.second, 0.2), 1.4)


@thing(
    "clown",
    words=("jester", "harlequin", "circus clown"),
    near=("mime", "pierrot"),
    aspect=0.72,
    height_m=1.75,
    main="#f2b632",
    second="#3f8fc9",
    kinds=("person",),
)
@percent
def clown(pen: Pen, look: Look) -> None:
    suit, other, red = look.main, look.second, "#e2473f"
    f = replace(measures.adult(look, x=36), skin="#f7dfcb", head_y=20, shoulder_y=34, hip_y=60)
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            form(pen, "0 58, 12 58, 15 76, 13 92, 3 92, 1 76", other if side > 0 else suit)
            form(pen, "2 100*, 2 95, 8 91, 16 92, 21 97, 20 100*", red)
    body = figures.torso(pen, f, suit)
    for x, y, r in ((-6, 44, 2.4), (6, 50, 2.4), (-5, 57, 2.2)):
        mark(pen, body, (f.x + x, y, r, r), other)
    for y in (43, 50, 57):
        ball(pen, (f.x, y, 1.9, 1.9), red)
    for side in (-1, 1):
        figures.arm(pen, f, side, suit if side < 0 else other, reach=measures.OUT, glove=WHITE)
    for i, aside in enumerate((-9, -4.5, 0, 4.5, 9)):
        ball(pen, (f.x + aside, 33.6 + 1.4 * (2 - abs(i - 2)), 4.2, 3.2), WHITE if i % 2 else red)
    heads.head(pen, f, face=False)
    with measures.head_space(pen, f):
        _clowns_face(pen, red, other)


def _clowns_face(pen: Pen, red: str, hat: str) -> None:
    for side in (-1, 1):
        for x, y, r in ((10, -2.6, 4), (12.4, 2, 4), (9.6, -7, 3.4)):
            ball(pen, (side * x, y, r, r), "#e8762c")
        pen.ellipse((side * 3.8, -1, 2.8, 3.8), WHITE, role="light")
        pen.line(f"M{side * 3.8} -5.4 v-1.8", hat, 1, role="detail")
        eye(pen, side * 3.8, -0.2, 1.3, side=side)
    pen.ellipse((0, 6.2, 6.4, 3.2), WHITE, role="light")
    smile(pen, 0, 5.6, 9, colour=red, width=1.8)
    ball(pen, (0, 2.4, 2.6, 2.5), red, light=0.4)
    form(pen, "-5 -9*, 0 -20*, 5 -9*, 0 -8", hat)
    pen.circle(0, -19, 1.7, red)
