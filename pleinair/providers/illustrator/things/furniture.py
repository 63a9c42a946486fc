"""What a room is furnished with."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    DARK_WOOD,
    WHITE,
    across,
    ball,
    down,
)


@thing(
    "table",
    words=("dining table", "kitchen table", "tabletop"),
    near=("coffee table", "counter", "workbench", "picnic table"),
    aspect=1.75,
    height_m=0.78,
    main="#b5743f",
    second="#8a5636",
    surface=0.07,
    kinds=("furniture",),
)
@percent
def table(pen: Pen, look: Look) -> None:
    wood = look.main
    for x in (34.0, 126.0):
        pen.path(f"M{x} 30 H{x + 12} L{x + 9} 94 H{x + 3}Z", darker(wood, 0.35), role="shade")
    pen.rect((18, 18, 140, 15), down(darker(wood, 0.18), 14, 36))
    pen.rect((18, 18, 140, 4), "#10131f", role="shade", opacity=0.2)
    for x in (12.0, 147.0):
        pen.path(f"M{x} 18 H{x + 16} L{x + 12} 100 H{x + 4}Z", across(wood, x, x + 16, by=0.2))
    pen.rect((2, 6, 171, 14), down(lighter(wood, 0.12), 4, 24), r=3)
    pen.rect((4, 6, 167, 4), lighter(wood, 0.35), r=2, role="light")
    for x in (24, 70, 128):
        pen.path(f"M{x} 14 q10 -2 20 0 t18 0", stroke=darker(wood, 0.12), width=1, role="shade")
    pen.rect((76, 22, 24, 8), darker(wood, 0.05), r=1, role="detail")
    pen.circle(88, 26, 1.8, BRASS, role="detail")


@thing(
    "chair",
    words=("dining chair", "seat", "wooden chair", "kitchen chair"),
    near=("stool", "high chair"),
    aspect=0.62,
    height_m=0.95,
    main="#c98a4b",
    second="#d9574a",
    surface=0.52,
    kinds=("furniture",),
)
@percent
def chair(pen: Pen, look: Look) -> None:
    wood = look.main
    pen.path("M46 56 H52 L56 98 H51Z M14 56 H20 L18 96 H13Z", darker(wood, 0.35), role="shade")
    for x in (8.0, 46.0):
        pen.path(
            f"M{x} 4 Q{x} 1 {x + 4} 1 Q{x + 8} 1 {x + 8} 4 V54 H{x}Z",
            across(wood, x, x + 9, by=0.2),
        )
    for y in (8, 21, 34):
        pen.path(
            f"M14 {y} Q31 {y - 4} 48 {y} V{y + 8} Q31 {y + 4} 14 {y + 8}Z",
            across(lighter(wood, 0.08), 10, 54, by=0.16),
        )
    pen.path("M9 46 Q31 42 53 46 L56 54 H6Z", look.second, role="detail")
    pen.path("M9 46 Q31 42 53 46 L54 49 Q31 46 8 49Z", lighter(look.second, 0.3), role="light")
    pen.rect((3, 53, 56, 8), across(wood, 0, 62, by=0.16), r=3)
    pen.rect((6, 61, 50, 2.5), "#10131f", role="shade", opacity=0.2)
    pen.path("M8 78 H54", stroke=darker(wood, 0.15), width=4)
    for x in (4.0, 49.0):
        pen.path(f"M{x} 61 H{x + 9} L{x + 7} 100 H{x + 2}Z", across(wood, x, x + 9, by=0.2))


@thing(
    "sofa",
    words=("couch", "settee", "loveseat"),
    near=("futon", "divan"),
    aspect=1.95,
    height_m=0.9,
    main="#4f8f9c",
    second="#f2b84b",
    surface=0.58,
    kinds=("furniture",),
)
@percent
def sofa(pen: Pen, look: Look) -> None:
    cloth = look.main
    for x in (22.0, 165):
        pen.path(f"M{x} 86 h9 l-2 14 h-5Z", DARK_WOOD, role="detail")
    pen.path("M22 70 V22 Q22 6 40 6 H155 Q173 6 173 22 V70Z", down(cloth, 0, 80))
    pen.path("M97.5 8 V60", stroke=darker(cloth, 0.25), width=1.6, role="shade")
    pen.path("M30 22 Q32 12 44 12 H92", stroke=lighter(cloth, 0.3), width=2.4, role="light")
    pen.rect((18, 72, 159, 18), down(darker(cloth, 0.2), 70, 92), r=4)
    for x in (30.0, 98.0):
        pen.rect((x, 56, 67, 20), down(lighter(cloth, 0.08), 52, 80, by=0.16), r=7)
        pen.path(f"M{x + 8} 60 H{x + 54}", stroke=lighter(cloth, 0.4), width=1.8, role="light")
    for x in (3.0, 164.0):
        pen.path(
            f"M{x} 90 V46 Q{x} 34 {x + 14} 34 Q{x + 28} 34 {x + 28} 46 V90 Q{x + 28} 93"
            f" {x + 25} 93 H{x + 3} Q{x} 93 {x} 90Z",
            across(cloth, x - 4, x + 34, by=0.16),
        )
    for x, turn, tone in ((52.0, -12, look.second), (140.0, 10, lighter(look.second, 0.4))):
        with pen.placed(x, 44, turn=turn):
            pen.path(
                "M-17 -14 Q0 -18 17 -14 Q20 0 17 15 Q0 18 -17 15 Q-20 0 -17 -14Z",
                across(tone, -18, 20),
                role="detail",
            )
            pen.circle(0, 0, 1.8, darker(tone, 0.25), role="shade")


@thing(
    "armchair",
    words=("easy chair", "wing chair", "recliner"),
    near=("throne", "rocking chair"),
    aspect=0.98,
    height_m=1,
    main="#b8503f",
    second="#f3dcb2",
    surface=0.6,
    kinds=("furniture",),
)
@percent
def armchair(pen: Pen, look: Look) -> None:
    cloth = look.main
    for x in (16.0, 72):
        pen.path(f"M{x} 88 h10 l-2 12 h-6Z", DARK_WOOD, role="detail")
    pen.path("M16 78 V24 C16 8 28 2 49 2 C70 2 82 8 82 24 V78Z", across(cloth, 6, 92))
    pen.path("M24 26 C25 14 34 9 49 9", stroke=lighter(cloth, 0.35), width=2.4, role="light")
    for x, y in ((37, 24), (49, 20), (61, 24), (43, 38), (55, 38)):
        pen.circle(x, y, 1.6, darker(cloth, 0.35), role="shade")
    pen.path(
        "M33 32 Q49 28 65 32 Q68 48 65 62 Q49 65 33 62 Q30 48 33 32Z",
        across(look.second, 28, 70),
        role="detail",
    )
    pen.rect((12, 74, 74, 17), down(darker(cloth, 0.22), 72, 92), r=4)
    pen.rect((21, 58, 56, 20), down(lighter(cloth, 0.1), 54, 82, by=0.16), r=7)
    for x in (2.0, 73.0):
        pen.path(
            f"M{x} 90 V50 C{x} 38 {x + 23} 38 {x + 23} 50"
            f"V90 Q{x + 23} 92 {x + 20} 92 H{x + 3}"
            f"Q{x} 92 {x} 90Z",
            across(cloth, x - 4, x + 28, by=0.18),
        )
        pen.circle(x + 11.5, 50, 6, darker(cloth, 0.2), role="shade")


@thing(
    "bed",
    near=("crib", "cot", "cradle", "bunk", "four-poster", "mattress"),
    aspect=1.8,
    height_m=0.95,
    main="#5b84c4",
    second="#b5743f",
    surface=0.56,
    kinds=("furniture",),
)
@percent
def bed(pen: Pen, look: Look) -> None:
    quilt, wood = look.main, look.second
    pen.path("M4 96 V14 Q4 4 14 4 H22 Q28 4 28 12 V96Z", across(wood, 0, 32, by=0.2))
    pen.rect((10, 72, 160, 14), down(wood, 68, 90, by=0.16), r=2)
    pen.rect((20, 54, 150, 22), down(WHITE, 48, 84, by=0.1), r=6, role="detail")
    pen.path(
        "M30 54 C26 40 34 32 50 34 C64 32 70 40 66 54 C56 60 40 60 30 54Z",
        across("#fffdf8", 22, 80),
        role="detail",
    )
    pen.path(
        "M62 56 C66 46 76 46 90 46 H156 C168 46 174 54 174 66 V84 C160 88 150 80 138 84"
        "C124 88 112 80 98 84 C86 88 76 82 66 84Z",
        down(quilt, 38, 92, by=0.18),
    )
    pen.path(
        "M62 56 C66 46 76 46 90 46 L84 84 C78 86 72 84 66 84Z", lighter(quilt, 0.55), role="light"
    )
    for x, y in ((104, 58), (124, 66), (144, 58), (160, 68), (108, 76), (138, 76)):
        pen.path(
            f"M{x} {y} l2 -4 l2 4 l4 1 l-4 2 l-2 4 l-2 -4 l-4 -2Z",
            lighter(quilt, 0.45),
            role="detail",
        )
    pen.path("M168 98 V46 Q168 40 173 40 Q178 40 178 46 V98Z", across(wood, 166, 180, by=0.2))
    for x in (4, 168):
        pen.rect((x, 92, 9, 8), darker(wood, 0.3), r=1, role="shade")


@thing(
    "bookshelf",
    words=("bookcase", "shelf"),
    aspect=0.78,
    height_m=1.9,
    main="#a9713f",
    second="#d9574a",
    surface=0.02,
    kinds=("furniture",),
)
@percent
def bookshelf(pen: Pen, look: Look) -> None:
    wood = look.main
    pen.rect((2, 2, 74, 96), across(wood, 0, 80, by=0.16), r=1.5)
    pen.rect((6, 7, 66, 84), darker(wood, 0.5), role="shade")
    tones = (look.second, "#4f8f9c", "#f2b84b", "#6fae5c", "#8b6fb5", "#e8e0cf", "#c96f52")
    for top in (7.0, 28.2, 49.4, 70.6):
        x = 8.0
        while x < 65:
            w, h = look.rng.uniform(4.2, 6.4), look.rng.uniform(12, 16.6)
            if x > 44 and look.rng.random() < 0.16:
                break
            tone = look.rng.choice(tones)
            pen.rect((x, top + 18 - h, w, h), across(tone, x, x + w, by=0.16), r=0.6, role="detail")
            pen.rect((x + 0.8, top + 20.6 - h, w - 1.6, 1.3), lighter(tone, 0.45), role="light")
            x += w + 0.3
        if x < 60:
            pen.path(f"M{x + 3} {top + 11} h7 l-1 7 h-5Z", "#c97f5c", role="detail")
            for turn in (-35, 0, 35):
                pen.ellipse(
                    (x + 6.5 + turn / 12, top + 8, 1.8, 4.4, turn), "#6fae5c", role="detail"
                )
        pen.rect((4, top + 18, 70, 3.2), down(lighter(wood, 0.1), top + 17, top + 22))
    pen.rect((0, 0, 78, 4), across(lighter(wood, 0.15), 0, 80), r=1)
    pen.rect((3, 94, 72, 6), across(darker(wood, 0.16), 0, 80))


@thing(
    "desk",
    words=("writing desk", "school desk", "office desk", "bureau"),
    aspect=1.5,
    height_m=0.78,
    main="#c08a55",
    second="#f4efe4",
    surface=0.07,
    kinds=("furniture",),
)
@percent
def desk(pen: Pen, look: Look) -> None:
    wood = look.main
    pen.rect((16, 18, 118, 34), darker(wood, 0.42), role="shade")
    for x in (8.0, 98.0):
        pen.rect((x, 16, 44, 78), across(wood, x - 4, x + 50, by=0.14))
        for y in (22.0, 45.0, 68.0):
            pen.rect((x + 4, y, 36, 20), across(lighter(wood, 0.16), x, x + 44), r=2)
            pen.path(f"M{x + 4} {y + 18} h36 v2 h-36Z", darker(wood, 0.2), role="shade")
            pen.circle(x + 22, y + 10, 2.4, ball(BRASS, x + 22, y + 10, 3), role="detail")
        pen.rect((x + 2, 94, 8, 6), darker(wood, 0.35), role="shade")
        pen.rect((x + 34, 94, 8, 6), darker(wood, 0.35), role="shade")
    pen.rect((54, 18, 42, 12), across(lighter(wood, 0.1), 50, 100))
    pen.circle(75, 24, 2, BRASS, role="detail")
    pen.rect((8, 16, 134, 3.4), "#10131f", role="shade", opacity=0.2)
    pen.rect((1, 6, 148, 11), down(lighter(wood, 0.14), 2, 20), r=2.5)
    pen.rect((3, 6, 144, 3), lighter(wood, 0.4), r=1.5, role="light")
