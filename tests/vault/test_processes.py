"""What only several processes at once can show. They share a folder and a database file."""

from datetime import timedelta
from pathlib import Path

import pytest

from pleinair.lib import clock
from pleinair.vault.folder import FolderStore
from tests.vault import machine


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return machine.migrate(tmp_path)


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_eight_first_starts_at_once_get_one_root_key(tmp_path: Path):
    code = "print(root.load(may_create=True)[0].hex())"

    keys = machine.run_at_once(tmp_path, code, count=8)

    assert len(set(keys)) == 1
    assert [path.name for path in (tmp_path / "secrets").iterdir()] == ["root.key"]


def test_eight_first_uploads_at_once_get_one_owner_key(site: Path):
    code = "print(keys.for_writing(alice, use='blob').hex())"

    keys = machine.run_at_once(site, code, count=8)

    assert len(set(keys)) == 1


@pytest.mark.kill
def test_killed_upload_leaves_no_visible_object(site: Path):
    upload = machine.start(
        site,
        """
def stream():
    yield bytes(2_000_000)
    print("half way", flush=True)
    sys.stdin.readline()
    yield bytes(2_000_000)
blobs.put(alice, stream())
""",
    )
    assert upload.stdout.readline() == "half way\n"

    upload.kill()
    upload.communicate()

    store = FolderStore(site / "vault")
    assert upload.returncode == -9
    assert list(store.names()) == []
    assert len(list((site / "vault" / ".unfinished").iterdir())) == 1
    assert store.clear_unfinished(clock.now() + timedelta(seconds=5)) == 1


def test_rotation_never_disturbs_readers_in_threads(site: Path):
    printed = machine.run(
        site,
        """
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from django.db import connection
stop = Event()
owners = [UUID(int=number) for number in range(1, 13)]
made = {owner: blobs.put(owner, owner.bytes * 1000).id for owner in owners}
def read_until_stopped():
    rounds = 0
    while not stop.is_set():
        for owner, blob_id in made.items():
            with blobs.open_blob(owner, blob_id) as reader:
                assert reader.read_all() == owner.bytes * 1000
        rounds += 1
    connection.close()
    return rounds
with ThreadPoolExecutor(4) as pool:
    readers = [pool.submit(read_until_stopped) for _ in range(4)]
    try:
        done = [rotation.rotate() for _ in range(5)]
    finally:
        stop.set()
    assert all(reader.result() > 0 for reader in readers)
print(done[-1].version, sum(each.rewrapped for each in done))
""",
    )

    assert printed == "6 60"


def test_rotations_at_once_lose_no_key(site: Path):
    all_keys = """
owners = [UUID(int=number) for number in range(1, 301)]
print([keys.for_{}(owner, use="blob").hex() for owner in owners])
"""
    before = machine.run(site, all_keys.format("writing"))

    machine.run_at_once(site, "rotation.rotate()", count=3)

    assert machine.run(site, "print(rotation.resume().rewrapped)") == "0"
    assert machine.run(site, all_keys.format("reading")) == before


ROOT_FILE = Path("secrets") / "root.key"
KILLED = """
import os
def die(*_, **__):
    os.kill(os.getpid(), 9)
{patch}
rotation.change_root()
"""


@pytest.mark.kill
@pytest.mark.parametrize(
    ("patch", "keys_left"),
    [
        ("root.add_to_own_file = die", 1),
        ("rotation.rewrap_root = die", 2),
        ("keys.wrap = die", 2),
        ("root.forget_old_in_own_file = die", 2),
        ("os.replace = Path.replace = die", 1),
    ],
)
def test_killed_change_of_the_root_key_loses_nothing_and_is_finished(
    site: Path, patch: str, keys_left: int
):
    look = "print(keys.for_reading(alice, use='blob').hex())"
    key = machine.run(site, "print(keys.for_writing(alice, use='blob').hex())")
    old = (site / ROOT_FILE).read_text().split()
    killed = machine.start(site, KILLED.format(patch=patch))
    killed.communicate(timeout=60)

    assert killed.returncode == -9
    assert len((site / ROOT_FILE).read_text().split()) == keys_left
    assert machine.run(site, look) == key

    machine.run(site, "rotation.change_root()")

    (new,) = (site / ROOT_FILE).read_text().split()
    assert new not in old
    assert machine.run(site, look) == key


def test_root_key_changes_and_new_versions_at_once_lose_none(site: Path):
    open_all = """
from pleinair.vault.models import KeyVersion
print(len([keys.open_version(version) for version in KeyVersion.objects.all()]))
"""
    both = "rotation.change_root(), keys.add_version(keys.newest_version().version + 1)"

    machine.run_at_once(site, f"[({both}) for _ in range(4)]", count=4)

    assert int(machine.run(site, open_all)) > 4
    assert len((site / ROOT_FILE).read_text().split()) == 1


def test_shred_holds_in_other_processes_at_once(site: Path):
    reader = machine.start(
        site,
        """
blob = blobs.put(alice, b"a heron")
print(blobs.open_blob(alice, blob.id).read_all().decode(), flush=True)
sys.stdin.readline()
try:
    blobs.open_blob(alice, blob.id)
except errors.OwnerShredded as error:
    print(type(error).__name__)
""",
    )
    assert reader.stdout.readline() == "a heron\n"

    machine.run(site, "keys.shred(alice)")
    printed, _complaint = reader.communicate("go\n", timeout=30)

    assert printed == "OwnerShredded\n"


def test_shredded_key_is_in_no_file_of_the_running_database(site: Path):
    running = machine.start(
        site,
        """
from pleinair.vault.models import OwnerKey
for number in range(1, 40):
    keys.for_writing(UUID(int=number), use="blob")
print(OwnerKey.objects.get(owner_id=alice).wrapped.hex(), flush=True)
sys.stdin.readline()
""",
    )
    wrapped = bytes.fromhex(running.stdout.readline())
    assert wrapped in all_bytes(site)

    machine.run(site, "keys.shred(alice)")

    assert wrapped not in all_bytes(site)
    assert running.poll() is None
    running.communicate("go\n")
