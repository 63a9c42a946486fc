"""Mammals of the farm, and the horse's storybook sister."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.bodies import leg, tuft
from pleinair.providers.illustrator.things.faces import cheeks, eye, eyes, smile
from pleinair.providers.illustrator.things.forms import INK, WHITE, ball, form, limb, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

HORN = "#efe0bf"
HOOF = "#4a3d3a"
ROSE = "#eda3a0"


def _steed(pen: Pen, coat: str, hair: str, *, hoof: str = HOOF) -> None:
    """Draw a horse's body and legs in profile; the box is 112 wide."""
    far = darker(coat, 0.2)
    leg(pen, 34, 56, 14, far, foot=4, hoof=hoof)
    leg(pen, 73, 58, 11, far, foot=6, hoof=hoof)
    tuft(
        pen,
        "22 44, 10 48, 4 64, 6 84, 11 90, 14 80, 20 66, 27 50",
        hair,
        streak="M20 49 Q8 60 11 82",
    )
    leg(pen, 26, 54, 17, coat, foot=-3, hoof=hoof, slim=0.46)
    leg(pen, 66, 58, 13, coat, foot=-1, hoof=hoof, slim=0.58)
    form(
        pen,
        "18 52, 22 42, 36 40, 54 42, 68 40, 84 46, 80 58, 70 68, 52 69, 36 67, 24 68, 18 62",
        coat,
    )


def _steeds_head(pen: Pen, coat: str, hair: str) -> None:
    """Draw a horse's neck and head in profile, with its mane."""
    pen.begin_head(71, 50, mouth=(107, 41))
    form(
        pen,
        "57 46, 63 34, 72 20, 80 12, 90 13, 98 22, 108 33, 109 39, 104 43, 96 40, 88 35, 85 43, "
        "81 54, 66 56",
        coat,
        shade=0,
    )
    form(pen, "99 26, 108 33, 110 38, 105 43, 98 41, 95 34", lighter(coat, 0.3), light=0)
    pen.ellipse((106.3, 36, 1.1, 1.5, 30), darker(coat, 0.5), role="detail")
    pen.line("M106 41 Q102 41 100 38.5", darker(coat, 0.5), 0.8)
    form(pen, "80 14, 79 3*, 86 9, 87 15", coat, light=0.3)
    eye(pen, 92, 22.5, 2.4)
    tuft(
        pen,
        "84 8, 76 8, 67 16, 60 28, 55 40, 58 46, 64 44, 63 38, 70 37, 70 29, 76 27, 77 18, 84 14",
        hair,
        streak="M78 12 Q66 24 61 40",
    )
    tuft(pen, "81 8, 90 9, 95 16, 92 21, 88 16", hair)


@thing(
    "horse",
    words=("pony", "mare", "stallion", "foal", "colt", "steed", "mustang", "filly"),
    aspect=1.12,
    height_m=1.8,
    main="#a5673f",
    second="#4b2f2a",
    kinds=("animal", "mammal", "farm"),
)
@percent
def horse(pen: Pen, look: Look) -> None:
    _steed(pen, look.main, look.second)
    _steeds_head(pen, look.main, look.second)


@thing(
    "unicorn",
    near=("pegasus", "alicorn"),
    aspect=1.12,
    height_m=1.9,
    main="#fbf3f7",
    second="#e58fc0",
    kinds=("animal", "fantasy"),
)
@percent
def unicorn(pen: Pen, look: Look) -> None:
    _steed(pen, look.main, look.second, hoof="#d9a441")
    pen.line("M24 46 Q8 58 8 80", "#8fd0e8", 1.8, role="detail")
    for x, y in ((30, 56), (35, 62), (28, 63)):
        pen.path(
            f"M{x} {y - 2.6} L{x + 0.8} {y - 0.8} L{x + 2.6} {y} L{x + 0.8} {y + 0.8} "
            f"L{x} {y + 2.6}"
            f" L{x - 0.8} {y + 0.8} L{x - 2.6} {y} L{x - 0.8} {y - 0.8} Z",
            look.second,
            role="detail",
        )
    _steeds_head(pen, look.main, look.second)
    horn = form(pen, "88 12, 104 -4*, 94 15", "#f4c44e")
    for t in (0.3, 0.55, 0.78):
        mark(pen, horn, (90 + 13 * t, 13 - 16 * t, 1.1, 6, 45), "#d99a2b")
    pen.line("M74 14 Q62 26 58 42", "#8fd0e8", 1.8, role="detail")
    cheeks(pen, 92, 31, apart=0, r=3.2)


