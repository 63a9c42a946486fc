"""What people wear."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    PAPER,
    WHITE,
    across,
    down,
)


@thing(
    "shoe",
    words=("sneaker", "trainer", "running shoe"),
    near=("high heel", "sandal", "slipper", "loafer"),
    aspect=1.75,
    height_m=0.13,
    main="#e2574c",
    second="#fbf8f1",
    kinds=("clothing",),
)
@percent
def shoe(pen: Pen, look: Look) -> None:
    cloth, sole = look.main, look.second
    pen.path(
        "M6 82 C4 58 6 34 10 14 C18 4 30 10 42 20C50 26 60 22 66 14 L112 46 C140 52 168 58 172 82Z",
        across(cloth, -6, 180, by=0.16),
    )
    pen.path(
        "M130 52 C152 57 169 63 172 82 H128 C122 70 122 60 130 52Z",
        lighter(sole, 0.1),
        role="detail",
    )
    pen.path("M6 82 C4 66 5 52 7 40 C22 46 34 60 36 82Z", darker(cloth, 0.22), role="shade")
    pen.path(
        "M42 20 C50 26 60 22 66 14 L74 20 C66 32 50 36 38 26Z", lighter(cloth, 0.35), role="light"
    )
    for i in range(4):
        x, y = 74 + i * 12, 25 + i * 8
        pen.line([(x, y), (x - 11, y + 12)], sole, 4, role="detail")
        pen.circle(x - 11, y + 12, 2.4, darker(cloth, 0.4), role="detail")
    pen.path("M40 62 C66 52 88 56 116 72 C92 66 66 66 44 78Z", sole, role="detail")
    pen.path(
        "M2 80 H174 Q176 98 164 99 H14 Q1 98 2 80Z", down(sole, 74, 104, by=0.14), role="detail"
    )
    pen.rect((3, 88, 172, 3), look.main, role="detail")
    pen.path("M14 22 C18 14 24 14 30 18", stroke=lighter(cloth, 0.5), width=2.6, role="light")


@thing(
    "boot",
    words=("wellington", "welly", "rubber boot", "rain boot", "wellington boot"),
    near=("cowboy boot",),
    aspect=0.95,
    height_m=0.35,
    main="#e3a93f",
    second="#5a4a3c",
    kinds=("clothing",),
)
@percent
def boot(pen: Pen, look: Look) -> None:
    skin = look.main
    pen.path(
        "M12 6 H50 V52 C50 62 62 66 76 70 C88 74 92 82 92 92 H10 C12 62 12 34 12 6Z",
        across(skin, 2, 96, by=0.2),
    )
    pen.path(
        "M38 10 H50 V52 C50 62 62 66 76 70 C62 72 44 70 40 56Z", darker(skin, 0.2), role="shade"
    )
    pen.rect((8, 2, 46, 11), across(darker(skin, 0.2), 6, 58, by=0.18), r=4)
    pen.path(
        "M8 88 H93 Q95 100 86 100 H52L50 95 H34 V100 H12 Q7 100 8 88Z",
        across(look.second, 4, 98, by=0.2),
        role="detail",
    )
    pen.path("M20 20 V70", stroke=WHITE, width=4, opacity=0.6, role="light")
    pen.path("M66 74 C74 76 80 79 83 84", stroke=WHITE, width=3, opacity=0.6, role="light")
    pen.path("M54 5 q6 2 0 7", stroke=darker(skin, 0.35), width=2.4, role="detail")


@thing(
    "t-shirt",
    words=("tshirt", "shirt", "tee"),
    near=("jersey", "blouse", "football shirt"),
    aspect=1.12,
    height_m=0.7,
    main="#4f9fc4",
    second="#fbf8f1",
    kinds=("clothing", "lettered"),
)
@percent
def t_shirt(pen: Pen, look: Look) -> None:
    cloth = look.main
    pen.path(
        "M38 4 C44 14 68 14 74 4 L90 9 L111 38 L92 52"
        "L86 46 V96 Q56 101 26 96 V46 L20 52 L1 38"
        "L22 9Z",
        across(cloth, -4, 118, by=0.16),
    )
    pen.path(
        "M26 46 C28 38 28 30 26 24M86 46 C84 38 84 30 86 24",
        stroke=darker(cloth, 0.25),
        width=1.6,
        role="shade",
    )
    pen.path(
        "M76 30 C74 54 78 80 72 98C78 97.6 82 97 86 96 V46 C82 42 79 36 76 30Z",
        darker(cloth, 0.2),
        role="shade",
        opacity=0.7,
    )
    pen.path("M38 4 C44 14 68 14 74 4 L79 6 C72 21 40 21 33 6Z", darker(cloth, 0.28), role="detail")
    pen.path("M5 40 L20 51 M107 40 L92 51", stroke=look.second, width=2.4, role="detail")
    if look.text:
        pen.rect((34, 36, 44, 24), PAPER, r=3, role="detail")


@thing(
    "dress",
    words=("gown", "frock"),
    near=("skirt", "robe", "ball gown", "wedding dress"),
    aspect=0.86,
    height_m=1.3,
    main="#d9628a",
    second="#f6cf73",
    kinds=("clothing",),
)
@percent
def dress(pen: Pen, look: Look) -> None:
    silk = look.main
    pen.path(
        "M29 38 C22 56 8 78 2 94 C14 99 28 100 43 100 C58 100 72 99 84 94 C78 78 64 56 57 38Z",
        across(silk, -2, 92, by=0.18),
    )
    for d in ("M36 42 C30 62 22 82 18 97", "M43 42 V99", "M50 42 C56 62 64 82 68 97"):
        pen.line(d, darker(silk, 0.18), 2, role="shade")
    pen.path(
        "M54 42 C62 60 74 78 80 95 L84 94 C78 78 64 56 57 38Z", darker(silk, 0.25), role="shade"
    )
    pen.path(
        "M24 4 L29 3 C31 14 38 18 43 18 C48 18 55 14 57 3"
        "L62 4 C60 16 62 26 57 38 H29 C24 26 26 16 24 4Z",
        across(lighter(silk, 0.08), 20, 66, by=0.18),
    )
    pen.path(
        "M24 6 C14 10 10 18 11 25 C18 27 25 24 27 19ZM62 6 C72 10 76 18 75 25 C68 27 61 24 59 19Z",
        across(darker(silk, 0.06), 8, 78),
    )
    pen.path("M29 36 H57 L58 42 H28Z", look.second, role="detail")
    pen.circle(43, 39, 3, lighter(look.second, 0.4), role="detail")
    pen.path(
        "M5 88 C30 96 56 96 81 88 L84 94 C58 102 28 102 2 94Z", lighter(silk, 0.3), role="light"
    )
    for x, y in ((24, 74), (40, 66), (58, 76), (34, 84), (52, 88)):
        pen.circle(x, y, 1.6, lighter(silk, 0.6), role="light")


@thing(
    "trousers",
    words=("jeans", "pants"),
    near=("shorts", "leggings", "overalls"),
    aspect=0.68,
    height_m=1,
    main="#4a6fa5",
    second="#e3b04b",
    kinds=("clothing",),
)
@percent
def trousers(pen: Pen, look: Look) -> None:
    denim = look.main
    pen.path(
        "M12 4 H56 C60 30 64 64 65 98 H39 L35 44 H33 L29 98 H3 C4 64 8 30 12 4Z",
        across(denim, -2, 72, by=0.2),
    )
    pen.path("M48 12 C54 36 58 66 58 98 H65 C64 64 60 30 56 4Z", darker(denim, 0.2), role="shade")
    pen.rect((11, 2, 46, 8), across(darker(denim, 0.2), 8, 60), r=2)
    for x in (16, 32, 48):
        pen.rect((x, 1, 4, 11), darker(denim, 0.35), r=1, role="detail")
    pen.path("M34 10 V40 C34 32 41 26 41 10", stroke=darker(denim, 0.3), width=1.2, role="shade")
    pen.path(
        "M12 14 C18 20 22 18 24 11 M56 14 C50 20 46 18 44 11",
        stroke=look.second,
        width=1.2,
        role="detail",
    )
    pen.rect((3, 92, 26, 7), lighter(denim, 0.3), r=1, role="light")
    pen.rect((39, 92, 26, 7), lighter(denim, 0.3), r=1, role="light")
    pen.circle(34, 6, 2, look.second, role="detail")
    pen.path("M14 26 C12 50 10 66 9 84", stroke=lighter(denim, 0.35), width=2, role="light")


@thing(
    "coat",
    words=("jacket", "raincoat"),
    near=(
        "suit",
        "waistcoat",
        "uniform",
        "cape",
        "cloak",
        "sweater",
        "jumper",
        "pullover",
        "hoodie",
        "cardigan",
    ),
    aspect=0.95,
    height_m=1,
    main="#e3a93f",
    second="#3f4a5a",
    kinds=("clothing",),
)
@percent
def coat(pen: Pen, look: Look) -> None:
    cloth, button = look.main, look.second
    pen.path("M27 18 L8 34 L2 80 L16 83 L25 46Z", across(darker(cloth, 0.06), 0, 28))
    pen.path("M68 18 L87 34 L93 80 L79 83 L70 46Z", across(darker(cloth, 0.2), 66, 96))
    pen.path(
        "M30 12 H65 L74 24 C72 50 76 76 80 97 Q47 102 15 97 C19 76 23 50 21 24Z",
        across(cloth, 8, 90, by=0.16),
    )
    pen.path(
        "M64 30 C63 56 66 80 69 99 L80 97 C76 76 72 50 74 24Z", darker(cloth, 0.22), role="shade"
    )
    pen.path("M47.5 26 V99", stroke=darker(cloth, 0.35), width=1.6, role="shade")
    pen.path(
        "M28 12 C30 2 65 2 67 12 L66 22 C58 28 37 28 29 22Z", across(darker(cloth, 0.16), 26, 70)
    )
    pen.path("M36 12 C40 6 55 6 59 12 L47.5 28Z", darker(cloth, 0.5), role="detail")
    pen.path(
        "M29 11 L47.5 30 L38 38 L24 20Z M66 11 L47.5 30 L57 38 L71 20Z",
        lighter(cloth, 0.22),
        role="light",
    )
    for y in (46, 60, 74):
        pen.circle(53, y, 2.4, button, role="detail")
    for x in (25.0, 56.0):
        pen.rect((x, 70, 14, 13), darker(cloth, 0.12), r=2, role="shade")
        pen.rect((x - 1, 68, 16, 5), lighter(cloth, 0.16), r=2, role="light")
    pen.path("M2.6 74 L17 77 M92.4 74 L78 77", stroke=button, width=3, role="detail")


@thing(
    "scarf",
    words=("muffler",),
    near=("shawl", "neckerchief"),
    aspect=0.92,
    height_m=0.9,
    stands="table",
    main="#d9483b",
    second="#f6e9d0",
    kinds=("clothing",),
)
@percent
def scarf(pen: Pen, look: Look) -> None:
    wool, stripe = look.main, look.second
    pen.path(
        "M48 30 L66 26 C72 46 78 64 86 84 L66 92 C58 70 52 50 48 30Z",
        across(darker(wool, 0.16), 44, 90),
    )
    pen.path(
        "M57 61 L78 54 L80.5 62 L60 70Z M63 78 L84 71 L86 78 L66 86Z",
        darker(stripe, 0.12),
        role="detail",
    )
    pen.path(
        "M26 34 L48 34 C50 56 48 76 44 94 L20 90 C24 70 26 52 26 34Z", across(wool, 16, 54, by=0.16)
    )
    pen.path("M25 56 H49 L48.5 65 H24.500Z M22.5 76 L47 79 L45.5 87 L21 84Z", stripe, role="detail")
    for i in range(6):
        pen.line(
            [(21.5 + i * 4.4, 90.5 + i * 0.7), (20 + i * 4.6, 97 + i * 0.4)],
            stripe,
            2,
            role="detail",
        )
        pen.line(
            [(68 + i * 3.4, 91 - i * 1.4), (71 + i * 3.4, 97 - i * 1.4)],
            darker(stripe, 0.12),
            2,
            role="detail",
        )
    pen.path(
        "M4 20 C4 0 82 0 84 20 C86 40 66 46 44 46 C22 46 2 40 4 20Z", across(wool, 0, 90, by=0.2)
    )
    if not look.worn:
        inside = "M18 18 C22 8 66 8 70 18 C68 28 58 30 44 30 C30 30 20 28 18 18Z"
        pen.path(inside, darker(wool, 0.5), role="shade")
    pen.path(
        "M10 16 L20 12 M8 28 L20 24 M66 40 L62 30 M78 32 L69 24",
        stroke=stripe,
        width=5,
        role="detail",
    )
    pen.path(
        "M26 34 C34 30 44 30 50 36 C50 44 46 50 38 50 C30 50 24 44 26 34Z",
        across(darker(wool, 0.08), 22, 54),
    )


@thing(
    "glove",
    words=("mitten", "mitt"),
    near=("boxing glove", "gauntlet"),
    aspect=0.8,
    height_m=0.25,
    stands="table",
    main="#4fa39a",
    second="#f6e9d0",
    kinds=("clothing",),
)
@percent
def glove(pen: Pen, look: Look) -> None:
    wool, cuff = look.main, look.second
    pen.path("M54 46 C58 36 70 30 76 38 C82 46 74 60 62 74Z", across(darker(wool, 0.14), 50, 82))
    pen.path(
        "M10 78 C6 54 6 36 10 20 C16 -2 52 -2 56 20 C60 38 60 60 58 78Z",
        across(wool, 0, 66, by=0.2),
    )
    for y in (22, 36, 50):
        pen.path(
            f"M9 {y + 8} L17 {y} L25 {y + 8} L33 {y} L41 {y + 8} L49 {y} L57 {y + 8}",
            stroke=cuff,
            width=3,
            role="detail",
        )
    pen.path("M14 30 C15 20 19 12 26 9", stroke=lighter(wool, 0.5), width=2.6, role="light")
    pen.rect((5, 72, 58, 26), across(cuff, 0, 68, by=0.14), r=7, role="detail")
    for x in (14, 23, 32, 41, 50):
        pen.line([(x, 77), (x, 93)], darker(cuff, 0.2), 2, role="shade")


@thing(
    "sock",
    words=("stocking", "christmas stocking"),
    aspect=0.8,
    height_m=0.4,
    stands="table",
    main="#d9483b",
    second="#fbf8f1",
    kinds=("clothing",),
)
@percent
def sock(pen: Pen, look: Look) -> None:
    wool, trim = look.main, look.second
    pen.path(
        "M18 14 H52 V52 C56 60 72 64 77 74 C82 88 74 98 60 98"
        "H36 C22 98 14 88 16 74 C18 56 18 36 18 14Z",
        across(wool, 8, 86, by=0.2),
    )
    for y in (26, 42):
        pen.rect((18, y, 34, 7), trim, role="detail")
    pen.path(
        "M58 61 C66 64 74 68 77 74 C82 88 74 98 60 98 H56 C66 88 66 72 58 61Z",
        darker(trim, 0.06),
        role="detail",
    )
    pen.path("M16.5 66 C28 66 36 76 34 98 C22 97 14 88 16 74Z", darker(trim, 0.06), role="detail")
    pen.rect((13, 3, 44, 16), across(trim, 8, 62, by=0.12), r=6, role="detail")
    pen.path("M24 24 V60", stroke=lighter(wool, 0.5), width=2.6, role="light", opacity=0.8)


@thing(
    "ring",
    words=("engagement ring", "diamond ring"),
    near=("bracelet", "wedding ring"),
    aspect=0.8,
    height_m=0.04,
    stands="table",
    main="#e8b53f",
    second="#8fdcf0",
    kinds=("clothing",),
)
@percent
def ring(pen: Pen, look: Look) -> None:
    gold, gem = look.main, look.second
    pen.path("M9 66 A31 31 0 1 1 71 66 A31 31 0 1 1 9 66Z", stroke=gold, width=10)
    pen.path("M13 54 A29 29 0 0 0 24 91", stroke=lighter(gold, 0.6), width=3, role="light")
    pen.path("M70 58 A33.5 33.5 0 0 1 44 99", stroke=darker(gold, 0.3), width=3, role="shade")
    pen.path("M28 30 H52 L46 42 H34Z", darker(gold, 0.15), role="detail")
    pen.path("M22 4 H58 L66 15 L40 40 L14 15Z", across(gem, 10, 70, by=0.2), role="detail")
    pen.path(
        "M22 4 L30 15 L40 4 L50 15 L58 4M14 15 H66 M30 15 L40 40 L50 15",
        stroke=WHITE,
        width=1.4,
        role="light",
        opacity=0.8,
    )
    pen.path("M22 4 L14 15 H30Z", lighter(gem, 0.5), role="light")
