"""A database and a folder that do not belong together are never used together."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from pleinair import site
from pleinair.accounts import mark
from pleinair.accounts.models import SiteMark
from pleinair.generation import leftovers
from pleinair.lib import ids
from pleinair.vault import blobs

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder of its own."""
    with override_settings(DATA_DIR=tmp_path):
        yield tmp_path / "vault"


def keeping_nothing():
    switches = site.profile_switches("ephemeral")
    return site.override(profile="ephemeral", switches=switches)


def test_the_first_start_marks_both_and_the_next_changes_nothing(folder):
    mark.check_in()
    row, text = SiteMark.objects.get(), (folder / "site-id").read_text()
    mark.check_in()

    assert row.site_id.hex in text
    assert SiteMark.objects.get().site_id == row.site_id
    assert [path.name for path in folder.iterdir()] == ["site-id"]


def test_another_database_does_not_start_on_this_folder(folder):
    mark.check_in()
    SiteMark.objects.all().delete()

    with pytest.raises(mark.WrongSite, match="another database"):
        mark.check_in()
    assert not SiteMark.objects.exists()


def test_a_marked_database_does_not_start_on_the_folder_of_another():
    mark.check_in()
    SiteMark.objects.update(site_id=ids.random_id())

    with pytest.raises(mark.WrongSite, match="not the one"):
        mark.check_in()


def test_a_site_that_keeps_nothing_does_not_start_on_what_another_keeps(folder):
    mark.check_in()

    with keeping_nothing(), pytest.raises(mark.WrongSite, match="keeps nothing"):
        mark.check_in()
    (folder / "site-id").unlink()
    with keeping_nothing(), pytest.raises(mark.WrongSite, match="keeps nothing"):
        mark.check_in()


def test_accounts_that_were_never_marked_are_not_taken_by_a_site_that_keeps_nothing(alice):
    with keeping_nothing(), pytest.raises(mark.WrongSite, match="accounts"):
        mark.check_in()
    assert not SiteMark.objects.exists()


def test_pictures_without_a_mark_are_nobodys(alice, folder):
    mark.check_in()
    blobs.put(alice.id, b"a picture", blob_id=ids.random_id(), keeping="kept")
    (folder / "site-id").unlink()

    with pytest.raises(mark.WrongSite, match="missing"):
        mark.check_in()


def test_where_nothing_is_kept_a_lost_database_is_replaced():
    with keeping_nothing():
        mark.check_in()
        SiteMark.objects.all().delete()
        mark.check_in()

        assert SiteMark.objects.get().keeps_nothing


def test_a_death_between_row_and_file_is_made_good(folder):
    mark.check_in()
    (folder / "site-id").unlink()

    mark.check_in()

    assert SiteMark.objects.get().site_id.hex in (folder / "site-id").read_text()


def test_a_site_that_keeps_nothing_never_sweeps_what_is_kept(alice, folder):
    blob_id = ids.random_id()
    blobs.put(alice.id, b"a picture", blob_id=blob_id, keeping="kept")
    for path in folder.rglob(f"*{blob_id.hex}"):
        os.utime(path, (0, 0))

    with keeping_nothing():
        leftovers.clear_kept()

    assert blobs.exists(blob_id, keeping="kept")


@pytest.mark.parametrize("verb", ["serve", "web", "worker"])
def test_a_start_on_the_wrong_data_says_so_and_changes_nothing(tmp_path, verb):
    data = tmp_path / "data"
    (data / "vault").mkdir(parents=True)
    (data / "vault" / "site-id").write_text(f"{ids.random_id().hex} keeps\n")
    environment = {
        "PATH": os.environ["PATH"],
        "PLEINAIR_DATA": str(data),
        "PLEINAIR_PROFILE": "ephemeral",
        "PLEINAIR_FOLDER": str(tmp_path),
    }
    command = [sys.executable, "-m", "pleinair"]
    prepare = [*command, "prepare"]
    subprocess.run(prepare, cwd=ROOT, env=environment, check=True, timeout=60)

    ended = subprocess.run(
        [*command, verb],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 2
    assert "belongs to another database" in ended.stderr
    assert "Traceback" not in ended.stderr
