"""A bird that stands in the air."""

from pleinair.providers.illustrator.colour import darker, lighter, mix
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.things.faces import eye
from pleinair.providers.illustrator.things.forms import form, mark
from pleinair.providers.illustrator.things.percent import percent
from pleinair.providers.illustrator.things.registry import thing


@thing(
    "hummingbird",
    words=("colibri",),
    near=("sunbird",),
    aspect=1.34,
    height_m=0.14,
    stands="air",
    main="#2f9e84",
    second="#d2366f",
    kinds=("animal", "bird"),
)
@percent
def hummingbird(pen: Pen, look: Look) -> None:
    coat, throat = look.main, look.second
    far = form(pen, "62 46, 66 22, 82 2*, 84 24, 76 48", mix(darker(coat, 0.2), "#ffffff", 0.35))
    mark(pen, far, (78, 20, 9, 22), lighter(coat, 0.5), role="light")
    for spine in ("44 66, 22 84, 10 98*, 30 92, 52 74", "48 70, 36 88, 30 100*, 46 92, 58 76"):
        form(pen, spine, darker(coat, 0.34))
    form(pen, "100 32, 118 27, 134 22.4*, 118 29.6, 101 36", "#3a3340", light=0)
    body = form(
        pen, "78 40, 84 26, 96 24, 104 31, 102 40, 94 48, 84 66, 68 80, 50 80, 46 70, 58 56", coat
    )
    mark(pen, body, (86, 70, 22, 20), lighter(mix(coat, "#fff3e0", 0.8), 0.3), role="light")
    mark(pen, body, (98, 44, 12, 9), throat)
    mark(pen, body, (100, 41, 5, 3), lighter(throat, 0.4), role="light")
    near = form(pen, "74 50, 58 34, 40 8, 30 1*, 34 26, 46 50, 64 60", lighter(coat, 0.22))
    for x, y in ((42, 18), (44, 30), (50, 42)):
        pen.line(f"M{x} {y} Q{x + 10} {y + 12} 66 54", darker(coat, 0.16), 1.3)
    mark(pen, near, (66, 54, 9, 8), darker(coat, 0.1))
    eye(pen, 95, 32, 3.4)
    for x in (66, 71):
        pen.line([(x, 79), (x + 3, 84)], "#5b4a48", 1.6)