@thing(
    "donkey",
    words=("ass", "burro", "jackass"),
    near=("mule",),
    aspect=1.08,
    height_m=1.3,
    main="#8d8791",
    second="#3f3a45",
    kinds=("animal", "mammal", "farm"),
)
@percent
def donkey(pen: Pen, look: Look) -> None:
    coat, hair = look.main, look.second
    far, pale = darker(coat, 0.2), lighter(coat, 0.6)
    leg(pen, 32, 62, 13, far, foot=4, hoof=hair)
    leg(pen, 70, 64, 11, far, foot=5, hoof=hair)
    limb(pen, "M20 52 Q10 60 11 74", 4, 3, coat)
    tuft(pen, "9 72, 14 72, 16 82, 12 90, 8 82", hair)
    leg(pen, 25, 60, 15, coat, foot=-2, hoof=hair, slim=0.5)
    leg(pen, 63, 64, 13, coat, foot=0, hoof=hair)
    body = form(
        pen,
        "17 56, 22 47, 38 46, 56 48, 65 40, 72 28, 84 30, 86 46, 80 64, 66 74, 44 75, 26 73, 18 66",
        coat,
    )
    mark(pen, body, (46, 78, 26, 9), pale)
    pen.begin_head(75, 54, mouth=(102, 52))
    form(pen, "63 48, 66 40, 72 28, 84 30, 86 46, 80 60, 68 60", coat, shade=0)
    form(pen, "74 26, 62 12, 62 1, 70 3, 80 14, 83 24", far)
    form(pen, "72 24, 84 20, 94 28, 103 42, 105 50, 99 55, 90 52, 80 46, 72 36", coat)
    form(pen, "97 40, 104 45, 106 51, 99 56, 91 53, 91 46", pale, light=0)
    pen.line("M102 53 Q97 54 94 51", hair, 0.9)
    pen.ellipse((101.5, 47, 1.1, 1.6, 30), hair, role="detail")
    form(pen, "80 24, 76 8, 81 -1, 88 5, 89 16, 87 25", coat)
    pen.path("M82 20 Q79 9 82 3 Q86 8 86 20 Z", ROSE, role="detail")
    tuft(pen, "78 19, 72 22, 63 37, 56 47, 61 49, 67 44, 74 34, 79 26", hair)
    tuft(pen, "82 19, 90 22, 91 28, 86 26", hair)
    ball(pen, (88.5, 34, 4.2, 4.6), pale, shade=0, light=0)
    eye(pen, 88.5, 34, 2.5)


@thing(
    "cow",
    words=("cattle", "calf", "heifer", "dairy cow"),
    near=("bull", "ox", "bullock"),
    aspect=1.3,
    height_m=1.5,
    main="#f7f2ea",
    second="#4a3f44",
    kinds=("animal", "mammal", "farm"),
)
@percent
def cow(pen: Pen, look: Look) -> None:
    coat, spot = look.main, look.second
    far = darker(coat, 0.2)
    leg(pen, 32, 66, 13, far, foot=2, hoof=HOOF, slim=0.66)
    leg(pen, 82, 66, 13, far, foot=3, hoof=HOOF, slim=0.66)
    limb(pen, "M14 34 Q5 44 8 62", 4, 3, far)
    tuft(pen, "6 60, 11 60, 13 70, 8 78, 4 69", spot)
    ball(pen, (43, 76, 12, 8), ROSE)
    leg(pen, 22, 62, 16, coat, foot=0, hoof=HOOF, slim=0.6)
    leg(pen, 73, 66, 14, coat, foot=0, hoof=HOOF, slim=0.66)
    body = form(
        pen,
        "12 38, 18 29, 36 28, 60 31, 84 26, 98 34, 100 54, 92 70, 76 77, 50 77, 26 76, 14 64",
        coat,
    )
    for oval in ((30, 36, 15, 15, 20), (62, 60, 16, 12, -14), (78, 30, 10, 10), (16, 62, 8, 10)):
        mark(pen, body, oval, spot)
    pen.begin_head(104, 54)
    for side in (0, 1):
        form(
            pen,
            ("92 14, 82 8, 80 0, 88 3, 97 12", "114 13, 121 7, 124 -1, 127 7, 119 17")[side],
            HORN,
        )
    form(pen, "92 20, 80 17, 75 23, 82 29, 92 28", spot)
    form(pen, "116 20, 127 17, 130 23, 125 29, 116 28", darker(coat, 0.12))
    head = form(pen, "92 14, 104 11, 116 14, 120 26, 118 44, 104 50, 90 44, 88 26", coat)
    mark(pen, head, (88, 22, 14, 19, 8), spot)
    form(pen, "90 42, 104 37, 119 42, 121 52, 114 60, 104 61, 94 60, 87 52", ROSE)
    for x in (98, 110):
        pen.ellipse((x, 49, 1.8, 2.4), "#a85f63", role="detail")
    smile(pen, 104, 54.5, 9, colour="#8d4a50")
    pen.circle(95.5, 28.5, 4.6, WHITE, role="light")
    eye(pen, 95.5, 28.5, 3)
    eye(pen, 112, 28.5, 3, side=1)


