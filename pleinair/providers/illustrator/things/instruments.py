"""What music is made with."""

import math

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    GOLD,
    PAPER,
    STEEL,
    WHITE,
    across,
    ball,
    down,
)


@thing(
    "guitar",
    words=("acoustic guitar",),
    near=("banjo", "ukulele", "lute", "mandolin", "electric guitar"),
    aspect=0.44,
    height_m=1,
    main="#d98a3f",
    second="#5a3a28",
    kinds=("instrument",),
)
@percent
def guitar(pen: Pen, look: Look) -> None:
    wood, dark = look.main, look.second
    pen.path("M17 0 H27 L28 12 H16Z", across(dark, 14, 30, by=0.2))
    for y in (3, 6.5, 10):
        pen.circle(14.6, y, 1.5, STEEL, role="detail")
        pen.circle(29.4, y, 1.5, STEEL, role="detail")
    pen.path(
        "M22 48 C30 48 36 51 36 57 C36 62 34 64 36 68 C40 71 42 76 42 82 C42 94 34 100 22 100"
        "C10 100 2 94 2 82 C2 76 4 71 8 68 C10 64 8 62 8 57 C8 51 14 48 22 48Z",
        darker(wood, 0.4),
        role="shade",
    )
    pen.path(
        "M22 49.5 C29 49.5 34.5 52 34.5 57 C34.5 62 32 64 34.5 69 C38.5 72 40.5 76 40.5 82"
        "C40.5 93 33 98.5 22 98.5 C11 98.5 3.5 93 3.5 82"
        "C3.5 76 5.5 72 9.5 69 C12 64 9.5 62 9.5 57"
        "C9.5 52 15 49.5 22 49.500Z",
        across(wood, 0, 46, by=0.2),
    )
    pen.path("M28 76 C36 74 38 84 32 90 C29 86 27 82 28 76Z", darker(dark, 0.1), role="detail")
    pen.circle(22, 70, 7.2, lighter(wood, 0.5), role="detail")
    pen.circle(22, 70, 6, "#2b201b", role="detail")
    pen.rect((19.4, 12, 5.2, 54), across(darker(dark, 0.1), 18, 26, by=0.2))
    for y in range(18, 64, 6):
        pen.line([(19.4, y), (24.6, y)], STEEL, 0.6, role="detail")
    pen.rect((15, 86, 14, 3), dark, r=1, role="detail")
    for x in (20.4, 21.5, 22.6, 23.7):
        pen.line([(x, 8), (x, 87)], "#f2ead6", 0.35, role="detail")
    pen.path(
        "M7 84 C7 78 9 75 12 72M13 58 C13 55 15 53 18 52.5",
        stroke=lighter(wood, 0.6),
        width=1.3,
        role="light",
    )


@thing(
    "violin",
    words=("fiddle",),
    near=("cello", "viola", "double bass", "contrabass"),
    aspect=0.52,
    height_m=0.6,
    main="#b5592f",
    second="#2b201b",
    kinds=("instrument",),
)
@percent
def violin(pen: Pen, look: Look) -> None:
    wood, dark = look.main, look.second
    if not look.worn:
        _bow(pen, (47, 4), (43, 98))
    pen.path(
        "M22 1 C26 1 27 5 24 6 L24 14 H20 V5 C20 3 20 1 22 1Z",
        across(darker(wood, 0.2), 18, 27, by=0.2),
    )
    for y, x in ((8, 17.0), (11, 27)):
        pen.line([(22, y), (x, y)], dark, 1.8, role="detail")
    pen.path(
        "M22 44 C30 44 36 48 36 54 C36 58 32 59 32 65 C32 70 36 71 38 75 C42 84 38 96 22 96"
        "C6 96 2 84 6 75 C8 71 12 70 12 65 C12 59 8 58 8 54 C8 48 14 44 22 44Z",
        across(wood, 0, 44, by=0.24),
    )
    pen.path(
        "M22 46.5 C29 46.5 33.5 50 33.5 54 C33.5 57 30 59 30 65"
        "C30 71 34 72 35.5 76 C39 84 35 93.5 22 93.5",
        stroke=darker(wood, 0.3),
        width=0.9,
        role="shade",
    )
    for mirror in (False, True):
        with pen.placed(22, 68, mirror=mirror):
            pen.path(
                "M7 -7 C4.5 -6 7.5 0 6 3 C5 6 9 6 8.5 3", stroke=dark, width=1.3, role="detail"
            )
    pen.path("M20.4 12 H23.6 L24.5 62 H19.500Z", dark, role="detail")
    pen.path("M19 80 H25 L23.5 95 H20.500Z", dark, role="detail")
    pen.path("M16.5 73 H27.5 L26 70 H18Z", "#e6c79a", role="detail")
    for x in (20.6, 21.5, 22.5, 23.4):
        pen.line([(x, 12), (x, 82)], "#f2ead6", 0.35, role="detail")
    pen.path(
        "M10 80 C9 86 11 90 15 92 M11 54 C12 50 15 48 18 47",
        stroke=lighter(wood, 0.6),
        width=1.4,
        role="light",
    )
    if look.worn:
        # Played: the bow lies across the strings.
        _bow(pen, (-26, 62), (62, 72))


