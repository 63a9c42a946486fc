"""The light of a scene: what colour the sky has, and what it does to every other colour."""

import random
from dataclasses import dataclass

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.scene import INDOORS, Scene, Time

# Skies as (top, middle, low); a seed picks one. They are printed colours, not photographs.
SKIES: dict[Time, tuple[tuple[str, str, str], ...]] = {
    "day": (
        ("#4f9bcb", "#93c9e2", "#e3f1ea"),
        ("#5aa9c9", "#a5d5dd", "#f3efdc"),
        ("#3f8cc4", "#84bfe0", "#dcedf2"),
    ),
    "dawn": (
        ("#6d8fc3", "#e6b3b0", "#ffe2b4"),
        ("#7c9ccb", "#f0bfa6", "#fff0c9"),
        ("#5f7fb5", "#d9a2b8", "#ffd3a8"),
    ),
    "dusk": (
        ("#2c4673", "#75678c", "#efa27c"),
        ("#27406b", "#8a6488", "#f7b46e"),
        ("#3a3567", "#b0587f", "#ffb878"),
    ),
    "night": (
        ("#0b1331", "#16244f", "#2f4374"),
        ("#0d1230", "#1d2152", "#3d3f78"),
        ("#08172f", "#113050", "#275168"),
    ),
}

# No air scatters light there: the sky is black by day.
AIRLESS = ("#04060e", "#0a0f22", "#161d38")

# Skies of other worlds, the dust of Mars by day.
DUSTY = ("#b9825c", "#d6a277", "#efcfa6")

# What is far back in a cave goes into this, and how much of the light comes in.
SHADE, DIM, DIM_BY_NIGHT = "#4b4653", 0.88, 0.76

# What the light multiplies colours by.
AMBIENT: dict[Time, tuple[float, float, float]] = {
    "day": (1.0, 1.0, 1.0),
    "dawn": (1.0, 0.93, 0.9),
    "dusk": (0.82, 0.72, 0.8),
    "night": (0.58, 0.62, 0.84),
}

# Indoors a lamp is lit at night.
LAMPLIGHT = (0.8, 0.68, 0.58)

# How much of the sky's blue goes, and towards which grey, when the weather covers it.
OVERCAST = {
    "clear": (0.0, "#9fb0bd"),
    "wind": (0.1, "#a9bcc6"),
    "cloudy": (0.4, "#a3b2bd"),
    "rain": (0.62, "#7f909e"),
    "snow": (0.55, "#c3cdd6"),
    "storm": (0.75, "#4d5766"),
    "fog": (0.7, "#cfd4d3"),
}


@dataclass(frozen=True, slots=True)
class Tone:
    """The sky's colours and what light and air do to others."""

    sky: tuple[str, str, str]
    haze: str
    ambient: tuple[float, float, float]
    grey: float
    thickness: float
    dark: bool
    lamps: bool

    def lit(self, paint: str) -> str:
        """Return a colour as this light shows it."""
        r, g, b = (c * a for c, a in zip(colour.rgb(paint), self.ambient, strict=True))
        dull = 0.3 * r + 0.55 * g + 0.15 * b
        return colour.hex_of(*(c + (dull - c) * self.grey for c in (r, g, b)))

    def seen(self, paint: str, depth: float) -> str:
        """Return a colour as this light shows it through the air, from `depth` (1: horizon)."""
        amount = min(0.94, self.thickness * max(0.0, depth) ** 1.6)
        return colour.mix(self.lit(paint), self.haze, amount)


def of(scene: Scene) -> Tone:
    """Return the tone of a scene: time, weather, palette and seed decide."""
    rng = random.Random(f"{scene.seed}/tone")
    sky = list(rng.choice(SKIES[scene.time]))
    covered, grey = OVERCAST[scene.weather]
    if scene.time == "night":
        grey = colour.mix(grey, "#0c1226", 0.82)
    elif scene.time == "dusk":
        grey = colour.mix(grey, "#4c4660", 0.5)
    sky = [colour.mix(part, grey, covered) for part in sky]
    if scene.weather == "storm":
        sky[0] = colour.darker(sky[0], 0.35)
    if scene.palette:
        sky = _tinted(sky, scene.palette)
    if scene.sky:
        sky = _painted(sky, scene.sky)
    if scene.place == "moon":
        sky = list(AIRLESS)
    if scene.place == "mars" and scene.time != "night":
        sky = list(DUSTY)
    return Tone(
        sky=(sky[0], sky[1], sky[2]),
        haze=SHADE if scene.place == "cave" else colour.mix(sky[2], sky[1], 0.45),
        ambient=_ambient(scene),
        grey={"storm": 0.3, "rain": 0.2, "fog": 0.25, "cloudy": 0.1}.get(scene.weather, 0.0),
        thickness={"fog": 0.95, "rain": 0.62, "snow": 0.6}.get(scene.weather, 0.5),
        dark=scene.time == "night",
        lamps=scene.time in {"night", "dusk"} or scene.weather == "storm",
    )


def _ambient(scene: Scene) -> tuple[float, float, float]:
    """Return what the light of the hour, the weather and the walls multiplies colours by."""
    ambient = AMBIENT[scene.time]
    if scene.time == "night" and scene.place in INDOORS:
        ambient = LAMPLIGHT
    if scene.weather in {"rain", "storm"}:
        ambient = (ambient[0] * 0.86, ambient[1] * 0.9, ambient[2] * 0.94)
    if scene.place == "cave":
        dim = DIM_BY_NIGHT if scene.time == "night" else DIM
        ambient = (ambient[0] * dim, ambient[1] * dim, ambient[2] * dim)
    return ambient


def _painted(sky: list[str], wanted: str) -> list[str]:
    """Give a sky a colour that was asked for: full above, paler and its own towards the land."""
    paler = [wanted, colour.mix(wanted, "#fff6ea", 0.3), colour.mix(wanted, "#fff6ea", 0.6)]
    much = (0.86, 0.8, 0.66)
    return [colour.mix(a, b, m) for a, b, m in zip(sky, paler, much, strict=True)]


def _tinted(sky: list[str], palette: list[str]) -> list[str]:
    """Lean a sky towards the colours that were asked for, keeping its lightness."""
    out = []
    for i, part in enumerate(sky):
        wanted = palette[i % len(palette)]
        lift = colour.luminance(part) - colour.luminance(wanted)
        near = colour.mix(wanted, "#ffffff" if lift > 0 else "#000000", min(0.75, abs(lift)))
        out.append(colour.mix(part, near, 0.55))
    return out