@thing(
    "pig",
    words=("piglet", "hog", "sow", "swine", "piggy"),
    near=("boar", "wild boar"),
    aspect=1.22,
    height_m=0.8,
    main="#f2a7ac",
    second="#d9757f",
    kinds=("animal", "mammal", "farm"),
)
@percent
def pig(pen: Pen, look: Look) -> None:
    skin = look.main
    dark = mix(darker(skin, 0.22), look.second, 0.3)
    far = darker(skin, 0.16)
    pen.line("M13 44 C2 40 2 54 9 51 C13 47 4 42 2 48", skin, 3, role="body")
    for x in (34.0, 86):
        limb(pen, f"M{x} 76 L{x} 95", 15, 12, far)
        pen.rect((x - 6, 93, 12, 7), dark, r=2, role="shade")
    body = form(
        pen, "10 50, 18 28, 44 17, 74 18, 94 30, 100 52, 94 74, 78 86, 50 89, 24 84, 11 68", skin
    )
    mark(pen, body, (50, 94, 34, 16), lighter(skin, 0.3), role="light")
    for x in (22.0, 72):
        limb(pen, f"M{x} 74 L{x} 95", 17, 13, skin)
        pen.rect((x - 6.5, 93, 13, 7), dark, r=2, role="detail")
    pen.begin_head(92, 62)
    head = form(pen, "72 24, 90 19, 108 25, 117 42, 113 58, 96 66, 78 63, 67 50, 66 35", skin)
    mark(pen, head, (92, 70, 20, 12), far, role="shade")
    form(pen, "74 30, 64 12*, 86 19, 86 26", skin)
    pen.path("M74 27 Q69 21 67 15.5 L81 20.5 Z", dark, role="detail")
    form(pen, "98 22, 112 9*, 114 27, 108 32", darker(skin, 0.06))
    ball(pen, (103, 49, 14, 11), lighter(dark, 0.14))
    for x in (98.5, 108):
        pen.ellipse((x, 49, 2.4, 3.6), darker(dark, 0.45), role="detail")
    eyes(pen, 96, 35, apart=24, r=3.3)
    cheeks(pen, 84, 48, apart=0, r=5, colour="#e8606c")
    smile(pen, 97, 61, 10, colour=darker(dark, 0.45))


