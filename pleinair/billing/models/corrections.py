"""What the site's own people gave and took, and why."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pleinair.billing.models.ledger import Account
from pleinair.lib import clock, ids


class Adjustment(models.Model):
    """One grant or correction by staff: how much, why, and who (by owner id).

    The movements carry its id in their reference.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="adjustments"
    )
    credits = models.BigIntegerField(_("credits"))
    reason = models.CharField(_("reason"), max_length=300)
    staff_id = models.UUIDField(_("staff id"))
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("adjustment"), _("adjustments")
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
