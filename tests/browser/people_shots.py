"""For the pictures: a site that sells, somebody with a past, and staff who look at it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import error_shots, google_server, shop
from tests.browser.chromium import PASSWORD, ask, confirm, newest, prove, sign_up, to_sign_up
from tests.browser.server import operator_link
from tests.browser.shots import Shot, kept
from tests.stripe_server import StripeServer

# As long as names get: what is too narrow shows it here.
ADDRESS = "wilhelmina.featherstonehaugh-montgomery@department.of-rather-long-names.example.org"
NAME = "Wilhelmina Featherstonehaugh-Montgomery of the Western Isles"

# Name, who looks, where. First what asks for a sign-in of the last minutes.
PAGES = (
    ("google-unlink", "linked", "/settings/google"),
    ("google-link", "buyer", "/settings/google"),
    ("leave", "buyer", "/settings/leave"),
    ("security-google", "linked", "/settings/security"),
    ("security", "buyer", "/settings/security"),
    ("sign-in", "stranger", "/account/login/"),
    ("sign-up", "asked", "/account/signup/"),
    ("age", "stranger", "/account/age"),
    ("code-by-mail", "stranger", "/account/login/code/"),
    ("reset", "stranger", "/account/password/reset/"),
    ("reset-expired", "stranger", "/account/password/reset/key/1-no-such-key/"),
    ("confirm-expired", "stranger", "/account/confirm-email/no-such-key/"),
    ("notice", "stranger", "/privacy"),
    ("prices", "stranger", "/pricing"),
    ("notice-chapter", "stranger", "/privacy#cookies"),
    ("no-movements", "stranger", "/credits"),
    ("again", "buyer", "/account/reauthenticate/"),
    ("again-by-mail", "newcomer", "/account/reauthenticate/code"),
    ("profile", "buyer", "/settings/profile"),
    ("preferences", "buyer", "/settings/preferences"),
    ("email-change", "buyer", "/account/email/"),
    ("password-change", "buyer", "/account/password/change/"),
    ("sign-out", "buyer", "/account/logout/"),
    ("statement", "buyer", "/credits"),
    ("redeem", "buyer", "/credits/code"),
    ("pricing", "buyer", "/pricing"),
    ("mail", "buyer", "/mail"),
    ("desk", "staff", "/desk/"),
    ("desk-people", "staff", "/desk/people"),
    ("desk-ledger", "staff", "/desk/billing/movement/"),
    ("desk-payments", "staff", "/desk/billing/payment/"),
    ("desk-letters", "staff", "/desk/mail/letter/"),
    ("desk-stops", "staff", "/desk/mail/stop/"),
    ("desk-codes", "staff", "/desk/codes"),
    ("desk-costs", "staff", "/desk/costs"),
    ("desk-failures", "staff", "/desk/failures"),
    ("desk-plans", "staff", "/desk/plans"),
)


@contextmanager
def selling(folder: Path, **settings: str) -> Iterator[str]:
    """Run a site that sells what is asked for by script; yield its address."""
    scripted = {"PLEINAIR_SCRIPTED": "yes", "PLEINAIR_PROVIDER": "scripted"}
    with (
        StripeServer() as stripe,
        shop.selling(folder, stripe, **scripted, **settings) as address,
    ):
        yield address


@contextmanager
def staged(browser: Browser, folder: Path) -> Iterator[list[Shot]]:
    """Run the site, make its people, and yield what there is to see."""
    site, cookies = folder / "shop", folder / "cookies"
    site.mkdir()
    cookies.mkdir()
    with google_server.serving() as google, selling(site, **google_server.keys(google)) as address:
        pasts = people(browser, address, site, cookies)
        yield [
            *_pages(address, cookies, (*PAGES, *pasts)),
            *error_shots.of_people(address, cookies),
        ]


def _pages(address: str, cookies: Path, pages: tuple[tuple[str, str, str], ...]) -> Iterator[Shot]:
    for name, who, path in pages:
        theirs = None if who == "stranger" else cookies / f"{who}.json"
        yield Shot(name=name, site=address, cookies=theirs, path=path, is_whole=True)


def live(page: Page) -> Iterator[tuple[str, str]]:
    """Give somebody a past: pictures, an account, purchases, work under way.

    Yield the pages that there are only with it, each with a name.
    """
    for prompt in ("A red house on a hill", "[500] a storm", "A boat"):
        ask(page, prompt)
        page.wait_for_selector(".generation[aria-busy]", state="attached")
        page.wait_for_selector(".generation[aria-busy]", state="detached")
    sign_up(page, ADDRESS)
    confirm(page)
    for name, press in (("Small pack", "Pay"), ("Plus", "Subscribe"), ("Large pack", "Pay")):
        page.goto("/pricing")
        page.get_by_role("button", name=f"Buy {name}", exact=True).click()
        page.wait_for_url("**/c/pay/**")
        page.get_by_role("button", name=press, exact=True).click()
        page.wait_for_url("**/checkout/done**")
    yield "bought", page.url
    page.goto("/mail")
    yield (
        "mail-receipt",
        str(page.locator(".mails__one").filter(has_text="receipt").first.evaluate("a => a.href")),
    )
    page.goto("/settings/profile")
    page.fill("[name=name]", NAME)
    page.locator("form:has([name=name]) .button").click()
    page.goto("/")
    ask(page, "A street at night, with rain on it")
    newest(page, "done")
    yield (
        "receipt",
        str(
            page.locator(".generation a.tile__picture, .generation [data-image]").first.evaluate(
                "a => a.href"
            )
        ),
    )
    ask(page, "[slow 900] a hill", count="3")
    newest(page, "running")


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


def link_google(page: Page, name: str) -> None:
    """Make an account with an account at the server in Google's place."""
    to_sign_up(page)
    page.get_by_role("button", name="Continue with Google").click()
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_selector("#prompt")


def prove_by_mail(page: Page) -> None:
    """Show who one is by the code that comes by mail; the mail is read in another tab."""
    page.goto("/settings/google")
    page.get_by_role("button", name="Send the code").click()
    page.wait_for_selector("[name=code]")
    tab = page.context.new_page()
    code = None
    for _look in range(40):
        tab.goto("/mail")
        if code := re.search(r"asked for it:\s+(\S+)", tab.locator("main").inner_text()):
            break
        tab.wait_for_timeout(250)
    assert code, "no mail came"
    tab.close()
    page.fill("[name=code]", code[1])
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url("**/settings/google")


def people(
    browser: Browser, address: str, folder: Path, cookies: Path
) -> tuple[tuple[str, str, str], ...]:
    """Make everybody, keep their cookies; return the pages that only their past shows."""

    def somebody() -> Page:
        page = browser.new_context(base_url=address).new_page()
        page.goto("/")
        return page

    buyer, staff, linked, newcomer, asked = (somebody() for _each in range(5))
    pasts = [(name, "buyer", url.removeprefix(address)) for name, url in live(buyer)]
    prove(buyer, "/settings/google")
    run_it(staff, folder)
    pasts.append(("desk-person", "staff", look_up(staff).removeprefix(address)))
    to_sign_up(asked)
    link_google(newcomer, "anna")
    link_google(linked, "rosa")
    prove_by_mail(linked)
    for page, who in (
        (buyer, "buyer"),
        (staff, "staff"),
        (linked, "linked"),
        (newcomer, "newcomer"),
        (asked, "asked"),
    ):
        kept(page, cookies, who)
    return tuple(pasts)
