"""Prices: one amount, further currencies, and lookup keys that can move."""

from stripe.params import PriceCreateParams, PriceListParams, PriceRetrieveParams, PriceUpdateParams

from tests.stripe_server import products
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused
from tests.stripe_server.lists import DATED_PAGE, page, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object

_CREATE = (
    "currency active currency_options lookup_key metadata nickname product product_data recurring "
    "tax_behavior transfer_lookup_key unit_amount billing_scheme"
)


def make(account: Account, asked: Object) -> Object:
    """Make a price from the parameters of a call."""
    if "unit_amount" not in asked:
        raise Misread("Missing required param: unit_amount.", code="parameter_missing")
    if ("product" in asked) == ("product_data" in asked):
        raise Refused("You must pass either `product` or `product_data`.", param="product")
    if "product" in asked:
        product = account.get("product", asked["product"], param="product")
    else:
        product = products.make(account, asked["product_data"])
    price: Object = {
        "id": account.new_id("price"),
        "object": "price",
        "active": asked.get("active", True),
        "billing_scheme": asked.get("billing_scheme", "per_unit"),
        "created": account.now,
        "currency": asked["currency"].lower(),
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": None,
        "metadata": merged({}, asked.get("metadata")),
        "nickname": asked.get("nickname"),
        "product": product["id"],
        "recurring": _recurring(asked.get("recurring")),
        "tax_behavior": asked.get("tax_behavior", "unspecified"),
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if "recurring" in asked else "one_time",
        "unit_amount": asked["unit_amount"],
        "unit_amount_decimal": str(asked["unit_amount"]),
    }
    account.aside(price).asked = dict(asked.get("currency_options", {}))
    _take_lookup_key(account, price, asked)
    return account.add(price, event="price.created")


def _recurring(asked: Object | None) -> Object | None:
    if asked is None:
        return None
    return {
        "interval": asked["interval"],
        "interval_count": asked.get("interval_count", 1),
        "meter": None,
        "trial_period_days": None,
        "usage_type": asked.get("usage_type", "licensed"),
    }


def _take_lookup_key(account: Account, price: Object, asked: Object) -> None:
    key = asked.get("lookup_key")
    if key is None:
        return
    holders = account.all("price", lookup_key=key) if key else []
    for holder in holders:
        if holder is not price and not asked.get("transfer_lookup_key"):
            raise Refused(
                f"A price (`{holder['id']}`) already uses that lookup key.", param="lookup_key"
            )
        account.change(holder, "price.updated", lookup_key=None)
    price["lookup_key"] = key or None


def currency_options(account: Account, price: Object) -> Object:
    """List every currency of a price, as `expand` shows them."""
    home = {"tax_behavior": price["tax_behavior"], "unit_amount": price["unit_amount"]}
    options = {price["currency"]: home, **account.aside(price).asked}
    return {
        currency: {
            "custom_unit_amount": None,
            "tax_behavior": option.get("tax_behavior", "unspecified"),
            "unit_amount": option["unit_amount"],
            "unit_amount_decimal": str(option["unit_amount"]),
        }
        for currency, option in options.items()
    }


def amount_in(account: Account, price: Object, currency: str) -> int:
    """Tell the amount in a currency, or refuse where the price has none in it."""
    option = currency_options(account, price).get(currency)
    if option is None:
        raise Refused(
            f"The price specified is not available in the currency `{currency}`.", param="currency"
        )
    return int(option["unit_amount"])


def sellable(account: Account, wanted: str, *, param: str) -> Object:
    """Find a price that may be sold."""
    price = account.get("price", wanted, param=param)
    if not price["active"]:
        raise Refused(
            f"The price specified is inactive. This field only accepts active prices: {wanted}.",
            param=param,
        )
    return price


def _create(account: Account, asked: Object, _: str) -> Object:
    return make(account, asked)


def _update(account: Account, asked: Object, wanted: str) -> Object:
    price = account.get("price", wanted)
    _take_lookup_key(account, price, asked)
    if "currency_options" in asked:
        account.aside(price).asked.update(asked["currency_options"] or {})
    plain = ("active", "nickname", "tax_behavior")
    changes = {k: asked[k] for k in plain if k in asked}
    if "metadata" in asked:
        changes["metadata"] = merged(price["metadata"], asked["metadata"])
    return account.change(price, "price.updated", **changes)


def _list(account: Account, asked: Object, _: str) -> Object:
    plain = ("active", "currency", "product", "type")
    rows = account.all("price", **{k: asked[k] for k in plain if k in asked})
    if "lookup_keys" in asked:
        if len(asked["lookup_keys"]) > 10:
            raise Refused("You may only specify up to 10 lookup keys.", param="lookup_keys")
        rows = [row for row in rows if row["lookup_key"] in asked["lookup_keys"]]
    return page(rows, asked, "/v1/prices")


ROUTES = (
    Route(
        method="POST",
        path="/v1/prices",
        takes=PriceCreateParams,
        answer=_create,
        models=_CREATE,
    ),
    Route(
        method="GET",
        path="/v1/prices",
        takes=PriceListParams,
        answer=_list,
        models=f"{DATED_PAGE} active currency lookup_keys product type",
    ),
    Route(
        method="GET",
        path="/v1/prices/{id}",
        takes=PriceRetrieveParams,
        answer=retrieving("price"),
    ),
    Route(
        method="POST",
        path="/v1/prices/{id}",
        takes=PriceUpdateParams,
        answer=_update,
        models=(
            "active currency_options lookup_key metadata nickname tax_behavior transfer_lookup_key"
        ),
    ),
)
