"""Where the bytes of images are: the one place that knows the names of their blobs."""

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Literal

from pleinair import site
from pleinair.library.models import Image, Rendition
from pleinair.vault import blobs
from pleinair.vault.errors import NotFound

Keeping = Literal["kept", "working"]

# Where a PNG says what its colours are, and the two answers that mean an alpha channel.
_PNG_COLOURS_AT, _PNG_WITH_ALPHA = 25, (4, 6)


def keeping_of_made() -> Keeping:
    """Return the store for results: the temporary one where nothing may be kept."""
    return "working" if site.current().switches.keeps_nothing else "kept"


def keeping_of_uploads() -> Keeping:
    """Return the store for what makers bring: working copies unless the site keeps uploads."""
    return "kept" if site.current().switches.uploads_kept else "working"


def keeping_of(value: str) -> Keeping:
    """Return the store that a row's word names."""
    return "working" if value == "working" else "kept"


def put_scene(
    owner_id: uuid.UUID, image_id: uuid.UUID, scene: Mapping[str, object], *, keeping: Keeping
) -> None:
    """Lay the scene document of a picture beside it."""
    blobs.put(owner_id, json.dumps(scene).encode(), blob_id=scene_id(image_id), keeping=keeping)


def read_scene(image: Image) -> dict[str, object] | None:
    """Return the scene document of a picture of our own, or None."""
    if not image.has_scene:
        return None
    try:
        return dict(json.loads(_read(image.owner_id, scene_id(image.id), image.keeping)))
    except NotFound:
        return None


def read(image: Image) -> bytes:
    """Return all bytes of an image. Raises `vault.errors.NotFound` once they are gone."""
    return _read(image.owner_id, image.id, image.keeping)


def read_small(image: Image) -> bytes | None:
    """Return the smallest copy of an image, or None where there is none any more."""
    try:
        return _read(image.owner_id, copy_id(image.id, Rendition.Kind.SMALL), image.keeping)
    except NotFound:
        return None


def delete_bytes(image_id: uuid.UUID, keeping: str, copies: Iterable[Rendition]) -> None:
    """Delete an image's bytes, its scene and its copies' bytes. Idempotent."""
    where = keeping_of(keeping)
    for copy in copies:
        blobs.delete(copy.id, keeping=where)
    blobs.delete(scene_id(image_id), keeping=where)
    blobs.delete(image_id, keeping=where)


def has_opacity(image: Image) -> bool:
    """Say whether an image is a PNG with an alpha channel. Reads the start of its bytes.

    Raises `vault.errors.NotFound`.
    """
    where = keeping_of(image.keeping)
    with blobs.open_blob(image.owner_id, image.id, keeping=where) as blob:
        start = b"".join(blob.chunks(0, _PNG_COLOURS_AT + 1))
    return start.startswith(b"\x89PNG") and start[_PNG_COLOURS_AT] in _PNG_WITH_ALPHA


def delete_unrecorded(image_id: uuid.UUID, *, keeping: Keeping) -> None:
    """Delete all bytes of a picture that never became a row. Idempotent."""
    for name in names_of(image_id):
        blobs.delete(name, keeping=keeping)


def names_of(image_id: uuid.UUID) -> tuple[uuid.UUID, ...]:
    """Return the names of all blobs that a picture may have."""
    copies = (copy_id(image_id, kind) for kind in Rendition.Kind.values)
    return (*copies, scene_id(image_id), image_id)


def copy_id(image_id: uuid.UUID, kind: str) -> uuid.UUID:
    """Return the name of the blob with a smaller copy: a repeat after a crash replaces it."""
    return uuid.uuid5(image_id, kind)


def scene_id(image_id: uuid.UUID) -> uuid.UUID:
    """Return the name of the blob with an image's scene."""
    return uuid.uuid5(image_id, "scene")


def _read(owner_id: uuid.UUID, blob_id: uuid.UUID, keeping: str) -> bytes:
    with blobs.open_blob(owner_id, blob_id, keeping=keeping_of(keeping)) as blob:
        return blob.read_all()
