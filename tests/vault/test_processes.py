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
