"""Asking for more like a finished picture: what it costs, or why it cannot be had."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pleinair import site
from pleinair.generation import briefs, suppliers
from pleinair.generation.models import Generation
from pleinair.generation.quotes import quote
from pleinair.lib import clock
from pleinair.providers.protocol import Operation
from pleinair.web import asking


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One way to ask for more. Without `credits` it is not offered, and `why_not` may say why."""

    credits: int | None = None
    why_not: str = ""


def more_like(row: Generation, *, operation: Operation) -> Move:
    """Return what more like a generation costs with the model that makes it. No query."""
    model = suppliers.for_more_like(row)
    made = row.outputs.all()
    if operation not in model.operations or not made or not briefs.prompt_of(row):
        return Move()
    quoted = quote(
        asking.more_like(row, made[0].image_id, operation=operation),
        model=model,
        free=site.current().switches.billing == "none",
        at=clock.now().date(),
    )
    if quoted.faults:
        return Move(why_not=_why_not(operation, quoted.faults[0].sentence))
    return Move(credits=quoted.price_credits)


def _why_not(operation: Operation, why: str) -> str:
    sentence = _("No variants: %(why)s") if operation == "variant" else _("No new seed: %(why)s")
    return sentence % {"why": why}
