"""The ledger: accounts, grants and the movements that nobody may rewrite.

There is no balance column. What a grant has left and held is counted on the grant itself, in the
same transaction as the movement, and guarded by the database: a hold costs the same after a
hundred thousand movements as after ten, and even a spend that forgot the lock is refused below
zero. The movements remain the truth; `queries.list_disagreements` compares the two.
"""

import uuid
from collections.abc import Iterable

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.base import ModelBase
from django.db.models.functions import Replace
from django.utils.translation import gettext_lazy as _

from pleinair.accounts.models import Owner
from pleinair.billing.rules import Lot
from pleinair.lib import clock, ids


class Account(models.Model):
    """One row per owner: the row that is locked while credits move.

    It is the only place where the ledger knows its owner. When an owner is erased the link is cut
    and the records stay, about nobody, for as long as tax law asks. `gift_at` is when they were
    given what their mailbox had left of the gift for newcomers, nothing perhaps.
    """

    id = models.UUIDField(primary_key=True, default=ids.random_id, editable=False)
    owner = models.OneToOneField(Owner, null=True, on_delete=models.SET_NULL, related_name="+")
    gift_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    def __str__(self) -> str:
        return str(self.pk)


class Source(models.TextChoices):
    """Where granted credits come from. What a guest was given keeps its source after signing up."""

    TRIAL = "trial", _("Free to try")
    GIFT = "gift", _("Gift")
    PACK = "pack", _("Credit pack")
    SUBSCRIPTION = "subscription", _("Subscription")
    CODE = "code", _("Code")
    OPERATOR = "operator", _("From the operator")


class Grant(models.Model):
    """A lot of credits with a source and perhaps an end.

    `left` can be spent and `held` is set aside; what is in neither was spent, expired or taken
    back. A grant stays on its account: of a guest who signs up the owner's row becomes the
    person's, so what is held for work under way comes along, and a trial given once stays one.
    """

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    account = models.ForeignKey(
        Account, verbose_name=_("account"), on_delete=models.PROTECT, related_name="grants"
    )
    source = models.CharField(_("source"), max_length=16, choices=Source)
    promotional = models.BooleanField(_("promotional"), default=False)
    credits = models.BigIntegerField(_("credits"))
    left = models.BigIntegerField(_("left"))
    held = models.BigIntegerField(_("held"), default=0)
    ends_at = models.DateTimeField(_("ends at"), null=True)
    reference = models.CharField(_("reference"), max_length=200, unique=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("grant"), _("grants")
        constraints = [
            models.CheckConstraint(name="grant_gives_credits", condition=Q(credits__gt=0)),
            models.CheckConstraint(name="grant_never_below_zero", condition=Q(left__gte=0)),
            models.CheckConstraint(name="grant_holds_never_below_zero", condition=Q(held__gte=0)),
            models.CheckConstraint(
                name="grant_never_above_what_was_given",
                condition=Q(credits__gte=F("left") + F("held")),
            ),
            models.CheckConstraint(
                name="grant_source_is_known", condition=Q(source__in=Source.values)
            ),
        ]
        indexes = [
            # The expiry job looks for ended grants with something left, among all that ever were.
            models.Index(fields=["ends_at"], condition=Q(left__gt=0), name="grant_to_expire"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def lot(self) -> Lot:
        """What the rules of spending need to know of it."""
        return Lot(
            grant_id=self.pk,
            left=self.left,
            created_at=self.created_at,
            ends_at=self.ends_at,
            promotional=self.promotional,
        )


class AppendOnlyError(Exception):
    """Somebody tried to change or remove a booked movement: a mistake in our code."""

    def __init__(self) -> None:
        super().__init__("movements are booked once and never changed; book another one")


def without_owner(owner_id: uuid.UUID, *, account_id: uuid.UUID) -> Replace:
    """Return a reference with the account's id in place of the owner's, as unique as before."""
    return Replace(F("reference"), Value(str(owner_id)), Value(str(account_id)))


class MovementQuerySet(models.QuerySet["Movement"]):
    """Reads and inserts; refuses every way of rewriting what is booked."""

    def update(self, **_kwargs: object) -> int:
        raise AppendOnlyError

    async def aupdate(self, **_kwargs: object) -> int:
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError

    async def adelete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError

    def forget(self) -> int:
        """Remove movements after all: the one way out, at the end of what tax law asks for."""
        return super().delete()[0]

    def unname(self, owner_id: uuid.UUID, *, account_id: uuid.UUID) -> int:
        """Put an account's id where references name its erased owner: nothing else ever changes."""
        return super().update(reference=without_owner(owner_id, account_id=account_id))

    def bulk_update(self, *_args: object, **_kwargs: object) -> int:
        raise AppendOnlyError


MovementManager = models.Manager.from_queryset(MovementQuerySet)


class Movement(models.Model):
    """One signed change of what a grant has to spend.

    A hold takes credits out, its release puts all of them back, and a charge takes what the work
    cost. So the sum over a grant is what it has left, `hold` and `release` together are what is
    set aside, and `charge` alone is what was spent. The three share the hold's reference.
    """

    class Kind(models.TextChoices):
        GRANT = "grant", _("Credits added")
        HOLD = "hold", _("Set aside")
        CHARGE = "charge", _("Used")
        RELEASE = "release", _("Back to spend")
        EXPIRY = "expiry", _("Expired")
        CORRECTION = "correction", _("Taken back")

    id = models.UUIDField(primary_key=True, default=ids.ordered_id, editable=False)
    grant = models.ForeignKey(
        Grant, verbose_name=_("grant"), on_delete=models.PROTECT, related_name="movements"
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    credits = models.BigIntegerField(_("credits"))
    reference = models.CharField(_("reference"), max_length=200)
    # Which of the grants of one movement this row is about: a hold may draw on several.
    part = models.PositiveSmallIntegerField(_("part"), default=0)
    for_reference = models.CharField(_("for reference"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("created at"), default=clock.now, editable=False)

    objects = MovementManager()

    class Meta:
        verbose_name, verbose_name_plural = _("movement"), _("movements")
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "kind", "part"], name="movement_booked_once"
            ),
            models.CheckConstraint(
                name="movement_sign_fits_kind",
                condition=Q(kind__in=["grant", "release"], credits__gt=0)
                | Q(kind__in=["hold", "charge", "expiry", "correction"], credits__lt=0),
            ),
        ]
        indexes = [
            models.Index(fields=["grant", "-id"], name="movement_statement"),
            models.Index(
                fields=["for_reference"], condition=~Q(for_reference=""), name="movement_receipt"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.credits:+d} ({self.reference})"

    def save(
        self,
        *,
        force_insert: bool | tuple[ModelBase, ...] = False,
        force_update: bool = False,
        using: str | None = None,
        update_fields: Iterable[str] | None = None,
    ) -> None:
        """Book this movement; a booked one is never saved again."""
        if not self._state.adding:
            raise AppendOnlyError
        super().save(
            force_insert=force_insert,
            force_update=force_update,
            using=using,
            update_fields=update_fields,
        )

    def delete(self, *_args: object, **_kwargs: object) -> tuple[int, dict[str, int]]:
        """Refuse: a movement is undone by another movement."""
        raise AppendOnlyError
