"""A process may have as many sockets open as the system lets it."""

import resource

import pytest

from pleinair.lib import open_files


@pytest.fixture(autouse=True)
def _as_before():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_low_limit_is_raised_as_far_as_the_system_allows():
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, hard))

    open_files.raise_limit()

    assert open_files.most() == min(hard, 65_536)
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[1] == hard


def test_a_high_limit_is_not_lowered():
    open_files.raise_limit()
    before = open_files.most()

    open_files.raise_limit()

    assert open_files.most() == before
