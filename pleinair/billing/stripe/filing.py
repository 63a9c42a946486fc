"""A record of each invoice, where the profile has a list of them."""

import uuid

from django.db import transaction

from pleinair import site
from pleinair.billing import ledger
from pleinair.billing.models import Invoice, Payment, Subscription
from pleinair.billing.stripe import facts

# An answer that is late must not open again what was settled.
_SETTLED = frozenset({Invoice.State.PAID, Invoice.State.VOID})


@transaction.atomic
def file(invoice: facts.Invoice) -> None:
    """Keep number, day, amount and state of an invoice of ours. May be repeated.

    A draft has no number yet, and may come to nothing.
    """
    if site.current().switches.billing != "plans" or invoice.issued_at is None:
        return
    account_id = _account_of(invoice)
    if account_id is None:
        return
    ledger.lock(account_id)
    filed = Invoice.objects.filter(transaction_id=invoice.id).first()
    if filed is not None and filed.state in _SETTLED and invoice.status == Invoice.State.OPEN:
        return
    told = {
        "account_id": account_id,
        "number": invoice.number,
        "amount": invoice.total,
        "currency": invoice.currency,
        "state": invoice.status,
        "issued_at": invoice.issued_at,
    }
    Invoice.objects.update_or_create(transaction_id=invoice.id, defaults=told)


def _account_of(invoice: facts.Invoice) -> uuid.UUID | None:
    """Return whose a subscription's or a pack's invoice is, or None for one not ours."""
    if invoice.order_id is not None:
        rows = Subscription.objects.filter(pk=invoice.order_id).values_list("account_id", flat=True)
        return rows.first()
    if invoice.pack_id is not None:
        bought = Payment.objects.filter(pk=invoice.pack_id)
        return bought.values_list("account_id", flat=True).first()
    return None
