"""Birds of garden, farm and pond."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

BEAK = "#f0a02e"
COMB = "#d9433b"


def feet(pen: Pen, xs: tuple[float, ...], top: float, colour: str, *, width: float = 2.2) -> None:
    """Draw a bird's thin legs with three toes each, pointing right."""
    for x in xs:
        pen.line([(x, top), (x, 98)], colour, width, role="body")
        pen.line([(x - 4, 98.6), (x, 97), (x + 6.5, 98.6)], colour, width, role="body")
        pen.line([(x, 97), (x + 2, 99)], colour, width, role="body")


@thing(
    "bird",
    words=("robin", "songbird", "finch", "bluebird", "birdie"),
    near=(
        "sparrow",
        "wren",
        "tit",
        "canary",
        "blackbird",
        "nightingale",
        "swallow",
        "bluetit",
        "starling",
        "budgie",
    ),
    aspect=1.2,
    height_m=0.16,
    main="#4f8fcf",
    second="#f0884a",
    kinds=("animal", "bird"),
)
@percent
def bird(pen: Pen, look: Look) -> None:
    coat, breast = look.main, look.second
    form(pen, "34 60, 18 66, 0 80, 4 88, 22 84, 44 76", darker(coat, 0.28))
    feet(pen, (60, 70), 82, "#5b4a48", width=2.4)
    body = form(
        pen, "62 20, 76 4, 94 6, 104 22, 102 46, 92 74, 70 90, 46 86, 28 70, 34 54, 50 42", coat
    )
    mark(pen, body, (88, 60, 24, 34, 24), breast)
    mark(pen, body, (74, 96, 26, 18), lighter(breast, 0.55), role="light")
    form(pen, "50 44, 66 46, 72 58, 62 72, 40 78, 20 76, 30 62", darker(coat, 0.18))
    for y in (0, 7):
        pen.line(
            f"M{34 + y} {74 - y * 0.6} Q{52 + y} {72 - y} {60 + y * 0.6} {60 - y}",
            lighter(coat, 0.3),
            1.3,
        )
    form(pen, "101 19, 119 26*, 101 32", BEAK)
    eye(pen, 91, 22, 4)
    cheeks(pen, 86, 33, apart=0, r=5)


@thing(
    "owl",
    words=("owlet", "tawny owl"),
    near=("barn owl", "snowy owl"),
    aspect=0.78,
    height_m=0.45,
    main="#8c6b52",
    second="#f0dcb8",
    kinds=("animal", "bird"),
)
@percent
def owl(pen: Pen, look: Look) -> None:
    coat, pale = look.main, look.second
    form(
        pen,
        "39 8, 56 11, 70 1*, 69 24, 74 48, 72 74, 58 94, 39 98, 20 94, 6 74, 4 48, 9 24, "
        "8 1*, 22 11",
        coat,
    )
    form(pen, "39 44, 56 52, 60 72, 50 90, 39 93, 28 90, 18 72, 22 52", pale, light=0)
    for row, y in enumerate((58, 67, 76, 85)):
        n = 3 if row % 2 == 0 else 2
        for i in range(n):
            x = 39 + (i - (n - 1) / 2) * 11
            pen.line(f"M{x - 3.4} {y} Q{x} {y + 5} {x + 3.4} {y}", mix(coat, pale, 0.35), 1.7)
    if not look.hands:
        form(pen, "8 42, 16 48, 20 64, 18 82, 10 88, 3 72, 3 52", darker(coat, 0.2))
        form(pen, "70 42, 62 48, 58 64, 60 82, 68 88, 75 72, 75 52", darker(coat, 0.3))
    for x in (24, 54):
        pen.circle(x, 30, 15.5, pale, role="light")
        pen.circle(x, 30, 11, WHITE, role="light")
        eye(pen, x + (0.6 if x < 39 else -0.6), 30, 7.6, iris="#f0b53a", side=-1 if x < 39 else 1)
    form(pen, "39 32, 44 38, 39 47*, 34 38", BEAK)
    pen.path("M10 6 Q22 18 38 24 Q30 12 22 11 Z", darker(coat, 0.3), role="detail")
    pen.path("M68 6 Q56 18 40 24 Q48 12 56 11 Z", darker(coat, 0.3), role="detail")
    for x in (26, 32, 46, 52):
        ball(pen, (x, 97, 3.2, 3), BEAK, light=0)


