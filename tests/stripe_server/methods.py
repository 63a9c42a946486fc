"""Payment methods: Stripe's test cards by name, and a debit that takes days."""

from dataclasses import dataclass

from stripe.params import (
    PaymentMethodAttachParams,
    PaymentMethodListParams,
    PaymentMethodRetrieveParams,
)

from tests.stripe_server import customers
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused, missing_resource
from tests.stripe_server.lists import PAGE, listing
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """Who pays, as typed into a Checkout."""

    email: str | None = None
    name: str | None = None
    country: str | None = "US"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCard:
    brand: str = "visa"
    last4: str = "4242"
    country: str = "US"
    # Why it says no; None for a card that pays.
    decline: str | None = None
    attaches: bool = True


CARDS = {
    "pm_card_visa": KnownCard(),
    "pm_card_mastercard": KnownCard(brand="mastercard", last4="4444"),
    "pm_card_de": KnownCard(last4="0016", country="DE"),
    "pm_card_chargeCustomerFail": KnownCard(last4="0341", decline="generic_decline"),
    "pm_card_visa_chargeDeclined": KnownCard(
        last4="0002", decline="generic_decline", attaches=False
    ),
    "pm_card_chargeDeclinedInsufficientFunds": KnownCard(
        last4="9995", decline="insufficient_funds", attaches=False
    ),
}
SLOW = frozenset({"sepa_debit", "us_bank_account", "bacs_debit"})
_SLOW_DETAILS: dict[str, Object] = {
    "sepa_debit": {
        "bank_code": "37040044",
        "branch_code": None,
        "country": "DE",
        "fingerprint": "vifs0Ho7vwRn1Miu",
        "last4": "3000",
    },
    "us_bank_account": {
        "account_holder_type": "individual",
        "account_type": "checking",
        "bank_name": "STRIPE TEST BANK",
        "fingerprint": "vifs0Ho7vwRn1Miv",
        "last4": "6789",
        "routing_number": "110000000",
    },
    "bacs_debit": {"fingerprint": "vifs0Ho7vwRn1Miw", "last4": "2345", "sort_code": "108800"},
}


def address(country: str | None) -> Object:
    empty = ("city", "line1", "line2", "postal_code", "state")
    return {**dict.fromkeys(empty), "country": country}


def billing_details(payer: Payer) -> Object:
    return {
        "address": address(payer.country),
        "email": payer.email,
        "name": payer.name,
        "phone": None,
        "tax_id": None,
    }


def card(account: Account, token: str, payer: Payer) -> Object:
    """Make a payment method from the name of one of Stripe's test cards."""
    kind = CARDS[token]
    method = _method(account, "card", payer)
    method["card"] = {
        "brand": kind.brand,
        "checks": {
            "address_line1_check": None,
            "address_postal_code_check": None,
            "cvc_check": "pass",
        },
        "country": kind.country,
        "display_brand": kind.brand,
        "exp_month": 12,
        "exp_year": 2040,
        "fingerprint": f"stand-in-{kind.last4}",
        "funding": "credit",
        "generated_from": None,
        "last4": kind.last4,
        "networks": {"available": [kind.brand], "preferred": None},
        "regulated_status": "unregulated",
        "three_d_secure_usage": {"supported": True},
        "wallet": None,
    }
    account.aside(method).decline = kind.decline
    return account.add(method)


def debit(account: Account, kind: str, payer: Payer) -> Object:
    """Make a payment method whose money comes days later."""
    method = _method(account, kind, payer)
    method[kind] = {}
    return account.add(method)


def _method(account: Account, kind: str, payer: Payer) -> Object:
    return {
        "id": account.new_id("pm"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": billing_details(payer),
        "created": account.now,
        "customer": None,
        "customer_account": None,
        "livemode": False,
        "metadata": {},
        "type": kind,
    }


def named(account: Account, token: str, *, param: str = "payment_method") -> Object:
    """Find a payment method, or make it where a test card is named."""
    if token in CARDS:
        return card(account, token, Payer())
    return account.get("payment_method", token, param=param)


def details(method: Object) -> Object:
    """Describe the method as a charge does."""
    kind = method["type"]
    if kind != "card":
        return {"type": kind, kind: dict(_SLOW_DETAILS[kind])}
    shown = method["card"]
    same = ("brand", "checks", "country", "exp_month", "exp_year", "fingerprint", "funding")
    unknown = (
        "amount_authorized",
        "authorization_code",
        "installments",
        "mandate",
        "network_transaction_id",
        "three_d_secure",
        "transaction_link_id",
    )
    return {
        "type": "card",
        "card": {
            **{name: shown[name] for name in same},
            **dict.fromkeys(unknown),
            "last4": shown["last4"],
            "network": shown["brand"],
            "network_token": {"used": False},
            "regulated_status": "unregulated",
            "wallet": None,
        },
    }


def why_declined(account: Account, method: Object) -> str | None:
    """Tell why the next charge of a method fails, None when it will not."""
    if method["customer"] in account.declining:
        return "generic_decline"
    return account.aside(method).decline


def attach(account: Account, method: Object, customer: Object) -> Object:
    if method["customer"] not in {None, customer["id"]}:
        raise Refused("The payment method you provided is attached to another customer.")
    return account.change(method, "payment_method.attached", customer=customer["id"])


def of_customer(account: Account, customer: Object) -> Object | None:
    """Find the method a customer's invoices are paid by."""
    chosen = customer["invoice_settings"]["default_payment_method"]
    return account.find(chosen) if chosen else None


def _attach(account: Account, asked: Object, wanted: str) -> Object:
    if "customer" not in asked:
        raise missing_resource("customer", "", param="customer")
    if wanted in CARDS and not CARDS[wanted].attaches:
        raise Refused(
            "Your card was declined.",
            status=402,
            kind="card_error",
            code="card_declined",
            more={"decline_code": CARDS[wanted].decline},
        )
    customer = customers.living(account, asked["customer"])
    return attach(account, named(account, wanted, param="id"), customer)


def _detach(account: Account, _: Object, wanted: str) -> Object:
    method = account.get("payment_method", wanted)
    return account.change(method, "payment_method.detached", customer=None)


ROUTES = (
    Route(
        method="GET",
        path="/v1/payment_methods",
        takes=PaymentMethodListParams,
        answer=listing("payment_method", "/v1/payment_methods", "customer", "type"),
        models=f"{PAGE} customer type",
    ),
    Route(
        method="GET",
        path="/v1/payment_methods/{id}",
        takes=PaymentMethodRetrieveParams,
        answer=lambda account, _asked, wanted: named(account, wanted, param="id"),
    ),
    Route(
        method="POST",
        path="/v1/payment_methods/{id}/attach",
        takes=PaymentMethodAttachParams,
        answer=_attach,
        models="customer",
    ),
    Route(
        method="POST",
        path="/v1/payment_methods/{id}/detach",
        takes=PaymentMethodRetrieveParams,
        answer=_detach,
    ),
)
