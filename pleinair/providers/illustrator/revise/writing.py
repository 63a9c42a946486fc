"""Lettering: on what can bear it, or in the picture."""

from pleinair.providers.illustrator.compose.composing import lettering
from pleinair.providers.illustrator.revise import targets
from pleinair.providers.illustrator.revise.commands import Command, text_of
from pleinair.providers.illustrator.revise.draft import Draft, read
from pleinair.providers.illustrator.words.lexicon import can_bear_text


def write(draft: Draft, command: Command) -> None:
    """Write what an instruction quotes."""
    quotes = [token.text for token in command.tokens if token.mark == "quote"]
    others = [token for token in command.tokens if token.mark != "quote"]
    wish = read(draft, text_of(others))
    if not quotes:
        quotes = [text_of(others)] if others and not wish.things else []
    if not quotes:
        draft.did_not(command.said)
        return
    for wished in wish.things:
        for thing in targets.meant(draft.scene, wished, draft.lexicon):
            entry = draft.lexicon.find(thing.noun)
            if entry and can_bear_text(entry):
                thing.text = quotes[0]
                draft.did(f"wrote “{quotes[0]}” on the {thing.noun}")
                return
        draft.did_not(f"write on {wished.words} (it bears no lettering)")
    written = [thing for thing in draft.scene.things if thing.text]
    if written and not wish.things:
        written[0].text = quotes[0]
        draft.did(f"wrote “{quotes[0]}” on the {written[0].noun}")
        return
    letter(draft, tuple(quotes))


def letter(draft: Draft, texts: tuple[str, ...]) -> None:
    """Write words in the picture, on nothing."""
    draft.scene.lettering = lettering(texts)
    draft.did(f"wrote “{texts[0]}”")
