"""What is left of a deleted generation for a day: enough to know its button when it comes again."""

import hashlib
import uuid
from datetime import timedelta

from pleinair.generation.models import Generation, Tombstone
from pleinair.lib import clock

# Longer than a browser holds a tab's form back, or tries to send it again.
_STAYS = timedelta(days=1)


def put(generation: Generation) -> None:
    """Remember the key of a generation that is about to be deleted. Safe to repeat. One query."""
    stone = Tombstone(
        owner_id=generation.owner_id,
        key_digest=_digest(generation.owner_id, generation.client_key),
        until=clock.now() + _STAYS,
    )
    Tombstone.objects.bulk_create([stone], ignore_conflicts=True)


def stands(*, owner_id: uuid.UUID, client_key: str) -> bool:
    """Say whether what was asked for under a key was deleted within the last day. One query."""
    digest = _digest(owner_id, client_key)
    return Tombstone.objects.filter(
        owner_id=owner_id, key_digest=digest, until__gt=clock.now()
    ).exists()


def clear() -> None:
    """Remove those whose time is over. One query."""
    Tombstone.objects.filter(until__lte=clock.now()).delete()


def _digest(owner_id: uuid.UUID, client_key: str) -> str:
    return hashlib.sha256(f"{owner_id}:{client_key}".encode()).hexdigest()
