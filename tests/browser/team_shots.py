"""For the pictures: a workspace, with invoices, second steps, passkeys and sessions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import shop
from tests.browser.chromium import PASSWORD, confirm, prove, sign_up
from tests.browser.error_shots import filled
from tests.browser.second_steps import code_of, give_key
from tests.browser.shots import Shot, kept
from tests.stripe_server import StripeServer

ADDRESS = "ann@example.org"


@contextmanager
def staged(browser: Browser, folder: Path) -> Iterator[list[Shot]]:
    """Run the site, make its people, and yield what there is to see."""
    site, cookies = folder / "team", folder / "cookies"
    site.mkdir()
    cookies.mkdir()
    settings = {"PLEINAIR_PROFILE": "workspace"}
    # Passkeys need a name: no browser takes numbers for one.
    with (
        StripeServer() as stripe,
        shop.selling(site, stripe, host="localhost", **settings) as address,
    ):
        key = _people(browser, address, cookies)
        yield list(_shots(address, cookies, key))


def _shots(address: str, cookies: Path, key: str) -> Iterator[Shot]:
    """Yield the pages; first what asks for a sign-in of the last minutes."""
    shot = partial(Shot, site=address, is_whole=True)
    plain = partial(shot, cookies=cookies / "plain.json")
    safe = partial(shot, cookies=cookies / "safe.json")
    half = partial(shot, cookies=cookies / "half.json")
    # Before all others: it signs out every other browser.
    renewing = shot("step-codes", path="/settings/security/codes/new")
    yield replace(renewing, cookies=cookies / "codes.json", before=partial(_renew, cookies))
    yield plain("step-app", path="/settings/security/app")
    yield plain("step-app-wrong", path="/settings/security/app", before=filled(code="000000"))
    yield safe("step-passkey-add", path="/settings/security/passkeys/add")
    yield safe("step-passkey-rename", path=key)
    yield safe("step-passkey-remove", path=f"{key}/remove")
    yield safe("step-app-off", path="/settings/security/app/off")
    yield safe("step-codes-new", path="/settings/security/codes/new")
    yield safe("step-codes-again", path="/settings/security/codes")
    yield half("step-second", path="/account/second-step")
    yield half("step-second-wrong", path="/account/second-step", before=filled(code="000000"))
    yield safe("step-again", path="/account/reauthenticate/step")
    yield safe("step-again-passkey", path="/account/reauthenticate/passkey")
    yield plain("security-team-plain", path="/settings/security")
    yield safe("security-team", path="/settings/security")
    yield shot("sign-in-team", path="/account/login/")
    yield shot("notice-team", path="/privacy")
    yield plain("invoices-empty", path="/credits/invoices")
    yield safe("invoices", path="/credits/invoices")
    yield safe("credits-team", path="/credits")
    yield safe("pricing-team", path="/pricing")


def _people(browser: Browser, address: str, cookies: Path) -> str:
    """Make somebody with nothing and somebody with everything; return their passkey's address."""

    def somebody() -> Page:
        page = browser.new_context(base_url=address).new_page()
        page.goto("/")
        return page

    plain, safe, half = somebody(), somebody(), somebody()
    sign_up(plain, "plain@example.org")
    confirm(plain)
    prove(plain, "/settings/security/app")
    sign_up(safe, ADDRESS)
    confirm(safe)
    _buy(safe)
    key = _secure(safe)
    safe.context.storage_state(path=cookies / "codes.json")
    half.goto("/account/login/")
    half.fill("[name=login]", ADDRESS)
    half.fill("[name=password]", PASSWORD)
    half.click("form .button--seal")
    half.wait_for_url("**/second-step**")
    for page, who in ((plain, "plain"), (safe, "safe"), (half, "half")):
        kept(page, cookies, who)
    return key


def _buy(page: Page) -> None:
    for name, press in (("Small pack", "Pay"), ("Large pack", "Pay")):
        page.goto("/pricing")
        page.get_by_role("button", name=f"Buy {name}", exact=True).click()
        page.wait_for_url("**/c/pay/**")
        page.get_by_role("button", name=press, exact=True).click()
        page.wait_for_url("**/checkout/done**")


def _secure(page: Page) -> str:
    """Turn codes of an app on, then add a passkey; return where it is renamed."""
    prove(page, "/settings/security/app")
    page.fill("[name=code]", code_of(page.locator(".secret code").inner_text().replace(" ", "")))
    page.click("form .button--seal")
    page.wait_for_selector(".codes")
    give_key(page)
    page.goto("/settings/security/passkeys/add")
    page.fill("[name=name]", "Ann’s telephone")
    page.click("form .button--seal")
    page.wait_for_url("**/settings/security")
    return str(page.get_by_role("link", name="Rename").get_attribute("href"))


def _renew(cookies: Path, page: Page) -> None:
    """Make new codes, which signs out all other browsers; whoever looks next is this one."""
    page.click("main form button")
    page.wait_for_selector(".codes")
    for who in ("codes", "safe"):
        page.context.storage_state(path=cookies / f"{who}.json")
