"""The tables of billing at the operator's desk: to read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pleinair.accounts.admin import ReadOnly
from pleinair.billing import amounts
from pleinair.billing.models import (
    Adjustment,
    Code,
    Event,
    Grant,
    Invoice,
    Movement,
    Payment,
    Reconciliation,
    Redemption,
    Subscription,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def _number(name: str, title: "_StrPromise") -> Callable[[Model], str]:
    """Return a column of a number as people read it, under a title."""

    @admin.display(description=title, ordering=name)
    def shown(row: Model) -> str:
        return amounts.number(getattr(row, name))

    shown.__name__ = name
    return shown


@admin.display(description=_("account"), ordering="account_id")
def _account(row: Model) -> str:
    """Return the number of the account that a row is about."""
    assert isinstance(row, Grant | Adjustment | Redemption)
    return str(row.account_id)


class Grants(ReadOnly):
    """Balances: what every grant has left."""

    duty = "ledger"
    list_display = (
        "created_at",
        _account,
        "source",
        _number("credits", _("credits")),
        _number("left", _("left")),
        _number("held", _("held")),
        "ends_at",
    )
    list_filter = ("source", "promotional")
    search_fields = ("=account__id", "=reference")
    search_help_text = _("Account id or reference")
    ordering = ("-id",)


class Movements(ReadOnly):
    """The ledger."""

    duty = "ledger"
    list_display = (
        "created_at",
        "kind",
        _number("credits", _("credits")),
        "reference",
        "for_reference",
    )
    list_filter = ("kind",)
    search_fields = ("=reference", "=for_reference", "=grant__account__id")
    search_help_text = _("Reference or account id")
    ordering = ("-id",)


class Adjustments(ReadOnly):
    """What staff gave and took."""

    duty = "ledger"
    list_display = (
        "created_at",
        _account,
        _number("credits", _("credits")),
        "reason",
        "staff_id",
    )
    ordering = ("-id",)


class Missing(admin.SimpleListFilter):
    """Payments whose credits were spent when their money went back."""

    title = _("credits missing")
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        """Return the one thing to choose."""
        return [("yes", str(_("yes")))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Payment]) -> QuerySet[Payment]:
        """Return the payments that are asked for."""
        return queryset.filter(missing__gt=0) if self.value() == "yes" else queryset


class Payments(ReadOnly):
    """What was paid, with its state; `missing` are credits that could not be taken back."""

    duty = "payments"
    list_display = (
        "created_at",
        "kind",
        "key",
        "sum_paid",
        "state",
        _number("missing", _("missing")),
        "transaction_id",
    )
    exclude = ("amount", "currency")
    readonly_fields = ("sum_paid",)
    list_filter = ("state", Missing, "kind", "currency")
    search_fields = ("=transaction_id", "=account__id")
    search_help_text = _("Transaction or account id")
    ordering = ("-id",)

    @admin.display(description=_("amount"), ordering="amount")
    def sum_paid(self, payment: Payment) -> str:
        """Return the amount as people read it, with its currency."""
        return amounts.money(payment.amount, payment.currency)


class Subscriptions(ReadOnly):
    """Who has which plan, by account, and until when."""

    exclude = ("amount", "currency")
    readonly_fields = ("price",)

    @admin.display(description=_("price"), ordering="amount")
    def price(self, subscription: Subscription) -> str:
        """Return what is paid each time, with its currency."""
        return amounts.money(subscription.amount, subscription.currency)

    duty = "payments"
    list_display = (
        "created_at",
        "key",
        "interval",
        "subscription_status",
        "period_ends_at",
        "ends_at",
        "halted_at",
        "transaction_id",
    )
    list_filter = ("subscription_status", "key", "interval")
    search_fields = ("=transaction_id", "=account__id")
    search_help_text = _("Transaction or account id")
    ordering = ("-id",)


class Invoices(ReadOnly):
    """Invoices, where the profile keeps a list of them."""

    duty = "payments"
    list_display = ("issued_at", "number", "shown_amount", "state", "transaction_id")
    list_filter = ("state", "currency")
    search_fields = ("=number", "=transaction_id", "=account__id")
    search_help_text = _("Number, transaction or account id")
    ordering = ("-issued_at",)

    @admin.display(description=_("amount"), ordering="amount")
    def shown_amount(self, row: Invoice) -> str:
        """Return the amount in whole units with its currency."""
        return amounts.money(row.amount, row.currency)


class Reconciliations(ReadOnly):
    """What the payment processor and the books told differently, night by night."""

    duty = "payments"
    list_display = ("made_at", "since", "compared", "differences")
    ordering = ("-made_at",)
    # They have a table of their own below the row.
    exclude = ("findings",)
    change_form_template = "web/desk/reconciliation.html"

    @admin.display(description=_("differences"))
    def differences(self, row: Reconciliation) -> int:
        """Count what was found."""
        return len(row.findings)


class Events(ReadOnly):
    """The inbox: what failed can be dealt with again."""

    duty = "payments"
    list_display = ("received_at", "kind", "about", "state", "tries", "error")
    list_filter = ("state", "kind")
    search_fields = ("=id", "=about")
    search_help_text = _("Id of the report, or of what it is about")
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
    list_display = ("redeemed_at", "code", _account)
    list_select_related = ("code",)
    ordering = ("-id",)


TABLES: tuple[tuple[type[Model], type[ReadOnly]], ...] = (
    (Grant, Grants),
    (Movement, Movements),
    (Adjustment, Adjustments),
    (Payment, Payments),
    (Subscription, Subscriptions),
    (Invoice, Invoices),
    (Event, Events),
    (Reconciliation, Reconciliations),
    (Code, Codes),
    (Redemption, Redemptions),
)
