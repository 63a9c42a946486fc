"""Creatures that nobody has photographed."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, likeness, measures
from pleinair.providers.illustrator.things.faces import BROWS, cheeks, eye, eyes, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

HIP_SOFT: measures.Reach = ((8, 10), (2, 20))


@thing(
    "dragon",
    words=("wyvern", "drake dragon", "fire dragon"),
    near=("basilisk", "hydra", "griffin", "gryphon", "chimera"),
    aspect=1.2,
    height_m=3.2,
    main="#4f9d6b",
    second="#f2b84b",
    kinds=("animal", "fantasy"),
)
@percent
def dragon(pen: Pen, look: Look) -> None:
    skin, belly = look.main, look.second
    form(
        pen,
        "62 52, 66 28, 84 10, 108 2, 104 16, 112 26*, 100 30, 102 42*, 90 42, 84 54*, 74 56",
        darker(skin, 0.3),
    )
    tail = limb(pen, "M44 84 C24 98 4 92 8 72 C10 62 20 62 20 68", 20, 4, darker(skin, 0.06))
    mark(pen, tail, (12, 94, 18, 6), darker(skin, 0.2), role="shade")
    form(pen, "20 70, 12 68, 14 58*, 22 54*, 28 60*, 26 68", belly)
    for x, y, turn in rows("63 16 -30, 56 28 -46, 50 41 -52, 44 54 -60, 37 66 -56, 29 78 -46"):
        with pen.placed(x, y, turn=turn):
            pen.polygon([(-5, 5), (0, -6), (6, 5)], belly)
    limb(pen, "M74 80 L76 93", 18, 13, darker(skin, 0.2))
    ball(pen, (82, 96, 11, 4.2), darker(skin, 0.2), light=0)
    body = form(
        pen,
        "62 20, 74 16, 82 26, 82 44, 88 62, 84 82, 68 92, 50 92, 38 82, 42 66, 54 48, 58 34",
        skin,
    )
    mark(pen, body, (82, 64, 13, 30, 10), belly)
    for y in (48, 56, 64, 72, 80):
        pen.line(f"M{75 - (y - 48) * 0.08} {y} Q80 {y + 2} {85} {y}", darker(belly, 0.22), 1.2)
    limb(pen, "M54 76 Q52 86 58 93", 22, 14, lighter(skin, 0.03))
    ball(pen, (64, 95.8, 13, 4.4), skin, light=0)
    limb(pen, "M72 56 Q84 62 92 58", 8, 6, darker(skin, 0.1))
    form(
        pen,
        "56 50, 44 34, 36 14, 12 4, 18 16, 6 24*, 16 30, 10 42*, 24 42, 26 54*, 38 54, 48 60",
        darker(skin, 0.14),
    )
    pen.line("M50 52 Q36 34 16 10 M50 54 Q32 42 10 28", darker(skin, 0.35), 1.4)
    _dragon_head(pen, skin, belly)


def _dragon_head(pen: Pen, skin: str, belly: str) -> None:
    for x in (66, 76):
        form(pen, f"{x - 3} 10, {x - 8} 0*, {x + 4} 7", lighter(belly, 0.3))
    form(pen, "56 16, 64 6, 80 4, 96 12, 108 18, 112 26, 106 34, 90 37, 72 36, 58 30", skin)
    form(pen, "78 33, 94 33, 110 29, 105 37, 92 40, 80 39", lighter(skin, 0.4), light=0)
    pen.line("M76 32 Q94 34 110 28", darker(skin, 0.5), 1.4)
    eye(pen, 79, 17, 4.2, white=True)
    pen.ellipse((106, 20, 1.4, 1.8), darker(skin, 0.5), role="detail")
    cheeks(pen, 73, 28, apart=0, r=4)
    form(pen, "112 31, 116 28, 120 32, 118 38, 121 43, 115 44, 111 39", "#f58a3c", light=0)
    pen.ellipse((115.4, 36.6, 2, 3), "#fbd45c", role="glow")


@thing(
    "mermaid",
    words=("siren", "little mermaid", "mermaids"),
    near=("merman",),
    aspect=0.74,
    height_m=1.5,
    stands="water",
    main="#3fb0a3",
    second="#b07fd0",
    kinds=("person", "fantasy"),
)
@percent
def mermaid(pen: Pen, look: Look) -> None:
    scale, shell = look.main, look.second
    f = measures.adult(look, x=34, hair=look.rng.choice(("#c8502f", "#a9542f", "#7b3f2e")))
    f = measures.Figure(
        f.skin, f.hair, x=34, shoulder=7.8, hip=7, head=12.4, head_y=16, shoulder_y=31, hip_y=55
    )
    heads.hair_behind(pen, f, "long")
    form(pen, "52 86, 64 74, 74 72, 72 84, 74 96, 62 96", darker(scale, 0.12))
    tail = form(
        pen,
        "26.6 50, 41.4 50, 43 64, 42 78, 48 85, 56 82, 60 88, 52 98, 38 99, 28 90, 25 72, 25 60",
        scale,
    )
    for row in range(6):
        for i in range(3):
            x = 30 + i * 5 + (row % 2) * 2.4 + max(0, row - 3) * 2.4
            pen.line(f"M{x - 2} {57 + row * 6} q2 3 4 0", lighter(scale, 0.35), 0.9)
    mark(pen, tail, (34, 50, 9, 2.6), lighter(scale, 0.4), role="light")
    body = form(
        pen,
        "31 29.6, 26 32.6, 27 40, 28 46, 26.8 52.6, 41.2 52.6, 40 46, 41 40, 42 32.6, 37 29.6",
        f.skin,
        light=0,
    )
    for x in (30.4, 37.6):
        mark(pen, body, (x, 39, 3.6, 3.6), shell)
    figures.arm(pen, f, -1, f.skin, reach=HIP_SOFT)
    figures.arm(pen, f, 1, f.skin, reach=((13, 0), (14, -8)))
    heads.head(pen, f)
    heads.hair_front(pen, f, "long")
    with measures.head_space(pen, f):
        form(
            pen,
            "6 -9, 8 -13, 10 -9.4, 13.4 -8.6, 10.6 -6.4, 11 -3, 8 -5, 5 -3.4, 5.8 -6.6, 3 -8.6",
            "#f8c95a",
            light=0,
        )


@thing(
    "ghost",
    words=("spook", "phantom", "spectre", "specter", "spirit", "poltergeist"),
    near=("ghoul",),
    aspect=0.82,
    height_m=1.4,
    main="#f4f4f8",
    second="#8fa3c8",
    kinds=("fantasy",),
)
@percent
def ghost(pen: Pen, look: Look) -> None:
    sheet = look.main
    form(pen, "12 48, 2 42, 0 52, 6 60, 16 62", darker(sheet, 0.06))
    form(
        pen,
        "M10 96 C12 70 6 4 42 3 C78 4 70 66 74 94 C70 104 64 94 58 93 C52 93 52 100 46 100 "
        "C40 100 38 93 32 93"
        " C26 93 26 100 20 100 C14 100 12 94 10 96 Z",
        sheet,
        shade=0.14,
    )
    form(pen, "68 46, 79 40, 82 50, 76 60, 66 62", darker(sheet, 0.1))
    for x in (33, 53):
        pen.sees(x, 34)
        pen.ellipse((x, 34, 5, 7), INK, role="detail")
        pen.circle(x - 1.6, 31, 1.8, WHITE, role="light")
    cheeks(pen, 43, 45, apart=36, r=4.6)
    pen.ellipse((43, 51, 4, 5.4), "#5a4a62", role="detail")
    pen.path("M18 98 Q42 94 68 98", None, stroke=look.second, width=1.4, role="line", opacity=0.5)


@thing(
    "robot",
    words=("android", "droid", "bot", "automaton", "machine man"),
    near=("cyborg",),
    aspect=0.76,
    height_m=1.5,
    main="#7fb0c4",
    second="#f2a541",
    kinds=("machine", "fantasy"),
)
@percent
def robot(pen: Pen, look: Look) -> None:
    metal, accent = look.main, look.second
    joint = darker(metal, 0.45)
    pen.line([(38, 12), (38, 5)], joint, 2, role="body")
    ball(pen, (38, 4, 3.4, 3.4), accent, light=0.4)
    for x in (29.0, 47):
        limb(pen, f"M{x} 74 L{x} 92", 6, 6, joint)
        form(pen, f"M{x - 8} 100 Q{x - 8} 91 {x} 91 Q{x + 9} 91 {x + 9} 100 Z", metal)
    for side, spine, hand in (
        (-1, "M16 54 Q4 60 7 72", (7, 75)),
        (1, "M60 54 Q74 52 70 38", (70, 35)),
    ):
        _robot_arm(pen, look, side, (spine, hand), joint, accent)
        ball(pen, (38 + side * 21, 53, 5, 5), darker(metal, 0.1))
    form(
        pen,
        "M18 50 Q18 46 22 46 L54 46 Q58 46 58 50 L55 74 Q54.6 78 51 78 L25 78 Q21.4 78 21 74 Z",
        metal,
    )
    pen.rect((26, 52, 24, 15), lighter(metal, 0.5), r=3, role="light")
    pen.line("M29 60 L33 60 L35.4 55 L38.6 64 L41 60 L47 60", accent, 1.5, role="detail")
    for x, colour in ((31.0, "#e5484d"), (38, "#f4c542"), (45, "#6cc070")):
        pen.circle(x, 72, 2, colour, role="detail")
    pen.rect((33, 40, 10, 8), joint, r=2, role="shade")
    for x in (9.6, 61):
        pen.rect((x, 22, 5.4, 12), accent, r=2)
    form(
        pen,
        "M14 20 Q14 11 23 11 L53 11 Q62 11 62 20 L62 34 Q62 43 53 43 L23 43 Q14 43 14 34 Z",
        metal,
    )
    pen.rect((19, 17, 38, 20), "#263241", r=7, role="detail")
    _display(pen, "#263241", "#8ff0e4")


def _robot_arm(
    pen: Pen, look: Look, side: int, usual: tuple[str, tuple[float, float]], joint: str, accent: str
) -> None:
    """Draw an arm as it usually is, or with its hand on the instrument that is played."""
    spine, hand = usual
    if look.hands:
        x, y = look.hands[0 if side < 0 else 1]
        hand = 38 + x * 100, y * 100
        elbow = 38 + side * 34, max(54, hand[1]) + 6
        spine = f"M{38 + side * 22} 54 Q{elbow[0]} {elbow[1]} {hand[0]} {hand[1]}"
    first = len(pen.shapes)
    limb(pen, spine, 5, 5, joint)
    ball(pen, (*hand, 5.4, 5.4), accent)
    pen.circle(hand[0] + side * 0.6, hand[1] - 3.6 * side, 2, joint, role="detail")
    pen.arms.append((first, len(pen.shapes)))


def _display(pen: Pen, glass: str, glow: str) -> None:
    """Light a robot's face up on its display."""
    low = pen.mood in {"sad", "angry"}
    for side in (-1, 1):
        x = 38.0 + side * 8
        pen.sees(x, 26)
        if pen.mood == "sleeping":
            pen.line(f"M{x - 4.6} 25 Q{x} 30 {x + 4.6} 25", glow, 1.8, role="glow")
            continue
        pen.circle(x, 26, 4.6, glow, role="glow")
        pen.circle(x - 1.2, 24.6, 1.5, "#ffffff", role="light")
        if low:
            lean = side * 4 * BROWS[pen.mood]
            lid = [(x - 6, 20), (x + 6, 20), (x + 6, 24 - lean), (x - 6, 24 + lean)]
            pen.polygon(lid, glass, role="detail")
    if pen.mood == "surprised":
        pen.ellipse((38, 33, 2, 2.4), glow, role="glow")
        return
    pen.line(f"M33 33 Q38 {30.4 if low else 35.8} 43 33", glow, 1.5, role="glow")


