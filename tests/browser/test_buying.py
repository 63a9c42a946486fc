"""Somebody buys: from the page of prices over Stripe's own pages and back, and on to the portal."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import PATIENCE_MS, to_sign_up
from tests.browser.shop import selling
from tests.stripe_server import StripeServer

pytestmark = pytest.mark.browser

# Where pictures of the pages go, for whoever wants to look at them.
SHOWN = os.environ.get("PLEINAIR_TEST_PICTURES", "")
_people = itertools.count()
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def stripe() -> Iterator[StripeServer]:
    """Stripe, for all tests of this file."""
    with StripeServer() as server:
        yield server


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, stripe: StripeServer) -> Iterator[str]:
    """The address of a site that sells; Stripe reports to it by itself."""
    with selling(tmp_path_factory.mktemp("shop"), stripe) as address:
        yield address


@pytest.fixture
def page(browser: Browser, shop: str) -> Iterator[Page]:
    """The page of somebody who signed up; it must complain about nothing."""
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    context = browser.new_context(base_url=shop)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    _sign_up(page)
    yield page
    context.close()
    assert complaints == []


def _sign_up(page: Page) -> None:
    to_sign_up(page)
    page.fill("[name=email]", f"buyer{next(_people)}@example.org")
    page.fill("[name=password1]", "a rather long password")
    page.click("form .button--seal")
    page.wait_for_url("**/")


def credits_of(page: Page) -> int:
    return int(page.locator("[data-credits]").first.inner_text())


def buy(page: Page, name: str) -> None:
    """Press a button of the page of prices, and wait for Stripe's."""
    page.goto("/pricing")
    page.get_by_role("button", name=f"Buy {name}", exact=True).click()
    page.wait_for_url("**/c/pay/**")


def show(page: Page, name: str) -> None:
    if SHOWN:
        page.screenshot(path=Path(SHOWN) / f"{name}.png", full_page=True)


def test_a_pack_is_bought_and_its_credits_are_there(page: Page) -> None:
    before = credits_of(page)

    buy(page, "Small pack")
    page.get_by_role("button", name="Pay", exact=True).click()
    page.wait_for_url("**/checkout/done**")

    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    expect(page.locator("main")).to_contain_text(f"{before + 400} credits")
    assert violations(page) == []
    show(page, "bought")
    page.set_viewport_size(PHONE)
    show(page, "bought-phone")
    page.goto("/credits")
    expect(page.locator("main")).to_contain_text("Credit pack")


def test_the_page_tells_the_truth_before_the_report_comes(page: Page, stripe: StripeServer) -> None:
    before = credits_of(page)
    stripe.outbox.hold()

    buy(page, "Small pack")
    page.get_by_role("button", name="Pay", exact=True).click()
    page.wait_for_url("**/checkout/done**")
    expect(page.locator("main")).to_contain_text(f"{before + 400} credits")

    stripe.outbox.release()
    _wait_for_quiet(page, stripe)
    page.reload()
    expect(page.locator("main")).to_contain_text(f"{before + 400} credits")


def test_a_card_that_is_declined_and_a_change_of_mind_cost_nothing(page: Page) -> None:
    before = credits_of(page)

    buy(page, "Small pack")
    page.get_by_role("button", name="Decline").click()
    expect(page.get_by_role("alert")).to_have_text("Your card was declined.")
    page.get_by_role("link", name="Cancel").click()
    page.wait_for_url("**/pricing")

    assert credits_of(page) == before


def test_slow_money_is_said_to_be_on_its_way(page: Page, stripe: StripeServer) -> None:
    stripe.settings.payment_methods = ("card", "sepa_debit")
    try:
        buy(page, "Large pack")
        page.get_by_role("button", name="Pay later").click()
        page.wait_for_url("**/checkout/done**")
    finally:
        stripe.settings.payment_methods = ("card",)

    expect(page.get_by_role("heading", name="On its way")).to_be_visible()
    assert violations(page) == []
    show(page, "on-its-way")


def test_a_plan_is_bought_changed_and_cancelled_in_the_portal(
    page: Page, stripe: StripeServer
) -> None:
    buy(page, "Plus")
    page.get_by_role("button", name="Subscribe").click()
    page.wait_for_url("**/checkout/done**")
    expect(page.locator("main")).to_contain_text("Your plan is Plus now.")

    page.goto("/pricing")
    expect(page.locator("[data-current]")).to_contain_text("Plus")
    show(page, "pricing-with-plan")
    page.get_by_role("button", name="Manage plan, cards and invoices").click()
    page.wait_for_url("**/p/session/**")
    page.get_by_role("button", name="Change to Pro, 29.00 EUR a month").click()
    page.wait_for_url("**/p/session/**")
    page.get_by_role("button", name="Cancel at the end of the period").click()
    expect(page.locator("main")).to_contain_text("ends with the period")
    page.get_by_role("link", name="Back").click()
    page.wait_for_url("**/credits")
    show(page, "credits-with-plan")

    _wait_for_quiet(page, stripe)
    page.goto("/pricing")
    expect(page.locator("[data-current]")).to_contain_text("Pro")
    page.goto("/mail")
    expect(page.locator("main")).to_contain_text("plan")


def _wait_for_quiet(page: Page, stripe: StripeServer) -> None:
    """Wait until every report was taken, and the worker has had its turn."""
    for _ in range(100):
        if not stripe.outbox.waiting:
            break
        page.wait_for_timeout(100)
    assert not stripe.outbox.waiting
    # It looks as soon as it is woken, and every two seconds else.
    page.wait_for_timeout(2500)
