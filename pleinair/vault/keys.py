"""Owner keys: made on first use, looked up in their row each time, destroyed for good.

No key is kept in memory between two calls. A lookup is one query by primary key, and so a shred
in one process is true in all others at once.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Literal
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from django.db import transaction
from django.utils.translation import gettext as _

from pleinair.lib import clock
from pleinair.vault import root, scrub
from pleinair.vault.errors import KeyMissing, OwnerShredded
from pleinair.vault.models import KeyVersion, OwnerKey

Use = Literal["blob", "field"]

WRAPPED_BYTES = root.KEY_BYTES + 8  # RFC 3394 adds one block of 8 bytes


def for_writing(owner_id: UUID, *, use: Use) -> bytes:
    """Return an owner's key for one use, making the owner's key if there is none.

    Raises OwnerShredded, KeyMissing.
    """
    row = _find(owner_id) or _create(owner_id)
    return _open(row, use=use)


def for_reading(owner_id: UUID, *, use: Use) -> bytes:
    """Return an owner's key for one use.

    Raises OwnerShredded, KeyMissing.
    """
    row = _find(owner_id)
    if row is None:
        raise KeyMissing(_("There is no key for this."))
    return _open(row, use=use)


def for_reading_many(owner_ids: Iterable[UUID], *, use: Use) -> dict[UUID, bytes]:
    """Return the keys of several owners in one query; shredded and unknown owners are left out."""
    rows = OwnerKey.objects.select_related("version").filter(
        owner_id__in=set(owner_ids), shredded_at__isnull=True
    )
    return {row.owner_id: _open(row, use=use) for row in rows}


def is_shredded(owner_id: UUID) -> bool:
    """Tell whether an owner's key was destroyed."""
    return OwnerKey.objects.filter(owner_id=owner_id, shredded_at__isnull=False).exists()


@transaction.atomic
def shred(owner_id: UUID) -> datetime:
    """Destroy an owner's key and return when that happened.

    All bytes and texts of the owner are unreadable from the commit on, and nothing can be stored
    for that owner again. Idempotent: a second call returns the first moment. A copy of the
    database made before still holds the wrapped key: it is opened by no key once the root key of
    that time is gone (see `rotation`), or the copy has reached the end of its own period.
    """
    scrub.overwrite_what_is_deleted()
    now = clock.now()
    # A tombstone first: the conditional update below then has a row even for an unknown owner.
    OwnerKey.objects.get_or_create(owner_id=owner_id, defaults={"shredded_at": now})
    OwnerKey.objects.filter(owner_id=owner_id, shredded_at__isnull=True).update(
        shredded_at=now, version=None, wrapped=None
    )
    shredded_at = OwnerKey.objects.values_list("shredded_at", flat=True).get(owner_id=owner_id)
    assert shredded_at is not None
    return shredded_at


def wrap(key: bytes, *, by: bytes) -> bytes:
    """Wrap one 32-byte key by another (RFC 3394, authenticated)."""
    return aes_key_wrap(by, key)


def unwrap(wrapped: bytes, *, by: bytes) -> bytes | None:
    """Return the key inside, or None where it was not wrapped by this key or was changed."""
    try:
        return aes_key_unwrap(by, wrapped)
    except InvalidUnwrap:
        return None


def newest_version() -> KeyVersion:
    """Return the version that wraps new owner keys, making the site's first one if needed."""
    version = KeyVersion.objects.order_by("-version").first()
    return version or add_version(1)


@transaction.atomic
def add_version(number: int) -> KeyVersion:
    """Add a key version; where another process has just added that number, return theirs."""
    # The root key is read with the versions locked, so that nobody changes it before the commit.
    lock_versions()
    # Asked before the root key is read: once there are versions, a missing root key was lost,
    # and a fresh one in its place would hide that.
    is_first = not KeyVersion.objects.exists()
    root_key = root.load(may_create=is_first)[0]
    version, _made = KeyVersion.objects.get_or_create(
        version=number,
        defaults={"wrapped": wrap(secrets.token_bytes(root.KEY_BYTES), by=root_key)},
    )
    return version


def lock_versions() -> None:
    """Keep other processes from adding a version until this transaction ends."""
    list(KeyVersion.objects.select_for_update().values_list("version", flat=True))


def open_version(version: KeyVersion) -> bytes:
    """Return the key of a version.

    Raises KeyMissing where no root key of this site opens it.
    """
    key = _unwrap_by_root(version.wrapped)
    if key is None:
        # The root key may have been changed since the row was read.
        row = KeyVersion.objects.filter(version=version.version)
        key = _unwrap_by_root(row.values_list("wrapped", flat=True).first())
    if key is not None:
        return key
    raise KeyMissing(_("The root key of this site is not the one its data was stored under."))


def open_owner_key(row: OwnerKey) -> bytes:
    """Return the key in a row.

    Raises OwnerShredded, KeyMissing.
    """
    if row.version is None or row.wrapped is None:
        raise OwnerShredded(row.owner_id)
    key = unwrap(bytes(row.wrapped), by=open_version(row.version))
    if key is None:
        raise KeyMissing(_("The key for this was changed and cannot be opened."))
    return key


def _unwrap_by_root(wrapped: bytes | memoryview | None) -> bytes | None:
    found = (unwrap(bytes(wrapped or b""), by=by) for by in root.load(may_create=False))
    return next((key for key in found if key is not None), None)


def _find(owner_id: UUID) -> OwnerKey | None:
    return OwnerKey.objects.select_related("version").filter(owner_id=owner_id).first()


def _create(owner_id: UUID) -> OwnerKey:
    version = newest_version()
    wrapped = wrap(secrets.token_bytes(root.KEY_BYTES), by=open_version(version))
    # Whoever inserts first wins; the others get that row.
    row, _made = OwnerKey.objects.get_or_create(
        owner_id=owner_id, defaults={"version": version, "wrapped": wrapped}
    )
    return row


def _open(row: OwnerKey, *, use: Use) -> bytes:
    """Derive a key per use: wrapping keys and encrypting texts never share one."""
    derive = HKDFExpand(SHA256(), length=root.KEY_BYTES, info=f"pleinair {use} 1".encode())
    return derive.derive(open_owner_key(row))
