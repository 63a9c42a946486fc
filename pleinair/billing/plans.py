"""Packs and plans: what can be bought on this site, for how much, and what it allows.

They are data of the site, in `plans.toml`; whatever is wrong with it is said with its name, the
value seen and what is allowed, and stops the start.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar, get_args

from django.utils.translation import gettext, gettext_noop

from pleinair import site
from pleinair.billing.errors import BillingError
from pleinair.lib import plain
from pleinair.providers.catalogue import TIERS, Tier
from pleinair.providers.protocol import Quality

Interval = Literal["month", "year"]
# Amounts in minor units, by currency.
Prices = Mapping[str, int]
INTERVALS: tuple[Interval, ...] = get_args(Interval)
_QUALITIES: tuple[Quality, ...] = get_args(Quality)
SHIPPED = Path(__file__).parent / "plans.toml"
# The shipped names, for whoever translates.
_NAMES = (
    gettext_noop("Small pack"), gettext_noop("Large pack"), gettext_noop("Plus"),
    gettext_noop("Pro"),
)  # fmt: skip
_KEY = re.compile(r"[a-z][a-z0-9-]{0,31}")
_CURRENCY = re.compile(r"[a-z]{3}")
_MONTHS = {"month": 1, "year": 12}
_MOST_CREDITS = 10_000_000
# Stripe takes no higher amount.
_MOST_MINOR_UNITS = 99_999_999
_MOST_DAYS = 3_660
# Stripe takes no longer trial.
_MOST_TRIAL_DAYS = 730

T = TypeVar("T")


class PlansError(site.ConfigurationError):
    """Something in the file with packs and plans is wrong."""


class NotSold(BillingError):
    """No pack or plan is called this, or not in this interval or currency."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(gettext("This is not sold here."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Allows:
    """What a plan, or having none, allows. `at_once` 0 is the site's own number."""

    at_once: int
    top_quality: Quality
    top_tier: Tier

    def allows_quality(self, quality: Quality) -> bool:
        """Say whether a quality may be asked for; leaving the choice to the model always may."""
        return _QUALITIES.index(quality) <= _QUALITIES.index(self.top_quality) or quality == "auto"

    def allows_tier(self, tier: Tier) -> bool:
        """Say whether pictures of a tier may be asked for."""
        return TIERS.index(tier) <= TIERS.index(self.top_tier)