@thing(
    "sheep",
    words=("lamb", "ewe", "woolly sheep"),
    near=("ram",),
    aspect=1.16,
    height_m=0.9,
    main="#f6f0e4",
    second="#4d4550",
    kinds=("animal", "mammal", "farm"),
)
@percent
def sheep(pen: Pen, look: Look) -> None:
    wool, skin = look.main, look.second
    for x in (36, 74):
        leg(pen, x, 74, 9, darker(skin, 0.3), hoof=HOOF, slim=0.8)
    for x in (28, 66):
        leg(pen, x, 74, 10, skin, hoof=HOOF, slim=0.8)
    ball(pen, (9, 48, 8, 8), wool)
    fleece = form(
        pen,
        "M14 66 C2 62 4 48 13 46 C8 34 20 26 28 30 C30 18 46 16 51 24 C58 14 74 17 76 27 "
        "C88 24 96 34 91 44"
        " C100 50 97 64 88 66 C88 78 74 84 66 78 C60 88 46 88 41 80 C32 87 19 82 20 72 "
        "C17 71 15 69 14 66 Z",
        wool,
    )
    curl = darker(wool, 0.14)
    for x, y in ((30, 44), (46, 36), (64, 40), (26, 60), (42, 54), (58, 58), (50, 70), (34, 72)):
        pen.line(f"M{x - 5} {y} A5 5 0 0 0 {x + 5} {y}", curl, 1.5)
    mark(pen, fleece, (60, 92, 40, 12), curl, role="shade")
    pen.begin_head(94, 54)
    form(pen, "80 28, 69 26, 65 33, 72 38, 82 36", darker(skin, 0.1))
    form(pen, "106 28, 115 24, 116 31, 111 36, 104 35", darker(skin, 0.2))
    form(pen, "82 24, 94 20, 106 26, 109 40, 104 54, 95 59, 86 54, 80 40", skin)
    tuft(
        pen,
        "M78 26 C74 18 82 11 88 15 C92 8 102 10 103 17 C111 18 111 28 105 29 C102 35 94 33 92 29"
        " C88 34 79 33 78 26 Z",
        wool,
    )
    eyes(pen, 95.5, 38.5, apart=15, r=2.6, white=True)
    pen.line("M91 49 L94 51.5 L97 49 M94 51.5 L94 54", lighter(skin, 0.5), 1.1)


@thing(
    "goat",
    words=("billy goat", "nanny goat", "kid goat"),
    near=("ibex", "chamois"),
    aspect=1.06,
    height_m=0.9,
    main="#e9ddcc",
    second="#8a6f5c",
    kinds=("animal", "mammal", "farm"),
)
@percent
def goat(pen: Pen, look: Look) -> None:
    coat, horn = look.main, look.second
    far = darker(coat, 0.2)
    leg(pen, 32, 62, 11, far, foot=3, hoof=HOOF)
    leg(pen, 66, 64, 10, far, foot=5, hoof=HOOF)
    form(pen, "20 48, 10 44, 5 34, 12 33, 22 40, 27 48", far)
    leg(pen, 24, 60, 14, coat, foot=-1, hoof=HOOF, slim=0.5)
    leg(pen, 60, 64, 11, coat, foot=-1, hoof=HOOF)
    body = form(
        pen,
        "16 52, 21 44, 36 42, 52 44, 62 38, 68 26, 82 28, 84 42, 76 62, 62 73, 40 73, 22 72, 16 62",
        coat,
    )
    mark(pen, body, (36, 40, 24, 10, 4), lighter(horn, 0.3))
    pen.begin_head(73, 52, mouth=(101, 42))
    form(pen, "61 44, 68 26, 82 28, 84 42, 78 56, 65 56", coat, shade=0)
    limb(pen, "M80 16 C78 4 70 -1 62 3", 6, 2.5, darker(horn, 0.2))
    form(pen, "74 24, 64 24, 58 31, 64 35, 74 31", far)
    form(pen, "74 18, 84 14, 94 18, 102 32, 104 41, 97 46, 88 42, 78 38, 72 28", coat)
    form(pen, "90 42, 98 45, 97 54, 91 64, 88 54, 86 44", lighter(coat, 0.5))
    horns = limb(pen, "M86 15 C85 3 77 -1 68 4", 7, 3, horn)
    for x, y in ((84.5, 8.5), (80, 4), (75, 2.5)):
        mark(pen, horns, (x, y, 0.8, 5, -20), darker(horn, 0.3))
    form(pen, "82 23, 74 29, 70 38, 76 40, 83 34, 87 26", darker(coat, 0.1))
    eye(pen, 91, 26.5, 2.5)
    pen.line("M102.5 42 Q97 44 93 40", INK, 0.9)
    pen.ellipse((101.5, 36.5, 1, 1.5, 30), INK, role="detail")
    cheeks(pen, 89, 34, apart=0, r=3)
