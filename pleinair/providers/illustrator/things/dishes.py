"""What people love to eat: pancakes, tacos, an avocado."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.forms import form, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import WHITE, across, down


@thing(
    "pancakes",
    words=("pancake", "stack of pancakes", "pile of pancakes", "hotcakes", "flapjacks"),
    near=("crepe", "waffle"),
    aspect=1.5,
    height_m=0.14,
    stands="table",
    main="#e0a256",
    second="#a85a24",
    kinds=("food", "sweet"),
)
@percent
def pancakes(pen: Pen, look: Look) -> None:
    batter, syrup = look.main, look.second
    pen.ellipse((75, 90, 74, 10), across("#eef2f3", 0, 150, by=0.12))
    pen.ellipse((75, 88, 56, 6), darker("#eef2f3", 0.14), role="shade")
    for i, (x, y) in enumerate(((76, 80), (73, 68), (77, 56), (74, 44))):
        pen.path(f"M{x - 52} {y} C{x - 52} {y + 17} {x + 52} {y + 17} {x + 52} {y} V{y - 5}"
                 f"H{x - 52}Z", across(lighter(batter, 0.3), x - 60, x + 60, by=0.16))  # fmt: skip
        top = darker(batter, 0.1 if i < 3 else 0)
        pen.ellipse((x, y - 5, 52, 11), across(top, x - 60, x + 60, by=0.14))
    pen.path("M36 38 C36 28 112 28 114 38 C118 46 124 44 124 52 C124 62 116 62 115 52"
             "C112 46 106 46 104 52 C102 70 96 76 91 70 C87 62 90 52 82 48 C70 46 62 46 56 50"
             "C54 62 44 64 42 54 C42 46 34 46 36 38Z", down(syrup, 26, 80, by=0.24))  # fmt: skip
    pen.path("M46 36 C58 31 84 30 100 34", stroke=lighter(syrup, 0.6), width=2, role="light")
    pen.path("M60 27 L82 22 L98 29 L98 37 L76 42 L60 34Z", "#f2cf5c")
    pen.path("M60 27 L82 22 L98 29 L76 34Z", "#fbe596", role="light")
    for x, y, tone in ((48, 31, "#4a5aa0"), (57, 24, "#5a6cb4"), (110, 36, "#d8404a")):
        pen.circle(x, y, 6, across(tone, x - 7, x + 7, by=0.24))
        pen.circle(x - 2, y - 2, 1.5, WHITE, role="light", opacity=0.8)


@thing(
    "taco",
    words=("tacos", "street taco"),
    near=("burrito", "quesadilla", "fajita"),
    aspect=1.6,
    height_m=0.1,
    stands="table",
    main="#eebb56",
    second="#6fae4a",
    kinds=("food",),
)
@percent
def taco(pen: Pen, look: Look) -> None:
    shell, leaf = look.main, look.second
    form(pen, "10 94*, 14 52, 40 22, 82 10, 122 22, 147 52, 151 92*", darker(shell, 0.2))
    for i, (x, y) in enumerate(rows(
        "18 60, 30 44, 44 33, 58 25, 74 20, 90 20, 106 25, 120 33, 133 45, 143 60, 38 44, 66 30,"
        "98 28, 124 44"
    )):  # fmt: skip
        paint = lighter(leaf, 0.16) if i % 2 else leaf
        with pen.placed(x, y):
            form(pen, "-9 4, -7 -7, 0 -10, 8 -6, 9 5", paint, light=0.24)
    for x, y, tone in ((36, 52, "#8a4f30"), (60, 38, "#7a452b"), (86, 34, "#8a4f30"),
                       (112, 42, "#7a452b"), (132, 58, "#8a4f30")):  # fmt: skip
        pen.ellipse((x, y, 12, 9), tone)
    for x, y in ((48, 40), (74, 30), (100, 32), (124, 50)):
        pen.rect((x - 5, y - 5, 10, 10), "#d8453c", r=2)
        pen.rect((x - 3, y - 3, 4, 3), "#f28a76", r=1, role="light")
    for x, y, turn in ((40, 34, 20), (66, 24, -16), (92, 24, 12), (114, 34, 40)):
        with pen.placed(x, y, turn=turn):
            pen.rect((-8, -1.6, 16, 3.2), "#fbe07a", r=1, role="detail")
    front = form(pen, "6 96*, 8 74, 28 52, 58 42, 92 41, 126 52, 148 74, 154 96*", shell)
    for x, y, r in rows("30 78 4, 52 62 3, 74 82 5, 96 60 3, 112 80 4, 134 84 3, 62 92 3, 88 70 3"):
        mark(pen, front, (x, y, r, r * 0.8), darker(shell, 0.22))
    pen.path("M5 94 Q80 103 155 94 Q154 100 148 100 H12 Q6 100 5 94Z", darker(shell, 0.12))


@thing(
    "avocado",
    words=("half an avocado", "avocado half"),
    aspect=0.76,
    height_m=0.14,
    stands="table",
    main="#5c8a3a",
    second="#7a4a2a",
    kinds=("food", "fruit"),
)
@percent
def avocado(pen: Pen, look: Look) -> None:
    skin, stone = look.main, look.second
    pear = "38 1, 50 8, 56 26, 68 44, 75 66, 66 88, 38 99, 10 88, 1 66, 8 44, 20 26, 26 8"
    form(pen, pear, darker(skin, 0.24))
    with pen.placed(38, 53, scale=0.9), pen.placed(-38, -52):
        form(pen, pear, "#b9cf62", shade=0.06)
    with pen.placed(38, 54, scale=0.76), pen.placed(-38, -53):
        form(pen, pear, "#e9eaa2", shade=0.06)
    form(pen, "38 46, 52 52, 57 65, 51 79, 38 84, 25 79, 19 65, 24 52", stone, light=0.24)
    pen.ellipse((31, 57, 5, 3.4, -30), WHITE, role="light", opacity=0.55)


@thing(
    "skull",
    words=("human skull", "skull head", "sugar skull"),
    aspect=0.82,
    height_m=0.24,
    stands="table",
    main="#f1e8d4",
    second="#3a3038",
)
@percent
def skull(pen: Pen, look: Look) -> None:
    bone, hollow = look.main, look.second
    form(pen, "24 70*, 58 70*, 60 90, 56 99*, 26 99*, 22 90", darker(bone, 0.1))
    dome = "41 1, 66 8, 80 28, 79 50, 70 64, 62 72, 60 82*, 22 82*, 20 72, 12 64, 3 50, 2 28, 16 8"
    form(pen, dome, bone)
    for side in (-1, 1):
        with pen.placed(41, 0, mirror=side < 0):
            form(pen, "6 44, 16 38, 27 42, 29 54, 20 62, 9 58", hollow, light=0)
            pen.path("M26 68 Q30 64 30 60", stroke=darker(bone, 0.24), width=1.6, role="shade")
    pen.path("M41 58 L48 72 Q44 75 41 71 Q38 75 34 72Z", hollow, role="detail")
    for i in range(6):
        x = 24.5 + i * 5.6
        pen.rect((x, 78, 5, 9), lighter(bone, 0.3), r=1.4, role="detail")
        pen.rect((x + 0.3, 88.4, 4.4, 7), lighter(bone, 0.2), r=1.4, role="detail")
    pen.line([(23, 87.6), (59, 87.6)], hollow, 1.2, role="detail")
    pen.path("M54 6 L50 16 L56 21 L53 30", stroke=darker(bone, 0.34), width=1.3, role="shade")
