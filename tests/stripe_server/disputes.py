"""Disputes: opened by a bank, then won or lost."""

from stripe.params import DisputeListParams, DisputeRetrieveParams

from tests.stripe_server import balance
from tests.stripe_server.account import Account
from tests.stripe_server.lists import DATED_PAGE, listing, retrieving
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object, blank

_WEEK_S = 7 * 86400
_EVIDENCE = (
    "access_activity_log billing_address cancellation_policy cancellation_policy_disclosure "
    "cancellation_rebuttal customer_communication customer_email_address customer_name "
    "customer_purchase_ip customer_signature duplicate_charge_documentation "
    "duplicate_charge_explanation duplicate_charge_id product_description receipt refund_policy "
    "refund_policy_disclosure refund_refusal_explanation service_date service_documentation "
    "shipping_address shipping_carrier shipping_date shipping_documentation "
    "shipping_tracking_number uncategorized_file uncategorized_text"
)


def begin(account: Account, charge: Object, *, amount: int | None, reason: str) -> Object:
    """Let a bank take back what was not refunded yet, or `amount` of it."""
    taken = charge["amount"] - charge["amount_refunded"] if amount is None else amount
    dispute: Object = {
        "id": account.new_id("du"),
        "object": "dispute",
        "amount": taken,
        "balance_transactions": [],
        "charge": charge["id"],
        "created": account.now,
        "currency": charge["currency"],
        "enhanced_eligibility_types": [],
        "evidence": {**blank(_EVIDENCE), "enhanced_evidence": {}},
        "evidence_details": {
            "due_by": account.now + _WEEK_S,
            "enhanced_eligibility": {},
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
            "submission_method": "not_submitted",
        },
        "is_charge_refundable": False,
        "livemode": False,
        "metadata": {},
        "payment_intent": charge["payment_intent"],
        "payment_method_details": _card(charge),
        "reason": reason,
        "status": "needs_response",
    }
    account.add(dispute)
    account.change(charge, disputed=True)
    account.emit("charge.dispute.created", dispute)
    _move(account, dispute, -taken, balance.DISPUTE_FEE)
    account.emit("charge.dispute.funds_withdrawn", dispute)
    return dispute


def close(account: Account, dispute: Object, *, won: bool) -> Object:
    """Let the bank decide."""
    account.change(dispute, status="won" if won else "lost")
    account.emit("charge.dispute.closed", dispute)
    if won:
        _move(account, dispute, dispute["amount"], 0)
        account.emit("charge.dispute.funds_reinstated", dispute)
    return dispute


def _move(account: Account, dispute: Object, amount: int, fee: int) -> None:
    moved = balance.book(account, dispute, kind="adjustment", amount=amount, fee=fee)
    dispute["balance_transactions"] = [*dispute["balance_transactions"], moved]


def _card(charge: Object) -> Object | None:
    shown = charge["payment_method_details"]
    if shown["type"] != "card":
        return None
    brand = shown["card"]["brand"]
    return {
        "type": "card",
        "card": {
            "brand": brand,
            "case_type": "chargeback",
            "network": brand,
            "network_reason_code": "10.4",
        },
    }


ROUTES = (
    Route(
        method="GET",
        path="/v1/disputes",
        takes=DisputeListParams,
        answer=listing("dispute", "/v1/disputes", "charge", "payment_intent"),
        models=f"{DATED_PAGE} charge payment_intent",
    ),
    Route(
        method="GET",
        path="/v1/disputes/{id}",
        takes=DisputeRetrieveParams,
        answer=retrieving("dispute"),
    ),
)
