"""Pictures that a test knows again."""

import io
import random

from PIL import Image


def noise(width: int, height: int, *, seed: int) -> bytes:
    """Return a PNG that no compression makes small, the same for the same seed."""
    out = io.BytesIO()
    pixels = random.Random(seed).randbytes(width * height * 3)
    Image.frombytes("RGB", (width, height), pixels).save(out, "PNG")
    return out.getvalue()


def raw_rows(png: bytes) -> list[bytes]:
    """Return stretches of a picture's raw pixels, and of its file, to look for."""
    with Image.open(io.BytesIO(png)) as image:
        pixels = image.convert("RGB").tobytes()
    return [pixels[: 3 * 16], pixels[-3 * 16 :], png[100:148], png[-100:-52]]
