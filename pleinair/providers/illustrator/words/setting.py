"""The setting as it is being read: place, time, weather, manner; first come, first served."""

from dataclasses import dataclass, field
from typing import Literal

from pleinair.providers.illustrator.scene import ROOMS, Place, Season, Style, Time, Weather
from pleinair.providers.illustrator.words.report import Report
from pleinair.providers.illustrator.words.settings import NEAR_PLACES
from pleinair.providers.illustrator.words.wish import Background, View

# Two places that make one: a village by the sea is a harbour.
TOGETHER: dict[frozenset[str], Place] = {
    frozenset({"village", "sea"}): "harbour",
    frozenset({"city", "sea"}): "harbour",
    frozenset({"village", "beach"}): "harbour",
    frozenset({"harbour", "sea"}): "harbour",
    frozenset({"harbour", "village"}): "harbour",
    frozenset({"harbour", "city"}): "harbour",
    frozenset({"beach", "sea"}): "beach",
    frozenset({"room", "table"}): "table",
    frozenset({"meadow", "farm"}): "farm",
    frozenset({"meadow", "mountains"}): "mountains",
    frozenset({"sea", "underwater"}): "underwater",
    frozenset({"city", "road"}): "city",
    frozenset({"village", "meadow"}): "village",
    frozenset({"forest", "meadow"}): "forest",
    frozenset({"forest", "road"}): "forest",
    frozenset({"mountains", "road"}): "road",
    frozenset({"city", "garden"}): "garden",
    frozenset({"harbour", "meadow"}): "harbour",
    frozenset({"sea", "meadow"}): "sea",
    frozenset({"lake", "mountains"}): "lake",
    frozenset({"lake", "sea"}): "lake",
    frozenset({"lake", "forest"}): "lake",
    frozenset({"lake", "meadow"}): "lake",
    frozenset({"lake", "garden"}): "lake",
    frozenset({"lake", "beach"}): "lake",
    frozenset({"lake", "village"}): "lake",
    frozenset({"moon", "space"}): "moon",
    frozenset({"mars", "space"}): "mars",
    frozenset({"mars", "meadow"}): "mars",
    frozenset({"mars", "desert"}): "mars",
    frozenset({"ice", "sea"}): "ice",
    frozenset({"ice", "mountains"}): "ice",
    frozenset({"forest", "mountains"}): "mountains",
    **{
        frozenset({"river", land}): "river"
        for land in ("mountains", "forest", "meadow", "garden", "village", "lake", "farm", "road")
    },
    **{frozenset({"room", kind}): kind for kind in ROOMS - {"room"}},
    frozenset({"kitchen", "table"}): "kitchen",
    frozenset({"café", "table"}): "café",
}
# Stands among the refused nouns for all of them: nothing is to be added to a place.
EVERYTHING = "everything"
STYLE_NAMES: dict[Style, str] = {
    "flat": "flat", "watercolour": "watercolour", "ink": "ink", "pixel": "pixel-art",
    "neon": "neon", "paper": "paper-cut", "blueprint": "blueprint", "oil": "oil-painting",
    "lowpoly": "low-poly",
}  # fmt: skip


