"""What floats, and what dives. Facing right; boats stand on their keel."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    BRASS,
    COAL,
    DARK_WOOD,
    GOLD,
    IRON,
    LAMPLIGHT,
    STEEL,
    WHITE,
    WOOD,
    across,
    ball,
    down,
    glass,
)
from pleinair.providers.illustrator.things.wheels import ring
from pleinair.providers.illustrator.things.windows import porthole


@thing(
    "sailing boat",
    words=("sailboat", "sail boat", "yacht", "boat", "dinghy", "sloop"),
    near=("catamaran", "sailing ship"),
    aspect=0.98,
    height_m=9,
    stands="water",
    main="#d9483b",
    second="#fbf5e6",
    kinds=("vehicle", "boat"),
)
@percent
def sailing_boat(pen: Pen, look: Look) -> None:
    hull, sail = look.main, look.second
    pen.line([(48, 3), (48, 80)], DARK_WOOD, 2)
    pen.path("M46 7 C30 28 16 52 8 70 C22 73 36 73 46 71Z", across(sail, 0, 60, by=0.14))
    pen.path(
        "M46 40 C42 52 34 64 26 72.5 C34 73 40 72 46 71Z",
        darker(sail, 0.2),
        role="shade",
        opacity=0.6,
    )
    pen.path("M51 12 C66 30 78 52 86 69 C74 72 62 72 51 70Z", across(darker(sail, 0.08), 48, 92))
    pen.path("M26.5 42.4 C32 45 40 45 46 44 V51 C38 52 30 51 22 49.4Z", hull, role="detail")
    pen.path(
        "M51 44 C60 46 67 46 74 44.5 L77.5 51 C69 53 60 53 51 51Z",
        darker(hull, 0.08),
        role="detail",
    )
    pen.path("M48 3 Q56 1 62 5 Q55 6 48 9Z", hull, role="detail")
    pen.path("M4 78 H94 C92 90 84 98 76 100 H24 C14 98 6 88 4 78Z", down(hull, 72, 104, by=0.18))
    pen.path("M2 75 H96 L95 80 H3.5Z", across(lighter(hull, 0.55), 0, 98), role="light")
    pen.path(
        "M8 88 C30 92 66 92 89 89 C85 96 80 99 76 100 H24 C16 98 11 94 8 88Z",
        darker(hull, 0.3),
        role="shade",
    )
    for x in (30, 46, 62):
        porthole(pen, look, x, 85.5, 2.4)


@thing(
    "rowing boat",
    words=("rowboat", "row boat", "skiff", "fishing boat", "dory"),
    aspect=2.3,
    height_m=1.2,
    stands="water",
    main="#c9854c",
    second="#3f7f96",
    surface=0.5,
    kinds=("vehicle", "boat"),
)
@percent
def rowing_boat(pen: Pen, look: Look) -> None:
    wood, stripe = look.main, look.second
    pen.path("M6 34 C60 46 170 46 224 30 L216 46 C160 58 70 58 14 48Z", darker(wood, 0.55))
    for x in (64, 118, 166):
        pen.path(f"M{x} 38 h22 v9 h-22Z", lighter(wood, 0.15), role="detail")
    pen.path(
        "M6 34 C60 52 170 52 224 28 C222 60 206 92 190 99 H48 C26 92 10 66 6 34Z",
        down(wood, 30, 104, by=0.2),
    )
    pen.path(
        "M11 54 C60 68 170 68 219 50 C217 58 215 64 212 70C166 82 66 82 18 72 C15 66 13 60 11 54Z",
        stripe,
        role="detail",
    )
    pen.path(
        "M20 76 C70 86 160 86 210 74 C204 86 196 96 190 99 H48 C36 95 27 86 20 76Z",
        darker(wood, 0.28),
        role="shade",
    )
    pen.path(
        "M3 31 C60 52 170 52 227 25 L226 33 C170 59 60 59 5 40Z", lighter(wood, 0.28), role="light"
    )
    pen.line([(88, 8), (152, 84)], WOOD, 4.4)
    pen.path(
        "M146 76 C152 74 172 92 170 99 C162 102 144 88 146 76Z",
        across(WOOD, 144, 172),
        role="detail",
    )
    pen.circle(120, 46, 4, IRON, role="detail")


@thing(
    "ship",
    words=("cruise ship", "ocean liner", "liner", "ferry", "steamer", "steamboat", "steamship"),
    near=("container ship", "tugboat", "trawler", "freighter", "titanic"),
    aspect=1.75,
    height_m=20,
    stands="water",
    main="#27496b",
    second="#fbf8f1",
    kinds=("vehicle", "boat"),
)
@percent
def ship(pen: Pen, look: Look) -> None:
    hull, deck = look.main, look.second
    for x in (56, 82, 108):
        pen.path(
            f"M{x} 36 L{x + 3} 9 H{x + 17} L{x + 18} 36Z", across("#d9483b", x, x + 18, by=0.18)
        )
        pen.path(f"M{x + 2.6} 12 L{x + 3} 7 H{x + 17} L{x + 17.2} 12Z", COAL, role="detail")
        pen.rect((x + 2, 18, 16, 4), WHITE, role="detail")
    pen.line([(146, 50), (146, 18)], IRON, 1.6)
    pen.line([(146, 20), (168, 62)], IRON, 0.8)
    pen.line([(146, 20), (124, 34)], IRON, 0.8)
    pen.rect((46, 32, 88, 13), across(deck, 30, 150, by=0.1), r=2)
    pen.rect((34, 44, 108, 14), across(deck, 20, 160, by=0.1), r=2)
    pen.rect((24, 57, 124, 10), across(deck, 10, 170, by=0.1), r=1)
    pen.path("M126 44 V34 H134 L140 44Z", glass(30, 46), role="detail")
    tone = LAMPLIGHT if look.lit else "#6da3bf"
    for i in range(9):
        pen.rect((50 + i * 8, 36, 4.6, 4.6), tone, r=1, role="glow" if look.lit else "detail")
    for i in range(12):
        pen.rect((39 + i * 8.3, 48, 4.8, 5), tone, r=1, role="glow" if look.lit else "detail")
    pen.rect((24, 56, 124, 1.6), darker(deck, 0.25), role="shade")
    pen.path("M4 64 H172 C168 80 158 94 148 100 H22 C12 92 6 78 4 64Z", down(hull, 58, 104, by=0.2))
    pen.path("M10 84 H162 C157 92 152 97 148 100 H22 C17 96 13 90 10 84Z", "#b93b33", role="detail")
    pen.path("M4 64 H172 L171 68 H4.7Z", WHITE, role="light")
    for i in range(11):
        pen.circle(
            24 + i * 12,
            75,
            2.2,
            tone if look.lit else "#cdeaf5",
            role="glow" if look.lit else "detail",
        )
    pen.path("M154 74 v6 m-3 -1 q3 4 6 0", stroke=STEEL, width=1.4, role="detail")


@thing(
    "pirate ship",
    words=("galleon", "pirate boat"),
    near=("viking ship", "longship", "caravel", "tall ship"),
    aspect=1.22,
    height_m=20,
    stands="water",
    main="#8a5636",
    second="#f4e7cb",
    kinds=("vehicle", "boat"),
)
@percent
def pirate_ship(pen: Pen, look: Look) -> None:
    wood, sail = look.main, look.second
    for x, top in ((36.0, 14), (66, 3), (94, 16)):
        pen.line([(x, top), (x, 72)], DARK_WOOD, 2.4)
    pen.line([(100, 66), (121, 50)], DARK_WOOD, 2.4)
    pen.path("M97 22 L119 51 L98 58Z", across(sail, 90, 124))
    for x, y, w, h in (
        (36, 20, 11, 15),
        (36, 39, 14, 19),
        (66, 15, 13, 18),
        (66, 37, 17, 24),
        (93, 24, 7, 12),
        (93, 40, 8, 17),
    ):
        _square_sail(pen, x, y, w, h, colour=sail)
    pen.circle(66, 47, 4.6, COAL, role="detail")
    pen.rect((63.4, 49, 5.2, 4.6), COAL, r=1, role="detail")
    pen.path("M58 54 L74 60 M74 54 L58 60", stroke=COAL, width=1.7, role="detail")
    for x in (64.3, 67.7):
        pen.circle(x, 47, 1.2, sail, role="detail")
    pen.path("M66 3 Q74 0 82 4 V11 Q74 8 66 11Z", COAL, role="detail")
    pen.circle(73, 6, 1.6, WHITE, role="detail")
    pen.path(
        "M6 52 H30 V66 H94 L98 60 L116 62 C114 80 104 94 92 100 H28 C14 94 6 76 6 52Z",
        down(wood, 46, 106, by=0.18),
    )
    for y in (74, 82, 90):
        pen.path(
            f"M{10 + (y - 74) * 0.5} {y} H{112 - (y - 74) * 0.75}",
            stroke=darker(wood, 0.25),
            width=1,
            role="shade",
        )
    pen.path(
        "M4 49 H32 V54 H4Z M30 64 H95 L99 58 L117 60 L116 65 L100 63 L96 69 H30Z",
        across(GOLD, 0, 120, by=0.16),
        role="detail",
    )
    tone = LAMPLIGHT if look.lit else "#cdeaf5"
    for x in (10, 20):
        pen.rect((x, 57, 6, 7), GOLD, r=1, role="detail")
        pen.rect((x + 1, 58, 4, 5), tone, role="glow" if look.lit else "detail")
    for x in (36, 52, 68, 84):
        pen.rect((x, 74, 7.4, 6.4), darker(wood, 0.6), r=1, role="detail")
        pen.rect((x + 2, 75.6, 7.4, 3.2), COAL, r=1, role="detail")


def _square_sail(pen: Pen, x: float, y: float, w: float, h: float, *, colour: str) -> None:
    pen.path(
        f"M{x - w} {y} H{x + w} C{x + w * 1.25} {y + h * 0.4} {x + w * 1.25} {y + h * 0.7}"
        f" {x + w * 1.05} {y + h} Q{x} {y + h * 0.8} {x - w * 1.05} {y + h}"
        f"C{x - w * 0.85} {y + h * 0.7} {x - w * 0.85} {y + h * 0.4} {x - w} {y}Z",
        across(colour, x - w * 1.3, x + w * 1.6, by=0.16),
    )
    pen.line([(x - w - 1.4, y), (x + w + 1.4, y)], DARK_WOOD, 1.9, role="detail")


@thing(
    "submarine",
    words=("u-boat", "yellow submarine", "submersible"),
    near=("bathyscaphe",),
    aspect=1.8,
    height_m=5,
    stands="underwater",
    main="#f0bd3b",
    second="#d9573f",
    kinds=("vehicle", "boat"),
)
@percent
def submarine(pen: Pen, look: Look) -> None:
    paint, trim = look.main, look.second
    pen.path("M104 30 V6 Q104 3 107 3 H118", stroke=IRON, width=3.6)
    pen.rect((114, 0, 7, 8), glass(0, 8), r=1.6, role="detail")
    pen.path(
        "M70 38 L76 20 Q77 16 82 16 H110 Q115 16 116 21 L120 38Z", across(trim, 64, 124, by=0.16)
    )
    pen.path("M22 52 L2 34 V94 L22 76Z", across(trim, 0, 26, by=0.16))
    pen.ellipse((5, 64, 4, 15), BRASS, role="detail")
    pen.path(
        "M12 64 C12 46 36 34 70 33 H130 C160 34 176 48 176 65 C176 84 158 97 130 97 H70"
        "C36 97 12 84 12 64Z",
        down(paint, 28, 106, by=0.2),
    )
    pen.path(
        "M20 78 C60 90 130 90 171 78 C164 90 150 97 130 97 H70 C44 97 28 90 20 78Z",
        darker(paint, 0.25),
        role="shade",
    )
    pen.path("M40 44 C56 38 90 38 124 39", stroke=lighter(paint, 0.65), width=3, role="light")
    pen.path(
        "M44 36 C38 52 38 78 44 94 M140 34 C146 52 146 78 140 96",
        stroke=darker(paint, 0.25),
        width=1.4,
        role="shade",
    )
    for x in (64, 92, 120):
        porthole(pen, look, x, 62, 9, frame=BRASS)
    pen.circle(164, 62, 7, BRASS, role="detail")
    pen.circle(165, 62, 4.6, LAMPLIGHT, role="glow" if look.lit else "detail")
    for i in range(9):
        pen.circle(52 + i * 10, 85, 1.3, darker(paint, 0.4), role="detail")


@thing(
    "canoe",
    words=("pirogue",),
    near=("raft", "gondola", "dugout", "kayak", "paddle boat"),
    aspect=3.0,
    height_m=0.8,
    stands="water",
    main="#c9573a",
    second="#f2d9a8",
    surface=0.5,
    kinds=("vehicle", "boat"),
)
@percent
def canoe(pen: Pen, look: Look) -> None:
    paint, trim = look.main, look.second
    pen.path("M20 40 C80 58 220 58 280 40 L270 56 H30Z", darker(paint, 0.6))
    for x in (90, 190):
        pen.rect((x, 46, 26, 9), WOOD, role="detail")
    pen.path(
        "M3 14 C14 30 40 50 80 52 H220 C260 50 286 30 297 14 C299 52 276 98 236 99 H64"
        "C24 98 1 52 3 14Z",
        down(paint, 20, 106, by=0.2),
    )
    pen.path(
        "M12 66 C60 84 240 84 288 66 C278 86 258 98 236 99 H64 C42 98 22 86 12 66Z",
        darker(paint, 0.25),
        role="shade",
    )
    pen.path(
        "M3 14 C16 36 42 53 80 54 H220 C258 53 284 36 297 14", stroke=trim, width=6, role="light"
    )
    for x in (110, 150, 190):
        pen.path(f"M{x} 66 l9 9 l-9 9 l-9 -9Z", trim, role="detail")
    pen.path("M122 60 L196 6", stroke=WOOD, width=5)
    pen.path(
        "M186 16 C184 4 198 -3 206 0 C208 10 198 22 186 16Z", across(trim, 184, 208), role="detail"
    )


@thing(
    "anchor",
    words=("ship's anchor",),
    aspect=0.82,
    height_m=1.4,
    main="#4a5a70",
    second="#c9a56b",
)
@percent
def anchor(pen: Pen, look: Look) -> None:
    iron = across(look.main, 4, 78, by=0.2)
    ring(pen, 41, 11, 9.4, look.main, width=4.6)
    pen.path("M37 20 H45 V90 H37Z", iron)
    pen.path("M16 27 Q16 24 19 24 H63 Q66 24 66 27.5 Q66 31 63 31 H19 Q16 31 16 27.5Z", iron)
    for x in (17, 65):
        pen.circle(x, 27.5, 4.6, ball(look.main, x, 27.5, 5, by=0.25))
    pen.path(
        "M2 66 L7 54 L20 63 L14 64.5C18 78 28 86 41 88 C54 86 64 78 68 64.5L62 63 L75 54"
        "L80 66 L75 66 C70 86 56 96 41 100 C26 96 12 86 7 66Z",
        iron,
    )
    pen.path("M39 32 V86", stroke=lighter(look.main, 0.5), width=1.8, role="light")
    pen.path(
        "M45 12 C62 12 60 34 48 40 C34 46 34 58 50 62 C60 66 58 78 52 84",
        stroke=look.second,
        width=3.4,
        role="detail",
    )
