"""The stage: place, light, colours and the zones in which things may stand."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pleinair.providers.illustrator.compose import homes
from pleinair.providers.illustrator.compose.cluster import Kin
from pleinair.providers.illustrator.scene import Place, Scene, Season, Time
from pleinair.providers.illustrator.things.registry import Stands
from pleinair.providers.illustrator.words.wish import BORNE, Wish

# Where the horizon (in a room: the foot of the wall) lies when nothing pushes it.
HORIZONS: dict[Place, float] = {
    "plain": 0.62, "meadow": 0.6, "sea": 0.52, "harbour": 0.54, "beach": 0.46, "forest": 0.64,
    "city": 0.66, "village": 0.6, "desert": 0.58, "mountains": 0.62, "space": 0.88, "room": 0.64,
    "underwater": 0.8, "table": 0.58, "road": 0.58, "sky": 0.86, "farm": 0.56, "garden": 0.56,
    "lake": 0.5, "ice": 0.46, "moon": 0.6, "mars": 0.58, "river": 0.48, "kitchen": 0.64,
    "bedroom": 0.64, "café": 0.64, "greenhouse": 0.6, "abstract": 0.9, "cave": 0.6,
}  # fmt: skip
# Where nothing stands: everything floats.
WEIGHTLESS = frozenset({"space", "sky", "underwater"})
WATERY = frozenset({"sea", "harbour"})
# Where boats float.
AFLOAT = frozenset({"sea", "harbour", "beach", "lake", "ice", "river"})
# Where water ends, as a share of what lies below the horizon: when nothing needs room on one side
# of the shore, when things float, and when things stand. 0: no shore, water to the front edge.
SHORES: dict[Place, tuple[float, float, float]] = {
    "beach": (0.36, 0.56, 0.36), "harbour": (0.0, 0.0, 0.58), "lake": (0.78, 0.78, 0.56),
    "ice": (0.24, 0.5, 0.24), "river": (0.8, 0.8, 0.64),
}  # fmt: skip
# What may stand in the sea, because it does.
SEA_MARKS = frozenset({"bridge", "rock", "stone", "lighthouse", "iceberg", "island"})
# Places that are made of something: who asks for just that gets it exactly, before other hills.
MADE_OF: dict[Place, str] = {"forest": "tree", "village": "building", "mountains": "land"}
QUIET: tuple[Place, ...] = ("meadow", "mountains", "sea", "forest", "desert", "village", "beach")

# Palettes a seed may choose among when no colours were asked; most pictures need none.
MOOD_PALETTES: dict[str, tuple[str, ...]] = {
    "gloomy": ("#4a5568", "#2d3748", "#5a5f6b"), "spooky": ("#2b1f3f", "#5b3a78", "#7a8c3a"),
    "dreamy": ("#c9a9e9", "#f3b7cf", "#9ec7ef"), "cosy": ("#e9a15b", "#c9683c", "#f4d6a0"),
    "dramatic": ("#7a2e3a", "#f08a3c", "#2a2440"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Zone:
    """A band of ys in which feet may stand, far to near."""

    far: float
    near: float

    def at(self, nearness: float) -> float:
        """Return the y at a nearness of 0 (far) to 1 (near)."""
        return self.far + (self.near - self.far) * nearness


@dataclass(frozen=True, slots=True)
class Stage:
    """What layouts need to know of the scene. Nothing reaches above `top`: there stands a title."""

    aspect: float
    place: Place
    horizon: float
    ground: Zone
    water: Zone
    air: Zone
    weightless: bool
    flat: bool
    top: float = 0.03
    shore: float = 0.0

    def shrink(self, y: float) -> float:
        """Return how much smaller a thing is whose foot is at y: far things are smaller."""
        if self.weightless or self.flat:
            return 1.0
        span = max(0.05, 0.94 - self.horizon)
        return 0.5 + 0.5 * min(1.1, max(0.0, (y - self.horizon) / span))


def empty(
    wish: Wish, kins: Sequence[Kin], *, size: tuple[int, int], seed: int, rng: random.Random
) -> Scene:
    """Return the scene without its things: place, light, weather, colours."""
    place = _place(wish, kins, rng)
    time = wish.time or _time(wish, kins)
    side: Literal["left", "right"] = "left" if rng.random() < 0.5 else "right"
    light = side if wish.light == "" else wish.light
    horizon = HORIZONS[place] + rng.uniform(-0.025, 0.025)
    if wish.view == "close":
        horizon += 0.06
    if size[1] > size[0] * 1.3 and place not in WEIGHTLESS:
        horizon += 0.05
    palette = wish.palette or MOOD_PALETTES.get(wish.mood, ())
    return Scene(
        width_px=size[0], height_px=size[1], seed=seed, place=place, time=time,
        weather=wish.weather or "clear", season=wish.season or _season(wish, kins),
        style=wish.style or "flat", mood=wish.mood,
        palette=list(palette), horizon=round(horizon, 4), light=light,
        ground=wish.ground, sky=wish.sky, view=wish.view, shore=_shore(place, horizon, kins, wish),
        not_drawn=[*wish.missing, *wish.near], shapes=list(wish.shapes),
    )  # fmt: skip


def of(scene: Scene) -> Stage:
    """Return the zones of a scene."""
    place, hz = scene.place, scene.horizon
    flat = scene.background != "scene"
    ground = Zone(hz + 0.07, 0.93)
    water = Zone(hz + 0.06, 0.92)
    if shore := scene.shore:
        ground = Zone(min(0.9, shore + 0.06), 0.95)
        water = Zone(hz + 0.03, max(hz + 0.04, shore - 0.03))
        if place == "river":
            water = Zone(hz + (shore - hz) * 0.62, shore - 0.02)
    elif place == "harbour":
        ground = Zone(hz + 0.008, hz + 0.012)
    if place == "sea":
        ground = Zone(hz + 0.03, 0.8)
    if place == "city":
        ground = Zone(hz + 0.09, 0.94)
    if place == "table":
        ground = Zone(hz + 0.06, hz + (1 - hz) * 0.68)
    air = Zone(0.12, max(0.3, hz - 0.08))
    if flat or place in WEIGHTLESS:
        ground, water, air = Zone(0.72, 0.9), Zone(0.2, 0.85), Zone(0.24, 0.78)
    aspect = scene.width_px / scene.height_px
    titled = [line.y + line.height / 2 for line in scene.lettering if line.y < 0.5]
    top = max(titled) + 0.03 if titled else 0.03
    return Stage(aspect, place, hz, ground, water, air, place in WEIGHTLESS, flat, top, scene.shore)


def _shore(place: Place, horizon: float, kins: Sequence[Kin], wish: Wish) -> float:
    borne = _borne(wish)
    free = [kin for kin in kins if kin.index not in borne and kin.thing.placement.up == ""]
    return shore_for(place, horizon, [kin.entry.stands for kin in free])


def shore_for(place: Place, horizon: float, stands: Sequence[Stands]) -> float:
    """Return where the near land begins: lower where things float, higher where things stand."""
    if place not in SHORES:
        return 0.0
    quiet, afloat, standing = SHORES[place]
    share = afloat if "water" in stands else quiet
    if {"ground", "table", "wall"} & set(stands):
        share = max(share, standing) if place in {"beach", "ice"} else standing
    return round(horizon + (1 - horizon) * share, 4) if share else 0.0


def _borne(wish: Wish) -> set[int]:
    return {r.subject for r in wish.relations if r.kind in BORNE}


def _season(wish: Wish, kins: Sequence[Kin]) -> Season:
    """Return winter for what lives in snow, where no season was asked."""
    wintry = any(kin.entry.noun in homes.WINTRY for kin in kins)
    return "winter" if wintry and not wish.place else ""


def _place(wish: Wish, kins: Sequence[Kin], rng: random.Random) -> Place:
    borne = _borne(wish)
    entries = [kin.entry for kin in kins if kin.index not in borne]
    if not any(homes.is_at_home(entry) for entry in entries):
        entries = [kin.entry for kin in kins]
    place = wish.place
    if not place:
        if not entries:
            return rng.choice(QUIET)
        if all(kin.thing.placement.up == "aloft" for kin in kins):
            return "sky"
        place = homes.place_for(entries)
        if place in MADE_OF and any(MADE_OF[place] in kin.entry.kinds for kin in kins):
            place = "meadow"
    if place == "sea" and _needs_land(wish, kins):
        built = any("building" in kin.entry.kinds and not _in_the_sea(kin) for kin in kins)
        return "harbour" if built else "beach"
    return place


def _in_the_sea(kin: Kin) -> bool:
    return kin.entry.noun in SEA_MARKS


def _needs_land(wish: Wish, kins: Sequence[Kin]) -> bool:
    """Return whether something would stand on the water that cannot: a shore serves it."""
    borne = {r.subject for r in wish.relations if r.kind in BORNE | {"above"}}
    return any(
        kin.entry.stands in {"ground", "table", "wall"}
        and kin.thing.placement.up not in {"aloft", "top"}
        and not _in_the_sea(kin)
        and kin.index not in borne
        for kin in kins
    )


def _time(wish: Wish, kins: Sequence[Kin]) -> Time:
    nouns = {kin.entry.noun for kin in kins}
    if (
        nouns & {"moon", "full moon", "crescent moon", "star", "fireworks", "aurora"}
        and "sun" not in nouns
    ):
        return "night"
    if wish.mood == "spooky":
        return "dusk"
    return "day"
