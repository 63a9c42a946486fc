"""What is switched on, looked through or wound up."""

import math

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    IRON,
    STEEL,
    WHITE,
    WOOD,
    across,
    ball,
    down,
    glass,
)


@thing(
    "camera",
    words=("photo camera", "film camera"),
    near=("camcorder", "polaroid"),
    aspect=1.35,
    height_m=0.1,
    stands="table",
    main="#3f4a5a",
    second="#d9a066",
    kinds=("device",),
)
@percent
def camera(pen: Pen, look: Look) -> None:
    body, leather = look.main, look.second
    pen.rect((18, 10, 18, 10), across(STEEL, 16, 38, by=0.24), r=2, role="detail")
    pen.path("M46 22 L52 5 Q53 3 56 3 H80 Q83 3 84 5 L90 22Z", across(body, 40, 96, by=0.18))
    pen.rect((3, 18, 129, 80), across(body, -8, 144, by=0.18), r=10)
    pen.rect((3, 40, 129, 38), across(leather, -8, 144, by=0.16), role="detail")
    pen.path("M10 26 Q10 24 14 24 H44", stroke=lighter(body, 0.5), width=2.2, role="light")
    pen.circle(68, 58, 35, ball(STEEL, 68, 58, 35, by=0.26), role="detail")
    pen.circle(68, 58, 29, COAL, role="detail")
    pen.circle(68, 58, 22, ball("#35506e", 68, 58, 22, by=0.2), role="detail")
    pen.circle(68, 58, 12, "#1d2a40", role="detail")
    pen.ellipse((60, 49, 6, 4, -40), WHITE, role="light", opacity=0.85)
    pen.circle(76, 66, 2.4, WHITE, role="light", opacity=0.6)
    pen.rect((106, 24, 18, 11), glass(22, 36), r=2, role="glow" if look.lit else "detail")
    pen.circle(58 + 10, 13, 5, "#cdeaf5", role="detail")
    pen.circle(16, 32, 3, "#d9483b", role="detail")


@thing(
    "telephone",
    words=("rotary phone", "old telephone", "landline"),
    aspect=1.15,
    height_m=0.2,
    stands="table",
    main="#d9483b",
    second="#f6efe0",
    kinds=("device",),
)
@percent
def telephone(pen: Pen, look: Look) -> None:
    body, dial = look.main, look.second
    pen.path("M30 36 H85 L110 90 Q113 99 104 99 H11 Q2 99 5 90Z", across(body, -6, 122, by=0.2))
    pen.path("M8 86 H107 L110 92 Q111 99 104 99 H11 Q4 99 5 92Z", darker(body, 0.3), role="shade")
    pen.rect((34, 24, 9, 16), across(darker(body, 0.2), 32, 44))
    pen.rect((72, 24, 9, 16), across(darker(body, 0.2), 70, 82))
    pen.path(
        "M4 22 C6 2 30 3 57.5 3 C85 3 109 2 111 22 C112 34 90 36 87 28 C85 20 74 19 57.5 19"
        "C41 19 30 20 28 28 C25 36 3 34 4 22Z",
        across(body, 0, 116, by=0.2),
    )
    pen.path("M14 14 C22 8 40 8 60 8", stroke=lighter(body, 0.6), width=2.4, role="light")
    pen.circle(57.5, 66, 24, ball(dial, 57, 66, 24, by=0.14), role="detail")
    for i in range(10):
        a = math.tau * i / 11 - 1.2
        pen.circle(
            57.5 + 17 * math.cos(a), 66 + 17 * math.sin(a), 3.6, darker(body, 0.4), role="detail"
        )
    pen.circle(57.5, 66, 9, body, role="detail")


