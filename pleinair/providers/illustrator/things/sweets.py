"""Cakes, biscuits and ice: the sweet end of the table."""

import math

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import scalloped
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, mark, rows
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

SPONGE = "#e9b872"
CHERRY = "#d3344a"


def _drips(left: float, right: float, top: float, lows: tuple[float, ...]) -> str:
    """Return the path of icing that runs down from a straight edge."""
    step = (right - left) / len(lows)
    data = f"M{left} {top}"
    for i, low in enumerate(lows):
        x = left + i * step
        data += (
            f" C{x} {low + 3} {x + step * 0.8} {low + 3} {x + step * 0.8} {top + (low - top) * 0.4}"
        )
        data += f" Q{x + step * 0.9} {top + 2} {x + step} {top + 4}"
    return f"{data} L{right} {top} Z"


@thing(
    "slice of cake",
    words=("cake slice", "piece of cake", "sponge cake"),
    near=("brownie",),
    aspect=1.16,
    height_m=0.14,
    stands="table",
    main="#f2a0b5",
    second=CHERRY,
    kinds=("food", "sweet"),
)
@percent
def slice_of_cake(pen: Pen, look: Look) -> None:
    icing, berry = look.main, look.second
    form(pen, "M4 46 L76 22 Q112 28 112 44 L112 46 Z", lighter(icing, 0.2), shade=0.06, light=0)
    pen.path("M4 46 L112 46 L112 97 Q112 100 108 100 L8 100 Q4 100 4 97 Z", SPONGE)
    pen.rect((4, 66, 108, 8), lighter(icing, 0.5), role="light")
    pen.rect((4, 74, 108, 3), darker(SPONGE, 0.12), role="shade")
    for x, y in ((18, 84), (34, 90), (54, 84), (72, 92), (92, 84), (28, 60), (60, 61), (86, 60)):
        pen.circle(x, y, 1.4, darker(SPONGE, 0.2), role="detail")
    form(pen, "M112 44 L112 100 Q118 98 115 92 L115 50 Z", darker(icing, 0.16), light=0)
    pen.path(_drips(4, 112, 44, (58, 62, 56, 64, 58, 60)), icing)
    pen.line("M5 45 L111 45", darker(icing, 0.1), 1.4)
    form(pen, scalloped("56 30, 60 20, 72 15, 84 20, 88 30, 72 36", bulge=0.6), WHITE, shade=0.1)
    ball(pen, (72, 13, 10, 10), berry)
    shine(pen, 68.6, 9.6, 1.8, 3.2, turn=30)
    pen.line("M73 5 Q74 -1 80 -2", "#6d8a3d", 1.8)


@thing(
    "birthday cake",
    words=("party cake", "cake with candles", "celebration cake"),
    near=("wedding cake",),
    aspect=1.04,
    height_m=0.3,
    stands="table",
    main="#f59ab0",
    second="#7cc4d8",
    kinds=("food", "sweet"),
)
@percent
def birthday_cake(pen: Pen, look: Look) -> None:
    icing, accent = look.main, look.second
    for x, y in ((38.0, 24.0), (52, 22), (66, 24)):
        pen.rect((x - 2.4, y - 10, 4.8, 22), accent, r=1)
        pen.line([(x - 2, y - 2), (x + 2, y - 6)], WHITE, 1.4)
        pen.line([(x - 2, y + 5), (x + 2, y + 1)], WHITE, 1.4)
        form(
            pen,
            f"{x} {y - 23}*, {x + 3.4} {y - 14}, {x} {y - 10.6}, {x - 3.4} {y - 14}",
            "#f9b233",
            shade=0,
        )
        pen.ellipse((x, y - 13.4, 1.3, 2.2), "#fff1b8", role="glow")
    form(pen, "M22 38 Q22 32 28 32 L76 32 Q82 32 82 38 L82 64 L22 64 Z", lighter(icing, 0.65))
    pen.path(_drips(22, 82, 36, (50, 56, 48, 54, 50)), icing)
    pen.path("M22 37 Q22 31 28 31 L76 31 Q82 31 82 37 Z", icing)
    form(pen, "M8 66 Q8 60 14 60 L90 60 Q96 60 96 66 L96 95 L8 95 Z", lighter(icing, 0.65))
    pen.path(_drips(8, 96, 65, (80, 86, 78, 84, 80, 88, 80)), darker(icing, 0.06))
    pen.path("M8 66 Q8 60 14 60 L90 60 Q96 60 96 66 Z", darker(icing, 0.06))
    for i, x in enumerate((16, 28, 40, 52, 64, 76, 88)):
        ball(pen, (x, 92, 4, 3.6), (accent, "#f8d05a", icing)[i % 3], light=0.3)
    for i in range(14):
        x, y = 28 + look.rng.random() * 50, 35 + look.rng.random() * 5
        pen.circle(x, y, 1, (accent, "#f8d05a", WHITE)[i % 3], role="detail")
    form(pen, "M1 95 L103 95 Q101 100 94 100 L10 100 Q3 100 1 95 Z", "#d8dde3")


