"""Settings, the statement and leaving, walked by somebody with a browser."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import ask, follow_mail, newest, to_sign_up
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser

PASSWORD = "a rather long password"
PAGES = ("/settings/profile", "/settings/preferences", "/settings/security", "/credits")
PHONE = {"viewport": {"width": 390, "height": 844}}
# Where pictures of the pages go, for whoever wants to look at them.
SHOWN = os.environ.get("PLEINAIR_TEST_PICTURES", "")


def signed_up(people: People, address: str, name: str, **settings: object) -> Page:
    """Somebody who tried the studio, and then made an account."""
    page = people.at(address, **settings)
    ask(page, "A red house on a hill")
    newest(page, "done")
    to_sign_up(page)
    page.fill("[name=email]", f"{name}@example.org")
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/")
    return page


def leave_by_the_menu(page: Page) -> None:
    """Go the way that the notice names: Settings → Profile → Delete the account."""
    page.goto("/")
    page.click(".rail__you")
    page.click("text=Settings")
    page.click("text=Delete the account…")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="This goes")).to_be_visible()


def show(page: Page, name: str) -> None:
    if SHOWN:
        page.screenshot(path=Path(SHOWN) / f"{name}.png", full_page=True)


def test_a_name_and_a_picture_are_seen_in_the_rail(
    people: People, hosted: str, picture_file: Path
) -> None:
    page = signed_up(people, hosted, "zoe")
    page.goto("/settings/profile")

    page.fill("[name=name]", "Zoe")
    page.click("text=Save")
    expect(page.locator(".rail .face")).to_have_text("Z")
    page.set_input_files("[name=picture]", picture_file)
    page.click("text=Use this picture")

    face = page.locator(".rail img.face")
    expect(face).to_be_visible()
    expect(face).to_have_js_property("complete", True)
    assert face.evaluate("face => face.naturalWidth") > 0
    show(page, "profile")


def test_the_statement_leads_to_the_picture_and_its_receipt(people: People, hosted: str) -> None:
    page = signed_up(people, hosted, "yan")

    page.click(".rail__you")
    page.click(".menu__sheet >> text=Credits")
    expect(page.get_by_role("heading", name="Every movement")).to_be_visible()
    show(page, "statement")
    page.locator(".thing").first.click()

    expect(page.get_by_role("heading", name="Receipt")).to_be_visible()
    expect(page.get_by_role("row", name="Charged")).to_be_visible()
    show(page, "receipt")


def test_leaving_is_undone_by_signing_in(people: People, hosted: str) -> None:
    page = signed_up(people, hosted, "xan")

    leave_by_the_menu(page)
    show(page, "leave")
    page.click("main form .button--bad")
    expect(page.locator("[data-message]")).to_contain_text("Your account is locked")
    page.goto("/account/login/")
    page.fill("[name=login]", "xan@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="This account is leaving")).to_be_visible()
    show(page, "leaving")
    page.click("text=Keep the account")
    page.fill("[name=login]", "xan@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")

    expect(page.locator(".generation").first).to_be_visible()


def test_leaving_is_undone_by_the_mail(people: People, hosted: str) -> None:
    page = signed_up(people, hosted, "wim")
    leave_by_the_menu(page)
    page.click("main form .button--bad")

    expect(page.locator("[data-message]")).to_contain_text("Your account is locked")
    follow_mail(page, "/leaving/")
    page.click("text=Keep the account")

    expect(page).to_have_url(f"{hosted}/account/login/")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    people: People, hosted: str, lookout: Lookout, theme: str, size: str
) -> None:
    settings = PHONE if size == "phone" else {}
    page = signed_up(people, hosted, f"{theme}-{size}", color_scheme=theme, **settings)
    lookout.look_away()
    for path in PAGES:
        page.goto(path)
        show(page, f"{path.strip('/').replace('/', '-')}-{size}-{theme}")

        found = violations(page)
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert found == [], path
        assert wide <= 0, path