@thing(
    "radio",
    words=("transistor radio",),
    near=("speaker", "loudspeaker", "walkie-talkie", "boombox", "stereo"),
    aspect=1.35,
    height_m=0.25,
    stands="table",
    main="#4fa39a",
    second="#f2e3c0",
    surface=0.3,
    kinds=("device",),
)
@percent
def radio(pen: Pen, look: Look) -> None:
    case, trim = look.main, look.second
    pen.line([(112, 30), (126, 3)], STEEL, 2)
    pen.circle(126, 3.4, 2.4, STEEL)
    pen.path("M34 30 V18 Q34 13 40 13 H94 Q100 13 100 18 V30", stroke=darker(case, 0.35), width=5)
    pen.rect((3, 28, 129, 68), across(case, -6, 144, by=0.18), r=10)
    pen.path("M12 36 Q14 33 20 33 H80", stroke=lighter(case, 0.55), width=2.2, role="light")
    pen.circle(38, 62, 25, trim, role="detail")
    pen.circle(38, 62, 21, ball(COAL, 38, 62, 21, by=0.14), role="detail")
    for r in (5, 10, 15):
        for i in range(r * 2):
            a = math.tau * i / (r * 2)
            pen.circle(38 + r * math.cos(a), 62 + r * math.sin(a), 1, trim, role="detail")
    pen.rect((72, 40, 50, 18), trim, r=3, role="glow" if look.lit else "detail")
    for i in range(9):
        pen.line([(76 + i * 5.2, 44), (76 + i * 5.2, 49 - i % 2 * 2)], IRON, 1, role="detail")
    pen.line([(100, 42), (100, 56)], "#d9483b", 1.8, role="detail")
    for x in (82.0, 112.0):
        pen.circle(x, 76, 9, darker(case, 0.3), role="shade")
        pen.circle(x, 75, 8, ball(trim, x, 75, 8), role="detail")
        pen.line([(x, 75), (x + 4, 70)], IRON, 1.8, role="detail")
    for x in (20, 106):
        pen.rect((x, 95, 12, 5), COAL, r=1.5, role="detail")


@thing(
    "telescope",
    near=("binoculars", "periscope", "spyglass"),
    aspect=1.05,
    height_m=1.5,
    main="#3f5f8a",
    second="#e3b04b",
    kinds=("device",),
)
@percent
def telescope(pen: Pen, look: Look) -> None:
    tube, brass = look.main, look.second
    pen.path("M50 52 L28 98 M52 52 V99 M54 52 L78 98", stroke=DARK_WOOD, width=4.4)
    pen.path("M38 80 H67", stroke=WOOD, width=2.4)
    with pen.placed(50, 42, turn=-28):
        pen.rect((-46, -6, 16, 12), across(COAL, -46, -30, by=0.2), r=2)
        pen.rect((-34, -8.5, 32, 17), down(lighter(tube, 0.16), -10, 12, by=0.22), r=2)
        pen.rect((-6, -12, 48, 24), down(tube, -14, 16, by=0.26), r=2)
        pen.rect((38, -14.5, 16, 29), down(brass, -16, 18, by=0.26), r=3)
        pen.ellipse((53, 0, 3.4, 13), "#cdeaf5", role="detail")
        for x in (-35.0, -7.0):
            pen.rect(
                (x, -13 if x > -20 else -9.5, 5, 26 if x > -20 else 19),
                down(brass, -14, 16, by=0.26),
                r=1.5,
                role="detail",
            )
        pen.path("M0 -7 H36", stroke=lighter(tube, 0.6), width=2, role="light")
        pen.rect((-4, -19, 22, 5), down(brass, -20, -12), r=2, role="detail")
    pen.circle(51, 53, 6, ball(brass, 51, 53, 6, by=0.26))


@thing(
    "microscope",
    words=("lab microscope",),
    near=("laboratory",),
    aspect=0.78,
    height_m=0.4,
    stands="table",
    main="#f2f4f5",
    second="#4f8fc4",
    kinds=("device",),
)
@percent
def microscope(pen: Pen, look: Look) -> None:
    body, trim = look.main, look.second
    pen.path(
        "M46 20 C70 26 78 52 62 76 L70 88 H46 L50 72 C60 58 58 42 42 36Z",
        across(body, 40, 80, by=0.2),
    )
    pen.path(
        "M58 28 C72 40 72 62 60 78 L66 88 H70 L62 76 C76 54 72 34 58 26Z",
        darker(body, 0.25),
        role="shade",
    )
    pen.rect((10, 66, 46, 5), across(IRON, 8, 58, by=0.2), r=1.5, role="detail")
    pen.rect((24, 63, 20, 3), "#cdeaf5", role="detail")
    with pen.placed(34, 34, turn=14):
        pen.rect((-7, -14, 14, 32), across(body, -8, 9, by=0.2), r=2)
        pen.rect((-8.5, -6, 17, 7), across(trim, -9, 10, by=0.2), r=1.5)
        pen.rect((-5, -32, 10, 19), across(trim, -6, 7, by=0.24), r=2)
        pen.rect((-7, -36, 14, 6), across(COAL, -8, 8, by=0.2), r=2, role="detail")
        pen.rect((-4, 18, 8, 10), across(STEEL, -5, 6, by=0.26), r=1, role="detail")
    pen.circle(62, 60, 7, ball(trim, 62, 60, 7, by=0.26))
    pen.circle(62, 60, 3, darker(trim, 0.35), role="detail")
    pen.path("M8 90 Q8 86 14 86 H66 Q74 86 75 94 V100 H4 V96Z", across(body, 0, 80, by=0.2))
    pen.rect((4, 95, 71, 5), across(trim, 0, 80, by=0.2), r=1)


