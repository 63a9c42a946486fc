"""Charges, refunds and what a reconciliation reads."""

import pytest
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop


def test_charge_tells_last_digits_and_country(either: Shop) -> None:
    paid = either.client.v1.payment_intents.retrieve(
        either.charge().id, {"expand": ["latest_charge"]}
    )

    assert isinstance(paid.latest_charge, stripe.Charge)
    assert paid.status == "succeeded"
    details = paid.latest_charge.payment_method_details
    assert details is not None
    assert details.card is not None
    assert (details.card.brand, details.card.last4) == ("visa", "4242")


def test_declined_card_says_why(either: Shop) -> None:
    with pytest.raises(stripe.CardError) as refused:
        either.charge(card="pm_card_visa_chargeDeclined")

    assert refused.value.http_status == 402
    assert refused.value.code == "card_declined"


def test_refunds_add_up_to_what_was_paid(either: Shop) -> None:
    paid = either.charge(500)

    part = either.client.v1.refunds.create({"payment_intent": paid.id, "amount": 200})
    with pytest.raises(stripe.InvalidRequestError, match="greater than unrefunded amount"):
        either.client.v1.refunds.create({"payment_intent": paid.id, "amount": 301})
    rest = either.client.v1.refunds.create({"payment_intent": paid.id})

    assert (part.amount, rest.amount) == (200, 300)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        either.client.v1.refunds.create({"payment_intent": paid.id})
    assert refused.value.code == "charge_already_refunded"


def test_refund_in_the_dashboard_is_told(server: StripeServer, shop: Shop) -> None:
    paid = shop.charge(500)

    server.refund(paid.id, amount=200)

    charge = server.told("charge.refunded")[-1]["data"]["object"]
    assert (charge["amount_refunded"], charge["refunded"]) == (200, False)


def test_dispute_takes_the_money_and_gives_it_back_when_won(
    server: StripeServer, shop: Shop
) -> None:
    paid = shop.charge(500)

    opened = server.dispute(paid.id)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.client.v1.refunds.create({"payment_intent": paid.id})
    server.close_dispute(opened["id"], won=True)

    assert refused.value.code == "charge_disputed"
    dispute = shop.client.v1.disputes.retrieve(opened["id"])
    assert dispute.status == "won"
    assert [row.amount for row in dispute.balance_transactions] == [-500, 500]
    assert [event["type"] for event in server.told()][-4:] == [
        "charge.dispute.created",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.closed",
        "charge.dispute.funds_reinstated",
    ]


def test_lost_dispute_gives_nothing_back(server: StripeServer, shop: Shop) -> None:
    opened = server.dispute(shop.charge(500).id, amount=300)

    server.close_dispute(opened["id"], won=False)

    dispute = shop.client.v1.disputes.retrieve(opened["id"])
    assert dispute.status == "lost"
    assert [row.amount for row in dispute.balance_transactions] == [-300]


def test_balance_tells_every_movement(server: StripeServer, shop: Shop) -> None:
    server.refund(shop.charge(500).id, amount=200)
    server.dispute(shop.charge(900).id)

    rows = shop.client.v1.balance_transactions.list().data

    assert [(row.reporting_category, row.amount) for row in reversed(rows)] == [
        ("charge", 500),
        ("refund", -200),
        ("charge", 900),
        ("dispute", -900),
    ]
