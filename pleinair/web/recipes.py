"""A picture's recipe: what was asked for and what was used, line by line."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from pleinair.billing import amounts
from pleinair.generation.models import Generation, Output
from pleinair.providers import catalogue
from pleinair.web import asking, shapes


def lines(row: Generation, output: Output | None) -> tuple[tuple[str, str, str], ...]:
    """Return the recipe's lines: a name, what was asked for, what was used."""
    asked, used = row.asked, row.used
    model = catalogue.remembered(row.provider, row.model)
    seed = output.seed if output is not None and output.seed is not None else row.seed
    told = [
        (_("Model"), "", _named(model.name, row.provider)),
        (_("What it does"), "", str(Generation.Operation(row.operation).label)),
        (_("Mode"), "", str(Generation.Mode(row.mode).label)),
        (_("Size"), _size(asked), f"{row.width_px} × {row.height_px}"),
        (_("Quality"), *_worded("quality", asking.QUALITIES, asked, used)),
        (_("Background"), *_worded("background", asking.BACKGROUNDS, asked, used)),
        (_("Format"), *_worded("output_format", asking.FORMATS, asked, used)),
    ]
    if model.seed:
        wish = _("any") if asked.get("seed") is None else str(asked["seed"])
        told.append((_("Seed"), wish, str(seed)))
    else:
        told.append((_("Seed"), "", _("this model has none")))
    if row.price_credits:
        told.append((_("Price"), "", _price_of_one(row)))
    return tuple(told)


def _size(asked: dict[str, object]) -> str:
    """Return the size that was asked for; where each pixel was named, the tier said nothing."""
    shape = str(asked["shape"])
    if "x" in shape:
        return shape.replace("x", " × ")
    return f"{_('Auto') if shape == shapes.AUTO else shape} {asked['tier']}"


def _named(model: str, provider: str) -> str:
    """Name a model with whose it is, once."""
    return model if provider.lower() in model.lower() else f"{model} · {provider}"


def _price_of_one(row: Generation) -> str:
    """Say what one picture cost, and all of them where there were several."""
    charged = row.charged_credits
    if row.count == 1:
        return amounts.in_credits(charged)
    if charged % row.count:
        return _("%(price)s for %(n)d pictures") % {
            "price": amounts.in_credits(charged),
            "n": row.count,
        }
    names = {
        "one": amounts.in_credits(charged // row.count),
        "all": amounts.number(charged),
        "n": row.count,
    }
    return _("%(one)s (%(all)s for %(n)d pictures)") % names


def _worded(
    name: str, words: Mapping[str, object], asked: dict[str, object], used: dict[str, object]
) -> tuple[str, str]:
    """Return what was asked for and what was used, as the menus call it."""
    first, second = (str(values.get(name, "")) for values in (asked, used))
    return str(words.get(first, first)), str(words.get(second, second))
