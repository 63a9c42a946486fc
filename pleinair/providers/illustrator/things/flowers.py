"""Flowers, alone and together."""

import math

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import jitter, leaf, petals, stem
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

GREEN = "#5f9e4f"


@thing(
    "sunflower",
    words=("sun flower", "helianthus"),
    aspect=0.6,
    height_m=1.6,
    main="#f7c02f",
    second="#6b4327",
    kinds=("plant", "flower"),
)
@percent
def sunflower(pen: Pen, look: Look) -> None:
    yellow, heart = look.main, look.second
    stem(pen, "M30 30 Q33 66 30 99", GREEN, 3.4)
    leaf(pen, 31, 78, 26, -58, GREEN, width=0.5)
    leaf(pen, 31, 68, 25, 60, darker(GREEN, 0.1), width=0.5)
    start = jitter(look, 8)
    petals(
        pen, 30, 29, count=14, length=29, width=11, colour=darker(yellow, 0.12), start=start + 13
    )
    petals(pen, 30, 29, count=14, length=26, width=10, colour=yellow, start=start)
    ball(pen, (30, 29, 13.5, 13.5), heart)
    for ring, n in ((4, 6), (8, 11), (11.2, 15)):
        for i in range(n):
            a = i * math.tau / n + ring
            pen.circle(
                30 + ring * math.cos(a),
                29 + ring * math.sin(a),
                0.9,
                lighter(heart, 0.3),
                role="detail",
            )


def _rose_head(pen: Pen, x: float, y: float, r: float, red: str) -> None:
    """Draw a rose seen from the side, `r` its half width."""
    with pen.placed(x, y, scale=r / 10):
        form(pen, "0 -10, 6 -9, 10 -3, 9 5, 4 10, -4 10, -9 5, -10 -3, -6 -9", red)
        form(pen, "-10 -3, -4 1, 1 6, 3 10, -4 10.4, -9 6", darker(red, 0.12), light=0.2)
        form(pen, "10 -3, 5 0, 1 5, 1 10, 5 10, 9 6", darker(red, 0.22), light=0.14)
        form(pen, "0 -9, 5 -7, 6 -3, 2 1, -3 0, -6 -4, -5 -8", darker(red, 0.2), light=0)
        pen.line(
            "M-4 -5 Q-3 -8 1 -7.4 Q4.4 -6.4 3.6 -3.6 Q2 -1 -0.6 -2 Q-2 -3.6 0.4 -4.6",
            lighter(red, 0.3),
            0.9,
        )


@thing(
    "rose",
    words=("red rose", "rosebud"),
    near=("peony", "camellia"),
    aspect=0.5,
    height_m=0.6,
    main="#d8374a",
    second="#4f8f4a",
    kinds=("plant", "flower"),
)
@percent
def rose(pen: Pen, look: Look) -> None:
    green = look.second
    stem(pen, "M25 34 Q28 66 24 99", green, 2.6)
    for x, y, turn in ((26.0, 78.0, -56), (26, 66, 58)):
        leaf(pen, x, y, 22, turn, green, width=0.5)
    for x, y, side in ((26.6, 52, 1), (24.6, 88, -1)):
        pen.polygon([(x, y - 2), (x + side * 3.4, y - 1), (x, y + 1.6)], green)
    for turn in (-120, -160, 160, 120):
        leaf(pen, 25, 37, 12, turn, darker(green, 0.1), width=0.3)
    _rose_head(pen, 25, 21, 20, look.main)


