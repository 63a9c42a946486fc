"""Everyday people of all ages."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import figures, heads, measures, rainwear
from pleinair.providers.illustrator.things.faces import cheeks, eyes, smile
from pleinair.providers.illustrator.things.figures import DENIM
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.heads import Hair
from pleinair.providers.illustrator.things.measures import HIP, OUT
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "person",
    words=(
        "people",
        "human",
        "somebody",
        "adult",
        "traveller",
        "traveler",
        "visitor",
        "passenger",
        "customer",
        "friend",
        "tourist",
        "stranger",
        "pedestrian",
        "student",
        "hiker",
        "wanderer",
        "worker",
        "guest",
    ),
    aspect=0.5,
    height_m=1.7,
    main="#e2854a",
    second=DENIM,
    kinds=("person",),
)
@percent
def person(pen: Pen, look: Look) -> None:
    style: Hair = look.rng.choice(("short", "bob", "curls", "bun"))
    f = measures.adult(look, slim=0.6)
    figures.dressed(
        pen, f, top=look.main, trousers=look.second, style=style, arms=figures.Arms(right=HIP)
    )
    pen.line(
        f"M{f.x - 7} 29 Q{f.x - 3} 44 {f.x + 7} 56", darker(look.main, 0.4), 1.6, role="detail"
    )


@thing(
    "man",
    words=(
        "men",
        "gentleman",
        "guy",
        "father",
        "dad",
        "husband",
        "bloke",
        "fellow",
        "uncle",
        "mister",
        "lad",
    ),
    near=("groom", "businessman", "fisherman"),
    aspect=0.5,
    height_m=1.78,
    main="#4f86b8",
    second="#4a4550",
    kinds=("person",),
)
@percent
def man(pen: Pen, look: Look) -> None:
    f = measures.adult(look)
    figures.dressed(
        pen, f, top=look.main, trousers=look.second, style="swept", arms=figures.Arms(left=HIP)
    )
    pen.path("M21 28 L25 33 L29 28 L27 27 L23 27 Z", WHITE, role="light")
    for y in (37, 43, 49, 55):
        pen.circle(25, y, 0.7, lighter(look.main, 0.6), role="detail")


@thing(
    "woman",
    words=("women", "lady", "mother", "mum", "mom", "wife", "aunt", "mummy", "madam", "sister"),
    near=("bride", "businesswoman"),
    aspect=0.5,
    height_m=1.68,
    main="#d9566f",
    second="#f6d7c3",
    kinds=("person",),
)
@percent
def woman(pen: Pen, look: Look) -> None:
    f = measures.adult(look, slim=1.6)
    bell = figures.robed(
        pen, f, cloth=look.main, hem=80, flare=0.9, arms=figures.Arms(right=HIP, short=True)
    )
    for x in (14, 20, 26, 32, 37):
        for y in (64, 72):
            mark(pen, bell, (x + (y - 64) * 0.3, y, 1.2, 1.2), look.second)


@thing(
    "boy",
    words=("schoolboy", "son", "brother", "little boy", "youngster"),
    near=("teenager",),
    aspect=0.58,
    height_m=1.2,
    main="#58a55c",
    second=DENIM,
    kinds=("person", "child"),
)
@percent
def boy(pen: Pen, look: Look) -> None:
    f = measures.child(look)
    heads.hair_behind(pen, f, "short")
    figures.legs(pen, f, look.second, bare=True, shoes="#d9534a")
    shorts = (
        f"{f.x - 9.4} 66*, {f.x + 9.4} 66*, {f.x + 10} 84*, {f.x + 1.4} 84*, {f.x} 76, "
        f"{f.x - 1.4} 84*, {f.x - 10} 84*"
    )
    form(pen, shorts, look.second, light=0)
    coat = rainwear.cloth(f.looks)
    body = figures.torso(pen, f, coat or look.main)
    for y in () if coat else (48, 55, 62):
        mark(pen, body, (f.x, y, 14, 1.7), lighter(look.main, 0.65), role="light")
    figures.raincoat(pen, f)
    figures.arm(pen, f, -1, coat or look.main, short=not coat)
    figures.arm(pen, f, 1, coat or look.main, short=not coat, reach=OUT)
    heads.head(pen, f)
    heads.hair_front(pen, f, "swept")
    heads.hood(pen, f)


@thing(
    "girl",
    words=("schoolgirl", "daughter", "little girl", "lass"),
    aspect=0.62,
    height_m=1.18,
    main="#f2b03d",
    second="#fdf6ec",
    kinds=("person", "child"),
)
@percent
def girl(pen: Pen, look: Look) -> None:
    f = measures.child(look, x=31)
    bell = figures.robed(
        pen,
        f,
        cloth=look.main,
        style="tails",
        hem=84,
        flare=0.7,
        arms=figures.Arms(left=OUT, short=True),
    )
    mark(pen, bell, (f.x, 84, 22, 3), look.second)
    form(
        pen,
        f"{f.x - 6} 40, {f.x} 38, {f.x + 6} 40, {f.x + 3} 45, {f.x} 42, {f.x - 3} 45",
        look.second,
        light=0,
    )


@thing(
    "child",
    words=("kid", "children", "toddler", "pupil", "schoolchild", "sibling"),
    near=("infant",),
    aspect=0.62,
    height_m=1.1,
    main="#f3c83f",
    second="#5d7fb0",
    kinds=("person", "child"),
)
@percent
def child(pen: Pen, look: Look) -> None:
    style: Hair = look.rng.choice(("bob", "curls", "short"))
    f = measures.child(look, x=31)
    figures.dressed(
        pen,
        f,
        top=look.main,
        trousers=look.second,
        style=style,
        arms=figures.Arms(right=((16, 0), (16, -12))),
        shoes="#d9534a",
    )
    for side in (-1, 1):
        pen.line([(f.x + side * 5, 40), (f.x + side * 5.4, 56)], look.second, 2.6, role="body")
    form(
        pen,
        f"{f.x - 7.4} 54*, {f.x + 7.4} 54*, {f.x + 9.4} 72.4*, {f.x - 9.4} 72.4*",
        look.second,
        light=0,
    )
    pen.circle(f.x - 5.2, 56, 1.1, "#f8d25a", role="detail")
    pen.circle(f.x + 5.2, 56, 1.1, "#f8d25a", role="detail")


@thing(
    "baby",
    words=("newborn", "babies", "tot"),
    aspect=0.9,
    height_m=0.6,
    main="#9cc9e0",
    second="#fdf3e2",
    kinds=("person", "child"),
)
@percent
def baby(pen: Pen, look: Look) -> None:
    f = measures.child(look, x=45)
    suit = look.main
    for side in (-1, 1):
        with pen.placed(45, 0, mirror=side < 0):
            limb(pen, "M10 84 Q24 84 31 92", 17, 13, darker(suit, 0.1))
            ball(pen, (33, 92, 8, 7.6), darker(suit, 0.04))
            limb(pen, "M15 62 Q27 66 29 76", 12, 10, darker(suit, 0.06))
            ball(pen, (29.4, 78, 5.4, 5), f.skin, light=0)
    body = form(pen, "45 54, 62 60, 69 78, 64 95, 45 99, 26 95, 21 78, 28 60", suit)
    mark(pen, body, (45, 80, 13, 15), look.second, role="light")
    for side in (-1, 1):
        ball(pen, (45 + side * 28, 34, 5, 6), darker(f.skin, 0.06), light=0)
    form(
        pen,
        "45 4, 63 9, 73 24, 73 42, 62 56, 45 60, 28 56, 17 42, 17 24, 27 9",
        f.skin,
        shade=0.1,
        light=0,
    )
    form(pen, "34 10, 44 2, 57 6, 60 14, 52 11, 50 17, 44 11", f.hair)
    eyes(pen, 46, 33, apart=25, r=3.6)
    cheeks(pen, 46, 43, apart=40, r=5.4, colour="#e8716b")
    smile(pen, 46, 45, 9, width=1.6)
    form(pen, "30 62, 45 57, 60 62, 56 73, 45 77, 34 73", look.second, light=0.3)
    pen.path("M45 71 C39 67 40 62 45 65.4 C50 62 51 67 45 71 Z", darker(suit, 0.05), role="detail")


@thing(
    "grandmother",
    words=("grandma", "granny", "old woman", "old lady", "nan", "nana", "elderly woman"),
    aspect=0.54,
    height_m=1.6,
    main="#8f78b8",
    second="#e9e4e2",
    kinds=("person",),
)
@percent
def grandmother(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=27, slim=0.4, hair=look.second)
    bell = figures.robed(
        pen,
        f,
        cloth=look.main,
        style="bun",
        hem=88,
        flare=0.7,
        arms=figures.Arms(left=measures.ACROSS),
    )
    mark(pen, bell, (f.x, 88, 18, 2.6), lighter(look.main, 0.5))
    form(
        pen,
        f"{f.x - 10} 30, {f.x} 27, {f.x + 10} 30, {f.x + 9} 40, {f.x} 46*, {f.x - 9} 40",
        lighter(look.main, 0.45),
        light=0,
    )
    _glasses(pen, f)


@thing(
    "grandfather",
    words=("grandpa", "grandad", "old man", "granddad", "elder", "elderly man", "senior"),
    aspect=0.54,
    height_m=1.68,
    main="#5d7f74",
    second="#e9e4e2",
    kinds=("person",),
)
@percent
def grandfather(pen: Pen, look: Look) -> None:
    f = measures.adult(look, x=26, hair=look.second)
    _, hand = figures.dressed(
        pen,
        f,
        top=look.main,
        trousers="#6b5a52",
        style="bald",
        arms=figures.Arms(right=measures.HOLD),
    )
    with measures.head_space(pen, f):
        for side in (-1, 1):
            ball(pen, (side * 9, -2, 2.4, 4), f.hair)
    heads.beard(pen, f, f.hair, length=3)
    for y in (38, 45, 52):
        pen.circle(f.x, y, 0.9, darker(look.main, 0.4), role="detail")
    pen.line(
        f"M{hand[0]} 98 L{hand[0]} {hand[1] - 3} Q{hand[0] - 1} {hand[1] - 8} {hand[0] - 6} "
        f"{hand[1] - 5}",
        "#7b5336",
        2,
        role="body",
    )
    ball(pen, (*hand, 2.5, 2.5), f.skin, light=0)
    _glasses(pen, f)


def _glasses(pen: Pen, f: measures.Figure) -> None:
    with measures.head_space(pen, f):
        for x in (-3.1, 4.1):
            pen.path(
                f"M{x - 2.6} 0.4 a2.6 2.6 0 1 1 5.2 0 a2.6 2.6 0 1 1 -5.2 0 Z",
                None,
                stroke="#5a5560",
                width=0.6,
                role="line",
            )
        pen.line([(-0.5, 0.2), (1.5, 0.2)], "#5a5560", 0.6)