@thing(
    "snowman",
    words=("snow man", "snowmen", "frosty"),
    aspect=0.82,
    height_m=1.6,
    main="#f7f9fb",
    second="#d8434a",
    kinds=("fantasy", "winter"),
)
@percent
def snowman(pen: Pen, look: Look) -> None:
    snow, scarf = look.main, look.second
    pen.line("M18 54 L4 42 M9 46 L3 50 M8 45 L8 38", "#7a5236", 2, role="body")
    pen.line("M64 54 L78 40 M73 45 L80 48 M74 44 L74 36", "#7a5236", 2, role="body")
    ball(pen, (41, 79, 28, 21), snow)
    ball(pen, (41, 54, 21, 18), snow)
    ball(pen, (41, 30, 16.5, 15.6), snow)
    form(pen, "26 41, 41 46, 56 41, 57 46, 41 51.4, 25 46", scarf)
    form(pen, "50 46, 56 45, 60 62, 52 63", darker(scarf, 0.08))
    pen.line("M53 63 L53 66 M56 63 L56.4 66 M59 62 L60 65", darker(scarf, 0.08), 1)
    for y in (56.0, 64, 74, 83):
        pen.circle(41, y, 1.9, INK, role="detail")
    eyes(pen, 42, 27, apart=12, r=2.2)
    form(pen, "42 31, 58 34.6*, 42 35.6", "#f08a32")
    for x, y in ((35, 37), (38, 39), (42, 39.6), (46, 39)):
        pen.circle(x, y, 0.9, INK, role="detail")
    cheeks(pen, 41, 34.6, apart=24, r=2.6)
    form(pen, "M29 16 L29 2 Q41 -1 53 2 L53 16 Z", "#3b3a48")
    pen.rect((29, 11, 24, 4.6), scarf)
    form(pen, "M20 16 Q41 11 62 16 Q63 20 60 20 Q41 16 22 20 Q19 20 20 16 Z", "#3b3a48")


