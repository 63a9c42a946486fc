"""What a maker's plan lets them ask for. Pure."""

from typing import get_args

from django.utils.translation import gettext as _

from pleinair.billing import plans
from pleinair.billing.queries import Allowance
from pleinair.generation.errors import Fault
from pleinair.providers.catalogue import Model, Tier
from pleinair.providers.protocol import Quality


def quality_within(allowance: Allowance, quality: str, *, model: Model) -> str:
    """Return the quality to ask for: what is left to the model goes no further than the plan.

    Where the model's own choice costs more than the plan allows, it is the plan's best instead.
    """
    allows = allowance.allows
    if quality != "auto" or allows.allows_quality(model.auto_costs_as):
        return quality
    allowed = [one for one in model.qualities if allows.allows_quality(one)]
    return max(allowed, key=get_args(Quality).index, default=model.auto_costs_as)


def faults(allowance: Allowance, *, quality: Quality, tier: Tier) -> tuple[Fault, ...]:
    """Return what the plan, or having none, does not allow, and with which plan it would."""
    found = []
    if not allowance.allows.allows_quality(quality):
        found.append(Fault("quality", _sentence(plans.current().first_with_quality(quality))))
    if not allowance.allows.allows_tier(tier):
        found.append(Fault("tier", _sentence(plans.current().first_with_tier(tier), tier=tier)))
    return tuple(found)


def _sentence(plan: plans.Plan | None, *, tier: str = "") -> str:
    if plan is None:
        if tier:
            return _("Pictures of %(tier)s are not offered on this site.") % {"tier": tier}
        return _("This quality is not offered on this site.")
    if tier:
        return _("Pictures of %(tier)s come with the %(plan)s plan.") % {
            "tier": tier,
            "plan": plan.title,
        }
    return _("This quality comes with the %(plan)s plan.") % {"plan": plan.title}
