"""Changes of a running subscription: another price, with what that costs or gives back."""

from tests.stripe_server import methods, periods, prices, subscriptions
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused, missing_resource
from tests.stripe_server.metadata import merged
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object

_EVENT = "customer.subscription.updated"


def apply(account: Account, subscription: Object, asked: Object) -> None:
    """Do what the parameters of an update ask for."""
    if subscription["status"] in {"canceled", "incomplete_expired"}:
        raise missing_resource("subscription", subscription["id"])
    plain: Object = {}
    if "metadata" in asked:
        plain["metadata"] = merged(subscription["metadata"], asked["metadata"])
    if "default_payment_method" in asked:
        plain["default_payment_method"] = methods.named(account, asked["default_payment_method"])[
            "id"
        ]
    if "cancellation_details" in asked:
        plain["cancellation_details"] = {
            **subscription["cancellation_details"],
            **asked["cancellation_details"],
        }
    plain.update(_ending(account, subscription, asked))
    if plain:
        account.change(subscription, _EVENT, **plain)
    if "items" in asked:
        _reprice(account, subscription, asked)
    if "trial_end" in asked:
        _set_trial(account, subscription, asked["trial_end"])


def _ending(account: Account, subscription: Object, asked: Object) -> Object:
    """Read when a subscription is to end, or that it is to go on."""
    if "cancel_at_period_end" in asked and "cancel_at" in asked:
        raise Refused("You may only specify one of `cancel_at` and `cancel_at_period_end`.")
    details = subscription["cancellation_details"]
    if asked.get("cancel_at_period_end") or asked.get("cancel_at"):
        at_end = bool(asked.get("cancel_at_period_end"))
        moment = asked.get("cancel_at", "max_period_end")
        period_end = subscriptions.period(subscription)[1]
        return {
            "cancel_at_period_end": at_end,
            "cancel_at": moment if isinstance(moment, int) else period_end,
            "canceled_at": account.now,
            "cancellation_details": {**details, "reason": "cancellation_requested"},
        }
    if "cancel_at_period_end" in asked or "cancel_at" in asked:
        return {
            "cancel_at_period_end": False,
            "cancel_at": None,
            "canceled_at": None,
            "cancellation_details": {**details, "reason": None},
        }
    return {}


def _set_trial(account: Account, subscription: Object, moment: int | str) -> None:
    if moment != "now":
        raise Misread("The stand-in only ends a trial now.", param="trial_end")
    if subscription["status"] != "trialing":
        return
    now = account.now
    account.change(subscription, trial_end=now, billing_cycle_anchor=now)
    for row in subscription["items"]["data"]:
        row["current_period_end"] = now
    subscriptions.turn(account, subscription)


def _reprice(account: Account, subscription: Object, asked: Object) -> None:
    rows = subscription["items"]["data"]
    if len(asked["items"]) != 1 or len(rows) != 1 or asked["items"][0].get("id") != rows[0]["id"]:
        raise Misread("The stand-in changes the one item of a subscription, by its id.")
    before = rows[0]
    change = asked["items"][0]
    if not set(change) <= {"id", "price", "quantity"}:
        raise Misread("The stand-in changes the price and quantity of an item.", param="items")
    price = before["price"]
    if "price" in change:
        price = prices.sellable(account, change["price"], param="items[0][price]")
    after = {
        **before,
        "price": dict(price),
        "plan": subscriptions.plan(price),
        "quantity": change.get("quantity", before["quantity"]),
    }
    behavior = asked.get("proration_behavior", "create_prorations")
    trialing = subscription["status"] == "trialing"
    same_rhythm = _rhythm(before) == _rhythm(after)
    sold: list[Sold] = []
    if behavior != "none" and not trialing:
        sold = _prorations(account, subscription, before, after, full=not same_rhythm)
    if not same_rhythm and not trialing:
        _restart(account, subscription, after)
        sold.append(subscriptions.sale(account, subscription, after))
    items = {**subscription["items"], "data": [after]}
    account.change(subscription, _EVENT, items=items)
    if sold and (behavior == "always_invoice" or not same_rhythm):
        subscriptions.bill(account, subscription, sold, reason="subscription_update")
    else:
        account.aside(subscription).sold.extend(sold)


def _rhythm(row: Object) -> tuple[str, int]:
    recurring = row["price"]["recurring"]
    return recurring["interval"], recurring["interval_count"]


def _restart(account: Account, subscription: Object, row: Object) -> None:
    """Begin the period anew, as another rhythm does."""
    now = account.now
    subscription["billing_cycle_anchor"] = now
    row["current_period_start"] = now
    row["current_period_end"] = periods.end(now, row["price"]["recurring"], after=now)


def _prorations(
    account: Account, subscription: Object, before: Object, after: Object, *, full: bool
) -> list[Sold]:
    """Give back the rest of the old price; sell the rest of the new one unless it begins anew."""
    start, stop = subscriptions.period(subscription)
    found: list[Sold] = []
    for row, sign, label in ((before, -1, "Unused"), (after, 1, "Remaining")):
        if sign > 0 and full:
            continue
        whole = subscriptions.cost(account, subscription, row)
        found.append(
            Sold(
                price=row["price"],
                amount=sign * periods.share(whole, start=start, stop=stop, now=account.now),
                quantity=row["quantity"],
                start=account.now,
                stop=stop,
                subscription=subscription["id"],
                item=row["id"],
                proration=True,
                description=f"{label} time on {row['price']['product']}",
            )
        )
    return found
