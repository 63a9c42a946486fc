"""The tables of billing: the ledger, and what leads to its grants."""

from pleinair.billing.models.codes import Code, Redemption
from pleinair.billing.models.corrections import Adjustment
from pleinair.billing.models.invoices import Invoice
from pleinair.billing.models.ledger import (
    Account,
    AppendOnlyError,
    Grant,
    Movement,
    MovementQuerySet,
    Source,
    without_owner,
)
from pleinair.billing.models.payments import (
    NOT_BEGUN,
    OVER,
    RUNNING,
    SERVED,
    Event,
    NextReconciliation,
    Payment,
    Reconciliation,
    Subscription,
)

__all__ = [
    "NOT_BEGUN",
    "OVER",
    "RUNNING",
    "SERVED",
    "Account",
    "Adjustment",
    "AppendOnlyError",
    "Code",
    "Event",
    "Grant",
    "Invoice",
    "Movement",
    "MovementQuerySet",
    "NextReconciliation",
    "Payment",
    "Reconciliation",
    "Redemption",
    "Source",
    "Subscription",
    "without_owner",
]
