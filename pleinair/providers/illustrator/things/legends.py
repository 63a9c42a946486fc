"""Angel, elf, gnome and phoenix: who lives in legends and in front gardens."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.measures import HIP, Figure
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import GOLD


@thing(
    "angel",
    words=("guardian angel", "archangel", "cherub", "seraph", "christmas angel"),
    near=("cupid",),
    aspect=0.96,
    height_m=1.7,
    main="#fbf7ee",
    second="#f4c95a",
    kinds=("person", "fantasy"),
)
@percent
def angel(pen: Pen, look: Look) -> None:
    cloth, gold = look.main, look.second
    f = measures.adult(look, x=48, slim=1.2, hair="#d8a252")
    f = replace(f, head_y=21, shoulder_y=34, hip_y=60)
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            _feathers(pen, darker(cloth, 0.05), WHITE)
    bell = figures.robed(pen, f, cloth=cloth, hem=94, flare=1.1)
    mark(pen, bell, (f.x, 97, 26, 4), gold)
    pen.line([(f.x - 7, 51), (f.x + 7, 51)], gold, 2, role="body")
    halo = f"M{f.x - 9} 5 a9 3 0 1 1 18 0 a9 3 0 1 1 -18 0Z"
    pen.path(halo, None, stroke=gold, width=1.8, role="line")
    pen.ellipse((f.x, 5, 11, 4.4), gold, role="glow", opacity=0.25)


def _feathers(pen: Pen, back: str, front: str) -> None:
    """Draw a wing from the shoulder outwards, about the middle of the back."""
    form(pen, "4 38, 16 22, 34 12, 46 16, 47 34, 43 52, 34 66, 24 72, 12 64, 5 54", back)
    for data in (
        "6 40, 20 26, 38 18, 44 24, 40 36, 22 46, 8 52",
        "6 46, 22 38, 40 34, 42 42, 32 52, 16 58, 7 58",
        "6 52, 20 48, 34 48, 34 56, 24 64, 13 64, 7 60",
    ):
        form(pen, data, front, shade=0.1, light=0)


@thing(
    "elf",
    words=("wood elf", "christmas elf", "forest elf", "leprechaun"),
    near=("legolas", "hobbit"),
    aspect=0.6,
    height_m=1.2,
    main="#4f9a4f",
    second="#c8483f",
    kinds=("person", "fantasy"),
)
@percent
def elf(pen: Pen, look: Look) -> None:
    green, red = look.main, look.second
    f = measures.child(look, x=30)
    f = replace(f, head=14.0, head_y=30, shoulder_y=47, hip_y=72, shoulder=8.8, hip=7.8)
    for side in (-1, 1):
        x = f.x + side * 4.4
        limb(pen, f"M{x} {f.hip_y} L{x + side} 94", 6.4, 5.4, lighter(red, 0.1))
        with pen.placed(x, 0, mirror=side < 0):
            shoe = "M-3 100 H7 C13 99 12 91 9.6 92 C9 95 5 93 -3 92Z"
            pen.path(shoe, darker(green, 0.3))
    figures.torso(pen, f, green)
    bell = figures.skirt(pen, f, green, hem=80, flare=0.5)
    mark(pen, bell, (f.x, 84, 20, 4), darker(green, 0.2))
    pen.rect((f.x - 8.6, 62, 17.2, 3.6), "#5b3d2a", role="detail")
    pen.rect((f.x - 2.4, 61.4, 4.8, 4.8), GOLD, r=0.8, role="detail")
    for side in (-1, 1):
        figures.arm(pen, f, side, green, reach=HIP if side < 0 else measures.DOWN)
        with pen.placed(f.x, f.head_y, scale=1.4, mirror=side < 0):
            form(pen, "7.6 -1, 17 -7*, 14.6 1, 8 4.6", f.skin, light=0)
            pen.path("M9.4 0.6 L14.4 -4 L12.6 0.4 L9 3Z", darker(f.skin, 0.14), role="detail")
    heads.head(pen, f, ears=False)
    heads.hair_front(pen, f, "short")
    form(
        pen,
        f"{f.x - 8.6} 49, {f.x} 46, {f.x + 8.6} 49, {f.x + 5} 55*, {f.x} 50, {f.x - 5} 55*",
        red,
        light=0,
    )
    _pointed(pen, f, green, red)


def _pointed(pen: Pen, f: Figure, cloth: str, brim: str) -> None:
    with measures.head_space(pen, f):
        form(pen, "-10.6 -4, -7 -13, 2 -19, 14 -17*, 8 -13, 10.6 -4, 0 -6.4", cloth)
        form(pen, "-11.4 -3.2, -10.6 -7, 0 -9.2, 10.6 -7, 11.4 -3.2, 0 -5.4", brim, light=0)
    x, y = f.x + 14 * f.head / 10, f.head_y - 17 * f.head / 10
    ball(pen, (x, y, 2.6, 2.6), GOLD)


@thing(
    "gnome",
    words=("garden gnome", "nisse", "tomte"),
    aspect=0.66,
    height_m=0.6,
    main="#d6453d",
    second="#3f6fa3",
    kinds=("person", "child", "fantasy"),
)
@percent
def gnome(pen: Pen, look: Look) -> None:
    red, blue = look.main, look.second
    skin, white = "#f3c6a5", "#f7f3ea"
    for x in (22, 44):
        form(
            pen,
            f"{x - 9} 100*, {x - 9} 93, {x - 4} 89, {x + 5} 89, {x + 9} 94, {x + 9.6} 100*",
            "#5b3f30",
            light=0.1,
        )
    body = form(pen, "33 50, 48 54, 55 70, 54 86, 46 93, 20 93, 12 86, 11 70, 18 54", blue)
    mark(pen, body, (33, 84, 40, 2.6), "#4a3327")
    pen.rect((29, 80.4, 8, 7), GOLD, r=1, role="detail")
    for side in (-1, 1):
        _short_arm(pen, look, side, darker(blue, 0.12), skin)
    ball(pen, (33, 43, 14.6, 12), skin)
    form(
        pen,
        "18.6 44*, 21 48, 26 49.6, 33 48, 40 49.6, 45 48, 47.4 44*, 49 56, 45 68, 38 76, "
        "33 81*, 28 76, 21 68, 17 56",
        white,
        shade=0.1,
    )
    for x in (27, 33, 39):
        pen.line(f"M{x} 56 Q{x + 1} 64 {33 + (x - 33) * 0.5} 71", darker(white, 0.12), 1)
    form(
        pen, "33 50, 39 48, 46 51, 40 55, 33 53, 26 55, 20 51, 27 48", lighter(white, 0.4), light=0
    )
    form(pen, "33 -1*, 38 12, 44 26, 50 37, 51 41, 33 36, 15 41, 16 37, 22 26, 28 12", red)
    form(pen, "14 41, 15 36, 33 31.6, 51 36, 52 41, 33 37", darker(red, 0.16), light=0)
    eyes(pen, 33, 41.6, apart=13, r=1.9)
    cheeks(pen, 33, 46, apart=20, r=2.8)
    ball(pen, (33, 46.6, 4.2, 3.8), darker(skin, 0.1), light=0.3)


def _short_arm(pen: Pen, look: Look, side: int, sleeve: str, skin: str) -> None:
    """Draw an arm that hangs, or holds an instrument where it is played."""
    x, y = 33 + side * 17, 60
    hand = 33 + side * 18.6, 80.0
    if look.hands:
        across, down = look.hands[0 if side < 0 else 1]
        hand = 33 + across * 100, down * 100
    bend = (x + hand[0]) / 2 + side * 8, (y + hand[1]) / 2 + 2
    first = len(pen.shapes)
    limb(pen, f"M{x} {y} Q{bend[0]} {bend[1]} {hand[0]} {hand[1] - 1}", 10, 8.4, sleeve)
    ball(pen, (*hand, 4.4, 4.2), skin, light=0)
    pen.arms.append((first, len(pen.shapes)))


@thing(
    "phoenix",
    words=("firebird", "fire bird"),
    aspect=1.3,
    height_m=1.4,
    stands="air",
    main="#e2502f",
    second="#f7b53c",
    kinds=("animal", "bird", "fantasy"),
)
@percent
def phoenix(pen: Pen, look: Look) -> None:
    coat, flame = look.main, look.second
    pale = lighter(flame, 0.5)
    pen.ellipse((65, 50, 58, 46), flame, role="glow", opacity=0.2)
    for data, paint in (
        ("60 64, 50 78, 34 84, 40 90, 26 99*, 50 94, 62 80", darker(coat, 0.1)),
        ("70 64, 80 78, 96 84, 90 90, 104 99*, 80 94, 68 80", darker(coat, 0.1)),
        ("58 62, 54 80, 60 88, 56 94, 66 101*, 74 93, 70 87, 76 78, 72 62", flame),
    ):
        form(pen, data, paint, light=0.2)
    form(pen, "63 66, 61 80, 66 93*, 70 80, 68 66", pale, shade=0, light=0)
    for side in (-1, 1):
        with pen.placed(65, 0, mirror=side < 0):
            _wing_of_fire(pen, coat, flame, pale)
    form(pen, "65 30, 74 36, 78 50, 74 64, 65 72, 56 64, 52 50, 56 36", coat)
    form(pen, "65 44, 71 50, 70 60, 65 67, 60 60, 59 50", flame, light=0)
    for data in (
        "60 12, 52 4, 54 -1*, 62 7",
        "64 10, 61 0, 66 -4*, 67 8",
        "68 11, 70 2, 77 0*, 72 11",
    ):
        form(pen, data, flame, light=0.2)
    form(pen, "66 8, 76 12, 80 22, 75 33, 64 37, 55 31, 53 20, 57 11", coat)
    form(pen, "77 20, 92 25*, 77 30", "#f2a52f")
    eye(pen, 71, 20, 3.2)
    cheeks(pen, 66, 28, apart=0, r=3.4)


def _wing_of_fire(pen: Pen, coat: str, flame: str, pale: str) -> None:
    """Draw a raised wing, dark at its edge and bright within, about the middle of the back."""
    form(
        pen,
        "6 52, 18 36, 34 20, 50 8, 62 2*, 60 16, 64 22*, 57 30, 60 38*, 50 43, 51 51*, 40 54, "
        "39 61*, 26 62, 12 62",
        darker(coat, 0.08),
    )
    form(
        pen,
        "8 50, 20 38, 36 24, 52 12*, 50 24, 52 29*, 45 34, 46 41*, 36 46, 34 52*, 22 55, 10 56",
        flame,
        light=0,
    )
    form(pen, "10 49, 22 40, 40 26*, 38 35, 33 41*, 24 46, 12 52", pale, shade=0, light=0)
