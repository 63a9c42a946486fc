"""Where a town works, learns and heals."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    GOLD,
    IRON,
    SLATE,
    STEEL,
    STONE,
    WHITE,
    across,
    ball,
    down,
)
from pleinair.providers.illustrator.things.windows import arch, door, lights, pane


@thing(
    "skyscraper",
    words=("high-rise", "tower block", "office tower", "office building", "office block"),
    aspect=0.5,
    height_m=60,
    main="#5b8db8",
    second="#dfe8ee",
    kinds=("building",),
)
@percent
def skyscraper(pen: Pen, look: Look) -> None:
    wall, trim = look.main, look.second
    pen.line([(27, 2), (27, 14)], STEEL, 1)
    pen.circle(27, 1.6, 1.1, "#e5554a", role="glow" if look.lit else "detail")
    pen.path("M20 20 L22 11 H32 L34 20Z", across(darker(wall, 0.2), 18, 36))
    pen.rect((12, 18, 30, 82), across(wall, 6, 44))
    pen.rect((34, 18, 8, 82), darker(wall, 0.3), role="shade", opacity=0.55)
    pen.rect((11, 17, 32, 2), trim, role="detail")
    for row in range(17):
        for column in range(6):
            _office(pen, look, 14.5 + column * 4.5, 22 + row * 4.4)
    pen.rect((4, 46, 20, 54), across(lighter(wall, 0.16), 0, 26))
    pen.rect((3, 45, 22, 2), trim, role="detail")
    for row in range(10):
        for column in range(4):
            _office(pen, look, 6 + column * 4.4, 50 + row * 4.4)
    pen.rect((2, 94, 46, 6), across(darker(trim, 0.25), 2, 48), role="detail")
    fill, role = lights(look, 95, 100)
    for x in (7, 14, 30, 37):
        pen.rect((x, 95.5, 5, 4.5), fill, role=role)


def _office(pen: Pen, look: Look, x: float, y: float) -> None:
    on = look.lit and look.rng.random() < 0.62
    tone = "#ffd978" if on else mix("#dff1fa", look.main, look.rng.choice((0.1, 0.3, 0.45)))
    if look.lit and not on:
        tone = darker(look.main, 0.45)
    pen.rect((x, y, 3.1, 2.9), tone, role="glow" if on else "detail")


@thing(
    "apartment building",
    words=(
        "apartment block",
        "apartment",
        "block of flats",
        "condominium",
        "condo",
        "tenement",
        "building",
    ),
    near=("hotel", "hostel"),
    aspect=0.82,
    height_m=18,
    main="#d98a63",
    second="#f4e8d4",
    kinds=("building",),
)
@percent
def apartment_building(pen: Pen, look: Look) -> None:
    wall, trim = look.main, look.second
    pen.rect((18, 3, 9, 8), across(darker(wall, 0.2), 18, 27))
    pen.rect((54, 5, 12, 6), SLATE)
    pen.rect((5, 12, 72, 88), across(wall, -10, 90))
    pen.rect((68, 12, 9, 88), darker(wall, 0.3), role="shade", opacity=0.35)
    pen.rect((2, 9, 78, 5), across(trim, 2, 80), r=1)
    pen.rect((5, 14, 72, 2), "#10131f", role="shade", opacity=0.18)
    for row in range(4):
        y = 21 + row * 17.5
        for column in range(4):
            x = 11 + column * 17
            pane(pen, look, (x, y, 9, 10.5), frame=trim, bars=(1, 0))
            if (row + column) % 3 == 0:
                pen.rect((x - 2, y + 7, 13, 1.2), IRON, role="detail")
                for i in range(6):
                    pen.line(
                        [(x - 1.5 + i * 2.4, y + 7), (x - 1.5 + i * 2.4, y + 12)],
                        IRON,
                        0.6,
                        role="detail",
                    )
                pen.rect((x - 2.5, y + 12, 14, 1.5), darker(trim, 0.2), role="detail")
    pen.rect((5, 90, 72, 10), darker(wall, 0.25), role="shade")
    door(pen, (35, 82, 12, 18), "#3f6f6b", frame=trim)
    pen.path("M31 80 H51 L53 84 H29Z", trim, role="detail")


@thing(
    "school",
    words=("schoolhouse", "academy", "kindergarten", "nursery"),
    near=("college", "university"),
    aspect=1.5,
    height_m=9,
    main="#cf7153",
    second="#f4e8d4",
    kinds=("building",),
)
@percent
def school(pen: Pen, look: Look) -> None:
    wall, trim = look.main, look.second
    pen.path("M4 50 L12 36 H138 L146 50Z", down(SLATE, 34, 52))
    pen.rect((8, 48, 134, 52), across(wall, -10, 160))
    pen.rect((8, 48, 134, 3), "#10131f", role="shade", opacity=0.22)
    for x in (14, 32, 108, 126):
        pane(pen, look, (x, 56, 11, 13), frame=trim, bars=(1, 1))
        pane(pen, look, (x, 78, 11, 13), frame=trim, bars=(1, 1))
    pen.rect((8, 96, 134, 4), darker(trim, 0.3), role="shade")
    pen.path("M52 100 V40 L75 22 L98 40 V100Z", across(lighter(wall, 0.1), 40, 110))
    pen.path("M46 44 L75 19 L104 44 L100 48 L75 27 L50 48Z", across(trim, 46, 104))
    pen.rect((68, 8, 14, 15), across(trim, 66, 84), role="detail")
    pen.path("M65 9 L75 0 L85 9Z", across(SLATE, 65, 85), role="detail")
    pen.path("M71 20 C71 14 72 12 75 12 C78 12 79 14 79 20Z", BRASS, role="detail")
    clock_face(pen, 75, 43, 8)
    for x in (58, 84):
        pane(pen, look, (x, 57, 8, 11), frame=trim, bars=(0, 1))
    door(pen, (65, 70, 10, 28), "#3f6f8a", frame=trim)
    door(pen, (75, 70, 10, 28), "#3f6f8a", frame=None)
    pen.rect((60, 97, 30, 3), STONE, role="detail")
    pen.line([(134, 36), (134, 8)], "#e8e4da", 1.4)
    pen.path("M134 8 Q141 5 148 9 V18 Q141 14 134 17Z", "#e9b23b", role="detail")


def clock_face(pen: Pen, x: float, y: float, r: float, *, rim: str = IRON) -> None:
    """Draw a clock that shows ten past ten."""
    pen.circle(x, y, r, rim, role="detail")
    pen.circle(x, y, r * 0.84, "#fffaf0", role="detail")
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        pen.line(
            [(x + dx * r * 0.66, y + dy * r * 0.66), (x + dx * r * 0.72, y + dy * r * 0.72)],
            COAL,
            r * 0.1,
            role="detail",
        )
    pen.line([(x, y), (x - r * 0.34, y - r * 0.24)], COAL, r * 0.13, role="detail")
    pen.line([(x, y), (x + r * 0.46, y - r * 0.34)], COAL, r * 0.1, role="detail")


@thing(
    "hospital",
    words=("clinic", "medical centre", "medical center"),
    near=("airport",),
    aspect=1.35,
    height_m=14,
    main="#eef2f3",
    second="#d9483b",
    kinds=("building",),
)
@percent
def hospital(pen: Pen, look: Look) -> None:
    wall, cross = look.main, look.second
    pen.rect((6, 34, 123, 66), across(darker(wall, 0.08), -20, 150))
    pen.rect((3, 31, 129, 5), across(darker(wall, 0.25), 0, 135), r=1)
    for row in range(3):
        for x in (12, 27, 95, 110):
            pane(
                pen, look, (x, 42 + row * 19, 11, 10), frame=mix(wall, "#8fb3c4", 0.5), bars=(1, 0)
            )
    pen.rect((44, 10, 47, 90), across(wall, 30, 100))
    pen.rect((41, 7, 53, 5), across(darker(wall, 0.3), 40, 95), r=1)
    pen.circle(67.5, 30, 14, across(lighter(cross, 0.75), 50, 85), role="detail")
    pen.path("M63.5 21 h8 v5 h5 v8 h-5 v5 h-8 v-5 h-5 v-8 h5Z", cross, role="detail")
    for x in (50, 63, 76):
        pane(pen, look, (x, 52, 9, 10), frame=mix(wall, "#8fb3c4", 0.5), bars=(1, 0))
    pen.path("M38 70 H97 L100 76 H35Z", across(cross, 35, 100), role="detail")
    pen.rect((48, 76, 39, 24), IRON, role="detail")
    fill, role = lights(look, 78, 100)
    pen.rect((50, 78, 17, 22), fill, role=role)
    pen.rect((68.5, 78, 17, 22), fill, role=role)
    pen.rect((6, 97, 123, 3), darker(wall, 0.4), role="shade")


@thing(
    "factory",
    near=("power station", "brewery", "refinery", "warehouse"),
    aspect=1.45,
    height_m=14,
    main="#c46f55",
    second="#7d8896",
    kinds=("building",),
)
@percent
def factory(pen: Pen, look: Look) -> None:
    wall, roof = look.main, look.second
    for x, h in ((96, 74), (116, 64)):
        pen.path(
            f"M{x} 100 L{x + 3} {100 - h} H{x + 12} L{x + 15} 100Z",
            across(darker(wall, 0.12), x, x + 15, by=0.22),
        )
        pen.rect((x + 2.4, 98 - h, 10.2, 5), darker(wall, 0.4), r=1, role="detail")
        pen.rect((x + 2.2, 108 - h, 10.8, 4), WHITE, role="detail")
        for dx, dy, r in ((6, -6, 5), (10, -12, 6.5), (3, -15, 5)):
            if 98 - h + dy - r > 0:
                pen.circle(x + dx, 98 - h + dy, r, "#eef0f0", role="light", opacity=0.8)
    pen.rect((6, 56, 134, 44), across(wall, -10, 160))
    for i in range(3):
        x = 6 + i * 29
        pen.path(f"M{x} 57 V34 L{x + 29} 57Z", across(wall, x - 20, x + 40))
        pen.path(f"M{x - 1} 36 V30 L{x + 33} 57 H{x + 25}Z", across(roof, x, x + 33))
        fill, role = lights(look, 40, 54)
        pen.path(f"M{x + 4} 54 V42 L{x + 19} 54Z", fill, role=role)
    pen.rect((91, 54, 51, 5), across(roof, 90, 142))
    for x in (12, 29, 46):
        pane(pen, look, (x, 66, 12, 12), bars=(1, 1), frame="#e9dcc8")
    for x in (98, 112, 126):
        pane(pen, look, (x, 66, 9, 9), bars=(1, 0), frame="#e9dcc8")
    pen.rect((66, 68, 24, 32), darker(roof, 0.45), role="detail")
    for y in range(70, 100, 4):
        pen.rect((67.5, y, 21, 3), across(roof, 66, 92), role="detail")
    pen.rect((6, 95, 60, 5), darker(wall, 0.35), role="shade")
    pen.rect((90, 95, 50, 5), darker(wall, 0.35), role="shade")


@thing(
    "museum",
    words=("palace of justice",),
    near=(
        "library",
        "theatre",
        "theater",
        "opera house",
        "city hall",
        "town hall",
        "courthouse",
        "parliament",
        "parthenon",
    ),
    aspect=1.35,
    height_m=14,
    main="#efe6d3",
    second="#c9b48a",
    kinds=("building",),
)
@percent
def museum(pen: Pen, look: Look) -> None:
    stone, trim = look.main, look.second
    for i, y in enumerate((88, 92, 96)):
        inset = 10 - i * 4
        pen.rect((2 + inset, y, 131 - 2 * inset, 4.2), down(darker(stone, 0.06), y - 1, y + 5))
    pen.rect((17, 40, 101, 48), darker(stone, 0.32))
    door(pen, (59, 56, 17, 32), "#6d4a38", frame=trim)
    for x in (36.0, 90.0):
        arch(pen, look, (x, 56, 9, 20), frame=darker(trim, 0.2))
    for i in range(6):
        x = 17 + i * 18.2
        pen.rect((x, 42, 9, 44), across(stone, x - 1, x + 10, by=0.2))
        for dx in (2.5, 5, 7.2):
            pen.line([(x + dx, 46), (x + dx, 83)], darker(stone, 0.18), 0.6, role="shade")
        pen.rect((x - 1.5, 40, 12, 3.5), lighter(stone, 0.2), r=0.8, role="detail")
        pen.rect((x - 1.5, 84.5, 12, 3.5), lighter(stone, 0.1), r=0.8, role="detail")
    pen.rect((9, 31, 117, 9.5), across(stone, 0, 140))
    pen.rect((9, 38, 117, 2.5), darker(stone, 0.22), role="shade")
    pen.path("M4 31 L67.5 4 L131 31Z", across(stone, -10, 150))
    pen.path("M22 28 L67.5 9 L113 28Z", across(trim, 10, 130), role="detail")
    pen.circle(67.5, 20.5, 5, lighter(stone, 0.3), role="detail")
    pen.path("M42 27 Q54 18 60 22 M93 27 Q81 18 75 22", stroke=lighter(stone, 0.3), width=2)
    pen.circle(67.5, 3.5, 2.6, ball(GOLD, 67.5, 3.5, 3), role="detail")


@thing(
    "greenhouse",
    words=("glasshouse", "conservatory", "hothouse"),
    near=("orangery",),
    aspect=1.25,
    height_m=3.5,
    main="#f4f7f2",
    second="#6fae5c",
    kinds=("building",),
)
@percent
def greenhouse(pen: Pen, look: Look) -> None:
    bar, leaf = look.main, look.second
    fill, role = lights(look, 10, 100)
    pen.path("M8 100 V48 L62.5 8 L117 48 V100Z", fill, role=role)
    for x, h in ((20.0, 26), (34, 18), (92, 28), (106, 20), (46, 24), (80, 20)):
        for turn in (-26, 0, 26):
            pen.ellipse(
                (x + turn / 6, 92 - h * 0.55, 3.4, h * 0.55, turn),
                darker(leaf, 0.1 + h / 150),
                role="detail",
            )
    for x, y in ((20.0, 66), (92, 64), (46, 72), (106, 76)):
        pen.circle(x, y, 2.6, look.rng.choice(("#e8607a", "#f0b13c", "#ffffff")), role="detail")
    pen.rect((8, 88, 109, 12), across("#c47a58", 0, 125), role="detail")
    pen.path("M12 84 V52 L50 24Z", "#ffffff", role="light", opacity=0.35)
    for x in (8, 26, 44, 62.5, 81, 99, 117):
        top = 48 - (54.5 - abs(x - 62.5)) * 40 / 54.5
        pen.line([(x, top), (x, 88)], bar, 1.8, role="detail")
    pen.line([(8, 48), (117, 48)], bar, 2.2, role="detail")
    pen.line([(34, 29), (91, 29)], bar, 1.5, role="detail")
    pen.path("M4 51 L62.5 8 L121 51", stroke=bar, width=4.5)
    pen.rect((53, 56, 19, 44), bar, role="detail")
    pen.rect((55.5, 59, 14, 38), fill, role=role)
