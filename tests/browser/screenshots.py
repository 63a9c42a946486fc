"""Pictures of every page: `python -m tests.browser.screenshots OUT [WORD …]`.

Three sizes, light and dark. With words, only those whose name has one of them.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import people_shots
from tests.browser.chromium import ask, launched, newest, to_sign_up
from tests.browser.server import operator_link, running

SIZES = {"wide": (1440, 900), "tablet": (1024, 768), "phone": (390, 844)}
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


@dataclass(frozen=True)
class Shot:
    """One page in one state: who looks, where, and what is done before the picture is taken."""

    name: str
    site: str
    who: str
    path: str
    before: Callable[[Page], None] = lambda _page: None


def shots(picture: str, fleeting: str, operator: str) -> Iterator[Shot]:
    """Yield everything there is to look at."""
    yield Shot("create-empty", "hosted", "nobody", "/")
    yield Shot("create-done", "hosted", "maker", "/", _hover)
    yield Shot("create-rewrite", "hosted", "maker", "/")
    yield Shot("create-older", "hosted", "maker", "/", lambda p: p.mouse.wheel(0, 1500))
    yield Shot("create-reference", "hosted", "maker", f"/?with={picture}", _write)
    yield Shot("create-more", "hosted", "maker", "/", _in_bar(".more summary"))
    yield Shot("create-shapes", "hosted", "maker", "/", _in_bar("[name=shape]"))
    yield Shot("create-account", "hosted", "maker", "/", lambda p: p.click(".rail__you"))
    yield Shot("create-keys", "hosted", "maker", "/", _keys)
    yield Shot("create-delete", "hosted", "maker", "/", lambda p: p.click(".confirm summary"))
    yield Shot("create-refused", "scripted", "refused", "/")
    yield Shot("create-long", "scripted", "long", "/")
    yield Shot("create-faults", "hosted", "maker", "/", lambda p: p.click("#send"))
    yield Shot("create-busy", "scripted", "busy", "/", lambda p: p.wait_for_timeout(2500))
    yield Shot("picture", "hosted", "maker", f"/i/{picture}")
    yield Shot("activity", "hosted", "maker", "/activity")
    yield Shot("activity-words", "hosted", "maker", "/activity", _hover_last)
    yield Shot("activity-chosen", "hosted", "maker", "/activity", _choose)
    yield Shot("activity-empty", "hosted", "nobody", "/activity")
    for name in ("login", "signup", "password/reset"):
        yield Shot(f"account-{name.partition('/')[0]}", "hosted", "nobody", f"/account/{name}/")
    yield Shot("account-logout", "hosted", "alice", "/account/logout/")
    yield Shot("account-email", "hosted", "alice", "/account/email/")
    yield Shot("account-menu", "hosted", "alice", "/", lambda p: p.click(".rail__you"))
    yield Shot("operator", "hosted", "nobody", operator)
    yield Shot("error", "hosted", "nobody", "/nowhere")
    yield Shot("ephemeral-empty", "ephemeral", "nobody", "/")
    yield Shot("ephemeral-done", "ephemeral", "maker", "/")
    yield Shot("ephemeral-picture", "ephemeral", "maker", f"/i/{fleeting}")


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


def prepare(browser: Browser, sites: dict[str, str], folder: Path) -> tuple[str, str]:
    """Make what the pictures show, as several people; return two pictures' ids."""
    maker = _person(browser, sites["hosted"], "maker", folder)
    for prompt, settings in WORKS:
        ask(maker, prompt, **settings)
        maker.wait_for_selector(".generation[aria-busy]", state="attached")
        maker.wait_for_selector(".generation[aria-busy]", state="detached", timeout=60_000)
    ask(maker, "A topless woman playing the violin on a rooftop")
    newest(maker, "refused")
    picture = str(maker.locator("[data-image]").last.get_attribute("data-image"))
    _keep(maker, "maker", "hosted", folder)
    refused = _person(browser, sites["scripted"], "refused", folder)
    for prompt in ("[500] a storm", "[unknown] a foggy bridge", "[refuse] a violinist on a roof"):
        ask(refused, prompt)
        refused.wait_for_selector(".generation[aria-busy]", state="attached")
        refused.wait_for_selector(".generation[aria-busy]", state="detached")
    _keep(refused, "refused", "scripted", folder)
    long = _person(browser, sites["scripted"], "long", folder)
    ask(long, LONG)
    newest(long, "done")
    _keep(long, "long", "scripted", folder)
    fleeting = _person(browser, sites["ephemeral"], "maker", folder)
    ask(fleeting, "A sailing boat on a lake at dawn", count="2")
    newest(fleeting, "done")
    image = str(fleeting.locator("[data-image]").last.get_attribute("data-image"))
    _keep(fleeting, "maker", "ephemeral", folder)
    alice = _person(browser, sites["hosted"], "alice", folder)
    to_sign_up(alice)
    alice.fill("[name=email]", "alice@example.org")
    alice.fill("[name=password1]", "a rather long password")
    alice.click("form .button--seal")
    _keep(alice, "alice", "hosted", folder)
    return picture, image


