"""What is found at a river and on cold shores."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, muzzle, whiskers
from pleinair.providers.illustrator.things.foliage import leaf
from pleinair.providers.illustrator.things.forms import INK, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "seal",
    words=("seal pup", "harbour seal", "grey seal"),
    near=("sea lion", "walrus"),
    aspect=1.6,
    height_m=0.8,
    main="#8c99a8",
    second="#d9dfe4",
    kinds=("animal", "mammal", "wild"),
)
@percent
def seal(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    form(pen, "26 84, 12 70, -1 66, 4 80, -2 94, 14 96, 30 96", darker(fur, 0.16))
    body = form(
        pen,
        "20 88, 40 68, 70 54, 92 46, 100 30, 124 28, 140 48, 144 72, 138 94, 118 100, 70 100, "
        "34 99",
        fur,
    )
    mark(pen, body, (114, 92, 34, 26, -16), pale, role="light")
    for x, y, r in rows("52 74 4, 66 66 3, 76 76 3.6, 44 86 2.6, 86 62 2.4, 62 86 2.8"):
        mark(pen, body, (x, y, r, r * 0.8), darker(fur, 0.2))
    limb(pen, "M104 82 C96 90 88 96 78 98", 15, 9, darker(fur, 0.12))
    limb(pen, "M134 84 C142 90 148 95 156 97", 14, 8, darker(fur, 0.06))
    form(pen, "116 3, 134 8, 143 24, 140 42, 126 52, 108 52, 93 42, 91 24, 99 9", fur)
    ball(pen, (118, 38, 17, 11), pale, shade=0.08)
    eyes(pen, 118, 25, apart=25, r=4.4)
    cheeks(pen, 118, 36, apart=42, r=4)
    muzzle(pen, 118, 33, 11, nose=INK, width=1.3)
    whiskers(pen, 118, 41, apart=20, length=17, colour=darker(fur, 0.4))


@thing(
    "branch",
    words=("twig", "tree branch", "bough", "perch branch"),
    near=("driftwood",),
    aspect=2.4,
    height_m=0.6,
    stands="air",
    main="#8a5f45",
    second="#6fae4e",
    surface=0.55,
    kinds=("plant",),
)
@percent
def branch(pen: Pen, look: Look) -> None:
    bark, green = look.main, look.second
    dark = darker(green, 0.14)
    for x, y, size, turn in rows("64 56 26 -28, 116 50 26 -46, 160 46 26 -20, 204 34 26 0"):
        leaf(pen, x, y, size, turn, dark, width=0.52)
    limb(pen, "M136 56 C150 44 166 28 190 20", 6, 2.5, darker(bark, 0.08))
    limb(pen, "M84 60 C94 72 102 80 120 84", 6, 2.5, darker(bark, 0.12))
    limb(pen, "M0 68 C50 54 100 64 144 54 C180 48 206 44 232 36", 16, 3.5, bark)
    for data in ("M8 66 Q40 58 68 60", "M26 71 Q60 64 96 65", "M110 58 Q140 56 168 50"):
        pen.line(data, darker(bark, 0.26), 1.5)
    for x, y, size, turn in rows(
        "190 20 24 70, 184 22 22 -4, 228 37 15 62, 222 39 22 140, 120 84 20 84, 110 81 20 24, "
        "112 82 17 160, 52 62 22 -10, 172 50 22 142, 70 66 22 158"
    ):
        leaf(pen, x, y, size, turn, green, width=0.52)


@thing(
    "otter",
    words=("sea otter", "river otter", "otter pup"),
    near=("beaver", "weasel", "ferret", "mink", "platypus"),
    aspect=0.92,
    height_m=0.5,
    main="#8a5f42",
    second="#ecd6b4",
    kinds=("animal", "mammal", "wild"),
)
@percent
def otter(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    limb(pen, "M40 90 C22 100 6 96 2 82", 15, 4, darker(fur, 0.14))
    for side in (-1, 1):
        ball(pen, (50 + side * 15, 96, 12, 4.4), darker(fur, 0.2), light=0)
    body = form(pen, "50 42, 64 48, 70 64, 73 82, 66 95, 50 98, 34 95, 27 82, 30 64, 36 48", fur)
    mark(pen, body, (50, 72, 14, 25), pale, role="light")
    for side in (-1, 1):
        with pen.placed(50, 0, mirror=side < 0):
            limb(pen, "M15 55 Q24 68 7 72", 10, 8, darker(fur, 0.1))
            ball(pen, (6.4, 72, 5, 4.4), darker(fur, 0.24), light=0)
    pen.begin_head(50, 50)
    for x in (28, 72):
        ball(pen, (x, 16, 6.4, 6), darker(fur, 0.1))
        pen.circle(x, 17, 3, darker(pale, 0.2), role="detail")
    head = form(pen, "50 5, 66 9, 76 21, 78 35, 68 47, 50 51, 32 47, 22 35, 24 21, 34 9", fur)
    mark(pen, head, (50, 50, 25, 17), pale, role="light")
    for x in (43, 57):
        ball(pen, (x, 37, 9, 7.4), lighter(pale, 0.3), shade=0.06, light=0)
    eyes(pen, 50, 24, apart=27, r=3.7)
    cheeks(pen, 50, 35, apart=46, r=4)
    muzzle(pen, 50, 31, 11, nose=INK, width=1.3)
    pen.ellipse((50, 31, 5, 3.4), INK, role="detail")
    whiskers(pen, 50, 38, apart=30, length=13, colour=darker(fur, 0.4))


@thing(
    "koi",
    words=("koi fish", "koi carp", "nishikigoi"),
    aspect=1.6,
    height_m=0.5,
    stands="underwater",
    main="#fbf5ea",
    second="#e8582f",
    kinds=("animal", "fish"),
)
@percent
def koi(pen: Pen, look: Look) -> None:
    white, red = look.main, look.second
    fin = mix(white, red, 0.22)
    form(pen, "36 50, 20 40, 8 18, -1 12*, 4 34, 10 50, 2 68, 0 90*, 14 80, 24 62", fin)
    form(pen, "58 28, 64 12, 84 6, 108 14, 112 24, 90 26", fin)
    for data in ("72 78, 66 94, 80 98, 92 84", "112 74, 104 96, 120 96, 128 78"):
        form(pen, data, darker(fin, 0.08))
    shape = "30 50, 48 34, 78 24, 110 24, 138 34, 154 48, 156 56, 144 68, 116 78, 82 78, 50 66"
    body = form(pen, shape, white)
    for x, y, rx, ry, turn in rows("56 42 14 15 -20, 94 28 20 15 6, 80 66 10 6 0, 132 36 13 12 24"):
        mark(pen, body, (x, y, rx, ry, turn), red)
    mark(pen, body, (112, 30, 5, 4), INK)
    mark(pen, body, (66, 32, 4, 3), INK)
    for x, y in rows("70 50, 82 44, 82 56, 94 50, 94 62, 106 44, 106 58"):
        pen.line(f"M{x} {y - 5} Q{x - 6} {y} {x} {y + 5}", darker(white, 0.16), 1.2)
    pen.line("M124 34 Q114 52 124 70", darker(white, 0.26), 1.6)
    form(pen, "116 62, 108 78, 92 88, 90 80, 100 66, 110 60", lighter(fin, 0.2))
    eye(pen, 138, 45, 4.4, white=True)
    cheeks(pen, 133, 58, apart=0, r=4.6)
    pen.line("M156 56 Q149 60 145 57", darker(red, 0.3), 1.5)
    pen.line("M152 60 Q154 68 149 72 M146 62 Q146 70 141 73", darker(fin, 0.3), 1.4)