@thing(
    "alien",
    words=("martian", "extraterrestrial", "creature"),
    near=("monster", "goblin", "troll", "ogre", "yeti", "bigfoot", "beast"),
    aspect=0.78,
    height_m=1.2,
    main="#8ccf5f",
    second="#6f5fb5",
    kinds=("fantasy", "space"),
)
@percent
def alien(pen: Pen, look: Look) -> None:
    skin, suit = look.main, look.second
    for side in (-1, 1):
        with pen.placed(39, 0, mirror=side < 0):
            pen.line("M10 14 Q14 6 19 3", skin, 2.4, role="body")
            ball(pen, (20, 4, 3.6, 3.6), "#f6d34a", light=0.4)
            limb(pen, "M7 80 L8 95", 10, 8, darker(suit, 0.1))
            form(pen, "3 100*, 3 95, 9 93, 16 96, 17 100*", darker(skin, 0.1), light=0)
            limb(
                pen,
                "M12 62 Q22 66 24 76" if side < 0 else "M12 62 Q28 62 28 50",
                8,
                6,
                darker(suit, 0.06),
            )
            ball(pen, (*((24, 78) if side < 0 else (28, 48)), 4.2, 4.2), skin)
    body = form(pen, "39 54, 52 58, 55 74, 51 88, 39 91, 27 88, 23 74, 26 58", suit)
    mark(pen, body, (39, 74, 7, 7), lighter(suit, 0.5), role="light")
    form(pen, "39 8, 60 13, 73 28, 70 44, 56 56, 39 60, 22 56, 8 44, 5 28, 18 13", skin)
    for x in (24, 54):
        pen.ellipse((x, 34, 9, 11, 14 if x < 39 else -14), INK, role="detail")
        pen.ellipse((x - 2.4, 29, 3, 3.6), WHITE, role="light")
        pen.circle(x + 3, 39, 1.4, WHITE, role="light")
    smile(pen, 39, 49, 9, width=1.6)
    cheeks(pen, 39, 48, apart=42, r=4)


