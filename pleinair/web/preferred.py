"""What somebody likes the prompt bar to begin with, as far as this site can do it."""

from django.utils.translation import gettext as _

from pleinair import site
from pleinair.accounts import profile
from pleinair.accounts.models import Owner
from pleinair.generation import suppliers
from pleinair.site import ModelName
from pleinair.web import asking, shapes

Options = tuple[tuple[str, str], ...]


def are_kept() -> bool:
    """Say whether this site keeps what the prompt bar begins with."""
    return "settings" in site.current().switches.profile_fields


def options(model: str = "") -> dict[str, Options]:
    """Return what can be chosen for each setting with a model; the first is the site's own.

    No model, or one that is not offered any more, is the site's default. No query.
    """
    default = suppliers.get_offered(None)
    choices = asking.choices(suppliers.find_offered(ModelName.read(model)) or default)
    sites_own = str(default.full_name)
    models = [("" if name == sites_own else name, words) for name, words in choices.models]
    qualities = [("" if value == "auto" else value, name) for value, name in choices.qualities]
    return {
        "model": tuple(models),
        "shape": (("", _("As the picture, else square")), *choices.shapes),
        "quality": tuple(qualities),
    }


def values(owner: Owner) -> dict[str, object]:
    """Return the values of the prompt bar that somebody chose. No query; nothing for a guest."""
    if not are_kept() or owner.kind != Owner.Kind.PERSON:
        return {}
    row = profile.of(owner)
    chosen = {"model": row.model, "shape": row.shape, "quality": row.quality}
    offered = options(row.model)
    # A model that came later may not know them.
    return {
        name: value
        for name, value in chosen.items()
        if value and value in dict(offered[name]) and value != shapes.AUTO
    }
