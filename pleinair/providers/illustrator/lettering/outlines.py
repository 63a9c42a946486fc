"""Text to outlines: shaping by HarfBuzz, glyphs as paths."""

import functools
from dataclasses import dataclass

import uharfbuzz as hb

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.lettering.fonts import Font, covering


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as outlines: one em is 1 unit, the baseline is y = 0, x starts at 0.

    `above` and `below` are how far its ink reaches from the baseline.
    """

    path: tuple[Command, ...]
    width: float
    above: float
    below: float
    missing: frozenset[str]


class _Pen:
    """Collects what HarfBuzz tells of a glyph, in font units with y upwards."""

    def __init__(self) -> None:
        self.out: list[Command] = []
        self._here = (0.0, 0.0)

    def moveTo(self, p: tuple[float, float]) -> None:  # noqa: N802 - HarfBuzz asks for these names
        self.out.append(("M", *p))
        self._here = p

    def lineTo(self, p: tuple[float, float]) -> None:  # noqa: N802
        self.out.append(("L", *p))
        self._here = p

    def curveTo(  # noqa: N802
        self, a: tuple[float, float], b: tuple[float, float], p: tuple[float, float]
    ) -> None:
        self.out.append(("C", *a, *b, *p))
        self._here = p

    def qCurveTo(self, q: tuple[float, float], p: tuple[float, float]) -> None:  # noqa: N802
        (x, y) = self._here
        self.curveTo(
            (x + (q[0] - x) * 2 / 3, y + (q[1] - y) * 2 / 3),
            (p[0] + (q[0] - p[0]) * 2 / 3, p[1] + (q[1] - p[1]) * 2 / 3),
            p,
        )

    def closePath(self) -> None:  # noqa: N802
        self.out.append(("Z",))


def glyph_path(font: Font, glyph: int) -> tuple[Command, ...]:
    """Return one glyph's outline in font units, y upwards."""
    pen = _Pen()
    font.font.draw_glyph_with_pen(glyph, pen)
    return tuple(pen.out)


@functools.lru_cache(maxsize=512)
def line(text: str) -> Line:
    """Shape one line. Characters that no font here can write are left out and named."""
    font = covering(text)
    missing = frozenset(font.lacks(text))
    buffer = hb.Buffer()
    buffer.add_str("".join(c for c in text if c not in missing))
    buffer.guess_segment_properties()
    hb.shape(font.font, buffer)
    path: list[Command] = []
    x = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = geometry.placed(
            (x + position.x_offset) / font.em,
            -position.y_offset / font.em,
            scale=1 / font.em,
            scale_y=-1 / font.em,
        )
        path.extend(geometry.moved(glyph_path(font, info.codepoint), at))
        x += position.x_advance
    ys = [float(c[i]) for c in path for i in range(2, len(c), 2)] or [0.0]
    return Line(tuple(path), x / font.em, -min(ys), max(ys), missing)
