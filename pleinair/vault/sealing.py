"""The sealed form of a blob. Pure: bytes in, bytes out.

    header   magic, format, keeping, owner, blob, chunk size, wrapped data key
    chunks   AES-256-GCM; all but the last of full size
    end      the length of the plaintext, encrypted, with the final flag

Each blob has a data key of its own, wrapped by its owner's key, so a counter is a safe nonce. The
associated data of every record is the whole header, the record's position and the final flag:
what was moved, swapped, cut, extended or flipped does not open. The end record is checked before
any chunk is, so even a reader of one range knows that nothing is missing.
"""

import secrets
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pleinair.vault import keys
from pleinair.vault.errors import Tampered

Keeping = Literal["kept", "working"]

# Large enough that the cost per chunk vanishes, small enough to answer a range without waste.
CHUNK_BYTES = 256 * 1024

_LARGEST_CHUNK_BYTES = 1024 * 1024
_MAGIC = b"PLEINAIR"
_FORMAT = 1
_KEEPINGS: dict[Keeping, int] = {"kept": 1, "working": 2}
_HEADER = struct.Struct(f">8sBB16s16sI{keys.WRAPPED_BYTES}s")
_POSITION = struct.Struct(">Q?")
_LENGTH = struct.Struct(">Q")
_TAG_BYTES = 16

HEADER_BYTES = _HEADER.size
END_BYTES = _LENGTH.size + _TAG_BYTES


@dataclass(frozen=True, slots=True)
class Address:
    """What a blob is bound to."""

    owner_id: UUID
    blob_id: UUID
    keeping: Keeping


def seal(
    data: Iterable[bytes | memoryview],
    *,
    address: Address,
    key: bytes,
    chunk_bytes: int = CHUNK_BYTES,
) -> Iterator[bytes]:
    """Yield the sealed form of a stream of any length, one chunk in memory at a time."""
    data_key = secrets.token_bytes(32)
    header = _header(address, chunk_bytes=chunk_bytes, wrapped=keys.wrap(data_key, by=key))
    box = _Box(header, data_key)
    yield header
    position = length = 0
    for piece in _pieces(data, chunk_bytes):
        yield box.close(piece, position=position)
        position += 1
        length += len(piece)
    yield box.close(_LENGTH.pack(length), position=position, final=True)


def is_at(header: bytes, address: Address) -> bool:
    """Tell whether a header claims to belong there. A claim: only an Opener proves it."""
    if len(header) != HEADER_BYTES:
        return False
    chunk_bytes, wrapped = _HEADER.unpack(header)[-2:]
    return header == _header(address, chunk_bytes=chunk_bytes, wrapped=wrapped)


def plain_size(sealed_bytes: int, *, chunk_bytes: int) -> int:
    """Return how long the plaintext of a sealed form of that length is, in bytes."""
    body_bytes = sealed_bytes - HEADER_BYTES - END_BYTES
    return body_bytes - _chunk_count(body_bytes, chunk_bytes) * _TAG_BYTES


class Opener:
    """Opens the chunks of one blob; made only from a header and an end that belong together.

    Raises Tampered from the constructor and from `chunk`.
    """

    def __init__(
        self, *, header: bytes, end: bytes, sealed_bytes: int, address: Address, key: bytes
    ) -> None:
        self._what = address.blob_id.hex
        self.header = header
        self.chunk_bytes, wrapped = self._parse(header, address)
        data_key = keys.unwrap(wrapped, by=key)
        if data_key is None:
            raise Tampered(self._what)
        self._box = _Box(header, data_key)
        self.size_bytes = self._measure(end, sealed_bytes)

    def span(self, position: int) -> tuple[int, int]:
        """Return where a chunk starts in the sealed form, and its length there, in bytes."""
        start = HEADER_BYTES + position * (self.chunk_bytes + _TAG_BYTES)
        plain = min(self.chunk_bytes, self.size_bytes - position * self.chunk_bytes)
        return start, plain + _TAG_BYTES

    def chunk(self, position: int, sealed: bytes) -> bytes:
        """Return the plaintext of one chunk."""
        return self._open(sealed, position=position)

    def _parse(self, header: bytes, address: Address) -> tuple[int, bytes]:
        if not is_at(header, address):
            raise Tampered(self._what)
        chunk_bytes, wrapped = _HEADER.unpack(header)[-2:]
        if not 0 < chunk_bytes <= _LARGEST_CHUNK_BYTES:
            raise Tampered(self._what)
        return chunk_bytes, wrapped

    def _measure(self, end: bytes, sealed_bytes: int) -> int:
        body_bytes = sealed_bytes - HEADER_BYTES - END_BYTES
        if body_bytes < 0:
            raise Tampered(self._what)
        chunks = _chunk_count(body_bytes, self.chunk_bytes)
        (size_bytes,) = _LENGTH.unpack(self._open(end, position=chunks, final=True))
        if body_bytes != size_bytes + chunks * _TAG_BYTES:
            raise Tampered(self._what)
        return int(size_bytes)

    def _open(self, sealed: bytes, *, position: int, final: bool = False) -> bytes:
        try:
            return self._box.open(sealed, position=position, final=final)
        except InvalidTag as error:
            raise Tampered(self._what) from error


class _Box:
    """The records of one blob under its data key."""

    def __init__(self, header: bytes, data_key: bytes) -> None:
        self._header = header
        self._cipher = AESGCM(data_key)

    def close(self, data: bytes | memoryview, *, position: int, final: bool = False) -> bytes:
        bound = self._header + _POSITION.pack(position, final)
        return self._cipher.encrypt(_nonce(position), data, bound)

    def open(self, sealed: bytes, *, position: int, final: bool) -> bytes:
        bound = self._header + _POSITION.pack(position, final)
        return self._cipher.decrypt(_nonce(position), sealed, bound)


def _header(address: Address, *, chunk_bytes: int, wrapped: bytes) -> bytes:
    return _HEADER.pack(
        _MAGIC,
        _FORMAT,
        _KEEPINGS[address.keeping],
        address.owner_id.bytes,
        address.blob_id.bytes,
        chunk_bytes,
        wrapped,
    )


def _chunk_count(body_bytes: int, chunk_bytes: int) -> int:
    return -(-body_bytes // (chunk_bytes + _TAG_BYTES))


def _nonce(position: int) -> bytes:
    return position.to_bytes(12, "big")


def _pieces(parts: Iterable[bytes | memoryview], size: int) -> Iterator[bytes | memoryview]:
    """Yield the same bytes in pieces of one size; only the last may be shorter."""
    pending = bytearray()
    for part in parts:
        rest = memoryview(part).cast("B")
        if pending:
            missing = size - len(pending)
            pending += rest[:missing]
            rest = rest[missing:]
            if len(pending) < size:
                continue
            yield bytes(pending)
            pending = bytearray()
        while len(rest) >= size:
            yield rest[:size]
            rest = rest[size:]
        pending += rest
    if pending:
        yield bytes(pending)
