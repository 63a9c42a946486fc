"""Pages of people, credits and money with a past on them: axe, and their width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser import people_shots

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lived_in(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path, list[tuple[str, str, str]]]]:
    """A site that sells, the folder of its people's cookies, and pages that their past made."""
    folder, kept = tmp_path_factory.mktemp("shop"), tmp_path_factory.mktemp("kept")
    with people_shots.selling(folder) as address:
        yield address, kept, people_shots.people(browser, address, folder, kept)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_axe_finds_nothing_on_pages_with_a_past(
    browser: Browser,
    lived_in: tuple[str, Path, list[tuple[str, str, str]]],
    theme: str,
    width: int,
) -> None:
    address, kept, pasts = lived_in
    found = []
    for who in ("stranger", "buyer", "staff"):
        cookies = kept / f"shop-{who}.json"
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            storage_state=cookies if cookies.exists() else None,
        )
        page = context.new_page()
        for name, reader, path in (*people_shots.PAGES, *pasts):
            if reader != who:
                continue
            answer = page.goto(path)
            assert answer is not None
            assert answer.ok, name
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            found += [f"{name}: {wide} px too wide"] if wide > 0 else []
            violations = Axe().run(page).response["violations"]
            found += [f"{name} {v['id']}: {n['target']}" for v in violations for n in v["nodes"]]
        context.close()

    assert found == []
