"""Instruments that are blown through a reed."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.forms import WHITE, rows, tube
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import across, down

# The middles of the keys along the body, and their radius.
KEYS = rows("31 40 3, 32 48 3, 33.4 56 3.4, 35 64 3.4, 38 72 3.6, 44 79 3.4")


@thing(
    "saxophone",
    words=("sax", "alto saxophone", "tenor saxophone"),
    near=("clarinet", "oboe", "bassoon"),
    aspect=0.82,
    height_m=0.7,
    stands="table",
    main="#e8b23a",
    second="#8a6428",
    kinds=("instrument",),
)
@percent
def saxophone(pen: Pen, look: Look) -> None:
    brass, dark = look.main, look.second
    neck = tube("M8 16 Q20 4 28 12 Q31 16 30 26", 4.4, 5.4)
    pen.path(neck, darker(brass, 0.1))
    pen.path(tube("M2 19 L10 14.4", 3.6, 5), "#2c2830")
    body = tube("M30 24 L33 62 Q36 92 54 92 Q68 92 68 72", 6.5, 21, middle=12)
    pen.path(body, across(brass, 22, 78, by=0.3))
    bell = "M57.6 74 C58 62 54 54 48 46 Q64 38 82 43 C79 54 78 62 78.6 74Z"
    pen.path(bell, down(lighter(brass, 0.1), 40, 76, by=0.24))
    pen.ellipse((65, 44.4, 17, 5, -6), lighter(brass, 0.3), role="detail")
    pen.ellipse((65, 44.8, 13.4, 3.4, -6), darker(dark, 0.3), role="shade")
    pen.line("M27.6 28 L29.4 60 Q32 84 46 92", lighter(brass, 0.7), 1.6, role="light")
    pen.line("M35.4 30 L38.6 64 Q41 82 54 85", dark, 1.3, role="detail")
    for x, y, r in KEYS:
        pen.circle(x, y, r, lighter(brass, 0.36), role="detail")
        pen.circle(x, y, r * 0.62, WHITE, role="light")
    for x, y in ((58, 82), (66, 66)):
        pen.circle(x, y, 4.4, darker(brass, 0.16), role="detail")
        pen.circle(x, y, 2.8, lighter(brass, 0.3), role="detail")
    pen.rect((26.6, 22, 7.4, 4), dark, r=1.2, role="detail")
    pen.line("M50 76 Q46 60 40 52", dark, 1.2, role="detail")
