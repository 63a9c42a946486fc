"""Draw the pictures of the first page's examples: `python -m tools.examples [WORD …]`.

Each is what the illustrator makes of the prompt in `pleinair.web.examples`, and nothing else.
"""

import io
import sys
from pathlib import Path

from PIL import Image

from pleinair.providers.illustrator import studio
from pleinair.providers.protocol import Order
from pleinair.web.examples import ALL, Example

_FOLDER = Path("pleinair/web/static")
# First load stays light: so many bytes at most for each pixel.
_BYTES_PER_PIXEL = 0.08


class NobodyWatches:
    """A watch for a picture that nobody waits for."""

    def accepted(self) -> None:
        """Nothing to write down."""

    def progress(self, fraction: float) -> None:
        """Nobody to show it to."""

    def partial(self, index: int, picture: object) -> None:
        """Nobody to show it to."""

    def cancelled(self) -> bool:
        """Nobody to lose patience."""
        return False


def draw(example: Example) -> bytes:
    """Return an example's picture as WebP, as good as fits the limit."""
    width, height = example.width_px, example.height_px
    order = Order(
        idempotency_key=example.picture,
        operation="create",
        model="illustrator-1",
        prompt=example.prompt,
        width_px=2 * width,
        height_px=2 * height,
        seed=example.seed,
    )
    answer = studio.make(order, watch=NobodyWatches())
    picture = Image.open(io.BytesIO(answer.pictures[0].data)).convert("RGB")
    picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    for quality in range(86, 20, -6):
        data = io.BytesIO()
        picture.save(data, "WEBP", quality=quality, method=6)
        if data.tell() <= _BYTES_PER_PIXEL * width * height:
            break
    return data.getvalue()


if __name__ == "__main__":
    for examples in ALL.values():
        for one in (*examples.start, examples.entrance):
            if not sys.argv[1:] or any(word in one.picture for word in sys.argv[1:]):
                (_FOLDER / one.picture).write_bytes(draw(one))
