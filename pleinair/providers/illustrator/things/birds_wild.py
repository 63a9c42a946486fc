"""Birds of ice, coast, mountain and jungle."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.birds import BEAK, feet
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "penguin",
    words=("emperor penguin", "king penguin"),
    near=("puffin", "auk"),
    aspect=0.74,
    height_m=0.8,
    main="#333c4f",
    second="#f3a537",
    kinds=("animal", "bird", "wild"),
)
@percent
def penguin(pen: Pen, look: Look) -> None:
    coat, beak = look.main, look.second
    for x in (25, 51):
        form(pen, f"{x - 10} 95, {x} 91, {x + 11} 95, {x + 12} 100, {x - 11} 100", beak, light=0)
    if not look.hands:
        form(pen, "12 50, 3 62, 1 78, 7 80, 16 68", darker(coat, 0.2))
        form(pen, "62 50, 71 60, 74 76, 68 79, 59 68", darker(coat, 0.3))
    body = form(
        pen, "37 2, 54 8, 62 26, 62 48, 66 74, 58 94, 37 98, 16 94, 8 74, 12 48, 12 26, 20 8", coat
    )
    mark(pen, body, (38, 72, 22, 27), WHITE, role="light")
    mark(pen, body, (29, 29, 12, 13), WHITE, role="light")
    mark(pen, body, (48, 29, 12, 13), WHITE, role="light")
    eyes(pen, 38.5, 27, apart=19, r=3.6)
    cheeks(pen, 38.5, 35, apart=33, r=4)
    form(pen, "38.5 29, 46 34, 38.5 39, 31 34", beak)
    pen.line("M32 34 Q38.5 36 45 34", darker(beak, 0.3), 0.9)


@thing(
    "parrot",
    words=("macaw",),
    near=("cockatoo", "parakeet", "toucan", "lovebird"),
    aspect=0.72,
    height_m=0.6,
    main="#d8403a",
    second="#2f7fc4",
    kinds=("animal", "bird", "wild"),
)
@percent
def parrot(pen: Pen, look: Look) -> None:
    coat, wing = look.main, look.second
    form(pen, "26 66, 12 82, 2 98, 8 100, 22 92, 36 76", wing)
    form(pen, "30 68, 18 86, 12 100, 20 99, 34 84, 40 72", darker(coat, 0.15))
    form(pen, "46 3, 60 8, 66 22, 62 36, 64 54, 56 70, 42 78, 28 72, 22 56, 26 36, 30 16", coat)
    form(pen, "26 34, 40 34, 48 46, 44 62, 30 76, 20 82, 14 72, 18 50", "#f2bf3c")
    form(pen, "20 50, 34 50, 44 58, 38 68, 24 82, 10 92, 10 78, 14 62", wing)
    for y in (0, 6, 12):
        pen.line(
            f"M{17 + y * 0.4} {80 - y} Q{28 + y * 0.4} {76 - y} {34 + y * 0.4} {66 - y}",
            darker(wing, 0.25),
            1.2,
        )
    form(pen, "50 12, 60 13, 63 22, 58 30, 48 28, 44 20", WHITE, light=0, shade=0.08)
    form(pen, "60 11, 69 13, 73 22, 70 33, 66 28, 59 27", "#f3e3c4")
    form(pen, "59 27, 66 28, 66 34, 60 33", INK, shade=0, light=0.2)
    eye(pen, 54, 19, 3)
    pen.line("M2 85 L70 85", "#7b5a42", 4.4, role="body")
    for x in (42, 50):
        limb(pen, f"M{x} 78 L{x + 2} 86", 4, 3.4, "#5b5560")


@thing(
    "eagle",
    words=("bald eagle", "raptor"),
    near=("hawk", "falcon", "kestrel", "buzzard", "condor", "vulture", "kite bird"),
    aspect=1.9,
    height_m=0.9,
    stands="air",
    main="#6a4733",
    second="#fbf6ea",
    kinds=("animal", "bird", "wild"),
)
@percent
def eagle(pen: Pen, look: Look) -> None:
    coat, white = look.main, look.second
    far = darker(coat, 0.2)
    form(
        pen,
        "104 58, 120 30, 146 8, 178 2, 190 10*, 180 16, 187 24*, 174 27, 180 36*, 164 38, "
        "168 47*, 150 48, 132 60, 118 70",
        far,
    )
    form(pen, "70 62, 48 62, 26 74, 20 92, 30 96, 40 90*, 46 94, 54 84, 74 78", white)
    form(pen, "66 56, 90 48, 114 46, 128 52, 126 64, 108 76, 84 82, 64 76", coat)
    form(
        pen,
        "100 60, 92 34, 66 10, 30 0, 2 6*, 14 12, 0 21*, 16 25, 6 36*, 24 37, 18 47*, 38 46, "
        "58 60, 80 72, 94 74",
        coat,
    )
    for data in ("M30 12 Q58 22 76 46", "M34 24 Q56 34 70 54"):
        pen.line(data, darker(coat, 0.3), 1.6)
    form(
        pen,
        "112 46, 126 38, 142 38, 151 46, 150 55, 138 60*, 132 57, 126 65*, 120 60, 112 66*, 108 56",
        white,
    )
    form(pen, "147 42, 157 44, 163 52, 160 60, 156 54, 147 54", BEAK)
    eye(pen, 140, 46, 2.8)
    pen.line("M134 41.6 L144.6 43.4", far, 2)
    for x in (86, 96):
        pen.line(
            f"M{x} 78 L{x + 4} 88 M{x} 91 L{x + 4} 88 L{x + 5} 93 M{x + 4} 88 L{x + 10} 91",
            BEAK,
            2.2,
            role="body",
        )


@thing(
    "flamingo",
    near=("stork", "heron", "crane bird", "ibis", "ostrich", "egret"),
    aspect=0.62,
    height_m=1.3,
    main="#f08fa8",
    second="#d9566f",
    kinds=("animal", "bird", "wild"),
)
@percent
def flamingo(pen: Pen, look: Look) -> None:
    coat = look.main
    dark = mix(darker(coat, 0.16), look.second, 0.3)
    pen.line("M30 58 L31 78 L30 98 M26 99 L30 97.6 L37 99", dark, 1.8, role="body")
    pen.line("M36 58 L48 70 L34 77", darker(dark, 0.12), 1.8, role="body")
    limb(pen, "M42 50 C58 42 34 28 38 14 C40 5 50 5 52 11", 9, 5.4, coat, middle=4.4)
    form(pen, "46 42, 52 50, 44 61, 28 63, 14 58, 2 62, 5 52, 18 43, 34 39", coat)
    form(pen, "34 44, 38 51, 30 58, 14 59, -1 66, 4 55, 16 46", dark)
    pen.line("M8 58.5 Q22 55 31 50", lighter(dark, 0.25), 1.1)
    ball(pen, (50, 11, 6, 5.4), coat)
    form(pen, "54 8, 59 11, 60 17, 57 22, 55.6 17, 52 15", "#fbe9df", light=0)
    form(pen, "59.6 15, 60.4 18, 57 22.4, 56 18", INK, shade=0, light=0.2)
    eye(pen, 51, 9.6, 1.5)


@thing(
    "seagull",
    words=("gull", "sea bird", "seabird"),
    near=("albatross", "tern", "pelican"),
    aspect=1.7,
    height_m=0.45,
    stands="air",
    main="#f8f6f1",
    second="#8f9bab",
    kinds=("animal", "bird"),
)
@percent
def seagull(pen: Pen, look: Look) -> None:
    coat, wing = look.main, look.second
    form(pen, "92 62, 104 34, 128 14, 158 4, 170 3*, 154 20, 134 40, 114 66", darker(wing, 0.16))
    pen.path("M150 10 Q160 4 170 3 Q160 12 152 22 Q148 16 150 10 Z", INK, role="detail")
    form(pen, "48 70, 26 74, 8 86, 14 92, 34 90, 58 84", coat)
    form(pen, "42 74, 62 62, 92 58, 112 52, 126 50, 136 58, 134 68, 118 80, 92 90, 62 88", coat)
    form(pen, "98 66, 84 38, 54 16, 16 4, 1 4*, 20 24, 44 48, 66 72, 84 78", wing)
    pen.path("M22 8 Q10 4 1 4 Q10 14 20 24 Q26 16 22 8 Z", INK, role="detail")
    pen.line("M30 20 Q58 36 74 62", lighter(wing, 0.45), 1.8)
    form(pen, "133 56, 146 59, 151 64, 145 66, 133 66", BEAK)
    pen.circle(146, 63.6, 1.4, "#d9433b", role="detail")
    eye(pen, 125, 58, 2.8)
    pen.line("M84 89 L74 95 M94 89 L86 96", BEAK, 2.2, role="body")


@thing(
    "peacock",
    words=("peafowl",),
    near=("peahen", "pheasant"),
    aspect=1.7,
    height_m=1.2,
    main="#2b74b8",
    second="#3f9c7a",
    kinds=("animal", "bird"),
)
@percent
def peacock(pen: Pen, look: Look) -> None:
    coat, fan = look.main, look.second
    with pen.placed(25, 0):
        feet(pen, (56, 66), 90, "#7a6a58", width=2)
        for i in range(9):
            with pen.placed(60, 84, turn=-80 + i * 20):
                form(
                    pen,
                    "0 0, -9 -40, -11 -66, 0 -80, 11 -66, 9 -40",
                    darker(fan, 0.16 if i % 2 else 0.02),
                )
                pen.ellipse((0, -66, 7, 8), "#f0c04a", role="detail")
                pen.ellipse((0, -65, 5, 6), coat, role="detail")
                pen.ellipse((0, -64, 2.6, 3.4), INK, role="detail")
        form(
            pen,
            "54 48, 52 34, 56 24, 66 22, 73 30, 70 42, 76 58, 78 78, 66 95, 50 94, 42 80, 46 62",
            coat,
        )
        form(pen, "72 29, 82 33*, 72 37", BEAK)
        for dx in (-5, 0, 5):
            pen.line([(61 + dx * 0.2, 23), (61 + dx, 13)], coat, 1.1)
            pen.circle(61 + dx, 12, 1.7, fan, role="detail")
        pen.circle(66, 31, 3.6, WHITE, role="light")
        eye(pen, 66, 31, 2.4)
        form(pen, "46 66, 56 66, 62 76, 56 88, 46 86", darker(coat, 0.2))


def _perched(pen: Pen, coat: str, beak: str, wing: str, throat: str) -> None:
    """Draw a middling bird standing in profile; the box is 122 wide."""
    feet(pen, (56, 68), 78, beak, width=2.4)
    form(pen, "38 58, 18 68, 0 84, 6 91, 26 84, 50 74", darker(coat, 0.3))
    data = "74 22, 84 10, 98 12, 104 24, 100 42, 92 62, 74 80, 50 80, 30 70, 40 54, 60 44"
    body = form(pen, data, coat)
    mark(pen, body, (94, 44, 16, 11, -20), throat)
    form(pen, "52 48, 70 48, 78 58, 66 72, 44 78, 14 82, 30 66", wing)
    for y in (0, 6, 12):
        start, end = (28 + y, 77 - y * 0.8), (64 + y * 0.5, 64 - y)
        bend = (52 + y, 74 - y)
        pen.line(
            f"M{start[0]} {start[1]} Q{bend[0]} {bend[1]} {end[0]} {end[1]}",
            lighter(wing, 0.35),
            1.2,
        )
    form(pen, "100 17, 112 21, 122 28*, 110 30, 100 29", beak)
    pen.line("M102 25 L118 27.6", darker(beak, 0.35), 1)
    pen.circle(93, 22, 4.4, lighter(coat, 0.4), role="light")
    eye(pen, 93, 22, 3)


@thing(
    "crow",
    words=("raven",),
    near=("jackdaw", "magpie", "cuckoo"),
    aspect=1.22,
    height_m=0.45,
    main="#3c4152",
    second="#8b8f9e",
    kinds=("animal", "bird", "wild"),
)
@percent
def crow(pen: Pen, look: Look) -> None:
    _perched(pen, look.main, look.second, lighter(look.main, 0.1), darker(look.main, 0.12))


@thing(
    "pigeon",
    words=("wood pigeon", "carrier pigeon"),
    near=("dove", "turtle dove"),
    aspect=1.22,
    height_m=0.33,
    main="#a3aebf",
    second="#e08a7a",
    kinds=("animal", "bird"),
)
@percent
def pigeon(pen: Pen, look: Look) -> None:
    _perched(pen, look.main, look.second, lighter(look.main, 0.3), mix(look.main, "#3fa088", 0.6))
    pen.line("M44 62 L50 74 M54 58 L60 70", darker(look.main, 0.45), 2.6, role="detail")
