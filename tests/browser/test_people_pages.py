"""Pages of people, credits, money and second steps with a past on them: axe, and their width."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import people_shots, team_shots
from tests.browser.axe import violations
from tests.browser.shots import Looker, Shot, View

pytestmark = pytest.mark.browser

Staged = Callable[[Browser, Path], AbstractContextManager[Iterator[Shot]]]


@pytest.mark.parametrize(
    "staged",
    [pytest.param(people_shots.staged, id="shop"), pytest.param(team_shots.staged, id="workspace")],
)
def test_axe_finds_nothing_on_pages_with_a_past_nor_on_their_errors(
    browser: Browser, tmp_path: Path, staged: Staged
) -> None:
    found = []
    with staged(browser, tmp_path) as shots, Looker(browser) as looker:
        for shot in shots:
            for view in looker.views(shot):
                found += [f"{shot.name} {view.size} {view.theme} {one}" for one in _faults(view)]

    assert found == []


def _faults(view: View) -> Iterator[str]:
    wide = view.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wide > 0:
        yield f"{wide} px too wide"
    # What is in each size is the same in between.
    if view.size == "tablet":
        return
    yield from violations(view.page)
