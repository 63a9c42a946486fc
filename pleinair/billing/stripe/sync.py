"""Bringing what is for sale to Stripe: products, prices and what the portal offers.

It may be repeated: what is there already stays, a price that changed is replaced, also one that
says nothing of taxes where they come on top now (Stripe's prices cannot be changed; who subscribed
at the old one keeps it), what is no longer sold is taken off.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

import stripe
from stripe.params import PriceCreateParams
from stripe.params.billing_portal import (
    ConfigurationCreateParamsFeatures,
    ConfigurationUpdateParamsFeatures,
)

from pleinair import site
from pleinair.billing import plans
from pleinair.billing.stripe import facts, reading
from pleinair.billing.stripe.errors import NotAtStripe, NotSynced
from pleinair.billing.stripe.gateway import ORDER, PREFIX, asking, client

_PORTAL = "portal"
# Stripe's most of a page.
_PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One price of one thing: a pack has one, a plan one for each interval."""

    key: str
    name: str
    interval: plans.Interval | None
    amounts: Mapping[str, int]

    @property
    def lookup_key(self) -> str:
        """What Stripe finds its price by."""
        return PREFIX + (f"{self.key}-{self.interval}" if self.interval else self.key)


def offers() -> Iterator[Offer]:
    """Yield everything that is for sale, in the currencies of this site."""
    sold, currencies = plans.current(), site.current().currencies
    for pack in sold.packs:
        amounts = {name: pack.prices[name] for name in currencies}
        yield Offer(key=pack.key, name=pack.name, interval=None, amounts=amounts)
    for plan in sold.plans:
        for interval in plans.INTERVALS:
            prices = plan.prices(interval)
            amounts = {name: prices[name] for name in currencies}
            yield Offer(key=plan.key, name=plan.name, interval=interval, amounts=amounts)


def sync() -> list[str]:
    """Bring packs and plans to Stripe; return a line for each change. Many calls.

    Raises `StripeError`; calling it again goes on.
    """
    changes: list[str] = []
    names = {offer.key: offer.name for offer in offers()}
    for key, name in names.items():
        changes += _product(key, name)
    for offer in offers():
        changes += _price(offer)
    changes += _take_off(set(names))
    changes += _portal()
    return changes


def price_id(key: str, *, interval: plans.Interval | None) -> str:
    """Return Stripe's id of a price. One call.

    Raises `NotSynced` where the price is not there, or not the one of `plans.toml`.
    """
    offer = next((o for o in offers() if (o.key, o.interval) == (key, interval)), None)
    found = _find(offer) if offer is not None else None
    if offer is None or found is None or not _is_as_offered(found, offer):
        raise NotSynced(key)
    return found.id


def portal_id() -> str:
    """Return the id of our settings of the portal. One call. Raises `NotSynced`."""
    found = _find_portal()
    if found is None:
        raise NotSynced(_PORTAL)
    return found.id


def _find(offer: Offer) -> facts.Price | None:
    with asking():
        found = client().v1.prices.list(
            {
                "lookup_keys": [offer.lookup_key],
                "active": True,
                "expand": ["data.currency_options"],
            }
        )
    return reading.read_price(found.data[0]) if found.data else None


def _is_as_offered(found: facts.Price, offer: Offer) -> bool:
    """Hold a price against `plans.toml`; with taxes it must say that they come on top."""
    is_taxable = found.is_before_tax or not site.current().stripe_tax
    return is_taxable and dict(found.amounts) == dict(offer.amounts)


def _product(key: str, name: str) -> list[str]:
    products, wanted = client().v1.products, PREFIX + key
    try:
        with asking():
            found = products.retrieve(wanted)
    except NotAtStripe:
        with asking():
            products.create({"id": wanted, "name": name, "metadata": {ORDER: key}})
        return [f"{wanted}: made"]
    if (found.name, found.active) == (name, True):
        return []
    with asking():
        products.update(wanted, {"name": name, "active": True})
    return [f"{wanted}: is called {name!r} now"]


def _price(offer: Offer) -> list[str]:
    found = _find(offer)
    if found is not None and _is_as_offered(found, offer):
        return []
    with asking():
        # The key moves to the new price, so that at no time there are two or none.
        client().v1.prices.create(_as_asked(offer))
        if found is not None:
            client().v1.prices.update(found.id, {"active": False})
    return [f"{offer.lookup_key}: {'another price' if found else 'made'}"]


def _as_asked(offer: Offer) -> PriceCreateParams:
    (currency, amount), *others = offer.amounts.items()
    behavior: Literal["exclusive", "unspecified"]
    behavior = "exclusive" if site.current().stripe_tax else "unspecified"
    asked: PriceCreateParams = {
        "product": PREFIX + offer.key,
        "currency": currency,
        "unit_amount": amount,
        "tax_behavior": behavior,
        "lookup_key": offer.lookup_key,
        "transfer_lookup_key": True,
    }
    if others:
        asked["currency_options"] = {
            name: {"unit_amount": more, "tax_behavior": behavior} for name, more in others
        }
    if offer.interval is not None:
        asked["recurring"] = {"interval": offer.interval}
    return asked


def _take_off(keys: set[str]) -> list[str]:
    """Take products off that are not sold any more. Who subscribed to one keeps it."""
    with asking():
        listed = client().v1.products.list({"active": True, "limit": _PAGE})
        gone = [
            product.id
            for product in listed.auto_paging_iter()
            if product.id.startswith(PREFIX) and product.id.removeprefix(PREFIX) not in keys
        ]
        for product_id in gone:
            client().v1.products.update(product_id, {"active": False})
    return [f"{product_id}: not sold any more" for product_id in gone]


def _find_portal() -> stripe.billing_portal.Configuration | None:
    with asking():
        listed = client().v1.billing_portal.configurations.list({"active": True, "limit": _PAGE})
        for found in listed.auto_paging_iter():
            if found.metadata is not None and found.metadata.to_dict().get(ORDER) == _PORTAL:
                return found
    return None


def _portal() -> list[str]:
    """Say what people may do in the portal: other cards, other plans, an end."""
    features, back = _features(), f"{site.current().url}/credits"
    found = _find_portal()
    configurations = client().v1.billing_portal.configurations
    with asking():
        if found is not None:
            # Both calls take the same words; the SDK has a type for each.
            again = cast("ConfigurationUpdateParamsFeatures", features)
            configurations.update(found.id, {"features": again, "default_return_url": back})
            return []
        configurations.create(
            {"features": features, "default_return_url": back, "metadata": {ORDER: _PORTAL}}
        )
    return ["portal: made"]


def _features() -> ConfigurationCreateParamsFeatures:
    return {
        "customer_update": {"enabled": True, "allowed_updates": ["name", "email", "address"]},
        "invoice_history": {"enabled": True},
        "payment_method_update": {"enabled": True},
        "subscription_cancel": {"enabled": True, "mode": "at_period_end"},
        "subscription_update": {
            "enabled": True,
            "default_allowed_updates": ["price"],
            "proration_behavior": "always_invoice",
            # Less is for the next period: nothing is given back for credits that may be spent.
            "schedule_at_period_end": {
                "conditions": [{"type": "decreasing_item_amount"}, {"type": "shortening_interval"}]
            },
            "products": [
                {
                    "product": PREFIX + plan.key,
                    "prices": [
                        price_id(plan.key, interval=interval) for interval in plans.INTERVALS
                    ],
                }
                for plan in plans.current().plans
            ],
        },
    }
