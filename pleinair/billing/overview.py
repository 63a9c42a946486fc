"""What the operator's desk reads of billing besides its tables."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Sum
from django.db.models.functions import TruncDate

from pleinair.accounts.models import Owner
from pleinair.billing.models import Account, Adjustment, Payment


@dataclass(frozen=True, slots=True, kw_only=True)
class Income:
    """What was paid on one day in one currency, in minor units."""

    day: date
    currency: str
    amount: int


def income_by_day(*, since: datetime) -> list[Income]:
    """Return what came in by day and currency, less what was given back. One query."""
    paid = Payment.objects.filter(paid_at__gte=since)
    sums = paid.annotate(day=TruncDate("paid_at")).values("day", "currency")
    return [
        Income(day=row["day"], currency=row["currency"], amount=row["came"] - row["went"])
        for row in sums.annotate(came=Sum("amount"), went=Sum("returned")).order_by(
            "-day", "currency"
        )
    ]


def account_id_of(owner: Owner) -> str:
    """Return the number of an owner's account, or nothing. One query."""
    found = Account.objects.filter(owner=owner).values_list("pk", flat=True).first()
    return str(found or "")


def payments_of(owner: Owner, *, limit: int = 50) -> list[Payment]:
    """Return an owner's payments, newest first. One query."""
    return list(Payment.objects.filter(account__owner=owner).order_by("-id")[:limit])


def adjustments_of(owner: Owner, *, limit: int = 50) -> list[Adjustment]:
    """Return what staff gave an owner and took, newest first. One query."""
    return list(Adjustment.objects.filter(account__owner=owner).order_by("-id")[:limit])