@thing(
    "cupcake",
    words=("fairy cake",),
    near=("muffin", "macaroon", "macaron"),
    aspect=0.84,
    height_m=0.1,
    stands="table",
    main="#f3a3bf",
    second="#7fb9d6",
    kinds=("food", "sweet"),
)
@percent
def cupcake(pen: Pen, look: Look) -> None:
    icing, paper = look.main, look.second
    form(pen, "M12 60 L72 60 L64 98 Q64 100 61 100 L23 100 Q20 100 20 98 Z", paper)
    for x, foot in ((24, 29), (33, 36), (42, 42), (51, 48), (60, 55)):
        pen.line([(x, 64), (foot, 98)], darker(paper, 0.2), 1.8)
    for data, dark in (
        (
            (
                "M8 62 C0 48 14 44 22 44 L62 44 C72 44 84 50 76 62 C68 70 58 64 52 66 "
                "C44 70 38 66 30 66 C22 68 12 68 8 62 Z"
            ),
            0.08,
        ),
        ("M18 48 C12 36 24 30 30 30 L56 30 C64 32 72 38 66 48 C58 54 28 54 18 48 Z", 0.0),
        ("M28 33 C24 24 34 18 42 13 C52 18 60 24 56 33 C50 38 34 38 28 33 Z", -0.1),
    ):
        form(pen, data, darker(icing, dark) if dark >= 0 else lighter(icing, -dark))
    ball(pen, (42, 10, 8.4, 8.4), CHERRY)
    shine(pen, 39, 7.4, 1.6, 2.6, turn=30)
    pen.line("M43 3 Q44 -1 48 -2", "#6d8a3d", 1.6)
    for i, (x, y) in enumerate(
        ((18, 54), (32, 58), (48, 56), (64, 54), (28, 42), (44, 44), (56, 40), (38, 28), (50, 26))
    ):
        pen.ellipse(
            (x, y, 2.2, 0.9, i * 47), ("#f8d05a", "#ffffff", "#8fd0b8")[i % 3], role="detail"
        )


def _hole(x: float, y: float, rx: float, ry: float) -> tuple[Command, ...]:
    """Return an ellipse drawn backwards, which cuts a hole into the path before it."""
    return geometry.moved(geometry.ellipse(0, 0, rx, ry), geometry.placed(x, y, mirror=True))


