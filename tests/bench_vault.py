"""How fast the vault is next to plain files: `python -m tests.bench_vault`.

Prints megabytes a second and the ratio to a plain write with the same safety (temporary file,
forced to disk, renamed), for pictures of the size a model returns and for one large file.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import django
from django.conf import settings

MEGABYTE = 1_000_000
ROUNDS = 5


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-vault-") as folder:
        _set_up(Path(folder))
        for size, count in ((1_500_000, 40), (100 * MEGABYTE, 1)):
            _compare(Path(folder), size=size, count=count)


def _compare(folder: Path, *, size: int, count: int) -> None:
    from pleinair.vault import blobs

    owner, data = uuid4(), os.urandom(size)
    plain = [folder / f"plain-{number}" for number in range(count)]
    blob_ids = [blobs.put(owner, data).id for _ in range(count)]

    def put() -> None:
        for blob_id in blob_ids:
            blobs.put(owner, data, blob_id=blob_id)

    def read() -> None:
        for blob_id in blob_ids:
            with blobs.open_blob(owner, blob_id) as reader:
                reader.read_all()

    written = _seconds(lambda: [_write_plainly(path, data) for path in plain])
    copied = _seconds(lambda: [path.read_bytes() for path in plain])
    total = size * count / MEGABYTE
    print(f"{count} × {size / MEGABYTE:g} MB")
    _report("put", total, _seconds(put), plain_s=written)
    _report("read", total, _seconds(read), plain_s=copied)


def _report(what: str, megabytes: float, vault_s: float, *, plain_s: float) -> None:
    print(
        f"  {what:5} vault {megabytes / vault_s:7.0f} MB/s   plain {megabytes / plain_s:7.0f} MB/s"
        f"   takes {vault_s / plain_s:.2f} times as long"
    )


def _seconds(work: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def _write_plainly(path: Path, data: bytes) -> None:
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _set_up(folder: Path) -> None:
    settings.configure(
        DATA_DIR=folder,
        USE_TZ=True,
        INSTALLED_APPS=["pleinair.vault"],
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "site.sqlite3"}
        },
    )
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


if __name__ == "__main__":
    main()
