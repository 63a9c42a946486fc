"""What an invoice brings and what money that went back takes: pure, from plain values.

Credits follow the money: a line brings the part of a period's credits that its amount is of the
period's price, and one that gives money back takes them in the same way. `docs/billing.md` says
so in words.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from pleinair.billing.plans import INTERVALS, Interval, NotSold, Plans
from pleinair.billing.stripe import facts
from pleinair.billing.stripe.errors import Mismatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What was agreed with a subscriber: so much in a currency for so many credits a period."""

    key: str
    interval: str
    amount: int
    currency: str
    credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """What an invoice brings; less than nothing where it gives more back than it asks for."""

    key: str
    interval: str
    credits: int
    ends_at: datetime | None
    is_change: bool


def bought(invoice: facts.Invoice, *, agreed: Terms, plans: Plans) -> Bought:
    """Return what a paid invoice brings. Raises `Mismatch` for a price that is not one of ours."""
    ours = [line for line in invoice.lines if line.price.key]
    counted = [(line, _credits(line, invoice.currency, agreed, plans)) for line in ours]
    asked = [line for line, _ in counted if line.amount > 0]
    newest = max(asked, key=lambda line: line.amount, default=None)
    key = newest.price.key if newest else agreed.key
    plan = plans.find_plan(key)
    stay = timedelta(days=plan.stay_days if plan else 0)
    return Bought(
        key=key,
        interval=newest.price.interval if newest else agreed.interval,
        credits=sum(brought for _, brought in counted),
        ends_at=max(line.ends_at for line in asked) + stay if asked else None,
        is_change=any(line.is_proration for line in ours),
    )


def terms_of(
    price: facts.Price, *, currency: str, agreed: Terms | None, plans: Plans
) -> Terms | None:
    """Return the terms that a price at Stripe stands for, or None for one that is not ours.

    It is what is for sale now, or what was agreed before that changed.
    """
    amount = price.amounts.get(currency, 0)
    if agreed is not None and _names(agreed) == (price.key, price.interval, amount, currency):
        return agreed
    interval = _interval(price.interval)
    plan = plans.find_plan(price.key)
    if interval is None or plan is None:
        return None
    try:
        sold = plans.price_of(price.key, currency=currency, interval=interval)
    except NotSold:
        return None
    if sold != amount:
        return None
    return Terms(
        key=plan.key,
        interval=interval,
        amount=amount,
        currency=currency,
        credits=plan.credits_for(interval),
    )


def credits_back(*, credits: int, returned: int, amount: int) -> int:
    """Return how many of a payment's credits the money that went back has paid for.

    Parts of a credit stay with the person.
    """
    if returned >= amount:
        return credits
    return credits * returned // amount


def check_pack(checkout: facts.Checkout, *, key: str, amount: int, currency: str) -> None:
    """Hold what was paid against what was ordered. Raises `Mismatch`."""
    paid = (checkout.key, checkout.interval, checkout.quantity)
    if paid != (key, "", 1):
        raise Mismatch(f"{checkout.quantity} of {checkout.key or 'something else'}")
    if (checkout.subtotal, checkout.currency) != (amount, currency):
        raise Mismatch(f"{checkout.subtotal} {checkout.currency} for {amount} {currency}")


def _credits(line: facts.Line, currency: str, agreed: Terms, plans: Plans) -> int:
    terms = terms_of(line.price, currency=currency, agreed=agreed, plans=plans)
    if terms is None and line.amount > 0:
        raise Mismatch(f"{line.amount} {currency} for {line.price.key}")
    # What is given back may be at a price that nobody can buy at any more.
    whole = line.price.amounts.get(currency, 0)
    if terms is None:
        terms = _former(line.price, agreed, plans)
    if not whole:
        return 0
    part = terms.credits * abs(line.amount) // whole
    return part if line.amount > 0 else -part


def _former(price: facts.Price, agreed: Terms, plans: Plans) -> Terms:
    plan, interval = plans.find_plan(price.key), _interval(price.interval)
    if plan is None or interval is None:
        return agreed
    return Terms(
        key=plan.key,
        interval=interval,
        amount=0,
        currency=agreed.currency,
        credits=plan.credits_for(interval),
    )


def _names(terms: Terms) -> tuple[str, str, int, str]:
    return terms.key, terms.interval, terms.amount, terms.currency


def _interval(name: str) -> Interval | None:
    return next((interval for interval in INTERVALS if interval == name), None)
