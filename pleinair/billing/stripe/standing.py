"""How a subscription stands: what Stripe says last is what is kept."""

from datetime import datetime

from django.db import transaction

from pleinair.billing import plans
from pleinair.billing.models import OVER, Subscription
from pleinair.billing.stripe import books, facts, mails, rules
from pleinair.billing.stripe.errors import Mismatch, OrderGone
from pleinair.billing.stripe.invoices import terms

_TOLD = (
    "transaction_id", "subscription_status", "period_ends_at", "ends_at", "looked_at",
    "key", "interval", "amount", "credits",
)  # fmt: skip


@transaction.atomic
def settle(found: facts.Subscription, *, looked_at: datetime) -> Mismatch | None:
    """Keep how a subscription stands. May be repeated; an older answer changes nothing.

    `looked_at` is a moment before Stripe was asked. Returns what an operator has to look at: under
    a price that is not ours status and dates are kept all the same. Of one that is over the price
    is of no account. Raises `OrderGone` for a running one that is not on the books.
    """
    row = books.lock_subscription(found.order_id)
    if row is None and found.order_id is not None and found.status not in OVER:
        raise OrderGone
    if row is None or (row.looked_at is not None and row.looked_at > looked_at):
        return None
    now_agreed = _agreed_now(found, row)
    before = _shown(row)
    row.transaction_id = found.id
    row.subscription_status = found.status
    row.period_ends_at, row.ends_at = found.period_ends_at, found.ends_at
    row.looked_at = looked_at
    if now_agreed is not None:
        row.key, row.interval = now_agreed.key, now_agreed.interval
        row.amount, row.credits = now_agreed.amount, now_agreed.credits
    row.save(update_fields=_TOLD)
    if before != _shown(row) and before[0] != Subscription.OPEN:
        mails.changed(row)
    if now_agreed is None:
        return Mismatch(f"a subscription to {found.price.key or 'something else'}")
    return None


@transaction.atomic
def give_up(checkout: facts.Checkout) -> None:
    """Keep nothing of a subscription that nobody paid for."""
    row = books.lock_subscription(checkout.order_id)
    if row is not None and row.subscription_status == Subscription.OPEN:
        row.delete()


def _agreed_now(found: facts.Subscription, row: Subscription) -> rules.Terms | None:
    """Return the terms under which a subscription goes on, or ended; None for a price not ours."""
    if found.status in OVER:
        return terms(row)
    return rules.terms_of(
        found.price, currency=found.currency, agreed=terms(row), plans=plans.current()
    )


def _shown(row: Subscription) -> tuple[object, ...]:
    """Return what a person would call a change: another plan, or an end."""
    is_open = Subscription.OPEN if row.subscription_status == Subscription.OPEN else ""
    day = row.ends_at.date() if row.ends_at else None
    return is_open, row.key, row.interval, day
