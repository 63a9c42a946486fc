"""Lines of an invoice."""

from tests.stripe_server import taxes
from tests.stripe_server.account import Account
from tests.stripe_server.sold import Sold
from tests.stripe_server.wire import Object


def make(account: Account, invoice: str, sold: Sold, *, currency: str, taxed: bool) -> Object:
    behavior = sold.price["tax_behavior"]
    tax = taxes.of(account, sold.amount, behavior=behavior, enabled=taxed)
    return {
        "id": account.new_id("il"),
        "object": "line_item",
        "amount": sold.amount,
        "currency": currency,
        "description": sold.description or f"{sold.quantity} x {sold.price['product']}",
        "discount_amounts": [],
        "discountable": not sold.proration,
        "discounts": [],
        "invoice": invoice,
        "livemode": False,
        "metadata": {},
        "parent": _parent(account, sold),
        "period": {"start": sold.start, "end": sold.stop},
        "pretax_credit_amounts": [],
        "pricing": {
            "type": "price_details",
            "price_details": {"price": sold.price["id"], "product": sold.price["product"]},
            "unit_amount_decimal": str(sold.amount // sold.quantity),
        },
        "quantity": sold.quantity,
        "quantity_decimal": str(sold.quantity),
        "subscription": sold.subscription,
        "subtotal": sold.amount,
        "taxes": [_tax(tax, sold.amount, behavior)] if tax else [],
    }


def _parent(account: Account, sold: Sold) -> Object:
    shared: Object = {
        "proration": sold.proration,
        "proration_details": {"credited_items": None},
        "subscription": sold.subscription,
    }
    made_by = account.new_id("ii") if sold.proration or sold.item is None else None
    kind = account.settings.proration_parent if sold.proration else "subscription_item_details"
    if sold.item is None or kind == "invoice_item_details":
        return {
            "type": "invoice_item_details",
            "invoice_item_details": {"invoice_item": made_by, **shared},
            "subscription_item_details": None,
        }
    return {
        "type": "subscription_item_details",
        "invoice_item_details": None,
        "subscription_item_details": {
            "invoice_item": made_by,
            "subscription_item": sold.item,
            **shared,
        },
    }


def _tax(tax: int, amount: int, behavior: str) -> Object:
    inclusive = behavior == "inclusive"
    return {
        "amount": tax,
        "tax_behavior": "inclusive" if inclusive else "exclusive",
        "tax_rate_details": {"tax_rate": "txr_stand_in"},
        "taxability_reason": "standard_rated",
        "taxable_amount": amount - tax if inclusive else amount,
        "type": "tax_rate_details",
    }
