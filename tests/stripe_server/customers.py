"""Customers."""

from stripe.params import (
    CustomerCreateParams,
    CustomerDeleteParams,
    CustomerListParams,
    CustomerRetrieveParams,
    CustomerUpdateParams,
)

from tests.stripe_server.account import Account
from tests.stripe_server.errors import missing_resource
from tests.stripe_server.lists import DATED_PAGE, listing
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object

_EDITABLE = "address description email metadata name phone preferred_locales tax_exempt"


def make(account: Account, asked: Object) -> Object:
    """Make a customer from the parameters of a call."""
    customer: Object = {
        "id": account.new_id("cus"),
        "object": "customer",
        "address": asked.get("address"),
        "balance": 0,
        "created": account.now,
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": asked.get("description"),
        "discount": None,
        "email": asked.get("email"),
        "invoice_prefix": account.new_id("").strip("_")[:8].upper(),
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": False,
        "metadata": merged({}, asked.get("metadata")),
        "name": asked.get("name"),
        "next_invoice_sequence": 1,
        "phone": asked.get("phone"),
        "preferred_locales": asked.get("preferred_locales", []),
        "shipping": None,
        "tax_exempt": asked.get("tax_exempt", "none"),
        "test_clock": None,
    }
    return account.add(customer, event="customer.created")


def _create(account: Account, asked: Object, _: str) -> Object:
    return make(account, asked)


def _retrieve(account: Account, _: Object, wanted: str) -> Object:
    return account.get("customer", wanted)


def _update(account: Account, asked: Object, wanted: str) -> Object:
    customer = living(account, wanted, param="id")
    changes = {k: None if v == "" else v for k, v in asked.items() if k != "expand"}
    if "metadata" in asked:
        changes["metadata"] = merged(customer["metadata"], asked["metadata"])
    if "invoice_settings" in asked:
        changes["invoice_settings"] = {**customer["invoice_settings"], **asked["invoice_settings"]}
    return account.change(customer, "customer.updated", **changes)


def _delete(account: Account, _: Object, wanted: str) -> Object:
    customer = living(account, wanted, param="id")
    account.emit("customer.deleted", customer)
    gone: Object = {"id": wanted, "object": "customer", "deleted": True}
    account.remove(customer)
    return account.add(gone)


def _list(account: Account, asked: Object, wanted: str) -> Object:
    page = listing("customer", "/v1/customers", "email")(account, asked, wanted)
    return {**page, "data": [row for row in page["data"] if "deleted" not in row]}


def living(account: Account, wanted: str, *, param: str = "customer") -> Object:
    """Find a customer who was not deleted."""
    customer = account.get("customer", wanted, param=param)
    if customer.get("deleted"):
        raise missing_resource("customer", wanted, param=param)
    return customer


ROUTES = (
    Route(
        method="POST",
        path="/v1/customers",
        takes=CustomerCreateParams,
        answer=_create,
        models=_EDITABLE,
    ),
    Route(
        method="GET",
        path="/v1/customers",
        takes=CustomerListParams,
        answer=_list,
        models=f"{DATED_PAGE} email",
    ),
    Route(method="GET", path="/v1/customers/{id}", takes=CustomerRetrieveParams, answer=_retrieve),
    Route(
        method="POST",
        path="/v1/customers/{id}",
        takes=CustomerUpdateParams,
        answer=_update,
        models=f"{_EDITABLE} invoice_settings",
    ),
    Route(method="DELETE", path="/v1/customers/{id}", takes=CustomerDeleteParams, answer=_delete),
)
