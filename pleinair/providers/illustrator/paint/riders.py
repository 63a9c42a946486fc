"""The near leg of whoever rides: the rest of a rider is behind what is ridden."""

from collections.abc import Callable

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.things.forms import tube
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.things.saddles import SADDLES

# In heights of the rider: where the hip is above the foot, how far the knee is forward of it and
# below, how thick the leg is and how long the shoe. Children have shorter legs.
HIP, CHILD_HIP = 0.4, 0.33
KNEE = (0.12, 0.13)
THICK, THIN, SHOE = 0.088, 0.062, 0.085
# Where the foot of somebody on an animal hangs, below the hip.
STIRRUP = (0.07, 0.33)

ColourAt = Callable[[float, float], str | None]


def is_ridden(entry: Entry) -> bool:
    """Return whether who is on it sits astride, so that one leg is on our side."""
    return "animal" in entry.kinds or entry.noun in SADDLES


def near_leg(
    scene: Scene, rider: Thing, entry: Entry, mount: Thing, ridden: Entry, colour_at: ColourAt
) -> Layer:
    """Return the rider's near leg, to be lit; `colour_at` tells what is drawn at a pixel.

    The colours of leg and shoe are those that the rider is drawn in, wherever that comes from.
    """
    tall, wide = rider.height * scene.height_px, scene.width_px
    ahead = -1 if mount.facing == "left" else 1
    x, y = rider.x * wide, rider.y * scene.height_px
    hip = (x, y - tall * (CHILD_HIP if "child" in entry.kinds else HIP))
    foot = (hip[0] + ahead * STIRRUP[0] * tall, hip[1] + STIRRUP[1] * tall)
    if ridden.noun in SADDLES:
        foot = _pedal(scene, mount, ridden)
    knee = ((hip[0] + foot[0]) / 2 + ahead * KNEE[0] * tall, hip[1] + KNEE[1] * tall)
    cloth = colour_at(x - 0.05 * tall, y - 0.12 * tall) or entry.main
    leather = colour_at(x - 0.05 * tall, y - 0.02 * tall) or colour.darker(cloth, 0.4)
    pen = Pen()
    spine = f"M{hip[0]} {hip[1]} Q{knee[0]} {knee[1]} {foot[0]} {foot[1]}"
    pen.path(tube(spine, THICK * tall, THIN * tall), cloth)
    pen.line(spine, colour.darker(cloth, 0.16), 0.008 * tall, role="shade", opacity=0.6)
    _shoe(pen, foot, ahead * SHOE * tall, leather)
    return Layer(f"near leg of {rider.words}", "thing", mount.depth, tuple(pen.shapes))


def _pedal(scene: Scene, mount: Thing, ridden: Entry) -> tuple[float, float]:
    across, down = SADDLES[ridden.noun].pedal
    across = 1 - across if mount.facing == "left" else across
    tall = mount.height * scene.height_px
    x = mount.x * scene.width_px + (across - 0.5) * ridden.aspect * tall
    return x, mount.y * scene.height_px - (1 - down) * tall


def _shoe(pen: Pen, foot: tuple[float, float], long: float, leather: str) -> None:
    (x, y), half = foot, abs(long) * 0.36
    pen.path(
        f"M{x - long * 0.45} {y + half} V{y - half * 0.6} "
        f"Q{x} {y - half * 1.3} {x + long * 0.3} {y - half * 0.3}"
        f"Q{x + long} {y - half * 0.1} {x + long} {y + half}Z",
        leather,
    )
