"""A river that winds from the hills and passes before us, between two banks."""

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import banks, country, land, sky, water
from pleinair.providers.illustrator.places.view import View

# Behind the grass that grows at the front, before the land it runs through.
DEPTH = 1.005


def valley(view: View) -> None:
    """Hills, a meadow with a river in it, a bank in front."""
    sky.draw(view)
    land.hills(view)
    country.lone_trees(view, "river trees", count=4, near=0.16)
    land.ground(view, rows=2)
    _river(view)
    if view.shore:
        banks.grassy(view)
        land.tufts(view, top=view.shore + 0.04)
    if view.scene.time == "day" and view.shows("bird"):
        sky.birds(view, view.horizon * 0.45)
    land.edge(view)


def _river(view: View) -> None:
    """Draw the water on a strip of wet earth, with the marks of its waves."""
    far_bank = view.horizon + (view.shore - view.horizon) * 0.56
    earth = view.grass(0.3, shift=0.3)
    deep = water.colour_of(view)
    pale = colour.mix(deep, view.tone.sky[2], 0.55)
    with view.layer("river", DEPTH) as pen:
        _course(view, pen, far_bank - 0.012, colour.darker(earth, 0.1), swell=1.25)
        _course(
            view, pen, far_bank, Gradient(pale, deep, 0, view.horizon, 0, view.shore), swell=1.0
        )
    water.waves(view, far_bank + 0.012, view.shore, calm=True, depth=DEPTH - 0.001)


def _course(view: View, pen: Pen, y: float, paint: str | Gradient, *, swell: float) -> None:
    """Fill the river's course: two bends from the horizon, then the whole width from y down."""
    a, top, low = view.aspect, view.horizon + 0.008, view.shore + 0.06
    rise = y - top
    with pen.placed(a if view.side < 0 else 0, 0, mirror=view.side < 0):
        tip, mouth = 0.006 * swell, 0.05 * swell
        pen.path(
            f"M{-0.03} {y + 0.02}"
            f"C{a * 0.16} {y - 0.01} {a * 0.3} {y - 0.012} {a * 0.36 - mouth} {y - rise * 0.22}"
            f"C{a * 0.44 - mouth} {y - rise * 0.5} {a * 0.74} {y - rise * 0.5} "
            f"{a * 0.72} {y - rise * 0.68}"
            f"C{a * 0.7} {y - rise * 0.82} {a * 0.6 - tip} {y - rise * 0.8} {a * 0.6 - tip} {top}"
            f"H{a * 0.6 + tip}"
            f"C{a * 0.62 + tip} {y - rise * 0.84} {a * 0.8 + mouth} {y - rise * 0.86} "
            f"{a * 0.78 + mouth} {y - rise * 0.64}"
            f"C{a * 0.78} {y - rise * 0.3} {a * 0.5 + mouth} {y - rise * 0.42} "
            f"{a * 0.5 + mouth} {y - rise * 0.16}"
            f"C{a * 0.56} {y + 0.006} {a * 0.8} {y - 0.006} {a + 0.03} {y + 0.012}"
            f"V{low}H-0.03Z",
            paint,
        )
