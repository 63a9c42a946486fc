"""Where a town sells and serves."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    GOLD,
    PAPER,
    WHITE,
    across,
    down,
)
from pleinair.providers.illustrator.things.windows import door, lights


@thing(
    "shop",
    words=(
        "store",
        "boutique",
        "grocery",
        "grocery store",
        "bakery",
        "bookshop",
        "bookstore",
        "toy shop",
        "butcher's",
        "florist",
        "pharmacy",
        "shopfront",
    ),
    near=("market", "supermarket"),
    aspect=1.1,
    height_m=6,
    main="#f2e4c8",
    second="#d94f4a",
    kinds=("building", "lettered"),
)
@percent
def shop(pen: Pen, look: Look) -> None:
    wall, cloth = look.main, look.second
    pen.rect((8, 8, 94, 92), across(wall, 0, 115))
    pen.rect((5, 4, 100, 6), across(darker(wall, 0.18), 0, 110), r=1.5)
    pen.rect((14, 15, 82, 20), darker(cloth, 0.35), r=2, role="detail")
    pen.rect((16.5, 17.5, 77, 15), PAPER, r=1.2, role="detail")
    if not look.text:
        pen.path("M50 24 C50 19 60 19 60 24", stroke=cloth, width=1.6, role="detail")
        pen.path("M48 23 H62 L63.5 31 H46.5Z", cloth, role="detail")
        for x in (24, 70):
            pen.rect((x, 24, 16, 2.4), darker(PAPER, 0.3), r=1.2, role="detail")
    fill, role = lights(look, 54, 88)
    pen.rect((13, 52, 48, 38), WHITE, role="detail")
    pen.rect((15.5, 54, 43, 33), fill, role=role)
    pen.path("M15.5 78 V64 L28 54 H40Z", "#ffffff", role="light", opacity=0.4)
    for x, tone in ((20, "#e8a13c"), (31, "#5aa27a"), (42, "#d8627a")):
        pen.rect((x, 76 - (x % 3) * 2, 8, 11 + (x % 3) * 2), tone, r=1.5, role="detail")
        pen.circle(x + 4, 73 - (x % 3) * 2, 3, lighter(tone, 0.25), role="detail")
    pen.rect((13, 87, 48, 3), darker(wall, 0.3), role="detail")
    pen.rect((68, 52, 25, 48), darker(cloth, 0.3), role="detail")
    pen.rect((72, 56, 17, 28), fill, role=role)
    pen.circle(88, 90, 1.4, GOLD, role="detail")
    pen.rect((75, 63, 11, 6), WHITE, r=1, role="detail")
    awning(pen, 8, 38, 94, 17, colour=cloth)
    pen.rect((8, 96, 57, 4), darker(wall, 0.35), role="shade")


def awning(pen: Pen, x: float, y: float, w: float, h: float, *, colour: str) -> None:
    """Draw a striped awning with a scalloped edge."""
    pen.rect((x, y + h, w, 5), "#10131f", role="shade", opacity=0.22)
    n, out = 8, w * 0.04
    for i in range(n):
        tone = colour if i % 2 == 0 else WHITE
        a, b = x + w * i / n, x + w * (i + 1) / n
        left, right = x - out + (w + 2 * out) * i / n, x - out + (w + 2 * out) * (i + 1) / n
        r = (right - left) / 2
        pen.path(
            f"M{a} {y} H{b} L{right} {y + h - r} A{r} {r} 0 0 1 {left} {y + h - r}Z",
            down(tone, y - h, y + h * 1.6),
        )


@thing(
    "café",
    words=(
        "cafe",
        "coffee shop",
        "coffee house",
        "restaurant",
        "bistro",
        "pizzeria",
        "diner",
        "tea house",
        "ice cream parlour",
        "ice cream parlor",
        "patisserie",
    ),
    near=("pub",),
    aspect=1.2,
    height_m=5,
    main="#7fb2a0",
    second="#e9a13b",
    kinds=("building", "lettered"),
)
@percent
def cafe(pen: Pen, look: Look) -> None:
    wall = look.main
    pen.rect((10, 10, 100, 90), across(wall, 0, 120))
    pen.path("M6 12 Q60 2 114 12 V17 H6Z", across(darker(wall, 0.25), 0, 120))
    pen.rect((22, 20, 76, 16), darker(wall, 0.4), r=8, role="detail")
    pen.rect((24, 22, 72, 12), PAPER, r=6, role="detail")
    if not look.text:
        pen.path("M66 25 C70 24 70 29 65 29", stroke=look.second, width=1.4, role="detail")
        pen.path("M54 24 H66 V28 Q66 32 60 32 Q54 32 54 28Z", look.second, role="detail")
        for x in (32.0, 74):
            pen.rect((x, 27, 14, 2.2), darker(PAPER, 0.3), r=1.1, role="detail")
    fill, role = lights(look, 54, 90)
    pen.rect((16, 54, 32, 34), WHITE, r=1, role="detail")
    pen.rect((18.5, 56, 27, 29.5), fill, role=role)
    pen.rect((74, 54, 30, 34), WHITE, r=1, role="detail")
    pen.rect((76.5, 56, 25, 29.5), fill, role=role)
    for x in (18.5, 76.5):
        pen.path(f"M{x} 76 V66 L{x + 10} 56 H{x + 20}Z", "#ffffff", role="light", opacity=0.4)
    door(pen, (53, 58, 16, 42), darker(look.second, 0.25))
    pen.rect((56, 62, 10, 15), fill, role=role)
    awning(pen, 12, 39, 96, 14, colour=look.second)
    _terrace(pen, 27)
    _terrace(pen, 93)


def _terrace(pen: Pen, x: float) -> None:
    for side in (-11, 11):
        pen.line([(x + side * 1.3, 74), (x + side, 87), (x + side * 1.2, 100)], COAL, 1.3)
        pen.line([(x + side * 1.05, 87), (x + side * 0.45, 87), (x + side * 0.4, 100)], COAL, 1.3)
    pen.rect((x - 9, 80, 18, 2.4), WHITE, r=1.2, role="detail")
    pen.line([(x, 82), (x, 99)], COAL, 1.6)
    pen.line([(x - 5, 99.3), (x + 5, 99.3)], COAL, 1.4)
    pen.path(
        f"M{x - 3} 76 H{x + 2} V78 Q{x + 2} 80 {x - 0.5} 80 Q{x - 3} 80 {x - 3} 78Z",
        "#e8735a",
        role="detail",
    )
