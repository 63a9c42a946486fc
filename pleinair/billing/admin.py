"""The tables of billing at the operator's desk: to read."""

from django.db.models import Model

from pleinair.accounts.admin import ReadOnly
from pleinair.billing.models import (
    Adjustment,
    Code,
    Event,
    Grant,
    Movement,
    Payment,
    Redemption,
)


class Grants(ReadOnly):
    """Balances: what every grant has left."""

    duty = "ledger"
    list_display = ("created_at", "account_id", "source", "credits", "left", "held", "ends_at")
    list_filter = ("source", "promotional")
    search_fields = ("=account__id", "=reference")
    search_help_text = "Account id or reference"
    ordering = ("-id",)


class Movements(ReadOnly):
    """The ledger."""

    duty = "ledger"
    list_display = ("created_at", "kind", "credits", "reference", "for_reference")
    list_filter = ("kind",)
    search_fields = ("=reference", "=for_reference", "=grant__account__id")
    search_help_text = "Reference or account id"
    ordering = ("-id",)


class Adjustments(ReadOnly):
    """What staff gave and took."""

    duty = "ledger"
    list_display = ("created_at", "account_id", "credits", "reason", "staff_id")
    ordering = ("-id",)


class Payments(ReadOnly):
    """What was paid, with its state."""

    duty = "payments"
    list_display = ("created_at", "kind", "key", "amount", "currency", "state", "transaction_id")
    list_filter = ("state", "kind", "currency")
    search_fields = ("=transaction_id", "=account__id")
    search_help_text = "Transaction or account id"
    ordering = ("-id",)


class Events(ReadOnly):
    """The inbox: what failed can be dealt with again."""

    duty = "payments"
    list_display = ("received_at", "kind", "about", "state", "tries", "error")
    list_filter = ("state", "kind")
    search_fields = ("=id", "=about")
    search_help_text = "Id of the report, or of what it is about"
    ordering = ("-received_at",)
    change_form_template = "web/desk/event.html"


class Codes(ReadOnly):
    """Codes by their label; the letters themselves are known to nobody."""

    duty = "codes"
    list_display = ("label", "credits", "uses", "most_uses", "from_at", "until_at", "closed_at")
    search_fields = ("label",)
    ordering = ("-id",)
    change_form_template = "web/desk/code.html"


class Redemptions(ReadOnly):
    """Which account used which code."""

    duty = "codes"
    list_display = ("redeemed_at", "code", "account_id")
    list_select_related = ("code",)
    ordering = ("-id",)


TABLES: tuple[tuple[type[Model], type[ReadOnly]], ...] = (
    (Grant, Grants),
    (Movement, Movements),
    (Adjustment, Adjustments),
    (Payment, Payments),
    (Event, Events),
    (Code, Codes),
    (Redemption, Redemptions),
)
