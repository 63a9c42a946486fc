"""Compose a wish into a scene."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pleinair.providers.illustrator.compose import (
    extras,
    furnishing,
    glazing,
    kinship,
    layout,
    performing,
    portrait,
    score,
    settling,
    sizes,
    stage,
    truths,
)
from pleinair.providers.illustrator.compose.cluster import Kin
from pleinair.providers.illustrator.compose.dice import dice
from pleinair.providers.illustrator.scene import Lettering, Scene, Thing
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.understanding import default_lexicon
from pleinair.providers.illustrator.words.wish import Wish

Background = Literal["auto", "opaque", "plain", "transparent"]

# How many layouts are tried until all relations are true, and how many thinking compares.
TRIES = 6
CANDIDATES = 32
# How much larger or smaller than usual thinking tries things.
BOLDNESS = (0.9, 1.45)


def compose(
    wish: Wish,
    *,
    width_px: int,
    height_px: int,
    seed: int,
    thinking: bool = False,
    background: Background = "auto",
    lexicon: Lexicon | None = None,
) -> Scene:
    """Return a scene that shows a wish. The same arguments give the same scene.

    The seed varies layout, colours and details, never what is in the picture. `thinking` lays the
    scene out many times and keeps the best by `score`. A relation that comes out true in no
    layout is told in `not_drawn`.
    """
    known = lexicon or default_lexicon()
    size = (width_px, height_px)
    scenes = (
        _composed(wish, size, seed, attempt, bold=thinking, background=background, lexicon=known)
        for attempt in range(CANDIDATES if thinking else TRIES)
    )
    best = (
        max(scenes, key=lambda scene: score.of(scene, known)) if thinking else _true(scenes, known)
    )
    best.not_drawn += truths.said(best, known)
    return best


def _true(scenes: Iterator[Scene], lexicon: Lexicon) -> Scene:
    """Return the first scene with all relations true, or the first with the fewest untrue."""
    fewest: tuple[int, Scene] | None = None
    for scene in scenes:
        untrue = len(truths.untrue(scene, lexicon))
        if fewest is None or untrue < fewest[0]:
            fewest = (untrue, scene)
        if not untrue:
            break
    assert fewest is not None
    return fewest[1]


def _composed(
    wish: Wish,
    size: tuple[int, int],
    seed: int,
    attempt: int,
    *,
    bold: bool,
    background: Background,
    lexicon: Lexicon,
) -> Scene:
    rng = dice("compose", seed, attempt, _meaning(wish))
    kins = _kins(wish, lexicon)
    scene = stage.empty(wish, kins, size=size, seed=seed, rng=rng)
    scene.background = _background(wish, background)
    scene.lettering = _lettered(wish)
    ground = stage.of(scene)
    clusters = kinship.clusters_of(kins, kinship.tree_of(wish.relations, kins), rng)
    larger = rng.uniform(*BOLDNESS) if bold and attempt else 1.0
    spots = layout.lay_out(clusters, scene, ground, rng, alone=not wish.place, bold=larger)
    ids = _ids(spots)
    scene.things = [
        layout.thing_of(m, depth, ids[m.key], ids[m.bearer] if m.bearer else "", ground, seed)
        for m, depth in spots
    ]
    scene.things.sort(key=lambda thing: _order(thing, spots, ids))
    scene.relations = _relations(wish, kins, spots, ids)
    scene.without = sorted({kin.entry.noun for kin in kins} | set(wish.unwanted))
    if wish.portrait:
        portrait.frame(scene, lexicon)
    _light_from_sun(scene, wish)
    scene.things += glazing.put_behind_glass(scene, lexicon)
    scene.things += settling.settle(scene, lexicon)
    scene.things += furnishing.pieces(scene, ground, lexicon, rng)
    scene.things += extras.add(scene, ground, lexicon, rng)
    return scene


def _meaning(wish: Wish) -> str:
    """Return what of a wish the dice depend on: its words, so that like prompts look unlike."""
    return repr((wish.things, wish.place, wish.missing[:3]))


def _kins(wish: Wish, lexicon: Lexicon) -> list[Kin]:
    entries = [_entry(thing.noun, lexicon, emoji=thing.emoji) for thing in wish.things]
    power = sizes.power_for(entries, sizes=[thing.size for thing in wish.things])
    heights = [
        sizes.height(entry, power=power, size=thing.size)
        for thing, entry in zip(wish.things, entries, strict=True)
    ]
    people = [i for i, entry in enumerate(entries) if "person" in entry.kinds]
    smallest = min((heights[i] for i in people), default=0.0)
    for i, entry in enumerate(entries):
        share = sizes.beside_people(entry, [entries[p] for p in people])
        heights[i] = min(heights[i], share * smallest) if people else heights[i]
    pairs = zip(wish.things, entries, heights, strict=True)
    kins = [Kin(i, thing, entry, height) for i, (thing, entry, height) in enumerate(pairs)]
    return performing.raised(kins, wish.relations)


def _entry(noun: str, lexicon: Lexicon, *, emoji: str) -> Entry:
    found = None if emoji else lexicon.find(noun)
    # An emoji is square and of no known size: it stands as high as a person's waist.
    return found or Entry(noun=noun, draw=lambda _pen, _look: None)


def _background(wish: Wish, asked: Background) -> Literal["scene", "plain", "transparent"]:
    if asked in ("transparent", "plain"):
        return asked
    return wish.background or "scene"


def _ids(spots: Sequence[layout.Spot]) -> dict[tuple[int, int], str]:
    """Name members after their nouns: cat-1, cat-2, in the order of the prompt."""
    ids: dict[tuple[int, int], str] = {}
    counted: dict[str, int] = {}
    for member, _ in sorted(spots, key=lambda spot: spot[0].key):
        slug = member.kin.thing.noun.replace(" ", "-")
        counted[slug] = counted.get(slug, 0) + 1
        ids[member.key] = f"{slug}-{counted[slug]}"
    return ids


def _order(
    thing: Thing, spots: Sequence[layout.Spot], ids: dict[tuple[int, int], str]
) -> tuple[int, int]:
    return next(member.key for member, _ in spots if ids[member.key] == thing.id)


def _relations(wish: Wish, kins: Sequence[Kin], spots: Sequence[layout.Spot],
               ids: dict[tuple[int, int], str]) -> list[list[str]]:  # fmt: skip
    """Return the wish's relations between the things that bear them in the scene."""
    keys = sorted(member.key for member, _ in spots)
    told = []
    for relation in wish.relations:
        child = kins[relation.subject]
        for key in keys:
            if key[0] != relation.subject:
                continue
            for other in relation.objects:
                number = kinship.bearer_of(key[1], child, relation.kind, kins[other])
                told.append([relation.kind, ids[key], ids[other, number]])
    return told


