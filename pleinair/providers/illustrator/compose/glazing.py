"""Bodies of the sky in a room: they are seen through its window."""

from dataclasses import replace

from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.scene import ROOMS, Scene, Thing
from pleinair.providers.illustrator.things.outlook import SKIES
from pleinair.providers.illustrator.words.lexicon import Lexicon

WINDOW = "window"
# How high the window is that is added for them, and where its foot is between ceiling and floor.
HEIGHT, FOOT = 0.44, 0.84
# How wide it is at most, in widths of the picture.
WIDE = 0.58
# How much of the sky in a window one of them may take: of its height, of its share of the width.
DOWN, ACROSS = 0.62, 0.86
ASIDE = 0.74
# How far before the view, and so behind the bars, they are.
BEFORE = 1e-3


def put_behind_glass(scene: Scene, lexicon: Lexicon) -> list[Thing]:
    """Move sun, moon and stars into the window of a room; return the window where it had none."""
    if scene.place not in ROOMS or scene.background != "scene":
        return []
    bearers = {thing.on for thing in scene.things} | {b for _, _, b in scene.relations}
    bodies = [
        i
        for i, thing in enumerate(scene.things)
        if _is_of_the_sky(thing, lexicon) and thing.id not in bearers
    ]
    windows = [thing for thing in scene.things if thing.noun in SKIES]
    unwanted = WINDOW in scene.without or lexicon.find(WINDOW) is None
    if not bodies or (not windows and unwanted):
        return []
    added = [] if windows else [_window(scene, scene.things[bodies[0]], lexicon)]
    window = (windows or added)[0]
    for rank, i in enumerate(bodies):
        scene.things[i] = _seen(scene, scene.things[i], window, lexicon, rank, len(bodies))
    return added


def _is_of_the_sky(thing: Thing, lexicon: Lexicon) -> bool:
    entry = lexicon.find(thing.noun)
    return entry is not None and entry.stands == "sky"


def _window(scene: Scene, body: Thing, lexicon: Lexicon) -> Thing:
    entry = lexicon.find(WINDOW)
    most = WIDE * scene.width_px / scene.height_px / (entry.aspect if entry else 1.0)
    return Thing(
        id=f"{WINDOW}-for-{body.id}", noun=WINDOW, words=WINDOW, x=min(0.7, max(0.3, body.x)),
        y=round(scene.horizon * FOOT, 4), height=min(HEIGHT, round(most, 4)), depth=0.3,
        seed=seed_of(scene.seed, WINDOW, 0), extra=True,
    )  # fmt: skip


def _seen(
    scene: Scene, body: Thing, window: Thing, lexicon: Lexicon, rank: int, count: int
) -> Thing:
    """Return a body in its part of the window, each a little higher or lower than the last."""
    left, top, right, foot = SKIES[window.noun]
    wide = window.height * _aspect(window, lexicon) * scene.height_px / scene.width_px
    share = (right - left) * wide / count
    height = min(
        DOWN * (foot - top) * window.height,
        ACROSS * share * scene.width_px / scene.height_px / _aspect(body, lexicon),
    )
    # One alone is beside the upright bar rather than behind it.
    across = ASIDE if count == 1 else rank + 0.5
    half = height * _aspect(body, lexicon) * scene.height_px / scene.width_px / 2
    x = window.x + (left - 0.5) * wide + min(share * across, share * count - half)
    room = (foot - top) * window.height - height
    y = window.y - window.height * (1 - top) + room * (0.25 + 0.5 * (rank % 2)) + height
    return replace(
        body, x=round(x, 4), y=round(y, 4), height=round(height, 4),
        depth=round(window.depth - BEFORE, 4),
    )  # fmt: skip


def _aspect(thing: Thing, lexicon: Lexicon) -> float:
    entry = lexicon.find(thing.noun)
    assert entry is not None
    return entry.aspect
