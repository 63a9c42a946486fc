"""Codes that bring credits, and who has used one."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pleinair.billing.models.ledger import Account
from pleinair.lib import clock, ids


class Code(models.Model):
    """A code that may be redeemed `most_uses` times, once by each person.

    Only its digest is kept: whoever reads the table cannot use it. `made_by` is the owner id of the
    staff member, and empty for one that was made on the command line.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    label = models.CharField(_("label"), max_length=80)
    credits = models.PositiveIntegerField(_("credits"))
    # How long its credits can be spent from the redemption on; 0 is for ever.
    last_days = models.PositiveIntegerField(_("last days"), default=0)
    most_uses = models.PositiveIntegerField(_("most uses"), default=1)
    uses = models.PositiveIntegerField(_("uses"), default=0)
    from_at = models.DateTimeField(_("from at"), null=True)
    until_at = models.DateTimeField(_("until at"), null=True)
    closed_at = models.DateTimeField(_("closed at"), null=True)
    made_by = models.UUIDField(_("made by"), null=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("code"), _("codes")
        constraints = [
            models.CheckConstraint(name="code_gives_credits", condition=Q(credits__gt=0)),
            models.CheckConstraint(
                name="code_never_used_too_often", condition=Q(uses__lte=F("most_uses"))
            ),
            models.CheckConstraint(
                name="code_ends_after_it_begins",
                condition=Q(from_at__isnull=True)
                | Q(until_at__isnull=True)
                | Q(until_at__gt=F("from_at")),
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Redemption(models.Model):
    """That an account has used a code. The grant's reference names both."""

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    code = models.ForeignKey(
        Code, verbose_name=_("code"), on_delete=models.PROTECT, related_name="redemptions"
    )
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="redemptions"
    )
    reference = models.CharField(_("reference"), max_length=200, unique=True)
    redeemed_at = models.DateTimeField(_("redeemed at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("redemption"), _("redemptions")
        constraints = [
            models.UniqueConstraint(fields=["code", "account"], name="code_once_for_each"),
        ]

    def __str__(self) -> str:
        return self.reference
