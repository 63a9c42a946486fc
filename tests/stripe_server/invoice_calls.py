"""The calls that read invoices, pay one again, let one wait, or void it."""

from stripe.params import InvoiceLineItemListParams as LineListParams
from stripe.params import (
    InvoiceListParams,
    InvoicePaymentListParams,
    InvoicePaymentRetrieveParams,
    InvoicePayParams,
    InvoiceRetrieveParams,
    InvoiceUpdateParams,
    InvoiceVoidInvoiceParams,
)

from tests.stripe_server import dunning, invoices, methods
from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.lists import DATED_PAGE, PAGE, page, retrieving
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object


def _list(account: Account, asked: Object, _: str) -> Object:
    plain = ("customer", "status")
    rows = account.all("invoice", **{k: asked[k] for k in plain if k in asked})
    if "subscription" in asked:
        rows = [row for row in rows if invoices.subscription_of(row) == asked["subscription"]]
    return page(rows, asked, "/v1/invoices")


def _lines(account: Account, asked: Object, wanted: str) -> Object:
    invoice = account.get("invoice", wanted)
    return page(invoice["lines"]["data"], asked, f"/v1/invoices/{wanted}/lines")


def _payments(account: Account, asked: Object, _: str) -> Object:
    rows = account.all(
        "invoice_payment", **{k: asked[k] for k in ("invoice", "status") if k in asked}
    )
    if "payment" in asked:
        kind = asked["payment"]["type"]
        rows = [row for row in rows if row["payment"].get(kind) == asked["payment"].get(kind)]
    return page(rows, asked, "/v1/invoice_payments")


def _pay(account: Account, asked: Object, wanted: str) -> Object:
    invoice = account.get("invoice", wanted)
    if invoice["status"] == "paid":
        raise Refused("Invoice is already paid", code="invoice_already_paid")
    if invoice["status"] != "open":
        raise Refused("This invoice can no longer be paid")
    token = asked.get("payment_method")
    method = methods.named(account, token) if token else invoices.method_for(account, invoice)
    if dunning.collect(account, invoice, method) == "failed":
        raise Refused(
            "Your card was declined.", status=402, kind="card_error", code="card_declined"
        )
    return invoice


def _void(account: Account, _: Object, wanted: str) -> Object:
    invoice = account.get("invoice", wanted)
    if invoice["status"] not in {"open", "uncollectible"}:
        raise Refused("You can only pass in open or uncollectible invoices to be voided.")
    invoices.void(account, invoice)
    return invoice


def _update(account: Account, asked: Object, wanted: str) -> Object:
    invoice = account.get("invoice", wanted)
    if "auto_advance" in asked:
        account.change(invoice, "invoice.updated", auto_advance=asked["auto_advance"])
    return invoice


ROUTES = (
    Route(
        method="GET",
        path="/v1/invoices",
        takes=InvoiceListParams,
        answer=_list,
        models=f"{DATED_PAGE} customer status subscription",
    ),
    Route(
        method="GET",
        path="/v1/invoices/{id}",
        takes=InvoiceRetrieveParams,
        answer=retrieving("invoice"),
    ),
    Route(
        method="POST",
        path="/v1/invoices/{id}",
        takes=InvoiceUpdateParams,
        answer=_update,
        models="auto_advance",
    ),
    Route(
        method="GET",
        path="/v1/invoices/{id}/lines",
        takes=LineListParams,
        answer=_lines,
        models=PAGE,
    ),
    Route(
        method="POST",
        path="/v1/invoices/{id}/pay",
        takes=InvoicePayParams,
        answer=_pay,
        models="payment_method",
    ),
    Route(
        method="POST",
        path="/v1/invoices/{id}/void",
        takes=InvoiceVoidInvoiceParams,
        answer=_void,
    ),
    Route(
        method="GET",
        path="/v1/invoice_payments",
        takes=InvoicePaymentListParams,
        answer=_payments,
        models=f"{DATED_PAGE} invoice payment status",
    ),
    Route(
        method="GET",
        path="/v1/invoice_payments/{id}",
        takes=InvoicePaymentRetrieveParams,
        answer=retrieving("invoice_payment"),
    ),
)
