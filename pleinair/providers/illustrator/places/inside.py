"""Indoors and nowhere: room, table, plain."""

from collections.abc import Iterator

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.pen import Gradient
from pleinair.providers.illustrator.places.view import View
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.things.outlook import outlook
from pleinair.providers.illustrator.things.windows import Box

WALLS = ("#dfd5c1", "#c3d0c4", "#ecdcd7", "#3f4d57", "#d6cfe0", "#e8d7b4", "#b9cbd3")
# Whoever asks for a window gets that one alone.
WINDOWS = frozenset({"window", "windowsill"})
# How wide the window of a room is, how near to the corner it may come, and its frame.
WINDOW, EDGE, FRAME = 0.25, 0.07, 0.03
# How much of its height must be seen above what stands before it.
SEEN = 0.75
# Places along the wall that are tried for it.
STEPS = 24
# What no window is behind, by where it stands and by its kind.
FURNITURE = frozenset({"wall", "air", "furniture"})
WOODS = ("#8a5f3f", "#76513a", "#9a6d48", "#6e5040")


def wall_colour(view: View) -> str:
    if view.scene.palette:
        return colour.mix(view.scene.palette[0], "#efe6d6", 0.4)
    return view.rng("wall").choice(WALLS)


def room(view: View) -> None:
    """A wall with a window's light on it, a skirting board, a wooden floor, a rug."""
    wall(view)
    window(view)
    floor(view)
    rug(view)
    lamplight(view)


def wall(view: View) -> None:
    """Draw a plain wall down to the floor."""
    wall = view.seen(wall_colour(view))
    y = view.horizon
    with view.layer("wall", 3.0) as pen:
        pen.rect(
            (0, 0, view.aspect, y + 0.01),
            Gradient(colour.darker(wall, 0.06), colour.lighter(wall, 0.12), 0, 0, 0, y),
        )


def lamplight(view: View) -> None:
    """Let a lamp that stands outside the picture warm the wall at night."""
    if view.tone.dark:
        with view.layer("lamplight", 1.2) as pen:
            x = view.aspect * (0.5 - view.side * 0.28)
            pen.ellipse((x, view.horizon * 0.45, 0.62, 0.55), "#ffc878", role="glow", opacity=0.42)


def floor(view: View) -> None:
    """Lay a floor of boards, with a skirting board along the wall."""
    y = view.horizon
    wood = view.seen(
        view.scene.ground or view.rng("floor").choice(("#b98a5c", "#a7784f", "#c59a6d"))
    )
    with view.layer("floor", 1.04) as pen:
        pen.rect(
            (-0.02, y, view.aspect + 0.04, 1.02 - y),
            Gradient(colour.darker(wood, 0.12), colour.lighter(wood, 0.06), 0, y, 0, 1),
        )
        middle = view.aspect / 2
        for k in range(-12, 13):
            a, b = middle + k * 0.11, middle + k * 0.24
            pen.line(
                [(a, y), (b, 1.02)], colour.darker(wood, 0.2), 0.002, role="detail", opacity=0.55
            )
        board = view.seen("#efe7da")
        pen.rect((-0.02, y - 0.032, view.aspect + 0.04, 0.036), board)
        pen.rect(
            (-0.02, y + 0.002, view.aspect + 0.04, 0.008),
            colour.darker(wood, 0.35),
            role="shade",
            opacity=0.7,
        )


def rug(view: View) -> None:
    """Lay a rug in the middle of the floor."""
    if not view.shows("rug"):
        return
    y = view.horizon
    rug = view.seen(view.rng("rug").choice(("#a8483c", "#39627a", "#7a7f52", "#c58a3d")))
    with view.layer("rug", 1.0) as pen:
        ry = y + (1 - y) * 0.58
        for grow, paint in ((1.0, rug), (0.88, colour.lighter(rug, 0.4)), (0.83, rug)):
            pen.ellipse((view.aspect / 2, ry, 0.4 * grow, (1 - y) * 0.24 * grow), paint)


