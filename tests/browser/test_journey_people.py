"""Whole ways through the site: a guest who buys, spends and leaves, and a child who is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import everything, people_shots
from tests.browser.chromium import ask, confirm, newest, to_sign_up
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser

PASSWORD = "a rather long password"
HOUSE = "A red house on a hill"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the site keeps everything."""
    return tmp_path_factory.mktemp("journey")


@pytest.fixture(scope="module")
def shop(folder: Path) -> Iterator[str]:
    """The address of a site that sells."""
    with people_shots.selling(folder) as address:
        yield address


def credits_of(page: Page) -> int:
    return int(page.locator("[data-credits]").first.inner_text().replace(",", ""))


def buy(page: Page, name: str, press: str) -> None:
    page.goto("/pricing")
    page.get_by_role("button", name=f"Buy {name}", exact=True).click()
    page.wait_for_url("**/c/pay/**")
    page.get_by_role("button", name=press, exact=True).click()
    page.wait_for_url("**/checkout/done**")


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_a_guest_signs_up_buys_spends_cancels_and_leaves(
    people: People, lookout: Lookout, shop: str, theme: str, width: int
) -> None:
    # Stripe's stand-in is on this machine too.
    lookout.let("http://127.0.0.1:")
    page = people.at(shop, color_scheme=theme, viewport={"width": width, "height": 900})
    email = f"traveller-{theme}-{width}@example.org"

    arrive(page, email)
    given = credits_of(page)
    subscribe_and_spend(page, given)
    cancel_the_plan(page)
    leave(page, email)


def arrive(page: Page, email: str) -> None:
    """Work as a guest; it comes along into the account, and credits with the confirmed address."""
    ask(page, HOUSE)
    newest(page, "done")
    sign_up(page, email)
    expect(page.locator(".generation").first).to_contain_text(HOUSE)
    before = credits_of(page)
    confirm(page)
    page.goto("/")
    assert credits_of(page) > before


def subscribe_and_spend(page: Page, given: int) -> None:
    """Buy at Stripe's, where the credits are there at once, and find what is spent stated."""
    buy(page, "Plus", "Subscribe")
    expect(page.locator("main")).to_contain_text("Your plan is Plus now.")
    assert fits(page)
    page.goto("/")
    assert credits_of(page) == given + 1000
    ask(page, "A boat on a lake")
    expect(page.locator(".generation[data-state=done]")).to_have_count(2)
    page.goto("/credits")
    assert credits_of(page) < given + 1000
    expect(page.locator(".sheet--movements")).to_contain_text("Used")
    expect(page.locator(".sheet--movements .thing").first).to_be_visible()
    assert fits(page)


def cancel_the_plan(page: Page) -> None:
    """Cancel in Stripe's portal, which leads back."""
    page.get_by_role("button", name="Manage plan, cards and invoices").click()
    page.wait_for_url("**/p/session/**")
    page.get_by_role("button", name="Cancel at the end of the period").click()
    expect(page.locator("main")).to_contain_text("ends with the period")
    page.get_by_role("link", name="Back").click()
    page.wait_for_url("**/credits")


def leave(page: Page, email: str) -> None:
    """Leave: locked at once, a guest sees nothing of it, and signing in leads to the undoing."""
    page.goto("/settings/leave")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="This goes")).to_be_visible()
    assert fits(page)
    page.click("main form .button--bad")
    expect(page.locator("[data-message]")).to_contain_text("Your account is locked")
    expect(page.locator(".generation")).to_have_count(0)
    page.goto("/account/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="This account is leaving")).to_be_visible()


def sign_up(page: Page, email: str) -> None:
    to_sign_up(page)
    page.fill("[name=email]", email)
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/")


def test_an_age_refusal_leaves_nothing_of_what_was_typed(
    people: People, lookout: Lookout, shop: str, folder: Path
) -> None:
    page = people.at(shop)
    page.goto("/account/age")
    page.select_option("[name=country]", "FR")
    page.select_option("[name=month]", "7")
    page.select_option("[name=year]", "2017")
    page.click("form .button--seal")
    expect(page.get_by_text("We cannot make an account for you now.")).to_be_visible()
    insist(page, shop, "small.canary@example.org")

    alone = re.compile(rb"(?<![0-9A-Za-z.:-])2017(?![0-9A-Za-z])")
    typed = [where for where, data in everything.written(folder) if alone.search(data)]
    assert typed == []
    assert everything.places_of(folder, b"small.canary") == []
    opened = [data for where, data in everything.written(folder) if where == "session"]
    assert any(b"refused" in data for data in opened)
    assert not [data for data in opened if b"FR" in data]


def test_what_a_grown_up_types_is_found_by_the_same_search(
    people: People, shop: str, folder: Path
) -> None:
    sign_up(people.at(shop), "large.canary@example.org")

    assert "accounts_user" in everything.places_of(folder, b"large.canary")


def insist(page: Page, shop: str, email: str) -> None:
    """Send the form for an account all the same, as a page that was changed by hand could."""
    token = next(c["value"] for c in page.context.cookies() if "csrf" in str(c["name"]))
    page.request.post(
        f"{shop}/account/signup/",
        form={"email": email, "password1": PASSWORD, "csrfmiddlewaretoken": str(token)},
        headers={"Referer": f"{shop}/account/signup/"},
    )
