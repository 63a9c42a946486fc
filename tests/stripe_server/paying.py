"""What happens when somebody presses a button of a Checkout."""

from tests.stripe_server import (
    customers,
    dunning,
    invoices,
    methods,
    payments,
    subscription_calls,
    subscriptions,
)
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.metadata import merged
from tests.stripe_server.methods import Payer
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object


def pay(account: Account, session: Object, payer: Payer, *, card: str = "pm_card_visa") -> bool:
    """Pay a session by a test card; false when the card was refused and the session stays open."""
    _still_open(session)
    return _pay(account, session, payer, methods.card(account, card, payer))


def pay_later(account: Account, session: Object, payer: Payer) -> bool:
    """Pay a session by a debit that takes days."""
    _still_open(session)
    slow = [kind for kind in session["payment_method_types"] if kind in methods.SLOW]
    if not slow:
        raise Refused("This Checkout offers no payment method that takes days.")
    return _pay(account, session, payer, methods.debit(account, slow[0], payer))


def settle(account: Account, session: Object, *, succeeds: bool) -> None:
    """Let the slow payment of a session arrive or bounce."""
    intent = account.get("payment_intent", account.aside(session).intent or "")
    if intent["status"] != "processing":
        raise Refused(f"The payment of {session['id']} is not on its way.")
    dunning.arrived(account, intent, succeeds=succeeds)
    if succeeds:
        account.change(session, payment_status="paid")
    outcome = "succeeded" if succeeds else "failed"
    account.emit(f"checkout.session.async_payment_{outcome}", session)


def _still_open(session: Object) -> None:
    if session["status"] != "open":
        raise Refused(f"This Checkout Session is {session['status']}.")


def _pay(account: Account, session: Object, payer: Payer, method: Object) -> bool:
    if methods.why_declined(account, method):
        payments.try_to_pay(account, _intent(account, session), method)
        return False
    customer = _customer(account, session, payer)
    if customer is not None:
        methods.attach(account, method, customer)
    if session["mode"] == "subscription":
        assert customer is not None
        _subscribe(account, session, customer, method)
    else:
        _buy(account, session, customer, method)
    _complete(account, session, payer)
    return True


def _customer(account: Account, session: Object, payer: Payer) -> Object | None:
    if session["customer"]:
        return customers.living(account, session["customer"])
    invoiced = session["invoice_creation"] and session["invoice_creation"]["enabled"]
    if session["customer_creation"] != "always" and not invoiced:
        return None
    made = customers.make(
        account,
        {
            "email": session["customer_email"] or payer.email,
            "name": payer.name,
            "address": methods.address(payer.country),
        },
    )
    session["customer"] = made["id"]
    return made


def _intent(account: Account, session: Object) -> Object:
    """Make the payment of a session, once: a second try uses the same."""
    aside = account.aside(session)
    if aside.intent is None:
        data = aside.asked.get("payment_intent_data", {})
        intent = payments.intend(
            account,
            amount=session["amount_total"],
            currency=session["currency"],
            customer=session["customer"],
            metadata=merged({}, data.get("metadata")),
            description=data.get("description"),
            receipt_email=data.get("receipt_email"),
            types=tuple(session["payment_method_types"]),
        )
        aside.intent = intent["id"]
    return account.get("payment_intent", aside.intent)


def _buy(account: Account, session: Object, customer: Object | None, method: Object) -> None:
    if session["amount_total"] == 0:
        session["payment_status"] = "no_payment_required"
        return
    intent = _intent(account, session)
    intent["customer"] = customer["id"] if customer else None
    session["payment_intent"] = intent["id"]
    if customer and session["invoice_creation"]["enabled"]:
        _invoice(account, session, customer, intent)
    payments.try_to_pay(account, intent, method)
    if intent["status"] == "succeeded":
        session["payment_status"] = "paid"
        if session["invoice"]:
            invoices.mark_paid(account, account.get("invoice", session["invoice"]))


def _invoice(account: Account, session: Object, customer: Object, intent: Object) -> None:
    sold = [
        Sold(
            price=row["price"],
            amount=row["amount_subtotal"],
            quantity=row["quantity"],
            start=account.now,
            stop=account.now,
            description=row["description"],
        )
        for row in account.aside(session).lines
    ]
    invoice = invoices.draft(
        account,
        customer=customer,
        currency=session["currency"],
        sold=sold,
        reason="manual",
        taxed=session["automatic_tax"]["enabled"],
    )
    invoice["metadata"] = session["invoice_creation"]["invoice_data"]["metadata"]
    invoices.finalize(account, invoice)
    invoices.link(account, invoice, intent)
    session["invoice"] = invoice["id"]


def _subscribe(account: Account, session: Object, customer: Object, method: Object) -> None:
    data = account.aside(session).asked.get("subscription_data", {})
    lines = account.aside(session).lines
    subscription = subscriptions.begin(
        account,
        customer=customer,
        wanted=[
            subscriptions.Wanted(price=row["price"], quantity=row["quantity"]) for row in lines
        ],
        currency=session["currency"],
        method=method,
        metadata=merged({}, data.get("metadata")),
        trial_end=subscription_calls.trial_end(account, data),
        taxed=session["automatic_tax"]["enabled"],
        description=data.get("description"),
    )
    session["subscription"] = subscription["id"]
    session["invoice"] = subscription["latest_invoice"]
    invoice = account.get("invoice", subscription["latest_invoice"])
    intent = invoices.intent_of(account, invoice)
    account.aside(session).intent = intent["id"] if intent else None
    session["amount_total"] = invoice["total"]
    session["amount_subtotal"] = invoice["subtotal"]
    paid = {"paid": "paid", "open": "unpaid"}[invoice["status"]]
    session["payment_status"] = paid if invoice["amount_due"] else "no_payment_required"


def _complete(account: Account, session: Object, payer: Payer) -> None:
    email = session["customer_email"] or payer.email
    if session["customer"] and not email:
        email = account.get("customer", session["customer"])["email"]
    if session["automatic_tax"]["enabled"]:
        session["automatic_tax"]["status"] = "complete"
    session["customer_details"] = {
        "address": methods.address(payer.country),
        "business_name": None,
        "email": email,
        "individual_name": None,
        "name": payer.name,
        "phone": None,
        "tax_exempt": "none",
        "tax_ids": [],
    }
    account.change(session, status="complete", url=None)
    account.emit("checkout.session.completed", session)
