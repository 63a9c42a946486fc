"""Painting things: from a noun and a spot to shapes in light and air."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from pleinair.providers.illustrator.drawing import Layer
from pleinair.providers.illustrator.paint import (
    cords,
    emoji,
    footing,
    plates,
    players,
    riders,
    rims,
)
from pleinair.providers.illustrator.paint.light import lit_shape
from pleinair.providers.illustrator.paint.spots import Spot, entry_of
from pleinair.providers.illustrator.pen import Look, Pen, Shape
from pleinair.providers.illustrator.scene import INDOORS, Thing
from pleinair.providers.illustrator.things import likeness, rainwear
from pleinair.providers.illustrator.things.playing import MOST_APART, Point
from pleinair.providers.illustrator.things.registry import Entry
from pleinair.providers.illustrator.things.upright import UPRIGHT

# Things that shine by themselves: night does not dull them.
SHINING = {
    "sun",
    "moon",
    "star",
    "fire",
    "campfire",
    "candle",
    "lantern",
    "lamp",
    "hanging lamp",
    "fireworks",
    "lightning",
    "rainbow",
    "comet",
    "planet",
}
# How much of the air and of a dull day shows on what was asked for in a colour: red stays red.
ASKED_AIR = 0.35
# How much farther than a window's bars its view is.
BEHIND_BARS = 2e-3
# Kinds of things that carry lamps and lighted panes: the pale belly of a bear is none.
WITH_LAMPS = frozenset({"building", "vehicle", "boat", "structure", "machine", "device"})


class Placed:
    """One thing at its spot: draws its layers."""

    def __init__(self, spot: Spot) -> None:
        self.spot, self.view, self.thing, self.entry = spot, spot.view, spot.thing, spot.entry
        self.outside = 0
        self.arms: list[tuple[int, int]] = []
        self.eyes: list[tuple[float, float]] = []
        self.instrument = players.instrument_of(self.view.scene, self.thing)

    def shapes(self) -> list[Shape]:
        """Return the thing's own shapes at its spot, before light and air."""
        entry, thing = self.entry, self.thing
        look = Look(
            main=thing.main or entry.main,
            second=thing.second or entry.second,
            rng=random.Random(f"{thing.seed}/{entry.noun}"),
            lit=self.view.tone.lamps,
            text=thing.text,
            sky=(self.view.tone.sky[0], self.view.tone.sky[2]),
            weather=self.view.scene.weather,
            indoors=self.view.scene.place in INDOORS and self.view.scene.background == "scene",
            worn=bool(thing.on),
            ground=self.view.underfoot(),
            looks=tuple(thing.looks),
            hands=self._hands(),
        )
        pen = Pen(at=self.spot.transform(), mood=thing.mood)
        entry.draw(pen, look)
        self.outside, self.arms, self.eyes = pen.outside, pen.arms, pen.eyes
        coat = likeness.colour_of(thing.looks, "coat")
        if not coat or UPRIGHT in entry.kinds:
            return pen.shapes
        return rainwear.on_an_animal(pen.shapes, coat, bird="bird" in entry.kinds)

    def layers(self) -> tuple[list[Layer], set[str]]:
        """Return the thing's layers, far to near, and characters that could not be written."""
        thing, view = self.thing, self.view
        if thing.emoji:
            x, y, h = self.spot.x, self.spot.y, self.spot.h
            stamp = emoji.stamp(thing.emoji, x=x - h / 2, y=y - h, size=h, turn=thing.turn)
            return [Layer(thing.words, "thing", thing.depth, (), (stamp,), thing.words)], set()
        raw = self.shapes()
        words, missing = plates.words(self.spot, raw)
        shining = self.entry.noun in SHINING or _is_light_of_heaven(self.entry)
        air = 0.0 if shining or view.scene.background != "scene" else thing.depth
        lamps = bool(WITH_LAMPS & set(self.entry.kinds))
        tone = view.tone
        asked = thing.main or any("#" in look for look in thing.looks)
        if asked and tone.grey:
            air, tone = air * ASKED_AIR, replace(tone, grey=tone.grey * ASKED_AIR)
        seen = [lit_shape(s, tone, air, shining=shining, lamps=lamps) for s in raw]
        out = [*footing.beneath(self.spot, seen)]
        if view.tone.dark and view.scene.background == "scene":
            out.insert(0, footing.haze(self.spot))
        if view.scene.background == "plain":
            seen = [*rims.rim(seen, self.spot.h, rims.RIM_INK), *seen]
        elif view.scene.place == "ice" and view.scene.background == "scene":
            seen = [*rims.rim(seen, self.spot.h, view.seen(rims.RIM_ON_ICE)), *seen]
        if view.tone.lamps:
            seen = [*seen, *rims.halos(raw, view.scene.height_px)]
        out.append(
            Layer(
                thing.words or thing.noun, "thing", thing.depth, (*seen, *words), label=thing.noun
            )
        )
        if self.outside and view.scene.background == "scene":
            out[-1:] = self._glazed(out[-1])
        out += self._attached(raw, lambda shape: lit_shape(shape, tone, air, shining=False))
        return out, missing

    def _attached(self, raw: list[Shape], lit: Callable[[Shape], Shape]) -> Iterator[Layer]:
        """Yield what belongs to the thing and lies before or behind others than it does."""
        scene, thing = self.view.scene, self.thing
        if cord := cords.of(self.view, thing, self.entry):
            yield cord
        if self.instrument:
            depth = self.instrument.depth - 1e-4
            played = tuple(map(lit, self._playing(raw)))
            yield Layer(f"hands of {thing.words}", "thing", depth, played)
        if mount := self._mount():
            leg = riders.near_leg(
                scene, thing, self.entry, *mount, lambda x, y: plates.colour_at(raw, (x, y))
            )
            yield replace(leg, shapes=tuple(map(lit, leg.shapes)), depth=leg.depth - 1e-4)

    def _glazed(self, window: Layer) -> list[Layer]:
        """Part a window from what it shows, so that the moon is seen behind its bars."""
        view, frame = window.shapes[: self.outside], window.shapes[self.outside :]
        return [
            replace(window, shapes=view),
            replace(window, shapes=frame, depth=window.depth - BEHIND_BARS),
        ]

    def _hands(self) -> tuple[Point, Point] | None:
        """Return where the hands are on the instrument that is played, in heights of the box."""
        entry = entry_of(self.instrument.noun) if self.instrument else None
        if self.instrument is None or entry is None:
            return None
        at = Spot(self.view, self.instrument, entry).transform()
        return players.hands(self.view.scene, self.instrument, at, self.thing)

    def _playing(self, raw: list[Shape]) -> tuple[Shape, ...]:
        """Return the arms that lie over an instrument: the figure's own, or an animal's."""
        hands = self._hands()
        limbed = bool(players.LIMBED & set(self.entry.kinds))
        if self.arms or hands is None or len(self.eyes) < 2 or not limbed:
            return tuple(shape for first, last in self.arms for shape in raw[first:last])
        side = -1 if self.thing.facing == "left" else 1
        foot, tall = self.spot, self.spot.h
        near, far = ((foot.x + side * x * tall, foot.y - (1 - y) * tall) for x, y in hands)
        (ax, ay), (bx, by) = self.eyes[:2]
        apart = min(abs(bx - ax), MOST_APART * tall)
        middle = (ax + bx) / 2, (ay + by) / 2
        return players.paws(middle, apart, (near, far), self.thing.main or self.entry.main)

    def _mount(self) -> tuple[Thing, Entry] | None:
        """Return what the thing sits astride of, where somebody rides."""
        bearer = next((t for t in self.view.scene.things if t.id == self.thing.on), None)
        entry = entry_of(bearer.noun) if bearer else None
        if bearer is None or entry is None or "person" not in self.entry.kinds:
            return None
        above = self.thing.y < bearer.y - 0.08 * bearer.height
        return (bearer, entry) if above and riders.is_ridden(entry) else None


def _is_light_of_heaven(entry: Entry) -> bool:
    return entry.stands == "sky" and entry.noun != "cloud"
