"""What is seen through a window from inside: sky, a far hill, and the weather before it."""

import random

from pleinair.providers.illustrator.colour import darker, mix
from pleinair.providers.illustrator.pen import Gradient, Pen, Role
from pleinair.providers.illustrator.things.windows import Box

# Where a window shows sky between its curtains, as left, top, right and foot in shares of its box.
SKIES: dict[str, Box] = {
    "window": (0.33, 0.13, 0.67, 0.54), "windowsill": (0.32, 0.13, 0.68, 0.54),
}  # fmt: skip
# The view shines into the room: the room's own light does not colour it.
_ROLE: Role = "glow"


def outlook(pen: Pen, box: Box, sky: tuple[str, str], weather: str, rng: random.Random) -> None:
    """Fill a pane with what is outside. `sky` is its colour above and low down."""
    x, y, w, h = box
    top, low = sky
    pen.rect((x, y, w, h), Gradient(top, low, 0, y, 0, y + h), role=_ROLE)
    green = mix("#eaf1f4" if weather == "snow" else "#7fa772", low, 0.35)
    for tone, lift in ((mix(green, low, 0.4), 0.36), (darker(green, 0.08), 0.24)):
        pen.path(
            f"M{x} {y + h} V{y + h * (1 - lift * 0.7)} Q{x + w * 0.35} {y + h * (1 - lift * 1.3)} "
            f"{x + w * 0.7} {y + h * (1 - lift * 0.6)} Q{x + w * 0.88} {y + h * (1 - lift * 0.9)} "
            f"{x + w} {y + h * (1 - lift * 0.75)} V{y + h}Z",
            tone,
            role=_ROLE,
        )
    if weather in {"rain", "storm"}:
        _rain(pen, box, rng)
    elif weather == "snow":
        for _ in range(26):
            at = x + rng.uniform(0.03, 0.97) * w, y + rng.uniform(0.03, 0.97) * h
            pen.circle(*at, w * rng.uniform(0.008, 0.018), "#ffffff", role=_ROLE, opacity=0.95)
    elif weather == "fog":
        pen.rect((x, y + h * 0.35, w, h * 0.65), "#dfe4e4", role=_ROLE, opacity=0.6)


def _rain(pen: Pen, box: Box, rng: random.Random) -> None:
    """Draw falling streaks, and drops that run down the glass."""
    x, y, w, h = box
    for _ in range(30):
        left, top = x + rng.uniform(0.06, 0.98) * w, y + rng.uniform(0.02, 0.84) * h
        fall = [(left, top), (left - w * 0.03, top + h * 0.12)]
        pen.line(fall, "#f2f8fb", w * 0.007, role=_ROLE, opacity=0.6)
    for _ in range(9):
        left, top = x + rng.uniform(0.05, 0.95) * w, y + rng.uniform(0.05, 0.7) * h
        trail = [(left, top), (left, top + h * rng.uniform(0.06, 0.16))]
        pen.line(trail, "#ffffff", w * 0.008, role=_ROLE, opacity=0.45)
        pen.ellipse((*trail[1], w * 0.012, w * 0.018), "#ffffff", role=_ROLE, opacity=0.8)
