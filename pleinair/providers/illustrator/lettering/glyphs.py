"""One glyph to one path."""

import uharfbuzz as hb

from pleinair.providers.illustrator.geometry import Command


def path_of(font: hb.Font, glyph: int) -> tuple[Command, ...]:
    """Return one glyph's outline in font units, y upwards."""
    pen = _Pen()
    font.draw_glyph_with_pen(glyph, pen)
    return tuple(pen.out)


class _Pen:
    """Collects what HarfBuzz tells of a glyph, in font units with y upwards."""

    def __init__(self) -> None:
        self.out: list[Command] = []
        self._here = (0.0, 0.0)

    def moveTo(self, p: tuple[float, float]) -> None:
        self.out.append(("M", *p))
        self._here = p

    def lineTo(self, p: tuple[float, float]) -> None:
        self.out.append(("L", *p))
        self._here = p

    def curveTo(
        self, a: tuple[float, float], b: tuple[float, float], p: tuple[float, float]
    ) -> None:
        self.out.append(("C", *a, *b, *p))
        self._here = p

    def qCurveTo(self, q: tuple[float, float], p: tuple[float, float]) -> None:
        (x, y) = self._here
        self.curveTo(
            (x + (q[0] - x) * 2 / 3, y + (q[1] - y) * 2 / 3),
            (p[0] + (q[0] - p[0]) * 2 / 3, p[1] + (q[1] - p[1]) * 2 / 3),
            p,
        )

    def closePath(self) -> None:
        self.out.append(("Z",))
