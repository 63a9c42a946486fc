"""Second steps, passkeys and sessions, walked by people with browsers of their own."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import to_sign_up
from tests.browser.conftest import Lookout, People
from tests.browser.second_steps import code_of, give_key
from tests.browser.server import running
from tests.browser.test_pages import _violations

pytestmark = pytest.mark.browser

PASSWORD = "a rather long password"
HOME = re.compile(r"^[^/]*//[^/]*/$")
# Where pictures of the pages go, for whoever wants to look at them.
SHOWN = os.environ.get("PLEINAIR_TEST_PICTURES", "")
LOOKS = [("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a workspace. Passkeys need a name: no browser takes numbers for one."""
    folder = tmp_path_factory.mktemp("workspace")
    with running(folder, host="localhost", PLEINAIR_PROFILE="workspace") as address:
        yield address


def next_code(secret: str, used: str) -> str:
    """Return a code that was not used yet: an app shows another every half minute."""
    end = time.monotonic() + 40
    while (code := code_of(secret)) == used:
        assert time.monotonic() < end
        time.sleep(0.5)
    return code


def signed_up(people: People, address: str, name: str) -> Page:
    """Somebody with an account and a confirmed address, at Settings → Security."""
    page = people.at(address)
    to_sign_up(page)
    page.fill("[name=email]", f"{name}@example.org")
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url(HOME)
    page.goto("/mail")
    page.get_by_text("Confirm").first.click()
    link = page.locator("main").inner_text()
    link = next(word for word in link.split() if "confirm-email" in word)
    page.goto(urlsplit(link).path)
    page.click("form .button--seal")
    page.goto("/settings/security")
    return page


def sign_in(people: People, address: str, name: str) -> Page:
    """The first step, in another browser."""
    page = people.at(address)
    page.goto("/account/login/")
    page.fill("[name=login]", f"{name}@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    return page


def prove(page: Page) -> None:
    """Enter the password once more."""
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")


def show(page: Page, name: str) -> None:
    if not SHOWN:
        return
    before = page.viewport_size
    for theme, width in LOOKS:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=Path(SHOWN) / f"{name}-{theme}-{width}.png", full_page=True)
    page.set_viewport_size(before)


def set_up_app(page: Page) -> tuple[str, str, list[str]]:
    """Set an app up; return its secret, the code that was used, and the recovery codes."""
    page.click("text=Set up an app")
    if page.locator("[name=password]").count():
        prove(page)
    secret = page.locator(".secret code").inner_text().replace(" ", "")
    show(page, "app")
    code = code_of(secret)
    page.fill("[name=code]", code)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    show(page, "codes")
    return secret, code, page.locator(".codes li").all_inner_texts()


def test_an_app_is_set_up_asked_for_and_its_code_is_good_once(
    people: People, workspace: str
) -> None:
    page = signed_up(people, workspace, "ann")
    show(page, "security")
    secret, used, codes = set_up_app(page)
    assert len(codes) == len(set(codes)) == 10
    with page.expect_download() as waited:
        page.click("text=Download them")
    assert waited.value.path().read_text().split() == codes
    page.reload()
    expect(page.get_by_text("They were shown once")).to_be_visible()
    show(page, "codes-again")

    other = sign_in(people, workspace, "ann")
    expect(other.get_by_role("heading", name="The second step")).to_be_visible()
    show(other, "second-step")
    other.fill("[name=code]", used)
    other.click("form .button--seal")
    expect(other.get_by_text("This did not work.")).to_be_visible()
    other.fill("[name=code]", next_code(secret, used))
    other.click("form .button--seal")
    other.wait_for_url(HOME)
    other.goto("/settings/security")
    expect(other.get_by_text("Signing in asks for a code of your app, too.")).to_be_visible()
    show(other, "security-app")


