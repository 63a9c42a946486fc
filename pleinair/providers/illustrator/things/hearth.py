"""What makes a room warm: light, cloth, glass and fire."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    DARK_WOOD,
    LAMPLIGHT,
    WHITE,
    WOOD,
    across,
    down,
    glass,
)


@thing(
    "lamp",
    words=("table lamp", "bedside lamp", "lampshade"),
    near=("floor lamp", "desk lamp", "night light"),
    aspect=0.66,
    height_m=0.55,
    stands="table",
    main="#f0b95a",
    second="#5f8f9c",
)
@percent
def lamp(pen: Pen, look: Look) -> None:
    shade, foot = look.main, look.second
    if look.lit:
        pen.circle(33, 30, 40, LAMPLIGHT, role="glow", opacity=0.25)
    pen.rect((31, 40, 4, 20), BRASS, role="detail")
    pen.path(
        "M25 58 H41 C42 64 56 70 54 82 C52 92 44 96 42 96"
        "H24 C22 96 14 92 12 82 C10 70 24 64 25 58Z",
        across(foot, 8, 58, by=0.24),
    )
    pen.path("M20 74 C18 82 20 88 25 91", stroke=lighter(foot, 0.6), width=2.4, role="light")
    pen.path(
        "M12.5 80 C24 85 42 85 53.5 80 L52.5 86 C42 90 24 90 13.5 86Z",
        lighter(foot, 0.4),
        role="detail",
    )
    pen.rect((20, 94, 26, 6), across(DARK_WOOD, 18, 48, by=0.2), r=1.5, role="detail")
    pen.path(
        "M20 4 H46 L64 46 Q33 53 2 46Z",
        across(lighter(shade, 0.3 if look.lit else 0.05), 0, 68, by=0.18),
    )
    if look.lit:
        pen.path("M22 8 H44 L56 45 Q33 50 10 45Z", LAMPLIGHT, role="glow", opacity=0.65)
    for d in ("M27 4 L18 49", "M39 4 L48 49"):
        pen.line(d, darker(shade, 0.14), 1, role="shade")
    pen.path("M2.5 45 Q33 52 63.5 45 L64 47.5 Q33 55 2 47.5Z", darker(shade, 0.28), role="detail")
    pen.rect((19, 2, 28, 3.4), darker(shade, 0.28), r=1.5, role="detail")
    pen.line([(45, 51), (45, 60)], BRASS, 0.9, role="detail")
    pen.circle(45, 61, 1.5, BRASS, role="detail")


@thing(
    "hanging lamp",
    words=("ceiling lamp", "pendant lamp", "ceiling light"),
    near=("chandelier",),
    aspect=1.3,
    height_m=0.4,
    stands="wall",
    main="#3f7f7a",
    second="#f3c04e",
    kinds=("furniture",),
)
@percent
def hanging_lamp(pen: Pen, look: Look) -> None:
    """Draw the lamp alone: the cord to the ceiling is as long as the picture wants it."""
    enamel, trim = look.main, look.second
    if look.lit:
        pen.ellipse((65, 84, 80, 44), LAMPLIGHT, role="glow", opacity=0.3)
    pen.circle(65, 76, 17, LAMPLIGHT if look.lit else "#fff4d2", role="glow")
    pen.rect((58, 0, 14, 16), across(trim, 54, 76, by=0.24), r=3)
    pen.path("M56 14 H74 C80 34 118 40 126 78 H4 C12 40 50 34 56 14Z",
             across(enamel, -6, 136, by=0.24))  # fmt: skip
    pen.path("M4 76 H126 V84 H4Z", across(trim, -6, 136, by=0.2), role="detail")
    pen.path("M24 66 C32 48 50 44 58 32", stroke=lighter(enamel, 0.55), width=4, role="light")


@thing(
    "rug",
    words=("carpet", "mat"),
    near=("doormat", "flying carpet", "magic carpet"),
    aspect=3.2,
    height_m=0.6,
    main="#b8433f",
    second="#f2cf8a",
    surface=0.45,
    kinds=("furniture",),
)
@percent
def rug(pen: Pen, look: Look) -> None:
    wool, trim = look.main, look.second
    for i in range(12):
        y = 8 + i * 7.6
        left, right = 40 - i * 3.2, 280 + i * 3.2
        pen.line([(left, y), (left - 8, y + 3)], trim, 2.4, role="detail")
        pen.line([(right, y), (right + 8, y + 3)], trim, 2.4, role="detail")
    pen.path("M40 4 H280 L318 96 H2Z", down(wool, -20, 110, by=0.2))
    pen.path("M52 14 H268 L296 86 H24Z", trim, role="detail")
    pen.path("M58 19 H262 L287 81 H33Z", darker(wool, 0.28), role="detail")
    pen.path("M66 24 H254 L276 76 H44Z", down(wool, -10, 90, by=0.16), role="body")
    for x in (96.0, 160.0, 224.0):
        pen.path(f"M{x} 32 L{x + 22} 50 L{x} 68 L{x - 22} 50Z", trim, role="detail")
        pen.path(f"M{x} 39 L{x + 13} 50 L{x} 61 L{x - 13} 50Z", darker(wool, 0.3), role="detail")
        pen.circle(x, 50, 3.4, trim, role="detail")


@thing(
    "mirror",
    words=("looking glass", "wall mirror", "magic mirror"),
    aspect=0.66,
    height_m=1.1,
    stands="wall",
    main="#d9a441",
    second="#cdeaf5",
)
@percent
def mirror(pen: Pen, look: Look) -> None:
    frame = look.main
    pen.path(
        "M33 2 C39 2 41 7 46 8 C58 14 65 32 65 54 C65 80 52 98 33 98 C14 98 1 80 1 54"
        "C1 32 8 14 20 8 C25 7 27 2 33 2Z",
        across(frame, 0, 68, by=0.24),
    )
    pen.ellipse((33, 54, 26, 38), darker(frame, 0.35), role="shade")
    pen.path(
        "M33 18 C47 18 57 34 57 54 C57 74 47 90 33 90 C19 90 9 74 9 54 C9 34 19 18 33 18Z",
        glass(10, 96),
        role="detail",
    )
    pen.path(
        "M14 62 L44 23 C48 27 51 31 53 36 L20 79 C17 74 15 68 14 62Z",
        WHITE,
        role="light",
        opacity=0.5,
    )
    pen.path("M24 84 L55 45 L56 51 L28 88Z", WHITE, role="light", opacity=0.4)
    for x, y in ((33, 7), (4.6, 54), (61.4, 54), (33, 94), (10, 30), (56, 30), (10, 78), (56, 78)):
        pen.circle(x, y, 2.6, lighter(frame, 0.4), role="light")
    pen.circle(33, 7, 1.4, "#d9574a", role="detail")


@thing(
    "fireplace",
    words=("hearth", "mantelpiece"),
    near=("wood stove",),
    aspect=1.2,
    height_m=1.5,
    main="#c96f52",
    second="#8a5636",
    surface=0.06,
    kinds=("furniture",),
)
@percent
def fireplace(pen: Pen, look: Look) -> None:
    brick = look.main
    pen.rect((10, 14, 100, 82), across(brick, 0, 120))
    for row in range(10):
        y = 18 + row * 8.0
        pen.line([(10, y), (110, y)], darker(brick, 0.22), 0.9, role="shade")
        for i in range(7):
            x = 10 + i * 16 + (row % 2) * 8
            if x < 110:
                pen.line([(x, y), (x, y + 8)], darker(brick, 0.22), 0.9, role="shade")
    pen.path("M28 96 V58 Q28 38 60 38 Q92 38 92 58 V96Z", "#33262a", role="detail")
    pen.path(
        "M28 96 V58 Q28 38 60 38 Q92 38 92 58 V96", stroke=darker(brick, 0.4), width=4, role="shade"
    )
    pen.circle(60, 80, 26, "#ff9d3c", role="glow", opacity=0.3)
    pen.path(
        "M44 92 C36 78 46 72 48 60 C54 64 54 70 56 72 C58 62 62 58 62 50 C72 58 72 66 72 72"
        "C76 70 76 66 76 64 C82 74 82 84 76 92Z",
        "#f58a3c",
        role="glow",
    )
    pen.path(
        "M50 92 C46 84 52 80 54 74 C58 78 60 74 62 66 C68 74 72 82 68 92Z", "#ffd65c", role="glow"
    )
    pen.path("M38 92 L82 86 M40 86 L84 93", stroke=DARK_WOOD, width=6, role="detail")
    pen.rect((2, 5, 116, 10), across(look.second, 0, 120, by=0.2), r=2)
    pen.rect((8, 15, 104, 3), "#10131f", role="shade", opacity=0.25)
    pen.rect((4, 94, 112, 6), across("#b9b4ac", 0, 120, by=0.16), r=1)
    pen.path("M20 5 V1 H26 V5 M94 5 V0 H99 V5", stroke=WOOD, width=2, role="detail")