@thing(
    "gear",
    words=("cog", "cogwheel"),
    near=("machine", "clockwork"),
    aspect=1.0,
    height_m=0.3,
    stands="table",
    main="#8f9aa6",
    second="#f2b93b",
)
@percent
def gear(pen: Pen, look: Look) -> None:
    steel = look.main
    points = []
    for i in range(10):
        a = math.tau * i / 10
        points += [
            (50 + r * math.cos(a + d), 50 + r * math.sin(a + d))
            for r, d in ((37, -0.2), (48, -0.13), (48, 0.13), (37, 0.2))
        ]
    data = "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"
    pen.path(
        data + " M66 50 A16 16 0 1 0 34 50 A16 16 0 1 0 66 50Z", ball(steel, 50, 50, 46, by=0.26)
    )
    pen.path(
        "M78 50 A28 28 0 1 0 22 50 A28 28 0 1 0 78 50Z",
        stroke=darker(steel, 0.24),
        width=3,
        role="shade",
    )
    pen.path("M23 40 A29 29 0 0 1 40 23", stroke=WHITE, width=2.4, opacity=0.8, role="light")
    pen.path(
        "M67.5 50 A17.5 17.5 0 1 0 32.5 50A17.5 17.5 0 1 0 67.5 50Z",
        stroke=look.second,
        width=4,
        role="detail",
    )
    for i in range(5):
        a = math.tau * i / 5
        pen.circle(
            50 + 27 * math.cos(a), 50 + 27 * math.sin(a), 3.2, darker(steel, 0.5), role="detail"
        )


@thing(
    "compass",
    words=("magnetic compass",),
    near=("compass rose",),
    aspect=0.86,
    height_m=0.1,
    stands="table",
    main="#d9a441",
    second="#fdf6e6",
    kinds=("device",),
)
@percent
def compass(pen: Pen, look: Look) -> None:
    brass, face = look.main, look.second
    pen.path("M36 9 A7 6 0 1 1 50 9 A7 6 0 1 1 36 9Z", stroke=darker(brass, 0.2), width=3.4)
    pen.rect((38, 10, 10, 8), across(brass, 36, 50, by=0.2), r=2)
    pen.circle(43, 57, 42, ball(brass, 43, 57, 42, by=0.26))
    pen.circle(43, 57, 35.5, darker(brass, 0.4), role="shade")
    pen.circle(43, 57.6, 34, ball(face, 43, 57, 34, by=0.1), role="detail")
    for i in range(16):
        with pen.placed(43, 57, turn=i * 22.5):
            pen.line(
                [(0, -30), (0, -26 if i % 4 else -23)],
                DARK_WOOD,
                1.1 if i % 4 else 2,
                role="detail",
            )
    with pen.placed(43, 57, turn=28):
        pen.path("M0 -25 L6 0 H0Z", darker("#d9483b", 0.2), role="detail")
        pen.path("M0 -25 L-6 0 H0Z", "#d9483b", role="detail")
        pen.path("M0 25 L6 0 H0Z", darker("#35506e", 0.2), role="detail")
        pen.path("M0 25 L-6 0 H0Z", "#4a6a8f", role="detail")
    pen.circle(43, 57, 3.4, BRASS, role="detail")
    pen.path("M5 48 A38.5 38.5 0 0 1 34 19", stroke=lighter(brass, 0.7), width=2.4, role="light")


