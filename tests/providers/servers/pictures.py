"""Real small pictures for the stand-ins."""

import io

from PIL import Image


def picture(width: int, height: int, *, kind: str = "png", shade: int = 90) -> bytes:
    """A sky over a ground: a picture of one colour would be taken for a blank one."""
    image = Image.new("RGB", (width, height), (shade, 120, 160))
    image.paste((160, 120, shade), (0, height // 2, width, height))
    data = io.BytesIO()
    image.save(data, kind.upper())
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
