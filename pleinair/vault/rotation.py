"""Changing keys without rewriting a single blob.

`rotate()` changes the key that wraps owner keys. The root key is changed in three steps, during
which the site keeps running and may be interrupted anywhere: put the new root key before the old
one (`root.add_to_own_file()`, or by hand where the key comes from the environment), call
`rewrap_root()`, then take the old one away (`root.forget_old_in_own_file()`). From then on copies
of the database from before the change open nothing.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from pleinair.vault import keys, root
from pleinair.vault.models import KeyVersion, OwnerKey

# On SQLite a batch holds the only write lock: some tens of milliseconds for this many.
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Rotation:
    """What a rotation did: the version in use now, and how many owner keys were moved to it."""

    version: int
    rewrapped: int


def rotate() -> Rotation:
    """Add a key version and move every owner key to it.

    Safe while the site is in use, and while another rotation runs. One that was interrupted is
    finished by `resume()`, or by the next rotation.
    """
    keys.add_version(keys.newest_version().version + 1)
    return resume()


def resume() -> Rotation:
    """Move every owner key that is behind to the newest version; remove versions long unused."""
    newest = keys.newest_version()
    by = keys.open_version(newest)
    rewrapped = 0
    while batch := list(_behind(newest)[:_BATCH]):
        rewrapped += _rewrap(batch, newest=newest, by=by)
    _retire(newest)
    return Rotation(version=newest.version, rewrapped=rewrapped)


@transaction.atomic
def rewrap_root() -> int:
    """Wrap every key version by the first root key; return how many there are.

    Raises KeyMissing where a version opens by no root key; nothing is changed then.
    """
    root_key = root.load(may_create=False)[0]
    versions = list(KeyVersion.objects.select_for_update().order_by("version"))
    for version in versions:
        version.wrapped = keys.wrap(keys.open_version(version), by=root_key)
        version.save(update_fields=["wrapped"])
    return len(versions)


def _behind(newest: KeyVersion) -> QuerySet[OwnerKey]:
    return (
        OwnerKey.objects.select_related("version")
        .filter(version__lt=newest.version)
        .order_by("owner_id")
    )


@transaction.atomic
def _rewrap(batch: list[OwnerKey], *, newest: KeyVersion, by: bytes) -> int:
    moved = 0
    for row in batch:
        wrapped = keys.wrap(keys.open_owner_key(row), by=by)
        # Conditional: a row that was shredded or moved since it was read is left alone.
        moved += OwnerKey.objects.filter(owner_id=row.owner_id, version=row.version).update(
            version=newest, wrapped=wrapped
        )
    return moved


def _retire(newest: KeyVersion) -> None:
    """Delete unused versions, sparing the last one: a process may be about to wrap by it."""
    used = OwnerKey.objects.filter(version__isnull=False).values("version")
    KeyVersion.objects.filter(version__lt=newest.version - 1).exclude(version__in=used).delete()
