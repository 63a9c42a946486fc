"""Orders for the illustrator, and its pictures as pixels."""

import io

import numpy as np
from PIL import Image

from pleinair.providers.protocol import Picture
from tests.providers.people import make_order


def order(**changes):
    chosen = {"model": "illustrator", "prompt": "a red boat on the sea", "width_px": 160,
              "height_px": 120, "seed": 7}  # fmt: skip
    return make_order(**{**chosen, **changes})


def opened(picture: Picture) -> Image.Image:
    with Image.open(io.BytesIO(picture.data)) as image:
        image.load()
        return image


def pixels_of(picture: Picture) -> np.ndarray:
    return np.asarray(opened(picture).convert("RGBA")).astype(int)


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def foreign(seed: int = 1) -> Picture:
    dice = np.random.default_rng(seed)
    rough = Image.fromarray(dice.integers(0, 256, (6, 8, 3), np.uint8)).resize((160, 120))
    return Picture(data=png(rough), media_type="image/png")


def half_mask() -> Picture:
    mask = Image.new("RGBA", (160, 120), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (80, 0, 160, 120))
    return Picture(data=png(mask), media_type="image/png")
