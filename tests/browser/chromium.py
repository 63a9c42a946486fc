"""The system's Chromium, driven by Playwright; it asks nobody outside for anything."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect, sync_playwright

# The first is the same without windows, tabs and menus that nobody sees, and a third lighter.
_NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PASSWORD = "a rather long password"
# Drawing a picture takes a second or two, more where tests share the machine.
PATIENCE_MS = 30_000
# The price is asked for a moment after the last choice.
_PRICE_AFTER_MS = 200


@contextmanager
def launched() -> Iterator[Browser]:
    """Start a browser and end it."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    assert path, "no Chromium: run tools/bring.sh"
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def ask(page: Page, prompt: str, **settings: str) -> None:
    """Fill the prompt bar and send it, once the button says what it costs."""
    page.fill("#prompt", prompt)
    for name, value in settings.items():
        page.locator(f"#bar [name={name}]").first.select_option(value)
    if settings:
        page.wait_for_timeout(_PRICE_AFTER_MS)
        page.wait_for_selector("[data-chips]:not(.htmx-request)")
    page.click("#send")


def to_sign_up(page: Page) -> None:
    """Open the form for an account, past the question that comes first."""
    page.goto("/account/signup/")
    page.select_option("[name=month]", "5")
    page.select_option("[name=year]", "1990")
    if page.locator("[name=country]").count():
        page.select_option("[name=country]", index=1)
    page.click("main form .button--seal")
    page.wait_for_selector("[name=email]")


def sign_up(page: Page, address: str) -> None:
    """Make an account with an e-mail address."""
    to_sign_up(page)
    page.fill("[name=email]", address)
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url(lambda url: urlsplit(url).path == "/")


def confirm(page: Page) -> None:
    """Follow the link of the newest mail that confirms an address."""
    follow_mail(page, "/confirm-email/")
    page.click("main form .button--seal")
    page.wait_for_url(lambda url: "confirm-email" not in url)


def prove(page: Page, path: str) -> None:
    """Open a page that asks for the password once more, and enter it."""
    page.goto(path)
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url(f"**{path}")


def newest(page: Page, state: str) -> str:
    """Wait until the newest generation is in a state; return its selector."""
    selector = f".generation[data-state={state}]"
    page.wait_for_selector(selector, timeout=PATIENCE_MS)
    return selector


def follow_mail(page: Page, part: str) -> None:
    """Follow the newest mail's link whose address has a part."""
    link = page.locator(f".mails__text a[href*='{part}']")
    # It is written a moment after the press.
    for _look in range(40):
        page.goto("/mail")
        if link.count():
            break
        page.wait_for_timeout(250)
    link.first.click()
