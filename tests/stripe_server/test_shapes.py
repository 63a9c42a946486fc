"""The stand-in speaks as the SDK's annotations say, and would notice if it did not."""

import copy

import pytest
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.annotations import fields
from tests.stripe_server.api import ROUTES
from tests.stripe_server.responses import mistakes
from tests.stripe_server.routes import Route
from tests.stripe_server.shop import Shop
from tests.stripe_server.wire import Object

_DAY_S = 86400


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_modelled_parameters_are_stripes_own(route: Route) -> None:
    assert route.modelled <= set(fields(route.takes))


def test_every_object_of_a_busy_account_has_its_shape(server: StripeServer, shop: Shop) -> None:
    customer = shop.customer(paying_by="pm_card_visa").id
    bought = shop.checkout(shop.pack(), customer=customer)
    server.decline(bought.id)
    server.pay(bought.id)
    server.settings.tax_percent = 19
    slow = shop.checkout(shop.plan(), methods=("sepa_debit",), trial_days=3)
    server.pay_later(slow.id)
    made = shop.subscription(shop.plan(), customer=customer)
    server.advance(40 * _DAY_S)
    server.refuse_cards_of(customer)
    server.renew(made.id)
    server.refund(server.find(bought.id)["payment_intent"], amount=100)
    server.dispute(server.find(bought.id)["payment_intent"])
    shop.client.v1.customers.delete(shop.customer().id)
    _portal(shop, customer)

    kinds = {row["object"] for row in server.account._rows.values()}

    found = [told for row in server.account._rows.values() for told in mistakes(row)]
    assert found == []
    assert kinds == {
        "balance_transaction",
        "billing_portal.configuration",
        "billing_portal.session",
        "charge",
        "checkout.session",
        "customer",
        "dispute",
        "event",
        "invoice",
        "invoice_payment",
        "payment_intent",
        "payment_method",
        "price",
        "product",
        "refund",
        "subscription",
    }


def _portal(shop: Shop, customer: str) -> None:
    shop.client.v1.billing_portal.configurations.create(
        {"features": {"subscription_cancel": {"enabled": True}}}
    )
    shop.client.v1.billing_portal.sessions.create({"customer": customer})


def _invoice(server: StripeServer, shop: Shop) -> Object:
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(shop.plan(), customer=customer)
    return copy.deepcopy(server.find(str(made.latest_invoice)))


def test_missing_field_is_noticed(server: StripeServer, shop: Shop) -> None:
    invoice = _invoice(server, shop)
    del invoice["amount_due"]

    assert mistakes(invoice) == ["invoice.amount_due: required"]


def test_field_of_an_older_version_is_noticed(server: StripeServer, shop: Shop) -> None:
    invoice = _invoice(server, shop)
    invoice["subscription"] = "sub_1"

    assert mistakes(invoice) == ["invoice.subscription: unknown"]


def test_wrong_type_deep_inside_is_noticed(server: StripeServer, shop: Shop) -> None:
    invoice = _invoice(server, shop)
    invoice["lines"]["data"][0]["period"]["end"] = "soon"

    (told,) = mistakes(invoice)

    assert told.startswith("invoice.lines[0].period.end: 'soon'")


def test_expanding_what_cannot_be_is_refused(either: Shop) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="cannot be expanded"):
        either.client.v1.customers.create({"expand": ["email"]})


def test_expanding_reaches_through_lists(either: Shop) -> None:
    customer = either.customer(paying_by="pm_card_visa")
    either.subscription(either.plan(), customer=customer.id)

    rows = either.client.v1.subscriptions.list(
        {"customer": customer.id, "expand": ["data.latest_invoice.payments"]}
    )

    invoice = rows.data[0].latest_invoice
    assert isinstance(invoice, stripe.Invoice)
    assert invoice.payments is not None
    assert invoice.payments.data[0].status == "paid"
