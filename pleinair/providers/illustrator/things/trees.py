"""Trees."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import BARK, crown, jitter, leaf, trunk
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "tree",
    words=(
        "oak",
        "maple",
        "elm",
        "chestnut tree",
        "ash tree",
        "lime tree",
        "beech",
        "linden",
        "sycamore",
        "oak tree",
    ),
    near=("baobab", "apple tree", "olive tree", "orchard"),
    aspect=0.82,
    height_m=6.0,
    main="#6aa84f",
    second=BARK,
    kinds=("plant", "tree"),
)
@percent
def tree(pen: Pen, look: Look) -> None:
    green = look.main
    trunk(pen, 41, 56, 11, bark=look.second)
    pen.line("M41 76 Q52 70 58 60 M40 72 Q30 68 26 58", darker(look.second, 0.12), 3.6, role="body")
    j = [jitter(look, 2) for _ in range(4)]
    crown(
        pen,
        f"10 62, 3 {46 + j[0]}, 8 30, {18 + j[1]} 14, 34 5, 52 5, {68 + j[2]} 16, 76 32, "
        f"79 {48 + j[3]}, 70 62,"
        " 54 68, 40 66, 26 68",
        green,
    )


@thing(
    "pine",
    words=("fir", "spruce", "conifer", "evergreen", "pine tree", "fir tree", "larch"),
    near=("cedar", "cypress", "redwood", "sequoia", "yew"),
    aspect=0.58,
    height_m=8.0,
    main="#3f7f5b",
    second=BARK,
    kinds=("plant", "tree"),
)
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
            f" Q{29 - w * 0.85} {low + 1} {29 - w * 0.55} {low - 3} "
            f"Q{29 - w * 0.4} {low + 3} {29 - w * 0.1} {low - 1}"
            f" Q{29 + w * 0.1} {low + 4} {29 + w * 0.4} {low - 1} "
            f"Q{29 + w * 0.7} {low + 2} {29 + w} {low - 4}"
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
    pen.rect((28, 86, 6, 9), BARK)
    form(pen, "M19 92 L43 92 L40 100 L22 100 Z", look.second)
    with pen.placed(3.7, 5.4, scale=0.94):
        _tiers(pen, look.main)
    for data in ("M19 36 Q32 46 44 36", "M13 58 Q32 70 50 58", "M8 82 Q32 94 56 82"):
        pen.line(data, "#f6cf5f", 1.6, role="detail")
    for i, (x, y) in enumerate(((31, 27), (25, 49), (38, 50), (18, 71), (32, 74), (45, 71))):
        ball(pen, (x, y, 3, 3), (look.second, "#5fa8d8", "#f4c542")[i % 3], light=0.4)
    form(
        pen,
        "31 -2*, 33.4 4.6*, 40 4.8*, 34.8 9*, 36.8 15.6*, 31 11.8*, 25.2 15.6*, 27.2 9*, "
        "22 4.8*, 28.6 4.6*",
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
            (
                "46 26, 36 16, 22 14, 8 22, 0 36, 10 32*, 11 37*, 18 29*, 20 33*, 27 26*, 30 29*, "
                "38 25"
            ),
            0.12,
        ),
        (
            (
                "46 26, 52 12, 64 6, 78 10, 87 22, 78 20*, 78 25*, 70 20*, 68 24*, 61 20*, 59 24*, "
                "52 23"
            ),
            0.18,
        ),
        (
            "46 26, 42 12, 32 3, 18 2, 8 8, 18 9*, 16 14*, 25 11*, 26 16*, 32 14*, 34 19*, 40 20",
            0.0,
        ),
        (
            (
                "46 26, 60 22, 74 28, 80 42, 78 54, 74 45*, "
                "70 48*, 68 39*, 63 41*, 61 34*, 56 36*, "
                "52 30"
            ),
            0.08,
        ),
        (
            (
                "46 26, 34 26, 22 34, 16 48, 19 58, 23 48*, "
                "27 51*, 28 41*, 33 43*, 34 35*, 39 36*, "
                "42 30"
            ),
            0.04,
        ),
    )
    for data, dark in fronds:
        form(pen, data, darker(green, dark), shade=0.14, light=0.14)
    for x, y in ((43, 30), (49, 31), (45, 34)):
        ball(pen, (x, y, 3.6, 3.6), "#7b5336")


@thing(
    "birch",
    words=("aspen", "birch tree", "silver birch"),
    near=("poplar", "eucalyptus"),
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
    words=("fall tree", "golden tree", "maple tree"),
    near=("orange tree",),
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
    words=("cherry blossom", "cherry tree", "sakura", "almond tree", "blossoming tree"),
    near=("magnolia",),
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
    for x, y in (
        (26.0, 36.0),
        (40, 22),
        (54, 34),
        (64, 20),
        (14, 44),
        (78, 44),
        (46, 42),
        (34, 14),
    ):
        for dx, dy in ((0.0, -1.5), (1.4, 0), (-1.4, 0), (0, 1.5)):
            pen.circle(x + dx, y + dy, 1.1, WHITE, role="light")
    for _ in range(6):
        x, y = 8 + look.rng.random() * 76, 70 + look.rng.random() * 27
        pen.ellipse((x, y, 1.8, 1.1, look.rng.random() * 180), pink, role="detail")


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
    strands = rows("12 26 80, 22 20 90, 33 16 84, 72 16 86, 84 20 92, 95 28 80, 44 12 70, 62 12 68")
    for x, top, low in strands:
        shade = 0.0 if x < 50 else 0.1
        limb(
            pen,
            f"M{52 + (x - 52) * 0.5} {top} C{x} {top + 10} {x} {low - 30} {x + (x - 52) * 0.03} "
            f"{low}",
            15,
            4,
            darker(green, shade),
            middle=14,
            light=0.16,
        )


@thing(
    "bonsai",
    words=("bonsai tree",),
    aspect=1.16,
    height_m=0.45,
    stands="table",
    main="#5f9a4a",
    second="#7d5a3f",
    kinds=("plant",),
)
@percent
def bonsai(pen: Pen, look: Look) -> None:
    green, bark, glaze = look.main, look.second, "#3f6f8a"
    wood = limb(pen, "M54 82 C38 76 42 62 56 58 C70 54 72 42 60 30", 17, 5, bark)
    for x, y, turn in ((45, 72, 50), (58, 60, -20), (66, 48, 60)):
        mark(pen, wood, (x, y, 6, 1.3, turn), darker(bark, 0.24))
    limb(pen, "M52 60 Q36 56 26 50", 6, 3, darker(bark, 0.08))
    limb(pen, "M68 48 Q82 50 92 44", 5, 2.6, darker(bark, 0.08))
    limb(pen, "M46 80 Q36 80 32 84", 6, 3, bark)
    for x, y, w, h, tone in (
        (24, 44, 23, 12, 0.1), (92, 38, 22, 11, 0.14), (62, 18, 30, 17, 0.0),
    ):  # fmt: skip
        _pad(pen, (x, y, w, h), darker(green, tone))
    form(pen, "28 84, 40 79, 58 78, 76 79, 88 84", "#6fa04f", light=0.2)
    pot = form(pen, "18 82*, 98 82*, 92 95, 86 97*, 30 97*, 24 95", glaze)
    mark(pen, pot, (58, 82, 60, 4), lighter(glaze, 0.3), role="light")
    for x in (32, 76):
        pen.rect((x, 96, 9, 4), darker(glaze, 0.3), r=1)


def _pad(pen: Pen, oval: tuple[float, float, float, float], green: str) -> None:
    """Draw a clipped cushion of leaves: flat below, billowing above."""
    x, y, w, h = oval
    data = (
        f"{x - w} {y + h * 0.5}, {x - w * 0.8} {y - h * 0.3}, {x - w * 0.45} {y - h * 0.7}, "
        f"{x} {y - h}, {x + w * 0.5} {y - h * 0.65}, {x + w * 0.82} {y - h * 0.25}, "
        f"{x + w} {y + h * 0.5}, {x + w * 0.4} {y + h * 0.8}, {x - w * 0.4} {y + h * 0.8}"
    )
    form(pen, data, green, light=0.2)
    for dx, dy in ((-0.5, -0.1), (0.05, -0.45), (0.45, 0.0), (-0.1, 0.25)):
        at = x + dx * w, y + dy * h
        pen.line(f"M{at[0] - 4} {at[1]} q4 -4.6 8 0", lighter(green, 0.2), 1.2, role="detail")
