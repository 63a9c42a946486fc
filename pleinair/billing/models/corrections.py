"""What the site's own people gave and took, and why."""

from django.db import models
from django.db.models import Q

from pleinair.billing.models.ledger import Account
from pleinair.lib import clock, ids


class Adjustment(models.Model):
    """One grant or correction by staff: how much, why, and who (by owner id).

    The movements carry its id in their reference.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="adjustments")
    credits = models.BigIntegerField()
    reason = models.CharField(max_length=300)
    staff_id = models.UUIDField()
    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(name="adjustment_moves_credits", condition=~Q(credits=0)),
            models.CheckConstraint(name="adjustment_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.credits:+d}"

    @property
    def reference(self) -> str:
        """What the ledger calls it."""
        return f"adjustment:{self.pk}"
