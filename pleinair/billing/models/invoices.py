"""Invoices that the payment processor wrote, where the profile keeps a list of them."""

from django.db import models
from django.db.models import Q

from pleinair.billing.models.ledger import Account
from pleinair.lib import ids


class Invoice(models.Model):
    """One invoice: its number, day, amount in minor units and state.

    Whom it is made out to, and its page, are with the processor and asked for when wanted.
    """

    class State(models.TextChoices):
        OPEN = "open"
        PAID = "paid"
        VOID = "void"
        UNCOLLECTIBLE = "uncollectible"

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="invoices")
    transaction_id = models.CharField(max_length=255, unique=True)
    number = models.CharField(max_length=64)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=13, choices=State)
    issued_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="invoice_known_words",
                condition=Q(state__in=("open", "paid", "void", "uncollectible")),
            ),
        ]
        indexes = [models.Index(fields=["account", "-issued_at", "-id"], name="invoice_newest")]

    def __str__(self) -> str:
        return self.number
