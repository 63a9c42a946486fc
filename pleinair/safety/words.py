"""Reading a prompt as words, through the disguises in which words come.

Full-width and styled letters, look-alikes from other scripts, invisible characters, digits for
letters, l e t t e r s set apart and letters dragged ouuut all read as the word that is meant. Every
word remembers where it stood, so that it can be replaced in the prompt as typed.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise

# Letters of other scripts that look like a Latin one. A word is read through them only when it
# has Latin letters too and then is Latin as a whole: Russian and Greek stay what they are.
_LOOKALIKES = str.maketrans(
    "авгеёзикмнопрстухѕіјԁɡɑһӏօսոցαβγεικνορτυχωħłđøı",
    "abree3ukmhonpctyxsijdgahloungabyeikvoptuxwhldoi",
)
_DIGITS_FOR_LETTERS = str.maketrans("0134578@$!|", "oieastbasil")
# Symbols that stand for a letter when letters are around them.
_SYMBOLS = frozenset("@$!|")
_ASCII_LETTER = re.compile("[a-z]")
# A single letter before letters set apart may be a word of its own: "a n i c e day".
_ARTICLES = frozenset("ai")
_DRAGGED = re.compile(r"(.)\1{2,}")
# Fewer single letters in a row are initials and articles: "a b", "J. R.".
_FEWEST_SET_APART = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it may be meant, and its place in the text: from `start` up to `end`."""

    forms: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Raw:
    text: str
    start: int
    end: int
    spelled: bool = False


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, in order. Never raises; the cost is linear in its length."""
    return tuple(Word(_forms(raw), raw.start, raw.end) for raw in _raw_words(text))


def plain(text: str) -> str:
    """Return the words of a text in their plainest form, one space between them."""
    return " ".join(raw.text for raw in _raw_words(text))


def _raw_words(text: str) -> list[_Raw]:
    return [_undisguised(raw) for raw in _joined(_runs(_letters(text)))]


def _letters(text: str) -> list[tuple[str, int]]:
    """Return simple characters with their places; marks and invisible ones are gone."""
    letters = []
    for place, character in enumerate(text):
        if character.isascii():
            letters.append((character.lower(), place))
            continue
        letters += [(simple, place) for simple in _simple(character) if _is_seen(simple)]
    return letters


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Mn", "Me", "Cf"}


def _simple(character: str) -> str:
    folded = unicodedata.normalize("NFKD", character).casefold()
    return unicodedata.normalize("NFKD", folded).casefold()


def _runs(letters: list[tuple[str, int]]) -> list[_Raw]:
    """Cut into runs of letters and digits, with symbols only where they stand inside a word."""
    runs: list[_Raw] = []
    run: list[tuple[str, int]] = []
    for letter, place in [*letters, (" ", -1)]:
        if letter.isalnum() or (letter in _SYMBOLS):
            run.append((letter, place))
            continue
        while run and run[-1][0] in _SYMBOLS and run[-1][0] != "$":
            run.pop()  # an exclamation mark at the end exclaims
        while run and run[0][0] in {"!", "|"}:
            run.pop(0)
        if any(letter.isalnum() for letter, _ in run):
            runs.append(_Raw("".join(letter for letter, _ in run), run[0][1], run[-1][1] + 1))
        run = []
    return runs


def _undisguised(raw: _Raw) -> _Raw:
    if raw.text.isascii() or not _ASCII_LETTER.search(raw.text):
        return raw
    looked_through = raw.text.translate(_LOOKALIKES)
    return replace(raw, text=looked_through) if looked_through.isascii() else raw


def _joined(runs: list[_Raw]) -> list[_Raw]:
    """Join single letters that stand in a row: they spell a word, or several."""
    joined: list[_Raw] = []
    row: list[_Raw] = []
    for raw in [*runs, _Raw("", 0, 0)]:
        if len(raw.text) == 1:
            row.append(raw)
            continue
        joined.extend(_spelled(row))
        row = []
        if raw.text:
            joined.append(raw)
    return joined


def _spelled(row: list[_Raw]) -> list[_Raw]:
    """Return what a row of single letters spells: words, where wider gaps set long ones apart."""
    if len(row) < _FEWEST_SET_APART or all(single.text.isdigit() for single in row):
        return row
    usual_gap = row[1].start - row[0].end
    words: list[list[_Raw]] = [[row[0]]]
    for before, single in pairwise(row):
        if single.start - before.end > usual_gap:
            words.append([])
        words[-1].append(single)
    if any(len(word) < _FEWEST_SET_APART for word in words):
        words = [row]
    return [
        _Raw("".join(single.text for single in word), word[0].start, word[-1].end, spelled=True)
        for word in words
    ]


def _forms(raw: _Raw) -> frozenset[str]:
    """Return every word this may be meant as."""
    forms = {raw.text}
    if raw.spelled and raw.text[0] in _ARTICLES:
        forms.add(raw.text[1:])
    for form in tuple(forms):
        if not form.isalpha() and any(letter.isalpha() for letter in form):
            forms.add(form.translate(_DIGITS_FOR_LETTERS))
    for form in tuple(forms):
        if _DRAGGED.search(form):
            forms |= {_DRAGGED.sub(r"\1", form), _DRAGGED.sub(r"\1\1", form)}
    return frozenset(forms)
