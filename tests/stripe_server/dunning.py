"""What the outcome of a payment means for the subscription behind it."""

from tests.stripe_server import invoices, payments
from tests.stripe_server.account import Account
from tests.stripe_server.invoices import DAY_S
from tests.stripe_server.wire import Object

# A first invoice has to be paid within this time.
FIRST_S = 23 * 3600


def collect(account: Account, invoice: Object, method: Object | None) -> str:
    """Ask for the money of an invoice and let its subscription feel what came of it."""
    outcome = invoices.collect(account, invoice, method)
    if outcome == "failed":
        _failed(account, invoice)
        return outcome
    # A slow payment is trusted until it bounces.
    _recovered(account, invoice)
    return outcome


def arrived(account: Account, intent: Object, *, succeeds: bool) -> None:
    """Let a slow payment arrive or bounce."""
    invoice = invoices.of_intent(account, intent)
    if succeeds:
        payments.receive(account, intent)
        if invoice is not None:
            invoices.mark_paid(account, invoice)
            _recovered(account, invoice)
        return
    payments.bounce(account, intent)
    if invoice is not None:
        account.emit("invoice.payment_failed", invoice)
        _failed(account, invoice)


def end(account: Account, subscription: Object, *, reason: str, status: str = "canceled") -> None:
    """End a subscription now and stop asking for its money."""
    account.change(
        subscription,
        status=status,
        canceled_at=subscription["canceled_at"] or account.now,
        ended_at=account.now,
        cancellation_details={**subscription["cancellation_details"], "reason": reason},
    )
    for invoice in account.all("invoice", status="open"):
        if invoices.subscription_of(invoice) == subscription["id"]:
            invoice.update(auto_advance=False, next_payment_attempt=None)
    event = "customer.subscription.deleted"
    account.emit(event if status == "canceled" else "customer.subscription.updated", subscription)


def _subscription(account: Account, invoice: Object) -> Object | None:
    wanted = invoices.subscription_of(invoice)
    return account.get("subscription", wanted) if wanted else None


def _recovered(account: Account, invoice: Object) -> None:
    subscription = _subscription(account, invoice)
    if subscription is None or subscription["latest_invoice"] != invoice["id"]:
        return
    if subscription["status"] in {"incomplete", "past_due", "unpaid"}:
        account.change(subscription, "customer.subscription.updated", status="active")


def _failed(account: Account, invoice: Object) -> None:
    subscription = _subscription(account, invoice)
    if subscription is None or subscription["status"] == "incomplete":
        return
    if subscription["status"] in {"active", "trialing"}:
        account.change(subscription, "customer.subscription.updated", status="past_due")
    tries = account.settings.retry_days
    if invoice["attempt_count"] <= len(tries):
        wait = tries[invoice["attempt_count"] - 1] * DAY_S
        account.change(invoice, "invoice.updated", next_payment_attempt=account.now + wait)
        return
    account.change(invoice, "invoice.updated", next_payment_attempt=None)
    after = account.settings.after_dunning
    if after == "canceled":
        end(account, subscription, reason="payment_failed")
    elif subscription["status"] != after:
        account.change(subscription, "customer.subscription.updated", status=after)
