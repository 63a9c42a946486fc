"""What grows low: bushes, canes, cacti and what is left of a tree."""

from pleinair.providers.illustrator.colour import darker
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import crown, leaf
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, limb, rows
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "bush",
    words=("shrub", "bramble", "thicket", "undergrowth"),
    near=("hedge", "topiary", "holly"),
    aspect=1.5,
    height_m=1.1,
    main="#5f9e55",
    second="#e0605a",
    kinds=("plant",),
)
@percent
def bush(pen: Pen, look: Look) -> None:
    green = look.main
    crown(
        pen,
        "80 90, 84 70, 98 48, 116 44, 132 56, 142 74, 143 91, 124 95, 100 95",
        darker(green, 0.12),
    )
    crown(
        pen,
        "8 90, 5 74, 14 54, 30 40, 44 20, 66 12, 88 22, 100 42, 112 62, 115 80, 108 93, "
        "84 95, 58 95, 32 95",
        green,
    )
    for x, y in ((28, 68), (48, 44), (74, 36), (88, 66), (60, 74), (124, 74)):
        ball(pen, (x, y, 3.4, 3.4), look.second, light=0.4)


@thing(
    "cactus",
    words=("saguaro", "cacti"),
    near=("prickly pear",),
    aspect=0.78,
    height_m=2.0,
    main="#5fa367",
    second="#f07fa0",
    kinds=("plant",),
)
@percent
def cactus(pen: Pen, look: Look) -> None:
    green, bloom = look.main, look.second
    limb(
        pen,
        "M36 66 L22 66 C10 66 10 60 10 50 L10 40",
        13,
        12,
        darker(green, 0.04),
        shade=0.2,
        light=0.16,
    )
    limb(
        pen,
        "M42 56 L56 56 C67 56 67 50 67 44 L67 30",
        13,
        12,
        darker(green, 0.12),
        shade=0.2,
        light=0.16,
    )
    form(pen, "M27 100 L27 22 C27 -2 53 -2 53 22 L53 100 Z", green, shade=0.2, light=0.2)
    for x in (34.0, 40, 46):
        pen.line([(x, 14), (x, 98)], darker(green, 0.16), 1)
    for x, y in rows("34 28, 46 36, 40 46, 34 60, 46 70, 38 80, 10 50, 67 42, 14 62, 62 54"):
        pen.line(
            f"M{x - 1.6} {y - 1.6} L{x + 1.6} {y + 1.6} M{x + 1.6} {y - 1.6} L{x - 1.6} {y + 1.6}",
            WHITE,
            0.8,
        )
    for x, y, s in ((40.0, 6.0, 1.0), (67, 25, 0.8)):
        for turn in (-50, 0, 50):
            pen.ellipse(
                (x + turn * 0.09 * s, y - 1, 3 * s, 5 * s, turn),
                darker(bloom, abs(turn) / 500),
                role="detail",
            )
        pen.circle(x, y + 1, 1.8 * s, "#f8d25a", role="detail")


@thing(
    "bamboo",
    near=("reed", "cane", "bulrush", "sugar cane"),
    aspect=0.6,
    height_m=4.0,
    main="#8fb84e",
    second="#5f9440",
    kinds=("plant",),
)
@percent
def bamboo(pen: Pen, look: Look) -> None:
    cane, green = look.main, look.second
    for x, top, w, dark in ((14.0, 16.0, 6.0, 0.2), (46, 10, 6, 0.14), (29, 2, 8, 0.0)):
        colour = darker(cane, dark)
        y = top
        while y < 98:
            low = min(100, y + 18)
            form(
                pen,
                f"M{x - w / 2} {y} Q{x - w / 2 + 0.8} {(y + low) / 2} {x - w / 2} {low - 0.6}"
                f" L{x + w / 2} {low - 0.6} Q{x + w / 2 - 0.8} {(y + low) / 2} {x + w / 2} {y} Z",
                colour,
                shade=0.2,
                light=0.2,
            )
            pen.rect(
                (x - w / 2 - 0.5, low - 1, w + 1, 1.4), darker(colour, 0.25), r=0.7, role="detail"
            )
            y += 18
    for x, y, turn in rows(
        "33 20 70, 33 20 115, 25 38 -65, 25 38 -110, 49 28 60, 43 46 -80, 11 52 -60, "
        "17 34 70, 33 56 80, 49 64 75"
    ):
        leaf(pen, x, y, 15, turn, green if turn < 80 else darker(green, 0.12), width=0.22)


@thing(
    "stump",
    words=("tree stump",),
    near=("trunk of a tree",),
    aspect=1.35,
    height_m=0.5,
    main="#94694a",
    second="#e3bf8d",
    surface=0.22,
    kinds=("plant",),
)
@percent
def stump(pen: Pen, look: Look) -> None:
    bark, wood = look.main, look.second
    form(
        pen,
        "M26 24 Q30 70 4 98 Q26 92 34 100 Q50 92 66 99 Q84 92 98 100 Q108 92 131 98 "
        "Q106 70 110 24 Z",
        bark,
        shade=0.22,
    )
    for data in (
        "M40 44 Q44 66 38 84",
        "M58 48 Q60 70 56 88",
        "M78 46 Q78 64 84 82",
        "M96 42 Q94 60 102 78",
    ):
        pen.line(data, darker(bark, 0.25), 2.4)
    pen.ellipse((68, 24, 42, 17), darker(bark, 0.14))
    pen.ellipse((68, 23, 39, 15), wood, role="light")
    for rx, ry in ((29, 11), (19, 7), (9, 3.2)):
        pen.path(
            f"M{68 - rx} 23 A{rx} {ry} 0 1 1 {68 + rx} 23 A{rx} {ry} 0 1 1 {68 - rx} 23 Z",
            None,
            stroke=darker(wood, 0.2),
            width=1.4,
            role="line",
        )
    limb(pen, "M108 52 L122 42", 10, 8, bark)
    leaf(pen, 122, 42, 18, 30, "#7db356", width=0.5)
