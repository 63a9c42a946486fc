"""A browser walks Checkout and portal and presses their buttons."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import launched
from tests.stripe_server import StripeServer
from tests.stripe_server.shop import Shop

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running


@pytest.fixture
def page(browser: Browser, server: StripeServer) -> Iterator[Page]:
    """A page whose way back to our site ends at a plain answer."""
    context = browser.new_context()
    context.route("https://example.org/**", lambda route: route.fulfill(body="back at the site"))
    yield context.new_page()
    context.close()


def test_paying_leads_back_with_the_session(server: StripeServer, shop: Shop, page: Page) -> None:
    session = shop.checkout(shop.pack(500))

    page.goto(str(session.url))
    page.get_by_label("Email").fill("alice@example.org")
    page.get_by_label("Country").select_option("FR")
    page.get_by_role("button", name="Pay", exact=True).click()

    page.wait_for_url(f"https://example.org/paid?session={session.id}")
    paid = server.find(session.id)
    assert paid["payment_status"] == "paid"
    assert paid["customer_details"]["email"] == "alice@example.org"
    assert paid["customer_details"]["address"]["country"] == "FR"


def test_declined_card_is_told_and_the_next_one_pays(
    server: StripeServer, shop: Shop, page: Page
) -> None:
    session = shop.checkout(shop.pack())

    page.goto(str(session.url))
    page.get_by_role("button", name="Decline").click()
    told = page.get_by_role("alert").inner_text()
    page.get_by_role("button", name="Pay", exact=True).click()

    page.wait_for_url("https://example.org/paid**")
    assert told == "Your card was declined."
    assert server.find(session.id)["payment_status"] == "paid"


def test_cancel_leads_back_and_buys_nothing(server: StripeServer, shop: Shop, page: Page) -> None:
    session = shop.checkout(shop.pack())

    page.goto(str(session.url))
    page.get_by_role("link", name="Cancel").click()

    page.wait_for_url("https://example.org/pricing")
    assert server.find(session.id)["status"] == "open"


def test_paying_later_completes_unpaid(server: StripeServer, shop: Shop, page: Page) -> None:
    session = shop.checkout(shop.pack(), methods=("card", "sepa_debit"))

    page.goto(str(session.url))
    page.get_by_role("button", name="Pay later").click()

    page.wait_for_url("https://example.org/paid**")
    assert server.find(session.id)["payment_status"] == "unpaid"


def test_portal_changes_cancels_keeps_and_leads_back(
    server: StripeServer, shop: Shop, page: Page
) -> None:
    small = shop.plan(1000)
    big = shop.plan(3000, product=str(small.product))
    customer = shop.customer(paying_by="pm_card_visa").id
    made = shop.subscription(small, customer=customer).id
    shop.client.v1.billing_portal.configurations.create(
        {
            "features": {
                "subscription_cancel": {"enabled": True, "mode": "at_period_end"},
                "subscription_update": {
                    "enabled": True,
                    "default_allowed_updates": ["price"],
                    "products": [{"product": str(small.product), "prices": [small.id, big.id]}],
                },
            }
        }
    )
    visit = shop.client.v1.billing_portal.sessions.create(
        {"customer": customer, "return_url": "https://example.org/settings"}
    )

    page.goto(visit.url)
    page.get_by_role("button", name="Change to Plan, 30.00 EUR a month").click()
    page.get_by_role("button", name="Cancel at the end of the period").click()
    ending = page.get_by_text("ends with the period")
    ending.wait_for()
    page.get_by_role("button", name="Keep subscription").click()
    ending.wait_for(state="detached")
    page.get_by_role("link", name="Back").click()

    page.wait_for_url("https://example.org/settings")
    kept = server.find(made)
    assert kept["items"]["data"][0]["price"]["id"] == big.id
    assert (kept["status"], kept["cancel_at"]) == ("active", None)
