"""Rooms that are told by what is built into them: kitchen, bedroom, café, greenhouse."""

import random

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient, Pen
from pleinair.providers.illustrator.places import inside, land, sky
from pleinair.providers.illustrator.places.view import View, blob

CUPBOARDS = ("#7fa08f", "#8aa3b5", "#d8b06a", "#c98a72")
COVERS = ("#c9dbe6", "#e6d3dc", "#d6e0c6", "#ead9bd")
PANELS = ("#4f6f63", "#5a4a42", "#3f5a6b", "#7a4f47")
POTS = ("#c4714d", "#b5623f", "#d08a62")


def kitchen(view: View) -> None:
    """Tiles, a worktop over cupboards, a shelf with jars."""
    inside.wall(view)
    inside.floor(view)
    _tiles(view)
    inside.window(view)
    _worktop(view)
    _shelf(view)
    inside.lamplight(view)


def _tiles(view: View) -> None:
    top, foot, step = view.horizon - 0.33, view.horizon - 0.17, 0.04
    tile = view.seen("#f2efe6")
    with view.layer("tiles", 1.6) as pen:
        pen.rect((-0.02, top, view.aspect + 0.04, foot - top), tile)
        joint = colour.darker(tile, 0.14)
        for row in range(5):
            y = top + row * step
            pen.line([(-0.02, y), (view.aspect + 0.02, y)], joint, 0.0022, role="detail")
        for column in range(int(view.aspect / step) + 2):
            x = column * step
            pen.line([(x, top), (x, foot)], joint, 0.0022, role="detail")


def _worktop(view: View) -> None:
    y, foot, door = view.horizon - 0.185, view.horizon + 0.025, 0.15
    front = view.seen(view.rng("cupboards").choice(CUPBOARDS))
    wood = view.seen("#c89b6a")
    with view.layer("worktop", 1.03) as pen:
        pen.rect((-0.02, foot - 0.03, view.aspect + 0.04, 0.03), colour.darker(front, 0.5))
        view.band(pen, y, foot - 0.02, colour.lighter(front, 0.06), colour.darker(front, 0.06))
        for i in range(int(view.aspect / door) + 1):
            x = i * door + 0.012
            pen.rect(
                (x, y + 0.045, door - 0.024, 0.13),
                colour.lighter(front, 0.16),
                r=0.006,
                role="light",
            )
            pen.rect((x + door / 2 - 0.03, y + 0.056, 0.036, 0.007), wood, r=0.003, role="detail")
        pen.rect((-0.02, y, view.aspect + 0.04, 0.026), wood)
        pen.rect(
            (-0.02, y + 0.026, view.aspect + 0.04, 0.008),
            colour.darker(front, 0.34),
            role="shade",
            opacity=0.6,
        )


def _shelf(view: View) -> None:
    """Hang a shelf with jars and cups on the side away from the window."""
    rng, wood = view.rng("shelf"), view.seen("#a9774a")
    left = view.aspect * 0.44 if view.side < 0 else view.aspect * 0.56 - 0.3
    hung = inside.window_box(view)
    if hung and left - 0.03 < hung[0] + hung[2] and hung[0] < left + 0.33:
        return
    y = view.horizon - 0.39
    with view.layer("shelf", 1.28) as pen:
        x = left + 0.02
        while x < left + 0.26:
            w, h = rng.uniform(0.026, 0.04), rng.uniform(0.035, 0.065)
            jar = view.seen(rng.choice(("#d9843b", "#7a9a4f", "#b3473c", "#e8cf8a", "#5f8fa6")))
            pen.rect((x, y - h, w, h), jar, r=0.007)
            pen.rect((x + 0.003, y - h - 0.008, w - 0.006, 0.011), wood, r=0.003, role="detail")
            pen.rect(
                (x + 0.005, y - h + 0.008, 0.005, h - 0.018), "#ffffff", role="light", opacity=0.5
            )
            x += w + rng.uniform(0.008, 0.02)
        pen.rect((left, y, 0.3, 0.014), wood)


