"""Small files are whole or not there, and closed to other accounts."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pleinair.lib import whole_files

PUTS = [whole_files.make, whole_files.replace]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "secrets" / "one.key"


@pytest.mark.parametrize("put", PUTS)
def test_it_is_closed_to_others_and_alone(path, put):
    put(path, b"whole")

    assert path.read_bytes() == b"whole"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("put", PUTS)
def test_full_disk_leaves_nothing(path, put, monkeypatch):
    def full(_descriptor):
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="disk full"):
            put(path, b"whole")

    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("put", PUTS)
def test_file_and_folder_are_forced_to_disk(path, put, monkeypatch):
    forced = []
    force = os.fsync

    def watched(descriptor):
        forced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        force(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    put(path, b"whole")

    assert forced == [False, True]


def test_of_many_who_make_it_one_succeeds(path):
    with ThreadPoolExecutor(16) as many:
        made = list(many.map(lambda i: whole_files.make(path, b"%d" % i), range(64)))

    assert made.count(True) == 1
    assert path.read_bytes() == b"%d" % made.index(True)


def test_making_leaves_alone_what_is_there(path):
    whole_files.replace(path, b"first")

    assert not whole_files.make(path, b"second")
    assert path.read_bytes() == b"first"
