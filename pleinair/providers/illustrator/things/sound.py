"""What sound goes into, and comes out of."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    DARK_WOOD,
    IRON,
    STEEL,
    WHITE,
    across,
)


@thing(
    "microphone",
    words=("mic",),
    near=("karaoke", "podcast"),
    aspect=0.42,
    height_m=0.3,
    stands="table",
    main="#3c4654",
    second="#c3ccd4",
    kinds=("device",),
)
@percent
def microphone(pen: Pen, look: Look) -> None:
    body, mesh = look.main, look.second
    pen.path("M9 42 H33 L28 95 Q28 100 21 100 Q14 100 14 95Z", across(body, 4, 36, by=0.26))
    pen.path("M28 44 H33 L28 95 Q27 99 23 100Z", darker(body, 0.4), role="shade")
    pen.path(
        "M2 22 C2 8 10 1 21 1 C32 1 40 8 40 22 C40 32 36 38 33 40 H9 C6 38 2 32 2 22Z",
        across(mesh, -4, 46, by=0.28),
        role="detail",
    )
    for d in (
        "M4 14 L27 38",
        "M10 6 L36 34",
        "M18 2 L39 24",
        "M3 24 L16 38",
        "M38 14 L15 38",
        "M32 6 L6 34",
        "M24 2 L3 24",
        "M39 24 L26 38",
    ):
        pen.line(d, darker(mesh, 0.35), 0.9, role="shade")
    pen.rect((5, 37, 32, 7), across(darker(mesh, 0.3), 4, 40, by=0.3), r=2, role="detail")
    pen.rect((18, 54, 6, 10), "#d9483b", r=3, role="detail")
    pen.path("M13 50 L16 88", stroke=lighter(body, 0.5), width=2, role="light")
    pen.ellipse((13, 12, 4, 6, 35), WHITE, role="light", opacity=0.7)


@thing(
    "headphones",
    words=("headphone",),
    near=("earphone", "headset", "earbud"),
    aspect=0.95,
    height_m=0.2,
    stands="table",
    main="#4f7fd0",
    second="#2b303b",
    kinds=("device",),
)
@percent
def headphones(pen: Pen, look: Look) -> None:
    body, pad = look.main, look.second
    pen.path("M12 62 C6 -14 89 -14 83 62", stroke=darker(body, 0.2), width=8)
    pen.path("M14 52 C14 6 50 4 60 8", stroke=lighter(body, 0.4), width=2, role="light")
    for x, mirror in ((22.0, False), (73.0, True)):
        with pen.placed(x, 72, mirror=mirror):
            pen.rect((-6, -24, 18, 48), across(pad, -6, 14, by=0.2), r=8, role="detail")
            pen.path("M-2 -26 C-24 -26 -24 26 -2 26Z", across(body, -20, 0, by=0.2))
            pen.path(
                "M-12 -12 C-15 -4 -15 4 -12 12", stroke=lighter(body, 0.5), width=2.4, role="light"
            )


@thing(
    "record player",
    words=("gramophone", "phonograph"),
    near=("jukebox", "turntable"),
    aspect=0.92,
    height_m=0.7,
    stands="table",
    main="#d9903f",
    second="#6a4430",
    kinds=("device",),
)
@percent
def record_player(pen: Pen, look: Look) -> None:
    horn, wood = look.main, look.second
    pen.path("M58 66 C64 52 58 44 46 40", stroke=IRON, width=5)
    pen.path(
        "M50 44 C40 42 26 50 6 40 C-2 24 14 2 36 2 C60 2 70 20 62 28 C54 34 52 38 50 44Z",
        across(horn, 0, 70, by=0.24),
    )
    pen.path("M6 40 C-2 24 14 2 36 2 C30 14 22 28 6 40Z", darker(horn, 0.45), role="shade")
    pen.path(
        "M44 8 C50 14 50 28 46 40 M56 14 C58 22 52 32 48 41",
        stroke=darker(horn, 0.25),
        width=1.4,
        role="shade",
    )
    pen.ellipse((46, 70, 34, 7), COAL, role="detail")
    pen.ellipse((46, 69, 24, 4.6), IRON, role="detail")
    pen.ellipse((46, 69, 9, 2), "#d9483b", role="detail")
    pen.path("M4 74 H88 V90 H4Z", across(wood, -2, 94, by=0.2))
    pen.path("M1 88 H91 V98 Q91 100 88 100 H4 Q1 100 1 98Z", across(DARK_WOOD, -2, 94, by=0.2))
    pen.path("M10 78 H82 V86 H10Z", lighter(wood, 0.16), role="detail")
    pen.path("M88 82 h5 v-6", stroke=STEEL, width=2, role="detail")