def bedroom(view: View) -> None:
    """Striped paper, a window with curtains, a table at the bedside."""
    inside.wall(view)
    stripe = colour.lighter(view.seen(inside.wall_colour(view)), 0.2)
    with view.layer("stripes", 2.8) as pen:
        for i in range(int(view.aspect / 0.09) + 1):
            pen.rect((i * 0.09, 0, 0.045, view.horizon), stripe, role="light", opacity=0.5)
    inside.window(view)
    if view.shows("window"):
        _curtains(view)
    inside.floor(view)
    inside.rug(view)
    _nightstand(view)
    inside.lamplight(view)


def _curtains(view: View) -> None:
    cloth = view.seen(view.rng("curtains").choice(COVERS))
    rod = view.seen("#7a5a40")
    hung = inside.window_box(view)
    if hung is None:
        return
    x = hung[0]
    top, foot = view.horizon * 0.12, view.horizon * 0.8
    with view.layer("curtains", 1.22) as pen:
        for left, right in ((x - 0.045, x + 0.045), (x + 0.205, x + 0.295)):
            pen.path(
                f"M{left} {top}H{right}C{right - 0.012} {top + 0.2} {right - 0.02} {foot - 0.1} "
                f"{right} {foot}H{left}C{left + 0.01} {foot - 0.1} {left - 0.006} {top + 0.2} "
                f"{left} {top}Z",
                Gradient(cloth, colour.darker(cloth, 0.14), left, top, right, top),
            )
            for fold in (0.03, 0.06):
                pen.line(
                    [(left + fold, top + 0.01), (left + fold, foot - 0.01)],
                    colour.darker(cloth, 0.2),
                    0.003,
                    role="shade",
                    opacity=0.6,
                )
        pen.rect((x - 0.07, top - 0.012, 0.39, 0.014), rod, r=0.006)


def _nightstand(view: View) -> None:
    wood, foot = view.seen("#a87648"), view.horizon + 0.045
    middle = view.aspect * (0.645 if view.side < 0 else 0.355)
    with view.layer("nightstand", 1.0) as pen:
        pen.rect((middle - 0.055, foot - 0.15, 0.11, 0.15), wood, r=0.004)
        pen.rect((middle - 0.064, foot - 0.158, 0.128, 0.016), colour.lighter(wood, 0.18), r=0.004)
        for y in (foot - 0.128, foot - 0.068):
            pen.rect((middle - 0.045, y, 0.09, 0.05), colour.darker(wood, 0.14), role="shade")
            pen.circle(middle, y + 0.025, 0.007, "#e2c27a", role="detail")


def cafe(view: View) -> None:
    """Panelling, a counter with a machine, cups on a shelf, a slate, lamps over it all."""
    inside.wall(view)
    inside.floor(view)
    inside.window(view)
    panel = view.seen(view.rng("panels").choice(PANELS))
    with view.layer("panels", 1.4) as pen:
        y = view.horizon - 0.16
        pen.rect((-0.02, y, view.aspect + 0.04, 0.14), panel)
        for i in range(int(view.aspect / 0.06) + 1):
            pen.line(
                [(i * 0.06, y), (i * 0.06, y + 0.14)],
                colour.darker(panel, 0.2),
                0.0024,
                role="detail",
            )
        pen.rect((-0.02, y - 0.012, view.aspect + 0.04, 0.016), colour.lighter(panel, 0.16))
    # As if the light came from the left; else the whole back of the room is mirrored.
    mirrored = view.side > 0
    for name, depth, draw in (
        ("slate", 1.35, _slate),
        ("counter", 1.02, _counter),
        ("lamps", 1.15, _lamps),
    ):
        with (
            view.layer(name, depth) as pen,
            pen.placed(view.aspect if mirrored else 0, 0, mirror=mirrored),
        ):
            draw(view, pen)
    inside.lamplight(view)


def _slate(view: View, pen: Pen) -> None:
    """Hang a slate with chalk lines, and cups on a shelf beside it."""
    x, y, wood = view.aspect * 0.46, view.horizon * 0.34, view.seen("#9a6d48")
    pen.rect((x, y, 0.17, 0.2), wood, r=0.006)
    pen.rect((x + 0.012, y + 0.012, 0.146, 0.176), view.seen("#2f3a38"), role="detail")
    for i, w in enumerate((0.07, 0.11, 0.09, 0.11, 0.06)):
        left = x + 0.085 - w / 2
        pen.line(
            [(left, y + 0.04 + i * 0.03), (left + w, y + 0.04 + i * 0.03)],
            "#e9e6dc",
            0.005,
            role="light",
            opacity=0.8,
        )
    x += 0.22
    foot = y + 0.13
    for i in range(5):
        cup = view.seen(("#f4efe4", "#e0a54a", "#c96a4f")[i % 3])
        left = x + 0.012 + i * 0.05
        pen.path(f"M{left} {foot - 0.034}h0.032l-0.005 0.034h-0.022Z", cup)
        pen.line(f"M{left + 0.03} {foot - 0.028}q0.016 0.006 -0.001 0.017", cup, 0.004)
    pen.rect((x, foot, 0.27, 0.013), wood)


