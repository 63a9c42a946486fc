"""Finding phrases among words, all lists at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pleinair.safety.words import Word

# Words that end a name: "Anna in the rain" is a first name only.
_NO_SURNAME = frozenset(
    {
        *("a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "her", "his", "in"),
        *("is", "it", "its", "of", "on", "or", "she", "he", "that", "the", "their", "they", "to"),
        *("was", "were", "who", "with", "wearing", "sitting", "standing", "holding", "looking"),
    }
)
_SMALL_NUMBERS = frozenset(
    {
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    }
)
_UNDER_18 = frozenset(map(str, range(18))) | _SMALL_NUMBERS
_YEARS_GLUED = ("yo", "yr", "yrs", "year", "years", "yearold")
_UNDER_18_GLUED = frozenset(f"{age}{years}" for age in range(18) for years in _YEARS_GLUED)
# A stem is found by its first letters.
_STEM_KEY = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of a list stands at these words: from `first` up to `last`, both included."""

    list_name: str
    first: int
    last: int


class Lexicon:
    """Lists of phrases, ready to be looked for.

    A phrase is words with spaces between; a word ending in `*` stands for all that begin so.
    `<under-18>` is an age below eighteen, `<given>` one of the `given-names`, `<word>` any word
    that may be a surname.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._given = frozenset(lists.get("given-names", ()))
        self._by_word: dict[str, list[tuple[str, Sequence[str]]]] = defaultdict(list)
        self._by_stem: dict[str, list[tuple[str, Sequence[str]]]] = defaultdict(list)
        for name, phrases in lists.items():
            if name != "given-names":
                for phrase in phrases:
                    self._learn(name, phrase.split())

    def _learn(self, name: str, elements: Sequence[str]) -> None:
        first = elements[0]
        if first.endswith("*"):
            if len(first) <= _STEM_KEY:
                raise ValueError(f"{name}: the stem {first!r} is too short")
            self._by_stem[first[:_STEM_KEY]].append((name, elements))
            return
        self._by_word[first].append((name, elements))

    def hits(self, words: Sequence[Word]) -> list[Hit]:
        """Return every phrase found, in the order of the text."""
        found = []
        for place, word in enumerate(words):
            for name, elements in self._starting_with(word):
                last = place + len(elements) - 1
                if last < len(words) and all(
                    self._fits(element, words[place + step])
                    for step, element in enumerate(elements)
                ):
                    found.append(Hit(name, place, last))
        return found

    def _starting_with(self, word: Word) -> Iterable[tuple[str, Sequence[str]]]:
        for form in word.forms:
            yield from self._by_word.get(form, ())
            yield from self._by_stem.get(form[:_STEM_KEY], ())
        for element in ("<under-18>", "<under-18-years>", "<given>"):
            if self._fits(element, word):
                yield from self._by_word.get(element, ())

    def _fits(self, element: str, word: Word) -> bool:
        match element:
            case "<under-18>":
                return not _UNDER_18.isdisjoint(word.forms)
            case "<under-18-years>":
                return not _UNDER_18_GLUED.isdisjoint(word.forms)
            case "<given>":
                return not self._given.isdisjoint(word.forms)
            case "<word>":
                return _NO_SURNAME.isdisjoint(word.forms)
        if element.endswith("*"):
            return any(form.startswith(element[:-1]) for form in word.forms)
        return element in word.forms