def keep_busy(browser: Browser, sites: dict[str, str], folder: Path) -> None:
    """Start work that lasts, just before it is looked at."""
    busy = _person(browser, sites["scripted"], "busy", folder)
    for number, prompt in enumerate(
        ("[slow 900] a hill", "[slow 900] [partials 2] a lake", "[slow 900] waiting for its turn")
    ):
        ask(busy, prompt, count=str(number + 1))
        busy.wait_for_timeout(800)
    _keep(busy, "busy", "scripted", folder)


def _person(browser: Browser, address: str, who: str, folder: Path) -> Page:
    del who, folder
    page = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}).new_page()
    page.goto("/")
    return page


def _keep(page: Page, who: str, site: str, folder: Path) -> None:
    page.context.storage_state(path=folder / f"{site}-{who}.json")
    page.context.close()


def take(browser: Browser, sites: dict[str, str], folder: Path, out: Path, shot: Shot) -> None:
    """Take one shot in every size and theme."""
    kept = folder / f"{shot.site}-{shot.who}.json"
    for size, (width, height) in SIZES.items():
        for theme in ("light", "dark"):
            context: BrowserContext = browser.new_context(
                base_url=sites[shot.site],
                viewport={"width": width, "height": height},
                color_scheme="dark" if theme == "dark" else "light",
                has_touch=size == "phone",
                is_mobile=size == "phone",
                device_scale_factor=2 if size == "phone" else 1,
                storage_state=kept if kept.exists() else None,
            )
            page = context.new_page()
            page.goto(shot.path)
            page.wait_for_timeout(300)
            shot.before(page)
            page.wait_for_timeout(350)
            page.screenshot(path=out / f"{shot.name}-{size}-{theme}.png")
            context.close()


def main(out: Path, words: list[str]) -> None:
    """Start the sites, make the work, take the pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        sites = {}
        for name, settings in {
            "hosted": {"PLEINAIR_PROFILE": "hosted"},
            "ephemeral": {"PLEINAIR_PROFILE": "ephemeral"},
            "scripted": {"PLEINAIR_SCRIPTED": "yes", "PLEINAIR_PROVIDER": "scripted"},
        }.items():
            (folder / name).mkdir()
            sites[name] = stack.enter_context(running(folder / name, **settings))
        browser = stack.enter_context(launched())
        picture, fleeting = prepare(browser, sites, folder)
        operator = operator_link(folder / "hosted").removeprefix(sites["hosted"])
        keep_busy(browser, sites, folder)
        (folder / "shop").mkdir()
        sites["shop"] = stack.enter_context(people_shots.selling(folder / "shop"))
        pasts = people_shots.people(browser, sites["shop"], folder / "shop", folder)
        pages = [Shot(name, "shop", who, path) for name, who, path in (*people_shots.PAGES, *pasts)]
        for shot in (*shots(picture, fleeting, operator), *pages):
            if not words or any(word in shot.name for word in words):
                take(browser, sites, folder, out, shot)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
