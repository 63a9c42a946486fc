"""What happens elsewhere, and what happens while the line is lost."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.chromium import PATIENCE_MS, ask, newest
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser

PLACE = "JSON.stringify(document.querySelector('.generation .tile').getBoundingClientRect())"


@pytest.fixture
def maker(people: People, scripted: str) -> Page:
    page = people.at(scripted)
    ask(page, "a first hill")
    newest(page, "done")
    page.reload()
    return page


def test_what_starts_in_another_tab_appears_here(maker: Page) -> None:
    other = maker.context.new_page()
    other.goto("/")
    ask(other, "a hill from elsewhere")
    maker.bring_to_front()

    expect(maker.locator(".generation").first).to_contain_text("a hill from elsewhere")
    expect(maker.locator(".generation").first).to_have_attribute("data-state", "done")


def test_progress_and_unfinished_pictures_are_shown(maker: Page) -> None:
    ask(maker, "[slow 4] [partials 2] a lake")

    expect(maker.locator(".coming__bar")).to_be_visible()
    expect(maker.locator("[data-unfinished]")).to_be_visible()
    newest(maker, "done")
    expect(maker.locator(".coming")).to_have_count(0)


def test_a_picture_takes_the_place_that_was_kept_for_it(maker: Page) -> None:
    ask(maker, "[slow 2] a wide hill", shape="16:9")
    newest(maker, "running")
    maker.wait_for_timeout(300)
    kept = maker.evaluate(PLACE)
    newest(maker, "done")
    expect(maker.locator(".generation").first).to_have_attribute("data-state", "done")

    assert maker.evaluate(PLACE) == kept


def test_without_a_stream_the_page_asks_again_and_again(maker: Page, lookout: Lookout) -> None:
    lookout.expect(503)
    maker.route("**/events*", lambda route: route.fulfill(status=503, body=""))
    maker.reload()
    ask(maker, "[slow 1] a hill by asking")

    expect(maker.locator(".generation").first).to_contain_text("a hill by asking")
    expect(maker.locator(".generation").first).to_have_attribute(
        "data-state", "done", timeout=PATIENCE_MS
    )


def test_a_line_lost_on_the_way_loses_nothing(maker: Page, lookout: Lookout) -> None:
    cut = {"lines": 0}

    def cut_once(route: Route) -> None:
        cut["lines"] += 1
        if cut["lines"] == 1:
            route.fulfill(status=200, content_type="text/event-stream", body="retry: 200\n\n")
        else:
            route.continue_()

    maker.route("**/events*", cut_once)
    maker.reload()
    ask(maker, "[slow 2] a hill over a broken line")

    expect(maker.locator(".generation").first).to_contain_text("over a broken line")
    expect(maker.locator(".generation").first).to_have_attribute("data-state", "done")
    assert cut["lines"] > 1


def test_focus_stays_when_a_row_changes(maker: Page) -> None:
    ask(maker, "[slow 2] a hill to wait for")
    newest(maker, "running")
    maker.locator(".generation").first.locator("[data-focus=words]").focus()
    newest(maker, "done")
    expect(maker.locator(".generation").first).to_have_attribute("data-state", "done")

    expect(maker.locator(".generation").first.locator("[data-focus=words]")).to_be_focused()
