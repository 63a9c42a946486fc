"""Changing what is there: the setting, or the things that an instruction names."""

from dataclasses import replace

from pleinair.providers.illustrator.revise import alter, setting, targets
from pleinair.providers.illustrator.revise.adding import add, newcomers
from pleinair.providers.illustrator.revise.commands import Command, text_of
from pleinair.providers.illustrator.revise.draft import Draft, read, report_missing
from pleinair.providers.illustrator.revise.writing import write
from pleinair.providers.illustrator.words.tokens import Token
from pleinair.providers.illustrator.words.wish import Wish


def swap(draft: Draft, command: Command) -> None:
    """Put one thing in the place of another."""
    parts = _parted(command.tokens, {"with", "by", "for", "into", "to", "through"})
    if parts is None:
        draft.did_not(command.said)
        return
    _become(draft, command, *parts)


def _parted(tokens: tuple[Token, ...], at: set[str]) -> tuple[str, str] | None:
    """Return what stands before and after the first of some words."""
    for i, token in enumerate(tokens):
        if token.mark == "word" and token.word in at and 0 < i < len(tokens) - 1:
            return text_of(tokens[:i]), text_of(tokens[i + 1 :])
    return None


def _become(draft: Draft, command: Command, old: str, new: str) -> None:
    before, after = read(draft, old), read(draft, new)
    found = [t for w in before.things for t in targets.meant(draft.scene, w, draft.lexicon)]
    if old.casefold() == "it":
        found = targets.only(draft.scene)
    if not found and before.things:
        draft.did_not(f"{command.said} (there is no {before.things[0].noun})")
        return
    if found and after.things:
        alter.become(draft, found, after.things[0])
        report_missing(draft, after)
        return
    if not found and setting.apply(draft, after):
        report_missing(draft, after)
        return
    draft.did_not(command.said)


def change(draft: Draft, command: Command) -> None:
    """Change what an instruction names, or the whole picture."""
    words = [token.word for token in command.tokens]
    quotes = [token for token in command.tokens if token.mark == "quote"]
    if quotes:
        write(draft, command)
        return
    wish = read(draft, command.rest)
    present = [w for w in wish.things if targets.named(draft.scene, w.noun, draft.lexicon)]
    parts = _parted(command.tokens, {"into", "to"})
    if parts and read(draft, parts[1]).things:
        _become(draft, command, *parts)
        return
    if present:
        _alter(draft, command, wish, words)
    elif _change_all(draft, wish, words):
        return
    elif wish.things and command.bare and draft.hole:
        add(draft, command)
        return
    elif wish.things:
        _make_it(draft, command, wish)
        return
    elif not setting.apply(draft, wish) and not _comparative(draft, words):
        draft.did_not(command.said)
        return
    report_missing(draft, _without_comparatives(wish))


def _make_it(draft: Draft, command: Command, wish: Wish) -> None:
    """Turn the one subject into what "make it a dog" names; several get it for company."""
    subject = targets.only(draft.scene)
    if command.tokens[0].word != "it":
        draft.did_not(command.said)
    elif subject and len(wish.things) == 1 and wish.things[0].count == 1:
        alter.become(draft, subject, wish.things[0])
        setting.apply(draft, wish)
    else:
        newcomers(draft, wish)
    report_missing(draft, _without_comparatives(wish))


def _change_all(draft: Draft, wish: Wish, words: list[str]) -> bool:
    """Make everything bigger or paler, or the whole picture lighter; return whether it did."""
    if set(words) & targets.EVERYTHING and _comparative(draft, words):
        return True
    if wish.things or not setting.relight(draft, alter.comparison(words).shade):
        return False
    # "Black and white, brighter": light is not all that was asked for.
    setting.apply(draft, replace(wish, time="", mood=""))
    return True


def _alter(draft: Draft, command: Command, wish: Wish, words: list[str]) -> None:
    """Change the things an instruction names: colour, size, shade, mood, relation."""
    wished = wish.things[0]
    both = bool(wish.palette and wished.colours)
    things = targets.meant(draft.scene, wished, draft.lexicon, by_colour=both)
    before = len(draft.said)
    compared = alter.comparison(words)
    if compared.size != 1.0:
        alter.resize(draft, things, compared.size)
    if compared.shade:
        alter.shade(draft, things, compared.shade)
    if colours := alter.new_colours(wish):
        alter.recolour(draft, things, colours)
    if wished.mood:
        alter.feel(draft, things, wished.mood)
    if wish.time or wish.weather or wish.season or wish.style or wish.place:
        setting.apply(draft, wish)
    if len(draft.said) == before and not wish.missing:
        draft.did_not(command.said)


def _comparative(draft: Draft, words: list[str]) -> bool:
    """Apply "bigger" or "darker" to everything that was asked for."""
    things = [thing for thing in draft.scene.things if not thing.extra]
    compared = alter.comparison(words)
    if not things or not compared.says:
        return False
    if compared.size != 1.0:
        alter.resize(draft, things, compared.size)
    if compared.shade:
        alter.shade(draft, things, compared.shade)
    return True


def _without_comparatives(wish: Wish) -> Wish:
    known = set(alter.SIZES) | set(alter.SHADES) | {"much", "size", "times", "slightly"}
    kept = tuple(p for p in wish.missing if not set(p.casefold().split()) & known)
    return replace(wish, missing=kept)
