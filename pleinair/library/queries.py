"""Which pictures there are; every function is told whose."""

import uuid
from datetime import datetime

from django.db.models import QuerySet, Sum

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


def working_uploads(*, before: datetime) -> QuerySet[Image]:
    """Return the working copies of uploads that came before a moment, for the sweep."""
    return Image.objects.filter(
        keeping=Image.Keeping.WORKING, source=Image.Source.UPLOAD, created_at__lt=before
    )


def kept_uploads(*, before: datetime) -> QuerySet[Image]:
    """Return the uploads that are kept and came before a moment, for the sweep."""
    return Image.objects.filter(
        keeping=Image.Keeping.KEPT, source=Image.Source.UPLOAD, created_at__lt=before
    )


def bytes_brought(owner_id: uuid.UUID) -> int:
    """Return how many bytes an owner's uploads take up, kept ones and working copies. One query."""
    uploads = Image.objects.filter(owner_id=owner_id, source=Image.Source.UPLOAD)
    return int(uploads.aggregate(total=Sum("size_bytes", default=0))["total"])


def list_all_of(owner_id: uuid.UUID) -> QuerySet[Image]:
    """Return every picture of an owner, for erasing them."""
    return Image.objects.filter(owner_id=owner_id)
