"""Payment intents and charges: paid, refused, or paid some days later."""

from stripe.params import (
    ChargeListParams,
    ChargeRetrieveParams,
    PaymentIntentCreateParams,
    PaymentIntentListParams,
    PaymentIntentRetrieveParams,
)

from tests.stripe_server import balance, customers, methods
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Misread, Refused
from tests.stripe_server.lists import DATED_PAGE, listing, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object, blank

_CREATE = (
    "allowed_payment_method_types amount automatic_payment_methods confirm currency customer "
    "description metadata off_session payment_method receipt_email return_url"
)
# Kept null, as Stripe does where nothing was asked.
_INTENT_BLANKS = (
    "amount_details application application_fee_amount canceled_at cancellation_reason "
    "customer_account excluded_payment_method_types last_payment_error latest_charge "
    "managed_payments next_action on_behalf_of payment_method "
    "payment_method_configuration_details processing review setup_future_usage shipping source "
    "statement_descriptor statement_descriptor_suffix transfer_data transfer_group"
)
_CHARGE_BLANKS = (
    "application application_fee application_fee_amount balance_transaction "
    "failure_balance_transaction failure_code failure_message on_behalf_of receipt_number review "
    "shipping source source_transfer statement_descriptor statement_descriptor_suffix "
    "transfer_data transfer_group"
)


def intend(
    account: Account,
    *,
    amount: int,
    currency: str,
    customer: str | None = None,
    metadata: Object | None = None,
    description: str | None = None,
    receipt_email: str | None = None,
    types: tuple[str, ...] = ("card",),
) -> Object:
    """Make a payment intent that waits for a way to pay."""
    wanted = account.new_id("pi")
    intent: Object = {
        **blank(_INTENT_BLANKS),
        "id": wanted,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_received": 0,
        "automatic_payment_methods": None,
        "capture_method": "automatic_async",
        "client_secret": f"{wanted}_secret_{account.new_id('')[1:]}",
        "confirmation_method": "automatic",
        "created": account.now,
        "currency": currency,
        "customer": customer,
        "description": description,
        "livemode": False,
        "metadata": metadata or {},
        "payment_method_options": {},
        "payment_method_types": list(types),
        "receipt_email": receipt_email,
        "status": "requires_payment_method",
    }
    return account.add(intent, event="payment_intent.created")


def try_to_pay(account: Account, intent: Object, method: Object) -> bool:
    """Charge a method; true when the money came, or will come in some days."""
    why = methods.why_declined(account, method)
    if why:
        _decline(account, intent, method, why)
        return False
    charge = _charge(account, intent, method, status="pending")
    intent.update(payment_method=method["id"], latest_charge=charge["id"], last_payment_error=None)
    if method["type"] in methods.SLOW:
        account.emit("charge.pending", charge)
        account.change(intent, "payment_intent.processing", status="processing")
        return True
    receive(account, intent)
    return True


def receive(account: Account, intent: Object) -> None:
    """Let the money of an intent arrive."""
    charge = account.get("charge", intent["latest_charge"])
    amount = charge["amount"]
    booked = balance.book(account, charge, kind="charge", amount=amount, fee=balance.fee_of(amount))
    account.change(
        charge,
        "charge.succeeded",
        status="succeeded",
        paid=True,
        amount_captured=amount,
        balance_transaction=booked["id"],
    )
    account.change(intent, "payment_intent.succeeded", status="succeeded", amount_received=amount)


def bounce(account: Account, intent: Object) -> None:
    """Let the money of a slow payment not arrive."""
    charge = account.get("charge", intent["latest_charge"])
    method = account.get("payment_method", intent["payment_method"])
    account.change(
        charge,
        "charge.failed",
        status="failed",
        failure_code="insufficient_funds",
        failure_message="The customer's account has insufficient funds.",
    )
    _fail(account, intent, method, charge, "insufficient_funds")


def _decline(account: Account, intent: Object, method: Object, why: str) -> None:
    charge = _charge(account, intent, method, status="failed")
    charge["failure_code"] = "card_declined"
    charge["failure_message"] = "Your card was declined."
    charge["outcome"] = {**charge["outcome"], "type": "issuer_declined", "reason": why}
    account.emit("charge.failed", charge)
    _fail(account, intent, method, charge, why)


