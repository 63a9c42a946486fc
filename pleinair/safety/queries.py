"""Reading what was refused."""

import uuid
from datetime import datetime

from django.db.models import Count

from pleinair.safety.models import Refusal


def count_refusals(*, owner_id: uuid.UUID, since: datetime) -> int:
    """Count an owner's refusals since a moment."""
    return Refusal.objects.filter(owner_id=owner_id, created_at__gte=since).count()


def refusals_by_rule(*, since: datetime) -> list[tuple[str, str, int]]:
    """Return how often each rule refused something, with its category, the most frequent first."""
    rows = Refusal.objects.filter(created_at__gte=since).values_list("rule", "category")
    return list(rows.annotate(n=Count("id")).order_by("-n", "rule"))
