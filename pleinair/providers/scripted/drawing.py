"""Simple pictures whose colours and discs follow from the prompt and the seed."""

import hashlib
import io
from random import Random

from PIL import Image, ImageDraw

from pleinair.providers.protocol import Order, Picture

_DISCS = 9


def draw(order: Order, *, seed: int, blank: bool = False, wrong_size: bool = False) -> Picture:
    """Return a picture of the order's size and format; the same for the same prompt and seed."""
    width, height = order.width_px, order.height_px
    if wrong_size:
        width = max(16, width // 2)
    digest = hashlib.sha256(f"{seed} {order.prompt}".encode()).digest()
    random = Random(digest)
    clear = order.background == "transparent"
    ground = (0, 0, 0, 0) if clear else (*_colour(random), 255)
    image = Image.new("RGBA", (width, height), ground)
    if not blank:
        _discs(image, random)
    return encode(image, order.output_format)


def again(order: Order) -> Picture:
    """Return the first reference as it came, but for its size and format."""
    with Image.open(io.BytesIO(order.references[0].data)) as reference:
        image = reference.convert("RGBA").resize((order.width_px, order.height_px))
    return encode(image, order.output_format)


def encode(image: Image.Image, output_format: str) -> Picture:
    """Return an image as a picture in the asked format."""
    data = io.BytesIO()
    ready = image.convert("RGB") if output_format == "jpeg" else image
    ready.save(data, output_format.upper())
    return Picture(data=data.getvalue(), media_type=f"image/{output_format}")


def _discs(image: Image.Image, random: Random) -> None:
    pen = ImageDraw.Draw(image)
    for _ in range(_DISCS):
        x, y = random.random() * image.width, random.random() * image.height
        radius = (0.05 + 0.2 * random.random()) * min(image.size)
        box = (x - radius, y - radius, x + radius, y + radius)
        pen.ellipse(box, fill=(*_colour(random), 255))


def _colour(random: Random) -> tuple[int, int, int]:
    return random.randrange(256), random.randrange(256), random.randrange(256)
