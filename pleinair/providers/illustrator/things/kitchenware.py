"""What food is cooked in, eaten from and eaten with."""

from collections.abc import Iterator
from contextlib import contextmanager

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.forms import form, mark
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import COAL, WHITE, across, down


def vessel(pen: Pen, colour: str, inside: str) -> None:
    """Draw an open bowl 170 wide and 100 high, seen a little from above."""
    pen.path("M52 90 H118 L112 100 H58Z", darker(colour, 0.3))
    body = form(pen, "M4 32 C6 72 42 95 85 95 C128 95 164 72 166 32 Z", colour, shade=0.2)
    mark(pen, body, (85, 48, 92, 6), lighter(colour, 0.5), role="light")
    pen.ellipse((85, 32, 81, 24), lighter(colour, 0.4))
    pen.ellipse((85, 33, 75, 20), inside, role="detail")


def steam(pen: Pen, xs: tuple[float, ...], foot: float) -> None:
    """Draw curls of steam that rise from `foot` to the top of the box."""
    for x in xs:
        data = f"M{x} {foot} Q{x - 7} {foot * 0.7} {x} {foot * 0.5} T{x} 2"
        pen.line(data, WHITE, 2.8, opacity=0.8)


@contextmanager
def lying(pen: Pen) -> Iterator[None]:
    """Lay something narrow and 100 high on the table, its foot to the left and to the front."""
    with pen.placed(184, -1, scale=1.95, turn=68):
        yield