def _counter(view: View, pen: Pen) -> None:
    """Stand a counter before the wall: a glass case of cakes and a coffee machine on it."""
    wood, x = view.seen("#8f6242"), view.aspect * 0.58
    y, foot, end = view.horizon - 0.15, view.horizon + 0.05, view.aspect + 0.02
    pen.rect((x, y, end - x, foot - y), Gradient(wood, colour.darker(wood, 0.2), 0, y, 0, foot))
    for i in range(4):
        left = x + 0.018 + i * 0.105
        pen.rect((left, y + 0.04, 0.088, 0.14), colour.lighter(wood, 0.14), r=0.004, role="light")
    pen.rect((x - 0.014, y - 0.016, end - x + 0.02, 0.026), colour.lighter(wood, 0.3))
    glass = view.seen("#dcecf0")
    pen.rect((x + 0.02, y - 0.096, 0.17, 0.08), glass, r=0.008)
    for i, cake in enumerate(("#e8a0b0", "#c98a52", "#f2d58a", "#7a4a35")):
        pen.path(
            f"M{x + 0.034 + i * 0.038} {y - 0.022}v-0.022q0.014 -0.014 0.028 0v0.022Z",
            view.seen(cake),
            role="detail",
        )
    pen.line([(x + 0.03, y - 0.058), (x + 0.18, y - 0.058)], "#ffffff", 0.004, role="light")
    steel, left = view.seen("#b9c0c4"), x + 0.225
    pen.rect((left, y - 0.125, 0.11, 0.109), steel, r=0.008)
    pen.rect((left + 0.012, y - 0.085, 0.086, 0.05), colour.darker(steel, 0.55), role="detail")
    pen.rect((left - 0.006, y - 0.136, 0.122, 0.018), colour.darker(steel, 0.2), r=0.004)
    pen.circle(left + 0.055, y - 0.102, 0.009, view.seen("#c9483f"), role="detail")


def _lamps(view: View, pen: Pen) -> None:
    for share in (0.2, 0.5, 0.8):
        x, y = view.aspect * share, view.horizon * 0.2
        pen.ellipse((x, y + 0.06, 0.15, 0.11), "#ffd98a", role="glow", opacity=0.24)
        pen.line([(x, 0), (x, y)], view.seen("#3b3530"), 0.004)
        pen.path(
            f"M{x - 0.05} {y + 0.04}Q{x - 0.04} {y - 0.012} {x} {y - 0.014}"
            f"Q{x + 0.04} {y - 0.012} {x + 0.05} {y + 0.04}Z",
            view.seen("#c2643f"),
        )
        pen.ellipse((x, y + 0.042, 0.026, 0.014), "#ffe9b0", role="glow")


def greenhouse(view: View) -> None:
    """The garden and the sky through glass, benches full of pots on both sides of a path."""
    sky.draw(view)
    land.hills(view, count=2, lift=0.07)
    gravel = view.seen(view.scene.ground or "#cdbb9a")
    with view.layer("gravel", 1.02) as pen:
        view.band(pen, view.horizon, 1.02, colour.darker(gravel, 0.08), colour.lighter(gravel, 0.1))
    with view.layer("glass", 1.01) as pen:
        _glass(view, pen)
    rng = view.rng("pots")
    for side in (0, 1):
        with (
            view.layer("bench", 0.98) as pen,
            pen.placed(view.aspect * side, 0, mirror=bool(side)),
        ):
            _bench(view, pen, rng)


