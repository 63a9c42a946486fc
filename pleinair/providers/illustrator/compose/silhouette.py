"""The outline of a drawn thing: where its top, its head and its back are."""

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.pen import Look, Pen, Shape
from pleinair.providers.illustrator.things import cuts
from pleinair.providers.illustrator.things.registry import Entry

# The outline is measured in this many columns over the width of the box.
COLUMNS = 24
# How far below the top of the head its width is measured, in heights of the thing.
BROW = 0.1
# Above this are the middles of heads.
HEADS = 0.4


@dataclass(frozen=True, slots=True)
class Silhouette:
    """Fractions of the thing's box. `tops` has the upper edge of each column, 1 where empty.

    `head_x` is the middle of what reaches highest, `head_y` its top, `head_width` in widths.
    `head` is left, top, right and foot of the head's drawing, where it has one, and `eyes` are the
    middles of the first two eyes. `mouth` is told by heads in profile.
    """

    tops: tuple[float, ...]
    head_x: float
    head_y: float
    head_width: float
    head: tuple[float, float, float, float] | None = None
    eyes: tuple[tuple[float, float], ...] = ()
    mouth: tuple[float, float] | None = None

    @property
    def neck(self) -> tuple[float, float] | None:
        """The middle of where the head's drawing ends."""
        return ((self.head[0] + self.head[2]) / 2, self.head[3]) if self.head else None

    def top_at(self, x: float) -> float:
        """Return the upper edge about an x (0 left, 1 right), past thin poles and ears."""
        at = min(COLUMNS - 1, max(0, int(x * COLUMNS)))
        near = sorted(self.tops[max(0, at - 2) : at + 3])
        return near[len(near) // 2]


@functools.cache
def of(entry: Entry) -> Silhouette:
    """Measure a thing by drawing it once."""
    pen = Pen()
    entry.draw(pen, Look(entry.main, entry.second, random.Random("silhouette")))
    tops = [1.0] * COLUMNS
    for shape in pen.shapes:
        if shape.role in {"glow", "shadow"} or shape.opacity < 0.3:
            continue
        for line in geometry.flattened(shape.path, step=0.02):
            for x, y in line:
                column = min(COLUMNS - 1, max(0, int(x / max(entry.aspect, 0.01) * COLUMNS)))
                tops[column] = min(tops[column], max(0.0, y))
    eyes = tuple((x / entry.aspect, y) for x, y in pen.eyes[:2])
    told = pen.head.mouth if pen.head else None
    mouth = (told[0] / entry.aspect, told[1]) if told else None
    return replace(_measured(tops), head=_head(pen.shapes, entry.aspect), eyes=eyes, mouth=mouth)


def _head(shapes: Sequence[Shape], aspect: float) -> tuple[float, float, float, float] | None:
    """Return the box of the largest body that is a head by its height."""
    boxes = [cuts.bounds(shape.path) for shape in shapes if shape.role == "body" and shape.fill]
    heads = [box for box in boxes if (box[1] + box[3]) / 2 < HEADS and box[3] < 2 * HEADS]
    if not heads:
        return None
    left, top, right, foot = max(heads, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    return left / aspect, top, right / aspect, foot


def _measured(tops: list[float]) -> Silhouette:
    head_y = min(tops)
    head = [i for i, top in enumerate(tops) if top <= head_y + BROW]
    highest = tops.index(head_y)
    # Two towers or a raised tail are not one head: only columns about the highest count.
    head = [i for i in head if abs(i - highest) <= COLUMNS // 3]
    return Silhouette(
        tops=tuple(tops),
        head_x=(sum(head) / len(head) + 0.5) / COLUMNS,
        head_y=head_y,
        head_width=min(0.8, max(0.15, (max(head) - min(head) + 1) / COLUMNS)),
    )
