"""What is found at a river and on cold shores."""

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eyes, muzzle, whiskers
from pleinair.providers.illustrator.things.foliage import leaf
from pleinair.providers.illustrator.things.forms import INK, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "seal",
    words=("seal pup", "harbour seal", "grey seal"),
    near=("sea lion", "walrus", "otter"),
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