def _lettered(wish: Wish) -> list[Lettering]:
    """Set the captions of a wish; where they are all there is, they fill the picture."""
    if wish.background == "plain" and not wish.things:
        share = 0.9 / max(1, len(wish.captions))
        lines = [
            Lettering(text=text, y=round(0.05 + (i + 0.5) * share, 4), height=round(share * 0.7, 4))
            for i, text in enumerate(wish.captions)
        ]
    else:
        lines = lettering(wish.captions, poster=wish.poster)
    if wish.encircled:
        lines[0].frame = "circle"
    return lines


def lettering(captions: tuple[str, ...], *, poster: bool = False) -> list[Lettering]:
    """Stack captions from the top; long ones are smaller, those of a poster larger."""
    lines = []
    first = 0.13 if poster else 0.1
    for i, text in enumerate(captions[:4]):
        most, sum_of = (0.17, 2.4) if poster and i == 0 else (0.1, 1.6)
        height = max(0.035, min(most, sum_of / max(10, len(text))))
        lines.append(Lettering(text=text, y=round(first + i * 0.11, 4), height=round(height, 4)))
    return lines


def _light_from_sun(scene: Scene, wish: Wish) -> None:
    """Light the scene from its sun or moon, where one was asked for."""
    lights = [thing for thing in scene.things if thing.noun in {"sun", "moon"}]
    if lights and not wish.light:
        scene.light = "left" if lights[0].x < 0.5 else "right"
