"""A page in one state, and how it is looked at: in three sizes, in light and in dark."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.sync_api import Browser, Page

from tests.browser.chromium import PATIENCE_MS

THEMES = ("light", "dark")
# A phone is another machine: it has no mouse.
DESK = {"wide": (1440, 900), "tablet": (1024, 768)}
PHONE = {"phone": (390, 844)}
_SETTLED_MS = 250
_TURNED_MS = 60


@dataclass(frozen=True)
class Shot:
    """One page in one state: who looks, where, and what is done before the picture is taken."""

    name: str
    site: str
    path: str
    # The cookies of whoever looks; without, somebody who was never here.
    cookies: Path | None = None
    before: Callable[[Page], None] | None = None
    status: int = 200
    # All of it, however long, or what a screen shows.
    is_whole: bool = False


@dataclass(frozen=True)
class View:
    """A shot in one size and theme, as it stands on a page now."""

    page: Page
    size: str
    theme: str


class Looker:
    """Opens shots, each once at a desk and once on a phone. Use as a context manager."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[tuple[str, Path | None, bool], Page] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def views(self, shot: Shot) -> Iterator[View]:
        """Yield a shot in every size and theme."""
        for sizes in (DESK, PHONE):
            page = self._page(shot, is_phone=sizes is PHONE)
            width, height = next(iter(sizes.values()))
            page.set_viewport_size({"width": width, "height": height})
            self._open(page, shot)
            for size, (width, height) in sizes.items():
                page.set_viewport_size({"width": width, "height": height})
                if shot.is_whole and sizes is PHONE:
                    _lengthen(page)
                for theme in THEMES:
                    page.emulate_media(color_scheme=theme)
                    page.wait_for_timeout(_TURNED_MS)
                    yield View(page=page, size=size, theme=theme)

    def _open(self, page: Page, shot: Shot) -> None:
        answer = page.goto(shot.path)
        assert answer is not None
        assert answer.status == shot.status, (shot.name, answer.status)
        page.wait_for_timeout(_SETTLED_MS)
        if shot.before:
            shot.before(page)
            page.wait_for_timeout(_SETTLED_MS)

    def _page(self, shot: Shot, *, is_phone: bool) -> Page:
        """Return the page of whoever looks: cookies and what was loaded stay with it."""
        key = (shot.site, shot.cookies, is_phone)
        if key not in self._pages:
            context = self._browser.new_context(
                base_url=shot.site,
                has_touch=is_phone,
                is_mobile=is_phone,
                device_scale_factor=2 if is_phone else 1,
                storage_state=shot.cookies,
                reduced_motion="reduce",
            )
            context.set_default_timeout(PATIENCE_MS)
            self._stack.callback(context.close)
            self._pages[key] = context.new_page()
        return self._pages[key]


def _lengthen(page: Page) -> None:
    """Make a screen as long as its page: what is fixed to its foot would else lie in the middle."""
    size = page.viewport_size
    assert size
    width, height = size["width"], size["height"]
    # What is high in shares of the screen grows with it, once.
    for _time in range(2):
        height = max(height, page.evaluate("document.documentElement.scrollHeight"))
        page.set_viewport_size({"width": width, "height": height})


def kept(page: Page, folder: Path, who: str) -> Path:
    """Close somebody's browser and keep its cookies; return where."""
    path = folder / f"{who}.json"
    page.context.storage_state(path=path)
    page.context.close()
    return path
