"""Going to pay and coming back: opening a Checkout, what came of it, the portal, the end."""

import logging
import uuid
from dataclasses import dataclass
from functools import partial
from typing import Literal

from django.db import transaction
from django.db.models import QuerySet

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.billing import ledger, plans, queries
from pleinair.billing.models import RUNNING, Payment, Subscription
from pleinair.billing.stripe import facts, handling, pages, reading
from pleinair.billing.stripe.errors import (
    AlreadySubscribed,
    Mismatch,
    NotAtStripe,
    NothingBought,
    TakenBack,
    Unreachable,
)
from pleinair.billing.stripe.pages import Order
from pleinair.lib import clock

log = logging.getLogger("pleinair.stripe")

# How it stands with what somebody comes back from: done, the bank still moves the money, not paid.
Outcome = Literal["paid", "waiting", "unpaid"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What somebody wants to buy, as the page says it; checked against what is sold."""

    key: str
    interval: plans.Interval | None
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What came of a Checkout, for its buyer."""

    outcome: Outcome
    key: str
    is_plan: bool
    is_trial: bool


def start(owner: Owner, choice: Choice) -> str:
    """Return the address of the page on which an owner pays for a choice. Calls Stripe.

    Asked twice for the same thing it is the same page, until that was paid on. Raises
    `plans.NotSold`, `AlreadySubscribed`, `TakenBack`, and other `StripeError`.
    """
    amount = plans.current().price_of(
        choice.key, currency=choice.currency, interval=choice.interval
    )
    if choice.currency not in site.current().currencies:
        raise plans.NotSold(choice.key)
    customer_id = _find_customer(owner)
    for _ in range(3):
        row = _order(owner, choice, amount=amount)
        order = _as_order(row, owner, choice, customer_id=customer_id)
        if not _is_same(row, choice, amount):
            # Another plan was begun elsewhere: that page must not be paid on any more.
            _close(row)
            continue
        page = _page(row, order)
        if page is not None and page.status == "open":
            return page.url
        if page is not None:
            # Paid on or over, and the report is late: what comes next is another purchase.
            handling.book(handling.look_at_checkout(page.id))
    raise AlreadySubscribed if choice.interval else Unreachable


def come_back(owner: Owner, session_id: str) -> Return:
    """Return what came of a Checkout, and book it if the report is late. Calls Stripe.

    Raises `NotAtStripe` for a page that is not this owner's, and other `StripeError`.
    """
    looked_at = clock.now()
    checkout = reading.checkout(session_id)
    if not _is_theirs(owner, checkout):
        raise NotAtStripe
    handling.book(handling.look_into_checkout(checkout, looked_at=looked_at))
    return Return(
        outcome=_outcome(checkout),
        key=checkout.key,
        is_plan=bool(checkout.interval),
        is_trial=bool(checkout.interval) and checkout.payment_status == "no_payment_required",
    )


def portal(owner: Owner) -> str:
    """Return the address of the page for plan, cards and invoices. Calls Stripe.

    Raises `NothingBought`, and other `StripeError`.
    """
    customer_id = _find_customer(owner)
    if not customer_id:
        raise NothingBought
    return pages.open_portal(customer_id)


def end(owner_id: uuid.UUID) -> None:
    """End an owner's subscriptions at once and close what they were about to pay. Calls Stripe.

    Money that a bank moves already cannot be called back. May be repeated. Raises `StripeError`,
    but for what does not fit or is not at Stripe: nobody is asked for money for that any more.
    """
    subscriptions = Subscription.objects.filter(account__owner=owner_id)
    begun: list[Payment | Subscription] = [
        *subscriptions.filter(subscription_status=Subscription.OPEN),
        *_begun_packs(account__owner=owner_id),
    ]
    endings = [
        *(partial(_end_running, row.transaction_id) for row in subscriptions if row.is_running),
        *(partial(_end_begun, row) for row in begun),
    ]
    for ending in endings:
        try:
            ending()
        except (Mismatch, NotAtStripe):
            log.warning("ended, and not booked", extra={"event": "stripe.end_not_booked"})


@transaction.atomic
def _order(owner: Owner, choice: Choice, *, amount: int) -> Payment | Subscription:
    """Return what the owner is about to pay, or a new row for the choice."""
    account = ledger.lock_of(owner)
    if Payment.objects.filter(account=account, state=Payment.State.DISPUTED).exists():
        raise TakenBack
    if choice.interval is None:
        return _pack(account.pk, choice, amount=amount)
    subscriptions = Subscription.objects.filter(account=account)
    if subscriptions.filter(subscription_status__in=RUNNING).exists():
        raise AlreadySubscribed
    begun = subscriptions.filter(subscription_status=Subscription.OPEN).first()
    if begun is not None:
        return begun
    plan = plans.current().find_plan(choice.key)
    assert plan is not None
    return Subscription.objects.create(
        account=account,
        key=choice.key,
        interval=choice.interval,
        amount=amount,
        currency=choice.currency,
        credits=plan.credits_for(choice.interval),
    )


def _pack(account_id: uuid.UUID, choice: Choice, *, amount: int) -> Payment:
    pack = plans.current().find_pack(choice.key)
    assert pack is not None
    begun = _begun_packs(account=account_id).filter(
        key=choice.key, currency=choice.currency, amount=amount, credits=pack.credits
    )
    found = begun.first()
    if found is not None:
        return found
    return Payment.objects.create(
        account_id=account_id,
        kind=Payment.Kind.PACK,
        key=choice.key,
        amount=amount,
        currency=choice.currency,
        credits=pack.credits,
    )


def _begun_packs(**whose: uuid.UUID) -> QuerySet[Payment]:
    """Packs whose page was opened and not paid on; what a bank is moving money for is not."""
    open_packs = Payment.objects.filter(kind=Payment.Kind.PACK, state=Payment.State.OPEN, **whose)
    return open_packs.exclude(transaction_id__startswith="pi_")


def _is_same(row: Payment | Subscription, choice: Choice, amount: int) -> bool:
    asked = (choice.key, choice.interval or "", choice.currency, amount)
    return (row.key, row.interval, row.currency, row.amount) == asked


def _as_order(
    row: Payment | Subscription, owner: Owner, choice: Choice, *, customer_id: str
) -> Order:
    return Order(
        id=row.pk,
        key=choice.key,
        interval=choice.interval,
        currency=choice.currency,
        email=owner.user.email if owner.user else "",
        customer_id=customer_id,
        trial_days=_trial_days(owner, choice),
    )


def _trial_days(owner: Owner, choice: Choice) -> int:
    """Return how long a plan may be tried: its days for who never subscribed, none for others."""
    plan = plans.current().find_plan(choice.key)
    if plan is None or not plan.trial_days or queries.has_subscribed(owner):
        return 0
    return plan.trial_days


def _page(row: Payment | Subscription, order: Order) -> facts.Checkout | None:
    """Return the page of a row, opened now or before; None if the row is gone meanwhile."""
    if row.transaction_id:
        return reading.checkout(row.transaction_id)
    page = pages.open_checkout(order)
    rows = type(row).objects.filter(pk=row.pk)
    if rows.filter(transaction_id="").update(transaction_id=page.id) or rows.exists():
        return page
    # Nobody may pay for what is not on our books.
    pages.close_checkout(page.id)
    return None


def _close(row: Payment | Subscription) -> None:
    """Close a page and book what came of it; a row without one never had a page that is known."""
    if not row.transaction_id:
        # Whoever opens it right now asks with the key of a row that is gone, and finds that out.
        type(row).objects.filter(pk=row.pk, transaction_id="").delete()
        return
    pages.close_checkout(row.transaction_id)
    handling.book(handling.look_at_checkout(row.transaction_id))


def _end_begun(row: Payment | Subscription) -> None:
    """Close a page for good, and end the subscription that was paid on it meanwhile."""
    if row.transaction_id:
        page = pages.close_checkout(row.transaction_id)
        if page.subscription_id:
            pages.end_subscription(page.subscription_id)
    _close(row)


def _end_running(subscription_id: str) -> None:
    pages.end_subscription(subscription_id)
    handling.book(handling.look_at_subscription(subscription_id))


def _find_customer(owner: Owner) -> str:
    """Return Stripe's id of an owner who paid before, or "". One call at most."""
    subscription = (
        Subscription.objects.filter(account__owner=owner, transaction_id__startswith="sub_")
        .order_by("-created_at")
        .first()
    )
    paid = Payment.objects.filter(account__owner=owner, paid_at__isnull=False)
    last = subscription or paid.order_by("-paid_at").first()
    return pages.customer_of(last.transaction_id) if last else ""


def _is_theirs(owner: Owner, checkout: facts.Checkout) -> bool:
    kind = Subscription if checkout.interval else Payment
    return (
        checkout.order_id is not None
        and kind.objects.filter(pk=checkout.order_id, account__owner=owner).exists()
    )


def _outcome(checkout: facts.Checkout) -> Outcome:
    if checkout.status != "complete":
        return "unpaid"
    return "waiting" if checkout.payment_status == "unpaid" else "paid"
