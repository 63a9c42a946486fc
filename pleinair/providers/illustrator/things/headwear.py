"""What people wear on their heads and noses."""

from collections.abc import Callable

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Fill, Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    GOLD,
    WHITE,
    across,
    ball,
    down,
    glass,
)


@thing(
    "hat",
    words=("sun hat", "straw hat", "fedora"),
    near=("bonnet", "sombrero"),
    aspect=1.55,
    height_m=0.16,
    stands="table",
    main="#e0b870",
    second="#b8433f",
    kinds=("clothing",),
)
@percent
def hat(pen: Pen, look: Look) -> None:
    felt = look.main
    pen.path(
        "M3 74 C3 62 30 58 78 58 C126 58 152 62 152 74 C152 90 118 98 78 98 C36 98 3 90 3 74Z",
        down(felt, 52, 102, by=0.2),
    )
    pen.path(
        "M3 76 C10 90 40 94 78 94 C116 94 146 90 152 76C152 91 118 98 78 98 C36 98 3 91 3 76Z",
        darker(felt, 0.25),
        role="shade",
    )
    pen.path(
        "M34 74 C36 40 40 8 60 6 C68 5 72 10 78 10 C84 10 90 5 97 6 C116 8 120 40 122 74"
        "C110 82 46 82 34 74Z",
        across(felt, 26, 130, by=0.18),
    )
    pen.path("M35 58 C60 67 96 67 121 58 L122 74 C110 82 46 82 34 74Z", look.second, role="detail")
    pen.path(
        "M35 58 C60 67 96 67 121 58L121.4 62 C96 71 60 71 34.6 62Z",
        lighter(look.second, 0.25),
        role="light",
    )
    pen.path("M46 46 C48 26 52 14 60 13", stroke=lighter(felt, 0.5), width=3, role="light")
    pen.path("M78 11 C78 20 76 26 74 30", stroke=darker(felt, 0.25), width=2, role="shade")


@thing(
    "top hat",
    words=("magician's hat", "cylinder hat"),
    near=("bowler hat",),
    aspect=1.2,
    height_m=0.2,
    stands="table",
    main="#2f3542",
    second="#d9483b",
    kinds=("clothing",),
)
@percent
def top_hat(pen: Pen, look: Look) -> None:
    felt = look.main
    pen.path(
        "M2 80 C20 70 100 70 118 80 C116 96 92 100 60 100 C28 100 4 96 2 80Z",
        across(felt, -4, 124, by=0.2),
    )
    pen.path("M22 8 C40 2 80 2 98 8 L92 84 C80 91 40 91 28 84Z", across(felt, 14, 104, by=0.22))
    pen.path("M26 62 C42 69 78 69 94 62 L92 84 C80 91 40 91 28 84Z", look.second, role="detail")
    pen.path("M82 66 L94 62 L92 84 C89 86 86 87 82 88Z", darker(look.second, 0.3), role="shade")
    pen.ellipse((60, 8, 38, 6), lighter(felt, 0.16))
    pen.path("M34 18 L38 56", stroke=lighter(felt, 0.4), width=4, role="light")
    pen.path("M8 82 C20 92 40 95 60 95", stroke=lighter(felt, 0.3), width=2, role="light")


@thing(
    "cap",
    words=("baseball cap",),
    near=("helmet", "beret", "beanie", "woolly hat"),
    aspect=1.5,
    height_m=0.15,
    stands="table",
    main="#3f7fc4",
    second="#fbf8f1",
    kinds=("clothing",),
)
@percent
def cap(pen: Pen, look: Look) -> None:
    cloth = look.main
    pen.path(
        "M84 66 C116 60 144 70 148 88 C149 95 140 97 132 92 C116 84 100 82 80 86Z",
        across(darker(cloth, 0.12), 80, 152),
    )
    pen.path(
        "M4 84 C0 40 22 8 58 8 C94 8 108 40 104 82 C80 94 26 96 4 84Z",
        across(cloth, -4, 116, by=0.2),
    )
    pen.path(
        "M58 8 C40 24 34 56 36 92M58 8 C78 24 86 56 84 88",
        stroke=darker(cloth, 0.25),
        width=1.6,
        role="shade",
    )
    pen.path(
        "M40 34 C46 30 72 30 78 34 C84 48 84 62 82 72 C72 76 48 76 38 74 C36 60 36 46 40 34Z",
        look.second,
        role="detail",
        opacity=0.95,
    )
    pen.path(
        "M60 42 L64 51 L74 52 L66 58 L69 68 L60 62 L51 68 L54 58 L46 52 L56 51Z",
        "#e8a13c",
        role="detail",
    )
    pen.circle(58, 8, 5, darker(cloth, 0.2), role="detail")
    pen.path("M14 56 C16 38 24 26 34 20", stroke=lighter(cloth, 0.55), width=3, role="light")
    pen.path(
        "M4 80 C26 92 80 90 104 78 L103.6 86 C80 103 26 103 4.6 86Z",
        darker(cloth, 0.25),
        role="shade",
    )


