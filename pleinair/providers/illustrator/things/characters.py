"""People out of films and old tales: cowboy, detective, samurai, ninja, viking."""

from dataclasses import replace
from functools import wraps

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import costumes, figures, heads, measures
from pleinair.providers.illustrator.things.faces import eyes
from pleinair.providers.illustrator.things.forms import INK, ball, form, mark
from pleinair.providers.illustrator.things.measures import HIP, HOLD, Figure
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import ENTRIES, Draw, thing
from pleinair.providers.illustrator.things.tones import GOLD, STEEL

# Width, height and foot of hats about the middle of a head whose half height is ten.
COWBOY_HAT, DEERSTALKER, HORNS = (35.0, 20.0, -2.4), (27.0, 18.0, -2.0), (33.0, 22.0, -2.0)
# How tall somebody is against a box that holds the hat as well.
LOWERED = 0.88
STAR = ((0, -1), (0.28, -0.36), (0.95, -0.31), (0.45, 0.14), (0.59, 0.81), (0, 0.45),
        (-0.59, 0.81), (-0.45, 0.14), (-0.95, -0.31), (-0.28, -0.36))  # fmt: skip


def _under_a_hat(draw: Draw) -> Draw:
    """Draw somebody smaller, so that a tall hat is within the box; hands that play stay."""

    @wraps(draw)
    def drawn(pen: Pen, look: Look) -> None:
        if look.hands:
            left, right = (((x / LOWERED), 1 - (1 - y) / LOWERED) for x, y in look.hands)
            look = replace(look, hands=(left, right))
        aspect = ENTRIES[draw.__name__].aspect
        with pen.placed((1 - LOWERED) * aspect * 50, (1 - LOWERED) * 100, scale=LOWERED):
            draw(pen, look)

    return drawn


@thing(
    "cowboy",
    words=("cowgirl", "gunslinger", "sheriff"),
    aspect=0.56,
    height_m=1.82,
    main="#b8483f",
    second="#4f6f9f",
    kinds=("person",),
)
@percent
@_under_a_hat
def cowboy(pen: Pen, look: Look) -> None:
    f, leather = measures.adult(look, x=28), "#7a4a2b"
    both = figures.Arms(left=HIP, right=HIP)
    figures.dressed(pen, f, top=look.main, trousers=look.second, arms=both, shoes=leather)
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            form(pen, "3.4 28*, 8.6 30.6, 8.8 42, 8 55*, 4.4 55*", leather, light=0)
            pen.path("M1.6 82 H9.4 L8.6 95 H2.4Z", leather)
    form(pen, f"{f.x - 7} 28*, {f.x + 7} 28*, {f.x} 38*", "#f2d06b", light=0)
    pen.rect((f.x - 8.4, 56, 16.8, 3.2), darker(leather, 0.35), role="detail")
    ball(pen, (f.x, 57.6, 2.4, 2), GOLD)
    pen.polygon([(f.x + 6.3 + 2.4 * x, 41 + 2.4 * y) for x, y in STAR], GOLD, role="detail")
    _hatted(pen, look, f, costumes.cowboy_hat, (*COWBOY_HAT, "#a5673a", "#5b3320"))