def _glass(view: View, pen: Pen) -> None:
    """Draw the frame of a gable of glass: roof, posts, a low wall of brick."""
    a, y = view.aspect, view.horizon
    bar, eaves, ridge = view.seen("#f3f6f1"), y * 0.36, -0.04
    pen.polygon([(0, 0), (a, 0), (a, y), (0, y)], "#e6f5f2", role="light", opacity=0.16)
    for i in range(1, 8):
        x = a * i / 8
        pen.line([(x, eaves), (x, y)], bar, 0.009)
        pen.line([(a / 2 + (x - a / 2) * 0.28, ridge), (x, eaves)], bar, 0.007)
    for high, width in ((eaves, 0.018), (eaves + (y - eaves) * 0.5, 0.007), (eaves * 0.45, 0.006)):
        pen.line([(-0.02, high), (a + 0.02, high)], bar, width)
    for x in (0.1, 0.55):
        glint = [
            (a * x, eaves + 0.03),
            (a * x + 0.06, eaves + 0.03),
            (a * x - 0.06, y - 0.1),
            (a * x - 0.12, y - 0.1),
        ]
        pen.polygon(glint, "#ffffff", role="light", opacity=0.22)
    brick = view.seen("#b8694c")
    pen.rect((-0.02, y - 0.075, a + 0.04, 0.09), brick)
    pen.rect((-0.02, y - 0.082, a + 0.04, 0.014), bar)
    for row in (0, 1, 2):
        for i in range(int(a / 0.06) + 1):
            x, top = i * 0.06 + row % 2 * 0.03, y - 0.062 + row * 0.025
            pen.line(f"M{x} {top}h0.05", colour.darker(brick, 0.25), 0.0024, role="detail")


def _bench(view: View, pen: Pen, rng: random.Random) -> None:
    """Stand a bench along the left side, with pots that grow towards the front."""
    y, wood = view.horizon, view.seen("#b08a5c")
    far, near = (0.26 * view.aspect, y - 0.02), (0.14 * view.aspect, y + 0.27)
    top = [(-0.05, far[1]), far, near, (-0.05, near[1])]
    pen.polygon([near, far, (far[0], far[1] + 0.09), (near[0], 1.0)], colour.darker(wood, 0.4))
    pen.rect((-0.05, near[1], near[0] + 0.05, 0.4), colour.darker(wood, 0.26))
    pen.polygon(top, colour.lighter(wood, 0.1))
    pen.rect((-0.05, near[1], near[0] + 0.05, 0.022), wood)
    for step in range(5):
        t = step / 4
        foot = far[1] + 0.025 + (near[1] - far[1]) * 0.92 * t
        edge = far[0] + (near[0] - far[0]) * t
        size = 0.06 + 0.07 * t
        for x in (edge - size * 1.5, edge - size * 0.55):
            if x > -size:
                _pot(view, pen, rng, (x, foot), size * rng.uniform(0.9, 1.1))


def _pot(view: View, pen: Pen, rng: random.Random, at: tuple[float, float], size: float) -> None:
    """Draw a pot with leaves and, often, flowers; `size` is its width."""
    x, y = at
    clay, leaf = (
        view.seen(rng.choice(POTS)),
        view.seen(rng.choice(("#4f8f4b", "#6aa354", "#3f7d56"))),
    )
    crown = y - size * rng.uniform(1.3, 1.8)
    pen.path(blob(rng, x, crown, size * 0.62, size * 0.75, bumps=9), leaf)
    lit = blob(rng, x - size * 0.15, crown - size * 0.2, size * 0.32, size * 0.36, bumps=7)
    pen.path(lit, colour.lighter(leaf, 0.2), role="light", opacity=0.7)
    if view.shows("flower") and rng.random() < 0.65:
        petal = view.seen(rng.choice(land.FLOWERS))
        for _ in range(4):
            spot = x + rng.uniform(-0.45, 0.45) * size, crown + rng.uniform(-0.5, 0.4) * size
            land.flower(pen, *spot, size * 0.1, petal)
    w = size * 0.42
    pen.path(
        f"M{x - w} {y - size * 0.72}H{x + w}L{x + w * 0.72} {y}H{x - w * 0.72}Z",
        Gradient(colour.lighter(clay, 0.1), colour.darker(clay, 0.16), x - w, 0, x + w, 0),
    )
    pen.rect((x - w * 1.12, y - size * 0.82, w * 2.24, size * 0.16), clay)
