"""People known by what they do."""

from dataclasses import replace

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.heads import Hair
from pleinair.providers.illustrator.things.measures import ACROSS, HIP, HOLD, OUT
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "chef",
    words=("cook", "baker", "pastry chef"),
    near=("waiter", "waitress", "barista"),
    aspect=0.56,
    height_m=1.85,
    main="#fbf7ef",
    second="#d9483b",
    kinds=("person",),
)
@percent
def chef(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=26)
    _, hand = figures.dressed(
        pen, f, top=look.main, trousers="#4a4a57", arms=figures.Arms(right=OUT)
    )
    for side in (-1, 1):
        for y in (38, 45, 52):
            pen.circle(f.x + side * 3, y, 0.8, look.second, role="detail")
    form(
        pen,
        f"{f.x - 6} 28, {f.x} 31, {f.x + 6} 28, {f.x + 3} 33, {f.x + 2} 37, {f.x - 2} 37, "
        f"{f.x - 3} 33",
        look.second,
    )
    with measures.head_space(pen, f):
        form(
            pen, "M-8 -7 C-14 -9 -12 -16 -6 -15 C-4 -18 4 -18 6 -15 C12 -16 14 -9 8 -7 Z", look.main
        )
        pen.rect((-8.4, -9.6, 16.8, 5), darker(look.main, 0.06), r=1)
    pen.line([(hand[0], hand[1] + 4), (hand[0] + 2, hand[1] - 12)], "#b98350", 2, role="body")
    ball(pen, (hand[0] + 2.4, hand[1] - 14, 3, 4.4), "#b98350")
    ball(pen, (*hand, 2.7, 2.7), f.skin, light=0)


@thing(
    "farmer",
    words=("rancher", "peasant"),
    near=("gardener", "shepherd", "scarecrow"),
    aspect=0.62,
    height_m=1.8,
    main="#4f76a8",
    second="#d9584a",
    kinds=("person",),
)
@percent
def farmer(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=27)
    _, hand = figures.dressed(
        pen,
        f,
        top=look.second,
        trousers=look.main,
        arms=figures.Arms(right=HOLD, left=HIP),
        shoes="#6b4a38",
    )
    for side in (-1, 1):
        pen.line([(f.x + side * 5, 29.6), (f.x + side * 5, 44)], look.main, 2.4, role="body")
        pen.circle(f.x + side * 5, 43.6, 1, "#f8d25a", role="detail")
    form(
        pen,
        f"{f.x - 6.4} 42*, {f.x + 6.4} 42*, {f.x + 8.4} 61*, {f.x - 8.4} 61*",
        look.main,
        light=0,
    )
    x, y = hand
    pen.line([(x + 1, 99), (x + 1, y - 16)], "#9c6b43", 2, role="body")
    pen.line(
        f"M{x - 4} {y - 26} L{x - 4} {y - 16} L{x + 6} {y - 16} L{x + 6} {y - 26} "
        f"M{x + 1} {y - 16} L{x + 1} {y - 26}",
        "#8b95a1",
        1.6,
        role="body",
    )
    ball(pen, (x, y, 2.7, 2.7), f.skin, light=0)
    _brimmed(pen, f, "#e9c46a", look.second)


def _brimmed(pen: Pen, f: measures.Figure, straw: str, band: str) -> None:
    with measures.head_space(pen, f):
        form(pen, "0 -8.6, 10 -8, 16.4 -5, 10 -3.4, 0 -4.2, -10 -3.4, -16.4 -5, -10 -8", straw)
        crown = form(
            pen,
            "M-8.6 -6 C-8.6 -16 -4 -15.4 0 -14 C4 -15.4 8.6 -16 8.6 -6 Q0 -4.4 -8.6 -6 Z",
            straw,
        )
        mark(pen, crown, (0, -6, 12, 2.4), band)


