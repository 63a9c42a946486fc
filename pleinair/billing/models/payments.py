"""What was bought and paid, and the inbox of what the payment processor reports."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pleinair.billing.models.ledger import Account
from pleinair.lib import clock, ids

# What Stripe calls subscriptions under which somebody is served; a late payment is waited for.
SERVED = ("active", "trialing", "past_due")
# The first payment is not made yet: it is under way on Stripe's page, and nothing renews.
NOT_BEGUN = "incomplete"
# All that are not over.
RUNNING = (*SERVED, NOT_BEGUN, "unpaid", "paused")
# Those that Stripe does not go on with.
OVER = ("canceled", "incomplete_expired")


class Subscription(models.Model):
    """One subscription, from the moment somebody goes to pay for it.

    It begins `open`, with the id of the Checkout; what follows are Stripe's own words for how it
    stands, and Stripe's id of the subscription. What was agreed is here, `credits` for each payment
    too: who subscribed on earlier terms keeps them. `looked_at` is when Stripe was asked: an older
    answer changes nothing. `halted_at` is when it was last made to end, or to go on again, because
    its owner leaves or came back; empty for one that its owner alone decides about.
    """

    OPEN = "open"

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="subscriptions"
    )
    key = models.CharField(_("key"), max_length=32)
    interval = models.CharField(_("interval"), max_length=5)
    amount = models.BigIntegerField(_("amount"))
    currency = models.CharField(_("currency"), max_length=3)
    credits = models.BigIntegerField(_("credits"))
    transaction_id = models.CharField(_("transaction id"), max_length=255, blank=True)
    subscription_status = models.CharField(_("subscription status"), max_length=20, default=OPEN)
    period_ends_at = models.DateTimeField(_("period ends at"), null=True)
    ends_at = models.DateTimeField(_("ends at"), null=True)
    halted_at = models.DateTimeField(_("halted at"), null=True)
    looked_at = models.DateTimeField(_("looked at"), null=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("subscription"), _("subscriptions")
        constraints = [
            models.CheckConstraint(name="subscription_costs", condition=Q(amount__gt=0)),
            models.UniqueConstraint(
                fields=["transaction_id"],
                condition=~Q(transaction_id=""),
                name="subscription_of_one_transaction",
            ),
            # Two open ones could both be paid.
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(subscription_status="open"),
                name="subscription_opened_once",
            ),
        ]
        indexes = [
            models.Index(fields=["account", "-id"], name="subscription_newest"),
            # Who came back is looked for every two seconds, among all who ever subscribed.
            models.Index(
                fields=["id"], condition=Q(halted_at__isnull=False), name="subscription_halted"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.subscription_status})"

    @property
    def is_running(self) -> bool:
        """True while Stripe goes on with it."""
        return self.subscription_status in RUNNING


class Payment(models.Model):
    """One payment: for a pack, or for a time of a plan that an invoice asked for.

    Of the person who paid it holds the transaction's id, the card's last four digits and the
    billing country, and nothing else; how a subscription stands is with that. Amounts are in minor
    units. Of what was `returned`, by refunds and disputes, `credits_back` are the credits that it
    paid for, and `missing` those of them that were spent already.
    """

    class Kind(models.TextChoices):
        PACK = "pack", _("Pack")
        SUBSCRIPTION = "subscription", _("Subscription")

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        PAID = "paid", _("Paid")
        FAILED = "failed", _("Failed")
        REFUNDED = "refunded", _("Refunded")
        DISPUTED = "disputed", _("Disputed")

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="payments"
    )
    subscription = models.ForeignKey(
        Subscription,
        verbose_name=_("subscription"),
        null=True,
        on_delete=models.PROTECT,
        related_name="payments",
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    key = models.CharField(_("key"), max_length=32)
    interval = models.CharField(_("interval"), max_length=5, blank=True)
    amount = models.BigIntegerField(_("amount"))
    currency = models.CharField(_("currency"), max_length=3)
    credits = models.BigIntegerField(_("credits"), default=0)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.OPEN)
    # A pack's is its Checkout until it is paid, then the payment; of a plan it is the invoice.
    transaction_id = models.CharField(_("transaction id"), max_length=255, blank=True)
    last_four = models.CharField(_("last four"), max_length=4, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    returned = models.BigIntegerField(_("returned"), default=0)
    credits_back = models.BigIntegerField(_("credits back"), default=0)
    missing = models.BigIntegerField(_("missing"), default=0)
    # How often credits went one way or the other; the ledger's references count along.
    turns = models.PositiveIntegerField(_("turns"), default=0)
    looked_at = models.DateTimeField(_("looked at"), null=True)
    paid_at = models.DateTimeField(_("paid at"), null=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)
    changed_at = models.DateTimeField(_("changed at"), default=clock.now)

    class Meta:
        verbose_name, verbose_name_plural = _("payment"), _("payments")
        constraints = [
            models.UniqueConstraint(
                fields=["transaction_id"],
                condition=~Q(transaction_id=""),
                name="payment_of_one_transaction",
            ),
            models.CheckConstraint(
                name="payment_never_below_zero",
                condition=Q(
                    amount__gte=0,
                    credits__gte=0,
                    returned__gte=0,
                    credits_back__gte=0,
                    missing__gte=0,
                ),
            ),
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
            models.Index(fields=["id"], condition=Q(missing__gt=0), name="payment_missing"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def reference(self) -> str:
        """What the ledger calls the credits that it brought."""
        return f"payment:{self.pk}"


class Event(models.Model):
    """One report of the payment processor, under its own id: a second one of that id is ignored.

    Of what it says only its kind and the id of its object are kept: the object itself is asked for
    when its turn comes, so it is of no account in which order reports arrive.
    """

    class State(models.TextChoices):
        RECEIVED = "received", _("Received")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    id = models.CharField(primary_key=True, max_length=255)
    kind = models.CharField(_("kind"), max_length=80)
    about = models.CharField(_("about"), max_length=255, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.RECEIVED)
    error = models.CharField(_("error"), max_length=200, blank=True)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    again_at = models.DateTimeField(_("again at"), default=clock.now)
    happened_at = models.DateTimeField(_("happened at"))
    received_at = models.DateTimeField(_("received at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("event"), _("events")
        constraints = [
            models.CheckConstraint(
                name="event_known_words", condition=Q(state__in=("received", "done", "failed"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["again_at"], condition=Q(state="received"), name="event_to_deal_with"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.state})"


class Reconciliation(models.Model):
    """One comparison of Stripe with what is here: how much was compared, and what differed.

    Each finding is a sentence's worth: what kind, which transaction, what Stripe says and what is
    kept here. Nothing is mended by it.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    compared = models.PositiveIntegerField(_("compared"))
    findings = models.JSONField(_("findings"), default=list)
    since = models.DateTimeField(_("since"))
    made_at = models.DateTimeField(_("made at"), default=clock.now)

    class Meta:
        verbose_name, verbose_name_plural = _("reconciliation"), _("reconciliations")

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}: {len(self.findings)} of {self.compared}"


class NextReconciliation(models.Model):
    """When Stripe is compared with what is here again. There is one row at most.

    Whoever moves it on has the turn; one who dies with it is followed by another.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    due_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="billing_one_next_reconciliation", condition=Q(id=1)),
        ]

    def __str__(self) -> str:
        return f"{self.due_at:%Y-%m-%d %H:%M}"
