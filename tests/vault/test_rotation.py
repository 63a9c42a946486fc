import pytest

from pleinair.lib import ids
from pleinair.vault import blobs, keys, root, rotation
from pleinair.vault.errors import KeyMissing, OnlyOneRootKey
from pleinair.vault.models import KeyVersion, OwnerKey

pytestmark = pytest.mark.django_db


def versions() -> list[int]:
    return sorted(KeyVersion.objects.values_list("version", flat=True))


class TestRotate:
    def test_owner_keys_move_and_blobs_stay_as_they_are(self, alice, data_dir):
        blob = blobs.put(alice, b"a heron at dawn")
        (file,) = (path for path in (data_dir / "vault").rglob("*") if path.is_file())
        sealed = file.read_bytes()

        done = rotation.rotate()

        assert done == rotation.Rotation(version=2, rewrapped=1)
        assert OwnerKey.objects.get(owner_id=alice).version_id == 2
        assert file.read_bytes() == sealed
        assert blobs.open_blob(alice, blob.id).read_all() == b"a heron at dawn"

    def test_new_owners_get_the_new_version(self, alice, charlie):
        keys.for_writing(alice, use="blob")
        rotation.rotate()

        keys.for_writing(charlie, use="blob")

        assert OwnerKey.objects.get(owner_id=charlie).version_id == 2

    def test_shredded_owners_stay_shredded(self, alice):
        keys.for_writing(alice, use="blob")
        keys.shred(alice)

        assert rotation.rotate().rewrapped == 0
        assert keys.is_shredded(alice)

    def test_many_owners_move_in_batches(self):
        owners = [ids.random_id() for _ in range(450)]
        before = {owner: keys.for_writing(owner, use="blob") for owner in owners}

        assert rotation.rotate().rewrapped == 450

        assert keys.for_reading_many(owners, use="blob") == before

    def test_interrupted_rotation_is_resumed(self, monkeypatch):
        owners = [ids.random_id() for _ in range(5)]
        before = {owner: keys.for_writing(owner, use="blob") for owner in owners}
        monkeypatch.setattr(rotation, "_BATCH", 2)
        with monkeypatch.context() as interrupted:
            interrupted.setattr(rotation, "_rewrap", _interrupt_second(rotation._rewrap))
            with pytest.raises(KeyboardInterrupt):
                rotation.rotate()

        assert rotation.resume() == rotation.Rotation(version=2, rewrapped=3)

        assert keys.for_reading_many(owners, use="blob") == before

    def test_row_that_was_shredded_meanwhile_is_left_alone(self, alice):
        keys.for_writing(alice, use="blob")
        newest = keys.add_version(2)
        batch = list(rotation._behind(newest))
        keys.shred(alice)

        moved = rotation._rewrap(batch, newest=newest, by=keys.open_version(newest))

        assert moved == 0
        assert keys.is_shredded(alice)

    def test_unused_versions_go_one_rotation_later(self, alice):
        keys.for_writing(alice, use="blob")
        rotation.rotate()
        assert versions() == [1, 2]

        rotation.rotate()

        assert versions() == [2, 3]


class TestRootKey:
    def test_it_changes_with_the_site_running(self, alice):
        key = keys.for_writing(alice, use="blob")
        rotation.rotate()
        before = root.load(may_create=False)

        assert rotation.change_root() == 2

        assert keys.for_reading(alice, use="blob") == key
        (after,) = root.load(may_create=False)
        assert after not in before

    def test_old_key_opens_everything_until_the_end(self, alice, monkeypatch):
        key = keys.for_writing(alice, use="blob")
        seen = []
        for step in ("add_to_own_file", "forget_old_in_own_file"):
            monkeypatch.setattr(root, step, _looking(seen, alice, getattr(root, step)))

        rotation.change_root()

        assert seen == [(1, key), (2, key), (2, key), (1, key)]

    def test_database_copy_from_before_opens_nothing_after(self, alice):
        keys.for_writing(alice, use="blob")
        copy = bytes(KeyVersion.objects.get().wrapped)
        rotation.change_root()

        KeyVersion.objects.update(wrapped=copy)

        with pytest.raises(KeyMissing):
            keys.for_reading(alice, use="blob")

    def test_site_that_has_stored_nothing_yet_may_change_it(self, alice):
        assert rotation.change_root() == 1

        assert keys.for_writing(alice, use="blob")

    def test_it_changes_through_the_environment_too(self, alice, monkeypatch):
        old, new = root.fresh_text(), root.fresh_text()
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", old)
        key = keys.for_writing(alice, use="blob")

        monkeypatch.setenv("PLEINAIR_ROOT_KEY", f"{new} {old}")
        assert rotation.change_root() == 1
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", new)

        assert keys.for_reading(alice, use="blob") == key

    def test_a_setting_without_a_new_key_is_told_what_to_do(self, alice, monkeypatch):
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", root.fresh_text())
        keys.for_writing(alice, use="blob")

        with pytest.raises(OnlyOneRootKey, match="PLEINAIR_ROOT_KEY holds one key"):
            rotation.change_root()

    def test_change_without_the_old_key_changes_nothing(self, alice, monkeypatch):
        key = keys.for_writing(alice, use="blob")
        with monkeypatch.context() as wrong:
            wrong.setenv("PLEINAIR_ROOT_KEY", root.fresh_text())
            with pytest.raises(KeyMissing):
                rotation.rewrap_root()

        assert keys.for_reading(alice, use="blob") == key


def _looking(seen, owner, step):
    def looked():
        seen.append((len(root.load(may_create=False)), keys.for_reading(owner, use="blob")))
        step()
        seen.append((len(root.load(may_create=False)), keys.for_reading(owner, use="blob")))

    return looked


def _interrupt_second(rewrap):
    calls = []

    def interrupted(batch, **options):
        calls.append(batch)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rewrap(batch, **options)

    return interrupted
