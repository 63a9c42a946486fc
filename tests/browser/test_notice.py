"""The notice is folded by chapters, and whoever is led into one finds it open."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import People

pytestmark = pytest.mark.browser
_READ = ".chapter .purpose dd"


@pytest.mark.parametrize("browser_with", [{}, {"java_script_enabled": False}])
def test_an_address_opens_the_chapter_it_leads_into(
    people: People, hosted: str, browser_with: dict[str, bool]
) -> None:
    page = people.at(hosted, **browser_with)

    page.goto("/privacy#cookies-2")

    expect(page.locator("#cookies-2")).to_be_in_viewport()
    expect(page.locator(".chapter[open]")).to_have_count(1)


def test_the_contents_open_what_they_name(page: Page) -> None:
    page.goto("/privacy")
    expect(page.locator(_READ).first).to_be_hidden()

    page.locator(".contents a[href='#part-1']").click()

    expect(page.locator("#part-1 dd").first).to_be_in_viewport()


def test_on_paper_every_chapter_is_open(page: Page) -> None:
    page.goto("/privacy")

    page.emulate_media(media="print")

    for sentence in page.locator(_READ).all():
        expect(sentence).to_be_visible()
