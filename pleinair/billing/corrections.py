"""What the site's own people give and take by hand: never without a reason, never unnoticed."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from pleinair.accounts.models import Owner
from pleinair.billing import ledger, rules
from pleinair.billing import services as billing
from pleinair.billing.errors import BillingError, NotEnoughCredits, ReferenceReused
from pleinair.billing.ledger import Entry
from pleinair.billing.models import Adjustment, Grant, Movement, Source
from pleinair.lib import clock

_MOST = 1_000_000


class CorrectionRefused(BillingError):
    """The correction cannot be made as asked. Nothing was moved."""


@transaction.atomic
def correct(
    owner: Owner, *, credits: int, reason: str, staff_id: uuid.UUID, adjustment_id: uuid.UUID
) -> Adjustment:
    """Give an owner credits, or take some that are not spent; note who did it and why.

    `adjustment_id` is the form's own: the same form sent twice moves credits once. What is taken
    comes from the grants that end soonest, as if it were spent. Raises CorrectionRefused,
    `ReferenceReused` when the id was used for something else.
    """
    reason = reason.strip()
    if not reason or len(reason) > 300:
        raise CorrectionRefused(_("Say in up to 300 letters why."))
    if not 0 < abs(credits) <= _MOST:
        raise CorrectionRefused(_("Give or take from 1 to %(most)d credits.") % {"most": _MOST})
    account = ledger.lock_of(owner)
    earlier = Adjustment.objects.filter(pk=adjustment_id).first()
    if earlier is not None:
        if (earlier.account_id, earlier.credits) != (account.pk, credits):
            raise ReferenceReused(earlier.reference)
        return earlier
    made = Adjustment.objects.create(
        id=adjustment_id, account=account, credits=credits, reason=reason, staff_id=staff_id
    )
    if credits > 0:
        billing.grant(owner, credits=credits, source=Source.OPERATOR, reference=made.reference)
    else:
        _take(account.pk, credits=-credits, reference=made.reference)
    return made


def _take(account_id: uuid.UUID, *, credits: int, reference: str) -> None:
    lots = (given.lot for given in Grant.objects.filter(account=account_id, left__gt=0))
    try:
        parts = rules.split(lots, needed=credits, now=clock.now())
    except NotEnoughCredits as error:
        sentence = _("There are only %(there)d credits that can be taken.")
        raise CorrectionRefused(sentence % {"there": error.available}) from error
    ledger.book(
        (
            Entry(
                grant_id=part.grant_id,
                kind=Movement.Kind.CORRECTION,
                credits=-part.credits,
                part=number,
            )
            for number, part in enumerate(parts)
        ),
        reference=reference,
    )
