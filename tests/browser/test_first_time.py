"""Somebody's first minutes, in each kind of site."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import ask, newest, to_sign_up
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser
BOAT = "A sailing boat on the sea at sunset"


def test_newcomer_makes_finds_takes_and_deletes_a_picture(page: Page, tmp_path: Path) -> None:
    before = int(page.inner_text("[data-credits]"))
    ask(page, BOAT)
    row = newest(page, "done")
    expect(page.locator("[data-credits]")).to_have_text(str(before - 1))

    page.click("text=Activity")
    expect(page.locator(".grid__cell")).to_have_count(1)
    page.hover(".tile__picture")
    expect(page.locator(".grid__words")).to_have_css("opacity", "1")
    page.click(".tile__picture")
    expect(page.locator(".single__back")).to_have_text("Activity")
    expect(page.locator(".recipe").first).to_contain_text("Illustrator")

    with page.expect_download() as download:
        page.click("text=Download")
    assert download.value.suggested_filename == "a-sailing-boat-on-the-sea-at-sunset-1.png"

    page.goto("/")
    page.click(f"{row} .confirm summary")
    page.click(f"{row} .confirm .button--bad")
    expect(page.locator(".generation")).to_have_count(0)
    page.reload()
    expect(page.locator(".welcome")).to_be_visible()


def test_where_nothing_is_kept_a_picture_goes_with_its_download(
    people: People, ephemeral: str, lookout: Lookout
) -> None:
    page = people.at(ephemeral)
    expect(page.locator(".price")).not_to_contain_text("credit")
    ask(page, BOAT)
    newest(page, "done")
    expect(page.locator(".generation__words")).to_contain_text(BOAT)
    expect(page.locator(".generation local-time")).to_have_text(re.compile(r"^\d\d:\d\d( [AP]M)?$"))
    picture = str(page.locator("[data-image]").get_attribute("href"))

    lookout.expect(410)
    page.hover(".tile")
    with page.expect_download() as download:
        page.click("[data-goes]")
    assert Path(download.value.path()).stat().st_size > 1000

    expect(page.locator(".tile")).to_contain_text("Downloaded, and gone from here.")
    page.goto(picture)
    expect(page.locator("h1")).to_have_text("Gone, as promised.")


def test_an_example_fills_the_bar(page: Page) -> None:
    page.locator(".example").nth(1).click()

    expect(page.locator("#prompt")).to_have_value(re.compile("fox"))
    expect(page.locator("#prompt")).to_be_focused()


def test_signing_up_keeps_what_the_guest_made(people: People, hosted: str) -> None:
    page = people.at(hosted)
    ask(page, BOAT)
    newest(page, "done")

    page.click(".rail__you")
    expect(page.locator(".rail__account .menu__sheet")).to_contain_text("Sign up")
    to_sign_up(page)
    page.fill("[name=email]", "newcomer@example.org")
    page.fill("[name=password1]", "a rather long password")
    page.click("form .button--seal")

    page.goto("/")
    expect(page.locator(".generation__words")).to_contain_text(BOAT)
    page.click(".rail__you")
    expect(page.locator(".menu__who")).to_have_text("newcomer@example.org")


def test_everything_works_without_javascript(people: People, hosted: str) -> None:
    page = people.at(hosted, java_script_enabled=False)
    page.fill("#prompt", BOAT)
    page.click("#send")
    for _ in range(40):
        if page.locator(".generation[data-state=done]").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.locator(".tile__image")).to_have_attribute("alt", re.compile(BOAT))

    page.click("text=Recipe")
    expect(page.locator(".recipe").first).to_be_visible()
    page.click(".confirm summary")
    page.click(".confirm .button--bad")
    expect(page.locator(".nothing__headline")).to_be_visible()
