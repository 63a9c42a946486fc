"""Revise a scene as an instruction says, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass

from pleinair.providers.illustrator.compose.addition import added
from pleinair.providers.illustrator.compose.composing import lettering
from pleinair.providers.illustrator.revise import alter, moves, setting, targets
from pleinair.providers.illustrator.revise.commands import Command, Verb, split, text_of
from pleinair.providers.illustrator.revise.draft import Draft, draft_of
from pleinair.providers.illustrator.scene import Scene, Thing
from pleinair.providers.illustrator.words.lexicon import Lexicon, can_bear_text
from pleinair.providers.illustrator.words.tokens import Token, tokenize
from pleinair.providers.illustrator.words.understanding import default_lexicon, understand
from pleinair.providers.illustrator.words.wish import Relation, Wish


@dataclass(frozen=True, slots=True)
class Revision:
    """A revised scene, sentences that say what was done, and phrases that were not done."""

    scene: Scene
    said: tuple[str, ...]
    not_done: tuple[str, ...]


def revise(
    scene: Scene, instruction: str, *, seed: int, lexicon: Lexicon | None = None
) -> Revision:
    """Return the scene with the asked changes. Everything else keeps its id, place and seed."""
    draft = draft_of(scene, lexicon or default_lexicon(), seed)
    tokens, _ = tokenize(instruction)
    for command in split(tokens):
        ACTIONS[command.verb](draft, command)
    if not draft.said and not draft.not_done:
        draft.did_not(instruction.strip()[:120] or "an empty instruction")
    draft.scene.not_drawn = [*scene.not_drawn, *draft.not_done]
    return Revision(draft.scene, tuple(draft.said), tuple(draft.not_done))


def _wish(draft: Draft, text: str) -> Wish:
    return understand(text, lexicon=draft.lexicon)


def _report(draft: Draft, wish: Wish) -> None:
    for phrase in wish.missing:
        draft.did_not(phrase)


def _add(draft: Draft, command: Command) -> None:
    wish = _wish(draft, command.rest)
    done = setting.apply(draft, wish)
    if wish.captions:
        _letter(draft, wish.captions)
        done = True
    if wish.things:
        _newcomers(draft, wish)
        done = True
    _report(draft, wish)
    if not done and not wish.missing:
        draft.did_not(command.said)


def _newcomers(draft: Draft, wish: Wish) -> None:
    objects = {i for relation in wish.relations for i in relation.objects}
    bearers: dict[int, Thing] = {}
    for i in sorted(objects):
        found = targets.meant(draft.scene, wish.things[i], draft.lexicon)
        if found and wish.things[i].count == 1:
            bearers[i] = found[0]
    things, relations = added(
        draft.scene, wish, bearers, seed=draft.seed, lexicon=draft.lexicon
    )
    draft.scene.things += things
    draft.scene.relations += relations
    nouns = {thing.noun for thing in things}
    draft.scene.without = sorted(nouns | set(draft.scene.without))
    for i, wished in enumerate(wish.things):
        if i not in bearers:
            draft.did(f"added {_counted(wished.noun, wished.count)}")


def _counted(noun: str, count: int) -> str:
    article = "an" if noun[:1] in "aeiou" else "a"
    return f"{article} {noun}" if count == 1 else f"{count} {targets.plural(noun)}"


def _remove(draft: Draft, command: Command) -> None:
    words = {token.word for token in command.tokens}
    wish = _wish(draft, command.rest)
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
    if wish.weather and wish.weather == scene.weather or (
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


def _replace(draft: Draft, command: Command) -> None:
    parts = _parted(command.tokens, {"with", "by", "for", "into", "to"})
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
    before, after = _wish(draft, old), _wish(draft, new)
    found = [t for w in before.things for t in targets.meant(draft.scene, w, draft.lexicon)]
    if not found and before.things:
        draft.did_not(f"{command.said} (there is no {before.things[0].noun})")
        return
    if found and after.things:
        alter.become(draft, found, after.things[0])
        _report(draft, after)
        return
    if not found and setting.apply(draft, after):
        _report(draft, after)
        return
    draft.did_not(command.said)


def _change(draft: Draft, command: Command) -> None:
    words = [token.word for token in command.tokens]
    quotes = [token for token in command.tokens if token.mark == "quote"]
    if quotes:
        _write(draft, command)
        return
    wish = _wish(draft, command.rest)
    present = [w for w in wish.things if targets.named(draft.scene, w.noun, draft.lexicon)]
    parts = _parted(command.tokens, {"into", "to"})
    if parts and _wish(draft, parts[1]).things:
        _become(draft, command, *parts)
        return
    if present:
        _alter(draft, command, wish, words)
    elif set(words) & targets.EVERYTHING and _comparative(draft, words):
        return
    elif wish.things:
        _newcomers(draft, wish) if words[:1] == ["it"] else draft.did_not(command.said)
    elif not setting.apply(draft, wish) and not _comparative(draft, words):
        draft.did_not(command.said)
        return
    _report(draft, _without_comparatives(wish))


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
    from dataclasses import replace

    known = set(alter.SIZES) | set(alter.SHADES) | {"much", "size", "times", "slightly"}
    kept = tuple(p for p in wish.missing if not set(p.casefold().split()) & known)
    return replace(wish, missing=kept)


def _move(draft: Draft, command: Command) -> None:
    wish = _wish(draft, command.rest)
    words = [token.word for token in command.tokens]
    if not wish.things:
        draft.did_not(command.said)
        return
    things = targets.meant(draft.scene, _unplaced(wish), draft.lexicon)
    if not things:
        draft.did_not(f"{command.said} (there is no {wish.things[0].noun})")
        return
    other = _other(draft, wish)
    if other and other[0] is not things[0]:
        moves.to_thing(draft, things[0], *other)
        return
    if not moves.to_side(draft, things, words):
        draft.did_not(command.said)


def _unplaced(wish: Wish):  # noqa: ANN202
    from dataclasses import replace

    from pleinair.providers.illustrator.words.wish import Placement

    return replace(wish.things[0], placement=Placement())


def _other(draft: Draft, wish: Wish) -> tuple[Thing, Relation] | None:
    for relation in wish.relations:
        if relation.subject == 0:
            found = targets.meant(draft.scene, wish.things[relation.objects[0]], draft.lexicon)
            if found:
                return found[0], relation
    return None


def _write(draft: Draft, command: Command) -> None:
    quotes = [token.text for token in command.tokens if token.mark == "quote"]
    others = [token for token in command.tokens if token.mark != "quote"]
    wish = _wish(draft, text_of(others))
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
    _letter(draft, tuple(quotes))


def _letter(draft: Draft, texts: tuple[str, ...]) -> None:
    draft.scene.lettering = lettering(texts)
    draft.did(f"wrote “{texts[0]}”")


def _flip(draft: Draft, command: Command) -> None:
    wish = _wish(draft, command.rest)
    things = [t for w in wish.things for t in targets.meant(draft.scene, w, draft.lexicon)]
    if wish.things and not things:
        draft.did_not(f"{command.said} (there is none)")
        return
    moves.flip(draft, things)


def _more(draft: Draft, command: Command) -> None:
    from dataclasses import replace

    wish = _wish(draft, command.rest)
    if not wish.things:
        _change(draft, command)
        return
    one = "another" in command.said.casefold().split() or "one more" in command.said.casefold()
    things = []
    for wished in wish.things:
        there = len(targets.named(draft.scene, wished.noun, draft.lexicon))
        number = 1 if one else (wished.count if wished.count > 3 else max(2, (there + 1) // 2))
        things.append(replace(wished, count=number))
    _newcomers(draft, replace(wish, things=tuple(things)))
    _report(draft, wish)


def _fewer(draft: Draft, command: Command) -> None:
    wish = _wish(draft, command.rest)
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


ACTIONS: dict[Verb, Callable[[Draft, Command], None]] = {
    "add": _add, "remove": _remove, "replace": _replace, "change": _change, "move": _move,
    "write": _write, "flip": _flip, "more": _more, "fewer": _fewer,
}  # fmt: skip
