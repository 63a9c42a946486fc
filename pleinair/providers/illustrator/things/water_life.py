"""What swims, drifts and crawls in the sea."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "fish",
    words=(
        "trout",
        "salmon",
        "tropical fish",
        "herring",
        "carp",
        "cod",
        "tuna",
        "pike",
        "mackerel",
        "sardine",
        "perch",
    ),
    near=("clownfish", "angelfish"),
    aspect=1.5,
    height_m=0.3,
    stands="underwater",
    main="#3f9fb8",
    second="#f5b942",
    kinds=("animal", "fish"),
)
@percent
def fish(pen: Pen, look: Look) -> None:
    coat, fin = look.main, look.second
    form(pen, "60 24, 62 10, 78 1, 100 4, 108 20, 90 24", fin)
    form(pen, "70 78, 66 92, 78 99, 94 92, 94 78", darker(fin, 0.12))
    form(pen, "40 50, 24 34, 4 14, 0 20, 8 50, 0 80, 4 86, 24 66", fin)
    body = form(
        pen, "30 50, 46 30, 76 18, 108 20, 134 36, 148 52, 138 66, 108 82, 76 82, 46 70", coat
    )
    mark(pen, body, (92, 88, 56, 22), lighter(coat, 0.5), role="light")
    for x in (46, 66):
        mark(pen, body, (x, 50, 5, 40, 8), lighter(coat, 0.35), role="light")
    for x, y in ((82, 40), (82, 56), (92, 48), (92, 64), (92, 32)):
        pen.line(f"M{x} {y - 5} Q{x - 6} {y} {x} {y + 5}", darker(coat, 0.2), 1.4)
    pen.line("M108 28 Q98 50 108 72", darker(coat, 0.25), 2)
    form(pen, "92 54, 104 56, 104 66, 90 76, 78 74, 84 64", fin)
    eye(pen, 125, 44, 5, white=True)
    pen.line("M147 57 Q140 60 135 57", darker(coat, 0.5), 1.6)
    cheeks(pen, 122, 60, apart=0, r=5)


@thing(
    "goldfish",
    words=("gold fish", "fancy goldfish"),
    near=("guppy",),
    aspect=1.4,
    height_m=0.15,
    stands="underwater",
    main="#f58a2b",
    second="#fbc26a",
    kinds=("animal", "fish", "pet"),
)
@percent
def goldfish(pen: Pen, look: Look) -> None:
    coat, fin = look.main, look.second
    form(pen, "54 46, 40 26, 18 4, 6 4, 10 24, 0 30, 14 48, 0 66, 8 74, 6 94, 22 94, 42 70", fin)
    for data in ("M44 44 Q28 26 14 14", "M40 50 Q24 48 10 50", "M42 56 Q28 74 14 86"):
        pen.line(data, darker(fin, 0.15), 1.4)
    form(pen, "58 26, 56 8, 70 2, 92 6, 102 22, 86 26", darker(fin, 0.06))
    form(pen, "66 76, 60 94, 72 98, 88 80", darker(fin, 0.12))
    body = form(
        pen, "42 50, 54 30, 80 16, 108 20, 130 38, 138 52, 128 66, 106 80, 78 84, 54 70", coat
    )
    mark(pen, body, (92, 90, 44, 22), lighter(coat, 0.45), role="light")
    for x, y in ((66, 42), (66, 58), (76, 34), (76, 50), (76, 66), (86, 42), (86, 58)):
        pen.line(f"M{x} {y - 5} Q{x - 6} {y} {x} {y + 5}", lighter(coat, 0.32), 1.5)
    form(pen, "90 58, 102 60, 100 72, 86 84, 76 82, 80 68", fin)
    eye(pen, 116, 42, 6, white=True)
    pen.line("M136 56 Q130 61 124 57", darker(coat, 0.5), 1.6)
    cheeks(pen, 110, 60, apart=0, r=5)


@thing(
    "shark",
    words=("great white", "white shark"),
    near=("hammerhead", "swordfish"),
    aspect=2.0,
    height_m=1.4,
    stands="underwater",
    main="#6f8ba6",
    second="#eef2f2",
    kinds=("animal", "fish", "wild"),
)
@percent
def shark(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    form(pen, "86 34, 92 12, 106 0*, 112 20, 124 34", skin)
    form(pen, "40 60, 22 36, 4 12*, 4 34, 16 58, 10 84*, 30 74", darker(skin, 0.08))
    form(pen, "104 74, 96 90, 80 100*, 84 82, 90 70", darker(skin, 0.24))
    body = form(
        pen, "26 62, 52 48, 92 32, 136 28, 174 38, 199 54*, 184 72, 150 84, 104 82, 60 72", skin
    )
    mark(pen, body, (130, 92, 76, 26, -4), pale, role="light")
    form(pen, "134 70, 128 86, 108 99*, 108 84, 118 68", skin)
    for x in (128, 134, 140):
        pen.line(f"M{x} 46 Q{x - 5} 54 {x} 62", darker(skin, 0.35), 1.8)
    pen.path("M152 69 Q172 72 188 62 Q184 74 170 77 Q158 77 152 69 Z", "#8d3b42", role="detail")
    for i in range(5):
        x = 157 + i * 6
        y = 70.2 - i * i * 0.28
        pen.polygon([(x - 3, y), (x + 3, y - 0.6), (x, y + 4)], WHITE, role="light")
    eye(pen, 165, 51, 3.6)
    pen.line("M158 45 L170 47.4", darker(skin, 0.4), 1.8)


@thing(
    "whale",
    words=("humpback", "blue whale", "sperm whale"),
    near=("orca", "killer whale", "narwhal", "beluga"),
    aspect=1.5,
    height_m=4.0,
    stands="water",
    main="#3f78ad",
    second="#e8f0ee",
    kinds=("animal", "mammal", "wild"),
)
@percent
def whale(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    pen.line("M110 26 C110 12 104 6 94 6 M110 26 C110 12 118 6 128 8", "#8fcbe6", 4, role="body")
    for x, y in ((92, 14), (130, 16)):
        pen.circle(x, y, 2.2, "#8fcbe6")
    form(
        pen,
        "24 58, 14 44, 0 38, -2 26, 12 26, 20 34, 26 22, 38 18, 42 28, 36 42, 34 58",
        darker(skin, 0.1),
    )
    body = form(
        pen,
        "20 52, 34 46, 46 60, 62 44, 92 28, 124 30, 144 46, 149 66, 140 86, 116 98, 76 99, "
        "44 92, 26 76",
        skin,
    )
    mark(pen, body, (112, 104, 56, 30, -14), pale, role="light")
    for x, y, bend in ((96, 98, 8), (107, 98, 7), (118, 96, 6), (128, 91, 5)):
        pen.line(f"M{x} {y} Q{x + bend} {y - 8} {x + bend + 4} {y - 16}", darker(pale, 0.16), 1.4)
    pen.line("M148 68 Q130 76 112 70", darker(skin, 0.35), 1.8)
    form(pen, "82 76, 94 74, 96 86, 84 98, 68 100, 72 88", darker(skin, 0.18))
    eye(pen, 114, 58, 4)
    cheeks(pen, 108, 67, apart=0, r=5)


@thing(
    "dolphin",
    words=("bottlenose",),
    near=("porpoise", "manatee", "dugong"),
    aspect=1.5,
    height_m=1.2,
    stands="water",
    main="#6fa3c7",
    second="#f0f3f0",
    kinds=("animal", "mammal", "wild"),
)
@percent
def dolphin(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    form(pen, "68 22, 64 6, 54 -2*, 76 2, 92 18", darker(skin, 0.1))
    form(pen, "20 76, 8 72, 0 80*, 0 92, 10 88, 16 100*, 26 96, 30 84", darker(skin, 0.12))
    body = form(
        pen,
        "18 84, 26 56, 48 30, 78 16, 108 18, 124 30, 142 42, 148 48, 142 53, 122 52, 104 58, "
        "78 58, 52 66, 32 82",
        skin,
    )
    mark(pen, body, (96, 64, 50, 14, -6), pale, role="light")
    form(pen, "86 50, 98 54, 94 70, 80 84*, 76 66", darker(skin, 0.18))
    eye(pen, 114, 34, 3)
    pen.line("M146 50 Q130 48 121 43", darker(skin, 0.4), 1.4)
    cheeks(pen, 108, 42, apart=0, r=4)
    for x, y, r in ((128, 84, 3), (136, 76, 2), (112, 92, 2.2)):
        pen.circle(x, y, r, "#a9d7ea", opacity=0.8)


@thing(
    "octopus",
    words=("octopi",),
    near=("squid", "kraken", "cuttlefish"),
    aspect=1.14,
    height_m=0.8,
    stands="underwater",
    main="#d9637c",
    second="#f6b9b9",
    kinds=("animal", "wild"),
)
@percent
def octopus(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    far = darker(skin, 0.18)
    for spine in (
        "M44 62 C34 84 20 82 12 92",
        "M70 62 C80 84 94 82 102 92",
        "M52 64 C50 84 44 90 40 98",
        "M62 64 C64 84 70 90 74 98",
    ):
        limb(pen, spine, 11, 4, far)
    for spine in (
        ("M38 56 C20 62 22 78 8 74 C0 70 4 60 12 64"),
        ("M76 56 C94 62 92 78 106 74 C114 70 110 60 102 64"),
        "M42 62 C36 80 32 88 20 98",
        "M72 62 C78 80 82 88 94 98",
        "M57 64 C58 78 54 88 60 98",
    ):
        limb(pen, spine, 13, 4.5, skin)
    for x, y, r in rows(
        "31 78 1.8, 28 85 1.5, 84 78 1.8, 87 85 1.5, 57 80 1.8, 57.6 87 1.5, 22 68 1.6, 92 68 1.6"
    ):
        pen.circle(x, y, r, pale, role="detail")
    form(
        pen, "57 2, 78 8, 90 24, 88 42, 78 54, 76 64, 57 68, 38 64, 36 54, 26 42, 24 24, 36 8", skin
    )
    for x, y, r in ((40, 16, 3.4), (50, 10, 2.2), (34, 25, 2)):
        pen.circle(x, y, r, pale, role="light")
    eyes(pen, 58, 38, apart=24, r=4.6, white=True)
    cheeks(pen, 58, 50, apart=40, r=5)
    smile(pen, 58, 50, 10, width=1.5)


@thing(
    "jellyfish",
    words=("medusa", "sea jelly"),
    near=("man-of-war",),
    aspect=0.8,
    height_m=0.5,
    stands="underwater",
    main="#b08fe0",
    second="#f2b8dc",
    kinds=("animal", "wild"),
)
@percent
def jellyfish(pen: Pen, look: Look) -> None:
    skin, frill = look.main, look.second
    for i, x in enumerate((14, 27, 40, 53, 66)):
        s = 5 if i % 2 else -5
        pen.line(
            f"M{x} 44 C{x + s} 56 {x - s} 66 {x} 76 S{x + s} 92 {x} {98 - abs(x - 40) * 0.3}",
            darker(skin, 0.12),
            2.2,
            role="body",
        )
    for x, s in ((30, 4), (40, -4), (50, 4)):
        limb(
            pen,
            f"M{x} 44 C{x + s * 2} 54 {x - s * 2} 62 {x} 70 S{x + s} 80 {x} 86",
            8,
            2,
            frill,
            shade=0.1,
        )
    dome = form(
        pen,
        "M2 46 C0 16 18 2 40 2 C62 2 80 16 78 46 C74 52 68 52 65 47 C61 53 54 53 50 48 "
        "C46 54 34 54 30 48"
        " C26 53 19 53 15 47 C12 52 6 52 2 46 Z",
        skin,
    )
    mark(pen, dome, (24, 20, 12, 7, -38), lighter(skin, 0.4), role="light")
    for x, y, r in ((52, 14, 3), (61, 22, 2.2), (46, 8, 1.6)):
        pen.circle(x, y, r, frill, role="detail")
    eyes(pen, 41, 33, apart=22, r=3.4)
    cheeks(pen, 41, 40, apart=34, r=4)
    smile(pen, 41, 38, 7, width=1.3)


@thing(
    "crab",
    near=("lobster", "crayfish", "hermit crab", "prawn", "shrimp"),
    aspect=1.4,
    height_m=0.15,
    main="#e2573f",
    second="#f7c9a8",
    kinds=("animal",),
)
@percent
def crab(pen: Pen, look: Look) -> None:
    shell, pale = look.main, look.second
    dark = darker(shell, 0.18)
    for side in (-1, 1):
        with pen.placed(70, 0, mirror=side < 0):
            for y, reach in ((68, 62), (76, 56), (82, 46)):
                pen.line(
                    f"M28 {y} Q{reach - 6} {y - 6} {reach} {98 - (62 - reach) * 0.05}",
                    dark,
                    5,
                    role="body",
                )
            limb(pen, "M34 60 Q52 60 52 42", 9, 7, dark)
            claw = "50 46, 40 36, 38 20, 48 8, 54 6*, 53 22*, 62 10*, 68 20, 66 36, 58 46"
            form(pen, claw, shell)
            limb(pen, "M12 48 L14 30", 4, 3.4, dark)
    body = form(
        pen, "70 42, 96 44, 112 58, 108 78, 92 92, 70 95, 48 92, 32 78, 28 58, 44 44", shell
    )
    mark(pen, body, (70, 100, 34, 16), pale, role="light")
    for x, y, r in ((46, 56, 3), (54, 51, 2), (42, 66, 2)):
        pen.circle(x, y, r, lighter(shell, 0.3), role="light")
    for x in (56, 84):
        pen.circle(x, 26, 7.6, WHITE, role="light")
        eye(pen, x + 0.6, 26, 4.6, side=-1 if x < 70 else 1)
    smile(pen, 70, 66, 18, width=1.8)
    cheeks(pen, 70, 67, apart=44, r=5.5, colour="#ffd0b8")


@thing(
    "starfish",
    words=("sea star", "sea-star"),
    aspect=1.04,
    height_m=0.15,
    main="#f39a4d",
    second="#fbd9a5",
    kinds=("animal",),
)
@percent
def starfish(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    data = (
        "52 1, 60 8, 67 32, 92 33, 102 38, 99 46, 79 62, 87 86, 86 97, 77 98, 52 81, 27 98, 18 97,"
        " 17 86, 25 62, 5 46, 2 38, 12 33, 37 32, 44 8"
    )
    form(pen, data, skin)
    for x, y in rows("52 12, 52 22, 90 40, 80 44, 78 88, 72 78, 26 88, 32 78, 14 40, 24 44"):
        pen.circle(x, y, 2.2, pale, role="light")
    eyes(pen, 52, 50, apart=18, r=4.2, white=True)
    smile(pen, 52, 60, 10, colour=INK, width=1.4)
    cheeks(pen, 52, 59, apart=34, r=4.4)


@thing(
    "seahorse",
    words=("sea horse",),
    near=("sea dragon",),
    aspect=0.56,
    height_m=0.15,
    stands="underwater",
    main="#f0a64a",
    second="#f7d694",
    kinds=("animal", "fish"),
)
@percent
def seahorse(pen: Pen, look: Look) -> None:
    skin, pale = look.main, look.second
    form(pen, "12 46, 2 40, 0 52, 6 60, 14 58", pale)
    limb(pen, "M22 60 C24 76 34 84 30 94 C26 100 16 98 18 91 C20 87 25 89 24 92", 15, 3, skin)
    body = form(pen, "22 22, 30 28, 36 40, 36 54, 28 66, 18 68, 11 58, 12 44, 16 34", skin)
    mark(pen, body, (34, 48, 9, 17, -8), pale, role="light")
    for y in (40, 47, 54):
        pen.line(f"M27 {y} Q31 {y + 2} 35 {y + 0.5}", darker(pale, 0.2), 1.1)
    form(
        pen,
        "12 22, 10 10, 16 8*, 18 3, 23 6*, 27 2, 31 7, 36 12, 37 20, 49 24, 55 24, 55 29, "
        "48 31, 36 29, 26 33, 16 32",
        skin,
    )
    eye(pen, 30, 17, 3)
    cheeks(pen, 29, 25, apart=0, r=3)
