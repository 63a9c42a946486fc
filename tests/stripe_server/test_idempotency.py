"""The same key twice is one effect."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop


def test_same_call_again_has_the_same_answer(either: Shop) -> None:
    key = uuid4().hex

    first = either.client.v1.customers.create({"name": "Alice"}, {"idempotency_key": key})
    again = either.client.v1.customers.create({"name": "Alice"}, {"idempotency_key": key})

    assert again.id == first.id
    assert again.last_response is not None
    assert again.last_response.headers["Idempotent-Replayed"] == "true"


def test_other_call_with_the_same_key_is_refused(either: Shop) -> None:
    key = uuid4().hex
    either.client.v1.customers.create({"name": "Alice"}, {"idempotency_key": key})

    with pytest.raises(stripe.IdempotencyError):
        either.client.v1.customers.create({"name": "Bob"}, {"idempotency_key": key})


def test_ten_calls_at_once_are_one(client: stripe.StripeClient) -> None:
    with ThreadPoolExecutor(10) as pool:
        sent = [
            pool.submit(client.v1.customers.create, {}, {"idempotency_key": "once"})
            for _ in range(10)
        ]
        made = {each.result().id for each in sent}

    assert [row.id for row in client.v1.customers.list().data] == list(made)


def test_refused_card_is_refused_again_without_a_second_charge(
    server: StripeServer, client: stripe.StripeClient
) -> None:
    asked: stripe.params.PaymentIntentCreateParams = {
        "amount": 500,
        "currency": "eur",
        "confirm": True,
        "payment_method": "pm_card_visa_chargeDeclined",
    }

    for _ in range(2):
        with pytest.raises(stripe.CardError):
            client.v1.payment_intents.create(asked, {"idempotency_key": "once"})

    assert len(server.told("charge.failed")) == 1


def test_misread_call_leaves_its_key_free(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.payment_intents.create(
            {"amount": 500, "currency": "eur", "confirm": True}, {"idempotency_key": "once"}
        )

    made = client.v1.customers.create({}, {"idempotency_key": "once"})

    assert made.id.startswith("cus_")


def test_lost_answer_can_be_fetched_by_its_key(
    server: StripeServer, client: stripe.StripeClient
) -> None:
    server.script("lost")
    with pytest.raises(stripe.APIConnectionError):
        client.v1.customers.create({"name": "Alice"}, {"idempotency_key": "once"})

    again = client.v1.customers.create({"name": "Alice"}, {"idempotency_key": "once"})

    assert [row.id for row in client.v1.customers.list().data] == [again.id]
