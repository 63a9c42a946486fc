"""For the pictures: the studio on three sites, empty, at work, done and refused."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser import error_shots
from tests.browser.chromium import ask, newest
from tests.browser.server import operator_link, running
from tests.browser.shots import Shot, kept

LONG = (
    "A walk through an old town: "
    + "a crooked street, a red door, a cat on a wall, " * 40
    + "home."
)
WORKS = (
    ("A lighthouse on the beach at sunset, sailing boats on the sea, gulls", {"count": "4"}),
    ("Hot air balloons over green hills at dawn", {"count": "1", "shape": "16:9"}),
    ("A red fox in a snowy forest, paper cut-out style", {"count": "2", "shape": "2:3"}),
    ("A whale swimming under the sea with many small fish", {"count": "3", "shape": "3:2"}),
    ("An owl in the forest at night, stained glass", {"count": "1", "shape": "9:16"}),
)


SITES = {
    "hosted": {"PLEINAIR_PROFILE": "hosted"},
    "ephemeral": {"PLEINAIR_PROFILE": "ephemeral"},
    "scripted": {"PLEINAIR_SCRIPTED": "yes", "PLEINAIR_PROVIDER": "scripted"},
}


@contextmanager
def staged(browser: Browser, folder: Path) -> Iterator[list[Shot]]:
    """Run the sites, make what is shown, and yield what there is to see."""
    with ExitStack() as stack:
        sites = {}
        for name, settings in SITES.items():
            (folder / name).mkdir()
            sites[name] = stack.enter_context(running(folder / name, **settings))
        cookies = folder / "cookies"
        cookies.mkdir()
        yield list(_shots(browser, sites, folder, cookies))


def _shots(browser: Browser, sites: dict[str, str], folder: Path, cookies: Path) -> Iterator[Shot]:
    """Make things and yield them."""
    picture = _make(browser, sites["hosted"], cookies)
    yield from _of_the_maker(sites["hosted"], cookies / "maker.json", picture)
    operator = operator_link(folder / "hosted").removeprefix(sites["hosted"])
    yield Shot("operator", sites["hosted"], operator)
    fleeting = _make_fleeting(browser, sites["ephemeral"], cookies)
    yield from _of_the_fleeting(sites["ephemeral"], cookies / "fleeting.json", fleeting)
    _make_scripted(browser, sites["scripted"], cookies)
    yield from _of_the_scripted(sites["scripted"], cookies)
    yield from error_shots.of_the_studio(sites["scripted"])
    yield from error_shots.of_a_broken_site(
        sites["scripted"], folder / "scripted", cookies / "busy.json"
    )


def _of_the_maker(site: str, cookies: Path, picture: str) -> Iterator[Shot]:
    nobody = partial(Shot, site=site)
    maker = partial(Shot, site=site, cookies=cookies)
    yield nobody("create-empty", path="/")
    yield nobody("activity-empty", path="/activity")
    yield maker("create-done", path="/", before=_hover)
    yield maker("create-rewrite", path="/")
    yield maker("create-older", path="/", before=lambda page: page.mouse.wheel(0, 1500))
    yield maker("create-reference", path=f"/?with={picture}", before=_write)
    yield maker("create-more", path="/", before=_in_bar(".more summary"))
    yield maker("create-shapes", path="/", before=_in_bar("[name=shape]"))
    yield maker("create-account", path="/", before=lambda page: page.click(".rail__you"))
    yield maker("create-keys", path="/", before=_keys)
    yield maker("create-delete", path="/", before=lambda page: page.click(".confirm summary"))
    yield maker("create-faults", path="/", before=lambda page: page.click("#send"))
    yield maker("picture", path=f"/i/{picture}")
    yield maker("activity", path="/activity")
    yield maker("activity-words", path="/activity", before=_hover_last)
    yield maker("activity-chosen", path="/activity", before=_choose)


def _of_the_fleeting(site: str, cookies: Path, picture: str) -> Iterator[Shot]:
    yield Shot("ephemeral-empty", site, "/")
    yield Shot("ephemeral-done", site, "/", cookies)
    yield Shot("ephemeral-picture", site, f"/i/{picture}", cookies)
    yield Shot("ephemeral-gone", site, "/i/00000000-0000-4000-8000-000000000000", status=410)
    yield Shot("ephemeral-notice", site, "/privacy", is_whole=True)


def _of_the_scripted(site: str, cookies: Path) -> Iterator[Shot]:
    yield Shot("create-refused", site, "/", cookies / "refused.json")
    yield Shot("create-long", site, "/", cookies / "long.json")
    yield Shot(
        "create-busy", site, "/", cookies / "busy.json", lambda page: page.wait_for_timeout(2500)
    )


def _in_bar(pressed: str) -> Callable[[Page], None]:
    def press(page: Page) -> None:
        # A phone shows what can be set once somebody is about to write.
        page.focus("#prompt")
        page.click(pressed)

    return press


def _hover(page: Page) -> None:
    page.locator(".tile").first.hover()


def _hover_last(page: Page) -> None:
    page.locator(".tile").last.hover()


def _write(page: Page) -> None:
    page.fill("#prompt", "Make it winter: snow on the hills, warm light in the boat’s cabin")


def _keys(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("?")


def _choose(page: Page) -> None:
    for box in page.locator("[name=images]").all()[:3]:
        box.check()


def _make(browser: Browser, site: str, cookies: Path) -> str:
    """Make a few days' work; return one of its pictures."""
    maker = _somebody(browser, site)
    for prompt, settings in WORKS:
        ask(maker, prompt, **settings)
        _wait(maker)
    ask(maker, "A topless woman playing the violin on a rooftop")
    newest(maker, "refused")
    picture = str(maker.locator("[data-image]").last.get_attribute("data-image"))
    kept(maker, cookies, "maker")
    return picture


def _make_fleeting(browser: Browser, site: str, cookies: Path) -> str:
    """Make what goes with its download; return one of its pictures."""
    page = _somebody(browser, site)
    ask(page, "A sailing boat on a lake at dawn", count="2")
    newest(page, "done")
    picture = str(page.locator("[data-image]").last.get_attribute("data-image"))
    kept(page, cookies, "fleeting")
    return picture


def _make_scripted(browser: Browser, site: str, cookies: Path) -> None:
    """Make what fails, what is long, and what is under way for as long as it is looked at."""
    refused = _somebody(browser, site)
    for prompt in ("[500] a storm", "[unknown] a foggy bridge", "[refuse] a violinist on a roof"):
        ask(refused, prompt)
        _wait(refused)
    kept(refused, cookies, "refused")
    long = _somebody(browser, site)
    ask(long, LONG)
    newest(long, "done")
    kept(long, cookies, "long")
    busy = _somebody(browser, site)
    for number, prompt in enumerate(
        ("[slow 900] a hill", "[slow 900] [partials 2] a lake", "[slow 900] waiting for its turn")
    ):
        ask(busy, prompt, count=str(number + 1))
        busy.wait_for_timeout(800)
    kept(busy, cookies, "busy")


def _wait(page: Page) -> None:
    page.wait_for_selector(".generation[aria-busy]", state="attached")
    page.wait_for_selector(".generation[aria-busy]", state="detached", timeout=60_000)


def _somebody(browser: Browser, site: str) -> Page:
    page = browser.new_context(base_url=site, viewport={"width": 1440, "height": 900}).new_page()
    page.goto("/")
    return page
