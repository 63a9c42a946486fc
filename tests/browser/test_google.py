"""Google's button in a browser, with a real OpenID server in Google's place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import google_server
from tests.browser.chromium import ask, follow_mail, newest, to_sign_up
from tests.browser.conftest import Lookout, People
from tests.browser.server import running
from tests.browser.test_pages import _violations
from tests.browser.test_settings import show

pytestmark = pytest.mark.browser
PASSWORD = "a rather long password"
BUTTON = "Continue with Google"


@pytest.fixture(scope="module")
def google() -> Iterator[str]:
    """The address of a server in Google's place, which knows a few people."""
    with google_server.serving() as address:
        yield address


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, google: str) -> Iterator[str]:
    """The address of a site that has keys for it."""
    with running(tmp_path_factory.mktemp("google"), **google_server.keys(google)) as address:
        yield address


def _agree(page: Page, lookout: Lookout, google: str, name: str) -> None:
    """Press the button, and be somebody there. Nobody was asked anything before."""
    assert lookout.seen == []
    lookout.let(google)
    page.get_by_role("button", name=BUTTON).click()
    page.wait_for_url(f"{google}/**")
    page.get_by_role("button", name=name, exact=True).click()


def _sign_up(page: Page, lookout: Lookout, google: str, name: str) -> None:
    to_sign_up(page)
    _agree(page, lookout, google, name)
    page.wait_for_url("**/")


def _sign_out(page: Page) -> None:
    page.goto("/account/logout/")
    page.locator("main form .button--seal").click()
    page.wait_for_url("**/")


def _by_mail(page: Page) -> None:
    """Show who one is by the code that comes by mail; the mail is read in another tab."""
    page.get_by_role("button", name="Send the code").click()
    page.wait_for_selector("[name=code]")
    tab = page.context.new_page()
    code = None
    for _look in range(40):
        tab.goto("/mail")
        text = tab.locator("main").inner_text()
        if code := re.search(r"asked for it:\s+(\S+)", text):
            break
        tab.wait_for_timeout(250)
    assert code, "no mail came"
    page.fill("[name=code]", code[1])
    tab.close()
    page.get_by_role("button", name="Go on").click()


@pytest.fixture
def new_site(tmp_path: Path, google: str) -> Iterator[str]:
    """The address of a site that has given no gift today: a network is given only some.

    Ask for it before people: the site ends after their browsers.
    """
    with running(tmp_path, **google_server.keys(google)) as address:
        yield address


def test_signing_up_keeps_the_guests_work_and_takes_name_and_picture(
    new_site: str, people: People, google: str, lookout: Lookout
) -> None:
    page = people.at(new_site)
    ask(page, "A red house on a hill")
    newest(page, "done")

    _sign_up(page, lookout, google, "berthe")

    expect(page.locator(".generation__words").first).to_contain_text("A red house on a hill")
    expect(page.locator("img.face").first).to_be_visible()
    page.goto("/settings/profile")
    expect(page.locator("[name=name]")).to_have_value("Berthe of Google")
    page.goto("/credits")
    expect(page.locator("main")).to_contain_text("99 to spend")


def test_signing_in_again_opens_the_same_account(
    people: People, site: str, google: str, lookout: Lookout
) -> None:
    page = people.at(site)
    _sign_up(page, lookout, google, "edgar")
    _sign_out(page)

    page.goto("/account/login/?next=/settings/profile")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name="edgar", exact=True).click()

    page.wait_for_url("**/settings/profile")
    expect(page.locator("[name=name]")).to_have_value("Edgar of Google")


def test_who_has_no_account_is_asked_one_question_first(
    people: People, site: str, google: str, lookout: Lookout
) -> None:
    page = people.at(site)
    page.goto("/account/login/")
    _agree(page, lookout, google, "mary")
    page.wait_for_url("**/account/age")
    expect(page.get_by_text("One question, then press Google again")).to_be_visible()

    to_sign_up(page)
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name="mary", exact=True).click()

    page.wait_for_url("**/")
    page.goto("/settings/profile")
    expect(page.locator("[name=name]")).to_have_value("Mary of Google")


def test_an_account_with_a_password_is_linked_and_unlinked(
    people: People, site: str, google: str, lookout: Lookout
) -> None:
    page = people.at(site)
    to_sign_up(page)
    page.fill("[name=email]", "camille@example.org")
    page.fill("[name=password1]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/")
    # Google is linked with a confirmed address alone.
    follow_mail(page, "/confirm-email/")
    page.click("main form .button--seal")
    page.wait_for_url(lambda url: "confirm-email" not in url)
    _sign_out(page)

    # The same address at Google opens nothing by itself.
    page.goto("/account/login/")
    _agree(page, lookout, google, "camille")
    page.wait_for_url("**/account/login/**")
    expect(page.get_by_text("There is an account with this e-mail address")).to_be_visible()
    page.fill("[name=login]", "camille@example.org")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    page.fill("[name=password]", PASSWORD)
    page.click("form .button--seal")
    page.wait_for_url("**/settings/google")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name="camille", exact=True).click()
    page.wait_for_url("**/settings/security")
    expect(page.get_by_text("You can sign in with Google from now on.")).to_be_visible()

    page.get_by_role("link", name="Unlink Google").click()
    page.get_by_role("button", name="Unlink Google").click()
    expect(page.get_by_text("Google is unlinked.")).to_be_visible()


def test_without_a_password_google_is_unlinked_and_a_code_by_mail_stays(
    people: People, site: str, google: str, lookout: Lookout
) -> None:
    page = people.at(site)
    _sign_up(page, lookout, google, "eva")
    page.goto("/settings/google")
    _by_mail(page)
    page.wait_for_url("**/settings/google")

    page.get_by_role("button", name="Unlink Google").click()

    expect(page.get_by_text("Google is unlinked.")).to_be_visible()
    expect(page.get_by_text("There is no password yet.")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "theme", "width"),
    [
        ("lise", "light", 1440),
        ("rosa", "dark", 1440),
        ("marie", "light", 390),
        ("anna", "dark", 390),
    ],
)
def test_axe_finds_nothing_on_the_pages_with_the_button(
    people: People, site: str, google: str, lookout: Lookout, name: str, theme: str, width: int
) -> None:
    page = people.at(site, color_scheme=theme, viewport={"width": width, "height": 900})
    found = []

    def look(what: str) -> None:
        show(page, f"google-{what}-{theme}-{width}")
        found.extend(_violations(page, lookout))

    page.goto("/account/login/")
    look("sign-in")
    to_sign_up(page)
    look("sign-up")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_url("**/")
    page.goto("/settings/google")
    look("is-it-you")
    _by_mail(page)
    for path in ("/settings/google", "/settings/security"):
        page.goto(path)
        look(path.rpartition("/")[2])

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
