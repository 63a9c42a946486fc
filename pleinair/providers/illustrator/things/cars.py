"""Motor cars, facing right."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Fill, Look, Pen, Role
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    IRON,
    LAMPLIGHT,
    STEEL,
    WHITE,
    across,
    ball,
    down,
    glass,
)
from pleinair.providers.illustrator.things.wheels import wheel

_BODY = (
    "M5 78 C3 66 4 56 12 53 C22 50 34 49 42 47 C54 24 64 12 84 10 C98 8 114 8 124 11"
    "C140 15 152 32 162 47 C182 48 202 52 208 60 C212 66 213 74 211 80 C208 84 204 85 198 85"
    "H16 C10 85 6 83 5 78Z"
)
_GLASS_BACK = "M54 46 C62 29 70 19 84 17 H97 V46Z"
_GLASS_FRONT = "M103 17 C114 16 122 17 127 20 C136 26 144 36 150 46 H103Z"


def headlamp(pen: Pen, look: Look, x: float, y: float, r: float) -> None:
    """Draw a headlamp, with its beam where lamps are lit."""
    if look.lit:
        pen.path(
            f"M{x} {y - r} L{x + r * 9} {y - r * 3} V{y + r * 4} L{x} {y + r}Z",
            "#ffeeb0",
            role="glow",
            opacity=0.4,
        )
    pen.ellipse((x, y, r * 0.8, r), LAMPLIGHT, role="glow" if look.lit else "detail")
    pen.ellipse((x - r * 0.2, y - r * 0.3, r * 0.3, r * 0.4), WHITE, role="light")


def saloon(pen: Pen, look: Look, paint: str, *, lower: Fill = None) -> None:
    """Draw a family car 216 wide; `lower` paints the lower half of its side."""
    pen.path(_BODY, down(paint, 5, 88, by=0.16))
    pen.path(
        "M4 70 C70 74 150 74 212 70 C213 76 212 80 208 83 C204 85 200 85 198 85 H16"
        "C8 85 4 80 4 70Z",
        lower or darker(paint, 0.24),
        role="shade",
    )
    pen.path(
        "M14 54 C60 49 150 49 200 56 C150 53 60 54 14 58Z",
        lighter(paint, 0.45),
        role="light",
        opacity=0.8,
    )
    for window in (_GLASS_BACK, _GLASS_FRONT):
        pen.path(window, glass(14, 48), role="detail")
    pen.path(
        "M62 46 L78 20 L86 17 L70 46Z M108 46 L118 17 L125 19 L117 46Z",
        WHITE,
        role="light",
        opacity=0.45,
    )
    pen.path(
        "M100 48 V82 M47 48 C46 58 48 64 52 68 M152 48 C156 58 156 70 150 82",
        stroke=darker(paint, 0.35),
        width=1.2,
        role="shade",
    )
    for x in (88, 138):
        pen.rect((x - 4, 54, 10, 2.6), darker(paint, 0.4), r=1.3, role="detail")
    pen.path("M146 46 q6 -6 10 -1 l-2 4 h-8Z", darker(paint, 0.15), role="detail")
    pen.rect((3, 74, 12, 6), STEEL, r=3, role="detail")
    pen.rect((201, 74, 13, 6), STEEL, r=3, role="detail")
    pen.path("M5 58 h7 q2 5 -1 8 h-7Z", "#e5483d", role="glow" if look.lit else "detail")
    headlamp(pen, look, 205, 63, 5.4)
    for x in (48, 166):
        pen.path(f"M{x - 24} 86 A24 24 0 0 1 {x + 24} 86Z", COAL, role="shade")
        wheel(pen, x, 81, 19)


@thing(
    "car",
    words=("automobile", "motor car", "motorcar", "sedan", "saloon", "hatchback"),
    near=("limousine", "sports car", "convertible"),
    aspect=2.16,
    height_m=1.5,
    main="#e2574c",
    second="#cdeaf5",
    kinds=("vehicle",),
    surface=0.09,
)
@percent
def car(pen: Pen, look: Look) -> None:
    saloon(pen, look, look.main)


@thing(
    "taxi",
    words=("cab", "taxicab", "yellow cab"),
    aspect=2.16,
    height_m=1.6,
    main="#f4c13d",
    second="#2b303b",
    kinds=("vehicle",),
)
@percent
def taxi(pen: Pen, look: Look) -> None:
    pen.rect((88, 0, 34, 11), WHITE, r=3, role="glow" if look.lit else "detail")
    pen.rect((92, 3, 26, 5.5), look.second, r=1.5, role="detail")
    saloon(pen, look, look.main)
    for i in range(11):
        for row in range(2):
            if (i + row) % 2 == 0:
                pen.rect((76 + i * 6, 61 + row * 4.5, 6, 4.5), look.second, role="detail")


@thing(
    "police car",
    words=("patrol car", "squad car", "cop car"),
    aspect=2.16,
    height_m=1.6,
    main="#2f5fa8",
    second="#fbf8f1",
    kinds=("vehicle",),
)
@percent
def police_car(pen: Pen, look: Look) -> None:
    beacon(pen, look, 86, 1, 38)
    saloon(pen, look, look.second, lower=look.main)
    pen.path("M6 60 C70 57 150 57 208 62 L212 72 C150 75 70 75 4 72Z", look.main)
    for x in (48, 166):
        pen.path(f"M{x - 24} 86 A24 24 0 0 1 {x + 24} 86Z", COAL, role="shade")
        wheel(pen, x, 81, 19)
    headlamp(pen, look, 205, 62, 5)
    pen.path("M107 57 L116 60 V66 Q115 71 107 74 Q99 71 98 66 V60Z", "#f2c14a", role="detail")
    pen.circle(107, 65, 3.4, look.second, role="detail")


def beacon(pen: Pen, look: Look, x: float, y: float, w: float) -> None:
    """Draw a bar of red and blue lights."""
    role: Role = "glow" if look.lit else "detail"
    pen.rect((x, y + 6, w, 4), IRON, r=1, role="detail")
    for i, tone in enumerate(("#e5483d", "#3f7fe0")):
        left = x + 2 + i * w / 2
        if look.lit:
            pen.circle(left + w * 0.22, y + 4, w * 0.4, tone, role="glow", opacity=0.3)
        pen.rect((left, y, w / 2 - 4, 8), tone, r=3, role=role)
        pen.rect((left + 2, y + 1.6, w / 5, 1.8), WHITE, r=0.9, role="light", opacity=0.7)


@thing(
    "racing car",
    words=("race car", "racecar", "formula one car", "formula 1 car", "f1 car"),
    aspect=2.9,
    height_m=1.1,
    main="#d8362f",
    second="#fbf8f1",
    kinds=("vehicle",),
)
@percent
def racing_car(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.path("M20 12 H46 V38 H40 V20 H20Z", darker(paint, 0.3), role="detail")
    pen.rect((6, 8, 42, 10), across(paint, 4, 50), r=3)
    pen.path(
        "M14 70 C20 50 60 36 96 30 C104 18 118 16 124 28 L130 44 C180 50 244 62 278 76L284 86 H14Z",
        down(paint, 16, 90, by=0.18),
    )
    pen.path("M96 30 C104 18 118 16 124 28 L116 40 H84Z", darker(paint, 0.25), role="shade")
    pen.path("M116 48 Q140 40 164 50 L160 55 H118Z", COAL, role="detail")
    pen.circle(140, 38, 12, ball(look.second, 140, 38, 12))
    pen.path("M141 34 h11 q1 5 -1 8 h-9Z", "#35506e", role="detail")
    pen.path("M18 74 C90 66 190 70 280 80 L284 86 H14Z", darker(paint, 0.35), role="shade")
    pen.path(
        "M170 54 C210 60 244 68 268 76 L250 76 C220 68 190 64 168 62Z", look.second, role="light"
    )
    pen.circle(98, 60, 13, look.second, role="detail")
    pen.path("M100 52 V68 M100 52 L95 55", stroke=COAL, width=3, role="detail")
    pen.rect((248, 80, 40, 7), across(look.second, 246, 290), r=2, role="detail")
    pen.path("M276 66 h10 v16 h-10Z", darker(paint, 0.2), role="detail")
    for x, r in ((48, 30), (222, 27)):
        wheel(pen, x, 100 - r, r, rim="#d9dde2")


@thing(
    "jeep",
    words=("off-roader", "suv", "four-by-four", "land rover"),
    near=("pickup", "pickup truck"),
    aspect=1.85,
    height_m=1.9,
    main="#6f8a52",
    second="#e7dcc2",
    kinds=("vehicle",),
)
@percent
def jeep(pen: Pen, look: Look) -> None:
    paint = look.main
    pen.path("M30 46 V12 H104 L122 46Z", look.second)
    pen.path(
        "M26 6 H106 Q110 6 110 11 V15 H24 V10 Q24 6 26 6Z", across(darker(paint, 0.2), 20, 115)
    )
    pen.path("M36 20 H66 V46 H36Z M72 20 H98 L112 46 H72Z", glass(18, 48), role="detail")
    pen.path(
        "M40 46 L54 20 H60 L46 46Z M78 46 L88 20 H93 L85 46Z", WHITE, role="light", opacity=0.5
    )
    pen.path(
        "M12 84 V50 Q12 45 17 45 H122 L170 50 Q176 51 176 57 V84Z", down(paint, 40, 90, by=0.16)
    )
    pen.path("M12 70 H176 V84 H12Z", darker(paint, 0.24), role="shade")
    pen.path("M16 47 H122 L168 52 V55 L122 50 H16Z", lighter(paint, 0.4), role="light", opacity=0.8)
    pen.path("M69 48 V80 M118 48 V78", stroke=darker(paint, 0.35), width=1.2, role="shade")
    for x in (58, 106):
        pen.rect((x, 53, 9, 2.8), darker(paint, 0.45), r=1.4, role="detail")
    pen.rect((1, 40, 11, 34), across(COAL, 0, 12, by=0.2), r=5, role="detail")
    pen.rect((168, 74, 15, 8), IRON, r=2, role="detail")
    headlamp(pen, look, 173, 60, 5)
    for x in (44, 142):
        pen.path(
            f"M{x - 26} 84 L{x - 20} 60 H{x + 20} L{x + 26} 84Z", darker(paint, 0.4), role="shade"
        )
        wheel(pen, x, 78, 22)


@thing(
    "van",
    words=("camper", "camper van", "campervan"),
    near=(
        "ice cream van",
        "ice cream truck",
        "food truck",
        "motorhome",
        "caravan",
        "minibus",
        "minivan",
        "delivery van",
    ),
    aspect=1.85,
    height_m=2.2,
    main="#4fa3a0",
    second="#fbf3e2",
    kinds=("vehicle",),
)
@percent
def van(pen: Pen, look: Look) -> None:
    paint, top = look.main, look.second
    pen.path(
        "M8 84 V22 C8 11 16 6 28 6 H134 C150 6 160 14 166 32 L176 56 C178 62 178 76 177 84Z",
        down(paint, 4, 92, by=0.14),
    )
    pen.path(
        "M8 50 V22 C8 11 16 6 28 6 H134 C150 6 160 14 166 32 L172 50Z", down(top, 4, 56, by=0.1)
    )
    pen.rect((8, 47, 166, 3.6), darker(paint, 0.25), role="shade")
    pen.path("M8 72 H178 V84 H8Z", darker(paint, 0.25), role="shade")
    for x, w in ((18, 28), (52, 28), (86, 28)):
        pen.rect((x, 18, w, 22), glass(14, 44), r=4, role="detail")
        pen.polygon(
            [(x + 5, 40), (x + 14, 18), (x + 20, 18), (x + 11, 40)],
            WHITE,
            role="light",
            opacity=0.5,
        )
    pen.path("M122 18 H136 C146 18 152 24 156 34 L158 40 H122Z", glass(14, 44), role="detail")
    pen.path("M118 12 V80 M82 46 V80", stroke=darker(paint, 0.35), width=1.2, role="shade")
    pen.rect((106, 56, 9, 2.8), WHITE, r=1.4, role="detail")
    pen.path("M60 2 H120 V6 H60Z", darker(top, 0.3), role="detail")
    headlamp(pen, look, 172, 61, 5.4)
    pen.rect((164, 76, 18, 6), STEEL, r=3, role="detail")
    pen.rect((3, 76, 14, 6), STEEL, r=3, role="detail")
    pen.rect((7, 56, 4, 9), "#e5483d", r=1.5, role="detail")
    for x in (42, 142):
        pen.path(f"M{x - 23} 86 A23 23 0 0 1 {x + 23} 86Z", COAL, role="shade")
        wheel(pen, x, 82, 18, rim=top)
