"""Mammals that live with people or under their floor."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things import curled
from pleinair.providers.illustrator.things.faces import cheeks, eyes, iris_on, muzzle, whiskers
from pleinair.providers.illustrator.things.forms import INK, ball, form, limb, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing

PINK = "#f2a0a0"


@thing(
    "cat",
    words=("kitten", "kitty", "tomcat", "feline", "tabby", "moggy", "pussycat", "pussy cat"),
    aspect=0.84,
    height_m=0.45,
    main="#e8923f",
    second="#fbead2",
    kinds=("animal", "mammal", "pet"),
)
@percent
def cat(pen: Pen, look: Look) -> None:
    if pen.mood == "sleeping":
        curled.cat(pen, look)
        return
    fur, pale = look.main, look.second
    dark = darker(fur, 0.3)
    tail = limb(pen, "M26 93 C6 98 -1 80 9 68 C14 62 12 55 7 53", 10, 7, fur)
    mark(pen, tail, (7, 54, 8, 6), pale)
    body = form(pen, "30 54, 21 74, 19 92, 27 99, 50 100, 66 96, 67 72, 60 52, 45 46", fur)
    mark(pen, body, (56, 68, 13, 21), pale)
    for y in (64, 72, 80):
        mark(pen, body, (20, y, 11, 1.8, 14), dark)
    ball(pen, (31, 90, 13, 10.5), darker(fur, 0.06))
    limb(pen, "M47 70 L47 96", 9, 8.5, darker(fur, 0.08))
    limb(pen, "M60 68 L60 96", 9.5, 9, fur)
    for x in (48.5, 61.5):
        ball(pen, (x, 96.4, 6, 3.8), pale, light=0)
    pen.begin_head(53, 50)
    for inner, points in ((0, "29 26, 28 2*, 48 13"), (0, "64 13, 79 3*, 79 27")):
        form(pen, points, fur, light=inner)
    pen.path("M33 20 L32 9 L42 14 Z", PINK, role="detail")
    pen.path("M68 14 L76 9 L75 20 Z", PINK, role="detail")
    head = form(pen, "53 9, 72 14, 81 29, 77 42, 66 50, 53 52, 40 50, 29 42, 25 29, 35 14", fur)
    for x, turn in ((53, 90), (46.5, 80), (59.5, 100)):
        mark(pen, head, (x, 11, 7, 1.6, turn), dark)
    mark(pen, head, (26, 38, 7, 1.5, 8), dark)
    mark(pen, head, (80, 38, 7, 1.5, -8), dark)
    pen.ellipse((53.5, 43, 11, 7.5), pale, role="light")
    eyes(pen, 53.5, 31, apart=22, r=4.1, iris=iris_on(fur))
    cheeks(pen, 53.5, 40, apart=36, r=4)
    muzzle(pen, 53.5, 37.5, 9, nose="#d9656b")
    whiskers(pen, 53.5, 42, apart=25, length=13, colour=darker(pale, 0.25))


@thing(
    "dog",
    words=(
        "puppy",
        "pup",
        "hound",
        "doggy",
        "doggie",
        "canine",
        "labrador",
        "retriever",
        "beagle",
        "terrier",
        "spaniel",
        "mutt",
    ),
    near=("dachshund", "poodle", "sheepdog"),
    aspect=0.92,
    height_m=0.7,
    main="#c98a4b",
    second="#d6453d",
    kinds=("animal", "mammal", "pet"),
)
@percent
def dog(pen: Pen, look: Look) -> None:
    if pen.mood == "sleeping":
        curled.dog(pen, look)
        return
    fur = look.main
    pale, ear = lighter(fur, 0.62), darker(fur, 0.34)
    limb(pen, "M20 86 C8 82 4 72 6 60", 9, 5, fur)
    body = form(pen, "38 46, 27 60, 20 80, 20 96, 32 100, 60 100, 68 92, 70 66, 66 48, 52 42", fur)
    mark(pen, body, (63, 66, 10, 22), pale)
    ball(pen, (31, 89, 15, 11.5), darker(fur, 0.06))
    limb(pen, "M50 66 L51 96", 11, 9, darker(fur, 0.1))
    limb(pen, "M64 64 L65 96", 11.5, 9.5, fur)
    for x in (34, 53.5, 67.5):
        ball(pen, (x, 96, 7, 4), pale, light=0)
    pen.begin_head(55, 50)
    pen.path("M41 45 Q56 57 71 46 L72 51 Q57 63 40 50 Z", look.second)
    pen.circle(60, 58, 3.6, "#f4c542", role="detail")
    head = form(pen, "44 6, 62 5, 74 14, 79 28, 76 42, 66 50, 52 51, 40 46, 34 32, 36 15", fur)
    mark(pen, head, (56, 17, 5, 16), pale)
    form(pen, "60 29, 74 27, 86 33, 89 41, 82 49, 68 52, 57 49, 53 40", pale, light=0.05)
    form(pen, "40 8, 30 10, 21 24, 19 42, 25 50, 34 44, 38 28, 46 12", ear)
    form(pen, "65 6, 75 8, 80 18, 81 28, 77 27, 71 18", darker(ear, 0.12), light=0)
    eyes(pen, 57.5, 26, apart=20, r=3.6, iris=iris_on(fur))
    form(pen, "77 29, 84 28, 88 32, 85 37, 78 37, 75 32", INK, shade=0, light=0.3)
    pen.line("M80 37 Q80 44 72 45 Q66 45 63 42", INK, 1.1)
    pen.path("M69 45 Q75 46 78 43 Q79 53 74 54 Q69 53 69 45 Z", "#e8707a", role="detail")
    cheeks(pen, 56, 36, apart=24, r=3.6)


@thing(
    "rabbit",
    words=("bunny", "bunny rabbit", "easter bunny"),
    near=("hare", "jackrabbit"),
    aspect=0.86,
    height_m=0.4,
    main="#b9977a",
    second="#f4b8b4",
    kinds=("animal", "mammal", "pet"),
)
@percent
def rabbit(pen: Pen, look: Look) -> None:
    fur, pink = look.main, look.second
    pale = lighter(fur, 0.6)
    ball(pen, (10, 86, 9, 8.5), pale)
    body = form(pen, "34 58, 18 66, 9 82, 14 97, 34 100, 62 100, 70 90, 68 72, 60 60", fur)
    mark(pen, body, (66, 82, 10, 18), pale)
    ball(pen, (29, 84, 17, 15), darker(fur, 0.05))
    ball(pen, (37, 96.4, 14, 3.6), pale, light=0)
    limb(pen, "M60 80 L63 96", 8, 7, fur)
    ball(pen, (66, 96.6, 7, 3.4), pale, light=0)
    pen.begin_head(62, 64)
    form(pen, "44 34, 36 20, 38 4, 46 1, 52 14, 53 34", darker(fur, 0.14))
    form(pen, "58 36, 57 16, 64 2, 72 2, 74 14, 66 34", fur)
    pen.path("M60 30 Q59 16 66 6 Q71 8 70 16 Q68 25 64 31 Z", pink, role="detail")
    form(pen, "58 27, 72 30, 81 42, 81 54, 72 64, 58 66, 45 61, 40 48, 45 33", fur)
    pen.ellipse((66, 57, 10, 7.5), pale, role="light")
    eyes(pen, 62, 45, apart=22, r=3.8)
    cheeks(pen, 62, 55, apart=33, r=4)
    muzzle(pen, 66, 52, 8, nose="#d97a80")
    whiskers(pen, 66, 57, apart=20, length=10, colour=darker(fur, 0.2))


@thing(
    "mouse",
    words=("mice", "field mouse", "rodent"),
    near=("rat", "dormouse", "vole", "gerbil"),
    aspect=1.25,
    height_m=0.12,
    main="#a9a6b4",
    second="#f0a9ab",
    kinds=("animal", "mammal"),
)
@percent
def mouse(pen: Pen, look: Look) -> None:
    fur, pink = look.main, look.second
    pale = lighter(fur, 0.6)
    limb(pen, "M26 88 C4 98 -2 74 12 66 C22 60 18 48 10 46", 5, 2, pink)
    body = form(pen, "62 42, 38 48, 22 66, 19 86, 30 98, 60 100, 86 98, 96 82, 92 58, 80 46", fur)
    mark(pen, body, (76, 95, 28, 18), pale)
    for x in (44, 80):
        ball(pen, (x, 97, 9, 3.4), pink, light=0)
    limb(pen, "M82 84 L92 90", 7, 6, darker(fur, 0.06))
    ball(pen, (94, 91, 4, 3.6), pink, light=0)
    pen.begin_head(82, 78)
    ball(pen, (72, 22, 18, 19), darker(fur, 0.12))
    pen.ellipse((73, 23, 12, 13), darker(pink, 0.12), role="detail")
    form(pen, "76 32, 96 40, 112 58, 121 68, 119 75, 104 82, 86 82, 72 74, 66 54", fur)
    pen.ellipse((104, 74, 13, 6, 8), pale, role="light")
    ball(pen, (62, 30, 19, 20), fur)
    pen.ellipse((63, 31, 13, 14), pink, role="detail")
    ball(pen, (120, 69, 4.6, 4.2), darker(pink, 0.12), light=0.4)
    eyes(pen, 98, 57, apart=16, r=4.2)
    cheeks(pen, 89, 69, apart=0, r=5)
    pen.line("M114 77 Q108 82 102 79", INK, 1.1)
    for y in (-3, 0, 3):
        pen.line([(110, 72 + y / 2), (97, 74 + y * 2)], darker(fur, 0.3), 0.6)


@thing(
    "hamster",
    near=("guinea pig", "chinchilla"),
    aspect=1.0,
    height_m=0.14,
    main="#e0a860",
    second="#fff6e6",
    kinds=("animal", "mammal", "pet"),
)
@percent
def hamster(pen: Pen, look: Look) -> None:
    fur, pale = look.main, look.second
    for x in (25, 75):
        ball(pen, (x, 14, 11, 11), darker(fur, 0.1))
        pen.circle(x, 15, 6.5, PINK, role="detail")
    body = form(
        pen, "50 6, 74 14, 87 36, 92 64, 88 88, 72 98, 28 98, 12 88, 8 64, 13 36, 26 14", fur
    )
    mark(pen, body, (50, 80, 29, 32), pale)
    pen.ellipse((33, 47, 16, 13), pale, role="light")
    pen.ellipse((67, 47, 16, 13), pale, role="light")
    mark(pen, body, (50, 12, 5, 20), mix(fur, pale, 0.7))
    eyes(pen, 50, 35, apart=36, r=5)
    cheeks(pen, 50, 49, apart=52, r=6)
    muzzle(pen, 50, 40, 12, nose="#d9757b", width=1.2)
    whiskers(pen, 50, 47, apart=34, length=16, colour=darker(fur, 0.3))
    for x in (33, 67):
        ball(pen, (x, 96.5, 10, 3.4), PINK, light=0)
    if look.hands:
        return
    form(pen, "50 66*, 58 74, 60 86, 50 90, 40 86, 42 74", "#5b4a3f", light=0.3)
    for side, x in ((1, 37), (-1, 63)):
        limb(
            pen,
            f"M{x - side * 9} 66 Q{x - side * 3} 78 {x + side * 5} 76",
            11,
            7,
            darker(fur, 0.05),
        )
        pen.circle(x + side * 6, 76, 3.8, PINK)


@thing(
    "corgi",
    words=("welsh corgi", "corgi puppy"),
    aspect=1.36,
    height_m=0.4,
    main="#e0954a",
    second="#fdf6ea",
    kinds=("animal", "mammal", "pet"),
)
@percent
def corgi(pen: Pen, look: Look) -> None:
    fur, white = look.main, look.second
    for x in (42, 92):
        limb(pen, f"M{x} 82 L{x} 96", 10, 9, darker(white, 0.16))
    form(pen, "22 62, 12 56, 9 62, 12 70, 22 74", fur)
    body = form(pen, "20 62, 32 52, 60 52, 88 50, 104 58, 106 74, 96 88, 66 90, 34 90, 20 82", fur)
    mark(pen, body, (66, 98, 44, 14), white, role="light")
    mark(pen, body, (104, 72, 15, 22), white, role="light")
    ball(pen, (31, 78, 13, 13), darker(fur, 0.05))
    for x in (30, 84):
        limb(pen, f"M{x} 80 L{x} 95", 12, 10, white)
        ball(pen, (x + 2, 96.4, 7, 3.6), white, light=0)
    pen.begin_head(97, 62)
    for side in (-1, 1):
        with pen.placed(97, 0, mirror=side < 0):
            form(pen, "8 20, 16 2, 24 -1*, 31 10, 29 26, 22 34", darker(fur, 0.04 * (1 + side)))
            pen.path("M15 20 L23 4 L27 22Z", PINK, role="detail")
    head = form(
        pen, "97 12, 114 16, 125 29, 128 44, 117 57, 97 64, 77 57, 66 44, 69 29, 80 16", fur
    )
    mark(pen, head, (97, 22, 5.4, 22), white, role="light")
    for side in (-1, 1):
        mark(pen, head, (97 + side * 19, 58, 14, 12, side * -20), white, role="light")
    form(
        pen, "97 38, 107 44, 110 54, 104 62, 97 64, 90 62, 84 54, 87 44", white, light=0, shade=0.06
    )
    eyes(pen, 97, 36, apart=28, r=3.9)
    cheeks(pen, 97, 47, apart=46, r=4.4)
    form(pen, "91 45, 97 43.6, 103 45, 100.6 49.8, 97 51, 93.4 49.8", INK, shade=0, light=0.3)
    pen.path("M93 55 Q97 57 101 55 Q101.6 63 97 63.6 Q92.4 63 93 55Z", "#e8707a", role="detail")
    pen.line("M97 51 V54 M89 53 Q93 58 97 54 Q101 58 105 53", INK, 1.1)
