"""Emoji as stamps, where this machine has the colour font; elsewhere they do not exist."""

import functools
import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from pleinair.providers.illustrator.drawing import Stamp

FILES = (
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/google-noto-color-emoji-fonts/NotoColorEmoji.ttf",
    "/usr/share/fonts/noto-emoji/NotoColorEmoji.ttf",
)
# The only size of Noto's bitmaps.
STRIKE = 109


def available() -> bool:
    """Whether emoji can be drawn here."""
    return _font() is not None


def stamp(character: str, *, x: float, y: float, size: float, turn: float = 0.0) -> Stamp:
    """Return an emoji as a stamp whose upper left corner is (x, y)."""
    return Stamp(_png(character), x, y, size, size, turn)


@functools.cache
def _font() -> ImageFont.FreeTypeFont | None:
    for name in FILES:
        if Path(name).is_file():
            try:
                return ImageFont.truetype(name, STRIKE)
            except OSError:
                continue
    return None


@functools.lru_cache(maxsize=64)
def _png(character: str) -> bytes:
    image = Image.new("RGBA", (136, 136))
    font = _font()
    if font is not None:
        ImageDraw.Draw(image).text((68, 68), character, font=font, anchor="mm", embedded_color=True)
    box = image.getbbox() or (0, 0, 136, 136)
    side = max(box[2] - box[0], box[3] - box[1])
    square = Image.new("RGBA", (side, side))
    square.paste(image.crop(box), ((side - (box[2] - box[0])) // 2, side - (box[3] - box[1])))
    out = io.BytesIO()
    square.save(out, "PNG")
    return out.getvalue()
