import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pleinair.lib import clock
from pleinair.vault.errors import VaultFull
from pleinair.vault.folder import FolderStore
from tests.vault.store_contract import StoreContract

NAME = "0123456789abcdef"


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    return FolderStore(tmp_path / "objects")


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


class TestFolderStore(StoreContract):
    pass


def test_files_are_closed_to_other_accounts(store: FolderStore, open_umask):
    store.write(NAME, [b"x"])

    modes = {_mode(path) for path in store.root.rglob("*") if path.is_file()}
    folder_modes = {_mode(path) for path in (store.root, *store.root.rglob("*")) if path.is_dir()}
    assert modes == {0o600}
    assert folder_modes == {0o700}


def test_objects_are_spread_over_subfolders(store: FolderStore):
    store.write(NAME, [b"x"])

    assert (store.root / "ef" / NAME).is_file()


def test_foreign_files_in_the_folder_are_not_listed(store: FolderStore):
    store.write(NAME, [b"x"])
    (store.root / "incoming").mkdir()
    (store.root / "incoming" / "upload123").write_bytes(b"y")
    (store.root / "ef" / "notes.txt").write_bytes(b"z")

    assert list(store.names()) == [NAME]


def test_full_disk_leaves_nothing_behind(store: FolderStore, full_disk):
    store.write(NAME, [b"first"])
    full_disk(after_bytes=1000)

    with pytest.raises(VaultFull):
        store.write(NAME, [b"x" * 600, b"x" * 600])

    assert store.read(NAME, 0, 100) == b"first"
    assert [path.name for path in store.root.rglob("*") if path.is_file()] == [NAME]


def test_write_survives_short_writes_of_the_system(store: FolderStore, monkeypatch):
    real_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real_write(fd, data[:7]))

    store.write(NAME, [b"0123456789" * 10])

    assert store.read(NAME, 0, 1000) == b"0123456789" * 10


def test_abandoned_writes_are_cleared_by_age(store: FolderStore):
    store.write(NAME, [b"x"])
    (store.root / ".unfinished" / "half").write_bytes(b"left by a killed process")

    assert store.clear_unfinished(clock.now() - timedelta(hours=1)) == 0
    assert store.clear_unfinished(clock.now() + timedelta(seconds=5)) == 1

    assert list((store.root / ".unfinished").iterdir()) == []
    assert list(store.names()) == [NAME]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
