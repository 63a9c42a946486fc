"""The tables of billing: the ledger, and what leads to its grants."""

from pleinair.billing.models.codes import Code, Redemption
from pleinair.billing.models.corrections import Adjustment
from pleinair.billing.models.ledger import (
    Account,
    AppendOnlyError,
    Grant,
    Movement,
    MovementQuerySet,
    Source,
)
from pleinair.billing.models.payments import Event, Payment

__all__ = [
    "Account",
    "Adjustment",
    "AppendOnlyError",
    "Code",
    "Event",
    "Grant",
    "Movement",
    "MovementQuerySet",
    "Payment",
    "Redemption",
    "Source",
]
