"""A store in a folder of this machine."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pleinair.lib import ids, whole_files
from pleinair.vault.errors import NotFound, VaultFull
from pleinair.vault.store import check_name, is_name

# Not a legal object name or shard, so that an unfinished write can never be listed.
_UNFINISHED = ".unfinished"
_SHARD_LENGTH = 2
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class FolderStore:
    """Objects as files in 256 subfolders, readable only by the account that runs the site."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, chunks: Iterable[bytes]) -> int:
        """Write to a file beside the objects, force it to disk, then rename it into place."""
        target = self._path(name)
        try:
            unfinished = _folder(self.root / _UNFINISHED) / ids.random_id().hex
            _folder(target.parent)
            with _removed_on_failure(unfinished):
                size_bytes = _write_file(unfinished, chunks)
                unfinished.replace(target)
        except OSError as error:
            if error.errno in _FULL:
                raise VaultFull from error
            raise
        whole_files.sync_folder(target.parent)
        return size_bytes

    def read(self, name: str, start: int, length: int) -> bytes:
        """Read a range in one go."""
        with self._found(name), self._path(name).open("rb", buffering=0) as file:
            file.seek(start)
            return _read_fully(file.fileno(), length)

    def size(self, name: str) -> int:
        """Ask the file system."""
        with self._found(name):
            return self._path(name).stat().st_size

    def is_older(self, name: str, before: datetime) -> bool:
        """Ask the file system."""
        return _is_older(self._path(name), before)

    def exists(self, name: str) -> bool:
        """Ask the file system."""
        return self._path(name).exists()

    def delete(self, name: str) -> None:
        """Unlink the file."""
        self._path(name).unlink(missing_ok=True)

    def names(self, prefix: str = "") -> Iterator[str]:
        """Walk the subfolders one at a time."""
        for shard in _entries(self.root):
            if len(shard) != _SHARD_LENGTH:
                continue  # unfinished writes, or a folder that somebody else keeps in here
            for name in _entries(self.root / shard):
                if name.startswith(prefix) and is_name(name):
                    yield name

    def clear_unfinished(self, before: datetime) -> int:
        """Remove abandoned files; a write still under way keeps touching its own."""
        cleared = 0
        for name in _entries(self.root / _UNFINISHED):
            path = self.root / _UNFINISHED / name
            if _is_older(path, before):
                path.unlink(missing_ok=True)
                cleared += 1
        return cleared

    def _path(self, name: str) -> Path:
        # The end of an id is random even where its start is the time.
        return self.root / check_name(name)[-_SHARD_LENGTH:] / name

    @contextmanager
    def _found(self, name: str) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise NotFound(name) from error


def _folder(path: Path) -> Path:
    """Make a folder and its parents, closed to other accounts."""
    if not path.is_dir():
        if not path.parent.is_dir():
            _folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        whole_files.sync_folder(path.parent)
    return path


def _is_older(path: Path, before: datetime) -> bool:
    try:
        return path.stat().st_mtime < before.timestamp()
    except FileNotFoundError:
        return False  # finished or removed by somebody else meanwhile


def _entries(path: Path) -> list[str]:
    try:
        return [entry.name for entry in path.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []


def _write_file(path: Path, chunks: Iterable[bytes]) -> int:
    size_bytes = 0
    fd = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        for chunk in chunks:
            size_bytes += _write_fully(fd, chunk)
        os.fsync(fd)
    finally:
        os.close(fd)
    return size_bytes


def _write_fully(fd: int, chunk: bytes) -> int:
    rest = memoryview(chunk)
    while rest:
        rest = rest[os.write(fd, rest) :]
    return len(chunk)


def _read_fully(fd: int, length: int) -> bytes:
    parts = []
    while length and (part := os.read(fd, length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