@thing(
    "detective",
    words=("private eye", "sleuth", "sherlock holmes", "inspector", "investigator"),
    near=("spy", "secret agent"),
    aspect=0.66,
    height_m=1.8,
    main="#b08452",
    second="#6f4a2c",
    kinds=("person",),
)
@percent
@_under_a_hat
def detective(pen: Pen, look: Look) -> None:
    f, cloth = measures.adult(look, x=29), look.main
    heads.hair_behind(pen, f, "short")
    figures.legs(pen, f, "#4a4550", shoes=INK)
    figures.torso(pen, f, cloth)
    coat = figures.skirt(pen, f, cloth, hem=82, flare=0.4)
    mark(pen, coat, (f.x, 56, 14, 1.8), look.second)
    pen.line([(f.x, 44), (f.x, 82)], darker(cloth, 0.3), 1)
    form(pen, f"{f.x - 12} 42, {f.x - 9} 30, {f.x} 27.6, {f.x + 9} 30, {f.x + 12} 42, {f.x} 46",
         darker(cloth, 0.08))  # fmt: skip
    figures.arm(pen, f, -1, cloth, reach=HIP)
    x, y = figures.arm(pen, f, 1, cloth, reach=HOLD)
    pen.line([(x, y), (x + 5, y - 7)], look.second, 2.4, role="body")
    pen.circle(x + 8.6, y - 12.4, 6.2, "#d8edf6", opacity=0.75, role="light")
    ring = f"M{x + 2.4} {y - 12.4} a6.2 6.2 0 1 1 12.4 0 a6.2 6.2 0 1 1 -12.4 0Z"
    pen.path(ring, stroke=GOLD, width=1.6, role="detail")
    heads.head(pen, f)
    heads.hair_front(pen, f, "short")
    _hatted(pen, look, f, costumes.deerstalker, (*DEERSTALKER, cloth, look.second))


@thing(
    "samurai",
    words=("samurai warrior", "ronin", "shogun"),
    aspect=0.66,
    height_m=1.85,
    main="#a8323a",
    second="#2c2d3a",
    kinds=("person",),
)
@percent
@_under_a_hat
def samurai(pen: Pen, look: Look) -> None:
    f, lacquer, iron = measures.adult(look, x=31), look.main, look.second
    figures.dressed(pen, f, top=iron, trousers=darker(iron, 0.1), arms=figures.Arms(right=HOLD))
    for row in range(4):
        y, w = 32 + row * 7.4, 9.6 + row * 0.5
        pen.rect((f.x - w, y, w * 2, 6.6), lacquer if row % 2 == 0 else darker(lacquer, 0.16), r=1)
        pen.line([(f.x - w, y + 6.4), (f.x + w, y + 6.4)], GOLD, 0.7, role="detail")
    for i in (-1, 0, 1):
        x = f.x + i * 7.6
        pen.path(f"M{x - 4} 61 H{x + 4} L{x + 4.6 + i} 78 H{x - 4.6 + i}Z",
                 darker(lacquer, 0.08 + 0.1 * abs(i)))  # fmt: skip
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            form(pen, "8 29*, 17 32, 19 46*, 10.6 44*", darker(lacquer, 0.12), light=0.2)
            pen.line("M10 38 L18 40", GOLD, 0.7)
    _katana(pen, f.x + f.shoulder * 0.86 + 10.4, 44.8)
    ball(pen, (f.x + f.shoulder * 0.86 + 10.4, 44.8, 2.7, 2.7), f.skin, light=0)
    with measures.head_space(pen, f):
        form(pen, "-11 -3*, -17 6*, -10 5, -9 -4", iron, light=0)
        form(pen, "11 -3*, 17 6*, 10 5, 9 -4", darker(iron, 0.2), light=0)
        form(pen, "-12 -3*, -10 -12, 0 -17, 10 -12, 12 -3*, 0 -5.6", iron, light=0.3)
        pen.path("M-2 -9 C-10 -12 -12 -19 -9 -25 C-8 -18 -4 -14 0 -13 C4 -14 8 -18 9 -25"
                 "C12 -19 10 -12 2 -9Z", GOLD)  # fmt: skip


def _katana(pen: Pen, x: float, y: float) -> None:
    """Draw a sword held upright by its grip."""
    pen.path(f"M{x - 1} {y - 5} Q{x - 1.6} {y - 24} {x + 5} {y - 40} Q{x + 2.4} {y - 22} "
             f"{x + 1.4} {y - 5}Z", lighter(STEEL, 0.4))  # fmt: skip
    pen.rect((x - 1.4, y - 4, 2.8, 12), INK, r=1)
    pen.ellipse((x, y - 4.6, 3.6, 1.3), GOLD, role="detail")