@thing(
    "duck",
    words=("drake", "waterfowl"),
    near=("mallard", "goose", "gosling", "rubber duck"),
    aspect=1.18,
    height_m=0.45,
    stands="water",
    main="#f7f1e4",
    second="#f09a2c",
    kinds=("animal", "bird"),
)
@percent
def duck(pen: Pen, look: Look) -> None:
    coat, beak = look.main, look.second
    for x in (52, 66):
        pen.line([(x, 84), (x, 96)], darker(beak, 0.1), 3, role="body")
        form(pen, f"{x - 2} 95, {x + 10} 97, {x + 10} 100, {x - 4} 100", beak, light=0)
    form(
        pen,
        "64 50, 68 38, 64 22, 72 7, 86 5, 97 15, 98 30, 92 42, 92 58, 86 76, 68 89, 40 90, "
        "18 80, 8 62, 1 50,"
        " 4 46, 20 54, 40 54",
        coat,
    )
    form(pen, "40 56, 60 56, 70 64, 64 76, 46 80, 26 76, 14 66, 26 66, 30 62", darker(coat, 0.1))
    for y in (0, 6):
        pen.line(
            f"M{30 + y} {75 - y} Q{50 + y} {78 - y} {60 + y} {68 - y}", darker(coat, 0.26), 1.3
        )
    form(pen, "93 18, 104 24, 116 26, 117 31, 104 35, 93 33", beak)
    pen.line("M97 30 Q106 31 115 29.5", darker(beak, 0.3), 1)
    pen.line("M80 5 Q76 -1 70 0", coat, 2.4, role="body")
    eye(pen, 86, 18, 3.6)
    cheeks(pen, 84, 28, apart=0, r=4.4)


@thing(
    "duckling",
    words=("chick", "baby chick", "baby bird", "easter chick"),
    aspect=0.9,
    height_m=0.15,
    main="#f9d04a",
    second="#ef8a2f",
    kinds=("animal", "bird"),
)
@percent
def duckling(pen: Pen, look: Look) -> None:
    coat, beak = look.main, look.second
    feet(pen, (40, 54), 86, beak, width=2.8)
    form(pen, "14 62, 4 54, 6 64, 12 74, 22 76", coat)
    form(pen, "46 48, 66 54, 76 68, 70 86, 50 94, 26 90, 12 76, 16 60, 30 50", coat)
    ball(pen, (52, 32, 29, 27), coat)
    for x, bend in ((50, -6), (54, 4)):
        pen.line(f"M{x} 8 Q{x + bend} 2 {x + bend * 1.6} 1", coat, 2.4, role="body")
    form(pen, "26 62, 42 62, 50 70, 42 80, 26 80, 16 72", darker(coat, 0.12))
    pen.line("M27 78 Q38 80 44 72", darker(coat, 0.26), 1.3)
    form(pen, "78 33, 89 37*, 78 43, 68 38", beak)
    pen.line("M70 38 Q80 39.5 88 37.4", darker(beak, 0.3), 1)
    eye(pen, 46, 31, 4.6)
    eye(pen, 71, 29, 4, side=1)
    cheeks(pen, 46, 42, apart=0, r=5.4)


@thing(
    "chicken",
    words=("hen", "poultry", "broody hen"),
    aspect=1.06,
    height_m=0.45,
    main="#f3ede0",
    second="#d9433b",
    kinds=("animal", "bird", "farm"),
)
@percent
def chicken(pen: Pen, look: Look) -> None:
    coat, comb = look.main, look.second
    feet(pen, (48, 60), 82, BEAK, width=2.6)
    form(
        pen,
        "28 62, 14 54, 2 34, 0 22, 12 26, 14 16, 24 24, 28 18, 36 30, 42 44",
        darker(coat, 0.14),
        light=0.2,
    )
    form(pen, "72 14, 68 6, 74 0, 79 5, 84 -1, 89 5, 94 4, 93 14, 84 18", comb)
    body = form(
        pen,
        "70 20, 80 10, 92 13, 97 24, 95 40, 93 60, 82 78, 62 88, 38 86, 20 72, 16 52, 28 46, "
        "48 50, 62 42",
        coat,
    )
    mark(pen, body, (86, 70, 16, 24, 30), lighter(coat, 0.4), role="light")
    form(pen, "34 54, 54 52, 66 58, 64 70, 50 78, 34 74, 22 64", darker(coat, 0.1))
    for y in (0, 6):
        pen.line(
            f"M{30 + y} {72 - y} Q{46 + y} {78 - y} {60 + y * 0.5} {68 - y}",
            darker(coat, 0.28),
            1.3,
        )
    form(pen, "95 20, 106 25*, 95 31", BEAK)
    form(pen, "93 31, 98 34, 98 42, 93 44, 89 38", comb)
    eye(pen, 87, 22, 3.2)
    cheeks(pen, 83, 31, apart=0, r=4)


