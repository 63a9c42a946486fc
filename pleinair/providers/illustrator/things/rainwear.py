"""What is worn against the rain and the cold: raincoats of people, coats of animals."""

from collections.abc import Sequence
from dataclasses import replace

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Pen, Shape
from pleinair.providers.illustrator.things import cuts, likeness
from pleinair.providers.illustrator.things.forms import form, mark

# Which part of an animal's body a coat covers: from here down, in its heights, and no head.
NECK, HEM = 0.04, 0.8
LOWEST_HEAD = 0.42
BREAST = 0.44


def cloth(looks: Sequence[str]) -> str:
    """Return the colour of the raincoat that somebody wears, or an empty string."""
    return likeness.colour_of(looks, "raincoat")


def hood(pen: Pen, paint: str) -> None:
    """Draw a hood round the face, about the middle of the head."""
    data = (
        "-12.6 7*, -13.4 -3, -9 -13, 0 -15.6, 9 -13, 13.4 -3, 12.6 7*, 9.4 9.6*, 9.8 0, "
        "6.6 -6.6, 0 -8.6, -6.6 -6.6, -9.8 0, -9.4 9.6*"
    )
    form(pen, data, paint, shade=0.12, light=0.1)
    rim = "M-9.4 9.4 C-10.6 2 -9.6 -8.4 0 -8.7 C9.6 -8.4 10.6 2 9.4 9.4"
    pen.path(rim, None, stroke=darker(paint, 0.2), width=1.1, role="line")
    pen.path("M-10 9 Q0 15 10 9 L9 12 Q0 17.4 -9 12Z", darker(paint, 0.12))


def buttons(pen: Pen, x: float, top: float, coat: tuple[Command, ...], paint: str) -> None:
    """Close a coat with a flap and buttons, and edge its hem."""
    _, _, _, foot = cuts.bounds(coat)
    pen.line([(x, top + 3), (x, foot - 1)], darker(paint, 0.26), 0.8, role="detail")
    for i in range(4):
        pen.circle(
            x + 2, top + 6 + i * (foot - top - 12) / 3, 1, lighter(paint, 0.6), role="detail"
        )
    mark(pen, coat, (x, foot + 2, 60, 4.2), darker(paint, 0.16))


def on_an_animal(shapes: Sequence[Shape], paint: str, *, bird: bool) -> list[Shape]:
    """Return an animal's shapes with a coat on its body; head and legs stay before it."""
    box = _bounds(shapes)
    tall = box[3] - box[1]
    bodies = [
        (i, shape)
        for i, shape in enumerate(shapes)
        if shape.role == "body" and shape.fill and _middle(shape) > box[1] + LOWEST_HEAD * tall
    ]
    if not bodies:
        return list(shapes)
    at, body = max(bodies, key=lambda found: _area(found[1]))
    left, top, right, foot = cuts.bounds(body.path)
    # A bird's body is drawn in one with its head.
    top = max(top, box[1] + BREAST * tall) if bird else top
    wide, high = right - left, foot - top
    middle, half = top + high * (NECK + HEM) / 2, high * (HEM - NECK) / 2
    # An oval far wider than the body cuts it nearly straight across.
    oval = ((left + right) / 2, middle, wide * 1.6, half)
    coat = cuts.inside(body.path, oval)
    low = (
        cuts.inside(coat, ((left + right) / 2, middle + half, wide * 1.6, half * 0.2))
        if coat
        else ()
    )
    worn = [replace(body, path=coat, fill=paint)] if coat else []
    worn += [replace(body, path=low, fill=darker(paint, 0.2), role="detail")] if low else []
    after = _past_its_own(shapes, at)
    return [*shapes[:after], *worn, *shapes[after:]]


def _past_its_own(shapes: Sequence[Shape], at: int) -> int:
    """Return where the shades and marks of a body end, and the next part begins."""
    after = at + 1
    while after < len(shapes) and shapes[after].role in {"shade", "light", "detail"}:
        after += 1
    return after


def _bounds(shapes: Sequence[Shape]) -> tuple[float, float, float, float]:
    boxes = [cuts.bounds(shape.path) for shape in shapes if shape.role == "body"]
    lefts, tops, rights, feet = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(feet)


def _middle(shape: Shape) -> float:
    _, top, _, foot = cuts.bounds(shape.path)
    return (top + foot) / 2


def _area(shape: Shape) -> float:
    left, top, right, foot = cuts.bounds(shape.path)
    return (right - left) * (foot - top)
