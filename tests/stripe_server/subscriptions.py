"""Subscriptions: begun, billed, renewed."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from tests.stripe_server import dunning, invoices, periods, prices
from tests.stripe_server.account import Account
from tests.stripe_server.lists import whole
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object, blank

_BLANKS = (
    "application application_fee_percent billing_cycle_anchor_config billing_thresholds cancel_at "
    "canceled_at customer_account days_until_due default_payment_method default_source "
    "description ended_at latest_invoice managed_payments next_pending_invoice_item_invoice "
    "on_behalf_of pause_collection pending_invoice_item_interval pending_setup_intent "
    "pending_update schedule test_clock transfer_data trial_end trial_start"
)

# What every subscription begins with.
_USUAL: Object = {
    "billing_mode": {"flexible": {}, "type": "flexible"},
    "billing_schedules": [],
    "cancel_at_period_end": False,
    "cancellation_details": {"comment": None, "feedback": None, "reason": None},
    "collection_method": "charge_automatically",
    "default_tax_rates": [],
    "discounts": [],
    "invoice_settings": {
        "account_tax_ids": None,
        "custom_fields": None,
        "description": None,
        "footer": None,
        "issuer": {"type": "self"},
    },
    "livemode": False,
    "payment_settings": {
        "payment_method_options": None,
        "payment_method_types": None,
        "save_default_payment_method": "off",
    },
    "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
}
# What a plan shows of its price.
_PLAN = "id active billing_scheme created currency livemode metadata nickname product tiers_mode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A price and how often, as a subscription is begun with."""

    price: Object
    quantity: int = 1


def begin(
    account: Account,
    *,
    customer: Object,
    wanted: Sequence[Wanted],
    currency: str,
    method: Object | None,
    metadata: Object,
    trial_end: int | None = None,
    taxed: bool = False,
    description: str | None = None,
) -> Object:
    """Begin a subscription and ask for its first payment."""
    now = account.now
    subscription_id = account.new_id("sub")
    first_end = trial_end or periods.end(now, wanted[0].price["recurring"], after=now)
    rows = [_item(account, subscription_id, each, now, first_end) for each in wanted]
    subscription: Object = {
        **blank(_BLANKS),
        **copy.deepcopy(_USUAL),
        "id": subscription_id,
        "object": "subscription",
        "automatic_tax": {
            "disabled_reason": None,
            "enabled": taxed,
            "liability": {"type": "self"} if taxed else None,
        },
        "billing_cycle_anchor": trial_end or now,
        "created": now,
        "currency": currency,
        "customer": customer["id"],
        "default_payment_method": method["id"] if method else None,
        "description": description,
        "items": whole(rows, f"/v1/subscription_items?subscription={subscription_id}"),
        "metadata": metadata,
        "start_date": now,
        "status": "trialing" if trial_end else "incomplete",
        "trial_end": trial_end,
        "trial_start": now if trial_end else None,
    }
    account.add(subscription, event="customer.subscription.created")
    if customer["currency"] is None:
        customer["currency"] = currency
    sold = [sale(account, subscription, row, free=trial_end is not None) for row in rows]
    bill(account, subscription, sold, reason="subscription_create")
    return subscription


def _item(account: Account, subscription_id: str, wanted: Wanted, start: int, stop: int) -> Object:
    return {
        "id": account.new_id("si"),
        "object": "subscription_item",
        "billing_thresholds": None,
        "created": account.now,
        "current_period_end": stop,
        "current_period_start": start,
        "discounts": [],
        "metadata": {},
        "plan": plan(wanted.price),
        "price": dict(wanted.price),
        "quantity": wanted.quantity,
        "subscription": subscription_id,
        "tax_rates": [],
    }


def plan(price: Object) -> Object:
    """Show a price in the shape it had before there were prices."""
    return {
        **{name: price[name] for name in _PLAN.split()},
        "object": "plan",
        "amount": price["unit_amount"],
        "amount_decimal": price["unit_amount_decimal"],
        "interval": price["recurring"]["interval"],
        "interval_count": price["recurring"]["interval_count"],
        "meter": None,
        "transform_usage": None,
        "trial_period_days": None,
        "usage_type": price["recurring"]["usage_type"],
    }


def cost(account: Account, subscription: Object, row: Object) -> int:
    """Tell what an item costs for a whole period."""
    amount = prices.amount_in(account, row["price"], subscription["currency"])
    return amount * int(row["quantity"])


def sale(account: Account, subscription: Object, row: Object, *, free: bool = False) -> Sold:
    """Sell the current period of an item."""
    return Sold(
        price=row["price"],
        amount=0 if free else cost(account, subscription, row),
        quantity=row["quantity"],
        start=row["current_period_start"],
        stop=row["current_period_end"],
        subscription=subscription["id"],
        item=row["id"],
        description="Trial period" if free else None,
    )


def draft(
    account: Account,
    subscription: Object,
    sold: Sequence[Sold],
    *,
    reason: str,
    since: int | None = None,
) -> Object:
    """Write an invoice of a subscription, with the prorations that waited for one."""
    waiting = account.aside(subscription).sold
    invoice = invoices.draft(
        account,
        customer=account.get("customer", subscription["customer"]),
        currency=subscription["currency"],
        sold=[*waiting, *sold],
        reason=reason,
        subscription=subscription,
        taxed=subscription["automatic_tax"]["enabled"],
        since=since,
    )
    waiting.clear()
    return invoice


def bill(account: Account, subscription: Object, sold: Sequence[Sold], *, reason: str) -> str:
    """Write an invoice and collect it at once."""
    invoice = draft(account, subscription, sold, reason=reason)
    invoices.finalize(account, invoice)
    return dunning.collect(account, invoice, invoices.method_for(account, invoice))


def period(subscription: Object) -> tuple[int, int]:
    """Tell the current period."""
    first = subscription["items"]["data"][0]
    return first["current_period_start"], first["current_period_end"]


def turn(account: Account, subscription: Object) -> None:
    """Go on into the next period, or end where that was asked for."""
    before, start = period(subscription)
    if subscription["cancel_at_period_end"]:
        dunning.end(account, subscription, reason="cancellation_requested")
        return
    _take_later_price(account, subscription, start)
    recurring = subscription["items"]["data"][0]["price"]["recurring"]
    stop = periods.end(subscription["billing_cycle_anchor"], recurring, after=start)
    rows = [
        {**row, "current_period_start": start, "current_period_end": stop}
        for row in subscription["items"]["data"]
    ]
    status = "active" if subscription["status"] == "trialing" else subscription["status"]
    sold = [sale(account, subscription, row) for row in rows]
    invoice = draft(account, subscription, sold, reason="subscription_cycle", since=before)
    account.change(
        subscription,
        "customer.subscription.updated",
        items={**subscription["items"], "data": rows},
        status=status,
    )
    if status == "unpaid":
        invoice["auto_advance"] = False
        return
    # Stripe leaves about an hour to add to the invoice of a renewal.
    invoice["automatically_finalizes_at"] = account.now + invoices.HOUR_S


def _take_later_price(account: Account, subscription: Object, start: int) -> None:
    """Change to the price that was put off to the end of the period."""
    aside = account.aside(subscription)
    if not aside.later:
        return
    price, row = account.get("price", aside.later), subscription["items"]["data"][0]
    if price["recurring"] != row["price"]["recurring"]:
        subscription["billing_cycle_anchor"] = start
    row.update(price=dict(price), plan=plan(price))
    aside.later = ""
