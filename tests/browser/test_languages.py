"""Choosing a language: the page changes, what somebody wrote does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import to_sign_up
from tests.browser.conftest import People
from tests.browser.server import running

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def choice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with two models, of which the second can do less."""
    settings = {
        "PLEINAIR_SCRIPTED": "yes",
        "PLEINAIR_MODEL": "illustrator/illustrator-1, scripted/scripted-1",
    }
    with running(tmp_path_factory.mktemp("choice"), **settings) as address:
        yield address


def test_what_stands_in_the_bar_stays(people: People, choice: str, picture_file: Path) -> None:
    page = people.at(choice)
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator(".reference input:checked")).to_have_count(1)
    page.fill("#prompt", "make it blue: 50 %\nand “quiet”")
    with page.expect_response("**/controls"):
        page.select_option("#model", "scripted/scripted-1")
    page.select_option("[name=quality]", "high")

    with page.expect_response("**/controls"):
        choose(page, "de")

    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("#prompt")).to_have_value("make it blue: 50 %\nand “quiet”")
    expect(page.locator("#model")).to_have_value("scripted/scripted-1")
    expect(page.locator("[name=quality]")).to_have_value("high")
    expect(page.locator("[name=shape] option:checked")).to_have_text("Wie die Vorlage")
    expect(page.locator(".reference input:checked")).to_have_count(1)


def test_what_was_carried_over_is_forgotten(people: People, choice: str) -> None:
    page = people.at(choice)
    page.fill("#prompt", "a lake")
    with page.expect_response("**/controls"):
        choose(page, "de")
    page.fill("#prompt", "")

    page.reload()

    expect(page.locator("#prompt")).to_have_value("")


@pytest.mark.parametrize("scripts", [True, False])
def test_whoever_comes_in_may_choose(people: People, hosted: str, *, scripts: bool) -> None:
    page = people.at(hosted, java_script_enabled=scripts)
    to_sign_up(page)

    page.click(".entrance__foot [value=de]")

    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.click(".entrance__foot [value=dark]")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def choose(page: Page, language: str) -> None:
    page.click(".rail__you")
    page.click(f".languages [value={language}]")
