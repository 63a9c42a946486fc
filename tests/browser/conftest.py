"""Real sites and a real browser. A page that complains, or asks anybody else, fails its test."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.chromium import PATIENCE_MS, launched
from tests.browser.server import running

_STATUS = re.compile(r"Failed to load resource: the server responded with a status of (\d+)")


class Lookout:
    """Notes what a page complains about, and every request that leaves the site."""

    def __init__(self) -> None:
        self.expected: set[int] = set()
        self.seen: list[str] = []
        self._looks = True
        self._others: tuple[str, ...] = ()

    def look_away(self) -> None:
        """Note nothing from now on: a tool works inside the page."""
        self._looks = False

    def expect(self, status: int) -> None:
        """Let answers of this status be: the test is about them."""
        self.expected.add(status)

    def let(self, address: str) -> None:
        """Let pages go to another site from now on; what happens there is not ours."""
        self._others = (*self._others, address)

    def watch(self, context: BrowserContext, address: str) -> None:
        """Watch every page of a context."""
        context.on("page", self._watch_page)
        context.on("request", lambda request: self._request(request, address))

    def _watch_page(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"error: {error}"))

    def _note(self, complaint: str) -> None:
        if self._looks:
            self.seen.append(complaint)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        if message.page and self._is_let(message.page.url):
            return
        answered = _STATUS.match(message.text)
        if answered and int(answered[1]) in self.expected:
            return
        self._note(f"{message.type}: {message.text}")

    def _is_let(self, url: str) -> bool:
        return url.startswith(self._others)

    def _request(self, request: Request, address: str) -> None:
        if self._is_let(request.url) or self._is_let(request.headers.get("referer", "")):
            return
        if not request.url.startswith((address, "data:", "blob:")):
            self._note(f"asked somebody else: {request.url}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with launched() as one:
        yield one


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site as `make run` brings it up."""
    with running(tmp_path_factory.mktemp("hosted"), PLEINAIR_PROFILE="hosted") as address:
        yield address


@pytest.fixture(scope="session")
def ephemeral(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that keeps nothing."""
    with running(tmp_path_factory.mktemp("ephemeral"), PLEINAIR_PROFILE="ephemeral") as address:
        yield address


@pytest.fixture(scope="session")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose provider does what the prompt says."""
    folder = tmp_path_factory.mktemp("scripted")
    settings = {"PLEINAIR_SCRIPTED": "yes", "PLEINAIR_PROVIDER": "scripted"}
    with running(folder, PLEINAIR_AT_ONCE_PER_OWNER="2", **settings) as address:
        yield address


@pytest.fixture
def lookout() -> Iterator[Lookout]:
    """What pages complained about; must be nothing in the end."""
    lookout = Lookout()
    yield lookout
    assert lookout.seen == []


class People:
    """Makes browsers for people: each has cookies of its own."""

    def __init__(self, browser: Browser, lookout: Lookout, stack: contextlib.ExitStack) -> None:
        self._browser = browser
        self._lookout = lookout
        self._stack = stack

    def at(self, address: str, **settings: object) -> Page:
        """Return somebody's page at a site, on its first page."""
        context = self._browser.new_context(base_url=address, **settings)
        context.set_default_timeout(PATIENCE_MS)
        self._stack.callback(context.close)
        self._lookout.watch(context, address)
        page = context.new_page()
        page.goto("/")
        return page


@pytest.fixture
def people(browser: Browser, lookout: Lookout) -> Iterator[People]:
    """People who come to a site for the first time."""
    with contextlib.ExitStack() as stack:
        yield People(browser, lookout, stack)


@pytest.fixture
def page(people: People, hosted: str) -> Page:
    """A newcomer at the site as `make run` brings it up."""
    return people.at(hosted)


@pytest.fixture
def picture_file(tmp_path: Path) -> Path:
    """A picture to bring."""
    from PIL import Image

    path = tmp_path / "my cat.png"
    Image.new("RGB", (320, 240), "#c33c22").save(path)
    return path