# Where nothing is sold, nobody could buy what is missing.
EVERYTHING = Allows(at_once=0, top_quality="max", top_tier="4K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Credits bought once. `prices` are in minor units, by currency; `last_days` 0 is for ever."""

    key: str
    name: str
    credits: int
    last_days: int
    prices: Mapping[str, int]

    @property
    def title(self) -> str:
        """The name in the reader's language."""
        return gettext(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A subscription: `credits` for each month, and what it allows while it lasts.

    What is left can be spent for `stay_days` after the time that was paid for. Who never had a plan
    tries it for `trial_days` first, without credits of it.
    """

    key: str
    name: str
    credits: int
    stay_days: int
    month: Mapping[str, int]
    year: Mapping[str, int]
    allows: Allows
    trial_days: int = 0

    @property
    def title(self) -> str:
        """The name in the reader's language."""
        return gettext(self.name)

    def prices(self, interval: Interval) -> Mapping[str, int]:
        """Return the prices of an interval in minor units, by currency."""
        return self.month if interval == "month" else self.year

    def credits_for(self, interval: Interval) -> int:
        """Return the credits that one payment brings."""
        return self.credits * _MONTHS[interval]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """Everything on offer, cheapest first, and what is allowed without a plan."""

    free: Allows
    packs: tuple[Pack, ...]
    plans: tuple[Plan, ...]

    def find_plan(self, key: str) -> Plan | None:
        """Return the plan of a key, or None."""
        return next((plan for plan in self.plans if plan.key == key), None)

    def find_pack(self, key: str) -> Pack | None:
        """Return the pack of a key, or None."""
        return next((pack for pack in self.packs if pack.key == key), None)

    def price_of(self, key: str, *, currency: str, interval: Interval | None = None) -> int:
        """Return what something costs in minor units; an interval is for plans. Raises NotSold."""
        pack, plan = self.find_pack(key), self.find_plan(key)
        prices: Mapping[str, int] = {}
        if pack is not None and interval is None:
            prices = pack.prices
        if plan is not None and interval is not None:
            prices = plan.prices(interval)
        if currency not in prices:
            raise NotSold(key)
        return prices[currency]

    def first_with_quality(self, quality: Quality) -> Plan | None:
        """Return the first plan with which a quality may be asked for."""
        return next((plan for plan in self.plans if plan.allows.allows_quality(quality)), None)

    def first_with_tier(self, tier: Tier) -> Plan | None:
        """Return the first plan with which pictures of a tier may be asked for."""
        return next((plan for plan in self.plans if plan.allows.allows_tier(tier)), None)


def current() -> Plans:
    """Return the packs and plans of this site; the file is read once. Raises PlansError."""
    here = site.current()
    return _loaded(here.plans or SHIPPED, here.currencies)


def title_of(key: str) -> str:
    """Return what something is called; what is not sold any more is called by its key."""
    here = current()
    found = here.find_plan(key) or here.find_pack(key)
    return found.title if found else key


def contradictions(here: site.Site) -> list[site.Contradiction]:
    """Return what is wrong with the packs and plans of a site that sells, for `pleinair check`."""
    # A file that was given is read even before there is a key: its owner wants to know.
    if not here.sells and here.plans is None:
        return []
    try:
        load(here.plans or SHIPPED, currencies=here.currencies)
    except PlansError as error:
        return [site.Contradiction("PLEINAIR_PLANS", (), str(error))]
    return []


def load(path: Path, *, currencies: tuple[str, ...]) -> Plans:
    """Read a file with packs and plans. Raises PlansError for the first thing that is wrong."""
    for currency in currencies or ("",):
        if not _CURRENCY.fullmatch(currency):
            raise PlansError(
                f"PLEINAIR_CURRENCIES has {currency!r}; allowed are three small letters, like usd"
            )
    try:
        table = tomllib.loads(path.read_text())
    except OSError as error:
        raise PlansError(f"{path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlansError(f"{path.name} cannot be read: {error}") from error
    if unknown := sorted(table.keys() - {"free", "packs", "plans"}):
        raise PlansError(f"{path.name}: {unknown[0]!r} is unknown; known are free, packs, plans")
    _drop_privacy(table)
    found = Plans(
        free=_read(Allows, table.get("free"), where="free"),
        packs=tuple(_each(Pack, table.get("packs", []), "packs")),
        plans=tuple(_each(Plan, table.get("plans", []), "plans")),
    )
    _check(found, currencies)
    return found


@lru_cache(maxsize=8)
def _loaded(path: Path, currencies: tuple[str, ...]) -> Plans:
    return load(path, currencies=currencies)


def _drop_privacy(table: dict[str, object]) -> None:
    """Take `keep_private` out of what is allowed: a file may say it, and may not deny it."""
    plans = table.get("plans")
    allowed: list[tuple[object, object]] = [("free", table.get("free"))]
    if isinstance(plans, list):
        allowed += [(one.get("key"), one.get("allows")) for one in plans if isinstance(one, dict)]
    for key, allows in allowed:
        said = allows.pop("keep_private", True) if isinstance(allows, dict) else True
        if said is not True:
            raise PlansError(
                f"{key}: keep_private is {said!r}; it must be true: "
                "nothing here is public, so no plan can promise less"
            )


def _each(kind: type[T], items: object, where: str) -> Iterable[T]:
    if not isinstance(items, list):
        raise PlansError(f"{where} must be written as [[{where}]], one for each")
    for number, item in enumerate(items, start=1):
        yield _read(kind, item, where=f"{where} {number}")


def _read(kind: type[T], data: object, *, where: str) -> T:
    try:
        return plain.read(kind, data if data is not None else {}, name=where)
    except plain.NotPlain as error:
        raise PlansError(f"{where}: {error.with_value}") from error


def _check(found: Plans, currencies: tuple[str, ...]) -> None:
    """Hold every value against what is possible."""
    sold: list[Pack | Plan] = [*found.packs, *found.plans]
    for item in sold:
        if not _KEY.fullmatch(item.key):
            raise PlansError(
                f"key is {item.key!r}; allowed are up to 32 small letters, digits and hyphens"
            )
        if [other.key for other in sold].count(item.key) > 1:
            raise PlansError(f"key is {item.key!r} twice; each must be there once")
        if not item.name.strip():
            raise PlansError(f"{item.key}: name is {item.name!r}; it must say something")
        _within(item.key, "credits", item.credits, 1, _MOST_CREDITS)
    for pack in found.packs:
        _within(pack.key, "last_days", pack.last_days, 0, _MOST_DAYS)
        _check_prices(pack.key, "prices", pack.prices, currencies)
    for plan in found.plans:
        _within(plan.key, "stay_days", plan.stay_days, 0, _MOST_DAYS)
        _within(plan.key, "trial_days", plan.trial_days, 0, _MOST_TRIAL_DAYS)
        _within(plan.key, "allows.at_once", plan.allows.at_once, 0, 100)
        for interval in INTERVALS:
            _check_prices(plan.key, interval, plan.prices(interval), currencies)
    _within("free", "at_once", found.free.at_once, 0, 100)


def _check_prices(
    key: str, name: str, prices: Mapping[str, int], currencies: tuple[str, ...]
) -> None:
    for currency in currencies:
        if currency not in prices:
            raise PlansError(f"{key}: {name} has no {currency}, which PLEINAIR_CURRENCIES names")
    for currency, amount in prices.items():
        if not _CURRENCY.fullmatch(currency):
            raise PlansError(f"{key}: {name} has {currency!r}; allowed are words like usd and eur")
        _within(key, f"{name}.{currency}", amount, 1, _MOST_MINOR_UNITS)


def _within(key: str, name: str, value: object, lowest: int, highest: int) -> None:
    # A table's values were not looked at yet, and a fraction of a cent is no price.
    if type(value) is not int or not lowest <= value <= highest:
        raise PlansError(
            f"{key}: {name} is {value!r}; it must be a whole number from {lowest} to {highest}"
        )
