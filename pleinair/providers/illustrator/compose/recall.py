"""From a scene back to the wish it shows, and from there to a variant."""

from typing import cast

from pleinair.providers.illustrator.compose import truths
from pleinair.providers.illustrator.compose.composing import compose
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.understanding import default_lexicon
from pleinair.providers.illustrator.words.wish import (
    Across,
    Kind,
    Placement,
    Reach,
    Relation,
    Up,
    Wish,
    WishedThing,
)


def variant(
    scene: Scene, seed: int, *, thinking: bool = False, lexicon: Lexicon | None = None
) -> Scene:
    """Return a scene with the same meaning, laid out anew."""
    return compose(
        wish_of(scene, lexicon or default_lexicon()),
        width_px=scene.width_px,
        height_px=scene.height_px,
        seed=seed,
        thinking=thinking,
        background="transparent" if scene.background == "transparent" else "auto",
        lexicon=lexicon,
    )


def wish_of(scene: Scene, lexicon: Lexicon) -> Wish:
    """Return what a scene shows as a wish: things alike and called alike are one noun."""
    untrue = set(truths.said(scene, lexicon))
    groups: dict[tuple[object, ...], list[Thing]] = {}
    for thing in scene.things:
        if not thing.extra:
            groups.setdefault(_alike(thing), []).append(thing)
    index = {t.id: i for i, group in enumerate(groups.values()) for t in group}
    return Wish(
        things=tuple(_wished(group) for group in groups.values()),
        relations=_relations(scene, index),
        place=scene.place,
        time=scene.time,
        weather=scene.weather,
        season=scene.season,
        style=scene.style,
        mood=scene.mood,
        palette=tuple(scene.palette),
        ground=scene.ground,
        sky=scene.sky,
        view=scene.view,
        background="" if scene.background == "scene" else scene.background,
        captions=tuple(line.text for line in scene.lettering),
        encircled=any(line.frame for line in scene.lettering),
        unwanted=tuple(scene.without),
        # What is untrue is told of a layout, not of the wish.
        missing=tuple(what for what in scene.not_drawn if what not in untrue),
        shapes=tuple(scene.shapes),
    )


def _alike(thing: Thing) -> tuple[object, ...]:
    return thing.noun, thing.words, thing.size, thing.placed, thing.mood, thing.emoji, *thing.looks


def _wished(group: list[Thing]) -> WishedThing:
    first = group[0]
    mains = tuple(dict.fromkeys(thing.main or "" for thing in group))
    colours = mains if len(mains) > 1 else tuple(c for c in (first.main, first.second) if c)
    if first.second and not first.main:
        colours = ("", first.second)
    text = next((thing.text for thing in group if thing.text), "")
    return WishedThing(
        noun=first.noun, words=first.words, count=len(group), colours=colours,
        mixed=len(mains) > 1, size=first.size, mood=first.mood, text=text, emoji=first.emoji,
        placement=placement_of(first.placed), looks=tuple(first.looks),
    )  # fmt: skip


def placement_of(words: str) -> Placement:
    """Read a placement as a scene keeps it."""
    across = up = reach = ""
    for word in words.split():
        if word in {"left", "centre", "right"}:
            across = word
        elif word in {"top", "middle", "bottom", "aloft"}:
            up = word
        else:
            reach = word
    return Placement(cast("Across", across), cast("Up", up), cast("Reach", reach))


def _relations(scene: Scene, index: dict[str, int]) -> tuple[Relation, ...]:
    told: dict[tuple[str, int], dict[int, None]] = {}
    for kind, subject, other in scene.relations:
        if subject in index and other in index and index[subject] != index[other]:
            told.setdefault((kind, index[subject]), {})[index[other]] = None
    return tuple(
        Relation(cast("Kind", kind), subject, objects)
        for (kind, subject), others in told.items()
        for objects in ([tuple(others)] if kind == "between" else [(other,) for other in others])
    )
