"""What a place is furnished with: rooms always, others when nothing but the place was named.

Each is a noun, its x and the y of its foot as fractions of the picture, and its height.
"""

import random
from collections.abc import Iterable

from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.compose.stage import Stage
from pleinair.providers.illustrator.scene import ROOMS, Place, Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.setting import EVERYTHING

Piece = tuple[str, float, float, float]

PIECES: dict[Place, tuple[Piece, ...]] = {
    "room": (
        ("bookshelf", 0.84, 0.8, 0.46),
        ("sofa", 0.36, 0.87, 0.3),
        ("grandfather clock", 0.1, 0.76, 0.46),
    ),
    "city": (
        ("street lamp", 0.14, 0.8, 0.46),
        ("tree", 0.88, 0.8, 0.36),
        ("bench", 0.72, 0.8, 0.12),
    ),
    "meadow": (("tree", 0.68, 0.8, 0.42),),
    "beach": (("palm", 0.86, 0.9, 0.52),),
    "garden": (("bench", 0.3, 0.86, 0.17),),
    "desert": (("cactus", 0.7, 0.86, 0.3),),
    "table": (("vase", 0.42, 0.82, 0.44), ("apple", 0.62, 0.84, 0.16), ("pear", 0.73, 0.81, 0.2)),
    "farm": (("barn", 0.7, 0.78, 0.36),),
    "lake": (("rowing boat", 0.3, 0.72, 0.1),),
    "underwater": (("coral", 0.76, 0.95, 0.2),),
    "mountains": (("cabin", 0.66, 0.82, 0.22),),
    "river": (("rowing boat", 0.44, 0.79, 0.12),),
    "kitchen": (("table", 0.46, 0.9, 0.25), ("fruit bowl", 0.46, 0.672, 0.1)),
    "bedroom": (("armchair", 0.72, 0.93, 0.26),),
    "café": (("table", 0.36, 0.93, 0.22), ("chair", 0.09, 0.93, 0.27), ("cup", 0.34, 0.724, 0.07)),
    "greenhouse": (("watering can", 0.62, 0.92, 0.15), ("flower pot", 0.42, 0.9, 0.2)),
}
# Where on the floor the tables stand that bear these: they are as near.
BENEATH = {"fruit bowl": 0.905, "cup": 0.935}
# What stands at the walls of a room whatever else is in it; without it a kitchen is any room.
# The light comes from the left here: where it comes from the right all of it is mirrored.
FIXTURES: dict[Place, tuple[Piece, ...]] = {
    "kitchen": (("stove", 0.52, 0.685, 0.245), ("fridge", 0.87, 0.69, 0.44)),
    "bedroom": (("wardrobe", 0.84, 0.69, 0.46), ("bed", 0.33, 0.72, 0.28),
                ("lamp", 0.645, 0.53, 0.13)),
    "café": (("table", 0.62, 0.76, 0.14), ("chair", 0.46, 0.76, 0.17), ("chair", 0.78, 0.76, 0.17)),
}  # fmt: skip


def pieces(scene: Scene, stage: Stage, lexicon: Lexicon, rng: random.Random) -> list[Thing]:
    """Return the fixtures of a room, and the furniture of an empty place on a side by dice."""
    if stage.flat or EVERYTHING in scene.without:
        return []
    own = FIXTURES.get(scene.place, ())
    loose = () if scene.things else PIECES.get(scene.place, ())
    mirrored = scene.light == "right" if scene.place in ROOMS else rng.random() < 0.5
    return [
        _thing(scene, piece, mirrored=mirrored, n=n)
        for n, piece in enumerate(_drawn((*own, *loose), scene, lexicon))
    ]


def fixtures(scene: Scene) -> list[Thing]:
    """Return everything that a room has at its walls, also what was asked for or refused."""
    return [
        _thing(scene, piece, mirrored=scene.light == "right", n=n)
        for n, piece in enumerate(FIXTURES.get(scene.place, ()))
    ]


def _drawn(pieces: Iterable[Piece], scene: Scene, lexicon: Lexicon) -> Iterable[Piece]:
    """Yield the pieces that nobody counted or refused, by their names or their kinds."""
    named = {entry.noun if (entry := lexicon.find(noun)) else noun for noun in scene.without}
    for piece in pieces:
        entry = lexicon.find(piece[0])
        if entry and not named & {entry.noun, *entry.kinds}:
            yield piece


def _thing(scene: Scene, piece: Piece, *, mirrored: bool, n: int) -> Thing:
    noun, x, y, height = piece
    wide = min(1.0, scene.width_px / scene.height_px)
    ground = BENEATH.get(noun, y)
    depth = min(0.9, max(0.02, (0.96 - ground) / max(0.05, 0.96 - scene.horizon) * 0.9))
    return Thing(
        id=f"piece-{n + 1}",
        noun=noun,
        words=noun,
        x=1 - x if mirrored else x,
        y=y,
        height=round(height * wide, 4),
        depth=round(depth, 4),
        facing="left" if mirrored else "right",
        seed=seed_of(scene.seed, "piece", n),
        extra=True,
    )