@thing(
    "bowl",
    words=("mixing bowl", "salad bowl", "dish", "basin"),
    near=("fishbowl", "fish bowl"),
    aspect=1.7,
    height_m=0.13,
    stands="table",
    main="#4f86b5",
    second="#e9f0f2",
    surface=0.17,
)
@percent
def bowl(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.path("M52 90 H118 L112 100 H58Z", darker(paint, 0.3))
    body = form(pen, "M4 14 C6 64 42 95 85 95 C128 95 164 64 166 14 Z", paint, shade=0.2)
    mark(pen, body, (85, 32, 92, 6), look.second, role="light")
    pen.ellipse((85, 14, 81, 13), lighter(paint, 0.4))
    pen.ellipse((85, 15, 76, 10), darker(paint, 0.32), role="detail")
    pen.path("M20 20 C40 26 130 26 150 20 C130 25 40 25 20 20Z", look.second, role="light")
    shine(pen, 24, 54, 3.5, 12, turn=-26)


@thing(
    "soup",
    words=("bowl of soup", "soup bowl", "broth", "stew", "tomato soup", "bowl of stew"),
    near=("porridge", "curry", "chowder", "rice bowl", "bowl of rice", "salad"),
    aspect=1.36,
    height_m=0.15,
    stands="table",
    main="#3f7f8c",
    second="#e8853a",
    kinds=("food",),
)
@percent
def soup(pen: Pen, look: Look) -> None:
    broth = look.second
    steam(pen, (46, 68, 90), 30)
    with pen.placed(0, 20, scale=0.8):
        vessel(pen, look.main, darker(broth, 0.12))
        pen.ellipse((85, 36, 70, 16), broth, role="detail")
        pen.ellipse((74, 32, 40, 6), lighter(broth, 0.3), role="light")
        for x, y, tone in ((46, 40, "#f4c04e"), (64, 45, "#c9523c"), (112, 42, "#f4c04e")):
            pen.ellipse((x, y, 8, 4.4), tone, role="detail")
            pen.ellipse((x - 1, y - 1, 4.6, 2), lighter(tone, 0.3), role="light")
        for x, y in ((84, 40), (94, 35), (104, 32), (60, 34), (126, 37), (78, 48)):
            pen.ellipse((x, y, 3.6, 1.8), "#5c9a48", role="detail")


@thing(
    "plate",
    words=("dinner plate",),
    near=("tray", "platter"),
    aspect=3.4,
    height_m=0.08,
    stands="table",
    main="#f4f1e8",
    second="#4f86b5",
    surface=0.42,
)
@percent
def plate(pen: Pen, look: Look) -> None:
    china = look.main
    pen.path("M104 78 H236 L226 100 H114Z", darker(china, 0.3), role="shade")
    pen.path("M4 42 C30 84 110 94 170 94 C230 94 310 84 336 42Z", darker(china, 0.16))
    pen.ellipse((170, 42, 167, 40), china)
    pen.path(
        "M18 42 A152 33 0 1 1 322 42 A152 33 0 1 1 18 42Z", stroke=look.second, width=6, role="line"
    )
    pen.ellipse((170, 46, 108, 21), darker(china, 0.1), role="shade")
    pen.ellipse((170, 49, 106, 19), lighter(china, 0.3), role="light")


@thing(
    "pan",
    words=("frying pan", "skillet"),
    near=("wok",),
    aspect=2.6,
    height_m=0.12,
    stands="table",
    main="#4a5260",
    second="#8a5636",
    surface=0.5,
)
@percent
def pan(pen: Pen, look: Look) -> None:
    iron, grip = look.main, look.second
    pen.path("M150 42 L176 22 H184 L160 54Z", across(darker(iron, 0.1), 150, 184))
    pen.path("M172 26 L244 2 Q258 0 258 10 Q258 18 248 20 L182 36Z", across(grip, 170, 260, by=0.2))
    pen.circle(246, 11, 3, darker(grip, 0.5), role="detail")
    form(pen, "M4 52 L18 90 Q22 100 34 100 H142 Q154 100 158 90 L172 52Z", iron, shade=0.3)
    pen.ellipse((88, 52, 85, 27), lighter(iron, 0.3))
    pen.ellipse((88, 53, 78, 22), darker(iron, 0.3), role="detail")
    pen.ellipse((88, 58, 66, 15), down(darker(iron, 0.1), 42, 74, by=0.2), role="detail")
    pen.path("M34 54 C46 44 66 42 80 42", stroke=lighter(iron, 0.5), width=3, role="light")


@thing(
    "pot",
    words=("saucepan", "cooking pot", "soup pot", "stockpot"),
    near=("casserole", "pressure cooker"),
    aspect=1.5,
    height_m=0.3,
    stands="table",
    main="#c9483f",
    second="#2b303b",
    surface=0.26,
)
@percent
def pot(pen: Pen, look: Look) -> None:
    paint, dark = look.main, look.second
    for side in (False, True):
        with pen.placed(75, 0, mirror=side):
            pen.path("M-52 48 H-66 Q-73 48 -73 55 Q-73 62 -66 62 H-52", stroke=dark, width=7)
    form(pen, "M20 32 H130 L126 92 Q125 100 116 100 H34 Q25 100 24 92Z", paint, shade=0.24)
    pen.path(
        "M23 84 H127 L126 92 Q125 100 116 100 H34 Q25 100 24 92Z", darker(paint, 0.28), role="shade"
    )
    pen.path("M34 48 L37 84", stroke=lighter(paint, 0.55), width=5, role="light")
    pen.path("M16 32 C20 12 50 10 75 10 C100 10 130 12 134 32Z", across(paint, 8, 140, by=0.2))
    pen.path("M34 24 C42 17 56 16 66 16", stroke=lighter(paint, 0.6), width=3, role="light")
    pen.rect((12, 29, 126, 7), across(lighter(paint, 0.2), 8, 140, by=0.2), r=3.5)
    pen.rect((65, 2, 20, 9), dark, r=4, role="detail")


@thing(
    "kettle",
    words=("tea kettle", "teakettle", "whistling kettle"),
    aspect=1.24,
    height_m=0.26,
    stands="table",
    main="#4f9c94",
    second="#2b303b",
)
@percent
def kettle(pen: Pen, look: Look) -> None:
    paint, dark = look.main, look.second
    pen.path("M28 40 C24 -6 98 -6 92 40", stroke=dark, width=6.5)
    pen.path("M38 8 C48 1 70 1 80 8", stroke=lighter(dark, 0.3), width=3, role="light")
    form(pen, "90 70, 98 56, 106 42, 114 34, 122 38, 116 50, 108 70, 96 86", darker(paint, 0.1))
    pen.path("M110 38 L118 30 L124 36 L118 44Z", darker(paint, 0.35), role="detail")
    body = form(pen, "M30 40 C14 52 6 78 10 98 H110 C114 78 106 52 90 40Z", paint, shade=0.22)
    mark(pen, body, (60, 98, 70, 8), darker(paint, 0.3), role="shade")
    pen.path("M26 58 C20 68 18 80 18 88", stroke=lighter(paint, 0.6), width=5, role="light")
    pen.path("M36 40 C38 30 82 30 84 40Z", across(lighter(paint, 0.1), 30, 90))
    pen.rect((32, 38, 56, 5), across(lighter(paint, 0.2), 28, 92, by=0.2), r=2.5)
    pen.circle(60, 27, 6, dark)
    pen.rect((8, 95, 104, 5), COAL, r=2, role="detail")


@thing(
    "knife",
    words=("table knife", "kitchen knife", "butter knife", "bread knife"),
    near=("cutlery",),
    aspect=1.96,
    height_m=0.09,
    stands="table",
    main="#8a5636",
    second="#c3ccd4",
)
@percent
def knife(pen: Pen, look: Look) -> None:
    grip, steel = look.main, look.second
    with lying(pen):
        pen.path("M7 60 V4 Q7 0 10 2 C17 12 18 40 16 60Z", across(steel, 4, 20, by=0.22))
        pen.path("M13.500 12 C16 26 16 44 14.5 58", stroke=WHITE, width=1.2, role="light")
        pen.rect((5.5, 58, 12, 5), darker(steel, 0.25), r=1, role="shade")
        pen.path("M6 63 H17 L18 94 Q18 100 12 100 Q5 100 5 94Z", across(grip, 3, 20, by=0.24))
        for y in (70, 80, 90):
            pen.circle(11.5, y, 1.5, lighter(steel, 0.3), role="detail")


@thing(
    "fork",
    words=("table fork", "dinner fork"),
    aspect=1.96,
    height_m=0.09,
    stands="table",
    main="#b3bdc8",
    second="#8e99a6",
)
@percent
def fork(pen: Pen, look: Look) -> None:
    steel = look.main
    with lying(pen):
        for x in (2.0, 8.6, 15.2):
            pen.rect((x, 0, 4.6, 26), across(steel, x, x + 5, by=0.2), r=2)
        pen.path(
            "M2 20 H19.800 V30 C19.800 42 14 42 13.5 50 H8.300 C8 42 2 42 2 30Z",
            across(steel, 0, 22, by=0.24),
        )
        pen.path(
            "M8.500 46 H13.300 L15 94 Q15 100 11 100 Q7 100 7 94Z", across(steel, 6, 17, by=0.24)
        )
        pen.path("M5 22 V32 C5 36 8 38 9 42", stroke=WHITE, width=1.3, role="light")
        pen.path("M9.500 80 L9 94", stroke=look.second, width=1.2, role="shade")


@thing(
    "spoon",
    words=("tablespoon", "teaspoon", "soup spoon", "wooden spoon"),
    near=("ladle", "spatula", "whisk"),
    aspect=1.96,
    height_m=0.09,
    stands="table",
    main="#b3bdc8",
    second="#8e99a6",
)
@percent
def spoon(pen: Pen, look: Look) -> None:
    steel = look.main
    with lying(pen):
        pen.path(
            "M9.600 36 H14.400 L16 94 Q16 100 12 100 Q8 100 8 94Z", across(steel, 7, 18, by=0.24)
        )
        pen.ellipse((12, 20, 11, 20), across(steel, 0, 24, by=0.2))
        pen.ellipse((12.5, 21, 8, 16), darker(look.second, 0.08), role="shade")
        pen.ellipse((13.4, 23, 6.5, 13), lighter(steel, 0.16), role="light")
        pen.path("M7 12 C8 8 10 6 12 6", stroke=WHITE, width=1.6, role="light")
        pen.path("M10.500 80 L10 94", stroke=look.second, width=1.2, role="shade")
