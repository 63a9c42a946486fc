"""Refunds: whole, in part, never more than was paid."""

from stripe.params import (
    RefundCreateParams,
    RefundListParams,
    RefundRetrieveParams,
    RefundUpdateParams,
)

from tests.stripe_server import balance
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused
from tests.stripe_server.lists import DATED_PAGE, listing, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object


def make(account: Account, asked: Object) -> Object:
    """Give back what was paid, or a part of it."""
    charge = _charge(account, asked)
    amount = _amount(charge, asked)
    refund: Object = {
        "id": account.new_id("re"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": account.now,
        "currency": charge["currency"],
        "customer": None,
        "customer_account": None,
        "destination_details": {"card": {"type": "refund"}, "type": "card"},
        "metadata": merged({}, asked.get("metadata")),
        "payment_intent": charge["payment_intent"],
        "payment_method": charge["payment_method"],
        "reason": asked.get("reason"),
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": "succeeded",
        "transfer_reversal": None,
    }
    booked = balance.book(account, refund, kind="refund", amount=-amount)
    refund["balance_transaction"] = booked["id"]
    account.add(refund, event="refund.created")
    refunded = charge["amount_refunded"] + amount
    account.change(charge, amount_refunded=refunded, refunded=refunded == charge["amount"])
    account.emit("charge.refunded", charge)
    return refund


def _charge(account: Account, asked: Object) -> Object:
    if ("charge" in asked) == ("payment_intent" in asked):
        raise Misread("One of the following params should be provided: charge or payment_intent.")
    if "charge" in asked:
        return account.get("charge", asked["charge"], param="charge")
    intent = account.get("payment_intent", asked["payment_intent"], param="payment_intent")
    if intent["status"] != "succeeded":
        raise Refused("This PaymentIntent does not have a successful charge to refund.")
    return account.get("charge", intent["latest_charge"])


def _amount(charge: Object, asked: Object) -> int:
    left = charge["amount"] - charge["amount_refunded"]
    amount = int(asked.get("amount", left))
    if charge["disputed"]:
        raise Refused(
            f"Charge {charge['id']} has been charged back; cannot issue a refund.",
            code="charge_disputed",
        )
    if left == 0:
        raise Refused(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded"
        )
    if amount < 1:
        raise Refused("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    if amount > left:
        raise Refused(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left})",
            param="amount",
        )
    return amount


def _create(account: Account, asked: Object, _: str) -> Object:
    return make(account, asked)


def _update(account: Account, asked: Object, wanted: str) -> Object:
    refund = account.get("refund", wanted)
    after = merged(refund["metadata"], asked.get("metadata"))
    return account.change(refund, "refund.updated", metadata=after)


ROUTES = (
    Route(
        method="POST",
        path="/v1/refunds",
        takes=RefundCreateParams,
        answer=_create,
        models="amount charge metadata payment_intent reason",
    ),
    Route(
        method="GET",
        path="/v1/refunds",
        takes=RefundListParams,
        answer=listing("refund", "/v1/refunds", "charge", "payment_intent"),
        models=f"{DATED_PAGE} charge payment_intent",
    ),
    Route(
        method="GET",
        path="/v1/refunds/{id}",
        takes=RefundRetrieveParams,
        answer=retrieving("refund"),
    ),
    Route(
        method="POST",
        path="/v1/refunds/{id}",
        takes=RefundUpdateParams,
        answer=_update,
        models="metadata",
    ),
)