def window(view: View) -> None:
    """Hang a window on the lighted side and lay its light across the wall."""
    if not view.shows("window") or WINDOWS & {thing.noun for thing in view.scene.things}:
        return
    hung = window_box(view)
    if hung is None:
        return
    x, y, w, h = hung
    top, _, low = view.tone.sky
    frame = view.seen("#f4eee2")
    with view.layer("window", 1.3) as pen:
        pen.rect((x - 0.016, y - 0.016, w + 0.032, h + 0.032), frame, r=0.006)
        outlook(pen, (x, y, w, h), (top, low), view.scene.weather, view.rng("outlook"))
        if view.tone.dark and view.scene.weather == "clear":
            pen.circle(x + w * 0.7, y + h * 0.25, 0.022, "#f4ecd2", role="light")
        pen.rect((x + w / 2 - 0.005, y, 0.01, h), frame)
        pen.rect((x, y + h * 0.45, w, 0.009), frame)
        pen.rect((x - 0.028, y + h + 0.014, w + 0.056, 0.018), colour.darker(frame, 0.08))
    if not view.tone.dark and view.scene.weather in {"clear", "wind"}:
        reach = -view.side
        lx = x + reach * (w + 0.14)
        with view.layer("window light", 2.7) as pen:
            pen.polygon(
                [
                    (lx, y + 0.07),
                    (lx + w * 0.8, y + 0.12),
                    (lx + w * 0.8, y + h + 0.1),
                    (lx, y + h + 0.05),
                ],
                "#fff4d6",
                role="light",
                opacity=0.34,
            )


def window_box(view: View) -> Box | None:
    """Return the box of the room's own window; None where furniture takes the whole wall.

    It hangs on the lighted side, and gives way to what stands or hangs as high as it.
    """
    h = min(0.34, view.horizon * 0.52)
    y = view.horizon * view.rng("window").uniform(0.16, 0.22)
    taken = list(_taken(view, y, y + h * SEEN))
    last = max(EDGE, view.aspect - EDGE - WINDOW)
    for step in range(STEPS + 1):
        x = EDGE + (last - EDGE) * step / STEPS
        x = x if view.side < 0 else view.aspect - WINDOW - x
        if all(x + WINDOW + FRAME < left or x - FRAME > right for left, right in taken):
            return x, y, WINDOW, h
    return None


def _taken(view: View, top: float, foot: float) -> Iterator[tuple[float, float]]:
    """Yield the stretches of wall before which furniture stands at this height."""
    for thing in view.scene.things:
        entry = catalogue.find(thing.noun)
        high = thing.y - thing.height < foot and thing.y > top
        if entry and high and FURNITURE & {entry.stands, *entry.kinds}:
            middle, half = thing.x * view.aspect, thing.height * entry.aspect / 2
            yield middle - half, middle + half


def table(view: View) -> None:
    """A table's top with its front edge before a quiet wall with a slanting light."""
    wall = view.seen(wall_colour(view))
    y = view.horizon
    with view.layer("wall", 3.0) as pen:
        view.band(pen, 0, y + 0.01, wall, colour.lighter(wall, 0.1))
    _slanting_light(view, colour.lighter(wall, 0.4), y)
    wood = view.seen(view.scene.ground or view.rng("wood").choice(WOODS))
    front = y + (1 - y) * 0.72
    with view.layer("table", 1.02) as pen:
        view.band(pen, y, front, colour.darker(wood, 0.12), colour.lighter(wood, 0.08))
        view.band(pen, front, 1.02, colour.darker(wood, 0.22), colour.darker(wood, 0.4))
        rim = colour.lighter(wood, 0.28)
        pen.rect((-0.02, front - 0.004, view.aspect + 0.04, 0.007), rim, role="light", opacity=0.8)
    _grain(view, wood, y, front)
    lamplight(view)


def _slanting_light(view: View, light: str, foot: float) -> None:
    """Lay two bars of window light across the wall, from the lighted side."""
    left, a = view.side < 0, view.aspect
    with (
        view.layer("wall light", 2.5) as pen,
        pen.placed(0 if left else a, 0, mirror=not left),
    ):
        broad = [(0, 0), (a * 0.36, 0), (a * 0.2, foot), (0, foot)]
        narrow = [(a * 0.44, 0), (a * 0.56, 0), (a * 0.4, foot), (a * 0.28, foot)]
        pen.polygon(broad, light, role="light", opacity=0.5)
        pen.polygon(narrow, light, role="light", opacity=0.28)


def _grain(view: View, wood: str, top: float, foot: float) -> None:
    rng = view.rng("grain")
    with view.layer("grain", 1.01) as pen:
        for _ in range(int(22 * view.aspect)):
            x, y = rng.uniform(-0.1, view.aspect), rng.uniform(top + 0.012, foot - 0.01)
            w = rng.uniform(0.08, 0.3)
            pen.line(
                f"M{x} {y}q{w / 2} {rng.uniform(-0.006, 0.006)} {w} 0",
                colour.darker(wood, 0.2),
                0.0018,
                role="detail",
                opacity=0.5,
            )


def plain(view: View) -> None:
    """A quiet paper ground, a touch lighter in the middle where the thing stands."""
    paint = view.scene.ground or (
        colour.lighter(view.scene.palette[0], 0.7) if view.scene.palette else "#efe8da"
    )
    paint = view.seen(paint)
    with view.layer("ground", 3.0) as pen:
        pen.rect((0, 0, view.aspect, 1), paint)
