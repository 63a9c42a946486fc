"""What hangs in the air by warm air, gas or a string."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    DARK_WOOD,
    IRON,
    LAMPLIGHT,
    WHITE,
    WOOD,
    across,
    ball,
)


@thing(
    "hot-air balloon",
    words=("hot air balloon", "balloon ride", "montgolfier"),
    near=("airship", "zeppelin", "blimp"),
    aspect=0.74,
    height_m=20,
    stands="air",
    main="#e2574c",
    second="#f6cf73",
    kinds=("vehicle",),
)
@percent
def hot_air_balloon(pen: Pen, look: Look) -> None:
    a, b = look.main, look.second
    pen.path(
        "M37 1 C60 1 73 17 73 35 C73 52 58 64 46 76 H28 C16 64 1 52 1 35 C1 17 14 1 37 1Z",
        across(a, -5, 80, by=0.16),
    )
    pen.path(
        "M37 1 C22 1 12 17 12 35 C12 52 22 64 30 76 H34 C29 64 24 52 24 35 C24 17 29 2 37 1Z",
        across(b, 5, 40),
    )
    pen.path(
        "M37 1 C52 1 62 17 62 35 C62 52 52 64 44 76 H40 C45 64 50 52 50 35 C50 17 45 2 37 1Z",
        across(darker(b, 0.1), 36, 70),
    )
    pen.path(
        "M3 42 C16 48 58 48 71 42 L69 49 C56 55 18 55 5 49Z", WHITE, role="detail", opacity=0.85
    )
    pen.path(
        "M50 4 C66 10 73 22 73 35 C73 52 58 64 46 76H42 C56 62 66 50 66 34 C66 22 60 10 50 4Z",
        "#10131f",
        role="shade",
        opacity=0.14,
    )
    pen.path("M10 30 C10 20 15 12 21 8", stroke=WHITE, width=2.4, opacity=0.6, role="light")
    pen.path(
        "M28 76 L31 87 M46 76 L43 87 M34 76 L35 87 M40 76 L39 87",
        stroke=DARK_WOOD,
        width=0.8,
        role="line",
    )
    pen.rect((28, 74.5, 18, 3), darker(a, 0.25), r=1.5, role="detail")
    if look.lit:
        pen.circle(37, 80, 9, LAMPLIGHT, role="glow", opacity=0.4)
    pen.path("M35 83 Q34 80 37 77 Q40 80 39 83Z", "#ffb347", role="glow" if look.lit else "detail")
    pen.path(
        "M29.5 87 H44.5 L43 98 Q43 100 41 100 H33 Q31 100 31 98Z", across(WOOD, 28, 46, by=0.2)
    )
    pen.path("M30 91 H44 M30.5 95 H43.5", stroke=darker(WOOD, 0.25), width=0.8, role="shade")
    pen.rect((28.5, 86, 17, 2.6), DARK_WOOD, r=1.3, role="detail")


@thing(
    "kite",
    words=("paper kite", "stunt kite"),
    aspect=0.8,
    height_m=1.2,
    stands="air",
    main="#e2574c",
    second="#f4c14a",
    kinds=("toy",),
)
@percent
def kite(pen: Pen, look: Look) -> None:
    a, b = look.main, look.second
    pen.path("M34 62 C40 74 58 72 58 82 C58 92 40 88 30 98", stroke=darker(b, 0.3), width=1.3)
    for x, y, turn, tone in (
        (45, 72.5, 30, "#4fa6a8"),
        (57.5, 80, 70, b),
        (50, 89, 150, a),
        (36, 94, 150, "#4fa6a8"),
    ):
        with pen.placed(x, y, turn=turn):
            pen.path("M0 0 L-6 -4 V4Z", tone, role="detail")
            pen.path("M0 0 L6 -4 V4Z", darker(tone, 0.15), role="detail")
    pen.path("M46 2 L12 28 L36 38Z", lighter(a, 0.12))
    pen.path("M46 2 L74 34 L36 38Z", b)
    pen.path("M12 28 L34 63 L36 38Z", darker(b, 0.12))
    pen.path("M74 34 L34 63 L36 38Z", a)
    pen.path("M46 2 L34 63 M12 28 L74 34", stroke=WHITE, width=1.4, role="detail")
    pen.path("M43 8 L18 27", stroke=WHITE, width=1.6, opacity=0.5, role="light")


@thing(
    "balloon",
    words=("party balloon", "helium balloon"),
    aspect=0.5,
    height_m=1.2,
    stands="air",
    main="#e2504a",
    second="#8a8f98",
    kinds=("toy",),
)
@percent
def balloon(pen: Pen, look: Look) -> None:
    red = look.main
    pen.path("M25 62 C20 72 31 78 26 88 C24 93 26 96 27 99", stroke=look.second, width=1)
    pen.path(
        "M25 2 C39 2 48 13 48 27 C48 42 36 53 25 58 C14 53 2 42 2 27 C2 13 11 2 25 2Z",
        ball(red, 25, 27, 24, by=0.24),
    )
    pen.path(
        "M44 16 C48 36 36 50 25 58 C36 53 48 42 48 27 C48 23 47 19 44 16Z",
        darker(red, 0.25),
        role="shade",
    )
    pen.path("M25 57 L20 64 Q25 62 30 64Z", darker(red, 0.2), role="detail")
    pen.ellipse((14.5, 16, 4, 8, 28), WHITE, role="light", opacity=0.65)
    pen.circle(10, 27, 1.8, WHITE, role="light", opacity=0.6)


@thing(
    "parachute",
    near=("paraglider", "paragliding", "skydiver", "parachutist"),
    aspect=0.9,
    height_m=6,
    stands="air",
    main="#e2574c",
    second="#fbf3e2",
)
@percent
def parachute(pen: Pen, look: Look) -> None:
    a, b = look.main, look.second
    pen.path(
        "M3 42 L44 80 M16 44 L44 80 M31 44 L45 80 M59 44 L45 80 M74 44 L46 80 M87 42 L46 80",
        stroke=IRON,
        width=0.8,
    )
    pen.path(
        "M2 43 C2 18 20 3 45 3 C70 3 88 18 88 43 C84 38 78 38 73 43 C69 38 62 38 58 43"
        "C53 38 37 38 32 43"
        "C28 38 21 38 17 43 C12 38 6 38 2 43Z",
        across(a, -4, 96, by=0.16),
    )
    pen.path("M45 3 C30 6 19 20 17 43 C21 38 28 38 32 43 C32 22 38 8 45 3Z", across(b, 10, 44))
    pen.path(
        "M45 3 C60 6 71 20 73 43 C69 38 62 38 58 43 C58 22 52 8 45 3Z",
        across(darker(b, 0.08), 44, 78),
    )
    pen.path("M10 28 C14 18 20 12 28 9", stroke=WHITE, width=2.2, opacity=0.6, role="light")
    pen.rect((37, 79, 16, 17), across(WOOD, 34, 56, by=0.2), r=1.5)
    pen.path("M45 79 V96 M37 87 H53", stroke="#e0554a", width=2.4, role="detail")
    pen.path("M45 79 C38 72 36 80 45 80 C54 80 52 72 45 79Z", "#e0554a", role="detail")
