"""What axe finds wrong on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Everything else that it could tell of is longer than the page.
_RUN = """
options => axe.run(options).then(found => found.violations.map(
    one => [one.id, one.nodes.map(node => node.target)]))
"""


def violations(page: Page) -> list[str]:
    """Return each rule that is broken, and by which parts of the page."""
    # It stays until another page is opened.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_RUN, {"resultTypes": ["violations"]})
    return [f"{rule}: {target}" for rule, targets in found for target in targets]
