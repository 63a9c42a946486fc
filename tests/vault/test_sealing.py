import os
import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pleinair.lib import ids
from pleinair.vault import sealing
from pleinair.vault.errors import Tampered
from pleinair.vault.sealing import END_BYTES, HEADER_BYTES, Address

KEY = bytes(range(32))
ADDRESS = Address(ids.random_id(), ids.random_id(), "kept")
CHUNK = 64
SEALED_CHUNK = CHUNK + 16
TEXT = b"".join(b"%07d " % number for number in range(30))  # 240 bytes: 3 chunks and 48 bytes


def seal(plain: bytes = TEXT, *, address: Address = ADDRESS, key: bytes = KEY) -> bytes:
    return b"".join(sealing.seal([plain], address=address, key=key, chunk_bytes=CHUNK))


def unseal(sealed: bytes, *, address: Address = ADDRESS, key: bytes = KEY) -> bytes:
    opener = sealing.Opener(
        header=sealed[:HEADER_BYTES],
        end=sealed[max(len(sealed) - END_BYTES, 0) :],
        sealed_bytes=len(sealed),
        address=address,
        key=key,
    )
    plain = b""
    for position in range(-(-opener.size_bytes // CHUNK)):
        start, length = opener.span(position)
        plain += opener.chunk(position, sealed[start : start + length])
    return plain


def chunks_of(sealed: bytes) -> list[bytes]:
    body = sealed[HEADER_BYTES:-END_BYTES]
    return [body[at : at + SEALED_CHUNK] for at in range(0, len(body), SEALED_CHUNK)]


def assemble(sealed: bytes, chunks: list[bytes]) -> bytes:
    return sealed[:HEADER_BYTES] + b"".join(chunks) + sealed[-END_BYTES:]


@given(st.lists(st.binary(max_size=200), max_size=8))
def test_stream_cut_anyhow_comes_back_whole(parts: list[bytes]):
    sealed = b"".join(sealing.seal(parts, address=ADDRESS, key=KEY, chunk_bytes=CHUNK))

    assert unseal(sealed) == b"".join(parts)
    assert sealing.plain_size(len(sealed), chunk_bytes=CHUNK) == sum(map(len, parts))


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_sizes_around_a_chunk_come_back(size: int):
    plain = os.urandom(size)

    assert unseal(seal(plain)) == plain


def test_plaintext_does_not_show():
    sealed = seal(b"a heron at dawn " * 20)

    assert b"heron" not in sealed


def test_same_bytes_are_never_sealed_alike():
    first, second = seal(), seal()

    assert set(chunks_of(first)).isdisjoint(chunks_of(second))


def test_every_flipped_byte_is_refused():
    sealed = seal()

    for at in range(len(sealed)):
        for flip in (0x01, 0x80, 0xFF):
            changed = bytearray(sealed)
            changed[at] ^= flip
            with pytest.raises(Tampered):
                unseal(bytes(changed))


def test_every_shorter_form_is_refused_before_any_chunk_is_opened():
    sealed = seal()

    for length in range(len(sealed)):
        with pytest.raises(Tampered):
            open_only(sealed[:length])


def test_blob_cut_at_a_chunk_border_is_refused_with_its_own_end():
    sealed = seal()
    chunks = chunks_of(sealed)

    for count in range(len(chunks)):
        with pytest.raises(Tampered):
            open_only(assemble(sealed, chunks[:count]))


@pytest.mark.parametrize("extra", [1, 16, SEALED_CHUNK - 1, SEALED_CHUNK, 3 * SEALED_CHUNK])
def test_extended_blob_is_refused(extra: int):
    sealed = seal()

    with pytest.raises(Tampered):
        open_only(sealed + bytes(extra))
    with pytest.raises(Tampered):
        open_only(sealed[:-END_BYTES] + bytes(extra) + sealed[-END_BYTES:])


def test_swapped_chunks_are_refused():
    sealed = seal()
    chunks = chunks_of(sealed)

    with pytest.raises(Tampered):
        unseal(assemble(sealed, [chunks[1], chunks[0], *chunks[2:]]))
    with pytest.raises(Tampered):
        unseal(assemble(sealed, [chunks[0], chunks[0], *chunks[2:]]))


def test_chunk_of_another_blob_is_refused():
    sealed, other = seal(), seal(address=replace(ADDRESS, blob_id=ids.random_id()))

    with pytest.raises(Tampered):
        unseal(assemble(sealed, [chunks_of(other)[0], *chunks_of(sealed)[1:]]))


def test_chunk_of_an_earlier_version_is_refused():
    earlier, sealed = seal(), seal()

    with pytest.raises(Tampered):
        unseal(assemble(sealed, [chunks_of(earlier)[0], *chunks_of(sealed)[1:]]))


@pytest.mark.parametrize(
    "other",
    [
        replace(ADDRESS, owner_id=ids.random_id()),
        replace(ADDRESS, blob_id=ids.random_id()),
        replace(ADDRESS, keeping="working"),
    ],
    ids=["owner", "blob", "keeping"],
)
def test_blob_in_another_place_is_refused_even_with_a_rewritten_header(other: Address):
    sealed = seal(address=other)
    wanted = seal(b"")[:50]  # magic, format, keeping, owner, blob and chunk size as expected
    rewritten = wanted[:46] + sealed[46:]

    with pytest.raises(Tampered):
        open_only(sealed)
    with pytest.raises(Tampered):
        open_only(rewritten)


def test_other_key_opens_nothing():
    with pytest.raises(Tampered):
        open_only(seal(), key=bytes(32))


@pytest.mark.parametrize("chunk_bytes", [0, 1, 2**20 + 1, 2**32 - 1])
def test_claimed_chunk_size_is_refused_before_memory_is_taken(chunk_bytes: int):
    sealed = bytearray(seal())
    struct.pack_into(">I", sealed, 42, chunk_bytes)

    with pytest.raises(Tampered):
        open_only(bytes(sealed))


def open_only(sealed: bytes, *, key: bytes = KEY) -> None:
    """Open as a reader does that has not asked for any chunk yet."""
    sealing.Opener(
        header=sealed[:HEADER_BYTES],
        end=sealed[max(len(sealed) - END_BYTES, 0) :],
        sealed_bytes=len(sealed),
        address=ADDRESS,
        key=key,
    )
