"""Land and what lies on it."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    DARK_WOOD,
    LEAF,
    WHITE,
    WOOD,
    across,
    ball,
    down,
)


@thing(
    "rock",
    words=("stone", "boulder", "pebble"),
    near=("cliff", "rubble"),
    aspect=1.4,
    height_m=1,
    main="#a39c93",
    second="#6fae5c",
    surface=0.12,
    kinds=("land",),
)
@percent
def rock(pen: Pen, look: Look) -> None:
    stone, moss = look.main, look.second
    pen.path(
        "M6 100 C-2 78 8 44 30 26 C46 8 84 2 100 20 C122 30 138 64 135 100Z", across(stone, 0, 140)
    )
    pen.path(
        "M30 26 C46 8 84 2 100 20 C92 26 84 34 80 46 C62 40 44 40 30 50 C24 44 24 34 30 26Z",
        lighter(stone, 0.26),
        role="light",
    )
    pen.path(
        "M100 20 C122 30 138 64 135 100 H96C104 76 96 58 80 46 C84 34 92 26 100 20Z",
        darker(stone, 0.24),
        role="shade",
    )
    pen.path(
        "M30 50 C28 66 34 76 30 92 M62 44C58 58 66 66 62 78 L72 90",
        stroke=darker(stone, 0.3),
        width=1.8,
        role="shade",
    )
    pen.path(
        "M6 100 C4 92 4 86 6 78 C14 84 16 92 26 90 C34 88 36 96 48 94 C56 94 58 98 62 100Z",
        moss,
        role="detail",
    )
    pen.path(
        "M40 17 C52 8 76 6 92 14 C84 20 78 14 70 18 C60 22 52 14 40 17Z",
        lighter(moss, 0.1),
        role="detail",
    )


@thing(
    "island",
    words=("desert island", "tropical island", "treasure island", "isle"),
    near=("atoll",),
    aspect=1.5,
    height_m=9,
    stands="water",
    main="#eed49a",
    second="#5fae6a",
    surface=0.84,
    kinds=("land",),
)
@percent
def island(pen: Pen, look: Look) -> None:
    sand, leaf = look.main, look.second
    pen.path("M4 100 C14 84 44 78 74 78 C108 76 138 86 148 100Z", across(sand, 0, 156, by=0.14))
    pen.path(
        "M78 78 C112 76 138 86 148 100 H96 C112 92 100 84 78 78Z", darker(sand, 0.14), role="shade"
    )
    pen.path(
        "M60 84 C66 60 76 42 92 28 L100 31 C86 46 76 64 76 86Z", across(WOOD, 58, 100, by=0.16)
    )
    for y, x in ((76, 64), (66, 68), (56, 74), (46, 81), (38, 88)):
        pen.path(f"M{x - 2} {y} q5 3 11 1", stroke=darker(WOOD, 0.3), width=1.4, role="shade")
    for d, tone in (
        ("M95 28 C106 14 126 12 140 24 C126 24 112 28 95 30Z", 0.1),
        ("M95 28 C112 26 128 36 132 54 C120 42 108 34 95 31Z", 0.22),
        ("M95 28 C100 42 98 56 88 66 C90 52 90 40 92 30Z", 0.28),
        ("M95 28 C80 18 60 22 50 38 C64 34 80 32 94 31Z", 0.05),
        ("M95 28 C88 10 72 2 56 8 C72 14 84 20 92 30Z", 0.0),
        ("M95 28 C94 12 104 2 118 2 C108 10 102 18 97 30Z", 0.0),
    ):
        pen.path(d, darker(leaf, tone), role="body")
    for x, y in ((91, 32), (97, 34), (94, 37)):
        pen.circle(x, y, 3.2, ball("#7a4f35", x, y, 3), role="detail")
    pen.path("M24 92 C22 82 32 78 38 84 C44 80 52 86 48 92Z", darker(leaf, 0.1), role="detail")
    pen.path(
        "M118 90 l3 -5 l3 5 l5 1 l-4 3 l1 5 l-5 -3 l-5 3 l1 -5 l-4 -3Z", "#e8735a", role="detail"
    )
    pen.path(
        "M1 99.5 C30 95 50 101 76 98 C104 96 124 101 149 98.5",
        stroke=WHITE,
        width=2.4,
        role="light",
    )


@thing(
    "waterfall",
    words=("cascade",),
    aspect=1.1,
    height_m=12,
    main="#6cc0e0",
    second="#8f8a84",
    kinds=("land",),
)
@percent
def waterfall(pen: Pen, look: Look) -> None:
    _cliffs(pen, look.second)
    _falling_water(pen, look.main)
    _foaming_pool(pen, look.main)
    _overgrown_edges(pen, look.second)


def _cliffs(pen: Pen, stone: str) -> None:
    pen.path(
        "M2 100 V26 C6 16 22 10 34 14 H78 C90 8 104 14 108 26 V100Z",
        across(darker(stone, 0.16), 0, 112),
    )
    pen.path(
        "M2 26 C6 16 22 10 36 14 C30 24 34 34 28 44 C34 56 26 66 30 84 H2Z",
        across(stone, 0, 40, by=0.2),
    )
    pen.path(
        "M108 26 C104 14 90 8 76 14 C82 26 76 36 82 46 C76 58 84 70 80 84 H108Z",
        across(darker(stone, 0.1), 70, 112),
    )
    pen.path(
        "M6 40 L18 36 L22 44 M8 60 L20 58 M10 72 L22 76 M100 38 L88 36 M102 58 L90 62 L88 70",
        stroke=darker(stone, 0.35),
        width=1.6,
        role="shade",
    )


def _falling_water(pen: Pen, water: str) -> None:
    pen.path(
        "M32 14 C40 10 70 10 78 14 C80 40 80 60 84 86 H26 C30 60 32 40 32 14Z",
        down(water, 6, 92, by=0.12),
    )
    for x, top, foot, w in (
        (40, 18, 78, 3),
        (49, 14, 66, 4),
        (58, 20, 82, 3),
        (67, 16, 70, 4),
        (74, 30, 80, 2.4),
        (35, 40, 84, 2.4),
    ):
        pen.line([(x, top), (x, foot)], lighter(water, 0.6), w, role="light", opacity=0.85)


def _foaming_pool(pen: Pen, water: str) -> None:
    pen.path(
        "M2 88 C20 80 90 80 108 88 V100 H2Z", down(darker(water, 0.08), 80, 104), role="detail"
    )
    for x, y, r in (
        (26, 85, 7),
        (38, 83, 8),
        (52, 84, 8),
        (66, 83, 8),
        (80, 85, 7),
        (46, 89, 5),
        (72, 89, 5),
    ):
        pen.circle(x, y, r, lighter(water, 0.8), role="light", opacity=0.92)
    pen.path(
        "M12 95 q6 -3 12 0 t12 0 M70 96 q6 -3 12 0 t12 0",
        stroke=lighter(water, 0.7),
        width=1.8,
        role="light",
    )


def _overgrown_edges(pen: Pen, stone: str) -> None:
    for x, y, r in ((10, 20, 8), (22, 13, 8), (88, 12, 8), (100, 20, 8)):
        pen.circle(x, y, r, across(LEAF, x - r, x + r, by=0.2), role="detail")
    for x, y in ((6, 90), (98, 91)):
        pen.path(
            f"M{x - 6} {y + 9}C{x - 6} {y - 3} {x + 12} {y - 3} {x + 12} {y + 9}Z",
            across(stone, x - 6, x + 12, by=0.2),
            role="detail",
        )


@thing(
    "campfire",
    words=("bonfire", "fire"),
    near=("barbecue", "flame", "fire pit"),
    aspect=1.0,
    height_m=0.9,
    main="#f5803a",
    second="#8a5636",
)
@percent
def campfire(pen: Pen, look: Look) -> None:
    fire, wood = look.main, look.second
    pen.circle(50, 56, 44, lighter(fire, 0.3), role="glow", opacity=0.3 if look.lit else 0.16)
    pen.path(
        "M50 2 C56 20 76 32 78 56 C80 74 68 88 50 88"
        "C32 88 20 74 22 56 C23 46 30 42 32 30 C38 34 40 40 40 46"
        "C50 36 44 18 50 2Z",
        down(fire, -10, 100, by=0.12),
    )
    pen.path(
        "M52 28 C54 40 68 46 68 62 C68 76 60 86 50 86"
        "C38 86 31 76 32 64 C33 56 38 54 39 48 C43 50 45 54 45 58"
        "C52 50 48 38 52 28Z",
        lighter("#ffb43c", 0.1),
        role="glow",
    )
    pen.path(
        "M51 54 C52 62 60 66 59 74 C58 82 54 86 50 86 C44 86 40 80 41 74 C42 68 46 68 51 54Z",
        "#ffe58a",
        role="glow",
    )
    for turn, x, y in ((-16, 50, 88), (16, 50, 88)):
        with pen.placed(x, y, turn=turn):
            pen.rect((-40, -5, 80, 11), down(wood, -6, 8, by=0.2), r=5.5, role="detail")
            pen.ellipse((40 * (1 if turn < 0 else -1), 0.5, 4, 5.5), "#d9a878", role="detail")
            pen.ellipse((40 * (1 if turn < 0 else -1), 0.5, 1.8, 2.6), WOOD, role="detail")
    for x in (8, 24, 40, 58, 74, 90):
        pen.path(
            f"M{x - 8} 100 C{x - 9} 90 {x + 9} 89 {x + 9} 100Z",
            across("#a39c93", x - 9, x + 9, by=0.2),
            role="detail",
        )


@thing(
    "tree trunk",
    words=("fallen tree", "fallen log", "log", "wooden log"),
    near=("firewood", "timber"),
    aspect=2.1,
    height_m=0.5,
    main="#9a6a42",
    second="#e0b888",
    surface=0.1,
)
@percent
def tree_trunk(pen: Pen, look: Look) -> None:
    bark, wood = look.main, look.second
    pen.path(
        "M140 26 C144 10 152 2 162 2 C166 8 162 14 158 18 C156 24 156 28 156 34Z",
        across(darker(bark, 0.1), 138, 164),
    )
    pen.path(
        "M34 12 H184 C200 12 208 30 208 54 C208 80 200 98 184 98 H34Z", down(bark, 0, 108, by=0.24)
    )
    pen.path(
        "M66 24 H120 M130 40 H190 M76 56 H110 M122 66H176 M76 80 H150 M160 86 H186 M150 26 H186",
        stroke=darker(bark, 0.32),
        width=2.2,
        role="shade",
    )
    pen.ellipse((36, 55, 33, 43), darker(bark, 0.1))
    pen.ellipse((36, 55, 28, 38), across(wood, -28, 30), role="detail")
    for k in (0.76, 0.52, 0.28):
        pen.path(
            f"M{36 - 28 * k} 55 A{28 * k} {38 * k} 0 1 1 {36 + 28 * k} 55"
            f"A{28 * k} {38 * k} 0 1 1 {36 - 28 * k} 55Z",
            stroke=darker(wood, 0.24),
            width=1.8,
            role="detail",
        )
    pen.path(
        "M90 12 C96 4 110 6 116 11 C126 6 140 8 146 12 C136 20 128 14 118 20 C108 24 98 16 90 12Z",
        LEAF,
        role="detail",
    )
    pen.path(
        "M178 96 C174 86 182 82 186 88 C190 80 200 84 198 92 C198 98 190 100 178 100Z",
        darker(LEAF, 0.1),
        role="detail",
    )
    pen.rect((150, 76, 5, 14), "#f6efe0", r=2, role="detail")
    pen.path("M142 78 C142 66 163 66 163 78Z", "#d9483b", role="detail")
    for x, y in ((148, 74), (155, 71), (159, 75)):
        pen.circle(x, y, 1.4, WHITE, role="light")


@thing(
    "wave",
    words=("ocean wave", "tsunami", "breaker"),
    near=("tide",),
    aspect=1.7,
    height_m=4,
    stands="water",
    main="#3f93c4",
    second="#ffffff",
    kinds=("land",),
)
@percent
def wave(pen: Pen, look: Look) -> None:
    sea, foam = look.main, look.second
    pen.path(
        "M2 100 C24 94 40 76 52 52 C66 20 98 -2 134 6"
        "C158 12 168 32 160 48 C152 34 136 30 124 40"
        "C108 54 116 84 168 100Z",
        across(sea, 0, 170, by=0.16),
    )
    pen.path("M60 100 C56 70 74 34 106 20 C90 44 92 76 114 98Z", lighter(sea, 0.22), role="light")
    pen.path("M34 98 C46 80 56 50 84 28 C64 54 58 80 58 100Z", darker(sea, 0.16), role="shade")
    pen.path(
        "M66 32 C82 10 108 -2 134 6 C158 12 168 32 160 48"
        "C158 44 155 41 151 38 C155 46 151 52 146 53"
        "C148 46 146 40 140 37 C141 44 137 48 132 48"
        "C134 42 133 38 130 37 C124 42 119 38 122 32"
        "C112 34 112 26 118 22"
        "C104 24 102 16 108 12 C94 14 80 20 66 32Z",
        foam,
        role="detail",
    )
    for x, y, r in (
        (166, 56, 2.4),
        (156, 62, 1.8),
        (140, 60, 2.2),
        (150, 70, 1.6),
        (128, 56, 1.6),
        (60, 30, 2),
        (52, 40, 1.5),
    ):
        pen.circle(x, y, r, foam, role="light")
    pen.path(
        "M0 100 C20 90 40 98 60 93 C84 88 104 98 128 93 C146 90 160 96 170 94 V100Z",
        foam,
        role="detail",
    )


@thing(
    "nest",
    words=("bird's nest", "bird nest"),
    aspect=1.5,
    height_m=0.25,
    main="#a9743f",
    second="#cfe6ee",
    surface=0.4,
)
@percent
def nest(pen: Pen, look: Look) -> None:
    twig, egg = look.main, look.second
    pen.ellipse((75, 44, 64, 18), darker(twig, 0.5), role="detail")
    for x, turn in ((48.0, -12), (76, 4), (103, 14)):
        pen.ellipse((x, 34, 17, 23, turn), ball(egg, 0, 0, 20, by=0.16), role="detail")
        for dx, dy in ((-6, -6), (5, 2), (-2, 8), (7, -10)):
            pen.circle(x + dx, 34 + dy, 1.6, darker(egg, 0.35), role="detail")
    pen.path(
        "M4 46 C20 58 130 58 146 46 C146 78 116 99 75 99 C34 99 4 78 4 46Z",
        down(twig, 36, 108, by=0.2),
    )
    for i in range(26):
        x = 14 + i * 4.8
        y = 60 + look.rng.uniform(0, 26) * (1 - abs(75 - x) / 84)
        lean = look.rng.uniform(-12, 12)
        tone = darker(twig, 0.25) if i % 2 else lighter(twig, 0.28)
        pen.line([(x - 7, y - lean / 4), (x + 7, y + lean / 4)], tone, 2, role="detail")
    pen.path(
        "M2 46 C30 60 120 60 148 44 M6 52 C40 66 112 64 144 50",
        stroke=lighter(twig, 0.16),
        width=3.4,
        role="detail",
    )
    pen.path(
        "M10 54 L-1 44 M138 56 L151 50 M30 84 L20 92", stroke=DARK_WOOD, width=2.4, role="detail"
    )
