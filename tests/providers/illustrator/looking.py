"""Eyes for the tests: scenes, a register of two plain things, and ways to look at pixels."""

import hashlib
from collections.abc import Callable

import numpy as np
from PIL import Image

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.pen import Look, Pen
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.things.registry import Entry

Judge = Callable[[np.ndarray], np.ndarray]


def _disc(pen: Pen, look: Look) -> None:
    pen.circle(0.5, 0.5, 0.48, look.main)


def _arrow(pen: Pen, look: Look) -> None:
    pen.polygon([(0.1, 0.2), (0.9, 0.5), (0.1, 0.8)], look.main)


def _sign(pen: Pen, look: Look) -> None:
    pen.rect((0, 0, 2, 1), look.main)


def _house(pen: Pen, look: Look) -> None:
    pen.rect((0, 0, 1, 1), look.main)
    pen.rect(
        (0.3, 0.3, 0.4, 0.4),
        "#ffd27a" if look.lit else "#5a6a78",
        role="glow" if look.lit else "detail",
    )


ENTRIES = {
    "disc": Entry(noun="disc", draw=_disc, main="#d02020"),
    "arrow": Entry(noun="arrow", draw=_arrow, main="#2030d0"),
    "sign": Entry(noun="sign", draw=_sign, main="#f4efe0", aspect=2.0),
    "house": Entry(noun="house", draw=_house, main="#d8c8b0"),
    "boat": Entry(noun="boat", draw=_disc, main="#d02020", stands="water"),
}


def thing(noun: str, **changes) -> Thing:
    chosen = {"id": "t1", "noun": noun, "words": noun, "x": 0.5, "y": 0.7, "height": 0.3}
    return Thing(**{**chosen, **changes})


def scene(*things: Thing, **changes) -> Scene:
    chosen = {"width_px": 256, "height_px": 256, "seed": 5, "place": "plain", "ground": "#e8e4da"}
    return Scene(things=list(things), **{**chosen, **changes})


def seen(of: Scene, *, style: str | None = None, stage: str = "finish") -> np.ndarray:
    """Return the finished pixels of a scene."""
    image = paint.render(
        paint.draw(of),
        style or of.style,
        width_px=of.width_px,
        height_px=of.height_px,
        stage=stage,
        seed=of.seed,
    )
    return np.asarray(image)


def near(colour: tuple[int, int, int], by: int = 40) -> Judge:
    """Return a judge of which pixels have about this colour."""
    return lambda pixels: np.abs(pixels[..., :3].astype(int) - colour).max(axis=2) < by


def islands(mask: np.ndarray, *, least: int = 12) -> int:
    """Count connected patches of at least `least` pixels."""
    left = mask.copy()
    count = 0
    while left.any():
        y, x = np.argwhere(left)[0]
        size, edge = 0, [(int(y), int(x))]
        left[y, x] = False
        while edge:
            y, x = edge.pop()
            size += 1
            for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                if 0 <= ny < left.shape[0] and 0 <= nx < left.shape[1] and left[ny, nx]:
                    left[ny, nx] = False
                    edge.append((ny, nx))
        count += size >= least
    return count


def digest(pixels: np.ndarray | Image.Image | bytes) -> str:
    data = pixels if isinstance(pixels, bytes) else np.asarray(pixels).tobytes()
    return hashlib.sha256(data).hexdigest()
