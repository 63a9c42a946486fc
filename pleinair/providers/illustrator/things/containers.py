"""What holds other things."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    GOLD,
    IRON,
    WHITE,
    across,
    ball,
    down,
)


@thing(
    "basket",
    words=("picnic basket", "wicker basket", "hamper"),
    near=("easter basket",),
    aspect=1.1,
    height_m=0.4,
    main="#c9954f",
    second="#d9574a",
    surface=0.45,
)
@percent
def basket(pen: Pen, look: Look) -> None:
    wicker = look.main
    pen.path("M16 48 C20 -8 90 -8 94 48", stroke=darker(wicker, 0.12), width=6)
    pen.path("M18 44 C24 0 86 0 92 44", stroke=lighter(wicker, 0.3), width=1.6, role="light")
    pen.ellipse((55, 46, 48, 7), darker(wicker, 0.5), role="detail")
    pen.path("M6 46 H104 L92 94 Q91 100 84 100 H26 Q19 100 18 94Z", across(wicker, 0, 112, by=0.18))
    for row in range(5):
        y = 56 + row * 9.0
        inset = 8.5 + row * 2.25
        n = 8
        w = (110 - 2 * inset) / n
        for i in range(n):
            if (i + row) % 2 == 0:
                pen.rect((inset + i * w, y, w, 7.4), lighter(wicker, 0.2), r=3, role="light")
            else:
                pen.rect((inset + i * w, y, w, 7.4), darker(wicker, 0.2), r=3, role="shade")
    pen.path("M16 46 C30 44 36 62 52 60 C44 52 62 48 70 46 L66 44 H18Z", look.second, role="detail")
    pen.rect((2, 42, 106, 9), across(lighter(wicker, 0.08), 0, 110, by=0.2), r=4.5)
    for i in range(11):
        pen.path(f"M{7 + i * 9.4} 43.5 l4 6", stroke=darker(wicker, 0.22), width=1.4, role="shade")


@thing(
    "bucket",
    words=("pail", "paint bucket", "sand bucket"),
    near=("watering can", "tub"),
    aspect=0.95,
    height_m=0.35,
    main="#4f8fc4",
    second="#c3ccd4",
    surface=0.36,
)
@percent
def bucket(pen: Pen, look: Look) -> None:
    paint, steel = look.main, look.second
    pen.path("M8 38 C10 -10 85 -10 87 38", stroke=darker(steel, 0.2), width=3)
    pen.rect((38, 0, 19, 6), darker(paint, 0.35), r=3, role="detail")
    pen.path("M6 38 L18 95 Q19 100 25 100 H70 Q76 100 77 95 L89 38Z", across(paint, 2, 94, by=0.2))
    pen.path(
        "M66 38 H89 L77 95 Q76 100 70 100 H58Z", darker(paint, 0.22), role="shade", opacity=0.7
    )
    pen.ellipse((47.5, 38, 42.5, 8), lighter(paint, 0.3))
    pen.ellipse((47.5, 38.6, 38, 6), darker(paint, 0.45), role="detail")
    pen.path(
        "M12 62 C30 70 65 70 83 62 L82 67 C64 75 31 75 13 67Z", lighter(paint, 0.3), role="light"
    )
    pen.path("M18 52 L24 88", stroke=WHITE, width=3, opacity=0.5, role="light")
    for x in (8, 87):
        pen.circle(x, 40, 3.4, steel, role="detail")


@thing(
    "box",
    words=("cardboard box", "carton", "package", "parcel"),
    near=("container", "crate"),
    aspect=1.1,
    height_m=0.5,
    main="#c9955c",
    second="#e8cfa0",
    surface=0.24,
)
@percent
def box(pen: Pen, look: Look) -> None:
    card, tape = look.main, look.second
    pen.path("M4 26 L40 4 H106 L74 26Z", across(lighter(card, 0.28), 0, 112, by=0.08))
    pen.path("M74 26 L106 4 V74 L74 100Z", across(darker(card, 0.22), 70, 112))
    pen.rect((4, 26, 70, 74), across(card, -6, 84))
    pen.path("M32 26 L66 4 H80 L46 26Z", tape, role="detail")
    pen.rect((32, 26, 14, 20), darker(tape, 0.1), role="detail")
    pen.path("M4 26 H74 L106 4", stroke=lighter(card, 0.5), width=1, role="light")
    pen.path(
        "M54 82 v-8 m-4 3 l4 -4 l4 4 M64 82 v-8 m-4 3 l4 -4 l4 4 M49 86 h20",
        stroke=darker(card, 0.45),
        width=1.8,
        role="detail",
    )
    pen.rect((10, 76, 24, 15), WHITE, r=1, role="detail")
    for y in (80, 84, 88):
        pen.line([(13, y), (29, y)], "#a8a49a", 1, role="detail")


@thing(
    "gift",
    words=("present", "gift box", "christmas present", "birthday present"),
    aspect=0.95,
    height_m=0.35,
    main="#d9483b",
    second="#f6cf73",
    surface=0.3,
)
@percent
def gift(pen: Pen, look: Look) -> None:
    paper, ribbon = look.main, look.second
    pen.rect((8, 46, 79, 54), across(paper, 0, 98, by=0.16), r=2)
    for x, y in ((18, 60), (28, 76), (18, 90), (66, 60), (78, 74), (68, 90)):
        pen.circle(x, y, 2.8, lighter(paper, 0.35), role="light")
    pen.rect((39, 46, 17, 54), across(ribbon, 36, 60, by=0.16), role="detail")
    pen.rect((8, 46, 79, 4), "#10131f", role="shade", opacity=0.25)
    pen.rect((3, 28, 89, 19), across(lighter(paper, 0.06), 0, 98, by=0.16), r=3)
    pen.rect((38, 28, 19, 19), across(lighter(ribbon, 0.1), 36, 60, by=0.16), role="detail")
    pen.path("M47 27 L30 46 L26 38 Z M48 27 L66 44 L70 36Z", darker(ribbon, 0.2), role="shade")
    for mirror in (False, True):
        with pen.placed(47.5, 26, mirror=mirror):
            pen.path(
                "M0 0 C-8 -26 -34 -30 -36 -14C-37 0 -14 4 0 0Z",
                across(ribbon, -36, 0, by=0.2),
                role="detail",
            )
            pen.path(
                "M-6 -4 C-12 -16 -26 -20 -28 -12 C-28 -6 -16 -3 -6 -4Z",
                darker(ribbon, 0.3),
                role="shade",
            )
    pen.rect((40, 17, 15, 13), ribbon, r=5, role="detail")
    pen.path("M44 20 V27", stroke=lighter(ribbon, 0.6), width=1.8, role="light")


@thing(
    "suitcase",
    words=("luggage", "baggage", "travel bag", "valise"),
    near=("toolbox", "briefcase", "bag"),
    aspect=1.2,
    height_m=0.5,
    main="#a9683c",
    second="#e3b04b",
    surface=0.16,
)
@percent
def suitcase(pen: Pen, look: Look) -> None:
    leather, brass = look.main, look.second
    pen.path("M42 20 V10 Q42 3 49 3 H71 Q78 3 78 10 V20", stroke=darker(leather, 0.4), width=5)
    pen.rect((3, 18, 114, 78), across(leather, -6, 126, by=0.16), r=9)
    pen.rect((3, 54, 114, 3), darker(leather, 0.3), role="shade")
    pen.path("M10 28 Q10 24 15 24 H80", stroke=lighter(leather, 0.4), width=2.2, role="light")
    for x in (24.0, 84.0):
        pen.rect((x, 18, 12, 78), across(darker(leather, 0.28), x, x + 12), role="detail")
        pen.rect((x - 1, 46, 14, 12), brass, r=2, role="detail")
        pen.rect((x + 3, 49, 6, 6), darker(brass, 0.4), r=1, role="detail")
    for x, y, turn, tone in (
        (48, 32, -8, "#4f8f9c"),
        (60, 66, 6, "#f2e3c0"),
        (44, 76, 0, "#d9574a"),
    ):
        with pen.placed(x, y, turn=turn):
            pen.rect((0, 0, 18, 12), tone, r=2, role="detail")
            pen.path("M3 9 L7 4 L10 7 L12 5 L15 9Z", WHITE, role="detail")
    for x, y in ((3, 18), (103, 18), (3, 82), (103, 82)):
        pen.rect((x, y, 14, 14), darker(leather, 0.35), r=6, role="shade")
    for x in (14, 96):
        pen.rect((x, 95, 10, 5), COAL, r=2, role="detail")


@thing(
    "backpack",
    words=("rucksack", "school bag", "schoolbag", "knapsack"),
    near=("handbag", "purse", "satchel"),
    aspect=0.82,
    height_m=0.5,
    main="#d9724a",
    second="#3f6f7a",
)
@percent
def backpack(pen: Pen, look: Look) -> None:
    cloth, trim = look.main, look.second
    pen.path("M32 12 C30 0 52 0 50 12", stroke=trim, width=4.4)
    for x in (1.0, 69.0):
        pen.rect((x, 54, 12, 34), across(darker(cloth, 0.2), x, x + 12), r=5)
    pen.path(
        "M8 92 V38 C8 18 22 9 41 9 C60 9 74 18 74 38 V92 Q74 99 67 99 H15 Q8 99 8 92Z",
        across(cloth, 0, 84, by=0.18),
    )
    pen.path(
        "M14 40 C14 24 26 15 41 15 C56 15 68 24 68 40 C68 50 60 52 41 52 C22 52 14 50 14 40Z",
        across(lighter(cloth, 0.14), 6, 76),
    )
    pen.path("M19 34 C21 26 28 21 36 20", stroke=lighter(cloth, 0.6), width=2.4, role="light")
    pen.rect((17, 58, 48, 36), across(darker(cloth, 0.06), 10, 74), r=7)
    pen.path("M17 66 H65", stroke=darker(cloth, 0.4), width=1.6, role="shade")
    pen.rect((17, 58, 48, 11), trim, r=5, role="detail")
    for x in (26, 50):
        pen.rect((x, 42, 6, 24), trim, r=2, role="detail")
        pen.rect((x - 1, 60, 8, 6), GOLD, r=1, role="detail")
    pen.path("M8 88 H74 V92 Q74 99 67 99 H15 Q8 99 8 92Z", "#10131f", role="shade", opacity=0.15)


@thing(
    "barrel",
    words=("cask", "wine barrel", "rain barrel"),
    near=("keg",),
    aspect=0.78,
    height_m=0.9,
    main="#a9713f",
    second="#4a5260",
    surface=0.06,
)
@percent
def barrel(pen: Pen, look: Look) -> None:
    wood, iron = look.main, look.second
    pen.path(
        "M12 6 H66 C78 34 78 66 66 98 Q39 102 12 98 C0 66 0 34 12 6Z", across(wood, 0, 80, by=0.22)
    )
    for top, bulge in ((22, 9), (30, 5), (39, 0), (48, -5), (56, -9)):
        pen.path(
            f"M{top} 8 Q{top - bulge * 1.3} 52 {top} 98",
            stroke=darker(wood, 0.25),
            width=1.2,
            role="shade",
        )
    for y, half in ((20.0, 33.6), (76.0, 33.6)):
        pen.path(
            f"M{39 - half} {y} Q39 {y + 5} {39 + half} {y}"
            f"L{39 + half + (2 if y < 50 else -2)} {y + 8}"
            f"Q39 {y + 13} {39 - half - (2 if y < 50 else -2)} {y + 8}Z",
            across(iron, 4, 76, by=0.2),
            role="detail",
        )
        for x in (16, 39, 62):
            pen.circle(x, y + 7 - abs(39 - x) * 0.08, 1.5, lighter(iron, 0.4), role="light")
    pen.ellipse((39, 6.5, 27, 5), darker(wood, 0.3), role="detail")
    pen.ellipse((39, 6.5, 23.5, 3.8), lighter(wood, 0.2), role="light")
    pen.circle(39, 54, 4.4, ball(darker(wood, 0.5), 39, 54, 4), role="detail")


@thing(
    "cauldron",
    words=("witch's cauldron",),
    aspect=1.1,
    height_m=0.7,
    main="#3c4654",
    second="#7fd06a",
)
@percent
def cauldron(pen: Pen, look: Look) -> None:
    iron, brew = look.main, look.second
    pen.path("M26 84 L18 99 M84 84 L92 99", stroke=darker(iron, 0.2), width=8)
    pen.path("M12 30 C-4 60 18 94 55 94 C92 94 114 60 98 30Z", across(iron, 0, 112, by=0.24))
    pen.path("M18 50 C18 66 26 78 36 84", stroke=lighter(iron, 0.45), width=4, role="light")
    for x in (4.0, 106.0):
        pen.path(f"M{x} 40 a8 8 0 1 0 0.1 0", stroke=darker(iron, 0.3), width=3.4, role="detail")
    pen.ellipse((55, 28, 48, 9), lighter(iron, 0.2))
    pen.ellipse((55, 28, 42, 6.8), across(brew, -50, 50, by=0.16), role="glow")
    for x, y, r in ((40, 23, 7), (60, 20, 9), (76, 25, 6), (50, 10, 4), (70, 6, 3), (34, 12, 2.6)):
        pen.circle(x, y, r, lighter(brew, 0.2), role="detail")
        pen.circle(x - r * 0.3, y - r * 0.3, r * 0.3, WHITE, role="light", opacity=0.8)
    pen.path(
        "M24 34 C24 46 30 48 30 38 M82 34 C82 42 88 44 88 35", stroke=brew, width=5, role="detail"
    )
    pen.path(
        "M8 32 C30 44 80 44 102 32 L101 38 C80 50 30 50 9 38Z", darker(IRON, 0.1), role="shade"
    )
    pen.circle(55, 66, 4, BRASS, role="detail", opacity=0.9)


@thing(
    "flower pot",
    words=("flowerpot", "plant pot", "planter"),
    aspect=0.95,
    height_m=0.3,
    main="#c97f5c",
    second="#6a4a38",
    surface=0.1,
)
@percent
def flower_pot(pen: Pen, look: Look) -> None:
    clay = look.main
    pen.path("M12 28 H83 L74 96 Q73 100 69 100 H26 Q22 100 21 96Z", across(clay, 4, 92, by=0.2))
    pen.path("M12 28 H83 L82 36 H13Z", "#10131f", role="shade", opacity=0.2)
    pen.ellipse((47.5, 10, 43, 6), darker(clay, 0.2))
    pen.ellipse((47.5, 10, 38, 4.4), down(look.second, 4, 16), role="detail")
    pen.path(
        "M3 10 C14 18 81 18 92 10 V24 Q92 29 87 29 H8 Q3 29 3 24Z",
        across(lighter(clay, 0.1), 0, 96, by=0.2),
    )
    pen.path("M18 40 L24 88", stroke=lighter(clay, 0.55), width=3.4, role="light")
    pen.path("M14.5 56 H80.5 L79.5 63 H15.500Z", lighter(clay, 0.25), role="light")
