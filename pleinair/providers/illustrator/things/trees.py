"""Trees and what grows at their feet."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import BARK, crown, jitter, leaf, trunk
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "tree",
    words=("oak", "maple", "elm", "chestnut tree", "ash tree", "lime tree", "beech", "linden", "sycamore",
           "oak tree", "baobab", "apple tree", "olive tree", "orchard"),
    aspect=0.82,
    height_m=6.0,
    main="#6aa84f",
    second=BARK,
    kinds=("plant", "tree"),
)  # fmt: skip
@percent
def tree(pen: Pen, look: Look) -> None:
    green = look.main
    trunk(pen, 41, 56, 11, bark=look.second)
    pen.line("M41 76 Q52 70 58 60 M40 72 Q30 68 26 58", darker(look.second, 0.12), 3.6, role="body")
    j = [jitter(look, 2) for _ in range(4)]
    crown(
        pen,
        f"10 62, 3 {46 + j[0]}, 8 30, {18 + j[1]} 14, 34 5, 52 5, {68 + j[2]} 16, 76 32, 79 {48 + j[3]}, 70 62,"
        " 54 68, 40 66, 26 68",
        green,
    )


@thing(
    "pine",
    words=("fir", "spruce", "conifer", "evergreen", "pine tree", "fir tree", "cedar", "larch", "cypress",
           "redwood", "sequoia", "yew"),
    aspect=0.58,
    height_m=8.0,
    main="#3f7f5b",
    second=BARK,
    kinds=("plant", "tree"),
)  # fmt: skip
@percent
def pine(pen: Pen, look: Look) -> None:
    green = look.main
    trunk(pen, 29, 78, 7, bark=look.second)
    _tiers(pen, green)


def _tiers(pen: Pen, green: str) -> None:
    for top, low, w in ((46, 90, 27.5), (24, 66, 21.5), (2, 42, 15)):
        mid = (top + low) / 2
        path = form(
            pen,
            f"M29 {top} C{29 - w * 0.3} {mid} {29 - w * 0.8} {low - 8} {29 - w} {low - 4}"
            f" Q{29 - w * 0.85} {low + 1} {29 - w * 0.55} {low - 3} Q{29 - w * 0.4} {low + 3} {29 - w * 0.1} {low - 1}"
            f" Q{29 + w * 0.1} {low + 4} {29 + w * 0.4} {low - 1} Q{29 + w * 0.7} {low + 2} {29 + w} {low - 4}"
            f" C{29 + w * 0.8} {low - 8} {29 + w * 0.3} {mid} 29 {top} Z",
            green,
            shade=0.2,
            light=0,
        )
        mark(
            pen, path, (29 - w * 0.5, low - 10, w * 0.2, 7, 28), lighter(green, 0.16), role="light"
        )
        mark(pen, path, (29, low + 2, w * 1.1, 4), darker(green, 0.16), role="shade")


@thing(
    "christmas tree",
    words=("xmas tree", "decorated tree", "holiday tree", "yule tree"),
    aspect=0.62,
    height_m=2.2,
    main="#3b7d57",
    second="#e04b45",
    kinds=("plant", "tree"),
)
@percent
def christmas_tree(pen: Pen, look: Look) -> None:
    pen.rect(28, 86, 6, 9, BARK)
    form(pen, "M19 92 L43 92 L40 100 L22 100 Z", look.second)
    with pen.placed(3.7, 5.4, scale=0.94):
        _tiers(pen, look.main)
    for data in ("M19 36 Q32 46 44 36", "M13 58 Q32 70 50 58", "M8 82 Q32 94 56 82"):
        pen.line(data, "#f6cf5f", 1.6, role="detail")
    for i, (x, y) in enumerate(((31, 27), (25, 49), (38, 50), (18, 71), (32, 74), (45, 71))):
        ball(pen, x, y, 3, 3, (look.second, "#5fa8d8", "#f4c542")[i % 3], light=0.4)
    form(
        pen,
        "31 -2*, 33.4 4.6*, 40 4.8*, 34.8 9*, 36.8 15.6*, 31 11.8*, 25.2 15.6*, 27.2 9*, 22 4.8*, 28.6 4.6*",
        "#f8cd4d",
    )


@thing(
    "palm",
    words=("palm tree", "coconut palm", "coconut tree", "date palm"),
    aspect=0.86,
    height_m=7.0,
    main="#4f9d57",
    second="#a9805a",
    kinds=("plant", "tree"),
)
@percent
def palm(pen: Pen, look: Look) -> None:
    green, bark = look.main, look.second
    stem = limb(pen, "M30 95 C34 76 36 52 46 26", 10, 5.5, bark, shade=0.22)
    for i in range(8):
        y = 90 - i * 7.6
        x = 31.6 + i * 1.35 + (i * i) * 0.1
        mark(pen, stem, (x, y, 6, 0.9, -12), darker(bark, 0.25))
    fronds = (
        (
            "46 26, 36 16, 22 14, 8 22, 0 36, 10 32*, 11 37*, 18 29*, 20 33*, 27 26*, 30 29*, 38 25",
            0.12,
        ),
        (
            "46 26, 52 12, 64 6, 78 10, 87 22, 78 20*, 78 25*, 70 20*, 68 24*, 61 20*, 59 24*, 52 23",
            0.18,
        ),
        (
            "46 26, 42 12, 32 3, 18 2, 8 8, 18 9*, 16 14*, 25 11*, 26 16*, 32 14*, 34 19*, 40 20",
            0.0,
        ),
        (
            "46 26, 60 22, 74 28, 80 42, 78 54, 74 45*, 70 48*, 68 39*, 63 41*, 61 34*, 56 36*, 52 30",
            0.08,
        ),
        (
            "46 26, 34 26, 22 34, 16 48, 19 58, 23 48*, 27 51*, 28 41*, 33 43*, 34 35*, 39 36*, 42 30",
            0.04,
        ),
    )
    for data, dark in fronds:
        form(pen, data, darker(green, dark), shade=0.14, light=0.14)
    for x, y in ((43, 30), (49, 31), (45, 34)):
        ball(pen, x, y, 3.6, 3.6, "#7b5336")


@thing(
    "birch",
    words=("aspen", "birch tree", "silver birch", "poplar", "eucalyptus"),
    aspect=0.62,
    height_m=7.0,
    main="#a4c05a",
    second="#f3efe6",
    kinds=("plant", "tree"),
)
@percent
def birch(pen: Pen, look: Look) -> None:
    bark = look.second
    stem = limb(pen, "M31 96 L31 24", 8, 4, bark, shade=0.14)
    crown(
        pen,
        "10 62, 6 50, 8 36, 13 22, 22 8, 34 2, 44 10, 51 24, 55 38, 56 52, 50 64, 38 66, 24 67",
        look.main,
    )
    for x, y in ((24, 44), (38, 36)):
        pen.line(f"M31 {y + 14} Q{(x + 31) / 2} {y + 6} {x} {y}", bark, 1.8, role="body")
    mark(pen, stem, (31, 50, 2.4, 28), bark)
    for y, side in ((70, -1), (77, 1), (84, -1), (90, 1), (60, 1), (52, -1)):
        mark(pen, stem, (31 + side * 3, y, 3, 0.9), "#4a4248")


@thing(
    "autumn tree",
    words=("fall tree", "orange tree", "golden tree", "maple tree"),
    aspect=0.86,
    height_m=6.0,
    main="#e08a35",
    second="#7d553f",
    kinds=("plant", "tree"),
)
@percent
def autumn_tree(pen: Pen, look: Look) -> None:
    gold = look.main
    trunk(pen, 43, 50, 10, bark=look.second)
    for data in ("M43 72 Q58 64 62 52", "M43 68 Q30 60 26 50"):
        pen.line(data, look.second, 3.4, role="body")
    crown(
        pen,
        "6 56, 6 42, 16 36, 26 40, 36 52, 32 64, 18 66",
        darker(mix(gold, "#c8402f", 0.45), 0.05),
    )
    crown(pen, "54 50, 60 38, 72 36, 82 46, 80 60, 68 66, 56 62", mix(gold, "#c8402f", 0.35))
    crown(pen, "16 44, 14 28, 24 12, 40 4, 58 8, 70 20, 72 36, 62 48, 46 54, 30 52", gold)
    for _ in range(7):
        x, y = 12 + look.rng.random() * 62, 88 + look.rng.random() * 9
        leaf(
            pen,
            x,
            y,
            5,
            look.rng.random() * 360,
            mix(gold, "#d0452f", look.rng.random() * 0.6),
            width=0.6,
        )


@thing(
    "blossom tree",
    words=("cherry blossom", "cherry tree", "sakura", "almond tree", "magnolia", "blossoming tree"),
    aspect=0.92,
    height_m=5.0,
    main="#f2a9c0",
    second="#6f4a45",
    kinds=("plant", "tree"),
)
@percent
def blossom_tree(pen: Pen, look: Look) -> None:
    pink, bark = look.main, look.second
    limb(pen, "M42 94.5 C44 84 36 76 44 62 C48 54 44 48 46 40", 11, 5, bark)
    for spine in ("M43 66 Q58 60 68 46", "M41 74 Q26 66 20 50"):
        limb(pen, spine, 6, 3, bark)
    crown(pen, "4 52, 2 38, 12 28, 26 30, 34 42, 30 54, 18 60", darker(pink, 0.08))
    crown(pen, "56 50, 58 36, 70 28, 84 34, 90 46, 82 58, 66 60", darker(pink, 0.05))
    crown(pen, "18 42, 18 26, 28 12, 44 4, 62 8, 74 22, 74 38, 62 48, 46 50, 30 50", pink)
    for x, y in ((26, 36), (40, 22), (54, 34), (64, 20), (14, 44), (78, 44), (46, 42), (34, 14)):
        for dx, dy in ((0, -1.5), (1.4, 0), (-1.4, 0), (0, 1.5)):
            pen.circle(x + dx, y + dy, 1.1, WHITE, role="light")
    for _ in range(6):
        x, y = 8 + look.rng.random() * 76, 70 + look.rng.random() * 27
        pen.ellipse(x, y, 1.8, 1.1, pink, turn=look.rng.random() * 180, role="detail")


@thing(
    "willow",
    words=("weeping willow", "willow tree"),
    aspect=1.05,
    height_m=5.5,
    main="#8cb555",
    second="#86624a",
    kinds=("plant", "tree"),
)
@percent
def willow(pen: Pen, look: Look) -> None:
    green = look.main
    trunk(pen, 52, 40, 12, bark=look.second)
    form(pen, "M12 60 C4 30 24 4 52 4 C80 4 102 30 94 60 Q52 70 12 60 Z", darker(green, 0.16))
    strands = (
        (12, 26, 80),
        (22, 20, 90),
        (33, 16, 84),
        (72, 16, 86),
        (84, 20, 92),
        (95, 28, 80),
        (44, 12, 70),
        (62, 12, 68),
    )
    for x, top, low in strands:
        shade = 0.0 if x < 50 else 0.1
        limb(
            pen,
            f"M{52 + (x - 52) * 0.5} {top} C{x} {top + 10} {x} {low - 30} {x + (x - 52) * 0.03} {low}",
            15,
            4,
            darker(green, shade),
            middle=14,
            light=0.16,
        )


@thing(
    "bush",
    words=("shrub", "hedge", "bramble", "thicket", "topiary", "undergrowth", "holly"),
    aspect=1.5,
    height_m=1.1,
    main="#5f9e55",
    second="#e0605a",
    kinds=("plant",),
)
@percent
def bush(pen: Pen, look: Look) -> None:
    green = look.main
    crown(
        pen,
        "80 90, 84 70, 98 48, 116 44, 132 56, 142 74, 143 91, 124 95, 100 95",
        darker(green, 0.12),
    )
    crown(
        pen,
        "8 90, 5 74, 14 54, 30 40, 44 20, 66 12, 88 22, 100 42, 112 62, 115 80, 108 93, 84 95, 58 95, 32 95",
        green,
    )
    for x, y in ((28, 68), (48, 44), (74, 36), (88, 66), (60, 74), (124, 74)):
        ball(pen, x, y, 3.4, 3.4, look.second, light=0.4)


@thing(
    "cactus",
    words=("saguaro", "cacti", "prickly pear"),
    aspect=0.78,
    height_m=2.0,
    main="#5fa367",
    second="#f07fa0",
    kinds=("plant",),
)
@percent
def cactus(pen: Pen, look: Look) -> None:
    green, bloom = look.main, look.second
    limb(
        pen,
        "M36 66 L22 66 C10 66 10 60 10 50 L10 40",
        13,
        12,
        darker(green, 0.04),
        shade=0.2,
        light=0.16,
    )
    limb(
        pen,
        "M42 56 L56 56 C67 56 67 50 67 44 L67 30",
        13,
        12,
        darker(green, 0.12),
        shade=0.2,
        light=0.16,
    )
    form(pen, "M27 100 L27 22 C27 -2 53 -2 53 22 L53 100 Z", green, shade=0.2, light=0.2)
    for x in (34, 40, 46):
        pen.line([(x, 14), (x, 98)], darker(green, 0.16), 1)
    for x, y in (
        (34, 28),
        (46, 36),
        (40, 46),
        (34, 60),
        (46, 70),
        (38, 80),
        (10, 50),
        (67, 42),
        (14, 62),
        (62, 54),
    ):
        pen.line(
            f"M{x - 1.6} {y - 1.6} L{x + 1.6} {y + 1.6} M{x + 1.6} {y - 1.6} L{x - 1.6} {y + 1.6}",
            WHITE,
            0.8,
        )
    for x, y, s in ((40, 6, 1.0), (67, 25, 0.8)):
        for turn in (-50, 0, 50):
            pen.ellipse(
                x + turn * 0.09 * s,
                y - 1,
                3 * s,
                5 * s,
                darker(bloom, abs(turn) / 500),
                turn=turn,
                role="detail",
            )
        pen.circle(x, y + 1, 1.8 * s, "#f8d25a", role="detail")


@thing(
    "bamboo",
    words=("reed", "cane", "bulrush", "sugar cane"),
    aspect=0.6,
    height_m=4.0,
    main="#8fb84e",
    second="#5f9440",
    kinds=("plant",),
)
@percent
def bamboo(pen: Pen, look: Look) -> None:
    cane, green = look.main, look.second
    for x, top, w, dark in ((14, 16, 6, 0.2), (46, 10, 6, 0.14), (29, 2, 8, 0.0)):
        colour = darker(cane, dark)
        y = top
        while y < 98:
            low = min(100, y + 18)
            form(
                pen,
                f"M{x - w / 2} {y} Q{x - w / 2 + 0.8} {(y + low) / 2} {x - w / 2} {low - 0.6}"
                f" L{x + w / 2} {low - 0.6} Q{x + w / 2 - 0.8} {(y + low) / 2} {x + w / 2} {y} Z",
                colour,
                shade=0.2,
                light=0.2,
            )
            pen.rect(
                x - w / 2 - 0.5, low - 1, w + 1, 1.4, darker(colour, 0.25), r=0.7, role="detail"
            )
            y += 18
    for x, y, turn in (
        (33, 20, 70),
        (33, 20, 115),
        (25, 38, -65),
        (25, 38, -110),
        (49, 28, 60),
        (43, 46, -80),
        (11, 52, -60),
        (17, 34, 70),
        (33, 56, 80),
        (49, 64, 75),
    ):
        leaf(pen, x, y, 15, turn, green if turn < 80 else darker(green, 0.12), width=0.22)


@thing(
    "stump",
    words=("tree stump", "log", "trunk of a tree", "driftwood"),
    aspect=1.35,
    height_m=0.5,
    main="#94694a",
    second="#e3bf8d",
    surface=0.22,
    kinds=("plant",),
)
@percent
def stump(pen: Pen, look: Look) -> None:
    bark, wood = look.main, look.second
    form(
        pen,
        "M26 24 Q30 70 4 98 Q26 92 34 100 Q50 92 66 99 Q84 92 98 100 Q108 92 131 98 Q106 70 110 24 Z",
        bark,
        shade=0.22,
    )
    for data in (
        "M40 44 Q44 66 38 84",
        "M58 48 Q60 70 56 88",
        "M78 46 Q78 64 84 82",
        "M96 42 Q94 60 102 78",
    ):
        pen.line(data, darker(bark, 0.25), 2.4)
    pen.ellipse(68, 24, 42, 17, darker(bark, 0.14))
    pen.ellipse(68, 23, 39, 15, wood, role="light")
    for rx, ry in ((29, 11), (19, 7), (9, 3.2)):
        pen.path(
            f"M{68 - rx} 23 A{rx} {ry} 0 1 1 {68 + rx} 23 A{rx} {ry} 0 1 1 {68 - rx} 23 Z",
            None,
            stroke=darker(wood, 0.2),
            width=1.4,
            role="line",
        )
    limb(pen, "M108 52 L122 42", 10, 8, bark)
    leaf(pen, 122, 42, 18, 30, "#7db356", width=0.5)
