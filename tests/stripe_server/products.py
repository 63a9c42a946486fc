"""Products."""

from stripe.params import (
    ProductCreateParams,
    ProductListParams,
    ProductRetrieveParams,
    ProductUpdateParams,
)

from tests.stripe_server.account import Account
from tests.stripe_server.errors import Refused
from tests.stripe_server.lists import DATED_PAGE, page, retrieving
from tests.stripe_server.metadata import merged
from tests.stripe_server.routes import Route
from tests.stripe_server.wire import Object

_EDITABLE = (
    "name active description images metadata statement_descriptor tax_code unit_label url "
    "marketing_features"
)


def make(account: Account, asked: Object) -> Object:
    wanted = asked.get("id", account.new_id("prod"))
    if account.find(wanted):
        raise Refused(f"Product already exists: {wanted}.", code="resource_already_exists")
    product: Object = {
        "id": wanted,
        "object": "product",
        "active": asked.get("active", True),
        "created": account.now,
        "default_price": None,
        "description": asked.get("description"),
        "images": asked.get("images", []),
        "livemode": False,
        "marketing_features": asked.get("marketing_features", []),
        "metadata": merged({}, asked.get("metadata")),
        "name": asked["name"],
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": asked.get("statement_descriptor"),
        "tax_code": asked.get("tax_code"),
        "type": "service",
        "unit_label": asked.get("unit_label"),
        "updated": account.now,
        "url": asked.get("url"),
    }
    return account.add(product, event="product.created")


def _create(account: Account, asked: Object, _: str) -> Object:
    return make(account, asked)


def _update(account: Account, asked: Object, wanted: str) -> Object:
    product = account.get("product", wanted)
    changes = {k: None if v == "" else v for k, v in asked.items() if k != "expand"}
    if "metadata" in asked:
        changes["metadata"] = merged(product["metadata"], asked["metadata"])
    if "default_price" in asked:
        account.get("price", asked["default_price"], param="default_price")
    return account.change(product, "product.updated", updated=account.now, **changes)


def _list(account: Account, asked: Object, _: str) -> Object:
    rows = account.all("product", **{k: asked[k] for k in ("active", "url") if k in asked})
    if "ids" in asked:
        rows = [row for row in rows if row["id"] in asked["ids"]]
    return page(rows, asked, "/v1/products")


ROUTES = (
    Route(
        method="POST",
        path="/v1/products",
        takes=ProductCreateParams,
        answer=_create,
        models=f"{_EDITABLE} id",
    ),
    Route(
        method="GET",
        path="/v1/products",
        takes=ProductListParams,
        answer=_list,
        models=f"{DATED_PAGE} active ids url",
    ),
    Route(
        method="GET",
        path="/v1/products/{id}",
        takes=ProductRetrieveParams,
        answer=retrieving("product"),
    ),
    Route(
        method="POST",
        path="/v1/products/{id}",
        takes=ProductUpdateParams,
        answer=_update,
        models=f"{_EDITABLE} default_price",
    ),
)
