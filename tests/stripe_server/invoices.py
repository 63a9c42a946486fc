"""Invoices: drafted, finalized, collected; nothing to pay is paid at once."""

import copy
from collections.abc import Sequence

from tests.stripe_server import lines, methods, payments
from tests.stripe_server.account import Account
from tests.stripe_server.lists import whole
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object, blank

HOUR_S = 3600
DAY_S = 86400
_BLANKS = (
    "account_tax_ids application automatically_finalizes_at custom_fields customer_account "
    "customer_shipping default_payment_method default_source description due_date effective_at "
    "ending_balance footer from_invoice hosted_invoice_url invoice_pdf last_finalization_error "
    "latest_revision next_payment_attempt number on_behalf_of parent receipt_number rendering "
    "shipping_cost shipping_details statement_descriptor test_clock webhooks_delivered_at"
)
# What every invoice begins with.
_USUAL: Object = {
    "account_country": "US",
    "account_name": "Stand-in",
    "amount_overpaid": 0,
    "amount_paid": 0,
    "amount_shipping": 0,
    "attempt_count": 0,
    "attempted": False,
    "auto_advance": True,
    "collection_method": "charge_automatically",
    "customer_tax_ids": [],
    "default_tax_rates": [],
    "discounts": [],
    "issuer": {"type": "self"},
    "livemode": False,
    "metadata": {},
    "payment_settings": {
        "default_mandate": None,
        "payment_method_options": None,
        "payment_method_types": None,
    },
    "post_payment_credit_notes_amount": 0,
    "pre_payment_credit_notes_amount": 0,
    "status": "draft",
    "status_transitions": {
        "finalized_at": None,
        "marked_uncollectible_at": None,
        "paid_at": None,
        "voided_at": None,
    },
    "total_discount_amounts": [],
    "total_pretax_credit_amounts": [],
}


def draft(
    account: Account,
    *,
    customer: Object,
    currency: str,
    sold: Sequence[Sold],
    reason: str,
    subscription: Object | None = None,
    taxed: bool = False,
    since: int | None = None,
) -> Object:
    """Write an invoice that can still change. `since` begins the period it looks back on."""
    wanted = account.new_id("in")
    rows = [lines.make(account, wanted, each, currency=currency, taxed=taxed) for each in sold]
    invoice: Object = {
        **blank(_BLANKS),
        **copy.deepcopy(_USUAL),
        "id": wanted,
        "object": "invoice",
        "automatic_tax": _automatic_tax(taxed=taxed),
        "billing_reason": reason,
        "created": account.now,
        "currency": currency,
        "customer": customer["id"],
        "customer_address": customer["address"],
        "customer_email": customer["email"],
        "customer_name": customer["name"],
        "customer_phone": customer["phone"],
        "customer_tax_exempt": customer["tax_exempt"],
        "lines": whole(rows, f"/v1/invoices/{wanted}/lines"),
        "period_end": account.now,
        "period_start": account.now if since is None else since,
        "starting_balance": customer["balance"],
        **_totals(rows, customer["balance"]),
    }
    if subscription is not None:
        invoice["parent"] = _parent(subscription)
        subscription["latest_invoice"] = wanted
    return account.add(invoice, event="invoice.created")


def _totals(rows: Sequence[Object], balance: int) -> Object:
    subtotal = sum(row["amount"] for row in rows)
    told = [tax for row in rows for tax in row["taxes"]]
    on_top = sum(tax["amount"] for tax in told if tax["tax_behavior"] == "exclusive")
    total = subtotal + on_top
    due = max(0, total + balance)
    return {
        "amount_due": due,
        "amount_remaining": due,
        "subtotal": subtotal,
        "subtotal_excluding_tax": total - sum(tax["amount"] for tax in told),
        "total": total,
        "total_excluding_tax": total - sum(tax["amount"] for tax in told),
        "total_taxes": told,
    }


def _automatic_tax(*, taxed: bool) -> Object:
    return {
        "disabled_reason": None,
        "enabled": taxed,
        "liability": {"type": "self"} if taxed else None,
        "provider": "stripe" if taxed else None,
        "status": "complete" if taxed else None,
    }


def _parent(subscription: Object) -> Object:
    return {
        "quote_details": None,
        "subscription_details": {
            "metadata": dict(subscription["metadata"]),
            "subscription": subscription["id"],
        },
        "type": "subscription_details",
    }


def subscription_of(invoice: Object) -> str | None:
    """Tell which subscription an invoice is for."""
    parent = invoice["parent"]
    return parent["subscription_details"]["subscription"] if parent else None


