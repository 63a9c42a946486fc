"""Which pictures there are; every function is told whose."""

import uuid
from collections.abc import Iterator
from datetime import datetime

from django.db.models import Subquery, Sum

from pleinair.library.errors import NotFound
from pleinair.library.models import Image, Rendition


def find(owner_id: uuid.UUID, image_id: uuid.UUID) -> Image | None:
    """Return an owner's picture, or None for a missing or foreign one."""
    return Image.objects.filter(owner_id=owner_id, id=image_id).first()


def get(owner_id: uuid.UUID, image_id: uuid.UUID) -> Image:
    """Return an owner's picture. Raises NotFound, the same for a foreign one."""
    image = find(owner_id, image_id)
    if image is None:
        raise NotFound
    return image


def find_rendition(image: Image, kind: str) -> Rendition | None:
    """Return a smaller copy of a picture, or None where there is none."""
    return image.renditions.filter(kind=kind).first()


def unused_uploads(
    *, keeping: Image.Keeping, before: datetime, used: Subquery
) -> Iterator[tuple[uuid.UUID, uuid.UUID]]:
    """Yield owner and id of uploads that came before a moment, for the sweep. One query.

    `used` asks for the ids of those that are still needed; the rooms above know which.
    """
    uploads = Image.objects.filter(
        keeping=keeping, source=Image.Source.UPLOAD, created_at__lt=before
    )
    yield from uploads.exclude(id__in=used).values_list("owner_id", "id").iterator()


def bytes_brought(owner_id: uuid.UUID) -> int:
    """Return how many bytes an owner's uploads take up, kept ones and working copies. One query."""
    uploads = Image.objects.filter(owner_id=owner_id, source=Image.Source.UPLOAD)
    return int(uploads.aggregate(total=Sum("size_bytes", default=0))["total"])


def ids_of(owner_id: uuid.UUID) -> tuple[uuid.UUID, ...]:
    """Return the id of every picture of an owner, for erasing them. One query."""
    return tuple(Image.objects.filter(owner_id=owner_id).values_list("id", flat=True))


def count_of(owner_id: uuid.UUID) -> int:
    """Return how many pictures an owner has. One query."""
    return Image.objects.filter(owner_id=owner_id).count()
