"""Invoices that the payment processor wrote, where the profile keeps a list of them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pleinair.billing.models.ledger import Account
from pleinair.lib import ids


class Invoice(models.Model):
    """One invoice: its number, day, amount in minor units and state.

    Whom it is made out to, and its page, are with the processor and asked for when wanted.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        PAID = "paid", _("Paid")
        VOID = "void", _("Void")
        UNCOLLECTIBLE = "uncollectible", _("Uncollectible")

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="invoices"
    )
    transaction_id = models.CharField(_("transaction id"), max_length=255, unique=True)
    number = models.CharField(_("number"), max_length=64)
    amount = models.BigIntegerField(_("amount"))
    currency = models.CharField(_("currency"), max_length=3)
    state = models.CharField(_("state"), max_length=13, choices=State)
    issued_at = models.DateTimeField(_("issued at"))

    class Meta:
        verbose_name, verbose_name_plural = _("invoice"), _("invoices")
        constraints = [
            models.CheckConstraint(
                name="invoice_known_words",
                condition=Q(state__in=("open", "paid", "void", "uncollectible")),
            ),
        ]
        indexes = [models.Index(fields=["account", "-issued_at", "-id"], name="invoice_newest")]

    def __str__(self) -> str:
        return self.number