def finalize(account: Account, invoice: Object) -> None:
    """Close a draft; from here on it can only be paid or voided."""
    customer = account.get("customer", invoice["customer"])
    carried = min(0, invoice["total"] + invoice["starting_balance"])
    if carried != customer["balance"]:
        account.change(customer, "customer.updated", balance=carried)
    number = customer["next_invoice_sequence"]
    customer["next_invoice_sequence"] = number + 1
    account.change(
        invoice,
        "invoice.finalized",
        status="open",
        automatically_finalizes_at=None,
        effective_at=account.now,
        ending_balance=carried,
        hosted_invoice_url=f"{account.root}/i/{invoice['id']}",
        invoice_pdf=f"{account.root}/i/{invoice['id']}/pdf",
        number=f"{customer['invoice_prefix']}-{number:04}",
        status_transitions={**invoice["status_transitions"], "finalized_at": account.now},
    )


def collect(account: Account, invoice: Object, method: Object | None) -> str:
    """Ask for the money: "paid", "processing" where it takes days, or "failed"."""
    if invoice["amount_due"] == 0:
        mark_paid(account, invoice)
        return "paid"
    intent = intent_of(account, invoice) or _intend(account, invoice)
    invoice.update(attempted=True, attempt_count=invoice["attempt_count"] + 1)
    if method is None or not payments.try_to_pay(account, intent, method):
        account.emit("invoice.payment_failed", invoice)
        return "failed"
    if intent["status"] == "processing":
        return "processing"
    mark_paid(account, invoice)
    return "paid"


def void(account: Account, invoice: Object) -> None:
    """Note that nobody need pay an invoice any more."""
    moments = {**invoice["status_transitions"], "voided_at": account.now}
    account.change(
        invoice, "invoice.voided", status="void", auto_advance=False, status_transitions=moments
    )


def mark_paid(account: Account, invoice: Object) -> None:
    """Note that an invoice is paid, and by what."""
    account.change(
        invoice,
        status="paid",
        amount_paid=invoice["amount_due"],
        amount_remaining=0,
        attempted=True,
        auto_advance=False,
        next_payment_attempt=None,
        status_transitions={**invoice["status_transitions"], "paid_at": account.now},
    )
    account.emit("invoice.paid", invoice)
    account.emit("invoice.payment_succeeded", invoice)
    for payment in account.all("invoice_payment", invoice=invoice["id"]):
        account.change(
            payment,
            amount_paid=invoice["amount_paid"],
            status="paid",
            status_transitions={"canceled_at": None, "paid_at": account.now},
        )
        account.emit("invoice_payment.paid", payment)


def _intend(account: Account, invoice: Object) -> Object:
    intent = payments.intend(
        account,
        amount=invoice["amount_due"],
        currency=invoice["currency"],
        customer=invoice["customer"],
        description="Subscription update" if invoice["parent"] else None,
    )
    link(account, invoice, intent)
    return intent


def link(account: Account, invoice: Object, intent: Object) -> None:
    """Note that an intent is to pay an invoice."""
    payment: Object = {
        "id": account.new_id("inpay"),
        "object": "invoice_payment",
        "amount_paid": None,
        "amount_requested": invoice["amount_due"],
        "created": account.now,
        "currency": invoice["currency"],
        "invoice": invoice["id"],
        "is_default": True,
        "livemode": False,
        "payment": {"type": "payment_intent", "payment_intent": intent["id"]},
        "status": "open",
        "status_transitions": {"canceled_at": None, "paid_at": None},
    }
    account.add(payment)


def intent_of(account: Account, invoice: Object) -> Object | None:
    """Find the payment an invoice waits for."""
    for payment in account.all("invoice_payment", invoice=invoice["id"]):
        return account.get("payment_intent", payment["payment"]["payment_intent"])
    return None


def of_intent(account: Account, intent: Object) -> Object | None:
    """Find the invoice a payment is for."""
    for payment in account.all("invoice_payment"):
        if payment["payment"]["payment_intent"] == intent["id"]:
            return account.get("invoice", payment["invoice"])
    return None


def method_for(account: Account, invoice: Object) -> Object | None:
    """Find what an invoice is paid by: the subscription's method, or else the customer's."""
    wanted = subscription_of(invoice)
    chosen = account.get("subscription", wanted)["default_payment_method"] if wanted else None
    if chosen:
        return account.find(chosen)
    return methods.of_customer(account, account.get("customer", invoice["customer"]))
