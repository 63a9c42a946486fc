"""Pets asleep: curled up on the ground, in the same box as when they are awake."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import cheeks, eyes, iris_on, muzzle, whiskers
from pleinair.providers.illustrator.things.forms import INK, ball, form, limb, mark


def cat(pen: Pen, look: Look) -> None:
    """Draw a cat that lies curled, its tail about its paws."""
    fur, pale = look.main, look.second
    dark = darker(fur, 0.3)
    body = form(pen, "4 82, 8 62, 26 46, 48 42, 68 50, 80 66, 82 84, 74 97, 44 100, 14 97", fur)
    for x, y, turn in ((30, 50, -52), (44, 46, -80), (58, 49, -104)):
        mark(pen, body, (x, y, 9, 1.9, turn), dark)
    mark(pen, body, (44, 100, 30, 7), pale)
    form(pen, "8 58, 6 40*, 22 48", fur, light=0)
    form(pen, "36 48, 50 38*, 51 58", fur, light=0)
    pen.path("M11 55 L9 45 L18 50Z M40 50 L47.500 44 L48 54Z", "#f2a0a0", role="detail")
    face = form(pen, "29 46, 44 50, 52 62, 51 76, 42 86, 28 88, 14 86, 5 76, 5 62, 14 50", fur)
    for x, turn in ((28, 90), (22, 80), (34, 100)):
        mark(pen, face, (x, 48, 6, 1.5, turn), dark)
    pen.ellipse((28, 79, 10.5, 7), pale, role="light")
    eyes(pen, 28, 67, apart=21, r=3.8, iris=iris_on(fur))
    cheeks(pen, 28, 76, apart=34, r=4)
    muzzle(pen, 28, 74, 8.5, nose="#d9656b")
    whiskers(pen, 28, 79, apart=24, length=11, colour=darker(pale, 0.25))
    tail = limb(pen, "M80 74 C88 92 74 97 58 95 C46 94 40 93 34 94", 9, 8, fur)
    mark(pen, tail, (35, 94, 8, 6), pale)


def dog(pen: Pen, look: Look) -> None:
    """Draw a dog that lies flat, its head on its paws."""
    fur, collar = look.main, look.second
    pale, ear = lighter(fur, 0.62), darker(fur, 0.34)
    limb(pen, "M82 88 C92 86 92 76 86 70", 7, 4, fur)
    body = form(pen, "26 72, 40 56, 62 50, 80 58, 88 74, 87 92, 76 99, 40 100, 26 92", fur)
    mark(pen, body, (60, 102, 30, 8), pale)
    ball(pen, (73, 86, 14.5, 13), darker(fur, 0.06))
    for x in (12.0, 34):
        limb(pen, f"M{x + 22} 94 L{x} 95", 9, 8.5, darker(fur, 0.05))
        ball(pen, (x, 95.5, 6.5, 4.5), pale, light=0)
    pen.path("M36 58 Q48 72 44 88 L50 86 Q53 70 42 54Z", collar)
    face = form(pen, "28 44, 43 48, 50 62, 49 78, 40 90, 26 93, 12 90, 4 80, 4 64, 12 49", fur)
    mark(pen, face, (26, 56, 5, 16), pale)
    form(pen, "26 66, 37 70, 41 80, 35 91, 26 93, 17 91, 11 80, 15 70", pale, light=0.05)
    form(pen, "14 47, 4 49, -2 62, -1 78, 6 84, 11 74, 12 60", ear)
    form(pen, "40 47, 50 50, 56 64, 54 80, 47 84, 43 74, 42 60", darker(ear, 0.1), light=0)
    eyes(pen, 26, 65, apart=20, r=3.6, iris=iris_on(fur))
    form(pen, "26 72, 31 73, 32 77, 26 81, 20 77, 21 73", INK, shade=0, light=0.3)
    pen.line("M26 81 V85 M19 85 Q23 89 26 85 Q29 89 33 85", INK, 1.2)
    cheeks(pen, 26, 78, apart=34, r=3.6)
