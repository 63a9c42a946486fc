"""What tells the time on walls and tables."""

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.buildings import clock_face
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing
from pleinair.providers.illustrator.things.tones import (
    COAL,
    across,
    ball,
)


@thing(
    "clock",
    words=("wall clock", "timepiece"),
    near=("wristwatch", "stopwatch", "pocket watch", "sundial"),
    aspect=1.0,
    height_m=0.35,
    stands="wall",
    main="#c96f52",
    second="#2b303b",
)
@percent
def clock(pen: Pen, look: Look) -> None:
    pen.circle(50, 50, 48, ball(look.main, 50, 50, 48, by=0.24))
    pen.circle(50, 50, 41, darker(look.main, 0.3), role="shade")
    pen.circle(50, 51, 39.4, ball("#fffaf0", 50, 50, 40, by=0.06), role="detail")
    for i in range(12):
        with pen.placed(50, 50, turn=i * 30):
            long = 7 if i % 3 == 0 else 4
            pen.line(
                [(0, -35), (0, -35 + long)], look.second, 2.6 if long == 7 else 1.6, role="detail"
            )
    pen.line([(50, 50), (34, 38)], look.second, 4, role="detail")
    pen.line([(50, 50), (72, 34)], look.second, 3, role="detail")
    pen.line([(50, 58), (50, 20)], "#d9483b", 1.4, role="detail")
    pen.circle(50, 50, 3.6, look.second, role="detail")
    pen.path("M9 40 A42 42 0 0 1 40 9", stroke=lighter(look.main, 0.6), width=3, role="light")


@thing(
    "alarm clock",
    words=("wake-up clock",),
    aspect=0.9,
    height_m=0.16,
    stands="table",
    main="#d9483b",
    second="#f2c14a",
)
@percent
def alarm_clock(pen: Pen, look: Look) -> None:
    for x, turn in ((23.0, -32), (67.0, 32)):
        with pen.placed(x, 18, turn=turn):
            pen.path(
                "M-15 4 A15 15 0 0 1 15 4Z", across(look.second, -15, 15, by=0.2), role="detail"
            )
            pen.rect((-2, 3, 4, 8), COAL, role="detail")
    pen.rect((42.5, 6, 5, 14), COAL, role="detail")
    pen.circle(45, 7, 4.4, look.second, role="detail")
    pen.path("M22 86 L12 99 M68 86 L78 99", stroke=darker(look.main, 0.35), width=7)
    pen.circle(45, 57, 38, ball(look.main, 45, 57, 38, by=0.24))
    clock_face(pen, 45, 57, 31, rim=darker(look.main, 0.35))
    pen.path("M12 48 A34 34 0 0 1 34 25", stroke=lighter(look.main, 0.6), width=3, role="light")
