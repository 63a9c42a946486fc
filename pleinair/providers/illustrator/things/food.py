"""What comes from the oven, the pan and the counter."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import leaf, scalloped
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, mark, rows
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

CRUST = "#d99a4e"


@thing(
    "bread",
    words=("loaf", "bread loaf", "loaf of bread", "sourdough"),
    near=("toast", "brioche", "bun"),
    aspect=1.4,
    height_m=0.14,
    stands="table",
    main="#d8924a",
    second="#f8e3b8",
    kinds=("food",),
)
@percent
def bread(pen: Pen, look: Look) -> None:
    crust, crumb = look.main, look.second
    loaf = form(
        pen,
        "M22 98 L20 58 C8 50 10 20 38 14 C60 6 104 6 122 16 C142 24 142 50 130 58 L130 98 Z",
        crust,
    )
    for x in (74.0, 94, 114):
        mark(pen, loaf, (x, 24, 4, 20, 26), lighter(crust, 0.3), role="light")
    form(
        pen,
        "M8 100 L8 62 C-4 54 -2 24 22 22 L46 22 C68 24 70 54 58 62 L58 100 Z",
        darker(crust, 0.2),
        light=0,
    )
    form(
        pen, "M13 95 L13 60 C3 52 4 28 23 27 L44 27 C62 28 63 52 53 60 L53 95 Z", crumb, shade=0.08
    )
    for x, y, r in rows("24 42 2, 38 38 1.5, 32 56 1.8, 44 52 1.6, 22 72 1.8, 40 74 2, 30 84 1.4"):
        pen.circle(x, y, r, darker(crumb, 0.14), role="detail")


@thing(
    "croissant",
    words=("pastry", "viennoiserie"),
    near=("baguette", "pretzel", "danish"),
    aspect=1.5,
    height_m=0.09,
    stands="table",
    main="#dc9748",
    second="#f4c884",
    kinds=("food", "sweet"),
)
@percent
def croissant(pen: Pen, look: Look) -> None:
    crust, glaze = look.main, look.second
    for data, dark in (
        (("2 88, 4 66, 18 48, 34 58, 36 76, 20 94, 8 98"), 0.16),
        (("148 88, 146 66, 132 48, 116 58, 114 76, 130 94, 142 98"), 0.26),
        ("16 62, 26 34, 48 20, 62 42, 54 74, 34 82", 0.06),
        (("134 62, 124 34, 102 20, 88 42, 96 74, 116 82"), 0.16),
        ("44 34, 60 12, 90 12, 106 34, 96 72, 75 82, 54 72", 0.0),
    ):
        form(pen, data, darker(crust, dark))
    for data in (
        "M60 22 Q74 16 88 22",
        "M56 36 Q74 28 94 36",
        "M34 40 Q42 32 50 30",
        "M32 52 Q40 42 50 42",
        "M14 66 Q20 58 26 56",
        "M104 32 Q112 36 118 42",
    ):
        pen.line(data, glaze, 2.4, role="light")


@thing(
    "cheese",
    words=("emmental", "gouda", "slice of cheese"),
    near=("cheddar", "camembert", "brie", "parmesan"),
    aspect=1.3,
    height_m=0.1,
    stands="table",
    main="#f5c443",
    second="#d99526",
    kinds=("food",),
)
@percent
def cheese(pen: Pen, look: Look) -> None:
    body, rind = look.main, look.second
    form(pen, "M4 54 L92 12 Q128 22 127 52 L127 56 Z", lighter(body, 0.26), shade=0.06, light=0)
    side = form(pen, "M4 54 L127 56 L127 98 Q126 100 123 100 L7 98 Q4 98 4 95 Z", body, light=0)
    hole = darker(body, 0.2)
    for oval in rows(
        "28 76 10 9, 58 88 6 6, 76 70 9 8, 104 86 10 10, 118 62 6 6, 50 62 4 4, 14 92 5 5"
    ):
        mark(pen, side, oval, hole, role="shade")
        mark(
            pen,
            side,
            (oval[0] + 1.5, oval[1] + 1.5, oval[2] * 0.74, oval[3] * 0.74),
            darker(body, 0.12),
        )
    pen.ellipse((86, 34, 9, 4), darker(body, 0.08), role="shade")
    pen.ellipse((54, 44, 6, 2.4), darker(body, 0.08), role="shade")
    pen.line("M4 54 L92 12 Q126 22 127 54", rind, 2.4)


@thing(
    "egg",
    words=("boiled egg", "eggs"),
    near=("easter egg",),
    aspect=0.78,
    height_m=0.06,
    stands="table",
    main="#f5dcc0",
    second="#e9b48c",
    kinds=("food",),
)
@percent
def egg(pen: Pen, look: Look) -> None:
    form(
        pen,
        "39 2, 58 12, 72 40, 76 64, 66 88, 39 99, 12 88, 2 64, 6 40, 20 12",
        look.main,
        shade=0.13,
    )
    for x, y, r in rows(
        "40 30 1.6, 54 48 1.8, 34 58 1.4, 50 70 1.7, 28 78 1.5, 60 64 1.2, 22 62 1.2"
    ):
        pen.circle(x, y, r, look.second, role="detail")
    shine(pen, 22, 34, 6, 13, turn=24)


@thing(
    "pizza",
    words=("pizza slice", "slice of pizza", "pepperoni pizza"),
    near=("margherita", "quiche"),
    aspect=1.0,
    height_m=0.2,
    stands="table",
    main="#f6c550",
    second="#cf4436",
    kinds=("food",),
)
@percent
def pizza(pen: Pen, look: Look) -> None:
    cheese_colour, salami = look.main, look.second
    slice_ = form(pen, "M6 20 Q50 2 94 20 L56 96 Q50 102 44 96 Z", cheese_colour, light=0)
    for data in ("26 52, 32 54, 31 72, 27 76, 25 66", "62 74, 68 72, 67 86, 63 88"):
        form(pen, data, lighter(cheese_colour, 0.1), light=0)
    for oval in ((34, 36, 10, 10), (66, 38, 10, 10), (50, 64, 10, 10), (84, 24, 9, 9)):
        mark(pen, slice_, oval, salami)
        mark(pen, slice_, (oval[0] - 2, oval[1] - 2, 5.4, 5.4), lighter(salami, 0.2))
    leaf(pen, 46, 50, 14, 60, "#5c9a48", width=0.5)
    leaf(pen, 56, 30, 13, -60, "#5c9a48", width=0.5)
    pen.circle(50, 84, 3, "#3e3a42", role="detail")
    form(
        pen,
        "M2 20 C0 8 14 6 22 6 Q50 -4 78 6 C88 6 100 8 98 20 C96 28 88 26 84 24 Q50 12 16 24 "
        "C10 28 4 28 2 20 Z",
        CRUST,
    )


@thing(
    "burger",
    words=("hamburger", "cheeseburger", "veggie burger", "fast food"),
    aspect=1.16,
    height_m=0.12,
    stands="table",
    main="#e0a04c",
    second="#6a3d2b",
    kinds=("food",),
)
@percent
def burger(pen: Pen, look: Look) -> None:
    bun, meat = look.main, look.second
    form(pen, "M8 82 L108 82 C108 94 102 100 92 100 L24 100 C14 100 8 94 8 82 Z", darker(bun, 0.04))
    form(
        pen,
        "M4 70 Q4 62 12 62 L104 62 Q112 62 112 70 L112 78 Q112 86 104 86 L12 86 Q4 86 4 78 Z",
        meat,
    )
    form(
        pen,
        "M6 60 L110 60 L98 66 L88 76 L76 66 L40 66 L28 72 L18 65 Z",
        "#f7c640",
        light=0,
        shade=0.1,
    )
    form(pen, "M10 52 L106 52 Q110 58 104 61 L12 61 Q6 58 10 52 Z", "#dc4a3c", light=0)
    form(
        pen,
        "M4 50 Q12 44 20 50 Q28 58 36 51 Q44 44 52 51 Q60 58 68 51 Q76 44 84 51 "
        "Q92 58 100 51 Q108 46 112 50"
        " Q114 42 104 42 L12 42 Q2 42 4 50 Z",
        "#7fb84c",
        shade=0.12,
    )
    form(pen, "M6 44 C6 16 30 2 58 2 C86 2 110 16 110 44 Q58 50 6 44 Z", bun)
    for x, y, turn in rows(
        "34 20 -30, 50 12 10, 68 14 40, 84 24 20, 58 26 -20, 40 34 30, 76 36 -30, 24 34 0"
    ):
        pen.ellipse((x, y, 2.8, 1.7, turn), "#fbeccb", role="light")


@thing(
    "sandwich",
    words=("panini", "toastie", "club sandwich"),
    near=("hot dog", "wrap", "hotdog", "bagel"),
    aspect=1.3,
    height_m=0.1,
    stands="table",
    main="#e3b06a",
    second="#e98a8c",
    kinds=("food",),
)
@percent
def sandwich(pen: Pen, look: Look) -> None:
    crust, ham = look.main, look.second
    crumb = lighter(crust, 0.5)
    form(pen, "M6 88 L124 88 L124 94 Q124 100 118 100 L12 100 Q6 100 6 94 Z", crust)
    pen.rect((9, 86, 112, 6), crumb, r=2, role="light")
    form(
        pen,
        "4 80, 30 76, 66 76, 100 76, 127 80, 122 87, 112 82, 100 89, 88 83, 76 89, 64 83, "
        "50 89, 38 83, 24 89, 14 83, 6 87",
        "#7fb84c",
        light=0,
    )
    form(pen, "M8 78 Q4 70 12 70 L118 70 Q126 70 122 78 Z", "#e2503f", light=0)
    form(pen, "M5 70 Q8 60 20 62 Q40 66 60 62 Q84 58 104 62 Q126 60 125 70 Z", ham, light=0.1)
    form(pen, "M8 58 L122 58 L112 66 L96 60 L80 70 L64 60 L20 60 Z", "#f7c640", light=0, shade=0.1)
    pen.rect((9, 50, 112, 9), crumb, r=2, role="light")
    form(pen, "M6 52 C4 24 26 20 66 20 C106 20 126 24 124 52 Z", crust)
    pen.line("M66 24 L66 2", "#b98350", 2.6, role="body")
    ball(pen, (66, 10, 7, 5.4), "#7d9a3c")
    pen.circle(70, 10, 2, "#d9483b", role="detail")


@thing(
    "sushi",
    words=("nigiri", "maki", "sushi roll"),
    near=("sashimi", "onigiri"),
    aspect=1.5,
    height_m=0.05,
    stands="table",
    main="#f48a5f",
    second="#2f4038",
    kinds=("food",),
)
@percent
def sushi(pen: Pen, look: Look) -> None:
    fish_colour, nori = look.main, look.second
    rice = "#fbf6ea"
    form(
        pen,
        scalloped(
            "10 92, 8 80, 12 66, 30 60, 56 60, 74 66, 80 80, 78 92, 60 96, 44 96, 26 96", bulge=0.62
        ),
        rice,
        shade=0.1,
    )
    top = form(pen, "4 72, 8 50, 30 34, 60 34, 82 52, 86 74, 70 66, 44 62, 20 64", fish_colour)
    for x in (18, 34, 50, 66):
        mark(pen, top, (x, 52, 2, 24, 24), lighter(fish_colour, 0.45), role="light")
    form(pen, "36 34, 52 34, 56 64, 56 97, 34 97, 32 64", nori, light=0.14)
    form(pen, "M92 44 L92 84 C92 104 148 104 148 84 L148 44 Z", nori)
    pen.ellipse((120, 45, 28, 14), darker(nori, 0.25))
    pen.ellipse((120, 44, 24.5, 11.5), rice, role="light")
    for x, y, colour in ((114, 42, fish_colour), (125, 41, "#7fb84c"), (120, 48, "#f6d04d")):
        pen.ellipse((x, y, 5.6, 4), colour, role="detail")


@thing(
    "noodles",
    words=("ramen", "noodle", "bowl of noodles", "noodle soup", "bowl of ramen"),
    near=(
        "pasta",
        "spaghetti",
    ),
    aspect=1.2,
    height_m=0.14,
    stands="table",
    main="#d9534a",
    second="#f3d07c",
    kinds=("food",),
)
@percent
def noodles(pen: Pen, look: Look) -> None:
    bowl, noodle = look.main, look.second
    for x, lean in ((88, 16), (98, 18)):
        pen.line([(x - 10, 46), (x + lean - 2, 2)], "#8a5f3f", 2.6, role="body")
    form(pen, "M34 100 L86 100 L82 88 L38 88 Z", darker(bowl, 0.25), light=0)
    body = form(pen, "M4 46 C6 78 34 94 60 94 C86 94 114 78 116 46 Z", bowl)
    mark(pen, body, (60, 62, 66, 4), lighter(bowl, 0.6), role="light")
    pen.ellipse((60, 46, 57, 16), lighter(bowl, 0.25))
    pen.ellipse((60, 46, 52, 13), "#c9813f")
    for x in (24, 34, 44, 54, 64):
        pen.line(f"M{x} 50 Q{x + 8} 38 {x + 18} 46 T{x + 30} 50", noodle, 2.4, role="body")
    ball(pen, (84, 43, 11, 7), WHITE)
    pen.ellipse((84, 43, 5.4, 3.6), "#f4a030", role="detail")
    leaf(pen, 30, 46, 15, -50, "#5c9a48", width=0.5)
    leaf(pen, 36, 44, 15, 10, "#5c9a48", width=0.5)
    for x in (44, 58):
        pen.line(f"M{x} 26 Q{x - 6} 18 {x} 12 T{x} 0", WHITE, 2.2, opacity=0.8)


@thing(
    "fries",
    words=("chips", "french fries", "french fry", "fried potato"),
    near=("fish and chips", "popcorn", "crisps"),
    aspect=0.8,
    height_m=0.15,
    stands="table",
    main="#d8413a",
    second="#f5c546",
    kinds=("food",),
)
@percent
def fries(pen: Pen, look: Look) -> None:
    box, fry = look.main, look.second
    sticks = rows(
        "14 16 -12, 24 6 -6, 34 10 -2, 44 2 2, 54 10 5, 64 8 9, 20 26 -8, 40 20 0, 58 24 7, "
        "30 24 -4"
    )
    for i, (x, y, turn) in enumerate(sticks):
        with pen.placed(x, y, turn=turn):
            pen.rect((-4, 0, 8, 52), darker(fry, 0.1 * (i % 3)), r=1.2)
            pen.rect((-4, 0, 3, 52), lighter(fry, 0.22), r=1.2, role="light")
    body = form(pen, "M4 40 Q40 60 76 40 L68 98 Q68 100 66 100 L14 100 Q12 100 12 98 Z", box)
    for x in (22, 40, 58):
        mark(pen, body, (x, 76, 3.4, 40, (40 - x) * -0.2), lighter(box, 0.75), role="light")
