"""The house of the tests itself."""

import pytest

from tests.profiles.house import House


def test_who_lacks_the_mark_can_open_no_house(tmp_path):
    with pytest.raises(AssertionError, match="kill"):
        House(tmp_path / "data", profile="own-servers")


@pytest.mark.kill
def test_who_has_the_mark_can(tmp_path):
    assert House(tmp_path / "data", profile="own-servers").profile == "own-servers"
