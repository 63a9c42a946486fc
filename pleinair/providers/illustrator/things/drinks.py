"""What is drunk, and what it is drunk from."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.foliage import leaf
from pleinair.providers.illustrator.things.forms import WHITE, ball, form, mark, rows
from pleinair.providers.illustrator.things.fruit import shine
from pleinair.providers.illustrator.things.kitchenware import steam
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

GLASS = "#d5ebf2"


@thing(
    "coffee",
    words=(
        "cup of coffee",
        "cup",
        "tea",
        "espresso",
        "cup of tea",
        "hot chocolate",
        "cocoa",
        "teacup",
        "coffee cup",
        "americano",
    ),
    near=("mug", "cappuccino", "latte", "coffee mug"),
    aspect=1.16,
    height_m=0.12,
    stands="table",
    main="#4f8fb0",
    second="#6b4230",
    kinds=("drink",),
)
@percent
def coffee(pen: Pen, look: Look) -> None:
    cup, drink = look.main, look.second
    steam(pen, (38, 52, 66), 30)
    pen.path("M84 50 C108 44 108 80 80 80", None, stroke=darker(cup, 0.14), width=8, role="body")
    pen.ellipse((54, 94, 52, 6), darker(cup, 0.12))
    pen.ellipse((54, 92, 46, 4), lighter(cup, 0.3), role="light")
    body = form(pen, "M14 38 L92 38 C94 66 86 92 66 93 L40 93 C20 92 12 66 14 38 Z", cup)
    mark(pen, body, (53, 66, 60, 3.4), lighter(cup, 0.6), role="light")
    pen.ellipse((53, 38, 39, 9), lighter(cup, 0.35), role="light")
    pen.ellipse((53, 39, 35, 7), drink)
    pen.ellipse((48, 38.6, 14, 2.8), lighter(drink, 0.5), role="light")
    shine(pen, 24, 56, 3, 10, turn=-8)


@thing(
    "teapot",
    words=("tea pot",),
    near=("coffee pot", "samovar", "coffeepot"),
    aspect=1.4,
    height_m=0.2,
    stands="table",
    main="#d9716c",
    second="#f8e9d4",
    kinds=("drink",),
)
@percent
def teapot(pen: Pen, look: Look) -> None:
    pot, accent = look.main, look.second
    pen.path("M34 42 C-2 34 0 88 34 80", None, stroke=darker(pot, 0.16), width=7, role="body")
    form(
        pen,
        "94 64, 108 56, 116 38, 124 28, 138 24, 138 32, 130 40, 124 60, 110 82, 96 84",
        darker(pot, 0.08),
    )
    form(pen, "44 94, 92 94, 96 100, 40 100", darker(pot, 0.3), light=0)
    body = form(pen, "68 26, 90 32, 106 50, 106 74, 92 92, 68 96, 44 92, 30 74, 30 50, 46 32", pot)
    mark(pen, body, (68, 64, 52, 9), accent, role="light")
    for x in (40, 54, 68, 82, 96):
        pen.circle(x, 64, 3.4, darker(pot, 0.05), role="detail")
    form(pen, "40 34, 50 22, 68 18, 86 22, 96 34, 68 38", lighter(pot, 0.1))
    ball(pen, (68, 12, 7, 7), accent)
    shine(pen, 44, 48, 4, 9, turn=34)


@thing(
    "bottle",
    words=("wine bottle", "bottle of wine"),
    near=("flask", "message in a bottle", "beer bottle", "vial", "carafe"),
    aspect=0.36,
    height_m=0.32,
    stands="table",
    main="#3f7d5a",
    second="#f6ead0",
    kinds=("drink",),
)
@percent
def bottle(pen: Pen, look: Look) -> None:
    glass, label = look.main, look.second
    pen.rect((13.4, 0, 9.2, 9), "#b98350", r=1.4)
    body = form(
        pen,
        "M13 7 L23 7 L23 26 C23 36 33 38 33 48 L33 95 Q33 100 28 100 L8 100 Q3 100 3 95 "
        "L3 48 C3 38 13 36 13 26 Z",
        glass,
    )
    mark(pen, body, (9, 62, 2, 32), lighter(glass, 0.4), role="light")
    pen.rect((11.6, 6, 12.8, 4.4), darker(glass, 0.3), r=1.4, role="shade")
    pen.rect((3, 56, 30, 28), label)
    pen.rect((27, 56, 6, 28), darker(label, 0.14), role="shade")
    pen.rect((3, 59, 30, 1.2), darker(glass, 0.1), role="detail")
    pen.rect((3, 80, 30, 1.2), darker(glass, 0.1), role="detail")
    for x, y in ((15, 67), (19, 67), (23, 67), (17, 71), (21, 71), (19, 75)):
        pen.circle(x, y, 2.2, "#8c4a86", role="detail")


@thing(
    "wine glass",
    words=("glass of wine", "wine", "red wine", "glass"),
    near=("goblet", "champagne", "chalice", "champagne glass"),
    aspect=0.54,
    height_m=0.22,
    stands="table",
    main="#9c2f4a",
    second=GLASS,
    kinds=("drink",),
)
@percent
def wine_glass(pen: Pen, look: Look) -> None:
    wine, glass = look.main, look.second
    pen.ellipse((27, 97, 19, 3), darker(glass, 0.12))
    pen.ellipse((26, 96, 16, 1.8), lighter(glass, 0.5), role="light")
    form(pen, "M25 60 L29 60 L29.6 88 Q30 94 36 96 L18 96 Q24 94 24.4 88 Z", glass)
    form(pen, "M8 2 L46 2 C52 26 50 62 27 63 C4 62 2 26 8 2 Z", glass, shade=0.08)
    form(pen, "M5.6 24 L48.4 24 C50 46 44 59.6 27 60 C10 59.6 4 46 5.6 24 Z", wine)
    pen.ellipse((27, 24, 21.4, 4), lighter(wine, 0.25), role="light")
    pen.path("M8 2 A19 2.6 0 0 0 46 2 A19 2.6 0 0 0 8 2 Z", lighter(glass, 0.5), role="light")
    shine(pen, 12, 38, 2.2, 11, turn=4)


@thing(
    "juice",
    words=(
        "orange juice",
        "lemonade",
        "cocktail",
        "drink",
        "soda",
        "glass of juice",
        "iced tea",
        "beverage",
    ),
    near=("smoothie", "milkshake", "cola", "glass of water", "mojito"),
    aspect=0.68,
    height_m=0.2,
    stands="table",
    main="#f6a63a",
    second="#e0525c",
    kinds=("drink",),
)
@percent
def juice(pen: Pen, look: Look) -> None:
    drink, straw = look.main, look.second
    pen.line("M30 90 L44 8 L58 2", straw, 4, role="body")
    form(pen, "M6 22 L62 22 L56 96 Q56 100 52 100 L16 100 Q12 100 12 96 Z", GLASS, shade=0.08)
    body = form(pen, "M9.2 36 L58.8 36 L54 93 Q54 96 51 96 L17 96 Q14 96 14 93 Z", drink)
    pen.ellipse((34, 36, 24.8, 4.4), lighter(drink, 0.35), role="light")
    for x, y, turn in ((24, 46, 12), (42, 50, -16), (30, 62, 30)):
        with pen.placed(x, y, turn=turn):
            pen.rect((-6, -6, 12, 12), WHITE, r=2, role="light", opacity=0.5)
    mark(pen, body, (16, 64, 1.8, 24, -4), lighter(drink, 0.55), role="light")
    pen.circle(56, 22, 12, "#f7c83f")
    pen.circle(56, 22, 9.4, "#fdeaa0", role="light")
    for turn in (0, 60, 120):
        with pen.placed(56, 22, turn=turn):
            pen.line([(-9, 0), (9, 0)], "#f7c83f", 1.4)
    leaf(pen, 22, 34, 15, -40, "#5fa04c", width=0.5)


@thing(
    "milk",
    words=("milk bottle", "bottle of milk"),
    near=("glass of milk", "milk carton", "yogurt"),
    aspect=0.44,
    height_m=0.25,
    stands="table",
    main="#fbf7ee",
    second="#5b9fd0",
    kinds=("drink",),
)
@percent
def milk(pen: Pen, look: Look) -> None:
    white, lid = look.main, look.second
    form(
        pen,
        "M13 6 L31 6 L31 20 C31 30 41 34 41 46 L41 94 Q41 100 35 100 L9 100 Q3 100 3 94 "
        "L3 46 C3 34 13 30 13 20 Z",
        GLASS,
        shade=0.06,
    )
    body = form(
        pen,
        "M15 24 L29 24 C30 34 38 37 38 47 L38 93 Q38 97 34 97 L10 97 Q6 97 6 93 L6 47 "
        "C6 37 14 34 15 24 Z",
        white,
        shade=0.1,
    )
    mark(pen, body, (22, 70, 11, 12), lid)
    pen.path("M22 62 C28 70 29 73 26 77 Q22 80 18 77 C15 73 16 70 22 62 Z", WHITE, role="light")
    form(pen, "M10 1 Q22 -2 34 1 L33 10 L11 10 Z", lid)
    shine(pen, 10, 54, 1.6, 10, turn=0)


@thing(
    "beer",
    words=("pint", "ale", "lager", "beer mug", "stein", "mug of beer", "cider"),
    aspect=0.92,
    height_m=0.2,
    stands="table",
    main="#f0a936",
    second="#fdf6e3",
    kinds=("drink",),
)
@percent
def beer(pen: Pen, look: Look) -> None:
    ale, foam = look.main, look.second
    pen.path("M62 40 C94 34 94 84 60 80", None, stroke=darker(GLASS, 0.14), width=7, role="body")
    form(pen, "M8 26 L66 26 L64 96 Q64 100 60 100 L14 100 Q10 100 10 96 Z", GLASS, shade=0.1)
    form(pen, "M12 32 L62 32 L60 92 L14 92 Z", ale)
    for x in (25.0, 37, 49):
        pen.rect((x - 4, 46, 5, 38), lighter(ale, 0.32), r=2.5, role="light")
    for x, y, r in rows("20 58 1.6, 32 50 1.3, 44 64 1.7, 55 56 1.3, 20 78 1.2, 44 80 1.4"):
        pen.circle(x, y, r, lighter(ale, 0.6), role="light")
    form(
        pen,
        "M4 32 C0 20 8 12 16 16 C18 4 34 2 38 12 C46 4 60 6 60 16 C70 14 74 26 68 32 "
        "C68 40 60 44 58 38"
        " C54 36 52 36 50 38 C48 48 38 48 36 38 L18 38 C14 44 6 40 4 32 Z",
        foam,
        shade=0.1,
    )