def _fail(account: Account, intent: Object, method: Object, charge: Object, why: str) -> None:
    error: Object = {
        "charge": charge["id"],
        "code": charge["failure_code"],
        "doc_url": "https://stripe.com/docs/error-codes/card-declined",
        "message": charge["failure_message"],
        "payment_method": dict(method),
        "type": "card_error",
    }
    if charge["failure_code"] == "card_declined":
        error["decline_code"] = why
    account.change(
        intent,
        "payment_intent.payment_failed",
        status="requires_payment_method",
        latest_charge=charge["id"],
        payment_method=None,
        last_payment_error=error,
    )


def _charge(account: Account, intent: Object, method: Object, *, status: str) -> Object:
    charge: Object = {
        **blank(_CHARGE_BLANKS),
        "id": account.new_id("ch"),
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": 0,
        "amount_refunded": 0,
        "billing_details": dict(method["billing_details"]),
        "calculated_statement_descriptor": "STAND-IN",
        "captured": True,
        "created": account.now,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "fraud_details": {},
        "livemode": False,
        "metadata": dict(intent["metadata"]),
        "outcome": {
            "advice_code": None,
            "network_advice_code": None,
            "network_decline_code": None,
            "network_status": "approved_by_network",
            "reason": None,
            "risk_level": "normal",
            "seller_message": None,
            "type": "authorized",
        },
        "paid": False,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": methods.details(method),
        "receipt_email": intent["receipt_email"],
        "receipt_url": f"{account.root}/receipts/{intent['id']}",
        "refunded": False,
        "status": status,
    }
    return account.add(charge)


def _create(account: Account, asked: Object, _: str) -> Object:
    if asked["amount"] < 1:
        raise Refused(
            "This value must be greater than or equal to 1.",
            code="parameter_invalid_integer",
            param="amount",
        )
    if asked.get("confirm") and "payment_method" not in asked:
        raise Misread(
            "You cannot confirm this PaymentIntent because it's missing a payment method.",
            code="payment_intent_unexpected_state",
        )
    if "customer" in asked:
        customers.living(account, asked["customer"])
    intent = intend(
        account,
        amount=asked["amount"],
        currency=asked["currency"].lower(),
        customer=asked.get("customer"),
        metadata=merged({}, asked.get("metadata")),
        description=asked.get("description"),
        receipt_email=asked.get("receipt_email"),
        types=tuple(asked.get("allowed_payment_method_types", ("card",))),
    )
    intent["automatic_payment_methods"] = asked.get("automatic_payment_methods")
    if asked.get("confirm"):
        method = methods.named(account, asked["payment_method"])
        if not try_to_pay(account, intent, method):
            raise _card_error(intent)
    return intent


def _card_error(intent: Object) -> Refused:
    error = intent["last_payment_error"]
    more = {k: error[k] for k in ("charge", "decline_code") if k in error}
    return Refused(
        error["message"],
        status=402,
        kind="card_error",
        code=error["code"],
        more={**more, "payment_intent": dict(intent)},
    )


ROUTES = (
    Route(
        method="POST",
        path="/v1/payment_intents",
        takes=PaymentIntentCreateParams,
        answer=_create,
        models=_CREATE,
    ),
    Route(
        method="GET",
        path="/v1/payment_intents",
        takes=PaymentIntentListParams,
        answer=listing("payment_intent", "/v1/payment_intents", "customer"),
        models=f"{DATED_PAGE} customer",
    ),
    Route(
        method="GET",
        path="/v1/payment_intents/{id}",
        takes=PaymentIntentRetrieveParams,
        answer=retrieving("payment_intent"),
    ),
    Route(
        method="GET",
        path="/v1/charges",
        takes=ChargeListParams,
        answer=listing("charge", "/v1/charges", "customer", "payment_intent"),
        models=f"{DATED_PAGE} customer payment_intent",
    ),
    Route(
        method="GET",
        path="/v1/charges/{id}",
        takes=ChargeRetrieveParams,
        answer=retrieving("charge"),
    ),
)
