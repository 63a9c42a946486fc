"""Taking out of a scene: things, some of them, lettering, weather."""

from pleinair.providers.illustrator.revise import targets
from pleinair.providers.illustrator.revise.commands import Command
from pleinair.providers.illustrator.revise.draft import Draft, read
from pleinair.providers.illustrator.words import filler
from pleinair.providers.illustrator.words.wish import Wish, WishedThing


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
            _absent(draft, wished)
    for phrase in wish.missing:
        draft.found(f"there is no {_bare(phrase)} in the picture")
    if not done and not wish.things and not wish.missing:
        draft.did_not(command.said)


def _bare(phrase: str) -> str:
    """Return a phrase without its article."""
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.casefold() in filler.ARTICLES else phrase


def _absent(draft: Draft, wished: WishedThing) -> None:
    """Say that it is not there, and keep the place from drawing it by itself."""
    draft.scene.without = sorted({wished.noun, *draft.scene.without})
    if wished.count > 1:
        draft.found(f"there are no {targets.plural(wished.noun)} in the picture")
    else:
        draft.found(f"there is no {wished.noun} in the picture")


def _remove_setting(draft: Draft, wish: Wish, words: set[str]) -> bool:
    scene, before = draft.scene, len(draft.said)
    written = scene.lettering or any(thing.text for thing in scene.things)
    if written and words & {"text", "words", "title", "caption", "lettering", "letters"}:
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
