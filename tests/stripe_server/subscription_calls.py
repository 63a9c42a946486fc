"""The calls for subscriptions."""

from stripe.params import (
    SubscriptionCancelParams,
    SubscriptionCreateParams,
    SubscriptionListParams,
    SubscriptionRetrieveParams,
    SubscriptionUpdateParams,
)

from tests.stripe_server import (
    changes,
    customers,
    dunning,
    invoices,
    methods,
    prices,
    subscriptions,
)
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused, missing_resource
from tests.stripe_server.lists import DATED_PAGE, page, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.subscriptions import Wanted
from tests.stripe_server.wire import Object


def wanted_items(account: Account, asked: list[Object], *, param: str) -> list[Wanted]:
    """Read which prices are wanted; each must come back regularly."""
    found: list[Wanted] = []
    for index, row in enumerate(asked):
        where = f"{param}[{index}][price]"
        if "price" not in row:
            raise Misread(f"Missing required param: {where}.", code="parameter_missing")
        price = prices.sellable(account, row["price"], param=where)
        if price["recurring"] is None:
            raise Refused(
                f"The price specified is set to `type=one_time` but this field only accepts prices "
                f"with `type=recurring`: {price['id']}.",
                param=where,
            )
        found.append(Wanted(price=price, quantity=row.get("quantity", 1)))
    return found


def trial_end(account: Account, asked: Object) -> int | None:
    """Read when a trial ends; None where there is none."""
    if "trial_period_days" in asked:
        return int(account.now + asked["trial_period_days"] * invoices.DAY_S)
    moment = asked.get("trial_end")
    return moment if isinstance(moment, int) else None


def _create(account: Account, asked: Object, _: str) -> Object:
    if "customer" not in asked or "items" not in asked:
        raise Misread("Missing required param: customer.", code="parameter_missing")
    customer = customers.living(account, asked["customer"])
    wanted = wanted_items(account, asked["items"], param="items")
    method = methods.of_customer(account, customer)
    if "default_payment_method" in asked:
        method = methods.named(account, asked["default_payment_method"])
    ends = trial_end(account, asked)
    if method is None and ends is None:
        raise Refused(
            "This customer has no attached payment source or default payment method.",
            code="resource_missing",
        )
    return subscriptions.begin(
        account,
        customer=customer,
        wanted=wanted,
        currency=asked.get("currency") or wanted[0].price["currency"],
        method=method,
        metadata=merged({}, asked.get("metadata")),
        trial_end=ends,
        taxed=asked.get("automatic_tax", {}).get("enabled", False),
        description=asked.get("description"),
    )


def _update(account: Account, asked: Object, wanted: str) -> Object:
    subscription = account.get("subscription", wanted)
    changes.apply(account, subscription, asked)
    return subscription


def _cancel(account: Account, asked: Object, wanted: str) -> Object:
    subscription = account.get("subscription", wanted)
    if subscription["status"] == "canceled":
        raise missing_resource("subscription", wanted)
    subscription["cancellation_details"] = {
        **subscription["cancellation_details"],
        **asked.get("cancellation_details", {}),
    }
    dunning.end(account, subscription, reason="cancellation_requested")
    return subscription


def _list(account: Account, asked: Object, _: str) -> Object:
    rows = account.all(
        "subscription", **({"customer": asked["customer"]} if "customer" in asked else {})
    )
    status = asked.get("status")
    ended = {"canceled", "incomplete_expired"}
    if status is None:
        rows = [row for row in rows if row["status"] not in ended]
    elif status == "ended":
        rows = [row for row in rows if row["status"] in ended]
    elif status != "all":
        rows = [row for row in rows if row["status"] == status]
    if "price" in asked:
        rows = [row for row in rows if _sells(row, asked["price"])]
    return page(rows, asked, "/v1/subscriptions")


def _sells(subscription: Object, price: str) -> bool:
    return any(row["price"]["id"] == price for row in subscription["items"]["data"])


ROUTES = (
    Route(
        method="POST",
        path="/v1/subscriptions",
        takes=SubscriptionCreateParams,
        answer=_create,
        models=(
            "customer items currency default_payment_method metadata description automatic_tax "
            "trial_end trial_period_days"
        ),
    ),
    Route(
        method="GET",
        path="/v1/subscriptions",
        takes=SubscriptionListParams,
        answer=_list,
        models=f"{DATED_PAGE} customer price status",
    ),
    Route(
        method="GET",
        path="/v1/subscriptions/{id}",
        takes=SubscriptionRetrieveParams,
        answer=retrieving("subscription"),
    ),
    Route(
        method="POST",
        path="/v1/subscriptions/{id}",
        takes=SubscriptionUpdateParams,
        answer=_update,
        models=(
            "items metadata default_payment_method cancel_at cancel_at_period_end "
            "cancellation_details proration_behavior trial_end"
        ),
    ),
    Route(
        method="DELETE",
        path="/v1/subscriptions/{id}",
        takes=SubscriptionCancelParams,
        answer=_cancel,
        models="cancellation_details",
    ),
)
