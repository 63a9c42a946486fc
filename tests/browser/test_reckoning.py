"""The sums of the scripts, asked of the modules themselves."""

import pytest

from tests.browser.conftest import People

pytestmark = pytest.mark.browser

RECKON = """async (from) => {
  const app = document.querySelector('script[type="module"][src*="app"]').src;
  const { reckon } = await import(new URL("progress.js", app));
  return reckon(from);
}"""


@pytest.mark.parametrize(
    ("gone_s", "left_s", "value"),
    [(0, 10, 0.2), (2.5, 8, 0.375), (10, 0, 0.9), (25, -15, 0.9)],
)
def test_the_bar_goes_on_by_itself_but_never_to_its_end(
    people: People, hosted: str, gone_s: float, left_s: int, value: float
) -> None:
    page = people.at(hosted)
    page.goto("/")

    got = page.evaluate(RECKON, {"value": 0.2, "total_s": 10, "gone_s": gone_s, "most": 0.9})

    assert got["left_s"] == left_s
    assert got["value"] == pytest.approx(value)


def test_a_bar_that_is_further_than_expected_does_not_go_back(people: People, hosted: str) -> None:
    page = people.at(hosted)
    page.goto("/")

    got = page.evaluate(RECKON, {"value": 0.95, "total_s": 0, "gone_s": 3, "most": 0.9})

    assert got["value"] == pytest.approx(0.95)
