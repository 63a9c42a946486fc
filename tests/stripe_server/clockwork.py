"""What happens by itself when time goes by."""

from collections.abc import Callable, Iterator
from functools import partial

from tests.stripe_server import checkout, dunning, invoices, subscriptions
from tests.stripe_server.account import Account
from tests.stripe_server.invoices import DAY_S
from tests.stripe_server.wire import Object

# A moment and what is due then.
_Due = tuple[int, Callable[[], None]]
_WARNING_S = 3 * DAY_S


def advance(account: Account, seconds: int) -> None:
    """Go forward, and do in its order whatever becomes due on the way."""
    target = account.now + seconds
    try:
        while True:
            due = min(_due(account), key=lambda pair: pair[0], default=None)
            if due is None or due[0] > target:
                break
            # What was due while nobody looked happens now: this clock does not go back.
            account.stop_at(max(due[0], account.now))
            due[1]()
        account.stop_at(target)
    finally:
        account.go_on()


def _due(account: Account) -> Iterator[_Due]:
    for session in account.all("checkout.session", status="open"):
        yield session["expires_at"], partial(checkout.expire, account, session)
    for subscription in account.all("subscription"):
        yield from _of_subscription(account, subscription)
    for invoice in account.all("invoice", auto_advance=True):
        if invoice["automatically_finalizes_at"]:
            yield invoice["automatically_finalizes_at"], partial(_finalize, account, invoice)
        elif invoice["next_payment_attempt"] and invoice["status"] == "open":
            yield invoice["next_payment_attempt"], partial(_collect, account, invoice)


def _of_subscription(account: Account, subscription: Object) -> Iterator[_Due]:
    status = subscription["status"]
    if status in {"canceled", "incomplete_expired"}:
        return
    if status == "incomplete":
        give_up = partial(
            dunning.end,
            account,
            subscription,
            reason="payment_failed",
            status="incomplete_expired",
        )
        yield subscription["created"] + dunning.FIRST_S, give_up
        return
    period_end = subscriptions.period(subscription)[1]
    if status == "trialing" and not account.aside(subscription).warned:
        yield period_end - _WARNING_S, partial(_warn, account, subscription)
    stop = subscription["cancel_at"]
    if stop is not None and stop <= period_end:
        yield stop, partial(dunning.end, account, subscription, reason="cancellation_requested")
        return
    yield period_end, partial(subscriptions.turn, account, subscription)


def _warn(account: Account, subscription: Object) -> None:
    account.aside(subscription).warned = True
    account.emit("customer.subscription.trial_will_end", subscription)


def _finalize(account: Account, invoice: Object) -> None:
    invoices.finalize(account, invoice)
    _collect(account, invoice)


def _collect(account: Account, invoice: Object) -> None:
    # A slow payment in between leaves nothing to retry until it bounces.
    invoice["next_payment_attempt"] = None
    dunning.collect(account, invoice, invoices.method_for(account, invoice))
