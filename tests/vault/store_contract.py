"""What every store must do. A subclass gives the fixture `store`."""

from datetime import timedelta

import pytest

from pleinair.lib import clock
from pleinair.vault.errors import NotFound
from pleinair.vault.store import Store


class StoreContract:
    def test_written_object_is_read_back(self, store: Store):
        size = store.write("abc123", iter([b"one", b"", b"two"]))

        assert size == store.size("abc123") == 6
        assert store.read("abc123", 0, 6) == b"onetwo"

    def test_any_range_can_be_read(self, store: Store):
        store.write("abc123", [b"0123456789"])

        assert store.read("abc123", 3, 4) == b"3456"
        assert store.read("abc123", 8, 100) == b"89"
        assert store.read("abc123", 10, 1) == b""

    def test_empty_object_exists(self, store: Store):
        assert store.write("abc123", []) == 0
        assert store.exists("abc123")
        assert store.read("abc123", 0, 1) == b""

    def test_second_write_replaces_the_first(self, store: Store):
        store.write("abc123", [b"a longer first version"])
        store.write("abc123", [b"second"])

        assert store.read("abc123", 0, 100) == b"second"
        assert list(store.names()) == ["abc123"]

    def test_failing_source_leaves_what_was_there_before(self, store: Store):
        store.write("abc123", [b"first"])

        with pytest.raises(ConnectionResetError):
            store.write("abc123", _breaks_off())
        with pytest.raises(ConnectionResetError):
            store.write("def456", _breaks_off())

        assert store.read("abc123", 0, 100) == b"first"
        assert list(store.names()) == ["abc123"]

    def test_object_is_invisible_until_it_is_whole(self, store: Store):
        seen = []

        def chunks():
            yield b"first half"
            seen.append((store.exists("abc123"), list(store.names())))
            yield b"second half"

        store.write("abc123", chunks())

        assert seen == [(False, [])]
        assert store.exists("abc123")

    def test_missing_object_is_not_found(self, store: Store):
        assert not store.exists("abc123")
        with pytest.raises(NotFound):
            store.read("abc123", 0, 1)
        with pytest.raises(NotFound):
            store.size("abc123")

    def test_delete_may_be_repeated(self, store: Store):
        store.write("abc123", [b"x"])

        store.delete("abc123")
        store.delete("abc123")

        assert not store.exists("abc123")

    def test_names_are_listed_by_prefix(self, store: Store):
        for name in ("aa1", "aa2", "bb1"):
            store.write(name, [b"x"])

        assert sorted(store.names()) == ["aa1", "aa2", "bb1"]
        assert sorted(store.names("aa")) == ["aa1", "aa2"]
        assert list(store.names("cc")) == []

    def test_names_of_an_untouched_store_are_none(self, store: Store):
        assert list(store.names()) == []

    def test_age_is_told(self, store: Store):
        store.write("abc123", [b"x"])

        assert store.is_older("abc123", clock.now() + timedelta(minutes=1))
        assert not store.is_older("abc123", clock.now() - timedelta(minutes=1))
        assert not store.is_older("def456", clock.now() + timedelta(minutes=1))

    @pytest.mark.parametrize(
        "name",
        ["", "a", "..", "../x", "a/b", "/etc/passwd", "a.b", "Abc", "a b", "a\x00b", "-ab", "é12"],
    )
    def test_name_outside_the_list_is_refused(self, store: Store, name: str):
        with pytest.raises(ValueError, match="not an object name"):
            store.write(name, [b"x"])
        with pytest.raises(ValueError, match="not an object name"):
            store.read(name, 0, 1)
        with pytest.raises(ValueError, match="not an object name"):
            store.delete(name)
        with pytest.raises(ValueError, match="not an object name"):
            store.exists(name)

    def test_clearing_unfinished_writes_spares_finished_ones(self, store: Store):
        store.write("abc123", [b"x"])

        assert store.clear_unfinished(clock.now() + timedelta(minutes=1)) == 0
        assert store.exists("abc123")


def _breaks_off():
    yield b"half of it"
    raise ConnectionResetError
