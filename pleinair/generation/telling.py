"""What a maker is told, in which language.

What happened to a result is kept as data, so that each reader has it in their own language. How
else a generation ended is kept in words: in the language in which it was asked for.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager

from django.utils import translation
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.generation import flaws, goodwill
from pleinair.generation.models import Generation


def as_asked(generation: Generation) -> AbstractContextManager[None]:
    """Put into words what is told meanwhile in the language of whoever asked."""
    return translation.override(generation.asked.get("language") or site.current().language)


def of_result(generation: Generation) -> list[str]:
    """Return what is to be said of missing pictures, flaws and credits in the active language."""
    told = generation.told if isinstance(generation.told, Mapping) else {}
    said = []
    if missing := told.get("missing"):
        said.append(
            _("%(n)d of %(all)d pictures did not come and were not charged.")
            % {"n": missing, "all": generation.count}
        )
    said += flaws.sentences(told.get("flaws", {}))
    if told.get("charged_all_the_same"):
        said.append(goodwill.why_charged())
    return said
