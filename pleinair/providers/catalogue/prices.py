"""What a generation will cost in credits, and what it did cost in dollars. Pure functions."""

from datetime import date

from django.utils.translation import gettext as _

from pleinair.providers.catalogue.types import Model, Price, tier_of
from pleinair.providers.errors import ProvidersError
from pleinair.providers.protocol import Quality, Usage

_MILLION = 1_000_000


class PriceUnknown(ProvidersError):
    """There is no price for this, so it may not run: a gap in the data must never be free."""


def quote(
    model: Model,
    *,
    quality: Quality,
    width_px: int,
    height_px: int,
    count: int,
    at: date,
    references: int = 0,
    thinking: bool = False,
) -> int:
    """Return the credits that a generation costs, all pictures together; always above zero.

    Raises `PriceUnknown` where the catalogue has no price for it on that day.
    """
    price = _price(model, at)
    tier = tier_of(width_px=width_px, height_px=height_px)
    named = model.auto_costs_as if quality == "auto" else quality
    each = price.credits.get(named, {}).get(tier, 0)
    if each <= 0 or count <= 0:
        raise PriceUnknown(
            _("There is no price for %(model)s in “%(quality)s” at %(tier)s, so it was not run.")
            % {"model": model.name, "quality": named, "tier": tier}
        )
    extra = price.thinking_credits if thinking else 0
    return count * (each + extra) + references * price.reference_credits


def cost_usd_micros(model: Model, usage: Usage, *, at: date) -> int:
    """Return what the vendor asks for a call, in millionths of a US dollar, rounded up.

    The vendor's own figure wins. Raises `PriceUnknown` where there is neither that nor a rate.
    """
    if usage.cost_usd_micros is not None:
        return usage.cost_usd_micros
    rates = _price(model, at).rates
    if rates is None:
        raise PriceUnknown(
            _("The vendor's rates for %(model)s are not known.") % {"model": model.name}
        )
    total = (
        usage.text_input_tokens * rates.text_input
        + usage.image_input_tokens * rates.image_input
        + usage.cached_input_tokens * rates.cached_input
        + usage.text_output_tokens * rates.text_output
        + usage.image_output_tokens * rates.image_output
    )
    return -(-total // _MILLION)


def has_price(model: Model, *, at: date) -> bool:
    """Say whether the catalogue has a price for a model on that day."""
    return any(price.valid_from <= at for price in model.prices)


def _price(model: Model, at: date) -> Price:
    valid = [price for price in model.prices if price.valid_from <= at]
    if not valid:
        raise PriceUnknown(
            _("There is no price for %(model)s, so it was not run.") % {"model": model.name}
        )
    return valid[-1]
