"""Small files that are there whole or not at all, whatever crashes: closed to other accounts.

Each is written beside its place under a hidden name, forced to disk, and only then put there.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def make(path: Path, data: bytes) -> bool:
    """Put a file where none is. Of many who try at once one succeeds; the others get False."""
    with _draft(path, data) as draft:
        try:
            os.link(draft, path)
        except FileExistsError:
            return False
        finally:
            sync_folder(path.parent)
    return True


def replace(path: Path, data: bytes) -> None:
    """Put a file in the place of whatever is there. Nobody ever reads half of either."""
    with _draft(path, data) as draft:
        draft.replace(path)
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Force a folder's names to disk: without it a power cut may bring the old ones back."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _draft(path: Path, data: bytes) -> Iterator[Path]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)
