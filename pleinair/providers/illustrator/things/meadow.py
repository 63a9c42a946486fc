"""Small things of meadow and windowsill."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import jitter, leaf, stem
from pleinair.providers.illustrator.things.forms import WHITE, form, limb, mark, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

GREEN = "#5f9e4f"


@thing(
    "mushroom",
    words=("toadstool", "fly agaric", "fungus", "fungi"),
    near=("champignon", "truffle"),
    aspect=0.94,
    height_m=0.2,
    main="#d8433c",
    second="#f6ead4",
    kinds=("plant", "food"),
)
@percent
def mushroom(pen: Pen, look: Look) -> None:
    cap, flesh = look.main, look.second
    form(pen, "38 46, 56 46, 57 66, 63 90, 58 99, 36 99, 31 90, 37 66", flesh)
    form(
        pen,
        "32 58, 47 62, 62 58, 64 66, 56 70, 47 68, 38 70, 30 66",
        darker(flesh, 0.08),
        light=0.4,
    )
    pen.ellipse((47, 50, 41, 8), darker(flesh, 0.2), role="shade")
    dome = form(pen, "M3 50 C0 22 22 2 47 2 C72 2 94 22 91 50 Q70 58 47 55 Q24 58 3 50 Z", cap)
    for oval in rows(
        "28 24 7 6 -20, 52 15 8 6, 70 32 7 7, 46 38 6 5, 14 42 5 5, 86 46 4 6, 66 49 4 3"
    ):
        mark(pen, dome, oval, WHITE, role="light")
    for x, side in ((20, -1), (74, 1), (14, 1), (80, -1)):
        pen.line(f"M{x} 99 Q{x + side * 2} 90 {x + side * 5} 84", GREEN, 1.8, role="body")


@thing(
    "grass",
    words=("grass tuft", "tuft of grass", "blade of grass"),
    near=("weed", "fern", "clover", "moss"),
    aspect=1.1,
    height_m=0.3,
    main="#6fae4e",
    second="#a9cf63",
    kinds=("plant",),
)
@percent
def grass(pen: Pen, look: Look) -> None:
    green, young = look.main, look.second
    blades = rows(
        "14 2 46, 26 14 22, 38 28 12, 50 46 2, 60 66 8, 72 86 20, 84 106 44, 32 6 60, "
        "76 104 66, 44 34 34, 66 74 38"
    )
    for i, (foot, tip, top) in enumerate(blades):
        colour = (green, young, darker(green, 0.16))[i % 3]
        bend = (foot * 1.4 + tip * 0.6) / 2 + jitter(look, 2)
        form(
            pen,
            f"M{foot - 5} 100 Q{bend - 3} {(top + 100) / 2 - 6} {tip} {top} "
            f"Q{bend + 5} {(top + 100) / 2} {foot + 5} 100 Z",
            colour,
            light=0,
        )


@thing(
    "leaf",
    words=("leaves", "foliage", "green leaf", "big leaf"),
    near=("maple leaf", "autumn leaf", "fallen leaf"),
    aspect=2.0,
    height_m=0.35,
    main="#6fae4e",
    second="#4d7f3a",
    surface=0.5,
    kinds=("plant",),
)
@percent
def leaf_alone(pen: Pen, look: Look) -> None:
    green, vein = look.main, look.second
    limb(pen, "M2 94 Q10 74 30 62", 7, 4, vein)
    whole = form(
        pen,
        "24 66*, 38 30, 82 6, 134 4, 176 20, 198 46*, 172 78, 128 97, 78 98, 40 86",
        green,
        shade=0,
    )
    near = "24 66*, 66 54, 120 46, 198 46*, 172 78, 128 97, 78 98, 40 86"
    form(pen, near, darker(green, 0.13), light=0, shade=0.14)
    mark(pen, whole, (96, 26, 46, 8, -6), lighter(green, 0.24), role="light")
    pen.line("M24 66 C70 52 130 44 194 46", vein, 2.6)
    for data in (
        "M56 58 Q64 40 84 28",
        "M90 51 Q100 34 120 20",
        "M124 47 Q134 32 152 22",
        "M156 45 Q164 36 176 31",
        "M56 58 Q72 70 84 86",
        "M90 51 Q108 66 120 88",
        "M124 47 Q144 60 154 78",
        "M156 45 Q168 54 174 66",
    ):
        pen.line(data, vein, 1.6)


@thing(
    "seedling",
    words=(
        "sprout",
        "plant",
        "potted plant",
        "houseplant",
        "green plant",
        "pot plant",
        "house plant",
    ),
    near=("sapling",),
    aspect=0.7,
    height_m=0.4,
    main="#6fb556",
    second="#c9704a",
    kinds=("plant",),
)
@percent
def seedling(pen: Pen, look: Look) -> None:
    green, pot = look.main, look.second
    stem(pen, "M35 66 Q34 50 36 26", green, 3)
    leaf(pen, 36, 30, 30, -8, green, width=0.55)
    for x, y, length, turn, dark in rows(
        "35 48 34 -56 0.0, 35 44 34 54 0.12, 35 60 28 -76 0.1, 35 58 28 74 0.18"
    ):
        leaf(pen, x, y, length, turn, darker(green, dark), width=0.52)
    body = form(pen, "M13 68 L57 68 L51 100 L19 100 Z", pot, shade=0.18)
    mark(pen, body, (35, 76, 30, 3), darker(pot, 0.22), role="shade")
    form(pen, "M9 60 L61 60 L60 73 L10 73 Z", lighter(pot, 0.08))
