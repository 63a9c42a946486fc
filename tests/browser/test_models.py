"""Choosing a model: the controls follow, what was written stays, the choice may be kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import ask, newest, sign_up
from tests.browser.conftest import People
from tests.browser.server import running

pytestmark = pytest.mark.browser

SCRIPTED, ILLUSTRATOR = "scripted/scripted-1", "illustrator/illustrator-1"
MASKLESS = "evolink/gpt-image-2"


@pytest.fixture(scope="module")
def choice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with three models; nothing is asked of the last."""
    settings = {
        "PLEINAIR_PROFILE": "workspace",
        "PLEINAIR_SCRIPTED": "yes",
        "PLEINAIR_MODEL": f"{SCRIPTED}, {ILLUSTRATOR}, {MASKLESS}",
        "EVOLINK_API_KEY": "nobody",
    }
    with running(tmp_path_factory.mktemp("choice"), **settings) as address:
        yield address


@pytest.fixture
def page(people: People, choice: str) -> Page:
    """A newcomer at that site."""
    return people.at(choice)


def choose(page: Page, model: str) -> None:
    with page.expect_response("**/controls"):
        page.select_option("#model", model)
    page.wait_for_selector("[data-chips]:not(.htmx-request)")


def test_a_model_is_chosen_makes_the_picture_and_is_preferred(page: Page) -> None:
    sign_up(page, "vera@example.org")
    page.fill("#prompt", "A red house on a hill")
    page.select_option("[name=quality]", "high")
    expect(page.locator("#price")).to_contain_text("4 credits")

    choose(page, ILLUSTRATOR)

    expect(page.locator("#prompt")).to_have_value("A red house on a hill")
    expect(page.locator("[name=quality]")).to_have_count(0)
    expect(page.locator("#hint")).to_have_text("Changed for Illustrator: Auto quality.")
    expect(page.locator("#price")).to_contain_text("1 credit")

    page.click("#send")
    expect(page.locator(f"{newest(page, 'done')} .facts")).to_contain_text("Illustrator")
    expect(page.locator("#model")).to_have_value(ILLUSTRATOR)

    page.goto("/settings/preferences")
    page.select_option("[name=model]", ILLUSTRATOR)
    page.click("#beginning + form .button")
    page.goto("/")
    expect(page.locator("#model")).to_have_value(ILLUSTRATOR)


def test_an_edit_begins_with_the_model_of_its_picture(page: Page) -> None:
    choose(page, ILLUSTRATOR)
    ask(page, "A red house on a hill")
    row = newest(page, "done")
    choose(page, SCRIPTED)
    page.fill("#prompt", "make it blue")

    page.locator(f"{row} .tile").hover()
    with page.expect_response("**/controls"):
        page.click(f"{row} [data-with]")

    expect(page.locator("#model")).to_have_value(ILLUSTRATOR)
    expect(page.locator("[name=shape] option:checked")).to_have_text("Like the picture")
    expect(page.locator(".reference")).to_have_count(1)
    expect(page.locator("#prompt")).to_have_value("make it blue")


def test_a_painted_mask_stays_as_long_as_the_model_takes_one(
    page: Page, picture_file: Path
) -> None:
    painted = "() => document.querySelector('[name=mask_file]')?.files.length ?? -1"
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator(".reference input:checked")).to_have_count(1)
    page.click("[data-paint]")
    expect(page.locator(".mask__paint")).to_be_focused()
    page.keyboard.press("Space")
    page.click("[data-mask=done]")
    expect(page.locator(".reference__mask")).to_be_visible()

    choose(page, ILLUSTRATOR)
    assert page.evaluate(painted) == 1

    choose(page, MASKLESS)
    assert page.evaluate(painted) == -1
    expect(page.locator(".reference__mask")).to_have_count(0)
    expect(page.locator("#paint")).to_have_text("GPT Image 2 (Evolink) takes no mask.")

    choose(page, SCRIPTED)
    assert page.evaluate(painted) == 0


def test_whoever_chooses_by_keys_stays_where_they_were(page: Page) -> None:
    page.focus("#model")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    with page.expect_response("**/controls"):
        page.keyboard.press("Enter")

    expect(page.locator("#model")).to_have_value(ILLUSTRATOR)
    expect(page.locator("#model")).to_be_focused()


def test_without_javascript_the_model_is_a_field_like_the_others(
    people: People, choice: str
) -> None:
    page = people.at(choice, java_script_enabled=False)
    page.fill("#prompt", "A red house on a hill")
    page.select_option("#model", ILLUSTRATOR)
    page.click("#send")

    expect(page.locator(".facts").first).to_contain_text("Illustrator")
