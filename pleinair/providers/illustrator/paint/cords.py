"""What things hang on: kites on strings, lamps on cords."""

from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.pen import Pen
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.scene import Thing
from pleinair.providers.illustrator.things.registry import ENTRIES, Entry

# Where a kite's string is held: from the middle in widths of the figure, above its foot.
HAND = (0.42, 0.56)
# What hangs from the ceiling always, and what does where it is said to be above something.
PENDANT, HUNG_ABOVE = "hanging lamp", frozenset({"lantern"})
# How thick a cord is and the rose that it hangs from, in heights of what hangs.
CORD, ROSE = 0.018, 0.09


def of(view: View, thing: Thing, entry: Entry) -> Layer | None:
    """Return what a thing hangs on, or None where it hangs on nothing."""
    if entry.noun == "kite":
        return _string(view, thing)
    above = any(kind == "above" and one == thing.id for kind, one, _ in view.scene.relations)
    hangs = entry.noun == PENDANT or (entry.noun in HUNG_ABOVE and above)
    return _cord(view, thing) if hangs else None


def _cord(view: View, thing: Thing) -> Layer:
    """Run a cord from the top of a lamp to the upper edge of the picture."""
    scene = view.scene
    x, tall = thing.x * scene.width_px, thing.height * scene.height_px
    top = (thing.y - thing.height * 0.97) * scene.height_px
    pen, dark = Pen(), view.seen("#4a4048")
    pen.line([(x, 0), (x, top)], dark, max(1.0, CORD * tall))
    pen.path(f"M{x - ROSE * tall} 0 H{x + ROSE * tall} L{x} {ROSE * tall}Z", dark)
    return Layer(f"cord of {thing.words}", "thing", thing.depth, tuple(pen.shapes))


def _string(view: View, thing: Thing) -> Layer | None:
    """Return the string from a kite to the hand that holds it."""
    scene = view.scene
    flyer = next((t for t in scene.things if t.id == thing.on), None)
    entry = ENTRIES.get(flyer.noun) if flyer else None
    if flyer is None or entry is None:
        return None
    tall = flyer.height * scene.height_px
    side = -1 if flyer.x > thing.x else 1
    hand = (
        flyer.x * scene.width_px + side * HAND[0] * entry.aspect * tall,
        (flyer.y - HAND[1] * flyer.height) * scene.height_px,
    )
    knot = thing.x * scene.width_px, (thing.y - thing.height * 0.62) * scene.height_px
    sag = (knot[0] + hand[0]) / 2, max(knot[1], hand[1]) - 0.1 * tall
    pen = Pen()
    line = f"M{knot[0]} {knot[1]} Q{sag[0]} {sag[1]} {hand[0]} {hand[1]}"
    pen.line(line, view.seen("#6d5f55"), max(1.0, 0.008 * tall))
    return Layer(f"string of {thing.words}", "thing", flyer.depth, tuple(pen.shapes))
