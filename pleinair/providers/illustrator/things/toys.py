"""What children play with."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    DARK_WOOD,
    GOLD,
    IRON,
    WHITE,
    WOOD,
    across,
    down,
)
from pleinair.providers.illustrator.things.tones import (
    ball as shaded,
)
from pleinair.providers.illustrator.things.wheels import cartwheel


@thing(
    "teddy bear",
    words=("teddy", "stuffed animal", "plush", "cuddly toy", "soft toy", "toy bear"),
    aspect=0.85,
    height_m=0.4,
    main="#c98f5a",
    second="#f0d9b0",
    kinds=("toy",),
)
@percent
def teddy_bear(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    for x in (19.0, 66.0):
        pen.circle(x, 13, 11, shaded(fur, x, 13, 11))
        pen.circle(x, 13, 6, pale, role="detail")
    for x, turn in ((13.0, 24), (72.0, -24)):
        pen.ellipse((x, 62, 9, 16, turn), across(fur, -10, 10, by=0.18))
    pen.path(
        "M42.5 44 C60 44 68 58 66 76 C64 90 56 95 42.5 95C29 95 21 90 19 76 C17 58 25 44 42.5 44Z",
        across(fur, 14, 72, by=0.2),
    )
    pen.ellipse((42.5, 72, 14.5, 16), pale, role="detail")
    for x in (17.0, 68.0):
        pen.circle(x, 86, 13.4, shaded(fur, x, 86, 13))
        pen.ellipse((x, 87, 8, 8.4), pale, role="detail")
        for dx in (-4.5, 0, 4.5):
            pen.circle(x + dx, 80 + abs(dx) * 0.3, 1.6, darker(fur, 0.3), role="detail")
    pen.path(
        "M42.5 6 C62 6 72 16 72 30 C72 44 60 52 42.5 52C25 52 13 44 13 30 C13 16 23 6 42.5 6Z",
        shaded(fur, 42, 29, 28),
    )
    pen.ellipse((42.5, 38, 14, 11), pale, role="detail")
    for x in (30, 55):
        pen.circle(x, 26, 3.4, COAL, role="detail")
        pen.circle(x - 1, 24.8, 1.1, WHITE, role="light")
    pen.path("M37 32 Q42.5 29 48 32 Q46 37 42.5 38 Q39 37 37 32Z", COAL, role="detail")
    pen.path(
        "M42.5 38 V41 C40 45 36 45 35 43 M42.5 41 C45 45 49 45 50 43",
        stroke=COAL,
        width=1.3,
        role="detail",
    )
    pen.path("M42.5 54 L28 47 V61Z M42.5 54 L57 47 V61Z", "#d9483b", role="detail")
    pen.circle(42.5, 54, 4, darker("#d9483b", 0.2), role="detail")


@thing(
    "dice",
    aspect=1.0,
    height_m=0.04,
    stands="table",
    main="#fbf8f1",
    second="#d9483b",
    kinds=("toy",),
)
@percent
def dice(pen: Pen, look: Look) -> None:
    face, pip = look.main, look.second
    pen.path(
        "M50 2 Q53 1 56 3 L94 22 Q98 24 94 27 L54 47"
        "Q50 49 46 47 L6 27 Q2 24 6 22 L44 3 Q47 1 50 2Z",
        lighter(face, 0.3),
    )
    pen.path(
        "M4 29 Q4 26 7 28 L45 47 Q49 49 49 53 V95 Q49 99 45 97 L8 78 Q4 76 4 72Z",
        across(face, -30, 60, by=0.1),
    )
    pen.path(
        "M96 29 Q96 26 93 28 L55 47 Q51 49 51 53 V95 Q51 99 55 97 L92 78 Q96 76 96 72Z",
        darker(face, 0.26),
    )
    pen.ellipse((50, 24.5, 8, 4.4), pip, role="detail")
    for x, y in ((15, 42), (38, 54), (26.5, 62), (15, 68), (38, 82)):
        pen.ellipse((x, y, 4, 5.2, -12), pip, role="detail")
    for x, y in ((62, 60), (86, 50), (62, 86), (86, 74)):
        pen.ellipse((x, y, 4, 5.2, 12), darker(pip, 0.15), role="detail")


@thing(
    "chess piece",
    words=("chess", "chess knight", "chessman"),
    near=("pawn", "rook", "chess king"),
    aspect=0.62,
    height_m=0.09,
    stands="table",
    main="#f1e4c8",
    second="#8a5636",
    kinds=("toy",),
)
@percent
def chess_piece(pen: Pen, look: Look) -> None:
    ivory = look.main
    pen.path(
        "M14 78 C18 66 30 58 30 48 C22 52 16 52 10 48"
        "C4 50 1 44 4 38 C10 28 16 20 22 14 L22 4 L30 10"
        "C46 12 56 28 54 50 C53 62 48 70 50 78Z",
        across(ivory, 0, 62, by=0.22),
    )
    pen.path(
        "M30 10 C46 12 56 28 54 50 C53 62 48 70 50 78H40 C44 64 46 52 44 40 C42 26 38 16 30 10Z",
        look.second,
        role="shade",
        opacity=0.5,
    )
    for d in (
        "M34 14 C40 20 43 26 44 32",
        "M40 20 C46 28 48 36 48 44",
        "M46 30 C50 38 50 46 49 54",
    ):
        pen.line(d, darker(ivory, 0.4), 1.4, role="shade")
    pen.circle(22, 25, 2.6, COAL, role="detail")
    pen.circle(8, 42, 1.3, COAL, role="detail")
    pen.path("M8 47 Q13 46 16 43", stroke=darker(ivory, 0.4), width=1.4, role="detail")
    pen.rect((8, 76, 46, 8), across(ivory, 4, 58, by=0.22), r=3)
    pen.path("M10 84 H52 L58 92 H4Z", across(darker(ivory, 0.08), 2, 60, by=0.22))
    pen.rect((1, 91, 60, 9), across(ivory, -2, 64, by=0.22), r=3)
    pen.path("M18 70 C22 62 32 56 34 46", stroke=lighter(ivory, 0.6), width=2, role="light")


@thing(
    "swing",
    words=("swing set",),
    near=("seesaw", "playground"),
    aspect=1.1,
    height_m=2.2,
    main="#d9483b",
    second="#f2c14a",
    surface=0.76,
    kinds=("toy",),
)
@percent
def swing(pen: Pen, look: Look) -> None:
    paint, seat = look.main, look.second
    for x, mirror in ((0.0, False), (110.0, True)):
        with pen.placed(x, 0, mirror=mirror):
            pen.path("M18 8 L20 98", stroke=darker(paint, 0.3), width=5)
            pen.path("M18 8 L4 98", stroke=paint, width=6)
            pen.path("M10 60 L19 60", stroke=darker(paint, 0.15), width=4)
    pen.path("M12 8 H98", stroke=paint, width=8)
    pen.path("M14 6 H90", stroke=lighter(paint, 0.5), width=1.6, role="light")
    for x in (34, 52, 62, 80):
        pen.line([(x, 11), (x, 76)], IRON, 1.6)
    for x in (30.0, 58.0):
        pen.rect((x, 75, 26, 6), down(seat, 72, 84, by=0.2), r=2)


@thing(
    "rocking horse",
    near=("carousel", "merry-go-round", "hobby horse"),
    aspect=1.12,
    height_m=0.9,
    main="#c98f5a",
    second="#d9483b",
    kinds=("toy",),
)
@percent
def rocking_horse(pen: Pen, look: Look) -> None:
    coat, trim = look.main, look.second
    pen.path("M34 56 L22 88 M80 56 L90 88", stroke=darker(coat, 0.25), width=8)
    pen.path("M4 76 C24 102 88 102 108 76", stroke=trim, width=6)
    pen.path("M22 30 C6 30 6 48 10 66 C16 58 20 52 24 44Z", "#f0e0c0", role="detail")
    pen.path(
        "M20 40 C20 28 30 26 42 30 C56 34 64 32 70 22 L76 8 L82 2 L86 10 C96 14 104 24 108 32"
        "C110 40 100 44 94 38 L86 34 C86 48 88 60 78 64 H36 C24 62 20 52 20 40Z",
        across(coat, 14, 112, by=0.2),
    )
    pen.path("M42 58 L32 92 M72 58 L82 92", stroke=coat, width=9)
    pen.path("M28 91 h8 M78 91 h8", stroke=DARK_WOOD, width=6, role="detail")
    pen.path("M82 2 L76 8 L70 22 C64 32 58 33 52 33 C62 24 64 10 74 2Z", "#f0e0c0", role="detail")
    pen.path("M38 29 C46 36 58 36 66 28 L70 42 C60 48 46 48 36 42Z", trim, role="detail")
    pen.path("M52 46 V62", stroke=GOLD, width=2, role="detail")
    pen.circle(88, 20, 2.2, COAL, role="detail")
    pen.path("M86 34 L98 20 M98 20 L78 24", stroke=trim, width=1.8, role="detail")
    pen.circle(104, 34, 1.2, COAL, role="detail")


@thing(
    "building blocks",
    words=("toy blocks", "building block"),
    near=("lego",),
    aspect=1.1,
    height_m=0.25,
    stands="table",
    main="#d9483b",
    second="#4f8fc4",
    surface=0.06,
    kinds=("toy",),
)
@percent
def building_blocks(pen: Pen, look: Look) -> None:
    for x, y, tone in ((3.0, 53.0, look.main), (57.0, 53.0, "#f2c14a"), (30.0, 5.0, look.second)):
        pen.rect((x, y, 48, 47), across(tone, x - 4, x + 56, by=0.16), r=4)
        pen.rect((x + 6, y + 6, 36, 35), lighter(tone, 0.55), r=3, role="light")
        pen.path(f"M{x + 42} {y} h2 q4 0 4 4 v39 q0 4 -4 4 h-2Z", darker(tone, 0.25), role="shade")
    pen.path("M19 89 L27 63 L35 89 M22 81 H32", stroke=look.main, width=4.4, role="detail")
    pen.path(
        "M75 63 V89 M75 63 H82 Q88 63 88 69.5 Q88 76 81 76"
        "H75 M81 76 Q89.5 76 89.5 82.5 Q89.5 89 82 89 H75",
        stroke="#d99a1f",
        width=4.4,
        role="detail",
    )
    pen.path(
        "M62 20 Q58 14.5 53 15 Q45 16 45 28Q45 40 53 41 Q58 41.5 62 36",
        stroke=look.second,
        width=4.4,
        role="detail",
    )


@thing(
    "toy car",
    words=("pull-along toy", "toy"),
    near=("toy train", "toy truck"),
    aspect=1.5,
    height_m=0.2,
    stands="table",
    main="#4f8fc4",
    second="#f2c14a",
    kinds=("toy",),
)
@percent
def toy_car(pen: Pen, look: Look) -> None:
    paint, wheel_tone = look.main, look.second
    pen.path(
        "M6 78 V56 Q6 46 16 46 H34 C38 22 50 10 74 10C98 10 108 22 114 46 H132 Q144 46 144 58 V78Z",
        down(paint, 4, 84, by=0.18),
    )
    pen.path(
        "M46 46 C49 30 56 21 71 21 V46Z M78 21 C93 21 99 30 102 46 H78Z", "#e9f5fa", role="detail"
    )
    pen.path("M6 66 H144 V78 H6Z", darker(paint, 0.22), role="shade")
    pen.path("M14 54 H60", stroke=lighter(paint, 0.6), width=3, role="light")
    pen.circle(138, 58, 5, "#fff0b0", role="glow" if look.lit else "detail")
    for x in (38.0, 112.0):
        cartwheel(pen, x, 78, 21, darker(wheel_tone, 0.1), thick=0.24)
        pen.circle(x, 78, 17, shaded(wheel_tone, x, 78, 17))
        pen.circle(x, 78, 6, WHITE, role="detail")
    pen.rect((2, 74, 12, 6), WOOD, r=2, role="detail")
