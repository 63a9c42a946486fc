"""A secret is made once, whole, and is the same for all who ask."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pleinair.site import secret


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "secrets" / "django.key"


def test_it_stays_the_same_in_a_closed_file(path):
    first = secret.kept(path)

    assert secret.kept(path) == first == path.read_text()
    assert len(first) == 64
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["django.key"]


def test_all_who_ask_at_once_get_the_same(path):
    with ThreadPoolExecutor(16) as many:
        got = set(many.map(lambda _: secret.kept(path), range(64)))

    assert len(got) == 1


def test_a_full_disk_leaves_nothing_that_looks_like_a_secret(path, monkeypatch):
    def full(_descriptor):
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="disk full"):
            secret.kept(path)

    assert list(path.parent.iterdir()) == []
    assert secret.kept(path)
