"""Colours as `#rrggbb`, and the few things the drawing code does with them."""

import colorsys


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three channels, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hex_of(r: float, g: float, b: float) -> str:
    """Write channels of 0 to 255 as `#rrggbb`, clamped."""
    return "#" + "".join(f"{max(0, min(255, round(c))):02x}" for c in (r, g, b))


def mix(a: str, b: str, t: float) -> str:
    """Return the colour `t` of the way from `a` to `b`."""
    return hex_of(*(p + (q - p) * t for p, q in zip(rgb(a), rgb(b), strict=True)))


def darker(colour: str, by: float = 0.25) -> str:
    """Return a shade: towards a deep blue-black, as shadows in daylight are."""
    return mix(colour, "#10131f", by)


def lighter(colour: str, by: float = 0.25) -> str:
    """Return a tint: towards a warm white."""
    return mix(colour, "#fffaf0", by)


def turned(colour: str, degrees: float, *, saturation: float = 1.0) -> str:
    """Return the colour with its hue turned and its saturation multiplied."""
    h, lightness, s = colorsys.rgb_to_hls(*(c / 255 for c in rgb(colour)))
    r, g, b = colorsys.hls_to_rgb((h + degrees / 360) % 1, lightness, min(1.0, s * saturation))
    return hex_of(r * 255, g * 255, b * 255)


def luminance(colour: str) -> float:
    """Return the perceived lightness, 0 to 1 (Rec. 709 weights on gamma values)."""
    r, g, b = rgb(colour)
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
