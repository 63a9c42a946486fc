"""Text to outlines: shaping by HarfBuzz, glyphs as paths."""

import functools
from dataclasses import dataclass

import uharfbuzz as hb

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.lettering import glyphs
from pleinair.providers.illustrator.lettering.fonts import covering


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
    # Nothing shaped has no positions at all.
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
        at = geometry.placed(
            (x + position.x_offset) / font.em,
            -position.y_offset / font.em,
            scale=1 / font.em,
            scale_y=-1 / font.em,
        )
        path.extend(geometry.moved(glyphs.path_of(font.font, info.codepoint), at))
        x += position.x_advance
    ys = [float(c[i]) for c in path for i in range(2, len(c), 2)] or [0.0]
    return Line(tuple(path), x / font.em, -min(ys), max(ys), missing)
