"""What is printed, written, drawn or waved."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.sky import star_path
from pleinair.providers.illustrator.things.tones import (
    DARK_WOOD,
    across,
    ball,
)


@thing(
    "newspaper",
    words=("news", "gazette"),
    near=("magazine",),
    aspect=0.82,
    height_m=0.4,
    stands="table",
    main="#f4efe2",
    second="#8f9aa6",
    kinds=("lettered",),
)
@percent
def newspaper(pen: Pen, look: Look) -> None:
    page, ink = look.main, look.second
    pen.path("M10 4 L80 2 V96 L12 98Z", darker(page, 0.25), role="shade")
    pen.rect((4, 3, 73, 94), across(page, -10, 100, by=0.06))
    if not look.text:
        pen.rect((10, 9, 61, 7), darker(ink, 0.5), role="detail")
        pen.rect((22, 18.5, 37, 2.4), ink, role="detail")
    pen.rect((8, 24, 65, 1.2), ink, role="detail")
    pen.rect((8, 27, 65, 0.6), ink, role="detail")
    pen.rect((8, 31, 36, 28), lighter(ink, 0.35), role="detail")
    pen.path("M8 59 L20 42 L29 52 L35 46 L44 56 V59Z", ink, role="detail")
    pen.circle(36, 38, 3, lighter(ink, 0.8), role="detail")
    for i in range(7):
        pen.rect((48, 32 + i * 4, 25 - (i == 6) * 8, 1.8), ink, role="detail", opacity=0.75)
    for i in range(7):
        pen.rect((8, 64 + i * 4.2, 30 - (i == 6) * 10, 1.8), ink, role="detail", opacity=0.75)
        pen.rect((42, 64 + i * 4.2, 31 - (i == 6) * 6, 1.8), ink, role="detail", opacity=0.75)
    pen.path("M4 50 H77", stroke=darker(page, 0.12), width=0.8, role="shade")


@thing(
    "speech bubble",
    words=("thought bubble", "speech balloon", "chat bubble"),
    aspect=1.3,
    height_m=0.8,
    stands="air",
    main="#fbf8f1",
    second="#4f8fc4",
    kinds=("lettered",),
)
@percent
def speech_bubble(pen: Pen, look: Look) -> None:
    d = (
        "M22 4 H108 Q126 4 126 22 V56 Q126 74 108 74 H58 C50 84 40 92 26 97 C32 90 34 82 32 74 H22"
        "Q4 74 4 56 V22 Q4 4 22 4Z"
    )
    pen.path(d, stroke=look.second, width=6)
    pen.path(d, look.main)
    pen.path(
        "M60 74 H108 Q126 74 126 56 V50 Q124 68 106 68H56 C48 80 40 88 26 97 C40 92 50 84 58 74Z",
        darker(look.main, 0.1),
        role="shade",
    )
    pen.path("M12 26 Q12 12 26 12 H60", stroke="#ffffff", width=3, role="light")
    if not look.text:
        for x in (38, 65, 92):
            pen.circle(x, 40, 7.5, look.second, role="detail")


@thing(
    "flag",
    words=("ensign",),
    near=("pennant", "pirate flag", "bunting"),
    aspect=1.15,
    height_m=3,
    main="#d9483b",
    second="#f6cf73",
    kinds=("lettered",),
)
@percent
def flag(pen: Pen, look: Look) -> None:
    cloth = look.main
    pen.rect((8, 6, 5, 94), across(DARK_WOOD, 6, 14, by=0.2), r=2)
    pen.circle(10.5, 5, 4.6, ball(look.second, 10.5, 5, 5, by=0.26), role="detail")
    pen.path(
        "M13 11 C30 2 46 4 62 10 C80 17 96 16 113 8V54 C96 62 80 63 62 56 C46 50 30 48 13 57Z",
        across(cloth, 0, 124, by=0.12),
    )
    pen.path(
        "M44 5 C50 6 56 8 62 10 V56 C56 54 50 51.5 44 50.500Z",
        darker(cloth, 0.16),
        role="shade",
        opacity=0.4,
    )
    pen.path(
        "M92 15 C100 14 106 11 113 8 V54 C106 57 100 59.5 92 60.500Z",
        darker(cloth, 0.2),
        role="shade",
        opacity=0.4,
    )
    pen.path("M18 14 C26 10 34 9 40 10", stroke=lighter(cloth, 0.5), width=2.2, role="light")
    if not look.text:
        pen.path(star_path(63, 33, 15, 6.6), look.second, role="detail")


@thing(
    "envelope",
    words=("mail", "email", "love letter"),
    near=("postcard",),
    aspect=1.42,
    height_m=0.15,
    stands="table",
    main="#f6e3c0",
    second="#d9483b",
)
@percent
def envelope(pen: Pen, look: Look) -> None:
    paper, seal = look.main, look.second
    pen.rect((2, 2, 138, 96), across(paper, -10, 160, by=0.1), r=4)
    pen.path(
        "M3 96 L54 50 H88 L139 96 Q138 98 136 98 H6 Q4 98 3 96Z", lighter(paper, 0.2), role="light"
    )
    pen.path("M3 96 L54 50 M139 96 L88 50", stroke=darker(paper, 0.2), width=1.2, role="shade")
    pen.path(
        "M3 8 L66 63 Q71 67 76 63 L139 8 V6 Q138 2 134 2 H8 Q4 2 3 6Z",
        "#10131f",
        role="shade",
        opacity=0.16,
    )
    pen.path(
        "M3 4 L66 57 Q71 61 76 57 L139 4 Q137 2 134 2 H8 Q5 2 3 4Z",
        across(darker(paper, 0.07), -10, 160, by=0.08),
    )
    pen.path(
        "M71 70 C58 62 54 52 60 46 C65 42 69 44 71 49 C73 44 77 42 82 46 C88 52 84 62 71 70Z",
        across(seal, 54, 90, by=0.2),
        role="detail",
    )
    pen.path("M61 51 C62 48 64 47 66 48", stroke=lighter(seal, 0.6), width=1.8, role="light")


@thing(
    "letter",
    words=("document", "sheet of paper", "parchment"),
    near=("certificate", "contract", "scroll"),
    aspect=0.8,
    height_m=0.3,
    stands="table",
    main="#f9edcf",
    second="#d9483b",
    kinds=("lettered",),
)
@percent
def letter(pen: Pen, look: Look) -> None:
    paper = look.main
    pen.path(
        "M6 4 H72 Q78 4 78 10 V92 L70 97 L62 92 L54 97L46 92 L38 97 L30 92 L22 97 L14 92 L6 97Z",
        darker(paper, 0.25),
        role="shade",
    )
    pen.path(
        "M4 2 H70 Q76 2 76 8 V90 L68 95 L60 90 L52 95L44 90 L36 95 L28 90 L20 95 L12 90 L4 95Z",
        across(paper, -10, 90, by=0.08),
    )
    for i in range(3 if look.text else 11):
        pen.rect(
            (13, 78 - i * 6, 40 if i < 2 else 52 - i % 3 * 5, 2.2),
            darker(paper, 0.3),
            r=1,
            role="detail",
        )
    pen.circle(63, 76, 8, ball(look.second, 63, 76, 8, by=0.22), role="detail")
    pen.circle(63, 76, 4.6, darker(look.second, 0.2), role="shade")


@thing(
    "map",
    words=("treasure map",),
    near=("chart", "world map", "city map"),
    aspect=1.35,
    height_m=0.4,
    stands="table",
    main="#ecd3a0",
    second="#d9483b",
)
@percent
def map_(pen: Pen, look: Look) -> None:
    paper, mark = look.main, look.second
    tones = (lighter(paper, 0.12), darker(paper, 0.06), lighter(paper, 0.06), darker(paper, 0.12))
    for i, tone in enumerate(tones):
        x = 3 + i * 32.2
        a, b = (4, 12) if i % 2 == 0 else (12, 4)
        pen.path(f"M{x} {a} L{x + 32.4} {b} V{b + 84} L{x} {a + 84}Z", tone)
    pen.path(
        "M10 30 C18 18 30 22 34 30 C40 40 30 46 24 52"
        "C14 54 6 42 10 30Z M96 50 C108 42 124 48 124 62"
        "C122 76 106 80 98 72 C92 64 90 56 96 50Z",
        "#8fb87a",
        role="detail",
    )
    pen.path(
        "M6 74 C22 66 30 80 44 74 C60 68 66 84 78 90", stroke="#7fb6d3", width=5, role="detail"
    )
    for x, y in ((24, 36), (33, 44), (43, 50), (54, 50), (64, 44), (72, 36), (82, 33), (92, 38)):
        pen.circle(x, y, 1.9, darker(mark, 0.1), role="detail")
    pen.path("M100 40 L112 54 M112 40 L100 54", stroke=mark, width=4.4, role="detail")
    pen.path("M52 24 L56 12 L60 24 L56 30Z", darker(paper, 0.5), role="detail")
    pen.path("M18 40 L23 30 L28 40Z M25 40 L29 33 L33 40Z", darker(paper, 0.5), role="detail")
