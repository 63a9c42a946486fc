"""An edit looks like one, and takes its picture's shape."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import ask, newest
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser


def test_a_picture_turns_the_bar_into_an_edit_and_back(page: Page, picture_file: Path) -> None:
    page.fill("#prompt", "make it blue")
    page.set_input_files("[data-pick]", picture_file)

    expect(page.locator("#prompt")).to_have_attribute("placeholder", "What should change?")
    expect(page.locator("#send")).to_contain_text("Edit")
    expect(page.locator("[name=shape] option:checked")).to_have_text("Like the picture")
    expect(page.locator(".reference img")).to_have_js_property("clientHeight", 146)

    page.click("[data-leave]")

    expect(page.locator(".reference")).to_have_count(0)
    expect(page.locator("#send")).to_contain_text("Create")
    expect(page.locator("[name=shape] option:checked")).to_have_text("Auto shape")
    expect(page.locator("#prompt")).to_have_value("make it blue")


def test_an_edit_comes_out_in_the_shape_of_its_picture(page: Page, picture_file: Path) -> None:
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator(".reference input:checked")).to_have_count(1)
    ask(page, "make it blue")

    row = newest(page, "done")
    box = page.locator(f"{row} .tile__picture").bounding_box()

    assert box
    assert box["width"] / box["height"] == pytest.approx(4 / 3, rel=0.02)
    expect(page.locator("#send")).to_contain_text("Create")


def test_an_edit_can_be_asked_for_and_left_without_javascript(people: People, hosted: str) -> None:
    maker = people.at(hosted)
    ask(maker, "A red house on a hill", shape="16:9")
    newest(maker, "done")
    picture = maker.locator("[data-image]").get_attribute("data-image")
    state = maker.context.storage_state()
    page = people.at(hosted, java_script_enabled=False, storage_state=state)

    page.goto(f"/?with={picture}")
    expect(page.locator("#send")).to_contain_text("Edit")
    expect(page.locator("[name=shape] option:checked")).to_have_text("Like the picture")

    page.click("[data-leave]")
    expect(page.locator("#send")).to_contain_text("Create")


def test_faults_go_when_they_are_mended(page: Page, lookout: Lookout) -> None:
    lookout.expect(422)
    page.click("#send")
    expect(page.locator("#faults .fault")).to_have_count(1)
    page.type("#prompt", "a")
    expect(page.locator("#faults .fault")).to_have_count(0)

    page.goto("/account/login/")
    page.fill("[name=login]", "nobody@example.org")
    page.fill("[name=password]", "not the password")
    page.click("form .button--seal")
    expect(page.locator(".fault")).to_have_count(1)
    page.type("[name=password]", "x")
    expect(page.locator(".fault")).to_have_count(0)


def test_the_theme_changes_nothing_else(people: People, scripted: str) -> None:
    # What was asked scrolls to the top: at once for whoever asked for less motion.
    page = people.at(scripted, viewport={"width": 1024, "height": 500}, reduced_motion="reduce")
    ask(page, "a hill")
    newest(page, "done")
    page.fill("#prompt", "half a senten")
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(200)
    place = page.evaluate("scrollY")
    assert place > 0

    page.click(".rail__you")
    page.click("text=Dark")

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("#prompt")).to_have_value("half a senten")
    assert page.evaluate("scrollY") == place


def test_the_theme_chosen_by_hand_wins_over_the_system(people: People, scripted: str) -> None:
    page = people.at(scripted, color_scheme="light")
    page.goto("/")
    looks = (
        "e => [getComputedStyle(e).colorScheme, getComputedStyle(document.body).backgroundColor]"
    )
    assert page.locator("html").evaluate(looks) == ["light dark", "rgb(247, 245, 241)"]

    page.click(".rail__you")
    page.click("text=Dark")

    assert page.locator("html").evaluate(looks) == ["dark", "rgb(21, 20, 18)"]


def test_on_a_phone_more_can_be_closed_by_hand_and_by_key(people: People, hosted: str) -> None:
    page = people.at(hosted, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.tap("#prompt")
    page.click(".chip--more")
    page.click("[data-close-menu]")
    expect(page.locator(".more__sheet")).to_be_hidden()
    expect(page.locator(".chip--more")).to_be_focused()

    page.keyboard.press("Enter")
    expect(page.locator(".more__sheet")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".more__sheet")).to_be_hidden()


def test_buttons_do_not_cover_a_picture_on_a_phone(people: People, scripted: str) -> None:
    page = people.at(
        scripted, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    ask(page, "[slow 2] two hills", count="2")
    newest(page, "running")
    kept = page.locator(".generation__pictures").bounding_box()
    newest(page, "done")
    page.wait_for_timeout(300)

    picture = page.locator(".tile__picture").first.bounding_box()
    button = page.locator(".moves__one").first.bounding_box()
    assert kept
    assert picture
    assert button
    assert button["y"] >= picture["y"] + picture["height"]
    now = page.locator(".generation__pictures").bounding_box()
    assert now
    assert now["height"] == pytest.approx(kept["height"], abs=1)


def test_who_edits_a_picture_of_long_ago_is_at_the_top(people: People, scripted: str) -> None:
    page = people.at(scripted, viewport={"width": 1280, "height": 500})
    for number in (1, 2, 3):
        ask(page, f"hill {number}")
        expect(page.locator(".generation[data-state=done]")).to_have_count(number)
    page.goto(str(page.locator("[data-image]").last.get_attribute("href")))
    page.click("text=Edit this")

    expect(page.locator(".reference img")).to_be_visible()
    expect(page.locator("#prompt")).to_be_focused()
    assert page.evaluate("scrollY") == 0


def test_on_a_phone_the_bar_at_rest_is_one_line(people: People, hosted: str) -> None:
    page = people.at(hosted, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    bar = page.locator("#bar")
    resting = bar.bounding_box()
    page.tap("#prompt")
    page.wait_for_timeout(200)

    assert resting
    assert resting["height"] < 80
    for name in ("mode", "shape", "tier", "count"):
        # The row of choices is dragged sideways where it is wider than the screen.
        choice = page.locator(f"#bar [name={name}]").first
        choice.scroll_into_view_if_needed()
        box = choice.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_scripts_the_prompt_has_a_phone_s_width(people: People, hosted: str) -> None:
    page = people.at(hosted, viewport={"width": 390, "height": 844}, java_script_enabled=False)
    box = page.locator("#prompt").bounding_box()

    assert box
    assert box["width"] > 200


def _alpha(page: Page, x: float, y: float) -> list[int]:
    """Return the mask's size, and how opaque it is at a place told as parts of it."""
    return page.evaluate(
        """async ([x, y]) => {
            const [file] = document.querySelector("[name=mask_file]").files;
            const picture = await createImageBitmap(file);
            const paper = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
            paper.drawImage(picture, 0, 0);
            const place = [x * picture.width, y * picture.height];
            return [picture.width, picture.height, paper.getImageData(...place, 1, 1).data[3]];
        }""",
        [x, y],
    )


