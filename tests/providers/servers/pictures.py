"""Real small pictures for the stand-ins."""

import io

from PIL import Image


def picture(width: int, height: int, *, kind: str = "png", shade: int = 90) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), (shade, 120, 160)).save(data, kind.upper())
    return data.getvalue()


def mask(width: int, height: int) -> bytes:
    """A mask in OpenAI's convention: the left half, transparent, may change."""
    image = Image.new("RGBA", (width, height), (0, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, width // 2, height))
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image.size
