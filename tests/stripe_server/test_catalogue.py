"""Products and prices, found and moved by lookup key."""

from uuid import uuid4

import pytest
import stripe

from tests.stripe_server.shop import Shop


def test_price_is_found_by_its_lookup_key(either: Shop) -> None:
    price, key = either.pack(), uuid4().hex
    either.client.v1.prices.update(price.id, {"lookup_key": key})

    found = either.client.v1.prices.list({"lookup_keys": [key]})

    assert [row.id for row in found.data] == [price.id]


def test_taken_lookup_key_is_refused(either: Shop) -> None:
    key = uuid4().hex
    either.client.v1.prices.update(either.pack().id, {"lookup_key": key})

    with pytest.raises(stripe.InvalidRequestError, match="already uses that lookup key"):
        either.client.v1.prices.update(either.pack().id, {"lookup_key": key})


def test_lookup_key_moves_when_asked_to(either: Shop) -> None:
    key, old = uuid4().hex, either.pack()
    either.client.v1.prices.update(old.id, {"lookup_key": key})

    new = either.client.v1.prices.create(
        {
            "currency": "eur",
            "unit_amount": 700,
            "product_data": {"name": "Pack"},
            "lookup_key": key,
            "transfer_lookup_key": True,
        }
    )

    assert new.lookup_key == key
    assert either.client.v1.prices.retrieve(old.id).lookup_key is None


def test_price_shows_its_currencies_on_request(either: Shop) -> None:
    price = either.client.v1.prices.create(
        {
            "currency": "eur",
            "unit_amount": 500,
            "tax_behavior": "inclusive",
            "currency_options": {"usd": {"unit_amount": 600}},
            "product_data": {"name": "Pack"},
        }
    )

    shown = either.client.v1.prices.retrieve(price.id, {"expand": ["currency_options"]})

    assert shown.currency_options is not None
    assert shown.currency_options["eur"].unit_amount == 500
    assert shown.currency_options["usd"].unit_amount == 600


def test_product_changes_and_keeps_its_other_metadata(either: Shop) -> None:
    product = either.client.v1.products.create({"name": "Pack", "metadata": {"a": "1", "b": "2"}})

    changed = either.client.v1.products.update(
        product.id, {"name": "Big pack", "metadata": {"b": "", "c": "3"}}
    )

    assert changed.name == "Big pack"
    assert changed.metadata.to_dict() == {"a": "1", "c": "3"}


def test_archived_price_is_not_sold(either: Shop) -> None:
    price = either.pack()
    either.client.v1.prices.update(price.id, {"active": False})

    with pytest.raises(stripe.InvalidRequestError, match="inactive"):
        either.checkout(price)


def test_pages_of_a_list_join_without_gap_or_repeat(shop: Shop) -> None:
    made = [shop.pack(amount).id for amount in range(1, 8)]

    first = shop.client.v1.prices.list({"limit": 3})
    listed = [row.id for row in first.auto_paging_iter()]

    assert first.has_more
    assert listed == made[::-1]
    back = shop.client.v1.prices.list({"limit": 3, "ending_before": made[2]})
    assert [row.id for row in back.data] == [made[5], made[4], made[3]]