def test_where_it_may_change_is_painted_on_the_picture(page: Page, picture_file: Path) -> None:
    page.set_input_files("[data-pick]", picture_file)
    page.click("[data-paint]")
    expect(page.locator(".mask__paint")).to_be_focused()
    box = page.locator(".mask__paint").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + box["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.3, steps=5)
    page.mouse.up()
    page.keyboard.press("Space")
    page.keyboard.press("Control+z")
    page.click("[data-mask=done]")

    expect(page.locator(".reference__mask")).to_be_visible()
    assert _alpha(page, 0.3, 0.3) == [320, 240, 0]
    assert _alpha(page, 0.8, 0.8) == [320, 240, 255]

    page.fill("#prompt", "make it black and white")
    page.click("#send")
    newest(page, "done")
    expect(page.locator("#faults .fault")).to_have_count(0)


def test_a_mask_is_painted_by_keys_and_goes_with_its_picture(
    page: Page, picture_file: Path
) -> None:
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator("[data-paint]")).to_be_visible()
    page.locator("[data-paint]").press("Enter")
    expect(page.locator(".mask__paint")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Shift+ArrowRight")
    page.locator("[data-mask=done]").press("Enter")
    expect(page.locator(".reference__mask")).to_be_visible()
    assert _alpha(page, 0.5, 0.5) == [320, 240, 0]

    page.click("[data-leave]")

    expect(page.locator("[name=mask_file]")).to_have_js_property("files.length", 0)
