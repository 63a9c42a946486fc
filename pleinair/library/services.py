"""Taking pictures in, keeping those that were made, and letting go of them."""

import logging
import threading
import uuid
from dataclasses import dataclass
from functools import cache

from django.db import transaction
from django.utils.translation import gettext as _

from pleinair import site
from pleinair.lib import ids, isolated, plain
from pleinair.library import decoder, pictures, queries
from pleinair.library.errors import NotFound, UploadRefused
from pleinair.library.looking import Look
from pleinair.library.models import Image, Rendition
from pleinair.library.pictures import Keeping
from pleinair.providers.pictures import NotAPicture, picture_from
from pleinair.vault import blobs

log = logging.getLogger("pleinair.library")

_DECODER = "pleinair.library.decoder"
# Decoding 40 megapixels takes a few seconds on a slow core.
_DECODE_S = 30.0
# How long a picture waits for other pictures' decoders.
_WAIT_S = 60.0
# A decoded pixel has four bytes; rebuilding and shrinking hold up to six such images at once.
_MEMORY_BYTES, _MEMORY_PER_PIXEL = 500_000_000, 24
# The clean picture at its worst, which cannot be compressed, and its copies.
_ANSWER_BYTES, _ANSWER_PER_PIXEL = 40_000_000, 5
_NAME_LENGTH = 200
# A model's answer may be larger than what makers may bring (4K and some room).
_MADE_PIXELS = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What a decoder says of a picture and its copies, in the order of their bytes."""

    facts: decoder.Facts
    copies: tuple[decoder.Facts, ...]
    look: Look


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
    look: Look


def bring(*, owner_id: uuid.UUID, data: bytes, file_name: str = "") -> Image:
    """Take in a picture that a maker brings: checked, rebuilt from pixels, encrypted.

    Costs a process start and the decoding. Raises UploadRefused, `vault.errors.VaultFull`; nothing
    is kept then.
    """
    limits = site.current()
    if not data:
        raise _refusal("empty")
    if len(data) > limits.upload_bytes:
        raise _refusal("too_large")
    if queries.bytes_brought(owner_id) + len(data) > limits.upload_quota_bytes:
        raise _refusal("quota")
    message, (clean, *copies) = _rebuilt(data, pixels=limits.upload_pixels)
    image_id, keeping = ids.ordered_id(), pictures.keeping_of_uploads()
    try:
        blobs.put(owner_id, clean, blob_id=image_id, keeping=keeping)
        made = Made(
            image_id=image_id,
            facts=plain.read(_Answer, message).facts,
            size_bytes=len(clean),
            has_scene=False,
            keeping=keeping,
            copies=_stored(owner_id, message, copies, keeping=keeping, image_id=image_id),
            look=Look(),
        )
        return _record(
            owner_id=owner_id,
            made=made,
            source=Image.Source.UPLOAD,
            file_name=_plain_name(file_name) if keeping == "kept" else "",
        )
    except BaseException:
        pictures.delete_unrecorded(image_id, keeping=keeping)
        raise


def shrunk(data: bytes) -> bytes:
    """Return the smallest copy of a picture that somebody brings, checked like any upload.

    Costs a process start and the decoding. Raises UploadRefused.
    """
    limits = site.current()
    if not data:
        raise _refusal("empty")
    if len(data) > limits.upload_bytes:
        raise _refusal("too_large")
    _message, (_clean, *copies) = _rebuilt(data, pixels=limits.upload_pixels)
    return copies[list(decoder.RENDITIONS).index("small")]


def finish_made(
    *,
    owner_id: uuid.UUID,
    image_id: uuid.UUID,
    has_scene: bool,
    keeping: Keeping,
    ordered_px: tuple[int, int],
    start: bytes | None = None,
) -> Made | None:
    """Look at a made picture in the vault and lay its smaller copies beside it.

    `start` is a small copy of what it started from, to say whether anything is new. None means
    that the bytes are no picture. One that takes too long is kept without copies, with the size
    that was ordered: it was paid. Safe to repeat. Raises `IsolatedError` when the process that
    looks dies: that says nothing about the picture.
    """
    with blobs.open_blob(owner_id, image_id, keeping=keeping) as blob:
        data = blob.read_all()
    copies: tuple[Copy, ...] = ()
    look = Look()
    try:
        message, found = _looked_at("finish", data, start, pixels=_MADE_PIXELS)
    except isolated.TooSlow:
        log.exception("no copies in time", extra={"event": "library.decoder_too_slow"})
        facts = _facts_unseen(data, ordered_px)
    else:
        if "error" in message:
            return None
        told = plain.read(_Answer, message)
        facts, look = told.facts, told.look
        copies = _stored(owner_id, message, found, keeping=keeping, image_id=image_id)
    if facts is None:
        return None
    return Made(
        image_id=image_id,
        facts=facts,
        size_bytes=len(data),
        has_scene=has_scene,
        keeping=keeping,
        copies=copies,
        look=look,
    )


def record_made(*, owner_id: uuid.UUID, made: Made) -> Image:
    """Write the rows of a made picture. Called inside the transaction that tells of it."""
    return _record(owner_id=owner_id, made=made, source=Image.Source.MADE, file_name="")


def delete_image(*, owner_id: uuid.UUID, image_id: uuid.UUID) -> None:
    """Delete a picture: row, bytes, scene and copies. Raises NotFound.

    The row of a kept one goes first: after a crash in between nobody finds a picture without
    bytes. Of a working copy it goes last: it leads whoever tidies up to what is left.
    """
    image = queries.get(owner_id, image_id)
    copies = list(image.renditions.all())
    if image.keeping == Image.Keeping.WORKING:
        pictures.delete_bytes(image_id, image.keeping, copies)
        image.delete()
        return
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


def _stored(
    owner_id: uuid.UUID,
    message: isolated.Message,
    found: list[bytes],
    *,
    keeping: Keeping,
    image_id: uuid.UUID,
) -> tuple[Copy, ...]:
    facts = plain.read(_Answer, message).copies
    copies = tuple(
        Copy(id=pictures.copy_id(image_id, kind), kind=kind, facts=fact)
        for kind, fact in zip(decoder.RENDITIONS, facts, strict=True)
    )
    for copy, data in zip(copies, found, strict=True):
        blobs.put(owner_id, data, blob_id=copy.id, keeping=keeping)
    return copies


def _rebuilt(data: bytes, *, pixels: int) -> tuple[isolated.Message, list[bytes]]:
    """Return the clean picture and its copies. Raises UploadRefused."""
    try:
        message, found = _looked_at("rebuild", data, pixels=pixels)
    except isolated.TooSlow:
        raise _refusal("too_slow") from None
    except isolated.IsolatedError as error:
        # Mostly a hostile file; many of these mean that the decoder itself cannot start.
        log.warning("decoder died", exc_info=error, extra={"event": "library.decoder_died"})
        raise _refusal("damaged") from error
    if "error" in message:
        raise _refusal(str(message["error"]))
    return message, found


def _looked_at(
    job: str, data: bytes, start: bytes | None = None, *, pixels: int
) -> tuple[isolated.Message, list[bytes]]:
    """Start a decoder, once fewer than the allowed number are at work in this process.

    Raises `isolated.TooSlow`, also when the others take too long.
    """
    places = _places(site.current().drawing_processes)
    if not places.acquire(timeout=_WAIT_S):
        raise isolated.TooSlow("no decoder became free")
    try:
        return isolated.run(
            _DECODER,
            {"job": job, "pixels": pixels},
            [data] if start is None else [data, start],
            timeout_s=_DECODE_S,
            memory_bytes=_MEMORY_BYTES + pixels * _MEMORY_PER_PIXEL,
            answer_bytes=_ANSWER_BYTES + pixels * _ANSWER_PER_PIXEL,
        )
    finally:
        places.release()


@cache
def _places(number: int) -> threading.BoundedSemaphore:
    return threading.BoundedSemaphore(number)


def _facts_unseen(data: bytes, ordered_px: tuple[int, int]) -> decoder.Facts | None:
    """Return what can be said of a picture that nobody opened, or None for what is none."""
    try:
        return decoder.Facts(picture_from(data).media_type, *ordered_px)
    except NotAPicture:
        return None


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
        "quota": _(
            "The pictures you brought take up all the room there is for you: %(n)d MB. Delete some."
        )
        % {"n": limits.upload_quota_bytes // 1_000_000},
        "wrong_type": _("This is not a PNG, JPEG or WebP picture."),
        "too_many_pixels": _("This picture has too many pixels: up to %(n)d million are allowed.")
        % {"n": megapixels},
        "too_long": _("This picture is too long: a side may have up to %(n)d pixels.")
        % {"n": decoder.LONGEST_SIDE_PX},
        "too_slow": _("This picture took too long to open. Save it anew, or bring a smaller one."),
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
    "shrunk",
]
