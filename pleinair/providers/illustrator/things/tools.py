"""What people work, write and paint with."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    IRON,
    STEEL,
    WHITE,
    WOOD,
    across,
    ball,
    down,
)


@thing(
    "hammer",
    near=("mallet", "sledgehammer", "gavel"),
    aspect=0.72,
    height_m=0.35,
    stands="table",
    main="#c98a4b",
    second="#8f9aa6",
    kinds=("tool",),
)
@percent
def hammer(pen: Pen, look: Look) -> None:
    wood, steel = look.main, look.second
    pen.path("M29 22 H41 L44 92 Q44 100 35 100 Q26 100 26 92Z", across(wood, 22, 48, by=0.24))
    pen.path(
        "M26.5 66 H43.5 L44 92 Q44 100 35 100 Q26 100 26 92Z", across("#d9483b", 22, 48, by=0.2)
    )
    for y in (72, 79, 86):
        pen.line([(28, y), (42, y)], darker("#d9483b", 0.3), 1.4, role="shade")
    pen.path("M24 8 H46 V30 H24Z", across(darker(steel, 0.1), 20, 50, by=0.2))
    pen.path("M24 10 C14 8 6 12 1 24 C8 22 16 24 24 30Z", across(steel, 0, 26, by=0.24))
    pen.path(
        "M46 12 H54 V8 Q54 5 57 5 H66 Q70 5 70 9 V29 Q70 33 66 33 H57 Q54 33 54 30 V26 H46Z",
        across(steel, 44, 74, by=0.26),
    )
    pen.path("M26 11 H44 M58 9 V28", stroke=WHITE, width=1.8, opacity=0.6, role="light")


@thing(
    "spanner",
    words=("wrench",),
    near=("screwdriver", "pliers"),
    aspect=0.45,
    height_m=0.3,
    stands="table",
    main="#9aa7b4",
    second="#d9483b",
    kinds=("tool",),
)
@percent
def spanner(pen: Pen, look: Look) -> None:
    steel = look.main
    pen.path(
        "M13 2 C2 8 0 22 8 30 C12 34 15 35 15 40 V62 C15 66 12 68 8 72 C0 80 4 94 14 98.5"
        "V84 L22.5 79 L31 84 V98.5 C41 94 45 80 37 72"
        "C33 68 30 66 30 62 V40 C30 35 33 34 37 30"
        "C45 22 43 8 32 2 V17 L22.5 22 L13 17Z",
        across(steel, 0, 48, by=0.26),
    )
    pen.path(
        "M26 36 V64 C26 68 30 72 34 78 C30 70 30 66 30 62"
        "V40 C30 35 33 34 37 30 C32 33 27 33 26 36Z",
        darker(steel, 0.35),
        role="shade",
    )
    pen.rect((18.4, 42, 7, 18), darker(steel, 0.28), r=3.5, role="detail")
    pen.path("M7 12 C4 18 6 24 11 28", stroke=WHITE, width=2.4, opacity=0.8, role="light")
    pen.rect((15, 46, 15, 10), look.second, r=1, role="detail", opacity=0.9)


@thing(
    "saw",
    words=("handsaw",),
    near=("chainsaw",),
    aspect=2.1,
    height_m=0.22,
    stands="table",
    main="#d9843b",
    second="#b8c2cc",
    kinds=("tool",),
)
@percent
def saw(pen: Pen, look: Look) -> None:
    grip, steel = look.main, look.second
    teeth = " ".join(
        f"L{204.7 - i * 6.6:.1f} {78 + i * 0.6:.1f} L{201.4 - i * 6.6:.1f} {68 + i * 0.6:.1f}"
        for i in range(20)
    )
    with pen.placed(0, 6):
        pen.path(f"M60 26 L206 48 V68 {teeth} L60 82Z", across(steel, 50, 214, by=0.2))
        pen.path("M66 30 L200 50", stroke=WHITE, width=2.4, opacity=0.8, role="light")
        pen.path(
            "M10 30 C20 8 60 14 76 22 L72 84 C56 92 24 98 10 84"
            "C0 70 0 44 10 30Z M26 42 C18 54 18 66 26 74"
            "C36 78 48 74 54 68 L56 42"
            "C46 36 34 36 26 42Z",
            across(grip, 0, 80, by=0.2),
        )
        for x, y in ((64, 34), (64, 70)):
            pen.circle(x, y, 3.4, ball(BRASS, x, y, 3.4), role="detail")


@thing(
    "axe",
    words=("hatchet", "ax"),
    near=("pickaxe", "tomahawk"),
    aspect=0.62,
    height_m=0.7,
    main="#b5743f",
    second="#a7b1bc",
    kinds=("tool",),
)
@percent
def axe(pen: Pen, look: Look) -> None:
    wood, steel = look.main, look.second
    pen.path(
        "M14 4 Q18 0 22 4 C24 30 22 60 26 92 Q27 100 20 100 Q13 100 14 92 C12 60 12 30 14 4Z",
        across(wood, 8, 30, by=0.24),
    )
    pen.path(
        "M8 14 H26 C36 12 44 6 52 2 C62 16 62 38 52 50 C44 40 36 34 26 32 H8Z",
        across(steel, 4, 64, by=0.2),
    )
    pen.path(
        "M52 2 C62 16 62 38 52 50 C50 47 48 45 46 43 C54 32 54 18 46 6Z",
        lighter(steel, 0.6),
        role="light",
    )
    pen.path(
        "M8 27 H26 C36 29 44 36 48 44 L52 50 C44 40 36 34 26 32 H8Z",
        darker(steel, 0.3),
        role="shade",
    )
    pen.rect((13, 84, 13, 8), "#d9483b", role="detail")
    pen.circle(18, 23, 2.4, darker(steel, 0.4), role="detail")


@thing(
    "shovel",
    words=("spade",),
    near=("pitchfork", "hoe", "trowel"),
    aspect=0.42,
    height_m=1.1,
    main="#8f9aa6",
    second="#b5743f",
    kinds=("tool",),
)
@percent
def shovel(pen: Pen, look: Look) -> None:
    steel, wood = look.main, look.second
    pen.path("M21 10 V60", stroke=wood, width=5)
    pen.path("M10 4 H32 L27 14 H15Z", stroke=wood, width=4)
    pen.path("M9 3 H33", stroke="#d9483b", width=5.4, role="detail")
    pen.path("M20 14 V54", stroke=lighter(wood, 0.4), width=1.2, role="light")
    pen.path(
        "M4 58 Q4 54 8 54 H34 Q38 54 38 58 C40 78 34 92 21 100 C8 92 2 78 4 58Z",
        across(steel, 0, 44, by=0.26),
    )
    pen.path(
        "M30 54 H34 Q38 54 38 58 C40 78 34 92 21 100 C30 88 32 72 30 54Z",
        darker(steel, 0.3),
        role="shade",
    )
    pen.path("M17 46 H25 L27 66 Q21 72 15 66Z", darker(steel, 0.2), role="detail")
    pen.path("M9 60 C8 72 11 82 16 88", stroke=WHITE, width=1.8, opacity=0.7, role="light")


@thing(
    "pencil",
    words=("coloured pencil", "colored pencil"),
    near=("quill", "marker", "pen", "crayon"),
    aspect=0.3,
    height_m=0.18,
    stands="table",
    main="#f2b93b",
    second="#e58a92",
    kinds=("tool",),
)
@percent
def pencil(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.path("M4 8 Q4 1 15 1 Q26 1 26 8 V14 H4Z", across(look.second, 0, 30, by=0.2), role="detail")
    pen.rect((3, 12, 24, 9), across(STEEL, 0, 30, by=0.26), role="detail")
    for y in (14.5, 18):
        pen.line([(4, y), (26, y)], darker(STEEL, 0.35), 0.9, role="shade")
    pen.path("M4 21 H26 V76 L15 99 L4 76Z", "#f0d2a4", role="detail")
    pen.path("M4 21 H11 V75 Q7.5 80 4 76Z", lighter(paint, 0.25))
    pen.path("M11 21 H19 V75 Q15 81 11 75Z", paint)
    pen.path("M19 21 H26 V76 Q22.5 80 19 75Z", darker(paint, 0.25))
    pen.path("M10.7 90 L15 99 L19.3 90 Q15 93 10.7 90Z", darker(paint, 0.6), role="detail")


@thing(
    "paintbrush",
    words=("paint brush", "brush"),
    near=("toothbrush",),
    aspect=0.28,
    height_m=0.25,
    stands="table",
    main="#d9483b",
    second="#4f8fc4",
    kinds=("tool",),
)
@percent
def paintbrush(pen: Pen, look: Look) -> None:
    handle, paint = look.main, look.second
    pen.path(
        "M15 0 C19 4 20 20 21 36 L19 52 H11 L9 36 C10 20 11 4 15 0Z", across(handle, 6, 24, by=0.24)
    )
    pen.path("M10 50 H20 L22 68 H8Z", across(STEEL, 6, 24, by=0.28), role="detail")
    for y in (55, 60):
        pen.line([(10, y), (20, y)], darker(STEEL, 0.35), 0.9, role="shade")
    pen.path("M8 68 H22 C26 78 24 86 15 100 C6 86 4 78 8 68Z", "#d9b68a", role="detail")
    pen.path(
        "M6 77 C10 80 12 75 15 78 C18 81 21 76 24.4 78 C24 86 20 92 15 100 C10 92 6 86 6 77Z",
        across(paint, 4, 26, by=0.2),
    )
    pen.path("M13 8 C12 20 12 30 12.5 40", stroke=WHITE, width=1.4, opacity=0.7, role="light")


@thing(
    "palette",
    words=("paint palette", "watercolour set", "watercolor set", "paintbox"),
    aspect=1.3,
    height_m=0.3,
    stands="table",
    main="#d9a066",
    second="#d9483b",
    kinds=("tool",),
)
@percent
def palette(pen: Pen, look: Look) -> None:
    wood = look.main
    hole = "M88 66 C80 64 74 70 76 77 C78 84 88 86 94 81 C99 76 96 68 88 66Z"
    outline = (
        "M64 6 C104 6 128 28 127 52 C126 66 114 66 108 72"
        "C100 80 110 92 96 97 C70 104 28 96 10 74"
        "C-6 52 10 6 64 6Z"
    )
    with pen.placed(0, 2):
        pen.path(outline, darker(wood, 0.35), role="shade")
    pen.path(outline, across(wood, 0, 130, by=0.18))
    pen.path(hole, darker(wood, 0.6), role="detail")
    for x, y, r, tone in (
        (26, 50, 10, look.second),
        (38, 28, 10, "#f2b93b"),
        (62, 19, 10, "#6fae5c"),
        (87, 25, 10, "#4f8fc4"),
        (105, 43, 9, "#8b6fb5"),
        (36, 74, 9, WHITE),
    ):
        pen.path(
            f"M{x - r} {y} C{x - r} {y - r * 1.1} {x + r * 0.6} {y - r} {x + r} {y - r * 0.3}"
            f"C{x + r * 1.2} {y + r * 0.7} {x - r} {y + r * 1.1} {x - r} {y}Z",
            ball(tone, x, y, r),
            role="detail",
        )
        pen.ellipse((x - 3, y - 3, 2.6, 1.5, -35), WHITE, role="light", opacity=0.7)
    pen.path("M14 40 C18 26 30 16 44 12", stroke=lighter(wood, 0.6), width=2, role="light")


@thing(
    "easel",
    words=("painter's easel",),
    aspect=0.78,
    height_m=1.7,
    main="#c98a4b",
    second="#8fc4d9",
    kinds=("tool",),
)
@percent
def easel(pen: Pen, look: Look) -> None:
    wood, sky = look.main, look.second
    pen.path("M39 4 V98", stroke=darker(wood, 0.35), width=4)
    pen.path("M34 6 L10 98 M44 6 L68 98", stroke=wood, width=5)
    pen.rect((36, 1, 6, 12), across(darker(wood, 0.1), 34, 44))
    pen.rect((6, 14, 66, 52), darker("#fdf6e6", 0.25), r=1, role="shade")
    pen.rect((5, 12, 66, 52), "#fdf6e6", r=1, role="detail")
    pen.rect((9, 16, 58, 44), down(lighter(sky, 0.3), 16, 48), role="detail")
    pen.circle(54, 26, 5, "#f6cf73", role="detail")
    pen.path("M9 46 L24 30 L36 44 L46 34 L67 50 V60 H9Z", "#7f9fb5", role="detail")
    pen.path("M9 50 C24 42 44 52 67 46 V60 H9Z", "#7fb56a", role="detail")
    pen.path("M9 56 C26 50 50 58 67 54 V60 H9Z", "#5f9f58", role="detail")
    pen.rect((2, 65, 74, 6), down(lighter(wood, 0.1), 63, 72, by=0.2), r=1)
    pen.rect((2, 71, 74, 2), "#10131f", role="shade", opacity=0.2)
    pen.path("M21 84 H57", stroke=darker(wood, 0.15), width=4)
    pen.path("M48 64 L64 56", stroke=COAL, width=1.4, role="detail")


@thing(
    "ladder",
    near=("stepladder", "rope ladder"),
    aspect=0.4,
    height_m=2.4,
    main="#c98a4b",
    second="#8a5636",
)
@percent
def ladder(pen: Pen, look: Look) -> None:
    wood = look.main
    for y in range(12, 98, 12):
        x = 9 - y * 0.05
        pen.rect((x, y, 40 - 2 * x, 4), down(darker(wood, 0.14), y - 1, y + 5, by=0.2))
    pen.path("M7 1 H13 L9 100 H2Z", across(wood, 0, 14, by=0.22))
    pen.path("M27 1 H33 L38 100 H31Z", across(wood, 26, 40, by=0.22))
    for y in range(14, 98, 12):
        for x in (9.8 - y * 0.045, 30.2 + y * 0.045):
            pen.circle(x, y, 1, look.second, role="detail")


@thing(
    "sewing machine",
    aspect=1.2,
    height_m=0.35,
    stands="table",
    main="#4fa39a",
    second="#e3b04b",
    kinds=("device",),
)
@percent
def sewing_machine(pen: Pen, look: Look) -> None:
    paint, gold = look.main, look.second
    pen.rect((88, 8, 8, 8), WOOD, role="detail")
    pen.rect((85, 1, 14, 14), "#d9483b", r=2, role="detail")
    pen.path(
        "M14 22 Q14 14 24 14 H98 Q110 14 110 28 V82 H80 V52 Q80 44 70 44 H36 V56 H14Z",
        across(paint, 8, 118, by=0.18),
    )
    pen.path("M96 16 Q110 16 110 28 V82 H98 V30 Q98 22 90 16Z", darker(paint, 0.22), role="shade")
    pen.path("M20 22 H80", stroke=lighter(paint, 0.6), width=2.4, role="light")
    pen.path("M40 32 q8 -8 16 0 t16 0", stroke=gold, width=2, role="detail")
    pen.rect((18, 56, 14, 6), IRON, role="detail")
    pen.line([(25, 62), (25, 78)], STEEL, 2, role="detail")
    pen.rect((110, 24, 8, 26), across(gold, 108, 119, by=0.2), r=3)
    pen.rect((4, 80, 112, 10), across(lighter(paint, 0.1), 0, 120, by=0.18), r=3)
    pen.path("M4 78 C16 72 24 82 40 78 L56 80 L50 92 C30 88 18 96 2 92Z", "#f0a8b8", role="detail")
    pen.rect((1, 90, 118, 10), across(DARK_WOOD, 0, 120, by=0.2), r=2)
    pen.circle(92, 64, 7, lighter(paint, 0.4), role="detail")
    pen.circle(92, 64, 3, gold, role="detail")