@thing(
    "santa",
    words=("santa claus", "father christmas", "saint nicholas", "st nicholas"),
    aspect=0.78,
    height_m=1.75,
    main="#d33a3c",
    second="#fdfaf3",
    kinds=("person", "fantasy", "winter"),
)
@percent
def santa(pen: Pen, look: Look) -> None:
    coat, fur = look.main, look.second
    whiskers = likeness.colour_of(look.looks, "beard") or "#fbf9f5"
    f = measures.Figure("#f0bf98", "#f4f2ef", x=38, head=13, head_y=29, looks=look.looks)
    f = replace(f, shoulder=14, shoulder_y=44, hip_y=76, hip=13)
    form(pen, "12 46, 2 52, 0 72, 8 84, 20 84, 24 62", "#a87448")
    figures.legs(pen, f, coat, shoes=INK)
    body = form(pen, "38 42, 54 46, 60 62, 58 82, 38 86, 18 82, 16 62, 22 46", coat)
    mark(pen, body, (38, 85, 24, 4.4), fur, role="light")
    mark(pen, body, (38, 46, 2.6, 44), fur, role="light")
    mark(pen, body, (38, 71, 26, 3), INK)
    pen.rect((33.6, 67.4, 8.8, 7.4), "#f4c445", r=1.4, role="detail")
    for side, reach in ((-1, ((6, 6), (5, 10))), (1, ((9, 4), (9, -6)))):
        x, y = figures.arm(pen, f, side, coat, reach=reach, glove=INK)
        ball(pen, (x - side * 2, y + (-4 if side < 0 else 5), 4.4, 2.8), fur, light=0)
    heads.head(pen, f)
    heads.beard(pen, f, whiskers, length=9)
    with measures.head_space(pen, f):
        form(pen, "-4.4 4.6, 0.5 3.6, 5.4 4.6, 3 6.8, 0.5 5.6, -2 6.8", whiskers, light=0)
        ball(pen, (0.6, 2.8, 1.7, 1.5), "#e58a78")
        form(pen, "-10 -5, -8 -13, 0 -19, 10 -17, 16 -9, 12 -10, 10 -5", coat)
        form(pen, "-10.6 -7, 0 -9.4, 10.6 -7, 10.6 -3.6, 0 -5.6, -10.6 -3.6", fur, light=0)
        ball(pen, (15.6, -6.6, 3.4, 3.4), fur)
