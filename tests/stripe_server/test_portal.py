"""The portal: what it may do is what its configuration says."""

from typing import Literal
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
import stripe

from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop


def _configuration(
    shop: Shop,
    *prices: stripe.Price,
    mode: Literal["at_period_end", "immediately"] = "at_period_end",
) -> str:
    """Let visitors cancel, and change among prices of one product."""
    made = shop.client.v1.billing_portal.configurations.create(
        {
            "default_return_url": "https://example.org/settings",
            "features": {
                "subscription_cancel": {"enabled": True, "mode": mode},
                "subscription_update": {
                    "enabled": True,
                    "default_allowed_updates": ["price"],
                    "proration_behavior": "always_invoice",
                    "products": [
                        {"product": str(price.product), "prices": [price.id]} for price in prices
                    ],
                },
            },
        }
    )
    return made.id


def test_visit_has_an_address(either: Shop) -> None:
    configuration = _configuration(either, either.plan())

    visit = either.client.v1.billing_portal.sessions.create(
        {"customer": either.customer().id, "configuration": configuration}
    )

    assert visit.url.startswith("http")
    assert visit.return_url == "https://example.org/settings"


def test_configuration_keeps_what_a_change_does_not_name(either: Shop) -> None:
    configuration = _configuration(either, either.plan())

    changed = either.client.v1.billing_portal.configurations.update(
        configuration, {"features": {"subscription_cancel": {"enabled": False}}}
    )

    assert not changed.features.subscription_cancel.enabled
    assert changed.features.subscription_cancel.mode == "at_period_end"
    assert changed.features.subscription_update.enabled


def test_visit_needs_a_configuration(shop: Shop) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="No configuration provided"):
        shop.client.v1.billing_portal.sessions.create({"customer": shop.customer().id})


def test_visitor_sees_own_subscriptions_only(server: StripeServer, shop: Shop) -> None:
    plan = shop.plan()
    alice, bob = (shop.customer(paying_by="pm_card_visa") for _ in range(2))
    shop.subscription(plan, customer=alice.id)
    others = shop.subscription(plan, customer=bob.id)
    _configuration(shop, plan)

    visit = shop.client.v1.billing_portal.sessions.create({"customer": alice.id})

    page = _press(visit.url, {"subscription": others.id, "do": "cancel"})
    assert "somebody else" in page
    assert server.find(others.id)["status"] == "active"


@pytest.mark.parametrize("by", ["cancel_at_period_end", "cancel_at"])
def test_both_ways_to_write_down_an_end_are_an_end(
    server: StripeServer, shop: Shop, by: str
) -> None:
    server.settings.portal_cancels_by = by
    plan, customer = shop.plan(), shop.customer(paying_by="pm_card_visa")
    made = shop.subscription(plan, customer=customer.id)
    _configuration(shop, plan)
    visit = shop.client.v1.billing_portal.sessions.create({"customer": customer.id})

    _press(visit.url, {"subscription": made.id, "do": "cancel"})
    ending = server.find(made.id)
    server.renew(made.id)

    assert ending["cancel_at_period_end"] is (by == "cancel_at_period_end")
    assert ending["cancel_at"] == ending["items"]["data"][0]["current_period_end"]
    assert server.find(made.id)["status"] == "canceled"


def test_cancelling_now_is_for_portals_that_allow_it(server: StripeServer, shop: Shop) -> None:
    plan, customer = shop.plan(), shop.customer(paying_by="pm_card_visa")
    made = shop.subscription(plan, customer=customer.id)
    _configuration(shop, plan, mode="immediately")
    visit = shop.client.v1.billing_portal.sessions.create({"customer": customer.id})

    _press(visit.url, {"subscription": made.id, "do": "cancel"})

    assert server.find(made.id)["status"] == "canceled"


def test_change_of_plan_is_invoiced_as_configured(server: StripeServer, shop: Shop) -> None:
    small, big = shop.plan(1000), shop.plan(3000)
    customer = shop.customer(paying_by="pm_card_visa")
    made = shop.subscription(small, customer=customer.id)
    _configuration(shop, small, big)
    visit = shop.client.v1.billing_portal.sessions.create({"customer": customer.id})

    _press(visit.url, {"subscription": made.id, "price": big.id})

    assert server.find(made.id)["items"]["data"][0]["price"]["id"] == big.id
    newest = shop.client.v1.invoices.list({"subscription": made.id}).data[0]
    assert (newest.billing_reason, newest.total) == ("subscription_update", 2000)


def _press(url: str, form: dict[str, str]) -> str:
    """Post a form as a browser does and return the page that follows."""
    with urlopen(url, data=urlencode(form).encode(), timeout=5) as page:
        return str(page.read().decode())
