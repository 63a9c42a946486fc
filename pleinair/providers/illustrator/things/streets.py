"""What streets are furnished with."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    WHITE,
    across,
    ball,
    down,
)


@thing(
    "street lamp",
    words=("lamp post", "lamppost", "street light", "streetlight", "gas lamp"),
    aspect=0.36,
    height_m=3.6,
    main="#36424f",
    second="#ffdf8a",
)
@percent
def street_lamp(pen: Pen, look: Look) -> None:
    iron, lamp = look.main, look.second
    if look.lit:
        pen.circle(18, 16, 24, lamp, role="glow", opacity=0.22)
        pen.circle(18, 16, 15, lamp, role="glow", opacity=0.35)
    pen.rect((16, 28, 4, 66), across(iron, 15, 22, by=0.22))
    pen.path("M10 100 C10 95 14 94 14.5 86 H21.5 C22 94 26 95 26 100Z", across(iron, 9, 27, by=0.2))
    pen.rect((13.5, 76, 9, 2.6), iron, r=1.2)
    pen.rect((13.5, 83, 9, 3.4), iron, r=1.2)
    pen.path("M8 36 Q18 31 28 36", stroke=iron, width=1.8)
    for x in (8, 28):
        pen.circle(x, 36, 1.6, iron)
    pen.path(
        "M12 26 L9 10 H27 L24 26Z",
        lighter(lamp, 0.3 if look.lit else 0.6),
        role="glow" if look.lit else "detail",
    )
    pen.ellipse((18, 18, 3, 5), lamp, role="glow" if look.lit else "detail")
    for d in ("M12 26 L9 10", "M24 26 L27 10", "M18 26 V10"):
        pen.line(d, iron, 1.2, role="detail")
    pen.path("M6 11 C10 9 14 6 16 3 H20 C22 6 26 9 30 11Z", across(iron, 6, 30, by=0.2))
    pen.circle(18, 2, 1.6, iron)
    pen.rect((11, 25.5, 14, 3), across(iron, 10, 26, by=0.2), r=1)


@thing(
    "bench",
    words=("park bench", "garden bench"),
    near=("pew",),
    aspect=1.7,
    height_m=0.9,
    main="#b5743f",
    second="#3c4654",
    surface=0.56,
)
@percent
def bench(pen: Pen, look: Look) -> None:
    wood, iron = look.main, look.second
    for x in (22, 148):
        pen.path(f"M{x} 10 V60 M{x} 66 L{x - 4} 99 M{x} 66 L{x + 6} 99", stroke=iron, width=5)
    for y in (6, 22, 38):
        pen.rect((6, y, 158, 12), down(wood, y, y + 12, by=0.16), r=4)
        pen.line([(20, y + 6), (70 + y, y + 6)], darker(wood, 0.14), 1, role="shade")
    for x in (22, 148):
        for y in (12, 28, 44):
            pen.circle(x, y, 1.7, lighter(iron, 0.5), role="detail")
        side = 1 if x == 22 else -1
        pen.path(
            f"M{x - side * 8} 42 Q{x - side * 16} 40 {x - side * 15} 50 V62", stroke=iron, width=4
        )
    pen.rect((2, 56, 166, 9), down(lighter(wood, 0.12), 54, 66), r=3)
    pen.rect((2, 65, 166, 6), down(darker(wood, 0.18), 64, 72), r=3)
    pen.rect((14, 71, 142, 3), "#10131f", role="shade", opacity=0.25)


@thing(
    "letterbox",
    words=("mailbox", "mail box", "letter box", "postbox", "post box", "pillar box"),
    aspect=0.5,
    height_m=1.6,
    main="#cf3f36",
    second="#2b303b",
)
@percent
def letterbox(pen: Pen, look: Look) -> None:
    red = look.main
    pen.rect((10, 20, 30, 74), across(red, 6, 46, by=0.22))
    pen.path("M6 22 C6 8 16 3 25 3 C34 3 44 8 44 22Z", across(red, 4, 48, by=0.22))
    pen.rect((5, 20, 40, 5), across(darker(red, 0.12), 4, 48, by=0.2), r=2)
    pen.rect((15, 32, 20, 4.4), COAL, r=2, role="detail")
    pen.rect((14, 30, 22, 3), darker(red, 0.25), r=1.5, role="shade")
    pen.rect((16, 44, 18, 20), WHITE, r=1.5, role="detail")
    for y in (48, 52, 56):
        pen.rect((18.5, y, 13, 1.6), "#9aa3ad", role="detail")
    pen.path("M14 68 H36 M14 90 H36", stroke=darker(red, 0.25), width=1.2, role="shade")
    pen.circle(33, 76, 1.6, BRASS, role="detail")
    pen.rect((7, 93, 36, 7), across(look.second, 4, 48), r=1)
    pen.path("M13 26 V90", stroke=lighter(red, 0.45), width=1.6, opacity=0.7, role="light")


@thing(
    "traffic light",
    words=("stoplight", "traffic signal", "stop light"),
    aspect=0.34,
    height_m=3,
    main="#38434f",
    second="#d9483b",
)
@percent
def traffic_light(pen: Pen, look: Look) -> None:
    body = look.main
    pen.rect((15, 50, 4, 48), across("#8a94a0", 14, 20, by=0.2))
    pen.rect((8, 96, 18, 4), across("#6d7785", 8, 26), r=1)
    pen.rect((5, 4, 24, 54), across(body, 2, 34, by=0.18), r=5)
    for i, tone in enumerate(("#e5483d", "#f2b437", "#4fb868")):
        y = 13.5 + i * 17.3
        pen.circle(17, y, 7.6, darker(body, 0.45), role="shade")
        pen.circle(17, y, 6.4, ball(tone, 17, y, 6), role="glow" if look.lit else "detail")
        pen.path(
            f"M8 {y - 2} A9 9 0 0 1 26 {y - 2}", stroke=darker(body, 0.3), width=2.2, role="detail"
        )
        pen.ellipse((14.8, y - 2.2, 1.8, 1.2, -35), WHITE, role="light", opacity=0.8)


@thing(
    "statue",
    words=("sculpture", "marble statue"),
    near=("monument", "bust", "memorial"),
    aspect=0.55,
    height_m=3.4,
    main="#c9cdd2",
    second="#9aa0a8",
)
@percent
def statue(pen: Pen, look: Look) -> None:
    stone, plinth = look.main, look.second
    pen.rect((8, 76, 40, 20), across(plinth, 4, 52, by=0.2))
    pen.rect((5, 71, 46, 6), across(lighter(plinth, 0.18), 4, 52), r=1)
    pen.rect((3, 94, 50, 6), across(darker(plinth, 0.1), 2, 54), r=1)
    pen.rect((16, 82, 24, 7), across(BRASS, 14, 42), r=1, role="detail")
    pen.path("M33 34 C39 31 43 25 45 13 L41 12 C38 22 34 26 30 28Z", across(stone, 28, 46, by=0.2))
    pen.circle(43.5, 10.5, 2.8, stone)
    pen.path(
        "M19 71 C17 58 16 50 19 42 C17 34 19 27 24 25H32 C36 27 37 34 36 42 C39 52 39 62 38 71Z",
        across(stone, 14, 42, by=0.2),
    )
    pen.path("M21 28 C14 32 12 42 15 50 L19 49 C18 42 20 36 23 33Z", across(stone, 10, 26, by=0.15))
    pen.path(
        "M17 50 C24 55 32 50 36 41 C40 52 39 62 38 71H33 C34 62 33 56 30 54 C25 58 20 56 17 50Z",
        darker(stone, 0.2),
        role="shade",
    )
    pen.path(
        "M24 56 C23 62 23 66 23 71 M29 57 C29 62 29 66 29 71",
        stroke=darker(stone, 0.28),
        width=1,
        role="shade",
    )
    pen.rect((26, 20, 4.6, 7), darker(stone, 0.14), role="shade")
    pen.circle(28, 15, 6.6, ball(stone, 28, 15, 7, by=0.24))
    pen.path(
        "M21.5 14 C20.5 6 34 4 35 13 C32 9.5 27 10 25.5 12 C24 13 22.5 13 21.5 14Z",
        darker(stone, 0.24),
        role="shade",
    )
    pen.path("M22 30 C20 34 20 38 21 42", stroke=lighter(stone, 0.5), width=1.4, role="light")


@thing(
    "fountain",
    words=("water fountain",),
    near=("birdbath", "bird bath"),
    aspect=1.25,
    height_m=2.6,
    main="#c3bdb4",
    second="#6cc0e0",
)
@percent
def fountain(pen: Pen, look: Look) -> None:
    stone, water = look.main, look.second
    pen.path("M57 92 C58 74 58 66 56 56 H69 C67 66 67 74 68 92Z", across(stone, 54, 70, by=0.2))
    pen.path("M32 46 C36 58 50 60 62.5 60 C75 60 89 58 93 46Z", across(stone, 30, 96, by=0.2))
    pen.ellipse((62.5, 46, 31, 5), lighter(stone, 0.2))
    pen.ellipse((62.5, 46.4, 28, 3.8), water, role="detail")
    pen.path("M58 46 C59 34 60 28 60 24 H65 C65 28 66 34 67 46Z", across(stone, 56, 68, by=0.2))
    for mirror in (1, -1):
        with pen.placed(62.5, 0, scale=mirror, scale_y=1):
            pen.path("M0 22 C2 6 18 2 24 42", stroke=lighter(water, 0.35), width=3, role="detail")
            pen.path(
                "M0 22 C2 12 10 10 13 42", stroke=lighter(water, 0.55), width=2.2, role="light"
            )
            pen.path(
                "M29 48 C42 44 46 66 46 84", stroke=lighter(water, 0.25), width=3, role="detail"
            )
            pen.path("M26 49 C35 50 36 68 36 84", stroke=lighter(water, 0.5), width=2, role="light")
            pen.circle(47, 80, 1.5, lighter(water, 0.5), role="light")
            pen.circle(30, 32, 1.3, lighter(water, 0.5), role="light")
    pen.path("M62.5 24 V6", stroke=lighter(water, 0.6), width=3.4, role="light")
    pen.circle(62.5, 4.5, 2.2, lighter(water, 0.6), role="light")
    pen.path("M4 82 L10 98 C20 101 105 101 115 98 L121 82Z", across(stone, 0, 125, by=0.2))
    pen.ellipse((62.5, 82, 60, 8), lighter(stone, 0.22))
    pen.ellipse((62.5, 82.6, 55, 6.2), down(water, 76, 89), role="detail")
    for x in (18, 28, 97, 107):
        pen.ellipse((x, 83, 5, 1.2), lighter(water, 0.6), role="light", opacity=0.8)
    pen.path(
        "M56.5 84 C57 78 57.5 74 57.5 70 H67.5 C67.5 74 68 78 68.5 84 C64 86 60 86 56.5 84Z",
        across(stone, 54, 70, by=0.2),
    )
