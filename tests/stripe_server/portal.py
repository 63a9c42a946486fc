"""The billing portal: what it may do, and a visit to it."""

import copy

from stripe.params.billing_portal import (
    ConfigurationCreateParams,
    ConfigurationListParams,
    ConfigurationRetrieveParams,
    ConfigurationUpdateParams,
    SessionCreateParams,
)

from tests.stripe_server import changes, customers, dunning, prices
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.lists import PAGE, listing, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object

_KIND = "billing_portal.configuration"
_EDITABLE = "business_profile default_return_url features metadata name"


def _features(asked: Object) -> Object:
    """Fill what a call left out with Stripe's defaults."""
    features: Object = {
        "customer_update": {"allowed_updates": [], "enabled": False},
        "invoice_history": {"enabled": False},
        "payment_method_update": {"enabled": False, "payment_method_configuration": None},
        "subscription_cancel": {
            "cancellation_reason": {"enabled": False, "options": []},
            "enabled": False,
            "mode": "at_period_end",
            "proration_behavior": "none",
        },
        "subscription_pause": {
            "duration": {"interval_options": [], "type": "indefinite"},
            "enabled": False,
        },
        "subscription_update": {
            "billing_cycle_anchor": None,
            "default_allowed_updates": [],
            "enabled": False,
            "products": [],
            "proration_behavior": "none",
            "schedule_at_period_end": {"conditions": []},
            "trial_update_behavior": "end_trial",
        },
    }
    for name, values in asked.items():
        features[name].update({k: v for k, v in values.items() if v != ""})
    for row in features["subscription_update"]["products"] or []:
        row.setdefault("adjustable_quantity", {"enabled": False, "maximum": None, "minimum": 1})
    return features


def _create(account: Account, asked: Object, _: str) -> Object:
    _check_prices(account, asked)
    profile = asked.get("business_profile") or {}
    configuration: Object = {
        "id": account.new_id("bpc"),
        "object": _KIND,
        "active": True,
        "application": None,
        "business_profile": _profile(profile),
        "created": account.now,
        "default_return_url": asked.get("default_return_url"),
        "features": _features(asked["features"]),
        "is_default": not account.all(_KIND),
        "livemode": False,
        "login_page": {"enabled": False, "url": None},
        "metadata": merged({}, asked.get("metadata")),
        "name": asked.get("name"),
        "updated": account.now,
    }
    return account.add(configuration, event="billing_portal.configuration.created")


def _profile(asked: Object) -> Object:
    names = ("headline", "privacy_policy_url", "terms_of_service_url")
    return {name: asked.get(name) for name in names}


def _check_prices(account: Account, asked: Object) -> None:
    update = asked.get("features", {}).get("subscription_update", {})
    for row in update.get("products") or []:
        account.get("product", row["product"], param="features[subscription_update][products]")
        for price in row["prices"]:
            account.get("price", price, param="features[subscription_update][products]")


def _update(account: Account, asked: Object, wanted: str) -> Object:
    configuration = account.get(_KIND, wanted)
    _check_prices(account, asked)
    plain = ("active", "default_return_url", "name")
    after = {k: asked[k] or None for k in plain if k in asked}
    if "active" in asked:
        after["active"] = asked["active"]
    if "features" in asked:
        features = copy.deepcopy(configuration["features"])
        for name, values in asked["features"].items():
            features[name].update(values)
        after["features"] = _features(features)
    if "business_profile" in asked:
        known = {k: v for k, v in asked["business_profile"].items() if v != ""}
        after["business_profile"] = {**configuration["business_profile"], **known}
    if "metadata" in asked:
        after["metadata"] = merged(configuration["metadata"], asked["metadata"])
    event = "billing_portal.configuration.updated"
    return account.change(configuration, event, updated=account.now, **after)


def _visit(account: Account, asked: Object, _: str) -> Object:
    if "customer" not in asked:
        raise Refused("Missing required param: customer.", code="parameter_missing")
    customer = customers.living(account, asked["customer"])
    if "configuration" in asked:
        chosen = account.get(_KIND, asked["configuration"], param="configuration")
    else:
        chosen = _default(account)
    wanted = account.new_id("bps")
    session: Object = {
        "id": wanted,
        "object": "billing_portal.session",
        "configuration": chosen["id"],
        "created": account.now,
        "customer": customer["id"],
        "customer_account": None,
        "flow": None,
        "livemode": False,
        "locale": asked.get("locale"),
        "on_behalf_of": None,
        "return_url": asked.get("return_url", chosen["default_return_url"]),
        "url": f"{account.root}/p/session/{wanted}",
    }
    return account.add(session, event="billing_portal.session.created")


