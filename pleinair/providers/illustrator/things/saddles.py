"""Where one sits and pedals on what is ridden, as fractions of its box while it faces right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saddle:
    """`seat` and `pedal` are x and y, 0 at the upper left corner."""

    seat: tuple[float, float]
    pedal: tuple[float, float]


SADDLES: dict[str, Saddle] = {
    "bicycle": Saddle((0.33, 0.12), (0.5, 0.86)),
    "motorcycle": Saddle((0.4, 0.34), (0.5, 0.8)),
    "scooter": Saddle((0.36, 0.36), (0.52, 0.82)),
}
