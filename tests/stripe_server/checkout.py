"""Checkout sessions: made by a call, paid on a hosted page."""

import copy
from urllib.parse import urlsplit

from stripe.params.checkout import (
    SessionCreateParams,
    SessionExpireParams,
    SessionLineItemListParams,
    SessionListParams,
    SessionRetrieveParams,
    SessionUpdateParams,
)

from tests.stripe_server import customers, prices, taxes
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused
from tests.stripe_server.lists import DATED_PAGE, PAGE, listing, page, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object, blank

_HALF_HOUR_S, _DAY_S = 1800, 86400
_KIND = "checkout.session"
_CREATE = (
    "allowed_payment_method_types automatic_tax billing_address_collection cancel_url "
    "client_reference_id currency customer customer_creation customer_email customer_update "
    "excluded_payment_method_types expires_at invoice_creation line_items locale metadata mode "
    "payment_intent_data submit_type subscription_data success_url ui_mode"
)
_BLANKS = (
    "after_expiration allow_promotion_codes client_secret collected_information consent "
    "consent_collection currency_conversion customer_account customer_details discounts "
    "integration_identifier invoice managed_payments origin_context payment_intent payment_link "
    "payment_method_collection payment_method_configuration_details permissions recovered_from "
    "saved_payment_method_options setup_intent shipping_address_collection shipping_cost "
    "subscription wallet_options"
)
# What every session begins with.
_USUAL: Object = {
    "custom_fields": [],
    "custom_text": dict.fromkeys(
        ("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")
    ),
    "livemode": False,
    "payment_method_options": {},
    "payment_status": "unpaid",
    "phone_number_collection": {"enabled": False},
    "shipping_options": [],
    "status": "open",
    "ui_mode": "hosted_page",
    "adaptive_pricing": {"enabled": False},
}


def make(account: Account, asked: Object) -> Object:
    """Open a session from the parameters of a call."""
    _check(account, asked)
    rows = _line_items(account, asked)
    taxed = asked.get("automatic_tax", {}).get("enabled", False)
    wanted = account.new_id("cs_test")
    session: Object = {
        **blank(_BLANKS),
        **copy.deepcopy(_USUAL),
        "id": wanted,
        "object": _KIND,
        "allowed_payment_method_types": asked.get("allowed_payment_method_types"),
        "automatic_tax": {
            "enabled": taxed,
            "liability": {"type": "self"} if taxed else None,
            "provider": "stripe" if taxed else None,
            "status": "requires_location_inputs" if taxed else None,
        },
        "billing_address_collection": asked.get("billing_address_collection"),
        "cancel_url": asked.get("cancel_url"),
        "client_reference_id": asked.get("client_reference_id"),
        "created": account.now,
        "currency": rows[0]["currency"],
        "customer": asked.get("customer"),
        "customer_creation": _customer_creation(asked),
        "customer_email": asked.get("customer_email"),
        "excluded_payment_method_types": asked.get("excluded_payment_method_types"),
        "expires_at": asked.get("expires_at", account.now + _DAY_S),
        "invoice_creation": _invoice_creation(asked),
        "locale": asked.get("locale"),
        "metadata": merged({}, asked.get("metadata")),
        "mode": asked["mode"],
        "payment_method_types": _ways_to_pay(account, asked),
        "submit_type": asked.get("submit_type"),
        "success_url": asked["success_url"],
        "url": f"{account.root}/c/pay/{wanted}",
        **_totals(rows),
    }
    account.add(session)
    account.aside(session).lines = rows
    account.aside(session).asked = asked
    return session


def _check(account: Account, asked: Object) -> None:
    _check_page(asked)
    if "customer" in asked:
        if "customer_email" in asked:
            raise Refused("You may only specify one of these parameters: customer, customer_email.")
        customers.living(account, asked["customer"])
    wrong = {"payment": "subscription_data", "subscription": "payment_intent_data"}[asked["mode"]]
    if wrong in asked:
        raise Refused(f"You can not pass `{wrong}` in `{asked['mode']}` mode.", param=wrong)
    expires = asked.get("expires_at", account.now + _DAY_S)
    if not account.now + _HALF_HOUR_S <= expires <= account.now + _DAY_S:
        raise Refused(
            "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.",
            param="expires_at",
        )


def _check_page(asked: Object) -> None:
    for name in ("mode", "line_items", "success_url"):
        if name not in asked:
            raise Misread(f"Missing required param: {name}.", code="parameter_missing", param=name)
    for name in ("success_url", "cancel_url"):
        if name in asked and urlsplit(asked[name]).scheme not in {"http", "https"}:
            raise Refused("Not a valid URL", code="url_invalid", param=name)
    if asked["mode"] not in {"payment", "subscription"}:
        raise Misread("The stand-in has the modes payment and subscription.", param="mode")
    if asked.get("ui_mode", "hosted_page") != "hosted_page":
        raise Misread("The stand-in has hosted pages only.", param="ui_mode")