@thing(
    "globe",
    words=("world globe", "desk globe"),
    aspect=0.82,
    height_m=0.4,
    stands="table",
    main="#4f9fc8",
    second="#8a5636",
)
@percent
def globe(pen: Pen, look: Look) -> None:
    sea, wood = look.main, look.second
    pen.path("M18 6 C84 -2 100 66 44 84", stroke=BRASS, width=4.4)
    pen.circle(37, 42, 34, ball(sea, 37, 42, 34, by=0.24))
    land = "#7fb86a"
    for d in (
        "M14 26 C20 12 34 10 40 16 C44 22 36 26 36 32 C32 38 26 34 24 40 C18 40 10 36 14 26Z",
        "M26 44 C34 42 40 48 38 56 C36 64 32 70 28 70 C26 62 22 52 26 44Z",
        "M50 20 C58 18 66 28 68 40 C66 46 60 42 58 48 C56 58 48 58 48 48 C44 42 48 36 46 30Z",
        "M54 60 C60 58 62 60 60 64 C56 68 52 68 54 60Z",
    ):
        pen.path(d, land, role="detail")
    pen.path(
        "M58 15 C78 34 74 66 44 75.2 C38 77 30 75 26 74 C54 70 66 44 58 15Z",
        "#10131f",
        role="shade",
        opacity=0.16,
    )
    pen.ellipse((20, 24, 4, 8, 35), WHITE, role="light", opacity=0.7)
    pen.path("M38 82 H48 L50 92 H36Z", across(BRASS, 34, 52, by=0.24), role="detail")
    pen.path("M20 92 Q43 86 66 92 L68 100 H18Z", across(wood, 16, 70, by=0.24))
    pen.circle(18, 7, 3.4, BRASS, role="detail")


@thing(
    "hourglass",
    words=("sand timer", "sandglass"),
    near=("egg timer",),
    aspect=0.58,
    height_m=0.25,
    stands="table",
    main="#b5743f",
    second="#f0c46a",
)
@percent
def hourglass(pen: Pen, look: Look) -> None:
    wood, sand = look.main, look.second
    for x in (6.0, 47.0):
        pen.rect((x, 8, 5, 84), across(darker(wood, 0.14), x, x + 5, by=0.2))
    pen.path(
        "M12 10 H46 C47 34 34 40 32 50 C34 60 47 66 46 90"
        "H12 C11 66 24 60 26 50 C24 40 11 34 12 10Z",
        across("#d9edf5", 6, 54, by=0.14),
        role="detail",
        opacity=0.92,
    )
    pen.path(
        "M15 26 C22 29 36 23 43 26 C40 36 32 42 29 50 C26 42 18 36 15 26Z", sand, role="detail"
    )
    pen.rect((28.2, 48, 1.6, 34), sand, role="detail")
    pen.path("M13 90 C14 80 22 76 29 70 C36 76 44 80 45 90Z", across(sand, 10, 48), role="detail")
    pen.path("M17 16 C17 24 20 32 23 36", stroke=WHITE, width=2.4, opacity=0.9, role="light")
    for y in (1.0, 89.0):
        pen.rect((1, y, 56, 10), across(wood, -4, 62, by=0.22), r=3)
        pen.rect((3, y + 1.6, 50, 2), lighter(wood, 0.4), r=1, role="light")


@thing(
    "magnifying glass",
    words=("magnifier", "hand lens", "loupe"),
    aspect=0.9,
    height_m=0.25,
    stands="table",
    main="#d9483b",
    second="#cdeaf5",
    kinds=("device",),
)
@percent
def magnifying_glass(pen: Pen, look: Look) -> None:
    grip = look.main
    pen.path("M57 64 L81 92", stroke=grip, width=15)
    pen.path("M60 64 L82 90", stroke=lighter(grip, 0.4), width=3, role="light")
    pen.path("M53 59 L59 66", stroke=STEEL, width=9, role="detail")
    pen.circle(35, 36, 31, glass(4, 76), opacity=0.8, role="detail")
    pen.path("M4 36 A31 31 0 1 1 66 36 A31 31 0 1 1 4 36Z", stroke=darker(grip, 0.12), width=7.4)
    pen.path("M5 28 A31 31 0 0 1 24 7", stroke=lighter(grip, 0.5), width=2, role="light")
    pen.path("M14 40 C12 26 20 16 32 14", stroke=WHITE, width=5, opacity=0.9, role="light")
    pen.circle(17, 48, 2.8, WHITE, role="light", opacity=0.9)
