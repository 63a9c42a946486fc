"""Upright: four-legged animals on their hind legs, for whoever plays, holds or is dressed.

The head is the animal's own, as it draws it; the body is one for all, in hundredths.
"""

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pleinair.providers.illustrator.colour import darker, lighter
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.pen import Head, Look, Pen, Shape
from pleinair.providers.illustrator.things import cuts, likeness
from pleinair.providers.illustrator.things.forms import ball, form, limb, mark
from pleinair.providers.illustrator.things.registry import Draw, Entry

# Where the head sits on the body, how high and wide it is at most, and how much it grows.
NECK, HEAD_HEIGHT, HEAD_WIDTH, LARGEST = 46.0, 45.0, 62.0, 1.15
# Half the width of the shoulders and their height; where paws are that hold and that hang.
SHOULDER, SHOULDER_Y = 12.0, 54.0
HOLDING, HANGING = (26.0, 62.0), (-19.0, 76.0)
# The kind of whoever stands so.
UPRIGHT = "upright"


@dataclass(frozen=True, slots=True)
class Coat:
    """How a body is furred: `limbs` and `marks` may be of the second colour, `ends` are hooves."""

    limbs: Literal["main", "second"] = "main"
    ends: str = ""
    marks: Literal["", "stripes", "spots"] = ""
    tail: Literal["", "long", "bushy"] = ""


HOOF = "#4a3d3a"
_PLAIN, _TAILED, _HOOFED = Coat(), Coat(tail="long"), Coat(ends=HOOF)
# The coats of those that have not just fur and paws.
COATS: dict[str, Coat] = {
    "cat": _TAILED, "dog": _TAILED, "mouse": _TAILED, "monkey": _TAILED, "lion": _TAILED,
    "kangaroo": _TAILED, "fox": Coat(ends="#4a3436", tail="bushy"), "wolf": Coat(tail="bushy"),
    "squirrel": Coat(tail="bushy"), "raccoon": Coat(ends="#3d404d", tail="bushy"),
    "tiger": Coat(marks="stripes", tail="long"), "leopard": Coat(marks="spots", tail="long"),
    "zebra": Coat(ends=HOOF, marks="stripes"), "giraffe": Coat(ends=HOOF, marks="spots"),
    "cow": Coat(ends=HOOF, marks="spots"), "panda": Coat("second"),
    "sheep": Coat("second", HOOF), "horse": _HOOFED, "unicorn": Coat(ends="#d9a441"),
    "donkey": _HOOFED, "goat": _HOOFED, "deer": _HOOFED, "llama": _HOOFED, "camel": _HOOFED,
    "pig": Coat(ends="#b9626b"),
}  # fmt: skip


@functools.cache
def of(entry: Entry) -> Entry:
    """Return an animal on its hind legs; whose drawing tells of no head stays as it is."""
    own = Pen()
    entry.draw(own, Look(entry.main, entry.second, random.Random(UPRIGHT)))
    if own.head is None:
        return entry
    return replace(entry, draw=_standing(entry), kinds=(*entry.kinds, UPRIGHT))


def _standing(entry: Entry) -> Draw:
    coat, middle = COATS.get(entry.noun, _PLAIN), entry.aspect * 50

    def draw(pen: Pen, look: Look) -> None:
        own = Pen(mood=pen.mood)
        entry.draw(own, look)
        with pen.placed(scale=0.01):
            _body(pen, look, coat, middle)
        if own.head:
            _head(pen, own.shapes[own.head.first :], own.head, own.eyes, entry.aspect / 2)

    return draw


def _body(pen: Pen, look: Look, coat: Coat, x: float) -> None:
    fur = look.main
    limbs = look.second if coat.limbs == "second" else fur
    ends = coat.ends or (lighter(fur, 0.5) if coat.limbs == "main" else limbs)
    _tail(pen, coat, x, fur)
    for side in (-1, 1):
        foot = x + side * 12
        limb(pen, f"M{x + side * 9} 78 L{foot} 94", 15, 11.5, darker(limbs, 0.08))
        ball(pen, (foot + 2, 96.4, 8.4, 3.6), ends, light=0)
    outline = (
        f"{x} 42, {x + 11} 46, {x + 17} 56, {x + 20} 70, {x + 16} 83, {x} 88, "
        f"{x - 16} 83, {x - 20} 70, {x - 17} 56, {x - 11} 46"
    )
    body = form(pen, outline, fur)
    _marked(pen, body, coat, x, look)
    cloth = likeness.colour_of(look.looks, "coat")
    if cloth:
        _clothe(pen, body, x, cloth)
    for side in (-1, 1):
        _arm(pen, x, side, look, cloth or limbs, ends if coat.ends else limbs)


