"""What was paid, and the inbox of what the payment processor reports."""

from django.db import models
from django.db.models import Q

from pleinair.billing.models.ledger import Account
from pleinair.lib import clock, ids


class Payment(models.Model):
    """One payment for a pack or for a time of a plan.

    Of the person who paid it holds the transaction's id, the card's last four digits, the billing
    country and the subscription's status, and nothing else. Amounts are in minor units.
    """

    class Kind(models.TextChoices):
        PACK = "pack"
        SUBSCRIPTION = "subscription"

    class State(models.TextChoices):
        OPEN = "open"
        PAID = "paid"
        FAILED = "failed"
        REFUNDED = "refunded"
        DISPUTED = "disputed"

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="payments")
    kind = models.CharField(max_length=12, choices=Kind)
    key = models.CharField(max_length=32)
    interval = models.CharField(max_length=5, blank=True)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    transaction_id = models.CharField(max_length=255, unique=True)
    last_four = models.CharField(max_length=4, blank=True)
    country = models.CharField(max_length=2, blank=True)
    subscription_status = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(name="payment_never_below_zero", condition=Q(amount__gte=0)),
            models.CheckConstraint(
                name="payment_known_words",
                condition=Q(
                    kind__in=("pack", "subscription"),
                    state__in=("open", "paid", "failed", "refunded", "disputed"),
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["account", "-id"], name="payment_newest"),
            models.Index(fields=["created_at"], name="payment_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Event(models.Model):
    """One report of the payment processor, under its own id: a second one of that id is ignored.

    The payload goes once it was dealt with.
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        DONE = "done"
        FAILED = "failed"

    id = models.CharField(primary_key=True, max_length=255)
    kind = models.CharField(max_length=80)
    state = models.CharField(max_length=8, choices=State, default=State.RECEIVED)
    error = models.CharField(max_length=200, blank=True)
    payload = models.JSONField(null=True)
    happened_at = models.DateTimeField()
    received_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_known_words", condition=Q(state__in=("received", "done", "failed"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["received_at"], condition=~Q(state="done"), name="event_to_deal_with"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.state})"
