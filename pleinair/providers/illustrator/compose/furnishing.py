"""What a place is furnished with when a prompt names nothing but the place; never what is refused.

Each is a noun, its x and the y of its foot as fractions of the picture, and its height.
"""

import random
from collections.abc import Iterable

from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.compose.stage import Stage
from pleinair.providers.illustrator.scene import Place, Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.setting import EVERYTHING

Piece = tuple[str, float, float, float]

PIECES: dict[Place, tuple[Piece, ...]] = {
    "room": (("bookshelf", 0.84, 0.8, 0.46), ("sofa", 0.45, 0.87, 0.3),
             ("grandfather clock", 0.1, 0.76, 0.46)),
    "city": (("street lamp", 0.14, 0.8, 0.46), ("tree", 0.88, 0.8, 0.36),
             ("bench", 0.72, 0.8, 0.12)),
    "meadow": (("tree", 0.68, 0.8, 0.42),),
    "beach": (("palm", 0.86, 0.9, 0.52),),
    "garden": (("bench", 0.3, 0.86, 0.17),),
    "desert": (("cactus", 0.7, 0.86, 0.3),),
    "table": (("vase", 0.42, 0.82, 0.44), ("apple", 0.62, 0.84, 0.16), ("pear", 0.73, 0.81, 0.2)),
    "farm": (("barn", 0.7, 0.78, 0.36),),
    "lake": (("rowing boat", 0.3, 0.72, 0.1),),
    "underwater": (("coral", 0.76, 0.95, 0.2),),
    "mountains": (("cabin", 0.66, 0.82, 0.22),),
}  # fmt: skip


def pieces(scene: Scene, stage: Stage, lexicon: Lexicon, rng: random.Random) -> list[Thing]:
    """Return the furniture of an empty place; a side is chosen by dice."""
    if scene.things or stage.flat or EVERYTHING in scene.without:
        return []
    mirrored = rng.random() < 0.5
    return [
        _thing(scene, piece, mirrored=mirrored, n=n)
        for n, piece in enumerate(_drawn(scene, lexicon))
    ]


def _drawn(scene: Scene, lexicon: Lexicon) -> Iterable[Piece]:
    refused = {entry for noun in scene.without if (entry := lexicon.find(noun))}
    kinds = {kind for entry in refused for kind in (entry.noun, *entry.kinds)}
    for piece in PIECES.get(scene.place, ()):
        entry = lexicon.find(piece[0])
        if entry and not kinds & {entry.noun, *entry.kinds}:
            yield piece


def _thing(scene: Scene, piece: Piece, *, mirrored: bool, n: int) -> Thing:
    noun, x, y, height = piece
    wide = min(1.0, scene.width_px / scene.height_px)
    depth = min(0.9, max(0.02, (0.96 - y) / max(0.05, 0.96 - scene.horizon) * 0.9))
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
