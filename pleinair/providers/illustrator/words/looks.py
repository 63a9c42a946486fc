"""How people look: their hair, beards, glasses and years, in words and colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from pleinair.providers.illustrator.things.likeness import DRAWN
from pleinair.providers.illustrator.words import colours
from pleinair.providers.illustrator.words.filler import ARTICLES
from pleinair.providers.illustrator.words.tokens import Token

HAIR = {
    "curly": "curly", "wavy": "curly", "frizzy": "curly", "straight": "straight", "long": "long",
    "short": "short", "flowing": "long", "cropped": "short",
}  # fmt: skip
# What hair and beards are called that are no such colour elsewhere.
COLOURS = {
    "red": "#b5432a", "ginger": "#b5432a", "auburn": "#8a3b22", "blonde": "#e3bf6b",
    "blond": "#e3bf6b", "fair": "#e3bf6b", "brown": "#6b4226", "dark": "#2e211b",
    "grey": "#a7a7a5", "gray": "#a7a7a5", "silver": "#c9cacb", "white": "#f4f2ec",
    "black": "#24211f",
}  # fmt: skip
BEARDS = {"beard": "beard", "moustache": "moustache", "mustache": "moustache"}
WORN = {"glasses": "glasses", "spectacles": "glasses", "sunglasses": "sunglasses"}
AGES = {"old": "old", "elderly": "old", "aged": "old", "young": "young", "bald": "bald",
        "bearded": "beard"}  # fmt: skip
# What keeps the rain off, on people with a hood; and what animals wear about the body.
RAINCOATS = {"raincoat": "#f2c230", "mackintosh": "#c9ad7d", "anorak": "#e2574c"}
COATS = RAINCOATS | {
    "coat": "#c0503f", "jacket": "#3f6f9e", "sweater": "#c0503f", "jumper": "#c0503f",
    "pullover": "#3d7f7a", "hoodie": "#5a5f7a", "cardigan": "#b5803f", "waistcoat": "#3f4a5a",
    "vest": "#3f4a5a", "suit": "#3f4a5a", "shirt": "#4f8fcf", "dress": "#d9566f",
}  # fmt: skip
# Whose drawing has a beard anyway, and a white one.
BEARDED = frozenset({"grandfather", "santa", "wizard"})
OF_THE_BEARDED = frozenset(
    {"beard", "old", f"beard {COLOURS['white']}", f"beard {COLOURS['grey']}"}
)
# What somebody does that is drawn.
POSES = {"dancing": "dancing", "dances": "dancing", "twirling": "dancing"}
MOST_ADJECTIVES = 4
PLAIN = frozenset({"big", "large", "thick", "thin", "round", "bushy", "full", "and", ","})


@dataclass(frozen=True, slots=True)
class Look:
    """How many tokens say it, and what is drawn."""

    size: int
    looks: tuple[str, ...]


def is_drawn(looks: Sequence[str], noun: str) -> bool:
    """Return whether the drawing of somebody shows such looks."""
    shown = DRAWN | OF_THE_BEARDED if noun in BEARDED else DRAWN
    return all(look.split()[0] in shown for look in looks)


def coat(tokens: Sequence[Token], at: int, *, animal: bool) -> Look | None:
    """Return the coat that begins at a token, in its colour: "a yellow raincoat"."""
    start = at
    while at < len(tokens) and tokens[at].word in ARTICLES:
        at += 1
    paint = colours.COLOURS.get(tokens[at].word) if at < len(tokens) else None
    at += 1 if paint else 0
    word = tokens[at].word if at < len(tokens) else ""
    worn = (COATS if animal else RAINCOATS).get(word)
    kind = "coat" if animal else "raincoat"
    return Look(at + 1 - start, (f"{kind} {paint or worn}",)) if worn else None


def match(tokens: Sequence[Token], at: int) -> Look | None:
    """Return the look that begins at a token: "long red hair", "a white beard", "sunglasses"."""
    start = at
    while at < len(tokens) and tokens[at].word in ARTICLES:
        at += 1
    shape: list[str] = []
    colour = ""
    for i in range(at, min(at + MOST_ADJECTIVES, len(tokens))):
        word = tokens[i].word
        if found := _head(word, shape, colour):
            return Look(i + 1 - start, found)
        if word in HAIR:
            shape.append(HAIR[word])
        elif paint := COLOURS.get(word) or colours.COLOURS.get(word):
            colour = paint
        elif word not in PLAIN:
            return None
    return None


def _head(word: str, shape: list[str], colour: str) -> tuple[str, ...]:
    if word == "hair" and (shape or colour):
        return (*shape, *([f"hair {colour}"] if colour else ()))
    if word in BEARDS:
        kind = BEARDS[word]
        return (kind, *([f"beard {colour}"] if colour else ()))
    return (WORN[word],) if word in WORN and not shape else ()