def _line_items(account: Account, asked: Object) -> list[Object]:
    rows = [_line_item(account, asked, index) for index in range(len(asked["line_items"]))]
    recurring = [row for row in rows if row["price"]["recurring"]]
    if asked["mode"] == "payment" and recurring:
        raise Refused(
            "You must provide at least one recurring price in `subscription` mode when using "
            "prices, and none in `payment` mode.",
            param="line_items",
        )
    if asked["mode"] == "subscription" and len(recurring) != len(rows):
        raise Misread("The stand-in subscribes to recurring prices only.", param="line_items")
    return rows


def _line_item(account: Account, asked: Object, index: int) -> Object:
    wanted, where = asked["line_items"][index], f"line_items[{index}]"
    if "price" in wanted:
        price = prices.sellable(account, wanted["price"], param=f"{where}[price]")
    elif "price_data" in wanted:
        price = prices.make(account, wanted["price_data"])
    else:
        raise Misread(f"Missing required param: {where}[price].", code="parameter_missing")
    if "quantity" not in wanted:
        raise Misread(f"Missing required param: {where}[quantity].", code="parameter_missing")
    currency: str = asked.get("currency") or price["currency"]
    amount = prices.amount_in(account, price, currency) * wanted["quantity"]
    behavior = price["tax_behavior"]
    tax = taxes.of(
        account,
        amount,
        behavior=behavior,
        enabled=asked.get("automatic_tax", {}).get("enabled", False),
    )
    return {
        "id": account.new_id("li"),
        "object": "item",
        "adjustable_quantity": None,
        "amount_discount": 0,
        "amount_subtotal": amount,
        "amount_tax": tax,
        "amount_total": amount + taxes.added(tax, behavior=behavior),
        "currency": currency,
        "description": account.get("product", price["product"])["name"],
        "metadata": {},
        "price": dict(price),
        "quantity": wanted["quantity"],
    }


def _totals(rows: list[Object]) -> Object:
    return {
        "amount_subtotal": sum(row["amount_subtotal"] for row in rows),
        "amount_total": sum(row["amount_total"] for row in rows),
        "total_details": {
            "amount_discount": 0,
            "amount_shipping": 0,
            "amount_tax": sum(row["amount_tax"] for row in rows),
        },
    }


def _ways_to_pay(account: Account, asked: Object) -> list[str]:
    allowed = asked.get("allowed_payment_method_types", account.settings.payment_methods)
    excluded = asked.get("excluded_payment_method_types", ())
    return [kind for kind in allowed if kind not in excluded]


def _customer_creation(asked: Object) -> str | None:
    if "customer" in asked:
        return None
    return (
        "always"
        if asked["mode"] == "subscription"
        else asked.get("customer_creation", "if_required")
    )


def _invoice_creation(asked: Object) -> Object | None:
    if asked["mode"] != "payment":
        return None
    data = asked.get("invoice_creation", {}).get("invoice_data", {})
    return {
        "enabled": asked.get("invoice_creation", {}).get("enabled", False),
        "invoice_data": {
            "account_tax_ids": None,
            "custom_fields": None,
            "description": None,
            "footer": None,
            "issuer": None,
            "metadata": merged({}, data.get("metadata")),
            "rendering_options": None,
        },
    }


def expire(account: Account, session: Object) -> None:
    account.change(session, status="expired", url=None)
    account.emit("checkout.session.expired", session)


def _create(account: Account, asked: Object, _: str) -> Object:
    return make(account, asked)


def _update(account: Account, asked: Object, wanted: str) -> Object:
    session = account.get(_KIND, wanted)
    after = merged(session["metadata"], asked.get("metadata"))
    return account.change(session, metadata=after)


def _expire(account: Account, _: Object, wanted: str) -> Object:
    session = account.get(_KIND, wanted)
    if session["status"] != "open":
        raise Refused(
            "Only Checkout Sessions with a status in ["
            f'"open"] can be expired. This Checkout Session has a status of `{session["status"]}`.'
        )
    expire(account, session)
    return session


def _lines(account: Account, asked: Object, wanted: str) -> Object:
    session = account.get(_KIND, wanted)
    url = f"/v1/checkout/sessions/{wanted}/line_items"
    return page(account.aside(session).lines, asked, url)


ROUTES = (
    Route(
        method="POST",
        path="/v1/checkout/sessions",
        takes=SessionCreateParams,
        answer=_create,
        models=_CREATE,
    ),
    Route(
        method="GET",
        path="/v1/checkout/sessions",
        takes=SessionListParams,
        answer=listing(
            _KIND, "/v1/checkout/sessions", "customer", "payment_intent", "status", "subscription"
        ),
        models=f"{DATED_PAGE} customer payment_intent status subscription",
    ),
    Route(
        method="GET",
        path="/v1/checkout/sessions/{id}",
        takes=SessionRetrieveParams,
        answer=retrieving(_KIND),
    ),
    Route(
        method="POST",
        path="/v1/checkout/sessions/{id}",
        takes=SessionUpdateParams,
        answer=_update,
        models="metadata",
    ),
    Route(
        method="POST",
        path="/v1/checkout/sessions/{id}/expire",
        takes=SessionExpireParams,
        answer=_expire,
    ),
    Route(
        method="GET",
        path="/v1/checkout/sessions/{id}/line_items",
        takes=SessionLineItemListParams,
        answer=_lines,
        models=PAGE,
    ),
)
