"""The inbox of what the payment processor reports: what failed may be dealt with once more."""

from django.db import transaction

from pleinair.billing.models import Event
from pleinair.lib import clock


@transaction.atomic
def replay(event_id: str) -> bool:
    """Let a report whose handling failed be dealt with again; say whether it had failed."""
    failed = Event.objects.filter(pk=event_id, state=Event.State.FAILED)
    return bool(failed.update(state=Event.State.RECEIVED, error="", tries=0, again_at=clock.now()))
