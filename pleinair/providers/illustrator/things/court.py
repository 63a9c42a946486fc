"""Kings, queens and their children."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, mark
from pleinair.providers.illustrator.things.measures import ACROSS, HIP, HOLD, OUT, Figure
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

GOLD = "#f4c445"


def _crown(pen: Pen, f: Figure, gem: str, *, w: float = 8.6, y: float = -7.0) -> None:
    with measures.head_space(pen, f):
        h = w * 0.8
        form(
            pen,
            f"M{-w} {y} L{-w * 1.1} {y - h} L{-w * 0.5} {y - h * 0.45} L0 {y - h * 1.25} "
            f"L{w * 0.5} {y - h * 0.45}"
            f" L{w * 1.1} {y - h} L{w} {y} Q0 {y - 1.8} {-w} {y} Z",
            GOLD,
        )
        for x, dy in ((0, h * 1.25), (-w * 1.1, h), (w * 1.1, h)):
            pen.circle(x, y - dy, 1, gem, role="detail")
        pen.ellipse((0, y - 3, 1.3, 1.6), gem, role="detail")


def _cape(pen: Pen, f: Figure, colour: str, *, low: float = 94.0) -> None:
    x, y, s = f.x, f.shoulder_y, f.shoulder
    form(
        pen,
        f"{x - s * 0.8} {y - 0.5}, {x - s * 1.5} {y + 14}, {x - s * 2} {low}*, {x + s * 2} {low}*,"
        f" {x + s * 1.5} {y + 14}, {x + s * 0.8} {y - 0.5}",
        colour,
        light=0.06,
    )


@thing(
    "king",
    words=("monarch king", "emperor", "royal", "ruler", "tsar"),
    near=("sultan",),
    aspect=0.6,
    height_m=1.9,
    main="#8d3b6b",
    second="#c8404a",
    kinds=("person", "fantasy"),
)
@percent
def king(pen: Pen, look: Look) -> None:
    grey = "#b5aeb2"
    f = measures.adult(look, hair=grey)
    f = replace(f, x=28, shoulder=9.8, head_y=19, shoulder_y=33, hip_y=60)
    _cape(pen, f, look.second, low=97)
    bell = figures.robed(
        pen,
        f,
        cloth=look.main,
        style="bob",
        hem=92,
        flare=0.5,
        arms=figures.Arms(left=ACROSS, right=HOLD),
    )
    mark(pen, bell, (28, 93, 16, 3.4), WHITE, role="light")
    heads.beard(pen, f, grey, length=5)
    form(pen, "17 34, 28 40, 39 34, 41 40, 28 47, 15 40", WHITE, light=0)
    for x, y in ((20, 39), (26, 42.6), (32, 42.4), (37, 38.6)):
        pen.ellipse((x, y, 0.7, 1.1), INK, role="detail")
    _crown(pen, f, look.second)
    pen.line([(40, 98), (40, 38)], GOLD, 2, role="body")
    ball(pen, (40, 36, 3.4, 3.4), look.second)
    ball(pen, (39.6, 47.6, 2.8, 2.8), f.skin, light=0)


@thing(
    "queen",
    words=("empress", "majesty", "duchess", "queen mother"),
    aspect=0.64,
    height_m=1.8,
    main="#4f5fae",
    second="#e46a8d",
    kinds=("person", "fantasy"),
)
@percent
def queen(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=32, slim=1.4)
    f = replace(f, x=32, shoulder=8, hip=7.2, head_y=19, shoulder_y=33, hip_y=60)
    _cape(pen, f, darker(look.main, 0.35), low=98)
    bell = figures.robed(
        pen,
        f,
        cloth=look.main,
        style="bun",
        hem=96,
        flare=1.4,
        arms=figures.Arms(left=HIP, right=OUT),
    )
    for y in (96, 88):
        mark(pen, bell, (32, y + 1, 24, 1.4), GOLD)
    form(pen, "26 32.6, 32 37, 38 32.6, 36 38, 32 41, 28 38", GOLD, light=0)
    pen.circle(32, 38.6, 1.2, look.second, role="detail")
    _crown(pen, f, look.second, w=7)


@thing(
    "princess",
    words=("damsel",),
    near=("cinderella", "snow white", "sleeping beauty", "rapunzel"),
    aspect=0.72,
    height_m=1.6,
    main="#f2a0c0",
    second="#8fd0e4",
    kinds=("person", "fantasy"),
)
@percent
def princess(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=36)
    f = replace(f, x=36, head=13, shoulder=8, hip=7, head_y=20, shoulder_y=36, hip_y=62)
    bell = figures.robed(
        pen,
        f,
        cloth=look.main,
        style="long",
        hem=97,
        flare=2.6,
        arms=figures.Arms(left=OUT, right=OUT, short=True),
    )
    for x, y in ((18, 94), (27, 97), (36, 98), (45, 97), (54, 94), (12, 90), (60, 90)):
        mark(pen, bell, (x, y, 6, 5), lighter(look.main, 0.45), role="light")
    for x, y in ((30, 74), (42, 70), (36, 84), (24, 82), (48, 82)):
        pen.circle(x, y, 1.1, look.second, role="detail")
    _crown(pen, f, look.second, w=5.4, y=-9.2)


@thing(
    "prince",
    words=("nobleman", "duke", "noble"),
    near=("squire", "robin hood", "archer", "adventurer", "hero"),
    aspect=0.58,
    height_m=1.75,
    main="#3f7fa8",
    second="#c8404a",
    kinds=("person", "fantasy"),
)
@percent
def prince(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=27)
    f = replace(f, x=27, shoulder=9.4, head_y=19, shoulder_y=33, hip_y=60)
    _cape(pen, f, look.second, low=84)
    figures.dressed(
        pen,
        f,
        top=look.main,
        trousers="#f2ead9",
        style="swept",
        arms=figures.Arms(left=HIP, right=OUT),
        shoes="#6b4a38",
    )
    pen.rect((18.8, 58, 16.4, 3), "#6b4a38", role="detail")
    pen.rect((25, 57.6, 4, 3.8), GOLD, r=0.8, role="detail")
    for y in (39, 45, 51):
        pen.line([(24, y), (30, y)], GOLD, 1.2, role="detail")
    pen.line([(19, 60), (10, 82)], "#aab4bf", 2.2, role="body")
    pen.line("M16 62 L23 64", GOLD, 1.8, role="body")
    _crown(pen, f, look.second, w=6.6, y=-9)