def _bow(pen: Pen, tip: tuple[float, float], frog: tuple[float, float]) -> None:
    pen.line([tip, frog], "#c9a56b", 1.8, role="detail")
    pen.line([(tip[0] + 1.6, tip[1] + 1.6), (frog[0] + 1.6, frog[1] + 1.6)], WHITE, 0.9,
             role="detail")  # fmt: skip


@thing(
    "piano",
    words=("grand piano",),
    near=("harpsichord", "upright piano"),
    aspect=1.35,
    height_m=1.5,
    main="#2f3542",
    second="#fbf8f1",
    surface=0.3,
    kinds=("instrument",),
)
@percent
def piano(pen: Pen, look: Look) -> None:
    lacquer, ivory = look.main, look.second
    pen.path(
        "M10 42 C10 30 22 26 40 22 C70 16 92 6 124 2 L126 38Z",
        across(darker(lacquer, 0.1), 0, 134, by=0.18),
    )
    pen.path(
        "M16 41 C18 33 28 30 44 26 C72 20 94 12 120 8 L122 38Z", darker(lacquer, 0.45), role="shade"
    )
    pen.line([(96, 14), (108, 44)], lighter(lacquer, 0.3), 1.8, role="detail")
    pen.path(
        "M6 44 C6 38 12 38 18 38 H126 Q131 38 131 44 V58 H6Z", down(lighter(lacquer, 0.12), 34, 62)
    )
    pen.rect((4, 56, 128, 13), down(lacquer, 50, 72, by=0.2), r=2)
    pen.rect((10, 58, 92, 8), ivory, r=1, role="detail")
    for i in range(1, 18):
        pen.line([(10 + i * 5.1, 58), (10 + i * 5.1, 66)], darker(ivory, 0.3), 0.5, role="shade")
        if i % 7 not in (3, 0):
            pen.rect((8.4 + i * 5.1, 58, 3.2, 4.8), COAL, role="detail")
    pen.path("M44 44 H78 L82 34 H40Z", PAPER, role="detail")
    for y in (37, 40):
        pen.line([(46, y), (76, y)], "#9aa0a8", 0.8, role="detail")
    for x in (14.0, 66.0, 116.0):
        pen.path(f"M{x} 69 h10 l-2.5 27 h-5Z", across(lacquer, x, x + 10, by=0.2))
        pen.circle(x + 5, 98, 2.4, GOLD, role="detail")
    pen.path("M50 69 L52 90 H60 L62 69", stroke=lighter(lacquer, 0.2), width=1.6, role="detail")
    for x in (53, 59):
        pen.rect((x, 89, 4, 2.4), GOLD, r=1, role="detail")
    pen.path(
        "M12 45 C12 42 14 41.5 18 41.5 H90", stroke=lighter(lacquer, 0.6), width=1.2, role="light"
    )


@thing(
    "drum",
    words=("snare drum", "bass drum"),
    near=("tambourine", "bongo", "conga", "drum kit"),
    aspect=1.1,
    height_m=0.4,
    main="#d9483b",
    second="#f2c14a",
    surface=0.3,
    kinds=("instrument",),
)
@percent
def drum(pen: Pen, look: Look) -> None:
    shell, trim = look.main, look.second
    pen.path("M6 34 H104 V84 C104 104 6 104 6 84Z", across(shell, -4, 114, by=0.22))
    for i in range(5):
        x = 8 + i * 19.0
        d = 9 * math.sin(math.pi * (i + 0.5) / 5)
        pen.line(
            [(x, 42 + d * 0.4), (x + 9.5, 82 + d), (x + 19, 42 + d * 0.4)],
            WHITE,
            1.8,
            role="detail",
        )
    pen.path("M4 82 C4 106 106 106 106 82 V76 C106 98 4 98 4 76Z", across(trim, 0, 112, by=0.24))
    pen.path("M4 30 C4 52 106 52 106 30 V38 C106 60 4 60 4 38Z", across(trim, 0, 112, by=0.24))
    pen.ellipse((55, 30, 51, 14), trim)
    pen.ellipse((55, 29, 47, 11.6), across("#fdf6e6", -46, 60, by=0.1), role="detail")
    for x1, y1, x2, y2 in ((44, 26, 10, 3), (66, 26, 100, 3)):
        pen.line([(x1, y1), (x2, y2)], "#c98a4b", 3.4, role="detail")
        pen.circle(x1, y1, 4, ball("#e6b878", x1, y1, 4), role="detail")
    pen.path("M14 56 V80", stroke=lighter(shell, 0.55), width=3, role="light")