@thing(
    "doctor",
    words=("physician", "medic"),
    near=("nurse", "surgeon", "dentist", "scientist", "vet", "professor", "chemist", "paramedic"),
    aspect=0.52,
    height_m=1.75,
    main="#fbfaf6",
    second="#58a9a6",
    kinds=("person",),
)
@percent
def doctor(pen: Pen, look: Look) -> None:
    style: Hair = look.rng.choice(("short", "bun", "bob"))
    f = measures.adult(look, slim=0.4)
    heads.hair_behind(pen, f, style)
    figures.legs(pen, f, "#56617a")
    figures.torso(pen, f, look.second)
    coat = look.main
    for side in (-1, 1):
        with pen.placed(f.x, 0, mirror=side < 0):
            form(
                pen,
                "3 28*, 8.6 30, 9.4 40, 9.4 76*, 2 76*, 2 44",
                darker(coat, 0.08) if side > 0 else coat,
                light=0,
            )
            form(pen, "3 27.6*, 6 31, 2 45*, 1.4 40", darker(coat, 0.12), light=0)
    figures.arm(pen, f, -1, coat)
    x, y = figures.arm(pen, f, 1, coat, reach=ACROSS)
    pen.path(
        f"M{f.x - 4} 29 Q{f.x - 6} 42 {f.x - 1} 43 M{f.x + 4} 29 Q{f.x + 6} 42 {f.x - 1} 43 "
        f"L{f.x - 1} 48",
        None,
        stroke="#3f4652",
        width=1.1,
        role="line",
    )
    ball(pen, (f.x - 1, 49, 1.8, 1.8), "#aab4bf")
    with pen.placed(x + 1, y, turn=-8):
        pen.rect((-5, -6, 11, 13), "#c99a63", r=1)
        pen.rect((-4, -4.4, 9, 10.4), WHITE, r=0.6, role="light")
        pen.line("M-2 -1 L3 -1 M-2 2 L3 2", "#8b95a1", 0.7)
    ball(pen, (x, y + 2, 2.7, 2.7), f.skin, light=0)
    heads.head(pen, f)
    heads.hair_front(pen, f, style)


@thing(
    "astronaut",
    words=("cosmonaut", "spaceman", "spacewoman", "space traveller", "space explorer"),
    aspect=0.66,
    height_m=1.9,
    main="#f2f3f3",
    second="#e8703a",
    kinds=("person", "space"),
)
@percent
def astronaut(pen: Pen, look: Look) -> None:
    suit, trim = look.main, look.second
    f = measures.adult(look, x=33)
    pen.rect((14, 40, 38, 34), darker(suit, 0.22), r=6)
    for side in (-1, 1):
        x = 33 + side * 8.6
        limb(pen, f"M{x} 66 L{x + side} 90", 15, 13, darker(suit, 0.1 if side > 0 else 0.02))
        form(pen, f"{x - 8} 92, {x} 88, {x + 9} 92, {x + 10} 100*, {x - 8} 100*", trim, light=0)
    for side, spine, hand in (
        (-1, "M18 46 Q6 56 9 68", (9, 70)),
        (1, "M48 46 Q62 44 60 30", (60, 27)),
    ):
        limb(pen, spine, 13, 10, darker(suit, 0.12 if side > 0 else 0.05))
        ball(pen, (*hand, 5.6, 5.4), trim)
    form(pen, "33 38, 46 41, 50 54, 49 74, 33 78, 17 74, 16 54, 20 41", suit)
    pen.rect((25, 52, 16, 11), darker(suit, 0.16), r=2, role="detail")
    for x, colour in ((28.6, "#e5484d"), (33, "#f4c542"), (37.4, "#58b4d9")):
        pen.circle(x, 55.6, 1.5, colour, role="detail")
    pen.rect((27.4, 59, 11, 1.8), "#3f4652", r=0.9, role="detail")
    pen.path("M16 68 Q33 73 50 68 L50 71 Q33 76 16 71 Z", trim)
    ball(pen, (33, 22, 22, 21), suit)
    visor = form(pen, "33 8, 46 11, 50 22, 46 33, 33 36, 20 33, 16 22, 20 11", "#2f4a6b", shade=0)
    with measures.head_space(pen, replace(f, x=33, head=12, head_y=23)):
        form(
            pen,
            "0 -9, 6.4 -8, 9 -2, 8.6 4, 5.4 8.6, 0 10, -5.4 8.6, -8.6 4, -9 -2, -6.4 -8",
            f.skin,
            shade=0.1,
            light=0,
        )
        form(pen, "-9 0*, -8 -7, 0 -10.4, 8 -7, 9 0*, 4 -5.4, -3 -6", f.hair, light=0)
        heads.features(pen, f)
    mark(pen, visor, (21, 15, 3, 8, 40), "#ffffff", role="light")


