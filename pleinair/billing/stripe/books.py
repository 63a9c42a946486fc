"""Between payments and the ledger: rows found under the account's lock, credits in both ways.

Everything here is called inside a transaction.
"""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from pleinair.accounts.models import Owner
from pleinair.billing import ledger
from pleinair.billing import services as billing
from pleinair.billing.models import Account, Grant, Payment, Source, Subscription
from pleinair.billing.stripe.errors import BuyerGone

_SOURCES: Mapping[Payment.Kind, Source] = {
    Payment.Kind.PACK: Source.PACK,
    Payment.Kind.SUBSCRIPTION: Source.SUBSCRIPTION,
}


def lock_payment(order_id: uuid.UUID | None, *, transaction_id: str = "") -> Payment | None:
    """Lock the account of a payment and return it as it is then, or None for one not ours."""
    if order_id is not None:
        found = Payment.objects.filter(pk=order_id)
    else:
        found = Payment.objects.filter(transaction_id=transaction_id).exclude(transaction_id="")
    account_id = found.values_list("account_id", flat=True).first()
    if account_id is None:
        return None
    ledger.lock(account_id)
    return found.first()


def lock_subscription(order_id: uuid.UUID | None) -> Subscription | None:
    """Lock the account of a subscription and return it as it is then, or None."""
    if order_id is None:
        return None
    found = Subscription.objects.filter(pk=order_id)
    account_id = found.values_list("account_id", flat=True).first()
    if account_id is None:
        return None
    ledger.lock(account_id)
    return found.first()


def buyer(account: Account) -> Owner:
    """Return who an account belongs to. Raises `BuyerGone`."""
    if account.owner is None:
        raise BuyerGone
    return account.owner


def give(payment: Payment, *, credits: int, ends_at: datetime | None, reference: str) -> None:
    """Grant what a payment brings."""
    billing.grant(
        buyer(payment.account),
        credits=credits,
        source=_SOURCES[Payment.Kind(payment.kind)],
        reference=reference,
        ends_at=ends_at,
    )


def take(payments: Iterable[Payment], *, credits: int, reference: str) -> int:
    """Take credits back from what payments brought, as far as they are left; return how many.

    What is spent or set aside stays so, and nothing of other payments is touched.
    """
    taken = 0
    for number, given in enumerate(_grants(payments)):
        if taken == credits:
            break
        taken += billing.withdraw(
            given.reference, reference=f"{reference}:{number}", credits=credits - taken
        )
    return taken


def sources(payment: Payment) -> list[Payment]:
    """Return the payments whose credits answer for one: its own, or those before a mere change."""
    if payment.amount or payment.subscription is None:
        return [payment]
    return list(Payment.objects.filter(subscription=payment.subscription).exclude(pk=payment.pk))


def _grants(payments: Iterable[Payment]) -> list[Grant]:
    """Return what payments brought, also what was given again, latest first."""
    found: list[Grant] = []
    for payment in payments:
        own = Grant.objects.filter(reference=payment.reference)
        again = Grant.objects.filter(reference__startswith=f"{payment.reference}:")
        found += [given for given in own | again if given.left]
    return sorted(found, key=lambda given: given.created_at, reverse=True)
