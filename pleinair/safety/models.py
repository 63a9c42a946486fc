"""What is kept for safety: that something was refused, and how full a limit is. Never a prompt."""

from django.db import models

from pleinair.accounts.models import Owner
from pleinair.lib import clock, ids


class Refusal(models.Model):
    """One refused prompt: which rule, when, and a keyed hash that only tells repeats apart."""

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    category = models.CharField(max_length=40)
    rule = models.CharField(max_length=40)
    prompt_hmac = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-created_at"], name="refusal_of_owner"),
            models.Index(fields=["created_at"], name="refusal_to_forget"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} ({self.category})"


class Bucket(models.Model):
    """How full one limit of one owner or API key is. A full bucket is as good as none."""

    key_kind = models.CharField(max_length=16)
    key = models.CharField(max_length=64)
    window = models.CharField(max_length=16)
    full_at_ms = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key_kind", "key", "window"], name="bucket_of_key"),
            # Addresses are limited in memory; a bucket for one must not come to be by mistake.
            models.CheckConstraint(
                name="bucket_never_of_an_address",
                condition=models.Q(key_kind__in=["owner", "api_key"]),
            ),
        ]
        indexes = [models.Index(fields=["full_at_ms"], name="bucket_to_forget")]

    def __str__(self) -> str:
        return f"{self.key_kind} {self.window}"
