"""Pictures of every page: `python -m tests.browser.screenshots OUT [WORD …]`.

Three sizes, light and dark. With words, only those whose name has one of them.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import people_shots, studio_shots, team_shots
from tests.browser.chromium import launched
from tests.browser.shots import Looker, Shot

_SETS = (studio_shots.staged, people_shots.staged, team_shots.staged)


def take(browser: Browser, out: Path, shots: list[Shot]) -> None:
    """Take shots in every size and theme."""
    with Looker(browser) as looker:
        for shot in shots:
            for view in looker.views(shot):
                path = out / f"{shot.name}-{view.size}-{view.theme}.png"
                view.page.screenshot(path=path, full_page=shot.is_whole)


def main(out: Path, words: list[str]) -> None:
    """Start the sites, make the work, take the pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with launched() as browser:
        for staged in _SETS:
            with tempfile.TemporaryDirectory() as folder, staged(browser, Path(folder)) as shots:
                wanted = [s for s in shots if not words or any(word in s.name for word in words)]
                take(browser, out, wanted)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