@thing(
    "police officer",
    words=("policeman", "policewoman", "police", "cop", "constable"),
    near=("guard", "pilot", "soldier"),
    aspect=0.5,
    height_m=1.8,
    main="#33517f",
    second="#f4c542",
    kinds=("person",),
)
@percent
def police_officer(pen: Pen, look: Look) -> None:
    f = measures.adult(look)
    cloth, gold = look.main, look.second
    figures.dressed(
        pen,
        f,
        top=cloth,
        trousers=darker(cloth, 0.25),
        style="short",
        arms=figures.Arms(left=HIP),
        shoes=INK,
    )
    pen.polygon([(22, 28), (28, 28), (25, 34)], WHITE, role="light")
    pen.polygon([(24, 30), (26, 30), (26.8, 42), (25, 44), (23.2, 42)], INK, role="detail")
    form(pen, "29 37*, 31 38.4, 33 37*, 32.6 41, 31 43*, 29.4 41", gold)
    pen.rect((16.6, 56, 16.8, 3), INK, role="detail")
    pen.rect((23.4, 55.8, 3.4, 3.4), gold, r=0.6, role="detail")
    with measures.head_space(pen, f):
        form(pen, "-11.4 -8, -8 -13.6, 0 -14.8, 8 -13.6, 11.4 -8, 9.4 -5, -9.4 -5", cloth)
        pen.path("M-9.4 -6.8 Q0 -8.6 9.4 -6.8 L9.4 -4.6 Q0 -6.4 -9.4 -4.6 Z", darker(cloth, 0.4))
        pen.path("M-8 -4.8 Q0 -6.6 9 -4.8 Q12 -2.8 10 -2.6 Q0 -5 -8 -4.8 Z", INK, role="detail")
        ball(pen, (0, -10.6, 2, 2.2), gold)


@thing(
    "firefighter",
    words=("fireman", "firewoman"),
    near=(
        "builder",
        "construction worker",
        "miner",
        "engineer",
        "mechanic",
        "plumber",
        "electrician",
    ),
    aspect=0.54,
    height_m=1.8,
    main="#d8863a",
    second="#d8403a",
    kinds=("person",),
)
@percent
def firefighter(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=26)
    cloth, helmet = look.main, look.second
    figures.dressed(
        pen,
        f,
        top=cloth,
        trousers=darker(cloth, 0.2),
        style="bob",
        arms=figures.Arms(right=HIP),
        shoes=INK,
    )
    body = figures.torso(pen, f, cloth)
    for y in (44, 55):
        mark(pen, body, (f.x, y, 14, 1.6), "#f6ee9a", role="light")
    figures.arm(pen, f, -1, cloth)
    figures.arm(pen, f, 1, cloth, reach=HIP)
    pen.line([(f.x, 32), (f.x, 60)], darker(cloth, 0.4), 1)
    for side in (-1, 1):
        pen.rect((f.x + side * 4.6 - 3.2, 86, 6.4, 2.6), "#f6ee9a", role="light")
    heads.head(pen, f)
    heads.hair_front(pen, f, "short")
    with measures.head_space(pen, f):
        form(
            pen,
            "-13 -4, -9 -6, -8.6 -12, 0 -15, 8.6 -12, 9 -6, 13 -4, 8 -3.2, 0 -4.8, -8 -3.2",
            helmet,
        )
        form(pen, "0 -12*, 3 -10.6, 2.6 -7.4, 0 -5.8*, -2.6 -7.4, -3 -10.6", "#f4c542")
