"""Changes of the whole picture: its time, weather, season, style, place and colours."""

from dataclasses import replace

from pleinair.providers.illustrator.compose import relocation
from pleinair.providers.illustrator.revise import showing
from pleinair.providers.illustrator.revise.draft import Draft
from pleinair.providers.illustrator.scene import Time, Weather
from pleinair.providers.illustrator.words.setting import STYLE_NAMES
from pleinair.providers.illustrator.words.wish import Wish

TIMES = {"day": "day", "dawn": "dawn", "dusk": "dusk", "night": "night"}
WEATHERS = {
    "clear": "cleared the weather", "cloudy": "brought clouds", "rain": "made it rain",
    "snow": "made it snow", "storm": "brought a storm", "fog": "brought fog",
    "wind": "made it windy",
}  # fmt: skip


def apply(draft: Draft, wish: Wish) -> bool:
    """Change what the wish says of the setting; return whether it said anything."""
    before = len(draft.said) + len(draft.not_done)
    if wish.time:
        made = f"made it {TIMES[wish.time]}"
        draft.turn(replace(draft.scene, time=wish.time), made, asked=wish.time)
    if wish.weather:
        _apply_weather(draft, wish.weather)
    if wish.season:
        made = f"made it {wish.season}"
        draft.turn(replace(draft.scene, season=wish.season), made, asked=wish.season)
    if wish.style:
        name = STYLE_NAMES[wish.style]
        made = f"drew it in the {name} style"
        draft.turn(replace(draft.scene, style=wish.style), made, asked=name)
    if wish.place:
        draft.scene = relocation.moved(draft.scene, wish.place, draft.lexicon)
        draft.did(f"moved it to {_the_place(draft.scene.place)}")
    _apply_colours(draft, wish)
    return len(draft.said) + len(draft.not_done) > before


def _apply_weather(draft: Draft, weather: Weather) -> None:
    """Change the weather, where there is any: a room without a window has none."""
    changed = replace(draft.scene, weather=weather)
    if showing.shows_weather(changed):
        draft.turn(changed, WEATHERS[weather], asked=weather)
    else:
        draft.did_not(f"{weather} ({showing.UNSEEN})")


def relight(draft: Draft, shade: float) -> bool:
    """Let it grow darker or lighter by a time of day; return whether that was asked.

    The things keep their colours: a night that is made darker again is no darker.
    """
    if not shade:
        return False
    scene = draft.scene
    last: Time = "night" if shade > 0 else "day"
    if scene.time == last:
        draft.found(f"it is {last} already")
        return True
    scene.time = "dusk" if {scene.time, last} == {"day", "night"} else last
    draft.did(f"made it {scene.time}")
    return True


def _apply_colours(draft: Draft, wish: Wish) -> None:
    scene = draft.scene
    if wish.palette:
        scene.palette = list(wish.palette)
        draft.did("changed the colours")
    if wish.sky:
        scene.sky = wish.sky
        draft.did("coloured the sky")
    if wish.ground:
        scene.ground = wish.ground
        draft.did("coloured the ground")
    if wish.light and wish.light != scene.light:
        scene.light = wish.light
        draft.did(f"let the light come from the {wish.light}")
    if wish.background:
        scene.background = wish.background
        draft.did(f"made the background {wish.background}")
    if wish.mood:
        scene.mood = wish.mood
        draft.did(f"made it {wish.mood}")


def _the_place(place: str) -> str:
    own = {"sea": "the sea", "mountains": "the mountains", "sky": "the sky", "space": "space",
           "underwater": "the bottom of the sea", "moon": "the moon", "mars": "Mars",
           "ice": "the ice"}  # fmt: skip
    return own.get(place, f"a {place}")
