"""Where people pray."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    GOLD,
    STONE,
    across,
    down,
)
from pleinair.providers.illustrator.things.windows import arch, door, lights, porthole


@thing(
    "church",
    words=("chapel",),
    near=("cathedral", "abbey", "monastery", "basilica", "minster"),
    aspect=0.95,
    height_m=18,
    main="#f1e9da",
    second="#5f6f86",
    kinds=("building",),
)
@percent
def church(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    pen.rect((40, 62, 50, 38), across(wall, 20, 100))
    pen.path("M34 64 L44 42 H86 L94 64Z", down(roof, 38, 68))
    pen.rect((40, 64, 50, 3), "#10131f", role="shade", opacity=0.2)
    for x in (56, 69, 81):
        arch(pen, look, (x - 3, 73, 6.5, 16), frame=darker(wall, 0.2))
    pen.rect((14, 38, 30, 62), across(wall, 5, 52))
    pen.rect((37, 38, 7, 62), darker(wall, 0.3), role="shade", opacity=0.35)
    pen.path("M10 40 L29 9 L48 40Z", across(roof, 8, 50, by=0.22))
    pen.path("M10 40 L29 9 L24 40Z", lighter(roof, 0.2), role="light", opacity=0.6)
    pen.line([(29, 10), (29, 1.2)], GOLD, 1.6, role="detail")
    pen.line([(26, 4), (32, 4)], GOLD, 1.6, role="detail")
    pen.rect((12, 39, 34, 3), darker(wall, 0.18), role="detail")
    pen.path("M24 58 V50 A5 5 0 0 1 34 50 V58Z", darker(wall, 0.6), role="detail")
    pen.path("M26.5 57 C26.5 51 27 49 29 49 C31 49 31.5 51 31.5 57Z", BRASS, role="detail")
    porthole(pen, look, 29, 67, 4.2, frame=darker(wall, 0.2))
    door(pen, (22, 77, 14, 23), "#8a5a3b", frame=darker(wall, 0.2), round_head=True)
    pen.rect((10, 96, 10, 4), STONE, role="shade")
    pen.rect((40, 96, 50, 4), STONE, role="shade")


@thing(
    "temple",
    words=("pagoda", "japanese temple", "chinese temple"),
    near=("shrine", "dojo"),
    aspect=0.95,
    height_m=16,
    main="#c8493a",
    second="#3f5b62",
    kinds=("building",),
)
@percent
def temple(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    pen.line([(47.5, 3), (47.5, 14)], GOLD, 1.6, role="detail")
    for y in (5, 8):
        pen.circle(47.5, y, 1.7, GOLD, role="detail")
    fill, role = lights(look, 30, 90)
    for y, half, h in ((28, 15, 15), (54, 22, 15), (80, 29, 14)):
        pen.rect((47.5 - half, y - 2, half * 2, h), across(wall, 47.5 - half - 4, 47.5 + half + 4))
        for i in range(5):
            x = 47.5 - half + (half * 2 - 3) * i / 4
            pen.rect((x, y, 3, h - 2), across(darker(wall, 0.25), x, x + 3), role="detail")
        for side in (-1, 1):
            pen.rect(
                (47.5 + side * half * 0.5 - half * 0.14, y + 4, half * 0.28, 5), fill, role=role
            )
        pen.rect((47.5 - half, y, half * 2, 3), "#10131f", role="shade", opacity=0.35)
        pen.path(_eaves(47.5, y, half + 15), across(roof, 40 - half, 55 + half, by=0.2))
        e = half + 13
        pen.path(
            f"M{47.5 - e} {y - 1.5} Q{47.5 - e / 2} {y + 0.8} 47.5 {y + 0.8}"
            f"Q{47.5 + e / 2} {y + 0.8} {47.5 + e} {y - 1.5}",
            stroke=GOLD,
            width=1.2,
            role="detail",
        )
    pen.rect((41, 80, 13, 14), "#4b2b26", role="detail")
    pen.rect((47, 80, 1, 14), GOLD, role="detail")
    pen.rect((12, 92, 71, 4), across(STONE, 10, 85), role="detail")
    pen.rect((6, 96, 83, 4), across(darker(STONE, 0.12), 5, 90), role="detail")


def _eaves(x: float, y: float, half: float) -> str:
    """Return a roof whose corners sweep up; y is where it rests on the wall."""
    top, neck = y - 14, half * 0.34
    return (
        f"M{x - neck} {top} H{x + neck} C{x + neck * 1.5} {y - 7} {x + half * 0.75} {y - 3}"
        f" {x + half} {y - 5} C{x + half * 0.9} {y} {x + half * 0.6} {y + 1.8} {x} {y + 1.8}"
        f"C{x - half * 0.6} {y + 1.8} {x - half * 0.9} {y} {x - half} {y - 5}"
        f"C{x - half * 0.75} {y - 3} {x - neck * 1.5} {y - 7} {x - neck} {top}Z"
    )


@thing(
    "mosque",
    near=("minaret", "taj mahal", "mausoleum", "arabian palace"),
    aspect=1.25,
    height_m=18,
    main="#f3ead6",
    second="#3f9c94",
    kinds=("building",),
)
@percent
def mosque(pen: Pen, look: Look) -> None:
    wall, dome = look.main, look.second
    for x in (14, 111):
        pen.path(f"M{x - 4} 100 L{x - 3} 26 H{x + 3} L{x + 4} 100Z", across(wall, x - 6, x + 8))
        pen.rect((x - 5, 40, 10, 3), darker(wall, 0.2), r=1, role="detail")
        pen.rect((x - 5, 25, 10, 3), darker(wall, 0.2), r=1, role="detail")
        pen.path(
            f"M{x - 3.5} 25 C{x - 5} 18 {x - 1} 15 {x} 10C{x + 1} 15 {x + 5} 18 {x + 3.5} 25Z",
            across(dome, x - 4, x + 5, by=0.2),
        )
    for x in (33, 92):
        pen.path(
            f"M{x - 10} 60 C{x - 14} 48 {x - 3} 44 {x} 37C{x + 3} 44 {x + 14} 48 {x + 10} 60Z",
            across(darker(dome, 0.08), x - 11, x + 11, by=0.2),
        )
    pen.rect((22, 58, 81, 42), across(wall, 5, 125))
    pen.rect((40, 48, 45, 52), across(lighter(wall, 0.15), 30, 105))
    pen.rect((46, 42, 33, 7), across(darker(wall, 0.08), 40, 90))
    pen.path("M45 43 C34 24 56 18 62.5 5 C69 18 91 24 80 43Z", across(dome, 42, 86, by=0.22))
    pen.path(
        "M47 38 C42 27 54 21 60 13 C56 23 50 28 51 40Z",
        lighter(dome, 0.45),
        role="light",
        opacity=0.7,
    )
    pen.path("M62.5 5 V1", stroke=GOLD, width=1.4, role="detail")
    pen.circle(62.5, 2, 1.6, GOLD, role="detail")
    for x in (22, 85):
        pen.rect((x - 1, 57, 20, 3), darker(wall, 0.16), role="detail")
    pen.rect((38, 47, 49, 3), darker(wall, 0.16), role="detail")
    pen.path(_pointed(62.5, 100, 13, 42), dome, role="detail")
    pen.path(_pointed(62.5, 100, 10, 36), darker(dome, 0.55), role="detail")
    fill, role = lights(look, 68, 88)
    for x in (31, 94):
        pen.path(_pointed(x, 92, 5.5, 24), darker(wall, 0.2), role="detail")
        pen.path(_pointed(x, 92, 4, 21), fill, role=role)
    pen.rect((22, 97, 81, 3), darker(wall, 0.25), role="shade")


def _pointed(x: float, foot: float, half: float, height: float) -> str:
    """Return a keel arch standing on `foot`."""
    top = foot - height
    spring = top + half * 1.1
    return (
        f"M{x - half} {foot} V{spring} C{x - half} {spring - half * 0.7} {x - half * 0.3}"
        f" {top + half * 0.3} {x} {top} C{x + half * 0.3} {top + half * 0.3} {x + half}"
        f" {spring - half * 0.7} {x + half} {spring} V{foot}Z"
    )
