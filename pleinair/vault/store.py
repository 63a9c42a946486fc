"""What keeps ciphertext objects: the contract that a folder and a bucket both fulfil."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

# Lower case only and neither dots nor slashes: no file system can read a path into a name.
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{2,99}")


def is_name(text: str) -> bool:
    """Tell whether a text may name an object."""
    return _NAME.fullmatch(text) is not None


def check_name(name: str) -> str:
    """Return the name unchanged.

    Raises ValueError for a name that no store accepts.
    """
    if not is_name(name):
        raise ValueError(f"not an object name: {name!r}")
    return name


class Store(Protocol):
    """Named, immutable objects of ciphertext. Safe to use from many threads and processes.

    A name outside the allow-list raises ValueError. An object is visible whole or not at all:
    whoever is killed, interrupted or out of space in the middle of a write leaves what was there
    before. Nothing is retried here.
    """

    def write(self, name: str, chunks: Iterable[bytes]) -> int:
        """Store an object, replacing one of that name, and return its size in bytes.

        Raises VaultFull when there is no room, and whatever `chunks` raises; both store nothing.
        """
        ...

    def read(self, name: str, start: int, length: int) -> bytes:
        """Return up to `length` bytes from `start`; fewer only at the end of the object.

        Raises NotFound.
        """
        ...

    def size(self, name: str) -> int:
        """Return the size in bytes. Raises NotFound."""
        ...

    def is_older(self, name: str, before: datetime) -> bool:
        """Tell whether an object was written before a moment; false for one that is absent."""
        ...

    def exists(self, name: str) -> bool:
        """Tell whether an object of that name is visible."""
        ...

    def delete(self, name: str) -> None:
        """Remove an object; one that is absent is no error."""
        ...

    def names(self, prefix: str = "") -> Iterator[str]:
        """Yield the names that start with `prefix`, in no order. Objects may come and go."""
        ...

    def clear_unfinished(self, before: datetime) -> int:
        """Remove what interrupted writes older than `before` left behind; return how many."""
        ...
