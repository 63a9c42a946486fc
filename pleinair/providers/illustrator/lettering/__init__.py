"""Lettering: words as shapes that fit a box, in any script this machine has a font for."""

from dataclasses import dataclass

from pleinair.providers.illustrator import colour, geometry
from pleinair.providers.illustrator.geometry import Command
from pleinair.providers.illustrator.lettering import outlines
from pleinair.providers.illustrator.pen import Shape

LEADING = 1.16
# Capital height of a usual sans over its em: boxes are filled by letters, not by their air.
CAP = 0.73


@dataclass(frozen=True, slots=True)
class Setting:
    """Text set into a box: one path, and what could not be written."""

    path: tuple[Command, ...]
    size: float
    missing: frozenset[str]


def fitted(text: str, *, x: float, y: float, w: float, h: float, most: float = 0.0) -> Setting:
    """Set text centred into a box as large as it fits, breaking lines between words.

    `most` caps the size of an em where it is above 0.
    """
    words = text.split() or [""]
    best: tuple[float, list[str]] = (0.0, [text])
    for count in range(1, min(len(words), 6) + 1):
        rows = _broken(words, count)
        widest = max(outlines.line(row).width for row in rows) or 1.0
        above, below = _reach(rows)
        size = min(w / widest, h / (LEADING * (len(rows) - 1) + above + below))
        if size > best[0]:
            best = (size, rows)
    size, rows = best
    return _set(rows, min(size, most) if most else size, x + w / 2, y + h / 2)


def _reach(rows: list[str]) -> tuple[float, float]:
    """Return how far rows reach above the first and below the last baseline, in ems."""
    return max(CAP, outlines.line(rows[0]).above), max(0.0, outlines.line(rows[-1]).below)


def _set(rows: list[str], size: float, cx: float, cy: float) -> Setting:
    path: list[Command] = []
    missing: set[str] = set()
    above, below = _reach(rows)
    first = cy + size * (above - below - LEADING * (len(rows) - 1)) / 2
    for i, row in enumerate(rows):
        shaped = outlines.line(row)
        missing |= shaped.missing
        at = geometry.placed(cx - shaped.width * size / 2, first + i * size * LEADING, scale=size)
        path.extend(geometry.moved(shaped.path, at))
    return Setting(tuple(path), size, frozenset(missing))


def _broken(words: list[str], count: int) -> list[str]:
    """Break words into at most `count` lines of nearly the same width."""
    widths = [outlines.line(word).width + 0.3 for word in words]
    aim = sum(widths) / count
    lines: list[str] = []
    held: list[str] = []
    width = 0.0
    for word, w in zip(words, widths, strict=True):
        if held and width + w / 2 > aim and len(lines) < count - 1:
            lines.append(" ".join(held))
            held, width = [], 0.0
        held.append(word)
        width += w
    return [*lines, " ".join(held)]


def shapes(setting: Setting, *, ink: str, halo: str | None = None) -> list[Shape]:
    """Return the text as shapes, with a rim of the other lightness where the ground is busy."""
    out = []
    if halo:
        rim = setting.size * 0.16
        out.append(Shape(setting.path, halo, halo, rim, 0.92, "text"))
    out.append(Shape(setting.path, ink, role="text"))
    return out


def ink_on(ground: str) -> str:
    """Return a colour for letters that reads on the ground."""
    return "#1d2230" if colour.luminance(ground) > 0.5 else "#fff6e0"
