"""The prompt bar and the rows that answer it."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.chromium import ask, newest
from tests.browser.conftest import Lookout, People

pytestmark = pytest.mark.browser

DROP = """([name, bytes]) => {
  const file = new File([new Uint8Array(bytes)], name, {type: "image/png"});
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ["dragover", "drop"]) {
    const init = {dataTransfer, bubbles: true, cancelable: true};
    document.body.dispatchEvent(new DragEvent(type, init));
  }
}"""
PASTE = """([name, bytes]) => {
  const file = new File([new Uint8Array(bytes)], name, {type: "image/png"});
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  document.body.dispatchEvent(
    new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
}"""


def test_price_follows_the_choices(page: Page) -> None:
    expect(page.locator("#price")).to_contain_text("1 credit ·")

    page.select_option("[name=count]", "3")
    page.check("[name=mode][value=thinking]", force=True)

    expect(page.locator("#price")).to_contain_text("6 credits ·")


def test_settings_stay_after_sending_and_words_go(people: People, scripted: str) -> None:
    page = people.at(scripted)
    ask(page, "a hill", count="2")

    newest(page, "done")
    expect(page.locator("#prompt")).to_have_value("")
    expect(page.locator("[name=count]")).to_have_value("2")


def test_pressing_twice_sends_once(people: People, scripted: str) -> None:
    page = people.at(scripted)
    page.fill("#prompt", "[slow 1] a hill")
    page.dblclick("#send")

    newest(page, "done")
    expect(page.locator(".generation")).to_have_count(1)
    page.reload()
    expect(page.locator(".generation")).to_have_count(1)
    expect(page.locator(".fault")).to_have_count(0)


def test_enter_sends_and_shift_enter_makes_a_line(people: People, scripted: str) -> None:
    page = people.at(scripted)
    page.press("#prompt", "Shift+Enter")
    page.type("#prompt", "a lake")
    page.press("#prompt", "Enter")

    newest(page, "done")
    expect(page.locator(".generation__words")).to_have_text("a lake")


def test_an_empty_prompt_is_answered_in_the_bar(page: Page, lookout: Lookout) -> None:
    lookout.expect(422)
    page.click("#send")

    expect(page.locator("#faults")).to_contain_text("the prompt is empty")


@pytest.mark.parametrize("way", ["pick", "drop", "paste"])
def test_a_picture_can_be_brought(page: Page, picture_file: Path, way: str) -> None:
    if way == "pick":
        page.set_input_files("[data-pick]", picture_file)
    else:
        content = [picture_file.name, list(picture_file.read_bytes())]
        page.evaluate(DROP if way == "drop" else PASTE, content)
    expect(page.locator(".reference input:checked")).to_have_count(1)

    ask(page, "make it blue")
    row = newest(page, "done")
    expect(page.locator(f"{row} .generation__from img")).to_have_count(1)
    expect(page.locator(".reference")).to_have_count(0)


def test_a_newcomers_first_pictures_come_to_one_guest(page: Page, picture_file: Path) -> None:
    # More files at once than a model needs; each of them is asked for by one and the same maker.
    page.set_input_files("[data-pick]", [picture_file] * 4)
    expect(page.locator(".reference input:checked")).to_have_count(4)

    ask(page, "make it blue")

    expect(page.locator(f"{newest(page, 'done')} .generation__from img")).to_have_count(4)


def test_a_mask_goes_along_and_is_offered_beside_a_picture_only(
    page: Page, picture_file: Path, tmp_path: Path, lookout: Lookout
) -> None:
    lookout.expect(422)
    mask, small = tmp_path / "mask.png", tmp_path / "small.png"
    Image.new("RGBA", (320, 240), (0, 0, 0, 0)).save(mask)
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(small)
    page.click(".chip--more")
    expect(page.locator(".more__mask")).to_be_hidden()
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator(".more__mask")).to_be_visible()

    page.set_input_files("[name=mask_file]", small)
    ask(page, "make it blue")
    expect(page.locator("#faults")).to_contain_text("10 × 10")

    page.set_input_files("[name=mask_file]", mask)
    ask(page, "make it blue")
    newest(page, "done")
    expect(page.locator("[name=mask_file]")).to_have_value("")


def test_a_brought_picture_can_be_left_out(page: Page, picture_file: Path) -> None:
    page.set_input_files("[data-pick]", picture_file)
    expect(page.locator(".reference input:checked")).to_have_count(1)

    page.click(".reference__out")

    expect(page.locator(".reference")).to_have_count(0)


def test_what_is_no_picture_is_refused_in_words(
    page: Page, tmp_path: Path, lookout: Lookout
) -> None:
    lookout.expect(422)
    path = tmp_path / "trick.png"
    path.write_bytes(b"this is no picture")
    page.set_input_files("[data-pick]", path)

    expect(page.locator("#faults .fault")).to_have_count(1)
    expect(page.locator(".reference")).to_have_count(0)


def test_a_refusal_names_the_rule_and_offers_other_words(page: Page) -> None:
    before = page.inner_text("[data-credits]")
    ask(page, "A gory battle of knights")
    row = newest(page, "refused")
    expect(page.locator(row)).to_contain_text("refused, and cost nothing")

    page.click(f"{row} [data-fill]")

    expect(page.locator("#prompt")).to_have_value("A dramatic battle of knights")
    expect(page.locator("[data-credits]")).to_have_text(before)


def test_cancelling_costs_nothing(people: People, scripted: str) -> None:
    page = people.at(scripted)
    before = page.inner_text("[data-credits]")
    ask(page, "[slow 60] a hill")
    newest(page, "running")

    page.click("text=Cancel")

    newest(page, "cancelled")
    expect(page.locator("[data-credits]")).to_have_text(before)


def test_a_long_prompt_is_taken_and_shown_whole_on_its_page(people: People, scripted: str) -> None:
    page = people.at(scripted)
    prompt = "a crooked street, a red door, a cat on a wall, " * 120 + "home"
    ask(page, prompt)
    row = newest(page, "done")
    height = page.locator(f"{row} .generation__words").bounding_box()
    assert height
    assert height["height"] < 200

    page.click(f"{row} .generation__words a")

    expect(page.locator(".generation__words")).to_have_text(prompt)


def test_a_variant_arrives_above_without_leaving_the_page(page: Page) -> None:
    ask(page, "A red house on a hill")
    newest(page, "done")
    page.hover(".tile")
    page.click("[data-key=v]")

    expect(page.locator(".generation")).to_have_count(2)
    expect(page.locator(".generation").first.locator("[data-image]")).to_have_count(4)


def test_use_again_fills_the_bar_with_words_and_settings(people: People, scripted: str) -> None:
    page = people.at(scripted)
    ask(page, "a lake", count="3")
    newest(page, "done")
    page.select_option("[name=count]", "1")

    page.click("text=Use again")

    expect(page.locator("#prompt")).to_have_value("a lake")
    expect(page.locator("[name=count]")).to_have_value("3")
    expect(page.locator("#prompt")).to_be_focused()


def test_words_that_could_not_be_sent_are_still_there(
    people: People, scripted: str, lookout: Lookout
) -> None:
    page = people.at(scripted)
    # The browser itself complains of the missing line.
    lookout.look_away()
    page.fill("#prompt", "a lighthouse in a storm")
    page.context.set_offline(True)

    page.click("#send")

    expect(page.get_by_text("There is no line to the studio.")).to_be_visible()
    expect(page.locator("#prompt")).to_have_value("a lighthouse in a storm")
