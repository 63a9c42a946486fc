"""How instruments are held and played: where they touch the player, and where the hands are."""

from dataclasses import dataclass
from typing import Literal

from pleinair.providers.illustrator import geometry
from pleinair.providers.illustrator.geometry import Transform

Point = tuple[float, float]

# Eyes that are farther apart than this, in heights, tell nothing of the head: a frog's.
MOST_APART = 0.3


@dataclass(frozen=True, slots=True)
class Playing:
    """How one instrument is played by somebody who faces right.

    `turn` is in degrees, `size` its height in heights of a person. `anchor` is the point of it that
    touches the player at `touches`. `near` is where the hand on our left is, `far` the other one.
    Points are in units of the instrument's height from its upper left corner.
    """

    turn: float
    size: float
    touches: Literal["belly", "chin", "mouth"]
    anchor: Point
    near: Point
    far: Point


PLAYED: dict[str, Playing] = {
    "guitar": Playing(62, 0.54, "belly", (0.22, 0.76), (0.24, 0.7), (0.22, 0.2)),
    "violin": Playing(76, 0.34, "chin", (0.22, 0.97), (0.6, 0.72), (0.22, 0.26)),
    "trumpet": Playing(-6, 0.2, "mouth", (0.02, 0.44), (0.8, 0.72), (1.02, 0.6)),
    "saxophone": Playing(8, 0.4, "mouth", (0.03, 0.18), (0.35, 0.68), (0.31, 0.42)),
}


def placed(noun: str, size: float, aspect: float) -> Transform:
    """Return the way from an instrument's units to places about the middle of its box."""
    box = geometry.placed(-aspect * size / 2, -size / 2, scale=size)
    return geometry.placed(turn=PLAYED[noun].turn).then(box)
