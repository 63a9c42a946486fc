import os
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pleinair.lib import clock, ids
from pleinair.vault import blobs, errors, keys
from pleinair.vault.folder import FolderStore
from pleinair.vault.sealing import CHUNK_BYTES

pytestmark = pytest.mark.django_db

MIB = 1024 * 1024


def read(owner_id, blob_id, *, keeping: blobs.Keeping = "kept") -> bytes:
    with blobs.open_blob(owner_id, blob_id, keeping=keeping) as reader:
        return reader.read_all()


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


class CountingStore(FolderStore):
    """A store that remembers how often it was read."""

    reads = 0

    def read(self, name: str, start: int, length: int) -> bytes:
        self.reads += 1
        return super().read(name, start, length)


class TestPut:
    def test_bytes_come_back(self, alice):
        blob = blobs.put(alice, b"a heron at dawn")

        assert (blob.size_bytes, blob.keeping) == (15, "kept")
        assert read(alice, blob.id) == b"a heron at dawn"

    @pytest.mark.parametrize("size", [0, CHUNK_BYTES, 2 * CHUNK_BYTES + 1])
    def test_sizes_around_a_chunk_come_back(self, alice, size):
        plain = os.urandom(size)

        blob = blobs.put(alice, plain)

        assert blob.size_bytes == size
        assert read(alice, blob.id) == plain

    def test_stream_of_unknown_length_comes_back(self, alice):
        blob = blobs.put(alice, (bytes([number]) * 99_999 for number in range(9)))

        assert read(alice, blob.id) == b"".join(bytes([n]) * 99_999 for n in range(9))

    def test_neither_plaintext_nor_owner_shows_outside(self, alice, data_dir):
        blob = blobs.put(alice, b"a heron at dawn " * 1000)

        (file,) = files_of(data_dir / "vault")
        assert file.name == blob.id.hex
        assert alice.hex not in str(file)
        assert b"heron" not in file.read_bytes()

    def test_retry_with_the_same_id_replaces_at_once(self, alice):
        blob_id = ids.ordered_id()
        blobs.put(alice, b"half of an ans", blob_id=blob_id)

        blobs.put(alice, b"the answer", blob_id=blob_id)

        assert read(alice, blob_id) == b"the answer"
        assert list(blobs.ids_of("kept")) == [blob_id]

    def test_stream_that_breaks_off_stores_nothing(self, alice, data_dir):
        def stream() -> Iterator[bytes]:
            yield b"x" * MIB
            raise ConnectionResetError

        with pytest.raises(ConnectionResetError):
            blobs.put(alice, stream())

        assert files_of(data_dir / "vault") == []

    def test_text_is_no_stream_of_bytes(self, alice):
        with pytest.raises(TypeError):
            blobs.put(alice, "a heron at dawn")

    def test_costs_one_query_for_a_known_owner(self, alice, django_assert_num_queries):
        blobs.put(alice, b"first")

        with django_assert_num_queries(1):
            blobs.put(alice, b"second")

    def test_memory_stays_constant_for_64_mib(self, alice):
        blobs.put(alice, b"warm up")
        tracemalloc.start()

        blob = blobs.put(alice, (b"\x5a" * MIB for _ in range(64)))
        with blobs.open_blob(alice, blob.id) as reader:
            seen = sum(len(chunk) for chunk in reader.chunks())
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

        assert seen == blob.size_bytes == 64 * MIB
        assert peak < 6 * MIB


