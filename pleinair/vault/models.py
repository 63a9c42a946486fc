"""Keys, each wrapped by the one above: root key, key version, owner key."""

from django.db import models

from pleinair.lib import clock


class KeyVersion(models.Model):
    """A key that wraps owner keys; itself wrapped by the root key. The highest is in use."""

    version = models.PositiveIntegerField(primary_key=True)
    wrapped = models.BinaryField()
    created_at = models.DateTimeField(default=clock.now)


class OwnerKey(models.Model):
    """The one key under which everything of an owner is encrypted.

    A shredded row holds no key and stays: nothing may be stored under that owner again.
    The owner is a bare id, because the room that knows owners lies above this one.
    """

    owner_id = models.UUIDField(primary_key=True)
    version = models.ForeignKey(
        KeyVersion, null=True, on_delete=models.PROTECT, related_name="+", db_column="version"
    )
    wrapped = models.BinaryField(null=True)
    created_at = models.DateTimeField(default=clock.now)
    shredded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="vault_owner_key_whole_or_shredded",
                condition=models.Q(
                    shredded_at__isnull=True, version__isnull=False, wrapped__isnull=False
                )
                | models.Q(shredded_at__isnull=False, version__isnull=True, wrapped__isnull=True),
            ),
        ]
