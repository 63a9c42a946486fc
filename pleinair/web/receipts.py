"""The receipt of a generation: quote, hold, charge and what came back, down to the tokens."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from pleinair.accounts.models import Owner
from pleinair.billing import amounts
from pleinair.billing import queries as billing
from pleinair.generation import queries
from pleinair.generation.models import Generation


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What one generation cost. `lines` are pairs of a name and a value; `pictures` it is for."""

    lines: tuple[tuple[str, str], ...]
    pictures: int


def of(row: Generation, *, owner: Owner) -> Receipt | None:
    """Return the receipt of a generation, or None where there is nothing to say. Two queries."""
    usage = queries.find_usage(owner_id=owner.id, generation_id=row.id)
    lines = [*_credits(row, owner), *_tokens(usage)]
    return Receipt(lines=tuple(lines), pictures=row.count) if lines else None


def _credits(row: Generation, owner: Owner) -> list[tuple[str, str]]:
    if row.price_credits == 0:
        return []
    booked = billing.receipt(owner, for_reference=str(row.id))
    lines = [
        (_("Quoted"), amounts.in_credits(row.price_credits)),
        (_("Set aside"), amounts.in_credits(booked.held)),
    ]
    if booked.is_open:
        return lines
    lines.append((_("Charged"), amounts.in_credits(booked.charged)))
    if booked.returned:
        lines.append((_("Came back"), amounts.in_credits(booked.returned)))
    if booked.expired:
        lines.append((_("Expired meanwhile"), amounts.in_credits(booked.expired)))
    return lines


def _tokens(usage: dict[str, int]) -> list[tuple[str, str]]:
    names = {
        "text_input_tokens": _("Tokens of your words"),
        "image_input_tokens": _("Tokens of pictures that went in"),
        "cached_input_tokens": _("of these from a cache"),
        "text_output_tokens": _("Tokens of words that came out"),
        "image_output_tokens": _("Tokens of pictures that came out"),
    }
    return [(name, amounts.number(usage[key])) for key, name in names.items() if usage.get(key)]
