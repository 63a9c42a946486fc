"""The hands of whoever plays: their arms lie over the instrument."""

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.geometry import Transform
from pleinair.providers.illustrator.pen import Pen, Shape
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.things import likeness
from pleinair.providers.illustrator.things.forms import ball, tube
from pleinair.providers.illustrator.things.playing import PLAYED, Point

# How far the shoulders of an animal are from the middle of its face, in distances between the
# eyes, and how far below the eyes; how thick its arm is there and at the paw.
SHOULDER, BELOW = 0.8, 1.75
THICK, THIN = 0.5, 0.4
# Who has something to hold with.
LIMBED = frozenset({"bird", "mammal", "amphibian", "fantasy"})


def is_upright(scene: Scene, thing: Thing) -> bool:
    """Return whether somebody needs hands, or wears a coat: an animal stands up for it."""
    borne = [kind for kind, _, bearer in scene.relations if bearer == thing.id]
    busy = "held" in borne or bool(likeness.colour_of(thing.looks, "coat"))
    return busy and "on" not in borne and thing.mood != "sleeping"


def instrument_of(scene: Scene, player: Thing) -> Thing | None:
    """Return what somebody plays, or None."""
    return next((t for t in scene.things if t.on == player.id and t.noun in PLAYED), None)


def hands(scene: Scene, instrument: Thing, at: Transform, player: Thing) -> tuple[Point, Point]:
    """Return the hands on our left and right of a player who faces right, in heights of the box.

    `at` is the way from the instrument's units to pixels.
    """
    played = PLAYED[instrument.noun]
    tall = player.height * scene.height_px
    side = -1 if player.facing == "left" else 1

    def within(point: Point) -> Point:
        x, y = at.point(*point)
        across = side * (x - player.x * scene.width_px) / tall
        return across, 1 - (player.y * scene.height_px - y) / tall

    return within(played.near), within(played.far)


def paws(middle: Point, apart: float, ends: tuple[Point, Point], fur: str) -> tuple[Shape, ...]:
    """Draw the forelegs of an animal that plays, from its shoulders to `ends`, in pixels.

    `middle` is the middle between its eyes, which are so far `apart`.
    """
    pen, paint = Pen(), colour.darker(fur, 0.08)
    for side, end in zip((-1, 1), sorted(ends), strict=True):
        start = middle[0] + side * SHOULDER * apart, middle[1] + BELOW * apart
        bend = (start[0] + end[0]) / 2 + side * 0.35 * apart, max(start[1], end[1]) + 0.12 * apart
        spine = f"M{start[0]} {start[1]} Q{bend[0]} {bend[1]} {end[0]} {end[1]}"
        pen.path(tube(spine, THICK * apart, THIN * apart), paint)
        pen.line(spine, colour.darker(fur, 0.24), 0.03 * apart, role="shade", opacity=0.4)
        ball(pen, (*end, 0.26 * apart, 0.24 * apart), paint, light=0)
    return tuple(pen.shapes)
