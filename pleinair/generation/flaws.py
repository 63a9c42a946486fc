"""What is wrong with a picture that came: nobody pays for it, and it is kept all the same.

The check is at the maker's advantage: a picture that was meant to be one colour costs nothing.
"""

from collections.abc import Mapping
from typing import Literal

from django.utils.translation import ngettext

from pleinair.generation.models import Generation
from pleinair.library.services import Made
from pleinair.providers.protocol import NOTHING

Flaw = Literal["not_understood", "not_done", "blank", "unchanged", "wrong_size"]


def of(made: Made, *, ordered_px: tuple[int, int], used: Mapping[str, object]) -> Flaw | None:
    """Return what is wrong with a picture that was made with these settings, or None. Pure."""
    if used.get("understood") == NOTHING:
        return "not_understood"
    if used.get("done") == NOTHING:
        return "not_done"
    if (made.facts.width_px, made.facts.height_px) != ordered_px:
        return "wrong_size"
    if made.look.is_blank:
        return "blank"
    return "unchanged" if made.look.is_the_start else None


def can_be_unchanged(generation: Generation) -> bool:
    """Say whether a result that looks like its first picture is no result: only of an edit."""
    return generation.operation == Generation.Operation.EDIT


def counted(found: list[Flaw]) -> dict[Flaw, int]:
    """Return how many pictures have each flaw. Pure."""
    return {flaw: found.count(flaw) for flaw in dict.fromkeys(found)}


def sentences(counts: Mapping[Flaw, int]) -> list[str]:
    """Return what to tell in the active language, one sentence for each kind of flaw. Pure."""
    return [_sentence(flaw, n) % {"n": n} for flaw, n in counts.items()]


def _sentence(flaw: Flaw, n: int) -> str:
    if flaw == "not_understood":
        return ngettext(
            "Nothing of the prompt was understood: the picture is credited back.",
            "Nothing of the prompt was understood: the %(n)d pictures are credited back.",
            n,
        )
    if flaw == "not_done":
        return ngettext(
            "Nothing that was asked was done: the picture is credited back.",
            "Nothing that was asked was done: the %(n)d pictures are credited back.",
            n,
        )
    if flaw == "blank":
        return ngettext(
            "One picture looks blank: it is credited back.",
            "%(n)d pictures look blank: they are credited back.",
            n,
        )
    if flaw == "unchanged":
        return ngettext(
            "One picture looks like the one it started from: it is credited back.",
            "%(n)d pictures look like the one they started from: they are credited back.",
            n,
        )
    return ngettext(
        "One picture has another size than was asked for: it is credited back.",
        "%(n)d pictures have another size than was asked for: they are credited back.",
        n,
    )
