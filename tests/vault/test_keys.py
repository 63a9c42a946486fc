import base64
import os
import stat
from datetime import timedelta

import pytest
from django.db import IntegrityError

from pleinair.lib import clock, ids
from pleinair.vault import keys, root
from pleinair.vault.errors import KeyMissing, OwnerShredded
from pleinair.vault.models import KeyVersion, OwnerKey

pytestmark = pytest.mark.django_db


class TestRootKey:
    def test_first_use_makes_a_closed_file(self, alice, data_dir):
        keys.for_writing(alice, use="blob")

        file = data_dir / "secrets" / "root.key"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        assert len(base64.b64decode(file.read_text())) == 32
        assert [path.name for path in file.parent.iterdir()] == ["root.key"]

    def test_environment_wins_and_no_file_is_made(self, alice, monkeypatch):
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", root.fresh_text())

        keys.for_writing(alice, use="blob")

        assert not root.own_file().exists()

    def test_file_named_by_the_environment_is_read(self, alice, data_dir, monkeypatch):
        given = data_dir / "given.key"
        given.write_text(root.fresh_text() + "\n")
        monkeypatch.setenv("PLEINAIR_ROOT_KEY_FILE", str(given))

        keys.for_writing(alice, use="blob")

        assert not root.own_file().exists()

    def test_named_file_that_is_absent_is_told(self, alice, data_dir, monkeypatch):
        monkeypatch.setenv("PLEINAIR_ROOT_KEY_FILE", str(data_dir / "absent"))

        with pytest.raises(KeyMissing, match="root key file"):
            keys.for_writing(alice, use="blob")

    @pytest.mark.parametrize("text", ["not base64!", "c2hvcnQ=", "é", " "])
    def test_what_is_no_key_is_told_without_showing_it(self, alice, monkeypatch, text):
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", text)

        with pytest.raises(KeyMissing, match="PLEINAIR_ROOT_KEY does not hold") as caught:
            keys.for_writing(alice, use="blob")

        assert text == " " or text not in str(caught.value)

    def test_other_root_key_opens_nothing(self, alice, monkeypatch):
        keys.for_writing(alice, use="blob")
        monkeypatch.setenv("PLEINAIR_ROOT_KEY", root.fresh_text())

        with pytest.raises(KeyMissing, match="not the one"):
            keys.for_reading(alice, use="blob")

    def test_lost_root_key_is_told_and_not_made_anew(self, alice):
        keys.for_writing(alice, use="blob")
        root.own_file().unlink()

        for use_key in (keys.for_reading, keys.for_writing):
            with pytest.raises(KeyMissing, match="root key file"):
                use_key(alice, use="blob")
        with pytest.raises(KeyMissing, match="root key file"):
            keys.for_writing(ids.random_id(), use="blob")
        assert not root.own_file().exists()


class TestOwnerKey:
    def test_it_stays_the_same(self, alice):
        first = keys.for_writing(alice, use="blob")

        assert keys.for_writing(alice, use="blob") == first
        assert keys.for_reading(alice, use="blob") == first

    def test_owners_and_uses_have_keys_of_their_own(self, alice, charlie):
        made = {
            keys.for_writing(owner, use=use)
            for owner in (alice, charlie)
            for use in ("blob", "field")
        }

        assert len(made) == 4

    def test_stored_key_opens_nothing_by_itself(self, alice):
        key = keys.for_writing(alice, use="blob")

        row = OwnerKey.objects.get(owner_id=alice)
        assert row.wrapped is not None
        assert len(row.wrapped) == keys.WRAPPED_BYTES
        assert key not in bytes(row.wrapped)

    def test_reading_makes_no_key(self, alice):
        with pytest.raises(KeyMissing):
            keys.for_reading(alice, use="blob")

        assert not OwnerKey.objects.exists()

    def test_changed_row_is_refused(self, alice):
        keys.for_writing(alice, use="blob")
        OwnerKey.objects.filter(owner_id=alice).update(wrapped=os.urandom(keys.WRAPPED_BYTES))

        with pytest.raises(KeyMissing, match="changed"):
            keys.for_reading(alice, use="blob")

    def test_many_cost_one_query(self, alice, charlie, django_assert_num_queries):
        expected = {owner: keys.for_writing(owner, use="field") for owner in (alice, charlie)}
        shredded = ids.random_id()
        keys.shred(shredded)

        with django_assert_num_queries(1):
            found = keys.for_reading_many([alice, charlie, shredded, alice], use="field")

        assert found == expected


class TestShred:
    def test_no_key_is_left(self, alice):
        keys.for_writing(alice, use="blob")

        shredded_at = keys.shred(alice)

        row = OwnerKey.objects.get(owner_id=alice)
        assert (row.wrapped, row.version, row.shredded_at) == (None, None, shredded_at)
        for use_key in (keys.for_reading, keys.for_writing):
            with pytest.raises(OwnerShredded):
                use_key(alice, use="blob")

    def test_second_shred_returns_the_first_moment(self, alice):
        keys.for_writing(alice, use="blob")
        first = keys.shred(alice)

        with clock.shifted(timedelta(days=1)):
            assert keys.shred(alice) == first

    def test_owner_without_a_key_gets_none_later(self, alice):
        keys.shred(alice)

        with pytest.raises(OwnerShredded):
            keys.for_writing(alice, use="blob")

    def test_it_can_be_asked(self, alice, charlie):
        keys.shred(alice)

        assert keys.is_shredded(alice)
        assert not keys.is_shredded(charlie)


def test_database_refuses_a_key_that_is_half_shredded(alice):
    keys.for_writing(alice, use="blob")

    with pytest.raises(IntegrityError):
        OwnerKey.objects.filter(owner_id=alice).update(shredded_at=clock.now())


def test_first_version_is_made_once(alice, charlie):
    keys.for_writing(alice, use="blob")
    keys.for_writing(charlie, use="blob")

    assert list(KeyVersion.objects.values_list("version", flat=True)) == [1]
