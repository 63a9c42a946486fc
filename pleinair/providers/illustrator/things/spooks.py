"""Who comes out at night and on the last of October: skeleton, zombie, vampire."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.faces import eye
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.measures import OUT, Figure
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "skeleton",
    words=("bony skeleton",),
    near=("grim reaper",),
    aspect=0.6,
    height_m=1.75,
    main="#f3ecd9",
    second="#3b3642",
    kinds=("person", "fantasy"),
)
@percent
def skeleton(pen: Pen, look: Look) -> None:
    bone, dark = look.main, look.second
    f = measures.adult(look, x=30)
    for side in (-1, 1):
        with pen.placed(30, 0, mirror=side < 0):
            _bone(pen, "M5.4 60 L6.6 77", darker(bone, 0.06))
            _bone(pen, "M6.6 79 L6.8 94", darker(bone, 0.06))
            form(pen, "4 96, 8 94, 14 97, 15 100, 4 100", bone, light=0)
    pen.line("M30 31 V56", darker(bone, 0.12), 3.4, role="body")
    form(pen, "30 54, 37 51, 41 54, 39 60, 33 61, 30 65, 27 61, 21 60, 19 54, 23 51", bone)
    for row, half in enumerate((9.6, 10.6, 10, 8.4)):
        y = 34.6 + row * 4.6
        for side in (-1, 1):
            spine = f"M30 {y} Q{30 + side * half * 1.2} {y - 1.6} {30 + side * half} {y + 4}"
            limb(pen, spine, 2.6, 2, bone, shade=0.1)
    limb(pen, "M19.6 31.4 L40.4 31.4", 3.4, 3.4, bone)
    for side in (-1, 1):
        _bony_arm(pen, f, side, bone)
    _skull(pen, bone, dark)


def _bone(pen: Pen, spine: str, colour: str) -> None:
    limb(pen, spine, 3.6, 3.2, colour)
    x, y = spine.rsplit("L", 1)[1].split()
    ball(pen, (float(x), float(y), 2.7, 2.2), colour, light=0)


def _bony_arm(pen: Pen, f: Figure, side: int, bone: str) -> None:
    x, y = f.x + side * 10.6, 32.0
    hand = f.hands[0 if side < 0 else 1] if f.hands else (x + side * 3.6, 57.0)
    elbow = (x + hand[0]) / 2 + side * 4, max(44.0, (y + hand[1]) / 2 + 4)
    first = len(pen.shapes)
    _bone(pen, f"M{x} {y} L{elbow[0]} {elbow[1]}", darker(bone, 0.05))
    _bone(pen, f"M{elbow[0]} {elbow[1]} L{hand[0]} {hand[1]}", bone)
    for turn in (-2.4, 0, 2.4):
        pen.line([hand, (hand[0] + turn, hand[1] + 4)], bone, 1.4, role="body")
    pen.arms.append((first, len(pen.shapes)))


def _skull(pen: Pen, bone: str, dark: str) -> None:
    form(
        pen,
        "30 3, 38 5, 42.6 12, 41.6 19, 37.6 22, 36.6 28, 30 29.6, 23.4 28, 22.4 22, 18.4 19, "
        "17.4 12, 22 5",
        bone,
    )
    for side in (-1, 1):
        pen.sees(30 + side * 5, 15)
        pen.ellipse((30 + side * 5, 15, 3.7, 4.1), dark, role="detail")
        pen.circle(30 + side * 5 - 1, 13.8, 0.9, WHITE, role="light")
    pen.path("M30 18.4 L32 21.6 H28Z", dark, role="detail")
    pen.line("M24.6 25 H35.4", dark, 0.8)
    for x in (26.4, 28.8, 31.2, 33.6):
        pen.line([(x, 23.6), (x, 26.6)], dark, 0.7)


@thing(
    "zombie",
    words=("undead", "walking dead"),
    near=("frankenstein",),
    aspect=0.72,
    height_m=1.75,
    main="#7d6a58",
    second="#47536b",
    kinds=("person", "fantasy"),
)
@percent
def zombie(pen: Pen, look: Look) -> None:
    cloth, trousers = look.main, look.second
    f = replace(measures.adult(look, x=36), skin="#9dbb84", hair="#3f4438")
    figures.legs(pen, f, trousers, shoes="#38333a")
    for side, low in ((-1, 86), (1, 82)):
        x = f.x + side * 4.8
        pen.path(f"M{x - 3.6} {low} l1.6 3 1.6 -2.6 1.6 3.4 1.6 -3 1 2.4 V96 H{x - 3.6}Z", f.skin)
        figures.shoe(pen, x, 3.9, "#38333a")
    body = figures.torso(pen, f, cloth)
    mark(pen, body, (f.x + 4, 50, 3.4, 4.6, 20), darker(f.skin, 0.08))
    pen.path(
        f"M{f.x - 9} 59 l2.4 4 2 -3.4 3 4.4 2.6 -4 3 4 2.4 -3.6 2.6 3 V57 H{f.x - 9}Z",
        darker(cloth, 0.1),
    )
    for side in (-1, 1):
        figures.arm(pen, f, side, cloth, reach=OUT, short=True)
    heads.head(pen, f, face=False)
    heads.hair_front(pen, f, "short")
    with measures.head_space(pen, f):
        for x, r in ((-3.4, 3.2), (4.2, 2.4)):
            pen.circle(x, 0.4, r + 0.9, darker(f.skin, 0.34), role="detail")
            pen.circle(x, 0.4, r, "#fdf6c9", role="light")
            eye(pen, x, 0.6, r * 0.34, side=-1 if x < 0 else 1)
        pen.path("M-3.6 5.6 Q0.6 4.2 4.6 5.4 L4 8 Q0.6 6.8 -3 8.200Z", "#4c2f38", role="detail")
        pen.rect((-1.4, 5.2, 1.5, 1.5), WHITE, role="light")
        pen.rect((2, 6.4, 1.4, 1.2), WHITE, role="light")
        pen.line("M3.6 -6.6 L8 -4.2 M5 -7 l-1 2.2 M7 -5.9 l-1 2.2", "#6b3f46", 0.6)


@thing(
    "vampire",
    words=("dracula", "count dracula", "vampire lord"),
    aspect=0.78,
    height_m=1.85,
    main="#2c2833",
    second="#b3283a",
    kinds=("person", "fantasy"),
)
@percent
def vampire(pen: Pen, look: Look) -> None:
    black, red = look.main, look.second
    f = replace(measures.adult(look, x=39), skin="#e9e2e4", hair="#1f1c25")
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            form(pen, "3 28*, 12 31, 20 52, 26 74, 34 92*, 25 89, 18 96*, 10 91, 2 96*", black)
            form(pen, "4 31*, 10 34, 15 54, 20 76, 24 86*, 17 84, 12 90*, 3 88*", red, light=0)
    figures.legs(pen, f, lighter(black, 0.06), shoes="#17151b")
    figures.torso(pen, f, lighter(black, 0.08))
    pen.path(f"M{f.x - 4} 28 H{f.x + 4} L{f.x + 2.6} 54 H{f.x - 2.6}Z", WHITE)
    form(
        pen,
        f"{f.x - 4.8} 34, {f.x - 7} 50*, {f.x} 57*, {f.x + 7} 50*, {f.x + 4.8} 34, {f.x} 46",
        red,
        light=0,
    )
    for side in (-1, 1):
        figures.arm(pen, f, side, black)
        with pen.placed(f.x, 0, mirror=side < 0):
            form(pen, "2.4 33*, 7 31, 11.6 33*, 14.6 17*, 8 22", black, light=0.14)
            form(pen, "3.6 32*, 7 30, 9.6 31, 12.6 20.4*, 7.6 24", red, shade=0, light=0)
    heads.head(pen, f, face=False)
    with measures.head_space(pen, f):
        form(
            pen,
            "-9.6 1.6*, -10.8 -5, -8 -11, 0 -13, 8 -11, 10.8 -5, 9.6 1.6*, 8.6 -4, 5 -7.6, "
            "0.4 -3.4*, -5 -7.6, -8.6 -4",
            f.hair,
            light=0.2,
        )
        for side in (-1, 1):
            x = 0.5 + side * 3.6
            eye(pen, x, 0.4, 1.3, side=side, iris="#8c1f2c")
            pen.line(f"M{x - side * 1.8} -1.9 Q{x} -2.6 {x + side * 2.2} -3.6", f.hair, 0.9)
        pen.line("M0.6 2.2 Q1.7 3.2 0.4 3.5", darker(f.skin, 0.3), 0.6)
        pen.path(
            "M-3 5.4 Q0.5 6.6 4 5.4 Q2.6 7.4 0.5 7.4 Q-1.6 7.4 -3 5.4Z", "#8c2f3c", role="detail"
        )
        for x in (-1.5, 2.5):
            pen.polygon([(x - 0.8, 5.9), (x + 0.8, 5.9), (x, 9)], "#ffffff", role="light")
