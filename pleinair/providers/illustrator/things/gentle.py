"""Slow and gentle ones: sloth, capybara, llama, and the axolotl that is none of them."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.bodies import leg
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, smile
from pleinair.providers.illustrator.things.forms import INK, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "sloth",
    words=("baby sloth", "three toed sloth", "three-toed sloth"),
    aspect=0.94,
    height_m=0.6,
    main="#a48a6c",
    second="#efe2c8",
    kinds=("animal", "mammal", "wild"),
)
@percent
def sloth(pen: Pen, look: Look) -> None:
    fur, pale, claw = look.main, look.second, "#4a3d36"
    body = form(pen, "47 44, 66 52, 76 70, 75 88, 64 98, 47 99, 30 98, 19 88, 18 70, 28 52", fur)
    mark(pen, body, (47, 78, 17, 18), lighter(fur, 0.3), role="light")
    for side in (-1, 1):
        with pen.placed(47, 0, mirror=side < 0):
            ball(pen, (20, 92, 13, 8), darker(fur, 0.06))
            for x in (25, 29.4, 33):
                pen.line([(x, 93), (x + 5, 96)], claw, 2)
            limb(pen, "M20 58 Q40 66 29 84", 13, 10, darker(fur, 0.1))
            for x in (23, 27, 31):
                pen.line(f"M{x} 85 Q{x - 1} 91 {x - 4} 92", claw, 2)
    pen.begin_head(47, 52)
    head = form(pen, "47 6, 64 10, 75 22, 76 36, 66 50, 47 55, 28 50, 18 36, 19 22, 30 10", fur)
    form(pen, "47 14, 60 17, 66 28, 65 40, 57 49, 47 51, 37 49, 29 40, 28 28, 34 17", pale,
         shade=0.08, light=0)  # fmt: skip
    for x, turn in ((34, -22), (60, 22)):
        pen.ellipse((x, 32, 9, 5.4, turn), darker(fur, 0.42), role="detail")
    mark(pen, head, (47, 8, 10, 5), darker(fur, 0.16))
    eyes(pen, 47, 31, apart=23, r=3.2)
    cheeks(pen, 47, 41, apart=32, r=4)
    pen.ellipse((47, 37, 5, 3.4), INK, role="detail")
    smile(pen, 47, 43, 15, width=1.4)


@thing(
    "capybara",
    words=("capibara",),
    aspect=1.4,
    height_m=0.6,
    main="#a5713f",
    second="#7a4f2c",
    kinds=("animal", "mammal", "wild"),
)
@percent
def capybara(pen: Pen, look: Look) -> None:
    fur, dark = look.main, look.second
    for x in (34, 88):
        limb(pen, f"M{x} 74 L{x + 1} 95", 13, 9, darker(fur, 0.28))
        ball(pen, (x + 3, 96.4, 8, 3.6), darker(dark, 0.2), light=0)
    back = "8 66, 10 46, 28 34, 56 30, 84 34, 104 44, 110 62, 100 82, 70 89, 34 88, 14 82"
    body = form(pen, back, fur)
    mark(pen, body, (58, 92, 44, 14), lighter(fur, 0.18), role="light")
    for x in (24, 78):
        limb(pen, f"M{x} 74 L{x} 94", 16, 11, darker(fur, 0.06))
        ball(pen, (x + 3, 96.2, 9, 3.8), dark, light=0)
    for hair_x, hair_y in rows("22 50, 36 44, 50 52, 64 44, 30 62, 46 66, 62 60, 78 54, 80 70"):
        tip = hair_x - 4, hair_y + 4
        pen.line([(hair_x, hair_y), tip], darker(fur, 0.2), 1.1, role="detail")
    pen.begin_head(98, 60, mouth=(133, 51))
    for x, tone in ((78, 0.2), (100, 0.1)):
        ball(pen, (x, 12, 6.4, 6.8), darker(fur, tone))
        pen.circle(x + 0.6, 13, 3.2, darker(dark, 0.1), role="detail")
    form(pen, "88 10, 104 12, 116 22, 132 30, 137 42, 133 56, 118 62, 98 62, 80 56, 72 42, 75 22",
         fur)  # fmt: skip
    form(pen, "120 30, 133 30, 138 41, 134 55, 124 60, 115 54, 113 40", darker(dark, 0.02),
         shade=0.1, light=0.2)  # fmt: skip
    for x in (122, 131):
        pen.ellipse((x, 38, 2.2, 1.5, -12), INK, role="detail")
    eye(pen, 101, 28, 3.6)
    pen.line("M96 23.4 Q101 21.6 106 24", darker(fur, 0.3), 1.4)
    cheeks(pen, 100, 41, apart=0, r=5)
    pen.line("M118 53 Q126 57 133 50", INK, 1.4)


@thing(
    "llama",
    words=("lama",),
    near=("alpaca", "vicuna"),
    aspect=0.82,
    height_m=1.7,
    main="#f0e4cd",
    second="#d9785a",
    kinds=("animal", "mammal", "farm"),
)
@percent
def llama(pen: Pen, look: Look) -> None:
    wool, rug = look.main, look.second
    far, hoof = darker(wool, 0.24), "#5a4a44"
    leg(pen, 25, 72, 8, far, foot=2, hoof=hoof)
    leg(pen, 50, 72, 8, far, foot=2, hoof=hoof)
    ball(pen, (9, 56, 6, 8), darker(wool, 0.1))
    form(pen, "10 62, 14 52, 28 48, 44 50, 50 44, 50 26, 56 18, 66 20, 68 34, 66 54, 62 70, 50 78, "
         "28 79, 14 76", wool)  # fmt: skip
    leg(pen, 19, 72, 9.5, wool, hoof=hoof)
    leg(pen, 56, 72, 9.5, wool, hoof=hoof)
    blanket = form(pen, "20 48*, 42 49*, 43 68*, 20 69*", rug, light=0.1)
    for y, tone in ((55, "#f2d06b"), (62, "#4f9a9a")):
        mark(pen, blanket, (31, y, 14, 1.7), tone)
    for x in (23, 27.6, 32, 36.4, 40.6):
        pen.line([(x, 69), (x, 72)], "#f2d06b", 1.2)
    pen.begin_head(59, 50, mouth=(80, 30))
    form(pen, "50 44, 50 26, 56 18, 66 20, 68 34, 66 54, 58 60, 51 56", wool, shade=0)
    for x, lean in ((55, -3), (64, 1)):
        form(pen, f"{x - 3} 14, {x + lean - 1} 1*, {x + lean + 3} 6, {x + 3} 14", wool)
    form(pen, "58 9, 68 11, 74 19, 81 24, 81 31, 73 33, 62 32, 54 26, 53 15", wool)
    ball(pen, (76, 27.6, 6, 5), lighter(wool, 0.4), shade=0.08)
    pen.ellipse((79, 25, 2.2, 1.6), INK, role="detail")
    pen.line("M72 30.6 Q76 32.4 80 30", INK, 1)
    ball(pen, (58, 9, 6.4, 4.6), darker(wool, 0.06))
    eye(pen, 66, 19.6, 2.5)
    cheeks(pen, 66, 26, apart=0, r=2.6)


@thing(
    "axolotl",
    words=("axolotls",),
    near=("salamander", "newt"),
    aspect=1.5,
    height_m=0.25,
    main="#f3a9b8",
    second="#e0607f",
    stands="underwater",
    kinds=("animal",),
)
@percent
def axolotl(pen: Pen, look: Look) -> None:
    skin, gill = look.main, look.second
    tail = form(pen, "70 70, 90 66, 116 52, 140 36, 148 44, 142 66, 122 84, 92 90, 70 88", skin)
    mark(pen, tail, (140, 46, 10, 20, 20), lighter(skin, 0.3), role="light")
    form(pen, "54 62, 84 62, 104 72, 102 88, 84 95, 58 95, 44 84", skin)
    for x, turn in ((64, 24), (96, -14)):
        with pen.placed(x, 92, turn=turn):
            limb(pen, "M0 -8 L0 4", 9, 7, darker(skin, 0.1))
            for toe in (-4, 0, 4):
                ball(pen, (toe, 6, 2.2, 2.6), darker(skin, 0.1), light=0)
    for side in (-1, 1):
        with pen.placed(46, 46, mirror=side < 0):
            for dx, dy in ((30, -30), (42, -10), (38, 12)):
                limb(pen, f"M22 {dy * 0.3} Q{dx * 0.8} {dy * 0.5} {dx} {dy}", 6, 3, gill)
                for t in (0.5, 0.75, 1.0):
                    along, down = 22 + (dx - 22) * t, dy * (0.3 + 0.7 * t)
                    ball(pen, (along, down - 3.4, 2.4, 3.4), lighter(gill, 0.14), light=0)
                    ball(pen, (along, down + 3.4, 2.4, 3.4), gill, light=0)
    form(pen, "46 18, 66 22, 80 36, 80 54, 66 68, 46 72, 26 68, 12 54, 12 36, 26 22", skin)
    eyes(pen, 46, 44, apart=42, r=3.8)
    cheeks(pen, 46, 54, apart=48, r=5.4)
    smile(pen, 46, 54, 18, width=1.8)
    for spot in ((36, 28), (54, 26), (46, 33)):
        pen.circle(*spot, 1.6, darker(skin, 0.14), role="detail")