def _tail(pen: Pen, coat: Coat, x: float, fur: str) -> None:
    if coat.tail == "long":
        limb(pen, f"M{x - 12} 82 C{x - 30} 92 {x - 36} 76 {x - 31} 66", 6, 5, darker(fur, 0.1))
    if coat.tail == "bushy":
        brush = f"{x - 10} 80, {x - 22} 84, {x - 35} 76, {x - 36} 60, {x - 30} 52, {x - 22} 64"
        tip = form(pen, brush, darker(fur, 0.1), light=0.1)
        mark(pen, tip, (x - 32, 54, 10, 9), lighter(fur, 0.5))


def _marked(pen: Pen, body: tuple[Command, ...], coat: Coat, x: float, look: Look) -> None:
    if coat.marks == "stripes":
        for y in (58, 66, 74):
            for side in (-1, 1):
                mark(pen, body, (x + side * 19, y, 10, 1.7, side * -12), look.second)
    elif coat.marks == "spots":
        for dx, y, r in ((-13, 58, 4), (12, 62, 3.4), (-15, 73, 4.4), (9, 76, 5), (0, 50, 3)):
            mark(pen, body, (x + dx, y, r, r * 0.86), look.second)
    if coat.limbs == "second":
        mark(pen, body, (x, 46, 40, 11), look.second)
    elif coat.marks != "spots":
        mark(pen, body, (x, 72, 12, 14), lighter(look.main, 0.55), role="light")


def _clothe(pen: Pen, body: tuple[Command, ...], x: float, cloth: str) -> None:
    worn = cuts.inside(body, (x, 57, 60, 22))
    if worn:
        form(pen, worn, cloth, light=0.1)
        mark(pen, worn, (x, 81, 60, 6), darker(cloth, 0.2))
        pen.line([(x, 54), (x, 74)], darker(cloth, 0.24), 0.8, role="detail")


def _arm(pen: Pen, x: float, side: int, look: Look, sleeve: str, paw: str) -> None:
    """Draw one arm, to where an instrument is played or ready to hold something."""
    if look.hands:
        across, down = look.hands[0 if side < 0 else 1]
        hand = x + across * 100, down * 100
    else:
        across, down = HOLDING if side > 0 else HANGING
        hand = x + across, down
    first = len(pen.shapes)
    start = x + side * SHOULDER, SHOULDER_Y
    bend = (start[0] + hand[0]) / 2 + side * 6, max(start[1], hand[1]) + 6
    spine = f"M{start[0]} {start[1]} Q{bend[0]} {bend[1]} {hand[0]} {hand[1]}"
    limb(pen, spine, 11.5, 9, darker(sleeve, 0.1 if side < 0 else 0.16))
    ball(pen, (*hand, 5.2, 4.8), paw, light=0)
    pen.arms.append((first, len(pen.shapes)))


def _head(
    pen: Pen,
    shapes: Sequence[Shape],
    head: Head,
    eyes: Sequence[tuple[float, float]],
    middle: float,
) -> None:
    """Put the animal's own head upon the neck, as large as there is room."""
    x, y = head.neck
    boxes = [cuts.bounds(shape.path) for shape in shapes if shape.role == "body"]
    wide = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    high = y - min(box[1] for box in boxes)
    size = min(LARGEST, HEAD_HEIGHT / 100 / high, HEAD_WIDTH / 100 / wide)
    with pen.placed(middle - size * x, NECK / 100 - size * y, scale=size):
        pen.begin_head(x, y, mouth=head.mouth)
        for shape in shapes:
            pen.path(
                shape.path, shape.fill, stroke=shape.stroke, width=shape.stroke_width,
                opacity=shape.opacity, role=shape.role,
            )  # fmt: skip
        for eye in eyes:
            pen.sees(*eye)
