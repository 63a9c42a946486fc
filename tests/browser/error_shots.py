"""For the pictures: what somebody sees who did something wrong, too late or too often."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.shots import Shot


def of_people(site: str, cookies: Path) -> Iterator[Shot]:
    """Yield what goes wrong on the way in, in the settings and with a code."""
    shot = partial(Shot, site=site)
    buyer = partial(shot, cookies=cookies / "buyer.json")
    nobody = "nobody@example.org"
    wrong = filled(login=nobody, password="not the password")
    yield shot("sign-in-wrong", path="/account/login/", before=wrong)
    short = filled(email="not an address", password1="short")
    yield shot(
        "sign-up-wrong", path="/account/signup/", before=short, cookies=cookies / "asked.json"
    )
    again = "/account/reauthenticate/"
    yield buyer("again-wrong", path=again, before=filled(password="not the password"))
    by_mail = {"path": f"{again}code", "cookies": cookies / "newcomer.json"}
    yield shot("again-by-mail-wrong", before=_wrong_mailed_code, **by_mail)
    change = filled(oldpassword="not the password", password1="short", password2="shorter")
    yield buyer("password-change-wrong", path="/account/password/change/", before=change)
    yield buyer("redeem-wrong", path="/credits/code", before=filled(code="NO-SUCH-CODE"))
    yield shot("error-429", path="/account/password/reset/", before=_too_often)
    yield shot("error-403", path="/account/login/", before=_left_open)
    yield shot("error-404", path="/nowhere", status=404)
    yield shot("leaving-expired", path="/leaving/no-such-token", status=404)
    yield shot("unsubscribe-expired", path="/unsubscribe/no-such-token", status=404)
    yield shot("operator-expired", path="/operator/no-such-token", status=410)


def of_the_studio(site: str) -> Iterator[Shot]:
    """Yield what somebody sees in the studio who has no line."""
    yield Shot("create-offline", site=site, path="/", before=_without_a_line)


def of_a_broken_site(site: str, folder: Path, cookies: Path) -> Iterator[Shot]:
    """Yield what is left of a site when its tables are gone; it stays so."""

    def break_it(page: Page) -> None:
        with closing(sqlite3.connect(folder / "pleinair.sqlite3")) as database:
            database.execute("DROP TABLE IF EXISTS library_image")
        page.goto("/activity")

    yield Shot("error-500", site, "/healthz", cookies, break_it)


def filled(**fields: str) -> Callable[[Page], None]:
    """Return what fills a page's form, past the browser's own checks, and sends it."""

    def fill(page: Page) -> None:
        page.eval_on_selector("main form:not([hidden])", "form => { form.noValidate = true; }")
        for name, value in fields.items():
            page.fill(f"main [name={name}]", value)
        page.locator("main form", has=page.locator(f"[name={next(iter(fields))}]")).locator(
            "button"
        ).first.click()
        page.wait_for_selector("main .fault:visible")

    return fill


def _wrong_mailed_code(page: Page) -> None:
    if not page.locator("[name=code]").count():
        page.get_by_role("button", name="Send the code").click()
        page.wait_for_selector("[name=code]")
    filled(code="WRONG")(page)


def _too_often(page: Page) -> None:
    """Ask for more mails than are sent in a minute."""
    for _time in range(8):
        page.fill("[name=email]", "often@example.org")
        page.click("main form .button--seal")
        if page.get_by_text("That was a little often.").count():
            return
        page.goto("/account/password/reset/")
    raise AssertionError("no limit was met")


def _left_open(page: Page) -> None:
    """Send a form whose cookie is gone."""
    page.context.clear_cookies()
    page.fill("[name=login]", "somebody@example.org")
    page.fill("[name=password]", "whatever it was")
    page.click("main form .button--seal")
    page.get_by_text("This page was open for too long.").wait_for()


def _without_a_line(page: Page) -> None:
    page.fill("#prompt", "A lighthouse in a storm")
    page.context.set_offline(True)
    page.click("#send")
    page.get_by_text("There is no line to the studio.").wait_for()
    page.context.set_offline(False)
