"""Light and colour: what a darkroom can do to any picture."""

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter

from pleinair.providers.illustrator.raster import Floats
from pleinair.providers.illustrator.styles import noise

WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)


def warmer(image: Image.Image, amount: float) -> Image.Image:
    """Lift red, lower blue."""
    return _scaled(image, (1 + 0.12 * amount, 1 + 0.015 * amount, 1 - 0.16 * amount))


def cooler(image: Image.Image, amount: float) -> Image.Image:
    """Lift blue, lower red."""
    return _scaled(image, (1 - 0.14 * amount, 1.0, 1 + 0.13 * amount))


def brighter(image: Image.Image, amount: float) -> Image.Image:
    """Lift the middle tones; black and white stay."""
    return _curved(image, 1 / (1 + 0.45 * amount))


def darker(image: Image.Image, amount: float) -> Image.Image:
    """Lower the middle tones; black and white stay."""
    return _curved(image, 1 + 0.55 * amount)


def more_contrast(image: Image.Image, amount: float) -> Image.Image:
    """Spread tones from the middle."""
    return _mapped(image, lambda rgb: 127.5 + (rgb - 127.5) * np.float32(1 + 0.4 * amount))


def less_contrast(image: Image.Image, amount: float) -> Image.Image:
    """Draw tones towards the middle."""
    return _mapped(image, lambda rgb: 127.5 + (rgb - 127.5) * np.float32(1 - 0.3 * min(amount, 2)))


def more_colour(image: Image.Image, amount: float) -> Image.Image:
    """Move colours away from their grey."""
    return _mapped(
        image, lambda rgb: _grey(rgb) + (rgb - _grey(rgb)) * np.float32(1 + 0.5 * amount)
    )


def less_colour(image: Image.Image, amount: float) -> Image.Image:
    """Move colours towards their grey."""
    keep = np.float32(max(0.0, 1 - 0.5 * amount))
    return _mapped(image, lambda rgb: _grey(rgb) + (rgb - _grey(rgb)) * keep)


def black_and_white(image: Image.Image) -> Image.Image:
    """Keep lightness alone."""
    return _mapped(image, lambda rgb: np.repeat(_grey(rgb), 3, axis=2))


def sepia(image: Image.Image) -> Image.Image:
    """Keep lightness and give it the brown of old prints."""
    tint = np.array([1.07, 0.9, 0.68], np.float32)
    return _mapped(image, lambda rgb: _grey(rgb) * tint + 6)


def night(image: Image.Image) -> Image.Image:
    """Make it night: dark, blue, lights kept."""
    light = np.array([0.3, 0.38, 0.62], np.float32)

    def darken(rgb: Floats) -> Floats:
        grey = _grey(rgb)
        dull = rgb + (grey - rgb) * np.float32(0.45)
        warm = np.clip((rgb[..., :1] - rgb[..., 2:] - 60) / 60, 0, 1)
        glow = np.clip((rgb.max(axis=2, keepdims=True) - 225) / 25, 0, 1)
        shaded: Floats = dull * light
        lit: Floats = shaded + (rgb - shaded) * (glow * np.maximum(warm, 0.25))
        return lit

    return _mapped(image, darken)


def vignette(image: Image.Image, amount: float) -> Image.Image:
    """Darken the corners."""
    w, h = image.size
    y, x = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    fall = np.clip((np.hypot(x, y) - 0.55) / 0.9, 0, 1) ** 1.6
    return _mapped(image, lambda rgb: rgb * (1 - np.float32(0.62 * amount) * fall)[..., None])


def sharpen(image: Image.Image, amount: float) -> Image.Image:
    """Sharpen edges."""
    percent = round(110 * amount)
    done = image.convert("RGB").filter(
        ImageFilter.UnsharpMask(radius=2, percent=percent, threshold=2)
    )
    return _with_alpha_of(done, image)


def blur(image: Image.Image, amount: float) -> Image.Image:
    """Blur the whole picture."""
    radius = min(image.size) / 90 * amount
    return image.filter(ImageFilter.GaussianBlur(radius))


def blur_background(image: Image.Image, amount: float) -> Image.Image:
    """Blur towards the rim and keep the middle sharp: nobody here knows what is in front."""
    w, h = image.size
    soft = np.asarray(blur(image, amount * 1.4)).astype(np.float32)
    y, x = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    away = np.clip((np.hypot(x * 1.15, y) - 0.42) / 0.4, 0, 1)[..., None]
    sharp = np.asarray(image).astype(np.float32)
    return Image.fromarray((sharp + (soft - sharp) * away + 0.5).astype(np.uint8))


def grain(image: Image.Image, amount: float, seed: int) -> Image.Image:
    """Add the grain of film."""
    dice = np.random.default_rng([seed & 0xFFFFFFFF, 7])
    field = noise.grain(dice, image.size, cell=1.6) * np.float32(7 * amount)
    return _mapped(image, lambda rgb: rgb + field[..., None])


def inverted(image: Image.Image) -> Image.Image:
    """Turn every colour into its opposite."""
    return _mapped(image, lambda rgb: 255 - rgb)


def _grey(rgb: Floats) -> Floats:
    return (rgb @ WEIGHTS)[..., None]


def _scaled(image: Image.Image, by: tuple[float, float, float]) -> Image.Image:
    return _mapped(image, lambda rgb: rgb * np.array(by, np.float32))


def _curved(image: Image.Image, power: float) -> Image.Image:
    return _mapped(image, lambda rgb: 255 * (rgb / 255) ** np.float32(power))


def _mapped(image: Image.Image, change: Callable[[Floats], Floats]) -> Image.Image:
    """Change the colours of a picture; its transparency stays."""
    pixels = np.asarray(image.convert("RGBA"))
    out = pixels.copy()
    done = change(pixels[..., :3].astype(np.float32))
    out[..., :3] = np.clip(done + 0.5, 0, 255).astype(np.uint8)
    return Image.fromarray(out)


def _with_alpha_of(done: Image.Image, image: Image.Image) -> Image.Image:
    out = done.convert("RGBA")
    out.putalpha(image.convert("RGBA").getchannel("A"))
    return out
