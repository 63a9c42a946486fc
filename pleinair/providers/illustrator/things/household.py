"""Small things about the house."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    LAMPLIGHT,
    STEEL,
    WHITE,
    across,
)


@thing(
    "candle",
    words=("candlestick", "candlelight", "taper"),
    near=("tea light",),
    aspect=0.5,
    height_m=0.25,
    stands="table",
    main="#f3e6cc",
    second="#d9a441",
)
@percent
def candle(pen: Pen, look: Look) -> None:
    wax, brass = look.main, look.second
    pen.circle(25, 17, 24 if look.lit else 13, "#ffd978", role="glow", opacity=0.28)
    pen.path("M16 30 C20 27 30 27 34 30 V84 H16Z", across(wax, 12, 38, by=0.18))
    pen.path(
        "M16 30 C20 27 30 27 34 30 V38 C33 46 30 44 30 38"
        "C28 34 24 36 23 42 C22 52 18 52 18 44"
        "C18 40 17 38 16 38Z",
        lighter(wax, 0.4),
        role="light",
    )
    pen.path("M25 29 V24", stroke=COAL, width=1.4, role="detail")
    pen.path(
        "M25 3 C32 12 33 17 31 21 C29 26 21 26 19 21 C17 17 20 12 25 3Z", "#f9a33c", role="glow"
    )
    pen.path(
        "M25 11 C29 16 29 20 27.5 22 C26 24 23 24 22.5 22 C21 19 23 16 25 11Z",
        "#fff0b0",
        role="glow",
    )
    pen.path("M42 88 C52 84 52 98 41 95", stroke=brass, width=3, role="detail")
    pen.path("M12 78 H38 L36 86 H14Z", across(brass, 10, 40, by=0.24), role="detail")
    pen.path("M3 86 H47 C47 96 40 100 34 100 H16 C10 100 3 96 3 86Z", across(brass, 0, 50, by=0.24))
    pen.path("M6 88 H40", stroke=lighter(brass, 0.5), width=1.6, role="light")


@thing(
    "lantern",
    words=("oil lamp", "storm lamp", "hurricane lamp"),
    near=("paper lantern",),
    aspect=0.6,
    height_m=0.4,
    stands="table",
    main="#3f6f7a",
    second="#ffd978",
)
@percent
def lantern(pen: Pen, look: Look) -> None:
    metal, light = look.main, look.second
    if look.lit:
        pen.circle(30, 56, 42, light, role="glow", opacity=0.25)
    pen.path("M14 34 C8 2 52 2 46 34", stroke=darker(metal, 0.2), width=2.6)
    pen.path("M16 36 C18 24 24 20 30 20 C36 20 42 24 44 36Z", across(metal, 12, 48, by=0.2))
    pen.rect((10, 34, 40, 6), across(metal, 8, 52, by=0.22), r=2)
    pen.path(
        "M14 40 H46 L49 82 H11Z",
        lighter(light, 0.2 if look.lit else 0.55),
        role="glow" if look.lit else "detail",
        opacity=0.9,
    )
    pen.path(
        "M30 50 C37 60 38 66 35 71 C33 75 27 75 25 71 C22 66 24 60 30 50Z", "#f9a33c", role="glow"
    )
    pen.path(
        "M30 60 C33 65 33 68 32 70 C31 72 29 72 28 70 C27 68 28 65 30 60Z", "#fff0b0", role="glow"
    )
    pen.path("M14 40 L11 82 M46 40 L49 82", stroke=metal, width=3.4)
    pen.path("M12.5 60 H47.5", stroke=metal, width=1.8)
    pen.path("M18 44 L17 62", stroke=WHITE, width=2.4, opacity=0.8, role="light")
    pen.rect((7, 80, 46, 6), across(metal, 5, 56, by=0.22), r=2)
    pen.path(
        "M10 86 H50 L54 98 Q54 100 52 100 H8 Q6 100 6 98Z",
        across(darker(metal, 0.1), 4, 58, by=0.22),
    )
    pen.rect((27, 74, 6, 7), BRASS, role="detail")


@thing(
    "vase",
    words=("flower vase", "urn", "amphora", "pottery"),
    near=("jar", "jug", "pitcher"),
    aspect=0.66,
    height_m=0.35,
    stands="table",
    main="#4f86b5",
    second="#f6efe0",
    surface=0.02,
)
@percent
def vase(pen: Pen, look: Look) -> None:
    clay, band = look.main, look.second
    pen.path(
        "M22 4 H44 C44 14 40 18 42 26 C52 32 63 42 63 60 C63 80 52 92 46 100 H20"
        "C14 92 3 80 3 60 C3 42 14 32 24 26"
        "C26 18 22 14 22 4Z",
        across(clay, 0, 68, by=0.24),
    )
    pen.path(
        "M5 50 C20 57 46 57 61 50 C62.5 54 63 57 63 60V64 C46 72 20 72 3 64 V60 C3 57 3.5 54 5 50Z",
        band,
        role="detail",
    )
    for x, y in ((12, 61), (26, 64), (40, 64), (54, 61)):
        pen.path(f"M{x} {y - 5} l4 5 l-4 4 l-4 -5Z", darker(clay, 0.1), role="detail")
    pen.path("M8 74 C22 81 44 81 58 74", stroke=band, width=1.8, role="detail")
    pen.path("M24 30 C30 33 36 33 42 30", stroke=band, width=1.8, role="detail")
    pen.ellipse((33, 4.5, 12, 3.6), lighter(clay, 0.3), role="light")
    pen.ellipse((33, 4.8, 9, 2.2), darker(clay, 0.5), role="detail")
    pen.path("M12 46 C15 40 19 36 24 33", stroke=WHITE, width=2.6, opacity=0.6, role="light")
    pen.path(
        "M50 40 C60 54 58 78 44 100 H46 C52 92 63 80 63 60 C63 50 58 44 50 40Z",
        "#10131f",
        role="shade",
        opacity=0.15,
    )


@thing(
    "umbrella",
    words=("parasol", "brolly", "sunshade"),
    near=("beach umbrella",),
    aspect=1.0,
    height_m=1,
    main="#d9483b",
    second="#8a5636",
)
@percent
def umbrella(pen: Pen, look: Look) -> None:
    cloth = look.main
    pen.path("M50 6 V88 C50 98 64 98 64 88", stroke=look.second, width=4)
    pen.path("M64 88 V85", stroke=DARK_WOOD, width=5, role="detail")
    pen.path(
        "M2 50 C4 24 24 8 50 8 C76 8 96 24 98 50 C92 43 84 43 77 50 C70 43 58 43 50 50"
        "C42 43 30 43 23 50 C16 43 8 43 2 50Z",
        across(cloth, -6, 106, by=0.16),
    )
    pen.path("M50 8 C36 18 26 32 23 50 C30 43 42 43 50 50Z", lighter(cloth, 0.16), role="light")
    pen.path(
        "M50 8 C64 18 74 32 77 50 C84 43 92 43 98 50 C96 24 76 8 50 8Z",
        darker(cloth, 0.24),
        role="shade",
    )
    pen.path(
        "M50 8 C36 18 26 32 23 50 M50 8V48 M50 8 C64 18 74 32 77 50",
        stroke=darker(cloth, 0.3),
        width=0.9,
        role="shade",
    )
    pen.path("M12 32 C18 22 26 16 34 13", stroke=WHITE, width=2.2, opacity=0.6, role="light")
    pen.path("M50 9 V2", stroke=look.second, width=3)


@thing(
    "broom",
    words=("broomstick", "besom"),
    near=("mop", "rake"),
    aspect=0.5,
    height_m=1.3,
    main="#e0b457",
    second="#8a5636",
)
@percent
def broom(pen: Pen, look: Look) -> None:
    straw = look.main
    pen.path("M25 2 V66", stroke=look.second, width=4.4)
    pen.path("M24 4 V60", stroke=lighter(look.second, 0.4), width=1, role="light")
    pen.path("M18 62 H32 C34 74 46 84 48 99 H2 C4 84 16 74 18 62Z", across(straw, 0, 52, by=0.2))
    for x in (8, 14, 20, 26, 32, 38, 43):
        pen.path(
            f"M{25 + (x - 25) * 0.3} 70Q{25 + (x - 25) * 0.7} 84 {x} 98",
            stroke=darker(straw, 0.25),
            width=1.1,
            role="shade",
        )
    for y in (62.0, 68.0):
        pen.path(
            f"M{18 - (y - 62) * 0.2} {y}Q25 {y + 3} {32 + (y - 62) * 0.2} {y}",
            stroke="#b8433f",
            width=2.4,
            role="detail",
        )


@thing(
    "scissors",
    words=("pair of scissors",),
    near=("shears",),
    aspect=0.7,
    height_m=0.2,
    stands="table",
    main="#d9483b",
    second="#c3ccd4",
)
@percent
def scissors(pen: Pen, look: Look) -> None:
    grip, steel = look.main, look.second
    for turn, mirror in ((16, False), (-16, True)):
        with pen.placed(35, 56, turn=turn, mirror=mirror):
            pen.path("M-4 -52 C2 -40 5 -10 4 8 H-4Z", across(steel, -5, 6, by=0.2))
            pen.path("M-4 6 C-6 14 -10 18 -12 20", stroke=grip, width=6)
            pen.path("M-12 20 C-24 24 -22 44 -12 44 C-2 44 0 24 -12 20Z", stroke=grip, width=6)
            pen.path(
                "M-17 28 C-18 32 -17 36 -15 38", stroke=lighter(grip, 0.5), width=1.6, role="light"
            )
    pen.circle(35, 56, 3, darker(steel, 0.4), role="detail")
    pen.circle(34.4, 55.4, 1.2, WHITE, role="light")


@thing(
    "bell",
    words=("church bell", "school bell"),
    near=("hand bell", "jingle bell", "doorbell"),
    aspect=0.86,
    height_m=0.3,
    stands="table",
    main="#f0b93f",
    second="#8a5636",
)
@percent
def bell(pen: Pen, look: Look) -> None:
    gold = look.main
    pen.path("M36 12 C34 2 52 2 50 12", stroke=darker(gold, 0.3), width=4.4)
    pen.circle(43, 90, 9, darker(gold, 0.35), role="shade")
    pen.path(
        "M43 10 C60 10 67 24 68 46 C69 62 74 70 82 76H4 C12 70 17 62 18 46 C19 24 26 10 43 10Z",
        across(gold, 4, 82, by=0.24),
    )
    pen.path(
        "M58 16 C66 24 67 34 68 46C69 62 74 70 82 76 H62 C64 54 64 34 58 16Z",
        darker(gold, 0.2),
        role="shade",
        opacity=0.7,
    )
    pen.rect((1, 74, 84, 11), across(lighter(gold, 0.1), 0, 86, by=0.26), r=5.5)
    pen.path("M21 56 C38 60 50 60 65 56", stroke=darker(gold, 0.22), width=2, role="shade")
    pen.path("M26 46 C26 32 30 22 37 18", stroke=WHITE, width=4, opacity=0.7, role="light")
    pen.path("M43 14 C28 2 24 18 43 14 C62 18 58 2 43 14Z", "#d9483b", role="detail")


@thing(
    "key",
    words=("door key", "skeleton key", "golden key", "house key"),
    aspect=0.46,
    height_m=0.1,
    stands="table",
    main="#e3b04b",
    second="#8a6a2c",
)
@percent
def key(pen: Pen, look: Look) -> None:
    gold = look.main
    for x, y in ((23.0, 12.0), (12.0, 25.0), (34.0, 25.0)):
        pen.path(
            f"M{x - 8} {y} A8 8 0 1 1 {x + 8} {y} A8 8 0 1 1 {x - 8} {y}Z", stroke=gold, width=6
        )
    pen.path("M15 12 A8 8 0 0 1 20 4.6", stroke=lighter(gold, 0.6), width=2, role="light")
    pen.rect((19, 32, 8.4, 66), across(gold, 17, 30, by=0.26), r=3)
    pen.rect((16, 36, 14.4, 5), across(gold, 14, 32, by=0.26), r=2)
    pen.path("M26 72 H43 V78 H38 V82 H43 V92 H26Z", across(gold, 24, 46, by=0.2))
    pen.path("M26 90 H43 V92 H26Z", look.second, role="shade")
    pen.path("M21 44 V92", stroke=lighter(gold, 0.6), width=1.6, role="light")


@thing(
    "lock",
    words=("padlock",),
    near=("combination lock",),
    aspect=0.8,
    height_m=0.1,
    stands="table",
    main="#e3a93f",
    second="#9aa5b1",
)
@percent
def lock(pen: Pen, look: Look) -> None:
    gold, steel = look.main, look.second
    pen.path("M20 50 V30 C20 2 60 2 60 30 V50", stroke=darker(steel, 0.1), width=10)
    pen.path("M18 46 V30 C18 14 26 8 34 7", stroke=lighter(steel, 0.6), width=2.4, role="light")
    pen.rect((4, 44, 72, 55), across(gold, -2, 84, by=0.22), r=9)
    pen.path("M4 86 H76 V90 Q76 99 67 99 H13 Q4 99 4 90Z", darker(gold, 0.22), role="shade")
    pen.path("M10 54 Q10 50 15 50 H50", stroke=lighter(gold, 0.6), width=2.4, role="light")
    pen.circle(40, 65, 8, darker(gold, 0.65), role="detail")
    pen.path("M37 66 H43 L46 84 H34Z", darker(gold, 0.65), role="detail")


@thing(
    "light bulb",
    words=("lightbulb", "bulb"),
    aspect=0.66,
    height_m=0.12,
    stands="table",
    main="#ffd65c",
    second="#9aa5b1",
)
@percent
def light_bulb(pen: Pen, look: Look) -> None:
    warm, steel = look.main, look.second
    if look.lit:
        pen.circle(33, 34, 46, LAMPLIGHT, role="glow", opacity=0.3)
    pen.path(
        "M33 2 C52 2 64 15 64 33 C64 50 50 56 47 74 H19 C16 56 2 50 2 33 C2 15 14 2 33 2Z",
        across(lighter(warm, 0.25), 0, 70, by=0.2),
    )
    pen.path(
        "M50 8 C68 26 58 48 48 58 C46 64 45 70 44 74H47 C50 56 64 50 64 33 C64 22 59 14 50 8Z",
        darker(warm, 0.2),
        role="shade",
        opacity=0.5,
    )
    pen.path(
        "M25 74 V50 L20 40 L27 45 L33 38L39 45 L46 40 L41 50 V74",
        stroke="#e0782f",
        width=2.2,
        role="glow",
    )
    pen.path("M10 34 C10 22 16 14 25 10", stroke=WHITE, width=4.4, opacity=0.85, role="light")
    pen.path(
        "M18 74 H48 V88 C46 93 42 95 39 96H27 C24 95 20 93 18 88Z",
        across(steel, 14, 52, by=0.24),
        role="detail",
    )
    for y in (79, 86):
        pen.path(f"M17 {y} L49 {y - 2}", stroke=darker(STEEL, 0.4), width=2, role="shade")
    pen.path("M28 96 H38 L36 100 H30Z", COAL, role="detail")
