"""The rules as data: which lists of phrases together mean that a prompt is refused.

`rules/rules.toml` is read in order, the gravest first; the other files hold the lists.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pleinair.safety.lexicon import Hit, Lexicon
from pleinair.safety.words import Word

# What the phrases of this list cover does not count for any rule.
_HARMLESS = "harmless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Refuses a text in which each of `needs` is met, by one of its lists.

    `within` is how many words apart they may stand; zero is anywhere. A list in `unless`, met
    anywhere, excuses the text. `instead` replaces what met the first need, where that may help.
    """

    id: str
    categories: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]
    within: int = 0
    unless: tuple[str, ...] = ()
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A rule refuses; these hits met its first need."""

    rule: Rule
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """All rules and the lists they speak of."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon

    def find(self, words: Sequence[Word]) -> Match | None:
        """Return the first rule that refuses these words."""
        hits = self.lexicon.hits(words)
        counted = _not_excused(hits)
        for rule in self.rules:
            met = _meets(rule, counted)
            if met:
                return Match(rule=rule, hits=met)
        return None


def _not_excused(hits: Sequence[Hit]) -> list[Hit]:
    """Leave out what a harmless phrase covers. One pass: hits come in the order of the text."""
    counted = []
    harmless_until = -1
    for hit in sorted(hits, key=lambda hit: (hit.first, hit.list_name != _HARMLESS)):
        if hit.list_name == _HARMLESS:
            harmless_until = max(harmless_until, hit.last)
        elif hit.last > harmless_until:
            counted.append(hit)
    return counted


def _meets(rule: Rule, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits that meet the first need of a rule while all others are met nearby."""
    if any(hit.list_name in rule.unless for hit in hits):
        return ()
    first, *others = [[hit for hit in hits if hit.list_name in need] for need in rule.needs]
    for other in others:
        if rule.within:
            near = _places_near(other, within=rule.within)
            first = [hit for hit in first if not near.isdisjoint(range(hit.first, hit.last + 1))]
        elif not other:
            return ()
    return tuple(first)


def _places_near(hits: Iterable[Hit], *, within: int) -> set[int]:
    """Return the places of all words that are near any of these hits.

    A set of places, since comparing every hit with every other is slow on purposely long prompts.
    """
    return {place for hit in hits for place in range(hit.first - within, hit.last + within + 1)}


@cache
def load() -> Rulebook:
    """Read the rules that come with the software. Once per process."""
    lists: dict[str, list[str]] = {}
    rules: tuple[Rule, ...] = ()
    folder = resources.files("pleinair.safety") / "rules"
    for file in sorted(folder.iterdir(), key=lambda found: found.name):
        if not file.name.endswith(".toml"):
            continue
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        lists.update(content.get("lists", {}))
        rules += tuple(map(_rule, content.get("rules", ())))
    _check(rules, lists)
    return Rulebook(rules=rules, lexicon=Lexicon(lists))


def _rule(data: dict[str, object]) -> Rule:
    needs = data["needs"]
    within, instead = data.get("within", 0), data.get("instead")
    assert isinstance(needs, list)
    assert isinstance(within, int)
    assert instead is None or isinstance(instead, str)
    return Rule(
        id=str(data["id"]),
        categories=_names(data["categories"]),
        needs=tuple(map(_names, needs)),
        within=within,
        unless=_names(data.get("unless", [])),
        instead=instead,
    )


def _names(value: object) -> tuple[str, ...]:
    assert isinstance(value, list)
    return tuple(map(str, value))


def _check(rules: Iterable[Rule], lists: Iterable[str]) -> None:
    """A misspelt list would silently allow everything: say so at the first reading."""
    known = set(lists)
    for rule in rules:
        named = {name for need in rule.needs for name in need} | set(rule.unless)
        if not named <= known:
            raise ValueError(f"rule {rule.id} names unknown lists: {sorted(named - known)}")
