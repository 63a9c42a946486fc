"""Books: shut, open and in a stack."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    PAPER,
    across,
    down,
)


@thing(
    "book",
    words=(
        "novel",
        "storybook",
        "diary",
        "journal",
        "notebook",
        "textbook",
        "bible",
        "spellbook",
        "manuscript",
        "dictionary",
        "encyclopedia",
        "cookbook",
    ),
    aspect=0.78,
    height_m=0.26,
    stands="table",
    main="#b8433f",
    second="#f2cf8a",
    kinds=("lettered",),
)
@percent
def book(pen: Pen, look: Look) -> None:
    cover, gold = look.main, look.second
    pen.rect((10, 4, 66, 95), darker(cover, 0.4), r=3)
    pen.rect((9, 6, 64, 90), PAPER, r=2, role="detail")
    for x in (68, 70, 72):
        pen.line([(x, 8), (x, 95)], darker(PAPER, 0.12), 0.6, role="shade")
    pen.path(
        "M8 2 H66 Q69 2 69 5 V94 Q69 97 66 97 H8 Q3 97 3 92 V7 Q3 2 8 2Z", across(cover, -4, 78)
    )
    pen.path("M3 92 Q3 87 8 87 H12 V97 H8 Q3 97 3 92Z", darker(cover, 0.3), role="shade")
    pen.rect((11, 2, 3, 95), darker(cover, 0.25), role="shade")
    pen.path("M19 7 H64 V92 H19Z", stroke=gold, width=1.6, role="detail")
    if look.text:
        pen.rect((23, 18, 37, 24), PAPER, r=1.5, role="detail")
    else:
        pen.rect((25, 22, 33, 4), gold, r=2, role="detail")
        pen.rect((30, 30, 23, 3), gold, r=1.5, role="detail")
    pen.path(
        "M41.5 54 L45 62 L54 62.5 L47 68 L49.5 77 L41.5 72 L33.5 77 L36 68 L29 62.5 L38 62Z",
        gold,
        role="detail",
    )
    pen.path("M6 8 V84", stroke=lighter(cover, 0.5), width=1.4, role="light")
    pen.path("M58 97 V86 H64 V100 L61 97.5 L58 100Z", "#d9a441", role="detail")


@thing(
    "open book",
    words=("opened book", "spell book", "music book"),
    near=("page", "atlas"),
    aspect=1.6,
    height_m=0.2,
    stands="table",
    main="#4f7fb5",
    second="#fdf6e6",
)
@percent
def open_book(pen: Pen, look: Look) -> None:
    page = look.second
    pen.path(
        "M4 20 L80 30 L156 20 V94 L84 98 Q80 101 76 98 L4 94Z", across(look.main, 0, 160, by=0.16)
    )
    for dy in (0.0, 3.0, 6.0):
        pen.path(
            f"M10 {12 + dy} C34 {4 + dy} 66 {8 + dy} 80 {20 + dy}V{92} C66 {82} 34 {80} 10 {88}Z",
            darker(page, 0.14 - dy / 50),
            role="detail",
        )
        pen.path(
            f"M150 {12 + dy} C126 {4 + dy} 94 {8 + dy} 80 {20 + dy}"
            f"V{92} C94 {82} 126 {80} 150 {88}Z",
            darker(page, 0.18 - dy / 50),
            role="detail",
        )
    pen.path(
        "M80 26 C70 18 62 15 54 13 C66 20 72 40 72 84 L80 92Z",
        "#10131f",
        role="shade",
        opacity=0.12,
    )
    for i in range(6):
        y = 28 + i * 8.5
        for x1, x2, lift in ((20, 68, -1), (140, 92, 1)):
            end = x2 if i != 5 else (x1 + x2) / 2
            pen.path(
                f"M{x1} {y} Q{(x1 + end) / 2} {y - 4} {end} {y + 2}",
                stroke="#b3a995",
                width=1.7,
                role="detail",
                opacity=1 if lift else 0.9,
            )
    pen.path("M80 20 V90", stroke=darker(page, 0.3), width=1, role="shade")
    pen.path(
        "M84 22 C88 40 84 60 88 99 L92 95 L96 98 C92 62 96 40 90 18Z", "#d9483b", role="detail"
    )


@thing(
    "stack of books",
    words=("pile of books", "stacked books", "book stack"),
    aspect=1.05,
    height_m=0.3,
    stands="table",
    main="#b8433f",
    second="#4f8f9c",
    surface=0.03,
)
@percent
def stack_of_books(pen: Pen, look: Look) -> None:
    rows = (
        (2.0, 78, 100, 21, look.main),
        (10.0, 58, 88, 20, "#f0b95a"),
        (5.0, 40, 84, 18, look.second),
        (16.0, 20, 78, 20, lighter(look.main, 0.12)),
        (9.0, 3, 74, 17, "#7f9f6a"),
    )
    for i, (x, y, w, h, tone) in enumerate(rows):
        right = i % 2 == 0
        pen.rect((x, y, w, h), down(tone, y - 4, y + h + 4, by=0.2), r=3)
        px = x + (8 if right else 0)
        pen.rect((px, y + 3.4, w - 8, h - 7), PAPER, role="detail")
        for k in (0.35, 0.5, 0.65):
            pen.line(
                [(px + 1, y + h * k), (px + w - 9, y + h * k)],
                darker(PAPER, 0.16),
                0.7,
                role="shade",
            )
        spine = x if right else x + w - 9
        pen.rect((spine, y, 9, h), down(tone, y - 4, y + h + 4, by=0.2), r=3)
        pen.rect((spine + 3, y, 2, h), lighter(tone, 0.5), role="light")
        pen.rect((x + 4, y + h - 1.6, w - 6, 1.6), "#10131f", role="shade", opacity=0.25)
