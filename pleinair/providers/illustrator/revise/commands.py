"""An instruction as commands: "make it night, then add two trees" is two."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pleinair.providers.illustrator.words import counts
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.tokens import Token

Verb = Literal[
    "add", "remove", "replace", "change", "move", "write", "flip", "more", "another", "fewer",
]  # fmt: skip

VERBS: dict[Verb, str] = {
    "add": "add, put, place, insert, include, draw, give, bring, introduce, paint in, show",
    "remove": "remove, delete, erase, take away, take out, get rid of, drop, lose, without, no, "
    "hide, clear, cut",
    "replace": "replace, swap, exchange, substitute",
    "change": "make, turn, change, set, paint, colour, color, recolour, recolor, render, convert, "
    "transform, let, switch, redraw, rotate the style to",
    "move": "move, shift, push, bring forward, send back, relocate",
    "write": "say, write, let it say, put the text, add the text, add text, label, title, "
    "change the text, change the text to, letter, caption, add the words, add a title, "
    "add a caption, rename",
    "flip": "flip, mirror, mirror it, flip it, reverse",
    "more": "more, add more, some more, a few more, even more",
    "another": "another, add another, one more",
    "fewer": "fewer, less, remove some, not so many",
}
VERB_WORDS: Phrasebook[Verb] = book(VERBS)
JOINTS = frozenset({"and", "then", "also", "please", "now", "finally", "next", "but", "can", "you",
                    "could", "just", "lets"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `said` is the whole of it in the instruction's words."""

    verb: Verb
    tokens: tuple[Token, ...]
    said: str

    @property
    def bare(self) -> bool:
        """Whether it has no verb: it describes what is wished for."""
        return self.said == self.rest

    @property
    def rest(self) -> str:
        """What follows the verb, as text that a prompt's reader can read."""
        return text_of(self.tokens)


def text_of(tokens: Sequence[Token]) -> str:
    """Write tokens as a prompt again."""
    return " ".join(f'"{t.text}"' if t.mark == "quote" else t.text for t in tokens if t.text)


def split(tokens: Sequence[Token]) -> list[Command]:
    """Return the commands of an instruction. One without a verb says what to change to."""
    starts = _starts(tokens)
    commands = []
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(tokens)
        part = _trimmed(tokens[start:end])
        if not part:
            continue
        commands.append(_command(part))
    return commands


def _command(part: list[Token]) -> Command:
    """Return the command of a part; "two more birds" are birds to add."""
    number = counts.match(part, 0)
    if number and number.size < len(part) - 1 and part[number.size].word == "more":
        rest = (*part[: number.size], *part[number.size + 1 :])
        return Command("another" if number.number == 1 else "add", rest, text_of(part))
    size, verb = VERB_WORDS.match(part, 0) or (0, "change")
    return Command(verb, tuple(part[size:]), text_of(part))


def _starts(tokens: Sequence[Token]) -> list[int]:
    """Return where commands begin: at a verb after a joint, and after every stop."""
    starts = [0]
    fresh = False
    for i, token in enumerate(tokens):
        joint = token.mark in {"comma", "stop"} or token.word in JOINTS
        if not joint and fresh and VERB_WORDS.match(tokens, i):
            starts.append(i)
        if token.mark == "stop":
            starts.append(i + 1)
        fresh = joint or (fresh and token.word in JOINTS)
    return sorted(set(starts))


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    part = list(tokens)
    while part and (part[0].mark in {"comma", "stop"} or part[0].word in JOINTS):
        part.pop(0)
    while part and (part[-1].mark in {"comma", "stop"} or part[-1].word in JOINTS):
        part.pop()
    return part
