"""Greetings are not drawn but written, with the name that follows: "happy birthday Anna"."""

from collections.abc import Sequence

from pleinair.providers.illustrator.words.phrases import words_at
from pleinair.providers.illustrator.words.tokens import Token

# As they are written; in a prompt any letter may be small.
_GREETINGS = (
    "Happy Birthday", "Happy Anniversary", "Happy New Year", "Happy Easter", "Happy Halloween",
    "Happy Mother’s Day", "Happy Father’s Day", "Merry Christmas", "Congratulations",
    "Get Well Soon", "Thank You", "Alles Gute zum Geburtstag", "Zum Geburtstag viel Glück",
    "Frohe Weihnachten", "Frohe Ostern", "Frohes neues Jahr", "Herzlichen Glückwunsch",
    "Gute Besserung", "Joyeux anniversaire", "Joyeux Noël", "Bonne année", "Feliz cumpleaños",
    "Feliz Navidad", "Buon compleanno", "Buon Natale", "Feliz aniversário", "Feliz Natal",
)  # fmt: skip
_WRITTEN = {greeting.casefold().replace("’s", ""): greeting for greeting in _GREETINGS}
_LONGEST = max(len(greeting.split()) for greeting in _WRITTEN)
# More words with capitals than these are no name.
_LONGEST_NAME = 3


def quoted(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each greeting, and whom it greets, in quotation marks."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        size, greeting = _greeting(tokens, at)
        name = _name(tokens, at + size) if size else []
        if size:
            out.append(Token("quote", "", " ".join((greeting, *name))))
        else:
            out.append(tokens[at])
        at += max(1, size + len(name))
    return out


def _greeting(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    words = words_at(tokens, at, _LONGEST)
    for size in range(len(words), 0, -1):
        if greeting := _WRITTEN.get(" ".join(words[:size])):
            return size, greeting
    return 0, ""


def _name(tokens: Sequence[Token], at: int) -> list[str]:
    """Return the words with capitals from here."""
    name: list[str] = []
    for token in tokens[at : at + _LONGEST_NAME]:
        if token.mark != "word" or not token.text[:1].isupper():
            break
        name.append(token.text)
    return name