@thing(
    "trumpet",
    words=("cornet",),
    near=("trombone", "tuba", "bugle"),
    aspect=1.9,
    height_m=0.3,
    stands="table",
    main="#f0b93f",
    second="#8a6428",
    kinds=("instrument",),
)
@percent
def trumpet(pen: Pen, look: Look) -> None:
    brass, dark = look.main, look.second
    pen.path(
        "M50 42 H112 C128 42 128 78 112 78 H52 C36 78 36 42 50 42Z",
        stroke=darker(brass, 0.14),
        width=7,
    )
    for x in (64, 80, 96):
        pen.rect((x - 5.5, 34, 11, 58), across(brass, x - 6, x + 7, by=0.26), r=3)
        pen.rect((x - 7, 30, 14, 6), across(dark, x - 7, x + 8), r=2, role="detail")
        pen.rect((x - 1.6, 18, 3.2, 13), STEEL, role="detail")
        pen.rect((x - 5, 13, 10, 6), WHITE, r=3, role="detail")
        pen.rect((x - 7, 88, 14, 7), across(dark, x - 7, x + 8), r=3, role="detail")
    pen.path(
        "M8 38 H128 C150 38 164 26 178 6 C186 22 186 66 178 82 C164 60 150 50 128 50 H8Z",
        down(brass, 4, 84, by=0.26),
    )
    pen.path(
        "M30 48 H128 C150 50 164 60 178 82 C164 56 150 45 128 45 H30Z",
        darker(brass, 0.3),
        role="shade",
    )
    pen.ellipse((179, 44, 6.4, 39), across(darker(brass, 0.2), -6, 8), role="detail")
    pen.ellipse((180, 44, 3.6, 31), darker(brass, 0.55), role="shade")
    pen.path(
        "M2 35 H10 L14 40 V48 L10 53 H2 Q5 44 2 35Z", across(STEEL, 0, 14, by=0.2), role="detail"
    )
    pen.path(
        "M18 40.5 H126 C146 40 158 32 168 20", stroke=WHITE, width=2, opacity=0.7, role="light"
    )


@thing(
    "harp",
    words=("golden harp",),
    near=("lyre",),
    aspect=0.72,
    height_m=1.7,
    main="#e3b04b",
    second="#f6efe0",
    kinds=("instrument",),
)
@percent
def harp(pen: Pen, look: Look) -> None:
    gold = look.main
    for i in range(11):
        t = i / 10
        pen.line(
            [(18 + t * 42, 12 + 8 * math.sin(t * 3) + t * 10), (18 + t * 32, 90 - t * 52)],
            look.second,
            0.8,
            role="detail",
        )
    pen.path("M14 92 L64 30", stroke=darker(gold, 0.12), width=11)
    pen.path("M16 86 L60 32", stroke=lighter(gold, 0.4), width=2, role="light")
    pen.path("M14 92 V14", stroke=gold, width=7)
    pen.path("M12 86 V18", stroke=lighter(gold, 0.5), width=1.6, role="light")
    pen.path("M14 12 C24 -2 38 24 50 18 C58 14 66 18 65 30", stroke=gold, width=7)
    pen.circle(14, 9, 7, ball(gold, 14, 9, 7, by=0.26))
    pen.circle(14, 9, 3, darker(gold, 0.3), role="shade")
    pen.path("M4 92 H30 L36 100 H2Z", across(darker(gold, 0.1), 2, 36, by=0.2))


@thing(
    "musical note",
    words=("music note", "music", "melody", "quaver", "song", "tune"),
    aspect=0.85,
    height_m=0.5,
    stands="air",
    main="#4f5fc4",
    second="#2b303b",
)
@percent
def musical_note(pen: Pen, look: Look) -> None:
    ink = look.main
    pen.path("M30 84 V16 L78 4 V72", stroke=darker(ink, 0.06), width=7)
    pen.path("M27 14 L82 0 V18 L27 32Z", across(ink, 20, 88, by=0.2))
    for x, y in ((18.0, 85.0), (66.0, 73.0)):
        with pen.placed(x, y, turn=-20):
            pen.path(
                "M-17 0 C-17 -14 17 -14 17 0 C17 14 -17 14 -17 0Z", across(ink, -17, 17, by=0.24)
            )
        pen.path(
            f"M{x - 10} {y - 2} q5 -6 12 -5", stroke=lighter(ink, 0.6), width=2.4, role="light"
        )
