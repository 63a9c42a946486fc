"""For the pictures: a site that sells, somebody with a past, and staff who look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import shop
from tests.browser.chromium import ask, follow_mail, newest, to_sign_up
from tests.browser.server import operator_link
from tests.stripe_server import StripeServer

PASSWORD = "a rather long password"
# As long as names get: what is too narrow shows it here.
ADDRESS = "wilhelmina.featherstonehaugh-montgomery@department.of-rather-long-names.example.org"
NAME = "Wilhelmina Featherstonehaugh-Montgomery of the Western Isles"

# Name, who looks, where.
PAGES = (
    ("age", "stranger", "/account/age"),
    ("code-by-mail", "stranger", "/account/login/code/"),
    ("notice", "stranger", "/privacy"),
    ("prices", "stranger", "/pricing"),
    ("no-movements", "stranger", "/credits"),
    ("profile", "buyer", "/settings/profile"),
    ("preferences", "buyer", "/settings/preferences"),
    ("security", "buyer", "/settings/security"),
    ("leave", "buyer", "/settings/leave"),
    ("email-change", "buyer", "/account/email/"),
    ("password-change", "buyer", "/account/password/change/"),
    ("statement", "buyer", "/credits"),
    ("redeem", "buyer", "/credits/code"),
    ("pricing", "buyer", "/pricing"),
    ("mail", "buyer", "/mail"),
    ("desk", "staff", "/desk/"),
    ("desk-people", "staff", "/desk/people"),
    ("desk-ledger", "staff", "/desk/billing/movement/"),
    ("desk-payments", "staff", "/desk/billing/payment/"),
    ("desk-codes", "staff", "/desk/codes"),
    ("desk-costs", "staff", "/desk/costs"),
    ("desk-failures", "staff", "/desk/failures"),
    ("desk-plans", "staff", "/desk/plans"),
)


@contextmanager
def selling(folder: Path) -> Iterator[str]:
    """Run a site that sells what is asked for by script; yield its address."""
    scripted = {"PLEINAIR_SCRIPTED": "yes", "PLEINAIR_PROVIDER": "scripted"}
    with StripeServer() as stripe, shop.selling(folder, stripe, **scripted) as address:
        yield address


def live(page: Page) -> str:
    """Give somebody a past: pictures, an account, purchases, work under way; return what they got.

    The answer is the address of the page that they came back to from the last purchase.
    """
    for prompt in ("A red house on a hill", "[500] a storm", "A boat"):
        ask(page, prompt)
        page.wait_for_selector(".generation[aria-busy]", state="attached")
        page.wait_for_selector(".generation[aria-busy]", state="detached")
    to_sign_up(page)
    page.fill("[name=email]", ADDRESS)
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/")
    confirm(page)
    for name, press in (("Small pack", "Pay"), ("Plus", "Subscribe"), ("Large pack", "Pay")):
        page.goto("/pricing")
        page.get_by_role("button", name=f"Buy {name}", exact=True).click()
        page.wait_for_url("**/c/pay/**")
        page.get_by_role("button", name=press, exact=True).click()
        page.wait_for_url("**/checkout/done**")
    bought = page.url
    page.goto("/settings/profile")
    page.fill("[name=name]", NAME)
    page.locator("form:has([name=name]) .button").click()
    page.goto("/")
    ask(page, "A street at night, with rain on it")
    newest(page, "done")
    ask(page, "[slow 900] a hill", count="3")
    page.wait_for_selector(".generation[aria-busy]", state="attached")
    return bought


def confirm(page: Page) -> None:
    """Follow the link of the newest mail that confirms an address."""
    follow_mail(page, "/confirm-email/")
    page.click("main form .button--seal")
    page.wait_for_url(lambda url: "confirm-email" not in url)


def run_it(page: Page, folder: Path) -> None:
    """Become the first operator of a site."""
    page.goto(operator_link(folder))
    page.fill("[name=email]", "staff@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/")


def look_up(page: Page) -> str:
    """Find the buyer at the desk; return the address of what is shown of them."""
    page.goto("/desk/people")
    for box in page.locator("main select").all():
        box.select_option(index=1)
    page.fill("[name=who]", ADDRESS)
    page.click("main form .button--seal")
    return page.url


def people(browser: Browser, address: str, folder: Path, keep: Path) -> list[tuple[str, str, str]]:
    """Make everybody, keep their cookies under `keep`; return what only their past shows."""
    pages = []
    for who in ("buyer", "staff"):
        page = browser.new_context(base_url=address).new_page()
        page.goto("/")
        if who == "buyer":
            pages.append(("bought", who, live(page).removeprefix(address)))
        else:
            run_it(page, folder)
            pages.append(("desk-person", who, look_up(page).removeprefix(address)))
        page.context.storage_state(path=keep / f"shop-{who}.json")
        page.context.close()
    return pages
