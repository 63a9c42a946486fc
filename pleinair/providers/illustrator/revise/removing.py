"""Taking out of a scene: things, some of them, lettering, weather."""

from pleinair.providers.illustrator.revise import targets
from pleinair.providers.illustrator.revise.commands import Command
from pleinair.providers.illustrator.revise.draft import Draft, read
from pleinair.providers.illustrator.words.wish import Wish


def remove(draft: Draft, command: Command) -> None:
    """Take out what an instruction names."""
    words = {token.word for token in command.tokens}
    wish = read(draft, command.rest)
    done = _remove_setting(draft, wish, words)
    for wished in wish.things:
        found = targets.meant(draft.scene, wished, draft.lexicon)
        if found:
            draft.drop(found)
            draft.did(f"removed {targets.called(found)}")
            done = True
        elif not (wished.noun == "cloud" and done):
            draft.did_not(f"remove {wished.words} (there is none)")
    for phrase in wish.missing:
        draft.did_not(f"remove {phrase} (there is none)")
    if not done and not wish.things and not wish.missing:
        draft.did_not(command.said)


def _remove_setting(draft: Draft, wish: Wish, words: set[str]) -> bool:
    scene, before = draft.scene, len(draft.said)
    if words & {"text", "words", "title", "caption", "lettering", "letters"}:
        scene.lettering = []
        for thing in scene.things:
            thing.text = ""
        draft.did("removed the lettering")
    if (wish.weather and wish.weather == scene.weather) or (
        words & {"clouds", "cloud"} and scene.weather == "cloudy"
    ):  # fmt: skip
        scene.weather = "clear"
        draft.did("cleared the weather")
    if wish.season and wish.season == scene.season:
        scene.season = ""
        draft.did("removed the season")
    if "background" in words:
        scene.background = "plain"
        draft.did("removed the background")
    return len(draft.said) > before


def fewer(draft: Draft, command: Command) -> None:
    """Take out about half of what an instruction names."""
    wish = read(draft, command.rest)
    for wished in wish.things:
        found = targets.named(draft.scene, wished.noun, draft.lexicon)
        gone = found[(len(found) + 1) // 2 :]
        if gone:
            draft.drop(gone)
            draft.did(f"removed {targets.called(gone)}")
        else:
            draft.did_not(command.said)
    if not wish.things:
        draft.did_not(command.said)
