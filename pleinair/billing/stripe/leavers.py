"""Plans of people who leave: they renew no more from then on, and go on if the leaving is undone.

Nobody calls this when somebody leaves. A round looks at who is leaving and what Stripe was told of
it, so that a death in between, or a Stripe that does not answer, only puts it off.
"""

import logging
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from pleinair.billing.models import NOT_BEGUN, RUNNING, Subscription
from pleinair.billing.stripe import handling, pages
from pleinair.billing.stripe.errors import StripeError
from pleinair.lib import clock

log = logging.getLogger("pleinair.stripe")

# Longer than the calls for one subscription take; who died with it is followed by another then.
_AGAIN = timedelta(minutes=1)
# One round; what is left comes in the next, two seconds later.
_AT_MOST = 50


def settle() -> int:
    """Let the plans of leavers end, and those of who came back go on; return how many were taken.

    Two queries if nobody does either, down an index each. Calls Stripe.
    """
    now = clock.now()
    due = [row for found in (_to_end(), _to_go_on()) for row in _rested(found, now=now)]
    return sum(_settle(row, now=now) for row in due)


def _to_end() -> QuerySet[Subscription]:
    leaving = Subscription.objects.filter(account__owner__user__leaving_at__isnull=False)
    running = leaving.filter(subscription_status__in=RUNNING, ends_at__isnull=True)
    return running.exclude(subscription_status=NOT_BEGUN)


def _to_go_on() -> QuerySet[Subscription]:
    halted = Subscription.objects.filter(halted_at__isnull=False)
    return halted.filter(account__owner__user__isnull=False, account__owner__user__leaving_at=None)


def _rested(found: QuerySet[Subscription], *, now: datetime) -> QuerySet[Subscription]:
    rested = Q(halted_at__isnull=True) | Q(halted_at__lte=now - _AGAIN)
    return found.filter(rested).select_related("account__owner__user").order_by("id")[:_AT_MOST]


def _settle(row: Subscription, *, now: datetime) -> bool:
    """Bring one subscription in line, unless somebody else does; say whether it was taken."""
    untouched = Subscription.objects.filter(pk=row.pk, halted_at=row.halted_at)
    if not untouched.update(halted_at=now):
        return False
    owner = row.account.owner
    assert owner is not None, "the query asks for users"
    assert owner.user is not None, "the query asks for users"
    try:
        if owner.user.leaving_at is not None:
            _halt(row)
        else:
            _resume(row)
    except StripeError:
        log.warning("plan of a leaver not settled", extra={"event": "stripe.leaver_put_off"})
    return True


def _halt(row: Subscription) -> None:
    """Let a subscription end with what is paid for; what its owner chose before stays theirs."""
    is_first_try = row.halted_at is None
    handling.book(handling.look_at_subscription(row.transaction_id))
    found = Subscription.objects.get(pk=row.pk)
    if is_first_try and (found.ends_at is not None or not found.is_running):
        Subscription.objects.filter(pk=row.pk).update(halted_at=None)
        return
    pages.set_renewing(row.transaction_id, renews=False)
    handling.book(handling.look_at_subscription(row.transaction_id))


def _resume(row: Subscription) -> None:
    """Let a subscription go on that was to end for its owner's leaving alone."""
    pages.set_renewing(row.transaction_id, renews=True)
    handling.book(handling.look_at_subscription(row.transaction_id))
    Subscription.objects.filter(pk=row.pk).update(halted_at=None)
