"""People of stories: steel, ships and spells."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.measures import ACROSS, HIP, OUT, Figure
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

GOLD = "#f4c445"


@thing(
    "knight",
    words=("warrior", "paladin", "crusader", "templar"),
    near=("gladiator",),
    aspect=0.72,
    height_m=1.9,
    main="#9fb0c2",
    second="#c8404a",
    kinds=("person", "fantasy"),
)
@percent
def knight(pen: Pen, look: Look) -> None:
    steel, plume = look.main, look.second
    f = Figure("#dda073", INK, x=34, shoulder=10.6, hip=8.6, head_y=22, shoulder_y=35, hip_y=62)
    pen.line([(58, 64), (64, 10)], "#dfe6ec", 3, role="body")
    pen.line([(52, 56), (65, 58)], GOLD, 2.4, role="body")
    pen.line([(57.8, 66), (58.4, 58)], "#6b4a38", 3, role="body")
    figures.legs(pen, f, steel, shoes=darker(steel, 0.3))
    for side in (-1, 1):
        ball(pen, (f.x + side * 4.8, 79, 4.2, 4), darker(steel, 0.12))
    body = figures.torso(pen, f, steel)
    mark(pen, body, (34, 64, 12, 7), plume)
    pen.line([(34, 38), (34, 56)], darker(steel, 0.3), 1)
    figures.arm(pen, f, 1, steel, reach=((12, 16), (16, 22)), glove=darker(steel, 0.3))
    for side in (-1, 1):
        ball(pen, (f.x + side * 9.6, 38, 5, 4.8), lighter(steel, 0.1))
    form(pen, "34 10*, 30 4, 22 0, 12 4, 8 14, 14 22, 20 14, 28 12", plume)
    form(pen, "34 7, 44 10, 48 20, 47 32, 34 37, 21 32, 20 20, 24 10", steel)
    form(pen, "20 20, 34 17, 48 20, 48 25, 34 23, 20 25", INK, shade=0, light=0)
    for x in (29.6, 40):
        pen.ellipse((x, 21.6, 1.3, 1.5), WHITE, role="light")
    pen.line([(34, 24), (34, 36)], darker(steel, 0.3), 1.2)
    for x in (27, 30, 38, 41):
        pen.line([(x, 29), (x, 32.4)], darker(steel, 0.5), 1)
    shield = form(pen, "8 48, 18 45*, 28 48, 28 62, 18 78*, 8 62", plume)
    mark(pen, shield, (18, 60, 2.2, 20), GOLD)
    mark(pen, shield, (18, 56, 14, 2.2), GOLD)


@thing(
    "pirate",
    words=("buccaneer", "corsair"),
    near=("sailor", "captain", "sea captain"),
    aspect=0.62,
    height_m=1.75,
    main="#b53a3f",
    second="#2f2c36",
    kinds=("person", "fantasy"),
)
@percent
def pirate(pen: Pen, look: Look) -> None:
    coat, hat = look.main, look.second
    f = measures.adult(look, x=28)
    f = replace(f, x=28, head_y=20, shoulder_y=34, hip_y=60)
    heads.hair_behind(pen, f, "bob")
    figures.legs(pen, f, "#4b5f86", shoes="#4a3328")
    shirt = figures.torso(pen, f, WHITE)
    for y in (39.0, 46, 53):
        mark(pen, shirt, (28, y, 12, 1.7), "#4b6f9a")
    for side in (-1, 1):
        with pen.placed(28, 0, mirror=side < 0):
            form(
                pen,
                "4 32.6*, 9 35, 10 46, 11 76*, 4 77*, 3.4 54",
                darker(coat, 0.1) if side > 0 else coat,
                light=0,
            )
    pen.rect((19.6, 58, 16.8, 3.2), "#5a3f30", role="detail")
    pen.rect((25.6, 57.4, 4.8, 4.4), GOLD, r=0.8, role="detail")
    figures.arm(pen, f, -1, coat, reach=HIP)
    x, y = figures.arm(pen, f, 1, coat, reach=OUT)
    pen.path(
        f"M{x} {y + 2} C{x + 8} {y - 6} {x + 8} {y - 22} {x + 1} {y - 30} "
        f"C{x + 4} {y - 20} {x + 3} {y - 8} {x - 2} {y} Z",
        "#d5dde4",
    )
    pen.line([(x - 4, y - 3), (x + 4, y + 2)], GOLD, 1.8, role="body")
    ball(pen, (x, y + 1, 2.7, 2.7), f.skin, light=0)
    heads.head(pen, f)
    heads.beard(pen, f, f.hair, length=2)
    with measures.head_space(pen, f):
        form(pen, "-14 -5, -9 -15, 0 -17.6, 9 -15, 14 -5, 8 -6, 0 -7.4, -8 -6", hat)
        pen.line("M-13 -5.4 Q0 -9 13 -5.4", GOLD, 1)
        pen.circle(0, -12, 2.4, WHITE, role="light")
        for sx in (-0.9, 0.9):
            pen.circle(sx, -12.2, 0.55, INK, role="detail")
        pen.line("M-2.6 -8.8 L2.6 -9.8 M-2.6 -9.8 L2.6 -8.8", WHITE, 0.8, role="light")
        pen.path("M-5.6 -1.4 L-0.4 -1.4 L-1 1.6 Q-3 3 -5 1.6 Z", INK, role="detail")
        pen.line([(-5, -1), (-9, -4)], INK, 0.7)


@thing(
    "witch",
    words=("sorceress", "enchantress", "hag"),
    aspect=0.72,
    height_m=1.8,
    main="#6b4a94",
    second="#f08a3c",
    kinds=("person", "fantasy"),
)
@percent
def witch(pen: Pen, look: Look) -> None:
    robe, trim = look.main, look.second
    f = measures.adult(look, x=32, hair=look.rng.choice(("#c8602f", "#5a3a68", "#2f2a33")))
    f = replace(f, x=32, shoulder=8.4, hip=7.2, head_y=29, shoulder_y=43, hip_y=68)
    bell = figures.robed(
        pen, f, cloth=robe, style="long", hem=95, flare=1.0, arms=figures.Arms(left=HIP, right=OUT)
    )
    mark(pen, bell, (32, 97, 20, 4), darker(robe, 0.35))
    pen.line([(50, 98), (46, 26)], "#8a5f45", 2.2, role="body")
    form(pen, "50 78, 54 84, 58 99*, 44 100*, 46 86", "#d9a95a")
    pen.line([(46.6, 80), (54, 79)], "#8a5f45", 1.6, role="body")
    ball(pen, (47.4, 54, 2.7, 2.7), f.skin, light=0)
    _pointed(pen, f, darker(robe, 0.25), trim, tip=6)


def _pointed(pen: Pen, f: Figure, cloth: str, band: str, *, tip: float) -> None:
    with measures.head_space(pen, f):
        form(pen, "0 -8.6, 10 -7.6, 17 -4, 10 -3.2, 0 -4.4, -10 -3.2, -17 -4, -10 -7.6", cloth)
        cone = form(
            pen,
            f"M-8.6 -5.6 C-6 -14 -4 -20 {tip - 4} -26 L{tip} -25 C5 -20 7 -14 8.6 -5.6 "
            "Q0 -8 -8.6 -5.6 Z",
            cloth,
        )
        mark(pen, cone, (0, -6.4, 11, 3), band)


@thing(
    "wizard",
    words=("magician", "sorcerer", "mage", "merlin", "warlock"),
    near=("gandalf", "druid"),
    aspect=0.72,
    height_m=1.9,
    main="#3f5fae",
    second="#f4c445",
    kinds=("person", "fantasy"),
)
@percent
def wizard(pen: Pen, look: Look) -> None:
    robe, star = look.main, look.second
    f = measures.adult(look, x=32, hair="#e9e6e4")
    f = replace(f, x=32, shoulder=9.2, hip=8, head_y=29, shoulder_y=43, hip_y=68)
    bell = figures.robed(
        pen,
        f,
        cloth=robe,
        style="bob",
        hem=96,
        flare=0.9,
        arms=figures.Arms(left=ACROSS, right=OUT),
    )
    mark(pen, bell, (32, 98, 20, 3.4), star)
    heads.beard(pen, f, "#f1efec", length=16)
    for x, y, r in ((22, 84, 2.4), (38, 78, 1.8), (42, 90, 2.2), (28, 72, 1.6)):
        pen.polygon(
            [
                (x, y - r),
                (x + r * 0.3, y - r * 0.3),
                (x + r, y),
                (x + r * 0.3, y + r * 0.3),
                (x, y + r),
                (x - r * 0.3, y + r * 0.3),
                (x - r, y),
                (x - r * 0.3, y - r * 0.3),
            ],
            star,
            role="detail",
        )
    limb(pen, "M48 99 L50 40", 2.4, 2.4, "#8a5f45")
    ball(pen, (50.4, 34, 5, 5), lighter(star, 0.2))
    pen.circle(50.4, 34, 7.6, star, role="glow", opacity=0.25)
    ball(pen, (49, 52, 2.8, 2.8), f.skin, light=0)
    _pointed(pen, f, robe, star, tip=3)


@thing(
    "fairy",
    words=("pixie", "sprite", "nymph", "tooth fairy"),
    near=("tinkerbell",),
    aspect=0.86,
    height_m=0.8,
    main="#7fc98b",
    second="#d6ecf5",
    kinds=("person", "fantasy"),
)
@percent
def fairy(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=42)
    f = replace(f, x=42, head=14, shoulder=8, hip=7, head_y=20, shoulder_y=36, hip_y=62)
    wing = look.second
    for side in (-1, 1):
        with pen.placed(42, 0, mirror=side < 0):
            form(pen, "4 44, 16 24, 34 16, 42 24, 38 42, 22 52, 6 50", wing, light=0.3)
            form(pen, "4 50, 18 54, 32 66, 30 78, 18 74, 6 60", darker(wing, 0.1), light=0.3)
            pen.line("M6 47 Q20 36 34 26", WHITE, 1.2)
    figures.robed(
        pen,
        f,
        cloth=look.main,
        style="bun",
        hem=78,
        flare=0.8,
        arms=figures.Arms(left=OUT, right=((14, 0), (14, -8)), short=True),
    )
    for x in (31, 36, 42, 48, 53):
        form(pen, f"{x - 4} 75, {x + 4} 75, {x} 86*", darker(look.main, 0.1), light=0)
    pen.line([(55, 33), (66, 16)], "#c99a4a", 1.6, role="body")
    x, y = 67, 13
    form(
        pen,
        f"{x} {y - 7}*, {x + 2} {y - 2}*, {x + 7} {y - 2}*, {x + 3} {y + 1.6}*, "
        f"{x + 4.6} {y + 7}*, {x} {y + 3.6}*,"
        f" {x - 4.6} {y + 7}*, {x - 3} {y + 1.6}*, {x - 7} {y - 2}*, {x - 2} {y - 2}*",
        "#f8d25a",
    )
    ball(pen, (55, 32, 2.4, 2.4), f.skin, light=0)


@thing(
    "superhero",
    words=("super hero", "superheroine"),
    near=("superman", "batman", "supergirl"),
    aspect=0.72,
    height_m=1.85,
    main="#3b6fc4",
    second="#d8403a",
    kinds=("person", "fantasy"),
)
@percent
def superhero(pen: Pen, look: Look) -> None:
    suit, cape = look.main, look.second
    f = measures.adult(look, x=38)
    form(pen, "30 29, 24 46, 12 66, 2 78, 14 80, 26 90, 44 84, 48 60, 46 29", cape)
    figures.dressed(
        pen,
        f,
        top=suit,
        trousers=suit,
        style="swept",
        arms=figures.Arms(left=HIP, right=HIP),
        shoes=cape,
    )
    for side in (-1, 1):
        pen.rect((f.x + side * 4.7 - 3.2, 84, 6.4, 12), cape, r=2)
    pen.path(
        f"M{f.x - 8.4} 57 L{f.x + 8.4} 57 L{f.x + 8} 62 L{f.x + 1} 68 L{f.x - 1} 68 "
        f"L{f.x - 8} 62 Z",
        cape,
    )
    pen.rect((f.x - 8.4, 55, 16.8, 3), GOLD, r=1)
    form(pen, f"{f.x - 6} 36*, {f.x + 6} 36*, {f.x + 6.4} 40, {f.x} 48*, {f.x - 6.4} 40", GOLD)
    form(
        pen,
        f"{f.x} 38*, {f.x + 1.2} 40.4*, {f.x + 4} 40.6*, {f.x + 1.8} 42.2*, {f.x} 46*, "
        f"{f.x - 1.8} 42.2*, {f.x - 4} 40.6*, {f.x - 1.2} 40.4*",
        cape,
        light=0,
    )
    with measures.head_space(pen, f):
        pen.path("M-8.8 -2 Q0.5 -4.4 9 -2 L8.6 2.4 Q4.4 4 0.5 1.6 Q-3.6 4 -8.4 2.4 Z", cape)
        for x in (-3.1, 4.1):
            pen.ellipse((x, 0.4, 2, 1.6), WHITE, role="light")
            pen.circle(x, 0.4, 1.1, INK, role="detail")
