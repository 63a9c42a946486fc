"""Signing up in a browser: the question, the puzzle, the notice, and going back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import to_sign_up
from tests.browser.conftest import Lookout, People
from tests.browser.test_pages import _violations

pytestmark = pytest.mark.browser
PASSWORD = "a rather long password"


def _answer(page: Page, year: str) -> None:
    page.goto("/account/age")
    page.select_option("[name=country]", "FR")
    page.select_option("[name=month]", "7")
    page.select_option("[name=year]", year)
    page.click("form .button--seal")


def test_the_browser_solves_the_puzzle_while_somebody_types(people: People, hosted: str) -> None:
    page = people.at(hosted)
    to_sign_up(page)
    assert page.input_value("[name=answer]") == ""

    page.fill("[name=email]", "solver@example.org")
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")

    page.wait_for_url("**/")
    expect(page.get_by_text("credits are waiting")).to_be_visible()
    expect(page.get_by_role("button", name="Send again")).to_be_visible()


def test_pressing_at_once_waits_for_the_answer_and_loses_nothing(
    people: People, hosted: str
) -> None:
    page = people.at(hosted)
    to_sign_up(page)

    page.eval_on_selector(
        "form",
        """(form, password) => {
          form.elements.email.value = "hasty@example.org";
          form.elements.password1.value = password;
          form.requestSubmit();
        }""",
        PASSWORD,
    )

    page.wait_for_url("**/")


def test_after_a_refusal_going_back_offers_no_other_try(people: People, hosted: str) -> None:
    page = people.at(hosted)
    _answer(page, "2019")
    expect(page.get_by_text("We cannot make an account for you now.")).to_be_visible()

    page.go_back()
    if page.locator("[name=year]").count():
        page.select_option("[name=country]", "FR")
        page.select_option("[name=month]", "7")
        page.select_option("[name=year]", "1990")
        page.click("form .button--seal")

    expect(page.get_by_text("We cannot make an account for you now.")).to_be_visible()
    page.goto("/account/signup/")
    assert page.locator("[name=email]").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_around_signing_up(
    people: People, hosted: str, lookout: Lookout, theme: str, width: int
) -> None:
    page = people.at(hosted, color_scheme=theme, viewport={"width": width, "height": 900})
    found = []
    for path in ("/account/age", "/privacy", "/account/login/code/"):
        page.goto(path)
        found += _violations(page, lookout)
    _answer(page, "2019")
    expect(page.get_by_text("We cannot make an account for you now.")).to_be_visible()
    found += _violations(page, lookout)

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
