"""Where in the picture, or on whose body, the things of a reading are put."""

from dataclasses import replace

from pleinair.providers.illustrator.words import relations
from pleinair.providers.illustrator.words.nouns import Nouns
from pleinair.providers.illustrator.words.wish import Kind, Placement


def place(nouns: Nouns, at: int, placement: Placement) -> None:
    """Take a placement: of the thing before it, or of the next where a clause begins so."""
    nouns.flush(at)
    begins = nouns.fresh or bool(nouns.clause.joint) or not nouns.things
    if begins and not nouns.clause.open:
        nouns.waiting = placement
        return
    nouns.clause.drop()
    if nouns.things:
        _put(nouns, placement)


def lift(nouns: Nouns, at: int) -> None:
    """Put a thing into the air: the one before a verb, or the one after an adjective."""
    if nouns.phrase.described or nouns.fresh or nouns.clause.joint or not nouns.things:
        nouns.phrase.begin(at)
        nouns.phrase.placement = Placement(up="aloft")
        return
    _put(nouns, Placement(up="aloft"))


def perch(nouns: Nouns, at: int, size: int) -> None:
    """Put the last thing on the back, the head or in the hand of the one before it."""
    nouns.flush(at)
    limb = nouns.report.tokens[at + size - 1].word
    if not nouns.clause.perch(_borne_by(limb)):
        nouns.report.add(at, at + size)


def _borne_by(limb: str) -> Kind:
    if limb in relations.HANDS:
        return "held"
    return "shouldered" if limb in relations.SHOULDERS else "on"


def _put(nouns: Nouns, placement: Placement) -> None:
    last = nouns.things[-1]
    nouns.things[-1] = replace(last, placement=last.placement.joined(placement))
