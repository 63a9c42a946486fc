"""Changing keys without rewriting a single blob.

`rotate()` changes the key that wraps owner keys, `change_root()` the root key. The site keeps
running during both, and both may be interrupted anywhere and called again. Between its first step
and its last the root key's file holds the new key and the old one, and either opens everything.
From the end on, copies of the database from before open with the old key only.
"""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from pleinair.vault import keys, root
from pleinair.vault.errors import OnlyOneRootKey
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


def change_root() -> int:
    """Wrap every key version by a new root key; return how many there are.

    In the site's own file a new key is put before the old one, which is destroyed at the end. A
    key that is given by a setting is the operator's: there the new one must stand before the old
    one already, and the old one stays until it is taken away by hand.

    Raises OnlyOneRootKey where a setting gives no new key, and KeyMissing.
    """
    # A site without any version would make its first one by whatever key it finds first.
    keys.newest_version()
    if not root.given_as():
        _add_root()
    elif _is_root_alone():
        raise OnlyOneRootKey(root.given_as())
    count = rewrap_root()
    if not root.given_as():
        _forget_old_root()
    return count


@transaction.atomic(durable=True)
def rewrap_root() -> int:
    """Wrap every key version by the first root key; return how many there are.

    Raises KeyMissing where a version opens by no root key; nothing is changed then.
    """
    # Whoever adds a version has read the root key under this lock, and so its row is seen below.
    keys.lock_versions()
    root_key = root.load(may_create=False)[0]
    versions = list(KeyVersion.objects.order_by("version"))
    for version in versions:
        version.wrapped = keys.wrap(keys.open_version(version), by=root_key)
        version.save(update_fields=["wrapped"])
    return len(versions)


@transaction.atomic
def _add_root() -> None:
    """Put a new root key before the old one, where no other change has done so already."""
    keys.lock_versions()
    if _is_root_alone():
        root.add_to_own_file()


@transaction.atomic
def _forget_old_root() -> None:
    """Destroy the old root key, where no other change that began meanwhile still needs it."""
    keys.lock_versions()
    root_key = root.load(may_create=False)[0]
    wrapped = KeyVersion.objects.values_list("wrapped", flat=True)
    if all(keys.unwrap(bytes(each), by=root_key) for each in wrapped):
        root.forget_old_in_own_file()


def _is_root_alone() -> bool:
    return len(root.load(may_create=False)) == 1


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
