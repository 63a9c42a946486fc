"""Prompts for somebody's first minute, with pictures that the illustrator really made of them.

`tools/examples.py` draws the pictures anew.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A prompt to start from. `name` is that of its picture among the static files.

    `seed` is the one that drew it.
    """

    name: str
    prompt: str
    seed: int = 1
    width_px: int = 640
    height_px: int = 480

    @property
    def picture(self) -> str:
        """The static file."""
        return f"web/examples/{self.name}.webp"


EXAMPLES = (
    Example(
        "lighthouse", "A lighthouse on the beach at sunset, sailing boats on the sea, gulls", seed=3
    ),
    Example("fox", "A red fox in a snowy forest, paper cut-out style"),
    Example("vase", "Wild flowers in a blue vase on a wooden table, morning light, watercolour"),
    Example("whale", "A whale swimming under the sea with many small fish", seed=4),
    Example("balloon", "Hot air balloons over green hills at dawn, flat colours"),
    Example("owl", "An owl in the forest at night, low poly", seed=2),
)

# Beside the form for signing in, on wide screens.
ENTRANCE = Example(
    "entrance",
    "Hot air balloons over a lake between mountains at sunset",
    seed=5,
    width_px=960,
    height_px=1200,
)