def test_a_recovery_code_opens_once(people: People, workspace: str) -> None:
    _secret, _used, codes = set_up_app(signed_up(people, workspace, "bob"))

    page = sign_in(people, workspace, "bob")
    page.fill("[name=code]", codes[0])
    page.click("form .button--seal")
    page.wait_for_url(HOME)
    expect(page.get_by_text("9 codes are left.")).to_be_visible()

    again = sign_in(people, workspace, "bob")
    again.fill("[name=code]", codes[0])
    again.click("form .button--seal")
    expect(again.get_by_text("This did not work.")).to_be_visible()


def test_a_passkey_is_added_signs_in_is_renamed_and_removed(people: People, workspace: str) -> None:
    page = signed_up(people, workspace, "cleo")
    give_key(page)
    page.click("text=Add a passkey")
    prove(page)
    show(page, "passkey-add")
    page.fill("[name=name]", "Telephone")
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.click("text=I have them")
    expect(page.locator("li", has_text="Telephone")).to_be_visible()
    show(page, "security-passkey")

    page.goto("/account/logout/")
    page.click("form .button--seal")
    page.goto("/account/login/")
    show(page, "sign-in")
    page.click("text=Sign in with a passkey")
    page.wait_for_url(HOME)
    page.goto("/settings/security")

    page.get_by_role("link", name="Rename: Telephone").click()
    show(page, "passkey-prove")
    page.click("text=Use a passkey")
    show(page, "passkey-rename")
    page.fill("[name=name]", "Old telephone")
    page.click("form .button--seal")
    page.get_by_role("link", name="Remove: Old telephone").click()
    show(page, "passkey-remove")
    page.click("form .button--bad")
    expect(page.get_by_text("nothing to remember")).to_be_visible()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_hidden()


def test_a_password_alone_does_not_go_round_a_passkey(people: People, workspace: str) -> None:
    page = signed_up(people, workspace, "dora")
    give_key(page)
    page.click("text=Add a passkey")
    prove(page)
    page.click("form .button--seal")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    codes = page.locator(".codes li").all_inner_texts()

    other = sign_in(people, workspace, "dora")
    expect(other.get_by_role("button", name="Use a passkey")).to_be_visible()
    show(other, "second-step-passkey")
    other.goto("/settings/security")
    expect(other.get_by_role("heading", name="The second step")).to_be_visible()
    other.fill("[name=code]", codes[0])
    other.locator("form:not([data-passkey]) .button").click()
    other.wait_for_url(HOME)


def test_signing_out_everywhere_ends_the_other_browser_at_once(
    people: People, workspace: str
) -> None:
    page = signed_up(people, workspace, "eve")
    other = sign_in(people, workspace, "eve")
    other.wait_for_url(HOME)
    page.reload()
    expect(page.locator(".block__lines li")).to_have_count(2)
    show(page, "sessions")

    page.click("text=Sign out everywhere else")
    expect(page.get_by_text("You are signed out everywhere else.")).to_be_visible()
    expect(page.locator(".block__lines li")).to_have_count(1)
    other.goto("/settings/security")
    expect(other.get_by_role("heading", name="Sign in")).to_be_visible()

    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto("/settings/security")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_second_steps(
    people: People, workspace: str, lookout: Lookout, theme: str
) -> None:
    page = signed_up(people, workspace, f"axe-{theme}")
    give_key(page)
    page.click("text=Add a passkey")
    prove(page)
    page.click("form .button--seal")
    page.click("text=I have them")
    key = page.get_by_role("link", name="Rename").get_attribute("href")
    page.emulate_media(color_scheme=theme)
    found = []
    for path in (
        "/settings/security",
        "/settings/security/app",
        "/settings/security/codes",
        "/settings/security/codes/new",
        "/settings/security/passkeys/add",
        key,
        f"{key}/remove",
        "/account/reauthenticate/step",
        "/account/reauthenticate/passkey",
    ):
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(path)
            if SHOWN:
                name = path.strip("/").replace("/", "-")
                page.screenshot(path=Path(SHOWN) / f"axe-{name}-{theme}-{width}.png")
            found += [f"{path} {width}: {one}" for one in _violations(page, lookout)]
    assert found == []