def _default(account: Account) -> Object:
    for configuration in account.all(_KIND, is_default=True):
        return configuration
    raise Refused(
        "No configuration provided and your test mode default configuration has not been created. "
        "Provide a configuration or create your default by saving your customer portal settings."
    )


def running(account: Account, session: Object) -> list[Object]:
    """List the subscriptions a visitor can do something about."""
    ended = {"canceled", "incomplete_expired"}
    rows = account.all("subscription", customer=session["customer"])
    return [row for row in rows if row["status"] not in ended]


def offers(account: Account, session: Object) -> list[Object]:
    """List the prices a visitor can change to."""
    update = account.get(_KIND, session["configuration"])["features"]["subscription_update"]
    if not update["enabled"] or "price" not in update["default_allowed_updates"]:
        return []
    rows = update["products"] or []
    return [account.get("price", price) for row in rows for price in row["prices"]]


def cancel(account: Account, session: Object, subscription: Object) -> None:
    """End a subscription, now or at the end of its period, as the configuration says."""
    rules = account.get(_KIND, session["configuration"])["features"]["subscription_cancel"]
    if not rules["enabled"]:
        raise Refused("This portal does not cancel subscriptions.")
    if rules["mode"] == "immediately":
        dunning.end(account, subscription, reason="cancellation_requested")
    elif account.settings.portal_cancels_by == "cancel_at":
        changes.apply(account, subscription, {"cancel_at": "max_period_end"})
    else:
        changes.apply(account, subscription, {"cancel_at_period_end": True})


def keep(account: Account, subscription: Object) -> None:
    """Take back a cancellation at the end of the period."""
    changes.apply(account, subscription, {"cancel_at_period_end": False})


def change_plan(account: Account, session: Object, subscription: Object, price: str) -> None:
    """Change to another price."""
    if price not in [row["id"] for row in offers(account, session)]:
        raise Refused("This portal does not offer that price.")
    rules = account.get(_KIND, session["configuration"])["features"]["subscription_update"]
    if _waits(account, subscription, price, rules["schedule_at_period_end"]["conditions"]):
        account.aside(subscription).later = price
        # Stripe makes a schedule for it; the subscription tells of that.
        account.change(subscription, "customer.subscription.updated")
        return
    account.aside(subscription).later = ""
    item = {"id": subscription["items"]["data"][0]["id"], "price": price}
    asked = {"items": [item], "proration_behavior": rules["proration_behavior"]}
    if subscription["status"] == "trialing" and rules["trial_update_behavior"] == "end_trial":
        asked["trial_end"] = "now"
    changes.apply(account, subscription, asked)


def _waits(account: Account, subscription: Object, wanted: str, conditions: list[Object]) -> bool:
    """Tell whether a change is for the end of the period."""
    before = subscription["items"]["data"][0]["price"]
    after = account.get("price", wanted)
    currency = subscription["currency"]
    length = {"day": 1, "week": 7, "month": 30, "year": 365}
    met = {
        "decreasing_item_amount": prices.amount_in(account, after, currency)
        < prices.amount_in(account, before, currency),
        "shortening_interval": length[after["recurring"]["interval"]]
        < length[before["recurring"]["interval"]],
    }
    return any(met[condition["type"]] for condition in conditions)


ROUTES = (
    Route(
        method="POST",
        path="/v1/billing_portal/configurations",
        takes=ConfigurationCreateParams,
        answer=_create,
        models=_EDITABLE,
    ),
    Route(
        method="GET",
        path="/v1/billing_portal/configurations",
        takes=ConfigurationListParams,
        answer=listing(_KIND, "/v1/billing_portal/configurations", "active", "is_default"),
        models=f"{PAGE} active is_default",
    ),
    Route(
        method="GET",
        path="/v1/billing_portal/configurations/{id}",
        takes=ConfigurationRetrieveParams,
        answer=retrieving(_KIND),
    ),
    Route(
        method="POST",
        path="/v1/billing_portal/configurations/{id}",
        takes=ConfigurationUpdateParams,
        answer=_update,
        models=f"{_EDITABLE} active",
    ),
    Route(
        method="POST",
        path="/v1/billing_portal/sessions",
        takes=SessionCreateParams,
        answer=_visit,
        models="customer configuration return_url locale",
    ),
)