@thing(
    "ninja",
    words=("shinobi", "ninja warrior"),
    near=("assassin",),
    aspect=0.66,
    height_m=1.75,
    main="#2f3340",
    second="#c8403c",
    kinds=("person",),
)
@percent
def ninja(pen: Pen, look: Look) -> None:
    f, cloth, sash = measures.adult(look, x=30, slim=0.8), look.main, look.second
    with pen.placed(f.x, 42, turn=38):
        _katana(pen, 0, -16)
        pen.rect((-1.8, -10, 3.6, 36), darker(cloth, 0.5), r=1.6)
    figures.dressed(pen, f, top=cloth, trousers=darker(cloth, 0.1), style="bald",
                    arms=figures.Arms(left=HIP, right=((9, 4), (13, -4))), shoes=INK)  # fmt: skip
    pen.line([(f.x - 6, 29), (f.x + 5, 50)], darker(cloth, 0.45), 1.2)
    pen.line([(f.x + 6, 29), (f.x - 5, 50)], darker(cloth, 0.45), 1.2)
    pen.rect((f.x - 8.4, 53, 16.8, 4.6), sash, r=1)
    form(pen, f"{f.x + 5} 56*, {f.x + 10} 70*, {f.x + 6} 69*, {f.x + 2} 57*", darker(sash, 0.14))
    with measures.head_space(pen, f):
        form(pen, "0 -12, 7.4 -10, 10.6 -3, 10 6, 6 10.6, 0 12, -6 10.6, -10 6, -10.6 -3, -7.4 -10",
             cloth)  # fmt: skip
        pen.rect((-7.8, -3.6, 16, 7.4), f.skin, r=3.4, role="detail")
        eyes(pen, 0.5, 0.2, apart=7.2, r=1.3)
        pen.path("M-10.4 -6.4 Q0 -9 10.4 -6.4 L10.2 -3 Q0 -5.4 -10.2 -3Z", sash)
        form(pen, "-10 -5*, -17 -8*, -15 -4*, -19 -1*, -10 -3*", darker(sash, 0.14), light=0)


@thing(
    "viking",
    words=("viking warrior", "norseman"),
    near=("barbarian", "berserker"),
    aspect=0.8,
    height_m=1.85,
    main="#5f6f52",
    second="#a9682f",
    kinds=("person",),
)
@percent
@_under_a_hat
def viking(pen: Pen, look: Look) -> None:
    f, tunic, whiskers = measures.adult(look, x=34, hair=look.second), look.main, look.second
    _, hand = figures.dressed(pen, f, top=tunic, trousers="#6b5a48", style="long",
                              arms=figures.Arms(left=HIP, right=HOLD))  # fmt: skip
    skirt = form(pen, f"{f.x - 8.4} 55*, {f.x + 8.4} 55*, {f.x + 11} 72*, {f.x - 11} 72*", tunic)
    mark(pen, skirt, (f.x, 72, 14, 2.2), GOLD)
    pen.rect((f.x - 8.8, 54, 17.6, 3.6), "#4a3326", role="detail")
    form(pen, f"{f.x - 13} 36, {f.x - 9} 28, {f.x} 30, {f.x + 9} 28, {f.x + 13} 36, {f.x + 8} 39, "
         f"{f.x + 4} 36, {f.x} 40, {f.x - 4} 36, {f.x - 8} 39", "#8a6f55")  # fmt: skip
    x, y = hand
    pen.line([(x, y + 26), (x, y - 22)], "#8a5a34", 2.2, role="body")
    form(pen, f"{x} {y - 21}*, {x + 11} {y - 26}*, {x + 13} {y - 16}, {x + 10} {y - 7}*, "
         f"{x} {y - 12}*", STEEL)  # fmt: skip
    ball(pen, (x, y, 2.7, 2.7), f.skin, light=0)
    heads.beard(pen, f, whiskers, length=7)
    _hatted(pen, look, f, costumes.viking_helmet, (*HORNS, STEEL, GOLD))


def _hatted(
    pen: Pen, look: Look, f: Figure, draw: Draw, hat: tuple[float, float, float, str, str]
) -> None:
    """Put a hat on a head: its width, height and foot, and its two colours."""
    wide, tall, foot, main, second = hat
    with measures.head_space(pen, f), pen.placed(-wide / 2, foot - tall, scale=tall):
        draw(pen, Look(main, second, look.rng))
