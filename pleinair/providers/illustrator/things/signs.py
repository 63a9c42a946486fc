"""What carries words. The lettering itself is added by the painter, inside the panels."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.sky import star_path
from pleinair.providers.illustrator.things.tones import (
    COAL,
    DARK_WOOD,
    EARTH,
    IRON,
    LAMPLIGHT,
    PAPER,
    STEEL,
    WHITE,
    WOOD,
    across,
    down,
)

# Where lettering fits: left, top, width and height in box units, for each noun that carries words.
PANELS: dict[str, tuple[float, float, float, float]] = {
    "shop": (0.18, 0.185, 0.74, 0.13),
    "café": (0.28, 0.23, 0.64, 0.1),
    "book": (0.24, 0.19, 0.35, 0.22),
    "t-shirt": (0.36, 0.38, 0.4, 0.2),
    "sign": (0.1, 0.1, 1.0, 0.42),
    "signpost": (0.23, 0.12, 0.5, 0.13),
    "poster": (0.08, 0.08, 0.56, 0.2),
    "billboard": (0.1, 0.08, 1.6, 0.52),
    "banner": (0.3, 0.26, 1.9, 0.39),
    "chalkboard": (0.12, 0.12, 1.06, 0.56),
    "newspaper": (0.09, 0.09, 0.64, 0.13),
    "speech bubble": (0.12, 0.12, 1.06, 0.5),
    "flag": (0.2, 0.17, 0.88, 0.31),
    "letter": (0.13, 0.1, 0.54, 0.5),
    "neon sign": (0.24, 0.28, 1.22, 0.48),
    "gravestone": (0.14, 0.34, 0.52, 0.26),
}


@thing(
    "sign",
    words=("wooden sign", "notice", "placard", "signboard"),
    near=("notice board", "warning sign"),
    aspect=1.2,
    height_m=1.4,
    main="#c98a4b",
    second="#fdf6e6",
    kinds=("lettered",),
)
@percent
def sign(pen: Pen, look: Look) -> None:
    wood = look.main
    for x in (24.0, 86.0):
        pen.rect((x, 50, 10, 50), across(darker(wood, 0.2), x, x + 10, by=0.2))
    pen.path(
        "M4 6 Q60 2 116 6 Q119 32 116 58 Q60 62 4 58 Q1 32 4 6Z", across(wood, -6, 126, by=0.16)
    )
    pen.path("M4 54 Q60 58 116 54 L116 58 Q60 62 4 58Z", darker(wood, 0.3), role="shade")
    pen.rect((9, 9, 102, 44), look.second, r=2, role="detail")
    if not look.text:
        pen.path("M24 26 H72 V17 L97 31 L72 45 V36 H24Z", darker(wood, 0.3), role="detail")
    for x, y in ((6, 9), (114, 9), (6, 54), (114, 54)):
        pen.circle(x, y, 1.6, IRON, role="detail")
    for x, lean in ((16, -4), (20, 3), (98, -3), (104, 4), (30, 2)):
        pen.path(
            f"M{x} 100 Q{x + lean / 2} 94 {x + lean} 88 Q{x + 2} 95 {x + 3} 100Z",
            "#6fae5c",
            role="detail",
        )


@thing(
    "signpost",
    words=("direction sign", "guidepost", "waymark"),
    near=("crossroads", "road sign", "street sign"),
    aspect=0.9,
    height_m=2.4,
    main="#c98a4b",
    second="#fdf6e6",
    kinds=("lettered",),
)
@percent
def signpost(pen: Pen, look: Look) -> None:
    wood = look.main
    pen.rect((40, 6, 9, 94), across(DARK_WOOD, 38, 50, by=0.2), r=1)
    pen.path("M38 8 L44.5 1 L51 8Z", darker(DARK_WOOD, 0.2))
    pen.path("M14 9 H76 L89 18.5 L76 28 H14 Q11 18 14 9Z", across(wood, 6, 94, by=0.16))
    pen.path("M20 12 H74 L82 18.5 L74 25 H20Z", look.second, role="detail")
    pen.path(
        "M74 34 H16 L3 43 L16 52 H74 Q77 43 74 34Z", across(darker(wood, 0.1), -4, 82, by=0.16)
    )
    pen.path("M70 37 H18 L9 43 L18 49 H70Z", look.second, role="detail")
    pen.path(
        "M20 58 H70 L82 66 L70 74 H20 Q17 66 20 58Z", across(lighter(wood, 0.12), 12, 86, by=0.16)
    )
    pen.path("M25 61 H68 L75 66 L68 71 H25Z", look.second, role="detail")
    bars = (
        ((24.0, 41.0, 40), (30.0, 64.0, 34))
        if look.text
        else ((26.0, 16.5, 44), (24.0, 41.0, 40), (30.0, 64.0, 34))
    )
    for x, y, w in bars:
        pen.rect((x, y, w, 4), darker(wood, 0.35), r=2, role="detail")
    for x, y in (
        (44.5, 10.5),
        (44.5, 26.5),
        (44.5, 35.5),
        (44.5, 50.5),
        (44.5, 59.5),
        (44.5, 72.5),
    ):
        pen.circle(x, y, 1, IRON, role="detail")
    pen.path("M28 100 C30 92 60 92 62 100Z", EARTH, role="detail")
    for x, lean in ((32, -4), (37, 2), (54, -2), (58, 4)):
        pen.path(
            f"M{x} 98 Q{x + lean / 2} 91 {x + lean} 85 Q{x + 2} 92 {x + 3} 98Z",
            "#6fae5c",
            role="detail",
        )


@thing(
    "poster",
    words=("placard poster", "wanted poster", "movie poster", "film poster"),
    near=("leaflet",),
    aspect=0.72,
    height_m=0.9,
    stands="wall",
    main="#e2744a",
    second="#f6cf73",
    kinds=("lettered",),
)
@percent
def poster(pen: Pen, look: Look) -> None:
    pen.rect((3, 3, 68, 96), "#10131f", role="shade", opacity=0.2)
    pen.rect((1, 1, 70, 97), PAPER)
    pen.rect((5, 32, 62, 62), down(look.main, 20, 110, by=0.2), role="body")
    pen.circle(36, 58, 17, look.second, role="detail")
    if not look.text:
        pen.rect((12, 11, 48, 8), darker(look.main, 0.3), r=1, role="detail")
        pen.rect((20, 23, 32, 3.6), darker(PAPER, 0.3), r=1, role="detail")
    pen.path("M5 80 L22 58 L34 74 L46 62 L67 84 V94 H5Z", darker(look.main, 0.45), role="detail")
    pen.path("M5 86 C24 76 44 90 67 82 V94 H5Z", darker(look.main, 0.6), role="detail")
    pen.path("M60 98 L71 87 V98Z", darker(PAPER, 0.2), role="shade")
    for x in (6, 66):
        pen.circle(x, 5, 2, "#d9483b", role="detail")
        pen.circle(x - 0.6, 4.4, 0.7, WHITE, role="light")


@thing(
    "billboard",
    words=("hoarding", "advertisement", "advert"),
    near=("cinema sign", "led screen", "big screen"),
    aspect=1.8,
    height_m=6,
    main="#4f6f8f",
    second="#fdf6e6",
    kinds=("lettered",),
)
@percent
def billboard(pen: Pen, look: Look) -> None:
    steel = look.main
    for x in (40.0, 130.0):
        pen.rect((x, 60, 9, 40), across(darker(steel, 0.25), x, x + 9, by=0.2))
    pen.path("M46 98 L132 70 M46 70 L132 98", stroke=darker(steel, 0.35), width=2)
    pen.rect((2, 2, 176, 66), across(steel, -6, 190, by=0.16), r=3)
    pen.rect((8, 7, 164, 55), look.second, r=1, role="detail")
    if not look.text:
        pen.rect((8, 7, 164, 55), "#bfe3ee", r=1, role="detail")
        pen.circle(128, 26, 11, "#f6cf73", role="detail")
        pen.path(
            "M8 50 L48 20 L80 46 L104 30 L140 56 L172 46 V62 H8Z",
            mix(steel, "#bfe3ee", 0.3),
            role="detail",
        )
        pen.path("M8 54 Q80 40 172 56 V62 H8Z", "#7fb56a", role="detail")
    pen.rect((6, 68, 168, 4), darker(steel, 0.35), r=1)
    for x in (30, 70, 110, 150):
        pen.path(f"M{x} 72 V78 H{x + 8} V74", stroke=COAL, width=1.8, role="detail")
        pen.path(
            f"M{x + 3} 74 L{x + 13} 74L{x + 11} 69 H{x + 5}Z",
            LAMPLIGHT if look.lit else STEEL,
            role="glow" if look.lit else "detail",
        )
    pen.rect((32, 97, 25, 3), darker(steel, 0.4))
    pen.rect((122, 97, 25, 3), darker(steel, 0.4))


@thing(
    "banner",
    words=("ribbon banner", "pennant banner"),
    near=("streamer",),
    aspect=2.5,
    height_m=1,
    stands="air",
    main="#d9483b",
    second="#fdf6e6",
    kinds=("lettered",),
)
@percent
def banner(pen: Pen, look: Look) -> None:
    cloth = look.main
    for x, mirror in ((0.0, False), (250.0, True)):
        with pen.placed(x, 0, mirror=mirror):
            pen.path(
                "M2 34 C20 28 34 32 52 36 V96 C34 90 20 88 2 94 L16 64Z",
                across(darker(cloth, 0.16), 0, 60),
            )
            pen.path("M22 84 L52 96 V82Z", darker(cloth, 0.5), role="shade")
    pen.path("M22 18 C80 4 170 4 228 18 V84 C170 70 80 70 22 84Z", across(cloth, 0, 260, by=0.12))
    pen.path("M27 24 C82 11 168 11 223 24 V76 C168 64 82 64 27 76Z", look.second, role="detail")
    if not look.text:
        for x, y, r in ((68.0, 43.0, 12.0), (125.0, 41.0, 17.0), (182.0, 43.0, 12.0)):
            pen.path(star_path(x, y, r, r * 0.45), cloth, role="detail")
    pen.path(
        "M22 79 C80 65 170 65 228 79 V84 C170 70 80 70 22 84Z", darker(cloth, 0.3), role="shade"
    )


@thing(
    "chalkboard",
    words=("blackboard", "menu board", "slate"),
    near=("whiteboard",),
    aspect=1.3,
    height_m=1.3,
    stands="wall",
    main="#3f6b58",
    second="#b5743f",
    kinds=("lettered",),
)
@percent
def chalkboard(pen: Pen, look: Look) -> None:
    slate, wood = look.main, look.second
    pen.path("M26 74 L14 99 M104 74 L116 99", stroke=darker(wood, 0.25), width=6)
    pen.rect((2, 2, 126, 78), across(wood, -4, 136, by=0.2), r=3)
    pen.rect((8, 8, 114, 64), across(slate, -20, 150, by=0.1), r=1)
    if not look.text:
        _doodles(pen)
    pen.path(
        "M12 60 C40 54 60 66 100 58M20 66 C50 62 70 70 112 64",
        stroke=lighter(slate, 0.14),
        width=4,
        role="light",
        opacity=0.4,
    )
    pen.rect((2, 78, 126, 6), down(lighter(wood, 0.12), 76, 86), r=2)
    for x, tone in ((20, WHITE), (34, "#f6cf73"), (46, "#f0a8b8")):
        pen.rect((x, 75.6, 10, 3), tone, r=1.5, role="detail")
    pen.rect((92, 73, 20, 6), "#7f8a96", r=1, role="detail")
    pen.rect((92, 76, 20, 3), "#e8d9b8", r=1, role="detail")


def _doodles(pen: Pen) -> None:
    """Draw what a child leaves on a chalkboard: a house, a sun, a sum."""
    chalk = "#f2efe4"
    pen.path(
        "M22 62 V40 L36 27 L50 40 V62 H22 M32 62 V50 H40 V62",
        stroke=chalk,
        width=1.8,
        role="detail",
    )
    pen.path(
        "M58 24 m-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0"
        "M58 12 V15 M46 24 H49 M67 24 H70 M49 15 L52 18"
        "M67 15 L64 18",
        stroke="#f6cf73",
        width=1.8,
        role="detail",
    )
    pen.path(
        "M76 34 L80 31 V48 M86 40 H94 M90 36 V44M100 34 L104 31 V48 M82 58 H104 M82 63 H98",
        stroke=chalk,
        width=1.8,
        role="detail",
    )


@thing(
    "gravestone",
    words=("tombstone", "headstone", "grave"),
    near=("tomb",),
    aspect=0.8,
    height_m=1.1,
    main="#a9adb3",
    second="#6fae5c",
    kinds=("lettered",),
)
@percent
def gravestone(pen: Pen, look: Look) -> None:
    stone, grass = look.main, look.second
    pen.path(
        "M14 94 V38 C14 14 26 3 42 3 C60 3 74 14 74 38 V94Z", darker(stone, 0.35), role="shade"
    )
    pen.path("M8 94 V38 C8 14 22 3 38 3 C54 3 68 14 68 38 V94Z", across(stone, 0, 76, by=0.14))
    pen.path("M38 12 V28 M32 18 H44", stroke=darker(stone, 0.3), width=3, role="detail")
    pen.path(
        "M14 64 L20 70 L17 76 M62 20 L57 27 L60 33",
        stroke=darker(stone, 0.35),
        width=1.3,
        role="detail",
    )
    pen.path("M13 44 V38 C13 22 20 12 28 9", stroke=lighter(stone, 0.5), width=2, role="light")
    if not look.text:
        for y, w in ((40, 36), (48, 30), (56, 22)):
            pen.rect((38 - w / 2, y, w, 3), darker(stone, 0.3), r=1.5, role="detail")
    pen.rect((3, 90, 74, 9), across(darker(stone, 0.16), 0, 80, by=0.16), r=2)
    for x in range(3, 78, 7):
        lean = (x % 3 - 1) * 3
        pen.path(
            f"M{x - 2} 100 Q{x + lean / 2} 92 {x + lean} 86 Q{x + 2} 94 {x + 3} 100Z",
            grass,
            role="detail",
        )


@thing(
    "neon sign",
    words=("open sign", "neon light"),
    aspect=1.7,
    height_m=0.7,
    stands="wall",
    main="#ff5f8f",
    second="#5fe0f0",
    kinds=("lettered",),
)
@percent
def neon_sign(pen: Pen, look: Look) -> None:
    pen.rect((3, 10, 164, 84), COAL, r=10)
    pen.rect((14, 20, 142, 64), look.main, r=14, role="glow", opacity=0.25)
    pen.path(
        "M28 20 H142 Q156 20 156 34 V70 Q156 84 142 84H28 Q14 84 14 70 V34 Q14 20 28 20Z",
        stroke=look.main,
        width=5,
        role="glow",
    )
    pen.path(
        "M32 27 H138 Q149 27 149 38 V66 Q149 77 138 77H32 Q21 77 21 66 V38 Q21 27 32 27Z",
        stroke=look.second,
        width=2,
        role="glow",
    )
    if not look.text:
        pen.path(star_path(85, 54, 18, 8), stroke=look.second, width=3.4, role="glow")
    pen.path("M40 10 V2 M130 10 V2", stroke=WOOD, width=2)
