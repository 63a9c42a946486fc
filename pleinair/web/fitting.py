"""The bar's values for the model that was chosen: what it cannot do is changed, and told."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair.generation import suppliers
from pleinair.generation.nearest import nearest
from pleinair.generation.quotes import Request
from pleinair.providers import catalogue
from pleinair.site import ModelName
from pleinair.web import asking


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The values of the bar with a model that can do them. `note` says what is not as it was."""

    model: catalogue.Model
    values: dict[str, object]
    note: str


def fitted(values: Mapping[str, object]) -> Fitted:
    """Return the bar's values as near as the model they name can do them. No query.

    A model that is not offered any more gives way to the site's default.
    """
    wished = asking.named(values.get("model"))
    model = (suppliers.find_offered(wished) if wished else None) or suppliers.get_offered(None)
    before = asking.shown(dict(values))
    after = nearest(before, model=model)
    notes = [instead_of(wished) if wished else "", _changed(before, after, model)]
    return Fitted(
        model=model,
        values={**values, **_values(before, after)},
        note=" ".join(filter(None, notes)),
    )


def instead_of(name: ModelName) -> str:
    """Say which model takes the place of one that is not offered any more; "" for all others."""
    if suppliers.find_offered(name):
        return ""
    old, new = catalogue.remembered(name.provider, name.model), suppliers.get_offered(None)
    sentence = _("%(old)s is not offered here any more: %(new)s makes it instead.")
    return sentence % {"old": old.name, "new": new.name}


def _values(before: Request, after: Request) -> dict[str, object]:
    """Return what the bar's fields hold otherwise than before."""
    names = ("tier", "quality", "count", "background", "output_format", "seed")
    changed = {name: getattr(after, name) for name in names if _differs(name, before, after)}
    if before.thinking and not after.thinking:
        changed["mode"] = "instant"
    return {**changed, "model": after.model}


def _changed(before: Request, after: Request, model: catalogue.Model) -> str:
    """Say in one line what the model makes otherwise than it was chosen."""
    words = {
        "thinking": _("Instant"),
        "tier": after.tier,
        "quality": _("%(quality)s quality") % {"quality": asking.QUALITIES.get(after.quality, "")},
        "count": ngettext("%(n)d picture", "%(n)d pictures", after.count) % {"n": after.count},
        "background": f"{_('Background')}: {asking.BACKGROUNDS.get(after.background, '')}",
        "output_format": asking.FORMATS.get(after.output_format, ""),
        "seed": _("any seed"),
    }
    changes = ", ".join(word for name, word in words.items() if _differs(name, before, after))
    sentence = _("Changed for %(model)s: %(changes)s.")
    return sentence % {"model": model.name, "changes": changes} if changes else ""


def _differs(name: str, before: Request, after: Request) -> bool:
    return bool(getattr(before, name) != getattr(after, name))