@dataclass(slots=True)
class Setting:
    """Each `set_…` takes a value and the tokens that said it, to report what cannot be kept."""

    report: Report
    place: Place | Literal[""] = ""
    time: Time | Literal[""] = ""
    weather: Weather | Literal[""] = ""
    season: Season = ""
    style: Style | Literal[""] = ""
    mood: str = ""
    palette: tuple[str, ...] = ()
    ground: str | None = None
    sky: str | None = None
    light: Literal["", "left", "right"] = ""
    view: View = ""
    poster: bool = False
    portrait: bool = False
    emblem: bool = False
    encircled: bool = False
    crowded: bool = False
    background: Background = ""
    unwanted: list[str] = field(default_factory=list)

    def set_place(self, place: Place, start: int, end: int) -> None:
        """Take a place; a second one is joined to the first or reported."""
        words = self.report.words(start, end)
        if words.casefold().replace("-", " ") in NEAR_PLACES:
            self.report.say(f"{words} (drawn as {PLACE_NAMES.get(place, place)})")
        if self.place and self.place != place:
            both = TOGETHER.get(frozenset({self.place, place}))
            if both is None:
                self.report.say(f"{words} (one place to a picture)")
                return
            place = both
        self.place = place

    def set_time(self, time: Time, start: int, end: int) -> None:
        """Take a time of day; a second, different one is reported."""
        if self.time and self.time != time and not {self.time, time} <= {"day", "dawn"}:
            self.report.add(start, end, note="(one time of day to a picture)")
            return
        self.time = time

    def set_weather(self, weather: Weather, start: int, end: int) -> None:
        """Take a weather; rain and storm agree, others that differ are reported."""
        if self.weather and self.weather != weather:
            if {self.weather, weather} <= {"rain", "storm", "wind", "cloudy"}:
                self.weather = "storm" if "storm" in {self.weather, weather} else "rain"
                return
            self.report.add(start, end, note="(one weather to a picture)")
            return
        self.weather = weather

    def set_season(self, season: Season, start: int, end: int) -> None:
        """Take a season; a second one is reported."""
        if self.season and self.season != season:
            self.report.add(start, end, note="(one season to a picture)")
            return
        self.season = season

    def set_style(self, style: Style, start: int, end: int) -> None:
        """Take a style; a second one is reported."""
        if self.style and self.style != style:
            self.report.add(start, end, note=f"(drawn as {STYLE_NAMES[self.style]})")
            return
        self.style = style

    def set_near_style(self, style: Style, start: int, end: int) -> None:
        """Take the nearest of our styles and say so."""
        if not self.style:
            self.style = style
        self.report.add(start, end, note=f"(drawn as {STYLE_NAMES[self.style]})")

    def set_palette(self, palette: tuple[str, ...], _start: int, _end: int) -> None:
        """Take the colours of the whole picture."""
        self.palette = self.palette or palette

    def set_view(self, view: View, _start: int, _end: int) -> None:
        """Take how near we stand."""
        self.view = view

    def set_portrait(self, _said: str, _start: int, _end: int) -> None:
        """Take the picture for a close view of somebody's head and shoulders."""
        self.view, self.portrait = "close", True

    def set_poster(self) -> None:
        """Take the picture for a poster: its subject in the middle, a title above."""
        self.view = self.view or "centred"
        self.poster = True

    def set_emblem(self) -> None:
        """Take the picture for a mark: one thing on plain ground."""
        self.emblem = True

    def set_crowded(self, _said: str, _start: int, _end: int) -> None:
        """Take that people are about."""
        self.crowded = True

    def set_empty(self, _said: str, _start: int, _end: int) -> None:
        """Take that a place is to be left as it is."""
        self.unwanted.append(EVERYTHING)

    def set_background(self, background: Background, start: int, _end: int) -> None:
        """Take a background without a scene; "white" and "black" colour it."""
        self.background = background
        words = {token.word for token in self.report.tokens[start:_end]}
        if background == "plain" and words & {"white", "black"}:
            self.ground = "#f7f5ef" if "white" in words else "#17171b"

    def set_light(self, light: Literal["left", "right"], _start: int, _end: int) -> None:
        """Take the side the light comes from."""
        self.light = light

    def set_mood(self, mood: str) -> None:
        """Take the mood of the picture."""
        self.mood = self.mood or mood

    def paint(self, what: str, colours: list[str]) -> None:
        """Colour the sky, the ground or the background."""
        if what == "sky":
            self.sky = colours[0]
            return
        self.ground = colours[0]
        if what == "background":
            self.background = "plain"


PLACE_NAMES: dict[Place, str] = {
    "sea": "open water", "mountains": "mountains", "meadow": "a meadow", "forest": "a forest",
    "city": "a city", "room": "a room", "garden": "a garden", "farm": "a farm",
    "lake": "a lake", "ice": "an ice field", "moon": "the moon", "mars": "Mars",
    "desert": "a desert", "road": "a road", "beach": "a beach", "river": "a river",
    "cave": "a cave",
}  # fmt: skip
