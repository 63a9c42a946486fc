"""Pictures of people: decoded like all that is brought, one small copy kept in the vault."""

import uuid

from django.db import transaction

from pleinair.accounts import profile
from pleinair.accounts.models import Owner
from pleinair.lib import ids
from pleinair.library import services
from pleinair.vault import blobs

# What the smallest copy of a picture is.
MEDIA_TYPE = "image/webp"


def take(*, owner: Owner, data: bytes) -> uuid.UUID:
    """Make a picture that somebody brings the one they are seen by; return its blob's id.

    Only its smallest copy is kept, and the one before goes. Costs a process start and the
    decoding. Raises `UploadRefused`, `vault.errors.VaultFull`; nothing is changed then.
    """
    small = services.shrunk(data)
    picture_id = blobs.put(owner.id, small, blob_id=ids.ordered_id(), keeping="kept").id
    # A death here leaves a blob that nobody knows: `orphans` clears it away.
    _change(owner, picture_id)
    return picture_id


def drop(*, owner: Owner) -> None:
    """Delete the picture that somebody is seen by, if there is one."""
    _change(owner, None)


def forget(owner_id: uuid.UUID) -> None:
    """Delete the picture of somebody who is erased. Idempotent: the bytes go before the row."""
    owner = Owner.objects.select_related("profile").filter(id=owner_id).first()
    picture_id = profile.of(owner).picture_id if owner is not None else None
    if owner is None or picture_id is None:
        return
    blobs.delete(picture_id, keeping="kept")
    profile.set_picture(owner=owner, picture_id=None)


@transaction.atomic
def _change(owner: Owner, picture_id: uuid.UUID | None) -> None:
    before = profile.set_picture(owner=owner, picture_id=picture_id)
    if before is not None:
        transaction.on_commit(lambda: blobs.delete(before, keeping="kept"))
