"""Media of an owner: stored encrypted, read whole or in part, deleted.

An object is named by the blob's id alone. Which blobs an owner has is written down by the rooms
above, and nowhere else: they delete what they know, and find orphans with `ids_of`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from uuid import UUID

from pleinair.lib import ids
from pleinair.vault import keys, sealing
from pleinair.vault.errors import Replaced, Tampered
from pleinair.vault.sealing import Address, Keeping
from pleinair.vault.store import Store
from pleinair.vault.stores import store_for, sweep_unfinished

__all__ = [
    "Blob",
    "BlobReader",
    "Keeping",
    "delete",
    "exists",
    "ids_of",
    "open_blob",
    "put",
    "sweep_unfinished",
]


@dataclass(frozen=True, slots=True)
class Blob:
    """What was stored: its id, the size of its plaintext, and where it lives."""

    id: UUID
    size_bytes: int
    keeping: Keeping


class BlobReader:
    """An open blob. Reads as many chunks as a range touches, one in memory at a time.

    It holds the blob's key until it is closed, and so outlives a shred by as long as it is open.
    """

    def __init__(self, *, store: Store, name: str, opener: sealing.Opener) -> None:
        self._store = store
        self._name = name
        self._opener: sealing.Opener | None = opener
        self.size_bytes = opener.size_bytes

    def read_all(self) -> bytes:
        """Return the whole plaintext.

        Raises Tampered, Replaced, NotFound.
        """
        return b"".join(self.chunks())

    def chunks(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the plaintext from `start` up to, not including, `end`, as a slice would.

        One read of the store per chunk touched. Raises Tampered, Replaced, NotFound.
        """
        opener = self._still_open()
        end = self.size_bytes if end is None else min(end, self.size_bytes)
        if start < 0 or end < 0:
            raise ValueError("a range of a blob counts from its start")
        if start >= end:
            return
        size = opener.chunk_bytes
        for position in range(start // size, -(-end // size)):
            offset = position * size
            chunk = self._chunk(position)
            yield chunk[max(start - offset, 0) : end - offset]

    def close(self) -> None:
        """Let go of the key."""
        self._opener = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _chunk(self, position: int) -> bytes:
        opener = self._still_open()
        sealed = self._store.read(self._name, *opener.span(position))
        with _unless_replaced(self._store, self._name, opener.header):
            return opener.chunk(position, sealed)

    def _still_open(self) -> sealing.Opener:
        if self._opener is None:
            raise ValueError("this blob was closed")
        return self._opener


def put(
    owner_id: UUID,
    data: bytes | Iterable[bytes],
    *,
    blob_id: UUID | None = None,
    keeping: Keeping = "kept",
) -> Blob:
    """Store bytes, or a stream of unknown length in constant memory, for an owner.

    An existing `blob_id` is replaced at once and whole, so a retry with the same id is safe.
    One query by primary key; a few more for an owner's first.

    Raises OwnerShredded, VaultFull, KeyMissing.
    """
    address = Address(owner_id, blob_id or ids.ordered_id(), keeping)
    parts = [data] if isinstance(data, bytes | bytearray | memoryview) else data
    key = keys.for_writing(owner_id, use="blob")
    sealed_bytes = store_for(keeping).write(
        address.blob_id.hex, sealing.seal(parts, address=address, key=key)
    )
    size_bytes = sealing.plain_size(sealed_bytes, chunk_bytes=sealing.CHUNK_BYTES)
    return Blob(id=address.blob_id, size_bytes=size_bytes, keeping=keeping)


def open_blob(owner_id: UUID, blob_id: UUID, *, keeping: Keeping = "kept") -> BlobReader:
    """Open a blob for reading; it is checked to be whole and this owner's before any byte.

    One query and three small reads of the store. Raises NotFound, Tampered, OwnerShredded,
    KeyMissing.
    """
    name = blob_id.hex
    store = store_for(keeping)
    header = store.read(name, 0, sealing.HEADER_BYTES)
    sealed_bytes = store.size(name)
    end = store.read(name, max(sealed_bytes - sealing.END_BYTES, 0), sealing.END_BYTES)
    with _unless_replaced(store, name, header):
        opener = sealing.Opener(
            header=header,
            end=end,
            sealed_bytes=sealed_bytes,
            address=Address(owner_id, blob_id, keeping),
            key=keys.for_reading(owner_id, use="blob"),
        )
    return BlobReader(store=store, name=name, opener=opener)


def exists(blob_id: UUID, *, keeping: Keeping = "kept") -> bool:
    """Tell whether there is such a blob, readable or not. Asks no database."""
    return store_for(keeping).exists(blob_id.hex)


def delete(blob_id: UUID, *, keeping: Keeping = "kept") -> None:
    """Remove a blob; one that is absent is no error. Needs no key."""
    store_for(keeping).delete(blob_id.hex)


def ids_of(keeping: Keeping) -> Iterator[UUID]:
    """Yield the id of every blob there is, for a search for orphans. Reads every name."""
    for name in store_for(keeping).names():
        yield UUID(hex=name)


@contextmanager
def _unless_replaced(store: Store, name: str, header: bytes) -> Iterator[None]:
    """Tell a retried put, which replaced the object between two reads, from tampering."""
    try:
        yield
    except Tampered:
        if store.read(name, 0, sealing.HEADER_BYTES) != header:
            raise Replaced(name) from None
        raise
