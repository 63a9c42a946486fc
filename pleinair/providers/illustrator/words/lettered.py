"""Words that are written in the picture: on a thing that can bear them, or as a caption."""

from dataclasses import replace

from pleinair.providers.illustrator.words.lexicon import can_bear_text
from pleinair.providers.illustrator.words.nouns import Nouns


def announce(nouns: Nouns, at: int, kind: str) -> None:
    """Note that lettering follows, and whether it is a title."""
    nouns.flush(at)
    nouns.titled = kind == "title"


def spell(nouns: Nouns, at: int, text: str) -> None:
    """Take lettering that was not quoted."""
    nouns.flush(at)
    write(nouns, text)


def write(nouns: Nouns, text: str) -> None:
    """Write words on the last thing of the sentence that can bear them, or as a caption."""
    titled, nouns.titled = nouns.titled, False
    nouns.clause.drop()
    for i in range(len(nouns.things) - 1, -1, -1):
        entry = nouns.entries[i]
        if nouns.fresh or entry is None or (titled and nouns.clause.joint):
            break
        if can_bear_text(entry) and not nouns.things[i].text:
            nouns.things[i] = replace(nouns.things[i], text=text)
            return
    nouns.captions.append(text)
