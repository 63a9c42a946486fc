"""What Stripe refuses, the stand-in refuses."""

from typing import cast

import pytest
import stripe
from stripe.params import CustomerCreateParams, PriceCreateParams
from stripe.params.checkout import SessionCreateParams

from tests.stripe_server import StripeServer
from tests.stripe_server.conftest import client_of
from tests.stripe_server.shop import Shop
from tests.stripe_server.wire import decode


def test_brackets_become_nested_fields() -> None:
    assert decode("a[0][b]=1&a[1][b]=2&c[d][e]=%20&f=") == {
        "a": {"0": {"b": "1"}, "1": {"b": "2"}},
        "c": {"d": {"e": " "}},
        "f": "",
    }


def test_misspelt_parameter_is_unknown(either: Shop) -> None:
    asked = cast("CustomerCreateParams", {"emial": "alice@example.org"})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        either.client.v1.customers.create(asked)

    assert refused.value.code == "parameter_unknown"
    assert refused.value.param == "emial"


def test_misspelt_nested_parameter_is_unknown(either: Shop) -> None:
    asked: object = {
        "currency": "eur",
        "unit_amount": 1,
        "product_data": {"name": "Pack"},
        "recurring": {"interval": "month", "intervall_count": 2},
    }

    with pytest.raises(stripe.InvalidRequestError) as refused:
        either.client.v1.prices.create(cast("PriceCreateParams", asked))

    assert refused.value.code == "parameter_unknown"
    assert refused.value.param == "recurring[intervall_count]"


def test_missing_parameter_is_named(either: Shop) -> None:
    asked = cast("PriceCreateParams", {"unit_amount": 1, "product_data": {"name": "Pack"}})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        either.client.v1.prices.create(asked)

    assert refused.value.code == "parameter_missing"
    assert refused.value.param == "currency"


def test_word_outside_the_list_is_refused(either: Shop) -> None:
    asked = cast("SessionCreateParams", {"mode": "pay", "success_url": "https://example.org"})

    with pytest.raises(stripe.InvalidRequestError, match="must be one of"):
        either.client.v1.checkout.sessions.create(asked)


def test_text_is_no_amount(either: Shop) -> None:
    asked: object = {
        "currency": "eur",
        "unit_amount": "five",
        "product_data": {"name": "Pack"},
    }

    with pytest.raises(stripe.InvalidRequestError, match="Invalid integer: five"):
        either.client.v1.prices.create(cast("PriceCreateParams", asked))


def test_absent_object_is_missing(either: Shop) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        either.client.v1.customers.retrieve("cus_absent")

    assert refused.value.http_status == 404
    assert refused.value.code == "resource_missing"


def test_wrong_key_is_refused(server: StripeServer) -> None:
    stranger = stripe.StripeClient(
        "sk_test_other", base_addresses={"api": server.root}, max_network_retries=0
    )

    with pytest.raises(stripe.AuthenticationError):
        stranger.v1.customers.list()


def test_other_version_of_the_api_is_not_spoken(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="speaks version"):
        client.v1.customers.list({}, {"stripe_version": "2020-08-27"})


def test_what_is_not_modelled_is_refused_aloud(shop: Shop) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="does not model `invoice_prefix`"):
        shop.client.v1.customers.create({"invoice_prefix": "ALICE"})


def test_address_nobody_answers_is_unrecognized(client: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Unrecognized request URL"):
        client.v1.coupons.list()


@pytest.mark.parametrize(
    ("step", "error"), [("429", stripe.RateLimitError), ("500", stripe.APIError)]
)
def test_spoiled_call_does_nothing(
    server: StripeServer, client: stripe.StripeClient, step: str, error: type[stripe.StripeError]
) -> None:
    server.script(step)

    with pytest.raises(error):
        client.v1.customers.create()

    assert client.v1.customers.list().data == []


def test_lost_answer_leaves_the_work_done(server: StripeServer) -> None:
    client = client_of(server)
    server.script("lost")

    with pytest.raises(stripe.APIConnectionError):
        client.v1.customers.create()

    assert len(client.v1.customers.list().data) == 1
