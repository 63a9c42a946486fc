"""Fonts: the small one that ships with us first, then whatever this machine has.

All are loaded before a drawing process may open nothing any more. Their files are mapped, so what
no text asks for is never read.
"""

import contextlib
import functools
import os
import sys
from pathlib import Path

import uharfbuzz as hb

from pleinair.providers.illustrator.lettering import glyphs

OURS = Path(__file__).parent / "fonts" / "DejaVuSans-Bold-subset.ttf"
# A file costs a millisecond of every start, and addresses, which a drawing process has few of.
MOST_FILES = 200


class Font:
    """One face, with the characters it can write."""

    def __init__(self, path: Path) -> None:
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.face)
        self.em = float(self.face.upem)
        self.characters = self.face.unicodes

    def lacks(self, text: str) -> set[str]:
        """Return the characters of the text that this font cannot write."""
        return {c for c in text if not c.isspace() and ord(c) not in self.characters}


@functools.cache
def ours() -> Font:
    """Return the font that ships with the illustrator: Latin, Greek and Cyrillic."""
    return Font(OURS)


@functools.lru_cache(maxsize=256)
def covering(text: str) -> Font:
    """Return the font that writes most of the text; ours where it writes all."""
    best, missing = ours(), len(ours().lacks(text))
    if not missing:
        return best
    for font in installed():
        lacks = len(font.lacks(text))
        if lacks < missing and _has_outlines(font, text):
            best, missing = font, lacks
        if not missing:
            break
    return best


def _has_outlines(font: Font, text: str) -> bool:
    """Whether the font draws shapes: bitmap and colour fonts do not."""
    for character in text:
        glyph = font.font.get_nominal_glyph(ord(character))
        if glyph and not character.isspace() and glyphs.path_of(font.font, glyph):
            return True
    return False


@functools.cache
def installed() -> tuple[Font, ...]:
    """Load the fonts of this machine once; bold sans faces first, the order is stable."""
    fonts: list[Font] = []
    for path in _files():
        with contextlib.suppress(hb.HarfBuzzError):
            fonts.append(Font(path))
    return tuple(fonts)


def _files() -> tuple[Path, ...]:
    home = Path.home()
    roots = [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    ]
    if sys.platform == "darwin":
        roots = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    found: list[Path] = []
    for root in roots:
        for folder, _, names in os.walk(root):
            found += [Path(folder) / n for n in names if n.lower().endswith((".ttf", ".otf"))]
    return tuple(sorted(found, key=_preference)[:MOST_FILES])


def _preference(path: Path) -> tuple[int, str]:
    name = path.stem.lower()
    score = 2 * ("bold" not in name) + ("sans" not in name) + 4 * ("mono" in name)
    return score + 3 * ("italic" in name or "oblique" in name), str(path)