@thing(
    "rooster",
    words=("cock", "cockerel"),
    near=("turkey", "weathercock"),
    aspect=0.98,
    height_m=0.6,
    main="#c9562e",
    second="#2f6f66",
    kinds=("animal", "bird", "farm"),
)
@percent
def rooster(pen: Pen, look: Look) -> None:
    coat, tail = look.main, look.second
    gold = mix(lighter(coat, 0.2), "#f5c04a", 0.6)
    feet(pen, (46, 58), 82, BEAK, width=2.6)
    for data, shade in (
        ("34 62, 20 70, 6 64, 0 50, 8 56, 22 56, 36 48", darker(tail, 0.25)),
        ("36 58, 20 58, 4 44, 2 28, 14 42, 28 46, 40 46", tail),
        ("38 56, 26 50, 12 32, 14 14, 22 30, 34 40, 44 46", darker(tail, 0.15)),
        ("42 54, 34 44, 26 26, 32 10, 36 28, 44 38, 50 48", lighter(tail, 0.15)),
    ):
        form(pen, data, shade)
    form(pen, "66 16, 62 5, 69 8, 71 -1, 77 6, 82 -2, 85 7, 91 4, 88 16, 78 20", COMB)
    form(
        pen,
        "64 20, 74 10, 86 13, 91 24, 90 42, 88 60, 78 77, 60 86, 38 82, 26 66, 34 54, 52 54, 62 40",
        coat,
    )
    form(pen, "66 18, 76 9, 88 14, 91 26, 90 44, 84 52*, 80 46, 74 54*, 70 46, 62 52*, 62 34", gold)
    form(pen, "36 60, 54 56, 64 62, 60 72, 46 76, 32 72", darker(coat, 0.22))
    for y in (0, 5):
        pen.line(f"M{36 + y} {73 - y} Q{48 + y} {76 - y} {57 + y * 0.5} {68 - y}", gold, 1.3)
    form(pen, "89 20, 99 25*, 88 30", BEAK)
    form(pen, "86 30, 92 34, 92 44, 87 46, 83 38", COMB)
    eye(pen, 82, 21, 3)


@thing(
    "swan",
    near=("cygnet",),
    aspect=1.2,
    height_m=1.0,
    stands="water",
    main="#fbf8f2",
    second="#ef8a3a",
    kinds=("animal", "bird"),
)
@percent
def swan(pen: Pen, look: Look) -> None:
    coat, beak = look.main, look.second
    form(pen, "14 84, 4 70, 0 54, 14 60, 30 64, 40 84", darker(coat, 0.12))
    form(pen, "10 74, 26 66, 60 68, 84 60, 98 68, 98 84, 84 97, 50 100, 22 96", coat)
    limb(pen, "M90 74 C104 60 78 42 80 24 C81 10 92 8 98 14", 17, 10, coat, middle=8, light=0.1)
    ball(pen, (97, 14.5, 8.5, 7.5, 20), coat)
    form(pen, "102 10, 111 17, 116 24, 112 26, 104 23, 100 18", beak)
    form(pen, "99 9, 106 12, 104 17, 98 18", INK, shade=0, light=0)
    eye(pen, 97.5, 13, 1.9)
    form(
        pen,
        "30 88, 18 74, 8 52, 14 40, 18 48*, 24 36, 30 44*, 38 36, 58 50, 76 66, 78 80, 62 90",
        coat,
    )
    for data in ("M20 62 Q36 76 58 78", "M26 52 Q42 66 64 70"):
        pen.line(data, darker(coat, 0.2), 1.4)
