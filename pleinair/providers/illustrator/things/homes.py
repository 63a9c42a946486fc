"""Where people live, in the country and far away."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRICK,
    COAL,
    DARK_WOOD,
    LEAF,
    RED,
    STONE,
    WHITE,
    WOOD,
    across,
    down,
)
from pleinair.providers.illustrator.things.windows import arch, door, lights, pane, porthole


def bush(pen: Pen, x: float, y: float, r: float, colour: str = LEAF) -> None:
    """Draw a round bush whose foot is at (x, y)."""
    pen.path(
        f"M{x - r * 1.5} {y} C{x - r * 1.7} {y - r} {x - r} {y - r * 1.3} {x - r * 0.6} {y - r}"
        f"C{x - r * 0.4} {y - r * 1.7} {x + r * 0.6} {y - r * 1.7} {x + r * 0.7} {y - r * 0.9}"
        f"C{x + r * 1.4} {y - r * 1.1} {x + r * 1.7} {y - r * 0.5} {x + r * 1.4} {y}Z",
        down(colour, y - r * 1.6, y),
    )
    pen.circle(x - r * 0.35, y - r * 0.85, r * 0.3, lighter(colour, 0.3), role="light", opacity=0.6)


def chimney(pen: Pen, x: float, y: float, w: float, h: float, *, colour: str = BRICK) -> None:
    """Draw a brick chimney from its upper left corner."""
    pen.rect((x, y, w, h), across(colour, x, x + w))
    pen.rect((x - w * 0.12, y - w * 0.05, w * 1.24, w * 0.28), darker(colour, 0.25), role="shade")


@thing(
    "house",
    words=("home", "family house", "villa", "farmhouse", "residence"),
    near=("mansion",),
    aspect=1.08,
    height_m=7,
    main="#f3dcb2",
    second="#c9553f",
    kinds=("building",),
)
@percent
def house(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    chimney(pen, 78, 8, 11, 30)
    pen.rect((46, 50, 54, 50), across(wall, 30, 104))
    pen.path("M38 54 L52 24 H94 L107 54Z", down(roof, 20, 60))
    for y in (33, 43):
        left, right = 52 - (y - 24) * 0.47, 94 + (y - 24) * 0.43
        pen.line([(left + 8, y), (right - 2, y)], darker(roof, 0.16), 1, role="shade")
    pen.rect((46, 54, 54, 4), darker(wall, 0.3), role="shade", opacity=0.5)
    pen.path("M8 100 V48 L33 14 L58 48 V100Z", across(wall, -30, 90))
    pen.path("M58 100 V50 L62 54 V100Z", darker(wall, 0.35), role="shade", opacity=0.5)
    pen.path("M8 52 L33 19 L58 52 V58 L33 25 L8 58Z", darker(wall, 0.3), role="shade", opacity=0.45)
    pen.path("M0 52 L33 5 L66 52 L61 56 L33 17 L5 56Z", across(roof, 0, 66))
    pen.path("M0 52 L33 5 L35 8 L4 53Z", lighter(roof, 0.3), role="light")
    porthole(pen, look, 33, 39, 5)
    door(pen, (14, 66, 16, 34), darker(roof, 0.1))
    pane(pen, look, (38, 66, 13, 16))
    pane(pen, look, (70, 66, 20, 16), bars=(2, 1))
    pen.rect((11, 97, 22, 3), STONE, role="detail")
    bush(pen, 96, 100, 7)
    bush(pen, 66, 100, 5, lighter(LEAF, 0.1))


@thing(
    "cottage",
    words=("thatched cottage", "country house", "fairy-tale house"),
    near=("gingerbread house",),
    aspect=1.15,
    height_m=5,
    main="#f7efe0",
    second="#b98a4e",
    kinds=("building",),
)
@percent
def cottage(pen: Pen, look: Look) -> None:
    wall, thatch = look.main, look.second
    chimney(pen, 80, 4, 11, 30, colour=STONE)
    pen.rect((12, 46, 91, 54), across(wall, 0, 120))
    pen.rect((12, 93, 91, 7), mix(STONE, wall, 0.2), role="detail")
    pen.path("M12 56 Q58 66 103 56 V62 Q58 72 12 62Z", darker(wall, 0.3), role="shade", opacity=0.6)
    pen.path(
        "M2 58 C8 40 16 18 24 12 C40 8 76 8 92 12 C100 20 108 42 113 58 C104 64 98 60 92 59"
        "C84 44 70 44 64 60 C52 66 44 64 36 62 C24 66 10 66 2 58Z",
        down(thatch, 5, 66),
    )
    pen.path(
        "M24 12 C40 8 76 8 92 12 L95 18 C76 13 40 13 20 19Z", lighter(thatch, 0.3), role="light"
    )
    for x, y in ((22, 32), (34, 26), (48, 34), (60, 26), (90, 34), (40, 46), (20, 48), (100, 48)):
        pen.line(f"M{x} {y} l{-1.6 + (58 - x) / -40} 7", darker(thatch, 0.25), 1.1, role="shade")
    pen.path("M66 62 C72 46 84 46 90 62 V66 H66Z", across(wall, 40, 110))
    arch(pen, look, (72, 54, 12, 15))
    door(pen, (47, 66, 18, 34), "#4f8a8b", round_head=True)
    pane(pen, look, (20, 70, 16, 14))
    pane(pen, look, (78, 76, 15, 12))
    for x in (18, 23, 28, 33, 38):
        pen.circle(x, 88.5, 2.6, LEAF, role="detail")
        pen.circle(x + look.rng.uniform(-0.6, 0.6), 87, 1.7, "#e8607a", role="detail")
    bush(pen, 8, 100, 6)
    bush(pen, 106, 100, 6)


@thing(
    "cabin",
    words=("log cabin", "log house", "lodge", "chalet", "ranger station"),
    aspect=1.15,
    height_m=4.5,
    main="#a9713f",
    second="#5d6b58",
    kinds=("building",),
)
@percent
def cabin(pen: Pen, look: Look) -> None:
    log, roof = look.main, look.second
    chimney(pen, 82, 6, 12, 40, colour=STONE)
    pen.path("M14 100 V50 L58 14 L101 50 V100Z", darker(log, 0.35))
    for i in range(9):
        y = 26 + i * 8.3
        inset = max(0.0, (52 - y) * 1.2)
        pen.rect((11 + inset, y, 93 - 2 * inset, 7.4), down(log, y, y + 7.4, by=0.2), r=3.7)
        if not inset:
            for x in (14.5, 100.5):
                pen.circle(x, y + 3.7, 3.7, lighter(log, 0.35), role="detail")
                pen.circle(x, y + 3.7, 1.7, log, role="detail")
    pen.path("M0 56 L57.5 4 L115 56 L109 61 L57.5 16 L6 61Z", across(roof, 0, 115))
    pen.path("M0 56 L57.5 4 L60 6.5 L3 58.5Z", lighter(roof, 0.35), role="light")
    pen.path("M14 60 L57.5 21 L101 60 V57 L57.5 16 L14 57Z", COAL, role="shade", opacity=0.25)
    porthole(pen, look, 57.5, 36, 5.5, frame=DARK_WOOD)
    door(pen, (47, 60, 20, 40), DARK_WOOD, frame=lighter(log, 0.35))
    pane(pen, look, (22, 66, 16, 15), frame=lighter(log, 0.4))
    pane(pen, look, (77, 66, 16, 15), frame=lighter(log, 0.4))


@thing(
    "hut",
    words=("straw hut", "shelter"),
    near=("bungalow", "beach hut", "shack", "shed"),
    aspect=1.05,
    height_m=3.2,
    main="#c79a5b",
    second="#8f6a3c",
    kinds=("building",),
)
@percent
def hut(pen: Pen, look: Look) -> None:
    wall, straw = look.main, look.second
    pen.path("M17 100 V48 H88 V100Z", across(wall, 10, 95, by=0.18))
    for x in range(24, 88, 7):
        pen.line([(x, 50), (x, 99)], darker(wall, 0.25), 0.9, role="shade")
    for y in (62, 88):
        pen.rect((17, y, 71, 2.4), darker(wall, 0.35), role="detail")
    pen.rect((40, 62, 25, 38), "#3b2b24", r=2, role="detail")
    pen.path("M40 62 H56 C56 76 50 92 40 96Z", lighter(straw, 0.3), role="detail")
    fill, role = lights(look, 66, 78)
    pen.rect((71, 68, 11, 12), darker(wall, 0.45), role="detail")
    pen.rect((72.5, 69.5, 8, 9), fill, role=role)
    pen.path("M17 56 H88 V64 Q52 72 17 64Z", COAL, role="shade", opacity=0.25)
    pen.path(
        "M2 58 C20 44 40 20 48 5 Q52 0 57 5 C65 20 85 44 103 58 L97 62 L92 57 L88 65 L80 59 L74 66"
        "L66 60 L58 67 L50 60 L42 67 L35 60 L28 66 L22 59 L15 64 L10 58 L6 62Z",
        down(straw, 0, 66, by=0.25),
    )
    for x in (-34, -24, -13, -4, 5, 15, 25, 35):
        pen.line(
            f"M{52 + x * 0.25} 16 Q{52 + x * 0.6} 36 {52 + x} 52",
            darker(straw, 0.3),
            1,
            role="shade",
        )
    pen.path("M45 10 Q52 15 60 10 L63 17 Q52 23 42 17Z", lighter(straw, 0.35), role="light")


@thing(
    "barn",
    words=("farm building",),
    near=("stable", "granary", "cowshed"),
    aspect=1.2,
    height_m=9,
    main="#b8402f",
    second="#5c5f6b",
    kinds=("building",),
)
@percent
def barn(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    front = "M10 100 V54 L24 24 L60 6 L96 24 L110 54 V100Z"
    pen.path(front, across(wall, 0, 120))
    for i in range(12):
        x = 18.0 + i * 8
        top = 52 if x < 16 or x > 104 else 24 + abs(60 - x) * 0.45
        pen.line([(x, top + 6), (x, 99)], darker(wall, 0.15), 0.8, role="shade")
    pen.path(
        "M3 58 L20 20 L60 0 L100 20 L117 58 L110 60 L95 26 L60 9 L25 26 L10 60Z",
        across(roof, 0, 120, by=0.2),
    )
    pen.path("M25 30 L60 12 L95 30 L98 36 L60 17 L22 36Z", COAL, role="shade", opacity=0.25)
    fill, role = lights(look, 28, 44)
    pen.path("M51 46 V33 A9 9 0 0 1 69 33 V46Z", WHITE, role="detail")
    pen.path("M53.5 44 V33 A6.5 6.5 0 0 1 66.5 33 V44Z", fill, role=role)
    pen.rect((30, 54, 60, 46), WHITE, role="detail")
    for x in (33, 61.5):
        pen.rect((x, 57, 25.5, 43), down(darker(wall, 0.15), 57, 100), role="detail")
        pen.line([(x + 1.5, 58.5), (x + 24, 98)], WHITE, 2.6, role="detail")
        pen.line([(x + 24, 58.5), (x + 1.5, 98)], WHITE, 2.6, role="detail")
    for x in (14, 97):
        pen.rect((x, 66, 9, 11), WHITE, role="detail")
        pen.rect((x + 1.6, 67.6, 5.8, 7.8), fill, role=role)
    pen.path("M2 100 C4 92 12 90 18 94 C22 94 26 97 27 100Z", "#e3bf5f", role="detail")


@thing(
    "tent",
    words=("camping tent", "camp", "campsite"),
    near=("marquee",),
    aspect=1.35,
    height_m=1.8,
    main="#e8803c",
    second="#f7d9a8",
    kinds=("building",),
)
@percent
def tent(pen: Pen, look: Look) -> None:
    cloth = look.main
    for line in ("M50 6 L4 97", "M100 10 L133 97"):
        pen.line(line, "#8a6a4c", 1, role="line")
    for x in (4, 132):
        pen.line([(x, 94), (x - 1, 100)], "#6b4a35", 2.4, role="detail")
    pen.path("M48 8 L96 10 C102 40 112 76 124 100 H62Z", across(darker(cloth, 0.15), 50, 124))
    pen.path("M48 8 L96 10 L98 17 L51 16Z", darker(cloth, 0.05), role="light")
    pen.path("M48 8 C42 40 28 76 12 100 H86 C70 76 56 40 48 8Z", across(cloth, 12, 86))
    inside = "#ffd071" if look.lit else darker(cloth, 0.68)
    pen.path(
        "M48 30 C46 60 38 84 30 100 H68 C58 84 51 60 48 30Z",
        inside,
        role="glow" if look.lit else "detail",
    )
    pen.path("M48 30 C46 60 38 84 30 100 H23 C34 78 42 56 48 30Z", look.second, role="detail")
    pen.path(
        "M48 30 C50 60 60 84 68 100 H77 C64 80 54 58 48 30Z",
        darker(look.second, 0.12),
        role="detail",
    )
    pen.line("M96 10 C102 40 112 76 124 100", darker(cloth, 0.4), 1, role="shade")
    pen.path("M47 3 h2.4 v6 h-2.400Z", DARK_WOOD, role="detail")
    pen.path("M49 2 l13 3 l-13 4Z", RED if cloth != RED else WHITE, role="detail")


@thing(
    "igloo",
    words=("snow house", "ice house", "snow hut"),
    aspect=1.6,
    height_m=2.4,
    main="#dceefa",
    second="#8fb8d8",
    kinds=("building",),
)
@percent
def igloo(pen: Pen, look: Look) -> None:
    snow, joint = look.main, look.second
    pen.path(
        "M6 100 C6 40 36 6 74 6 C112 6 140 44 140 100Z",
        across(mix(snow, joint, 0.15), 0, 140, by=0.2),
    )
    for d in (
        "M12 74 C40 66 80 66 96 72",
        "M24 46 C50 38 96 38 124 46",
        "M44 20 C62 15 86 15 104 20",
        "M60 6 V17",
        "M88 7 L90 17",
        "M36 28 L32 43",
        "M58 18 L56 40",
        "M78 17 V39",
        "M100 20 L103 41",
        "M24 48 L20 71",
        "M44 42 L42 68",
        "M66 40 V67",
        "M90 40 V66",
        "M112 44 L116 60",
        "M11 76 V99",
        "M34 70 L33 99",
        "M56 68 V99",
        "M78 68 V99",
    ):
        pen.line(d, joint, 1.3, role="shade", opacity=0.8)
    pen.path("M22 60 C32 32 52 16 70 14 C56 22 40 40 34 62Z", "#ffffff", role="light", opacity=0.5)
    pen.path(
        "M88 100 V84 C88 62 102 52 120 52 C142 52 154 66 154 84 V100Z",
        across(snow, 88, 156, by=0.14),
    )
    pen.path("M88 100 V84 C88 62 102 52 120 52 C106 56 97 68 97 84 V100Z", joint, role="shade")
    fill = "#ffd071" if look.lit else "#46617f"
    pen.path(
        "M106 100 V84 C106 73 113 66 124 66 C135 66 142 73 142 84 V100Z",
        fill,
        role="glow" if look.lit else "detail",
    )
    for d in (
        "M106 84 L97 84",
        "M112 70 L104 63",
        "M124 66 V53",
        "M136 70 L144 62",
        "M142 85 H153",
    ):
        pen.line(d, joint, 1.3, role="shade")


@thing(
    "tree house",
    words=("treehouse", "tree hut"),
    aspect=0.95,
    height_m=6,
    main="#c58a52",
    second="#6fae5c",
    kinds=("building",),
)
@percent
def tree_house(pen: Pen, look: Look) -> None:
    leaf = look.second
    for x, y, r in ((22, 30, 20), (46, 19, 19), (72, 29, 21), (84, 46, 11), (11, 46, 11)):
        pen.circle(x, y, r, across(darker(leaf, 0.14), x - r, x + r))
    pen.path("M38 100 C43 86 41 74 40 58 H56 C55 74 54 86 60 100Z", across(DARK_WOOD, 36, 62))
    pen.path("M48 70 L24 62 M48 72 L74 62", stroke=DARK_WOOD, width=4)
    wall = look.main
    pen.rect((24, 34, 46, 28), across(wall, 20, 76))
    for x in (32, 40, 55, 63):
        pen.line([(x, 36), (x, 61)], darker(wall, 0.2), 0.7, role="shade")
    pen.path("M17 38 L47 14 L77 38 L73 41 L47 21 L21 41Z", across(RED, 17, 77))
    pen.path("M24 36 L47 19 L70 36Z", across(wall, 20, 76))
    pane(pen, look, (29, 43, 10, 10))
    door(pen, (49, 42, 12, 19), DARK_WOOD, round_head=True)
    pen.rect((14, 61, 66, 4), across(WOOD, 14, 80), r=1)
    for x in (66, 71, 76):
        pen.line([(x, 62), (x, 52)], WOOD, 1.5, role="detail")
    pen.line([(64, 52), (78.5, 52)], WOOD, 1.8, role="detail")
    for x in (60, 68):
        pen.line([(x, 65), (x, 99)], "#e6c79a", 1.4, role="detail")
    for y in range(71, 99, 6):
        pen.line([(60, y), (68, y)], "#e6c79a", 1.4, role="detail")
    for x, y, r in ((20, 25, 9), (42, 9, 7), (80, 24, 9), (12, 52, 8), (86, 54, 7)):
        pen.circle(x, y, r, lighter(leaf, 0.12), role="light")


@thing(
    "doghouse",
    words=("kennel", "dog house"),
    aspect=1.0,
    height_m=1,
    main="#d0553f",
    second="#8c5a3c",
    kinds=("building",),
)
@percent
def doghouse(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    pen.path("M14 100 V46 L50 14 L86 46 V100Z", across(wall, 8, 92))
    for y in (58, 72, 86):
        pen.line([(14, y), (86, y)], darker(wall, 0.18), 1, role="shade")
    pen.path("M14 52 L50 20 L86 52 V58 L50 26 L14 58Z", COAL, role="shade", opacity=0.25)
    pen.path("M2 52 L50 6 L98 52 L92 58 L50 19 L8 58Z", across(roof, 0, 100, by=0.2))
    pen.path("M30 100 V74 A20 20 0 0 1 70 74 V100Z", lighter(wall, 0.5), role="detail")
    inside = "#ffd071" if look.lit else "#33262a"
    pen.path("M34 100 V74 A16 16 0 0 1 66 74 V100Z", inside, role="glow" if look.lit else "detail")
    pen.rect((36, 36, 28, 10), WHITE, r=3, role="detail")
    pen.rect((43, 39.6, 14, 2.8), "#d9b36f", role="detail")
    for x in (43, 57):
        pen.circle(x, 39.4, 2.1, "#d9b36f", role="detail")
        pen.circle(x, 42.6, 2.1, "#d9b36f", role="detail")
