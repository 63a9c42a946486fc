"""What is won, found or kept for luck."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.sky import star_path
from pleinair.providers.illustrator.things.tones import (
    COAL,
    DARK_WOOD,
    GOLD,
    STEEL,
    WHITE,
    across,
    ball,
    down,
)


@thing(
    "treasure chest",
    words=("treasure box", "pirate chest", "treasure"),
    aspect=1.25,
    height_m=0.7,
    main="#a9683c",
    second="#f2b93b",
    surface=0.1,
)
@percent
def treasure_chest(pen: Pen, look: Look) -> None:
    wood, gold = look.main, look.second
    pen.path("M10 44 C8 12 24 4 44 4 H82 C102 4 117 12 115 44Z", darker(wood, 0.5), role="shade")
    pen.path(
        "M10 34 C10 10 24 2 44 2 H82 C102 2 115 10 115 34 C104 24 20 24 10 34Z",
        across(wood, 0, 126, by=0.16),
    )
    for x in (24.0, 92.0):
        pen.path(f"M{x} 6 h9 V28 h-9Z", across(gold, x, x + 10, by=0.2), role="detail")
    pen.circle(62, 42, 40, "#ffe08a", role="glow", opacity=0.2)
    for x, y, r in (
        (26, 46, 9),
        (40, 40, 10),
        (56, 36, 11),
        (74, 37, 11),
        (90, 42, 10),
        (101, 47, 8),
        (66, 46, 10),
        (48, 48, 9),
        (84, 49, 9),
    ):
        pen.circle(x, y, r, ball(gold, x, y, r, by=0.26), role="detail")
        pen.circle(x, y, r * 0.62, darker(gold, 0.1), role="detail")
    pen.path("M34 34 l8 -8 l8 8 l-8 9Z", "#5fc9e0", role="detail")
    pen.path("M80 30 l6 -7 l7 7 l-7 8Z", "#e2504a", role="detail")
    pen.path("M98 50 C108 52 114 60 112 70", stroke=WHITE, width=3, role="detail")
    pen.path(
        "M8 52 H117 L113 96 Q112 100 108 100 H17 Q13 100 12 96Z", across(wood, 0, 126, by=0.16)
    )
    pen.path("M10 68 H115 M11 84 H114", stroke=darker(wood, 0.28), width=1.8, role="shade")
    pen.rect((5, 50, 115, 8), across(gold, 0, 126, by=0.22), r=2, role="detail")
    for x in (22.0, 93.0):
        pen.rect((x, 52, 10, 48), across(gold, x, x + 10, by=0.22), role="detail")
        for y in (64, 78, 92):
            pen.circle(x + 5, y, 1.6, darker(gold, 0.4), role="detail")
    pen.rect((52, 48, 21, 26), across(gold, 50, 76, by=0.24), r=4, role="detail")
    pen.circle(62.5, 58, 3.6, COAL, role="detail")
    pen.path("M61 58 H64 L65.5 68 H59.5Z", COAL, role="detail")
    for x, y in ((16, 20), (110, 16), (60, 14)):
        pen.path(star_path(x, y, 5, 1.6, points=4), WHITE, role="light")


@thing(
    "coin",
    words=("gold coin", "money", "penny", "cent", "euro", "dollar", "token"),
    near=("medallion",),
    aspect=1.0,
    height_m=0.05,
    stands="table",
    main="#f2b93b",
    second="#c98a1f",
)
@percent
def coin(pen: Pen, look: Look) -> None:
    gold, dark = look.main, look.second
    pen.circle(50, 50, 49, ball(gold, 50, 50, 49, by=0.26))
    pen.path("M89 50 A39 39 0 1 0 11 50 A39 39 0 1 0 89 50Z", stroke=dark, width=3, role="detail")
    for i in range(24):
        with pen.placed(50, 50, turn=i * 15):
            pen.line([(0, -43), (0, -46)], dark, 1.6, role="shade")
    pen.path(star_path(50, 52, 25, 11), dark, role="detail")
    pen.path(star_path(49, 50.5, 25, 11), lighter(gold, 0.35), role="light")
    pen.path("M14 42 C18 26 28 17 40 13", stroke=lighter(gold, 0.8), width=4, role="light")
    pen.path(
        "M84 16 C104 44 94 88 56 98.6 C40 101 24 95 16 86 C56 92 90 62 84 16Z",
        dark,
        role="shade",
        opacity=0.35,
    )


@thing(
    "diamond",
    words=("gem", "jewel", "gemstone", "brilliant"),
    near=("crystal", "ruby", "emerald", "sapphire", "amethyst"),
    aspect=1.2,
    height_m=0.1,
    stands="table",
    main="#6fd0ec",
    second="#ffffff",
)
@percent
def diamond(pen: Pen, look: Look) -> None:
    gem = look.main
    facets = (
        ("M26 4 L2 36 H32Z", 0.32),
        ("M26 4 H60 L32 36Z", 0.1),
        ("M60 4 L88 36 H32Z", 0.42),
        ("M60 4 H94 L88 36Z", 0.0),
        ("M94 4 L118 36 H88Z", -0.14),
    )
    for d, tone in facets:
        pen.path(d, lighter(gem, tone) if tone >= 0 else darker(gem, -tone))
    pen.path("M2 36 H32 L60 98Z", lighter(gem, 0.12))
    pen.path("M32 36 H88 L60 98Z", lighter(gem, 0.02))
    pen.path("M32 36 H60 V98Z", lighter(gem, 0.22), role="light")
    pen.path("M88 36 H118 L60 98Z", darker(gem, 0.24))
    pen.path(
        "M26 4 L32 36 L60 4 L88 36 L94 4M2 36 H118 M32 36 L60 98 L88 36",
        stroke=look.second,
        width=1,
        opacity=0.6,
        role="light",
    )
    for x, y, r in ((20, 16, 8), (102, 60, 6)):
        pen.path(star_path(x, y, r, r * 0.24, points=4), look.second, role="light")


@thing(
    "heart",
    words=("valentine", "love heart", "red heart"),
    aspect=1.1,
    height_m=0.5,
    stands="air",
    main="#e2465a",
    second="#ffffff",
)
@percent
def heart(pen: Pen, look: Look) -> None:
    red = look.main
    d = (
        "M55 98 C20 76 2 54 2 32 C2 12 16 2 30 2 C42 2 51 9 55 20"
        "C59 9 68 2 80 2 C94 2 108 12 108 32 C108 54 90 76 55 98Z"
    )
    pen.path(d, across(red, -6, 118, by=0.16))
    pen.path(
        "M80 2 C94 2 108 12 108 32 C108 54 90 76 55 98C52 96 49 94 46 92 C80 74 100 40 80 2Z",
        darker(red, 0.22),
        role="shade",
        opacity=0.75,
    )
    pen.path("M13 36 C12 22 20 13 31 13", stroke=look.second, width=6, opacity=0.75, role="light")
    pen.circle(15, 47, 3.4, look.second, role="light", opacity=0.75)


@thing(
    "trophy",
    words=("cup trophy", "prize", "award", "championship", "gold cup", "winner's cup"),
    aspect=0.9,
    height_m=0.4,
    stands="table",
    main="#f2b93b",
    second="#6a4430",
)
@percent
def trophy(pen: Pen, look: Look) -> None:
    gold, wood = look.main, look.second
    for x, mirror in ((0.0, False), (90.0, True)):
        with pen.placed(x, 0, mirror=mirror):
            pen.path("M22 12 H10 C2 12 4 42 28 46", stroke=darker(gold, 0.06), width=6)
            pen.path(
                "M20 10 H10 C6 11 5 18 6 24", stroke=lighter(gold, 0.5), width=1.6, role="light"
            )
    pen.path("M39 56 H51 L54 76 H36Z", across(darker(gold, 0.1), 34, 56, by=0.24))
    pen.path("M18 4 H72 C73 34 66 60 45 60 C24 60 17 34 18 4Z", across(gold, 10, 80, by=0.24))
    pen.path(
        "M58 6 H72 C73 34 66 60 45 60 C60 48 62 26 58 6Z",
        darker(gold, 0.24),
        role="shade",
        opacity=0.7,
    )
    pen.rect((15, 1, 60, 7), across(lighter(gold, 0.16), 12, 78, by=0.24), r=3)
    pen.path(star_path(45, 30, 13, 6), lighter(gold, 0.6), role="light")
    pen.path("M24 14 C24 28 27 40 32 47", stroke=WHITE, width=3, opacity=0.75, role="light")
    pen.path("M28 76 H62 L66 84 H24Z", across(gold, 20, 70, by=0.24))
    pen.path("M20 84 H70 L74 100 H16Z", across(wood, 12, 78, by=0.24))
    pen.rect((34, 87, 22, 9), GOLD, r=1, role="detail")


@thing(
    "medal",
    words=("gold medal", "olympic medal"),
    near=("badge", "rosette"),
    aspect=0.66,
    height_m=0.2,
    stands="air",
    main="#f2b93b",
    second="#d9483b",
)
@percent
def medal(pen: Pen, look: Look) -> None:
    gold, ribbon = look.main, look.second
    pen.path("M8 1 H26 L42 46 L28 52Z", across(ribbon, 4, 44))
    pen.path("M58 1 H40 L24 46 L38 52Z", across(darker(ribbon, 0.14), 22, 60))
    pen.path("M14 1 H20 L36 46 L33 50Z M52 1 H46 L30 46 L33 50Z", WHITE, role="light")
    pen.rect((24, 40, 18, 8), across(darker(gold, 0.2), 22, 44, by=0.2), r=3)
    pen.circle(33, 70, 29, ball(gold, 33, 70, 29, by=0.26))
    pen.path(
        "M56 70 A23 23 0 1 0 10 70 A23 23 0 1 0 56 70Z",
        stroke=darker(gold, 0.3),
        width=2,
        role="detail",
    )
    pen.path("M27 62 L35 56 V84 M28 84 H42", stroke=darker(gold, 0.4), width=5, role="detail")
    pen.path("M10 64 C12 54 18 48 26 46", stroke=WHITE, width=3, opacity=0.8, role="light")


@thing(
    "sword",
    words=("blade", "excalibur"),
    near=("dagger", "lightsaber", "sabre", "saber", "rapier", "katana"),
    aspect=0.4,
    height_m=1,
    main="#c3ccd6",
    second="#e3b04b",
    kinds=("tool",),
)
@percent
def sword(pen: Pen, look: Look) -> None:
    steel, gold = look.main, look.second
    pen.path("M14.5 72 V10 L20 0 L25.5 10 V72Z", across(steel, 12, 28, by=0.16))
    pen.path("M20 0 L25.5 10 V72 H20Z", darker(steel, 0.25), role="shade")
    pen.path("M20 12 V66", stroke=lighter(steel, 0.7), width=1.4, role="light")
    pen.path(
        "M3 70 C8 74 32 74 37 70 C39 74 38 78 35 79 H5 C2 78 1 74 3 70Z",
        across(gold, 0, 40, by=0.24),
    )
    pen.rect((16.5, 78, 7, 15), across(DARK_WOOD, 15, 25, by=0.2), r=1, role="detail")
    for y in (81, 85, 89):
        pen.line([(17, y + 1), (23, y - 1)], gold, 1.2, role="detail")
    pen.circle(20, 95, 4.8, ball(gold, 20, 95, 5, by=0.26))
    pen.circle(20, 75, 2.4, "#d9483b", role="detail")


@thing(
    "shield",
    near=("buckler", "coat of arms", "crest"),
    aspect=0.84,
    height_m=0.9,
    main="#3f6fb5",
    second="#f2b93b",
    kinds=("tool",),
)
@percent
def shield(pen: Pen, look: Look) -> None:
    field, gold = look.main, look.second
    outline = "M42 1 C56 10 70 12 83 12 C84 54 74 84 42 99 C10 84 0 54 1 12 C14 12 28 10 42 1Z"
    pen.path(outline, across(gold, -2, 88, by=0.22))
    pen.path(
        "M42 9 C55 16 66 18 76 18.5 C76 54 68 78 42 91 C16 78 8 54 8 18.5 C18 18 29 16 42 9Z",
        across(field, 0, 86),
    )
    pen.path("M42 9 C55 16 66 18 76 18.5 C76 54 68 78 42 91Z", darker(field, 0.2), role="shade")
    pen.path(
        "M37 14 H47 V40 H74 L73 50 H47 V88 L42 91 L37 88 V50 H11 L10 40 H37Z",
        lighter(gold, 0.2),
        role="detail",
    )
    pen.circle(42, 45, 9, ball(gold, 42, 45, 9, by=0.26), role="detail")
    pen.path("M12 24 C13 40 15 52 19 62", stroke=WHITE, width=2.4, opacity=0.6, role="light")


@thing(
    "magic wand",
    words=("wand", "fairy wand"),
    near=("sceptre", "scepter"),
    aspect=0.72,
    height_m=0.4,
    stands="table",
    main="#f9c440",
    second="#4a3a5a",
)
@percent
def magic_wand(pen: Pen, look: Look) -> None:
    gold, stick = look.main, look.second
    pen.circle(44, 28, 27, lighter(gold, 0.3), role="glow", opacity=0.3)
    pen.path("M41 36 L8 96", stroke=stick, width=6.4)
    pen.path("M39 38 L8 94", stroke=lighter(stick, 0.35), width=1.6, role="light")
    pen.path("M14 85 L8 96", stroke=STEEL, width=6.6, role="detail")
    with pen.placed(44, 28, turn=14):
        d = star_path(0, 0, 22, 10)
        pen.path(d, stroke=gold, width=5)
        pen.path(d, across(lighter(gold, 0.1), -22, 24, by=0.14))
        pen.path("M-3 -12 L-6 -5 M-15 -5 H-9", stroke=lighter(gold, 0.85), width=2.2, role="light")
    for x, y, r in ((12, 18, 6), (64, 58, 5), (20, 48, 3.6), (66, 6, 4)):
        pen.path(star_path(x, y, r, r * 0.28, points=4), lighter(gold, 0.3), role="detail")


@thing(
    "crystal ball",
    words=("magic ball", "fortune teller's ball", "orb"),
    near=("snow globe",),
    aspect=0.82,
    height_m=0.3,
    stands="table",
    main="#a58be0",
    second="#e3b04b",
)
@percent
def crystal_ball(pen: Pen, look: Look) -> None:
    glow, gold = look.main, look.second
    pen.circle(41, 40, 39, ball(glow, 41, 40, 39, by=0.3))
    pen.path(
        "M10 52 C22 36 34 62 48 46 C58 34 66 48 74 44C70 64 56 76 41 76 C26 76 14 66 10 52Z",
        lighter(glow, 0.4),
        role="light",
        opacity=0.6,
    )
    for x, y, r in ((30, 34, 5), (52, 26, 4), (48, 58, 5), (26, 56, 3.4)):
        pen.path(star_path(x, y, r, r * 0.3, points=4), WHITE, role="glow")
    pen.path("M10 34 C12 20 20 12 30 8", stroke=WHITE, width=4, opacity=0.8, role="light")
    pen.path("M14 76 C28 86 54 86 68 76 L72 84 H10Z", across(gold, 6, 76, by=0.24))
    pen.path("M10 83 H72 L78 100 H4Z", across(darker(gold, 0.1), 2, 80, by=0.24))
    pen.path("M12 90 H70", stroke=lighter(gold, 0.5), width=1.6, role="light")
    pen.path("M41 86 l4 4 l-4 4 l-4 -4Z", "#d9483b", role="detail")


@thing(
    "horseshoe",
    near=("magnet",),
    aspect=0.86,
    height_m=0.12,
    stands="table",
    main="#8f9aa6",
    second="#3a434f",
)
@percent
def horseshoe(pen: Pen, look: Look) -> None:
    steel = look.main
    pen.path(
        "M26 93 C2 70 2 12 43 12 C84 12 84 70 60 93",
        stroke=darker(steel, 0.25),
        width=16,
        role="shade",
    )
    pen.path("M25 91 C2 68 2 10 43 10 C84 10 84 68 61 91", stroke=steel, width=15)
    pen.path("M11 56 C8 34 20 10 40 7", stroke=lighter(steel, 0.6), width=2.4, role="light")
    for x, y in (
        (14, 66),
        (11.5, 46),
        (18, 26),
        (34, 12),
        (52, 12),
        (68, 26),
        (74.5, 46),
        (72, 66),
    ):
        pen.circle(x, y, 2.2, look.second, role="detail")


@thing(
    "four-leaf clover",
    words=("four-leafed clover", "lucky clover"),
    near=("shamrock",),
    aspect=0.85,
    height_m=0.2,
    main="#5fb05a",
    second="#3f8a4a",
)
@percent
def four_leaf_clover(pen: Pen, look: Look) -> None:
    leaf, stem = look.main, look.second
    pen.path("M43 42 C42 66 48 84 58 98", stroke=stem, width=5)
    for turn in (-45, 45, 135, 225):
        with pen.placed(42.5, 38, turn=turn):
            pen.path(
                "M0 0 C-12 -8 -24 -22 -17 -33 C-12 -40 -4 -38 0 -31"
                "C4 -38 12 -40 17 -33 C24 -22 12 -8 0 0Z",
                down(leaf, -44, 6, by=0.2),
            )
            pen.path(
                "M0 -4 V-26 M0 -12 L-8 -22 M0 -12 L8 -22",
                stroke=lighter(leaf, 0.35),
                width=1.4,
                role="light",
            )
