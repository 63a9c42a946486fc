"""Reading what was refused."""

import uuid
from datetime import datetime

from pleinair.safety.models import Refusal


def count_refusals(*, owner_id: uuid.UUID, since: datetime) -> int:
    """Count an owner's refusals since a moment."""
    return Refusal.objects.filter(owner_id=owner_id, created_at__gte=since).count()
