"""The outbox, and the addresses that get nothing any more. Neither names anybody in plain."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from pleinair.lib import clock, ids
from pleinair.mail.kinds import Kind


class Letter(models.Model):
    """One mail. Who it is for and what it says is sealed, and wiped once that is of no more use.

    `once` is the caller's own reference, or the id: the same again sends nothing. `again_at` is
    when it is handed over next; a `lease` is held by whoever hands it over now.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")
        STOPPED = "stopped", _("Stopped")

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    kind = models.CharField(
        _("kind"), max_length=24, choices=[(kind.value, kind.value) for kind in Kind]
    )
    once = models.CharField(max_length=200, unique=True)
    address_digest = models.CharField(_("address digest"), max_length=64)
    sealed = models.BinaryField(null=True)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(_("reason"), max_length=40, blank=True, default="")
    tries = models.PositiveIntegerField(_("tries"), default=0)
    lease = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    again_at = models.DateTimeField(_("again at"))
    gives_up_at = models.DateTimeField(_("gives up at"))
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)
    ended_at = models.DateTimeField(_("ended at"), null=True)

    class Meta:
        verbose_name, verbose_name_plural = _("letter"), _("letters")
        constraints = [
            models.CheckConstraint(
                name="mail_only_what_waits_says_something",
                condition=Q(state="waiting", sealed__isnull=False, ended_at__isnull=True)
                | (~Q(state="waiting") & Q(sealed__isnull=True, ended_at__isnull=False)),
            ),
        ]
        indexes = [
            models.Index(fields=["again_at"], condition=Q(state="waiting"), name="mail_to_send"),
            models.Index(fields=["ended_at"], name="mail_to_forget"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.state})"


class Stop(models.Model):
    """An address, as a keyed digest, that mail does not reach or is not wanted at."""

    class Reason(models.TextChoices):
        BOUNCED = "bounced", _("Bounced")
        COMPLAINED = "complained", _("Complained")
        UNSUBSCRIBED = "unsubscribed", _("Unsubscribed")

    address_digest = models.CharField(_("address digest"), max_length=64)
    reason = models.CharField(_("reason"), max_length=16, choices=Reason)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("stop"), _("stops")
        constraints = [
            models.UniqueConstraint(fields=["address_digest", "reason"], name="mail_one_stop_each"),
        ]

    def __str__(self) -> str:
        return self.reason
