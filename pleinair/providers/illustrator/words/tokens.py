"""A prompt as words, numbers, quotations and stops."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

Mark = Literal["word", "quote", "comma", "stop", "hex"]

# More than a page of text asks for more than one picture: what follows is reported as not read.
MOST_TOKENS = 400
# Lettering longer than this is no lettering, and a word longer than this is no word.
MOST_LETTERING = 120
MOST_WORD = 40

QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‘": "’", "‹": "›",
          '"': '"', "＂": "＂", "'": "'"}  # fmt: skip
COMMAS = frozenset(",;،、，；–—()[]{}/|·•+&:")
STOPS = frozenset(".!?…。！？\n\r¡¿")


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is for looking up (lower case, no possessive), `text` as it was written."""

    mark: Mark
    word: str
    text: str

    @property
    def owns(self) -> bool:
        """Whether it is somebody's: "the king's"."""
        return self.mark == "word" and self.text.casefold().endswith(("'s", "’s", "s'", "s’"))


def tokenize(prompt: str) -> tuple[list[Token], bool]:
    """Return at most MOST_TOKENS tokens, and whether the prompt had more."""
    tokens: list[Token] = []
    at = 0
    while at < len(prompt):
        if len(tokens) >= MOST_TOKENS:
            return tokens, any(character.isalnum() for character in prompt[at:])
        token, at = _next(prompt, at)
        if token is not None:
            tokens.append(token)
    return tokens, False


def _next(prompt: str, at: int) -> tuple[Token | None, int]:
    character = prompt[at]
    if character in QUOTES and (quote := _quotation(prompt, at)):
        return quote
    if character == "#" and (colour := _hex(prompt, at)):
        return colour
    if _is_word(character):
        return _word(prompt, at)
    if character in STOPS and not _inside_number(prompt, at):
        return Token("stop", character, character), at + 1
    if character in COMMAS:
        return Token("comma", "and" if character in "&+" else ",", character), at + 1
    return None, at + 1


def _quotation(prompt: str, at: int) -> tuple[Token | None, int] | None:
    """Read a quotation, or return None where the mark is an apostrophe or never closes."""
    opening = prompt[at]
    if opening == "'" and at and _is_word(prompt[at - 1]):
        return None
    limit = min(len(prompt), at + 2 + MOST_LETTERING)
    for end in range(at + 1, limit):
        if prompt[end] not in QUOTES[opening]:
            continue
        if opening in "'‘" and end + 1 < len(prompt) and _is_word(prompt[end + 1]):
            continue
        text = " ".join(prompt[at + 1 : end].split())
        return (Token("quote", "", text) if text else None), end + 1
    return None


def _hex(prompt: str, at: int) -> tuple[Token, int] | None:
    end = at + 1
    while end < len(prompt) and end - at <= 7 and prompt[end] in "0123456789abcdefABCDEF":
        end += 1
    digits = prompt[at + 1 : end].lower()
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6:
        return None
    return Token("hex", "#" + digits, prompt[at:end]), end


def _word(prompt: str, at: int) -> tuple[Token, int]:
    end = at
    while end < len(prompt) and (_is_word(prompt[end]) or _joins(prompt, end)):
        end += 1
    text = prompt[at:end]
    if len(text) > MOST_WORD:
        text = text[:MOST_WORD] + "…"
    word = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return Token("word", word.removesuffix("'s").rstrip("'").replace("'", ""), text), end


def _is_word(character: str) -> bool:
    # Marks belong to the letters before them: without them half of the world's writing breaks.
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "So", "Sk"}


def _joins(prompt: str, at: int) -> bool:
    """Return whether an apostrophe, or a decimal point, stands inside a word."""
    inside = 0 < at < len(prompt) - 1 and _is_word(prompt[at - 1]) and _is_word(prompt[at + 1])
    return inside and (prompt[at] in "'’\u200d" or _inside_number(prompt, at))


def _inside_number(prompt: str, at: int) -> bool:
    return (
        prompt[at] == "."
        and 0 < at < len(prompt) - 1
        and prompt[at - 1].isdigit()
        and prompt[at + 1].isdigit()
    )
