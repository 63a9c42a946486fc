"""What a maker is told of a result, put into words for whoever reads it.

What happened is kept as data, so that each reader has it in their own language.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from pleinair.generation import flaws, goodwill
from pleinair.generation.models import Generation


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
