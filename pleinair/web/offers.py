"""Packs and plans as the page Pricing shows them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pleinair import site
from pleinair.billing import amounts, plans
from pleinair.billing.plans import Interval
from pleinair.billing.queries import Allowance
from pleinair.web.asking import QUALITIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing of the page: what it is called, costs and brings, and whether one has it.

    `is_next` is the one offer whose button stands out; `is_tried` says that it is free at first.
    """

    key: str
    title: str
    price: str
    per: str
    lines: tuple[str, ...]
    is_current: bool = False
    is_next: bool = False
    is_tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The page: the interval and currency it shows, and what is offered."""

    interval: Interval
    currency: str
    currencies: tuple[str, ...]
    plans: tuple[Offer, ...]
    packs: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One price of the file: what it is for, and in each currency."""

    key: str
    title: str
    credits: int
    every: str
    prices: str


def rows(sold: plans.Plans) -> list[Row]:
    """Return all that is sold as a table, packs first."""
    packs = [
        Row(
            key=pack.key,
            title=pack.title,
            credits=pack.credits,
            every="",
            prices=_prices(pack.prices),
        )
        for pack in sold.packs
    ]
    times = [
        Row(
            key=plan.key,
            title=plan.title,
            credits=plan.credits_for(interval),
            every=interval,
            prices=_prices(plan.prices(interval)),
        )
        for plan in sold.plans
        for interval in plans.INTERVALS
    ]
    return [*packs, *times]


def shown(*, interval: str, currency: str, allowance: Allowance, may_try: bool) -> Shown:
    """Return the page for an interval and a currency; what is not offered is the first that is.

    Trials are shown to who `may_try`: whoever never had a plan.
    """
    here, sold = site.current(), plans.current()
    chosen: Interval = "year" if interval == "year" else "month"
    money = currency if currency in here.currencies else here.currencies[0]
    current = allowance.plan.key if allowance.plan else ""
    next_key = _next_key(sold, current=current)
    return Shown(
        interval=chosen,
        currency=money,
        currencies=here.currencies,
        plans=tuple(
            replace(
                _plan(plan, chosen, money, is_tried=may_try and plan.trial_days > 0),
                is_current=plan.key == current,
                is_next=plan.key == next_key,
            )
            for plan in sold.plans
        ),
        packs=tuple(
            replace(_pack(pack, money), is_next=pack.key == next_key) for pack in sold.packs
        ),
    )


def _next_key(sold: plans.Plans, *, current: str) -> str:
    """Return what to suggest: the file's first plan, or pack without any; nothing beside a plan."""
    keys = (*(plan.key for plan in sold.plans), *(pack.key for pack in sold.packs))
    return "" if current or not keys else keys[0]


def _plan(plan: plans.Plan, interval: Interval, currency: str, *, is_tried: bool) -> Offer:
    return Offer(
        key=plan.key,
        title=plan.title,
        price=amounts.money(plan.prices(interval)[currency], currency),
        per=_("a year") if interval == "year" else _("a month"),
        lines=(
            *(_trial(plan) if is_tried else ()),
            *_what_a_plan_brings(plan, interval),
        ),
        is_tried=is_tried,
    )


def _trial(plan: plans.Plan) -> Iterable[str]:
    yield ngettext(
        "Free for the first day; credits come with the first payment",
        "Free for the first %(n)d days; credits come with the first payment",
        plan.trial_days,
    ) % {"n": plan.trial_days}


def _what_a_plan_brings(plan: plans.Plan, interval: Interval) -> Iterable[str]:
    number, allows = amounts.number(plan.credits_for(interval)), plan.allows
    if interval == "year":
        yield _("%(n)s credits at once, for the whole year") % {"n": number}
    else:
        yield _("%(n)s credits every month") % {"n": number}
    if plan.stay_days:
        yield ngettext(
            "What is left stays for %(n)d day after the time that is paid",
            "What is left stays for %(n)d days after the time that is paid",
            plan.stay_days,
        ) % {"n": plan.stay_days}
    yield _("Pictures up to %(tier)s, quality up to %(quality)s") % {
        "tier": allows.top_tier,
        "quality": str(QUALITIES[allows.top_quality]).lower(),
    }
    at_once = allows.at_once or site.current().at_once_per_owner
    yield ngettext("%(n)d at a time", "%(n)d at a time", at_once) % {"n": at_once}


def _pack(pack: plans.Pack, currency: str) -> Offer:
    lasting = _("They do not end")
    if pack.last_days:
        lasting = ngettext(
            "They can be spent for %(n)d day", "They can be spent for %(n)d days", pack.last_days
        ) % {"n": pack.last_days}
    return Offer(
        key=pack.key,
        title=pack.title,
        price=amounts.money(pack.prices[currency], currency),
        per=_("once"),
        lines=(amounts.in_credits(pack.credits), lasting),
    )


def _prices(prices: plans.Prices) -> str:
    return " · ".join(amounts.money(amount, currency) for currency, amount in prices.items())
