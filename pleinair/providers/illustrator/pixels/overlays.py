"""What can be laid over any picture: weather, a frame, words."""

import random

import numpy as np
from PIL import Image

from pleinair.providers.illustrator import colour, geometry, lettering, raster
from pleinair.providers.illustrator.drawing import Stamp
from pleinair.providers.illustrator.pen import Shape
from pleinair.providers.illustrator.pixels import grades
from pleinair.providers.illustrator.styles import noise


def rain(image: Image.Image, amount: float, seed: int) -> Image.Image:
    """Dull the light and let it rain."""
    w, h = image.size
    rng, u = random.Random(f"{seed}/rain"), min(w, h) / 1000
    drops: list[Shape | Stamp] = []
    for _ in range(round(260 * amount * max(w, h) / min(w, h))):
        near = rng.random()
        x, y, s = rng.uniform(-20, w + 20), rng.uniform(-60 * u, h), (22 + 55 * near) * u
        path = (("M", x, y), ("L", x - s * 0.18, y + s))
        drops.append(Shape(path, None, "#dfe8f0", (1.0 + 1.6 * near) * u, 0.3 + 0.3 * near, "line"))
    dull = grades.less_colour(grades.darker(image, 0.5), 0.6)
    return laid_over(grades.cooler(dull, 0.4), drops)


def snow(image: Image.Image, amount: float, seed: int) -> Image.Image:
    """Pale the light and let it snow, small flakes far off and big ones near."""
    w, h = image.size
    rng, u = random.Random(f"{seed}/snow"), min(w, h) / 1000
    flakes: list[Shape | Stamp] = []
    for _ in range(round(300 * amount * max(w, h) / min(w, h))):
        r = rng.choice((1.6, 2.2, 3.0, 4.5, 7.0)) * u
        path = geometry.ellipse(rng.uniform(0, w), rng.uniform(0, h), r, r)
        flakes.append(Shape(path, "#ffffff", opacity=rng.uniform(0.6, 0.95)))
    pale = grades.cooler(grades.less_colour(image, 0.35), 0.35)
    return laid_over(grades.brighter(pale, 0.2), flakes)


def fog(image: Image.Image, amount: float, seed: int) -> Image.Image:
    """Lay a veil over the picture, thicker above than in front."""
    dice = np.random.default_rng([seed & 0xFFFFFFFF, 11])
    w, h = image.size
    drift = noise.clouds(dice, (w, h), cell=min(w, h) / 4, octaves=4)
    height = np.linspace(0.78, 0.34, h, dtype=np.float32)[:, None]
    veil = np.clip((height + 0.12 * drift) * min(1.3, amount), 0, 0.92)[..., None]
    pixels = np.asarray(image.convert("RGBA")).astype(np.float32)
    out = pixels.copy()
    out[..., :3] += (np.array([222, 226, 228], np.float32) - out[..., :3]) * veil
    return Image.fromarray((out + 0.5).astype(np.uint8))


def frame(image: Image.Image, amount: float, paint: str = "#f7f3ea") -> Image.Image:
    """Put a mat with a fine inner line round the picture, inside its size."""
    w, h = image.size
    band = min(w, h) * 0.06 * min(amount, 1.6)
    line = colour.mix(paint, "#1b1a22" if colour.luminance(paint) > 0.5 else "#ffffff", 0.5)
    outer = geometry.rounded(0, 0, w, h, 0)
    inner = tuple(reversed_hole(band, band, w - band, h - band))
    rim: list[Shape | Stamp] = [
        Shape((*outer, *inner), paint),
        Shape(
            geometry.rounded(band, band, w - 2 * band, h - 2 * band, 0),
            None,
            line,
            max(1.0, band * 0.05),
            1.0,
            "line",
        ),
    ]
    return laid_over(image, rim)


def reversed_hole(x1: float, y1: float, x2: float, y2: float) -> list[geometry.Command]:
    """Return a rectangle wound the other way round: a hole in what surrounds it."""
    return [("M", x1, y1), ("L", x1, y2), ("L", x2, y2), ("L", x2, y1), ("Z",)]


def caption(image: Image.Image, words: str, *, top: bool = False) -> tuple[Image.Image, set[str]]:
    """Write words across the lower (or upper) edge; return characters nobody could write."""
    w, h = image.size
    tall = h * 0.12
    y = h * 0.04 if top else h * 0.96 - tall
    setting = lettering.fitted(words, x=w * 0.06, y=y, w=w * 0.88, h=tall, most=h * 0.09)
    row = slice(max(0, int(y)), max(1, int(y + tall)))
    under = np.asarray(image.convert("RGB"))[row].mean(axis=(0, 1))
    ink = lettering.ink_on(colour.hex_of(*under.tolist()))
    halo = "#fff6e0" if colour.luminance(ink) < 0.5 else "#1d2230"
    letters: list[Shape | Stamp] = list(lettering.shapes(setting, ink=ink, halo=halo))
    return laid_over(image, letters), set(setting.missing)


def laid_over(image: Image.Image, shapes: list[Shape | Stamp]) -> Image.Image:
    """Draw shapes in pixels over a picture."""
    w, h = image.size
    over = Image.fromarray(raster.pixels(shapes, view=(w, h), size=(w, h)))
    return Image.alpha_composite(image.convert("RGBA"), over)
