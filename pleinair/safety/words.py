"""Reading a prompt as words, through the disguises in which words come.

Full-width and styled letters, look-alikes from other scripts, invisible characters, digits for
letters, l e t t e r s set apart and letters dragged ouuut all read as the word that is meant. Every
word remembers where it stood, so that it can be replaced in the prompt as typed.
"""

import re
import unicodedata
from dataclasses import dataclass

# Letters of other scripts that look like a Latin one. A word is read through them only when it
# then is Latin as a whole, so that Russian and Greek stay what they are.
_LOOKALIKES = str.maketrans(
    "авгеёзикмнопрстухѕіјԁɡɑһӏօսոցαβγεικνορτυχωħłđøı",
    "abree3ukmhonpctyxsijdgahloungabyeikvoptuxwhldoi",
)
_DIGITS_FOR_LETTERS = str.maketrans("0134578@$!|", "oieastbasil")
# Symbols that stand for a letter when letters are around them.
_SYMBOLS = frozenset("@$!|")
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


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, in order. Never raises; the cost is linear in its length."""
    return tuple(Word(_forms(raw.text), raw.start, raw.end) for raw in _raw_words(text))


def plain(text: str) -> str:
    """Return the words of a text in their plainest form, one space between them."""
    return " ".join(raw.text for raw in _raw_words(text))


def _raw_words(text: str) -> list[_Raw]:
    return _joined([_undisguised(raw) for raw in _runs(_letters(text))])


def _letters(text: str) -> list[tuple[str, int]]:
    """Return simple characters with their places; marks and invisible ones are gone."""
    letters = []
    for place, character in enumerate(text):
        if character.isascii():
            letters.append((character.lower(), place))
            continue
        for simple in _simple(character):
            if unicodedata.category(simple) not in {"Mn", "Me", "Cf"}:
                letters.append((simple, place))  # noqa: PERF401 - two loops read better
    return letters


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
    looked_through = raw.text.translate(_LOOKALIKES)
    return _Raw(looked_through, raw.start, raw.end) if looked_through.isascii() else raw


def _joined(runs: list[_Raw]) -> list[_Raw]:
    """Join single letters that stand in a row: they spell a word."""
    joined: list[_Raw] = []
    row: list[_Raw] = []
    for raw in [*runs, _Raw("", 0, 0)]:
        if len(raw.text) == 1:
            row.append(raw)
            continue
        spelled = "".join(single.text for single in row)
        if len(row) >= _FEWEST_SET_APART and not spelled.isdigit():
            joined.append(_Raw(spelled, row[0].start, row[-1].end))
        else:
            joined.extend(row)
        row = []
        if raw.text:
            joined.append(raw)
    return joined


def _forms(text: str) -> frozenset[str]:
    """Return every word this may be meant as."""
    forms = {text}
    if any(letter.isalpha() for letter in text) and not text.isalpha():
        forms.add(text.translate(_DIGITS_FOR_LETTERS))
    for form in tuple(forms):
        if _DRAGGED.search(form):
            forms |= {_DRAGGED.sub(r"\1", form), _DRAGGED.sub(r"\1\1", form)}
    return frozenset(forms)
