"""Balance transactions: what moved, for whoever reconciles."""

from stripe.params import BalanceTransactionListParams, BalanceTransactionRetrieveParams

from tests.stripe_server.account import Account
from tests.stripe_server.lists import DATED_PAGE, listing, retrieving
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object

# Stripe's usual price for a card: 2.9 % and 30 of the smallest unit.
_FEE_PERMILLE = 29
_FEE_FIXED = 30
DISPUTE_FEE = 1500


def book(account: Account, source: Object, *, kind: str, amount: int, fee: int = 0) -> Object:
    """Book a movement on the account's balance."""
    categories = {"charge": "charge", "refund": "refund", "adjustment": "dispute"}
    row: Object = {
        "id": account.new_id("txn"),
        "object": "balance_transaction",
        "amount": amount,
        "available_on": account.now,
        "balance_type": "payments",
        "created": account.now,
        "currency": source["currency"],
        "description": None,
        "exchange_rate": None,
        "fee": fee,
        "fee_details": [_detail(source, fee)] if fee else [],
        "net": amount - fee,
        "reporting_category": categories[kind],
        "source": source["id"],
        "status": "available",
        "type": kind,
    }
    return account.add(row)


def fee_of(amount: int) -> int:
    return round(amount * _FEE_PERMILLE / 1000) + _FEE_FIXED


def _detail(source: Object, fee: int) -> Object:
    return {
        "amount": fee,
        "application": None,
        "currency": source["currency"],
        "description": "Stripe processing fees",
        "type": "stripe_fee",
    }


ROUTES = (
    Route(
        method="GET",
        path="/v1/balance_transactions",
        takes=BalanceTransactionListParams,
        answer=listing(
            "balance_transaction", "/v1/balance_transactions", "currency", "source", "type"
        ),
        models=f"{DATED_PAGE} currency source type",
    ),
    Route(
        method="GET",
        path="/v1/balance_transactions/{id}",
        takes=BalanceTransactionRetrieveParams,
        answer=retrieving("balance_transaction"),
    ),
)