@thing(
    "donut",
    words=("doughnut", "doughnuts", "ring doughnut"),
    aspect=1.06,
    height_m=0.1,
    stands="table",
    main="#f08fb4",
    second="#d99a58",
    kinds=("food", "sweet"),
)
@percent
def donut(pen: Pen, look: Look) -> None:
    icing, dough = look.main, look.second
    form(pen, (*geometry.ellipse(53, 52, 52, 48), *_hole(53, 51, 15, 12)), dough)
    rim = (
        "10 62, 4 46, 12 28, 24 14, 40 7, 58 5, 76 10, 92 22, 101 40, 98 60, 88 76, 72 86, "
        "56 88, 38 88, 22 78"
    )
    pen.path((*scalloped(rim, bulge=0.62), *_hole(53, 48, 19, 15.5)), icing)
    pen.line("M13 36 Q24 14 48 10", lighter(icing, 0.4), 4, role="light")
    pen.line("M94 66 Q84 82 66 85", darker(icing, 0.14), 4, role="shade")
    pen.line("M36 44 Q42 34 53 33.6 Q64 34 70 44", darker(icing, 0.18), 2.4, role="shade")
    pen.line("M38 55 Q42 64 53 64.6 Q64 64 68 55", darker(dough, 0.22), 2.2, role="shade")
    colours = ("#f8d05a", "#ffffff", "#7cc4d8", "#9fd27a")
    for i in range(22):
        a = i * 2.4
        r = 0.62 + 0.24 * ((i * 7) % 5) / 4
        x, y = 53 + 46 * r * math.cos(a), 48 + 41 * r * math.sin(a)
        with pen.placed(x, y, turn=i * 53):
            pen.rect((-3, -1, 6, 2.2), colours[i % 4], r=1, role="detail")


@thing(
    "cookie",
    words=("biscuit", "chocolate chip cookie"),
    near=("gingerbread", "cracker", "shortbread"),
    aspect=1.04,
    height_m=0.08,
    stands="table",
    main="#d9a05c",
    second="#5a3626",
    kinds=("food", "sweet"),
)
@percent
def cookie(pen: Pen, look: Look) -> None:
    dough, chip = look.main, look.second
    form(
        pen,
        scalloped(
            "14 76, 5 56, 8 34, 22 14, 46 5, 72 8, 92 24, 100 46, 95 70, 80 88, 56 96, 32 92",
            bulge=0.85,
        ),
        dough,
    )
    for x, y, r in rows(
        "32 30 7, 58 22 6, 78 40 7, 50 50 7.4, 26 56 6, 70 68 7, 44 76 7, 88 60 4, 60 88 4, 18 42 3"
    ):
        with pen.placed(x, y, turn=x * 7):
            form(
                pen,
                f"{-r} 0, {-r * 0.4} {-r * 0.8}, {r * 0.7} {-r * 0.6}, {r} {r * 0.2}, "
                f"{r * 0.3} {r * 0.8}, {-r * 0.7} {r * 0.6}",
                chip,
                light=0.24,
            )
    for x, y in ((44, 36), (66, 32), (62, 58), (36, 66), (80, 54), (54, 66), (30, 44)):
        pen.circle(x, y, 1.4, darker(dough, 0.2), role="detail")


@thing(
    "ice cream",
    words=("ice-cream", "gelato", "ice cream cone", "sorbet", "icecream"),
    near=("sundae", "ice"),
    aspect=0.62,
    height_m=0.2,
    stands="table",
    main="#f4a7be",
    second="#f7e6bb",
    kinds=("food", "sweet"),
)
@percent
def ice_cream(pen: Pen, look: Look) -> None:
    scoop, other = look.main, look.second
    cone = form(pen, "M9 54 L53 54 L33.6 98 Q31 101.6 28.4 98 Z", "#e0a558")
    for i in range(-1, 5):
        mark(pen, cone, (8 + i * 11, 74, 40, 0.7, 62), "#b97a36")
        mark(pen, cone, (8 + i * 11, 74, 40, 0.7, -62), "#b97a36")
    ball(pen, (20, 39, 18.5, 17), other)
    ball(pen, (43, 38, 17.5, 16.4), mix(other, "#8a5a3c", 0.6))
    form(
        pen,
        scalloped(
            "4 52, 12 48, 20 50, 30 49, 40 50, 50 48, 58 52, 50 57, 40 57, 30 58, 20 57, 10 57",
            bulge=0.7,
        ),
        darker(other, 0.08),
        light=0,
    )
    ball(pen, (31, 21, 18.5, 17.5), scoop)
    form(
        pen,
        scalloped("13 29, 18 32, 26 32, 34 33, 42 32, 49 29, 44 37, 32 38, 20 36", bulge=0.62),
        darker(scoop, 0.07),
        light=0,
    )
    ball(pen, (34, 4.6, 5, 5), CHERRY)
    shine(pen, 22, 14, 2.6, 5, turn=34)
    for i, (x, y) in enumerate(((28, 12), (38, 16), (24, 22), (40, 26), (32, 24))):
        pen.ellipse(
            (x, y, 1.8, 0.8, i * 57), ("#f8d05a", "#7cc4d8", "#ffffff")[i % 3], role="detail"
        )