@thing(
    "crown",
    words=("coronet", "royal crown"),
    near=("tiara", "diadem"),
    aspect=1.25,
    height_m=0.18,
    stands="table",
    main="#f2b93b",
    second="#d9483b",
    kinds=("clothing",),
)
@percent
def crown(pen: Pen, look: Look) -> None:
    gold, gem = look.main, look.second
    pen.path(
        "M12 84 C30 74 95 74 113 84 L109 60 C95 50 30 50 16 60Z", darker(gem, 0.35), role="detail"
    )
    pen.path(
        "M14 88 L3 26 L34 54 L62.5 8 L91 54 L122 26 L111 88 C95 97 30 97 14 88Z",
        across(gold, -4, 130, by=0.22),
    )
    pen.path(
        "M62.5 8 L91 54 L122 26 L111 88C105 91 98 93 90 94 C92 74 80 40 62.5 8Z",
        darker(gold, 0.16),
        role="shade",
        opacity=0.7,
    )
    pen.path(
        "M11.5 74 C30 84 95 84 113.5 74 L111 90 C95 100 30 100 14 90Z",
        across(darker(gold, 0.1), 8, 118, by=0.22),
    )
    for x, y, r, tone in ((3.5, 24.0, 5, GOLD), (62.5, 8, 7, gem), (121.5, 24, 5, GOLD)):
        pen.circle(x, y + 1, r, ball(tone, x, y, r, by=0.3), role="detail")
    for x, y, tone in (
        (24, 86, "#4f9fd9"),
        (43, 89.5, gem),
        (62.5, 90.5, "#5fbf8a"),
        (82, 89.5, gem),
        (101, 86, "#4f9fd9"),
    ):
        pen.ellipse((x, y, 4.4, 3.8), tone, role="detail")
        pen.circle(x - 1.4, y - 1.2, 1.1, WHITE, role="light")
    pen.path("M62.5 46 L70 58 L62.5 70 L55 58Z", gem, role="detail")
    pen.path("M9 36 L17 74", stroke=lighter(gold, 0.6), width=2.4, role="light")


@thing(
    "glasses",
    words=("spectacles", "eyeglasses"),
    near=("goggles",),
    aspect=2.3,
    height_m=0.06,
    stands="table",
    main="#d9483b",
    second="#9fd3e8",
    kinds=("clothing",),
)
@percent
def glasses(pen: Pen, look: Look) -> None:
    clear = look.second == "#9fd3e8"
    _spectacles(
        pen, look.main, lambda x: glass(14, 110) if clear else across(look.second, x - 44, x + 44)
    )


@thing(
    "sunglasses",
    words=("shades", "dark glasses", "sun glasses"),
    aspect=2.3,
    height_m=0.06,
    stands="table",
    main="#2b2a33",
    second="#1c2130",
    kinds=("clothing",),
)
@percent
def sunglasses(pen: Pen, look: Look) -> None:
    _spectacles(pen, look.main, lambda _x: down(look.second, 10, 120, by=0.34), dark=True)


def _spectacles(pen: Pen, rim: str, lens: Callable[[float], Fill], *, dark: bool = False) -> None:
    """Draw two lenses in a rim; dark ones hide the eyes behind them."""
    pen.path("M14 26 C4 10 14 4 30 8 M216 26 C226 10 216 4 200 8", stroke=darker(rim, 0.3), width=8)
    pen.path("M96 40 C104 26 126 26 134 40", stroke=rim, width=9)
    for x in (57.0, 173.0):
        pen.path(
            f"M{x - 44} 26 C{x - 20} 14 {x + 24} 14 {x + 44} 28"
            f"C{x + 44} 66 {x + 26} 92 {x} 92"
            f"C{x - 30} 92 {x - 44} 64 {x - 44} 26Z",
            lens(x),
            opacity=1.0 if dark else 0.9,
            role="detail",
        )
        pen.path(
            f"M{x - 44} 26 C{x - 20} 14 {x + 24} 14 {x + 44} 28"
            f"C{x + 44} 66 {x + 26} 92 {x} 92"
            f"C{x - 30} 92 {x - 44} 64 {x - 44} 26Z",
            stroke=rim,
            width=11,
        )
        pen.path(
            f"M{x - 26} 66 L{x + 4} 26 H{x + 16} L{x - 18} 76Z",
            WHITE,
            role="light",
            opacity=0.3 if dark else 0.6,
        )
        pen.path(
            f"M{x - 38} 24C{x - 20} 16 {x + 6} 15 {x + 20} 17",
            stroke=lighter(rim, 0.5),
            width=2.6,
            role="light",
        )
