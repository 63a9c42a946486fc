"""A few small things nobody asked for that make a picture whole; never of a kind that was asked."""

import random
from collections.abc import Iterable

from pleinair.providers.illustrator.compose.boxes import Box, standing
from pleinair.providers.illustrator.compose.dice import seed_of
from pleinair.providers.illustrator.compose.layout import depth_at
from pleinair.providers.illustrator.compose.stage import Stage
from pleinair.providers.illustrator.scene import Place, Scene, Thing
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.lexicon import Lexicon

# Noun and height in picture heights, by place; at most three are taken.
SMALL: dict[Place, tuple[tuple[str, float], ...]] = {
    "meadow": (("grass", 0.045), ("flower", 0.06), ("daisy", 0.05), ("grass", 0.04)),
    "garden": (("grass", 0.045), ("daisy", 0.05), ("butterfly", 0.035)),
    "farm": (("grass", 0.045), ("grass", 0.04)),
    "village": (("grass", 0.04), ("flower", 0.05)),
    "mountains": (("grass", 0.04), ("bush", 0.07)),
    "forest": (("mushroom", 0.045), ("grass", 0.045), ("grass", 0.04)),
    "beach": (("starfish", 0.035), ("shell", 0.03)),
    "desert": (("cactus", 0.1), ("stone", 0.04)),
    "road": (("grass", 0.04), ("grass", 0.035)),
}
ALIKE = frozenset({"animal", "plant", "flower", "tree", "building", "vehicle", "bird", "insect"})


def add(scene: Scene, stage: Stage, lexicon: Lexicon, rng: random.Random) -> list[Thing]:
    """Return up to three small things for free spots near the front."""
    if stage.flat or scene.view == "close" or len(scene.things) > 14:
        return []
    asked = [entry for thing in scene.things if (entry := lexicon.find(thing.noun))]
    refused = set(scene.without)
    bare = scene.season == "winter" or scene.weather == "snow"
    choices = [
        (entry, height)
        for noun, height in SMALL.get(scene.place, ())
        if (entry := lexicon.find(noun))
        and entry.noun not in refused
        and not _like(entry, asked)
        and not (bare and "plant" in entry.kinds)
    ]
    rng.shuffle(choices)
    wide = stage.aspect
    taken = [standing(t.x * wide, t.y, t.height * 1.2, t.height) for t in scene.things]
    extras: list[Thing] = []
    for entry, height in choices[: rng.randint(1, 3)]:
        spot = _free(entry, height, stage, taken, rng)
        if spot is None:
            continue
        taken.append(standing(spot[0], spot[1], height * entry.aspect, height))
        extras.append(_thing(scene, entry, height, spot, stage, len(extras)))
    return extras


def _thing(
    scene: Scene, entry: Entry, height: float, spot: tuple[float, float], stage: Stage, n: int
) -> Thing:
    return Thing(
        id=f"extra-{n + 1}",
        noun=entry.noun,
        words=entry.noun,
        x=round(spot[0] / stage.aspect, 4),
        y=round(spot[1], 4),
        height=round(height, 4),
        depth=round(depth_at(spot[1], stage), 4),
        seed=seed_of(scene.seed, "extra", n),
        extra=True,
    )


def _like(entry: Entry, asked: Iterable[Entry]) -> bool:
    """Return whether an extra could be mistaken for something that was counted."""
    kinds = set(entry.kinds) & ALIKE
    return any(entry.noun == other.noun or kinds & set(other.kinds) for other in asked)


def _free(
    entry: Entry, height: float, stage: Stage, taken: list[Box], rng: random.Random
) -> tuple[float, float] | None:
    for _ in range(12):
        x, y = rng.uniform(0.05, 0.95) * stage.aspect, rng.uniform(0.78, 0.97)
        box = standing(x, y, height * entry.aspect, height)
        inside = box.left > 0.01 and box.right < stage.aspect - 0.01
        if inside and y > stage.ground.far and not any(box.common(other) for other in taken):
            return x, y
    return None