@thing(
    "lollipop",
    words=("candy", "sweet", "sweets", "candies", "lolly"),
    near=("sugar cane stick", "bonbon", "candy cane"),
    aspect=0.58,
    height_m=0.2,
    stands="table",
    main="#ef5f86",
    second="#fdf3ea",
    kinds=("food", "sweet"),
)
@percent
def lollipop(pen: Pen, look: Look) -> None:
    sugar, pale = look.main, look.second
    pen.line([(29, 54), (29, 98)], "#f3eee6", 3.4, role="body")
    pen.line([(30.2, 58), (30.2, 98)], "#cfc8c2", 1, role="shade")
    disc = ball(pen, (29, 29, 28, 28), sugar)
    for i in range(6):
        a = math.radians(i * 60)
        data = "M29 29"
        for k in range(1, 9):
            t = k / 8
            b = a + t * 2.1
            data += f" L{29 + 26 * t * math.cos(b):.2f} {29 + 26 * t * math.sin(b):.2f}"
        pen.line(data, pale, 4.2, role="light")
    mark(pen, disc, (14, 14, 8, 4, -45), lighter(sugar, 0.7), role="light")
    form(
        pen, "29 60*, 16 54, 14 66, 26 63, 29 61*, 32 63, 44 66, 42 54", mix(sugar, "#7cc4d8", 0.8)
    )


@thing(
    "chocolate",
    words=("chocolate bar", "bar of chocolate", "cocoa bar"),
    near=("fudge",),
    aspect=0.8,
    height_m=0.15,
    stands="table",
    main="#6f432e",
    second="#d8434a",
    kinds=("food", "sweet"),
)
@percent
def chocolate(pen: Pen, look: Look) -> None:
    bar, wrapper = look.main, look.second
    form(pen, "M10 2 L70 2 Q73 2 73 5 L73 60 L7 60 L7 5 Q7 2 10 2 Z", darker(bar, 0.12), light=0)
    for row in range(3):
        for col in range(3):
            x, y = 10 + col * 20.6, 5 + row * 17
            pen.rect((x, y, 18.6, 15), bar, r=1.5)
            pen.path(
                f"M{x} {y} L{x + 18.6} {y} L{x + 15} {y + 3.4} L{x + 3.4} {y + 3.4} "
                f"L{x + 3.4} {y + 11} L{x} {y + 15} Z",
                lighter(bar, 0.2),
                role="light",
            )
    form(
        pen,
        "4 46*, 14 42, 24 47*, 34 42, 44 48*, 54 42, 64 47*, 76 43*, 76 58*, 4 58*",
        "#dfe4ea",
        light=0,
    )
    form(pen, "M2 56 L78 56 L78 96 Q78 100 74 100 L6 100 Q2 100 2 96 Z", wrapper)
    pen.rect((2, 68, 76, 18), lighter(wrapper, 0.75), role="light")
    for i in range(4):
        ball(pen, (20 + i * 13.4, 77, 4, 4), wrapper)
