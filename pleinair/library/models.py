"""Pictures that are kept: brought by a maker or made for one. Bytes live in the vault."""

from django.db import models
from django.db.models import Q

from pleinair.lib import clock, ids
from pleinair.vault.fields import SealedTextField


class Image(models.Model):
    """One picture of an owner. Its bytes are the blob of the same id in the vault.

    `keeping` says in which store the bytes are: `kept`, or `working` for copies that only live
    as long as the work on them.
    """

    class Source(models.TextChoices):
        UPLOAD = "upload"
        MADE = "made"

    class Keeping(models.TextChoices):
        KEPT = "kept"
        WORKING = "working"

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    owner = models.ForeignKey("accounts.Owner", on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=8, choices=Source.choices)
    keeping = models.CharField(max_length=8, choices=Keeping.choices)
    media_type = models.CharField(max_length=32)
    width_px = models.PositiveIntegerField()
    height_px = models.PositiveIntegerField()
    size_bytes = models.PositiveBigIntegerField()
    has_scene = models.BooleanField(default=False)
    file_name = SealedTextField(owner="owner_id", default="")
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="library_image_known_words",
                condition=Q(source__in=("upload", "made"), keeping__in=("kept", "working")),
            ),
            models.CheckConstraint(
                name="library_image_has_pixels", condition=Q(width_px__gte=1, height_px__gte=1)
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "-id"], name="library_image_newest"),
            models.Index(fields=["keeping", "created_at"], name="library_image_sweep"),
        ]


class Rendition(models.Model):
    """A smaller copy of an image, made once. Its bytes are the blob of the same id."""

    class Kind(models.TextChoices):
        SMALL = "small"
        LARGE = "large"

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    media_type = models.CharField(max_length=32)
    width_px = models.PositiveIntegerField()
    height_px = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "kind"], name="library_rendition_once"),
        ]
