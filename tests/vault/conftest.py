import errno
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connection

from pleinair.lib import ids
from tests.vault.page import Page


@pytest.fixture(autouse=True)
def data_dir(settings, tmp_path: Path, monkeypatch) -> Path:
    """Give each test a data folder, and so a root key, of its own."""
    monkeypatch.delenv("PLEINAIR_ROOT_KEY", raising=False)
    monkeypatch.delenv("PLEINAIR_ROOT_KEY_FILE", raising=False)
    settings.DATA_DIR = tmp_path
    return tmp_path


@pytest.fixture
def alice() -> UUID:
    return ids.random_id()


@pytest.fixture
def charlie() -> UUID:
    return ids.random_id()


@pytest.fixture(scope="package")
def page_table(django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            editor.create_model(Page)
        yield
        with connection.schema_editor() as editor:
            editor.delete_model(Page)


@pytest.fixture
def pages(page_table, db) -> None:
    """Open the database together with the table of the model for tests."""


@pytest.fixture
def full_disk(monkeypatch):
    """Let the disk run full: the system itself reports it the same way, after a part is written."""
    real_write = os.write

    def fill(*, after_bytes: int) -> None:
        left = after_bytes

        def write(fd: int, data: memoryview) -> int:
            nonlocal left
            if left == 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            written = real_write(fd, data[:left])
            left -= written
            return written

        monkeypatch.setattr(os, "write", write)

    return fill
