"""Taking pictures in, keeping those that were made, and letting go of them."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.lib import ids, isolated
from pleinair.library import decoder, pictures, queries
from pleinair.library.errors import NotFound, UploadRefused
from pleinair.library.models import Image, Rendition
from pleinair.library.pictures import Keeping
from pleinair.vault import blobs

_DECODER = "pleinair.library.decoder"
# Decoding 40 megapixels takes a few seconds on a slow core.
_DECODE_S = 30.0
_NAME_LENGTH = 200
# A model's answer may be larger than what makers may bring (4K and some room).
_MADE_PIXELS = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A smaller copy that lies in the vault but is no row yet."""

    id: uuid.UUID
    kind: str
    facts: decoder.Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A made picture whose bytes lie in the vault, with its copies, but which is no row yet."""

    image_id: uuid.UUID
    facts: decoder.Facts
    size_bytes: int
    has_scene: bool
    keeping: Keeping
    copies: tuple[Copy, ...]


def bring(*, owner_id: uuid.UUID, data: bytes, file_name: str = "") -> Image:
    """Take in a picture that a maker brings: checked, rebuilt from pixels, encrypted.

    Costs a process start and the decoding. Raises UploadRefused; nothing is kept then.
    """
    limits = site.current()
    if not data:
        raise _refusal("empty")
    if len(data) > limits.upload_bytes:
        raise _refusal("too_large")
    message, found = _decode({"job": "rebuild", "pixels": limits.upload_pixels}, data)
    if "error" in message:
        raise _refusal(str(message["error"]))
    facts, clean = _facts(message["facts"]), found[0]
    image_id, keeping = ids.ordered_id(), pictures.keeping_of_uploads()
    blobs.put(owner_id, clean, blob_id=image_id, keeping=keeping)
    made = Made(
        image_id=image_id,
        facts=facts,
        size_bytes=len(clean),
        has_scene=False,
        keeping=keeping,
        copies=_copies(owner_id, clean, keeping=keeping),
    )
    keeps_name = keeping == "kept"
    try:
        return _record(
            owner_id=owner_id,
            made=made,
            source=Image.Source.UPLOAD,
            file_name=_plain_name(file_name) if keeps_name else "",
        )
    except BaseException:
        _drop(made)
        raise


def finish_made(
    *, owner_id: uuid.UUID, image_id: uuid.UUID, has_scene: bool, keeping: Keeping
) -> Made | None:
    """Look at a made picture in the vault and lay its smaller copies beside it.

    None means that the bytes are no picture; they are then deleted. Safe to repeat.
    """
    with blobs.open_blob(owner_id, image_id, keeping=keeping) as blob:
        data = blob.read_all()
    message, found = _decode({"job": "finish", "pixels": _MADE_PIXELS}, data)
    if "error" in message:
        blobs.delete(image_id, keeping=keeping)
        blobs.delete(pictures.scene_id(image_id), keeping=keeping)
        return None
    copies = _stored(owner_id, message, found, keeping=keeping, image_id=image_id)
    return Made(
        image_id=image_id,
        facts=_facts(message["facts"]),
        size_bytes=len(data),
        has_scene=has_scene,
        keeping=keeping,
        copies=copies,
    )


def record_made(*, owner_id: uuid.UUID, made: Made) -> Image:
    """Write the rows of a made picture. Called inside the transaction that tells of it."""
    return _record(owner_id=owner_id, made=made, source=Image.Source.MADE, file_name="")


def delete_image(*, owner_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Delete a picture: row, bytes, scene and copies. Raises NotFound.

    The row goes first: after a crash in between, bytes without a row are unreachable.
    """
    image = queries.get(owner_id, image_id)
    copies = list(image.renditions.all())
    image.delete()
    transaction.on_commit(lambda: pictures.delete_bytes(image_id, image.keeping, copies))


def _record(*, owner_id: uuid.UUID, made: Made, source: str, file_name: str) -> Image:
    with transaction.atomic():
        image = Image.objects.create(
            id=made.image_id,
            owner_id=owner_id,
            source=source,
            keeping=made.keeping,
            media_type=made.facts.media_type,
            width_px=made.facts.width_px,
            height_px=made.facts.height_px,
            size_bytes=made.size_bytes,
            has_scene=made.has_scene,
            file_name=file_name,
        )
        Rendition.objects.bulk_create(
            Rendition(
                id=copy.id,
                image=image,
                kind=copy.kind,
                media_type=copy.facts.media_type,
                width_px=copy.facts.width_px,
                height_px=copy.facts.height_px,
            )
            for copy in made.copies
        )
    return image


def _copies(owner_id: uuid.UUID, data: bytes, *, keeping: Keeping) -> tuple[Copy, ...]:
    message, found = _decode({"job": "finish", "pixels": site.current().upload_pixels}, data)
    return _stored(owner_id, message, found, keeping=keeping, image_id=ids.random_id())


def _stored(
    owner_id: uuid.UUID,
    message: isolated.Message,
    found: list[bytes],
    *,
    keeping: Keeping,
    image_id: uuid.UUID,
) -> tuple[Copy, ...]:
    facts = [_facts(item) for item in message.get("copies", [])]  # type: ignore[attr-defined]
    copies = tuple(
        # Named after the image, so that a repeat after a crash replaces them.
        Copy(id=uuid.uuid5(image_id, kind), kind=kind, facts=fact)
        for kind, fact in zip(decoder.RENDITIONS, facts, strict=False)
    )
    for copy, data in zip(copies, found, strict=True):
        blobs.put(owner_id, data, blob_id=copy.id, keeping=keeping)
    return copies


def _drop(made: Made) -> None:
    for copy in made.copies:
        blobs.delete(copy.id, keeping=made.keeping)
    blobs.delete(made.image_id, keeping=made.keeping)


def _decode(message: isolated.Message, data: bytes) -> tuple[isolated.Message, list[bytes]]:
    try:
        return isolated.run(_DECODER, message, [data], timeout_s=_DECODE_S)
    except isolated.IsolatedError:
        return {"error": "damaged"}, []


def _facts(plain: object) -> decoder.Facts:
    return decoder.Facts(**plain)  # type: ignore[arg-type]


def _plain_name(name: str) -> str:
    """Keep a file's name as text: its last part, without what a terminal or path could misread."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in last if c.isprintable())[:_NAME_LENGTH]


def _refusal(code: str) -> UploadRefused:
    limits = site.current()
    megabytes, megapixels = limits.upload_bytes // 1_000_000, limits.upload_pixels // 1_000_000
    sentences = {
        "empty": _("This file is empty. Bring a PNG, JPEG or WebP picture."),
        "too_large": _("This picture is too large: up to %(n)d MB can be brought.")
        % {"n": megabytes},
        "wrong_type": _("This is not a PNG, JPEG or WebP picture."),
        "too_many_pixels": _("This picture has too many pixels: up to %(n)d million are allowed.")
        % {"n": megapixels},
        "moving": _("This picture moves. Bring a still one."),
        "damaged": _("This picture is damaged or cut off and cannot be opened."),
    }
    return UploadRefused(sentences[code], code=code)


__all__ = [
    "Made",
    "NotFound",
    "UploadRefused",
    "bring",
    "delete_image",
    "finish_made",
    "record_made",
]
