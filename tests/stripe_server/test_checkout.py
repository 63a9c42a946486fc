"""Checkout: what is bought, paid at once, refused, or paid some days later."""

from typing import Literal

import pytest
import stripe
from stripe.checkout import Session

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop

_HOUR_S = 3600


def _again(shop: Shop, session: Session, *expand: str) -> Session:
    return shop.client.v1.checkout.sessions.retrieve(session.id, {"expand": list(expand)})


def test_new_session_is_open_and_unpaid(either: Shop) -> None:
    session = either.checkout(either.pack(500))

    assert (session.status, session.payment_status) == ("open", "unpaid")
    assert (session.amount_total, session.currency) == (500, "eur")
    assert session.client_reference_id == "order-1"
    assert session.metadata is not None
    assert session.metadata.to_dict() == {"pack": "small"}
    assert session.url is not None
    assert session.payment_intent is None


def test_lines_tell_price_and_quantity(either: Shop) -> None:
    price = either.pack(500)
    session = either.checkout(price)

    (line,) = either.client.v1.checkout.sessions.line_items.list(session.id).data

    assert line.price is not None
    assert (line.price.id, line.quantity, line.amount_total) == (price.id, 1, 500)


def test_session_expires_once(either: Shop) -> None:
    session = either.checkout(either.pack())

    expired = either.client.v1.checkout.sessions.expire(session.id)

    assert (expired.status, expired.url) == ("expired", None)
    with pytest.raises(stripe.InvalidRequestError):
        either.client.v1.checkout.sessions.expire(session.id)


def test_subscription_price_cannot_be_bought_once(either: Shop) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        either.client.v1.checkout.sessions.create(
            {
                "mode": "payment",
                "line_items": [{"price": either.plan().id, "quantity": 1}],
                "success_url": "https://example.org",
            }
        )


def test_paid_session_names_its_payment(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.pack(500))

    server.pay(session.id)

    paid = _again(shop, session, "payment_intent.latest_charge")
    assert (paid.status, paid.payment_status) == ("complete", "paid")
    assert isinstance(paid.payment_intent, stripe.PaymentIntent)
    charge = paid.payment_intent.latest_charge
    assert isinstance(charge, stripe.Charge)
    assert charge.billing_details.address is not None
    assert charge.billing_details.address.country == "DE"
    assert paid.customer_details is not None
    assert paid.customer_details.email == "alice@example.org"
    assert server.told()[-1]["type"] == "checkout.session.completed"


def test_declined_card_leaves_the_session_open(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.pack())

    server.decline(session.id)
    left = _again(shop, session)
    server.pay(session.id)

    assert (left.status, left.payment_status) == ("open", "unpaid")
    assert len(server.told("payment_intent.payment_failed")) == 1
    assert _again(shop, session).payment_status == "paid"


@pytest.mark.parametrize(("succeeds", "status"), [(True, "paid"), (False, "unpaid")])
def test_slow_payment_is_told_twice(
    server: StripeServer, shop: Shop, *, succeeds: bool, status: str
) -> None:
    session = shop.checkout(shop.pack(), methods=("card", "sepa_debit"))

    server.pay_later(session.id)
    between = _again(shop, session)
    server.settle(session.id, succeeds=succeeds)

    assert (between.status, between.payment_status) == ("complete", "unpaid")
    assert _again(shop, session).payment_status == status
    word = "succeeded" if succeeds else "failed"
    told = [event["type"] for event in server.told() if "session" in event["type"]]
    assert told == [
        "checkout.session.completed",
        f"checkout.session.async_payment_{word}",
    ]


def test_forgotten_session_expires_by_itself(server: StripeServer, shop: Shop) -> None:
    session = shop.checkout(shop.pack())

    server.advance(25 * _HOUR_S)

    assert _again(shop, session).status == "expired"
    assert len(server.told("checkout.session.expired")) == 1


def test_other_currency_has_its_own_amount(shop: Shop) -> None:
    price = shop.client.v1.prices.create(
        {
            "currency": "eur",
            "unit_amount": 500,
            "currency_options": {"jpy": {"unit_amount": 800}},
            "product_data": {"name": "Pack"},
        }
    )

    session = shop.client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "currency": "jpy",
            "line_items": [{"price": price.id, "quantity": 2}],
            "success_url": "https://example.org",
        }
    )

    assert (session.amount_total, session.currency) == (1600, "jpy")


@pytest.mark.parametrize(
    ("behavior", "total", "tax"), [("exclusive", 1190, 190), ("inclusive", 1000, 160)]
)
def test_automatic_tax_is_added_or_contained(
    server: StripeServer,
    shop: Shop,
    behavior: Literal["exclusive", "inclusive"],
    total: int,
    tax: int,
) -> None:
    server.settings.tax_percent = 19
    price = shop.client.v1.prices.create(
        {
            "currency": "eur",
            "unit_amount": 1000,
            "tax_behavior": behavior,
            "product_data": {"name": "Pack"},
        }
    )

    session = shop.client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "automatic_tax": {"enabled": True},
            "line_items": [{"price": price.id, "quantity": 1}],
            "success_url": "https://example.org",
        }
    )

    assert session.total_details is not None
    assert (session.amount_total, session.total_details.amount_tax) == (total, tax)


def test_wanted_invoice_is_paid_and_found_from_the_payment(
    server: StripeServer, shop: Shop
) -> None:
    session = shop.client.v1.checkout.sessions.create(
        {
            "mode": "payment",
            "invoice_creation": {"enabled": True},
            "line_items": [{"price": shop.pack(500).id, "quantity": 1}],
            "success_url": "https://example.org",
        }
    )
    server.pay(session.id)

    paid = _again(shop, session)
    assert isinstance(paid.payment_intent, str)
    (payment,) = shop.client.v1.invoice_payments.list(
        {"payment": {"type": "payment_intent", "payment_intent": paid.payment_intent}}
    ).data

    assert payment.invoice == paid.invoice
    assert shop.client.v1.invoices.retrieve(str(paid.invoice)).status == "paid"
