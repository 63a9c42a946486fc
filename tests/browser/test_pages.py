"""Every page for everybody: axe, both themes, keys, size."""

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import ask, newest, to_sign_up
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser
STATIC = Path("pleinair/web/static/web")
# What a first visit may weigh: our styles and scripts, compressed.
MOST_BYTES = 60_000


def _violations(page: Page, lookout: Lookout) -> list[str]:
    # What the tool itself puts into the page is not ours.
    lookout.look_away()
    return violations(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/activity",
        "/account/login/",
        "/account/signup/",
        "/account/password/reset/",
        "/account/password/reset/done/",
        "/account/password/reset/key/1-no-such-key/",
        "/account/confirm-email/",
        "/account/confirm-email/no-such-key/",
        "/operator/no-such-token",
        "/g/00000000-0000-4000-8000-000000000000",
    ],
)
def test_axe_finds_nothing_for_a_newcomer(
    people: People, hosted: str, lookout: Lookout, path: str, theme: str
) -> None:
    lookout.expect(404)
    lookout.expect(410)
    page = people.at(hosted, color_scheme=theme)
    page.goto(path)

    assert _violations(page, lookout) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_work(
    people: People, hosted: str, lookout: Lookout, theme: str
) -> None:
    page = people.at(hosted, color_scheme=theme, viewport={"width": 1280, "height": 1600})
    ask(page, "A gory battle of knights")
    newest(page, "refused")
    ask(page, "A red house on a hill", count="2")
    newest(page, "done")
    page.wait_for_timeout(400)
    picture = str(page.locator("[data-image]").first.get_attribute("href"))
    found = _violations(page, lookout)
    page.click(".more summary")
    page.wait_for_timeout(300)
    found += _violations(page, lookout)
    one = str(page.locator(".generation__words a").first.get_attribute("href"))
    for path in (picture, one, f"/?with={picture.rpartition('/')[2]}", "/activity", "/nowhere"):
        page.goto(path)
        page.wait_for_timeout(300)
        found += _violations(page, lookout)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_for_somebody_signed_in(
    people: People, hosted: str, lookout: Lookout, theme: str
) -> None:
    lookout.expect(422)
    page = people.at(hosted, color_scheme=theme)
    to_sign_up(page)
    page.fill("[name=email]", "not an address")
    page.fill("[name=password1]", "short")
    page.eval_on_selector("form", "form => { form.noValidate = true; }")
    page.click("form .button--seal")
    expect(page.locator(".fault").first).to_be_visible()
    found = _violations(page, lookout)
    page.fill("[name=email]", f"looked-at-{theme}@example.org")
    page.fill("[name=password1]", "a rather long password")
    page.click("form .button--seal")
    page.wait_for_url("**/")
    for path in ("/", "/account/logout/", "/account/email/", "/account/password/change/"):
        page.goto(path)
        page.wait_for_timeout(300)
        found += _violations(page, lookout)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_a_phone(
    people: People, ephemeral: str, lookout: Lookout, theme: str
) -> None:
    page = people.at(
        ephemeral,
        color_scheme=theme,
        viewport={"width": 390, "height": 844},
        is_mobile=True,
        has_touch=True,
    )
    page.click(".rail__you")
    page.wait_for_timeout(300)

    assert _violations(page, lookout) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_the_theme_is_remembered(page: Page) -> None:
    page.click(".rail__you")
    with page.expect_response("**/theme"):
        page.click("text=Dark")
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_nothing_moves_for_who_asked_for_that(people: People, hosted: str) -> None:
    page = people.at(hosted, reduced_motion="reduce")

    moving = page.eval_on_selector_all(
        "*", "all => all.filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )

    assert moving == 0


def test_a_question_mark_lists_the_keys(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()

    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#prompt")).to_be_focused()


def test_a_question_mark_in_the_empty_prompt_lists_the_keys_too(page: Page) -> None:
    expect(page.locator("#prompt")).to_be_focused()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()

    page.keyboard.press("Escape")
    page.type("#prompt", "why?")
    expect(page.locator("#prompt")).to_have_value("why?")
    expect(page.locator("#keys")).to_be_hidden()


@pytest.mark.parametrize(("theme", "ring"), [("light", (195, 60, 34)), ("dark", (242, 106, 72))])
@pytest.mark.parametrize("path", ["/", "/activity"])
def test_the_picture_that_keys_have_come_to_has_a_ring(
    people: People, scripted: str, path: str, theme: str, ring: tuple[int, int, int]
) -> None:
    page = people.at(scripted, color_scheme=theme)
    ask(page, "a hill")
    newest(page, "done")
    page.goto(path)
    page.keyboard.press("Escape")
    page.keyboard.press("j")

    expect(page.locator("a.tile__picture")).to_be_focused()
    shown = Image.open(BytesIO(page.locator("a.tile__picture").screenshot())).convert("RGB")
    assert shown.getpixel((1, shown.height // 2)) == ring


def test_escape_leads_back_from_a_picture(people: People, scripted: str) -> None:
    page = people.at(scripted)
    ask(page, "a hill")
    newest(page, "done")
    page.goto("/activity")
    page.click("a.tile__picture")
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()

    page.keyboard.press("Escape")

    page.wait_for_url("**/activity")


def test_who_deletes_a_row_goes_on_at_the_next(people: People, scripted: str) -> None:
    page = people.at(scripted)
    for number, prompt in enumerate(("a hill", "a lake"), start=1):
        ask(page, prompt)
        expect(page.locator(".generation[data-state=done]")).to_have_count(number)
    page.locator("[data-focus=delete]").first.press("Enter")
    page.locator(".confirm[open] .button--bad").press("Enter")

    expect(page.locator(".generation")).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('.generation') !== null")


def test_everything_on_the_first_page_is_reached_by_keyboard(page: Page) -> None:
    page.keyboard.press("Escape")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.name"))

    assert {"prompt", "send", "files", "shape", "count"} <= reached


def test_chosen_pictures_are_deleted_together(people: People, scripted: str) -> None:
    page = people.at(scripted)
    ask(page, "two hills", count="3")
    newest(page, "done")
    page.goto("/activity")
    for box in page.locator("[name=images]").all()[:2]:
        box.check(force=True)
    expect(page.locator(".chosen__count")).to_have_text("2 chosen")

    page.click(".chosen summary")
    page.click(".chosen .button--bad")

    expect(page.locator(".grid__cell")).to_have_count(1)
    expect(page.locator(".message")).to_have_text("2 deleted.")


def test_one_bar_stands_above_the_stream_after_signing_up(people: People, scripted: str) -> None:
    page = people.at(scripted)
    to_sign_up(page)
    page.fill("[name=email]", "told-twice@example.org")
    page.fill("[name=password1]", "a rather long password")
    page.click("form .button--seal")

    expect(page.locator(".message")).to_have_count(1)
    expect(page.locator(".message")).to_contain_text("open the link that we have sent")
    bar, below = page.locator(".message").bounding_box(), page.locator(".stream").bounding_box()
    assert bar
    assert below
    assert bar["y"] + bar["height"] <= below["y"]


def test_styles_and_scripts_stay_light() -> None:
    ours = [*STATIC.glob("css/*.css"), *STATIC.glob("js/*.js")]
    size = sum(len(gzip.compress(path.read_bytes())) for path in ours)

    assert 0 < size < MOST_BYTES