def _tulip_head(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    with pen.placed(x, y, scale=r / 10):
        form(pen, "0 -14*, 6 -6, 6 6, 0 10, -6 6, -6 -6", darker(colour, 0.24), light=0)
        form(pen, "-9 -13*, -2 -4, 1 4, -1 10.5, -8 7, -11 -2", colour)
        form(pen, "9 -13*, 3 -5, -1 3, -1 10.5, 6 9, 11 0", darker(colour, 0.1))


@thing(
    "tulip",
    near=("crocus", "lily", "bluebell", "snowdrop", "hyacinth"),
    aspect=0.46,
    height_m=0.4,
    main="#e8536b",
    second="#5ba052",
    kinds=("plant", "flower"),
)
@percent
def tulip(pen: Pen, look: Look) -> None:
    green = look.second
    stem(pen, "M23 34 Q24 70 23 99", green, 3)
    form(pen, "22 99*, 8 84, 2 62, 3 50*, 14 62, 21 80", green)
    form(pen, "24 99*, 36 88, 43 68, 43 54*, 33 66, 26 82", darker(green, 0.12))
    _tulip_head(pen, 23, 26, 17.5, look.main)


@thing(
    "daisy",
    words=("marguerite", "chamomile", "camomile"),
    near=("aster", "edelweiss"),
    aspect=0.5,
    height_m=0.3,
    main="#fdf9f0",
    second="#f6bf35",
    kinds=("plant", "flower"),
)
@percent
def daisy(pen: Pen, look: Look) -> None:
    stem(pen, "M25 26 Q22 66 25 99", GREEN, 2.6)
    leaf(pen, 24, 84, 22, -52, GREEN, width=0.36)
    leaf(pen, 24, 92, 22, 48, darker(GREEN, 0.1), width=0.36)
    petals(pen, 25, 25, count=13, length=24.5, width=9.6, colour=look.main, start=jitter(look, 10))
    ball(pen, (25, 25, 8.6, 8.2), look.second)
    for dx, dy in ((-2.6, -1.6), (1.6, -2.6), (0, 1.6), (3.4, 1.6), (-3, 2.6)):
        pen.circle(25 + dx, 25 + dy, 0.8, darker(look.second, 0.22), role="detail")


@thing(
    "flower",
    words=("blossom", "bloom", "wildflower"),
    near=(
        "poppy",
        "pansy",
        "violet",
        "primrose",
        "dahlia",
        "orchid",
        "hibiscus",
        "cornflower",
        "anemone",
        "forget-me-not",
        "buttercup",
        "carnation",
        "petunia",
        "iris",
    ),
    aspect=0.52,
    height_m=0.35,
    main="#ef6f8e",
    second="#f8cc4a",
    kinds=("plant", "flower"),
)
@percent
def flower(pen: Pen, look: Look) -> None:
    petal, heart = look.main, look.second
    stem(pen, "M26 28 Q29 66 26 99", GREEN, 2.8)
    leaf(pen, 27, 84, 25, -54, GREEN, width=0.5)
    leaf(pen, 27, 76, 22, 56, darker(GREEN, 0.1), width=0.5)
    for i in range(5):
        with pen.placed(26, 26, turn=jitter(look, 6) + i * 72):
            form(pen, "0 0, -9 -8, -11 -18, -5 -25, 0 -23.6, 5 -25, 11 -18, 9 -8", petal)
            pen.line("M0 -7 L0 -16 M-2.4 -7 L-4.4 -14 M2.4 -7 L4.4 -14", darker(petal, 0.2), 0.9)
    ball(pen, (26, 26, 6.4, 6.4), heart)
    for i in range(6):
        a = i * math.tau / 6
        pen.circle(
            26 + 3.6 * math.cos(a), 26 + 3.6 * math.sin(a), 0.8, darker(heart, 0.25), role="detail"
        )


@thing(
    "lavender",
    near=("lupin", "lilac", "heather", "foxglove"),
    aspect=0.62,
    height_m=0.5,
    main="#9a7fd1",
    second="#7fa06a",
    kinds=("plant", "flower"),
)
@percent
def lavender(pen: Pen, look: Look) -> None:
    bloom, green = look.main, look.second
    for x, top, lean in ((31, 2, 0), (16, 14, -7), (46, 12, 7), (24, 24, -3), (39, 26, 3)):
        foot = 31 + (x - 31) * 0.2
        stem(pen, f"M{x} {top + 6} Q{x - lean * 0.3} 70 {foot} 99", green, 1.6)
        for i in range(7):
            y = top + 3 + i * 5
            for side in (-1, 1):
                dx = side * (1.6 + min(i, 6 - i) * 0.5) - lean * i * 0.04
                pen.ellipse(
                    (x + dx, y, 2.6, 3.3, side * 28),
                    darker(bloom, 0.18) if side > 0 else lighter(bloom, 0.12 * (i % 2)),
                )
    for turn in (-42, -24, 26, 44):
        leaf(pen, 31, 99, 30, turn, darker(green, abs(turn) / 400), width=0.14)


@thing(
    "bouquet",
    words=(
        "vase of flowers",
        "posy",
        "bunch of flowers",
        "flower arrangement",
        "nosegay",
    ),
    aspect=0.8,
    height_m=0.5,
    stands="table",
    main="#5b8fb9",
    second="#ef6f7f",
    kinds=("plant", "flower"),
)
@percent
def bouquet(pen: Pen, look: Look) -> None:
    vase, bloom = look.main, look.second
    for x, y, turn in rows(
        "22 44 -60, 58 44 60, 30 30 -30, 50 28 32, 40 22 4, 16 34 -48, 64 34 48"
    ):
        pen.line([(40, 62), (x, y)], GREEN, 1.6, role="body")
        leaf(pen, x, y + 8, 17, turn, darker(GREEN, 0.08 if turn > 0 else 0), width=0.5)
    _tulip_head(pen, 40, 15, 9, mix(bloom, "#f8c24a", 0.75))
    petals(pen, 15, 30, count=9, length=12, width=6, colour=WHITE)
    ball(pen, (15, 30, 4, 4), "#f6bf35")
    petals(pen, 64, 28, count=9, length=12, width=6, colour=mix(bloom, "#b48fe0", 0.7))
    ball(pen, (64, 28, 4, 4), "#f6bf35")
    _rose_head(pen, 29, 40, 12, bloom)
    _rose_head(pen, 52, 43, 12.5, darker(bloom, 0.08))
    body = form(
        pen,
        "M31 54 L49 54 Q47 60 50 64 C62 72 60 92 53 100 L27 100 C20 92 18 72 30 64 Q33 60 31 54 Z",
        vase,
    )
    mark(pen, body, (40, 80, 30, 2.6), lighter(vase, 0.5), role="light")
    mark(pen, body, (40, 87, 30, 1.4), lighter(vase, 0.5), role="light")
    pen.rect((29.5, 52.4, 21, 3.6), lighter(vase, 0.2), r=1.8)