class TestRanges:
    @hypothesis_settings(
        max_examples=60,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(data=st.data())
    def test_any_range_equals_the_slice(self, alice, data):
        plain = os.urandom(3 * CHUNK_BYTES + 777)
        blob = blobs.put(alice, plain)
        borders = [0, CHUNK_BYTES, 2 * CHUNK_BYTES, len(plain)]
        place = st.integers(0, len(plain) + 5) | st.sampled_from(borders)
        start, end = data.draw(place), data.draw(st.none() | place)

        with blobs.open_blob(alice, blob.id) as reader:
            assert b"".join(reader.chunks(start, end)) == plain[start:end]

    @pytest.mark.parametrize(
        ("start", "end", "reads"),
        [
            (0, 1, 1),
            (CHUNK_BYTES - 1, CHUNK_BYTES + 1, 2),
            (CHUNK_BYTES, 2 * CHUNK_BYTES, 1),
            (5, 5, 0),
            (0, None, 4),
        ],
    )
    def test_only_chunks_touched_are_read(self, alice, data_dir, start, end, reads):
        blob = blobs.put(alice, os.urandom(3 * CHUNK_BYTES + 1))
        reader = blobs.open_blob(alice, blob.id)
        store = reader._store = CountingStore(data_dir / "vault")

        list(reader.chunks(start, end))

        assert store.reads == reads

    def test_range_from_the_end_is_refused(self, alice):
        blob = blobs.put(alice, b"abc")

        with blobs.open_blob(alice, blob.id) as reader, pytest.raises(ValueError, match="start"):
            list(reader.chunks(-1))

    def test_closed_reader_reads_nothing(self, alice):
        blob = blobs.put(alice, b"abc")
        with blobs.open_blob(alice, blob.id) as reader:
            pass

        with pytest.raises(ValueError, match="closed"):
            reader.read_all()


class TestRefusal:
    def test_missing_blob_is_not_found(self, alice):
        keys.for_writing(alice, use="blob")

        with pytest.raises(errors.NotFound):
            blobs.open_blob(alice, ids.random_id())

    def test_stranger_cannot_open(self, alice, charlie):
        blob = blobs.put(alice, b"mine")
        blobs.put(charlie, b"his own")

        with pytest.raises(errors.Tampered):
            blobs.open_blob(charlie, blob.id)

    def test_file_under_another_name_is_refused(self, alice, data_dir):
        one, two = blobs.put(alice, b"one"), blobs.put(alice, b"two")
        store = FolderStore(data_dir / "vault")
        store._path(one.id.hex).replace(store._path(two.id.hex))

        with pytest.raises(errors.Tampered):
            blobs.open_blob(alice, two.id)

    def test_file_in_the_other_keeping_is_refused(self, alice, data_dir):
        blob = blobs.put(alice, b"working copy", keeping="working")
        sealed = FolderStore(data_dir / "working").read(blob.id.hex, 0, 1000)
        FolderStore(data_dir / "vault").write(blob.id.hex, [sealed])

        with pytest.raises(errors.Tampered):
            blobs.open_blob(alice, blob.id, keeping="kept")

    def test_flipped_bit_deep_inside_is_refused_when_reached(self, alice, data_dir):
        blob = blobs.put(alice, bytes(3 * CHUNK_BYTES))
        (file,) = files_of(data_dir / "vault")
        changed = bytearray(file.read_bytes())
        changed[2 * CHUNK_BYTES] ^= 1
        file.write_bytes(changed)

        reader = blobs.open_blob(alice, blob.id)

        assert next(reader.chunks()) == bytes(CHUNK_BYTES)
        with pytest.raises(errors.Tampered):
            reader.read_all()

    @pytest.mark.parametrize("length", [0, 10, 85, 86, 100, 109, 200])
    def test_cut_file_is_refused_at_once(self, alice, data_dir, length):
        blob = blobs.put(alice, bytes(1000))
        (file,) = files_of(data_dir / "vault")
        file.write_bytes(file.read_bytes()[:length])

        with pytest.raises(errors.Tampered):
            blobs.open_blob(alice, blob.id)

    def test_replacement_while_reading_is_not_taken_for_tampering(self, alice):
        blob = blobs.put(alice, bytes(2 * CHUNK_BYTES))
        chunks = blobs.open_blob(alice, blob.id).chunks()
        next(chunks)

        blobs.put(alice, bytes(2 * CHUNK_BYTES), blob_id=blob.id)

        with pytest.raises(errors.Replaced):
            next(chunks)

    def test_full_disk_is_told_and_stores_nothing(self, alice, data_dir, full_disk):
        blobs.put(alice, b"first")
        full_disk(after_bytes=CHUNK_BYTES)

        with pytest.raises(errors.VaultFull):
            blobs.put(alice, bytes(MIB))

        assert len(files_of(data_dir / "vault")) == 1


class TestShred:
    def test_everything_is_unreadable_at_once(self, alice):
        kept = blobs.put(alice, b"kept")
        working = blobs.put(alice, b"working", keeping="working")

        keys.shred(alice)

        with pytest.raises(errors.OwnerShredded):
            blobs.open_blob(alice, kept.id)
        with pytest.raises(errors.OwnerShredded):
            blobs.open_blob(alice, working.id, keeping="working")

    def test_nothing_more_is_stored(self, alice, data_dir):
        keys.shred(alice)

        with pytest.raises(errors.OwnerShredded):
            blobs.put(alice, b"late result")

        assert files_of(data_dir / "vault") == []

    def test_what_is_left_can_be_deleted(self, alice):
        blob = blobs.put(alice, b"kept")
        keys.shred(alice)

        blobs.delete(blob.id)

        assert not blobs.exists(blob.id)

    def test_others_are_untouched(self, alice, charlie):
        blob = blobs.put(charlie, b"his own")

        keys.shred(alice)

        assert read(charlie, blob.id) == b"his own"


class TestSweeps:
    def test_unfinished_writes_go_from_both_stores(self, alice, data_dir):
        for keeping in ("kept", "working"):
            blobs.put(alice, b"whole", keeping=keeping)
        for folder in ("vault", "working"):
            (data_dir / folder / ".unfinished" / "half").write_bytes(b"x")

        with clock.shifted(timedelta(days=2)):
            assert blobs.sweep_unfinished(older_than=timedelta(days=1)) == 2

        assert len(list(blobs.ids_of("kept"))) == len(list(blobs.ids_of("working"))) == 1

    def test_ids_are_listed_for_the_search_for_orphans(self, alice, charlie):
        stored = {blobs.put(owner, b"x").id for owner in (alice, charlie)}

        assert set(blobs.ids_of("kept")) == stored
        assert list(blobs.ids_of("working")) == []
