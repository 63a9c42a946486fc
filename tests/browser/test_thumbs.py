"""On a phone, what is pressed is as large as a thumb needs it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import ask, newest
from tests.browser.conftest import People

pytestmark = pytest.mark.browser
_THUMB_PX = 44
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
_HEIGHT = "element => element.getBoundingClientRect().height"
_PRESSED = "main .button, .entrance__other a, div.field__help > a"


@pytest.fixture
def phone(people: People, hosted: str) -> Page:
    """A newcomer with a phone in the hand."""
    return people.at(hosted, **PHONE)


@pytest.mark.parametrize(
    "path", ["/account/login/", "/account/login/code/", "/account/password/reset/", "/account/age"]
)
def test_links_of_the_ways_in(phone: Page, path: str) -> None:
    phone.goto(path)

    assert _small(phone) == []


def test_buttons_of_a_picture(phone: Page) -> None:
    ask(phone, "A red house on a hill")
    phone.locator(newest(phone, "done")).locator("a[href^='/i/']").first.click()
    phone.wait_for_url("**/i/**")

    assert _small(phone) == []


@pytest.mark.parametrize("locale", ["en", "de"])
def test_the_bar_leaves_the_pictures_their_screen(
    people: People, scripted: str, locale: str
) -> None:
    page = people.at(scripted, **PHONE, locale=locale)
    page.fill("#prompt", "A red house on a hill")

    chips = page.locator(".bar__set > *")
    tops = {chip.evaluate("element => element.offsetTop") for chip in chips.all()}
    assert chips.count() > 4
    assert len(tops) == 1
    assert [chip.evaluate(_HEIGHT) for chip in chips.all() if chip.evaluate(_HEIGHT) < 44] == []
    assert page.locator("#bar").evaluate(_HEIGHT) < PHONE["viewport"]["height"] / 4
    chips.last.locator("select").focus()
    expect(chips.last).to_be_in_viewport(ratio=0.9)


def _small(page: Page) -> list[str]:
    shown = [one for one in page.locator(_PRESSED).all() if one.is_visible()]
    assert shown
    return [one.inner_text() for one in shown if one.evaluate(_HEIGHT) < _THUMB_PX]
